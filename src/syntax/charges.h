/* Mending what somebody is accused or stripped of. */
#ifndef DL_SYNTAX_CHARGES_H
#define DL_SYNTAX_CHARGES_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_charges_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
