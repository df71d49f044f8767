/* "Must" in reported speech: who says that somebody must do something asks for it ("said that Israel must stop", "'He should resign,' she
 * said", "the rebels have to disarm, he said"), and so does he by whom somebody must not do what would be an event. PLOVER's REQUEST; its
 * mode and code are those of what is asked for. What somebody should know, be or have done is a view, and so is what nobody says. */
#include "did/coder.h"

/* "has to leave", "need to leave": the verb above this one, which tells that somebody must; DL_NO_WORD */
static uint16_t must_above(const struct dl_scene *s, uint16_t w)
{
    const uint16_t above = dl_scene_rel(s, w) == DL_REL_XCOMP ? dl_scene_head(s, w) : DL_NO_WORD;
    if (above == DL_NO_WORD || above > w || !dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf")) return DL_NO_WORD;
    const struct dl_word *word = dl_scene_word(s, above);
    const int must = word->upos == DL_UPOS_VERB && dl_has_feat(word, "Tense=Pres") && dl_str_listed(word->lemma, "have need", ' ');
    return must && dl_scene_child(s, above, DL_REL_OBJ) == DL_NO_WORD ? above : DL_NO_WORD;
}

int dl_demand_near(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        if (must_above(s, w) != DL_NO_WORD) return 1;
        if (word->upos == DL_UPOS_AUX && (dl_lemma_is(word, "must") || dl_lemma_is(word, "should") || dl_lemma_is(word, "ought") ||
                                          dl_str_is_nocase(word->form, "should")))
            return 1;
    }
    return 0;
}

static int first_person(const struct dl_word *word)
{
    return dl_str_is_nocase(word->form, "we") || dl_str_is_nocase(word->form, "i");
}

/* "must recognise Kosovo", not "must recognise that". */
static int recognises(const struct dl_scene *s, uint16_t w)
{
    const uint16_t whom = dl_scene_child(s, w, DL_REL_OBJ);
    const struct dl_entity *e = whom != DL_NO_WORD ? dl_scene_entity(s, whom) : NULL;
    return dl_str_listed(dl_scene_word(s, w)->lemma, "recognise recognize", ' ') && e != NULL && e->kind == DL_ENTITY_COUNTRY;
}

/* "should have told", "should he step down", "must know that", "should be ashamed". */
static int is_view(const struct dl_scene *s, uint16_t w, uint16_t subject)
{
    int view;
    if (dl_scene_word(s, w)->upos != DL_UPOS_VERB &&
        (dl_scene_word(s, w)->upos != DL_UPOS_ADJ || dl_scene_child(s, w, DL_REL_XCOMP) == DL_NO_WORD ||
         (dl_frames_status(s->frames, s->lemma[w], DL_STATUS_OF_GOVERNOR, &view) && view == DL_STATUS_NONE)))
        return 1;
    if (dl_has_det(s, subject, "a an every each any no")) return 1; /* "a judge must interpret the law": any one */
    if ((dl_scene_in(s, w, s->frames->stative) && !recognises(s, w)) || dl_marked(s, w, DL_STATUS_OF_MARK)) return 1;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_AUX) continue;
        if (dl_lemma_is(dl_scene_word(s, c), "have") || c < subject) return 1;
    }
    return 0;
}

/* "No senator said that she should resign", "did not say that he must go". */
static int nobody_says(const struct dl_scene *s, uint16_t w, uint16_t who)
{
    uint16_t above = dl_scene_head(s, w);
    if (who != DL_NO_WORD && dl_scene_child(s, who, DL_REL_DET) != DL_NO_WORD &&
        dl_lemma_is(dl_scene_word(s, dl_scene_child(s, who, DL_REL_DET)), "no"))
        return 1;
    if (dl_scene_rel(s, w) != DL_REL_CCOMP || above == DL_NO_WORD) return 0;
    struct dl_args args;
    dl_arguments(s, above, DL_FRAME_VERB, &args);
    return args.negated;
}

/* The writer himself, the press, scholars: what they think that others should do they do not ask for. */
static int is_observer(const struct dl_scene *s, uint16_t who, const struct dl_party *actor)
{
    if (who != DL_NO_WORD && dl_str_is(dl_scene_word(s, who)->form, "I") && (actor->count == 0 || actor->at[0].entity == DL_NONE))
        return 1;
    return dl_party_all_of(s, actor, "JRN EDU");
}

static int find_speaker(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    uint16_t who = dl_speaker(s, w);
    if (nobody_says(s, w, who)) return 0;
    if (who != DL_NO_WORD) dl_party_add(s, who, 0, &d->actor);
    uint32_t statement = s->word_statement[s->first + w];
    if (d->actor.count == 0 && statement != DL_NONE && s->doc->statements.at[statement].source.span.end > 0) {
        d->actor = (struct dl_party){.count = 1, .level = DL_LEVEL_WEAK, .at = {s->doc->statements.at[statement].source}};
        d->actor.head[0] = w;
    }
    if (is_observer(s, who, &d->actor)) return 0;
    return d->actor.level >= DL_LEVEL_WEAK && (!d->args.passive || d->actor.level == DL_LEVEL_STRONG);
}

/* "The minister has to go": from office, with nowhere and nothing behind it. */
static int is_to_go(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > w && dl_scene_rel(s, c) != DL_REL_PUNCT && dl_scene_rel(s, c) != DL_REL_ADVMOD) return 0;
    return dl_lemma_is(dl_scene_word(s, w), "go");
}

/* "Hamas has to release them", but not "she needs to go to the museum", "does not have to leave": what has to be done is asked for by fewer
 * than what must be done, so that only what gives way or brings together counts. */
static int is_asked_by(struct dl_scene *s, uint16_t w, uint16_t above, uint16_t subject, const struct dl_frame *inner)
{
    static const uint32_t giving_way = 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_CONCEDE | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_AID |
                                       1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_SUPPORT;
    struct dl_args over;
    dl_arguments(s, above, DL_FRAME_VERB, &over);
    const int gives_way = inner != NULL ? (giving_way >> inner->type & 1) != 0 : is_to_go(s, w);
    return gives_way && !over.negated && !dl_marked(s, above, DL_STATUS_OF_MARK) && dl_scene_word(s, subject)->upos != DL_UPOS_PRON;
}

/* *inner: the frame of what the demand is for, NULL where that is no event. */
static int is_demand(struct dl_scene *s, uint16_t w, const struct dl_frame **inner, struct dl_draft *d)
{
    const uint16_t above = must_above(s, w), top = above != DL_NO_WORD ? above : w;
    enum dl_rel rel = dl_scene_rel(s, top);
    if (rel != DL_REL_CCOMP && rel != DL_REL_PARATAXIS && rel != DL_REL_ROOT && rel != DL_REL_CONJ) return 0;
    uint16_t subject = dl_subject(s, top);
    if (subject == DL_NO_WORD || first_person(dl_scene_word(s, subject)) || is_view(s, w, subject)) return 0;
    dl_arguments(s, w, DL_FRAME_VERB, &d->args);
    if (above == DL_NO_WORD && !d->args.must) return 0;
    uint16_t at;
    *inner = dl_match_through(s, w, &at);
    if (*inner != NULL && (*inner)->type == DL_NO_CLASS) *inner = NULL;
    if (above != DL_NO_WORD && !is_asked_by(s, w, above, subject, *inner)) return 0;
    if ((d->args.negated && *inner == NULL) || !find_speaker(s, top, d)) return 0;
    if (d->args.passive) return 1;
    dl_party_add(s, subject, 0, &d->recipient);
    return d->recipient.level >= DL_LEVEL_STRONG;
}

int dl_demand(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    const struct dl_frame *inner = NULL;
    if (!is_demand(s, w, &inner, d)) return 0;
    const int type = inner != NULL && !d->args.negated ? inner->type : DL_EVENT_REQUEST;
    const struct dl_compose *c =
        dl_frames_compose(s->frames, "10", type, inner != NULL ? inner->mode : NULL, inner != NULL ? inner->cameo : NULL);
    d->word = w;
    d->kind = DL_FRAME_VERB;
    d->type = DL_EVENT_REQUEST;
    d->mode = c != NULL ? c->mode : NULL;
    d->cameo = c != NULL ? c->cameo : "100";
    d->status = DL_STATUS_ACTUAL;
    d->turn = "must";
    return 1;
}
