/* The registry of actors: which of the faces that reports show are one actor. A pure function of the set of all faces, whatever their
 * order, so that the order of reports, threads and runs cannot matter. Faces of a class (face.h) depend on nothing outside it but through
 * acronyms, so a store asks about the classes that its new reports touch, and what those reach (registry_write.c).
 *
 *     struct dl_registry registry;
 *     dl_registry_init(&registry);
 *     dl_registry_add(&registry, &counted, &number);           each different face once; numbers count from 0
 *     dl_registry_add_acronym(&registry, number, name, is_whole);
 *     dl_registry_settle(&registry);
 *     dl_registry_key(&registry, number);                      its actor's key, none for a surname that stays alone
 *     dl_registry_release(&registry);
 */
#ifndef DL_STORE_REGISTRY_H
#define DL_STORE_REGISTRY_H

#include "base/table.h"
#include "base/vec.h"
#include "store/face.h"

struct dl_counted_face {
    struct dl_face face;    /* of a full name, office and sector are those that most reports give */
    uint32_t reports, told; /* told: say themselves what it belongs to */
    int64_t id;             /* the caller's */
    struct dl_str actor;    /* the caller's */
    uint32_t group;         /* DL_NONE: nobody who can be met again */
};

struct dl_actor_group { /* what is taken for one actor so far */
    struct dl_str key;  /* its own key in the end, none where it has no full name */
    struct dl_str kind, country;
    struct dl_str class;
    uint32_t reports, parent, best; /* best: the face that most reports show */
};

struct dl_acronym { /* a body's */
    struct dl_str text;
    uint32_t face;
    int is_whole; /* the body's only name; else it stands beside another */
};

DL_VEC(dl_counted_faces, struct dl_counted_face);
DL_VEC(dl_actor_groups, struct dl_actor_group);
DL_VEC(dl_acronyms, struct dl_acronym);

struct dl_registry {
    struct dl_arena arena;
    struct dl_counted_faces faces; /* this and groups are malloc'd: an arena would keep what they outgrow */
    struct dl_actor_groups groups;
    struct dl_acronyms acronyms;
    uint32_t *order; /* [faces] by their content, after settling */
    int failed;      /* memory is spent */
};

enum { DL_MAX_FACES = 1 << 28 };

void dl_registry_init(struct dl_registry *registry);
void dl_registry_release(struct dl_registry *registry);
/* Copies what the face is made of. DL_OK or DL_ENOMEM. */
int dl_registry_add(struct dl_registry *registry, const struct dl_counted_face *face, uint32_t *number);
int dl_registry_add_acronym(struct dl_registry *registry, uint32_t face, struct dl_str acronym, int is_whole);
int dl_registry_settle(struct dl_registry *registry);
struct dl_str dl_registry_key(const struct dl_registry *registry, uint32_t face);

/* ---- for the registry's own files ---- */

/* Room for one more item behind `count` malloc'd ones; the new address, NULL where memory or the limit is spent and all stays as it was. */
void *dl_registry_room(void *at, uint32_t count, uint32_t *capacity, size_t item);
uint32_t dl_registry_root(const struct dl_registry *registry, uint32_t group);
int dl_registry_clash(const struct dl_actor_group *a, const struct dl_actor_group *b); /* of two countries */
/* Two groups become one: the one with more reports stands for both. */
void dl_registry_unite(struct dl_registry *registry, uint32_t a, uint32_t b);
int dl_registry_unite_persons(struct dl_registry *registry); /* registry_persons.c */
int dl_registry_unite_bodies(struct dl_registry *registry);  /* registry_bodies.c */

#endif
