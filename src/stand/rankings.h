/* What puts one thing above another, data/stand/rankings.tsv. */
#ifndef DL_STAND_RANKINGS_H
#define DL_STAND_RANKINGS_H

#include "base/data.h"

struct dl_ranking {
    struct dl_str above, below; /* "subj", "obj", or prepositions with bars between */
    uint8_t is_subject;         /* the subject ranks them so, else who says it */
    uint8_t is_turned;          /* negated it ranks them the other way round, else not at all */
    uint32_t next;              /* another of the same word, DL_NONE */
};

struct dl_rankings;

/* DL_EFORMAT names the line that breaks the form. */
int dl_rankings_open(struct dl_rankings **out, struct dl_data *data, struct dl_error *error);
void dl_rankings_close(struct dl_rankings *rankings);
/* The first of a word, by its lemma in lower case; NULL. */
const struct dl_ranking *dl_rankings_of(const struct dl_rankings *rankings, struct dl_str lemma);
const struct dl_ranking *dl_rankings_at(const struct dl_rankings *rankings, uint32_t index);

#endif
