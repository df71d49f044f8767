/* Who issues an official text, and so is its "we". */
#ifndef DL_WHO_ISSUER_H
#define DL_WHO_ISSUER_H

#include "base/doc.h"

/* The entity that a heading names as the issuer ("Statement by the Ministry of Foreign Affairs"); DL_NONE where the document is a report. */
uint32_t dl_who_issuer(const struct dl_doc *doc);
/* Whether somebody issues the text in his own name, named or not: such a text condemns, calls on and welcomes as "we". */
int dl_who_is_issued(const struct dl_doc *doc);

#endif
