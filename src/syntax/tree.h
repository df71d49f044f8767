/* From arc scores to a dependency tree. */
#ifndef DL_SYNTAX_TREE_H
#define DL_SYNTAX_TREE_H

#include "base/error.h"

/* The best tree over n words: one root, no cycle. scores[d * stride + h] is the score of head h (0 the root, words from 1)
 * for word d (from 0); a word's own column is not looked at. heads[d] in 0..n. n in 1..65534. DL_OK or DL_ENOMEM. */
int dl_tree_decode(uint32_t n, const float *scores, size_t stride, uint16_t *heads);

#endif
