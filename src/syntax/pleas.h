/* Whom a plea wants to do something: "a call for the premier to resign". */
#ifndef DL_SYNTAX_PLEAS_H
#define DL_SYNTAX_PLEAS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end): makes one clause of what stands behind a plea and "for". */
void dl_pleas_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
