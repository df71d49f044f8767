/* dateline parse: raw text to words, tags and trees. */
#include <stdio.h>
#include <string.h>

#include "cli.h"

static const char help[] =
    "usage: dateline parse [-f FORMAT] [-o OUT] [OPTION…] [PATH…]\n"
    "\n"
    "Reads plain text or JSON Lines and writes sentences, words, tags, lemmas, names and dependency trees (Universal\n"
    "Dependencies) as CoNLL-U, MISC holding TokenRange=start:end in characters of the text. PATH is a file or a folder;\n"
    "none or '-' is standard input.\n"
    "\n"
    "  -f, --format conllu     the one format there is, and the default\n"
    "  -o, --output OUT        write to a file\n"
    "  -j, --jobs N            threads\n"
    "      --input KIND        auto, text, jsonl or html\n"
    "      --model FILE        another syntax model than the one built in\n"
    "      --data FOLDER       word lists that replace those built in\n"
    "      --exact             32-bit floats throughout instead of bytes: slower, hardly better\n"
    "      --kernels SET       portable, avx2 or best (the default): the same words, slower or faster\n"
    "      --explain           add what kind of thing each noun stands for (Thing=…)\n"
    "\n"
    "example: dateline parse report.txt | less\n";

enum { OPTION_EXACT = OPTION_OWN, OPTION_KERNELS };
static const struct option long_options[] = {
    LONG_OPTIONS, {"exact", no_argument, NULL, OPTION_EXACT}, {"kernels", required_argument, NULL, OPTION_KERNELS}, {0}};

static int take_kernels(struct settings *settings, const char *name)
{
    if (strcmp(name, "portable") == 0) settings->kit_flags |= DL_KIT_PORTABLE;
    else if (strcmp(name, "avx2") == 0) settings->kit_flags |= DL_KIT_NO_AVX512;
    else if (strcmp(name, "best") != 0) return wrong_usage("parse", "no such kernels '%s': portable, avx2 or best", name);
    return 0;
}

static void problem(void *user, const struct dl_error *error)
{
    (void)user;
    say_error(error);
}

static int run_parse(const struct settings *settings, struct dl_run *run)
{
    struct dl_kit *kit;
    struct output output;
    struct dl_progress result = {0};
    struct dl_error error;
    int status = open_kit(settings, &kit);
    if (status != 0) return status;
    status = output_open(&output, settings->out);
    if (status == 0) {
        run->sink = &(struct dl_sink){output_write, &output};
        int code = dl_run_all(kit, run, &result, &error);
        if (code != DL_OK && output.broken == 0) say_error(&error);
        if (code != DL_OK && !output_is_unwanted(&output)) status = STATUS_NOTHING;
        else if (result.failures > 0) status = result.documents > 0 ? STATUS_SOME_FAILED : STATUS_NOTHING;
        int closed = output_close(&output, code == DL_OK);
        if (closed != 0) status = closed;
    }
    dl_kit_close(kit);
    return status;
}

int parse_main(int argc, char **argv)
{
    struct settings settings = {.threads = 1};
    static const char *const standard_input[] = {"-"};
    struct dl_run run = {.problem = problem, .only_parse = 1, .format = DL_FORMAT_CONLLU};
    int option;
    while ((option = getopt_long(argc, argv, SHORT_OPTIONS, long_options, NULL)) != -1) {
        int status = 0;
        if (option == OPTION_EXACT) settings.kit_flags |= DL_KIT_EXACT;
        else if (option == OPTION_KERNELS) status = take_kernels(&settings, optarg);
        else status = settings_take(&settings, option, optarg, "parse");
        if (status != 0) return status;
    }
    if (settings.help) return print_help(help);
    if (settings.format != NULL && (!dl_format_from(settings.format, &run.format) || run.format != DL_FORMAT_CONLLU))
        return wrong_usage("parse", "no such format '%s': conllu is the one there is", settings.format);
    run.paths = optind < argc ? (const char *const *)argv + optind : standard_input;
    run.path_count = optind < argc ? (size_t)(argc - optind) : 1;
    run.input = settings.input;
    run.threads = settings.threads;
    run.write.flags = settings.write_flags;
    return run_parse(&settings, &run);
}
