/* Being against something, or for it, as an act: "the minister is against the amnesty", "Senator Shaheen is for the bill". There is no verb
 * to hang a frame on; the preposition beside "be" tells it. Against somebody or something is PLOVER's REJECT; for something is SUPPORT only
 * of what can be decided on, since "is for" tells of many other things ("the money is for schools"). What is not, or would be, is none. */
#include "did/coder.h"

int dl_siding_near(const struct dl_scene *s)
{
    int be = 0, side = 0;
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        be |= word->upos == DL_UPOS_AUX && dl_lemma_is(word, "be");
        side |= be && (dl_lemma_is(word, "against") || dl_lemma_is(word, "for"));
    }
    return side;
}

/* The copula right before the preposition, but for an adverb: "is firmly against"; not "is a case against". */
static int is_beside(uint16_t be, uint16_t preposition)
{
    enum { ADVERBS = 3 };
    return be < preposition && preposition - be <= ADVERBS;
}

static uint16_t preposition_of(const struct dl_scene *s, uint16_t w)
{
    const uint16_t at = dl_scene_child(s, w, DL_REL_CASE);
    return at != DL_NO_WORD ? at : dl_scene_child(s, w, DL_REL_MARK); /* "is against sending troops" */
}

/* 1 for, -1 against, 0 neither. */
static int side_of(const struct dl_scene *s, uint16_t w)
{
    const uint16_t be = dl_scene_child(s, w, DL_REL_COP);
    if (be == DL_NO_WORD) return 0;
    const uint16_t at = preposition_of(s, w);
    if (at == DL_NO_WORD || !is_beside(be, at)) return 0;
    for (uint16_t c = (uint16_t)(be + 1); c < at; c++)
        if (dl_scene_word(s, c)->upos != DL_UPOS_ADV) return 0;
    if (dl_lemma_is(dl_scene_word(s, at), "against")) return -1;
    return dl_lemma_is(dl_scene_word(s, at), "for") && dl_scene_rel(s, at) == DL_REL_CASE;
}

/* "is for the bill": something to decide on. */
static int is_decided_on(const struct dl_scene *s, uint16_t w)
{
    const struct dl_frames *f = s->frames;
    return dl_scene_phrase_in(s, w, f->law) || dl_scene_phrase_in(s, w, f->wish) || dl_lemma_is(dl_scene_word(s, w), "it");
}

/* "Lugar has been for it since", "McCain, who is for it, said": how somebody stands and has long stood. */
static int is_standing(const struct dl_scene *s, uint16_t w)
{
    const uint16_t have = dl_scene_child(s, w, DL_REL_AUX);
    return dl_scene_rel(s, w) == DL_REL_ACL_RELCL || (have != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, have), "have"));
}

int dl_siding_is_against(const struct dl_scene *s, uint16_t w) { return side_of(s, w) < 0; }

int dl_siding(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    const int side = side_of(s, w);
    if (side == 0 || (side > 0 ? !is_decided_on(s, w) : dl_scene_in(s, w, s->frames->unopposed))) return 0;
    const uint16_t who = dl_scene_child_base(s, w, DL_REL_NSUBJ), thing = who != DL_NO_WORD ? dl_scene_word(s, who)->thing : 0;
    if (is_standing(s, w)) return 0;
    if (who == DL_NO_WORD || thing == DL_THING_ABSTRACT || thing == DL_THING_EVENT || dl_is_whoever(s, who)) return 0;
    *d = (struct dl_draft){.word = w, .kind = DL_FRAME_VERB, .trigger = preposition_of(s, w), .turn = "sided"};
    dl_arguments(s, w, DL_FRAME_VERB, &d->args);
    d->args.subject = who;
    dl_party_add(s, who, 0, &d->actor);
    if (d->args.negated || d->args.will || d->args.must || d->actor.level < DL_LEVEL_STRONG) return 0;
    dl_party_add(s, w, 0, &d->recipient);
    if (d->recipient.level < DL_LEVEL_STRONG) d->recipient.count = d->recipient.level = 0;
    d->type = side > 0 ? DL_EVENT_SUPPORT : DL_EVENT_REJECT;
    d->cameo = side > 0 ? "051" : "120";
    d->status = DL_STATUS_ACTUAL;
    return dl_sphere_public(s, d) && dl_told(s, d);
}
