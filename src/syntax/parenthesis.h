/* Who says it between commas, behind whoever acts. */
#ifndef DL_SYNTAX_PARENTHESIS_H
#define DL_SYNTAX_PARENTHESIS_H

#include "base/doc.h"

/* Gives the subject before a telling in parenthesis to the verb behind it, in the sentence of the words [first, end). */
void dl_parenthesis_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
