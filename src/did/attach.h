/* What the tree hangs beside where it belongs, found again by the words around it. */
#ifndef DL_DID_ATTACH_H
#define DL_DID_ATTACH_H

#include "did/scene.h"

/* Makes phrases that hang on whose deed it is ("the visit of the premier [to Rabat]") phrases of the noun of the deed itself. */
void dl_attach_phrases(const struct dl_scene *s, uint16_t noun, struct dl_args *args);
/* The adjective behind the object of a verb of naming ("called the idea [absurd]"), DL_NO_WORD. */
uint16_t dl_attach_predicate(const struct dl_scene *s, uint16_t verb, uint16_t object);
/* Of an infinitive that tells what one was the first or only one to do, the word that stands for him there; else DL_NO_WORD. */
uint16_t dl_attach_rank(const struct dl_scene *s, uint16_t w);
/* Who that is: the subject of "was the first", of "became the first country", or the word itself. The first two are told of him. */
uint16_t dl_attach_ranked(const struct dl_scene *s, uint16_t w);

/* "Sihanouk, [received] in Peking by Chou, reaffirmed ...": the main verb behind a passive participle between commas that the parser took
 * for the main verb; DL_NO_WORD where w is no such participle. */
uint16_t dl_attach_main(const struct dl_scene *s, uint16_t w);
/* Who does what a verb tells where the tree has no subject of it; DL_NO_WORD: nobody. */
uint16_t dl_attach_subject(const struct dl_scene *s, uint16_t verb);
/* effort.c: whose effort, attempt or refusal an infinitive tells ("an effort by the palace to block it"); DL_NO_WORD */
uint16_t dl_effort_of(const struct dl_scene *s, uint16_t w);
/* "blamed the attack on rebels": the verb of which a noun is what is blamed, DL_NO_WORD; whether a phrase is whom it is blamed on, which the
 * tree hangs on the attack. */
uint16_t dl_attach_blaming(const struct dl_scene *s, uint16_t noun);
int dl_attach_blamed(const struct dl_scene *s, uint16_t word);

/* causer.c: who has something done by others ("had the editor arrested", "ordered the schools closed"), of the participle that tells what is
 * done; DL_NO_WORD. */
uint16_t dl_attach_causer(const struct dl_scene *s, uint16_t w);

/* passive.c: whether the parser hung a main verb on its subject as if it were done to it; whether a verb is one that is done to nobody. */
int dl_is_main_participle(const struct dl_scene *s, uint16_t w);
int dl_is_never_passive(const struct dl_scene *s, uint16_t w);

#endif
