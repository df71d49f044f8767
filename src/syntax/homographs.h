/* Verbs in the present that are nouns too ("blocks", "orders", "jails"), told apart by what stands beside them. */
#ifndef DL_SYNTAX_HOMOGRAPHS_H
#define DL_SYNTAX_HOMOGRAPHS_H

#include "base/doc.h"

/* What the network is to read for the word `w` of the `count` words of a sentence: a verb that is no noun, in the same form, where the
 * word can be nothing but a verb; else nothing. */
struct dl_str dl_homograph_read(const struct dl_word *words, uint32_t w, uint32_t count);

#endif
