/* Signs beside the way in the tree that tell where an event was (site.c): whether whoever acts or suffers is of the place's state, whether the event
 * told before was there, how far the place stands from the trigger and how, how long ago the event was, and which noun of place the sentence has
 * ("the airport", "the square"), which may lie in the town of the dateline. Their weights are learned with the others (train/sites.py). */
#include <stdio.h>
#include <string.h>

#include "base/tree.h"
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
    if (by->last == NULL) return DL_STR("none");
    return dl_str_equal(by->s->doc->places.at[by->last->place].name, p->name) ? DL_STR("yes") : DL_STR("no");
}

static struct dl_str gap_between(uint16_t a, uint16_t b)
{
    const uint32_t gap = dl_site_apart(a, b);
    return gap < 3 ? DL_STR("1") : gap < 6 ? DL_STR("2") : gap < 11 ? DL_STR("3") : gap < 20 ? DL_STR("4") : DL_STR("5");
}

void dl_site_signs(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_told_place *told)
{
    enum { FRONT = 2 };
    const struct dl_scene *s = by->s;
    const struct dl_place *p = &s->doc->places.at[told->place];
    const uint16_t top = told->top;
    const struct dl_str class = dl_str_from(by->class);
    const uint16_t mark = dl_site_case(s, top);
    const struct dl_str preposition = mark != DL_NO_WORD ? dl_scene_word(s, mark)->lemma : DL_STR("-");
    dl_sum_add(sum, "state of actor", state_of(s, &by->draft->actor, p), class);
    dl_sum_add(sum, "state of recipient", state_of(s, &by->draft->recipient, p), class);
    dl_sum_add_one(sum, "as before", as_before(by, p));
    dl_sum_add(sum, top < by->draft->word ? "far before" : "far behind", gap_between(top, by->draft->word), preposition);
    if (told->is_meant) dl_sum_add(sum, "noun meant", dl_scene_word(s, top)->lemma, dl_str_from(by->group));
    const uint32_t start = told->is_meant ? top : p->word - s->first;
    if (start <= FRONT && mark != DL_NO_WORD && mark < top) dl_sum_add(sum, "fronted", preposition, dl_str_from(by->group));
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

/* How the day of the event stands to that of the one told before. */
static struct dl_str day_since(const struct dl_event *last, const struct dl_event *event)
{
    if (event->when.precision == DL_PRECISION_REPORT)
        return last->when.precision == DL_PRECISION_REPORT ? DL_STR("neither") : DL_STR("untold");
    if (last->when.from == event->when.from && last->when.to == event->when.to) return DL_STR("same");
    return last->when.precision == DL_PRECISION_REPORT ? DL_STR("new") : DL_STR("other");
}

void dl_site_signs_before(struct dl_sum *sum, const struct dl_weighing *by)
{
    const struct dl_scene *s = by->s;
    const struct dl_event *last = by->last;
    const uint32_t apart = s->sentence - last->sentence;
    const struct dl_str gap = {&"01234"[apart < 4 ? apart : 4], 1}, class = dl_str_from(by->class);
    const int is_paragraph = s->doc->sentences.at[last->sentence].section == s->doc->sentences.at[s->sentence].section;
    dl_sum_add(sum, "before apart", gap, is_paragraph ? DL_STR("paragraph") : DL_STR("other"));
    dl_sum_add(sum, "before class", class, dl_str_from(dl_event_type_name(last->type)));
    dl_sum_add(sum, "before day", day_since(last, by->event), dl_str_from(by->group));
    dl_sum_add(sum, "before day of", day_since(last, by->event), class);
    if (dl_has_det(s, by->draft->word, "the this that")) dl_sum_add_one(sum, "before the", class);
    if (dl_going_on_is_in(last->actors, last->actor_count, &by->draft->actor)) dl_sum_add_one(sum, "before actor acts", class);
    if (dl_going_on_is_in(last->recipients, last->recipient_count, &by->draft->recipient))
        dl_sum_add_one(sum, "before struck again", class);
    if (dl_going_on_is_in(last->recipients, last->recipient_count, &by->draft->actor) ||
        dl_going_on_is_in(last->actors, last->actor_count, &by->draft->recipient))
        dl_sum_add_one(sum, "before answers", class);
    dl_sum_add(sum, "before status", dl_str_from(dl_status_name(last->status)), dl_str_from(dl_status_name(by->event->status)));
}

void dl_site_signs_named(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_place *p)
{
    const struct dl_doc *doc = by->s->doc;
    const uint32_t last = p->word + p->words - 1, sentence = doc->words.at[last].sentence, apart = by->s->sentence - sentence;
    const uint32_t mark = dl_child(doc, last, DL_REL_CASE), head = doc->words.at[last].head;
    const int is_paragraph = doc->sentences.at[sentence].section == doc->sentences.at[by->s->sentence].section;
    const struct dl_str preposition = mark != DL_NONE ? doc->words.at[mark].lemma : DL_STR("-"), class = dl_str_from(by->class);
    dl_sum_add(sum, "named apart", (struct dl_str){&"012"[apart < 2 ? apart : 2], 1},
               is_paragraph ? DL_STR("paragraph") : DL_STR("other"));
    dl_sum_add(sum, "named preposition", preposition, class);
    if (head != DL_NONE) dl_sum_add(sum, "named above", doc->words.at[head].lemma, preposition);
    dl_sum_add_one(sum, "named is", dl_str_from(dl_rel_name((enum dl_rel)doc->words.at[last].rel)));
}
