/* Loading the ways in which an agreement is told without a word for one. Those of one verb are chained in the order of the file. */
#include "stand/accords.h"

#include "base/table.h"
#include "base/tsv.h"
#include "base/vec.h"
#include "stand/concepts.h"

DL_VEC(accord_vec, struct dl_accord);

struct dl_accords {
    struct dl_arena arena;
    struct dl_sieve sieve;
    struct dl_table by_verb;
    struct accord_vec rows;
};

enum { MOST = 1 << 12 };

static int read_row(struct dl_accords *accords, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str verb = dl_tsv_cell(tsv, 0), slot = dl_tsv_cell(tsv, 1), words = dl_tsv_cell(tsv, 2), name = dl_tsv_cell(tsv, 4);
    if (verb.size == 0 || slot.size == 0 || name.size == 0)
        return dl_tsv_fail(tsv, error, "an accord needs a verb, where its words stand, and a name");
    int is_but = words.size > 0 && words.at[0] == '!';
    if (is_but) words = (struct dl_str){words.at + 1, words.size - 1};
    struct dl_accord *row = DL_PUSH(&accords->rows, &accords->arena, MOST);
    if (row == NULL) return dl_fail_memory(error);
    *row = (struct dl_accord){.slot = dl_str_copy(&accords->arena, slot),
                              .words = dl_str_copy(&accords->arena, words),
                              .also = dl_str_copy(&accords->arena, dl_tsv_cell(tsv, 3)),
                              .name = dl_str_copy(&accords->arena, name),
                              .is_but = (uint8_t)is_but,
                              .next = DL_NONE};
    if (row->slot.at == NULL || row->words.at == NULL || row->also.at == NULL || row->name.at == NULL) return dl_fail_memory(error);
    uint32_t index = accords->rows.count - 1, last = dl_table_get(&accords->by_verb, verb);
    dl_sieve_add(&accords->sieve, verb);
    if (last == DL_NONE) return dl_table_set(&accords->by_verb, verb, index) == DL_OK ? DL_OK : dl_fail_memory(error);
    while (accords->rows.at[last].next != DL_NONE) last = accords->rows.at[last].next;
    accords->rows.at[last].next = index;
    return DL_OK;
}

int dl_accords_open(struct dl_accords **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_tsv tsv;
    struct dl_accords *accords = calloc(1, sizeof *accords);
    if (accords == NULL) return dl_fail_memory(error);
    dl_arena_init(&accords->arena);
    dl_table_init(&accords->by_verb, &accords->arena);
    int code = dl_tsv_open(&tsv, data, "stand/accords.tsv", error);
    while (code == DL_OK && (code = dl_tsv_next(&tsv, error)) == 1) code = read_row(accords, &tsv, error);
    if (code != DL_OK) {
        dl_accords_close(accords);
        return code;
    }
    *out = accords;
    return DL_OK;
}

void dl_accords_close(struct dl_accords *accords)
{
    if (accords == NULL) return;
    dl_arena_release(&accords->arena);
    free(accords);
}

const struct dl_accord *dl_accords_at(const struct dl_accords *accords, uint32_t index)
{
    return index < accords->rows.count ? &accords->rows.at[index] : NULL;
}

const struct dl_accord *dl_accords_of(const struct dl_accords *accords, struct dl_str verb)
{
    return dl_sieve_may_hold(&accords->sieve, verb) ? dl_accords_at(accords, dl_table_get(&accords->by_verb, verb)) : NULL;
}
