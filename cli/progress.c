/* A bar on a terminal, once a run takes longer than a breath. In a log a plain line now and then, and more of them where --progress
 * asks; none where the records themselves go to a pipe. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"

static const double BAR_EVERY = 0.2, LINE_EVERY = 10, LOG_EVERY = 60, PATIENCE = 1; /* seconds */

static double now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* Bytes of a file, or of all files in a folder; for the share that is done, so a rough sum will do. */
static uint64_t size_of(const char *path, int depth)
{
    struct stat status;
    uint64_t sum = 0;
    if (stat(path, &status) != 0) return 0;
    if (S_ISREG(status.st_mode)) return (uint64_t)status.st_size;
    DIR *folder = S_ISDIR(status.st_mode) && depth < 32 ? opendir(path) : NULL;
    if (folder == NULL) return 0;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char inner[4096];
        if (entry->d_name[0] == '.') continue;
        if (snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name) < (int)sizeof inner) sum += size_of(inner, depth + 1);
    }
    closedir(folder);
    return sum;
}

void progress_begin(struct progress *progress, const struct settings *settings, const struct dl_run *run)
{
    *progress = (struct progress){.begun = now()};
    progress->shown = progress->begun;
    progress->is_bar = !settings->quiet && isatty(STDERR_FILENO);
    progress->is_plain = !progress->is_bar && (settings->progress || (settings->out != NULL && !settings->quiet));
    progress->every = progress->is_bar ? BAR_EVERY : settings->progress ? LINE_EVERY : LOG_EVERY;
    if (!progress->is_bar && !progress->is_plain) return;
    for (size_t i = 0; i < run->path_count; i++) {
        if (strcmp(run->paths[i], "-") == 0) {
            progress->bytes = 0;
            break;
        }
        progress->bytes += size_of(run->paths[i], 0);
    }
}

double progress_seconds(const struct progress *progress) { return now() - progress->begun; }

char *grouped(uint64_t number, char *out)
{
    char digits[24];
    size_t n = (size_t)snprintf(digits, sizeof digits, "%llu", (unsigned long long)number), k = 0;
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && (n - i) % 3 == 0) out[k++] = ',';
        out[k++] = digits[i];
    }
    out[k] = 0;
    return out;
}

static void time_left(char *out, size_t size, double seconds)
{
    unsigned long s = (unsigned long)(seconds + 0.5);
    if (s < 60) snprintf(out, size, "%lus left", s);
    else if (s < 3600) snprintf(out, size, "%lum%02lus left", s / 60, s % 60);
    else snprintf(out, size, "%luh%02lum left", s / 3600, s / 60 % 60);
}

static void draw(struct progress *progress, const char *line)
{
    struct winsize size;
    unsigned columns = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col - 1u : 79;
    unsigned length = (unsigned)strlen(line);
    if (length > columns) length = columns;
    fprintf(stderr, "\r%.*s%*s", (int)length, line, (int)(progress->drawn > length ? progress->drawn - length : 0), "");
    progress->drawn = length;
}

void progress_clear(struct progress *progress)
{
    if (progress->drawn == 0) return;
    fprintf(stderr, "\r%*s\r", (int)progress->drawn, "");
    progress->drawn = 0;
}

void progress_tell(struct progress *progress, const struct dl_progress *at)
{
    double seconds = progress_seconds(progress), since = now() - progress->shown;
    char line[256], documents[32], speed[32], left[48] = "", failed[48] = "", share[16] = "", skipped[64] = "";
    if (!progress->is_bar && !progress->is_plain) return;
    if (seconds < PATIENCE || since < progress->every) return;
    if (progress->bytes > 0 && at->bytes > 0 && at->bytes <= progress->bytes) {
        double done = (double)at->bytes / (double)progress->bytes;
        snprintf(share, sizeof share, "%3.0f %%  ", done * 100);
        time_left(left, sizeof left, seconds / done - seconds);
    }
    if (at->failures > 0) snprintf(failed, sizeof failed, "%llu failed, ", (unsigned long long)at->failures);
    if (at->skipped > 0) snprintf(skipped, sizeof skipped, "%llu done before, ", (unsigned long long)at->skipped);
    snprintf(line, sizeof line, "%s%s reports, %s%s words/s, %s%s", share, grouped(at->documents, documents), skipped,
             grouped((uint64_t)((double)at->words / seconds), speed), failed, left);
    size_t end = strlen(line);
    if (end > 1 && line[end - 2] == ',') line[end - 2] = 0;
    if (progress->is_bar) draw(progress, line);
    else say("%s", line);
    progress->shown = now();
}
