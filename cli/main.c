/* The program: a table of commands, each in a file of its own. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"

static const struct {
    const char *name;
    int (*main)(int argc, char **argv);
    const char *does;
} commands[] = {
    {"code", code_main, "read reports, write records"},
    {"show", show_main, "show a report with its statements, actors and events marked"},
    {"query", query_main, "search a database of records"},
    {"stand", stand_main, "show who stands where on what in a database"},
    {"export", export_main, "write tables of a database as CSV or JSON Lines"},
    {"serve", serve_main, "show a database as web pages, on this machine alone"},
    {"parse", parse_main, "read text, write words, tags and trees as CoNLL-U"},
    {"dict", dict_main, "read the built-in lexicons, check your own"},
    {"model", model_main, "say what a model file holds"},
};

static int usage(FILE *file, int status)
{
    fputs("usage: dateline COMMAND [OPTION…] …\n\n"
          "Reads news reports into records of who said and who did what to whom, when and where.\n\ncommands:\n",
          file);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        fprintf(file, "  %-8s %s\n", commands[i].name, commands[i].does);
    fputs("\n'dateline COMMAND --help' shows each command's options, with examples.\n", file);
    return status;
}

/* The command of which a word is a misspelling: its first two letters, or all but the order of them; NULL. */
static const char *meant(const char *word)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const char *name = commands[i].name;
        const size_t size = strlen(name);
        if (strncmp(word, name, 2) == 0 || (strlen(word) == size && strspn(word, name) == size)) return name;
    }
    return NULL;
}

static int run(const char *name, int argc, char **argv)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(name, commands[i].name) == 0) return commands[i].main(argc, argv);
    const char *other = meant(name);
    if (other != NULL) return wrong_usage("", "no such command '%s': '%s'?", name, other);
    return wrong_usage("", "no such command '%s'", name);
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a pipe whose reader has gone is an error of write(), which output.c keeps quiet about */
    static char program[] = "dateline", help[] = "--help"; /* the first is what getopt_long begins its messages with */
    if (argc < 2) return usage(stderr, STATUS_NOTHING);
    if (strcmp(argv[1], "help") == 0 && argc > 2) return run(argv[2], 2, (char *[]){program, help, NULL});
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0)
        return usage(stdout, STATUS_DONE);
    if (strcmp(argv[1], "--version") == 0) return printf("dateline %s\n", dl_version()) > 0 ? STATUS_DONE : STATUS_NOTHING;
    const char *name = argv[1];
    argv[1] = program;
    return run(name, argc - 1, argv + 1);
}
