/* A choice among candidates by pieces of evidence: a log-linear model whose features are a piece, alone and together with another piece or
 * with what the question itself is (its sort, its flags, its class); "none" is a candidate without pieces. Weights are thousandths in one
 * array, so that a candidate is summed without looking up a name, and integers, so that every machine chooses alike.
 *     dl_evidence_init(&weights, &NAMES, arena);
 *     dl_evidence_row(&weights, &tsv); // for each line of the table
 *     dl_evidence_note(&countries, LIMIT, "FRA", PLACE); // for each piece of evidence
 *     uint32_t best = dl_evidence_choose(&weights, &context, &countries, 0, MARGIN); */
#ifndef DL_BASE_EVIDENCE_H
#define DL_BASE_EVIDENCE_H

#include "base/tsv.h"

enum { DL_EVIDENCE_PIECES = 31, /* at most; a bit each */ DL_EVIDENCE_COUNTRIES = 16 };

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

struct dl_evidence_country {
    char country[4];
    uint32_t pieces; /* a bit each */
};

struct dl_evidence_countries { /* the candidates, in the order in which they were met */
    uint32_t count;
    struct dl_evidence_country at[DL_EVIDENCE_COUNTRIES];
};

/* All weights nothing; DL_OK or DL_ENOMEM. */
int dl_evidence_init(struct dl_evidence_weights *weights, const struct dl_evidence_names *names, struct dl_arena *arena);
/* A line of a table of weights: thousandths, a piece or "none", the side where there are several, and what it stands with: "-"
 * for nothing, another piece that comes later in their order, "sort=NAME", a flag, a class. DL_OK or DL_EFORMAT. */
int dl_evidence_row(struct dl_evidence_weights *weights, const struct dl_tsv *tsv);
/* What a candidate with these pieces weighs; 0: none of them. */
int32_t dl_evidence_sum(const struct dl_evidence_weights *weights, const struct dl_evidence_context *context, uint32_t pieces);
/* Adds a piece to what speaks for a country, NULL and "" for none; countries beyond the limit, DL_EVIDENCE_COUNTRIES at most, are left out. */
void dl_evidence_note(struct dl_evidence_countries *countries, uint32_t limit, const char *country, uint32_t piece);
/* The candidate that weighs most, the one met first of equals; struck: those that cannot be, a bit each. DL_NONE where none weighs more than
 * no pieces do, or the next, or no pieces, comes nearer than the margin in thousandths: a wrong one says more that is false than none
 * leaves unsaid. */
uint32_t dl_evidence_choose(const struct dl_evidence_weights *weights, const struct dl_evidence_context *context,
                            const struct dl_evidence_countries *countries, uint32_t struck, int32_t margin);
/* The number of a name, DL_NONE. */
uint32_t dl_evidence_number(struct dl_str name, const char *const *names, uint32_t count);

#endif
