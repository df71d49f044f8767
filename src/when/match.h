/* Matching the patterns of the calendar at an atom. */
#ifndef DL_WHEN_MATCH_H
#define DL_WHEN_MATCH_H

#include "when/atom.h"

enum { DL_TIME_MATCH_ATOMS = 14 };

struct dl_time_match {
    uint32_t first, count;                 /* atoms */
    const struct dl_time_pattern *pattern; /* NULL: none */
    uint32_t element[DL_TIME_MATCH_ATOMS]; /* what each atom stood for */
};

struct dl_time_match dl_time_match_at(const struct dl_calendar *calendar, const struct dl_time_atoms *atoms, uint32_t first);
/* The nth atom (from 0) that stood for the class, NULL. */
const struct dl_time_atom *dl_time_match_atom(const struct dl_time_match *match, const struct dl_time_atoms *atoms,
                                              enum dl_time_class class, uint32_t nth);
/* The lexicon's number and value of an atom in a class. */
int32_t dl_time_atom_number(const struct dl_time_atom *atom, enum dl_time_class class);
struct dl_str dl_time_atom_value(const struct dl_time_atom *atom, enum dl_time_class class);

#endif
