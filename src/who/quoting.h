/* Who speaks the quotation in which a pronoun stands: "he" there is another. */
#ifndef DL_WHO_QUOTING_H
#define DL_WHO_QUOTING_H

#include "who/antecedent.h"
#include "who/run.h"

/* The mention of whoever speaks the quotation in which the mention at `i` stands, before it or behind; DL_NONE. */
uint32_t dl_who_quoting(const struct dl_weighing *in, uint32_t i);

#endif
