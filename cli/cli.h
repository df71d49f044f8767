/* What the commands share. Each command is one file with a `<name>_main`; main.c holds the table of them. */
#ifndef DL_CLI_H
#define DL_CLI_H

#include <getopt.h>
#include <stddef.h>
#include <stdint.h>

#include "dateline.h"

enum { STATUS_DONE = 0, STATUS_SOME_FAILED = 1, STATUS_NOTHING = 2 };

int code_main(int argc, char **argv);
int show_main(int argc, char **argv);
int parse_main(int argc, char **argv);
int query_main(int argc, char **argv);
int export_main(int argc, char **argv);
int stand_main(int argc, char **argv);
int serve_main(int argc, char **argv);
int model_main(int argc, char **argv);
int dict_main(int argc, char **argv);

/* ---- options that several commands know (options.c) ---- */

enum { MOST_DICTIONARIES = 16 };

struct dictionaries { /* of one kind of PETRARCH's, in the order of the command line */
    const char *paths[MOST_DICTIONARIES];
    size_t count;
};

struct settings {
    struct dictionaries verbs, actors, discards, issues;      /* --verbs, --actors, --discards, --issues */
    int one_sided;                                            /* --one-sided */
    const char *model, *data, *gazetteer;                     /* --model, --data, --gazetteer */
    const char *out;                                          /* -o */
    const char *format;                                       /* -f */
    enum dl_input input;                                      /* --input */
    unsigned threads;                                         /* -j; 0: not given */
    uint32_t write_flags;                                     /* DL_WRITE_… */
    uint32_t kit_flags;                                       /* DL_KIT_… */
    enum { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER } colour; /* --colour */
    int quiet, progress;                                      /* --quiet, --progress */
    uint32_t shard, shards;                                   /* --shard; 0 of 0: all */
    int force;                                                /* --force */
    uint32_t least_confidence;                                /* --min-confidence, in hundredths */
    int help;
};

enum { /* long options without a letter */
       OPTION_MODEL = 256,
       OPTION_DATA,
       OPTION_GAZETTEER,
       OPTION_VERBS,
       OPTION_ACTORS,
       OPTION_DISCARDS,
       OPTION_ISSUES,
       OPTION_ONE_SIDED,
       OPTION_INPUT,
       OPTION_NO_TEXT,
       OPTION_EXPLAIN,
       OPTION_QUIET,
       OPTION_PROGRESS,
       OPTION_COLOUR,
       OPTION_NO_HEADER,
       OPTION_REPEATS,
       OPTION_KERNELS,
       OPTION_TIMING,
       OPTION_FORCE,
       OPTION_MIN_CONFIDENCE,
       OPTION_SHARD,
       OPTION_OWN /* a command's own begin here */
};

#define SHORT_OPTIONS "f:o:j:h"
/* clang-format off */
#define LONG_OPTIONS \
    {"model", required_argument, NULL, OPTION_MODEL}, \
    {"data", required_argument, NULL, OPTION_DATA}, \
    {"gazetteer", required_argument, NULL, OPTION_GAZETTEER}, {"verbs", required_argument, NULL, OPTION_VERBS}, \
        {"actors", required_argument, NULL, OPTION_ACTORS}, {"discards", required_argument, NULL, OPTION_DISCARDS}, \
        {"one-sided", no_argument, NULL, OPTION_ONE_SIDED}, {"issues", required_argument, NULL, OPTION_ISSUES},  \
    {"input", required_argument, NULL, OPTION_INPUT}, \
    {"no-text", no_argument, NULL, OPTION_NO_TEXT}, \
    {"explain", no_argument, NULL, OPTION_EXPLAIN}, \
    {"quiet", no_argument, NULL, OPTION_QUIET}, \
    {"progress", no_argument, NULL, OPTION_PROGRESS}, \
    {"help", no_argument, NULL, 'h'}, \
    {"format", required_argument, NULL, 'f'}, \
    {"output", required_argument, NULL, 'o'}, \
    {"jobs", required_argument, NULL, 'j'}, \
    {"colour", required_argument, NULL, OPTION_COLOUR}, \
    {"color", required_argument, NULL, OPTION_COLOUR}, \
    {"no-header", no_argument, NULL, OPTION_NO_HEADER}, \
    {"repeats", no_argument, NULL, OPTION_REPEATS}, \
    {"force", no_argument, NULL, OPTION_FORCE}, \
    {"min-confidence", required_argument, NULL, OPTION_MIN_CONFIDENCE}, \
    {"shard", required_argument, NULL, OPTION_SHARD}, \
    {"kernels", required_argument, NULL, OPTION_KERNELS}, \
    {"timing", no_argument, NULL, OPTION_TIMING}
/* clang-format on */

/* Takes one option as getopt_long gave it; 0, or STATUS_NOTHING after saying what is wrong. */
int settings_take(struct settings *settings, int option, const char *value, const char *command);
/* Reads all options of a command that has none of its own; 0 or STATUS_NOTHING. optind then stands at the first operand. */
int settings_read(struct settings *settings, int argc, char **argv, const char *command);
/* Colour on a terminal, unless --colour said otherwise; its width. */
void settings_fit_page(const struct settings *settings, struct dl_write_options *write);
int open_kit(const struct settings *settings, struct dl_kit **kit);

/* ---- places (gazetteer.c) ---- */

/* The gazetteer file to use: --gazetteer, DATELINE_GAZETTEER, else the one in the user's data folder; NULL: the built-in places.
 * room holds the path where it has to be made up. */
const char *gazetteer_path(const struct settings *settings, char *room, size_t size);
/* 'dateline dict geonames': makes settings->out, or the file in the user's data folder. Returns the exit status. */
int make_gazetteer(const struct settings *settings, const char *const *paths, size_t count);

/* ---- a run from options to exit status (job.c) ---- */

/* Codes the operands from argv[optind] on into settings->out, in run->format or, where that is the name of a database, into a
 * store. Progress, problems, Ctrl-C and the last word are seen to; returns the exit status. */
int run_job(const struct settings *settings, struct dl_run *run, int argc, char **argv);

/* ---- saying things (say.c): all on standard error, each line begun by "dateline: " ---- */

void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void say_error(const struct dl_error *error);
/* Says what is wrong and where help stands; returns STATUS_NOTHING. */
int wrong_usage(const char *command, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Prints a help text to standard output; returns STATUS_DONE. */
int print_help(const char *text);

/* ---- how far a run has come (progress.c), on standard error ---- */

struct progress {
    double begun, shown;  /* seconds of the steady clock */
    double every;         /* seconds from one to the next */
    uint64_t bytes;       /* of input in all, 0 where it is not known */
    int is_bar, is_plain; /* drawn on a terminal; a line now and then */
    unsigned drawn;       /* columns of the bar on the screen */
};

void progress_begin(struct progress *progress, const struct settings *settings, const struct dl_run *run);
void progress_tell(struct progress *progress, const struct dl_progress *at);
/* Takes the bar off the screen, before another message or at the end. */
void progress_clear(struct progress *progress);
double progress_seconds(const struct progress *progress);
/* 12345678 as "12,345,678"; out has room for 32. Returns out. */
char *grouped(uint64_t number, char *out);

/* ---- where records go (output.c) ---- */

struct output {
    int fd;
    const char *path; /* NULL: standard output */
    char *part;       /* what is written until all is done */
    int broken;       /* the reader of a pipe has gone, or the disk refused: errno of the write */
};

/* path NULL or "-": standard output. Else "path.part" is opened, which output_close renames when everything went well,
 * so that an old file is whole until the new one is. 0 or STATUS_NOTHING after saying why. */
int output_open(struct output *output, const char *path);
int output_write(void *output, const char *bytes, size_t size); /* for dl_sink */
enum ending { ENDING_DROP, ENDING_KEEP /* renamed into place */, ENDING_PART /* left as it is, under the name of a part */ };
/* 0 or STATUS_NOTHING after saying why. */
int output_close(struct output *output, enum ending ending);
/* The reader of our pipe has had enough: no reason to complain. */
int output_is_unwanted(const struct output *output);

#endif
