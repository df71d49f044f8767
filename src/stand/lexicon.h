/* One table of all words that the room knows: what each of the files of data/stand says of a lemma stands in one entry, so that a word of a report is
 * looked up once, and the finders ask its entry. Keys are lemmas in lower case, or several with blanks between ("rule out", "defence system").
 *     const struct dl_lexeme *lexeme = dl_lexicon_find(lexicon, lemma);
 *     if (lexeme->classes & DL_STAND_TURN) …
 */
#ifndef DL_STAND_LEXICON_H
#define DL_STAND_LEXICON_H

#include "base/table.h"
#include "base/vec.h"
#include "stand/rows.h"

/* Where a word stands in keys of several words. */
enum dl_lexeme_place {
    DL_LEXEME_HEADS = 1 << 0,  /* it may head a noun phrase of a concept */
    DL_LEXEME_JOINS = 1 << 1,  /* it begins the lemma of a stance: "rule out", "pour water" */
    DL_LEXEME_ENDS = 1 << 2,   /* it ends one */
    DL_LEXEME_BEGINS = 1 << 3, /* it begins a saying */
    DL_LEXEME_IS_SAYING_FOR = 1 << 4,
    DL_LEXEME_IS_SAYING_AGAINST = 1 << 5
};

struct dl_lexeme {
    uint64_t lists;   /* bits of enum dl_stand_list, lists.tsv */
    uint32_t classes; /* of enum dl_stand_class, words.tsv */
    uint32_t senses;  /* of enum dl_stand_sense, senses.tsv */
    uint32_t kinds;   /* of enum dl_stand_kind, kinds.tsv */
    uint32_t frame;   /* its first in stances.tsv; DL_NONE */
    uint32_t noun;    /* twice the concept of concepts.tsv that it names, and 1 where only with a participant; DL_NONE */
    uint32_t verb;    /* of concepts.tsv; DL_NONE */
    uint32_t rows[DL_ROWS_KINDS]; /* the first in each table of rows; DL_NONE */
    uint8_t rule;                 /* enum dl_rule_kind, of a word of DL_STAND_RULE */
    uint8_t places;               /* bits of enum dl_lexeme_place */
};

DL_VEC(dl_lexemes, struct dl_lexeme);

struct dl_lexicon {
    struct dl_arena arena;
    struct dl_table by_key;
    struct dl_lexemes lexemes; /* the first is that of words that stand nowhere */
};

int dl_lexicon_init(struct dl_lexicon *lexicon, struct dl_error *error);
void dl_lexicon_release(struct dl_lexicon *lexicon);
/* The entry of a key, for a loader to write into; new where there is none. Good until the next one is asked for; NULL when memory is spent. The key
 * stays the caller's. */
struct dl_lexeme *dl_lexicon_entry(struct dl_lexicon *lexicon, struct dl_str key);
/* Never NULL: an entry that says nothing for a word that stands nowhere. */
static inline const struct dl_lexeme *dl_lexicon_find(const struct dl_lexicon *lexicon, struct dl_str key)
{
    uint32_t index = dl_table_get(&lexicon->by_key, key);
    return &lexicon->lexemes.at[index == DL_NONE ? 0 : index];
}
/* Calls with each word of a cell, parted by commas, and the entry of it. DL_OK or DL_ENOMEM. */
int dl_lexicon_each(struct dl_lexicon *lexicon, struct dl_str words, void (*mark)(struct dl_lexeme *lexeme, uint32_t bits),
                    uint32_t bits, struct dl_error *error);

#endif
