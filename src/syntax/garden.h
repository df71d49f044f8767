/* Verbs that tell which of a subject. */
#ifndef DL_SYNTAX_GARDEN_H
#define DL_SYNTAX_GARDEN_H

#include "base/tree.h"

/* Hangs what was taken for the main verb on its subject where another verb follows; [first, end) is a sentence. */
void dl_garden_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
