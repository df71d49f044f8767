/* "Gave police in Oslo $5 million": whom money is given to, and the money. */
#ifndef DL_SYNTAX_GIFTS_H
#define DL_SYNTAX_GIFTS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end): tells whoever is given money from the money. */
void dl_gifts_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
