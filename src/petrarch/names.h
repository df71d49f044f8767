/* PETRARCH's dictionaries of actors and agents, with the days on which an actor bears a code, and of discards. */
#ifndef DL_PETRARCH_NAMES_H
#define DL_PETRARCH_NAMES_H

#include "base/vec.h"
#include "petrarch/lines.h"

enum { DL_PETRARCH_CODE = 32 };

struct dl_actor_code {
    char code[DL_PETRARCH_CODE]; /* "PSEGZAMIL", "FRO/BIL/SAM"; "---": nobody */
    int32_t from, to;            /* days, both inside; DL_NO_DAY: open */
};
DL_VEC(dl_actor_codes, struct dl_actor_code);

struct dl_actor_entry {
    uint32_t first, count; /* of codes */
};
DL_VEC(dl_actor_entries, struct dl_actor_entry);

struct dl_agent_entry {
    char code[DL_PETRARCH_CODE];
    uint8_t is_before; /* "NGO~": stands before the actor's code */
};
DL_VEC(dl_agent_entries, struct dl_agent_entry);

struct dl_petrarch_names {
    struct dl_arena *arena;
    struct dl_phrase_book actor_book, agent_book, discard_book;
    struct dl_actor_entries actors;
    struct dl_actor_codes codes;
    struct dl_agent_entries agents;
    struct dl_table markers; /* "!PERSON!" -> index into marker_words */
    struct dl_str *marker_words;
    uint32_t marker_count;
};

enum { DL_DISCARD_SENTENCE = 1, DL_DISCARD_STORY = 2 }; /* numbers of the discard book */

void dl_petrarch_names_init(struct dl_petrarch_names *names, struct dl_arena *arena);
/* Actors and agents may stand in one file: an agent's code holds '~'. */
int dl_petrarch_names_read(struct dl_petrarch_names *names, const char *path, struct dl_petrarch_problems *problems,
                           struct dl_error *error);
int dl_petrarch_discards_read(struct dl_petrarch_names *names, const char *path, struct dl_petrarch_problems *problems,
                              struct dl_error *error);
/* The code that an actor bears on a day (DL_NO_DAY: unknown): the first whose days hold it, else the one without days; NULL for none. */
const char *dl_petrarch_actor_on(const struct dl_petrarch_names *names, uint32_t actor, int32_t day);

#endif
