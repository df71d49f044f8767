/* Which part of a page is the report: its paragraphs, without menus, captions, related links, comments. */
#ifndef DL_READ_HTML_BODY_H
#define DL_READ_HTML_BODY_H

#include "read/html_tree.h"

/* The body as text, a blank line between blocks. size 0 where the page holds none; at == NULL when memory is spent. */
struct dl_str dl_html_body(struct dl_arena *arena, const struct dl_html_nodes *nodes);
/* All text of a fragment (a feed's item, say), a blank line between blocks; at == NULL when memory is spent. */
struct dl_str dl_html_all(struct dl_arena *arena, const struct dl_html_nodes *nodes);

#endif
