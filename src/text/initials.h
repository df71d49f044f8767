/* Offices in initials: "Thai PM", "Indian FM Ana Roe". */
#ifndef DL_TEXT_INITIALS_H
#define DL_TEXT_INITIALS_H

#include "base/doc.h"

struct dl_initials {
    struct dl_str form, title, common,
        lemma; /* as printed; as the network knows it before a name and elsewhere; what it stands for */
};

/* The office that word `w` of a text's words, `first` the first of its sentence, stands for; NULL for none: behind a number "PM" is an hour. */
const struct dl_initials *dl_initials_find(const struct dl_word *words, uint32_t first, uint32_t w);

#endif
