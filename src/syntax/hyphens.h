/* Mending words that a hyphen joins. */
#ifndef DL_SYNTAX_HYPHENS_H
#define DL_SYNTAX_HYPHENS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end): participles, nouns in "-away" and verbs of two words. */
void dl_hyphens_mend(struct dl_word *words, uint32_t first, uint32_t end);
/* The noun that is a part of the verb behind it and was taken for its subject; when the main verbs are mended (roots.h). */
void dl_glued_verbs_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
