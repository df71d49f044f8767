/* Acts that no frame covers. Either frames of the verb fit but for the words of one phrase ("handed over [forty generators]" where the lexicon
 * knows only what else is handed over as aid), or the verb has frames of a class in other company, or none at all. Which class it tells,
 * if any, is a sum of weights of named features (data/frames/loose.tsv, train/loose.py); without weights none.
 * Only in short texts: long ones talk of much and tell little, and of what was so found in articles one in nine was right. */
#ifndef DL_DID_LOOSE_H
#define DL_DID_LOOSE_H

#include "did/coder.h"
#include "did/usual.h"

enum { DL_LOOSE_ABOVE = -1000 /* thousandths of a logit: a class is taken where its sum is above this */ };

/* A class that a verb may tell. */
struct dl_offer {
    /* the verb's most specific of that class that all but fits, else of that class; NULL: it has none */
    const struct dl_frame *frame;
    const struct dl_usual *usual;
    int type;
    uint16_t phrase;   /* the head of the phrase whose words are others */
    uint8_t failed;    /* which of the frame's tests; DL_FRAME_TESTS: more than one */
    uint8_t near;      /* how many frames of the class all but fit */
    uint8_t is_first;  /* none of another class is more specific */
    uint8_t is_denied; /* a frame that takes the word out of the game all but fits */
};

/* For the trainer: told each offer after its features were asked for (base/weights.h). */
struct dl_loose_watch {
    void (*offer)(void *user, const struct dl_doc *doc, uint32_t word, const char *offered, int is_covered);
    void *user;
};

/* Of a verb that no frame covers the likeliest class; 0 where none is likely, as of other words. The draft, made anew, holds its type, frame,
 * arguments and sum (draft->loosely). */
int dl_loose(struct dl_scene *s, uint16_t w, struct dl_draft *draft);
/* The sides of a verb without a frame: the subject; the object, then who stands behind the usual prepositions. */
void dl_loose_sides(struct dl_scene *s, struct dl_draft *draft);
/* offer.c: what all offers of a verb have in common; the sum of one of them. */
int32_t dl_offer_common(struct dl_scene *s, const struct dl_draft *draft);
int32_t dl_offer_weigh(struct dl_scene *s, const struct dl_draft *draft, const struct dl_offer *offer, int32_t common);

#endif
