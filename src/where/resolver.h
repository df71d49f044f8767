/* What the choice of places for a document works on: the groups of its names, and what is chosen for each. Inside src/where. */
#ifndef DL_WHERE_RESOLVER_H
#define DL_WHERE_RESOLVER_H

#include "where/resolve.h"

enum { DL_RESOLVER_GROUPS = 160 }; /* more of them are not weighed against each other */

struct dl_toponym_group { /* the toponyms of one name, which have one sense in a document */
    uint32_t name;        /* head of the chain */
    uint32_t site;        /* chosen now */
    uint32_t first;       /* first toponym */
    double weight;        /* grows with mentions, more in a dateline */
    double people;        /* of the largest city of the name that is known all over, 0 for none */
    uint16_t country;     /* that the name is the name of, DL_NO_COUNTRY */
    uint8_t is_unit;      /* it is a first-level unit's */
    uint8_t form, is_container, is_sure;
    uint8_t is_stray; /* strays.c: a small town that nothing in the report speaks for was taken back */
    uint8_t is_local; /* few bear the name, and none of them is known all over */
};

DL_VEC(dl_toponym_groups, struct dl_toponym_group);

struct dl_resolver {
    const struct dl_gazetteer *gazetteer;
    struct dl_doc *doc;
    struct dl_toponyms *toponyms;
    struct dl_toponym_groups groups;
    uint16_t spoken_for; /* country that words such as "sheriff" speak for, DL_NO_COUNTRY */
    double spoken;       /* how much */
};

static inline const struct dl_site *dl_resolver_site(const struct dl_resolver *r, uint32_t site)
{
    return &r->gazetteer->sites.at[site];
}

/* strays.c: takes back towns that nothing in the report speaks for. */
void dl_resolver_drop_strays(struct dl_resolver *r);

#endif
