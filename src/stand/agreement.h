/* An agreement while its mentions are gathered: agreements.c reads the mentions; parties.c, claims.c and agreement.c add what they tell. */
#ifndef DL_STAND_AGREEMENT_H
#define DL_STAND_AGREEMENT_H

#include "stand/run.h"

DL_VEC(dl_parties, struct dl_participant);
DL_VEC(dl_terms, struct dl_term);
DL_VEC(dl_claims, struct dl_claim);

struct dl_draft {
    struct dl_agreement agreement;
    uint32_t last; /* word of its latest mention */
    uint8_t is_named, is_made, is_wanted;
    uint32_t place;      /* word of a state set before it, which may only be where it was made ("the Algiers accord"); DL_NONE */
    uint8_t is_possible; /* "a potential deal" */
    uint8_t is_gone;     /* merged into another */
    uint8_t is_domestic; /* between people of one state */
    uint8_t is_weak;     /* its word means other things too: "convention" */
    uint8_t is_paper;    /* its word is one of data/stand/papers.tsv */
    uint8_t is_unnamed;  /* told by a verb alone: "agreed to share the gas" */
    struct dl_parties parties;
    struct dl_terms terms;
    struct dl_claims claims, everybody; /* told of both sides before they were known: of no entity */
    struct dl_indices sentences;
};

DL_VEC(dl_drafts, struct dl_draft);

/* ---- mentions.c ---- */

/* Of classes of DL_STAND_AGREEMENT. */
enum dl_agreement_kind dl_draft_kind(uint32_t classes);
/* "the border pact", "their pact" */
int dl_draft_is_definite(const struct dl_stand *run, uint32_t head);
/* Classes of "NAFTA", "the JCPOA": by its form, as "START" is one and "start" is none; 0 for none. */
uint32_t dl_draft_acronym(const struct dl_stand *run, uint32_t noun);
/* The draft that a noun speaks of, new where it must be; NULL where it speaks of none. */
struct dl_draft *dl_draft_mentioned(struct dl_stand *run, struct dl_drafts *drafts, uint32_t noun);

/* ---- parties.c, agreement.c, claims.c ---- */

/* Whom a phrase names: itself and what is joined to it, or, of "the powers France and Britain", those. */
void dl_draft_parties(struct dl_stand *run, struct dl_draft *draft, uint32_t word);
/* An entity, or the state that it binds, unless it is nobody who could be party to anything. */
void dl_draft_party(struct dl_stand *run, struct dl_draft *draft, uint32_t entity, struct dl_span span);
/* The subject of the verb, if those are several or alone is set. */
void dl_draft_actors(struct dl_stand *run, struct dl_draft *draft, uint32_t verb, int alone);
/* The last agreement spoken of at most so many sentences before; NULL. */
struct dl_draft *dl_draft_nearest(struct dl_stand *run, struct dl_drafts *drafts, uint32_t word, uint32_t sentences);
/* A state or organisation before the noun: "the US-Chilean pact". */
void dl_draft_state(struct dl_stand *run, struct dl_draft *draft, uint32_t word);
/* The date at a noun or in the clause of a verb. */
void dl_draft_time(struct dl_stand *run, struct dl_draft *draft, uint32_t word);
/* claims.c. "Iran has kept it", "made a mockery of it", by the word for it or for what it consists of; whether anything of that kind is told. */
int dl_draft_claims(struct dl_stand *run, struct dl_draft *draft, uint32_t own);
/* Once its parties are known: what was told of both sides before. */
void dl_draft_claims_of_all(struct dl_stand *run, struct dl_draft *draft);
/* That who is the subject there has left it. */
void dl_draft_left(struct dl_stand *run, struct dl_draft *draft, uint32_t who, uint32_t verb);
/* "violation of the truce by the rebels", "accused Israel of a breach of the truce"; own is the word for the agreement, DL_NONE. */
void dl_draft_breach(struct dl_stand *run, struct dl_draft *draft, uint32_t noun, uint32_t own, uint32_t classes);
/* claims.c. "shelled the town despite the truce", by the agreement. */
void dl_draft_despite(struct dl_stand *run, struct dl_draft *draft, uint32_t head);
/* "binding", "non-binding" at the word. */
void dl_draft_binding(struct dl_stand *run, struct dl_draft *draft, uint32_t word);
void dl_draft_sentence(struct dl_stand *run, struct dl_draft *draft, uint32_t sentence);
/* "A surrendered X; in return, B promised Y": what the parties of the agreement spoken of give. verb may be any verb. */
void dl_draft_exchange(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb);

/* ---- signatures.c ---- */

int dl_draft_is_brokered(const struct dl_stand *run, uint32_t verb);
/* Whether the verb tells of what is not done yet. */
int dl_draft_only_wanted(const struct dl_stand *run, uint32_t verb);
/* "A and B signed it", by the verb. */
void dl_draft_made(struct dl_stand *run, struct dl_draft *draft, uint32_t verb);
/* "with Greece" at the agreement, or hung on its verb; DL_NONE. */
uint32_t dl_draft_partner(const struct dl_stand *run, uint32_t head);
void dl_draft_signatories(struct dl_stand *run, struct dl_draft *draft, uint32_t noun);
void dl_draft_under(struct dl_stand *run, struct dl_draft *draft, uint32_t head);
int dl_draft_is_instrument(const struct dl_stand *run, uint32_t noun);
/* Whether the word was "signature" or the like. */
int dl_draft_signature(struct dl_stand *run, struct dl_draft *draft, uint32_t word);
void dl_draft_outcome(struct dl_stand *run, struct dl_draft *draft, uint32_t verb);

/* "a bargain: A withdrew …, and B promised …" */
void dl_draft_colon(struct dl_stand *run, struct dl_draft *draft, uint32_t head);
/* "A got X and B got Y", by the first verb: the other subjects. */
void dl_draft_joined_clauses(struct dl_stand *run, struct dl_draft *draft, uint32_t verb);
int dl_draft_bound_by(struct dl_stand *run, struct dl_draft *draft, uint32_t bound);
/* "let it lapse", by the governor of the agreement: whether it was that. */
int dl_draft_lapse(struct dl_stand *run, struct dl_draft *draft, uint32_t verb);

/* ---- retold.c ---- */

/* "has broken it", "ignores its commitments", "denies any violation", of the agreement spoken of last, by the word for it. */
void dl_draft_retold(struct dl_stand *run, struct dl_drafts *drafts, uint32_t word);

/* ---- unnamed.c ---- */

/* "buried the hatchet": an agreement told by a verb alone. */
void dl_draft_unnamed(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb);

/* ---- agreement.c ---- */

/* Whether somebody is party to both. */
int dl_draft_shares(const struct dl_draft *a, const struct dl_draft *b);
/* The drafts that say enough become the document's agreements. */
int dl_drafts_finish(struct dl_stand *run, struct dl_drafts *drafts);

#endif
