/* Learned judgement on top of the rules: linear scores, in thousandths, over named features. The weights stand in
 * data/cues/weights.tsv, a feature a line; where a feature has none it counts nothing, so that without weights the rules
 * decide alone. */
#ifndef DL_SAID_SCORE_H
#define DL_SAID_SCORE_H

#include "base/doc.h"
#include "said/cues.h"

struct dl_find;
struct dl_said;

enum {
    DL_THING_PRIOR = 1000 /* against a source that is a thing */
};

/* For the trainer: told each feature's name, then the find, or the statement that was made of one, that they belong to. */
struct dl_score_watch {
    void (*feature)(void *user, struct dl_str name);
    void (*find)(void *user, const struct dl_doc *doc, const struct dl_find *find);
    void (*statement)(void *user, const struct dl_doc *doc, const struct dl_statement *statement);
    void *user;
};

struct dl_sum {
    const struct dl_judgement *by;
    int32_t total;
};

/* Adds the weight of "template", "template a" or "template a b" (atoms in lower case; none for an empty one). */
void dl_sum_add(struct dl_sum *sum, const char *template_name, struct dl_str a, struct dl_str b);
/* A word of a closed class by its form, another by its tag. */
struct dl_str dl_word_class(const struct dl_doc *doc, uint32_t at);
/* The chance, 0.01 to 0.99, of a score. */
float dl_score_chance(int32_t score);

/* The score of a find; it is kept where that is above dl_score_least. */
int32_t dl_score_keep(struct dl_said *said, const struct dl_find *find);
int32_t dl_score_least(struct dl_said *said, const struct dl_find *find);

#endif
