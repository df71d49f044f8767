/* Which report it is, and whether it is given as it was before; both as 32 hex digits. */
#ifndef DL_BASE_IDENTITY_H
#define DL_BASE_IDENTITY_H

#include "base/str.h"

enum { DL_IDENTITY_SIZE = 33 };

/* The same for the same id and text. The text is valid UTF-8, as a document's is. DL_OK or DL_ENOMEM. */
int dl_identity_key(struct dl_str id, struct dl_str text, char out[DL_IDENTITY_SIZE]);
/* The same of a report that is still to be read: its broken bytes are mended as reading it does. */
int dl_identity_report_key(const struct dl_report *report, char out[DL_IDENTITY_SIZE]);
/* Over all that is given with a report. */
int dl_identity_input(const struct dl_report *report, char out[DL_IDENTITY_SIZE]);

#endif
