/* How surely an event is right as it is written, its class and both of its sides: the confidence of its record. A sum, in thousandths, of
 * weights of named features (data/frames/trust.tsv), turned into a chance; without weights the frame and its sides tell it alone. */
#ifndef DL_DID_TRUST_H
#define DL_DID_TRUST_H

#include "did/coder.h"

enum {
    DL_TRUST_IN_REPORTS = 12, /* hundredths: less is left out by default, in documents of more than a few sentences */
    DL_TRUST_IN_LONG =
        25, /* the same in long ones, of what is said or given within one state: much in them is background or private */
    DL_TRUST_IN_COMMENT = 45, /* the same in columns, essays and explanation, where more is talked of than told */
    DL_TRUST_OF_NOBODY =
        13, /* the same in a few sentences, where the one that tells it names nobody of a state, of force or of politics */
    DL_TRUST_OF_ANYBODY = 20,   /* the same there, of what people without an office do to each other every day */
    DL_TRUST_OF_ALONE = 40,     /* the same there, where neither side is of a country or an office */
    DL_TRUST_OF_STRANGERS = 20, /* the same there, where it does and yet neither side is of a state or a country */
    DL_TRUST_OF_PRIVATE = 60, /* in longer reports, of talks, wishes, help and praise, where the sentence names nobody of a state */
    DL_TRUST_OF_QUARREL = 40  /* the same there, of refusals, blame and warnings */
};

/* For the trainer: told the event that the features belong to which were asked for (base/weights.h). */
struct dl_trust_watch {
    void (*event)(void *user, const struct dl_doc *doc, const struct dl_event *event);
    void *user;
};

/* The chance, 0.01 to 0.99. */
float dl_trust(const struct dl_scene *s, const struct dl_draft *d);
/* Whether an event of this confidence is left out: by what the user asked for, or by default. */
int dl_trust_drops(const struct dl_coder *coder, float sure);
/* The same where the sentence names nobody of public life, and in a few sentences, which have no floor of their own; to be asked when the sides'
 * countries are known. */
int dl_trust_drops_of_nobody(const struct dl_coder *coder, const struct dl_draft *d, float sure);

#endif
