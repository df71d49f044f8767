/* "An attack by police in Oslo on a club": whom the deed is done to, told behind whoever does it. */
#ifndef DL_SYNTAX_DEEDS_BY_H
#define DL_SYNTAX_DEEDS_BY_H

#include "base/doc.h"

/* Of one sentence, the words [first, end): hangs on a deed the phrase of whom it is done to. */
void dl_deeds_by_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
