/* Where records are kept, behind one small interface: what a kind of store must be able to do. The public functions of
 * dateline.h call through it. */
#ifndef DL_STORE_STORE_H
#define DL_STORE_STORE_H

#include "base/doc.h"
#include "base/identity.h"
#include "out/answer.h"
#include "store/schema.h"
#include "store/tables.h"

struct dl_provenance { /* what made a record; "" where it is not known */
    const char *dateline, *model, *lexicons, *gazetteer;
    char options[32]; /* those that change records, by name: "exact no-text" */
};

struct dl_stored {                /* what a store says of a document */
    char input[DL_IDENTITY_SIZE]; /* as in dl_doc, "" where it is not known */
    int64_t provenance;
};

typedef int dl_store_visit(void *user, const struct dl_str *cells, struct dl_error *error);
/* A row of an answer, cells as text, NULL for NULL. Another return than 1 asks for no more. */
typedef int dl_store_row(void *user, const char *const *cells);

struct dl_store_kind {
    int (*begin)(struct dl_store *, struct dl_error *);
    int (*commit)(struct dl_store *, struct dl_error *);
    /* Hands the answer to rows: its columns, then its cells. */
    int (*query)(struct dl_store *, const struct dl_query *, struct dl_answer *, struct dl_error *);
    void (*close)(struct dl_store *);
    /* Hands each row of a fixed question's answer to a function, as text; a NULL has at == NULL. What it gives but DL_OK ends the walk. */
    int (*each)(struct dl_store *, const char *sql, int cells, dl_store_visit *, void *user, struct dl_error *);
    /* Runs a statement that answers nothing, values for its $1, $2, … in this order; at == NULL or an empty one: NULL. */
    int (*change)(struct dl_store *, const char *sql, const struct dl_str *values, int count, struct dl_error *);
    /* After a change that failed: waits for a server that is away; 1 when it may be tried again. NULL: never. waited begins at 0. */
    int (*mend)(struct dl_store *, double *waited);
    enum dl_dialect dialect;
    /* The number of a provenance, which is added where it is new. */
    int (*provenance)(struct dl_store *, const struct dl_provenance *, int64_t *number, struct dl_error *);
    /* The document of a key: 1, 0 where there is none, negative on failure. */
    int (*find)(struct dl_store *, const char *key, struct dl_stored *, struct dl_error *);
    /* Takes the document of a key away, if there is one, and gives the number under which the new one is put. */
    int (*make_room)(struct dl_store *, const char *key, int64_t *number, struct dl_error *);
    /* A row, cell by cell in the order of tables.c. A failure is kept until `finish`, after a document's last row, which tells it. */
    void (*row)(struct dl_store *, enum dl_store_table);
    void (*number)(struct dl_store *, int64_t);
    void (*real)(struct dl_store *, double);
    void (*text)(struct dl_store *, struct dl_str); /* at == NULL: NULL; it lasts until end_row */
    void (*end_row)(struct dl_store *);
    int (*finish)(struct dl_store *, struct dl_error *);
    /* Within lock and unlock: the rows put so far are in their tables now. */
    int (*flush)(struct dl_store *, struct dl_error *);
    /* SQL that every kind understands, its values as $1, $2, … in this order; row may be NULL. */
    int (*ask)(struct dl_store *, const char *sql, const char *const *values, int count, dl_store_row *row, void *user,
               struct dl_error *);
    /* Begins a transaction that no other writer's lock overlaps; ends it, taken back where code is a failure, which is returned. */
    int (*lock)(struct dl_store *, struct dl_error *);
    int (*unlock)(struct dl_store *, int code, struct dl_error *);
};

struct dl_store { /* each kind's own struct begins with this one */
    const struct dl_store_kind *kind;
    int is_brought_up; /* it had an older schema until it was opened */
};

/* Seconds that a store which another program holds, or a server that is away, is waited for: DATELINE_WAIT of the environment, else
 * `usual`. */
long dl_store_patience(long usual);

/* What a kit makes with these DL_WRITE_… flags; kit may be NULL. Borrows from the kit. */
void dl_provenance_of(struct dl_provenance *provenance, const struct dl_kit *kit, uint32_t flags);

/* Whether a store's name means a PostgreSQL server: "postgresql://…". */
int dl_postgresql_is_named(const char *name);
int dl_postgresql_open(struct dl_store **out, const char *name, enum dl_store_use use, struct dl_error *error);
int dl_sqlite_open(struct dl_store **out, const char *path, enum dl_store_use use, struct dl_error *error);

#endif
