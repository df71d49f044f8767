/* Loading the stance lexicon. Frames of one lemma are chained in the order of the file; of a lemma of two words ("rule out") the lexicon
 * keeps what begins and what ends it, so that pairs are put together only where one may be there. */
#include "stand/stances.h"

#include "base/tsv.h"
#include "stand/lists.h"

DL_VEC(stance_frames, struct dl_stance_frame);

struct dl_stances {
    struct dl_arena arena;
    struct dl_lexicon lexicon;
    struct stance_frames frames;
    struct dl_concepts *concepts;
    struct dl_stand_trust *trust;
    struct dl_rows *rows[DL_ROWS_KINDS];
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
    struct dl_lexeme *lexeme = dl_lexicon_entry(&stances->lexicon, lemma);
    if (lexeme == NULL) return dl_fail_memory(error);
    uint32_t *end = &lexeme->frame;
    while (*end != DL_NONE) end = &stances->frames.at[*end].next;
    *end = stances->frames.count - 1;
    return DL_OK;
}

static int mark_place(struct dl_stances *stances, struct dl_str word, enum dl_lexeme_place place)
{
    struct dl_lexeme *lexeme = dl_lexicon_entry(&stances->lexicon, word);
    if (lexeme == NULL) return DL_ENOMEM;
    lexeme->places |= (uint8_t)place;
    return DL_OK;
}

/* A frame of one lemma; of one that asks for a preposition, a frame for each that is named. */
static int add_lemma(struct dl_stances *stances, struct dl_str lemma, struct dl_str slot, struct dl_stance_frame frame,
                     struct dl_error *error)
{
    struct dl_str rest = lemma, first = dl_str_cut(&rest, ' ');
    if (rest.at != NULL &&
        (mark_place(stances, first, DL_LEXEME_JOINS) != DL_OK || mark_place(stances, rest, DL_LEXEME_ENDS) != DL_OK))
        return dl_fail_memory(error);
    if (frame.slot != DL_SLOT_PREPOSITION) return add_frame(stances, lemma, frame, error);
    int code = DL_OK;
    while (code == DL_OK && slot.at != NULL && slot.size > 0) { /* several prepositions of one sense */
        frame.preposition = dl_str_cut(&slot, '|');
        code = add_frame(stances, lemma, frame, error);
    }
    return code;
}

/* "push|ram senate|house": each beginning with each end. */
static int add_lemmas(struct dl_stances *stances, struct dl_str lemmas, struct dl_str slot, struct dl_stance_frame frame,
                      struct dl_error *error)
{
    struct dl_str ends = lemmas, firsts = dl_str_cut(&ends, ' ');
    int code = DL_OK;
    while (code == DL_OK && firsts.at != NULL) {
        struct dl_str first = dl_str_cut(&firsts, '|');
        if (ends.at == NULL) code = add_lemma(stances, first, slot, frame, error);
        for (struct dl_str rest = ends; code == DL_OK && rest.at != NULL;) {
            struct dl_str end = dl_str_cut(&rest, '|');
            struct dl_str lemma = dl_str_format(&stances->arena, "%.*s %.*s", (int)first.size, first.at, (int)end.size, end.at);
            if (lemma.at == NULL) return dl_fail_memory(error);
            code = add_lemma(stances, lemma, slot, frame, error);
        }
    }
    return code;
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
    const int has_sides = (side >= 0 || dl_tsv_cell(tsv, 4).size == 0) && (negated >= 0 || dl_tsv_cell(tsv, 6).size == 0);
    if (lemma.size == 0 || slot.size == 0 || tag < 0 || holder < 0 || strength < 0 || !has_sides)
        return dl_tsv_fail(tsv, error, "a stance needs lemma, upos, slot, holder, stance, strength and what negation makes of it");
    struct dl_stance_frame frame = {.upos = upos[tag],
                                    .slot = where < 0 ? DL_SLOT_PREPOSITION : (enum dl_stance_slot)where,
                                    .holder = (enum dl_stance_holder)holder,
                                    .stance = side,
                                    .negated = negated,
                                    .strength = (enum dl_strength)strength,
                                    .next = DL_NONE};
    return add_lemmas(stances, lemma, slot, frame, error);
}

int dl_stances_open(struct dl_stances **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_stances *stances = calloc(1, sizeof *stances);
    if (stances == NULL) return dl_fail_memory(error);
    dl_arena_init(&stances->arena);
    int code = dl_lexicon_init(&stances->lexicon, error);
    if (code == DL_OK) code = dl_tsv_read(data, "stand/stances.tsv", read_frame, stances, error);
    if (code == DL_OK) code = dl_concepts_open(&stances->concepts, &stances->lexicon, data, error);
    if (code == DL_OK) code = dl_senses_read(&stances->lexicon, data, error);
    if (code == DL_OK) code = dl_lists_read(&stances->lexicon, data, error);
    if (code == DL_OK) code = dl_stand_trust_open(&stances->trust, data, error);
    for (int i = 0; i < DL_ROWS_KINDS && code == DL_OK; i++)
        code = dl_rows_open(&stances->rows[i], (enum dl_rows_kind)i, &stances->lexicon, data, error);
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
    dl_stand_trust_close(stances->trust);
    for (int i = 0; i < DL_ROWS_KINDS; i++) dl_rows_close(stances->rows[i]);
    dl_lexicon_release(&stances->lexicon);
    dl_arena_release(&stances->arena);
    free(stances);
}

const struct dl_concepts *dl_stances_concepts(const struct dl_stances *stances) { return stances->concepts; }

const struct dl_lexicon *dl_stances_lexicon(const struct dl_stances *stances) { return &stances->lexicon; }

struct dl_stand_trust *dl_stances_trust(const struct dl_stances *stances) { return stances->trust; }

const struct dl_rows *dl_stances_rows(const struct dl_stances *stances, enum dl_rows_kind kind) { return stances->rows[kind]; }

const struct dl_stance_frame *dl_stances_at(const struct dl_stances *stances, uint32_t index)
{
    return index < stances->frames.count ? &stances->frames.at[index] : NULL;
}

const struct dl_stance_frame *dl_stances_find(const struct dl_stances *stances, struct dl_str lemma)
{
    return dl_stances_at(stances, dl_lexicon_find(&stances->lexicon, lemma)->frame);
}
