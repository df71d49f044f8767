/* Mending headings, whose verb was taken for a part of a noun. */
#ifndef DL_SYNTAX_HEADINGS_H
#define DL_SYNTAX_HEADINGS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose main verbs are mended (roots.h). */
void dl_headings_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
