/* The places of a report: names found, resolved together, and how each is used. */
#ifndef DL_WHERE_WHERE_H
#define DL_WHERE_WHERE_H

#include "base/doc.h"
#include "base/kit.h"

int dl_where_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

#endif
