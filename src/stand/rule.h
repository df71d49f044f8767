/* A rule of decision while it is read: rules.c finds the words that name one, consents.c what takes one without
 * such a word, referendums.c where the people decide, bodies.c who decides by it, tallies.c whether it is met. */
#ifndef DL_STAND_RULE_H
#define DL_STAND_RULE_H

#include "stand/run.h"

/* ---- bodies.c ---- */

/* The word for who decides: a parliament, a council, an alliance, its members; of a veto whoever has it. Parties, the press and the public
 * decide nothing but referendums. DL_NONE. */
uint32_t dl_rule_body(const struct dl_stand *run, uint32_t word, enum dl_rule_kind kind);
int dl_rule_is_body(const struct dl_stand *run, uint32_t word, enum dl_rule_kind kind);
/* What is to be decided: what the word, its body or its verb are about, else an issue near it that somebody has a side on; DL_NONE. */
uint32_t dl_rule_issue(struct dl_stand *run, uint32_t word, uint32_t body);
/* An issue that somebody has a side on or that is a known concept. */
int dl_rule_is_at_issue(const struct dl_stand *run, uint32_t issue);
/* Adds the rule that the word names, or what is told of one known already. */
void dl_rule_add(struct dl_stand *run, uint32_t word, enum dl_rule_kind kind, uint32_t body, uint32_t issue, int met,
                 struct dl_span span);

/* ---- rules.c ---- */

/* One of them was told to have blocked it, or withholds what it takes. */
int dl_rule_is_blocked(const struct dl_stand *run, uint32_t word, uint32_t issue);
void dl_rule_add_of_all(struct dl_stand *run, uint32_t word, enum dl_rule_kind kind, struct dl_span span);
/* "by consensus", "in a referendum": with one of these prepositions at a verb by which something is decided. */
int dl_rule_is_decided_by(const struct dl_stand *run, uint32_t noun, const char *prepositions);
int dl_rule_has_child(const struct dl_stand *run, uint32_t word, const char *lemmas);
/* What is decided on by a verb with this object. */
uint32_t dl_rule_issue_of_object(struct dl_stand *run, uint32_t verb, uint32_t object);

/* ---- referendums.c ---- */

void dl_rule_referendum(struct dl_stand *run, uint32_t noun);
/* "voters will decide on the tax", by the noun for them. */
void dl_rule_popular(struct dl_stand *run, uint32_t people);

/* ---- counts.c ---- */

/* A word of voting in a sentence beside the word's. */
int dl_rule_is_voted_near(const struct dl_stand *run, uint32_t word);
/* "the sixty it needed", "needed 60", by the number. */
int dl_rule_bare_number(struct dl_stand *run, uint32_t number);
/* "more than half of the members backed it", "54 percent of its members voted yes", by the noun. */
void dl_rule_part_of_members(struct dl_stand *run, uint32_t noun);
/* "forty-four states have to ratify …; 26 have done so": 1, 0 or -1, by the verb and its subject. */
int dl_rule_met_by_number(const struct dl_stand *run, uint32_t verb, uint32_t subject);
/* "passed it by 217 to 213", once all other rules are known. */
void dl_rule_by_tally(struct dl_stand *run, uint32_t number);

/* ---- consents.c ---- */

/* "unless all are on board", "only when all ten are of one mind", "with one voice", by the noun. */
void dl_rule_of_one_mind(struct dl_stand *run, uint32_t noun);

/* "not without the assent of the Senate", "only with his signature" */
int dl_rule_is_condition(const struct dl_stand *run, uint32_t noun);
void dl_rule_all_must(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object);
void dl_rule_consent(struct dl_stand *run, uint32_t noun);
void dl_rule_approval(struct dl_stand *run, uint32_t noun);
/* "still has to get through three parliaments", by the noun for them. */
void dl_rule_passage(struct dl_stand *run, uint32_t chamber);
/* Whether the verb was of that kind. */
int dl_rule_passed(struct dl_stand *run, uint32_t verb, uint32_t body, uint32_t object);
/* "the president refused to sign the law", "can send it back" */
int dl_rule_refused(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object);
int dl_rule_blocked(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object);

/* ---- tallies.c ---- */

struct dl_share { /* of the votes: two of three; or so many votes, then parts is 0 */
    uint32_t votes, parts;
};

/* Whether the verb tells only of what may come. */
int dl_rule_is_open(const struct dl_stand *run, uint32_t verb);
/* 1 met, 0 not, -1 not said: by the words above the one that names the rule, up to the clause. */
int dl_rule_met(const struct dl_stand *run, uint32_t word);
/* The same by the votes cast, "78 to 21", in the sentence or beside it. */
int dl_rule_met_by_tally(const struct dl_stand *run, uint32_t word, struct dl_share share);
/* The share that a word names: "two-thirds" 2 of 3, "60 votes" 60; 0 of 0 for none. */
struct dl_share dl_rule_share(const struct dl_stand *run, uint32_t noun);
/* Whether a sentence tells of voting, so that its numbers may be votes. */
int dl_rule_is_of_votes(const struct dl_stand *run, const struct dl_sentence *sentence);
/* "78 to 21" that begins at the word: the first number; 0 for none. */
uint32_t dl_rule_tally(const struct dl_stand *run, uint32_t word, uint32_t *against);
/* The value of a number in digits or a small one in letters; 0 for none. */
uint32_t dl_rule_number(const struct dl_stand *run, uint32_t word);
/* "need", "require": at the word, behind it or above it. */
int dl_rule_is_required(const struct dl_stand *run, uint32_t noun);

#endif
