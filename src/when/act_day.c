/* Actions for today and its neighbours, weekdays, past, present and future, the clock, and named days. */
#include "when/act.h"

/* ---- today, parts of the day, weekdays ---- */

static int32_t days_from_today(const struct dl_act *a, int days) { return a->today == DL_NO_DAY ? DL_NO_DAY : a->today + days; }

int dl_act_deictic(struct dl_act *a)
{
    struct dl_str v = dl_act_value(a, DL_TIME_DEICTIC);
    int is_night = dl_str_is(v, "0NI");
    struct dl_moment m = dl_moment_day(days_from_today(a, is_night ? 0 : dl_act_number(a, DL_TIME_DEICTIC)));
    if (is_night) {
        m.grain = DL_GRAIN_PART;
        memcpy(m.part, "NI", 2);
    }
    dl_act_add_part(a, &m);
    dl_act_set_moment(a, m);
    return DL_OK;
}

int dl_act_dayrel(struct dl_act *a)
{
    dl_act_set_moment(a, dl_moment_day(days_from_today(a, dl_act_told_direction(a))));
    return DL_OK;
}

/* The day that is being told of: the last one named, unless it is still to come */
static int32_t narrated_day(const struct dl_act *a)
{
    const struct dl_moment *last = &a->reference->last;
    if (last->grain != DL_GRAIN_DAY || last->day == DL_NO_DAY) return a->today;
    return a->today == DL_NO_DAY || last->day <= a->today ? last->day : a->today;
}

int dl_act_part(struct dl_act *a)
{
    struct dl_moment m = dl_moment_day(days_from_today(a, a->argument.at[0] == '*' ? 0 : dl_act_told_direction(a)));
    if (a->argument.at[0] == '*') m.day = narrated_day(a);
    dl_act_add_part(a, &m);
    if (!dl_act_has(a, DL_TIME_PART)) {
        m.grain = DL_GRAIN_PART;
        memcpy(m.part, "NI", 2);
    }
    dl_act_set_moment(a, m);
    return DL_OK;
}

/* "noon", "midnight" without a day; other parts of the day want one */
int dl_act_partclock(struct dl_act *a)
{
    struct dl_moment m = dl_moment_day(a->today);
    struct dl_str form = dl_doc_slice(a->doc, a->atoms->at[a->match->first].span);
    m.grain = DL_GRAIN_CLOCK;
    m.minutes = dl_str_is_nocase(form, "midnight") ? 24 * 60 : 12 * 60;
    dl_act_set_moment(a, m);
    return DL_OK;
}

int32_t dl_act_reference_day(const struct dl_act *a)
{
    const struct dl_moment *last = &a->reference->last;
    return last->grain >= DL_GRAIN_DAY && last->day != DL_NO_DAY ? last->day : a->today;
}

int dl_act_partref(struct dl_act *a)
{
    int32_t day = dl_act_reference_day(a);
    struct dl_moment m = dl_moment_day(day == DL_NO_DAY ? day : day + dl_act_told_direction(a));
    dl_act_add_part(a, &m);
    dl_act_set_moment(a, m);
    return DL_OK;
}

/* "the night before", at the end of a clause; "the night before the vote" is that of a day which the vote has. */
int dl_act_partrefend(struct dl_act *a)
{
    if (dl_act_ends_clause(a)) {
        const int code = dl_act_partref(a);
        if (a->today != DL_NO_DAY && a->out->moment.day > a->today) a->out->moment.day = a->today;
        return code;
    }
    struct dl_moment m = dl_moment_day(DL_NO_DAY);
    dl_act_add_part(a, &m);
    dl_act_set_moment(a, m);
    a->out->taken = 2;
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

int dl_act_weekday(struct dl_act *a)
{
    int weekday = dl_act_number(a, DL_TIME_WEEKDAY);
    struct dl_moment m = dl_moment_day(DL_NO_DAY);
    m.number = weekday;
    if (a->today != DL_NO_DAY) {
        if (dl_str_is(a->argument, "refback")) m.day = weekday_from(dl_act_reference_day(a), weekday, -1, 1);
        else if (dl_str_is(a->argument, "refon")) m.day = weekday_from(dl_act_reference_day(a), weekday, 1, 1);
        else if (dl_str_is(a->argument, "-1")) m.day = weekday_from(a->today, weekday, -1, 1);
        else if (dl_str_is(a->argument, "1")) m.day = weekday_from(a->today, weekday, 1, 1);
        else if (dl_str_is(a->argument, "0")) m.day = weekday_from(a->today, weekday, dl_act_direction(a) < 0 ? -1 : 1, 0);
        else m.day = weekday_from(a->today, weekday, dl_act_direction(a) > 0 ? 1 : -1, 0);
    }
    dl_act_add_part(a, &m);
    dl_act_set_moment(a, m);
    return DL_OK;
}

int dl_act_weekdayweek(struct dl_act *a)
{
    int weekday = dl_act_number(a, DL_TIME_WEEKDAY);
    struct dl_moment m = dl_moment_day(DL_NO_DAY);
    m.number = weekday;
    if (a->today != DL_NO_DAY) m.day = a->today - dl_day_weekday(a->today) + 7 * dl_act_told_direction(a) + weekday - 1;
    dl_act_set_moment(a, m);
    return DL_OK;
}

int dl_act_weekdayplus(struct dl_act *a)
{
    int weekday = dl_act_number(a, DL_TIME_WEEKDAY), days = dl_act_told_direction(a);
    struct dl_moment m = dl_moment_day(DL_NO_DAY);
    m.number = weekday;
    if (a->today != DL_NO_DAY) m.day = weekday_from(a->today, weekday, days > 0 ? 1 : -1, 0) + days;
    dl_act_set_moment(a, m);
    return DL_OK;
}

int dl_act_weekof(struct dl_act *a)
{
    int month = dl_act_number(a, DL_TIME_MONTH), day = dl_act_number(a, DL_TIME_DAY);
    struct dl_moment m = dl_act_moment_of_date(dl_act_year_for(a, month, day), month, day);
    dl_act_set_moment(a, dl_moment_of(DL_GRAIN_WEEK, m.day));
    return DL_OK;
}

/* ---- references, clock, named days ---- */

int dl_act_refer(struct dl_act *a)
{
    struct dl_str v = dl_act_value(a, DL_TIME_PRESENT);
    if (v.size == 0) v = dl_act_value(a, DL_TIME_PAST);
    if (v.size == 0) {
        v = dl_act_value(a, DL_TIME_FUTURE);
        if (dl_act_direction(a) < 0) a->out->is_none = 1; /* "he was soon released" */
    }
    return dl_act_set_value(a, DL_TIMEX_DATE, v);
}

int dl_act_refvalue(struct dl_act *a) { return dl_act_set_value(a, DL_TIMEX_DATE, a->argument); }

int dl_act_none(struct dl_act *a)
{
    a->out->is_none = 1;
    return DL_OK;
}

/* "Watch: Who will govern? 02:32": how long a film runs */
static int is_running_time(const struct dl_act *a)
{
    static const char prepositions[] = "at,by,until,till,from,to,around,about,before,after,since,between,and,of,,";
    const struct dl_time_atom *clock = &a->atoms->at[a->match->first];
    const struct dl_str form = dl_doc_slice(a->doc, clock->span), before = dl_act_form_before(a, 1);
    return a->match->count == 1 && dl_time_atom_is(clock, DL_TIME_CLOCK) && form.size == 5 && form.at[0] == '0' &&
           !dl_str_listed_nocase(before, prepositions, ',');
}

int dl_act_clock(struct dl_act *a)
{
    struct dl_moment m = dl_moment_day(a->today);
    if (dl_act_has(a, DL_TIME_WEEKDAY)) {
        dl_act_weekday(a);
        m = a->out->moment;
    } else if (dl_act_has(a, DL_TIME_DEICTIC)) {
        dl_act_deictic(a);
        m = a->out->moment;
    } else if (dl_act_has(a, DL_TIME_MONTH)) {
        dl_act_day(a);
        m = a->out->moment;
    } else if (a->argument.at[0] != '*') m.day = days_from_today(a, dl_act_told_direction(a)); /* "this afternoon" */
    else m.day = narrated_day(a);
    if (is_running_time(a)) a->out->is_none = 1;
    m.grain = DL_GRAIN_CLOCK;
    if (dl_act_has(a, DL_TIME_CLOCK)) m.minutes = dl_act_number(a, DL_TIME_CLOCK);
    else {
        int hour = dl_act_number(a, DL_TIME_NUM);
        if (hour > 24) {
            a->out->is_none = 1;
            hour = 0;
        }
        m.minutes = hour * 60;
    }
    int is_afternoon = dl_act_has(a, DL_TIME_MERIDIEM) && dl_act_number(a, DL_TIME_MERIDIEM) == 12;
    struct dl_str part = dl_act_value(a, DL_TIME_PART);
    if (part.size == 2 && (dl_str_is(part, "AF") || dl_str_is(part, "EV") || (dl_str_is(part, "NI") && m.minutes > 5 * 60)))
        is_afternoon = 1;
    if (is_afternoon && m.minutes < 12 * 60) m.minutes += 12 * 60;
    if (dl_act_has(a, DL_TIME_MERIDIEM) && !is_afternoon && m.minutes >= 12 * 60) m.minutes -= 12 * 60;
    struct dl_str zone = dl_act_value(a, DL_TIME_ZONE);
    if (dl_str_is(zone, "GMT") || dl_str_is(zone, "UTC")) m.zone = 'Z';
    dl_act_set_moment(a, m);
    return DL_OK;
}

/* "11/4/4+1": a month's nth weekday and days after it */
static int32_t nth_weekday(struct dl_str rule, int year)
{
    int32_t part[4] = {0, 0, 0, 0};
    int sign = 1, p = 0;
    for (uint32_t i = 0; i < rule.size; i++) {
        char c = rule.at[i];
        if (c == '/' || c == '+') {
            p++;
            sign = 1;
        } else if (c == '-') sign = -1;
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

int dl_act_holiday(struct dl_act *a)
{
    struct dl_str rule = a->calendar->rules[dl_act_number(a, DL_TIME_HOLIDAY)];
    int is_month, year = dl_act_has(a, DL_TIME_YEAR) ? dl_act_number(a, DL_TIME_YEAR) : dl_act_this_year(a);
    if (year == DL_YEAR_UNKNOWN) {
        struct dl_moment m = dl_moment_day(DL_NO_DAY);
        if (rule.size == 5 && rule.at[2] == '-') {
            m.month = (rule.at[0] - '0') * 10 + rule.at[1] - '0';
            m.month_day = (rule.at[3] - '0') * 10 + rule.at[4] - '0';
        }
        dl_act_set_moment(a, m);
        return DL_OK;
    }
    int told = a->argument.at[0] != '*', way = dl_act_told_direction(a);
    int32_t day = holiday_day(rule, year, &is_month);
    if (!dl_act_has(a, DL_TIME_YEAR) && day != DL_NO_DAY) {
        if (told && way == 0) year += 0;
        else if (way < 0 && (told ? day >= a->today : day > a->today)) year--;
        else if (way > 0 && (told ? day <= a->today : day < a->today)) year++;
        else if (!told && way == 0 && day - a->today > 183) year--;
        else if (!told && way == 0 && a->today - day > 183) year++;
        day = holiday_day(rule, year, &is_month);
    }
    struct dl_moment m = dl_moment_day(day);
    if (is_month && day != DL_NO_DAY) m = dl_moment_month(m.year, m.month);
    dl_act_set_moment(a, m);
    return DL_OK;
}
