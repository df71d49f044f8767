/* Between the files that read what a phrase is about: reading.c, nouns.c, clauses.c. Everybody else asks dl_stand_read (run.h). */
#ifndef DL_STAND_READING_H
#define DL_STAND_READING_H

#include "stand/run.h"

enum { DL_READING_DEPTH = 8 };

/* Of a noun that is so deep in others, DL_READING_DEPTH at most; of a pronoun; of "another solution", a substitute for what was named. */
struct dl_reading dl_read_noun(struct dl_stand *run, uint32_t word, uint32_t holder, int depth);
/* The issue that many things were named last in the sentence before "they"; DL_NONE. */
uint32_t dl_read_plural_before(const struct dl_stand *run, uint32_t pronoun);
struct dl_reading dl_read_pronoun(struct dl_stand *run, uint32_t word, uint32_t holder);
struct dl_reading dl_read_substitute(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth);

/* clauses.c: of a verb, or of an adjective that is a predicate. */
struct dl_reading dl_read_verb(struct dl_stand *run, uint32_t word, uint32_t holder, int depth);

/* nouns.c: each gives issue DL_NONE where the noun is none of the kind. */
struct dl_reading dl_reading_of_namesake(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth);
struct dl_reading dl_reading_of_outcome(struct dl_stand *run, uint32_t noun, uint32_t holder);
struct dl_reading dl_reading_of_turning(struct dl_stand *run, uint32_t word, uint32_t holder, int depth);
struct dl_reading dl_reading_of_attitude(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth);
struct dl_reading dl_reading_of_summed_up(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth);
struct dl_reading dl_reading_of_decision(struct dl_stand *run, uint32_t noun);
/* nouns.c. The issue that "ratification" alone is of; DL_NONE. */
uint32_t dl_read_to_be_passed(struct dl_stand *run, uint32_t noun);

#endif
