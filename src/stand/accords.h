/* How an agreement is told without a word for one, data/stand/accords.tsv. */
#ifndef DL_STAND_ACCORDS_H
#define DL_STAND_ACCORDS_H

#include "base/data.h"

struct dl_accord {       /* strings are NUL-terminated */
    struct dl_str slot;  /* "obj", "xcomp", "ccomp", or prepositions with bars between */
    struct dl_str words; /* lemmas that fill it, with bars between; none: any */
    struct dl_str also;  /* prepositions with bars between, one of which must stand there too; none: no matter */
    struct dl_str name;
    uint8_t is_but; /* any word but those */
    uint32_t next;  /* another of the same verb, DL_NONE */
};

struct dl_accords;

/* DL_EFORMAT names the line that breaks the form. */
int dl_accords_open(struct dl_accords **out, struct dl_data *data, struct dl_error *error);
void dl_accords_close(struct dl_accords *accords);
/* The first of a verb, by its lemma in lower case, its particle behind a blank; NULL. */
const struct dl_accord *dl_accords_of(const struct dl_accords *accords, struct dl_str verb);
const struct dl_accord *dl_accords_at(const struct dl_accords *accords, uint32_t index);

#endif
