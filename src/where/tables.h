/* Loading the tables of data/places into a gazetteer. */
#ifndef DL_WHERE_TABLES_H
#define DL_WHERE_TABLES_H

#include "base/tsv.h"
#include "where/gazetteer.h"

struct dl_place_table {
    const char *name;
    uint32_t cells; /* a row has at least */
    int (*load)(struct dl_gazetteer *gazetteer, const struct dl_tsv *tsv, struct dl_error *error);
};

int dl_place_rows(struct dl_gazetteer *gazetteer, struct dl_data *data, const struct dl_place_table *table, struct dl_error *error);
/* Sites and their names. */
int dl_place_tables_load(struct dl_gazetteer *gazetteer, struct dl_data *data, struct dl_error *error);
/* Words beside them; the countries must be there. */
int dl_word_tables_load(struct dl_gazetteer *gazetteer, struct dl_data *data, struct dl_error *error);

#endif
