/* The atoms that time patterns run over: words, parts of hyphenated words, numbers put together, dates in figures. */
#ifndef DL_WHEN_ATOM_H
#define DL_WHEN_ATOM_H

#include "base/doc.h"
#include "when/calendar.h"

enum { DL_ATOM_SENSES = 4 };

struct dl_time_atom {
    struct dl_span span;
    uint32_t word, last_word;                 /* words it lies in */
    uint32_t literal;                         /* element number, DL_NONE */
    uint32_t classes;                         /* bit set of enum dl_time_class */
    int32_t number;                           /* of NUM, ORD, DAY, YEAR, DECADE (1990), HOLIDAY (rule); CLOCK: minutes */
    int32_t year, month, day;                 /* of ISODATE */
    uint8_t is_capital, is_word, is_hyphened; /* in capitals; a number written as a word; glued to the atom before by a hyphen */
    struct {
        uint8_t class;
        int32_t number;
        struct dl_str value;
    } senses[DL_ATOM_SENSES]; /* from the lexicon */
    uint32_t sense_count;
};

DL_VEC(dl_time_atoms, struct dl_time_atom);

/* Refills *atoms with those of one sentence; day_first: 12/03 is 12 March. DL_OK or DL_ENOMEM. */
int dl_time_atoms_make(const struct dl_calendar *calendar, struct dl_doc *doc, uint32_t sentence, int day_first,
                       struct dl_time_atoms *atoms);

static inline int dl_time_atom_is(const struct dl_time_atom *atom, enum dl_time_class class)
{
    return (atom->classes >> class) & 1;
}

#endif
