/* Committees of parliaments whose names join what they deal with. */
#ifndef DL_SYNTAX_COMMITTEES_H
#define DL_SYNTAX_COMMITTEES_H

#include "base/doc.h"

/* Of one sentence, the words [first, end). */
void dl_committees_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
