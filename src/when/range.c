/* Ranges and bounds, read off the words before and between expressions: "from 2014 to 2016", "between June and August", "3-5 June",
 * "since February". The expressions themselves stay single, as TIMEX3 has them; what happened then gets the days of the whole. */
#include "when/range.h"

#include <string.h>

#include "base/day.h"
#include "syntax/days.h"

static int form_is_one_of(struct dl_str form, const char *list) { return dl_str_listed_nocase(form, list, ' '); }

/* The word `back` words before the expression, in its sentence; empty for none */
static struct dl_str word_before(const struct dl_doc *doc, const struct dl_time *t, uint32_t back)
{
    const struct dl_word *words = doc->words.at;
    if (t->word < back || words[t->word - back].sentence != words[t->word].sentence) return (struct dl_str){"", 0};
    return words[t->word - back].form;
}

/* "since the disputed Oct. 20 vote": how many words before the expression what tells of an occasion begins. */
static uint32_t steps_to_occasion(const struct dl_doc *doc, const struct dl_time *t)
{
    enum { FARTHEST = 4 };
    uint32_t back = 1;
    while (back < FARTHEST && t->word > back) {
        const uint8_t upos = doc->words.at[t->word - back].upos;
        if (upos != DL_UPOS_ADJ && upos != DL_UPOS_DET) break;
        back++;
    }
    return back;
}

/* "by" bounds where something is to be done by then, not "by 5 percent"; its expression is a date here. */
static enum dl_bound bound_of(const struct dl_doc *doc, const struct dl_time *t)
{
    static const struct {
        const char *words;
        enum dl_bound bound;
    } bounds[] = {{"since", DL_BOUND_SINCE},
                  {"until till through by til", DL_BOUND_UNTIL},
                  {"before", DL_BOUND_BEFORE},
                  {"after following", DL_BOUND_AFTER}};
    struct dl_str before = word_before(doc, t, 1);
    if (form_is_one_of(before, "the early late mid about around")) before = word_before(doc, t, 2);
    const struct dl_str occasion = word_before(doc, t, steps_to_occasion(doc, t));
    if (form_is_one_of(occasion, "since before after")) before = occasion;
    if (form_is_one_of(before, "of") && form_is_one_of(word_before(doc, t, 2), "ahead")) return DL_BOUND_BEFORE;
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        if (form_is_one_of(before, bounds[i].words)) return bounds[i].bound;
    return DL_BOUND_NONE;
}

/* "on Tuesday and Wednesday", "on May 9 and 10": two days, one right behind the other */
static int is_next_day(const struct dl_time *a, const struct dl_time *b)
{
    return a->type == DL_TIMEX_DATE && b->type == DL_TIMEX_DATE && a->interval.precision == DL_PRECISION_DAY &&
           b->interval.precision == DL_PRECISION_DAY && a->interval.from == a->interval.to && b->interval.from == b->interval.to &&
           b->interval.from == a->interval.to + 1;
}

/* What stands between two expressions makes a range of them. */
static int is_range(const struct dl_doc *doc, const struct dl_time *a, const struct dl_time *b)
{
    if (a->span.end >= b->span.start || b->span.start - a->span.end > 12) return 0;
    struct dl_str gap = dl_str_trim(dl_doc_slice(doc, (struct dl_span){a->span.end, b->span.start}));
    if (dl_str_ends(gap, " the")) gap = dl_str_trim(dl_str_slice(gap, 0, gap.size - 4));
    if (form_is_one_of(gap, "and")) return form_is_one_of(word_before(doc, a, 1), "between") || is_next_day(a, b);
    return form_is_one_of(gap, "to through until till - \xE2\x80\x93 \xE2\x80\x94");
}

static int is_dated(const struct dl_time *t)
{
    return (t->type == DL_TIMEX_DATE || t->type == DL_TIMEX_TIME) && t->interval.from != DL_NO_DAY;
}

/* Of two days of a range, "from Sunday to Wednesday" on a Wednesday: the one behind the Sunday. DL_OK or DL_ENOMEM. */
static int move_behind(struct dl_doc *doc, const struct dl_time *a, struct dl_time *b)
{
    enum { WEEK = 7, BYTES = 16 };
    const int are_days = a->interval.precision == DL_PRECISION_DAY && b->interval.precision == DL_PRECISION_DAY && b->words == 1 &&
                         dl_is_day(&doc->words.at[b->word]) && b->value.size == strlen("2010-11-24");
    if (!are_days || b->interval.from >= a->interval.from || b->interval.from + WEEK <= a->interval.from) return DL_OK;
    char value[BYTES];
    dl_day_write(b->interval.from + WEEK, value);
    const struct dl_str kept = dl_str_copy(&doc->arena, dl_str_from(value));
    if (kept.at == NULL) return DL_ENOMEM;
    b->value = kept;
    b->interval.from += WEEK;
    b->interval.to += WEEK;
    return DL_OK;
}

int dl_ranges_find(struct dl_doc *doc)
{
    for (uint32_t i = 0; i < doc->times.count; i++) {
        struct dl_time *t = &doc->times.at[i];
        if (t->type != DL_TIMEX_DATE && t->type != DL_TIMEX_TIME) continue;
        t->bound = bound_of(doc, t);
        if (i == 0 || !is_dated(t) || !is_dated(t - 1) || !is_range(doc, t - 1, t)) continue;
        if (move_behind(doc, t - 1, t) != DL_OK) return DL_ENOMEM;
        if (t->interval.from < t[-1].interval.from) continue;
        t[-1].until = i;
        t->bound = DL_BOUND_NONE;
    }
    return DL_OK;
}

struct dl_interval dl_range_days(const struct dl_doc *doc, const struct dl_time *time)
{
    struct dl_interval days = time->interval;
    if (time->until != DL_NONE) {
        days.to = doc->times.at[time->until].interval.to;
        return days;
    }
    if (time->type == DL_TIMEX_TIME && time->bound != DL_BOUND_SINCE) return days; /* "before noon": on that day */
    switch (time->bound) {
    case DL_BOUND_SINCE:
    case DL_BOUND_AFTER:
        if (time->bound == DL_BOUND_AFTER && days.to != DL_NO_DAY && days.precision == DL_PRECISION_DAY) days.from = days.to;
        days.to = doc->day != DL_NO_DAY && doc->day >= days.from ? doc->day : DL_NO_DAY;
        break;
    case DL_BOUND_UNTIL: days.from = DL_NO_DAY; break;
    case DL_BOUND_BEFORE:
        days.to = days.from == DL_NO_DAY ? DL_NO_DAY : days.from - 1;
        days.from = DL_NO_DAY;
        break;
    default: break;
    }
    return days;
}
