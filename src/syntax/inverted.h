/* Mends sentences that tell last or in passing who said them: "…, said the minister", "…, Israel and the group said, …". */
#ifndef DL_SYNTAX_INVERTED_H
#define DL_SYNTAX_INVERTED_H

#include "base/doc.h"
#include "syntax/lists.h"

/* Of one sentence, the words [first, end), whose heads are set; before the mends of clauses. */
void dl_inverted_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
