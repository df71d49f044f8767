/* The pages of 'dateline serve' (serve_page.c), apart from how they are asked for and sent (serve.c). */
#ifndef SERVE_H
#define SERVE_H

#include "dateline.h"

struct serve_page {
    const char *status, *type; /* of HTTP: "200 OK"; the media type, without its charset */
    char header[96];           /* a further header line: which file to keep it as, what is allowed; "" for none */
    char *at;                  /* what is sent, on the heap */
    size_t size, room;
};

/* Adds text as it stands. Where memory runs out the page ends. */
void serve_put(struct serve_page *page, const char *text);
/* Answers a path with its query ("/events?actor=Iran"); name is what the database is called. */
void serve_answer(struct serve_page *page, struct dl_store *store, const char *name, char *path);

#endif
