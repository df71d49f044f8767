/* Mending clauses that came out with two subjects, or with none. */
#ifndef DL_SYNTAX_SUBJECTS_H
#define DL_SYNTAX_SUBJECTS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set; before the mends of what has no main verb. */
void dl_subjects_mend(struct dl_doc *doc, uint32_t first, uint32_t end);
/* A subject that an aside parts from its verb, joined to the clause before: once the rest of the tree is mended. */
void dl_parted_subjects_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
