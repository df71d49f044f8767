/* What the clause of a pronoun of the third person tells of whom it takes up: questions that the choice of an antecedent (antecedent.h)
 * and the search for one (pronouns.c) ask. Words are document-wide indices. */
#ifndef DL_WHO_CLAUSES_H
#define DL_WHO_CLAUSES_H

#include "who/antecedent.h"
#include "who/run.h"

/* The subject of a verb's clause, inherited by verbs that are joined to another or stand below it; DL_NONE. */
uint32_t dl_who_clause_subject(const struct dl_doc *doc, uint32_t verb);
/* "Kigali told its traders": the mention that is the subject of the clause that a pronoun stands in, not as subject; DL_NONE. */
uint32_t dl_who_doer(struct dl_who *who, const struct dl_found *pronoun);
/* "accused Chad of shelling its towns": the object of the verb above, who does what this verb tells; DL_NONE. */
uint32_t dl_who_told_doer(const struct dl_doc *doc, uint32_t verb);

/* What verb the mention at `word` is the subject of. */
enum dl_deed dl_who_deed(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t word);

/* "dismissed her remarks", "rejected its offer": whether a possessive's clause reacts to what its possessor uttered, so that its subject is
 * another. */
int dl_who_is_reaction(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *pronoun);

#endif
