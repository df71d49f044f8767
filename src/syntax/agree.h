#ifndef DL_SYNTAX_AGREE_H
#define DL_SYNTAX_AGREE_H

#include "base/doc.h"

/* Lets names of one report agree: a subject of one word that the network takes for a place or an organisation, and that is the
 * surname, in any spelling, of somebody whom the report names in full, is that person. Returns DL_OK or DL_ENOMEM. */
int dl_names_agree(struct dl_doc *doc);

#endif
