/* Tags, features, lemmas, names, heads and relations of every word, from one learned encoder (model/).
 *
 * Sentences of all the documents are sorted by length and computed in groups; what comes out for a sentence depends on
 * its words alone, never on its neighbours in a group. */
#ifndef DL_SYNTAX_SYNTAX_H
#define DL_SYNTAX_SYNTAX_H

#include "base/doc.h"
#include "base/kit.h"

/* Fills lemma, feats, head, upos, rel, ner and thing of the words of n documents. DL_EMODEL without a model. */
int dl_syntax_run(const struct dl_kit *kit, struct dl_doc **docs, size_t n, struct dl_error *error);

#endif
