/* Whom a pronoun cannot take up, by grammar. */
#ifndef DL_WHO_BARRED_H
#define DL_WHO_BARRED_H

#include "who/antecedent.h"
#include "who/run.h"

/* Whom a pronoun cannot take up, by its own place in the tree. */
struct dl_bars {
    int is_reflexive;
    uint32_t subject;   /* the word above it (subject_above), DL_NONE */
    uint32_t chains[2]; /* of the subject or the named object beside it, and of who does what is done to others; DL_NONE */
};

struct dl_bars dl_bars_of(struct dl_who *who, const struct dl_found *pronoun);
/* Whether the mention is barred. */
int dl_is_barred(struct dl_who *who, const struct dl_found *pronoun, const struct dl_bars *bars, const struct dl_found *m);

#endif
