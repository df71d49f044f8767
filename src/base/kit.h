/* What never changes while the program runs, shared by all threads. Each room owns the struct behind its pointer and
 * opens it from the data files in `int dl_<room>_open(struct dl_<thing> **out, struct dl_data *, struct dl_error *)`. */
#ifndef DL_BASE_KIT_H
#define DL_BASE_KIT_H

#include "base/clock.h"
#include "base/data.h"

struct dl_page_lines;   /* read: captions and labels of pages */
struct dl_language;     /* text: language identification, sentence splitter, abbreviations */
struct dl_model;        /* model: the weights */
struct dl_syntax_lists; /* syntax: words that mends of trees ask for */
struct dl_calendar;     /* when: time words */
struct dl_gazetteer;    /* where: countries, units, cities */
struct dl_actors;       /* who: states, organisations, offices, sector nouns */
struct dl_cues;         /* said: cue lexicon */
struct dl_frames;       /* did: frame lexicon, ontology tables */
struct dl_stances;      /* stand: stance lexicon */
struct dl_petrarch;     /* petrarch: a user's own dictionaries of that program */

struct dl_kit {
    struct dl_data data;
    struct dl_page_lines *page_lines;
    struct dl_language *language;
    struct dl_model *model;
    struct dl_syntax_lists *syntax_lists;
    struct dl_calendar *calendar;
    struct dl_gazetteer *gazetteer;
    struct dl_actors *actors;
    struct dl_cues *cues;
    struct dl_frames *frames;
    struct dl_stances *stances;
    struct dl_petrarch *petrarch; /* NULL: events come of the frames */
    struct dl_clock *clock;       /* NULL unless the kit was opened with DL_KIT_TIMING; the one thing in it that changes */
    char model_version[80];       /* syntax: name and checksum of the weights, "" without */
    char lexicons_version[40], gazetteer_version[40];
    uint32_t flags;            /* DL_KIT_… */
    uint32_t least_confidence; /* of events, in hundredths */
};

#endif
