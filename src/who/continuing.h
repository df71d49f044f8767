/* How a sentence goes on from a mention to a pronoun behind it: questions of both that the choice of an antecedent (antecedent.h) and the
 * search for one (pronouns.c) ask. Words are document-wide indices. */
#ifndef DL_WHO_CONTINUING_H
#define DL_WHO_CONTINUING_H

#include "who/run.h"

/* "Secretary of State Ana Holm", where the parser makes the name an apposition: the word that the verb governs. */
uint32_t dl_who_argument(const struct dl_doc *doc, uint32_t word);
int dl_who_is_subject(const struct dl_doc *doc, uint32_t word);
/* "Teachers marched to parliament, where deputies debated": the subject of the sentence, not of a clause in it. */
int dl_who_is_main_subject(const struct dl_doc *doc, uint32_t word);

/* Whether a telling of the sentence before goes on: by who asked there, by who told, by whose word it was told. */
enum dl_telling dl_who_telling(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                               const struct dl_found *pronoun);
/* That, and what else goes on. */
struct dl_going_on dl_who_goes_on(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                                  const struct dl_found *pronoun);

#endif
