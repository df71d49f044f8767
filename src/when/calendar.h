/* Words and patterns of time, read from data/times at kit open: a lexicon from words to classes, a trie of patterns over
 * classes and words, and the named days. */
#ifndef DL_WHEN_CALENDAR_H
#define DL_WHEN_CALENDAR_H

#include "base/data.h"
#include "base/table.h"
#include "base/vec.h"

/* Classes of atoms, as patterns name them */
/* clang-format off */
#define DL_TIME_CLASSES(X) \
    X(MONTH, "month") X(DAY, "day") X(YEAR, "year") X(NUM, "num") X(ORD, "ord") X(UNIT, "unit") X(UNITS, "units") X(WEEKDAY, "weekday") \
    X(WEEKDAYS, "weekdays") X(SEASON, "season") X(PART, "part") X(HOLIDAY, "holiday") X(CLOCK, "clock") X(MERIDIEM, "meridiem") \
    X(ZONE, "zone") X(DECADE, "decade") X(QUANTITY, "quantity") X(DEICTIC, "deictic") X(PRESENT, "present") X(PAST, "past") \
    X(FUTURE, "future") X(OFTEN, "often") X(ISODATE, "isodate") X(APPROX, "approx") X(MOD, "mod") X(EDGE, "edge") \
    X(NUMBER, "number") X(ORDINAL, "ordinal")
/* clang-format on */
enum dl_time_class {
#define X_(id, name) DL_TIME_##id,
    DL_TIME_CLASSES(X_)
#undef X_
        DL_TIME_CLASS_COUNT
};

/* What a pattern makes; see the actions in resolve.c */
/* clang-format off */
#define DL_TIME_ACTIONS(X) \
    X(day) X(isodate) X(month) X(monthyear) X(year) X(yearalone) X(decade) X(century) X(season) X(seasonalone) X(quarter) X(quarterrel) X(half) \
    X(deictic) X(dayrel) X(part) X(partref) X(partrefend) X(weekday) X(weekdayweek) X(weekdayplus) X(weekof) X(rel) X(relspan) X(relthe) X(anaphor) X(anaphorend) \
    X(yearend) X(weekend) X(away) X(awayend) X(awaypast) X(dur) X(dur2) X(durhalf) X(durandhalf) X(durx) X(durrecent) X(durbare) X(durthe) \
    X(durvalue) X(durended) X(partclock) X(age) X(set) X(setnum) X(setx) X(setweekday) X(setmonth) X(setseason) X(often) X(refer) X(refvalue) X(clock) \
    X(holiday) X(dayrange) X(dayofmonth) X(dayof) X(none)
/* clang-format on */
enum dl_time_action {
#define X_(name) DL_ACTION_##name,
    DL_TIME_ACTIONS(X_)
#undef X_
        DL_ACTION_COUNT
};

struct dl_time_word {  /* one sense of a word */
    uint32_t next;     /* another sense, DL_NONE */
    uint8_t class;     /* enum dl_time_class */
    uint8_t is_beside; /* only right beside a figure: "Jun 12", not "Jun" */
    int32_t number;
    struct dl_str value;
};

struct dl_time_pattern {
    uint8_t action;         /* enum dl_time_action */
    struct dl_str argument; /* empty for none */
    uint32_t line;
};

DL_VEC(dl_time_words, struct dl_time_word);
DL_VEC(dl_time_patterns, struct dl_time_pattern);

struct dl_calendar {
    struct dl_arena arena;
    struct dl_table words;    /* lower-case form -> first sense */
    struct dl_table literals; /* lower-case form -> element number, from DL_TIME_CLASS_COUNT */
    struct dl_table holidays; /* lower-case name -> index into rules */
    struct dl_table orders; /* ".uk", "irish": how a publisher of that address or name writes dates -> 1 day first, 2 month first */
    struct dl_table edges;  /* 8 bytes: node, element -> node of the trie; the root is 0 */
    struct dl_indices accept;    /* [node] pattern, DL_NONE */
    uint32_t holiday_sieve[256]; /* [first byte] bit n: the second byte of a named day may be n modulo 32 */
    uint32_t sieve[256];         /* [first byte] bit n: a word or literal of n bytes begins so; most words are told off here */
    struct dl_time_words senses;
    struct dl_time_patterns patterns;
    struct dl_str *rules; /* [holiday] */
    uint32_t rule_count, literal_count;
};

int dl_calendar_open(struct dl_calendar **out, struct dl_data *data, struct dl_error *error);
void dl_calendar_close(struct dl_calendar *calendar);
/* The trie's node behind `node` over an element (a class or a literal's number), DL_NONE. */
uint32_t dl_calendar_step(const struct dl_calendar *calendar, uint32_t node, uint32_t element);

#endif
