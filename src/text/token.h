/* From characters to words. */
#ifndef DL_TEXT_TOKEN_H
#define DL_TEXT_TOKEN_H

#include "base/doc.h"
#include "text/lexicon.h"

/* Appends the words of doc->text[span) to doc->words: span, form, token_words and space_after (the same for all words of
 * a token); head is DL_NONE and sentence 0. Every character that is not white space falls into exactly one word. */
int dl_tokenize(const struct dl_language *language, struct dl_doc *doc, struct dl_span span, struct dl_error *error);

/* Cuts the token [start, end) of text into the words of the grammar ("do" + "n't"). Writes where each but the last ends
 * into cuts[4] and returns how many cuts there are. */
uint32_t dl_contraction_cuts(const struct dl_language *language, struct dl_str text, uint32_t start, uint32_t end,
                             uint32_t cuts[4]);

#endif
