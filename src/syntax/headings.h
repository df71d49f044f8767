/* Mending headings, whose verb was taken for a part of a noun. */
#ifndef DL_SYNTAX_HEADINGS_H
#define DL_SYNTAX_HEADINGS_H

#include "base/doc.h"
#include "syntax/lists.h"

/* Of one sentence, the words [first, end), whose main verbs are mended (roots.h). */
void dl_headings_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end);

#endif
