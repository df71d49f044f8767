/* The SQLite store's insides: opening and transactions in sqlite.c, writing in sqlite_put.c, asking in sqlite_query.c. */
#ifndef DL_STORE_SQLITE_H
#define DL_STORE_SQLITE_H

#include <sqlite3.h>

#include "store/store.h"

enum dl_sqlite_put { /* the prepared statements that write, in sqlite_put.c */
                     DL_PUT_FIND,
                     DL_PUT_UNWORD_STATEMENTS,
                     DL_PUT_UNWORD_SENTENCES,
                     DL_PUT_UNWORD_ENTITIES,
                     DL_PUT_DELETE,
                     DL_PUT_PROVENANCE,
                     DL_PUT_FIND_PROVENANCE,
                     DL_PUT_DOCUMENT,
                     DL_PUT_SECTION,
                     DL_PUT_SENTENCE,
                     DL_PUT_SENTENCE_WORDS,
                     DL_PUT_ENTITY,
                     DL_PUT_ENTITY_WORDS,
                     DL_PUT_MENTION,
                     DL_PUT_STATEMENT,
                     DL_PUT_STATEMENT_WORDS,
                     DL_PUT_STATEMENT_SPAN,
                     DL_PUT_PLACE,
                     DL_PUT_EVENT,
                     DL_PUT_EVENT_SIDE,
                     DL_PUT_EVENT_CONTEXT,
                     DL_PUT_EVENT_TRIGGER,
                     DL_PUT_TIME,
                     DL_PUT_POSITION,
                     DL_PUT_POSITION_EVIDENCE,
                     DL_PUT_WARNING,
                     DL_PUT_COUNT
};

struct dl_sqlite {
    struct dl_store store;
    sqlite3 *db;
    char *path;
    sqlite3_stmt *put[DL_PUT_COUNT];
    int is_writer;
    struct dl_buffer scratch; /* for cells put together from pieces */
};

/* What SQLite says about its last failure, as an error of ours. */
int dl_sqlite_fail(const struct dl_sqlite *sqlite, struct dl_error *error);
int dl_sqlite_prepare_puts(struct dl_sqlite *sqlite, struct dl_error *error);
int dl_sqlite_put(struct dl_store *store, const struct dl_kit *kit, const struct dl_doc *doc, uint32_t flags,
                  struct dl_error *error);
int dl_sqlite_query(struct dl_store *store, const struct dl_query *query, struct dl_answer *rows, struct dl_error *error);

#endif
