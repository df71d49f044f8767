/* "Must" in reported speech: who says that somebody must do something asks for it ("said that Israel must stop", "'He should resign,' she
 * said"). PLOVER's REQUEST; its mode and code are those of what is asked for. What somebody should know, be or have done is a view, and
 * so is what nobody says. */
#include "did/coder.h"

int dl_demand_near(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
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

/* "should have told", "should he step down", "must know that", "should be ashamed". */
static int is_view(const struct dl_scene *s, uint16_t w, uint16_t subject)
{
    int view;
    if (dl_scene_word(s, w)->upos != DL_UPOS_VERB &&
        (dl_scene_word(s, w)->upos != DL_UPOS_ADJ || dl_scene_child(s, w, DL_REL_XCOMP) == DL_NO_WORD ||
         (dl_frames_status(s->frames, s->lemma[w], DL_STATUS_OF_GOVERNOR, &view) && view == DL_STATUS_NONE)))
        return 1;
    uint16_t det = dl_scene_child(s, subject, DL_REL_DET); /* "a judge must interpret the law": any one */
    if (det != DL_NO_WORD && dl_str_listed(dl_scene_word(s, det)->lemma, "a an every each any no", ' ')) return 1;
    if (dl_scene_in(s, w, s->frames->stative) || dl_marked(s, w, DL_STATUS_OF_MARK)) return 1;
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

int dl_demand(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    enum dl_rel rel = dl_scene_rel(s, w);
    if (rel != DL_REL_CCOMP && rel != DL_REL_PARATAXIS && rel != DL_REL_ROOT && rel != DL_REL_CONJ) return 0;
    uint16_t subject = dl_subject(s, w);
    if (subject == DL_NO_WORD || first_person(dl_scene_word(s, subject)) || is_view(s, w, subject)) return 0;
    dl_arguments(s, w, DL_FRAME_VERB, &d->args);
    if (!d->args.must || d->args.negated || !find_speaker(s, w, d)) return 0;
    if (!d->args.passive) {
        dl_party_add(s, subject, 0, &d->recipient);
        if (d->recipient.level < DL_LEVEL_STRONG) return 0;
    }
    uint16_t at;
    const struct dl_frame *inner = dl_match_through(s, w, &at);
    int type = inner != NULL && inner->type != DL_NO_CLASS ? inner->type : DL_EVENT_REQUEST;
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
