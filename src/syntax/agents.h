/* Who acts, where he was hung on another verb than his own. */
#ifndef DL_SYNTAX_AGENTS_H
#define DL_SYNTAX_AGENTS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end): agents of a passive behind what it is for, agents of a deed
 * told by a noun, participles of who writes read as of who is written to. */
void dl_agents_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
