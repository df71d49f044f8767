#include "run/batch.h"

#include "base/kit.h"
#include "out/write.h"

void dl_batch_init(struct dl_batch *batch)
{
    memset(batch, 0, sizeof *batch);
    dl_arena_init(&batch->arena);
}

void dl_batch_clear(struct dl_batch *batch)
{
    for (size_t i = 0; i < batch->count; i++) {
        dl_doc_free(batch->docs[i]);
        batch->docs[i] = NULL;
    }
    dl_arena_release(&batch->arena);
    batch->out.size = 0;
    batch->count = batch->bytes = 0;
    batch->words = 0;
}

void dl_batch_release(struct dl_batch *batch)
{
    dl_batch_clear(batch);
    dl_buffer_release(&batch->out);
}

int dl_batch_is_full(const struct dl_batch *batch) { return batch->count == DL_BATCH_REPORTS || batch->bytes >= DL_BATCH_BYTES; }

/* The batch call tells the detail of its first failure alone, so a report that failed is coded once more by itself. */
static void code_again(struct dl_batch *batch, size_t i, const struct dl_kit *kit, int only_parse)
{
    int code;
    batch->errors[i].code = DL_OK;
    if (only_parse) code = dl_parse_batch(kit, &batch->reports[i], 1, &batch->docs[i], &code, &batch->errors[i]);
    else code = dl_code(kit, &batch->reports[i], &batch->docs[i], &batch->errors[i]);
    batch->errors[i].code = code;
    const char *name = batch->reports[i].uri != NULL ? batch->reports[i].uri : batch->reports[i].id;
    if (code != DL_OK && batch->errors[i].file[0] == 0 && name != NULL)
        snprintf(batch->errors[i].file, sizeof batch->errors[i].file, "%s", name);
}

void dl_batch_code(struct dl_batch *batch, const struct dl_kit *kit, const struct dl_run *run)
{
    int codes[DL_BATCH_REPORTS];
    if (run->only_parse) dl_parse_batch(kit, batch->reports, batch->count, batch->docs, codes, NULL);
    else dl_code_batch(kit, batch->reports, batch->count, batch->docs, codes, NULL);
    for (size_t i = 0; i < batch->count; i++) {
        batch->errors[i].code = DL_OK;
        if (codes[i] != DL_OK) code_again(batch, i, kit, run->only_parse);
        if (batch->docs[i] == NULL) continue;
        batch->words += batch->docs[i]->words.count;
        if (run->sink == NULL) continue;
        struct dl_out out = {kit, batch->docs[i], run->write.flags, run->write.width > 0 ? run->write.width : DL_OUT_WIDTH};
        size_t before = batch->out.size;
        uint64_t since = dl_clock_now(kit->clock);
        batch->errors[i].code = dl_out_document(&batch->out, run->format, &out, &batch->errors[i]);
        dl_clock_add(kit->clock, DL_STAGE_WRITE, since);
        if (batch->errors[i].code != DL_OK) batch->out.size = before; /* no half record */
    }
}
