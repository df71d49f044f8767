/* Where what somebody is called begins behind whom one calls so: "called the raid on the town | a crime". */
#ifndef DL_SYNTAX_CALLED_H
#define DL_SYNTAX_CALLED_H

#include "base/doc.h"

/* The word, numbered in the sentence from 0, that begins it; 0 where there is none. Of the words only the forms are known. */
uint32_t dl_called_find(const struct dl_word *words, uint32_t count);

/* Makes it the second complement of its verb: the first phrase from the word `called` on that hangs on a verb before it; `end`: of the sentence. */
void dl_called_restore(struct dl_word *words, uint32_t called, uint32_t first, uint32_t end);

#endif
