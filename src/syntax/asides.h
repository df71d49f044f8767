/* Mending clauses that something between commas interrupts. */
#ifndef DL_SYNTAX_ASIDES_H
#define DL_SYNTAX_ASIDES_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set and whose main verbs are mended (roots.h). */
void dl_asides_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
