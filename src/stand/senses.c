/* Loading the senses of words and looking them up, behind a sieve, as most words have none. */
#include "stand/senses.h"

#include "base/table.h"
#include "base/tsv.h"
#include "stand/concepts.h"

struct dl_senses {
    struct dl_arena arena;
    struct dl_sieve sieve, kind_sieve, first_words; /* of sayings */
    struct dl_table by_lemma, kinds, sayings;
};

static const char *const names[] = {
    "good-thing",  "bad-thing", "helps",        "harms",     "brings",      "lessens", "makes",      "good-quality",
    "bad-quality", "act",       "pointing-act", "outcome",   "reaction",    "siding",  "view",       "same",
    "other",       "virtue",    "rank-mark",    "mute-mark", "return-mark", "vote",    "consenting", "loose",
    "bound",       "having",    "private",      "part",      "decides",     "consent", "endorser",   "wish"};

static const char *const kinds[] = {"against", "for",     "protest",  "perishes", "facility", "closes",
                                    "means",   "goes-on", "retreats", "alarm",    "praise"};

static int add(struct dl_table *table, struct dl_sieve *sieve, struct dl_str words, uint32_t bit, struct dl_error *error)
{
    while (words.at != NULL && words.size > 0) {
        struct dl_str word = dl_str_trim(dl_str_cut(&words, ','));
        uint32_t old = dl_table_get(table, word);
        dl_sieve_add(sieve, word);
        if (dl_table_set(table, word, (old == DL_NONE ? 0 : old) | bit) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

static int read_sense(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_senses *senses = to;
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
        if (dl_str_is(dl_tsv_cell(tsv, 0), names[i]))
            return add(&senses->by_lemma, &senses->sieve, dl_tsv_cell(tsv, 1), 1u << i, error);
    return dl_tsv_fail(tsv, error, "no such sense of words");
}

static int read_kind(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_senses *senses = to;
    for (uint32_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (dl_str_is(dl_tsv_cell(tsv, 0), kinds[i]))
            return add(&senses->kinds, &senses->kind_sieve, dl_tsv_cell(tsv, 1), 1u << i, error);
    return dl_tsv_fail(tsv, error, "no such kind of words");
}

static int read_sayings(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_senses *senses = to;
    struct dl_str sayings = dl_tsv_cell(tsv, 1);
    int is_for = dl_str_is(dl_tsv_cell(tsv, 0), "for");
    if (!is_for && !dl_str_is(dl_tsv_cell(tsv, 0), "against")) return dl_tsv_fail(tsv, error, "a side is 'for' or 'against'");
    while (sayings.at != NULL && sayings.size > 0) {
        struct dl_str words = dl_str_trim(dl_str_cut(&sayings, ';')), rest = words;
        dl_sieve_add(&senses->first_words, dl_str_cut(&rest, ' '));
        if (dl_table_set(&senses->sayings, words, is_for ? DL_STANCE_FOR : DL_STANCE_AGAINST) != DL_OK)
            return dl_fail_memory(error);
    }
    return DL_OK;
}

int dl_senses_open(struct dl_senses **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_senses *senses = calloc(1, sizeof *senses);
    if (senses == NULL) return dl_fail_memory(error);
    dl_arena_init(&senses->arena);
    dl_table_init(&senses->by_lemma, &senses->arena);
    dl_table_init(&senses->kinds, &senses->arena);
    dl_table_init(&senses->sayings, &senses->arena);
    int code = dl_tsv_read(data, "stand/senses.tsv", read_sense, senses, error);
    if (code == DL_OK) code = dl_tsv_read(data, "stand/kinds.tsv", read_kind, senses, error);
    if (code == DL_OK) code = dl_tsv_read(data, "stand/sayings.tsv", read_sayings, senses, error);
    if (code != DL_OK) {
        dl_senses_close(senses);
        return code;
    }
    *out = senses;
    return DL_OK;
}

void dl_senses_close(struct dl_senses *senses)
{
    if (senses == NULL) return;
    dl_arena_release(&senses->arena);
    free(senses);
}

uint32_t dl_senses_of(const struct dl_senses *senses, struct dl_str lemma)
{
    uint32_t bits = dl_sieve_may_hold(&senses->sieve, lemma) ? dl_table_get(&senses->by_lemma, lemma) : DL_NONE;
    return bits == DL_NONE ? 0 : bits;
}

uint32_t dl_kinds_of(const struct dl_senses *senses, struct dl_str lemma)
{
    uint32_t bits = dl_sieve_may_hold(&senses->kind_sieve, lemma) ? dl_table_get(&senses->kinds, lemma) : DL_NONE;
    return bits == DL_NONE ? 0 : bits;
}

int dl_sayings_may_begin(const struct dl_senses *senses, struct dl_str word)
{
    return dl_sieve_may_hold(&senses->first_words, word);
}

int dl_sayings_side(const struct dl_senses *senses, struct dl_str words)
{
    uint32_t side = dl_table_get(&senses->sayings, words);
    return side == DL_NONE ? -1 : (int)side;
}
