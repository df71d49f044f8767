/* Objects that stand behind another phrase of their verb, and other words whose place misleads the scorers. */
#ifndef DL_SYNTAX_SHIFTED_H
#define DL_SYNTAX_SHIFTED_H

#include "base/doc.h"

/* Mends the tree of the words from `first` to `end`, exclusive: one sentence. */
void dl_shifted_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
