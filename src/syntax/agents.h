/* Who does what a passive tells, hung on what it is done for. */
#ifndef DL_SYNTAX_AGENTS_H
#define DL_SYNTAX_AGENTS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end). */
void dl_agents_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
