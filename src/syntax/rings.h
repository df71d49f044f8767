/* A tree has no rings. */
#ifndef DL_SYNTAX_RINGS_H
#define DL_SYNTAX_RINGS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), once all is mended. */
void dl_rings_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
