/* Mending gerunds and infinitives that were taken for nouns. */
#ifndef DL_SYNTAX_NONFINITE_H
#define DL_SYNTAX_NONFINITE_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose main verbs are mended (roots.h). */
void dl_nonfinite_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
