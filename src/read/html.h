/* A web page as a report. */
#ifndef DL_READ_HTML_H
#define DL_READ_HTML_H

#include "read/html_meta.h"

struct dl_html_page {
    struct dl_str text;   /* the body, a blank line between blocks */
    const char *encoding; /* what its bytes were read as */
    struct dl_html_meta meta;
};

/* Decodes and reads a page; everything in *page lives in the arena. charset is what the transfer said, or NULL.
 * DL_ENOMEM, DL_ELIMIT (page too large), DL_OK. A page without running text gives an empty text. */
int dl_html_read(struct dl_arena *arena, const char *bytes, size_t size, const char *charset, struct dl_html_page *page,
                 struct dl_error *error);

#endif
