/* From words to sentences. */
#ifndef DL_TEXT_SENTENCE_H
#define DL_TEXT_SENTENCE_H

#include "base/doc.h"
#include "text/lexicon.h"

/* Appends the sentences of a section, whose words are those from `first` to the last one so far, and sets their `sentence`. */
int dl_split_sentences(const struct dl_language *language, struct dl_doc *doc, uint32_t section, uint32_t first,
                       struct dl_error *error);

#endif
