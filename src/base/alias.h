/* "Ali Hadj, better known as Baz": another name behind the first. */
#ifndef DL_BASE_ALIAS_H
#define DL_BASE_ALIAS_H

#include "base/doc.h"

/* Whether the name that begins at `word` is brought in as another of what stands before it: the last word of that, DL_NONE. */
uint32_t dl_alias_of(const struct dl_doc *doc, uint32_t word);

#endif
