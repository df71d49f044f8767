/* What stands between who acts and what he did and belongs to neither: times and asides. */
#ifndef DL_SYNTAX_INSERTED_H
#define DL_SYNTAX_INSERTED_H

#include "base/doc.h"

/* The first such words of a sentence of `count` words, [*from, *to), before a verb that cannot be a noun; whether there are any. */
int dl_inserted_find(const struct dl_word *words, uint32_t count, uint32_t *from, uint32_t *to);

#endif
