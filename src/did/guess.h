/* The learned part of event coding, beside the frames: linear scores, in thousandths, over named features. One score a class for a verb
 * that no frame covers, one for whether what a frame found is kept. The weights stand in data/frames/weights.tsv, a class and a
 * feature a line; without weights the frames decide alone. */
#ifndef DL_DID_GUESS_H
#define DL_DID_GUESS_H

#include "did/coder.h"

enum {
    DL_GUESS_ABOVE = 500 /* a class is guessed where its score is above this */
};

/* For the trainer: told the predicate that the features belong to which were asked for (base/weights.h). */
struct dl_guess_watch {
    void (*predicate)(void *user, const struct dl_doc *doc, uint32_t word, const char *found); /* found: a frame's class or "-" */
    void *user;
};

/* Whether the word may be guessed at: a verb of a main clause. */
int dl_guess_may(struct dl_scene *s, uint16_t w);
/* Of a verb that no frame covers: 1 when a class is guessed, and the draft, of its word alone before, holds it with its sides. */
int dl_guess_class(struct dl_scene *s, uint16_t w, struct dl_draft *d);
/* The score of a find by a frame, one of those that make its confidence (trust.h); 0 without weights. */
int32_t dl_guess_keep(struct dl_scene *s, struct dl_draft *d);

#endif
