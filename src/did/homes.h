/* Whose a side is that has no country of its own: the countries that a report offers for it, and the evidence for each. The order of
 * enum dl_home_piece is the order in which evidence is believed where no weights are loaded (data/frames/homes.tsv); what stands
 * behind DL_HOME_ALONE is never believed by itself. */
#ifndef DL_DID_HOMES_H
#define DL_DID_HOMES_H

#include "base/evidence.h"
#include "base/tally.h"
#include "did/coder.h"
#include "who/sorts.h"

enum dl_home_piece {
    DL_HOME_OWNER,                 /* "its consul", "our consul": whose the pronoun is */
    DL_HOME_PHRASE,                /* its own phrase: "four houses in Gaborone" */
    DL_HOME_POWER,                 /* whose police, courts or ministries arrest, ban, try or free it */
    DL_HOME_CLAUSE,                /* where the event was, by its own clause */
    DL_HOME_PLACE,                 /* where the event was, by its sentence */
    DL_HOME_KNOWN,                 /* what the room of actors took it to be of */
    DL_HOME_ONLY,                  /* the one country that the sentence speaks of */
    DL_HOME_MOST,                  /* the country that most of the report speaks of */
    DL_HOME_ALONE,                 /* so far in order, by itself */
    DL_HOME_OTHER = DL_HOME_ALONE, /* the other side's */
    DL_HOME_STATE,                 /* the other side is that state or an organ of it */
    DL_HOME_SAID,                  /* a name or adjective says that the other side is of it: "the Turkish envoy" */
    DL_HOME_SUBJECT,               /* whose the subject of the sentence is */
    DL_HOME_BEFORE,                /* the last that the sentence speaks of before it */
    DL_HOME_BEHIND,                /* the next behind it */
    DL_HOME_IN,                    /* a place of the sentence, told with "in" or the like */
    DL_HOME_TOLD,                  /* the sentence speaks of it */
    DL_HOME_EARLIER,               /* the sentence before speaks of it */
    DL_HOME_FIRST,                 /* the first that the report speaks of */
    DL_HOME_DATELINE,              /* where the report was sent from */
    DL_HOME_TERM,                  /* a word that is one country's alone: "the Commons" */
    DL_HOME_HEADING,               /* headline or first sentence of a report speak of it */
    DL_HOME_NAMED,                 /* the report names it, by name or adjective, more often than any other */
    DL_HOME_NEAR,                  /* so do the sentences just before and this one */
    DL_HOME_LAST,                  /* the last named before it, in this sentence or the ones just before */
    DL_HOME_TOPIC,                 /* whose the subject of the sentence before is */
    DL_HOME_SOURCE,                /* whose he is who says so */
    DL_HOME_LIKE,                  /* a person whose given name known people of it bear */
    DL_HOME_UNLIKE,                /* a person whose given name known people bear, but none of it */
    DL_HOME_EVIDENCE               /* also: no country */
};

enum {
    DL_HOME_FLAGS = 9,
    DL_HOME_CANDIDATES = 12,
    DL_HOME_COLUMN = 20 /* sentences of a report that speaks of much */
};

struct dl_home_question {
    uint8_t is_recipient, type, sort; /* type: enum dl_event_type */
    uint8_t is_said;                  /* its own words say it: the first candidate is it */
    uint8_t is_struck;                /* a country was left out since the other side is it, or strikes as it */
    uint8_t is_outcome;               /* struck by somebody who has been told to strike another country */
    uint32_t flags;
    struct dl_evidence_countries offered; /* DL_HOME_CANDIDATES at most */
};

/* For the trainer: told every question before it is answered. */
struct dl_home_watch {
    void (*asked)(void *user, const struct dl_doc *doc, const struct dl_event *event, struct dl_span side,
                  const struct dl_home_question *question);
    void *user;
};

/* evidence.c: who of the countries of the report may be a side's; i: its number there. */
void dl_home_ask(const struct dl_coder *coder, const struct dl_draft *draft, const struct dl_event *event,
                 const struct dl_party *side, uint8_t i, struct dl_home_question *question);
/* News agencies, firms, charities and universities are of one country and reported on, or do things, in others: "a rumour on Facebook". */
int dl_home_is_elsewhere(const struct dl_entity *entity);
/* vicinity.c: notes what the report around a side speaks of; entity: the side's, DL_NONE. */
void dl_home_note(struct dl_home_question *question, const char *country, enum dl_home_piece evidence);
void dl_home_note_vicinity(const struct dl_coder *coder, uint16_t head, uint32_t entity, struct dl_home_question *question);
/* The country of whoever writes "we" and "our": the one whose people and bodies the report names most of, "" where of several as many. */
void dl_home_of_writer(const struct dl_coder *coder, char out[4]);
/* Whether a side is the writer's, and it is known whose he is: "our engineers". */
int dl_home_is_ours(const struct dl_coder *coder, uint16_t head);
/* The country of the place that "where" or "there" takes up, "" for none: "Irbil, where crowds burned flags", "Doctors there complained". */
const char *dl_home_where(const struct dl_coder *coder, uint16_t head);
/* Whether a noun means states of the federation that the report is about, or what is of them: "the governors of eight states". */
int dl_home_is_of_member_states(const struct dl_coder *coder, uint32_t head);
void dl_home_note_bearers(const struct dl_coder *coder, const struct dl_entity *entity, struct dl_home_question *question);
/* Whether a mention names its country by a word of its own, and no event has settled it. */
int dl_home_is_named(const struct dl_coder *coder, uint32_t mention);
/* What the phrases of a mention's head name as its country, "" for none. */
const char *dl_home_phrase(const struct dl_doc *doc, uint32_t head);
/* The country that a word names by itself; "". */
const char *dl_home_named_country(const struct dl_doc *doc, uint32_t word);
/* Whether a noun phrase says itself that it is of this country. */
int dl_home_is_said(const struct dl_doc *doc, uint32_t head, const char *country);
/* strangers.c: the other country that who acts has been told in this sentence to strike, whose people are struck by what comes of it; "". */
const char *dl_home_struck_by(const struct dl_coder *coder, const struct dl_draft *draft);
/* The country that a side is not of, as the event and its other side tell; "" (strangers.c). */
const char *dl_home_stranger(const struct dl_coder *coder, const struct dl_draft *draft, const struct dl_event *event,
                             const struct dl_party *side);
/* "Norway expelled 15 diplomats": they are not its own. */
int dl_home_is_sent_home(const struct dl_coder *coder, const struct dl_draft *draft, const struct dl_party *side);
/* "Crowds attacked the Turkish embassy": who faces a legation is not of its state. */
int dl_home_faces_legation(const struct dl_scene *scene, const struct dl_draft *draft, const struct dl_party *side);
/* The country of the pronoun that owns it: "its consul in La Paz" is of whose consul he is, wherever he is; "his Chinese colleague" is
 * not. */
const char *dl_home_owner(const struct dl_doc *doc, uint32_t head);
/* The country of the owner that a clause behind a noun names, "" for none: "a pipeline owned by a French firm" (owner.c). */
const char *dl_home_owned(const struct dl_doc *doc, uint32_t head);
/* Whether its words say that it is of other countries, or of several. */
static inline int dl_home_is_abroad(const struct dl_home_question *question)
{
    return (question->flags & (1u << 1 | 1u << 2)) != 0;
}
/* kin.c: of a noun for what a state is to another ("its neighbour") the one other state named just before, "" where none or several are; NULL of any
 * other noun. */
const char *dl_home_kin(const struct dl_coder *coder, uint16_t w);
/* The same file: of whom a state's own citizens are, where they are called so by a pronoun; "" of others. */
const char *dl_home_own_citizens(const struct dl_scene *s, const struct dl_draft *d, uint16_t w);
/* choice.c: the country chosen, "" for none. */
const char *dl_home_choose(const struct dl_evidence_weights *weights, const struct dl_home_question *question);
/* What the weights of homes.tsv are weights of. */
extern const struct dl_evidence_names dl_home_names;

#endif
