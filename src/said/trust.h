/* How surely a statement is right as it is written, its source and its content: the confidence of its record. A sum, in thousandths, of
 * weights of named features (data/cues/trust.tsv, by train/said_trust.py), turned into a chance; without weights the judgement of what is
 * kept (score.h) tells it alone. */
#ifndef DL_SAID_TRUST_H
#define DL_SAID_TRUST_H

#include "said/find.h"

enum { /* hundredths: less is left out by default, in documents of more than a few sentences */
       DL_SAID_TRUST_IN_REPORTS = 35,
       DL_SAID_TRUST_IN_COMMENT = 50 /* in columns, essays and talk, which use the same verbs for what nobody said */
};

/* The chance, 0.01 to 0.99, of the statement that was made of find `index`. */
float dl_said_trust(struct dl_said *said, uint32_t index, const struct dl_statement *statement);
/* Whether a statement of this confidence is left out by default; what a user asks for (kit->least_confidence) can only keep more. */
int dl_said_trust_drops(struct dl_said *said, uint32_t index, float sure);

#endif
