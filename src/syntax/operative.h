/* Mending the paragraphs of resolutions and communiqués. */
#ifndef DL_SYNTAX_OPERATIVE_H
#define DL_SYNTAX_OPERATIVE_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set: "3. Calls on both sides to …;" begins with a verb. Before other mends. */
void dl_operative_mend(struct dl_doc *doc, uint32_t first, uint32_t end);
/* The word behind a paragraph's number or bullet and the adverbs behind that ("2. (a) Further strongly"), `first` where neither stands. */
uint32_t dl_operative_first(const struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
