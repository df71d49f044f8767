/* Coding by PETRARCH's dictionaries alone, for those who bring their own: their actors, agents, verbs and patterns decide, dateline's
 * trees tell who is subject and object. Stands in the place of did (and of stand, which is then passed over).
 *     code = dl_petrarch_open(&petrarch, &files, error);   // files: struct dl_petrarch_files of dateline.h
 *     code = dl_petrarch_run(kit, doc, error);             // kit->petrarch set
 */
#ifndef DL_PETRARCH_H
#define DL_PETRARCH_H

#include "base/doc.h"
#include "base/kit.h"

int dl_petrarch_open(struct dl_petrarch **out, const struct dl_petrarch_files *files, struct dl_error *error);
void dl_petrarch_close(struct dl_petrarch *petrarch);
int dl_petrarch_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);
/* XXH3 of all files, in 16 hex digits, for a record's provenance. */
const char *dl_petrarch_version(const struct dl_petrarch *petrarch);

#endif
