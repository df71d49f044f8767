/* Dates as report heads write them. Days inside sentences belong to the room `when`. */
#ifndef DL_READ_DATE_H
#define DL_READ_DATE_H

#include "base/str.h"

struct dl_head_date {
    uint32_t start, end; /* bytes of the text; start == end: none */
    int year;            /* 0: none is written */
    int month, day;
};

/* The first whole date (day and month at least) in the text: 2024-12-03, Dec. 3, 2024, 3 December 2024, 12/31/2024. Of numbers
 * with slashes only those that can be read in one way. */
struct dl_head_date dl_head_date_find(struct dl_str text);
/* The day it names; DL_NO_DAY when the year is missing. */
int32_t dl_head_date_day(const struct dl_head_date *date);
/* A date from metadata: the above, and 20241203. */
int32_t dl_head_date_parse(struct dl_str text);
/* The day in an address such as https://example.com/2024/12/03/report; DL_NO_DAY when there is none. */
int32_t dl_head_date_in_uri(struct dl_str uri);
/* The day of the week that the text ends with, 0 Monday .. 6 Sunday, -1: none. Abbreviations are not read. */
int dl_head_date_weekday_at_end(struct dl_str text);
/* Whether a word is a month, a weekday or one of the words that stand beside dates ("published", "GMT"). */
int dl_head_date_is_word(struct dl_str word);

#endif
