/* Recipients found off the deed's own phrases: for whom something is asked, what somebody is when he promises it, where what is promised would be
 * done, the term of office that a journey falls into, whoever owns what he himself breaks. */
#include "did/sides.h"

/* "sought aid on behalf of farmers", "signed it in the name of the king", "scrapped it in favour of American ones": for whom it is done is not to
 * whom. */
static int is_behalf(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    if (dl_scene_rel(s, w) == DL_REL_AMOD || dl_scene_rel(s, w) == DL_REL_COMPOUND) w = dl_scene_head(s, w);
    const uint16_t above = w == DL_NO_WORD ? DL_NO_WORD : dl_scene_head(s, w);
    if (above == DL_NO_WORD || above == d->word || !dl_has_case(s, w, "of") || dl_scene_rel(s, w) != DL_REL_NMOD) return 0;
    if (dl_is_for_whose_sake(s, above)) return dl_scene_child(s, above, DL_REL_DET) == DL_NO_WORD;
    return (dl_lemma_is(dl_scene_word(s, above), "behalf") && dl_has_case(s, above, "on in")) ||
           (dl_lemma_is(dl_scene_word(s, above), "name") && dl_has_case(s, above, "in"));
}

/* "promised as a candidate to sign it": what he is. */
static int is_role(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    return dl_scene_word(s, w)->upos == DL_UPOS_NOUN && dl_scene_rel(s, w) == DL_REL_OBL && dl_has_case(s, w, "as") &&
           w != d->args.object;
}

/* "agreed to keep the troops in Syria", "declined to raise it at the rally": where what is promised or refused would be. */
static int is_where_promised(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    if (d->type != DL_EVENT_AGREE && d->type != DL_EVENT_REJECT) return 0;
    const uint16_t above = dl_scene_head(s, w);
    if (above == DL_NO_WORD || above == d->word || dl_scene_rel(s, w) != DL_REL_OBL) return 0;
    return dl_scene_rel(s, above) == DL_REL_XCOMP && dl_scene_head(s, above) == d->word && dl_has_case(s, w, "in at during") &&
           dl_scene_word(s, w)->thing != DL_THING_PERSON;
}

/* "the first trip of his presidency": when, and not to whom. */
static int is_term(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const char TERMS[] = "presidency premiership term tenure career campaign reign papacy administration candidacy";
    return d->type == DL_EVENT_CONSULT && dl_scene_rel(s, w) == DL_REL_NMOD && dl_has_case(s, w, "of") &&
           dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD && dl_str_listed(dl_scene_word(s, w)->lemma, TERMS, ' ');
}

/* "violated its own rules": whoever it is, not another; nor is "its" a person's. */
static int is_own_or_no_person(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (d->kind != DL_FRAME_VERB || d->args.object == DL_NO_WORD || dl_scene_head(s, w) != d->args.object) return 0;
    if (dl_scene_rel(s, w) != DL_REL_NMOD_POSS || word->upos != DL_UPOS_PRON) return 0;
    if (w + 1u < s->count && dl_lemma_is(dl_scene_word(s, (uint16_t)(w + 1)), "own")) return 1;
    const struct dl_entity *e = dl_party_member(s, &d->recipient, 0);
    return dl_str_is_nocase(word->form, "its") && e != NULL && e->kind == DL_ENTITY_PERSON;
}

/* "welcomed it in light of a quarrel with China", "in view of", "in terms of": why, and not whom. */
static int is_in_light(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    enum { STEPS = 5 };
    uint16_t at = w;
    for (int i = 0; i < STEPS && at != DL_NO_WORD && at != d->word; i++, at = dl_scene_head(s, at))
        if (at != w && dl_has_case(s, at, "in") && dl_str_listed(dl_scene_word(s, at)->lemma, "light view term wake", ' ') &&
            dl_scene_child(s, at, DL_REL_DET) == DL_NO_WORD)
            return 1;
    return 0;
}

/* "we will end our country's worst deal": one's own. */
static int is_own_country(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    if (owner == DL_NO_WORD || d->actor.count != 1 || dl_scene_word(s, d->actor.head[0])->upos != DL_UPOS_PRON) return 0;
    if (!dl_str_listed(dl_scene_word(s, w)->lemma, "country nation state", ' ')) return 0;
    return (dl_str_is_nocase(dl_scene_word(s, owner)->form, "our") &&
            dl_str_is_nocase(dl_scene_word(s, d->actor.head[0])->form, "we")) ||
           (dl_str_is_nocase(dl_scene_word(s, owner)->form, "my") && dl_str_is(dl_scene_word(s, d->actor.head[0])->form, "I"));
}

/* "said the court must be respected by all nations": what is to be done to somebody is asked of whom "by" names. */
static void turn_to_be_done(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REQUEST || d->turn == NULL || !dl_str_is(dl_str_from(d->turn), "must") || !d->args.passive) return;
    static const char FELT[] = "prepare alarm concern worry ashame commit unite determine please satisfy interest frighten scare";
    const struct dl_word *word = dl_scene_word(s, d->word); /* "both sides must be prepared to" */
    if (dl_str_listed(word->lemma, FELT, ' ') || dl_str_listed(word->form, "prepared alarmed concerned worried ashamed", ' '))
        return;
    if (d->recipient.count > 0 && d->recipient.head[0] == d->args.object) dl_recipient_drop(d);
    if (d->recipient.count == 0) dl_party_add(s, dl_scene_child(s, d->word, DL_REL_OBL_AGENT), 1, &d->recipient);
}

/* "opposed a war on Iraq", "expressed alarm at the strike against him": whom force is used on does not use it; but "led the attacks on the senator" in
 * words. */
static int is_made_war_on(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const char force[] = "war invasion bombing attack assault strike offensive raid aggression";
    const uint16_t above = dl_scene_rel(s, w) == DL_REL_NMOD ? dl_scene_head(s, w) : DL_NO_WORD;
    if (above == DL_NO_WORD || above == d->word || !dl_has_case(s, w, "on against of")) return 0;
    const int is_about = d->type == DL_EVENT_REJECT || (d->type == DL_EVENT_ACCUSE && dl_has_case(s, above, "at over about"));
    return is_about && dl_str_listed(dl_scene_word(s, above)->lemma, force, ' ');
}

void dl_sides_drop_astray(struct dl_scene *s, struct dl_draft *d)
{
    turn_to_be_done(s, d);
    if (d->recipient.count == 0) return;
    const uint16_t w = d->recipient.head[0];
    if (is_behalf(s, d, w) || is_role(s, d, w) || is_where_promised(s, d, w) || is_term(s, d, w) || is_own_or_no_person(s, d, w) ||
        is_in_light(s, d, w) || is_own_country(s, d, w) || is_made_war_on(s, d, w))
        dl_recipient_drop(d);
}
