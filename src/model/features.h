/* What the network is told of a word: numbers computed from its form alone (the same as train/features.py computes;
 * test/data/features.tsv holds vectors that both sides are tested against). */
#ifndef DL_MODEL_FEATURES_H
#define DL_MODEL_FEATURES_H

#include "base/limits.h"
#include "base/str.h"

enum { DL_AFFIXES = 6 }; /* first 3 letters; last 1, 2, 3, 4; shape */

struct dl_form {
    struct dl_str folded; /* typography unified: quotes, dashes, ellipsis */
    struct dl_str low;    /* folded, in lower case; both are views of the buffers below, so do not copy the struct */
    char folded_bytes[DL_MAX_WORD_BYTES], low_bytes[DL_MAX_WORD_BYTES];
};

/* Neither folding nor lowering makes a form longer. A form over DL_MAX_WORD_BYTES is cut. */
void dl_form_set(struct dl_form *out, struct dl_str form);
/* Rows 1..rows-1 of the hashed tables; rows >= 2. */
void dl_form_affixes(const struct dl_form *form, uint32_t rows, uint32_t ids[DL_AFFIXES]);
/* Key into the vocabulary of word vectors: `low` with every ASCII digit made 0. Returns a view of out. */
struct dl_str dl_form_vector_key(const struct dl_form *form, char out[DL_MAX_WORD_BYTES]);
/* Classes of the characters, runs cut to three: "Xxx-ddd". Returns a view of out. */
struct dl_str dl_form_shape(const struct dl_form *form, char out[DL_MAX_WORD_BYTES]);
/* Lower case of one code point: ASCII, Latin, Greek, Cyrillic. */
uint32_t dl_lower_code(uint32_t c);

#endif
