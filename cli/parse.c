/* dateline parse: raw text to words, tags and trees. */
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
    "      --kernels SET       portable, avx2, avxvnni, avx512, or best (the default), each where the machine has it: the same\n"
    "                          words, slower or faster\n"
    "      --timing            print processor time by stage to standard error\n"
    "      --explain           add what kind of thing each noun stands for (Thing=…)\n"
    "\n"
    "example: dateline parse report.txt | less\n";

enum { OPTION_EXACT = OPTION_OWN };
static const struct option long_options[] = {LONG_OPTIONS, {"exact", no_argument, NULL, OPTION_EXACT}, {0}};

int parse_main(int argc, char **argv)
{
    struct settings settings = {0};
    struct dl_run run = {.only_parse = 1, .format = DL_FORMAT_CONLLU};
    int option, status = 0;
    while (status == 0 && (option = getopt_long(argc, argv, SHORT_OPTIONS, long_options, NULL)) != -1) {
        if (option == OPTION_EXACT) settings.kit_flags |= DL_KIT_EXACT;
        else status = settings_take(&settings, option, optarg, "parse");
    }
    if (status != 0) return status;
    if (settings.help) return print_help(help);
    if (settings.format != NULL && (!dl_format_from(settings.format, &run.format) || run.format != DL_FORMAT_CONLLU))
        return wrong_usage("parse", "no such format '%s': conllu is the one there is", settings.format);
    run.write.flags = settings.write_flags;
    return run_job(&settings, &run, argc, argv);
}
