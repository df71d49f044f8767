/* What a speaker leaves untold, joined to what is told; clauses.c calls it among its own mends. */
#ifndef DL_SYNTAX_WITHHELD_H
#define DL_SYNTAX_WITHHELD_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_withheld_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
