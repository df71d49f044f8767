/* The learned part of sentence splitting: weights of a logistic regression, data/text/splitter.tsv. */
#ifndef DL_TEXT_SPLITTER_H
#define DL_TEXT_SPLITTER_H

#include "base/data.h"
#include "text/boundary.h"

struct dl_splitter;

int dl_splitter_open(struct dl_splitter **out, struct dl_data *data, struct dl_error *error);
void dl_splitter_close(struct dl_splitter *splitter);
/* Above 0: a sentence ends there. */
double dl_splitter_score(const struct dl_splitter *splitter, const struct dl_boundary *boundary);

#endif
