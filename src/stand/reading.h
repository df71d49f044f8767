/* Between the files that read what a phrase is about: reading.c, nouns.c. Everybody else asks dl_stand_read (run.h). */
#ifndef DL_STAND_READING_H
#define DL_STAND_READING_H

#include "stand/run.h"

/* Of a noun, at most so deep in others. */
struct dl_reading dl_read_noun(struct dl_stand *run, uint32_t word, uint32_t holder, int depth);

/* nouns.c: each gives issue DL_NONE where the noun is none of the kind. */
struct dl_reading dl_reading_of_namesake(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth);
struct dl_reading dl_reading_of_outcome(struct dl_stand *run, uint32_t noun, uint32_t holder);
struct dl_reading dl_reading_of_turning(struct dl_stand *run, uint32_t word, uint32_t holder, int depth);
struct dl_reading dl_reading_of_attitude(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth);

#endif
