/* The case of words in headings that give every word a capital, or all their letters. */
#ifndef DL_TEXT_TRUECASE_H
#define DL_TEXT_TRUECASE_H

#include "base/doc.h"
#include "base/tsv.h"
#include "text/lexicon.h"

/* Rows of data/text/casing.tsv into language->casing. */
int dl_truecase_read(struct dl_language *language, struct dl_tsv *tsv, struct dl_error *error);
/* Sets the form of the words of one sentence [first, end) to what running text would write, where the sentence is such a heading; their
 * spans stay. DL_OK or DL_ENOMEM. */
int dl_truecase_mend(const struct dl_language *language, struct dl_doc *doc, uint32_t first, uint32_t end);

#endif
