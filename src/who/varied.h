/* Whom a noun that varies a name means; for speakers.c. */
#ifndef DL_WHO_VARIED_H
#define DL_WHO_VARIED_H

#include "base/doc.h"

struct dl_actors;

/* The person whom the source of statement `s` means by a noun ("the senator", "the billionaire", "the Ohio Democrat"), DL_NONE where it is
 * no such noun, somebody of his own, or known already. */
uint32_t dl_who_varied(const struct dl_actors *actors, struct dl_doc *doc, uint32_t s);
/* Whether an entity is named in what a statement says. */
int dl_who_is_named_in(const struct dl_doc *doc, uint32_t entity, const struct dl_statement *statement);
/* 'm' or 'f' where an entity's mentions or its given name say so, else 0. */
char dl_who_gender(const struct dl_actors *actors, struct dl_doc *doc, uint32_t entity);

#endif
