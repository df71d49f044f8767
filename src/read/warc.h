/* WARC (ISO 28500): the web pages of a crawl. */
#ifndef DL_READ_WARC_H
#define DL_READ_WARC_H

#include "base/arena.h"
#include "read/stream.h"

struct dl_warc_page {
    struct dl_str body; /* the page's bytes, of whatever encoding */
    struct dl_str uri, charset;
    struct dl_str date; /* "YYYY-MM-DD" when it was fetched */
};

/* The next response or resource that is a page or plain text and was found (HTTP 200). Everything lives in the arena. 1: a page; 0: the end;
 * negative: the record could not be read; when the stream itself is in order the next call goes on behind it. */
int dl_warc_next(struct dl_stream *stream, struct dl_arena *arena, struct dl_warc_page *page, struct dl_error *error);

#endif
