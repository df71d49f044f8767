/* What people are by what they are told to do (data/actors/callings.tsv). */
#ifndef DL_WHO_CALLINGS_H
#define DL_WHO_CALLINGS_H

#include "base/data.h"
#include "base/table.h"
#include "base/vec.h"

/* What a verb or a noun tells. */
enum dl_calling {
    DL_CALLING_DOES,  /* "teaches": its doer has the sector */
    DL_CALLING_OWNS,  /* "owns": if what is owned is a house or does business */
    DL_CALLING_LEADS, /* "heads": of what its object names */
    DL_CALLING_HOUSE, /* "bakery": the sector of who works there */
    DL_CALLINGS
};

struct dl_callings {
    struct dl_table words[DL_CALLINGS]; /* lemma -> sectors */
    DL_VEC(, struct dl_str) sectors;    /* PLOVER's, a record of the table each */
};

/* DL_OK, DL_ENOMEM, DL_EFORMAT. */
int dl_callings_open(struct dl_callings *callings, struct dl_arena *arena, struct dl_data *data, struct dl_error *error);

#endif
