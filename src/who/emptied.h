/* Taking out the entities that no mention is left of. */
#ifndef DL_WHO_EMPTIED_H
#define DL_WHO_EMPTIED_H

#include "base/doc.h"

/* Gathers the mentions of every entity anew and drops those without; moved[entity] is where its mentions went, DL_NONE. DL_OK or DL_ENOMEM. */
int dl_who_drop_emptied(struct dl_doc *doc, const uint32_t *moved);

#endif
