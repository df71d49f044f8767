/* Composed CAMEO actor codes ("UKRGOVMIL"), by the table data/actors/cameo.tsv. */
#ifndef DL_WHO_CAMEO_H
#define DL_WHO_CAMEO_H

#include "base/data.h"
#include "base/doc.h"
#include "base/table.h"

struct dl_cameo_word { /* what words in an office or name add */
    struct dl_str word, code;
};

DL_VEC(dl_cameo_words, struct dl_cameo_word);

struct dl_cameo {
    struct dl_table sectors, bodies; /* -> codes */
    struct dl_cameo_words codes, seconds, groups;
};

/* Everything is kept in the arena. */
int dl_cameo_open(struct dl_cameo *cameo, struct dl_arena *arena, struct dl_data *data, struct dl_error *error);
/* The code of an entity, none where nothing is known of it; at == NULL with a size of 0 also where memory is spent. */
struct dl_str dl_cameo_code(const struct dl_cameo *cameo, struct dl_arena *arena, const struct dl_entity *entity);

#endif
