/* Where records are kept, behind one small interface: what a kind of store must be able to do. The public functions of
 * dateline.h call through it. SQLite is the one kind so far. */
#ifndef DL_STORE_STORE_H
#define DL_STORE_STORE_H

#include "base/doc.h"
#include "out/answer.h"

struct dl_store_kind {
    int (*begin)(struct dl_store *, struct dl_error *);
    int (*put)(struct dl_store *, const struct dl_kit *, const struct dl_doc *, uint32_t flags, struct dl_error *);
    int (*commit)(struct dl_store *, struct dl_error *);
    /* Hands the answer to rows: its columns, then its cells. */
    int (*query)(struct dl_store *, const struct dl_query *, struct dl_answer *, struct dl_error *);
    void (*close)(struct dl_store *);
};

struct dl_store { /* each kind's own struct begins with this one */
    const struct dl_store_kind *kind;
};

int dl_sqlite_open(struct dl_store **out, const char *path, enum dl_store_use use, struct dl_error *error);

#endif
