/* Talks and deals in a tree. */
#ifndef DL_SYNTAX_PARLEYS_H
#define DL_SYNTAX_PARLEYS_H

#include "base/doc.h"

/* Mends the words [first, end) of one sentence. */
void dl_parleys_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
