#ifndef DL_SYNTAX_NAMES_H
#define DL_SYNTAX_NAMES_H

#include "base/error.h"

enum { DL_NAME_TAGS = 64 }; /* at most */

/* The best sequence of tags over n words. scores [n][tags]; transition [tags + 1][tags], the last row from the start.
 * back [n][tags] is scratch. The first of equals wins. */
void dl_names_decode(uint32_t n, uint32_t tags, const float *scores, const float *transition, uint8_t *back, uint8_t *best);

#endif
