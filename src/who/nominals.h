/* What nouns (nominals.c) and numbers and measures (measures.c) share as they become mentions. */
#ifndef DL_WHO_NOMINALS_H
#define DL_WHO_NOMINALS_H

#include "who/run.h"

static inline int can_act(const struct dl_word *w) { return w->thing == DL_THING_PERSON || w->thing == DL_THING_ORGANIZATION; }

/* Adds the mention that a noun heads; role: what the seed table has of it, NULL; role_first: where that begins. DL_OK or DL_ENOMEM. */
int dl_nominal_add(struct dl_who *who, uint32_t word, const struct dl_role *role, uint32_t role_first);
/* The words first to `word` in small letters, the last by its lemma; at == NULL when memory is spent. */
struct dl_str dl_nominal_lemma(struct dl_who *who, uint32_t first, uint32_t word);

/* issued.c: whether a noun for a body stands right before one for what it issues ("an army statement"), and the mention of the body. */
int dl_nominal_is_issuer(const struct dl_who *who, uint32_t word, const struct dl_role *role);
int dl_nominal_is_issuing_military(const struct dl_who *who,
                                   uint32_t word); /* an adjective to the tagger: "a military statement" */
int dl_nominal_add_issuer(struct dl_who *who, uint32_t word, const struct dl_role *role, uint32_t role_first);

/* idioms.c: whether a noun for an actor names something else here: "state of mind", "brought to justice". */
int dl_nominal_is_idiom(const struct dl_who *who, uint32_t word);

/* "dozens of demonstrators": 1: those counted are added; -1: what is counted is nobody; 0: no measure. */
int dl_measure_try(struct dl_who *who, uint32_t word);
/* "the 39 figure", "latest figures": what is counted, and nobody. */
int dl_measure_is_number(const struct dl_doc *doc, uint32_t word);
/* Adds what a number, a quantifier or "somebody" stands for, if it is somebody. DL_OK or DL_ENOMEM. */
int dl_quantity_try(struct dl_who *who, uint32_t word);

#endif
