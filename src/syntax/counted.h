/* Mending what is counted with "at least" and "at most". */
#ifndef DL_SYNTAX_COUNTED_H
#define DL_SYNTAX_COUNTED_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set. Before other mends, which then find the object in its place. */
void dl_counted_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
