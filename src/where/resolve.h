/* Choosing which place each name is, for the whole document at once. */
#ifndef DL_WHERE_RESOLVE_H
#define DL_WHERE_RESOLVE_H

#include "where/find.h"

int dl_toponyms_resolve(const struct dl_gazetteer *gazetteer, struct dl_doc *doc, struct dl_toponyms *toponyms);

#endif
