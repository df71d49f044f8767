/* Mending what a phrase between has parted: auxiliaries, subjects and relative clauses. */
#ifndef DL_SYNTAX_REJOINED_H
#define DL_SYNTAX_REJOINED_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set. */
void dl_rejoined_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
