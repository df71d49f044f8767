/* The parts of a report's text: date, kicker, headline, lead, subheads, paragraphs. */
#ifndef DL_READ_SECTIONS_H
#define DL_READ_SECTIONS_H

#include "base/doc.h"

int dl_read_sections(struct dl_doc *doc, struct dl_error *error);

#endif
