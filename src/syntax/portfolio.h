/* Mends of names behind a long office; apart.c calls it among its own. */
#ifndef DL_SYNTAX_PORTFOLIO_H
#define DL_SYNTAX_PORTFOLIO_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_portfolio_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
