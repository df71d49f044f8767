/* Tables of words by kind, and a count of the kinds in every set of the lexicon, so that one asks of a new word whether it is of
 * the kind of those that a frame lists. */
#include "did/word_kinds.h"

#include <string.h>

enum { MOST_KINDS = 65536, MOST_WORDS = 1 << 20, MOST_DOINGS = 32 };

/* ---- reading ---- */

/* The next word of a list, copied; 0 where none is left. One that cannot be kept is empty. */
static int next_word(struct dl_frames *f, struct dl_str *words, char between, struct dl_str *out)
{
    while (words->at != NULL) {
        const struct dl_str word = dl_str_trim(dl_str_cut(words, between));
        if (word.size == 0) continue;
        *out = dl_str_copy(&f->arena, word);
        return 1;
    }
    return 0;
}

static int new_kind(struct dl_frames *f, const struct dl_tsv *tsv, struct dl_names *names, uint32_t most)
{
    struct dl_str *name = DL_PUSH(names, &f->arena, most);
    if (name == NULL) return DL_ENOMEM;
    *name = dl_str_copy(&f->arena, dl_tsv_cell(tsv, 0));
    return name->at != NULL ? DL_OK : DL_ENOMEM;
}

/* A row of words of one kind: its name, the words behind it, parted by `between`. */
static int kind_row(struct dl_frames *f, const struct dl_tsv *tsv, char between, struct dl_table *of, struct dl_names *names,
                    struct dl_names *all)
{
    struct dl_str words = dl_tsv_cell(tsv, 1), word;
    if (new_kind(f, tsv, names, MOST_KINDS) != DL_OK) return DL_ENOMEM;
    while (next_word(f, &words, between, &word)) {
        struct dl_str *kept = DL_PUSH(all, &f->arena, MOST_WORDS);
        if (kept == NULL || word.at == NULL || dl_table_set(of, word, names->count - 1) != DL_OK) return DL_ENOMEM;
        *kept = word;
    }
    return DL_OK;
}

int dl_word_kinds_cluster_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    return kind_row(f, tsv, ' ', &f->cluster_of, &f->cluster_names, &f->cluster_words);
}

int dl_word_kinds_sense_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    return kind_row(f, tsv, ',', &f->sense_of, &f->sense_names, &f->sense_words);
}

int dl_word_kinds_doing_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    struct dl_str words = dl_tsv_cell(tsv, 1), word;
    if (new_kind(f, tsv, &f->doing_names, MOST_DOINGS) != DL_OK) return DL_ENOMEM;
    while (next_word(f, &words, ',', &word))
        if (word.at == NULL || dl_table_mark(&f->doing_of, word, 1u << (f->doing_names.count - 1)) != DL_OK) return DL_ENOMEM;
    return DL_OK;
}

/* ---- asking ---- */

static uint32_t find(const struct dl_scene *s, uint16_t w, const struct dl_table *table)
{
    char low[64];
    const struct dl_str lemma = dl_scene_word(s, w)->lemma;
    if (lemma.size == 0 || lemma.size > sizeof low) return DL_NONE;
    for (uint32_t i = 0; i < lemma.size; i++) low[i] = dl_ascii_to_lower(lemma.at[i]);
    return dl_table_get(table, (struct dl_str){low, lemma.size});
}

uint32_t dl_word_cluster(const struct dl_scene *s, uint16_t w) { return find(s, w, &s->frames->cluster_of); }

uint32_t dl_word_sense(const struct dl_scene *s, uint16_t w) { return find(s, w, &s->frames->sense_of); }

uint32_t dl_word_doings(const struct dl_scene *s, uint16_t w) { return find(s, w, &s->frames->doing_of); }

int dl_set_has_cluster(const struct dl_frames *f, uint16_t set, uint32_t cluster)
{
    if (cluster >= 64 * DL_CLUSTER_PARTS) return 0;
    return f->set_clusters[(size_t)set * DL_CLUSTER_PARTS + cluster / 64] >> cluster % 64 & 1;
}

const char *dl_set_share(const struct dl_frames *f, uint16_t set, uint32_t sense)
{
    const uint8_t *in = &f->set_senses[(size_t)set * DL_SENSES];
    uint32_t all = 0;
    for (int i = 0; i < DL_SENSES; i++) all += in[i];
    if (all == 0 || sense >= DL_SENSES) return "unsorted";
    return in[sense] == 0 ? "no" : 5 * in[sense] < all ? "few" : 2 * in[sense] < all ? "some" : "most";
}

/* ---- the kinds in each set ---- */

static void mark_cluster(struct dl_frames *f, struct dl_str word)
{
    const uint32_t lemma = dl_frames_lemma(f, word), cluster = dl_table_get(&f->cluster_of, word);
    if (lemma == DL_NONE || cluster >= 64 * DL_CLUSTER_PARTS) return;
    for (uint32_t i = f->of_lemma[lemma].sets; i < f->of_lemma[lemma + 1].sets; i++)
        f->set_clusters[(size_t)f->set_ids[i] * DL_CLUSTER_PARTS + cluster / 64] |= 1ull << cluster % 64;
}

static void count_sense(struct dl_frames *f, struct dl_str word)
{
    const uint32_t lemma = dl_frames_lemma(f, word), sense = dl_table_get(&f->sense_of, word);
    if (lemma == DL_NONE || sense >= DL_SENSES) return;
    for (uint32_t i = f->of_lemma[lemma].sets; i < f->of_lemma[lemma + 1].sets; i++) {
        uint8_t *n = &f->set_senses[(size_t)f->set_ids[i] * DL_SENSES + sense];
        if (*n < UINT8_MAX) ++*n;
    }
}

int dl_word_kinds_index(struct dl_frames *f)
{
    const size_t sets = (size_t)f->set_count + 1, parts = sets * DL_CLUSTER_PARTS;
    f->set_clusters = dl_arena_alloc(&f->arena, parts * sizeof *f->set_clusters);
    f->set_senses = dl_arena_alloc(&f->arena, sets * DL_SENSES);
    if (f->set_clusters == NULL || f->set_senses == NULL) return DL_ENOMEM;
    memset(f->set_clusters, 0, parts * sizeof *f->set_clusters);
    memset(f->set_senses, 0, sets * DL_SENSES);
    for (uint32_t i = 0; i < f->cluster_words.count; i++) mark_cluster(f, f->cluster_words.at[i]);
    for (uint32_t i = 0; i < f->sense_words.count; i++) count_sense(f, f->sense_words.at[i]);
    return DL_OK;
}
