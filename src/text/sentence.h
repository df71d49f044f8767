/* From words to sentences. */
#ifndef DL_TEXT_SENTENCE_H
#define DL_TEXT_SENTENCE_H

#include "text/splitter.h"

/* Appends the sentences of a section, whose words are [first, end), and sets the words' `sentence`. */
int dl_split_sentences(const struct dl_language *language, struct dl_doc *doc, uint32_t section, uint32_t first, uint32_t end,
                       struct dl_error *error);

#endif
