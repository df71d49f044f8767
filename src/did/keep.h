/* Whether what a frame found is an event at all: a linear score, in thousandths, over named features (data/frames/keep.tsv, train/did.py), one
 * of those that make its confidence (trust.h). Without weights it is 0. */
#ifndef DL_DID_KEEP_H
#define DL_DID_KEEP_H

#include "did/coder.h"

/* For the trainer: told the predicate that the features belong to which were asked for (base/weights.h). */
struct dl_keep_watch {
    void (*predicate)(void *user, const struct dl_doc *doc, uint32_t word, const char *found); /* found: a frame's class */
    void *user;
};

/* How a reader knows the first of a side: "named", "definite", "plural", …, "nobody". */
const char *dl_known_as(const struct dl_scene *s, const struct dl_party *party);
/* How a verb's clause tells: "past", "perfect", "modal", "infinitive", "noun" … */
const char *dl_tense_of(const struct dl_scene *s, uint16_t w);
/* The score of a find by a frame. */
int32_t dl_keep_score(struct dl_scene *s, struct dl_draft *d);

#endif
