/* Which lines are no paragraphs: captions and a page's own labels, by the table data/read/page_lines.tsv. */
#ifndef DL_READ_PAGE_LINES_H
#define DL_READ_PAGE_LINES_H

#include "base/data.h"

struct dl_page_lines;

int dl_page_lines_open(struct dl_page_lines **out, struct dl_data *data, struct dl_error *error);
void dl_page_lines_close(struct dl_page_lines *page_lines);

/* Bytes of the line, from its start, that are no paragraph: all of them for a caption or the page's own line, a few where a label
 * stands before a paragraph, 0 for a paragraph. */
uint32_t dl_page_line_size(const struct dl_page_lines *page_lines, struct dl_str line);

/* Bytes of what agencies put before a heading or the text, with the mark and the blanks behind it: "UPDATE 2-", "BREAKING: ", "(Adds details) "; 0
 * where there is none or nothing stands behind it. */
uint32_t dl_page_line_kicker(const struct dl_page_lines *page_lines, struct dl_str line);

#endif
