#ifndef DL_SAID_SAID_H
#define DL_SAID_SAID_H

#include "base/doc.h"
#include "base/kit.h"

int dl_said_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

#endif
