#ifndef DL_WHO_WHO_H
#define DL_WHO_WHO_H

#include "base/doc.h"
#include "base/kit.h"

int dl_who_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

#endif
