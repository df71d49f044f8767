/* Objects that stand behind what they are called: "dismissed as groundless the charge". */
#ifndef DL_SYNTAX_JUDGED_H
#define DL_SYNTAX_JUDGED_H

#include "base/doc.h"

/* Mends the tree of the words from `first` to `end`, exclusive: one sentence. */
void dl_judged_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
