/* A choice among candidates by pieces of evidence: a log-linear model whose features are a piece, alone and together with another piece or
 * with what the question itself is (its sort, its flags, its class); "none" is a candidate without pieces. Weights are thousandths in one
 * array, so that a candidate is summed without looking up a name, and integers, so that every machine chooses alike.
 *     dl_evidence_init(&weights, &NAMES, arena);
 *     dl_evidence_row(&weights, &tsv); // for each line of the table
 *     int32_t sum = dl_evidence_sum(&weights, &context, 1u << PLACE | 1u << NEAR); */
#ifndef DL_BASE_EVIDENCE_H
#define DL_BASE_EVIDENCE_H

#include "base/tsv.h"

enum { DL_EVIDENCE_PIECES = 31 }; /* at most; a bit each */

struct dl_evidence_names {
    const char *const *sides; /* which of several questions; NULL where there is one */
    const char *const *pieces, *const *sorts, *const *flags;
    uint32_t side_count, piece_count, sort_count, flag_count, class_count;
    const char *(*class_name)(uint32_t number); /* NULL where there are no classes */
};

struct dl_evidence_weights {
    const struct dl_evidence_names *names;
    int32_t *of; /* [sides][pieces and none][alone, pieces, sorts, flags, classes], thousandths */
    int is_loaded;
};

struct dl_evidence_context {
    uint32_t side, sort, class, flags; /* flags: a bit each */
};

/* All weights nothing; DL_OK or DL_ENOMEM. */
int dl_evidence_init(struct dl_evidence_weights *weights, const struct dl_evidence_names *names, struct dl_arena *arena);
/* A line of a table of weights: thousandths, a piece or "none", the side where there are several, and what it stands with: "-"
 * for nothing, another piece that comes later in their order, "sort=NAME", a flag, a class. DL_OK or DL_EFORMAT. */
int dl_evidence_row(struct dl_evidence_weights *weights, const struct dl_tsv *tsv);
/* What a candidate with these pieces weighs; 0: none of them. */
int32_t dl_evidence_sum(const struct dl_evidence_weights *weights, const struct dl_evidence_context *context, uint32_t pieces);
/* The number of a name, DL_NONE. */
uint32_t dl_evidence_number(struct dl_str name, const char *const *names, uint32_t count);

#endif
