/* A batch: some reports, coded together, and what is to be written of them. */
#ifndef DL_RUN_BATCH_H
#define DL_RUN_BATCH_H

#include "base/arena.h"
#include "out/buffer.h"

enum { DL_BATCH_REPORTS = 64, DL_BATCH_BYTES = 128 << 10 };

struct dl_batch {
    struct dl_arena arena; /* the reports' strings */
    struct dl_report reports[DL_BATCH_REPORTS];
    struct dl_doc *docs[DL_BATCH_REPORTS];    /* NULL where coding failed */
    struct dl_error errors[DL_BATCH_REPORTS]; /* code DL_OK where it did not */
    size_t count, bytes;
    struct dl_buffer out; /* the records, when a sink wants them */
    uint64_t words;
};

void dl_batch_init(struct dl_batch *batch);
/* Frees the documents and empties it for the next reports; the output buffer keeps its memory. */
void dl_batch_clear(struct dl_batch *batch);
void dl_batch_release(struct dl_batch *batch);
int dl_batch_is_full(const struct dl_batch *batch);
/* Codes the reports and writes the records into batch->out: all of it in the thread that calls. */
void dl_batch_code(struct dl_batch *batch, const struct dl_kit *kit, const struct dl_run *run);

#endif
