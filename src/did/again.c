/* What "it" and "them" are struck by a second verb: "intercepted a trawler and towed it to port", "rounded up students and beat several of them". The
 * room of coreference follows who acts and speaks; things and crowds that one verb strikes and the next strikes again are found here, by
 * number and by the tree (subjects go on as subjects, objects as objects: parallel function, Grober et al. 1978). */
#include "did/sides.h"

/* The pronoun that is the object, or of which the object is a number: "them", "several of them"; DL_NO_WORD. */
static uint16_t pronoun_struck(const struct dl_scene *s, uint16_t object)
{
    if (object == DL_NO_WORD) return DL_NO_WORD;
    if (dl_str_listed_nocase(dl_scene_word(s, object)->form, "it them", ' ')) return object;
    if (!dl_str_listed_nocase(dl_scene_word(s, object)->form, "several some many most dozens scores two three four five", ' '))
        return DL_NO_WORD;
    for (uint16_t c = s->child[object]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_str_is(dl_scene_word(s, c)->form, "them") && dl_has_case(s, c, "of")) return c;
    return DL_NO_WORD;
}

/* What the verb strikes that this one goes on from; DL_NO_WORD. */
static uint16_t struck_before(const struct dl_scene *s, uint16_t w)
{
    const enum dl_rel rel = dl_scene_rel(s, w);
    const uint16_t above = dl_scene_head(s, w);
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w;
         c = s->sibling[c]) { /* "Having surrounded the school, troops stormed it" */
        const uint16_t had = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_AUX) : DL_NO_WORD;
        const int is_own = had != DL_NO_WORD ? dl_is_ing(s, had) : dl_is_ing(s, c);
        if (dl_scene_rel(s, c) == DL_REL_ADVCL && is_own && dl_scene_child_base(s, c, DL_REL_NSUBJ) == DL_NO_WORD)
            return dl_scene_child(s, c, DL_REL_OBJ);
    }
    if (above == DL_NO_WORD || above > w || dl_scene_word(s, above)->upos != DL_UPOS_VERB) return DL_NO_WORD;
    if (rel != DL_REL_CONJ && !(rel == DL_REL_ADVCL && dl_is_ing(s, w))) return DL_NO_WORD;
    if (dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD) return DL_NO_WORD; /* somebody else's deed */
    uint16_t object = dl_scene_child(s, above, DL_REL_OBJ);
    if (object == DL_NO_WORD || dl_str_listed(dl_scene_word(s, object)->lemma, "fire shot missile rocket", ' '))
        for (uint16_t c = s->child[above]; c != DL_NO_WORD; c = s->sibling[c]) /* "fired on a tanker, setting it ablaze" */
            if (c > above && c < w && dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_has_case(s, c, "on at into")) {
                object = c;
                break;
            }
    return object != DL_NO_WORD && object > above && object < w ? object : DL_NO_WORD;
}

void dl_recipient_again(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t deeds = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST);
    const uint16_t pronoun =
        d->kind == DL_FRAME_VERB && !d->args.passive && (deeds >> d->type & 1) ? pronoun_struck(s, d->args.object) : DL_NO_WORD;
    const uint16_t before = pronoun != DL_NO_WORD ? struck_before(s, d->word) : DL_NO_WORD;
    if (before == DL_NO_WORD || dl_scene_word(s, before)->upos == DL_UPOS_PRON) return;
    const int is_many =
        dl_has_feat(dl_scene_word(s, before), "Number=Plur") || dl_scene_child(s, before, DL_REL_CONJ) != DL_NO_WORD;
    if (is_many != dl_str_is_nocase(dl_scene_word(s, pronoun)->form, "them")) return;
    const uint8_t thing = dl_scene_word(s, before)->thing;
    if (thing == DL_THING_ABSTRACT || thing == DL_THING_EVENT || thing == DL_THING_TIME) return;
    dl_party_add(s, before, 1, &d->recipient);
    if (d->recipient.count == 0 &&
        (dl_is_of_people(s, before) || thing == DL_THING_PLACE || dl_scene_in(s, before, s->frames->troops) ||
         thing == DL_THING_OBJECT || dl_scene_in(s, before, s->frames->home) || dl_scene_in(s, before, s->frames->territory)))
        dl_party_take(s, before, &d->recipient);
}
