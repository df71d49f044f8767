/* Tags that a word's relation rules out, set to the one it asks for. */
#ifndef DL_SYNTAX_TAGS_H
#define DL_SYNTAX_TAGS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads and relations are final. */
void dl_tags_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
