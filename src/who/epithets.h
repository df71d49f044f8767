/* Words that say of which states somebody may be: what states are called instead of their names (data/actors/epithets.tsv), peoples and
 * regions (data/actors/peoples.tsv). */
#ifndef DL_WHO_EPITHETS_H
#define DL_WHO_EPITHETS_H

#include "base/data.h"
#include "base/table.h"
#include "base/vec.h"

struct dl_epithets {
    struct dl_table words;          /* small letters, "west african" -> states */
    DL_VEC(, struct dl_str) states; /* ISO 3166-1 alpha-3, blanks between: a record of the table each */
};

/* Reads the file `name` of the data. DL_OK, DL_ENOMEM, DL_EFORMAT. */
int dl_epithets_open(struct dl_epithets *epithets, struct dl_arena *arena, struct dl_data *data, const char *name,
                     struct dl_error *error);
/* The states of words in whatever letters, none where the table has not got them. */
struct dl_str dl_epithets_states(const struct dl_epithets *epithets, struct dl_str words);

#endif
