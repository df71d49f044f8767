/* Names of days and months and words for lengths of time, told by their form alone. */
#ifndef DL_SYNTAX_TIME_WORDS_H
#define DL_SYNTAX_TIME_WORDS_H

#include "base/str.h"

static inline int is_day_form(struct dl_str form)
{
    return dl_str_listed(form, "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday", '|');
}

static inline int is_month_form(struct dl_str form)
{
    return dl_str_listed(form, "January|February|March|April|May|June|July|August|September|October|November|December", '|');
}

static inline int is_short_month_form(struct dl_str form)
{
    return dl_str_listed(form, "Jan.|Feb.|Mar.|Apr.|Aug.|Sept.|Sep.|Oct.|Nov.|Dec.", '|');
}

static inline int is_part_of_day(struct dl_str form) { return dl_str_listed(form, "morning|afternoon|evening|night", '|'); }

static inline int is_length_of_time(struct dl_str form)
{
    return dl_str_listed(form, "minutes|hours|days|weeks|months|years|day|hour|week|month|year|decade|decades", '|');
}

#endif
