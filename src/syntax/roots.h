/* Mending sentences whose main verb was taken for something else. */
#ifndef DL_SYNTAX_ROOTS_H
#define DL_SYNTAX_ROOTS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set; before other mends. */
void dl_roots_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
