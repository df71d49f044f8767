/* What is asked of those who tell something, once statements are known (speakers.c). */
#ifndef DL_WHO_SPEAKING_H
#define DL_WHO_SPEAKING_H

#include "base/doc.h"
#include "who/actors.h"

/* Whether nobody has called the entity by anything but pronouns. */
int dl_who_is_only_pronouns(const struct dl_doc *doc, uint32_t entity);
/* The word that is the subject of a sentence's main clause, DL_NONE. */
uint32_t dl_who_main_subject(const struct dl_doc *doc, uint32_t sentence);
/* Who tells statement `s` where its source, the mention `he`, cannot be the subject of what is told; DL_NONE where he stays who he is. */
uint32_t dl_who_teller_beside(const struct dl_actors *actors, struct dl_doc *doc, uint32_t s, uint32_t he);
/* Who denies or pleads by a pronoun where the chains have the prosecutors or the police; DL_NONE. */
uint32_t dl_who_accused(const struct dl_doc *doc, const struct dl_statement *statement);

#endif
