/* Loading what puts one thing above another. Rows of one word are chained in the order of the file. */
#include "stand/rankings.h"

#include "base/table.h"
#include "base/tsv.h"
#include "base/vec.h"
#include "stand/concepts.h"

DL_VEC(ranking_vec, struct dl_ranking);

struct dl_rankings {
    struct dl_arena arena;
    struct dl_sieve sieve;
    struct dl_table by_word;
    struct ranking_vec rows;
};

enum { MOST = 1 << 12 };

static int read_row(struct dl_rankings *rankings, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str verb = dl_tsv_cell(tsv, 0), above = dl_tsv_cell(tsv, 1), below = dl_tsv_cell(tsv, 2),
                  holder = dl_tsv_cell(tsv, 3);
    int is_subject = dl_str_is(holder, "subj");
    if (verb.size == 0 || above.size == 0 || below.size == 0 || (!is_subject && !dl_str_is(holder, "source")))
        return dl_tsv_fail(tsv, error, "a ranking needs a word, where both things stand, and who ranks them");
    struct dl_ranking *row = DL_PUSH(&rankings->rows, &rankings->arena, MOST);
    if (row == NULL) return dl_fail_memory(error);
    *row = (struct dl_ranking){.above = dl_str_copy(&rankings->arena, above),
                               .below = dl_str_copy(&rankings->arena, below),
                               .is_subject = (uint8_t)is_subject,
                               .is_turned = (uint8_t)dl_str_is(dl_tsv_cell(tsv, 4), "turned"),
                               .next = DL_NONE};
    if (row->above.at == NULL || row->below.at == NULL) return dl_fail_memory(error);
    uint32_t index = rankings->rows.count - 1, last = dl_table_get(&rankings->by_word, verb);
    dl_sieve_add(&rankings->sieve, verb);
    if (last == DL_NONE) return dl_table_set(&rankings->by_word, verb, index) == DL_OK ? DL_OK : dl_fail_memory(error);
    while (rankings->rows.at[last].next != DL_NONE) last = rankings->rows.at[last].next;
    rankings->rows.at[last].next = index;
    return DL_OK;
}

int dl_rankings_open(struct dl_rankings **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_tsv tsv;
    struct dl_rankings *rankings = calloc(1, sizeof *rankings);
    if (rankings == NULL) return dl_fail_memory(error);
    dl_arena_init(&rankings->arena);
    dl_table_init(&rankings->by_word, &rankings->arena);
    int code = dl_tsv_open(&tsv, data, "stand/rankings.tsv", error);
    while (code == DL_OK && (code = dl_tsv_next(&tsv, error)) == 1) code = read_row(rankings, &tsv, error);
    if (code != DL_OK) {
        dl_rankings_close(rankings);
        return code;
    }
    *out = rankings;
    return DL_OK;
}

void dl_rankings_close(struct dl_rankings *rankings)
{
    if (rankings == NULL) return;
    dl_arena_release(&rankings->arena);
    free(rankings);
}

const struct dl_ranking *dl_rankings_at(const struct dl_rankings *rankings, uint32_t index)
{
    return index < rankings->rows.count ? &rankings->rows.at[index] : NULL;
}

const struct dl_ranking *dl_rankings_of(const struct dl_rankings *rankings, struct dl_str lemma)
{
    return dl_sieve_may_hold(&rankings->sieve, lemma) ? dl_rankings_at(rankings, dl_table_get(&rankings->by_word, lemma)) : NULL;
}
