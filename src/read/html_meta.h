/* What a page says of itself: title, date, byline, publisher, address, language. */
#ifndef DL_READ_HTML_META_H
#define DL_READ_HTML_META_H

#include "read/html_tree.h"

struct dl_html_meta {
    struct dl_str body;                                          /* the article's text where JSON-LD gives it */
    struct dl_str title, date, byline, publisher, uri, language; /* at == NULL where the page does not say; date "YYYY-MM-DD" */
};

/* DL_OK or DL_ENOMEM; broken JSON-LD is passed over. */
int dl_html_meta(struct dl_arena *arena, const struct dl_html_nodes *nodes, struct dl_html_meta *out);
/* The first day that a string names ("2024-12-03T10:00Z", "12/31/2019", "3 December 2024"), DL_NO_DAY for none. */
int32_t dl_html_date(struct dl_str text);

#endif
