/* How a piece of evidence is told: features of it that lie beside the finding itself, for trust.c. */
#ifndef DL_STAND_TELLING_H
#define DL_STAND_TELLING_H

#include "stand/run.h"

/* 0, 1, 2, 3, "some" up to 6, "many". */
const char *dl_stand_amount(uint32_t number);
/* The mention of the issue in the sentence that is nearest to a word; DL_NONE. */
uint32_t dl_stand_mention_in(const struct dl_stand *run, uint32_t sentence, uint32_t word, uint32_t issue);

/* Adds what the features are worth: where in the sentence it stands and what else was found there, whose event it is, and how much of the issue's name is
 * said there and in the lead, which tells a name that was carried over from elsewhere. */
void dl_stand_add_telling(struct dl_sum *sum, struct dl_stand *run, const struct dl_finding *finding);

#endif
