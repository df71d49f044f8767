/* Mending what belongs to one noun phrase. */
#ifndef DL_SYNTAX_PHRASES_H
#define DL_SYNTAX_PHRASES_H

#include "base/doc.h"
#include "syntax/lists.h"

/* Of one sentence, the words [first, end), whose heads are set; before the mends of clauses. */
void dl_phrases_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
