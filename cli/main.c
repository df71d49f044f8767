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

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a pipe whose reader has gone is an error of write(), which output.c keeps quiet about */
    if (argc < 2) return usage(stderr, STATUS_NOTHING);
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0)
        return usage(stdout, STATUS_DONE);
    if (strcmp(argv[1], "--version") == 0) return printf("dateline %s\n", dl_version()) > 0 ? STATUS_DONE : STATUS_NOTHING;
    static char program[] = "dateline"; /* what getopt_long begins its messages with */
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(argv[1], commands[i].name) != 0) continue;
        argv[1] = program;
        return commands[i].main(argc - 1, argv + 1);
    }
    return wrong_usage("", "no such command '%s'", argv[1]);
}
