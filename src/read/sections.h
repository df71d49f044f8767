/* The parts of a report's text: date, kicker, headline, byline, dateline, lead, subheads, captions, paragraphs. */
#ifndef DL_READ_SECTIONS_H
#define DL_READ_SECTIONS_H

#include "base/doc.h"

struct dl_page_lines;

/* Appends the sections, which hold every character that is not white space. The head of a report, its first lines up to the
 * first paragraph, is where titles and dates are looked for; behind it only subheads and captions. */
int dl_read_sections(const struct dl_page_lines *page_lines, struct dl_doc *doc, struct dl_error *error);

#endif
