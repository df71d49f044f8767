/* How surely a statement is right as it is written, its source and its content: the confidence of its record. A sum, in thousandths, of
 * weights of named features (data/cues/trust.tsv, by train/said_trust.py), turned into a chance; without weights the judgement of what is
 * kept (score.h) tells it alone. */
#ifndef DL_SAID_TRUST_H
#define DL_SAID_TRUST_H

#include "said/find.h"

/* The chance, 0.01 to 0.99, of the statement that was made of find `index`. */
float dl_said_trust(struct dl_said *said, uint32_t index, const struct dl_statement *statement);

#endif
