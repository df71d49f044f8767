/* dateline code: reads reports, writes records. */
#include <string.h>
#include <unistd.h>

#include "cli.h"

static const char help[] =
    "usage: dateline code [-f FORMAT] [-o OUT] [OPTION…] [PATH…]\n"
    "\n"
    "Reads news reports and writes who said what, and who did what to whom, when and where. PATH is a file of plain text\n"
    "or HTML (one report), of JSON Lines (one report a line, with at least a \"text\"), a CSV table, a feed, a WARC, an\n"
    "archive of such files, or a folder of them; none or '-' is standard input.\n"
    "\n"
    "examples:\n"
    "  dateline code report.txt                        what a report holds, as a table\n"
    "  dateline code -f jsonl reports.jsonl > out.jsonl  every record, one JSON object a report\n"
    "  dateline code -f csv reports/ > events.csv      one event a line\n"
    "  dateline code -o archive.db reports/            a database to search with 'dateline query'\n"
    "  echo '{\"text\": \"…\", \"date\": \"2024-12-03\"}' | dateline code\n"
    "\n"
    "what is written:\n"
    "  -f, --format FORMAT   table (for a person; the default on a terminal), jsonl (everything; the default in a pipe),\n"
    "                        csv (events), statements (CSV)\n"
    "  -o, --output OUT      a file, called OUT.part until all is done; .db is an SQLite database, else the format is as -f\n"
    "                        says, without it that of the ending (.jsonl, .csv; .txt a table); or\n"
    "                        postgresql://HOST/DATABASE, a server that many runs can write to at once\n"
    "      --force           a database: code again also the reports that it holds already\n"
    "      --no-text         leave the reports' own words out of records and database\n"
    "      --explain         name the frame and path that gave each event\n"
    "      --min-confidence P  leave out events and evidence of stances of less confidence, 0.0 to 0.99 (the default: of events\n"
    "                        0.45 in comment, 0.25 for talk at home above 28 sentences, 0.12 in other reports; of stances\n"
    "                        0.45 above 28 sentences, 0.40 above 18, 0.20 below; nothing in short texts); statements are left\n"
    "                        out below 0.20 to 0.65 by the form they are told in, with a smaller P only below that\n"
    "      --repeats         csv, table: also events that repeat another of the same report\n"
    "      --no-header       csv, statements, table: no line of column names\n"
    "      --colour WHEN     auto, always or never\n"
    "\n"
    "how it is read:\n"
    "      --input KIND      auto (by name and content), text, jsonl, html, warc, csv or feed\n"
    "  -j, --jobs N          threads (default: one for each core); the records are the same whatever N\n"
    "      --shard I/N       the I-th of N parts of the reports, for as many runs side by side (docs/clusters.md)\n"
    "      --model FILE      another syntax model than the one built in\n"
    "      --kernels SET     its arithmetic: portable, avx2, avxvnni, avx512, or best (the default), each where the machine has\n"
    "                        it: the same records, slower or faster\n"
    "      --data FOLDER     lexicons of the same names replace those built in\n"
    "      --verbs FILE, --actors FILE, --discards FILE, --issues FILE\n"
    "                        PETRARCH's dictionaries (agents are --actors too; each may be given more than once): events then come "
    "of\n"
    "                        these alone, with their codes, see docs/petrarch.md; --one-sided keeps those with one side uncoded\n"
    "      --gazetteer FILE  places from a file that 'dateline dict geonames' made; 'built-in' for none\n"
    "\n"
    "      $DATELINE_WAIT    seconds that a database in use, or a server that is away, is waited for (30 and 120)\n"
    "      --progress        say every ten seconds how far it is; in a log it is said every minute else\n"
    "      --quiet           say nothing but what went wrong\n"
    "      --timing          print processor time by stage to standard error\n"
    "\n"
    "A database keeps what is done: the same command goes on where an earlier run was stopped, and codes again what another\n"
    "model, other lexicons or other options made.\n\n"
    "A relative time (\"on Tuesday\") needs the report's date: give \"date\" in JSON, or begin the text with one.\n"
    "Exit status: 0 done; 1 some input could not be read, the rest is done; 2 nothing could be done.\n";

/* The format that a file's ending asks for; 0 when it asks for none. */
static int format_of(const char *out, enum dl_format *format)
{
    static const struct {
        const char *ending;
        enum dl_format format;
    } endings[] = {{".jsonl", DL_FORMAT_JSONL},  {".ndjson", DL_FORMAT_JSONL}, {".json", DL_FORMAT_JSONL},
                   {".csv", DL_FORMAT_CSV},      {".txt", DL_FORMAT_TABLE},    {".db", DL_FORMAT_JSONL},
                   {".sqlite", DL_FORMAT_JSONL}, {".sqlite3", DL_FORMAT_JSONL}};
    const char *dot = strrchr(out, '.');
    if (strstr(out, "://") != NULL) return 1;
    for (size_t i = 0; dot != NULL && i < sizeof endings / sizeof *endings; i++) {
        if (strcmp(dot, endings[i].ending) != 0) continue;
        *format = endings[i].format;
        return 1;
    }
    return 0;
}

int code_main(int argc, char **argv)
{
    struct settings settings = {0};
    struct dl_run run = {.format = DL_FORMAT_JSONL};
    int status = settings_read(&settings, argc, argv, "code");
    if (status != 0) return status;
    if (settings.help) return print_help(help);
    if (settings.out != NULL && strcmp(settings.out, "-") == 0) settings.out = NULL;
    if (settings.format != NULL) {
        if (!dl_format_from(settings.format, &run.format) || run.format > DL_FORMAT_TABLE)
            return wrong_usage("code", "no such format '%s': table, jsonl, csv or statements", settings.format);
    } else if (settings.out != NULL) {
        if (!format_of(settings.out, &run.format))
            return wrong_usage("code", "cannot tell the format from the name '%s': add -f", settings.out);
    } else if (isatty(STDOUT_FILENO)) {
        run.format = DL_FORMAT_TABLE;
    }
    settings_fit_page(&settings, &run.write);
    return run_job(&settings, &run, argc, argv);
}
