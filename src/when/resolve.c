/* Actions: each turns the atoms of a match into a moment, or into the value of a duration, set or reference.
 *
 * What is not told is filled from the report's day, by the direction of the clause: "on Friday" with a past verb is the last
 * Friday up to the report's own day, with "will" the next. Without direction a month or day is taken where it lies nearest.
 * Values follow TIMEX3 (Pustejovsky and others, TimeML annotation guidelines 1.2.1, 2006). */
#include "base/tree.h"
#include "when/act.h"
#include "when/tense.h"

/* ---- reading the match ---- */

const struct dl_time_atom *dl_act_atom_of(const struct dl_act *a, enum dl_time_class class, uint32_t nth)
{
    return dl_time_match_atom(a->match, a->atoms, class, nth);
}

int dl_act_has(const struct dl_act *a, enum dl_time_class class) { return dl_act_atom_of(a, class, 0) != NULL; }

int32_t dl_act_number(const struct dl_act *a, enum dl_time_class class)
{
    const struct dl_time_atom *atom = dl_act_atom_of(a, class, 0);
    if (atom == NULL) return 0;
    switch (class) {
    case DL_TIME_DAY:
    case DL_TIME_YEAR:
    case DL_TIME_NUM:
    case DL_TIME_ORD:
    case DL_TIME_DECADE:
    case DL_TIME_HOLIDAY:
    case DL_TIME_CLOCK: return atom->number;
    default: return dl_time_atom_number(atom, class);
    }
}

struct dl_str dl_act_value(const struct dl_act *a, enum dl_time_class class)
{
    const struct dl_time_atom *atom = dl_act_atom_of(a, class, 0);
    return atom == NULL ? (struct dl_str){"", 0} : dl_time_atom_value(atom, class);
}

char dl_act_unit_of(const struct dl_act *a)
{
    struct dl_str v = dl_act_has(a, DL_TIME_UNIT) ? dl_act_value(a, DL_TIME_UNIT) : dl_act_value(a, DL_TIME_UNITS);
    return v.size > 0 ? v.at[0] : 'D';
}

struct dl_str dl_act_lemma_before(const struct dl_act *a, uint32_t back)
{
    if (a->match->first < back) return (struct dl_str){"", 0};
    return a->doc->words.at[a->atoms->at[a->match->first - back].last_word].lemma;
}

/* The text of the atom `back` atoms before the match, empty for none. */
struct dl_str dl_act_form_before(const struct dl_act *a, uint32_t back)
{
    if (a->match->first < back) return (struct dl_str){"", 0};
    return dl_doc_slice(a->doc, a->atoms->at[a->match->first - back].span);
}

/* How many atoms before the match the word stands that "about", "early" and the like are behind. */
static uint32_t behind_qualifiers(const struct dl_act *a)
{
    uint32_t back = 1;
    while (dl_str_listed_nocase(dl_act_form_before(a, back), "early,late,mid,mid-,-,about,around,the", ',')) back++;
    return back;
}

/* "blamed them for Monday's raid", "sorry for the Nov. 6 crash": "for" brings in what the day is of, which, unless it is something arranged, may have
 * been. */
static int is_day_of_deed(const struct dl_act *a)
{
    const uint32_t word = a->atoms->at[a->match->first + a->match->count - 1].last_word, noun = a->doc->words.at[word].head;
    if (noun == DL_NONE || noun <= word || a->doc->words.at[noun].upos != DL_UPOS_NOUN) return 0;
    return !dl_time_is_of_arranged(a->doc, word);
}

/* "Until Thursday they had called him a witness", "did not call him a suspect until Thursday": what went on, or began, then. */
static int is_over_then(const struct dl_act *a)
{
    const uint32_t word = a->atoms->at[a->match->first + a->match->count - 1].last_word, verb = a->doc->words.at[word].head;
    if (verb == DL_NONE || dl_clause_direction(a->doc, word) >= 0) return 0;
    for (uint32_t c = dl_child_next(a->doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(a->doc, verb, c)) {
        const struct dl_word *w = &a->doc->words.at[c];
        if (c > word && dl_lemma_is(w, "have") && dl_has_feat(w, "Tense=Past")) return 1;
        if (w->rel == DL_REL_ADVMOD && dl_str_listed(w->lemma, "not n't never", ' ')) return 1;
    }
    return 0;
}

/* "until Friday", "set for Nov. 6", "effective June 1", "as early as next week" look ahead whatever the verb's tense. */
static int looks_ahead(const struct dl_act *a)
{
    const uint32_t back = behind_qualifiers(a);
    if (dl_str_listed_nocase(dl_act_form_before(a, back), "until,till", ',')) return !is_over_then(a);
    if (dl_str_listed_nocase(dl_act_form_before(a, back), "effective,payable", ',')) return 1;
    if (dl_str_is_nocase(dl_act_lemma_before(a, back), "for"))
        return (a->match->element[0] == DL_TIME_WEEKDAY || a->match->element[0] == DL_TIME_MONTH) && !is_day_of_deed(a);
    return dl_str_is_nocase(dl_act_lemma_before(a, 1), "as") && dl_str_listed(dl_act_lemma_before(a, 2), "soon,early", ',');
}

/* "since December": what has begun. */
static int looks_back(const struct dl_act *a) { return dl_str_is_nocase(dl_act_form_before(a, behind_qualifiers(a)), "since"); }

int dl_act_direction(struct dl_act *a)
{
    if (!a->is_known && looks_ahead(a)) a->direction = 1;
    else if (!a->is_known && looks_back(a)) a->direction = -1;
    else if (!a->is_known)
        a->direction = dl_clause_direction(a->doc, a->atoms->at[a->match->first + a->match->count - 1].last_word);
    a->is_known = 1;
    return a->direction;
}

/* -1, 0, 1 of the argument; the clause's direction for "*" */
int dl_act_told_direction(struct dl_act *a)
{
    long n;
    if (dl_str_number(a->argument, &n)) return (int)n;
    return dl_act_direction(a);
}

int dl_act_this_year(const struct dl_act *a)
{
    int y, m, d;
    if (a->today == DL_NO_DAY) return DL_YEAR_UNKNOWN;
    dl_day_split(a->today, &y, &m, &d);
    return y;
}

void dl_act_set_moment(struct dl_act *a, struct dl_moment moment)
{
    a->out->type = moment.grain >= DL_GRAIN_PART ? DL_TIMEX_TIME : DL_TIMEX_DATE;
    a->out->moment = moment;
}

int dl_act_set_value(struct dl_act *a, enum dl_timex_type type, struct dl_str v)
{
    a->out->type = type;
    a->out->value = v;
    return v.at == NULL ? DL_ENOMEM : DL_OK;
}

enum dl_grain dl_act_grain_of(char unit)
{
    switch (unit) {
    case 'C': return DL_GRAIN_CENTURY;
    case 'T': return DL_GRAIN_DECADE;
    case 'Y': return DL_GRAIN_YEAR;
    case 'Q': return DL_GRAIN_QUARTER;
    case 'M': return DL_GRAIN_MONTH;
    case 'W':
    case 'F': return DL_GRAIN_WEEK;
    case 'E': return DL_GRAIN_WEEKEND;
    default: return DL_GRAIN_DAY;
    }
}

typedef int act(struct dl_act *);

static act *const actions[DL_ACTION_COUNT] = {
#define X_(name) [DL_ACTION_##name] = dl_act_##name,
    DL_TIME_ACTIONS(X_)
#undef X_
};

int dl_time_resolve(const struct dl_calendar *calendar, struct dl_doc *doc, const struct dl_time_atoms *atoms,
                    const struct dl_time_match *match, const struct dl_reference *reference, struct dl_meaning *out)
{
    *out = (struct dl_meaning){.type = DL_TIMEX_DATE};
    struct dl_act a = {.calendar = calendar,
                       .doc = doc,
                       .atoms = atoms,
                       .match = match,
                       .reference = reference,
                       .argument = match->pattern->argument,
                       .out = out,
                       .today = doc->sent_on != DL_NO_DAY ? doc->sent_on : doc->day};
    if (a.argument.size == 0) a.argument = DL_STR("*");
    return actions[match->pattern->action](&a);
}
