/* Words for a person, and cells for a spreadsheet, made from a document's records. Strings go into a buffer. */
#ifndef DL_OUT_WORDS_H
#define DL_OUT_WORDS_H

#include "out/write.h"

/* The title given with the report, else its headline, else its first section, else its id. */
struct dl_str dl_words_title(const struct dl_doc *doc);
/* An entity's name, else the words of the span. */
struct dl_str dl_words_side(const struct dl_doc *doc, const struct dl_participant *side);
/* All sides, divided by "; ". */
void dl_words_sides(struct dl_buffer *buffer, const struct dl_doc *doc, const struct dl_participant *sides, uint32_t count);
/* The pieces of text, divided by " … ". */
void dl_words_spans(struct dl_buffer *buffer, const struct dl_doc *doc, struct dl_spans spans);
/* "2014-02", "2014", "2014-02-20/2014-02-28"; nothing where no more is known than that the report tells of it. */
void dl_words_when(struct dl_buffer *buffer, const struct dl_interval *when);

#endif
