/* Nouns of deeds that take up one told before: "Britain justified the raid", "the rallies were compared to a pogrom". A report names a deed
 * once with its sides and then by its noun alone, with an article that points back; no frame fits such a noun, since nobody stands at it.
 * Each mention counts (guideline G5), and the reader knows what is meant, so it is an event of the class, mode and code of the last deed
 * of its kind, without sides of its own, and a repeat of it (settle.c). Only where a report tells, and not for "the next meeting". After
 * Vieira and Poesio, "An empirically based system for processing definite descriptions", 2000: the antecedent is the last of its kind. Harm done in such a deed ("ten were killed in the attack") has its doer. */
#include "did/coder.h"

#include <string.h>

enum { SENTENCES_BACK = 15 };

static const float LESS_SURE = 0.8f;

/* "the raid", "that march"; not "the next meeting", "the hunger strike", "the violence that we have seen": what describes it may make it another. */
int dl_points_back(const struct dl_scene *s, uint16_t w)
{
    const uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    if (det == DL_NO_WORD || det > w || !dl_str_listed(dl_scene_word(s, det)->lemma, "the this that these those", ' ')) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if (rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD || rel == DL_REL_NUMMOD || rel == DL_REL_APPOS ||
            rel == DL_REL_ACL)
            return 0;
    }
    return 1;
}

/* The mode of the deeds that a noun can take up, where its class holds very different ones; NULL. */
static const char *mode_meant(struct dl_str lemma)
{
    static const struct {
        const char *nouns, *mode;
    } MEANT[] = {{"arrest detention roundup", "arrest"},
                 {"raid coup putsch takeover annexation seizure", "seize"},
                 {"eviction deportation", "deport"},
                 {"expulsion", "expel"},
                 {"verdict conviction", "convict"},
                 {"pullout pullback withdrawal", "withdraw"},
                 {"resignation", "resign"},
                 {"release swap", "release"}};
    for (size_t i = 0; i < sizeof MEANT / sizeof *MEANT; i++)
        if (dl_str_listed(lemma, MEANT[i].nouns, ' ')) return MEANT[i].mode;
    return NULL;
}

/* The last deed of a class, and of a mode or with none, in a sentence before; NULL. */
static const struct dl_event *last_deed(const struct dl_scene *s, int type, const char *mode)
{
    const struct dl_doc *doc = s->doc;
    for (uint32_t e = doc->events.count; e-- > 0 && doc->events.at[e].sentence + SENTENCES_BACK >= s->sentence;) {
        const struct dl_event *event = &doc->events.at[e];
        if (event->sentence == s->sentence || (int)event->type != type) continue;
        if (mode != NULL && event->mode != NULL && strcmp(event->mode, mode) != 0) continue;
        return event->status == DL_STATUS_ACTUAL || event->status == DL_STATUS_ONGOING ? event : NULL;
    }
    return NULL;
}

/* Of the classes that the noun may take up the first of which something was told: a raid is of bombers before it is of police. */
const struct dl_event *dl_resumed_deed(const struct dl_scene *s, uint16_t w)
{
    static const int classes[] = {DL_EVENT_ASSAULT, DL_EVENT_SANCTION, DL_EVENT_PROTEST, DL_EVENT_COERCE,
                                  DL_EVENT_RETREAT, DL_EVENT_MOBILIZE, DL_EVENT_CONSULT};
    const char *mode = mode_meant(dl_scene_word(s, w)->lemma);
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        const uint16_t set = s->frames->resuming[classes[i]];
        const struct dl_event *event = set != DL_NO_SET && dl_scene_in(s, w, set)
                                           ? last_deed(s, classes[i], classes[i] == DL_EVENT_ASSAULT ? NULL : mode)
                                           : NULL;
        if (event != NULL) return event;
    }
    return NULL;
}

/* "Thirteen were killed in the battle": a part of it, which the verb tells. */
static int is_told_by_verb(struct dl_scene *s, uint16_t w, uint32_t type)
{
    const uint16_t verb = dl_rel_base(dl_scene_rel(s, w)) == DL_REL_OBL ? dl_scene_head(s, w) : DL_NO_WORD;
    if (verb == DL_NO_WORD || dl_kind(s, verb) != DL_FRAME_VERB || !dl_has_case(s, w, "in during")) return 0;
    const struct dl_frame *frame = dl_match(s, verb);
    return frame != NULL && frame->type == (int)type;
}

int dl_resumed(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN || s->sentence == 0 || s->lemma[w] == DL_NONE) return 0;
    if (dl_scene_is_heading(s) || dl_manner_reasons(&s->known->manner) || !dl_points_back(s, w)) return 0;
    const struct dl_event *e = dl_resumed_deed(s, w);
    if (e == NULL || is_told_by_verb(s, w, e->type)) return 0;
    *d = dl_draft_again(s, w, DL_FRAME_NOUN, e);
    d->turn = "resumed";
    d->echoed = LESS_SURE * e->confidence;
    return d->args.light == DL_NO_WORD && !d->args.negated && dl_told(s, d);
}

/* ---- who did what the noun takes up ---- */

enum { SENTENCES_OF_DOER = 2 };

/* The noun for force by which, or in which, the verb's harm was done: "the attack killed ten", "died in the shelling"; DL_NO_WORD. */
static uint16_t deed_of_harm(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t set = s->frames->resuming[DL_EVENT_ASSAULT], subject = d->args.passive ? DL_NO_WORD : d->args.subject;
    if (subject != DL_NO_WORD && dl_scene_head(s, subject) == d->word && dl_scene_in(s, subject, set)) return subject;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > d->word && dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_has_case(s, c, "in during") &&
            dl_scene_in(s, c, set))
            return c;
    return DL_NO_WORD;
}

/* Whether all force that the sentence of a deed tells is of the same one. */
static int is_of_one_doer(const struct dl_doc *doc, const struct dl_event *deed)
{
    for (uint32_t e = doc->events.count; e-- > 0 && doc->events.at[e].sentence >= deed->sentence;) {
        const struct dl_event *other = &doc->events.at[e];
        if (other->sentence != deed->sentence || other->type != DL_EVENT_ASSAULT || other->actor_count == 0) continue;
        if (other->actors[0].entity != deed->actors[0].entity) return 0;
    }
    return 1;
}

void dl_resumed_doer(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_ASSAULT || d->kind != DL_FRAME_VERB || d->actor.count > 0 || s->sentence == 0) return;
    const uint16_t noun = deed_of_harm(s, d);
    static const char mutual[] = "fighting clash battle violence bloodshed firefight"; /* those who fall in it may be either's */
    if (noun == DL_NO_WORD || !dl_points_back(s, noun) || dl_str_listed(dl_scene_word(s, noun)->lemma, mutual, ' ')) return;
    const struct dl_event *deed = dl_resumed_deed(s, noun);
    if (deed == NULL || deed->type != DL_EVENT_ASSAULT || deed->actor_count == 0) return;
    if (deed->sentence + SENTENCES_OF_DOER < s->sentence || !is_of_one_doer(s->doc, deed)) return;
    dl_party_take_told(&d->actor, d->word, deed->actors, deed->actor_count);
}
