/* "Will not", "would not", "is not going to" with a verb of which no frame knows: who acts and says no, whatever it is about ("Wellington would
 * not let the destroyer dock"). PLOVER's REJECT; verbs with a frame are refused by what they stand for (turn.c). What nobody wills
 * ("will not win"), what is kept to oneself ("would not say") and what would be if something else were is no refusal. */
#include "did/coder.h"

int dl_refusal_near(const struct dl_scene *s)
{
    int will = 0, no = 0;
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        will |= dl_lemma_is(word, "will") || dl_lemma_is(word, "would") || dl_lemma_is(word, "go") || dl_lemma_is(word, "be");
        no |= dl_lemma_is(word, "not") || dl_lemma_is(word, "never") || dl_lemma_is(word, "n't") || dl_lemma_is(word, "no") ||
              dl_lemma_is(word, "neither") || dl_lemma_is(word, "nor");
    }
    return will && no;
}

/* "would not have known": what did not happen. */
static int is_unreal(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_lemma_is(dl_scene_word(s, c), "have")) return 1;
    return 0;
}

/* "If you came on time, we would not be waiting": what would be if something else were. */
static int is_supposed(const struct dl_scene *s, uint16_t w)
{
    if (!dl_scene_has_modal(s, w, "would")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c]) {
        const uint16_t mark = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        if (mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "if")) return 1;
    }
    return 0;
}

/* "not only", "not just", "will not necessarily": more than that, or less. */
static int is_hedged(const struct dl_scene *s, uint16_t w)
{
    static const char hedges[] = "only just necessarily merely simply likely really even automatically easily yet";
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_str_listed(dl_scene_word(s, c)->lemma, hedges, ' ')) return 1;
    return 0;
}

/* "I will not repeat it", "it would not work" told by the writer: talk, or a thing; "said it would not let them in" is the one who says so. */
static int is_loose_pronoun(const struct dl_scene *s, uint16_t w, const struct dl_word *subject)
{
    if (subject->upos != DL_UPOS_PRON) return 0;
    if (dl_lemma_is(subject, "it")) return dl_scene_rel(s, w) != DL_REL_CCOMP;
    if (dl_lemma_is(subject, "we")) return s->word_statement[s->first + w] == DL_NONE;
    return dl_str_is_nocase(subject->form, "i") || dl_str_is_nocase(subject->form, "you");
}

/* "told them that no inspector would see the ministry": who says so refuses. */
static int is_closed_to_all(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    uint16_t subject = d->args.subject, det = subject != DL_NO_WORD ? dl_scene_child(s, subject, DL_REL_DET) : DL_NO_WORD;
    if (d->args.will == 0 || det == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, det), "no")) return 0;
    if (dl_scene_word(s, subject)->thing == DL_THING_ABSTRACT || dl_scene_word(s, subject)->thing == DL_THING_EVENT ||
        dl_scene_word(s, subject)->thing == DL_THING_TIME)
        return 0;
    dl_party_speaker(s, w, &d->actor);
    return d->actor.level == DL_LEVEL_STRONG;
}

/* The one who refuses: surely of politics, and no "no one", "any state", "a president". */
static int find_refuser(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    const uint16_t subject = d->args.subject;
    if (subject == DL_NO_WORD || dl_has_det(s, subject, "a an every each any no such")) return 0;
    if (is_loose_pronoun(s, w, dl_scene_word(s, subject)) || dl_is_whoever(s, subject)) return 0; /* "people wouldn't raise it" */
    dl_party_add(s, subject, 0, &d->actor);
    return d->actor.level == DL_LEVEL_STRONG;
}

int dl_no_longer(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && c > 0 && dl_lemma_is(dl_scene_word(s, (uint16_t)(c - 1)), "no") &&
            dl_str_is_nocase(dl_scene_word(s, c)->form, "longer"))
            return 1;
    return 0;
}

/* "'We are not leaving,' they told the bailiffs", "said it was not moving": what goes on being refused, in somebody's words. */
static int is_standing(const struct dl_scene *s, uint16_t w)
{
    if (s->word_statement[s->first + w] == DL_NONE && dl_scene_rel(s, w) != DL_REL_CCOMP) return 0;
    static const char stands[] =
        "leave move budge sell pay sign withdraw retreat yield surrender negotiate attend join accept compromise "
        "apologise apologize resign quit disarm disband";
    if (!dl_str_listed(dl_scene_word(s, w)->lemma, stands, ' ')) return 0;
    uint16_t be = dl_scene_child(s, w, DL_REL_AUX);
    return be != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, be), "be") && dl_is_ing(s, w);
}

int dl_refusal(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    if (dl_scene_word(s, w)->upos != DL_UPOS_VERB || dl_scene_in(s, w, s->frames->stative) ||
        dl_scene_in(s, w, s->frames->unwilled))
        return 0;
    *d = (struct dl_draft){.word = w, .kind = DL_FRAME_VERB, .type = DL_EVENT_REJECT, .cameo = "120", .turn = "refused"};
    dl_arguments(s, w, DL_FRAME_VERB, &d->args);
    int closed = !d->args.passive && is_closed_to_all(s, w, d);
    if ((!closed && !d->args.negated && !dl_no_longer(s, w)) || (d->args.will == 0 && !is_standing(s, w)) || d->args.must ||
        d->args.passive)
        return 0;
    if (is_unreal(s, w) || is_supposed(s, w) || is_hedged(s, w) || (!closed && !find_refuser(s, w, d))) return 0;
    if (d->args.object != DL_NO_WORD && dl_party_level(s, d->args.object) >= DL_LEVEL_WEAK)
        dl_party_add(s, d->args.object, 0, &d->recipient);
    if (!dl_sphere_public(s, d) || !dl_told(s, d)) return 0;
    d->status = DL_STATUS_ACTUAL;
    return 1;
}
