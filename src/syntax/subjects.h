/* Mending clauses that came out with two subjects, or with none. */
#ifndef DL_SYNTAX_SUBJECTS_H
#define DL_SYNTAX_SUBJECTS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set; before the mends of what has no main verb. */
void dl_subjects_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
