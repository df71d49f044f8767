/* The times of a report as TIMEX3: spans, types, values, and the days they name. */
#ifndef DL_WHEN_WHEN_H
#define DL_WHEN_WHEN_H

#include "base/doc.h"
#include "base/kit.h"

int dl_when_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

#endif
