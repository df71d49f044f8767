/* Documents, staffs and papers as sources, and whom they speak for. */
#ifndef DL_SAID_MAKERS_H
#define DL_SAID_MAKERS_H

#include "said/find.h"

/* Whether the noun is a document that says something: a report, a claim. */
int dl_said_is_document(const struct dl_said *said, uint32_t word);
/* The entity that a document or staff at `head` speaks for: a document for whoever made it, "the report" for whoever made the report that was told
 * of before; DL_NONE. */
uint32_t dl_said_maker(const struct dl_said *said, uint32_t head);
/* "the paper" alone, which is as often a piece of paper and so no mention: the last named before that publishes; DL_NONE. */
uint32_t dl_said_newspaper(const struct dl_doc *doc, uint32_t head);

#endif
