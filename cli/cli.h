/* What the commands share. Each command is one file with a `<name>_main`; main.c holds the table of them. */
#ifndef DL_CLI_H
#define DL_CLI_H

#include <getopt.h>
#include <stddef.h>
#include <stdint.h>

#include "dateline.h"

enum { STATUS_DONE = 0, STATUS_SOME_FAILED = 1, STATUS_NOTHING = 2 };

int code_main(int argc, char **argv);
int parse_main(int argc, char **argv);

/* ---- options that several commands know (options.c) ---- */

struct settings {
    const char *model, *data;  /* --model, --data */
    const char *out;           /* -o */
    const char *format;        /* -f */
    enum dl_input input;       /* --input */
    unsigned threads;          /* -j */
    uint32_t write_flags;      /* DL_WRITE_… */
    uint32_t kit_flags;        /* DL_KIT_… */
    int quiet, progress;       /* --quiet, --progress */
    int help;
};

enum { /* long options without a letter */
    OPTION_MODEL = 256, OPTION_DATA, OPTION_INPUT, OPTION_NO_TEXT, OPTION_EXPLAIN, OPTION_QUIET, OPTION_PROGRESS,
    OPTION_HELP, OPTION_COLOUR, OPTION_NO_HEADER, OPTION_OWN /* a command's own begin here */
};

#define SHORT_OPTIONS "f:o:j:h"
#define LONG_OPTIONS                                                                                             \
    {"model", required_argument, NULL, OPTION_MODEL}, {"data", required_argument, NULL, OPTION_DATA},             \
        {"input", required_argument, NULL, OPTION_INPUT}, {"no-text", no_argument, NULL, OPTION_NO_TEXT},         \
        {"explain", no_argument, NULL, OPTION_EXPLAIN}, {"quiet", no_argument, NULL, OPTION_QUIET},               \
        {"progress", no_argument, NULL, OPTION_PROGRESS}, {"help", no_argument, NULL, 'h'},                       \
        {"format", required_argument, NULL, 'f'}, {"output", required_argument, NULL, 'o'},                       \
        {"jobs", required_argument, NULL, 'j'}, {"colour", required_argument, NULL, OPTION_COLOUR},               \
        {"color", required_argument, NULL, OPTION_COLOUR}, {"no-header", no_argument, NULL, OPTION_NO_HEADER}

/* Takes one option as getopt_long gave it; 0, or STATUS_NOTHING after saying what is wrong. */
int settings_take(struct settings *settings, int option, const char *value, const char *command);
int open_kit(const struct settings *settings, struct dl_kit **kit);
unsigned terminal_width(void);

/* ---- saying things (say.c): all on standard error, each line begun by "dateline: " ---- */

void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void say_error(const struct dl_error *error);
/* Says what is wrong and where help stands; returns STATUS_NOTHING. */
int wrong_usage(const char *command, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Prints a help text to standard output; returns STATUS_DONE. */
int print_help(const char *text);

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
/* keep: rename the file into place. 0 or STATUS_NOTHING after saying why. */
int output_close(struct output *output, int keep);
/* The reader of our pipe has had enough: no reason to complain. */
int output_is_unwanted(const struct output *output);

#endif
