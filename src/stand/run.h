/* One report while its bargaining is read: its tree at hand, the issues found so far, and what has been found of stances.
 * A word is an index into the document's words; DL_NONE is none. */
#ifndef DL_STAND_RUN_H
#define DL_STAND_RUN_H

#include <stdatomic.h>

#include "base/kit.h"
#include "base/table.h"
#include "base/tree.h"
#include "stand/concepts.h"
#include "stand/lists.h"
#include "stand/rows.h"
#include "stand/senses.h"
#include "stand/stances.h"
#include "stand/trust.h"

enum { DL_ISSUE_PARTS = 6, DL_LAST_PARTIES = 6 };

struct dl_part { /* a participant of an issue */
    struct dl_str key, name;
    uint8_t is_organization;
};

struct dl_issue {
    uint32_t concept;                     /* DL_NONE: an issue known by its words */
    uint32_t about;                       /* of a substitute: for which issue; DL_NONE */
    struct dl_str words;                  /* lemmas that make it, where there is no concept */
    struct dl_str head;                   /* the lemma of its noun, where it is known by its words */
    struct dl_str wording;                /* the report's; of a concept its noun where that is another than the concept's name */
    struct dl_part parts[DL_ISSUE_PARTS]; /* sorted by key */
    uint8_t part_count;
    uint8_t is_bare;   /* a verb alone */
    uint8_t says_name; /* the report uses the concept's own name */
    uint32_t mentions;
    uint32_t word;    /* that heads the first */
    uint32_t same_as; /* the fuller issue that it was taken for; itself when for none */
    struct dl_str name, topic;
    const char *in_lead; /* how much of its name is said there, once it was asked for (telling.c) */
};

struct dl_reading { /* what a phrase is about; turned: of its end ("lift the embargo") */
    uint32_t issue; /* DL_NONE: nothing */
    int turned;
};

struct dl_finding {
    uint32_t predicate, holder, issue; /* word, entity, issue */
    enum dl_stance stance;
    enum dl_strength strength;
    struct dl_span condition;
    uint8_t is_priority;
    uint32_t above;    /* issue, DL_NONE */
    uint32_t position; /* once positions are made */
    /* for trust.c: the finder's name; what pointed to the issue, NULL where it was named; the frame that said so, NULL for none */
    const char *by, *how;
    const struct dl_stance_frame *frame;
    float confidence;    /* trust.h, once it is judged */
    uint8_t is_left_out; /* too unsure: of no position, though what is told of it elsewhere may stand */
    uint32_t phrase;     /* one more than the word that heads the phrase by which the issue was named, as_said.c; 0 for none */
    uint32_t turner;     /* the same of what is to become of that, "the withdrawal of troops" */
};

DL_VEC(dl_issues, struct dl_issue);
DL_VEC(dl_findings, struct dl_finding);

enum dl_stand_mark { /* what stands in a sentence: words of these senses, a question mark at its end */
                     DL_MARK_RANK = 1 << 0,
                     DL_MARK_MUTE = 1 << 1,
                     DL_MARK_RETURN = 1 << 2,
                     DL_MARK_QUESTION = 1 << 3
};

enum dl_stand_pass { /* of the passes over the report, those that a word may be something to */
                     DL_PASS_ISSUES = 1 << 0,
                     DL_PASS_AGREEMENTS = 1 << 1,
                     DL_PASS_RULES = 1 << 2,
                     DL_PASS_REASONS = 1 << 3
};

enum dl_stand_told { /* what was found out of a word, that many ask for */
                     DL_TOLD_NEGATION = 1 << 0,
                     DL_TOLD_NEGATED = 1 << 1,
                     DL_TOLD_SUPPOSING = 1 << 2,
                     DL_TOLD_SUPPOSED = 1 << 3
};

struct dl_stand {
    struct dl_doc *doc;
    struct dl_arena *scratch; /* what is asked for no more once the report is read */
    const struct dl_stances *stances;
    const struct dl_concepts *concepts;
    const struct dl_lexicon *lexicon;
    const struct dl_stand_trust *trust;
    uint32_t least_confidence; /* of findings, in hundredths; 0: by default */
    const struct dl_rows *rows[DL_ROWS_KINDS];
    const struct dl_links *links; /* the document's */
    uint64_t *below;              /* of each word: dl_str_letters its children's lemmas, as bits */
    uint64_t *cases;              /* of each word: the same of the prepositions and marks of its children */
    uint32_t *statement;          /* of each word: the innermost statement whose content holds it, DL_NONE */
    uint32_t *cue;                /* of each word: the statement whose cue it heads, DL_NONE */
    uint32_t *event;              /* of each word: the event whose trigger it heads, DL_NONE */
    uint8_t *passes;              /* of each word: bits of enum dl_stand_pass */
    uint8_t *marks;               /* of each sentence: bits of enum dl_stand_mark */
    uint8_t *told;                /* of each word: bits of enum dl_stand_told, once they were asked for */
    uint32_t *classes;    /* of each word: its classes; DL_NONE where more than its lemma tells them, until they are asked for */
    struct dl_str *lemma; /* of each word in lower case */
    uint8_t *letters;     /* of each word: dl_str_letters its lemma */
    uint32_t *senses;     /* of each word's lemma, a verb's without its particle: bits of enum dl_stand_sense */
    const struct dl_lexeme **lexeme; /* of each word: what the lexicon says of its lemma */
    const struct dl_lexeme **whole;  /* the same, of a verb with its particle once that was asked for, NULL before */
    uint32_t *issue;                 /* of each word: the issue that it heads a mention of, DL_NONE */
    struct dl_issues issues;
    struct dl_table by_key;         /* of issues */
    struct dl_findings findings;    /* in text order of their predicates */
    uint32_t central, central_word; /* what the report is about most, and where it is first named, once it was asked for; DL_NONE */
    int is_of_quarrel;              /* so many take a side on what a longer report is about that it tells of nothing else */
    int is_by_holders, is_by_lead;  /* that was known by who has taken sides, by what a body is told to do in the lead */
    int is_central_known, is_central_main;       /* it leads by far, and is of a kind that is quarrelled over */
    struct dl_participant last[DL_LAST_PARTIES]; /* those who were last found party to one agreement */
    uint32_t last_count;
    uint32_t pointed; /* the issue that was pointed to last, and how (dl_stand_pointed); DL_NONE */
    const char *how;
    int takes_any; /* nouns that say little may be issues */
    uint32_t but;  /* a phrase that is no part of the issue read, DL_NONE */
    int has_links; /* the word stands in it at which headlines of other pages end */
    int failed;    /* memory was spent */
};
#define DL_STAND_LINKS_END "MORE"

/* The first word from this one on that may be something to a pass; the count of words for none. */
static inline uint32_t dl_stand_next(const struct dl_stand *run, uint32_t word, enum dl_stand_pass pass)
{
    const uint8_t *const passes = run->passes;
    const uint32_t count = run->doc->words.count;
    while (word < count && !(passes[word] & pass)) word++;
    return word;
}
#define DL_EACH_IN_PASS(run, w, pass) \
    for (uint32_t w = dl_stand_next((run), 0, (pass)); w < (run)->doc->words.count; w = dl_stand_next((run), w + 1, (pass)))

/* for (uint32_t c = run->links[w].child; c != DL_NONE; c = run->links[c].sibling) */
#define DL_EACH_CHILD(run, c, w) for (uint32_t c = (run)->links[w].child; c != DL_NONE; c = (run)->links[c].sibling)

#define DL_STAND_REL(rel) ((uint64_t)1 << DL_REL_##rel)
_Static_assert(DL_REL_COUNT <= 64, "a bit for each relation");

/* ---- tree.c: clauses ---- */

uint32_t dl_stand_find_child(const struct dl_stand *run, uint32_t word, enum dl_rel rel);
/* The first child by this relation; DL_NONE, as mostly: that is seen without walking the children. */
static inline uint32_t dl_stand_child(const struct dl_stand *run, uint32_t word, enum dl_rel rel)
{
    return run->links[word].rels >> rel & 1 ? dl_stand_find_child(run, word, rel) : DL_NONE;
}
/* The subject of a clause where it stands in it, an active's or a passive's; DL_NONE. */
static inline uint32_t dl_stand_own_subject(const struct dl_stand *run, uint32_t clause)
{
    const uint32_t subject = dl_stand_child(run, clause, DL_REL_NSUBJ);
    return subject != DL_NONE ? subject : dl_stand_child(run, clause, DL_REL_NSUBJ_PASS);
}
/* What is done to: the object, of a passive the subject; DL_NONE. */
static inline uint32_t dl_stand_done_to(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    return object != DL_NONE ? object : dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
}
/* The phrase with one of these prepositions that stands right behind the noun, whose last word is last, but hangs on its governor; DL_NONE. */
uint32_t dl_stand_stray_phrase(const struct dl_stand *run, uint32_t noun, uint32_t last, const char *prepositions);
/* Lemma of the preposition of a phrase, none. "in return for" and the like are their first word. */
struct dl_str dl_stand_case(const struct dl_stand *run, uint32_t word);
/* Whether it is this literal, asked of phrases that mostly have another. */
#define dl_stand_has_case(run, word, literal) \
    ((run)->below[word] >> dl_str_letters(DL_STR(literal)) & 1 && dl_str_is(dl_stand_case((run), (word)), literal))
/* The lemma in lower case. */
static inline struct dl_str dl_stand_lemma(const struct dl_stand *run, uint32_t word) { return run->lemma[word]; }
/* Whether the word's lemma is one of a list, by blanks, that never changes: a literal, or a constant of the file. The finders ask so some hundred
 * times of each sentence and are nearly always told no, so that each place where a list stands keeps which letters its words have. */
#define dl_stand_listed(run, word, list)                               \
    (__extension__({                                                   \
        static _Atomic uint64_t letters;                               \
        dl_stand_among((run), (word), (list), strlen(list), &letters); \
    }))
/* Whether the word's lemma is in a list of lists.tsv. */
static inline int dl_stand_in(const struct dl_stand *run, uint32_t word, enum dl_stand_list list)
{
    return (int)(run->lexeme[word]->lists >> list & 1);
}
/* Whether the word's lemma is this literal. */
#define dl_stand_is(run, word, literal) dl_stand_is_word((run), (word), DL_STR(literal), dl_str_letters(DL_STR(literal)))
static inline int dl_stand_is_word(const struct dl_stand *run, uint32_t word, struct dl_str lemma, uint8_t letters)
{
    return run->letters[word] == letters && dl_str_equal(run->lemma[word], lemma);
}
static inline int dl_stand_among(const struct dl_stand *run, uint32_t word, const char *list, size_t size,
                                 _Atomic uint64_t *letters)
{
    const uint64_t bits = dl_str_letters_of(list, size, ' ', letters);
    return (bits >> run->letters[word] & 1) != 0 && dl_str_among(run->lemma[word], list, size, ' ');
}
/* The phrase with one of these prepositions at the word; DL_NONE. The list is a literal; _with takes any. */
#define dl_stand_phrase(run, word, prepositions)                     \
    (__extension__({                                                 \
        static _Atomic uint64_t kept;                                \
        dl_stand_phrase_kept((run), (word), "" prepositions, &kept); \
    }))
uint32_t dl_stand_phrase_kept(const struct dl_stand *run, uint32_t word, const char *prepositions, _Atomic uint64_t *letters);
uint32_t dl_stand_phrase_with(const struct dl_stand *run, uint32_t word, const char *prepositions);
/* The phrase of a word joined to a verb, or of the verb itself: "made it their [condition] for talks", "put jobs [ahead] of it"; DL_NONE where
 * no such word is. For words that few verbs ask for: the lists are any. */
uint32_t dl_stand_phrase_beside(const struct dl_stand *run, uint32_t verb, const char *words, const char *prepositions);
/* Whether a child's lemma may be one of a list that never changes: most words have none by its letters. */
#define dl_stand_may_have_child(run, word, list)                                                  \
    (__extension__({                                                                              \
        static _Atomic uint64_t letters;                                                          \
        (dl_str_letters_of((list), sizeof(list) - 1, ' ', &letters) & (run)->below[(word)]) != 0; \
    }))
/* Whether a child's lemma is one of a list that never changes. */
#define dl_stand_child_listed(run, word, list)                               \
    (__extension__({                                                         \
        static _Atomic uint64_t letters;                                     \
        dl_stand_child_among((run), (word), (list), strlen(list), &letters); \
    }))
int dl_stand_child_among(const struct dl_stand *run, uint32_t word, const char *list, size_t size, _Atomic uint64_t *letters);
/* The first word of what hyphens join to this one, itself for none. */
uint32_t dl_stand_find_hyphen(const struct dl_stand *run, uint32_t word);
static inline uint32_t dl_stand_hyphen(const struct dl_stand *run, uint32_t word)
{
    const int is_joined = word >= 2 && dl_str_is(dl_word_at(run->doc, word - 1)->form, "-");
    return is_joined ? dl_stand_find_hyphen(run, word) : word;
}
/* A noun, or what the parser took for a verb but stands as one: "wants guarantees for its safety". */
int dl_stand_is_nominal(const struct dl_stand *run, uint32_t word);
/* "leave the tax [the way it is]", "keep it [as it is]" */
int dl_stand_is_how_it_stays(const struct dl_stand *run, uint32_t word);
/* What states and bodies leave: an agreement or the like, or a body of no state; not "out of service". */
int dl_stand_may_be_left(const struct dl_stand *run, uint32_t noun);
/* The particle of a verb ("rule out"), DL_NONE. */
uint32_t dl_stand_particle(const struct dl_stand *run, uint32_t verb);
/* The lexicon's entry of a word, a verb's with its particle: "rule out" is not "rule", and what is in no table says nothing. */
const struct dl_lexeme *dl_stand_find_whole(const struct dl_stand *run, uint32_t word);
static inline const struct dl_lexeme *dl_stand_whole(const struct dl_stand *run, uint32_t word)
{
    return run->whole[word] != NULL ? run->whole[word] : dl_stand_find_whole(run, word);
}
/* Bits of enum dl_stand_sense, a verb's with its particle. */
static inline uint32_t dl_stand_senses(const struct dl_stand *run, uint32_t word) { return dl_stand_whole(run, word)->senses; }
/* The first row of an entry in a table; NULL. */
static inline const struct dl_row *dl_stand_rows(const struct dl_stand *run, enum dl_rows_kind kind, const struct dl_lexeme *lexeme)
{
    return lexeme->rows[kind] == DL_NONE ? NULL : dl_rows_at(run->rows[kind], lexeme->rows[kind]);
}
/* By what a verb is known: its lemma, with its particle where it has one; in the buffer where that is two words. */
enum { DL_STAND_KEY = 64 };
/* Two lemmas with a blank between, at NULL where they are too long. */
struct dl_str dl_stand_joined(struct dl_str a, struct dl_str b, char buffer[DL_STAND_KEY]);
struct dl_str dl_stand_key(const struct dl_stand *run, uint32_t word, char buffer[DL_STAND_KEY]);
/* Whether it may be the second word of a "cable car". */
static inline int dl_stand_may_end_pair(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_in(run, noun, DL_LIST_PAIR_END) && noun > 0 && dl_word_at(run->doc, noun - 1)->head == noun;
}
/* Bits of enum dl_stand_class of a word: of a verb with its particle, of what hyphens join. */
uint32_t dl_stand_find_classes(const struct dl_stand *run, uint32_t word);
static inline uint32_t dl_stand_classes(const struct dl_stand *run, uint32_t word)
{
    return run->classes[word] != DL_NONE ? run->classes[word] : dl_stand_find_classes(run, word);
}
uint32_t dl_stand_subject(const struct dl_stand *run, uint32_t word); /* inherited where need be */
int dl_stand_find_negation(const struct dl_stand *run, uint32_t word);
static inline int dl_stand_negated(const struct dl_stand *run, uint32_t word)
{
    const uint8_t told = run->told[word];
    return told & DL_TOLD_NEGATION ? (told & DL_TOLD_NEGATED) != 0 : dl_stand_find_negation(run, word);
}
int dl_stand_has_determiner(const struct dl_stand *run, uint32_t noun, const char *lemma);
/* "estimates that the cuts would cost jobs", "conceded that it has raised the deficit": who reckons or admits it takes no side by that. */
int dl_stand_is_only_reckoned(const struct dl_stand *run, uint32_t clause);
/* "the bank froze its plans": told, and nobody's wish. */
int dl_stand_is_told_as_done(const struct dl_stand *run, uint32_t verb);
int dl_stand_is_denied_noun(const struct dl_stand *run, uint32_t noun);
static inline int dl_stand_has_no(const struct dl_stand *run, uint32_t noun) /* "no alternative", "any guarantees" is not */
{
    return run->links[noun].rels & (DL_STAND_REL(DET) | DL_STAND_REL(AMOD)) && dl_stand_is_denied_noun(run, noun);
}
/* Whether one of these auxiliaries hangs on the word. The list is a literal; _with takes any. */
#define dl_stand_aux(run, word, lemmas)                            \
    (__extension__({                                               \
        static _Atomic uint64_t kept_of_aux;                       \
        dl_stand_aux_kept((run), (word), "" lemmas, &kept_of_aux); \
    }))
int dl_stand_aux_with(const struct dl_stand *run, uint32_t word, const char *lemmas);
int dl_stand_find_aux(const struct dl_stand *run, uint32_t word, const char *lemmas, _Atomic uint64_t *letters);
static inline int dl_stand_aux_kept(const struct dl_stand *run, uint32_t word, const char *lemmas, _Atomic uint64_t *letters)
{
    return run->links[word].rels & DL_STAND_REL(AUX) && dl_stand_find_aux(run, word, lemmas, letters);
}
int dl_stand_find_supposed(const struct dl_stand *run, uint32_t word);
static inline int dl_stand_hypothetical(const struct dl_stand *run, uint32_t word)
{
    const uint8_t told = run->told[word];
    return told & DL_TOLD_SUPPOSING ? (told & DL_TOLD_SUPPOSED) != 0 : dl_stand_find_supposed(run, word);
}
int dl_stand_asks(const struct dl_stand *run, uint32_t clause);
/* The if-clause, "in return for …", "until …" of a predicate; an empty span for none. */
struct dl_span dl_stand_condition(const struct dl_stand *run, uint32_t word);
uint32_t dl_stand_condition_word(const struct dl_stand *run, uint32_t word); /* that heads it; DL_NONE */
/* What a noun of consent hangs on: "its approval depends on a vote"; an empty span for nothing. */
struct dl_span dl_stand_hangs_on(const struct dl_stand *run, uint32_t noun);
/* What a refusal lasts until, or minds of its object: "rejects talks before …", "veto a deal that does not …"; an empty span for none. */
struct dl_span dl_stand_reservation(const struct dl_stand *run, uint32_t word, uint32_t object);
/* The clause or phrase headed there, without the mark before it; punctuation at its ends is left out. */
struct dl_span dl_stand_span(const struct dl_stand *run, uint32_t word);
uint32_t dl_stand_speaker(const struct dl_stand *run, uint32_t word); /* entity that says the words there, DL_NONE */
/* Whose view an evaluation is: "for Warsaw it is a red line", "is unacceptable to Iran", else who says it; DL_NONE. */
uint32_t dl_stand_judge(const struct dl_stand *run, uint32_t word);
/* The entity that a noun phrase names as an actor, first person read as the speaker; DL_NONE. */
uint32_t dl_stand_actor(const struct dl_stand *run, uint32_t word);
/* stand.c. Whether such a thing stands in the word's sentence. */
static inline int dl_stand_has_mark(const struct dl_stand *run, uint32_t word, enum dl_stand_mark mark)
{
    return (run->marks[dl_word_at(run->doc, word)->sentence] & mark) != 0;
}

/* The entity that an entity's stance is also of; DL_NONE. */
uint32_t dl_stand_speaks_for(const struct dl_stand *run, uint32_t entity);

/* ---- issue.c, extent.c, wording.c, more.c, reading.c: what a phrase is about ---- */

/* The issue of these parts, new or known; word heads the mention. */
uint32_t dl_issue_register(struct dl_stand *run, const struct dl_issue *issue, uint32_t word);
/* Who takes part when this entity does: a country, organisation or place itself; of somebody's people, office or forces, the country;
 * a person himself or, to_state, his state. DL_NONE for none. */
uint32_t dl_issue_participant(const struct dl_stand *run, uint32_t entity, int to_state);

/* Marks every mention of a known concept. */
void dl_stand_mark_issues(struct dl_stand *run);
/* Of a noun phrase or a clause; holder is whose stance is asked for, and may be the subject understood. */
struct dl_reading dl_stand_read(struct dl_stand *run, uint32_t word, uint32_t holder);
/* Of a noun phrase that need not be of a known concept. */
uint32_t dl_issue_of_phrase(struct dl_stand *run, uint32_t head);
uint32_t dl_issue_of_verb(struct dl_stand *run, uint32_t verb, const struct dl_concept_verb *concept, uint32_t holder);
/* "become a member of NATO": by "become member" among the nouns; DL_NONE. */
uint32_t dl_issue_of_becoming(struct dl_stand *run, uint32_t noun, uint32_t holder);
/* "withdraw troops": by "withdraw troop" among the nouns; DL_NONE. */
uint32_t dl_issue_of_pair(struct dl_stand *run, uint32_t verb, uint32_t object);
uint32_t dl_issue_of_action(struct dl_stand *run, uint32_t verb, uint32_t object);
/* clauses.c: "make the report public", "keep the mine open", of no known matter: what the thing is to be is the issue, not the thing. */
int dl_issue_is_made_so(const struct dl_stand *run, uint32_t verb, uint32_t object);
/* "that the frigates stay": who or what does it, and what; DL_NONE. */
uint32_t dl_issue_of_clause(struct dl_stand *run, uint32_t verb);
uint32_t dl_issue_substitute(struct dl_stand *run, uint32_t about, uint32_t word);
/* The issue with what these phrases name as further participants; at heads the mention. */
uint32_t dl_issue_with(struct dl_stand *run, uint32_t base, const uint32_t *words, uint32_t count, uint32_t at);
struct dl_str dl_issue_act(struct dl_stand *run, uint32_t verb, uint32_t object); /* "withdraw its troops" */
/* The noun from a word before it on, with the nouns before that which are no participants, as the report has them: "Polaris missiles". */
struct dl_str dl_issue_noun(struct dl_stand *run, uint32_t from, uint32_t head);
int dl_issue_is_content(const struct dl_word *word); /* a noun, name, verb, adjective or number */
/* First and last word of the phrase of a noun, without articles before it. */
void dl_issue_words(const struct dl_stand *run, uint32_t head, uint32_t *first, uint32_t *last);
/* Its last word without "on Wednesday", "Friday", "by 2030": when it was, or is to be, is not what it is. */
uint32_t dl_issue_without_time(const struct dl_stand *run, uint32_t head, uint32_t last);
/* "a ban that expired in May and [try] to bar them": a verb of another form than the one that it is joined to is joined to another in truth. */
int dl_issue_is_joined_amiss(const struct dl_stand *run, uint32_t joined);
/* "a waiver at the trade organization", "talks during the summit": whether the phrase tells where, when or how something is done or spoken of. */
int dl_issue_is_setting(const struct dl_stand *run, uint32_t word);
/* more.c: the phrase of a noun; of a noun alone that says little also what tells behind it what it is. */
void dl_issue_words_with_more(const struct dl_stand *run, uint32_t noun, uint32_t *first, uint32_t *last);
/* The last word of what stands right behind a noun, or behind the time that does, hung on it, on its governor or on the time, and tells what it
 * is; DL_NONE. */
uint32_t dl_issue_told_behind(const struct dl_stand *run, uint32_t noun);
/* Whether the words hold a pronoun that another place tells of; not whose something is. */
int dl_issue_holds_pronoun(const struct dl_stand *run, uint32_t first, uint32_t last);
/* A quotation mark, which is left out of names: what it encloses is part of them. */
static inline int dl_issue_is_quote(const struct dl_stand *run, uint32_t word)
{
    return dl_word_at(run->doc, word)->upos == DL_UPOS_PUNCT && dl_str_is(dl_word_at(run->doc, word)->lemma, "\"");
}
/* The first word behind "on Saturday" that stands right behind a noun, the next word where none does. */
uint32_t dl_issue_behind_time(const struct dl_stand *run, uint32_t noun);
/* The text of those words without such a time. */
struct dl_str dl_issue_wording_of(struct dl_stand *run, uint32_t noun, uint32_t first, uint32_t last);
enum { DL_ISSUE_WORDING = 16, DL_ISSUE_WHOLE = 22 }; /* words of an issue's name at most; where it ends with them */
/* "deal", "bill": one word that another report means something else by. */
int dl_issue_is_vague(const struct dl_stand *run, struct dl_str words);
/* A noun that alone names no matter of policy. */
int dl_issue_says_little(const struct dl_stand *run, uint32_t noun);
/* "the number of cases", "the toll of the attacks": how many were hurt, nobody is for or against. */
int dl_issue_is_count_of_harm(const struct dl_stand *run, uint32_t noun);
/* Whether it is named with no more, and nothing behind it tells what it is. */
int dl_issue_is_alone(const struct dl_stand *run, uint32_t noun);
/* A noun with what is said of it: "cuts in legal immigration", "an order banning travellers", "a bill to ban bags"; an empty one where that is the
 * noun alone. */
struct dl_str dl_issue_more(struct dl_stand *run, uint32_t noun);
/* "signed a treaty in Oslo", "introduced a bill with Roe": where or with whom, and not what. */
int dl_issue_is_how_made(const struct dl_stand *run, uint32_t noun, uint32_t phrase);
/* wording.c: last word of what completes an act and stands right behind the last, where its name from the first word on stays short; last for none. */
uint32_t dl_issue_with_complement(const struct dl_stand *run, uint32_t verb, uint32_t first, uint32_t last);
/* The text between two words, quotation marks and white space made plain. */
struct dl_str dl_issue_wording(struct dl_stand *run, uint32_t first, uint32_t last);
void dl_issue_add_entity(struct dl_stand *run, struct dl_issue *issue, uint32_t entity);
/* The concept of a verb, with its particle where it has one ("step down"); NULL. */
const struct dl_concept_verb *dl_stand_concept_verb(const struct dl_stand *run, uint32_t verb);
/* as_said.c. What a finding of this reading keeps of the word that was read: one more than the word that heads what it was read from; 0 where the
 * issue was not named there. */
uint32_t dl_stand_phrase_of(const struct dl_stand *run, struct dl_reading reading, uint32_t word);
/* Notes that an issue was found by pointing, not by its name, and returns it. */
static inline uint32_t dl_stand_pointed(struct dl_stand *run, uint32_t issue, const char *how)
{
    if (issue != DL_NONE) run->pointed = issue, run->how = how;
    return issue;
}
/* pointing.c. The issue that a predicate without one is of: the latest that was spoken of near before the word, one that the holder has taken a
 * side on before others, else the topic of the sentences before. DL_NONE. */
uint32_t dl_stand_antecedent(struct dl_stand *run, uint32_t word, uint32_t holder);
/* The same, of issues already known, within so many sentences. */
uint32_t dl_stand_antecedent_within(struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t sentences);
/* ---- lead.c: the verb, or noun, of what the lead's sentences before `end` tell; DL_NONE ---- */
uint32_t dl_lead_closure(const struct dl_stand *run, uint32_t end);
uint32_t dl_lead_resolved(struct dl_stand *run, uint32_t end);
uint32_t dl_lead_done(struct dl_stand *run);
uint32_t dl_lead_changed(struct dl_stand *run, uint32_t within); /* within: the noun that is named most, or DL_NONE */
uint32_t dl_lead_let(struct dl_stand *run);
uint32_t dl_lead_ruled(struct dl_stand *run);
uint32_t dl_lead_over(struct dl_stand *run); /* before what is named most */
/* Failing all of these: what the first sentence takes a side on, decides or plans. */
uint32_t dl_lead_disputed(struct dl_stand *run);
uint32_t dl_lead_associated(struct dl_stand *run);
int dl_stand_is_body(const struct dl_entity *e); /* a state, an organisation, a government or a parliament */
/* central.c. The issue that the report is about most, if it was named before the word; DL_NONE. */
uint32_t dl_stand_central(struct dl_stand *run, uint32_t word);
/* The same, if it leads by far and is of a kind that is quarrelled over. */
uint32_t dl_stand_main(struct dl_stand *run, uint32_t word);
int dl_stand_is_quarrel(struct dl_stand *run); /* many take a side on what a longer report is about: kept, and read again */
/* Where no noun leads by far: takes for the main issue the one that most have taken a side on, three at least; whether there is one now. */
int dl_stand_find_quarrel(struct dl_stand *run);
/* In a brief report without one: the first thing that somebody takes a side on in the lead; whether there is one now. */
int dl_stand_find_news(struct dl_stand *run);
/* Failing that, what the first sentence takes a side on, decides or plans. */
int dl_stand_find_led(struct dl_stand *run);
int dl_stand_is_short(const struct dl_stand *run);  /* few enough sentences for all of it to point back to one matter */
int dl_stand_is_of_one(const struct dl_stand *run); /* so few that who was asked was asked about that */
void dl_stand_know_central(struct dl_stand *run);   /* what it is is worked out when it is asked for first */
static inline int dl_stand_has_main(
    struct dl_stand *run) /* whether there is one, wherever: asked first, since most long reports have none */
{
    if (!run->is_central_known) dl_stand_know_central(run);
    return run->is_central_main && run->central != DL_NONE;
}
/* "cancelled the railway", in the lead: that what is undone there is what the report is mainly about is known before the verb is read. */
void dl_stand_know_lead(struct dl_stand *run, uint32_t verb);
/* Whether that is a thing of a kind that is quarrelled over (a dam, a bill), or known by who quarrels. */
int dl_stand_is_contested(const struct dl_stand *run);
/* Enters the stance on what the report is mainly about, for all who are joined to the holder; whether there is such an issue. */
int dl_stand_on_main(struct dl_stand *run, struct dl_finding *finding, int stance, uint32_t holder);
/* lone.c. Whether a predicate says itself what it is of: "furious over the cuts", "marched against them". */
int dl_stand_says_of_what(const struct dl_stand *run, uint32_t word);
/* "Critics say …", "spoke of a milestone", "came out for the protesters": whether the word was that, of what the report is mainly about. */
int dl_stand_lone(struct dl_stand *run, uint32_t word);
/* sayings.c: each of what the report is mainly about. "Over my dead body," said …; "wants to press ahead"; "warned that wells would run
 * dry", in the words [first, end) of a sentence whose stances are those since that finding: whether the word was that. */
int dl_stand_saying(struct dl_stand *run, uint32_t word);
int dl_stand_going(struct dl_stand *run, uint32_t verb);
/* Whether who is asked to do it, "to think again", was found to be against what the report is mainly about. */
int dl_stand_is_asked_of_foe(struct dl_stand *run, uint32_t verb);
int dl_stand_direction(const struct dl_stand *run,
                       uint32_t verb); /* 1: on with it, "press ahead"; -1: away from it; 0: neither, or it says of what */
void dl_stand_leftover(struct dl_stand *run, uint32_t first, uint32_t end, uint32_t since);
/* "warned that fares would rise", "complained of the running costs": what the matter of the report brings, and none that is quarrelled over. */
int dl_stand_is_harm_of_main(struct dl_stand *run, uint32_t word, uint32_t slot);
/* "wants it withdrawn, the sooner the better": whether his side is told already in the word's sentence. */
int dl_stand_has_side_in_sentence(const struct dl_stand *run, uint32_t holder, uint32_t word);
/* A word that is no actor, or an "it" that the report may mean a thing by, whatever else it was taken for. */
int dl_stand_is_thing(const struct dl_stand *run, uint32_t word, uint32_t holder);
/* The subject or object of the nearest sentence before the word that may be an issue. */
uint32_t dl_stand_topic(struct dl_stand *run, uint32_t word, uint32_t sentences);
/* Whether an object may be what the report quarrels about: a known issue, an agreement, what carries one, "it", or "the tests", named before. */
int dl_stand_is_in_question(const struct dl_stand *run, uint32_t object);
/* How many sentences a noun points back: "the plan" two, "a plan" none. */
uint32_t dl_stand_points_back(const struct dl_stand *run, uint32_t noun);
/* "the agreement": the last issue before the word that is one, however far back. */
uint32_t dl_stand_last_deal(const struct dl_stand *run, uint32_t word);
uint32_t dl_stand_relative_of(const struct dl_stand *run, uint32_t pronoun); /* the noun that it stands for */
/* What is spoken of, turned where the first that was told of it was a refusal: what a reaction is to. */
struct dl_reading dl_stand_news(struct dl_stand *run, uint32_t word, uint32_t holder);
/* What was decided or done last, near before the word, by somebody else than the holder; turned where that was a refusal. Issue DL_NONE for
 * nothing. */
struct dl_reading dl_stand_last_deed(struct dl_stand *run, uint32_t word, uint32_t holder);
/* "had recommended it": before what was decided. */
int dl_stand_is_before(const struct dl_stand *run, uint32_t predicate);
/* Whether the last deed was a court's; a house's that votes. */
int dl_stand_court_spoke(const struct dl_stand *run, uint32_t word);
int dl_stand_house_spoke(const struct dl_stand *run, uint32_t word);
/* Whether the last deed that was told of an issue, of another than the holder, was against it: who is glad then is glad of that. */
int dl_stand_is_undone(const struct dl_stand *run, uint32_t word, uint32_t issue, uint32_t holder);
/* "the step", of a refusal just told of: who is against the step is for what was refused. */
int dl_stand_is_refusal_of(const struct dl_stand *run, uint32_t noun, uint32_t issue);
int dl_stand_is_bare(const struct dl_stand *run, uint32_t noun); /* "the law" and no more */

/* unclear.c: whether a reader who has the name alone does not know what is meant. */
int dl_stand_is_unclear_name(const struct dl_stand *run, struct dl_str name, uint32_t issue);
/* Whether the predicate was read as of what was spoken of before, though it names a thing of its own: "would not recognise the result of the vote". */
int dl_stand_is_of_another_thing(const struct dl_stand *run, const struct dl_finding *finding);
/* Whether the side is only what somebody else alleges of him. */
int dl_stand_is_charged(const struct dl_stand *run, const struct dl_finding *finding);

/* Merges issues, names them, and makes the document's positions. */
int dl_stand_collect(struct dl_stand *run);
void dl_stand_merge(struct dl_stand *run); /* finds for each issue the fuller one that it is */
/* "closure" of "close", "ban" of "ban": by the ending, and the beginning that the two share. */
int dl_stand_is_noun_of(struct dl_str noun, struct dl_str verb);
void dl_stand_turn_acts(struct dl_stand *run);                        /* findings on what undoes an issue become findings on it */
uint32_t dl_stand_merged(const struct dl_stand *run, uint32_t issue); /* that one, once they are merged; DL_NONE of DL_NONE */
/* naming.c. Name and topic of an issue, as it stands: ask for the one that it was merged into. */
int dl_stand_name(struct dl_stand *run, uint32_t issue, struct dl_str *name, struct dl_str *topic);
/* whole.c. The same as it is written, with what completes it, where it is first told or where the predicate stands, DL_NONE for none. */
int dl_stand_whole_name(struct dl_stand *run, uint32_t issue, uint32_t predicate, struct dl_str *name, struct dl_str *topic);
/* Who is to do what an act says, by the word that names him before it, where that is another than who takes the side; DL_NONE. */
uint32_t dl_stand_doer_of(const struct dl_stand *run, uint32_t verb);
/* wording.c. "its" behind an act that somebody is asked to do, and that may be his by its number. */
int dl_issue_is_of_doer(const struct dl_stand *run, uint32_t verb, uint32_t pronoun);
/* "troops to leave Goma", of the name of an act, which begins with its verb: with who is to do it; an empty one where nobody is said. */
struct dl_str dl_stand_done_by(struct dl_stand *run, uint32_t verb, struct dl_str name);
/* as_said.c. What it is called where the finding stands, if that tells more than its name; an empty one otherwise. */
struct dl_str dl_stand_as_said(struct dl_stand *run, const struct dl_finding *finding, uint32_t issue, struct dl_str name);
/* "the withdrawal of peacekeepers", of people: that, which the stance is on the other side of, and not they; an empty one otherwise. */
struct dl_str dl_stand_turner_as_said(struct dl_stand *run, const struct dl_finding *finding, uint32_t issue, struct dl_str *topic);
/* The last word of an act with what completes it, of which a predicate tells. */
uint32_t dl_issue_end_of_act(const struct dl_stand *run, uint32_t verb, uint32_t predicate);
/* Whether the name as it is written tells nobody what is meant: "restraint". */
int dl_stand_is_bare_name(const struct dl_stand *run, uint32_t issue, struct dl_str name);
/* "against raising the retirement age": the same of the change where the finding is of that, and not of the quantity; 1 where it is, -1 where the
 * change undoes the quantity, so that the stance on it is the other one, 0 for no change. */
int dl_stand_name_change(struct dl_stand *run, const struct dl_finding *finding, uint32_t issue, struct dl_str *name,
                         struct dl_str *topic);
/* Whether its name, once it has one, tells nobody what is meant: "bill", "new idea". */
int dl_stand_is_nameless(struct dl_stand *run, uint32_t issue);
/* Whether the word that it is known by is a matter by itself. */
int dl_stand_is_matter(const struct dl_stand *run, const struct dl_issue *issue);
/* The same, or of one of these kinds, bits of enum dl_stand_class. */
int dl_stand_is_of_kind(const struct dl_stand *run, const struct dl_issue *issue, uint32_t kinds);
/* "the weapons", "a strike", "the service": one word that is no matter by itself, with nobody and nothing that would tell which. */
int dl_stand_is_bare_word(struct dl_stand *run, uint32_t issue);
/* "condemned the violence", "wants peace": the side that all are on. */
int dl_stand_is_undisputed(struct dl_stand *run, uint32_t issue, enum dl_stance stance);
/* passing.c. Of the issue as it was merged. */
int dl_stand_is_in_passing(struct dl_stand *run, const struct dl_finding *finding, uint32_t issue);
int dl_stand_agreements(struct dl_stand *run);
int dl_stand_rules(struct dl_stand *run);
int dl_stand_reasons(struct dl_stand *run);

#endif
