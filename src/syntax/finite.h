/* Mending verbs in the past that were read as participles: what somebody does, read as done to him. */
#ifndef DL_SYNTAX_FINITE_H
#define DL_SYNTAX_FINITE_H

#include "base/doc.h"
#include "syntax/lists.h"

/* Of one sentence, the words [first, end), whose main verbs are mended (roots.h). */
void dl_finite_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
