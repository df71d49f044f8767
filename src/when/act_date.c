/* Actions for days, months, years and their parts, absolute or told without a year. */
#include "when/act.h"

/* ---- days, months, years ---- */

/* The year that a range tells at its end: "March 3 to March 5, 2022", "between June and August 2011"; DL_YEAR_UNKNOWN */
static int year_behind(const struct dl_act *a)
{
    static const char joints[] = "to,and,through,until,till,or,\xE2\x80\x93,\xE2\x80\x94";
    uint32_t at = a->match->first + a->match->count, last = at + 7 < a->atoms->count ? at + 7 : a->atoms->count;
    int months = 0;
    if (at >= last) return DL_YEAR_UNKNOWN;
    if (dl_str_listed(dl_doc_slice(a->doc, a->atoms->at[at].span), joints, ',')) at++;
    else if (!a->atoms->at[at].is_hyphened) return DL_YEAR_UNKNOWN;
    for (; at < last; at++) {
        const struct dl_time_atom *atom = &a->atoms->at[at];
        struct dl_str form = dl_doc_slice(a->doc, atom->span);
        if (dl_time_atom_is(atom, DL_TIME_YEAR) && months > 0 && atom->number > 1400) return atom->number;
        months += dl_time_atom_is(atom, DL_TIME_MONTH);
        if (!dl_time_atom_is(atom, DL_TIME_MONTH) && !dl_time_atom_is(atom, DL_TIME_DAY) &&
            !dl_time_atom_is(atom, DL_TIME_WEEKDAY) && !dl_str_is(form, ",") && !dl_str_is(form, "of") && !dl_str_is(form, "the"))
            break;
    }
    return DL_YEAR_UNKNOWN;
}

/* In a report without a date: the year told last, but the one before it where a day long behind the day told with it is told as past ("died on 9 January 2023,
 * after he had been removed on Dec. 7"). */
static int year_beside_told(struct dl_act *a, int month, int day)
{
    enum { NEAR = 45 };
    const struct dl_moment *last = &a->reference->last;
    const int year = a->reference->said_year;
    if (year == DL_YEAR_UNKNOWN || last->grain < DL_GRAIN_DAY || last->day == DL_NO_DAY || dl_act_told_direction(a) >= 0)
        return year;
    if (dl_moment_of(DL_GRAIN_YEAR, last->day).year != year) return year;
    return dl_day_from(year, month, day > 0 ? day : 1) > last->day + NEAR ? year - 1 : year;
}

/* The year for a month (and day) told without one */
int dl_act_year_for(struct dl_act *a, int month, int day)
{
    int now = dl_act_this_year(a);
    if (dl_act_has(a, DL_TIME_YEAR)) return dl_act_number(a, DL_TIME_YEAR);
    int shared = year_behind(a);
    if (shared != DL_YEAR_UNKNOWN) return shared;
    if (now == DL_YEAR_UNKNOWN) return year_beside_told(a, month, day);
    int told = a->argument.size > 0 && a->argument.at[0] != '*';
    int way = dl_act_told_direction(a);
    if (told && a->match->pattern->action == DL_ACTION_day) return now + way;
    int32_t from = dl_day_from(now, month, day > 0 ? day : 1), until = day > 0 ? from : from + dl_day_month_length(now, month) - 1;
    if (told && way == 0) return now; /* "this September" */
    if (told && way != 0) {           /* "last May": before the report's own month, "next May" behind it */
        if (way < 0) return until < a->today ? now : now - 1;
        return from > a->today ? now : now + 1;
    }
    if (way < 0) return from - a->today <= (day > 0 ? 45 : 0) ? now : now - 1;
    if (way > 0) return until >= a->today ? now : a->today - until < 20 ? now : now + 1;
    if (from - a->today > 183) return now - 1;
    return a->today - until > 240 ? now + 1 : now;
}

/* ---- ranges ---- */

/* Which atom of the match is the nth day of a month; match->count where there is none */
static uint32_t day_at(const struct dl_act *a, uint32_t nth)
{
    uint32_t i = 0;
    while (i < a->match->count && (a->match->element[i] != DL_TIME_DAY || nth-- > 0)) i++;
    return i;
}

/* "June 3-5, 2004", "from 20 to 21 August": two days of one month, an expression each. The month stands with the first or the last. */
int dl_act_dayrange(struct dl_act *a)
{
    uint32_t first = day_at(a, 0), second = day_at(a, 1), month_at = 0;
    while (a->match->element[month_at] != DL_TIME_MONTH) month_at++;
    int from = dl_act_atom_of(a, DL_TIME_DAY, 0)->number, to = dl_act_atom_of(a, DL_TIME_DAY, 1)->number;
    int month = dl_act_number(a, DL_TIME_MONTH), year = dl_act_year_for(a, month, from);
    int is_joined = second > first + 1 || a->atoms->at[a->match->first + second].is_hyphened;
    a->out->taken = month_at < first ? first + 1 : month_at + 1;
    dl_act_set_moment(a, dl_act_moment_of_date(year, month, from));
    if (from >= to || !is_joined) {
        if (month_at > first) a->out->is_none = 1;
        return DL_OK;
    }
    if (month_at > first) a->out->taken = first + 1; /* the rest is a date by itself */
    else {
        a->out->taken = first + 1;
        a->out->second = dl_act_moment_of_date(year, month, to);
        a->out->second_at = second;
    }
    return DL_OK;
}

struct dl_moment dl_act_moment_of_date(int year, int month, int day)
{
    if (year == DL_YEAR_UNKNOWN)
        return (struct dl_moment){.grain = DL_GRAIN_DAY, .day = DL_NO_DAY, .year = year, .month = month, .month_day = day};
    if (day > dl_day_month_length(year, month)) return dl_moment_month(year, month);
    return dl_moment_day(dl_day_from(year, month, day));
}

/* Adds "morning", "night", "noon" to a day */
void dl_act_add_part(struct dl_act *a, struct dl_moment *m)
{
    struct dl_str part = dl_act_value(a, DL_TIME_PART);
    if (part.size < 2) return;
    if (part.size == 2) {
        m->grain = DL_GRAIN_PART;
        memcpy(m->part, part.at, 2);
        return;
    }
    m->grain = DL_GRAIN_CLOCK;
    m->minutes = (part.at[0] - '0') * 600 + (part.at[1] - '0') * 60;
}

int dl_act_day(struct dl_act *a)
{
    int month = dl_act_number(a, DL_TIME_MONTH), day = dl_act_number(a, DL_TIME_DAY);
    struct dl_moment m = dl_act_moment_of_date(dl_act_year_for(a, month, day), month, day);
    if (m.grain == DL_GRAIN_DAY) dl_act_add_part(a, &m);
    dl_act_set_moment(a, m);
    return DL_OK;
}

int dl_act_isodate(struct dl_act *a)
{
    const struct dl_time_atom *atom = dl_act_atom_of(a, DL_TIME_ISODATE, 0);
    dl_act_set_moment(a, dl_act_moment_of_date(atom->year, atom->month, atom->day));
    return DL_OK;
}

/* "April Glaspie met him", "and Jan Kavan of the Czech Republic": a month's name right before a surname, behind no word that brings in a month. */
static int is_given_name(const struct dl_act *a)
{
    static const char NAMES[] = "April May June August Jan";
    static const char BEFORE[] =
        "in since by until till of last next early late mid this from to during through before after the a that every";
    const uint32_t next = dl_act_next_word(a), at = a->atoms->at[a->match->first].word;
    const struct dl_word *words = a->doc->words.at;
    if (a->match->count != 1 || next >= a->doc->words.count || !dl_str_listed(words[at].form, NAMES, ' ')) return 0;
    if (words[next].sentence != words[at].sentence || words[next].upos != DL_UPOS_PROPN || !dl_ascii_upper(words[next].form.at[0]))
        return 0;
    if (words[next].ner != DL_NER_B_PER && words[next].ner != DL_NER_I_PER && !dl_str_is(words[at].form, "Jan")) return 0;
    return at == 0 || words[at - 1].sentence != words[at].sentence || !dl_str_listed_nocase(words[at - 1].form, BEFORE, ' ');
}

int dl_act_month(struct dl_act *a)
{
    if (is_given_name(a)) a->out->is_none = 1;
    int month = dl_act_number(a, DL_TIME_MONTH);
    dl_act_set_moment(a, dl_moment_month(dl_act_year_for(a, month, 0), month));
    return DL_OK;
}

/* "the 27th of last month" */
int dl_act_dayofmonth(struct dl_act *a)
{
    const int day = dl_act_number(a, DL_TIME_DAY);
    struct dl_moment m = dl_act_moment_of_date(DL_YEAR_UNKNOWN, 0, day);
    if (a->today != DL_NO_DAY) {
        const struct dl_moment month = dl_moment_shift(dl_moment_of(DL_GRAIN_MONTH, a->today), dl_act_told_direction(a));
        m = dl_act_moment_of_date(month.year, month.month, day);
    }
    dl_act_set_moment(a, m);
    return DL_OK;
}

int dl_act_monthyear(struct dl_act *a)
{
    int year = dl_act_this_year(a);
    dl_act_set_moment(
        a, dl_moment_month(year == DL_YEAR_UNKNOWN ? year : year + dl_act_told_direction(a), dl_act_number(a, DL_TIME_MONTH)));
    return DL_OK;
}

struct dl_moment dl_act_coarse(enum dl_grain grain, int year, int n)
{
    return (struct dl_moment){.grain = grain, .year = year, .number = n, .day = DL_NO_DAY};
}

int dl_act_year(struct dl_act *a)
{
    dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_YEAR, dl_act_number(a, DL_TIME_YEAR), 0));
    return DL_OK;
}

/* "elected in 2010 and three years later ousted": no sum of years */
int dl_act_yearalone(struct dl_act *a)
{
    a->out->taken = 1;
    return dl_act_year(a);
}

/* "in his early 30s", "a man in their 50s": an age */
static int is_decade_of_life(const struct dl_act *a)
{
    uint32_t back = 1;
    while (dl_str_listed_nocase(dl_act_form_before(a, back), "early,late,mid,mid-,-", ',')) back++;
    return dl_str_listed_nocase(dl_act_form_before(a, back), "my,your,his,her,our,their", ',');
}

int dl_act_decade(struct dl_act *a)
{
    if (is_decade_of_life(a)) a->out->is_none = 1;
    dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_DECADE, dl_act_number(a, DL_TIME_DECADE), 0));
    return DL_OK;
}

int dl_act_century(struct dl_act *a)
{
    int nth = dl_act_number(a, DL_TIME_ORD);
    if (nth == 0) { /* the turn of the century */
        int year = dl_act_this_year(a);
        dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_YEAR, year == DL_YEAR_UNKNOWN ? year : year - year % 100, 0));
    } else {
        dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_CENTURY, (nth - 1) * 100, 0));
    }
    return DL_OK;
}

/* ---- seasons, quarters, halves ---- */

static int season_number(struct dl_str v) { return dl_str_is(v, "SP") ? 1 : dl_str_is(v, "SU") ? 2 : dl_str_is(v, "FA") ? 3 : 4; }

int dl_act_season(struct dl_act *a)
{
    const uint32_t behind = dl_act_next_word(a);
    if (!dl_act_has(a, DL_TIME_YEAR) && behind < a->doc->words.count && dl_str_is(a->doc->words.at[behind].form, "of")) {
        a->out->is_none = 1; /* "the fall of the plan" */
        return DL_OK;
    }
    int n = season_number(dl_act_value(a, DL_TIME_SEASON)), year = dl_act_this_year(a);
    if (dl_act_has(a, DL_TIME_YEAR)) year = dl_act_number(a, DL_TIME_YEAR);
    else if (year != DL_YEAR_UNKNOWN) {
        int told = a->argument.size > 0 && a->argument.at[0] != '*', way = dl_act_told_direction(a);
        struct dl_moment now = dl_moment_of(DL_GRAIN_SEASON, a->today);
        int at = now.year * 4 + now.number, here = year * 4 + n;
        if (told && way < 0 && here >= at) year--;
        else if (told && way > 0 && here <= at) year++;
        else if (!told && way < 0 && here > at) year--;
        else if (!told && way > 0 && here < at) year++;
        else if (!told && way == 0 && here > at + 2) year--;
    }
    dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_SEASON, year, n));
    return DL_OK;
}

/* A season's name alone counts behind a preposition; "the fall of Kabul" and "spring water" do not. */
int dl_act_seasonalone(struct dl_act *a)
{
    if (a->match->first == 0) a->out->is_none = 1;
    else {
        uint32_t before = a->atoms->at[a->match->first - 1].word;
        const struct dl_word *w = &a->doc->words.at[before];
        if (!dl_str_listed(w->lemma, "in,by,until,since,during,before,after,early,late,through,of,and,or", ','))
            a->out->is_none = 1;
    }
    return dl_act_season(a);
}

static int quarter_year(struct dl_act *a, int quarter)
{
    int year = dl_act_this_year(a), way = dl_act_direction(a);
    if (year == DL_YEAR_UNKNOWN) return year;
    int now = dl_moment_of(DL_GRAIN_QUARTER, a->today).number;
    if (quarter <= now) return way > 0 && quarter < now - 1 ? year + 1 : year;
    return way > 0 || quarter == now + 1 ? (way < 0 ? year - 1 : year) : year - 1;
}

static struct dl_moment last_quarter(const struct dl_act *a)
{
    if (a->reference->last_quarter.grain == DL_GRAIN_QUARTER) return a->reference->last_quarter;
    if (a->today == DL_NO_DAY) return dl_act_coarse(DL_GRAIN_QUARTER, DL_YEAR_UNKNOWN, 0);
    return dl_moment_shift(dl_moment_of(DL_GRAIN_QUARTER, a->today), -1);
}

struct dl_moment dl_act_year_before(struct dl_moment m)
{
    if (m.year != DL_YEAR_UNKNOWN) m.year--;
    return m;
}

int dl_act_quarter(struct dl_act *a)
{
    int n = dl_act_number(a, DL_TIME_ORD), year = dl_act_this_year(a);
    if (a->argument.size == 2 && a->argument.at[0] == 'q') n = a->argument.at[1] - '0'; /* "Q3" */
    if (n > 4) a->out->is_none = 1;
    if (dl_str_starts(a->argument, "ref")) {
        struct dl_moment m = last_quarter(a);
        if (dl_str_is(a->argument, "refyear")) m = dl_act_year_before(m);
        if (dl_str_is(a->argument, "refq")) m.year = dl_act_number(a, DL_TIME_YEAR);
        dl_act_set_moment(a, m);
        return DL_OK;
    }
    if (dl_act_has(a, DL_TIME_YEAR)) year = dl_act_number(a, DL_TIME_YEAR);
    else if (dl_str_is(a->argument, "year")) year = year == DL_YEAR_UNKNOWN ? year : quarter_year(a, n) - 1;
    else if (a->argument.size > 0 && a->argument.at[0] != '*' && a->argument.at[0] != 'q')
        year = year == DL_YEAR_UNKNOWN ? year : year + dl_act_told_direction(a);
    else year = quarter_year(a, n);
    dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_QUARTER, year, n));
    return DL_OK;
}

int dl_act_quarterrel(struct dl_act *a)
{
    dl_act_set_moment(a, dl_moment_shift(dl_moment_of(DL_GRAIN_QUARTER, a->today), dl_act_told_direction(a)));
    return DL_OK;
}

int dl_act_half(struct dl_act *a)
{
    int n = dl_act_has(a, DL_TIME_ORD) ? dl_act_number(a, DL_TIME_ORD) : 2, year = dl_act_this_year(a); /* "the latter half" */
    if (n > 2) a->out->is_none = 1;
    if (dl_act_has(a, DL_TIME_YEAR)) year = dl_act_number(a, DL_TIME_YEAR);
    else if (year != DL_YEAR_UNKNOWN && a->argument.at[0] != '*') year += dl_act_told_direction(a);
    dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_HALF, year, n));
    return DL_OK;
}
