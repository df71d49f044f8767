/* Who: the actors of a report. Reads words, times and places; writes mentions, entities and each place's entity. */
#ifndef DL_WHO_WHO_H
#define DL_WHO_WHO_H

#include "base/doc.h"
#include "base/kit.h"

/* doc->word_mention leads from the head of a mention to it, and also from a person's title ("spokesman" before "Dmitry Peskov") and
 * from a relative pronoun ("the soldiers who fled") to the mention that it stands for. */
int dl_who_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

/* The entity that a word leads to, DL_NONE. */
uint32_t dl_who_at(const struct dl_doc *doc, uint32_t word);
/* Whether the entity is named anywhere in the report, not only described or pointed at. */
int dl_who_is_named(const struct dl_doc *doc, uint32_t entity);
/* Once statements are known: "I" and "we" inside quotations become their speaker's. Changes mentions and entities, and what of places
 * and statements leads to them; nothing later than a statement may lead to an entity yet. */
int dl_who_speakers_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error);

/* "a spokesman for Senate leader Ana Brandt": whether the name behind a noun is that of whom he speaks for: "for" and no comma between. */
int dl_who_is_spoken_for(const struct dl_doc *doc, uint32_t noun, uint32_t name);

/* "backed", "allied": behind a state and a hyphen it tells whose friends those are, not whose. */
int dl_who_tells_friend(struct dl_str form);
/* "excessive force", "brute force": what is used, and nobody. */
int dl_who_is_force_used(const struct dl_doc *doc, uint32_t word);
/* Whether a word stands in "Turkish-backed" or behind "ethnic". */
int dl_who_is_of_friends(const struct dl_doc *doc, uint32_t word);

/* "the soldiers who overthrew Niger's president": the word for whom those of the noun `head` overthrew, DL_NONE. */
uint32_t dl_who_overthrown(const struct dl_doc *doc, uint32_t head);
/* peoples.c: the state of those at `head` whom a people describes ("Karen rebels"), "". */
const char *dl_who_descent(const struct dl_doc *doc, uint32_t head);

/* "the Benghazi committee", "an Iran hawk": whether the name of a place before a noun tells what somebody deals with, not whose he is. */
int dl_who_is_topic(const struct dl_doc *doc, uint32_t noun, uint32_t place);

/* Whether a sentence stands in an item of a list ("2. Serbia's president …"), which may tell of another country than the items beside it. */
int dl_who_is_item(const struct dl_doc *doc, uint32_t sentence);
/* Whether the noun phrase of a head tells that those it names are not of the country that a report is about: "foreign fighters", "European
 * allies"; of a people that lives in several ("Kurdish rebels") only a place beside it can tell. */
enum dl_who_home { DL_WHO_HERE, DL_WHO_OF_SEVERAL, DL_WHO_ELSEWHERE };
struct dl_actors;
/* Whether allies and partners are of home politics: "coalition partners", "his allies". */
int dl_who_is_at_home(const struct dl_doc *doc, uint32_t head);
/* Whose soldiers are there: of the Palestinian territories, Israel's; elsewhere the country itself. lemma: the noun for them. */
const char *dl_who_garrison(struct dl_str lemma, const char *country);
enum dl_who_home dl_who_elsewhere(const struct dl_actors *actors, const struct dl_doc *doc, uint32_t head);
/* Whether a state has long had none of its own whom such a noun means: rebels in an American column, were they not named, are Libya's or
 * Syria's. */
int dl_who_has_no_rebels(const struct dl_actors *actors, const char *country, struct dl_str lemma);

#endif
