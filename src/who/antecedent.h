/* How likely a mention before a third-person pronoun is what the pronoun takes up: a log-linear choice among the mentions that agree
 * with it and nobody, by weights in thousandths (data/actors/pronouns.tsv, train/pronouns.py) over what is plain to see. Without weights
 * nobody is ever chosen.
 *     struct dl_taking taking = dl_antecedent_begin(&weighing, pronoun);
 *     best = dl_antecedent_nobody(&taking, salience);
 *     for each candidate: if ((weight = dl_antecedent_weigh(&taking, &candidate)) > best) …
 */
#ifndef DL_WHO_ANTECEDENT_H
#define DL_WHO_ANTECEDENT_H

#include "base/data.h"
#include "base/table.h"

struct dl_doc;
struct dl_who;
struct dl_found;

enum dl_antecedent_class { DL_ANTECEDENT_HE, DL_ANTECEDENT_IT, DL_ANTECEDENT_THEY, DL_ANTECEDENT_CLASSES };
enum { DL_ANTECEDENT_TEMPLATES = 56, DL_ANTECEDENT_VALUES = 36 };

/* What data/actors/continuations.tsv says of a lemma, one bit each. */
enum dl_continuation {
    DL_CONTINUATION_TELL,
    DL_CONTINUATION_ASK,
    DL_CONTINUATION_SEIZE,
    DL_CONTINUATION_TREAT,
    DL_CONTINUATION_DIE,
    DL_CONTINUATION_KILL,
    DL_CONTINUATION_UNDERGONE,
    DL_CONTINUATION_DEMAND,
    DL_CONTINUATION_ADDRESS,
    DL_CONTINUATION_REACT,
    DL_CONTINUATION_UTTERED,
    DL_CONTINUATION_JUDGE,
    DL_CONTINUATION_STRIKE,
    DL_CONTINUATION_UNDO,
    DL_CONTINUATION_HOLD,
    DL_CONTINUATION_MEASURE,
    DL_CONTINUATION_DEED,
    DL_CONTINUATION_PURSUE,
    DL_CONTINUATION_TAKE,
    DL_CONTINUATION_HOLDING,
    DL_CONTINUATIONS
};

/* What verb a pronoun is the subject of. */
enum dl_deed { DL_DEED_TELL, DL_DEED_DEMAND, DL_DEED_ACT, DL_DEED_UNDERGO, DL_DEED_BE, DL_DEED_OTHER, DL_DEEDS };

/* For the trainer: told each feature's name, then the mention that they belong to; antecedent DL_NONE: nobody. */
struct dl_antecedent_watch {
    void (*feature)(void *user, struct dl_str name);
    void (*candidate)(void *user, const struct dl_who *who, uint32_t pronoun, uint32_t antecedent);
    void *user;
};

struct dl_antecedent_tables {
    int32_t weights[DL_ANTECEDENT_CLASSES][DL_ANTECEDENT_TEMPLATES][DL_ANTECEDENT_VALUES];
    struct dl_table continuations;           /* lemma -> bits */
    const struct dl_antecedent_watch *watch; /* NULL but in the trainer */
};

/* Reads both tables; a folder without them is no error. DL_OK, DL_ENOMEM, DL_EFORMAT. */
int dl_antecedent_open(struct dl_antecedent_tables *tables, struct dl_arena *arena, struct dl_data *data, struct dl_error *error);
/* Whether the lemma is of that kind. */
int dl_continues(const struct dl_antecedent_tables *tables, struct dl_str lemma, enum dl_continuation kind);

struct dl_weighing { /* one document's */
    struct dl_who *who;
    const uint32_t *spoken; /* [founds] mentions of each chain so far, at its root */
    const uint32_t *all;    /* [founds] mentions of each chain, pronouns aside */
    const uint8_t *quoted;  /* [words] between quotation marks */
};

enum dl_telling { DL_TELLING_NONE, DL_TELLING_ASKED, DL_TELLING_ON, DL_TELLING_AUTHORITY };

/* How the telling goes on from a mention to a pronoun (continuing.h). */
struct dl_going_on {
    uint8_t telling; /* enum dl_telling: by whom a telling of the sentence before goes on */
    uint8_t is_suffering, is_dead, is_told_of;
};

struct dl_antecedent {
    uint32_t found, root;
    struct dl_going_on goes_on;
    uint8_t is_subject;
    uint8_t is_first;  /* of its chain among the candidates */
    uint32_t order;    /* chains that agree and were spoken of later */
    uint32_t recent;   /* mentions of the chain among the candidates */
    int salience;      /* see salience.h */
    int below;         /* by how much another candidate has more */
    uint32_t rank;     /* chains among the candidates that were spoken of more so far */
    uint32_t subjects; /* subjects among the candidates that stand behind it, of other chains */
    uint32_t pronouns; /* pronouns of the chain among the candidates of its sentence and the one before */
    uint32_t central;  /* chains among them that the names and nouns of the whole report speak of more */
};

struct dl_taking { /* one pronoun's */
    const struct dl_weighing *in;
    uint32_t pronoun;
    enum dl_antecedent_class class;
    uint32_t place;     /* subject, object, possessor, else */
    uint8_t is_telling; /* it is the subject of a verb of telling */
    uint32_t doer;      /* the chain of the subject of the clause that a possessive stands in, where it is a candidate; DL_NONE */
    uint32_t last;      /* the chain of the pronoun of its gender before it, DL_NONE; how many sentences since */
    uint32_t since;
    uint32_t opener;  /* the chain of the first subject of its paragraph, DL_NONE */
    uint32_t speaker; /* the chain of whoever told something last, outside quotations; DL_NONE */
    uint32_t asker;   /* whoever asked something in the sentence before; whom; DL_NONE */
    uint32_t asked;
    uint32_t chains;   /* of how many chains its candidates are */
    enum dl_deed deed; /* of a subject */
};

/* doer, chains: see struct dl_taking. */
struct dl_taking dl_antecedent_begin(const struct dl_weighing *in, uint32_t pronoun, uint32_t doer, uint32_t chains);
int32_t dl_antecedent_weigh(const struct dl_taking *taking, const struct dl_antecedent *candidate);
/* The weight of nobody, where the greatest salience of a candidate is given. */
int32_t dl_antecedent_nobody(const struct dl_taking *taking, int salience);

#endif
