/* The PostgreSQL store's insides: opening, the schema and answers in postgresql.c, writing in postgresql_put.c. */
#ifndef DL_STORE_POSTGRESQL_H
#define DL_STORE_POSTGRESQL_H

#include <libpq-fe.h>

#include "base/table.h"
#include "store/store.h"

struct dl_postgresql {
    struct dl_store store;
    PGconn *connection;
    char *name; /* of database and host, for messages: without a password */
    int is_writer;
    /* Of the transaction, which is sent when it is committed, and again where the server was away. */
    struct dl_buffer rows[DL_TABLES]; /* in COPY's text form */
    struct dl_buffer keys;            /* of its documents, as an array */
    struct dl_arena arena;
    struct dl_table pending;          /* key: number of its document */
    enum dl_store_table table;        /* whose row is being written */
    int cells;                        /* of it so far */
    int64_t next_number, last_number; /* of documents, set aside for this writer */
    char asked[400];                  /* the provenance asked for last, and its number */
    int64_t provenance;
};

/* What the server says, as an error of ours; result may be NULL. */
int dl_postgresql_fail(const struct dl_postgresql *pg, const PGresult *result, struct dl_error *error);
/* A statement with text values; NULL where it failed. Where the connection is gone it is made again, for a minute. */
PGresult *dl_postgresql_ask(struct dl_postgresql *pg, const char *sql, int count, const char *const *values,
                            struct dl_error *error);
int dl_postgresql_execute(struct dl_postgresql *pg, const char *sql, struct dl_error *error);
/* Waits and connects again: 1 when that may have mended what was wrong, 0 when it is hopeless. `waited` begins at 0. */
int dl_postgresql_mend(struct dl_postgresql *pg, const PGresult *result, double *waited);

/* Makes the session's own tables, which full-text rows and what changes the registry come through; the result is the first that failed, else the last. */
PGresult *dl_postgresql_make_session(struct dl_postgresql *pg);
int dl_postgresql_flush(struct dl_store *store, struct dl_error *error);
int dl_postgresql_each(struct dl_store *store, const char *sql, int cells, dl_store_visit *visit, void *user,
                       struct dl_error *error);
int dl_postgresql_change(struct dl_store *store, const char *sql, const struct dl_str *values, int count, struct dl_error *error);
int dl_postgresql_mend_store(struct dl_store *store, double *waited);
int dl_postgresql_begin(struct dl_store *store, struct dl_error *error);
int dl_postgresql_commit(struct dl_store *store, struct dl_error *error);
int dl_postgresql_provenance(struct dl_store *store, const struct dl_provenance *provenance, int64_t *number,
                             struct dl_error *error);
int dl_postgresql_find(struct dl_store *store, const char *key, struct dl_stored *stored, struct dl_error *error);
int dl_postgresql_make_room(struct dl_store *store, const char *key, int64_t *number, struct dl_error *error);
void dl_postgresql_row(struct dl_store *store, enum dl_store_table table);
void dl_postgresql_number(struct dl_store *store, int64_t value);
void dl_postgresql_real(struct dl_store *store, double value);
void dl_postgresql_text(struct dl_store *store, struct dl_str value);
void dl_postgresql_end_row(struct dl_store *store);
int dl_postgresql_finish(struct dl_store *store, struct dl_error *error);

#endif
