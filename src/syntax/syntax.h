#ifndef DL_SYNTAX_SYNTAX_H
#define DL_SYNTAX_SYNTAX_H

#include "base/doc.h"
#include "base/kit.h"

int dl_syntax_run(const struct dl_kit *kit, struct dl_doc **docs, size_t n, struct dl_error *error);

#endif
