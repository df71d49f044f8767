/* Which expressions of time begin or end a range, or bound what happened to one side. */
#ifndef DL_WHEN_RANGE_H
#define DL_WHEN_RANGE_H

#include "base/doc.h"

/* Sets `bound` and `until` of all times of the document. DL_OK or DL_ENOMEM. */
int dl_ranges_find(struct dl_doc *doc);
/* The days that an event had which this expression dates: its own, its range's, or those on one side of it, as far as the report's day. */
struct dl_interval dl_range_days(const struct dl_doc *doc, const struct dl_time *time);

#endif
