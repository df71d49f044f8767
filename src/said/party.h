/* Features of the judgement (score.h) that tell who speaks, as the chains know the source. */
#ifndef DL_SAID_PARTY_H
#define DL_SAID_PARTY_H

#include "said/find.h"

struct dl_sum;

/* What the chains know of a source: "person", "a body", "many", "paper", "thing" … or "nobody" (DL_NONE). */
const char *dl_said_party(const struct dl_said *said, uint32_t at);
/* Adds the features of the source, of what its content is headed by, and of the tense. */
void dl_party_features(const struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum);

#endif
