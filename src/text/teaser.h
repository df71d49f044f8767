/* Headlines of other articles that a site's markup has run into the text behind a name. */
#ifndef DL_TEXT_TEASER_H
#define DL_TEXT_TEASER_H

#include "base/str.h"

/* The first run of teasers in text[from, to): 1 and *teaser, 0 when there is none. */
int dl_teaser_next(struct dl_str text, uint32_t from, uint32_t to, struct dl_span *teaser);

#endif
