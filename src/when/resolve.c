/* Actions: each turns the atoms of a match into a moment, or into the value of a duration, set or reference.
 *
 * What is not told is filled from the report's day, by the direction of the clause: "on Friday" with a past verb is the last
 * Friday up to the report's own day, with "will" the next. Without direction a month or day is taken where it lies nearest.
 * Values follow TIMEX3 (Pustejovsky and others, TimeML annotation guidelines 1.2.1, 2006). */
#include "when/resolve.h"

#include "when/tense.h"

struct action {
    const struct dl_calendar *calendar;
    struct dl_doc *doc;
    const struct dl_time_atoms *atoms;
    const struct dl_time_match *match;
    const struct dl_reference *reference;
    struct dl_str argument;
    struct dl_meaning *out;
    int32_t today;           /* the report's day, DL_NO_DAY */
    int direction, is_known; /* of the clause, found once */
};

/* ---- reading the match ---- */

static const struct dl_time_atom *atom_of(const struct action *a, enum dl_time_class class, uint32_t nth)
{
    return dl_time_match_atom(a->match, a->atoms, class, nth);
}

static int has(const struct action *a, enum dl_time_class class) { return atom_of(a, class, 0) != NULL; }

static int32_t number(const struct action *a, enum dl_time_class class)
{
    const struct dl_time_atom *atom = atom_of(a, class, 0);
    if (atom == NULL) return 0;
    switch (class) {
    case DL_TIME_DAY: case DL_TIME_YEAR: case DL_TIME_NUM: case DL_TIME_ORD: case DL_TIME_DECADE: case DL_TIME_HOLIDAY: case DL_TIME_CLOCK:
        return atom->number;
    default: return dl_time_atom_number(atom, class);
    }
}

static struct dl_str value(const struct action *a, enum dl_time_class class)
{
    const struct dl_time_atom *atom = atom_of(a, class, 0);
    return atom == NULL ? (struct dl_str){"", 0} : dl_time_atom_value(atom, class);
}

static char unit_of(const struct action *a)
{
    struct dl_str v = has(a, DL_TIME_UNIT) ? value(a, DL_TIME_UNIT) : value(a, DL_TIME_UNITS);
    return v.size > 0 ? v.at[0] : 'D';
}

static struct dl_str lemma_before(const struct action *a, uint32_t back)
{
    if (a->match->first < back) return (struct dl_str){"", 0};
    return a->doc->words.at[a->atoms->at[a->match->first - back].last_word].lemma;
}

/* "until Friday", "set for Nov. 6", "as early as next week" look ahead whatever the verb's tense. */
static int looks_ahead(const struct action *a)
{
    uint32_t back = 1;
    while (dl_str_listed(lemma_before(a, back), "early,late,mid,about,around,the", ',')) back++;
    if (dl_str_listed(lemma_before(a, back), "until,till", ',')) return 1;
    if (dl_str_is_nocase(lemma_before(a, back), "for")) return a->match->element[0] == DL_TIME_WEEKDAY || a->match->element[0] == DL_TIME_MONTH;
    return dl_str_is_nocase(lemma_before(a, 1), "as") && dl_str_listed(lemma_before(a, 2), "soon,early", ',');
}

static int direction(struct action *a)
{
    if (!a->is_known && looks_ahead(a)) a->direction = 1;
    else if (!a->is_known) a->direction = dl_clause_direction(a->doc, a->atoms->at[a->match->first + a->match->count - 1].last_word);
    a->is_known = 1;
    return a->direction;
}

/* -1, 0, 1 of the argument; the clause's direction for "*" */
static int told_direction(struct action *a)
{
    long n;
    if (dl_str_number(a->argument, &n)) return (int)n;
    return direction(a);
}

static int this_year(const struct action *a)
{
    int y, m, d;
    if (a->today == DL_NO_DAY) return DL_YEAR_UNKNOWN;
    dl_day_split(a->today, &y, &m, &d);
    return y;
}

static void set_moment(struct action *a, struct dl_moment moment)
{
    a->out->type = moment.grain >= DL_GRAIN_PART ? DL_TIMEX_TIME : DL_TIMEX_DATE;
    a->out->moment = moment;
}

static int set_value(struct action *a, enum dl_timex_type type, struct dl_str v)
{
    a->out->type = type;
    a->out->value = v;
    return v.at == NULL ? DL_ENOMEM : DL_OK;
}

static enum dl_grain grain_of(char unit)
{
    switch (unit) {
    case 'C': return DL_GRAIN_CENTURY;
    case 'T': return DL_GRAIN_DECADE;
    case 'Y': return DL_GRAIN_YEAR;
    case 'Q': return DL_GRAIN_QUARTER;
    case 'M': return DL_GRAIN_MONTH;
    case 'W': case 'F': return DL_GRAIN_WEEK;
    case 'E': return DL_GRAIN_WEEKEND;
    default: return DL_GRAIN_DAY;
    }
}

/* ---- days, months, years ---- */

/* The year for a month (and day) told without one */
static int year_for(struct action *a, int month, int day)
{
    int now = this_year(a);
    if (has(a, DL_TIME_YEAR)) return number(a, DL_TIME_YEAR);
    if (now == DL_YEAR_UNKNOWN) return a->reference->said_year;
    int told = a->argument.size > 0 && a->argument.at[0] != '*';
    int way = told_direction(a);
    if (told && a->match->pattern->action == DL_ACTION_day) return now + way;
    int32_t from = dl_day_from(now, month, day > 0 ? day : 1), until = day > 0 ? from : from + dl_day_month_length(now, month) - 1;
    if (told && way != 0) { /* "last May": before the report's own month, "next May" behind it */
        if (way < 0) return until < a->today ? now : now - 1;
        return from > a->today ? now : now + 1;
    }
    if (way < 0) return from - a->today <= (day > 0 ? 45 : 0) ? now : now - 1;
    if (way > 0) return until >= a->today ? now : a->today - until < 20 ? now : now + 1;
    if (from - a->today > 183) return now - 1;
    return a->today - until > 240 ? now + 1 : now;
}

static struct dl_moment moment_of_date(int year, int month, int day)
{
    if (year == DL_YEAR_UNKNOWN) return (struct dl_moment){.grain = DL_GRAIN_DAY, .day = DL_NO_DAY, .year = year, .month = month, .month_day = day};
    if (day > dl_day_month_length(year, month)) return dl_moment_month(year, month);
    return dl_moment_day(dl_day_from(year, month, day));
}

/* Adds "morning", "night", "noon" to a day */
static void add_part(struct action *a, struct dl_moment *m)
{
    struct dl_str part = value(a, DL_TIME_PART);
    if (part.size < 2) return;
    if (part.size == 2) {
        m->grain = DL_GRAIN_PART;
        memcpy(m->part, part.at, 2);
        return;
    }
    m->grain = DL_GRAIN_CLOCK;
    m->minutes = (part.at[0] - '0') * 600 + (part.at[1] - '0') * 60;
}

static int act_day(struct action *a)
{
    int month = number(a, DL_TIME_MONTH), day = number(a, DL_TIME_DAY);
    struct dl_moment m = moment_of_date(year_for(a, month, day), month, day);
    if (m.grain == DL_GRAIN_DAY) add_part(a, &m);
    set_moment(a, m);
    return DL_OK;
}

static int act_isodate(struct action *a)
{
    const struct dl_time_atom *atom = atom_of(a, DL_TIME_ISODATE, 0);
    set_moment(a, moment_of_date(atom->year, atom->month, atom->day));
    return DL_OK;
}

static int act_month(struct action *a)
{
    int month = number(a, DL_TIME_MONTH);
    set_moment(a, dl_moment_month(year_for(a, month, 0), month));
    return DL_OK;
}

static int act_monthyear(struct action *a)
{
    int year = this_year(a);
    set_moment(a, dl_moment_month(year == DL_YEAR_UNKNOWN ? year : year + told_direction(a), number(a, DL_TIME_MONTH)));
    return DL_OK;
}

static struct dl_moment coarse(enum dl_grain grain, int year, int n)
{
    return (struct dl_moment){.grain = grain, .year = year, .number = n, .day = DL_NO_DAY};
}

static int act_year(struct action *a)
{
    set_moment(a, coarse(DL_GRAIN_YEAR, number(a, DL_TIME_YEAR), 0));
    return DL_OK;
}

static int act_decade(struct action *a)
{
    set_moment(a, coarse(DL_GRAIN_DECADE, number(a, DL_TIME_DECADE), 0));
    return DL_OK;
}

static int act_century(struct action *a)
{
    int nth = number(a, DL_TIME_ORD);
    if (nth == 0) { /* the turn of the century */
        int year = this_year(a);
        set_moment(a, coarse(DL_GRAIN_YEAR, year == DL_YEAR_UNKNOWN ? year : year - year % 100, 0));
    } else {
        set_moment(a, coarse(DL_GRAIN_CENTURY, (nth - 1) * 100, 0));
    }
    return DL_OK;
}

/* ---- seasons, quarters, halves ---- */

static int season_number(struct dl_str v)
{
    return dl_str_is(v, "SP") ? 1 : dl_str_is(v, "SU") ? 2 : dl_str_is(v, "FA") ? 3 : 4;
}

static int act_season(struct action *a)
{
    int n = season_number(value(a, DL_TIME_SEASON)), year = this_year(a);
    if (has(a, DL_TIME_YEAR)) year = number(a, DL_TIME_YEAR);
    else if (year != DL_YEAR_UNKNOWN) {
        int told = a->argument.size > 0 && a->argument.at[0] != '*', way = told_direction(a);
        struct dl_moment now = dl_moment_of(DL_GRAIN_SEASON, a->today);
        int at = now.year * 4 + now.number, here = year * 4 + n;
        if (told && way < 0 && here >= at) year--;
        else if (told && way > 0 && here <= at) year++;
        else if (!told && way < 0 && here > at) year--;
        else if (!told && way > 0 && here < at) year++;
        else if (!told && way == 0 && here > at + 2) year--;
    }
    set_moment(a, coarse(DL_GRAIN_SEASON, year, n));
    return DL_OK;
}

/* A season's name alone counts behind a preposition; "the fall of Kabul" and "spring water" do not. */
static int act_seasonalone(struct action *a)
{
    if (a->match->first == 0) a->out->is_none = 1;
    else {
        uint32_t before = a->atoms->at[a->match->first - 1].word;
        const struct dl_word *w = &a->doc->words.at[before];
        if (!dl_str_listed(w->lemma, "in,by,until,since,during,before,after,early,late,through,of,and,or", ',')) a->out->is_none = 1;
    }
    return act_season(a);
}

static int quarter_year(struct action *a, int quarter)
{
    int year = this_year(a), way = direction(a);
    if (year == DL_YEAR_UNKNOWN) return year;
    int now = dl_moment_of(DL_GRAIN_QUARTER, a->today).number;
    if (quarter <= now) return way > 0 && quarter < now - 1 ? year + 1 : year;
    return way > 0 || quarter == now + 1 ? (way < 0 ? year - 1 : year) : year - 1;
}

static struct dl_moment last_quarter(const struct action *a)
{
    if (a->reference->last_quarter.grain == DL_GRAIN_QUARTER) return a->reference->last_quarter;
    if (a->today == DL_NO_DAY) return coarse(DL_GRAIN_QUARTER, DL_YEAR_UNKNOWN, 0);
    return dl_moment_shift(dl_moment_of(DL_GRAIN_QUARTER, a->today), -1);
}

static struct dl_moment year_before(struct dl_moment m)
{
    if (m.year != DL_YEAR_UNKNOWN) m.year--;
    return m;
}

static int act_quarter(struct action *a)
{
    int n = number(a, DL_TIME_ORD), year = this_year(a);
    if (n > 4) a->out->is_none = 1;
    if (dl_str_starts(a->argument, "ref")) {
        struct dl_moment m = last_quarter(a);
        if (dl_str_is(a->argument, "refyear")) m = year_before(m);
        if (dl_str_is(a->argument, "refq")) m.year = number(a, DL_TIME_YEAR);
        set_moment(a, m);
        return DL_OK;
    }
    if (has(a, DL_TIME_YEAR)) year = number(a, DL_TIME_YEAR);
    else if (dl_str_is(a->argument, "year")) year = year == DL_YEAR_UNKNOWN ? year : quarter_year(a, n) - 1;
    else if (a->argument.size > 0 && a->argument.at[0] != '*') year = year == DL_YEAR_UNKNOWN ? year : year + told_direction(a);
    else year = quarter_year(a, n);
    set_moment(a, coarse(DL_GRAIN_QUARTER, year, n));
    return DL_OK;
}

static int act_quarterrel(struct action *a)
{
    set_moment(a, dl_moment_shift(dl_moment_of(DL_GRAIN_QUARTER, a->today), told_direction(a)));
    return DL_OK;
}

static int act_half(struct action *a)
{
    int n = number(a, DL_TIME_ORD), year = this_year(a);
    if (n > 2) a->out->is_none = 1;
    if (has(a, DL_TIME_YEAR)) year = number(a, DL_TIME_YEAR);
    else if (year != DL_YEAR_UNKNOWN && a->argument.at[0] != '*') year += told_direction(a);
    set_moment(a, coarse(DL_GRAIN_HALF, year, n));
    return DL_OK;
}

/* ---- today, parts of the day, weekdays ---- */

static int32_t days_from_today(const struct action *a, int days)
{
    return a->today == DL_NO_DAY ? DL_NO_DAY : a->today + days;
}

static int act_deictic(struct action *a)
{
    struct dl_str v = value(a, DL_TIME_DEICTIC);
    int is_night = dl_str_is(v, "0NI");
    struct dl_moment m = dl_moment_day(days_from_today(a, is_night ? 0 : number(a, DL_TIME_DEICTIC)));
    if (is_night) {
        m.grain = DL_GRAIN_PART;
        memcpy(m.part, "NI", 2);
    }
    add_part(a, &m);
    set_moment(a, m);
    return DL_OK;
}

static int act_dayrel(struct action *a)
{
    set_moment(a, dl_moment_day(days_from_today(a, told_direction(a))));
    return DL_OK;
}

static int act_part(struct action *a)
{
    struct dl_moment m = dl_moment_day(days_from_today(a, a->argument.at[0] == '*' ? 0 : told_direction(a)));
    if (a->argument.at[0] == '*' && a->reference->last.grain == DL_GRAIN_DAY) m.day = a->reference->last.day;
    add_part(a, &m);
    if (!has(a, DL_TIME_PART)) {
        m.grain = DL_GRAIN_PART;
        memcpy(m.part, "NI", 2);
    }
    set_moment(a, m);
    return DL_OK;
}

/* "noon", "midnight" without a day; other parts of the day want one */
static int act_partclock(struct action *a)
{
    struct dl_moment m = dl_moment_day(a->today);
    struct dl_str form = dl_doc_slice(a->doc, a->atoms->at[a->match->first].span);
    m.grain = DL_GRAIN_CLOCK;
    m.minutes = dl_str_is_nocase(form, "midnight") ? 24 * 60 : 12 * 60;
    set_moment(a, m);
    return DL_OK;
}

static int32_t reference_day(const struct action *a)
{
    const struct dl_moment *last = &a->reference->last;
    return last->grain >= DL_GRAIN_DAY && last->day != DL_NO_DAY ? last->day : a->today;
}

static int act_partref(struct action *a)
{
    int32_t day = reference_day(a);
    struct dl_moment m = dl_moment_day(day == DL_NO_DAY ? day : day + told_direction(a));
    add_part(a, &m);
    set_moment(a, m);
    return DL_OK;
}

static int32_t weekday_from(int32_t day, int weekday, int way, int is_strict)
{
    int far = weekday - 1 - dl_day_weekday(day); /* -6 .. 6 */
    if (way > 0) {
        if (far < 0 || (far == 0 && is_strict)) far += 7;
    } else if (far > 0 || (far == 0 && is_strict)) {
        far -= 7;
    }
    return day + far;
}

static int act_weekday(struct action *a)
{
    int weekday = number(a, DL_TIME_WEEKDAY);
    struct dl_moment m = dl_moment_day(DL_NO_DAY);
    m.number = weekday;
    if (a->today != DL_NO_DAY) {
        if (dl_str_is(a->argument, "refback")) m.day = weekday_from(reference_day(a), weekday, -1, 1);
        else if (dl_str_is(a->argument, "refon")) m.day = weekday_from(reference_day(a), weekday, 1, 1);
        else if (dl_str_is(a->argument, "-1")) m.day = weekday_from(a->today, weekday, -1, 1);
        else if (dl_str_is(a->argument, "1")) m.day = weekday_from(a->today, weekday, 1, 1);
        else if (dl_str_is(a->argument, "0")) m.day = weekday_from(a->today, weekday, direction(a) < 0 ? -1 : 1, 0);
        else m.day = weekday_from(a->today, weekday, direction(a) > 0 ? 1 : -1, 0);
    }
    add_part(a, &m);
    set_moment(a, m);
    return DL_OK;
}

static int act_weekdayweek(struct action *a)
{
    int weekday = number(a, DL_TIME_WEEKDAY);
    struct dl_moment m = dl_moment_day(DL_NO_DAY);
    m.number = weekday;
    if (a->today != DL_NO_DAY) m.day = a->today - dl_day_weekday(a->today) + 7 * told_direction(a) + weekday - 1;
    set_moment(a, m);
    return DL_OK;
}

static int act_weekdayplus(struct action *a)
{
    int weekday = number(a, DL_TIME_WEEKDAY), days = told_direction(a);
    struct dl_moment m = dl_moment_day(DL_NO_DAY);
    m.number = weekday;
    if (a->today != DL_NO_DAY) m.day = weekday_from(a->today, weekday, days > 0 ? 1 : -1, 0) + days;
    set_moment(a, m);
    return DL_OK;
}

static int act_weekof(struct action *a)
{
    int month = number(a, DL_TIME_MONTH), day = number(a, DL_TIME_DAY);
    struct dl_moment m = moment_of_date(year_for(a, month, day), month, day);
    set_moment(a, dl_moment_of(DL_GRAIN_WEEK, m.day));
    return DL_OK;
}

/* ---- this, last, next; that ---- */

static int act_rel(struct action *a)
{
    char unit = has(a, DL_TIME_UNIT) ? unit_of(a) : a->match->element[a->match->count - 1] >= DL_TIME_CLASS_COUNT ? 'Y' : 'D';
    if (a->match->count >= 2 && !has(a, DL_TIME_UNIT)) unit = 'Y';
    const struct dl_time_atom *last = &a->atoms->at[a->match->first + a->match->count - 1];
    struct dl_str form = dl_doc_slice(a->doc, last->span);
    if (dl_str_is_nocase(form, "century")) unit = 'C';
    if (strchr("sihNL", unit) != NULL) {
        a->out->is_none = 1;
        return DL_OK;
    }
    set_moment(a, dl_moment_shift(dl_moment_of(grain_of(unit), a->today), told_direction(a)));
    return DL_OK;
}

static struct dl_str duration(struct action *a, char unit, int32_t n, int is_unknown)
{
    struct dl_arena *arena = &a->doc->arena;
    char amount[16];
    int scale = 1;
    if (unit == 'F') { scale = 2; unit = 'W'; }
    if (unit == 'T') { scale = 10; unit = 'Y'; }
    if (unit == 'C') { scale = 100; unit = 'Y'; }
    if (unit == 'L') { scale = 1000; unit = 'Y'; }
    if (unit == 'E') { scale = 2; unit = 'D'; }
    if (unit == 'N') unit = 'D';
    if (is_unknown) snprintf(amount, sizeof amount, "X");
    else snprintf(amount, sizeof amount, "%d", n > 9999999 ? n : n * scale);
    switch (unit) {
    case 's': return dl_str_format(arena, "PT%sS", amount);
    case 'i': return dl_str_format(arena, "PT%sM", amount);
    case 'h': return dl_str_format(arena, "PT%sH", amount);
    default: return dl_str_format(arena, "P%s%c", amount, unit);
    }
}

/* "the past week", "the next year": a stretch that ends or begins now */
static int act_relspan(struct action *a)
{
    char unit = unit_of(a);
    if (told_direction(a) > 0 && strchr("YMWQ", unit) != NULL && dl_str_is_nocase(dl_doc_slice(a->doc, a->atoms->at[a->match->first + 1].span), "next"))
        return act_rel(a);
    return set_value(a, DL_TIMEX_DURATION, duration(a, unit, 1, 0));
}

/* "the year", "the month", "the week" */
static int act_relthe(struct action *a)
{
    char unit = unit_of(a);
    if (strchr("YMWQ", unit) == NULL) {
        a->out->is_none = 1;
        return DL_OK;
    }
    return act_rel(a);
}

static int act_anaphor(struct action *a)
{
    char unit = unit_of(a);
    enum dl_grain grain = grain_of(unit);
    const struct dl_moment *last = &a->reference->last;
    if (strchr("sihNL", unit) != NULL) {
        a->out->is_none = 1;
        return DL_OK;
    }
    struct dl_moment m = coarse(grain, DL_YEAR_UNKNOWN, 0);
    if (last->grain >= DL_GRAIN_WEEK && last->day != DL_NO_DAY) m = dl_moment_of(grain, last->day);
    else if (last->grain != DL_GRAIN_NONE && last->year != DL_YEAR_UNKNOWN && grain <= last->grain) {
        struct dl_interval days = dl_moment_interval(last);
        if (days.from != DL_NO_DAY) m = dl_moment_of(grain, days.from);
    } else if (last->grain == DL_GRAIN_NONE) m = dl_moment_of(grain, a->today);
    set_moment(a, dl_moment_shift(m, told_direction(a)));
    return DL_OK;
}

static uint32_t next_word(const struct action *a)
{
    return a->atoms->at[a->match->first + a->match->count - 1].last_word + 1;
}

/* "the day before" at the end of a clause; before a noun it is a preposition */
static int act_anaphorend(struct action *a)
{
    uint32_t next = next_word(a);
    if (next < a->doc->words.count && a->doc->words.at[next].sentence == a->doc->words.at[next - 1].sentence &&
        a->doc->words.at[next].upos != DL_UPOS_PUNCT)
        a->out->is_none = 1;
    return act_anaphor(a);
}

static int act_yearend(struct action *a)
{
    set_moment(a, coarse(DL_GRAIN_YEAR, this_year(a), 0));
    return DL_OK;
}

static int act_weekend(struct action *a)
{
    struct dl_moment m = dl_moment_of(DL_GRAIN_WEEKEND, a->today);
    if (a->today != DL_NO_DAY) {
        int is_told = a->argument.at[0] != '*', way = told_direction(a), weekday = dl_day_weekday(a->today);
        if (is_told) m = dl_moment_shift(m, way);
        else if (way <= 0 && weekday < 5) m = dl_moment_shift(m, -1);
    }
    set_moment(a, m);
    return DL_OK;
}

/* "two weeks ago", "three days later" */
static int act_away(struct action *a)
{
    char unit = unit_of(a);
    int by_reference = dl_str_starts(a->argument, "ref");
    int way = a->argument.at[a->argument.size - 1] == '1' && (a->argument.size < 2 || a->argument.at[a->argument.size - 2] != '-') ? 1 : -1;
    int n = has(a, DL_TIME_NUM) ? number(a, DL_TIME_NUM) : 1;
    const struct dl_reference *r = a->reference;
    if (strchr("sihLN", unit) != NULL || n > 20000) {
        if (by_reference && way > 0) return set_value(a, DL_TIMEX_DURATION, duration(a, unit, n, 0));
        set_moment(a, dl_moment_day(a->today));
        return DL_OK;
    }
    if (unit == 'Y' && n == 1 && way < 0 && r->last_quarter.grain == DL_GRAIN_QUARTER && r->since_quarter < 12) {
        set_moment(a, year_before(r->last_quarter));
        return DL_OK;
    }
    enum dl_grain grain = grain_of(unit);
    int32_t from = by_reference ? reference_day(a) : a->today;
    struct dl_moment m = dl_moment_of(grain, from);
    const struct dl_moment *last = &r->last;
    if (by_reference && last->grain != DL_GRAIN_NONE && last->grain < DL_GRAIN_WEEK && last->year != DL_YEAR_UNKNOWN && grain <= last->grain)
        m = dl_moment_of(grain, dl_moment_interval(last).from);
    if (by_reference && unit == 'Y' && n == 1 && last->grain == DL_GRAIN_DAY && last->day != DL_NO_DAY && way < 0) m = dl_moment_of(grain, last->day);
    if (unit == 'F') n *= 2;
    if (unit == 'T') { /* a decade ago: a year */
        m = dl_moment_of(DL_GRAIN_YEAR, from);
        n *= 10;
    }
    set_moment(a, dl_moment_shift(m, way * n));
    return DL_OK;
}

static int act_awaypast(struct action *a)
{
    return set_value(a, DL_TIMEX_DATE, DL_STR("PAST_REF"));
}

/* ---- durations ---- */

static int32_t amount(struct action *a)
{
    long n;
    if (has(a, DL_TIME_NUM)) return number(a, DL_TIME_NUM);
    return dl_str_number(a->argument, &n) ? (int32_t)n : 1;
}

/* "a day" behind an amount is a rate: "24 hours a day"; "a second" is mostly another one */
static int is_rate(struct action *a)
{
    struct dl_str form = dl_doc_slice(a->doc, a->atoms->at[a->match->first].span);
    if (!dl_str_is_nocase(form, "a") && !dl_str_is_nocase(form, "an")) return 0;
    if (a->match->count == 2 && unit_of(a) == 's') return 1;
    if (a->match->first == 0) return 0;
    const struct dl_word *before = &a->doc->words.at[a->atoms->at[a->match->first - 1].last_word];
    return before->upos == DL_UPOS_NOUN || before->upos == DL_UPOS_NUM || before->upos == DL_UPOS_SYM;
}

static int act_dur(struct action *a)
{
    if (is_rate(a)) a->out->is_none = 1;
    if (a->argument.size > 1) return set_value(a, DL_TIMEX_DURATION, dl_str_format(&a->doc->arena, "P%.*s", (int)a->argument.size, a->argument.at));
    return set_value(a, DL_TIMEX_DURATION, duration(a, unit_of(a), amount(a), 0));
}

/* "two hours and 30 minutes" */
static int act_dur2(struct action *a)
{
    const struct dl_time_atom *units[2] = {NULL, NULL};
    uint32_t found = 0;
    for (uint32_t i = 0; i < a->match->count && found < 2; i++)
        if (a->match->element[i] == DL_TIME_UNIT || a->match->element[i] == DL_TIME_UNITS) units[found++] = &a->atoms->at[a->match->first + i];
    const struct dl_time_atom *n = atom_of(a, DL_TIME_NUM, 1);
    if (found < 2 || n == NULL) return act_dur(a);
    enum dl_time_class class = dl_time_atom_is(units[0], DL_TIME_UNIT) ? DL_TIME_UNIT : DL_TIME_UNITS;
    enum dl_time_class other = dl_time_atom_is(units[1], DL_TIME_UNIT) ? DL_TIME_UNIT : DL_TIME_UNITS;
    struct dl_str one = duration(a, dl_time_atom_value(units[0], class).at[0], number(a, DL_TIME_NUM), 0);
    struct dl_str two = duration(a, dl_time_atom_value(units[1], other).at[0], n->number, 0);
    if (one.at == NULL || two.at == NULL) return DL_ENOMEM;
    int both_clock = dl_str_starts(one, "PT") && dl_str_starts(two, "PT");
    struct dl_str tail = dl_str_slice(two, both_clock ? 2 : 1, two.size);
    return set_value(a, DL_TIMEX_DURATION, dl_str_format(&a->doc->arena, "%.*s%.*s", (int)one.size, one.at, (int)tail.size, tail.at));
}

/* Half of a unit in the next finer one, with whole ones before it */
static struct dl_str halves(struct action *a, int32_t whole)
{
    char unit = unit_of(a);
    struct dl_arena *arena = &a->doc->arena;
    switch (unit) {
    case 'i': return whole > 0 ? dl_str_format(arena, "PT%dM30S", whole) : dl_str_format(arena, "PT30S");
    case 'h': return whole > 0 ? dl_str_format(arena, "PT%dH30M", whole) : dl_str_format(arena, "PT30M");
    case 'Y': return whole > 0 ? dl_str_format(arena, "P%dY6M", whole) : dl_str_format(arena, "P6M");
    case 'T': return dl_str_format(arena, "P%dY", whole * 10 + 5);
    case 'C': return dl_str_format(arena, "P%dY", whole * 100 + 50);
    case 'D': return whole > 0 ? dl_str_format(arena, "P%dDT12H", whole) : dl_str_format(arena, "PT12H");
    default: return dl_str_format(arena, "P%d.5%c", whole, unit == 'F' ? 'W' : unit);
    }
}

static int act_durhalf(struct action *a) { return set_value(a, DL_TIMEX_DURATION, halves(a, 0)); }
static int act_durandhalf(struct action *a) { return set_value(a, DL_TIMEX_DURATION, halves(a, amount(a))); }
static int act_durended(struct action *a) { return strchr("YMW", unit_of(a)) != NULL ? act_dur(a) : act_quarter(a); }
static int act_durx(struct action *a) { return set_value(a, DL_TIMEX_DURATION, duration(a, unit_of(a), 0, 1)); }
static int act_durvalue(struct action *a) { return set_value(a, DL_TIMEX_DURATION, a->argument); }

static int act_durrecent(struct action *a)
{
    char unit = unit_of(a);
    if (unit == 'Y') return set_value(a, DL_TIMEX_DATE, DL_STR("PAST_REF"));
    return act_durx(a);
}

/* "for years", "in weeks", "years of war"; not "these days", "million years" */
static int act_durbare(struct action *a)
{
    struct dl_str before = lemma_before(a, 1);
    if (!dl_str_listed(before, "for,in,within,over,after,of,take,last,spend,by,during,through,before,with,about", ',') && a->match->first != 0) a->out->is_none = 1;
    char unit = unit_of(a);
    if (unit == 's' || unit == 'N' || unit == 'E' || unit == 'Q') a->out->is_none = 1;
    return act_durx(a);
}

static int act_durthe(struct action *a)
{
    char unit = unit_of(a);
    if (strchr("DWMY", unit) == NULL) a->out->is_none = 1;
    return act_durx(a);
}

/* "44-year-old" of a person is an age, of a thing a duration */
static int act_age(struct action *a)
{
    uint32_t next = next_word(a);
    a->out->is_none = 1;
    if (next < a->doc->words.count) {
        const struct dl_word *last = &a->doc->words.at[next - 1];
        uint32_t head = last->head != DL_NONE && last->head >= next ? last->head : next;
        const struct dl_word *noun = &a->doc->words.at[head];
        if (noun->sentence == last->sentence && (noun->upos == DL_UPOS_NOUN || noun->upos == DL_UPOS_PROPN) &&
            noun->thing != DL_THING_PERSON && noun->thing != DL_THING_NONE && noun->ner != DL_NER_B_PER && noun->ner != DL_NER_I_PER)
            a->out->is_none = 0;
    }
    return act_dur(a);
}

/* ---- sets ---- */

static int act_set(struct action *a)
{
    if (!has(a, DL_TIME_UNIT)) return set_value(a, DL_TIMEX_SET, DL_STR("P1D"));
    return set_value(a, DL_TIMEX_SET, duration(a, unit_of(a), amount(a), 0));
}

static int act_setnum(struct action *a) { return set_value(a, DL_TIMEX_SET, duration(a, unit_of(a), number(a, DL_TIME_NUM), 0)); }
static int act_setx(struct action *a) { return set_value(a, DL_TIMEX_SET, duration(a, unit_of(a), 0, 1)); }

static int act_setweekday(struct action *a)
{
    int weekday = has(a, DL_TIME_WEEKDAYS) ? number(a, DL_TIME_WEEKDAYS) : number(a, DL_TIME_WEEKDAY);
    return set_value(a, DL_TIMEX_SET, dl_str_format(&a->doc->arena, "XXXX-WXX-%d", weekday));
}

static int act_setmonth(struct action *a)
{
    return set_value(a, DL_TIMEX_SET, dl_str_format(&a->doc->arena, "XXXX-%02d", number(a, DL_TIME_MONTH)));
}

static int act_setseason(struct action *a)
{
    struct dl_str v = value(a, DL_TIME_SEASON);
    return set_value(a, DL_TIMEX_SET, dl_str_format(&a->doc->arena, "XXXX-%.*s", (int)v.size, v.at));
}

static int act_often(struct action *a)
{
    const struct dl_word *word = &a->doc->words.at[a->atoms->at[a->match->first].word];
    if (word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) a->out->is_none = 1; /* a newspaper */
    return set_value(a, DL_TIMEX_SET, value(a, DL_TIME_OFTEN));
}

/* ---- references, clock, named days ---- */

static int act_refer(struct action *a)
{
    struct dl_str v = value(a, DL_TIME_PRESENT);
    if (v.size == 0) v = value(a, DL_TIME_PAST);
    if (v.size == 0) {
        v = value(a, DL_TIME_FUTURE);
        if (direction(a) < 0) a->out->is_none = 1; /* "he was soon released" */
    }
    return set_value(a, DL_TIMEX_DATE, v);
}

static int act_refvalue(struct action *a)
{
    const struct dl_word *word = &a->doc->words.at[a->atoms->at[a->match->first].word];
    if (a->match->count == 1 && dl_str_is_nocase(word->form, "future") && word->upos != DL_UPOS_ADJ) a->out->is_none = 1;
    return set_value(a, DL_TIMEX_DATE, a->argument);
}

static int act_none(struct action *a)
{
    a->out->is_none = 1;
    return DL_OK;
}

static int act_clock(struct action *a)
{
    struct dl_moment m = dl_moment_day(a->today);
    if (has(a, DL_TIME_WEEKDAY)) { act_weekday(a); m = a->out->moment; }
    else if (has(a, DL_TIME_DEICTIC)) { act_deictic(a); m = a->out->moment; }
    else if (has(a, DL_TIME_MONTH)) { act_day(a); m = a->out->moment; }
    else if (a->reference->last.grain == DL_GRAIN_DAY) m.day = a->reference->last.day;
    m.grain = DL_GRAIN_CLOCK;
    if (has(a, DL_TIME_CLOCK)) m.minutes = number(a, DL_TIME_CLOCK);
    else {
        int hour = number(a, DL_TIME_NUM);
        if (hour > 24) a->out->is_none = 1;
        m.minutes = hour * 60;
    }
    int is_afternoon = has(a, DL_TIME_MERIDIEM) && number(a, DL_TIME_MERIDIEM) == 12;
    struct dl_str part = value(a, DL_TIME_PART);
    if (part.size == 2 && (dl_str_is(part, "AF") || dl_str_is(part, "EV") || (dl_str_is(part, "NI") && m.minutes > 5 * 60))) is_afternoon = 1;
    if (is_afternoon && m.minutes < 12 * 60) m.minutes += 12 * 60;
    if (has(a, DL_TIME_MERIDIEM) && !is_afternoon && m.minutes >= 12 * 60) m.minutes -= 12 * 60;
    struct dl_str zone = value(a, DL_TIME_ZONE);
    if (dl_str_is(zone, "GMT") || dl_str_is(zone, "UTC")) m.zone = 'Z';
    set_moment(a, m);
    return DL_OK;
}

/* "11/4/4+1": a month's nth weekday and days after it */
static int32_t nth_weekday(struct dl_str rule, int year)
{
    int32_t part[4] = {0, 0, 0, 0};
    int sign = 1, p = 0;
    for (uint32_t i = 0; i < rule.size; i++) {
        char c = rule.at[i];
        if (c == '/' || c == '+') { p++; sign = 1; }
        else if (c == '-') sign = -1;
        else part[p < 4 ? p : 3] = part[p < 4 ? p : 3] * 10 + sign * (c - '0');
    }
    int last = dl_day_month_length(year, part[0]);
    int32_t day = part[2] < 0 ? weekday_from(dl_day_from(year, part[0], last), part[1], -1, 0)
                              : weekday_from(dl_day_from(year, part[0], 1), part[1], 1, 0) + 7 * (part[2] - 1);
    return day + part[3];
}

static int32_t signed_tail(struct dl_str rule)
{
    long n = 0;
    for (uint32_t i = 0; i < rule.size; i++)
        if (rule.at[i] == '+' || rule.at[i] == '-') {
            dl_str_number(dl_str_slice(rule, i + (rule.at[i] == '+'), rule.size), &n);
            break;
        }
    return (int32_t)n;
}

/* The day of a named day in a year; *is_month: it is a whole month that begins there */
static int32_t holiday_day(struct dl_str rule, int year, int *is_month)
{
    *is_month = 0;
    if (dl_str_starts(rule, "easter")) return dl_easter(year, 0) + signed_tail(rule);
    if (dl_str_starts(rule, "orthodox")) return dl_easter(year, 1) + signed_tail(rule);
    if (dl_str_starts(rule, "islamic")) {
        long month = 1, day = 1;
        dl_str_cut(&rule, ' ');
        dl_str_number(dl_str_cut(&rule, ' '), &month);
        *is_month = rule.at == NULL || !dl_str_number(rule, &day);
        return dl_islamic_day(year, (int)month, (int)day);
    }
    if (rule.size == 5 && rule.at[2] == '-') {
        long month, day;
        dl_str_number(dl_str_slice(rule, 0, 2), &month);
        dl_str_number(dl_str_slice(rule, 3, 5), &day);
        return dl_day_from(year, (int)month, (int)day);
    }
    return nth_weekday(rule, year);
}

static int act_holiday(struct action *a)
{
    struct dl_str rule = a->calendar->rules[number(a, DL_TIME_HOLIDAY)];
    int is_month, year = has(a, DL_TIME_YEAR) ? number(a, DL_TIME_YEAR) : this_year(a);
    if (year == DL_YEAR_UNKNOWN) {
        struct dl_moment m = dl_moment_day(DL_NO_DAY);
        if (rule.size == 5 && rule.at[2] == '-') {
            m.month = (rule.at[0] - '0') * 10 + rule.at[1] - '0';
            m.month_day = (rule.at[3] - '0') * 10 + rule.at[4] - '0';
        }
        set_moment(a, m);
        return DL_OK;
    }
    int told = a->argument.at[0] != '*', way = told_direction(a);
    int32_t day = holiday_day(rule, year, &is_month);
    if (!has(a, DL_TIME_YEAR) && day != DL_NO_DAY) {
        if (told && way == 0) year += 0;
        else if (way < 0 && (told ? day >= a->today : day > a->today)) year--;
        else if (way > 0 && (told ? day <= a->today : day < a->today)) year++;
        else if (!told && way == 0 && day - a->today > 183) year--;
        else if (!told && way == 0 && a->today - day > 183) year++;
        day = holiday_day(rule, year, &is_month);
    }
    struct dl_moment m = dl_moment_day(day);
    if (is_month && day != DL_NO_DAY) m = dl_moment_month(m.year, m.month);
    set_moment(a, m);
    return DL_OK;
}

typedef int act(struct action *);

static act *const actions[DL_ACTION_COUNT] = {
#define X_(name) [DL_ACTION_##name] = act_##name,
    DL_TIME_ACTIONS(X_)
#undef X_
};

int dl_time_resolve(const struct dl_calendar *calendar, struct dl_doc *doc, const struct dl_time_atoms *atoms,
                    const struct dl_time_match *match, const struct dl_reference *reference, struct dl_meaning *out)
{
    *out = (struct dl_meaning){.type = DL_TIMEX_DATE};
    struct action a = {.calendar = calendar, .doc = doc, .atoms = atoms, .match = match, .reference = reference,
                       .argument = match->pattern->argument, .out = out, .today = doc->day};
    if (a.argument.size == 0) a.argument = DL_STR("*");
    return actions[match->pattern->action](&a);
}
