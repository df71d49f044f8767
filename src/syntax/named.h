/* Mending names that tell who somebody is and were hung on something else. */
#ifndef DL_SYNTAX_NAMED_H
#define DL_SYNTAX_NAMED_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set and whose clauses are mended (clauses.h). */
void dl_named_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
