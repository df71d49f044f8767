/* Which way the clause of a word looks: back, forward, or neither. */
#ifndef DL_WHEN_TENSE_H
#define DL_WHEN_TENSE_H

#include "base/doc.h"

/* -1 past, 1 future, 0 neither or unknown. */
int dl_clause_direction(const struct dl_doc *doc, uint32_t word);
/* Whether the expression that ends at `word` stands before a noun of what is arranged: "Friday's vote". */
int dl_time_is_of_arranged(const struct dl_doc *doc, uint32_t word);

#endif
