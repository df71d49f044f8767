/* What lends an event credit beside its words and the ways to its sides: how and where its clause tells it, what else its sentence holds, who the
 * two sides are together. Features of the confidence (trust.h). */
#ifndef DL_DID_CREDIT_H
#define DL_DID_CREDIT_H

#include "did/coder.h"

/* Of what sort somebody is, by sector, else by kind: "GOV", "person", "country" …; "unknown" where nobody is known. */
struct dl_str dl_credit_sort(const struct dl_entity *e);
void dl_credit_add(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d);

#endif
