/* What somebody else sees coming or wants to be so. Who thinks that a court will strike a law down does not strike it down, and by guideline
 * G9 what people foresee who do not act themselves is no event; what is to be by a law, a condition or a proposal has not been done either,
 * and English puts it into a mood of its own ("that the North suspend its tests", "that they be released"). */
#include "did/coder.h"

/* ---- forecasts ---- */

static int lies_ahead(const struct dl_scene *s, uint16_t clause)
{
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD && c < clause; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_str_listed(dl_scene_word(s, c)->lemma, "will would 'll 'd", ' ')) return 1;
    return 0;
}

/* "the minister thinks that he will veto it": he speaks of himself. */
static int is_thinker(const struct dl_scene *s, const struct dl_draft *d, uint16_t thinks)
{
    const uint16_t who = dl_subject(s, thinks);
    const struct dl_entity *thinker = who == DL_NO_WORD ? NULL : dl_scene_entity(s, who);
    for (uint8_t i = 0; thinker != NULL && i < d->actor.count; i++)
        if (dl_party_member(s, &d->actor, i) == thinker) return 1;
    return 0;
}

static int is_of_thinking(const struct dl_scene *s, uint16_t w)
{
    int status;
    return dl_frames_status(s->frames, s->lemma[w], DL_STATUS_OF_FORECAST, &status);
}

/* "Friends think that he will resign", "Everyone expects the judge will suspend it" */
static int is_foreseen(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    const uint16_t head = dl_scene_head(s, clause);
    const enum dl_rel rel = dl_scene_rel(s, clause);
    return head != DL_NO_WORD && (rel == DL_REL_CCOMP || rel == DL_REL_ACL || rel == DL_REL_ADVCL) && head < clause &&
           is_of_thinking(s, head) && lies_ahead(s, clause) && !is_thinker(s, d, head);
}

/* "The premier will resign, he predicts": said behind it. */
static int is_foreseen_behind(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    if (!lies_ahead(s, clause)) return 0;
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > clause && dl_scene_rel(s, c) == DL_REL_PARATAXIS && is_of_thinking(s, c) && !is_thinker(s, d, c)) return 1;
    return 0;
}

/* ---- what is to be ---- */

/* "efforts to get Ukraine to investigate", "trusted the voters to reject it": what others are to be brought to, where it is not told that they
 * were; "forced the mayor to resign" tells it. */
static int is_brought_about(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t head = dl_scene_head(s, clause), object = head == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, head, DL_REL_OBJ);
    const enum dl_rel rel = dl_scene_rel(s, clause);
    if (head == DL_NO_WORD || head > clause || !dl_has_feat(dl_scene_word(s, clause), "VerbForm=Inf")) return 0;
    if (rel != DL_REL_XCOMP && rel != DL_REL_CCOMP) return 0;
    if (!dl_scene_in(s, head, s->frames->persuading))
        return rel == DL_REL_XCOMP && object != DL_NO_WORD && object < clause && dl_scene_word(s, head)->upos == DL_UPOS_VERB &&
               !dl_scene_in(s, head, s->frames->letting) && dl_subject(s, clause) == object && dl_scene_has_child(s, clause, "to");
    if (object == DL_NO_WORD && dl_scene_child_base(s, clause, DL_REL_NSUBJ) == DL_NO_WORD) return 0;
    if (dl_scene_has_aux(s, head)) return 0;
    const struct dl_word *word = dl_scene_word(s, head);
    return dl_has_feat(word, "VerbForm=Inf") || (dl_str_ends(word->form, "ing") && !dl_is_beside(s, head));
}

static int is_one(const struct dl_scene *s, uint16_t subject)
{
    const struct dl_word *word = dl_scene_word(s, subject);
    if (word->upos == DL_UPOS_PRON) return dl_str_listed_nocase(word->form, "he she it", ' ');
    return (word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) && dl_has_feat(word, "Number=Sing") &&
           dl_scene_child(s, subject, DL_REL_CONJ) == DL_NO_WORD;
}

/* "that" before the subject, whatever the tree takes it for. */
static int stands_behind_that(const struct dl_scene *s, uint16_t clause, uint16_t subject)
{
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD && c < subject; c = s->sibling[c])
        if (dl_str_is(dl_scene_word(s, c)->form, "that")) return 1;
    const uint16_t det = dl_scene_child(s, subject, DL_REL_DET);
    return det != DL_NO_WORD && dl_str_is(dl_scene_word(s, det)->form, "that");
}

/* "that she resign", "that he be released": the bare verb of a clause with a subject of its own. */
static int is_to_be(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t subject = dl_scene_child_base(s, clause, DL_REL_NSUBJ);
    const struct dl_word *verb = dl_scene_word(s, clause);
    if (subject == DL_NO_WORD || subject > clause || verb->upos != DL_UPOS_VERB || !stands_behind_that(s, clause, subject))
        return 0;
    uint16_t first = DL_NO_WORD;
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD && c < clause; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if (dl_lemma_is(dl_scene_word(s, c), "to")) return 0;
        if ((rel == DL_REL_AUX || rel == DL_REL_COP) && first == DL_NO_WORD) first = c;
    }
    if (first != DL_NO_WORD) return dl_str_is(dl_scene_word(s, first)->form, "be");
    return is_one(s, subject) && dl_str_equal(verb->form, verb->lemma) && !dl_scene_in(s, clause, s->frames->unchanging);
}

int dl_is_foreseen(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t clause = dl_draft_verb(d);
    if (d->kind == DL_FRAME_NOUN && d->args.light == DL_NO_WORD) return 0;
    for (int i = 0; i < 4 && dl_scene_head(s, clause) != DL_NO_WORD; i++) {
        if (is_foreseen(s, d, clause) || is_foreseen_behind(s, d, clause) || is_to_be(s, clause) || is_brought_about(s, clause))
            return 1;
        if (dl_scene_rel(s, clause) != DL_REL_CONJ && dl_scene_rel(s, clause) != DL_REL_XCOMP) return 0;
        clause = dl_scene_head(s, clause);
    }
    return is_foreseen_behind(s, d, clause);
}
