/* dateline code: reads reports, writes records. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

static const char help[] =
    "usage: dateline code [-f FORMAT] [-o OUT] [OPTION…] [PATH…]\n"
    "\n"
    "Reads news reports (plain text, or JSON Lines with a \"text\") and writes who said what and who did what to whom,\n"
    "when and where. PATH is a file or a folder; none or '-' is standard input.\n";

static const struct option long_options[] = {LONG_OPTIONS, {0}};

static void problem(void *user, const struct dl_error *error)
{
    (void)user;
    say_error(error);
}

static int run_code(const struct settings *settings, struct dl_run *run)
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
        status = code != DL_OK && !output_is_unwanted(&output)                       ? STATUS_NOTHING
                 : result.failures > 0 ? (result.documents > 0 ? STATUS_SOME_FAILED : STATUS_NOTHING)
                                                                                     : STATUS_DONE;
        int closed = output_close(&output, code == DL_OK);
        if (closed != 0) status = closed;
    }
    dl_kit_close(kit);
    return status;
}

int code_main(int argc, char **argv)
{
    struct settings settings = {.threads = 1};
    static const char *const standard_input[] = {"-"};
    struct dl_run run = {.problem = problem};
    int option;
    while ((option = getopt_long(argc, argv, SHORT_OPTIONS, long_options, NULL)) != -1) {
        int status = settings_take(&settings, option, optarg, "code");
        if (status != 0) return status;
    }
    if (settings.help) return print_help(help);
    run.format = isatty(STDOUT_FILENO) ? DL_FORMAT_TABLE : DL_FORMAT_JSONL;
    if (settings.format != NULL && !dl_format_from(settings.format, &run.format))
        return wrong_usage("code", "no such format '%s': jsonl, csv, statements or table", settings.format);
    run.paths = optind < argc ? (const char *const *)argv + optind : standard_input;
    run.path_count = optind < argc ? (size_t)(argc - optind) : 1;
    run.input = settings.input;
    run.threads = settings.threads;
    run.write.flags = settings.write_flags;
    run.write.width = terminal_width();
    return run_code(&settings, &run);
}
