/* How much a mention is in the reader's mind when a pronoun comes, by rules of thumb.
 *     int salience = dl_who_salience(&weighing, pronoun, &candidate); // what goes on to it is known
 */
#ifndef DL_WHO_SALIENCE_H
#define DL_WHO_SALIENCE_H

#include "who/antecedent.h"

int dl_who_salience(const struct dl_weighing *in, uint32_t pronoun, const struct dl_antecedent *candidate);

#endif
