/* Relative clauses: whom they are about, and what the sentence they stand in goes on with. */
#ifndef DL_SYNTAX_RELATIVES_H
#define DL_SYNTAX_RELATIVES_H

#include "base/doc.h"

/* Of one sentence, the words [first, end). */
void dl_relatives_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
