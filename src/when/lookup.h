/* Finding the times of a word or clause, for later rooms. */
#ifndef DL_WHEN_LOOKUP_H
#define DL_WHEN_LOOKUP_H

#include "base/doc.h"

/* The first time that ends behind the word; the count of times for none. */
uint32_t dl_time_from(const struct dl_doc *doc, uint32_t word);
/* The time that covers the word, DL_NONE. */
uint32_t dl_time_at(const struct dl_doc *doc, uint32_t word);
/* The next time, after the time `after` (DL_NONE: the first), that stands in the subtree of `word` in the tree, in text order.
 *     for (uint32_t t = dl_time_below(doc, w, DL_NONE); t != DL_NONE; t = dl_time_below(doc, w, t)) */
uint32_t dl_time_below(const struct dl_doc *doc, uint32_t word, uint32_t after);
/* The word of the time that its governor outside the time governs. */
uint32_t dl_time_head(const struct dl_doc *doc, uint32_t time);

#endif
