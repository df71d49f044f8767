/* The subject of a clause into which whoever tells it is put: "Rebels, the army said, attacked two villages". */
#ifndef DL_SYNTAX_INTERPOSED_H
#define DL_SYNTAX_INTERPOSED_H

#include "base/doc.h"

/* Gives the clause behind "the army said" its subject back, which the scorer of heads made a second one of "said". */
void dl_interposed_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
