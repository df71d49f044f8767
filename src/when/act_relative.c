/* Actions for stretches told from today ("last week", "two months ago") or from the time before ("that day", "a year later"). */
#include "when/act.h"

/* ---- this, last, next; that ---- */

/* "A crowd sacked the camp on Friday. Next day forty men were arrested": the day after the one that was told. */
static int is_next_day_told(struct dl_act *a, char unit)
{
    return unit == 'D' && dl_act_told_direction(a) > 0 && dl_act_direction(a) < 0 && a->reference->last.day != DL_NO_DAY &&
           a->reference->last.grain >= DL_GRAIN_DAY && (a->today == DL_NO_DAY || a->reference->last.day < a->today);
}

int dl_act_rel(struct dl_act *a)
{
    char unit = 'Y'; /* "the fiscal year" writes its unit as a word */
    if (dl_act_has(a, DL_TIME_UNIT)) unit = dl_act_unit_of(a);
    else if (dl_str_is_nocase(dl_doc_slice(a->doc, a->atoms->at[a->match->first + a->match->count - 1].span), "century"))
        unit = 'C';
    const int is_ones_own =
        unit == 'D' && dl_str_listed_nocase(dl_act_form_before(a, 1), "my,your,his,her,our,their,its,s,'s", ',');
    if (is_ones_own || strchr("sihNL", unit) != NULL) { /* "her last day in office" */
        a->out->is_none = 1;
        return DL_OK;
    }
    if (is_next_day_told(a, unit)) return dl_act_anaphor(a);
    dl_act_set_moment(a, dl_moment_shift(dl_moment_of(dl_act_grain_of(unit), a->today), dl_act_told_direction(a)));
    return DL_OK;
}

enum { MOST_UNITS = 1000000 }; /* more are written as they stand */

struct dl_str dl_act_duration(struct dl_act *a, char unit, int32_t n, int is_unknown)
{
    struct dl_arena *arena = &a->doc->arena;
    char amount[16];
    int scale = 1;
    if (unit == 'F') {
        scale = 2;
        unit = 'W';
    }
    if (unit == 'T') {
        scale = 10;
        unit = 'Y';
    }
    if (unit == 'C') {
        scale = 100;
        unit = 'Y';
    }
    if (unit == 'L') {
        scale = 1000;
        unit = 'Y';
    }
    if (unit == 'E') {
        scale = 2;
        unit = 'D';
    }
    if (unit == 'N') unit = 'D';
    if (is_unknown) snprintf(amount, sizeof amount, "X");
    else snprintf(amount, sizeof amount, "%d", n > MOST_UNITS ? n : n * scale);
    switch (unit) {
    case 's': return dl_str_format(arena, "PT%sS", amount);
    case 'i': return dl_str_format(arena, "PT%sM", amount);
    case 'h': return dl_str_format(arena, "PT%sH", amount);
    default: return dl_str_format(arena, "P%s%c", amount, unit);
    }
}

/* "the past 24 hours", "the last three weeks": a stretch that ends now has days */
void dl_act_add_days_until_now(struct dl_act *a, char unit, int32_t n)
{
    enum { FARTHEST = 400 };
    const uint32_t at =
        a->match->first + (uint32_t)dl_str_is_nocase(dl_doc_slice(a->doc, a->atoms->at[a->match->first].span), "the");
    if (a->today == DL_NO_DAY || n <= 0 || n > FARTHEST || strchr("hDWMYF", unit) == NULL) return;
    if (!dl_str_listed_nocase(dl_doc_slice(a->doc, a->atoms->at[at].span), "past,last", ',')) return;
    if (unit == 'F') n *= 2;
    if (unit == 'h') n = (n + 23) / 24;
    const enum dl_grain grain = dl_act_grain_of(unit);
    const struct dl_moment first = dl_moment_shift(dl_moment_of(grain, a->today), -n);
    a->out->days = dl_moment_interval(&first);
    if (grain >= DL_GRAIN_WEEK) a->out->days.from = a->today - n * (grain == DL_GRAIN_WEEK ? 7 : 1);
    a->out->days.to = a->today;
}

/* "the past week", "the next year": a stretch that ends or begins now; "the next day" behind a day that was told is the one after it */
int dl_act_relspan(struct dl_act *a)
{
    char unit = dl_act_unit_of(a);
    const int is_next =
        dl_act_told_direction(a) > 0 && dl_str_is_nocase(dl_doc_slice(a->doc, a->atoms->at[a->match->first + 1].span), "next");
    if (is_next && strchr("YMWQ", unit) != NULL) return dl_act_rel(a);
    if (is_next && unit == 'D' && a->reference->last.day != DL_NO_DAY && a->reference->last.grain >= DL_GRAIN_DAY)
        return dl_act_anaphor(a);
    dl_act_add_days_until_now(a, unit, 1);
    return dl_act_set_value(a, DL_TIMEX_DURATION, dl_act_duration(a, unit, 1, 0));
}

uint32_t dl_act_next_word(const struct dl_act *a) { return a->atoms->at[a->match->first + a->match->count - 1].last_word + 1; }

/* "the year", "the month", "the week"; not "the month-old government" */
int dl_act_relthe(struct dl_act *a)
{
    char unit = dl_act_unit_of(a);
    const uint32_t next = dl_act_next_word(a);
    const int is_part = next < a->doc->words.count && dl_str_is(a->doc->words.at[next].form, "-") &&
                        a->doc->words.at[next].span.start == a->doc->words.at[next - 1].span.end;
    if (strchr("YMWQ", unit) == NULL || is_part) {
        a->out->is_none = 1;
        return DL_OK;
    }
    return dl_act_rel(a);
}

int dl_act_anaphor(struct dl_act *a)
{
    char unit = dl_act_unit_of(a);
    enum dl_grain grain = dl_act_grain_of(unit);
    const struct dl_moment *last = &a->reference->last;
    if (strchr("sihNL", unit) != NULL) {
        a->out->is_none = 1;
        return DL_OK;
    }
    struct dl_moment m = dl_act_coarse(grain, DL_YEAR_UNKNOWN, 0);
    if (last->grain >= DL_GRAIN_WEEK && last->day != DL_NO_DAY) m = dl_moment_of(grain, last->day);
    else if (last->grain != DL_GRAIN_NONE && last->year != DL_YEAR_UNKNOWN && grain <= last->grain) {
        struct dl_interval days = dl_moment_interval(last);
        if (days.from != DL_NO_DAY) m = dl_moment_of(grain, days.from);
    } else if (last->grain == DL_GRAIN_NONE) m = dl_moment_of(grain, a->today);
    dl_act_set_moment(a, dl_moment_shift(m, dl_act_told_direction(a)));
    return DL_OK;
}

/* "the day of the summit": the day told last, else the report's own, which is what such news is of */
int dl_act_dayof(struct dl_act *a)
{
    int32_t day = dl_act_reference_day(a);
    a->out->taken = 2;
    if (day == DL_NO_DAY) a->out->is_none = 1;
    dl_act_set_moment(a, dl_moment_day(day));
    return DL_OK;
}

/* "had marched the day before", "had thrown stones the night before and been driven back": no noun stands behind it; before one it is a
 * preposition. */
int dl_act_ends_clause(const struct dl_act *a)
{
    const uint32_t next = dl_act_next_word(a);
    if (next >= a->doc->words.count || a->doc->words.at[next].sentence != a->doc->words.at[next - 1].sentence) return 1;
    const struct dl_word *w = &a->doc->words.at[next];
    if (w->upos == DL_UPOS_PUNCT || w->upos == DL_UPOS_CCONJ || w->upos == DL_UPOS_AUX) return 1;
    return w->upos == DL_UPOS_ADP && dl_str_listed_nocase(w->form, "in,at,on,by,against,for,from,with,near,outside,over", ',');
}

/* "over the weekend after the coup": the weekend alone, behind "over" or "at"; not "the weekend before the vote". */
static int is_weekend_alone(const struct dl_act *a)
{
    return dl_act_unit_of(a) == 'E' && !dl_act_ends_clause(a) && dl_str_listed_nocase(dl_act_form_before(a, 1), "over,at", ',');
}

/* "the day before" */
int dl_act_anaphorend(struct dl_act *a)
{
    if (is_weekend_alone(a)) {
        a->argument = DL_STR("*");
        a->out->taken = 2;
        return dl_act_weekend(a);
    }
    if (!dl_act_ends_clause(a)) a->out->is_none = 1;
    return dl_act_anaphor(a);
}

int dl_act_yearend(struct dl_act *a)
{
    dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_YEAR, dl_act_this_year(a), 0));
    return DL_OK;
}

int dl_act_weekend(struct dl_act *a)
{
    struct dl_moment m = dl_moment_of(DL_GRAIN_WEEKEND, a->today);
    if (a->today != DL_NO_DAY) {
        int is_told = a->argument.at[0] != '*', way = dl_act_told_direction(a), weekday = dl_day_weekday(a->today);
        const int is_gone = is_told && way == 0 && weekday < 5 && dl_act_direction(a) < 0; /* "marched this weekend", on a Monday */
        if (is_told) m = dl_moment_shift(m, is_gone ? -1 : way);
        else if (way <= 0 && weekday < 5) m = dl_moment_shift(m, -1);
    }
    dl_act_set_moment(a, m);
    return DL_OK;
}

/* "arrested in March 2016 and freed a week later": all that is known is the month. */
static int is_finer(const struct dl_moment *last, enum dl_grain grain)
{
    return last->grain != DL_GRAIN_NONE && last->grain < DL_GRAIN_WEEK && last->year != DL_YEAR_UNKNOWN && grain > last->grain;
}

/* "accused them of meddling in 2016. A week earlier …": not before the year that a sentence before told; before the day told before it, else the
 * report's. */
static const struct dl_moment *told_before(const struct dl_reference *r, enum dl_grain grain, int way)
{
    return way < 0 && r->age > 0 && is_finer(&r->last, grain) ? &r->last_day : &r->last;
}

/* "two weeks ago", "three days later" */
int dl_act_away(struct dl_act *a)
{
    char unit = dl_act_unit_of(a);
    int by_reference = dl_str_starts(a->argument, "ref");
    int way = a->argument.at[a->argument.size - 1] == '1' && (a->argument.size < 2 || a->argument.at[a->argument.size - 2] != '-')
                  ? 1
                  : -1;
    int n = dl_act_has(a, DL_TIME_NUM) ? dl_act_number(a, DL_TIME_NUM) : 1;
    const struct dl_reference *r = a->reference;
    if (strchr("sihLN", unit) != NULL || n > 20000) {
        if (by_reference && way > 0) return dl_act_set_value(a, DL_TIMEX_DURATION, dl_act_duration(a, unit, n, 0));
        dl_act_set_moment(a, dl_moment_day(by_reference ? dl_act_reference_day(a) : a->today)); /* "six hours earlier" */
        return DL_OK;
    }
    if (unit == 'Y' && n == 1 && way < 0 && r->last_quarter.grain == DL_GRAIN_QUARTER && r->since_quarter < 12) {
        dl_act_set_moment(a, dl_act_year_before(r->last_quarter));
        return DL_OK;
    }
    enum dl_grain grain = dl_act_grain_of(unit);
    const struct dl_moment *last = by_reference ? told_before(r, grain, way) : &r->last;
    int32_t from = by_reference && last->grain >= DL_GRAIN_DAY && last->day != DL_NO_DAY ? last->day : a->today;
    struct dl_moment m = dl_moment_of(grain, from);
    if (by_reference && last->grain != DL_GRAIN_NONE && last->grain < DL_GRAIN_WEEK && last->year != DL_YEAR_UNKNOWN &&
        grain <= last->grain)
        m = dl_moment_of(grain, dl_moment_interval(last).from);
    if (is_finer(last, grain) && by_reference) {
        dl_act_set_moment(a, *last);
        return DL_OK;
    }
    if (by_reference && unit == 'Y' && n == 1 && last->grain == DL_GRAIN_DAY && last->day != DL_NO_DAY && way < 0)
        m = dl_moment_of(grain, last->day);
    if (unit == 'F') n *= 2;
    if (unit == 'T') { /* a decade ago: a year */
        m = dl_moment_of(DL_GRAIN_YEAR, from);
        n *= 10;
    }
    dl_act_set_moment(a, dl_moment_shift(m, way * n));
    return DL_OK;
}

/* "had marched two days before"; "two days before the vote" has a length, and the preposition stays outside. */
int dl_act_awayend(struct dl_act *a)
{
    if (dl_act_ends_clause(a)) return dl_act_away(a);
    a->argument = dl_act_has(a, DL_TIME_NUM) ? DL_STR("*") : DL_STR("1");
    a->out->taken = a->match->count - 1;
    return dl_act_dur(a);
}

int dl_act_awaypast(struct dl_act *a) { return dl_act_set_value(a, DL_TIMEX_DATE, DL_STR("PAST_REF")); }
