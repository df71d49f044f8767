/* Choosing which place each name is, for the whole document at once. */
#ifndef DL_WHERE_RESOLVE_H
#define DL_WHERE_RESOLVE_H

#include "where/find.h"

int dl_toponyms_resolve(const struct dl_gazetteer *gazetteer, struct dl_doc *doc, struct dl_toponyms *toponyms);

/* voices.c: the country that the report's words ("sheriff", "constable"), publisher and address speak for, DL_NO_COUNTRY, and how loud; DL_OK or
 * DL_ENOMEM. */
int dl_places_hear(const struct dl_gazetteer *gazetteer, struct dl_doc *doc, uint16_t *country, double *loud);

#endif
