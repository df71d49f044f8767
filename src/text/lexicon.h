/* What the words and sentences of a language are known by: abbreviations, word parts and contractions, from data/text. */
#ifndef DL_TEXT_LEXICON_H
#define DL_TEXT_LEXICON_H

#include "base/data.h"
#include "base/table.h"

/* Classes of abbreviations: what may follow decides whether a full stop belongs to them. */
enum dl_abbreviation {
    DL_ABBREVIATION_TITLE = 1, /* Mr. Gen. : a name follows, never the end of a sentence */
    DL_ABBREVIATION_NUMBER,    /* No. p. Fig. : only before a number */
    DL_ABBREVIATION_CALENDAR,  /* Jan. Tues. : capitalised */
    DL_ABBREVIATION_PLACE,     /* St. Mt. Ave. Calif. */
    DL_ABBREVIATION_INNER,     /* vs. i.e. cf. : inside a sentence */
    DL_ABBREVIATION_LAST       /* Inc. Jr. etc. a.m. : may end a sentence */
};

/* Classes of whole words and parts of words, bits of a set. */
enum dl_part {
    DL_PART_PREFIX = 1 << 0,  /* anti- stays with the word behind its hyphen */
    DL_PART_SUFFIX = 1 << 1,  /* -wise stays with the word before its hyphen */
    DL_PART_UNIT = 1 << 2,    /* 5km is two words */
    DL_PART_AMOUNT = 1 << 3,  /* $5m is three words, 5m after no currency sign is one */
    DL_PART_DOMAIN = 1 << 4,  /* last label of a domain or file name */
    DL_PART_GROUP = 1 << 5,   /* first label of a news group or host */
    DL_PART_WHOLE = 1 << 6,   /* uh-huh is one word */
    DL_PART_CLIPPED = 1 << 7, /* 'em begins with its apostrophe */
    DL_PART_EMOTICON = 1 << 8,
    DL_PART_OPENER = 1 << 9,     /* the: with a capital it opens a sentence */
    DL_PART_REPORTING = 1 << 10, /* asked: behind a quoted question it belongs to that */
    DL_PART_ZONE = 1 << 11,      /* GMT: behind an hour */
    DL_PART_MONTH = 1 << 12,
    DL_PART_WEEKDAY = 1 << 13
};

struct dl_splitter;
struct dl_tongues;

struct dl_language {
    struct dl_arena arena;
    struct dl_table abbreviations; /* form with its last full stop -> enum dl_abbreviation */
    struct dl_table parts;         /* lower-case form -> set of enum dl_part */
    struct dl_table contractions;  /* lower-case form without apostrophe -> bytes of its parts: first + 16 * second + 256 * third */
    struct dl_table casing;        /* how words are written in running text, in small letters: truecase.h */
    struct dl_splitter *splitter;
    struct dl_tongues *tongues;
};

int dl_language_open(struct dl_language **out, struct dl_data *data, struct dl_error *error);
void dl_language_close(struct dl_language *language);

/* All take any case of the form; 0 when it is not known. */
int dl_language_abbreviation(const struct dl_language *language, struct dl_str form);
uint32_t dl_language_parts(const struct dl_language *language, struct dl_str form);
uint32_t dl_language_contraction(const struct dl_language *language, struct dl_str form);

#endif
