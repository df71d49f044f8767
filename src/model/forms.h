/* The word forms met lately, each with a slot for what was computed of it. Bounded; what is used again stays.
 * Nothing here changes a result: a slot holds what follows from the form. */
#ifndef DL_MODEL_FORMS_H
#define DL_MODEL_FORMS_H

#include "base/str.h"

enum {
    DL_FORMS = 16384, /* slots */
    DL_FORM_KEY = 30  /* bytes; a longer form gets a slot for one group and is not found again */
};

struct dl_form_slot {
    uint32_t group;        /* in which it was used last; such a slot is not taken away */
    uint8_t size, is_used; /* of the key, 0: free; since the hand last came by */
    char key[DL_FORM_KEY];
};

struct dl_forms {
    struct dl_form_slot slots[DL_FORMS];
    uint32_t index[4 * DL_FORMS]; /* open addressing: slot + 1, 0 free */
    uint32_t hand, group;
};

/* Zeroed memory is an empty set. A new group begins: slots of the last one may be taken again. */
void dl_forms_begin(struct dl_forms *forms);
/* The slot of a form; *is_new says that its contents are to be computed. At most DL_FORMS / 2 calls a group. */
uint32_t dl_forms_slot(struct dl_forms *forms, struct dl_str form, int *is_new);

#endif
