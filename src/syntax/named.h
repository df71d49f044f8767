/* Mending names that tell who somebody is and were hung on something else. */
#ifndef DL_SYNTAX_NAMED_H
#define DL_SYNTAX_NAMED_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set: names of the last of a row, of whoever leads what a noun names. */
void dl_holders_mend(struct dl_word *words, uint32_t first, uint32_t end);
/* Of one whose clauses are mended too (clauses.h): the others. */
void dl_named_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
