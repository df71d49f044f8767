/* Calendar arithmetic over grains. Weeks are ISO 8601's; winter is named by the year of its December. Easter after Meeus,
 * Astronomical Algorithms (1991), chapter 8; the Islamic calendar is the tabular one with its epoch on 16 July 622 (Julian). */
#include "when/moment.h"

#include "base/arena.h"

struct dl_moment dl_moment_day(int32_t day)
{
    struct dl_moment m = {.grain = DL_GRAIN_DAY, .day = day, .year = DL_YEAR_UNKNOWN};
    if (day != DL_NO_DAY) dl_day_split(day, &m.year, &m.month, &m.month_day);
    return m;
}

struct dl_moment dl_moment_month(int year, int month)
{
    return (struct dl_moment){.grain = DL_GRAIN_MONTH, .year = year, .month = month, .day = DL_NO_DAY};
}

struct dl_moment dl_moment_of(enum dl_grain grain, int32_t day)
{
    struct dl_moment m = dl_moment_day(day);
    if (day == DL_NO_DAY) {
        m.grain = grain;
        return m;
    }
    m.grain = grain;
    if (grain == DL_GRAIN_QUARTER) m.number = (m.month + 2) / 3;
    if (grain == DL_GRAIN_HALF) m.number = (m.month + 5) / 6;
    if (grain == DL_GRAIN_SEASON) {
        m.number = m.month < 3 || m.month == 12 ? 4 : m.month / 3;
        if (m.month < 3) m.year--;
    }
    if (grain == DL_GRAIN_DECADE) m.year -= m.year % 10;
    if (grain == DL_GRAIN_CENTURY) m.year -= m.year % 100;
    if (grain == DL_GRAIN_WEEK) m.day = day - dl_day_weekday(day);
    if (grain == DL_GRAIN_WEEKEND) m.day = day - dl_day_weekday(day) + 5;
    if (grain < DL_GRAIN_WEEK) m.day = DL_NO_DAY;
    return m;
}

static struct dl_moment shift_year(struct dl_moment m, int years)
{
    if (m.year != DL_YEAR_UNKNOWN) m.year += years;
    return m;
}

static struct dl_moment shift_parts(struct dl_moment m, int steps, int *part, int parts)
{
    if (m.year == DL_YEAR_UNKNOWN) return m;
    int at = m.year * parts + *part - 1 + steps;
    m.year = at / parts;
    *part = at % parts + 1;
    return m;
}

struct dl_moment dl_moment_shift(struct dl_moment m, int steps)
{
    switch (m.grain) {
    case DL_GRAIN_CENTURY: return shift_year(m, 100 * steps);
    case DL_GRAIN_DECADE: return shift_year(m, 10 * steps);
    case DL_GRAIN_YEAR: return shift_year(m, steps);
    case DL_GRAIN_SEASON: return shift_year(m, steps);
    case DL_GRAIN_HALF:
    case DL_GRAIN_QUARTER: {
        int part = m.number;
        m = shift_parts(m, steps, &part, m.grain == DL_GRAIN_HALF ? 2 : 4);
        m.number = part;
        return m;
    }
    case DL_GRAIN_MONTH: {
        int part = m.month;
        m = shift_parts(m, steps, &part, 12);
        m.month = part;
        return m;
    }
    case DL_GRAIN_WEEK:
    case DL_GRAIN_WEEKEND:
        if (m.day != DL_NO_DAY) m.day += 7 * steps;
        return m;
    case DL_GRAIN_DAY:
    case DL_GRAIN_PART:
    case DL_GRAIN_CLOCK:
        if (m.day != DL_NO_DAY) m.day += steps;
        return m;
    default: return m;
    }
}

/* ---- writing ---- */

static void iso_week(int32_t monday, int *year, int *week)
{
    int month, day;
    dl_day_split(monday + 3, year, &month, &day); /* its Thursday tells the year */
    *week = (monday + 3 - dl_day_from(*year, 1, 1)) / 7 + 1;
}

static struct dl_str write_week(const struct dl_moment *m, struct dl_arena *arena)
{
    const char *end = m->grain == DL_GRAIN_WEEKEND ? "-WE" : "";
    if (m->day == DL_NO_DAY) return dl_str_format(arena, "XXXX-WXX%s", end);
    int year, week;
    iso_week(m->day - (m->grain == DL_GRAIN_WEEKEND ? 5 : 0), &year, &week);
    return dl_str_format(arena, "%04d-W%02d%s", year, week, end);
}

static void write_day(const struct dl_moment *m, char out[24])
{
    if (m->day != DL_NO_DAY) dl_day_write(m->day, out);
    else if (m->number > 0) snprintf(out, 24, "XXXX-WXX-%d", m->number % 10);
    else if (m->month > 0) snprintf(out, 24, "XXXX-%02d-%02d", m->month % 100, m->month_day % 100);
    else snprintf(out, 24, "XXXX-XX-XX");
}

static struct dl_str write_fine(const struct dl_moment *m, struct dl_arena *arena)
{
    char day[24];
    write_day(m, day);
    if (m->grain == DL_GRAIN_DAY) return dl_str_format(arena, "%s", day);
    if (m->grain == DL_GRAIN_PART) return dl_str_format(arena, "%sT%s", day, m->part);
    const char *zone = m->zone == 'Z' ? "Z" : "";
    return dl_str_format(arena, "%sT%02d:%02d%s", day, m->minutes / 60 % 100, m->minutes % 60, zone);
}

struct dl_str dl_moment_value(const struct dl_moment *m, struct dl_arena *arena)
{
    static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
    char year[8] = "XXXX";
    if (m->year != DL_YEAR_UNKNOWN) snprintf(year, sizeof year, "%04d", m->year < 0 ? 0 : m->year % 10000);
    int is_known = m->year != DL_YEAR_UNKNOWN;
    switch (m->grain) {
    case DL_GRAIN_CENTURY: return is_known ? dl_str_format(arena, "%.2s", year) : dl_str_format(arena, "XX");
    case DL_GRAIN_DECADE: return is_known ? dl_str_format(arena, "%.3s", year) : dl_str_format(arena, "XXX");
    case DL_GRAIN_YEAR: return dl_str_format(arena, "%s", year);
    case DL_GRAIN_HALF:
        return m->number == 0 ? dl_str_format(arena, "%s-HX", year) : dl_str_format(arena, "%s-H%d", year, m->number);
    case DL_GRAIN_QUARTER:
        return m->number == 0 ? dl_str_format(arena, "%s-QX", year) : dl_str_format(arena, "%s-Q%d", year, m->number);
    case DL_GRAIN_SEASON: return dl_str_format(arena, "%s-%s", year, seasons[(m->number + 3) % 4]);
    case DL_GRAIN_MONTH:
        return m->month == 0 ? dl_str_format(arena, "%s-XX", year) : dl_str_format(arena, "%s-%02d", year, m->month);
    case DL_GRAIN_WEEK:
    case DL_GRAIN_WEEKEND: return write_week(m, arena);
    default: return write_fine(m, arena);
    }
}

/* ---- days ---- */

static struct dl_interval months(int year, int month, int count, enum dl_precision precision)
{
    int end = year * 12 + month - 1 + count;
    return (struct dl_interval){dl_day_from(year, month, 1), dl_day_from(end / 12, end % 12 + 1, 1) - 1, precision};
}

struct dl_interval dl_moment_interval(const struct dl_moment *m)
{
    const struct dl_interval none = {DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE};
    if (m->grain >= DL_GRAIN_WEEK) {
        if (m->day == DL_NO_DAY) return none;
        int length = m->grain == DL_GRAIN_WEEK ? 7 : m->grain == DL_GRAIN_WEEKEND ? 2 : 1;
        return (struct dl_interval){m->day, m->day + length - 1, DL_PRECISION_DAY};
    }
    if (m->year == DL_YEAR_UNKNOWN || m->year < 1 || m->year > 9900) return none;
    switch (m->grain) {
    case DL_GRAIN_CENTURY: return months(m->year, 1, 1200, DL_PRECISION_YEAR);
    case DL_GRAIN_DECADE: return months(m->year, 1, 120, DL_PRECISION_YEAR);
    case DL_GRAIN_YEAR: return months(m->year, 1, 12, DL_PRECISION_YEAR);
    case DL_GRAIN_HALF: return m->number > 0 ? months(m->year, 6 * m->number - 5, 6, DL_PRECISION_MONTH) : none;
    case DL_GRAIN_QUARTER: return m->number > 0 ? months(m->year, 3 * m->number - 2, 3, DL_PRECISION_MONTH) : none;
    case DL_GRAIN_SEASON: return months(m->year, 3 * m->number, 3, DL_PRECISION_MONTH);
    case DL_GRAIN_MONTH: return m->month > 0 ? months(m->year, m->month, 1, DL_PRECISION_MONTH) : none;
    default: return none;
    }
}

/* ---- feasts ---- */

int32_t dl_easter(int y, int is_orthodox)
{
    if (is_orthodox) { /* Julian reckoning, 13 days behind in 1900-2099 */
        int d = (19 * (y % 19) + 15) % 30, e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7, n = d + e + 114;
        return dl_day_from(y, n / 31, n % 31 + 1) + y / 100 - y / 400 - 2;
    }
    int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7,
        m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return dl_day_from(y, n / 31, n % 31 + 1);
}

int32_t dl_islamic_day(int gregorian_year, int month, int day)
{
    if (gregorian_year < 700 || gregorian_year > 4000) return DL_NO_DAY;
    int guess = (gregorian_year - 622) * 33 / 32;
    for (int year = guess - 1; year <= guess + 2; year++) {
        int32_t at = -492148 + (year - 1) * 354 + (11 * year + 3) / 30 + 29 * (month - 1) + month / 2 + day - 1;
        int y, m, d;
        dl_day_split(at, &y, &m, &d);
        if (y == gregorian_year) return at;
    }
    return DL_NO_DAY;
}
