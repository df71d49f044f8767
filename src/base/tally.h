/* How often a report, or a part of it, speaks of each country; of as many as the tally holds.
 *     struct dl_tally spoken = {.count = 0};
 *     dl_tally_add(&spoken, "KEN", 1);
 *     const char *most = dl_tally_most(&spoken); */
#ifndef DL_BASE_TALLY_H
#define DL_BASE_TALLY_H

#include <stdint.h>

enum { DL_TALLY_COUNTRIES = 32 };

struct dl_tally {
    char country[DL_TALLY_COUNTRIES][4]; /* in the order in which they are met */
    uint32_t weight[DL_TALLY_COUNTRIES], count;
};

/* country: of four bytes, or "", which adds nothing. */
void dl_tally_add(struct dl_tally *tally, const char *country, uint32_t weight);
/* The country that weighs more than any other, and the one that weighs half as much again and at least so much, 1 or more; of four bytes, all nothing
 * where none does. */
const char *dl_tally_most(const struct dl_tally *tally);
const char *dl_tally_clear(const struct dl_tally *tally, uint32_t least);

#endif
