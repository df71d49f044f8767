/* Who stands on which side of a verb. */
#ifndef DL_PETRARCH_SIDES_H
#define DL_PETRARCH_SIDES_H

#include "petrarch/match.h"

enum { DL_SIDE = 24 };

struct dl_side {
    uint32_t phrase[DL_SIDE]; /* of the scene */
    uint32_t count;
};

struct dl_sides {
    struct dl_side source, target;
};

/* The last unit that a verb's patterns and its target may reach. */
uint32_t dl_petrarch_reach(const struct dl_petrarch_scene *scene, uint32_t word);
void dl_petrarch_sides(const struct dl_petrarch_scene *scene, uint32_t word, const struct dl_verb_match *match,
                       struct dl_sides *out);

#endif
