/* The one thing that travels: a report and all that the stages have read in it. A stage reads the arrays of earlier
 * stages and writes its own. Public views of it are in dateline.h; this header is for the stages. */
#ifndef DL_BASE_DOC_H
#define DL_BASE_DOC_H

#include "base/limits.h"
#include "base/str.h"
#include "base/vec.h"

DL_VEC(dl_sections, struct dl_section);
DL_VEC(dl_sentences, struct dl_sentence);
DL_VEC(dl_words, struct dl_word);
DL_VEC(dl_times, struct dl_time);
DL_VEC(dl_places, struct dl_place);
DL_VEC(dl_mentions, struct dl_mention);
DL_VEC(dl_entities, struct dl_entity);
DL_VEC(dl_introductions, struct dl_introduction);
DL_VEC(dl_statements, struct dl_statement);
DL_VEC(dl_events, struct dl_event);
DL_VEC(dl_positions, struct dl_position);
DL_VEC(dl_agreements, struct dl_agreement);
DL_VEC(dl_rules, struct dl_rule);
DL_VEC(dl_reasons, struct dl_reason);
DL_VEC(dl_warnings, struct dl_warning);

struct dl_links {            /* of a word in its tree, DL_NONE for no word */
    uint32_t child, sibling; /* its first child, its governor's next; in text order */
    uint32_t first, last;    /* of its subtree */
    uint32_t enter, leave;   /* from the root down, each before its children: its number, and the first that is not below it */
    uint64_t rels;           /* of its children: a bit for each enum dl_rel */
};

struct dl_descent { /* of whom a people or region describes ("Karen rebels"): of which state he is, by its name */
    uint32_t word;
    char country[4];
};
DL_VEC(dl_descents, struct dl_descent);

struct dl_doc {
    struct dl_arena arena;
    struct dl_str text, id, uri, title, publisher, language;
    struct dl_str date;                    /* "YYYY-MM-DD" or none */
    int32_t day;                           /* of date, DL_NO_DAY */
    int32_t sent_on;                       /* the day of its dateline, if that lies a few days before; else DL_NO_DAY */
    char input[33];                        /* base/identity.h's hash of the report as it was given, "" where it is not known */
    uint8_t is_coded;                      /* 0: not in a language that dateline reads, later stages pass it over */
    struct dl_sections sections;           /* read */
    struct dl_sentences sentences;         /* text */
    struct dl_words words;                 /* text, syntax */
    struct dl_links *links;                /* of each word, once the trees are made (tree.h); NULL before */
    struct dl_times times;                 /* when, in text order */
    struct dl_places places;               /* where, in text order */
    struct dl_mentions mentions;           /* who, in text order */
    struct dl_entities entities;           /* who */
    struct dl_introductions introductions; /* who, in text order */
    struct dl_indices word_mention;        /* who: for each word the index of the innermost mention headed there, DL_NONE */
    struct dl_descents descents;           /* who, in text order */
    struct dl_indices of_each;             /* who, in text order: heads of nouns for whom no state is meant ("the two leaders") */
    char news[4];                          /* who: the state that it tells of though it is sent from another, "" for none */
    struct dl_statements statements;       /* said */
    struct dl_events events;               /* did */
    struct dl_positions positions;         /* stand */
    struct dl_agreements agreements;       /* stand */
    struct dl_rules rules;                 /* stand */
    struct dl_reasons reasons;             /* stand */
    const char *voice, *tense;             /* did: how the document tells (its manner.c); NULL before */
    uint8_t is_comment;                    /* did: it reasons more than it reports */
    struct dl_warnings warnings;
    uint32_t warnings_left_out;
    /* dl_doc_codepoint: code points before each block of 256 bytes, made at first need; NULL on ASCII text */
    uint32_t *blocks;
    uint8_t is_ascii, has_blocks;
};

struct dl_doc *dl_doc_new(void); /* NULL when memory is spent */
/* Notes a warning; the message is formatted into the arena. Never fails (a lost warning is counted). code is a constant. */
void dl_doc_warn(struct dl_doc *doc, const char *code, struct dl_span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Prepares dl_doc_codepoint once the text is set. DL_OK or DL_ENOMEM. */
int dl_doc_index(struct dl_doc *doc);

/* The first word that ends behind a byte of the text, found by bisection; the count of words where none does. */
uint32_t dl_doc_word_behind(const struct dl_doc *doc, uint32_t byte);

/* Of what kind the section of a sentence is. */
static inline enum dl_section_kind dl_section_kind_of(const struct dl_doc *doc, uint32_t sentence)
{
    const uint32_t section = doc->sentences.at[sentence].section;
    return section < doc->sections.count ? doc->sections.at[section].kind : DL_SECTION_PARAGRAPH;
}

static inline int dl_is_heading(enum dl_section_kind kind)
{
    return kind == DL_SECTION_HEADLINE || kind == DL_SECTION_KICKER || kind == DL_SECTION_SUBHEAD;
}

/* "person", "organization" …, as features and --explain call it; "none", "other". */
const char *dl_thing_name(enum dl_thing thing);

#endif
