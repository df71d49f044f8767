/* What a report's head is made of: tests on single lines. */
#ifndef DL_READ_HEAD_H
#define DL_READ_HEAD_H

#include "base/str.h"

/* Words (runs without white space). */
uint32_t dl_line_words(struct dl_str line);
/* Whether it ends as a sentence does: . ! ? or an ellipsis, closing marks aside. */
int dl_line_ends_sentence(struct dl_str line);
/* Short and without a full stop at its end, or set in capitals: a title of some kind. */
int dl_line_is_title(struct dl_str line);
/* Most of its longer words begin with a capital. */
int dl_line_is_capitalised(struct dl_str line);
int dl_line_is_byline(struct dl_str line); /* By Jane Roe and Richard Roe */
/* A line of its own that holds a date and little else (1), or place and date, place and agency (2); else 0. */
int dl_line_is_date(struct dl_str line);
/* "Press release, 12 June 2025", "Published 3 May 1999": says what it is and when it came out. */
int dl_line_is_release(struct dl_str line);
/* Bytes of the dateline that the paragraph begins with, its dash included ("KYIV, Dec. 3 (Agency) — "); 0: none. */
uint32_t dl_line_dateline(struct dl_str paragraph);

/* Bytes of a place in capitals and a colon before a paragraph ("NEW DELHI: The minister said ..."), 0 where there is none. A speaker's label looks the same. */
uint32_t dl_line_shouted_place(struct dl_str paragraph);

#endif
