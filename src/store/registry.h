/* The registry of actors: which of the names that reports use are one actor. A pure function of the set of all faces, whatever
 * their order, so that the order of reports and the number of threads cannot matter; a store makes it anew from what it holds.
 *
 *     struct dl_registry registry;
 *     dl_registry_init(&registry);
 *     dl_registry_add(&registry, &face, day, &number);    for each entity of each report
 *     dl_registry_settle(&registry);
 *     dl_registry_find(&registry, &face, &number);        the number again
 *     dl_registry_key(&registry, number);                 its actor's key
 *     dl_registry_release(&registry);
 *
 * Memory grows with the number of different faces, not with that of entities.
 */
#ifndef DL_STORE_REGISTRY_H
#define DL_STORE_REGISTRY_H

#include "base/fold.h"
#include "base/table.h"
#include "base/vec.h"

struct dl_face {         /* how a report shows an actor; equal ones are one face */
    struct dl_str key;   /* that the report gave by itself, none */
    struct dl_str name;  /* the best one */
    struct dl_str names; /* every one, a line each */
    struct dl_str kind, country, code, sector, office;
    struct dl_str told; /* not none: the report itself says what it belongs to */
};

enum { DL_MAX_FACES = 1 << 28, DL_FACE_PARTS = 9, DL_FACE_DAY = 12 };

struct dl_face_entry {            /* small, since an archive has many */
    const char *content;          /* the parts one behind the other, a NUL after each, in the order that dl_registry_face knows */
    uint32_t ends[DL_FACE_PARTS]; /* of each part in the content */
    uint32_t reports;
    uint32_t actor;                             /* index of its group, after settling; DL_NONE: nobody who can be met again */
    char first[DL_FACE_DAY], last[DL_FACE_DAY]; /* days of the reports, "" for none */
};

struct dl_actor_group { /* what is taken for one actor so far */
    struct dl_str key;  /* its own key in the end, none where it has no full name */
    struct dl_str kind, country;
    struct dl_str skeleton;         /* of a person: the surname's consonants, by which spellings are looked for */
    uint32_t reports, parent, best; /* best: the face that most reports show */
    uint32_t named;                 /* the group with a full name that a surname alone was taken for, DL_NONE */
};

DL_VEC(dl_faces, struct dl_face_entry);
DL_VEC(dl_actor_groups, struct dl_actor_group);

struct dl_registry {
    struct dl_arena arena;
    struct dl_faces faces; /* this, groups and slots are malloc'd: an arena would keep what they outgrow */
    struct dl_actor_groups groups;
    uint32_t *slots;     /* open addressing by content -> faces, DL_NONE: free */
    uint32_t slot_count; /* a power of two, or 0 */
    char *wanted;        /* content of the face looked for last */
    size_t wanted_size;
    uint32_t *order; /* [faces] by their content, after settling */
    int failed;      /* memory is spent */
};

void dl_registry_init(struct dl_registry *registry);
void dl_registry_release(struct dl_registry *registry);
/* Notes that a report of a day ("" or none: no date) shows a face. *number stands for it. DL_OK or DL_ENOMEM. */
int dl_registry_add(struct dl_registry *registry, const struct dl_face *face, struct dl_str day, uint32_t *number);
/* The number of a face that was added. DL_OK, DL_ENOMEM, or DL_EUSAGE where it was not. */
int dl_registry_find(struct dl_registry *registry, const struct dl_face *face, uint32_t *number);
struct dl_face dl_registry_face(const struct dl_registry *registry, uint32_t number);
int dl_registry_settle(struct dl_registry *registry);
/* [faces] after settling: in the order of their content, the same whatever the order in which they came. */
static inline const uint32_t *dl_registry_order(const struct dl_registry *registry) { return registry->order; }
/* For its own files: room for one more item behind `count` malloc'd ones; the new address, NULL where memory or the limit is spent and
 * all stays as it was. */
void *dl_registry_room(void *at, uint32_t count, uint32_t *capacity, size_t item);
struct dl_str dl_registry_key(const struct dl_registry *registry, uint32_t face);

#endif
