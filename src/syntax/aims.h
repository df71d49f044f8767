/* What a blow is aimed at and what it answers, where they were hung on the weapon or beside it. */
#ifndef DL_SYNTAX_AIMS_H
#define DL_SYNTAX_AIMS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end). */
void dl_aims_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
