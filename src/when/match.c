/* A walk of the trie, depth first, keeping the longest pattern; of patterns of one length the first in the file. */
#include "when/match.h"

struct walk {
    const struct dl_calendar *calendar;
    const struct dl_time_atoms *atoms;
    uint32_t first, path[DL_TIME_MATCH_ATOMS];
    uint32_t best_pattern;
    struct dl_time_match best;
};

static void keep(struct walk *w, uint32_t node, uint32_t count)
{
    uint32_t pattern = w->calendar->accept.at[node];
    if (pattern == DL_NONE || count < w->best.count || (count == w->best.count && pattern >= w->best_pattern)) return;
    w->best_pattern = pattern;
    w->best.count = count;
    w->best.pattern = &w->calendar->patterns.at[pattern];
    memcpy(w->best.element, w->path, sizeof w->path);
}

static void walk(struct walk *w, uint32_t node, uint32_t count);

static void step(struct walk *w, uint32_t node, uint32_t count, uint32_t element)
{
    uint32_t to = dl_calendar_step(w->calendar, node, element);
    if (to == DL_NONE) return;
    w->path[count] = element;
    walk(w, to, count + 1);
}

static void walk(struct walk *w, uint32_t node, uint32_t count)
{
    if (count > 0) keep(w, node, count);
    if (count == DL_TIME_MATCH_ATOMS || w->first + count >= w->atoms->count) return;
    const struct dl_time_atom *atom = &w->atoms->at[w->first + count];
    if (atom->literal != DL_NONE) step(w, node, count, atom->literal);
    for (uint32_t class = 0, rest = atom->classes; rest != 0; class ++, rest >>= 1)
        if (rest & 1) step(w, node, count, class);
}

struct dl_time_match dl_time_match_at(const struct dl_calendar *calendar, const struct dl_time_atoms *atoms, uint32_t first)
{
    struct walk w = {.calendar = calendar, .atoms = atoms, .first = first, .best_pattern = DL_NONE};
    w.best.first = first;
    if (atoms->at[first].literal != DL_NONE || atoms->at[first].classes != 0) walk(&w, 0, 0);
    return w.best;
}

const struct dl_time_atom *dl_time_match_atom(const struct dl_time_match *match, const struct dl_time_atoms *atoms,
                                              enum dl_time_class class, uint32_t nth)
{
    for (uint32_t i = 0; i < match->count; i++)
        if (match->element[i] == (uint32_t) class && nth-- == 0) return &atoms->at[match->first + i];
    return NULL;
}

int32_t dl_time_atom_number(const struct dl_time_atom *atom, enum dl_time_class class)
{
    for (uint32_t i = 0; i < atom->sense_count; i++)
        if (atom->senses[i].class == class) return atom->senses[i].number;
    return atom->number;
}

struct dl_str dl_time_atom_value(const struct dl_time_atom *atom, enum dl_time_class class)
{
    for (uint32_t i = 0; i < atom->sense_count; i++)
        if (atom->senses[i].class == class) return atom->senses[i].value;
    return (struct dl_str){"", 0};
}
