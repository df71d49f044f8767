/* How surely a piece of evidence is right as it stands: this actor takes this side on this issue in this sentence. A sum, in thousandths, of weights
 * of named features (data/stand/trust.tsv), turned into a chance. What is too unsure is left out before positions are made of the rest. */
#ifndef DL_STAND_TRUST_H
#define DL_STAND_TRUST_H

#include "base/kit.h"
#include "base/weights.h"

struct dl_stand;
struct dl_finding;

/* For the trainer: told the finding that the features belong to which were asked for (base/weights.h). */
struct dl_stand_watch {
    void (*finding)(void *user, const struct dl_stand *run, const struct dl_finding *finding);
    void *user;
};

struct dl_stand_trust; /* the weights */

int dl_stand_trust_open(struct dl_stand_trust **out, struct dl_data *data, struct dl_error *error);
void dl_stand_trust_close(struct dl_stand_trust *trust);
/* Gives the weights, to watch them too. */
struct dl_weights *dl_stand_trust_watch(struct dl_stand_trust *trust, const struct dl_stand_watch *watch);

/* Once issues are merged: gives each finding its chance, 0.01 to 0.99, and marks as left out those below `least` hundredths, by default (0) those below what the
 * document's length asks for; the margin below is kept where surer evidence of the report bears it out, and who takes no substitute
 * for a thing always. */
int dl_stand_judge_findings(struct dl_stand *run, const struct dl_stand_trust *trust, uint32_t least);

/* left_out.c: marks as left out what is too unsure, told how many findings are of each issue and of which findings the issue's name tells little;
 * least is 0, or what a user asks for. */
void dl_stand_leave_out(struct dl_stand *run, const uint32_t *on_issue, const uint8_t *is_slight, uint32_t least);

#endif
