/* Which way the clause of a word looks: back, forward, or neither. */
#ifndef DL_WHEN_TENSE_H
#define DL_WHEN_TENSE_H

#include "base/doc.h"

/* -1 past, 1 future, 0 neither or unknown. */
int dl_clause_direction(const struct dl_doc *doc, uint32_t word);

#endif
