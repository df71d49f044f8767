/* Mending which clause a clause hangs on. */
#ifndef DL_SYNTAX_CLAUSES_H
#define DL_SYNTAX_CLAUSES_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set. */
void dl_clauses_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
