/* Mending participles that describe who follows. */
#ifndef DL_SYNTAX_ATTRIBUTIVE_H
#define DL_SYNTAX_ATTRIBUTIVE_H

#include "base/doc.h"
#include "syntax/lists.h"

/* Of one sentence, the words [first, end), whose gerunds and infinitives are mended (nonfinite.h). */
void dl_attributive_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end);

#endif
