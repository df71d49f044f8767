/* GeoNames' own dumps (https://download.geonames.org/export/dump/, CC BY 4.0) added to a gazetteer, line by line: first the places,
 * then their other names.
 *     struct dl_geonames *geonames;
 *     code = dl_geonames_new(&geonames, gazetteer, error);             // a gazetteer of the tables of data/places
 *     kind = dl_geonames_kind(first_line);                             // what a file holds
 *     code = dl_geonames_line(geonames, kind, line, error);            // DL_EFORMAT: a broken line, passed over
 *     code = dl_geonames_finish(geonames, error);
 */
#ifndef DL_WHERE_GEONAMES_H
#define DL_WHERE_GEONAMES_H

#include "where/gazetteer.h"

enum dl_geonames_kind {
    DL_GEONAMES_FOREIGN,
    DL_GEONAMES_PLACES, /* allCountries.txt, cities500.txt, UA.txt: 19 columns */
    DL_GEONAMES_NAMES,  /* alternateNamesV2.txt: 8 or 10 columns */
    DL_GEONAMES_CODES   /* admin1CodesASCII.txt, admin2Codes.txt: 4 columns */
};

struct dl_geonames;

int dl_geonames_new(struct dl_geonames **out, struct dl_gazetteer *gazetteer, struct dl_error *error);
void dl_geonames_free(struct dl_geonames *geonames);
enum dl_geonames_kind dl_geonames_kind(struct dl_str line);
/* DL_OK also for places and names that are left out on purpose (streams without another name, names in other scripts). */
int dl_geonames_line(struct dl_geonames *geonames, enum dl_geonames_kind kind, struct dl_str line, struct dl_error *error);
/* Sets units, orders names. */
int dl_geonames_finish(struct dl_geonames *geonames, struct dl_error *error);
/* Places taken so far; the day of the newest among them, "" before the first. */
uint32_t dl_geonames_places(const struct dl_geonames *geonames);
const char *dl_geonames_day(const struct dl_geonames *geonames);

#endif
