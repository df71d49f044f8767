/* What the comparison of whole names needs of that of single words, and of syllables. Others use base/fold.h. */
#ifndef DL_BASE_SPELLING_H
#define DL_BASE_SPELLING_H

#include "base/fold.h"

enum { DL_SPELLING_NEVER = 1000 };

/* By how much more two folded words differ than spellings of one may: 0 where they may be one, DL_SPELLING_NEVER above `more`. */
int dl_spelling_excess(struct dl_str a, struct dl_str b, int more);

enum { DL_SYLLABLE_WORDS = 8 };
/* Whether two names are read as East Asian, a family's name of the tables first, and if so whether they are one, syllable by syllable
 * ("Mao Tse-tung", "Mao Zedong"; "Park Geun-hye", "Pak Kun-hye"): 1 one, 0 two, -1 not so read. Words are folded. */
int dl_same_syllables(const struct dl_str *a, uint32_t n, const struct dl_str *b, uint32_t m);

#endif
