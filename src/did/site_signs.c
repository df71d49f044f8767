/* Signs beside the way in the tree that tell where an event was (site.c): whether whoever acts or suffers is of the place's state, whether the event
 * told before was there, how far the place stands from the trigger and how, how long ago the event was, and which noun of place the sentence has
 * ("the airport", "the square"), which may lie in the town of the dateline. Their weights are learned with the others (train/sites.py). */
#include <stdio.h>
#include <string.h>

#include "did/site.h"

enum { NAME = 24 /* bytes of a template's name */ };

/* "own", "other", "none": whether one of a side is of the place's state. */
static struct dl_str state_of(const struct dl_scene *s, const struct dl_party *side, const struct dl_place *p)
{
    struct dl_str found = DL_STR("none");
    for (uint8_t i = 0; i < side->count; i++) {
        const struct dl_entity *e = dl_party_member(s, side, i);
        if (e == NULL || e->country[0] == '\0') continue;
        if (strcmp(e->country, p->country) == 0) return DL_STR("own");
        found = DL_STR("other");
    }
    return found;
}

static struct dl_str age_of(const struct dl_weighing *by)
{
    const struct dl_interval *when = &by->event->when;
    const int32_t today = by->s->doc->day;
    if (when->precision == DL_PRECISION_REPORT) return when->from == DL_NO_DAY ? DL_STR("before") : DL_STR("report");
    if (when->to == DL_NO_DAY || today == DL_NO_DAY) return DL_STR("unknown");
    if (when->to > today) return DL_STR("ahead");
    return today - when->to < 2 ? DL_STR("now") : today - when->to < 8 ? DL_STR("week") : DL_STR("old");
}

/* Whether the event told before was at this place. */
static struct dl_str as_before(const struct dl_weighing *by, const struct dl_place *p)
{
    if (by->last == DL_NONE) return DL_STR("none");
    return dl_str_equal(by->s->doc->places.at[by->last].name, p->name) ? DL_STR("yes") : DL_STR("no");
}

static struct dl_str gap_between(uint16_t a, uint16_t b)
{
    const uint32_t gap = dl_site_apart(a, b);
    return gap < 3 ? DL_STR("1") : gap < 6 ? DL_STR("2") : gap < 11 ? DL_STR("3") : gap < 20 ? DL_STR("4") : DL_STR("5");
}

void dl_site_signs(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_place *p, uint16_t top)
{
    enum { FRONT = 2 };
    const struct dl_scene *s = by->s;
    const struct dl_str class = dl_str_from(by->class);
    const uint16_t mark = dl_site_case(s, top);
    const struct dl_str preposition = mark != DL_NO_WORD ? dl_scene_word(s, mark)->lemma : DL_STR("-");
    dl_sum_add(sum, "state of actor", state_of(s, &by->draft->actor, p), class);
    dl_sum_add(sum, "state of recipient", state_of(s, &by->draft->recipient, p), class);
    dl_sum_add_one(sum, "as before", as_before(by, p));
    dl_sum_add(sum, top < by->draft->word ? "far before" : "far behind", gap_between(top, by->draft->word), preposition);
    if (p->word - s->first <= FRONT && mark != DL_NO_WORD && mark < top)
        dl_sum_add(sum, "fronted", preposition, dl_str_from(by->group));
}

/* The templates of a source of places have its name before their own. */
static void add(struct dl_sum *sum, const char *from, const char *what, struct dl_str a, struct dl_str b)
{
    char name[NAME];
    snprintf(name, sizeof name, "%s %s", from, what);
    dl_sum_add(sum, name, a, b);
}

void dl_site_signs_farther(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_place *p, const char *from)
{
    const struct dl_scene *s = by->s;
    const struct dl_str nothing = {NULL, 0};
    add(sum, from, "sides", state_of(s, &by->draft->actor, p), state_of(s, &by->draft->recipient, p));
    add(sum, from, "when", age_of(by), dl_str_from(by->group));
    add(sum, from, "before", as_before(by, p), by->count == 0 ? DL_STR("none") : DL_STR("some"));
    add(sum, from, "verb", dl_scene_word(s, by->draft->word)->lemma, nothing);
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        if (word->upos == DL_UPOS_NOUN && word->thing == DL_THING_PLACE && dl_site_case(s, w) != DL_NO_WORD)
            add(sum, from, "at", word->lemma, nothing);
    }
}

void dl_site_signs_none(struct dl_sum *sum, const struct dl_weighing *by)
{
    dl_sum_add(sum, "none when", age_of(by), dl_str_from(by->group));
}
