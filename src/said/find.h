/* What the rules of said share: the document under work, and one attribution as it is found. */
#ifndef DL_SAID_FIND_H
#define DL_SAID_FIND_H

#include "base/tree.h"
#include "said/quotes.h"
#include "said/turns.h"

/* Words first…last of the document; first == DL_NONE: none. */
struct dl_range {
    uint32_t first, last;
};

#define DL_NO_RANGE ((struct dl_range){DL_NONE, DL_NONE})

enum { DL_MAX_PIECES = 12, DL_PROPOSED_PRIOR = -2000 };

/* How the content was found. */
enum dl_shape {
    DL_SHAPE_CLAUSE,      /* "said that it was over" */
    DL_SHAPE_INFINITIVE,  /* "promised to help" */
    DL_SHAPE_OBJECT_TO,   /* "urged them to stop" */
    DL_SHAPE_OBJECT,      /* "criticized the plan" */
    DL_SHAPE_OBLIQUE,     /* "is described as …" */
    DL_SHAPE_PREPOSITION, /* behind one that the cue governs */
    DL_SHAPE_QUOTE,       /* a quotation behind the cue */
    DL_SHAPE_BEFORE,      /* content before its cue, or around it */
    DL_SHAPE_RELATIVE,    /* "which she defended" */
    DL_SHAPE_BARE,        /* a clause that the tree does not show */
    DL_SHAPE_SUBJECT,     /* a passive's subject alone */
    DL_SHAPE_COPULA,      /* "their fear is that …" */
    DL_SHAPE_PHRASE,      /* "according to …" */
    DL_SHAPE_COLON,
    DL_SHAPES
};
const char *dl_shape_name(enum dl_shape shape);

struct dl_find {
    const struct dl_cue *lexical; /* NULL: a colon or a comma alone */
    struct dl_range cue;          /* first == DL_NONE: no cue */
    uint32_t head;                /* head word of the cue */
    struct dl_range source;
    uint32_t source_head, addressee_head;  /* DL_NONE: none */
    struct dl_range pieces[DL_MAX_PIECES]; /* the content, in text order */
    uint32_t piece_count;
    uint32_t sentence;
    uint32_t within; /* index of the find that holds this one, DL_NONE */
    enum dl_polarity polarity;
    uint8_t is_speech; /* its content may go on in quotations that follow */
    uint8_t is_dropped;
    uint8_t is_turn;     /* a turn of a transcript: its words are the speaker's, without marks */
    uint8_t is_block;    /* a paragraph below a colon: words of the source's, without marks */
    uint8_t is_free;     /* free.c: without a cue, but in tenses that only what is told stands in */
    uint8_t is_retold;   /* "is reported to have said": told beside what it stands in */
    uint8_t is_proposed; /* beyond the lexicon's frames: kept only where the weights speak for it */
    uint8_t shape;       /* enum dl_shape */
    int32_t prior;       /* what the rules think of it, in thousandths of a logit (score.h) */
    int32_t score;
};

DL_VEC(dl_finds, struct dl_find);

struct dl_said {
    const struct dl_cues *cues;
    struct dl_doc *doc;
    struct dl_quotes quotes;
    uint32_t *word_quote;      /* [words]: the quotation that holds a word (marks excluded), DL_NONE */
    struct dl_finds finds;     /* in text order of their sentences */
    uint32_t readings;         /* finds that the rules read, kept or not */
    struct dl_turns turns;     /* of a transcript, in text order */
    uint8_t voice;             /* dl_said_voice (setting.h); 0 until it is asked for */
    uint32_t least_confidence; /* of the kit */
    uint8_t is_issued;         /* somebody issues the text in his own name, and is its "we" (who/issuer.h) */
};

/* ---- ranges over the tree (ranges.c) ---- */

/* The unbroken run of words around `word` that stand below it. */
struct dl_range dl_range_block(const struct dl_doc *doc, uint32_t word);
/* A noun phrase as a source: titles, appositions, restrictive relatives; no leading preposition or conjunction, no "'s". */
struct dl_range dl_range_source(const struct dl_doc *doc, uint32_t head);
/* Cuts ", who …" and a weekday at its end off a source. */
void dl_range_cut_relative(const struct dl_doc *doc, uint32_t head, struct dl_range *source);
/* Cuts times at both ends off a source: "last week officials", "Holm in March". */
void dl_range_cut_time(const struct dl_doc *doc, uint32_t head, struct dl_range *source);
/* Cut punctuation and quotation marks off both ends. */
struct dl_range dl_range_trim(const struct dl_doc *doc, struct dl_range range);
/* The end of a predicate, before a clause that is joined to it or set beside it behind `last`. */
uint32_t dl_range_predicate_end(const struct dl_doc *doc, uint32_t predicate, uint32_t last);
/* The word of the range that its first word leads up to in the tree. */
uint32_t dl_range_head(const struct dl_doc *doc, struct dl_range range);
int dl_range_holds(struct dl_range range, uint32_t word);
/* Where the clause begins that is still without a verb before `end`: behind the last semicolon, colon or ", and"; `first` where none is so. */
uint32_t dl_range_clause_start(const struct dl_doc *doc, uint32_t first, uint32_t end);
/* The words of the sentence that holds `word`. */
static inline struct dl_range dl_range_sentence(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[word].sentence];
    return (struct dl_range){s->word, s->word + s->words - 1};
}
/* Adds a piece, cut around the find's own cue and source, in text order; empty ones and more than fit are left out. */
void dl_find_add(const struct dl_doc *doc, struct dl_find *find, struct dl_range range);
/* Cuts off what came of it ("so worried about the flood that he left"); nothing may be left (degree.c). */
void dl_find_cut_result(const struct dl_said *said, struct dl_find *find);
int dl_find_holds(const struct dl_find *find, uint32_t word);
/* The next find behind `last` (NULL: the first of all) that is not dropped and holds the word; NULL. */
const struct dl_find *dl_find_holding(const struct dl_said *said, uint32_t word, const struct dl_find *last);
/* Beyond the lexicon's frames: only the weights can keep it. */
static inline void dl_find_propose(struct dl_find *find)
{
    find->is_proposed = 1;
    find->prior = DL_PROPOSED_PRIOR;
}
/* A find at `word` without source and content; `cue` may be NULL (a colon alone). */
struct dl_find dl_find_begin(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t word);
/* The cue whose words stand at `word`, the longest; NULL for none. */
const struct dl_cue *dl_find_cue(const struct dl_said *said, enum dl_cue_kind kind, uint32_t word, uint32_t *last);
int dl_word_is_weekday(const struct dl_doc *doc, uint32_t word);
static inline enum dl_rel rel_of(const struct dl_doc *doc, uint32_t word)
{
    return dl_rel_base((enum dl_rel)doc->words.at[word].rel);
}
static inline int dl_word_is(const struct dl_doc *doc, uint32_t word, const char *form) /* ASCII case ignored; 0 behind the end */
{
    return word < doc->words.count && dl_str_is_nocase(doc->words.at[word].form, form);
}
static inline struct dl_str dl_form_of(const struct dl_doc *doc, uint32_t word) /* none beyond the last */
{
    return word < doc->words.count ? doc->words.at[word].form : (struct dl_str){NULL, 0};
}
/* Whether the word is one of a list of small words with blanks between. */
#define dl_word_listed(doc, word, list) dl_str_listed_nocase(dl_form_of((doc), (word)), list, ' ')

/* ---- rules: each adds to said->finds what it sees headed by `word` ---- */
int dl_said_verb(struct dl_said *said, uint32_t word);
int dl_said_noun(struct dl_said *said, uint32_t word);
int dl_said_adjective(struct dl_said *said, uint32_t word);
int dl_said_phrase(struct dl_said *said, uint32_t word);
int dl_said_colon(struct dl_said *said, uint32_t sentence);
int dl_said_headline(struct dl_said *said, uint32_t sentence);     /* "… — Ryabkov" */
int dl_said_headline_end(struct dl_said *said, uint32_t sentence); /* "…, court hears", behind the rules of its words */
int dl_said_impersonal(struct dl_said *said, uint32_t sentence);
int dl_said_led(struct dl_said *said, uint32_t colon); /* behind a clause that tells nothing */
int dl_said_signed(struct dl_said *said);              /* posts and quotations with a name behind a dash */
/* The dash before the signature of a post among the words; DL_NONE. */
uint32_t dl_said_signature(const struct dl_doc *doc, uint32_t first, uint32_t last);
int dl_said_plain_tag(struct dl_said *said, uint32_t sentence); /* behind the rules of its words */
int dl_said_quote_tags(struct dl_said *said);                   /* over all quotations, behind the other rules */
/* Adds the find if it is judged to be one (score.h). */
int dl_said_judge(struct dl_said *said, const struct dl_find *find);
/* Whether the wording around its cue tells that it attributes nothing: a set phrase, the reporter's own question. */
int dl_said_is_idle(const struct dl_said *said, const struct dl_find *find);
/* What the reporter infers or supposes, or a court charges (idle_inferred.c). */
int dl_said_is_inferred(const struct dl_said *said, const struct dl_find *find);
/* What somebody does or aims at, or the writer asks (idle_deeds.c). */
int dl_said_is_deed(const struct dl_said *said, const struct dl_find *find);
int dl_said_is_idle_by_object(const struct dl_said *said, const struct dl_find *find);
/* Whether it is anybody's or nobody's thought ("no one believes"). */
int dl_said_is_anybodys(struct dl_said *said, const struct dl_find *find);
int dl_said_push(struct dl_said *said, const struct dl_find *find);

/* The subject that `verb` has or borrows from the verb that governs it, DL_NONE. */
uint32_t dl_said_subject(const struct dl_doc *doc, uint32_t verb);
/* "The revival of such rules exposes …": a source that nobody can be and no document is. */
int dl_said_is_thing(const struct dl_said *said, uint32_t source);
/* "issued a statement saying …": whether a participle of saying behind the noun tells what is in it. */
int dl_said_is_told_by_participle(const struct dl_said *said, uint32_t noun);
/* Whether the word is a poll, or what is made of polls ("an average of surveys"). */
int dl_said_is_poll(const struct dl_said *said, uint32_t word);
/* Negated by "not", "never", "no". */
int dl_said_is_negated(const struct dl_doc *doc, uint32_t word);
/* The same, or of a subject that is nobody: "neither of them responded". */
int dl_said_is_unanswered(const struct dl_doc *doc, uint32_t word);

/* ---- what belongs to the source of a phrase (set_off.c) ---- */
/* "has, according to X, withdrawn": a verb at `word` whose auxiliary stands before `before`. */
int dl_said_goes_on_with_verb(const struct dl_doc *doc, uint32_t before, uint32_t word);
/* The last word of an apposition to the source that the comma at `comma` sets off, before the next comma; the word before it where none stands there. */
uint32_t dl_said_set_off_end(const struct dl_doc *doc, uint32_t comma, uint32_t last);
/* The same where the phrase ends its sentence. */
uint32_t dl_said_apposition_end(const struct dl_doc *doc, uint32_t comma, uint32_t last);
/* The last word of a source before a predicate of another subject that goes on behind it. */
uint32_t dl_said_before_predicate(const struct dl_doc *doc, struct dl_range range, uint32_t head);

/* ---- over all finds ---- */
/* Takes the links that a page put into its sentences out of what was found. */
void dl_said_drop_links(struct dl_said *said);
void dl_said_nest(struct dl_said *said);
int dl_said_join(struct dl_said *said);
void dl_said_behind_semicolons(struct dl_said *said); /* part of the joining */
/* Adds what is told on without a cue; finds in text order. */
int dl_said_free(struct dl_said *said);
/* Adds quotations of whole sentences without a cue, behind a sentence on whoever speaks. */
int dl_said_uncued(struct dl_said *said);
/* The quotation that fills the sentence, and those it runs on to, from its first word on; DL_NONE. One in single marks counts only for a
 * speaker who is quoted in them. */
uint32_t dl_said_leading_quote(const struct dl_said *said, uint32_t sentence, int single);
int dl_said_link(struct dl_said *said);

/* ---- polarity.c ---- */
/* What the cue does in the lexicon's terms, negated or not: "did not say", "would not confirm" decline, "did not rule out" leaves it open. */
enum dl_polarity dl_said_polarity(const struct dl_said *said, const struct dl_find *find);
/* The same with what the frame makes of it: "agreed to meet" promises, "wants them to leave" demands. The confidence does not know of it. */
enum dl_polarity dl_said_performed(const struct dl_said *said, const struct dl_find *find, enum dl_polarity polarity);

#endif
