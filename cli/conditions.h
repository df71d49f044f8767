/* The conditions that a question to a database may have, as options, addresses and messages name them. */
#ifndef CONDITIONS_H
#define CONDITIONS_H

#include <stddef.h>

#include "dateline.h"

enum { CONDITION_COUNT = 9 };

extern const char *const condition_names[CONDITION_COUNT]; /* "actor", "speaker", … */
/* Where a question holds the value of that condition, NULL there for none. */
const char **condition(struct dl_query *query, size_t i);

#endif
