/* Mending trees that break a rule of grammar which the network cannot know. */
#ifndef DL_SYNTAX_MEND_H
#define DL_SYNTAX_MEND_H

#include "base/doc.h"
#include "syntax/lists.h"

/* Of one sentence, the words [first, end). */
void dl_tree_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
