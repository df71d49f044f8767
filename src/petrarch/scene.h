/* A sentence as PETRARCH's dictionaries see it: units, and the phrases that name actors, with their codes. */
#ifndef DL_PETRARCH_SCENE_H
#define DL_PETRARCH_SCENE_H

#include "base/doc.h"
#include "petrarch/names.h"
#include "petrarch/verbs.h"

enum { DL_SCENE_UNITS = 1024, DL_SCENE_PHRASES = 128, DL_PHRASE_CODES = 6 };

struct dl_coded_phrase {
    uint32_t top;         /* document-wide word that heads it */
    uint32_t first, last; /* units of what was found in it */
    uint32_t joined_to;   /* phrase that it is joined to by "and", DL_NONE */
    uint32_t owner;       /* phrase of an agent that took its code over ("the ambassadors of Arnor"), DL_NONE */
    char before[DL_PETRARCH_CODE], actor[DL_PETRARCH_CODE], agents[DL_PETRARCH_CODE];
    uint8_t has_actor;
    char codes[DL_PHRASE_CODES][DL_PETRARCH_CODE];
    uint8_t code_count;
};

struct dl_petrarch_scene {
    struct dl_doc *doc;
    const struct dl_petrarch_names *names;
    uint32_t sentence, first, end;                               /* words */
    struct dl_str units[DL_SCENE_UNITS], lemmas[DL_SCENE_UNITS]; /* in capitals */
    uint32_t words[DL_SCENE_UNITS], count;
    struct dl_coded_phrase phrases[DL_SCENE_PHRASES];
    uint32_t phrase_count;
};

/* Units and phrases of a sentence. DL_OK or DL_ENOMEM. */
int dl_petrarch_scene_set(struct dl_petrarch_scene *scene, uint32_t sentence);
/* DL_DISCARD_… of the sentence, 0. */
uint32_t dl_petrarch_scene_discard(const struct dl_petrarch_scene *scene);
/* The phrase that begins first within the words [from, to], DL_NONE; those owned by an agent are passed over. */
uint32_t dl_petrarch_phrase_in(const struct dl_petrarch_scene *scene, uint32_t from, uint32_t to);

#endif
