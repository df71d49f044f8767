/* Mending days, hours and dates that were taken for a part of a noun. */
#ifndef DL_SYNTAX_DAYS_H
#define DL_SYNTAX_DAYS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose names are mended. */
void dl_days_mend(struct dl_word *words, uint32_t first, uint32_t end);
/* days_told.c: a part of that. */
void dl_days_of_telling_mend(struct dl_word *words, uint32_t first, uint32_t end);

/* "Monday" to "Sunday", "yesterday" and "today" */
int dl_is_day(const struct dl_word *w);
/* "January" to "December", which may be somebody's name */
int dl_is_month(const struct dl_word *w);

#endif
