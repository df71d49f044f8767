/* What states may be called instead of their names (data/actors/epithets.tsv). */
#ifndef DL_WHO_EPITHETS_H
#define DL_WHO_EPITHETS_H

#include "base/data.h"
#include "base/table.h"
#include "base/vec.h"

struct dl_epithets {
    struct dl_table words;          /* small letters, "west african" -> states */
    DL_VEC(, struct dl_str) states; /* ISO 3166-1 alpha-3, blanks between: a record of the table each */
};

/* DL_OK, DL_ENOMEM, DL_EFORMAT. */
int dl_epithets_open(struct dl_epithets *epithets, struct dl_arena *arena, struct dl_data *data, struct dl_error *error);

#endif
