/* A stretch of the calendar with its grain, written as a TIMEX3 value and as days. */
#ifndef DL_WHEN_MOMENT_H
#define DL_WHEN_MOMENT_H

#include "base/day.h"

enum dl_grain {
    DL_GRAIN_NONE,
    DL_GRAIN_CENTURY,
    DL_GRAIN_DECADE,
    DL_GRAIN_YEAR,
    DL_GRAIN_HALF,
    DL_GRAIN_QUARTER,
    DL_GRAIN_SEASON,
    DL_GRAIN_MONTH,
    DL_GRAIN_WEEK,
    DL_GRAIN_WEEKEND,
    DL_GRAIN_DAY,
    DL_GRAIN_PART,
    DL_GRAIN_CLOCK
};

enum { DL_YEAR_UNKNOWN = -10000 };

struct dl_moment {
    enum dl_grain grain;
    int year;        /* DL_YEAR_UNKNOWN: not told, written XXXX */
    int month;       /* 0: not told */
    int number;      /* half, quarter; season 1 spring .. 4 winter; weekday 1..7 of a day that is otherwise unknown */
    int32_t day;     /* of week (its Monday), weekend (its Saturday), day, part, clock; DL_NO_DAY: not told */
    int month_day;   /* day of the month where the year is unknown */
    char part[3];    /* MO AF EV NI MI */
    int minutes;     /* of the clock */
    char zone;       /* 'Z' for Greenwich time, 0 */
    uint8_t is_hour; /* no minutes were told */
};

struct dl_moment dl_moment_day(int32_t day);
struct dl_moment dl_moment_month(int year, int month);
struct dl_moment dl_moment_of(enum dl_grain grain, int32_t day); /* the year, quarter, month, week … that holds the day */
/* The moment `steps` of its own grain further on. */
struct dl_moment dl_moment_shift(struct dl_moment moment, int steps);
struct dl_str dl_moment_value(const struct dl_moment *moment, struct dl_arena *arena); /* at NULL: memory */
struct dl_interval dl_moment_interval(const struct dl_moment *moment);
int32_t dl_easter(int year, int is_orthodox);
/* First day of a month of the tabular Islamic calendar that falls in the Gregorian year; DL_NO_DAY where none does. */
int32_t dl_islamic_day(int gregorian_year, int month, int day);

#endif
