/* Mends of a name with two offices before it; apart.c calls it among its own. */
#ifndef DL_SYNTAX_TWO_OFFICES_H
#define DL_SYNTAX_TWO_OFFICES_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_two_offices_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
