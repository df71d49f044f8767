/* Many reports through many threads in one order. The calling thread reads batches and writes what comes back; workers
 * code. Batches stand in a ring: the reader fills slot n only after the writer has emptied slot n - size, so memory is
 * bounded, and the writer takes slots in the order they were filled, so the bytes do not depend on the number of
 * threads, nor on where batches are cut: when they are full, and before a pipe that nothing comes from for a while, so that
 * what came is written. One lock: a batch is some hundred milliseconds of work. */
#include <pthread.h>

#include "base/identity.h"
#include "base/table.h"
#include "out/write.h"
#include "read/reader.h"
#include "run/batch.h"

enum { MAX_THREADS = 256, TELL_EVERY = 64 /* reports passed over */ };

enum slot_state { SLOT_FREE, SLOT_FILLED, SLOT_TAKEN, SLOT_CODED };

struct slot {
    struct dl_batch batch;
    enum slot_state state;
};

struct crew {
    const struct dl_kit *kit;
    const struct dl_run *run;
    struct slot *ring;
    size_t size;                     /* slots */
    uint64_t filled, taken, written; /* batches so far; slot = number % size */
    int closing;
    pthread_mutex_t lock;
    pthread_cond_t work, done;
    pthread_t threads[MAX_THREADS];
    unsigned thread_count;
    struct dl_reader *reader;
    struct dl_progress progress;
    uint64_t passed;          /* reports that were not coded */
    struct dl_arena arena;    /* of what follows */
    struct dl_table replaced; /* keys of reports that take the place of another version of themselves in this run */
    int stopping, at_end;     /* no more reading: since it is wished, since there is no more */
};

static void *work(void *user)
{
    struct crew *crew = user;
    pthread_mutex_lock(&crew->lock);
    for (;;) {
        while (crew->taken == crew->filled && !crew->closing) pthread_cond_wait(&crew->work, &crew->lock);
        if (crew->taken == crew->filled) break;
        struct slot *slot = &crew->ring[crew->taken++ % crew->size];
        slot->state = SLOT_TAKEN;
        pthread_mutex_unlock(&crew->lock);
        dl_batch_code(&slot->batch, crew->kit, crew->run);
        pthread_mutex_lock(&crew->lock);
        slot->state = SLOT_CODED;
        pthread_cond_signal(&crew->done);
    }
    pthread_mutex_unlock(&crew->lock);
    return NULL;
}

static void report_problem(struct crew *crew, const struct dl_error *error)
{
    crew->progress.failures++;
    if (crew->run->problem != NULL) crew->run->problem(crew->run->user, error);
}

static void tell(struct crew *crew)
{
    const struct dl_run *run = crew->run;
    crew->progress.bytes = dl_reader_bytes(crew->reader);
    if (run->progress != NULL && run->progress(run->user, &crew->progress) != 0) crew->stopping = 1;
}

/* Whether the report belongs to another part of the run. */
static int is_of_another(const struct dl_run *run, const struct dl_report *report)
{
    char key[DL_IDENTITY_SIZE];
    uint64_t number = 0;
    if (run->shards < 2) return 0;
    if (dl_identity_report_key(report, key) != DL_OK) return 0; /* coding it will tell that memory is spent */
    for (size_t i = 0; i < 15; i++) number = number * 16 + (uint64_t)(key[i] <= '9' ? key[i] - '0' : key[i] - 'a' + 10);
    return number % run->shards != run->shard - 1;
}

/* Whether the store holds the report already. A report that came with other metadata before takes its own place, and then so
 * must a third version behind it, although the store still holds just that: the last one of the input is to stand. Where the
 * store cannot answer the report is coded, and storing it will tell why. */
static int is_done(struct crew *crew, const struct dl_report *report)
{
    char key[DL_IDENTITY_SIZE];
    enum dl_held held = DL_HELD_NOT;
    if (crew->run->store == NULL || crew->run->force || crew->run->sink != NULL) return 0;
    if (dl_store_holds(crew->run->store, crew->kit, report, crew->run->write.flags, &held, NULL) != DL_OK) return 0;
    if (held != DL_HELD_CHANGED && crew->replaced.count == 0) return held == DL_HELD_SO;
    if (dl_identity_report_key(report, key) != DL_OK) return 0;
    if (held != DL_HELD_CHANGED) return held == DL_HELD_SO && dl_table_get(&crew->replaced, dl_str_from(key)) == DL_NONE;
    struct dl_str copy = dl_str_copy(&crew->arena, dl_str_from(key));
    if (copy.at != NULL) dl_table_set(&crew->replaced, copy, 1);
    return 0;
}

/* 1 when something was read. What was read before does not wait for more: neither a batch that has begun nor those handed out. */
static int fill(struct crew *crew, struct dl_batch *batch)
{
    struct dl_error error;
    while (!dl_batch_is_full(batch) && !crew->stopping) {
        if ((batch->count > 0 || crew->written < crew->filled) && dl_reader_waits(crew->reader)) break;
        int got = dl_reader_next_in(crew->reader, &batch->arena, &batch->reports[batch->count], &error);
        crew->at_end = got == 0;
        if (got == 0) break;
        if (got < 0) {
            report_problem(crew, &error);
            continue;
        }
        int is_others = is_of_another(crew->run, &batch->reports[batch->count]);
        if (is_others || is_done(crew, &batch->reports[batch->count])) {
            if (batch->count == 0) dl_arena_release(&batch->arena);
            else batch->bytes += batch->reports[batch->count].text_size; /* its strings stay in the arena until the batch is done */
            crew->progress.skipped += !is_others;
            if (++crew->passed % TELL_EVERY == 0) tell(crew);
            continue;
        }
        batch->bytes += batch->reports[batch->count++].text_size;
    }
    return batch->count > 0;
}

/* One transaction for the batch. When it fails the reports are stored one by one, so that a bad one keeps no other out; when
 * none can be stored (a full disk, a lock) the run ends. */
static int store_batch(struct crew *crew, struct dl_batch *batch, struct dl_error *error)
{
    const struct dl_run *run = crew->run;
    size_t stored = 0, wanted = 0;
    int code = dl_store_begin(run->store, error);
    if (code != DL_OK) return code; /* another program holds it, and has been waited for */
    for (size_t i = 0; code == DL_OK && i < batch->count; i++)
        if (batch->docs[i] != NULL) code = dl_store_put(run->store, crew->kit, batch->docs[i], run->write.flags, error);
    if (code == DL_OK) code = dl_store_commit(run->store, error);
    if (code == DL_OK) return code;
    for (size_t i = 0; i < batch->count; i++) {
        if (batch->docs[i] == NULL) continue;
        wanted++;
        int alone = dl_store_begin(run->store, &batch->errors[i]);
        if (alone == DL_OK) alone = dl_store_put(run->store, crew->kit, batch->docs[i], run->write.flags, &batch->errors[i]);
        if (alone == DL_OK) alone = dl_store_commit(run->store, &batch->errors[i]);
        batch->errors[i].code = alone;
        stored += alone == DL_OK;
        if (alone != DL_EIO) continue;
        if (error != NULL) *error = batch->errors[i];
        return alone; /* a full disk: what comes behind would not go there either */
    }
    return stored > 0 || wanted == 1 ? DL_OK : code;
}

static int emit(struct crew *crew, struct dl_batch *batch, struct dl_error *error)
{
    const struct dl_run *run = crew->run;
    int code = run->sink != NULL ? dl_sink_write(run->sink, &batch->out, error) : DL_OK;
    if (code == DL_OK && run->store != NULL) code = store_batch(crew, batch, error);
    if (code != DL_OK) {
        dl_batch_clear(batch);
        return code;
    }
    for (size_t i = 0; i < batch->count; i++) {
        if (batch->errors[i].code != DL_OK) report_problem(crew, &batch->errors[i]);
        else crew->progress.documents++;
    }
    crew->progress.words += batch->words;
    dl_batch_clear(batch);
    tell(crew);
    return DL_OK;
}

static int run_alone(struct crew *crew, struct dl_error *error)
{
    int code = DL_OK;
    struct dl_batch *batch = &crew->ring[0].batch;
    while (code == DL_OK && !crew->stopping && fill(crew, batch)) {
        dl_batch_code(batch, crew->kit, crew->run);
        code = emit(crew, batch, error);
    }
    return code;
}

/* Waits for the oldest batch and writes it. */
static int emit_oldest(struct crew *crew, struct dl_error *error)
{
    struct slot *slot = &crew->ring[crew->written % crew->size];
    pthread_mutex_lock(&crew->lock);
    while (slot->state != SLOT_CODED) pthread_cond_wait(&crew->done, &crew->lock);
    slot->state = SLOT_FREE;
    pthread_mutex_unlock(&crew->lock);
    crew->written++;
    return emit(crew, &slot->batch, error);
}

static void hand_out(struct crew *crew, struct slot *slot)
{
    pthread_mutex_lock(&crew->lock);
    slot->state = SLOT_FILLED;
    crew->filled++;
    pthread_cond_signal(&crew->work);
    pthread_mutex_unlock(&crew->lock);
}

static int run_together(struct crew *crew, struct dl_error *error)
{
    int code = DL_OK;
    while (code == DL_OK) {
        struct slot *slot = &crew->ring[crew->filled % crew->size];
        int may_read = !crew->stopping && !crew->at_end && crew->filled - crew->written < crew->size;
        if (may_read && fill(crew, &slot->batch)) hand_out(crew, slot);
        else if (crew->written < crew->filled) code = emit_oldest(crew, error);
        else break;
    }
    return code;
}

static void start(struct crew *crew, unsigned wanted)
{
    while (crew->thread_count < wanted && pthread_create(&crew->threads[crew->thread_count], NULL, work, crew) == 0)
        crew->thread_count++;
}

static void stop(struct crew *crew)
{
    pthread_mutex_lock(&crew->lock);
    crew->closing = 1;
    crew->taken = crew->filled; /* after a failure: what nobody has begun is not wanted */
    pthread_cond_broadcast(&crew->work);
    pthread_mutex_unlock(&crew->lock);
    for (unsigned i = 0; i < crew->thread_count; i++) pthread_join(crew->threads[i], NULL);
}

static int run_crew(struct crew *crew, unsigned threads, struct dl_error *error)
{
    int code = DL_OK;
    if (crew->run->sink != NULL) code = dl_write_begin(crew->run->format, &crew->run->write, crew->run->sink, error);
    if (code != DL_OK) return code;
    if (threads > 1) start(crew, threads);
    /* where the system gives no thread at all the caller's own does the work */
    code = crew->thread_count > 0 ? run_together(crew, error) : run_alone(crew, error);
    stop(crew);
    if (code == DL_OK && crew->run->store != NULL && !crew->stopping) code = dl_store_link(crew->run->store, error);
    return code;
}

int dl_run_all(const struct dl_kit *kit, const struct dl_run *run, struct dl_progress *result, struct dl_error *error)
{
    unsigned threads = run->threads < 1 ? 1 : run->threads > MAX_THREADS ? MAX_THREADS : run->threads;
    struct crew *crew = calloc(1, sizeof *crew);
    size_t size = threads > 1 ? threads * 2 + 2 : 1;
    struct slot *ring = calloc(size, sizeof *ring);
    int code = DL_OK;
    if (crew == NULL || ring == NULL) {
        free(crew);
        free(ring);
        return dl_fail_memory(error);
    }
    *crew = (struct crew){.kit = kit, .run = run, .ring = ring, .size = size};
    dl_arena_init(&crew->arena);
    dl_table_init(&crew->replaced, &crew->arena);
    pthread_mutex_init(&crew->lock, NULL);
    pthread_cond_init(&crew->work, NULL);
    pthread_cond_init(&crew->done, NULL);
    for (size_t i = 0; i < size; i++) dl_batch_init(&ring[i].batch);
    code = dl_reader_open(&crew->reader, run->paths, run->path_count, run->input, error);
    if (code == DL_OK) code = run_crew(crew, threads, error);
    if (code == DL_OK && run->store != NULL) code = dl_store_settle(run->store, error);
    if (result != NULL) *result = crew->progress;
    for (size_t i = 0; i < size; i++) dl_batch_release(&ring[i].batch);
    dl_reader_close(crew->reader);
    pthread_cond_destroy(&crew->done);
    pthread_cond_destroy(&crew->work);
    pthread_mutex_destroy(&crew->lock);
    dl_arena_release(&crew->arena);
    free(ring);
    free(crew);
    return code;
}
