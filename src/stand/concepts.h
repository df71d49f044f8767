/* What disputes are about: data/stand/concepts.tsv, and the room's word classes, data/stand/words.tsv; who votes where,
 * data/stand/members.tsv. */
#ifndef DL_STAND_CONCEPTS_H
#define DL_STAND_CONCEPTS_H

#include "base/kit.h"
#include "stand/lexicon.h"

struct dl_concept {
    struct dl_str name;
    struct dl_str one, many; /* prepositions that put participants into the name; none: they are not named */
    struct dl_str slots;     /* where a noun's participants stand, by blanks; NUL-terminated */
};

struct dl_concept_verb {
    uint32_t concept;
    struct dl_str slots; /* "subj", "obj", prepositions; NUL-terminated */
};

/* The classes of words.tsv, as bits. */
enum dl_stand_class {
    DL_STAND_CARRIER = 1 << 0,
    DL_STAND_NOTHING = 1 << 1,
    DL_STAND_LIGHT = 1 << 2,
    DL_STAND_TURN = 1 << 3,
    DL_STAND_TURNING = 1 << 4,
    DL_STAND_SUBSTITUTE = 1 << 5,
    DL_STAND_PURPOSED = 1 << 6, /* an issue only with what it is for: "a fund for", "a mission to" */
    DL_STAND_SILENCE = 1 << 7,
    DL_STAND_ABOVE = 1 << 8,
    DL_STAND_FIRST = 1 << 9,
    DL_STAND_FOREMOST = 1 << 10,
    DL_STAND_SPOKESMAN = 1 << 11,
    DL_STAND_TREATY = 1 << 12, /* the kinds of agreements, in the order of enum dl_agreement_kind */
    DL_STAND_ACCORD = 1 << 13,
    DL_STAND_MEMORANDUM = 1 << 14,
    DL_STAND_CEASE_FIRE = 1 << 15,
    DL_STAND_DEAL = 1 << 16,
    DL_STAND_PLEDGE = 1 << 17,
    DL_STAND_MADE = 1 << 18,
    DL_STAND_ASCRIBING = 1 << 19, /* the subject says of the object that it has done so: "accuse", "praise" */
    DL_STAND_DENYING = 1 << 20,
    DL_STAND_ANNOUNCING = 1 << 21, /* what somebody says so that he would do, he does */
    DL_STAND_BREACH = 1 << 22,
    DL_STAND_COMPLIANCE = 1 << 23,
    DL_STAND_LEAVING = 1 << 24,
    DL_STAND_RULE = 1 << 25, /* a rule of decision; which one, its lexeme says */
    DL_STAND_QUALIFIED = 1 << 26,
    DL_STAND_UNMET = 1 << 27,
    DL_STAND_MET = 1 << 28,
    DL_STAND_ASKED = 1 << 29,   /* may tell of one who was asked */
    DL_STAND_RANKING = 1 << 30, /* a verb that may put one thing above another */
    DL_STAND_AGREEMENT =
        DL_STAND_TREATY | DL_STAND_ACCORD | DL_STAND_MEMORANDUM | DL_STAND_CEASE_FIRE | DL_STAND_DEAL | DL_STAND_PLEDGE
};

/* Works, laws, levies, bargains that are quarrelled over; the last bit, which no enumerator of int can be. */
#define DL_STAND_CONTESTED 0x80000000u

struct dl_concepts;

/* DL_EFORMAT names the line that breaks the form. */
int dl_concepts_open(struct dl_concepts **out, struct dl_lexicon *lexicon, struct dl_data *data, struct dl_error *error);
void dl_concepts_close(struct dl_concepts *concepts);
const struct dl_concept *dl_concepts_at(const struct dl_concepts *concepts, uint32_t index);
/* The concept of a noun's lemma in lower case ("membership", "defence system"), DL_NONE. *needs_participant: only with one is it that concept. */
uint32_t dl_concepts_noun(const struct dl_concepts *concepts, struct dl_str lemma, int *needs_participant);
/* NULL when the verb is no concept's. */
const struct dl_concept_verb *dl_concepts_verb(const struct dl_concepts *concepts, const struct dl_lexeme *lexeme);
/* Bits of enum dl_stand_class, of what is no word of a report. */
uint32_t dl_concepts_classes(const struct dl_concepts *concepts, struct dl_str lemma);

/* The states that have a vote in a body, by blanks; none where the table does not know the body. */
struct dl_str dl_concepts_members(const struct dl_concepts *concepts, struct dl_str code);

#endif
