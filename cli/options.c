/* The options that several commands know. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"

static int take_threads(struct settings *settings, const char *value, const char *command)
{
    char *end;
    errno = 0;
    long n = strtol(value, &end, 10);
    if (errno != 0 || *end != 0 || end == value || n < 1 || n > 256)
        return wrong_usage(command, "no number of threads '%s': 1 to 256", value);
    settings->threads = (unsigned)n;
    return 0;
}

static int take_input(struct settings *settings, const char *value, const char *command)
{
    static const char *const names[] = {
        [DL_INPUT_AUTO] = "auto", [DL_INPUT_TEXT] = "text", [DL_INPUT_JSONL] = "jsonl", [DL_INPUT_HTML] = "html",
        [DL_INPUT_WARC] = "warc", [DL_INPUT_CSV] = "csv",   [DL_INPUT_FEED] = "feed"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], value) != 0) continue;
        settings->input = (enum dl_input)i;
        return 0;
    }
    return wrong_usage(command, "no such input '%s': text, jsonl, html, warc, csv, feed or auto", value);
}

static int take_colour(struct settings *settings, const char *value, const char *command)
{
    if (strcmp(value, "always") == 0) settings->colour = COLOUR_ALWAYS;
    else if (strcmp(value, "never") == 0) settings->colour = COLOUR_NEVER;
    else if (strcmp(value, "auto") == 0) settings->colour = COLOUR_AUTO;
    else return wrong_usage(command, "no such colour '%s': auto, always or never", value);
    return 0;
}

/* "0.75", with a point whatever the locale. */
static int take_confidence(struct settings *settings, const char *value, const char *command)
{
    if (strcmp(value, "0") == 0) value = "0.0";
    int is_decimal = value[0] == '0' && value[1] == '.' && value[2] >= '0' && value[2] <= '9' &&
                     (value[3] == 0 || (value[3] >= '0' && value[3] <= '9' && value[4] == 0));
    if (!is_decimal) return wrong_usage(command, "no such confidence '%s': a number between 0.0 and 0.99", value);
    settings->least_confidence = (uint32_t)(value[2] - '0') * 10 + (value[3] != 0 ? (uint32_t)(value[3] - '0') : 0);
    if (settings->least_confidence == 0) settings->least_confidence = 1; /* 0 is the default, which leaves out some */
    return 0;
}

static int take_dictionary(struct dictionaries *dictionaries, const char *value, const char *command)
{
    if (dictionaries->count == MOST_DICTIONARIES)
        return wrong_usage(command, "at most %d dictionaries of a kind, not also '%s'", MOST_DICTIONARIES, value);
    dictionaries->paths[dictionaries->count++] = value;
    return 0;
}

static int take_shard(struct settings *settings, const char *value, const char *command)
{
    unsigned long part, parts = 0;
    char *slash, *end = NULL;
    errno = 0;
    part = strtoul(value, &slash, 10);
    if (*slash == '/') parts = strtoul(slash + 1, &end, 10);
    if (errno != 0 || end == NULL || *end != 0 || *value == '-' || slash[1] == '-' || part < 1 || part > parts ||
        parts > UINT32_MAX)
        return wrong_usage(command, "no shard '%s': I/N, from 1/N to N/N", value);
    settings->shard = (uint32_t)part;
    settings->shards = (uint32_t)parts;
    return 0;
}

/* The fastest set no better than the one named. */
static int take_kernels(struct settings *settings, const char *name, const char *command)
{
    static const struct {
        const char *name;
        uint32_t flags;
    } sets[] = {{"portable", DL_KIT_PORTABLE},
                {"avx2", DL_KIT_NO_VNNI},
                {"avxvnni", DL_KIT_NO_AVX512},
                {"avx512", DL_KIT_NO_AMX},
                {"best", 0}};
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        if (strcmp(name, sets[i].name) == 0) {
            settings->kit_flags |= sets[i].flags;
            return 0;
        }
    return wrong_usage(command, "no such kernels '%s': portable, avx2, avxvnni, avx512 or best", name);
}

int settings_take(struct settings *settings, int option, const char *value, const char *command)
{
    switch (option) {
    case OPTION_MODEL: settings->model = value; return 0;
    case OPTION_DATA: settings->data = value; return 0;
    case OPTION_GAZETTEER: settings->gazetteer = value; return 0;
    case OPTION_VERBS: return take_dictionary(&settings->verbs, value, command);
    case OPTION_ACTORS: return take_dictionary(&settings->actors, value, command);
    case OPTION_DISCARDS: return take_dictionary(&settings->discards, value, command);
    case OPTION_ISSUES: return take_dictionary(&settings->issues, value, command);
    case OPTION_ONE_SIDED: settings->one_sided = 1; return 0;
    case 'o': settings->out = value; return 0;
    case 'f': settings->format = value; return 0;
    case 'j': return take_threads(settings, value, command);
    case 'h': settings->help = 1; return 0;
    case OPTION_INPUT: return take_input(settings, value, command);
    case OPTION_NO_TEXT: settings->write_flags |= DL_WRITE_NO_TEXT; return 0;
    case OPTION_EXPLAIN: settings->write_flags |= DL_WRITE_EXPLAIN; return 0;
    case OPTION_NO_HEADER: settings->write_flags |= DL_WRITE_NO_HEADER; return 0;
    case OPTION_REPEATS: settings->write_flags |= DL_WRITE_REPEATS; return 0;
    case OPTION_COLOUR: return take_colour(settings, value, command);
    case OPTION_QUIET: settings->quiet = 1; return 0;
    case OPTION_KERNELS: return take_kernels(settings, value, command);
    case OPTION_TIMING: settings->kit_flags |= DL_KIT_TIMING; return 0;
    case OPTION_SHARD: return take_shard(settings, value, command);
    case OPTION_FORCE: settings->force = 1; return 0;
    case OPTION_MIN_CONFIDENCE: return take_confidence(settings, value, command);
    case OPTION_PROGRESS: settings->progress = 1; return 0;
    default: /* getopt_long has said what it does not know */
        fprintf(stderr, "try 'dateline %s --help'\n", command);
        return STATUS_NOTHING;
    }
}

static void tell_of_line(void *user, const struct dl_error *error)
{
    enum { MOST_TOLD = 20 };
    uint64_t *told = user;
    if (++*told <= MOST_TOLD) say_error(error);
    if (*told == MOST_TOLD + 1) say("further broken lines are passed over without a word: 'dateline dict check' names them all");
}

int open_kit(const struct settings *settings, struct dl_kit **kit)
{
    struct dl_error error;
    uint64_t told = 0;
    struct dl_petrarch_files petrarch = {.verbs = settings->verbs.paths,
                                         .verb_count = settings->verbs.count,
                                         .actors = settings->actors.paths,
                                         .actor_count = settings->actors.count,
                                         .discards = settings->discards.paths,
                                         .discard_count = settings->discards.count,
                                         .issues = settings->issues.paths,
                                         .issue_count = settings->issues.count,
                                         .one_sided = settings->one_sided,
                                         .problem = settings->quiet ? NULL : tell_of_line,
                                         .user = &told};
    int has_petrarch = petrarch.verb_count + petrarch.actor_count + petrarch.discard_count + petrarch.issue_count > 0;
    if (settings->one_sided && !has_petrarch) {
        say("--one-sided is of PETRARCH's dictionaries: give --verbs and --actors");
        return STATUS_NOTHING;
    }
    char room[4096];
    struct dl_kit_options options = {.model = settings->model,
                                     .data = settings->data,
                                     .flags = settings->kit_flags,
                                     .gazetteer = gazetteer_path(settings, room, sizeof room),
                                     .least_confidence = settings->least_confidence,
                                     .petrarch = has_petrarch ? &petrarch : NULL};
    if (dl_kit_open(kit, &options, &error) == DL_OK) return 0;
    say_error(&error);
    return STATUS_NOTHING;
}

int settings_read(struct settings *settings, int argc, char **argv, const char *command)
{
    static const struct option long_options[] = {LONG_OPTIONS, {0}};
    int option, status = 0;
    while (status == 0 && (option = getopt_long(argc, argv, SHORT_OPTIONS, long_options, NULL)) != -1)
        status = settings_take(settings, option, optarg, command);
    return status;
}

void settings_fit_page(const struct settings *settings, struct dl_write_options *write)
{
    struct winsize size;
    const char *no_colour = getenv("NO_COLOR"); /* https://no-color.org */
    int is_terminal = settings->out == NULL && isatty(STDOUT_FILENO);
    write->flags = settings->write_flags;
    if (settings->colour == COLOUR_ALWAYS) write->flags |= DL_WRITE_COLOUR;
    if (settings->colour == COLOUR_AUTO && is_terminal && (no_colour == NULL || *no_colour == 0)) write->flags |= DL_WRITE_COLOUR;
    if (is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) write->width = size.ws_col;
}
