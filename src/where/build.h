/* Adding places and names to a gazetteer in memory: used by the tables of data/places and by GeoNames' dumps. */
#ifndef DL_WHERE_BUILD_H
#define DL_WHERE_BUILD_H

#include "where/gazetteer.h"

/* A new site at the end of gazetteer->sites, without unit, country and point; NULL when memory or its limit is spent. The pointer
 * moves when the next one is added. name is copied, and cut at 255 bytes. */
struct dl_site *dl_site_add(struct dl_gazetteer *gazetteer, enum dl_site_kind kind, struct dl_str name);
/* A name for a site, at the end of its chain, unless the site has it in this form already. */
int dl_name_add(struct dl_gazetteer *gazetteer, struct dl_str name, uint32_t site, enum dl_name_form form);
/* The same at the head of its chain and without a look whether it is there: for millions of names, of which dl_names_settle then
 * puts each chain in order and takes out what stands twice. */
int dl_name_put(struct dl_gazetteer *gazetteer, struct dl_str name, uint32_t site, enum dl_name_form form);
/* "Idlib Governorate" is spoken of as "Idlib" too. */
int dl_name_add_short(struct dl_gazetteer *gazetteer, uint32_t site);
/* Sites below `first` keep their order and come first; the others follow, the best known first. */
int dl_names_settle(struct dl_gazetteer *gazetteer, uint32_t first);
/* "-12.5" to a double; plain decimals only. 1 when it is one. */
int dl_read_decimal(struct dl_str text, double *out);
/* Sets a site's point from two cells; 1 when both are numbers that name one. */
int dl_site_set_point(struct dl_site *site, struct dl_str lat, struct dl_str lon);
/* The country's site of an alpha-3 code, DL_NO_COUNTRY. */
uint16_t dl_site_country(const struct dl_gazetteer *gazetteer, struct dl_str code);

#endif
