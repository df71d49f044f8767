/* dateline query and dateline export: questions to a database. They take the same conditions; a query answers as a table for a
 * person, an export with every column for a program. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "cli.h"
#include "conditions.h"

#define SUBJECTS "statements, events, actors, documents, positions, agreements, rules, reasons, timeline or network"

#define CONDITIONS                                                                                                              \
    "conditions; all that are given must hold:\n"                                                                               \
    "      --actor NAME      takes part, speaks or is spoken of: a name (\"Rutte\"), or a key of the registry (country:UKR)\n"  \
    "      --speaker NAME    says it, or reports the event\n"                                                                   \
    "      --words WORDS     in the statement, in the event's sentence; all of them, in any form; 'sanct*' for beginnings\n"    \
    "      --type TYPE       event: PLOVER class or mode; statement: polarity or mode; actor: kind or sector;\n"                \
    "                        position: stance; agreement, rule, reason: its kind\n"                                             \
    "      --status STATUS   event: actual, ongoing, planned, wanted, possible or denied\n"                                     \
    "      --country CODE    of an actor or the place, ISO 3166-1 alpha-3\n"                                                    \
    "      --place NAME      where it is\n"                                                                                     \
    "      --since DAY       from this day on, YYYY-MM-DD: the event's, else the report's\n"                                    \
    "      --until DAY       up to this day\n"                                                                                  \
    "      --one-a-day       each happening once: events of the same class, sides, day and place are one, with the number of\n" \
    "                        reports that tell of it and are no copies of each other\n"                                         \
    "      --repeats         also events that repeat another of the same report\n"                                              \
    "      --limit N         at most N rows\n"

static const char query_help[] =
    "usage: dateline query DB [SUBJECT] [CONDITION…] [OPTION…]\n"
    "\n"
    "Searches a database that 'dateline code -o DB' wrote, a file or postgresql://HOST/DATABASE. SUBJECT is one of statements, "
    "events, actors, documents,\n"
    "positions (who is for or against what), agreements, rules (of decision), reasons, timeline (events of each class by month), "
    "network (events from actor to\n"
    "recipient); without one, statements and events are shown.\n"
    "\n"
    "examples:\n"
    "  dateline query archive.db --actor Zelenskyy              under every spelling that the reports used\n"
    "  dateline query archive.db statements --speaker Peskov --words ceasefire\n"
    "  dateline query archive.db events --type ASSAULT --country SYR --since 2013-01-01 --until 2013-12-31\n"
    "  dateline query archive.db actors --type GOV --country NLD\n"
    "  dateline query archive.db documents --words \"grain export*\" -f jsonl\n"
    "  dateline query archive.db network --status actual --since 2022-01-01\n"
    "\n" CONDITIONS "\n"
    "options:\n"
    "  -f, --format FORMAT   table (default), csv or jsonl, which have more columns\n"
    "  -o, --output OUT      write to a file\n"
    "      --no-header, --colour WHEN\n"
    "\n"
    "For any other question the database is plain SQLite or PostgreSQL: its tables are described in docs/schema/store.md.\n";

static const char export_help[] =
    "usage: dateline export DB SUBJECT [CONDITION…] [OPTION…]\n"
    "\n"
    "Writes a table of the database with all its columns, as CSV or JSON Lines. SUBJECT is one of events, statements,\n"
    "actors, documents, positions (who is for or against what), agreements, rules (of decision), reasons, timeline (events of each "
    "class by month), network (events\n"
    "from actor to recipient, an edge a pair).\n"
    "\n"
    "examples:\n"
    "  dateline export archive.db events > events.csv\n"
    "  dateline export archive.db statements -f jsonl -o statements.jsonl\n"
    "  dateline export archive.db events --country UKR --since 2022-02-24 -o war.csv\n"
    "  dateline export archive.db network --status actual -f graphml -o network.graphml\n"
    "\n" CONDITIONS "\n"
    "options:\n"
    "  -f, --format FORMAT   csv (default), jsonl, or for a network graphml\n"
    "  -o, --output OUT      write to a file\n"
    "      --no-header       no line of column names\n";

enum {
    OPTION_ACTOR = OPTION_OWN,
    OPTION_SPEAKER,
    OPTION_WORDS,
    OPTION_TYPE,
    OPTION_STATUS,
    OPTION_COUNTRY,
    OPTION_PLACE,
    OPTION_SINCE,
    OPTION_UNTIL,
    OPTION_LIMIT,
    OPTION_ONE_A_DAY
};

static const struct option long_options[] = {LONG_OPTIONS,
                                             {"actor", required_argument, NULL, OPTION_ACTOR},
                                             {"speaker", required_argument, NULL, OPTION_SPEAKER},
                                             {"words", required_argument, NULL, OPTION_WORDS},
                                             {"type", required_argument, NULL, OPTION_TYPE},
                                             {"status", required_argument, NULL, OPTION_STATUS},
                                             {"country", required_argument, NULL, OPTION_COUNTRY},
                                             {"place", required_argument, NULL, OPTION_PLACE},
                                             {"since", required_argument, NULL, OPTION_SINCE},
                                             {"until", required_argument, NULL, OPTION_UNTIL},
                                             {"limit", required_argument, NULL, OPTION_LIMIT},
                                             {"one-a-day", no_argument, NULL, OPTION_ONE_A_DAY},
                                             {0}};

struct ask {
    const char *command;
    struct settings settings;
    struct dl_query query;
    enum dl_format format;
    struct dl_write_options write;
};

static int take_limit(struct ask *ask, const char *value)
{
    char *end;
    errno = 0;
    unsigned long long n = strtoull(value, &end, 10);
    if (errno != 0 || *end != 0 || *value < '1' || *value > '9') return wrong_usage(ask->command, "no number of rows '%s'", value);
    ask->query.limit = n;
    return 0;
}

static int take_status(struct ask *ask, const char *value)
{
    for (int i = DL_STATUS_ACTUAL; i <= DL_STATUS_DENIED; i++)
        if (strcasecmp(dl_status_name((enum dl_status)i), value) == 0) {
            ask->query.status = value;
            return 0;
        }
    return wrong_usage(ask->command, "no such status '%s': actual, ongoing, planned, wanted, possible or denied", value);
}

static int take(struct ask *ask, int option, const char *value)
{
    switch (option) {
    case OPTION_ACTOR: ask->query.actor = value; return 0;
    case OPTION_SPEAKER: ask->query.speaker = value; return 0;
    case OPTION_WORDS: ask->query.words = value; return 0;
    case OPTION_TYPE: ask->query.type = value; return 0;
    case OPTION_STATUS: return take_status(ask, value);
    case OPTION_COUNTRY: ask->query.country = value; return 0;
    case OPTION_PLACE: ask->query.place = value; return 0;
    case OPTION_SINCE: ask->query.since = value; return 0;
    case OPTION_UNTIL: ask->query.until = value; return 0;
    case OPTION_ONE_A_DAY: ask->query.one_a_day = 1; return 0;
    case OPTION_LIMIT: return take_limit(ask, value);
    default: return settings_take(&ask->settings, option, value, ask->command);
    }
}

static int read_options(struct ask *ask, int argc, char **argv)
{
    int option, status = 0;
    while (status == 0 && (option = getopt_long(argc, argv, SHORT_OPTIONS, long_options, NULL)) != -1)
        status = take(ask, option, optarg);
    if (status != 0 || ask->settings.help) return status;
    ask->query.repeats = (ask->settings.write_flags & DL_WRITE_REPEATS) != 0;
    if (ask->settings.format != NULL && (!dl_format_from(ask->settings.format, &ask->format) ||
                                         (ask->format != DL_FORMAT_TABLE && ask->format != DL_FORMAT_CSV &&
                                          ask->format != DL_FORMAT_JSONL && ask->format != DL_FORMAT_GRAPHML)))
        return wrong_usage(ask->command, "no such format '%s': table, csv, jsonl or, of a network, graphml", ask->settings.format);
    if (optind >= argc) return wrong_usage(ask->command, "which database?");
    settings_fit_page(&ask->settings, &ask->write);
    return 0;
}

/* The subject that the operand behind the database names; 0 none, 1 one, else STATUS_NOTHING. */
static int read_subject(struct ask *ask, int argc, char **argv)
{
    if (optind + 1 >= argc) return 0;
    if (!dl_subject_from(argv[optind + 1], &ask->query.subject))
        return wrong_usage(ask->command, "no such subject '%s': " SUBJECTS, argv[optind + 1]);
    if (optind + 2 < argc) return wrong_usage(ask->command, "one subject at a time, not also '%s'", argv[optind + 2]);
    return 1;
}

static int ask_once(struct ask *ask, struct dl_store *store, const struct dl_sink *sink, const struct output *output,
                    uint64_t *rows)
{
    struct dl_error error;
    int code = dl_store_query(store, &ask->query, ask->format, &ask->write, sink, rows, &error);
    if (code == DL_OK || output_is_unwanted(output)) return STATUS_DONE;
    if (output->broken == 0) say_error(&error);
    return STATUS_NOTHING;
}

/* Statements, then events, each under its name. */
static int ask_both(struct ask *ask, struct dl_store *store, const struct dl_sink *sink, const struct output *output,
                    uint64_t *rows)
{
    static const enum dl_subject both[] = {DL_SUBJECT_STATEMENTS, DL_SUBJECT_EVENTS};
    int status = STATUS_DONE;
    for (size_t i = 0; status == STATUS_DONE && i < 2; i++) {
        char title[64];
        uint64_t some = 0;
        ask->query.subject = both[i];
        int n = snprintf(title, sizeof title, "%s%s\n", i > 0 ? "\n" : "", dl_subject_name(both[i]));
        if (n > 0) sink->write(sink->user, title, (size_t)n);
        status = ask_once(ask, store, sink, output, &some);
        if (status == STATUS_DONE && some == 0) sink->write(sink->user, "(none)\n", 7);
        *rows += some;
    }
    return status;
}

static int write_nowhere(void *user, const char *bytes, size_t size)
{
    (void)user, (void)bytes, (void)size;
    return 0;
}

/* Whether a condition by itself lets nothing through; of a question without a subject, neither statements nor events. */
static int is_unmet(struct ask *ask, struct dl_store *store, size_t which, int has_subject)
{
    static const enum dl_subject both[] = {DL_SUBJECT_STATEMENTS, DL_SUBJECT_EVENTS};
    const struct dl_sink nowhere = {write_nowhere, NULL};
    for (size_t i = 0; i < (has_subject ? 1 : 2); i++) {
        struct dl_query alone = {.subject = has_subject ? ask->query.subject : both[i], .repeats = 1, .limit = 1};
        uint64_t rows = 0;
        *condition(&alone, which) = *condition(&ask->query, which);
        if (dl_store_query(store, &alone, DL_FORMAT_JSONL, NULL, &nowhere, &rows, NULL) != DL_OK || rows > 0) return 0;
    }
    return 1;
}

/* Names the first condition that nothing in the database meets, which may be a misspelling. */
static void say_nothing_found(struct ask *ask, struct dl_store *store, int has_subject)
{
    for (size_t i = 0; i < CONDITION_COUNT; i++) {
        if (*condition(&ask->query, i) == NULL || !is_unmet(ask, store, i, has_subject)) continue;
        say("nothing found: no %s for --%s '%s'", has_subject ? dl_subject_name(ask->query.subject) : "statements or events",
            condition_names[i], *condition(&ask->query, i));
        return;
    }
    say("nothing found");
}

static int answer(struct ask *ask, const char *name, int has_subject)
{
    struct dl_store *store;
    struct dl_error error;
    struct output output;
    uint64_t rows = 0;
    if (dl_store_open(&store, name, DL_STORE_READ, &error) != DL_OK) {
        say_error(&error);
        return STATUS_NOTHING;
    }
    int status = output_open(&output, ask->settings.out);
    if (status == 0) {
        struct dl_sink sink = {output_write, &output};
        status = has_subject ? ask_once(ask, store, &sink, &output, &rows) : ask_both(ask, store, &sink, &output, &rows);
        int closed = output_close(&output, status == STATUS_DONE ? ENDING_KEEP : ENDING_DROP);
        if (closed != 0) status = closed;
    }
    if (status == STATUS_DONE && rows == 0 && !ask->settings.quiet) say_nothing_found(ask, store, has_subject);
    dl_store_close(store);
    return status;
}

int query_main(int argc, char **argv)
{
    struct ask ask = {.command = "query", .format = DL_FORMAT_TABLE};
    int status = read_options(&ask, argc, argv);
    if (status != 0) return status;
    if (ask.settings.help) return print_help(query_help);
    int subject = read_subject(&ask, argc, argv);
    if (subject == STATUS_NOTHING) return STATUS_NOTHING;
    if (subject == 0 && ask.format != DL_FORMAT_TABLE)
        return wrong_usage("query", "one of " SUBJECTS "? a table alone can show two of them");
    return answer(&ask, argv[optind], subject);
}

int export_main(int argc, char **argv)
{
    struct ask ask = {.command = "export", .format = DL_FORMAT_CSV};
    int status = read_options(&ask, argc, argv);
    if (status != 0) return status;
    if (ask.settings.help) return print_help(export_help);
    int subject = read_subject(&ask, argc, argv);
    if (subject == STATUS_NOTHING) return STATUS_NOTHING;
    if (subject == 0) return wrong_usage("export", "which table: " SUBJECTS "?");
    return answer(&ask, argv[optind], 1);
}
