/* What nobody willed: harm by weather, beasts and machines, closures for fog or a holiday. Their verbs are those of deeds ("killed", "invaded",
 * "closed"); what tells them is the kind of thing that acts, or the cause that the clause names. */
#include "did/coder.h"

/* ---- things that act ---- */

/* A car, a song, a front: a common noun that heads no people, body or place, and neither arms nor an act. */
static int is_mere_thing(struct dl_scene *s, uint16_t w)
{
    const struct dl_frames *f = s->frames;
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN || dl_scene_entity(s, w) != NULL) return 0;
    if (word->thing != DL_THING_OBJECT && word->thing != DL_THING_ABSTRACT && word->thing != DL_THING_OTHER) return 0;
    if (dl_scene_phrase_in(s, w, f->weapons) || dl_scene_phrase_in(s, w, f->troops) || dl_scene_phrase_in(s, w, f->armed) ||
        dl_scene_phrase_in(s, w, f->voice) || dl_scene_phrase_in(s, w, f->text) || dl_scene_phrase_in(s, w, f->public) ||
        dl_scene_phrase_in(s, w, f->political))
        return 0;
    return dl_party_level(s, w) == DL_LEVEL_NONE && !dl_party_is_event(s, w);
}

/* "A booby-trap maimed a corporal": what kills people may have been laid by somebody, whatever it is called. */
static int is_bodily(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char harm[] = "kill murder wound injure maim hurt assault assassinate execute strike hit shoot stab bomb";
    return dl_str_listed(dl_scene_word(s, d->word)->lemma, harm, ' ') && d->args.object != DL_NO_WORD &&
           dl_scene_word(s, d->args.object)->thing == DL_THING_PERSON;
}

/* "A lorry hit a bus and killed its driver": an accident of traffic, where nothing of public life stands beside it. */
static int is_crash(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char driven_at[] = "attack ram plough plow mow crowd rally march parade checkpoint";
    if (d->type != DL_EVENT_ASSAULT || d->kind != DL_FRAME_VERB || d->args.passive) return 0;
    if (d->args.subject == DL_NO_WORD || !dl_scene_in(s, d->args.subject, s->frames->vehicle) || s->counted[DL_COUNTED_PUBLIC] > 0)
        return 0;
    for (uint16_t w = 0; w < s->count; w++)
        if (dl_str_listed(dl_scene_word(s, w)->lemma, driven_at, ' ')) return 0;
    return 1;
}

/* "Podcasts have killed the news", "a front invaded Texas": somebody must do these. */
static int is_done_by_thing(struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t willed = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_THREATEN | 1u << DL_EVENT_PROTEST;
    const uint16_t by = d->args.subject;
    if (d->kind != DL_FRAME_VERB || d->args.passive || by == DL_NO_WORD || !(willed >> d->type & 1)) return 0;
    if (dl_frame_asks(d->frame, DL_TEST_SUBJ)) return 0; /* written for such a thing: "a bomb killed" */
    return d->actor.count == 0 && !is_bodily(s, d) && is_mere_thing(s, by);
}

/* "A gas explosion killed four": what burst was neither laid nor thrown. */
static int is_accident(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char bursts[] = "explosion blast fire blaze collapse leak fume";
    uint16_t by = d->args.passive ? dl_scene_child(s, d->word, DL_REL_OBL_AGENT) : d->args.subject;
    if (d->type != DL_EVENT_ASSAULT || d->actor.count > 0 || d->kind != DL_FRAME_VERB || by == DL_NO_WORD) return 0;
    const uint16_t det = dl_scene_child(s, by, DL_REL_DET); /* "a fire", not "fire" that is opened */
    if (dl_lemma_is(dl_scene_word(s, by), "fire") && det != DL_NO_WORD && s->counted[DL_COUNTED_PUBLIC] == 0) return 1;
    return dl_str_listed(dl_scene_word(s, by)->lemma, bursts, ' ') && s->counted[DL_COUNTED_ACCIDENT] > 0;
}

/* ---- causes ---- */

static int has_cause(const struct dl_scene *s, uint16_t verb, uint16_t set, const char *marks)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        const int is_account = dl_lemma_is(dl_scene_word(s, c), "account"); /* "on account of hail" */
        const uint16_t of = is_account ? dl_scene_child(s, c, DL_REL_NMOD) : c;
        if (dl_rel_base(dl_scene_rel(s, c)) != DL_REL_OBL || of == DL_NO_WORD || !dl_scene_phrase_in(s, of, set)) continue;
        if (is_account || dl_has_case(s, c, marks)) return dl_scene_word(s, of)->thing != DL_THING_TIME || set == s->frames->outage;
    }
    return 0;
}

/* "closed because of high waves", "shut for the Easter holiday"; but a state may seal its border for one. */
static int is_outage(const struct dl_scene *s, const struct dl_draft *d)
{
    if ((d->type != DL_EVENT_COERCE && d->type != DL_EVENT_SANCTION) || d->kind != DL_FRAME_VERB) return 0;
    return has_cause(s, d->word, s->frames->weather, "because due owing") ||
           (d->actor.count == 0 && has_cause(s, d->word, s->frames->outage, "because due owing for during"));
}

/* "The storm forced the closure of schools" */
static int is_forced_by_nature(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t verb = dl_scene_rel(s, d->word) == DL_REL_OBJ ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (d->kind != DL_FRAME_NOUN || d->actor.count > 0 || verb == DL_NO_WORD) return 0;
    const uint16_t who = dl_scene_child(s, verb, DL_REL_NSUBJ);
    return who != DL_NO_WORD && dl_scene_phrase_in(s, who, s->frames->nature);
}

int dl_is_unwilled(struct dl_scene *s, const struct dl_draft *d)
{
    return dl_is_mishap(s, d) || is_done_by_thing(s, d) || is_crash(s, d) || is_accident(s, d) || is_outage(s, d) ||
           is_forced_by_nature(s, d);
}
