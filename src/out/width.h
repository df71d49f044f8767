/* Text on a terminal: how many columns it takes, and what may safely be sent there. */
#ifndef DL_OUT_WIDTH_H
#define DL_OUT_WIDTH_H

#include "out/buffer.h"

/* Columns of a fixed-width screen: 2 for East Asian wide and full-width characters, 0 for combining marks and controls. */
uint32_t dl_width_of(uint32_t code_point);
uint32_t dl_width(struct dl_str text);
/* The longest start of the text that takes at most `columns`. */
struct dl_str dl_width_cut(struct dl_str text, uint32_t columns);
/* A copy fit for one line of a screen: white space becomes single blanks, and control characters (an escape sequence in
 * a report must not reach the terminal) are dropped. at == NULL when memory is spent. */
struct dl_str dl_width_line(struct dl_arena *arena, struct dl_str text);
/* Whether a character may go to a terminal as it is. */
int dl_width_is_safe(uint32_t code_point);

#endif
