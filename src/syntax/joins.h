/* Mends of verbs that are joined by "and" to the wrong clause; clauses.c calls it among its own. */
#ifndef DL_SYNTAX_JOINS_H
#define DL_SYNTAX_JOINS_H

#include "base/doc.h"

/* words: the document's; first, end: those of one sentence. */
void dl_joins_mend(struct dl_word *words, uint32_t first, uint32_t end);
/* joins_subjects.c: those of subjects. */
void dl_joins_subjects(struct dl_word *words, uint32_t first, uint32_t end);
/* joins_number.c: the last of them. */
void dl_joins_agree(struct dl_word *words, uint32_t first, uint32_t end);
/* joins_number.c: a clause that goes on from what is told, when all else is mended. */
void dl_told_on_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
