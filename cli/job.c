/* A run, from options to exit status. */
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"

static volatile sig_atomic_t interrupted;
static int nowhere = -1; /* /dev/null */

/* The first Ctrl-C lets what has been read be finished; a second one ends the program at once. Who waits for more from standard
 * input is woken, and finds its end. */
static void interrupt(int signal_number)
{
    interrupted = 1;
    if (nowhere >= 0) dup2(nowhere, STDIN_FILENO);
    signal(signal_number, SIG_DFL);
}

static void heed_signals(void)
{
    static const int signals[] = {SIGINT, SIGTERM};
    struct sigaction action = {.sa_handler = interrupt}; /* without SA_RESTART, so that reading is broken off */
    nowhere = open("/dev/null", O_RDONLY | O_CLOEXEC);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
}

struct job {
    const struct settings *settings;
    struct dl_run *run;
    struct progress progress;
    struct output output;
    struct dl_store *store;
    struct dl_progress result;
};

static void problem(void *user, const struct dl_error *error)
{
    struct job *job = user;
    progress_clear(&job->progress);
    say_error(error);
}

static int tell(void *user, const struct dl_progress *at)
{
    struct job *job = user;
    progress_tell(&job->progress, at);
    return interrupted;
}

static int ends_with(const char *text, const char *end)
{
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

static int is_store(const char *out)
{
    return ends_with(out, ".db") || ends_with(out, ".sqlite") || ends_with(out, ".sqlite3") || strstr(out, "://") != NULL;
}

/* The file to write is one of those to read, and would be lost. */
static int is_input(const struct dl_run *run, const char *out)
{
    struct stat here, there;
    if (out == NULL || stat(out, &here) != 0 || !S_ISREG(here.st_mode)) return 0;
    for (size_t i = 0; i < run->path_count; i++)
        if (stat(run->paths[i], &there) == 0 && there.st_dev == here.st_dev && there.st_ino == here.st_ino) return 1;
    return 0;
}

/* Opens the store or the file; 0 or STATUS_NOTHING. */
static int open_out(struct job *job)
{
    struct dl_error error;
    const char *out = job->settings->out;
    if (out != NULL && is_store(out) && !job->run->only_parse) {
        if (dl_store_open(&job->store, out, DL_STORE_WRITE, &error) == DL_OK) {
            job->run->store = job->store;
            job->run->sink = NULL;
            return 0;
        }
        say_error(&error);
        return STATUS_NOTHING;
    }
    if (is_input(job->run, out)) {
        say("'%s' is what is read: write to another file", out);
        return STATUS_NOTHING;
    }
    return output_open(&job->output, out);
}

/* Where it went; of a server's address without what stands before the host, which may be a password. */
static void print_out(const char *out)
{
    const char *scheme = strstr(out, "://"), *host = scheme != NULL ? strchr(scheme, '@') : NULL;
    if (host == NULL) fprintf(stderr, ": %s", out);
    else fprintf(stderr, ": %.*s%s", (int)(scheme + 3 - out), out, host + 1);
}

static void say_how_to_go_on(const struct job *job)
{
    if (job->store != NULL) say("interrupted: what had been read is in the database; the same command goes on from there");
    else if (job->output.path == NULL) say("interrupted: what had been read is written, the rest is not");
    else say("interrupted: what had been read is in '%s.part'", job->output.path);
}

static void last_word(const struct job *job)
{
    char documents[32], words[32], skipped[32];
    const struct dl_progress *result = &job->result;
    if (interrupted) say_how_to_go_on(job);
    if (job->settings->quiet || (job->settings->out == NULL && !interrupted)) return;
    fprintf(stderr, "dateline: %s report%s, %s words", grouped(result->documents, documents), result->documents == 1 ? "" : "s",
            grouped(result->words, words));
    if (result->skipped > 0) fprintf(stderr, ", %s done before", grouped(result->skipped, skipped));
    if (result->failures > 0) fprintf(stderr, ", %llu failed", (unsigned long long)result->failures);
    fprintf(stderr, ", %.1f s", progress_seconds(&job->progress));
    if (job->settings->out != NULL && (!interrupted || job->store != NULL)) print_out(job->settings->out);
    fputc('\n', stderr);
}

/* A line a stage: seconds, share, microseconds a word; nothing without --timing. */
static void print_timing(const struct dl_kit *kit, uint64_t words)
{
    double all = 0, seconds = 0;
    const char *name;
    for (size_t i = 0; dl_kit_timing(kit, i, &seconds) != NULL; i++) all += seconds;
    if (all <= 0 || words == 0) return;
    fprintf(stderr, "%-20s %9s %7s %9s\n", "stage", "seconds", "share", "us/word");
    for (size_t i = 0; (name = dl_kit_timing(kit, i, &seconds)) != NULL; i++)
        if (seconds > 0)
            fprintf(stderr, "%-20s %9.3f %6.1f%% %9.3f\n", name, seconds, 100 * seconds / all, 1e6 * seconds / (double)words);
    fprintf(stderr, "%-20s %9.3f %6.1f%% %9.3f\n%llu words, %.0f a second of processor time\n", "all", all, 100.0,
            1e6 * all / (double)words, (unsigned long long)words, (double)words / all);
}

static int run_and_close(struct job *job, const struct dl_kit *kit)
{
    struct dl_error error;
    int code = dl_run_all(kit, job->run, &job->result, &error), status = STATUS_DONE;
    progress_clear(&job->progress);
    if (code != DL_OK && job->output.broken == 0) say_error(&error);
    if (code != DL_OK && !output_is_unwanted(&job->output)) status = STATUS_NOTHING;
    else if (job->result.failures > 0)
        status = job->result.documents + job->result.skipped > 0 ? STATUS_SOME_FAILED : STATUS_NOTHING;
    if (job->store != NULL) {
        dl_store_close(job->store);
    } else {
        const int has_some = code == DL_OK && job->result.documents > 0;
        int closed = output_close(&job->output, !has_some ? ENDING_DROP : interrupted ? ENDING_PART : ENDING_KEEP);
        if (closed != 0) status = closed;
    }
    print_timing(kit, job->result.words);
    if (code == DL_OK) last_word(job);
    return interrupted && status != STATUS_NOTHING ? 128 + SIGINT : status;
}

/* Each report's memory is freed once it is written: the C library keeps the pages for the next one, rather than give them back to the system
 * and have them made anew. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    enum { KEPT = 1 << 28 };
    mallopt(M_MMAP_THRESHOLD, 1 << 25); /* the largest that there may be; what is larger goes back at once */
    mallopt(M_TRIM_THRESHOLD, KEPT);
#endif
}

int run_job(const struct settings *settings, struct dl_run *run, int argc, char **argv)
{
    static const char *const standard_input[] = {"-"};
    struct job job = {.settings = settings, .run = run};
    struct dl_sink sink = {output_write, &job.output};
    struct dl_kit *kit;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    run->paths = optind < argc ? (const char *const *)argv + optind : standard_input;
    run->path_count = optind < argc ? (size_t)(argc - optind) : 1;
    run->input = settings->input;
    run->threads = settings->threads > 0 ? settings->threads : cores > 16 ? 16 : cores > 0 ? (unsigned)cores : 1;
    run->force = settings->force;
    run->shard = settings->shard;
    run->shards = settings->shards;
    run->sink = &sink;
    run->problem = problem;
    run->progress = tell;
    run->user = &job;
    if (optind >= argc && isatty(STDIN_FILENO) && !settings->quiet)
        fputs("reading from the keyboard: Ctrl-D ends the text; 'dateline code --help' tells of files\n", stderr);
    keep_memory();
    int status = open_kit(settings, &kit);
    if (status != 0) return status;
    status = open_out(&job);
    if (status == 0) {
        heed_signals();
        progress_begin(&job.progress, settings, run);
        status = run_and_close(&job, kit);
    }
    dl_kit_close(kit);
    return status;
}
