/* Loading the stance lexicon. Frames of one lemma are chained in the order of the file; a lemma of two words ("rule out") is found by its
 * first in a sieve of its own, so that pairs are put together only where one may be there. */
#include "stand/stances.h"

#include "base/tsv.h"
#include "base/vec.h"

DL_VEC(stance_frames, struct dl_stance_frame);

struct dl_stances {
    struct dl_arena arena;
    struct dl_table by_lemma;
    struct stance_frames frames;
    struct dl_concepts *concepts;
    struct dl_senses *senses;
    struct dl_rows *rows[DL_ROWS_KINDS];
    struct dl_sieve sieve, joined, tails; /* lemmas; the first words of those of two; what follows them */
};

/* Index of cell in a list of names, -1 when it is none of them. */
static int index_in(struct dl_str cell, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (dl_str_is(cell, names[i])) return i;
    return -1;
}

/* Chains a frame behind the others of its lemma. */
static int add_frame(struct dl_stances *stances, struct dl_str lemma, struct dl_stance_frame frame, struct dl_error *error)
{
    struct dl_stance_frame *added = DL_PUSH(&stances->frames, &stances->arena, 1u << 16);
    if (added == NULL) return dl_fail_memory(error);
    *added = frame;
    uint32_t index = stances->frames.count - 1, last = dl_table_get(&stances->by_lemma, lemma);
    if (last == DL_NONE) return dl_table_set(&stances->by_lemma, lemma, index) == DL_OK ? DL_OK : dl_fail_memory(error);
    while (stances->frames.at[last].next != DL_NONE) last = stances->frames.at[last].next;
    stances->frames.at[last].next = index;
    return DL_OK;
}

static int read_frame(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_stances *stances = to;
    static const char *const tags[] = {"VERB", "ADJ", "NOUN"};
    static const uint8_t upos[] = {DL_UPOS_VERB, DL_UPOS_ADJ, DL_UPOS_NOUN};
    static const char *const slots[] = {"obj", "xcomp", "ccomp", "subj", "deed", "context", "central"};
    static const char *const holders[] = {"subj", "source", "owner"};
    static const char *const stance[] = {"for", "against", "conditional", "undecided"};
    static const char *const strengths[] = {"weak", "plain", "strong"};
    struct dl_str lemma = dl_tsv_cell(tsv, 0), slot = dl_tsv_cell(tsv, 2);
    int tag = index_in(dl_tsv_cell(tsv, 1), tags, 3), where = index_in(slot, slots, 7);
    int holder = index_in(dl_tsv_cell(tsv, 3), holders, 3), strength = index_in(dl_tsv_cell(tsv, 5), strengths, 3);
    int side = index_in(dl_tsv_cell(tsv, 4), stance, 4), negated = index_in(dl_tsv_cell(tsv, 6), stance, 4);
    if (lemma.size == 0 || slot.size == 0 || tag < 0 || holder < 0 || strength < 0 || (side < 0 && negated < 0))
        return dl_tsv_fail(tsv, error, "a stance needs lemma, upos, slot, holder, stance, strength and what negation makes of it");
    struct dl_stance_frame frame = {.upos = upos[tag],
                                    .slot = where < 0 ? DL_SLOT_PREPOSITION : (enum dl_stance_slot)where,
                                    .holder = (enum dl_stance_holder)holder,
                                    .stance = side,
                                    .negated = negated,
                                    .strength = (enum dl_strength)strength,
                                    .next = DL_NONE};
    dl_sieve_add(&stances->sieve, lemma);
    struct dl_str rest = lemma, first = dl_str_cut(&rest, ' ');
    if (rest.at != NULL) {
        dl_sieve_add(&stances->joined, first);
        dl_sieve_add(&stances->tails, rest);
    }
    if (where >= 0) return add_frame(stances, lemma, frame, error);
    int code = DL_OK;
    while (code == DL_OK && slot.at != NULL && slot.size > 0) { /* several prepositions of one sense */
        frame.preposition = dl_str_cut(&slot, '|');
        code = add_frame(stances, lemma, frame, error);
    }
    return code;
}

int dl_stances_open(struct dl_stances **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_stances *stances = calloc(1, sizeof *stances);
    if (stances == NULL) return dl_fail_memory(error);
    dl_arena_init(&stances->arena);
    dl_table_init(&stances->by_lemma, &stances->arena);
    int code = dl_tsv_read(data, "stand/stances.tsv", read_frame, stances, error);
    if (code == DL_OK) code = dl_concepts_open(&stances->concepts, data, error);
    if (code == DL_OK) code = dl_senses_open(&stances->senses, data, error);
    for (int i = 0; i < DL_ROWS_KINDS && code == DL_OK; i++)
        code = dl_rows_open(&stances->rows[i], (enum dl_rows_kind)i, data, error);
    if (code != DL_OK) {
        dl_stances_close(stances);
        return code;
    }
    *out = stances;
    return DL_OK;
}

void dl_stances_close(struct dl_stances *stances)
{
    if (stances == NULL) return;
    dl_concepts_close(stances->concepts);
    dl_senses_close(stances->senses);
    for (int i = 0; i < DL_ROWS_KINDS; i++) dl_rows_close(stances->rows[i]);
    dl_arena_release(&stances->arena);
    free(stances);
}

const struct dl_concepts *dl_stances_concepts(const struct dl_stances *stances) { return stances->concepts; }

const struct dl_senses *dl_stances_senses(const struct dl_stances *stances) { return stances->senses; }

const struct dl_rows *dl_stances_rows(const struct dl_stances *stances, enum dl_rows_kind kind) { return stances->rows[kind]; }

int dl_stances_may_join(const struct dl_stances *stances, struct dl_str lemma)
{
    return dl_sieve_may_hold(&stances->joined, lemma);
}

int dl_stances_may_end(const struct dl_stances *stances, struct dl_str lemma) { return dl_sieve_may_hold(&stances->tails, lemma); }

const struct dl_stance_frame *dl_stances_at(const struct dl_stances *stances, uint32_t index)
{
    return index < stances->frames.count ? &stances->frames.at[index] : NULL;
}

uint32_t dl_stances_index(const struct dl_stances *stances, struct dl_str lemma)
{
    return dl_sieve_may_hold(&stances->sieve, lemma) ? dl_table_get(&stances->by_lemma, lemma) : DL_NONE;
}

const struct dl_stance_frame *dl_stances_find(const struct dl_stances *stances, struct dl_str lemma)
{
    return dl_stances_at(stances, dl_stances_index(stances, lemma));
}
