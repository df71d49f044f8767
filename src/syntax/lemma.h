#ifndef DL_SYNTAX_LEMMA_H
#define DL_SYNTAX_LEMMA_H

#include "model/model.h"

/* Lemma of a form: data/lemmas/forms.tsv, else the model's table of exceptions, else its edit script. A view of the form, of the model, or of bytes in
 * the arena; the form itself where memory is spent. upos and script are rows of the model's labels. */
struct dl_str dl_lemma(const struct dl_model *model, struct dl_str form, uint32_t upos, uint32_t script, struct dl_arena *arena);

/* The script to use, by the scores of all: the best, unless its lemma is a word never met and that of another of the best
 * few is one that was. */
uint32_t dl_lemma_script(const struct dl_model *model, struct dl_str form, const float *scores);

#endif
