#ifndef DL_TEXT_TEXT_H
#define DL_TEXT_TEXT_H

#include "base/doc.h"
#include "base/kit.h"
#include "text/lexicon.h"

/* The words and sentences of the document's sections. */
int dl_text_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

#endif
