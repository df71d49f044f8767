#ifndef DL_SYNTAX_VERBS_H
#define DL_SYNTAX_VERBS_H

#include "base/str.h"

/* The lemma of a common verb form, letters' case ignored; at == NULL when the form is not in the list. */
struct dl_str dl_verb_lemma(struct dl_str form);
/* The lemma that a verb's form has by the list or by rule, else the given one. */
struct dl_str dl_verb_mend(struct dl_str form, struct dl_str lemma, struct dl_arena *arena);

#endif
