/* How surely a statement is right as it is written, its source and its content: the confidence of its record. A sum, in thousandths, of
 * weights of named features (data/cues/trust.tsv, by train/said_trust.py), turned into a chance; without weights the judgement of what is
 * kept (score.h) tells it alone. */
#ifndef DL_SAID_TRUST_H
#define DL_SAID_TRUST_H

#include "said/find.h"

/* Hundredths: less is left out by default, in documents of more than a few sentences. */
enum {
    DL_SAID_TRUST_OF_QUOTATION = 20, /* “…,” she said: whoever is meant, something is said */
    DL_SAID_TRUST_OF_TAG = 20,       /* "…, he said", behind a clause */
    DL_SAID_TRUST_OF_FREE = 15,      /* "He would not resign." behind what he said: of what only he can know, which no cue shows */
    DL_SAID_TRUST_OF_PHRASE = 30,    /* according to …, a label's colon */
    DL_SAID_TRUST_OF_VIEW = 35,      /* criticized it, called for it: told in no other form */
    DL_SAID_TRUST_OF_INTENT = 65,    /* sought to, plans to: seldom anybody's word */
    DL_SAID_TRUST_OF_OTHERS = 45,
    DL_SAID_TRUST_IN_COMMENT = 50 /* of all but the first two: columns, essays and talk use the same verbs for what nobody said */
};

/* The chance, 0.01 to 0.99, of the statement that was made of find `index`. */
float dl_said_trust(struct dl_said *said, uint32_t index, const struct dl_statement *statement);
/* Whether a statement of this confidence is left out by default; what a user asks for (kit->least_confidence) can only keep more. */
int dl_said_trust_drops(struct dl_said *said, uint32_t index, float sure);

#endif
