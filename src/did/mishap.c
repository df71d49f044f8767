/* Harm that nobody did: "killed in a crash", "injured when a scaffold collapsed", "hurt battling a blaze". Most verbs of harm are passives
 * without an agent both where somebody attacked and where nobody did; what tells them apart is the occasion that the clause names or, where it
 * names none, the report so far: of accidents and of no force at all. */
#include "did/coder.h"

/* ---- what the report tells ---- */

static int is_of_force(const struct dl_scene *s) { return s->counted[DL_COUNTED_BY_FORCE] + s->counted[DL_COUNTED_WEAPONS] > 0; }

void dl_mishap_count(const struct dl_scene *s)
{
    s->known->mishaps += s->counted[DL_COUNTED_MISHAP] > 0;
    s->known->violence += (uint32_t)is_of_force(s);
}

/* ---- the occasion ---- */

/* "a house fire", "the fire": not "under fire". */
static int is_fire(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed(dl_scene_word(s, w)->lemma, "fire explosion blast", ' ') &&
           (dl_scene_child(s, w, DL_REL_COMPOUND) != DL_NO_WORD || dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD) &&
           (dl_lemma_is(dl_scene_word(s, w), "fire") || s->counted[DL_COUNTED_ACCIDENT] > 0);
}

static int is_occasion(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_in(s, w, s->frames->mishap) || dl_scene_in(s, w, s->frames->weather) || is_fire(s, w) ||
           dl_str_listed(dl_scene_word(s, w)->lemma, "collapse leak flame", ' ');
}

/* "in a head-on collision", "thrown from the car and killed" */
static int is_in_occasion(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_rel_base(dl_scene_rel(s, c)) != DL_REL_OBL) continue;
        if (is_occasion(s, c) && dl_has_case(s, c, "in by from during after")) return 1;
        if (dl_scene_in(s, c, s->frames->vehicle) && dl_has_case(s, c, "from")) return 1;
    }
    return 0;
}

static int is_driven(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_in(s, w, s->frames->vehicle) ||
           dl_str_listed(dl_scene_word(s, w)->lemma, "truck pickup suv jeep semi trailer vehicle", ' ');
}

/* Something that nobody steers against people: "a tree", "their boat", "the car". */
static int is_loose_thing(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PRON) return 0;
    static const char FALLERS[] =
        "tree branch wall roof ceiling scaffold scaffolding bridge building balcony crane boulder rock mast stand";
    if (is_driven(s, w) || dl_str_listed(word->lemma, FALLERS, ' ')) return 1;
    const struct dl_entity *e = dl_scene_entity(s, w);
    return (e == NULL || e->sector.size == 0) && word->thing != DL_THING_PERSON && word->thing != DL_THING_ORGANIZATION;
}

/* "hit a checkpoint", "rammed into the crowd": not "hit a tree". */
static int hits_people(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if ((rel == DL_REL_OBJ || rel == DL_REL_OBL) && c > verb && !is_driven(s, c) && !is_loose_thing(s, c)) return 1;
        if (rel == DL_REL_OBL && dl_str_listed(dl_scene_word(s, c)->lemma, "crowd market checkpoint parade march", ' ')) return 1;
    }
    return 0;
}

/* "when a scaffold collapsed", "after her car left the road" */
static int is_when_it_fell(const struct dl_scene *s, uint16_t verb)
{
    static const char FALLS[] =
        "collapse fall topple crash collide derail overturn capsize sink plunge veer swerve skid flip roll slide "
        "leave catch ignite";
    static const char HITS[] = "strike hit slam run plow plough ram knock careen"; /* of what is driven */
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        const uint16_t mark = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        const uint16_t when = mark != DL_NO_WORD ? mark : dl_scene_child(s, c, DL_REL_ADVMOD);
        const uint16_t what = dl_scene_child(s, c, DL_REL_NSUBJ);
        if (dl_scene_rel(s, c) != DL_REL_ADVCL || when == DL_NO_WORD || what == DL_NO_WORD || !is_loose_thing(s, what)) continue;
        if (!dl_str_listed(dl_scene_word(s, when)->lemma, "when as after", ' ')) continue;
        if (dl_str_listed(dl_scene_word(s, c)->lemma, FALLS, ' ')) return 1;
        if (is_driven(s, what) && dl_str_listed(dl_scene_word(s, c)->lemma, HITS, ' ') && !hits_people(s, c)) return 1;
    }
    return 0;
}

/* "injured battling a blaze" */
static int is_at_work(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        const uint16_t object = dl_scene_child(s, c, DL_REL_OBJ);
        if (object != DL_NO_WORD && dl_str_listed(dl_scene_word(s, c)->lemma, "battle fight tackle douse extinguish", ' ') &&
            (is_fire(s, object) || dl_str_listed(dl_scene_word(s, object)->lemma, "blaze flame wildfire", ' ')))
            return 1;
    }
    return 0;
}

/* "struck by a pickup driven by a man of 59" */
static int is_driven_at(const struct dl_scene *s, uint16_t verb)
{
    const uint16_t by = dl_scene_child(s, verb, DL_REL_OBL_AGENT);
    const uint16_t how = by != DL_NO_WORD ? dl_scene_child(s, by, DL_REL_ACL) : DL_NO_WORD;
    return how != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, how), "drive");
}

static int has_occasion(const struct dl_scene *s, uint16_t verb)
{
    return is_in_occasion(s, verb) || is_when_it_fell(s, verb) || is_at_work(s, verb) || is_driven_at(s, verb);
}

/* At the verb, at the one that it is joined to or at those joined to it: "killed and five others were injured when a tree fell". */
static int has_occasion_near(const struct dl_scene *s, uint16_t verb)
{
    const uint16_t first = dl_scene_rel(s, verb) == DL_REL_CONJ ? dl_scene_head(s, verb) : DL_NO_WORD;
    if (has_occasion(s, verb) || (first != DL_NO_WORD && has_occasion(s, first))) return 1;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && has_occasion(s, c)) return 1;
    return 0;
}

/* ---- the harm ---- */

/* Nobody whom "by" names: who else is found for a passive is the place, or what fell. */
static int is_by_nobody(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->actor.count == 0) return 1;
    return d->args.passive && (dl_scene_child(s, d->word, DL_REL_OBL_AGENT) == DL_NO_WORD || is_driven_at(s, d->word));
}

static int is_harm(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char HARM[] = "kill wound injure hurt maim strike hit die burn crush trap throw destroy damage perish";
    return d->type == DL_EVENT_ASSAULT && d->kind == DL_FRAME_VERB && is_by_nobody(s, d) &&
           dl_str_listed(dl_scene_word(s, d->word)->lemma, HARM, ' ');
}

/* "a gas explosion": nobody's bomb. */
static int is_burst(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_ASSAULT && d->kind == DL_FRAME_NOUN && d->actor.count == 0 && s->counted[DL_COUNTED_ACCIDENT] > 0 &&
           dl_str_listed(dl_scene_word(s, d->word)->lemma, "explosion blast", ' ');
}

int dl_is_mishap(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_of_force(s)) return 0;
    if (is_burst(s, d)) return 1;
    if (!is_harm(s, d)) return 0;
    if (s->known->mishaps > 0 && s->known->violence == 0) return 1;
    const uint16_t by = d->args.passive ? DL_NO_WORD : d->args.subject;
    if (by != DL_NO_WORD && is_occasion(s, by)) return 1; /* "a crash that killed two" */
    return has_occasion_near(s, d->word);
}
