/* What many reports show of their actors, added up before it goes into a store: each face once, and each thing that is said of it once.
 *
 *     struct dl_tally tally;
 *     dl_tally_init(&tally);
 *     number = dl_tally_entity(&tally, &shown, day, told, 1);      -1 takes it off again
 *     dl_tally_introduction(&tally, &introduction, 1);
 *     dl_tally_put(&tally, store);                                 rows of the tables face_in, said_in, acronym_in, office_in
 *     dl_tally_release(&tally);
 */
#ifndef DL_STORE_TALLY_H
#define DL_STORE_TALLY_H

#include "base/table.h"
#include "base/vec.h"
#include "store/face.h"
#include "store/store.h"

struct dl_tally_bounds { /* of faces and offices alone */
    struct dl_face shown;
    struct dl_str class;
    int64_t told;
    struct dl_str first, last, evidence; /* of what was added; at == NULL: nothing was */
    struct dl_str gone_first, gone_last, gone_evidence;
};

struct dl_tally_row { /* small, since there are many */
    int64_t face, body, reports;
    struct dl_str a, b;
    struct dl_tally_bounds *bounds;
};

DL_VEC(dl_tally_rows, struct dl_tally_row);

struct dl_tally_table {
    struct dl_tally_rows rows;
    struct dl_table at; /* what makes a row one of its own -> rows */
};

enum { DL_TALLY_FACES, DL_TALLY_SAID, DL_TALLY_ACRONYMS, DL_TALLY_OFFICES, DL_TALLIES };

struct dl_tally {
    struct dl_arena arena;
    struct dl_tally_table tables[DL_TALLIES];
    struct dl_buffer wanted; /* what the row looked for is known by */
    int failed;              /* memory is spent */
};

struct dl_shown_office { /* an introduction */
    int64_t face;
    struct dl_str office;
    int64_t body;         /* the face of the body, 0 */
    struct dl_str called; /* its name, where it has no key */
    struct dl_str day, document, start, n;
};

void dl_tally_init(struct dl_tally *tally);
void dl_tally_release(struct dl_tally *tally);
/* Adds an entity `sign` times: 1 or -1. The number of its face, 0 where it has none. */
int64_t dl_tally_entity(struct dl_tally *tally, const struct dl_shown *shown, struct dl_str day, int told, int sign);
void dl_tally_introduction(struct dl_tally *tally, const struct dl_shown_office *introduction, int sign);
/* DL_OK, or what went wrong before too. */
int dl_tally_put(const struct dl_tally *tally, struct dl_store *store, struct dl_error *error);

#endif
