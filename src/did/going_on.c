/* When something was whose sentence tells no time, by the event told before it: "Rebels seized the town last Thursday. … Government troops left it hours
 * later." What follows by hours is of that day, and so is what one of its sides does next in the simple past, be it in a new paragraph; speech and what
 * has been done lead back to the report's own day. */
#include "did/setting.h"
#include "did/sides.h"

enum { SENTENCES_BACK = 2, DAYS_BACK = 10 };

/* Whether the day of an event is told, and lies just before the report's. */
static int is_dated(const struct dl_doc *doc, const struct dl_event *last)
{
    const int is_day = last->when.precision == DL_PRECISION_DAY && last->when.from == last->when.to;
    const int is_told = last->when_from != DL_EVIDENCE_REPORT && last->when_from != DL_EVIDENCE_NONE;
    return is_day && is_told && last->status == DL_STATUS_ACTUAL && last->when.to <= doc->day &&
           last->when.to >= doc->day - DAYS_BACK;
}

/* "The junta, which the rebels drove out on Sunday, holds the base": told of somebody in passing, not gone on from. */
static int is_in_passing(const struct dl_doc *doc, const struct dl_event *last)
{
    uint32_t w = last->trigger_word;
    for (uint32_t steps = 0; w != DL_NONE && steps < 64; w = doc->words.at[w].head, steps++)
        if (doc->words.at[w].rel == DL_REL_ACL_RELCL) return 1;
    return 0;
}

/* "occupied it on Sunday, a day after mutineers killed five": counted from the other, which the sentence is of. */
static int is_counted_aside(const struct dl_event *last)
{
    return last->when_from == DL_EVIDENCE_SENTENCE && last->time == DL_NONE;
}

/* The last event told in another sentence whose day is known, of the same sides where a draft is given; NULL. */
static const struct dl_event *last_dated(const struct dl_scene *s, const struct dl_draft *sides)
{
    const struct dl_doc *doc = s->doc;
    for (uint32_t e = doc->events.count; e-- > 0 && doc->events.at[e].sentence + SENTENCES_BACK >= s->sentence;) {
        const struct dl_event *last = &doc->events.at[e];
        if (last->sentence == s->sentence || !is_dated(doc, last) || is_in_passing(doc, last) || is_counted_aside(last)) continue;
        if (sides == NULL || dl_going_on_shares(s, last, sides)) return last;
    }
    return NULL;
}

int dl_going_on_is_in(const struct dl_participant *side, uint32_t count, const struct dl_party *party)
{
    return dl_participants_share(side, count, party->at, party->count);
}

/* "the attackers", "the gunmen", of whom a deed of force was told */
static int are_those_armed(const struct dl_scene *s, const struct dl_event *last, const struct dl_party *actor)
{
    if (actor->count != 1 || (last->type != DL_EVENT_ASSAULT && last->type != DL_EVENT_COERCE) || last->actor_count == 0) return 0;
    const uint16_t head = actor->head[0], det = dl_scene_child(s, head, DL_REL_DET);
    return det != DL_NO_WORD && dl_str_is_nocase(dl_scene_word(s, det)->form, "the") && s->child[head] == det &&
           s->sibling[det] == DL_NO_WORD && dl_scene_word(s, head)->upos == DL_UPOS_NOUN &&
           dl_scene_in(s, head, s->frames->armed) && !dl_scene_in(s, head, s->frames->troops);
}

int dl_going_on_shares(const struct dl_scene *s, const struct dl_event *last, const struct dl_draft *d)
{
    return dl_going_on_is_in(last->actors, last->actor_count, &d->actor) ||
           dl_going_on_is_in(last->recipients, last->recipient_count, &d->recipient) ||
           dl_going_on_is_in(last->recipients, last->recipient_count, &d->actor) ||
           dl_going_on_is_in(last->actors, last->actor_count, &d->recipient) || are_those_armed(s, last, &d->actor);
}

/* "hours later", "minutes after", "shortly afterwards", "within hours" */
static int follows_soon(const struct dl_scene *s)
{
    static const char soon[] = "hours minutes moments seconds shortly soon immediately";
    for (uint16_t w = 0; w + 1u < s->count; w++) {
        const struct dl_str next = dl_scene_word(s, (uint16_t)(w + 1))->form;
        if (dl_str_is_nocase(dl_scene_word(s, w)->form, "within") && dl_str_listed(next, "hours minutes", ' ')) return 1;
        if (!dl_str_listed_nocase(dl_scene_word(s, w)->form, soon, ' ')) continue;
        if (dl_str_listed(next, "later afterwards afterward thereafter", ' ')) return 1;
    }
    return 0;
}

static int may_go_on(const struct dl_event *event)
{
    static const uint32_t deeds =
        DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST) | DL_BIT(RETREAT) | DL_BIT(MOBILIZE) | DL_BIT(CONSULT) | DL_BIT(AID);
    return (deeds >> event->type & 1) != 0;
}

static int names_place(const struct dl_scene *s)
{
    const struct dl_places *places = &s->doc->places;
    for (uint32_t p = dl_scene_first_place(s); p < places->count && places->at[p].word < s->first + s->count; p++)
        if (places->at[p].use == DL_PLACE_LITERAL) return 1;
    return 0;
}

/* "… was assassinated at a parade yesterday. Four men jumped from a lorry and threw grenades": the force that the sentences behind tell in the past, and
 * at no place of its own, is that of the deed just told; NULL. */
static const struct dl_event *force_before(const struct dl_scene *s, const struct dl_event *last, const struct dl_event *event)
{
    enum { FRESH = 3 /* days */ };
    if (event->type != DL_EVENT_ASSAULT || last->type != DL_EVENT_ASSAULT || last->when.to < s->doc->day - FRESH) return NULL;
    return names_place(s) ? NULL : last;
}

const struct dl_event *dl_going_on(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event)
{
    const uint16_t verb = dl_draft_verb(draft);
    if (s->doc->day == DL_NO_DAY || s->doc->is_comment || event->status != DL_STATUS_ACTUAL || dl_setting_is_before(s, verb))
        return NULL;
    const struct dl_event *last = last_dated(s, NULL);
    if (last == NULL || follows_soon(s)) return last;
    if (!may_go_on(event) || !dl_narrated_is_past(s, verb) || dl_narrated_has_time(s)) return NULL;
    const struct dl_event *shared = last_dated(s, draft);
    return shared != NULL ? shared : force_before(s, last, event);
}
