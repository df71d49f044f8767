/* The turns of transcripts and interviews: whose label stands at the head of which paragraph. */
#ifndef DL_SAID_TURNS_H
#define DL_SAID_TURNS_H

#include "base/doc.h"

struct dl_said;

struct dl_turn {
    uint32_t section, sentence; /* where its label stands */
    uint32_t first, last;       /* the label's words without its colon */
    uint32_t
        head; /* the label's head; where the label names nobody ("A:"), the head of a name of the one who speaks, if that is known */
    uint32_t colon; /* DL_NONE: none ("Q    Thank you") */
    uint32_t from;  /* first word of what is said */
    uint32_t until; /* the last, of the same paragraph or of those without a label that go on from it */
};

DL_VEC(dl_turns, struct dl_turn);

/* Finds the turns of the document, in text order, into said->turns; none in other text. DL_OK or DL_ENOMEM. */
int dl_said_find_turns(struct dl_said *said);
/* Adds the turn whose label opens the sentence, if there is one; *found tells whether. */
int dl_said_turn(struct dl_said *said, uint32_t sentence, int *found);

#endif
