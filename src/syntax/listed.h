/* Mends of names that stand in a row; clauses.c calls it among its own. */
#ifndef DL_SYNTAX_LISTED_H
#define DL_SYNTAX_LISTED_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_listed_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
