/* Between the files that keep up the registry in a store: registry_write.c says in which order, registry_actors.c reads and writes what
 * needs more than SQL. */
#ifndef DL_STORE_REGISTRY_WRITE_H
#define DL_STORE_REGISTRY_WRITE_H

#include "store/store.h"

/* Hands each row to a function; words in braces are each kind's own (question.h). */
int dl_registry_ask(struct dl_store *store, const char *sql, int cells, dl_store_visit *visit, void *user, struct dl_error *error);
/* The digits that a cell begins with, as a number; 0 for none. */
int64_t dl_registry_number(struct dl_str cell);
/* Settles the faces of the table reach; those whose actor is another than before come into the table moved_in. */
int dl_registry_move_faces(struct dl_store *store, struct dl_error *error);
/* Writes the rows of the actors that the table changed names. */
int dl_registry_put_actors(struct dl_store *store, struct dl_error *error);

#endif
