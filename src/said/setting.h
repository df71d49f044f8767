/* Features of the judgement (score.h) that tell how the place speaks in which a cue stands. */
#ifndef DL_SAID_SETTING_H
#define DL_SAID_SETTING_H

#include "said/find.h"
#include "said/score.h"

/* "news", "some" or "comment": how much of the document outside quotations speaks of "I", "we" and "you", or asks. */
const char *dl_said_voice(struct dl_said *said);

/* Adds the weights of a find's setting. */
void dl_setting_features(struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum);

#endif
