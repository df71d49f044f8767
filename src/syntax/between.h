/* What stands between two. */
#ifndef DL_SYNTAX_BETWEEN_H
#define DL_SYNTAX_BETWEEN_H

#include "base/doc.h"

/* Hangs the second of two that something is between on the first, in a sentence of words [first, end) whose heads are set; before other mends of
 * main verbs. */
void dl_between_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
