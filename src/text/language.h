/* Which language a report is in. */
#ifndef DL_TEXT_LANGUAGE_H
#define DL_TEXT_LANGUAGE_H

#include "base/data.h"
#include "base/doc.h"

struct dl_tongues;

int dl_tongues_open(struct dl_tongues **out, struct dl_data *data, struct dl_error *error);
void dl_tongues_close(struct dl_tongues *tongues);
/* Sets doc->language, and doc->is_coded to 0 with a warning where the text is clearly not English. What metadata say about
 * the language is believed unless the text speaks against it. */
int dl_tongues_tell(struct dl_tongues *tongues, struct dl_doc *doc, struct dl_error *error);

#endif
