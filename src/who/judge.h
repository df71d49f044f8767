/* The second judge of names: a log-linear choice whether a span that the tagger or a rule offers is a person, an organisation,
 * a place or no name, by weights in thousandths (data/actors/judge.tsv, train/judge.py) over what is seen around it and lists of names
 * of the world (data/actors/world.tsv). Without weights every span stays what it is offered as.
 *     if (!dl_judge_name(who, first, last, &candidate)) return; // no name
 */
#ifndef DL_WHO_JUDGE_H
#define DL_WHO_JUDGE_H

#include "base/data.h"
#include "base/table.h"
#include "base/vec.h"
#include "base/weights.h"
#include "dateline.h"

struct dl_who;
struct dl_candidate;
struct dl_doc;

enum dl_verdict { DL_VERDICT_NONE, DL_VERDICT_PERSON, DL_VERDICT_ORGANIZATION, DL_VERDICT_PLACE, DL_VERDICTS };

struct dl_judge_row {
    int32_t value[DL_VERDICTS];
};

DL_VEC(dl_judge_rows, struct dl_judge_row);

/* For the trainer: told the span that the features belong to which were asked for (base/weights.h). */
struct dl_judge_watch {
    void (*span)(void *user, const struct dl_doc *doc, uint32_t first, uint32_t last, enum dl_verdict offer);
    void *user;
};

struct dl_judge_tables {
    struct dl_weights features; /* -> rows */
    struct dl_judge_rows rows;
    struct dl_table listed; /* folded name or word of one -> bits, one for each list of world.tsv, and BEGINS */
    struct dl_str lists[31];
    uint32_t list_count;
    const struct dl_judge_watch *watch; /* NULL but in the trainer */
};

/* Reads both tables; a folder without them is no error. DL_OK, DL_ENOMEM, DL_EFORMAT. */
int dl_judge_open(struct dl_judge_tables *judge, struct dl_arena *arena, struct dl_data *data, struct dl_error *error);
/* Whether there are weights, or somebody watches. */
static inline int dl_judge_is_open(const struct dl_judge_tables *judge) { return dl_weights_are_there(&judge->features); }
/* Whether a list of world.tsv has a name or word, folded. */
int dl_judge_is_listed(const struct dl_judge_tables *judge, struct dl_str list, struct dl_str folded);
/* The last word of the longest name of the lists of bodies or places that begins at `first` in capitals, DL_NONE; kind: which of the two. */
uint32_t dl_judge_listed_name(struct dl_who *who, uint32_t first, enum dl_entity_kind *kind);
/* What the words first to last are, if no table or place is known by that name: sets the candidate's kind; 0 where they are no name. */
int dl_judge_name(struct dl_who *who, uint32_t first, uint32_t last, struct dl_candidate *name);

#endif
