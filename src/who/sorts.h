/* Sorts of actors, as the choices whose somebody is weigh them: the sector, else what kind of thing it is. */
#ifndef DL_WHO_SORTS_H
#define DL_WHO_SORTS_H

#include "base/doc.h"

enum { DL_SORTS = 34 };
extern const char *const dl_sort_names[DL_SORTS];

/* thing: enum dl_thing, asked where the sector is empty. */
uint32_t dl_sort_of(struct dl_str sector, uint8_t thing);

#endif
