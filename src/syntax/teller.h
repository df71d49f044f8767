/* Verbs of saying that the network knows less well than "said", read as that where their place tells what they are. */
#ifndef DL_SYNTAX_TELLER_H
#define DL_SYNTAX_TELLER_H

#include "base/doc.h"

/* What the network is to read for the word `w` of the `count` words of a sentence: a verb of saying that it can take for nothing else, where
 * the word stands behind who says it ("…, the ministry disclosed.") or behind a comma ("…, warning that …"); else nothing. */
struct dl_str dl_teller_read(const struct dl_word *words, uint32_t w, uint32_t count);

#endif
