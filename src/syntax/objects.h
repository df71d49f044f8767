/* What a verb takes behind it: mends of objects, receivers and times that were hung on one another. */
#ifndef DL_SYNTAX_OBJECTS_H
#define DL_SYNTAX_OBJECTS_H

#include "base/doc.h"
#include "syntax/lists.h"

/* Of one sentence, the words [first, end): names and nouns read as a part of what is given to them. */
void dl_receivers_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end);
/* Second objects, phrases behind a time, objects of deeds that are considered or stopped. */
void dl_objects_mend(struct dl_word *words, uint32_t first, uint32_t end);

#endif
