/* The cue lexicon: words that attribute, with the frames that they take. Text in data/cues, opened once into the kit. */
#ifndef DL_SAID_CUES_H
#define DL_SAID_CUES_H

#include "base/kit.h"
#include "base/str.h"
#include "base/table.h"
#include "base/vec.h"
#include "base/weights.h"

enum dl_cue_frame {
    DL_FRAME_CLAUSE = 1 << 0,     /* "said that it was over", "said it was over" */
    DL_FRAME_QUOTE = 1 << 1,      /* a quotation, or the cue in parenthesis: "it is over, he said" */
    DL_FRAME_TO = 1 << 2,         /* "promised to help" */
    DL_FRAME_OBJECT = 1 << 3,     /* "criticized the plan" */
    DL_FRAME_OBJECT_TO = 1 << 4,  /* "urged them to stop": both are content */
    DL_FRAME_TOLD = 1 << 5,       /* "told them that …": the object is the addressee */
    DL_FRAME_AS = 1 << 6,         /* "described it as …" */
    DL_FRAME_COMPLEMENT = 1 << 7, /* "called him a liar" */
    DL_FRAME_WH = 1 << 8,         /* "asked why …" */
    DL_FRAME_ING = 1 << 9,        /* "denied taking it" */
    DL_FRAME_PASSIVE = 1 << 10,   /* "is expected to …", without a source */
    DL_FRAME_RAISING = 1 << 11,   /* "seems to …": the subject belongs to the content */
    DL_FRAME_IT = 1 << 12,        /* "it is unclear whether …" */
    DL_FRAME_ALONE = 1 << 13,     /* "reportedly" */
    DL_FRAME_BEFORE = 1 << 14,    /* "according to" + source */
    DL_FRAME_POSSESSOR = 1 << 15, /* "in" + source + "'s view" */
    DL_FRAME_POLL = 1 << 16       /* of polls alone: "a poll has her ahead", "in a poll" */
};

struct dl_cue {
    struct dl_str name;         /* as in the lexicon */
    struct dl_str tail;         /* the words after the first, "" for none */
    struct dl_str prepositions; /* by spaces; "" for none */
    uint32_t frames;            /* of enum dl_cue_frame */
    enum dl_polarity polarity;
    uint8_t weight;      /* 3 nearly always an attribution … 1 seldom */
    uint8_t is_document; /* a noun that can itself be the source */
    uint8_t is_poll;     /* a document that tells what many answered */
    uint32_t next;       /* next cue with the same first word, DL_NONE */
};

enum dl_cue_kind { DL_CUE_VERB, DL_CUE_NOUN, DL_CUE_ADJECTIVE, DL_CUE_PHRASE, DL_CUE_KINDS };

DL_VEC(dl_cue_vec, struct dl_cue);

/* A set phrase in which a cue tells nothing. */
struct dl_idiom {
    struct dl_str words; /* by spaces, "*" before the cue */
    struct dl_str word;  /* the cue */
    uint32_t cue;        /* words before it */
    uint32_t next;       /* next idiom of the same cue, DL_NONE */
};

DL_VEC(dl_idioms, struct dl_idiom);

struct dl_score_watch;

/* A linear judgement that was learned (score.h). */
struct dl_judgement {
    struct dl_weights weights;
    const struct dl_score_watch *watch; /* for the trainer, else NULL */
};

/* What a word tells in a label before a colon. */
enum dl_label { DL_LABEL_SPEAKER, DL_LABEL_NOTICE };

/* Lists of words that a rule asks for (data/cues/words.tsv). */
enum dl_cue_words {
    DL_WORDS_WHOLE,
    DL_WORDS_PAPER,
    DL_WORDS_MEANING,
    DL_WORDS_LIGHT,
    DL_WORDS_CARRIER,
    DL_WORDS_CONSEQUENCE,
    DL_WORDS_PLACE,
    DL_WORDS_PAGE,
    DL_WORDS_TOPIC,
    DL_WORDS_BODY,
    DL_WORDS_SERVING,
    DL_WORDS_MEASURE,
    DL_WORDS_SUPPOSING,
    DL_WORDS_UNTIL,
    DL_WORDS_DEED,
    DL_WORDS_PERFORMED,
    DL_WORDS_PONDERING,
    DL_WORDS_VERDICT,
    DL_WORDS_ANSWERING,
    DL_WORDS_REQUEST,
    DL_WORDS_MEDIUM,
    DL_WORDS_SHARE,
    DL_WORDS_ENABLING,
    DL_WORDS_ADDRESSING,
    DL_WORDS_STRUCK,
    DL_WORDS_TURNING,
    DL_WORDS_FILED,
    DL_WORDS_CHANNEL,
    DL_WORDS_FOLK,
    DL_WORDS_SPEAKING,
    DL_WORDS_GIVEN,
    DL_WORDS_HEARER,
    DL_WORDS_BENCH,
    DL_WORDS_BINDING,
    DL_WORDS_BIDDING,
    DL_WORDS_OPPOSING,
    DL_WORDS_STANCE,
    DL_CUE_WORD_LISTS
};

struct dl_cues {
    struct dl_arena arena;
    struct dl_table words[DL_CUE_WORD_LISTS]; /* a word in lower case → 1 */
    struct dl_table label_of;                 /* a word in lower case → enum dl_label */
    struct dl_judgement keep, trust;          /* what is kept (score.h), and how surely it is right (trust.h) */
    struct dl_cue_vec cues;
    struct dl_idioms idioms;
    struct dl_table idiom_of;            /* the cue, in lower case → the last idiom of it */
    struct dl_table first[DL_CUE_KINDS]; /* a form of the first word (in lower case) → its first cue */
};

int dl_cues_open(struct dl_cues **out, struct dl_data *data, struct dl_error *error);
void dl_cues_close(struct dl_cues *cues);
/* The first cue whose first word has this form (lower case), NULL for none; follow `next` for others. */
const struct dl_cue *dl_cues_find(const struct dl_cues *cues, enum dl_cue_kind kind, struct dl_str form);
const struct dl_cue *dl_cues_next(const struct dl_cues *cues, const struct dl_cue *cue);
/* Whether a word is one of the prepositions that the cue governs, in whatever letters. */
int dl_cue_governs(const struct dl_cue *cue, struct dl_str form);
/* Whether a cue nearly always tells something that may be quoted: "say"; NULL does not. */
static inline int dl_cue_tells(const struct dl_cue *cue)
{
    return cue != NULL && cue->weight == 3 && (cue->frames & DL_FRAME_QUOTE) != 0;
}
/* An idiom of a cue of this form, in whatever letters, DL_NONE for none; follow `next` for others. */
uint32_t dl_cues_idiom(const struct dl_cues *cues, struct dl_str form);
/* Whether a word of a label means a speaker or a notice. */
int dl_cues_is_label(const struct dl_cues *cues, struct dl_str form, enum dl_label label);
/* Whether a word stands in a list, in whatever letters. */
int dl_cues_lists(const struct dl_cues *cues, enum dl_cue_words list, struct dl_str form);
/* A cue by its name ("call for"), NULL for none. */
const struct dl_cue *dl_cues_named(const struct dl_cues *cues, enum dl_cue_kind kind, struct dl_str name);

#endif
