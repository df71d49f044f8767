/* What the actions share: the match at hand, and readings of it. One action makes the meaning of one kind of expression; which
 * pattern leads to which action stands in data/times/patterns.tsv. */
#ifndef DL_WHEN_ACT_H
#define DL_WHEN_ACT_H

#include "when/resolve.h"

struct dl_act {
    const struct dl_calendar *calendar;
    struct dl_doc *doc;
    const struct dl_time_atoms *atoms;
    const struct dl_time_match *match;
    const struct dl_reference *reference;
    struct dl_str argument;
    struct dl_meaning *out;
    int32_t today;           /* the report's day, DL_NO_DAY */
    int direction, is_known; /* of the clause, found once */
};

/* resolve.c */
/* The nth atom (from 0) that stood for the class, NULL. */
const struct dl_time_atom *dl_act_atom_of(const struct dl_act *a, enum dl_time_class class, uint32_t nth);
int dl_act_has(const struct dl_act *a, enum dl_time_class class);
/* Number and value of the first atom of the class; 0 and empty for none. */
int32_t dl_act_number(const struct dl_act *a, enum dl_time_class class);
struct dl_str dl_act_value(const struct dl_act *a, enum dl_time_class class);
/* The unit's letter, as words.tsv writes it. */
char dl_act_unit_of(const struct dl_act *a);
/* The lemma of the word `back` words before the match, empty for none. */
struct dl_str dl_act_lemma_before(const struct dl_act *a, uint32_t back);
/* The text of the atom `back` atoms before the match, empty for none. */
struct dl_str dl_act_form_before(const struct dl_act *a, uint32_t back);
/* -1 back, 1 forward, 0 neither: of the clause; told_direction: of the pattern's argument, else of the clause. */
int dl_act_direction(struct dl_act *a);
int dl_act_told_direction(struct dl_act *a);
int dl_act_this_year(const struct dl_act *a);
void dl_act_set_moment(struct dl_act *a, struct dl_moment moment);
int dl_act_set_value(struct dl_act *a, enum dl_timex_type type, struct dl_str v);
enum dl_grain dl_act_grain_of(char unit);

/* act_date.c */
/* The year for a month (day 0) or day told without one. */
int dl_act_year_for(struct dl_act *a, int month, int day);
struct dl_moment dl_act_moment_of_date(int year, int month, int day);
void dl_act_add_part(struct dl_act *a, struct dl_moment *m);
struct dl_moment dl_act_coarse(enum dl_grain grain, int year, int n);
struct dl_moment dl_act_year_before(struct dl_moment m);

/* act_day.c */
/* The day last told, else the report's. */
int32_t dl_act_reference_day(const struct dl_act *a);

/* act_relative.c */
/* "P3W"; "PXW" where the number is unknown. */
/* Gives a stretch that ends now ("the past 24 hours") its days. */
void dl_act_add_days_until_now(struct dl_act *a, char unit, int32_t n);
struct dl_str dl_act_duration(struct dl_act *a, char unit, int32_t n, int is_unknown);
uint32_t dl_act_next_word(const struct dl_act *a);
/* Whether no noun or verb of its own stands behind the match: "the day before", but "the day before the vote". */
int dl_act_ends_clause(const struct dl_act *a);

/* The actions themselves, dl_act_day and so on. */
#define X_(name) int dl_act_##name(struct dl_act *act);
DL_TIME_ACTIONS(X_)
#undef X_

#endif
