/* Openings of sentences that were read as their main clauses. */
#ifndef DL_SYNTAX_OPENED_H
#define DL_SYNTAX_OPENED_H

#include "base/doc.h"

/* Mends the tree of the words from `first` to `end`, exclusive: one sentence. */
void dl_opened_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
