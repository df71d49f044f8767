/* What a matched expression of time means in its report. */
#ifndef DL_WHEN_RESOLVE_H
#define DL_WHEN_RESOLVE_H

#include "when/match.h"
#include "when/moment.h"

struct dl_reference {              /* what has been said so far */
    struct dl_moment last;         /* the last date told, grain NONE at first */
    struct dl_moment last_day;     /* the last that was a day, grain NONE for none */
    uint32_t age;                  /* sentences since `last` was told */
    struct dl_moment last_quarter; /* the last quarter told */
    uint32_t since_quarter;        /* times since then */
    int said_year;                 /* a year told in this or the last sentence, DL_YEAR_UNKNOWN */
};

struct dl_meaning {
    enum dl_timex_type type;
    struct dl_moment moment; /* of a date or time; grain NONE: the value stands alone */
    struct dl_str value;     /* of a duration, set, reference */
    struct dl_interval days; /* of a duration that ends now ("the past 24 hours"); without precision: none */
    uint8_t is_none;         /* no expression of time after all */
    uint32_t taken;          /* atoms of the match that the expression takes; 0: all. The others are looked at again */
    struct dl_moment
        second; /* of "June 3 to 5, 2004": the end of the range, grain NONE for none; from atom `second_at` of the match on */
    uint32_t second_at;
};

/* DL_OK or DL_ENOMEM. */
int dl_time_resolve(const struct dl_calendar *calendar, struct dl_doc *doc, const struct dl_time_atoms *atoms,
                    const struct dl_time_match *match, const struct dl_reference *reference, struct dl_meaning *out);

#endif
