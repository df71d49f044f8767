/* Mend of what a noun of saying tells behind whoever says it. */
#ifndef DL_SYNTAX_CLAIMS_H
#define DL_SYNTAX_CLAIMS_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_claims_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
