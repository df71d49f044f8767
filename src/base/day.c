/* Civil-day arithmetic by eras of 400 years, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013). */
#include "base/day.h"

#include <string.h>

int32_t dl_day_from(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400;
    int of_era = y - era * 400;
    int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return era * 146097 + day_of_era - 719468;
}

void dl_day_split(int32_t days, int *year, int *month, int *day)
{
    int z = days + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int of_era = z - era * 146097;
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * of_year + 2) / 153;
    *day = of_year - (153 * shifted + 2) / 5 + 1;
    *month = shifted < 10 ? shifted + 3 : shifted - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

int dl_day_weekday(int32_t days) { return ((days % 7) + 10) % 7; /* 1970-01-01 was a Thursday */ }

int dl_day_month_length(int year, int month)
{
    static const int lengths[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return lengths[month] + (month == 2 && leap);
}

int dl_day_is_valid(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= dl_day_month_length(year, month);
}

int32_t dl_day_parse(struct dl_str text)
{
    if (text.size < 10 || text.at[4] != '-' || text.at[7] != '-') return DL_NO_DAY;
    if (text.size > 10 && dl_ascii_digit(text.at[10])) return DL_NO_DAY;
    long year, month, day;
    if (!dl_str_number(dl_str_slice(text, 0, 4), &year) || !dl_str_number(dl_str_slice(text, 5, 7), &month) ||
        !dl_str_number(dl_str_slice(text, 8, 10), &day))
        return DL_NO_DAY;
    if (!dl_day_is_valid((int)year, (int)month, (int)day)) return DL_NO_DAY;
    return dl_day_from((int)year, (int)month, (int)day);
}

void dl_day_write(int32_t days, char out[16])
{
    int year, month, day;
    dl_day_split(days, &year, &month, &day);
    snprintf(out, 16, "%04u-%02u-%02u", (unsigned)year % 10000u, (unsigned)month % 100u, (unsigned)day % 100u);
}

int dl_day_month_of(struct dl_str letters)
{
    static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    for (int i = 0; i < 12 && letters.size >= 3; i++)
        if (dl_str_is_nocase(dl_str_slice(letters, 0, 3), months[i])) return i + 1;
    return 0;
}

int dl_day_figures(struct dl_str text, int numbers[3])
{
    enum { YEAR = 4 };
    uint32_t at = 0, digits[3] = {0, 0, 0};
    char mark = 0;
    for (uint32_t i = 0; i < 3; i++) {
        for (numbers[i] = 0; at < text.size && digits[i] < YEAR && dl_ascii_digit(text.at[at]); at++, digits[i]++)
            numbers[i] = numbers[i] * 10 + (text.at[at] - '0');
        if (i == 1 && digits[1] == 0 && mark == '-' && (numbers[1] = dl_day_month_of(dl_str_slice(text, at, text.size))) > 0) {
            at += 3; /* "18-Jun-2022" */
            digits[1] = 2;
        }
        if (digits[i] == 0) return 0;
        if (i == 2) break;
        if (at == text.size || memchr("-/.", text.at[at], 3) == NULL || (i == 1 && text.at[at] != mark)) return 0;
        mark = text.at[at++];
    }
    if (at != text.size || digits[1] > 2) return 0;
    return (digits[0] == YEAR && digits[2] <= 2) || (digits[0] <= 2 && digits[2] == YEAR);
}
