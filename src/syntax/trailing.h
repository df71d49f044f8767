#ifndef DL_SYNTAX_TRAILING_H
#define DL_SYNTAX_TRAILING_H

#include "base/doc.h"

/* Makes verbs of them, in the sentence of the words [first, end), that go on from its own. */
void dl_trailing_mend(struct dl_word *words, uint32_t first, uint32_t end);
/* Gives the verb of a sentence's last words its subject, where that is somebody without a name of whom something is told before it. */
void dl_tags_of_sources_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
