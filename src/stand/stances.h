/* The stance lexicon, data/stand/stances.tsv; with it the room's other tables. */
#ifndef DL_STAND_STANCES_H
#define DL_STAND_STANCES_H

#include "base/kit.h"
#include "stand/concepts.h"
#include "stand/lexicon.h"
#include "stand/rows.h"
#include "stand/senses.h"
#include "stand/trust.h"

/* DEED: the object, if it is of a known concept ("imposed sanctions"); CONTEXT: nothing, it is of what was spoken of ("abstained"); CENTRAL: nothing,
 * it is of what the report is mainly about, if it is mainly about one thing that is quarrelled over ("hung banners"). */
enum dl_stance_slot {
    DL_SLOT_OBJ,
    DL_SLOT_XCOMP,
    DL_SLOT_CCOMP,
    DL_SLOT_SUBJ,
    DL_SLOT_DEED,
    DL_SLOT_CONTEXT,
    DL_SLOT_CENTRAL,
    DL_SLOT_PREPOSITION
};
/* Who stands so: the subject; who says it; whose noun it is. */
enum dl_stance_holder { DL_HOLDER_SUBJECT, DL_HOLDER_SOURCE, DL_HOLDER_OWNER };

/* For is against, against is for, all else is itself. */
static inline int dl_stance_turned(int stance)
{
    return stance == DL_STANCE_FOR ? DL_STANCE_AGAINST : stance == DL_STANCE_AGAINST ? DL_STANCE_FOR : stance;
}

struct dl_stance_frame {
    uint8_t upos; /* enum dl_upos */
    enum dl_stance_slot slot;
    struct dl_str preposition; /* of DL_SLOT_PREPOSITION */
    enum dl_stance_holder holder;
    int stance, negated; /* enum dl_stance; -1: none */
    enum dl_strength strength;
    uint32_t next; /* another frame of the same lemma, DL_NONE */
};

/* DL_EFORMAT names the line that breaks the form. */
int dl_stances_open(struct dl_stances **out, struct dl_data *data, struct dl_error *error);
void dl_stances_close(struct dl_stances *stances);
/* The lemma's first frame, NULL for none; dl_stances_at(stances, frame->next) gives the others. */
const struct dl_stance_frame *dl_stances_find(const struct dl_stances *stances, struct dl_str lemma);
const struct dl_stance_frame *dl_stances_at(const struct dl_stances *stances, uint32_t index);
const struct dl_concepts *dl_stances_concepts(const struct dl_stances *stances);
const struct dl_lexicon *dl_stances_lexicon(const struct dl_stances *stances);
struct dl_stand_trust *dl_stances_trust(const struct dl_stances *stances);
const struct dl_rows *dl_stances_rows(const struct dl_stances *stances, enum dl_rows_kind kind);

#endif
