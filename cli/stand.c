/* dateline stand: who stands where on what, over a whole database. */
#include <string.h>

#include "cli.h"

static const char stand_help[] =
    "usage: dateline stand DB [--issue WORDS] [--actor NAME] [--since DAY] [OPTION…]\n"
    "\n"
    "Shows where the actors of a database stand on the issues of its reports: a matrix of actors by issues, with the number\n"
    "of pieces of evidence, those first on which most actors take a stance. With --issue or --actor every cell is opened to\n"
    "its sentences. Different wordings of an issue are one; what a spokesman says counts for his government.\n"
    "\n"
    "examples:\n"
    "  dateline stand archive.db\n"
    "  dateline stand archive.db --issue \"NATO membership\"\n"
    "  dateline stand archive.db --actor Hungary --since 2022-02-24\n"
    "  dateline stand archive.db --issue sanctions -f csv -o sanctions.csv\n"
    "\n"
    "conditions:\n"
    "      --issue WORDS     the issue's name holds all of them\n"
    "      --actor NAME      a name (\"Rutte\"), or a key of the registry (country:UKR), with those who speak for it\n"
    "      --since DAY       in reports from this day on, YYYY-MM-DD\n"
    "      --until DAY       up to this day\n"
    "      --min-confidence P  evidence that is at least so sure, 0.0 to 0.99 (the default: 0.60 in a table, else all)\n"
    "\n"
    "options:\n"
    "  -f, --format FORMAT   table (default), csv or jsonl: a row a piece of evidence, by issue, actor and day\n"
    "  -o, --output OUT      write to a file\n"
    "      --no-header, --colour WHEN\n";

enum { OPTION_ISSUE = OPTION_OWN, OPTION_ACTOR, OPTION_SINCE, OPTION_UNTIL };

static const struct option long_options[] = {LONG_OPTIONS,
                                             {"issue", required_argument, NULL, OPTION_ISSUE},
                                             {"actor", required_argument, NULL, OPTION_ACTOR},
                                             {"since", required_argument, NULL, OPTION_SINCE},
                                             {"until", required_argument, NULL, OPTION_UNTIL},
                                             {0}};

struct ask {
    struct settings settings;
    struct dl_stand_query query;
    enum dl_format format;
    struct dl_write_options write;
};

static int take(struct ask *ask, int option, const char *value)
{
    switch (option) {
    case OPTION_ISSUE: ask->query.issue = value; return 0;
    case OPTION_ACTOR: ask->query.actor = value; return 0;
    case OPTION_SINCE: ask->query.since = value; return 0;
    case OPTION_UNTIL: ask->query.until = value; return 0;
    default: return settings_take(&ask->settings, option, value, "stand");
    }
}

static int read_options(struct ask *ask, int argc, char **argv)
{
    int option, status = 0;
    while (status == 0 && (option = getopt_long(argc, argv, SHORT_OPTIONS, long_options, NULL)) != -1)
        status = take(ask, option, optarg);
    if (status != 0 || ask->settings.help) return status;
    if (ask->settings.format != NULL &&
        (!dl_format_from(ask->settings.format, &ask->format) ||
         (ask->format != DL_FORMAT_TABLE && ask->format != DL_FORMAT_CSV && ask->format != DL_FORMAT_JSONL)))
        return wrong_usage("stand", "no such format '%s': table, csv or jsonl", ask->settings.format);
    if (optind >= argc) return wrong_usage("stand", "which database?");
    if (optind + 1 < argc) return wrong_usage("stand", "one database at a time, not also '%s'", argv[optind + 1]);
    ask->query.least_confidence = ask->settings.least_confidence;
    settings_fit_page(&ask->settings, &ask->write);
    return 0;
}

static int answer(const struct ask *ask, struct dl_store *store, uint64_t *rows)
{
    struct dl_error error;
    struct output output;
    int status = output_open(&output, ask->settings.out);
    if (status != 0) return status;
    struct dl_sink sink = {output_write, &output};
    int code = dl_store_stand(store, &ask->query, ask->format, &ask->write, &sink, rows, &error);
    if (code != DL_OK && !output_is_unwanted(&output)) {
        if (output.broken == 0) say_error(&error);
        status = STATUS_NOTHING;
    }
    int closed = output_close(&output, status == STATUS_DONE ? ENDING_KEEP : ENDING_DROP);
    return closed != 0 ? closed : status;
}

int stand_main(int argc, char **argv)
{
    struct ask ask = {.format = DL_FORMAT_TABLE};
    struct dl_store *store;
    struct dl_error error;
    uint64_t rows = 0;
    int status = read_options(&ask, argc, argv);
    if (status != 0) return status;
    if (ask.settings.help) return print_help(stand_help);
    if (dl_store_open(&store, argv[optind], DL_STORE_READ, &error) != DL_OK) {
        say_error(&error);
        return STATUS_NOTHING;
    }
    status = answer(&ask, store, &rows);
    dl_store_close(store);
    if (status == STATUS_DONE && rows == 0 && !ask.settings.quiet) say("nothing found");
    return status;
}
