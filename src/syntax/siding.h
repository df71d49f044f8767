/* Where somebody stands, in words that the network takes for others. */
#ifndef DL_SYNTAX_SIDING_H
#define DL_SYNTAX_SIDING_H

#include "base/doc.h"

/* The form as the network is to read it; an empty one where it is to read it as it stands. */
struct dl_str dl_siding_read(const struct dl_word *words, uint32_t w, uint32_t count);

#endif
