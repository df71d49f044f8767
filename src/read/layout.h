/* Lines into paragraphs. */
#ifndef DL_READ_LAYOUT_H
#define DL_READ_LAYOUT_H

#include "base/doc.h"

/* The paragraphs of the text, in order, white space at both ends left out. DL_OK, DL_ENOMEM or DL_ELIMIT (more than DL_MAX_SECTIONS). */
int dl_layout(struct dl_str text, struct dl_arena *arena, struct dl_span_vec *out);

#endif
