/* One sentence with what the matcher needs of it at hand: children of each word, lemma numbers, what has been found so far.
 * Words are numbered within the sentence here ("local"); NO_WORD is none. */
#ifndef DL_DID_SCENE_H
#define DL_DID_SCENE_H

#include "base/tree.h"
#include "did/frames.h"

enum { DL_NO_WORD = 0xFFFF, DL_ARG_WORDS = 8, DL_ARG_PREPS = 24 };

struct dl_prep {    /* a phrase with a preposition, of a predicate or of its object */
    uint32_t lemma; /* of the preposition */
    uint16_t word;
    uint8_t direct; /* at the predicate itself */
};

/* The arguments of a predicate, voice undone. */
struct dl_args {
    uint16_t subject, object, indirect; /* heads of phrases */
    uint16_t complement;                /* infinitive, -ing form or clause */
    uint16_t clause;                    /* 1 when the complement has a subject of its own and is finite */
    uint16_t predicate;                 /* adjective or noun of "found him guilty" */
    uint16_t particle;
    uint16_t light; /* nouns: the verb that carries them */
    uint8_t passive, negated, will, must, light_object, prep_count;
    struct dl_prep preps[DL_ARG_PREPS];
};

struct dl_match {                 /* what a predicate means */
    const struct dl_frame *frame; /* NULL: nothing */
    struct dl_args args;
};

enum { DL_KNOWN_ARGS = 64 };

/* How a document tells, counted outside of statements (manner.c). */
struct dl_manner {
    uint32_t words, speakers, questions; /* words; "I", "we", "you" among them; question marks */
    uint32_t past, present;              /* main verbs by tense */
};

/* What has been found out of the sentence and may be asked for again. */
enum { DL_KNOWN_PAIRS = 8 };

struct dl_known_facts {
    uint8_t args_at[2][DL_MAX_SENTENCE_WORDS]; /* arguments as of a verb, as of a noun: 0 not known yet, else their place from 1 */
    uint8_t args_count;
    struct dl_args args[DL_KNOWN_ARGS];
    /* Of the document up to its last sentence: words of sport, those that are sport's alone twice, and of public life. */
    uint32_t sport, public;
    uint32_t mishaps, violence; /* its sentences of accidents and of force so far */
    struct dl_manner manner;
    /* Words of computers that are broken into and of bodies that are hurt in the whole report, counted once they are asked for (verbal.c). */
    uint8_t is_harm_counted;
    uint32_t computing, bodily;
    uint8_t pair_count; /* of the document: phrases for two ("the two presidents") and whom they stand for, as entities */
    struct {
        uint32_t phrase, two[2];
    } pairs[DL_KNOWN_PAIRS];
};

struct dl_company { /* keep.c: what the words of the sentence are, counted once it is asked for */
    uint8_t is_known;
    int32_t weight; /* what they add */
    uint32_t names, numbers, persons;
};

struct dl_scene {
    const struct dl_frames *frames;
    struct dl_doc *doc;
    uint32_t *kept_lemma;           /* [words of the document] what the lexicon has for its lemma, made at need */
    const uint32_t *word_statement; /* [words of the document] innermost statement that holds the word, DL_NONE */
    uint32_t sentence, first;       /* first word of the sentence */
    const struct dl_word *words;    /* from that on */
    uint16_t count;
    /* The tree in small, since it is walked over and over: heads, and relations as enum dl_rel. */
    uint16_t head[DL_MAX_SENTENCE_WORDS], child[DL_MAX_SENTENCE_WORDS], sibling[DL_MAX_SENTENCE_WORDS],
        order[DL_MAX_SENTENCE_WORDS];
    uint8_t rel[DL_MAX_SENTENCE_WORDS];
    uint64_t rels[DL_MAX_SENTENCE_WORDS]; /* of its children, a bit each */
    uint32_t lemma[DL_MAX_SENTENCE_WORDS];
    uint8_t state[DL_MAX_SENTENCE_WORDS]; /* 0 not looked at, 1 under way, 2 matched */
    uint8_t taken[DL_MAX_SENTENCE_WORDS]; /* part of another event */
    const struct dl_frame *found[DL_MAX_SENTENCE_WORDS];
    struct dl_company company;
    uint16_t counted[DL_COUNTED]; /* how many words are in each of these sets */
    uint8_t complements; /* how many complements deep a recipient is looked for: a tree may hang two verbs on each other's */
    struct dl_known_facts *known;
};

/* Fills the scene; 0 when no word of the sentence is in the lexicon. */
int dl_scene_set(struct dl_scene *scene, uint32_t sentence);

static inline const struct dl_word *dl_scene_word(const struct dl_scene *s, uint16_t w) { return &s->words[w]; }
static inline uint16_t dl_scene_head(const struct dl_scene *s, uint16_t w) { return s->head[w]; }
static inline enum dl_rel dl_scene_rel(const struct dl_scene *s, uint16_t w) { return (enum dl_rel)s->rel[w]; }
/* The first child whose relation is one of these bits. */
uint16_t dl_scene_child_of(const struct dl_scene *s, uint16_t w, uint64_t rels);
/* The first child with this relation; mostly there is none, which is seen without walking the children. */
static inline uint16_t dl_scene_child(const struct dl_scene *s, uint16_t w, enum dl_rel rel)
{
    return s->rels[w] >> rel & 1 ? dl_scene_child_of(s, w, (uint64_t)1 << rel) : DL_NO_WORD;
}
/* The first child whose relation without subtype is this. */
static inline uint16_t dl_scene_child_base(const struct dl_scene *s, uint16_t w, enum dl_rel base)
{
    return (s->rels[w] & dl_rel_family(base)) != 0 ? dl_scene_child_of(s, w, dl_rel_family(base)) : DL_NO_WORD;
}
/* "Lawmakers censure premier": a few words without a stop tell in the present what has happened. */
static inline int dl_scene_is_heading(const struct dl_scene *s)
{
    enum { LONGEST = 10 };
    return s->count > 0 && s->count <= LONGEST && dl_scene_word(s, (uint16_t)(s->count - 1))->upos != DL_UPOS_PUNCT;
}

static inline int dl_scene_has_aux(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_child_base(s, w, DL_REL_AUX) != DL_NO_WORD;
}
/* Whether one of these helps the verb, by lemma ("will would may"). */
int dl_scene_has_modal(const struct dl_scene *s, uint16_t verb, const char *modals);
/* Whether a child of the word has this lemma. */
int dl_scene_has_child(const struct dl_scene *s, uint16_t w, const char *lemma);
static inline int dl_scene_in(const struct dl_scene *s, uint16_t w, uint16_t set)
{
    return w != DL_NO_WORD && dl_frames_in(s->frames, s->lemma[w], set);
}
/* Whether a noun phrase's head, or a noun or adjective before it, is in the set. */
int dl_scene_phrase_in(const struct dl_scene *s, uint16_t head, uint16_t set);

/* What the deed is done on, or else with or at; DL_NO_WORD. */
static inline uint16_t dl_main_phrase(const struct dl_args *args)
{
    return args->object != DL_NO_WORD ? args->object : args->prep_count > 0 ? args->preps[0].word : DL_NO_WORD;
}

/* arguments.c: whether a noun tells for whose sake it is done: "in honour of", "in favour of". */
int dl_is_for_whose_sake(const struct dl_scene *s, uint16_t c);
void dl_arguments(const struct dl_scene *s, uint16_t w, uint32_t kind, struct dl_args *args);
/* light.c: the verb that only carries the noun, DL_NO_WORD; *is_object is set where its subject undergoes what the noun tells. */
uint16_t dl_light_verb(const struct dl_scene *s, uint16_t w, uint8_t *is_object);
/* The first time and the first place of the document whose word is not before the sentence, which may be of a later one. */
#define DL_SCENE_FIRST(name, array)                                         \
    static inline uint32_t name(const struct dl_scene *s)                   \
    {                                                                       \
        uint32_t low = 0, high = s->doc->array.count;                       \
        while (low < high) {                                                \
            uint32_t middle = (low + high) / 2;                             \
            if (s->doc->array.at[middle].word < s->first) low = middle + 1; \
            else high = middle;                                             \
        }                                                                   \
        return low;                                                         \
    }
DL_SCENE_FIRST(dl_scene_first_time, times)
DL_SCENE_FIRST(dl_scene_first_place, places)
#undef DL_SCENE_FIRST
/* Whether a word stands in the subtree of another, or is it. */
static inline int dl_scene_is_below(const struct dl_scene *s, uint16_t w, uint16_t top)
{
    return w != DL_NO_WORD && top != DL_NO_WORD && dl_is_below(s->doc, s->first + w, s->first + top);
}
/* The words on the way from one word up and down to another, the one where they meet in neither; whether they do. */
enum { DL_PATH = 64 };
struct dl_path {
    uint16_t up[DL_PATH], down[DL_PATH]; /* each from its end of the way */
    uint16_t ups, downs;
};
int dl_scene_path(const struct dl_scene *s, uint16_t from, uint16_t to, struct dl_path *path);
/* Whether a word stands in a time expression. */
int dl_scene_is_in_time(const struct dl_scene *s, uint16_t word);

/* The mention that a word leads to, and its entity; NULL. */
static inline const struct dl_mention *dl_scene_mention(const struct dl_scene *s, uint16_t w)
{
    uint32_t m = s->first + w < s->doc->word_mention.count ? s->doc->word_mention.at[s->first + w] : DL_NONE;
    return m == DL_NONE ? NULL : &s->doc->mentions.at[m];
}
static inline const struct dl_entity *dl_scene_entity(const struct dl_scene *s, uint16_t w)
{
    const struct dl_mention *m = dl_scene_mention(s, w);
    return m == NULL || m->entity == DL_NONE ? NULL : &s->doc->entities.at[m->entity];
}

/* A noun for people, or a group of them. */
static inline int dl_are_people(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    return dl_scene_word(s, w)->thing == DL_THING_PERSON || (e != NULL && e->kind == DL_ENTITY_GROUP);
}

#define dl_form_listed(word, words) dl_str_listed_nocase((word)->form, words, ' ')

static inline int dl_is_ing(const struct dl_scene *s, uint16_t w) { return dl_str_ends(dl_scene_word(s, w)->form, "ing"); }

/* Whether the phrase has one of these prepositions. */
static inline int dl_has_case(const struct dl_scene *s, uint16_t w, const char *words)
{
    uint16_t mark = dl_scene_child(s, w, DL_REL_CASE);
    return mark != DL_NO_WORD && dl_str_listed(dl_scene_word(s, mark)->lemma, words, ' ');
}

/* Whether the word's determiner is one of these, separated by blanks. */
static inline int dl_has_det(const struct dl_scene *s, uint16_t w, const char *words)
{
    const uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    return det != DL_NO_WORD && dl_str_listed(dl_scene_word(s, det)->lemma, words, ' ');
}

/* relative.c */
/* The noun that a relative clause is about, DL_NO_WORD; whether a word is its "who", "which", "that". */
uint16_t dl_antecedent(const struct dl_scene *s, uint16_t clause);
int dl_is_relative(const struct dl_scene *s, uint16_t w);
/* The noun for a relative pronoun that is the subject (or object) of the clause; any other word is itself. */
uint16_t dl_resolve_relative(const struct dl_scene *s, uint16_t subject, uint16_t clause);
/* The first of those joined to a noun where a clause behind it tells of all ("officials and strategists who vow"); any other is itself. */
uint16_t dl_first_joined(const struct dl_scene *s, uint16_t noun);
/* "those" in "Among those arrested were two senators": the senators; any other noun is itself. */
uint16_t dl_told_behind(const struct dl_scene *s, uint16_t noun);

/* passive.c */
int dl_past_participle(const struct dl_word *word);
/* Whether a past form opens the sentence as what was done to its subject ("Brought before a judge, the minister ..."). */
int dl_is_opening(const struct dl_scene *s, uint16_t w);
int dl_is_put_in_office(const struct dl_scene *s, uint16_t w); /* "a diplomat recently named ambassador" */
/* The subject of a finite verb that the parser took for a participle before its object, DL_NO_WORD. */
uint16_t dl_hidden_subject(const struct dl_scene *s, uint16_t w);
/* agent.c: who does what the passive tells; DL_NO_WORD. */
uint16_t dl_agent_of(const struct dl_scene *s, uint16_t w);
/* The object of a main verb that the parser took for a participle, where it hung the object elsewhere; DL_NO_WORD. */
uint16_t dl_missed_object(const struct dl_scene *s, uint16_t w);
/* object.c: of an active verb, DL_NO_WORD. */
uint16_t dl_object(const struct dl_scene *s, uint16_t w);
/* Whether an -ing form behind "against" is what the verb is about. */
int dl_takes_against(const struct dl_scene *s, uint16_t verb);
uint16_t dl_subject(const struct dl_scene *s, uint16_t w); /* as it stands on the surface, inherited where need be */
/* subject.c: the word of the document that the head of a resolution gives as subject to its verbs ("The Council: … 1. Condemns …"), DL_NONE. */
uint32_t dl_understood_subject(const struct dl_scene *s, uint16_t w);
/* Who says the clause that w stands in ("X said that ... w"), DL_NO_WORD when nobody in the sentence does. */
uint16_t dl_speaker(const struct dl_scene *s, uint16_t w);
int dl_passive(const struct dl_scene *s, uint16_t w);
/* Whether an infinitive is the future of a heading: "Germany to send tanks". */
int dl_heading_future(const struct dl_scene *s, uint16_t w);

/* manner.c */
struct dl_manner dl_manner_count(const struct dl_scene *s);
/* "others", "some", "own": how much the writer speaks for himself; "past", "mixed", "present": how he tells; "unknown" of a few sentences. */
const char *dl_manner_voice(const struct dl_manner *manner);
const char *dl_manner_tense(const struct dl_manner *manner);
void dl_manner_add(struct dl_sum *sum, const struct dl_manner *manner); /* both as features, and the two together */
/* Whether it reasons rather than reports. */
int dl_manner_reasons(const struct dl_manner *manner);
/* Whether the document is long enough to tell. */
int dl_manner_is_known(const struct dl_manner *manner);

/* match.c */
enum { DL_KIND_NONE = DL_FRAME_KINDS };
uint32_t dl_kind(const struct dl_scene *s, uint16_t w); /* DL_FRAME_VERB … or DL_KIND_NONE */
const struct dl_frame *dl_match(struct dl_scene *s, uint16_t w);
int dl_frame_passes(struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_args *args, const struct dl_frame *frame,
                    const struct dl_test *test);
/* The frame that tells what a complement is about, through "begin to", "take part in" and the like; *at is where it stands. */
const struct dl_frame *dl_match_through(struct dl_scene *s, uint16_t w, uint16_t *at);
/* The frame of a verb whose act is of one of these classes (a bit each), NULL; verb may be DL_NO_WORD. */
const struct dl_frame *dl_act_of(struct dl_scene *s, uint16_t verb, uint32_t classes);

#endif
