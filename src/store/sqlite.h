/* The SQLite store's insides: opening and transactions in sqlite.c, writing in sqlite_put.c, asking in sqlite_query.c. */
#ifndef DL_STORE_SQLITE_H
#define DL_STORE_SQLITE_H

#include <sqlite3.h>

#include "store/store.h"

enum dl_sqlite_verb { /* prepared statements beside those that insert, in sqlite_put.c */
                      DL_SQLITE_FIND,
                      DL_SQLITE_NEXT,
                      DL_SQLITE_UNWORD_STATEMENTS,
                      DL_SQLITE_UNWORD_SENTENCES,
                      DL_SQLITE_UNWORD_ENTITIES,
                      DL_SQLITE_UNGROUP,
                      DL_SQLITE_DELETE,
                      DL_SQLITE_PROVENANCE,
                      DL_SQLITE_FIND_PROVENANCE,
                      DL_SQLITE_VERBS
};

struct dl_sqlite {
    struct dl_store store;
    sqlite3 *db;
    char *path;
    sqlite3_stmt *verbs[DL_SQLITE_VERBS];
    sqlite3_stmt *inserts[DL_TABLES];
    sqlite3_stmt *row;    /* being bound */
    int next;             /* its next mark, from 1 */
    int failed;           /* a row could not be put */
    const char *changing; /* the statement changed by last, kept for the next */
    sqlite3_stmt *change;
    int is_writer;
};

/* What SQLite says about its last failure, as an error of ours. */
int dl_sqlite_fail(const struct dl_sqlite *sqlite, struct dl_error *error);
int dl_sqlite_prepare(struct dl_sqlite *sqlite, struct dl_error *error);
int dl_sqlite_provenance(struct dl_store *store, const struct dl_provenance *provenance, int64_t *number, struct dl_error *error);
int dl_sqlite_find(struct dl_store *store, const char *key, struct dl_stored *stored, struct dl_error *error);
int dl_sqlite_make_room(struct dl_store *store, const char *key, int64_t *number, struct dl_error *error);
void dl_sqlite_row(struct dl_store *store, enum dl_store_table table);
void dl_sqlite_number(struct dl_store *store, int64_t value);
void dl_sqlite_real(struct dl_store *store, double value);
void dl_sqlite_text(struct dl_store *store, struct dl_str value);
void dl_sqlite_end_row(struct dl_store *store);
int dl_sqlite_finish(struct dl_store *store, struct dl_error *error);
int dl_sqlite_each(struct dl_store *store, const char *sql, int cells, dl_store_visit *visit, void *user, struct dl_error *error);
int dl_sqlite_change(struct dl_store *store, const char *sql, const struct dl_str *values, int count, struct dl_error *error);
int dl_sqlite_ask(struct dl_store *store, const char *sql, const char *const *values, int count, dl_store_row *row, void *user,
                  struct dl_error *error);
int dl_sqlite_query(struct dl_store *store, const struct dl_query *query, struct dl_answer *rows, struct dl_error *error);

#endif
