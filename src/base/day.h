/* Days of the proleptic Gregorian calendar, counted from 1970-01-01. */
#ifndef DL_BASE_DAY_H
#define DL_BASE_DAY_H

#include "base/str.h"

int32_t dl_day_from(int year, int month, int day); /* month 1..12, day 1..31; no check */
void dl_day_split(int32_t days, int *year, int *month, int *day);
int dl_day_weekday(int32_t days); /* 0 Monday .. 6 Sunday */
int dl_day_month_length(int year, int month);
int dl_day_is_valid(int year, int month, int day);
/* "YYYY-MM-DD…" (what follows the day is ignored); DL_NO_DAY when it is not a valid day. */
int32_t dl_day_parse(struct dl_str text);
/* The month whose name begins with the first three letters, 0 for none. */
int dl_day_month_of(struct dl_str letters);
/* "18-06-2022", "18-Jun-2022", "6/18/2022", "18.6.2022", "2022-06-18": a day in figures, one mark between all of them and a year of four first or last. Writes the
 * numbers as they stand; which is the month is for the caller. 0 where it is none. */
int dl_day_figures(struct dl_str text, int numbers[3]);
/* Whether it is one; asked of most words. */
static inline int dl_day_is_in_figures(struct dl_str text)
{
    int numbers[3];
    return text.size > 0 && dl_ascii_digit(text.at[0]) && dl_day_figures(text, numbers);
}
/* Writes "YYYY-MM-DD" and a NUL into out[16]. */
void dl_day_write(int32_t days, char out[16]);

#endif
