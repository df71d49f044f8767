/* Of whom a quotation speaks that a pronoun's clause tags or leads up to: "“Holm lied,” he said" is not Holm's. */
#ifndef DL_WHO_TAGGED_H
#define DL_WHO_TAGGED_H

#include "who/antecedent.h"
#include "who/run.h"

enum { DL_MOST_TAGGED = 12 };

struct dl_tagged {
    uint32_t roots[DL_MOST_TAGGED]; /* of chains */
    uint32_t count;
};

/* The chains that the quotation names, for the pronoun at `i` of the mentions; none where it tags no quotation. */
struct dl_tagged dl_who_tagged(const struct dl_weighing *in, uint32_t i);
/* Whether the mention is the subject of what the reporter tells in the sentences right before the pronoun at `i`. */
int dl_who_is_at_hand(const struct dl_weighing *in, uint32_t i, uint32_t found);
int dl_who_is_tagged(const struct dl_tagged *tagged, uint32_t root);

#endif
