/* Mending words that hang across what parts them: closing quotation marks, commas, "hostage". */
#ifndef DL_SYNTAX_APART_H
#define DL_SYNTAX_APART_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set and whose clauses are mended (clauses.h). */
void dl_apart_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
