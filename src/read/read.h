#ifndef DL_READ_READ_H
#define DL_READ_READ_H

#include "base/doc.h"
#include "base/kit.h"

/* Fills a new document from a report: text (repaired UTF-8), metadata, date, sections. */
int dl_read_run(const struct dl_kit *kit, const struct dl_report *report, struct dl_doc *doc, struct dl_error *error);

#endif
