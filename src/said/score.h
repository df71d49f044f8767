/* Learned judgement on top of the rules: linear scores, in thousandths, over named features. The weights stand in
 * data/cues/weights.tsv, a feature a line; where a feature has none it counts nothing, so that without weights the rules
 * decide alone. */
#ifndef DL_SAID_SCORE_H
#define DL_SAID_SCORE_H

#include "base/doc.h"
#include "said/cues.h"

struct dl_find;
struct dl_said;

enum { DL_SCORE_UNIT = 1000, DL_KEEP_ABOVE = -500, DL_END_PRIOR = 2 * DL_SCORE_UNIT /* of the rules' end over others */ };

/* What is judged: whether a find is kept, or (option is its last word) where its content ends. */
struct dl_choice {
    const struct dl_find *find;
    uint32_t option; /* DL_NONE: the find itself */
    int is_rules;    /* what the rules would choose */
};

/* For the trainer: told each feature's name, then the choice that they belong to. */
struct dl_score_watch {
    void (*feature)(void *user, struct dl_str name);
    void (*choice)(void *user, const struct dl_doc *doc, const struct dl_choice *choice);
    void *user;
};

struct dl_sum {
    const struct dl_cues *cues;
    int32_t total;
};

/* Adds the weight of "template", "template a" or "template a b" (atoms in lower case; none for an empty one). */
void dl_sum_add(struct dl_sum *sum, const char *template_name, struct dl_str a, struct dl_str b);
/* The chance, 0.01 to 0.99, of a score. */
float dl_score_chance(int32_t score);

/* The score of a find: above 0 it is kept. */
int32_t dl_score_keep(const struct dl_said *said, const struct dl_find *find);
/* Moves the end of the find's content to where it scores best. */
void dl_score_end(const struct dl_said *said, struct dl_find *find);

#endif
