#ifndef DL_DID_DID_H
#define DL_DID_DID_H

#include "base/doc.h"
#include "base/kit.h"

int dl_did_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

#endif
