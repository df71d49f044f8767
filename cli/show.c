/* dateline show: a report's own text, with what was read in it marked. */
#include "cli.h"

static const char help[] =
    "usage: dateline show [OPTION…] [PATH…]\n"
    "\n"
    "Shows a report with its statements, actors, events and times marked: in colour on a terminal, with brackets where it\n"
    "is not one. Below the text stand the statements and events by the numbers that mark them (s0, e0).\n"
    "Without a PATH, or with '-', it is read from standard input.\n"
    "\n"
    "examples:\n"
    "  dateline show report.txt\n"
    "  dateline show --colour always report.txt | less -R\n"
    "\n"
    "options:\n"
    "      --explain         name the frame and path that gave each event\n"
    "      --repeats         list also events that repeat another\n"
    "      --colour WHEN     auto, always or never\n"
    "  -o, --output OUT      write to a file\n"
    "      --input KIND      auto (by name and content), text, jsonl, html, warc, csv or feed\n"
    "      --model FILE, --data FOLDER, --gazetteer FILE   as in 'dateline code'\n";

int show_main(int argc, char **argv)
{
    struct settings settings = {.quiet = 1};
    struct dl_run run = {.format = DL_FORMAT_SHOW};
    int status = settings_read(&settings, argc, argv, "show");
    if (status != 0) return status;
    if (settings.help) return print_help(help);
    if (settings.format != NULL) return wrong_usage("show", "show has one format; 'dateline code' has others");
    settings_fit_page(&settings, &run.write);
    return run_job(&settings, &run, argc, argv);
}
