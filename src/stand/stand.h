#ifndef DL_STAND_STAND_H
#define DL_STAND_STAND_H

#include "base/doc.h"
#include "base/kit.h"

/* Once the trees are linked (base/tree.h) and the stages before have run. */
int dl_stand_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

#endif
