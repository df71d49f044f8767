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
    DL_THING_PRIOR = 1000,      /* against a source that is a thing */
    DL_SPEECHLESS_PRIOR = 3000, /* that is no paper and no people either */
    DL_APPEAL_PRIOR = 1000,     /* for whoever calls on somebody to do something */
    DL_VERDICT_PRIOR = 1200,    /* for an official paper that condemns or welcomes */
    DL_STANCE_PRIOR = 1500      /* for a noun that tells where its owner stands */
};

/* For the trainer: told the find, or the statement that was made of one, that the features belong to which were asked for (base/weights.h). */
struct dl_score_watch {
    void (*find)(void *user, const struct dl_doc *doc, const struct dl_find *find);
    void (*statement)(void *user, const struct dl_doc *doc, const struct dl_statement *statement);
    void *user;
};

/* A word of a closed class by its form, another by its tag. */
struct dl_str dl_word_class(const struct dl_doc *doc, uint32_t at);
/* What kind of actor a word leads to or, where it leads to none, what kind of thing it stands for. */
const char *dl_word_kind(const struct dl_doc *doc, uint32_t at);

/* The score of a find; it is kept where that is above dl_score_least. */
int32_t dl_score_keep(struct dl_said *said, const struct dl_find *find);
int32_t dl_score_least(struct dl_said *said, const struct dl_find *find);

#endif
