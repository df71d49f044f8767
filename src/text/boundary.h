/* What stands around a possible sentence end, as features of a linear model. */
#ifndef DL_TEXT_BOUNDARY_H
#define DL_TEXT_BOUNDARY_H

#include "base/doc.h"
#include "text/lexicon.h"

enum {
    DL_ATOM = 20,
    DL_FEATURE_ATOMS = 4,
    DL_BOUNDARY_KEYS = 32
}; /* bytes of an atom's text: longer words are known by their class alone; atoms of a feature; features of a place at most */

/* A word or a class of words, as part of a feature. */
struct dl_atom {
    uint64_t hash;
    struct dl_str text;
};

/* The words of one section, walked from left to right: the place between word `at` and the next. */
struct dl_boundary {
    const struct dl_language *language;
    const struct dl_word *words;
    int is_careless;     /* sentences of the section begin in lower case */
    int is_title;        /* the section is a headline, kicker or subhead */
    int is_closed;       /* the section ends in a full stop or its like */
    uint32_t first, end; /* the section's words */
    uint32_t start;      /* first word of the sentence so far */
    uint32_t at;
    uint32_t quotes;   /* straight double quotation marks in the section so far */
    uint32_t opened;   /* curly ones that wait for their end */
    uint32_t brackets; /* open ones */
    uint32_t bracket;  /* the outermost of them */
    uint32_t stop;     /* the next full stop or its like behind word `at`; `end` when there is none */
};

/* Called for every feature: its template, its key, its atoms (NULL where it has fewer). */
typedef void dl_feature_sink(void *user, uint32_t template_number, uint64_t key,
                             const struct dl_atom *const atoms[DL_FEATURE_ATOMS]);

/* The words [first, end) are those of the section; `at` is the first. */
void dl_boundary_init(struct dl_boundary *boundary, const struct dl_language *language, const struct dl_doc *doc, uint32_t section,
                      uint32_t first, uint32_t end);
/* What rules say of word `at`, which is not the section's last: no sentence ends behind it, one does, or it is to be asked. */
enum dl_ending { DL_ENDS_NOT, DL_ENDS, DL_ENDS_PERHAPS };
enum dl_ending dl_boundary_rule(const struct dl_boundary *boundary);
void dl_boundary_features(const struct dl_boundary *boundary, dl_feature_sink *sink, void *user);
/* Only their keys, in the same order; returns how many. */
uint32_t dl_boundary_keys(const struct dl_boundary *boundary, uint64_t keys[DL_BOUNDARY_KEYS]);
/* Moves on by a word; `ends` tells whether a sentence ended behind the one before. */
void dl_boundary_step(struct dl_boundary *boundary, int ends);

const char *dl_template_name(uint32_t template_number); /* NULL behind the last */
uint64_t dl_atom_hash(struct dl_str text);
/* hashes: of the atoms, 0 where there are fewer. */
uint64_t dl_feature_key(uint32_t template_number, const uint64_t hashes[DL_FEATURE_ATOMS]);

#endif
