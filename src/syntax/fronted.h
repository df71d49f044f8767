/* What stands before the subject belongs to the verb. */
#ifndef DL_SYNTAX_FRONTED_H
#define DL_SYNTAX_FRONTED_H

#include "base/doc.h"

/* Of one sentence, the words [first, end). */
void dl_fronted_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
