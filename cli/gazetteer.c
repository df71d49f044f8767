/* Where the gazetteer file stands that commands use, and 'dateline dict geonames', which makes it. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"

static volatile sig_atomic_t interrupted;

static void interrupt(int signal_number)
{
    interrupted = 1;
    signal(signal_number, SIG_DFL);
}

/* The file that is made and used where none is named, after the XDG Base Directory Specification. 1 when there is a home for it */
static int home_path(char *out, size_t size)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    int n = -1;
    if (data != NULL && data[0] == '/') n = snprintf(out, size, "%s/dateline/places.dlg", data);
    else if (home != NULL && home[0] == '/') n = snprintf(out, size, "%s/.local/share/dateline/places.dlg", home);
    return n > 0 && (size_t)n < size;
}

const char *gazetteer_path(const struct settings *settings, char *room, size_t size)
{
    const char *named = settings->gazetteer != NULL ? settings->gazetteer : getenv("DATELINE_GAZETTEER");
    if (named != NULL && *named != 0) return strcmp(named, "built-in") == 0 ? NULL : named;
    return home_path(room, size) && access(room, F_OK) == 0 ? room : NULL;
}

/* Makes the folders above a file. */
static int make_folders(char *path)
{
    for (char *at = strchr(path + 1, '/'); at != NULL; at = strchr(at + 1, '/')) {
        *at = 0;
        int failed = mkdir(path, 0777) != 0 && errno != EEXIST;
        *at = '/';
        if (failed) return 0;
    }
    return 1;
}

struct making {
    const struct settings *settings;
    int is_terminal;
    uint64_t problems;
};

static void problem(void *user, const struct dl_error *error)
{
    enum { MOST_TOLD = 20 };
    struct making *making = user;
    if (++making->problems <= MOST_TOLD) say_error(error);
    if (making->problems == MOST_TOLD + 1) say("further broken lines are counted only");
}

static int tell(void *user, const struct dl_gazetteer_made *made)
{
    const struct making *making = user;
    char lines[32], places[32];
    if (making->is_terminal && !making->settings->quiet)
        fprintf(stderr, "\r%s lines read, %s places \r", grouped(made->lines, lines), grouped(made->places, places));
    return interrupted;
}

static void last_word(const struct settings *settings, const struct dl_gazetteer_made *made, const char *path, int is_home)
{
    char places[32], names[32];
    if (settings->quiet) return;
    say("%s places and %s names: %s", grouped(made->places, places), grouped(made->names, names), path);
    if (is_home) say("it is used from now on; '--gazetteer built-in' goes without it, deleting the file for good");
    else say("'--gazetteer %s', or DATELINE_GAZETTEER in the environment, uses it", path);
}

int make_gazetteer(const struct settings *settings, const char *const *paths, size_t count)
{
    struct dl_error error;
    struct dl_gazetteer_made made;
    char home[4096];
    int is_home = settings->out == NULL;
    if (is_home && (!home_path(home, sizeof home) || !make_folders(home))) {
        say("no folder of yours to keep the gazetteer in: name a file by -o FILE");
        return STATUS_NOTHING;
    }
    struct making making = {settings, isatty(STDERR_FILENO), 0};
    struct dl_gazetteer_job job = {.paths = paths,
                                   .path_count = count,
                                   .out = is_home ? home : settings->out,
                                   .data = settings->data,
                                   .problem = problem,
                                   .progress = tell,
                                   .user = &making};
    signal(SIGINT, interrupt);
    signal(SIGTERM, interrupt);
    if (dl_gazetteer_make(&job, &made, &error) != DL_OK) {
        say_error(&error);
        return STATUS_NOTHING;
    }
    last_word(settings, &made, job.out, is_home);
    return made.broken > 0 ? STATUS_SOME_FAILED : STATUS_DONE;
}
