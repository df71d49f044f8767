/* Words and sets of words while the lexicon is read. */
#ifndef DL_DID_SETS_H
#define DL_DID_SETS_H

#include "did/frames.h"

/* The word's number, a new one where it has none yet; DL_NONE when memory or numbers are spent. */
uint32_t dl_sets_word(struct dl_frames *f, struct dl_str word);
/* A named set of ","-separated words; "@name" adds those of a set that has been read. */
int dl_sets_new(struct dl_frames *f, struct dl_str name, struct dl_str words, uint16_t *out);
/* The set that a pattern's "|"-separated list stands for. */
int dl_sets_list(struct dl_frames *f, struct dl_str list, uint16_t *out);
/* Once all is read: the sets of each lemma. */
int dl_sets_index(struct dl_frames *f);
/* The kinds of each set: of the named sets that are kinds, and of the lists that take one in. */
int dl_sets_kinds(struct dl_frames *f);

#endif
