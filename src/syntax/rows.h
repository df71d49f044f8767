/* Mends of people in a row who are called by their offices; listed.c calls it among its own. */
#ifndef DL_SYNTAX_ROWS_H
#define DL_SYNTAX_ROWS_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_rows_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
