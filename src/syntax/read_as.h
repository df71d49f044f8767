/* The form in whose place the network is shown another that it knows better. */
#ifndef DL_SYNTAX_READ_AS_H
#define DL_SYNTAX_READ_AS_H

#include "base/doc.h"
#include "syntax/lists.h"

/* What to show for the word `w` of a sentence of `count` words, of which only forms are known: its own form, or one with the same grammar. */
struct dl_str dl_read_as(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t w, uint32_t count);

#endif
