/* Mending clauses that a semicolon parts. */
#ifndef DL_SYNTAX_SEMICOLONS_H
#define DL_SYNTAX_SEMICOLONS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose relative clauses are mended (relatives.h). */
void dl_semicolons_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
