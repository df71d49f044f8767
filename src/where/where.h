/* The places of a report: names found, resolved together, and how each is used. */
#ifndef DL_WHERE_WHERE_H
#define DL_WHERE_WHERE_H

#include "base/doc.h"
#include "base/kit.h"

int dl_where_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);
/* The place that the report is sent from, as an index into its places: that of its dateline, else the one before a colon that opens its
 * first paragraph ("KARACHI: The High Court …"); DL_NONE. */
uint32_t dl_where_sent_from(const struct dl_doc *doc);
/* How many people live there, or how much it is spoken of; 0 where the gazetteer lacks it or is NULL. */
double dl_where_people(const struct dl_gazetteer *gazetteer, const struct dl_place *place);
/* Whether a place is a province, a region, an island or the like, and no town. */
int dl_where_is_wide(const struct dl_gazetteer *gazetteer, const struct dl_place *place);
/* Whether a place is the capital of its state; gazetteer may be NULL. */
int dl_where_is_capital(const struct dl_gazetteer *gazetteer, const struct dl_place *place);

#endif
