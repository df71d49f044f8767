/* Actions for durations and sets. */
#include "when/act.h"

/* ---- durations ---- */

static int32_t amount(struct dl_act *a)
{
    long n;
    if (dl_act_has(a, DL_TIME_NUM)) return dl_act_number(a, DL_TIME_NUM);
    return dl_str_number(a->argument, &n) ? (int32_t)n : 1;
}

/* "a day" behind an amount is a rate: "24 hours a day"; "a second" is mostly another one */
static int is_rate(struct dl_act *a)
{
    struct dl_str form = dl_doc_slice(a->doc, a->atoms->at[a->match->first].span);
    if (!dl_str_is_nocase(form, "a") && !dl_str_is_nocase(form, "an")) return 0;
    if (a->match->count == 2 && dl_act_unit_of(a) == 's') return 1;
    if (a->match->first == 0) return 0;
    const uint32_t next = dl_act_next_word(a); /* "blocked the roads a day after the coup" */
    if (next < a->doc->words.count && dl_str_listed_nocase(a->doc->words.at[next].form, "after,before", ',')) return 0;
    const struct dl_word *before = &a->doc->words.at[a->atoms->at[a->match->first - 1].last_word];
    return before->upos == DL_UPOS_NOUN || before->upos == DL_UPOS_NUM || before->upos == DL_UPOS_SYM;
}

/* "three-quarters", "a quarter of the vote" */
static int is_fraction(struct dl_act *a)
{
    if (dl_act_unit_of(a) != 'Q') return 0;
    uint32_t next = dl_act_next_word(a);
    int has_of = next < a->doc->words.count && dl_str_is_nocase(a->doc->words.at[next].form, "of");
    return has_of || (a->match->count == 2 && a->atoms->at[a->match->first + 1].is_hyphened && dl_act_has(a, DL_TIME_UNITS));
}

int dl_act_dur(struct dl_act *a)
{
    if (is_rate(a) || is_fraction(a)) a->out->is_none = 1;
    if (a->argument.size > 1)
        return dl_act_set_value(a, DL_TIMEX_DURATION,
                                dl_str_format(&a->doc->arena, "P%.*s", (int)a->argument.size, a->argument.at));
    dl_act_add_days_until_now(a, dl_act_unit_of(a), amount(a));
    return dl_act_set_value(a, DL_TIMEX_DURATION, dl_act_duration(a, dl_act_unit_of(a), amount(a), 0));
}

/* "two hours and 30 minutes" */
int dl_act_dur2(struct dl_act *a)
{
    const struct dl_time_atom *units[2] = {NULL, NULL};
    uint32_t found = 0;
    for (uint32_t i = 0; i < a->match->count && found < 2; i++)
        if (a->match->element[i] == DL_TIME_UNIT || a->match->element[i] == DL_TIME_UNITS)
            units[found++] = &a->atoms->at[a->match->first + i];
    const struct dl_time_atom *n = dl_act_atom_of(a, DL_TIME_NUM, 1);
    if (found < 2 || n == NULL) return dl_act_dur(a);
    enum dl_time_class class = dl_time_atom_is(units[0], DL_TIME_UNIT) ? DL_TIME_UNIT : DL_TIME_UNITS;
    enum dl_time_class other = dl_time_atom_is(units[1], DL_TIME_UNIT) ? DL_TIME_UNIT : DL_TIME_UNITS;
    struct dl_str one = dl_act_duration(a, dl_time_atom_value(units[0], class).at[0], dl_act_number(a, DL_TIME_NUM), 0);
    struct dl_str two = dl_act_duration(a, dl_time_atom_value(units[1], other).at[0], n->number, 0);
    if (one.at == NULL || two.at == NULL) return DL_ENOMEM;
    int both_clock = dl_str_starts(one, "PT") && dl_str_starts(two, "PT");
    struct dl_str tail = dl_str_slice(two, both_clock ? 2 : 1, two.size);
    return dl_act_set_value(a, DL_TIMEX_DURATION,
                            dl_str_format(&a->doc->arena, "%.*s%.*s", (int)one.size, one.at, (int)tail.size, tail.at));
}

/* Half of a unit in the next finer one, with whole ones before it */
enum { MOST_WHOLE = 1000000 };

static struct dl_str halves(struct dl_act *a, int32_t whole)
{
    char unit = dl_act_unit_of(a);
    struct dl_arena *arena = &a->doc->arena;
    if (whole > MOST_WHOLE) whole = MOST_WHOLE;
    switch (unit) {
    case 'i': return whole > 0 ? dl_str_format(arena, "PT%dM30S", whole) : dl_str_format(arena, "PT30S");
    case 'h': return whole > 0 ? dl_str_format(arena, "PT%dH30M", whole) : dl_str_format(arena, "PT30M");
    case 'Y': return whole > 0 ? dl_str_format(arena, "P%dY6M", whole) : dl_str_format(arena, "P6M");
    case 'T': return dl_str_format(arena, "P%dY", whole * 10 + 5);
    case 'C': return dl_str_format(arena, "P%dY", whole * 100 + 50);
    case 'D': return whole > 0 ? dl_str_format(arena, "P%dDT12H", whole) : dl_str_format(arena, "PT12H");
    default: return dl_str_format(arena, "P%d.5%c", whole, unit == 'F' ? 'W' : unit);
    }
}

int dl_act_durhalf(struct dl_act *a) { return dl_act_set_value(a, DL_TIMEX_DURATION, halves(a, 0)); }
int dl_act_durandhalf(struct dl_act *a) { return dl_act_set_value(a, DL_TIMEX_DURATION, halves(a, amount(a))); }
/* "the year ended Sept. 30" has a length; "the quarter ended Sept. 30" is one of this year's. */
int dl_act_durended(struct dl_act *a)
{
    if (strchr("YMW", dl_act_unit_of(a)) != NULL) return dl_act_dur(a);
    dl_act_set_moment(a, dl_act_coarse(DL_GRAIN_QUARTER, dl_act_this_year(a), 0));
    return DL_OK;
}

int dl_act_durx(struct dl_act *a) { return dl_act_set_value(a, DL_TIMEX_DURATION, dl_act_duration(a, dl_act_unit_of(a), 0, 1)); }
int dl_act_durvalue(struct dl_act *a) { return dl_act_set_value(a, DL_TIMEX_DURATION, a->argument); }

int dl_act_durrecent(struct dl_act *a)
{
    char unit = dl_act_unit_of(a);
    if (unit == 'Y') return dl_act_set_value(a, DL_TIMEX_DATE, DL_STR("PAST_REF"));
    return dl_act_durx(a);
}

/* "for years", "in weeks", "years of war"; not "these days", "million years" */
int dl_act_durbare(struct dl_act *a)
{
    struct dl_str before = dl_act_lemma_before(a, 1);
    if (!dl_str_listed(before, "for,in,within,over,after,of,take,last,spend,by,during,through,before,with,about", ',') &&
        a->match->first != 0)
        a->out->is_none = 1;
    char unit = dl_act_unit_of(a);
    if (unit == 's' || unit == 'N' || unit == 'E' || unit == 'Q') a->out->is_none = 1;
    return dl_act_durx(a);
}

int dl_act_durthe(struct dl_act *a)
{
    char unit = dl_act_unit_of(a);
    if (strchr("DWMY", unit) == NULL) a->out->is_none = 1;
    return dl_act_durx(a);
}

/* "44-year-old" of a person is an age, of a thing a duration */
int dl_act_age(struct dl_act *a)
{
    uint32_t next = dl_act_next_word(a);
    a->out->is_none = 1;
    if (next < a->doc->words.count) {
        const struct dl_word *last = &a->doc->words.at[next - 1];
        uint32_t head = last->head != DL_NONE && last->head >= next ? last->head : next;
        const struct dl_word *noun = &a->doc->words.at[head];
        if (noun->sentence == last->sentence && (noun->upos == DL_UPOS_NOUN || noun->upos == DL_UPOS_PROPN) &&
            noun->thing != DL_THING_PERSON && noun->thing != DL_THING_NONE && noun->ner != DL_NER_B_PER &&
            noun->ner != DL_NER_I_PER)
            a->out->is_none = 0;
    }
    return dl_act_dur(a);
}

/* ---- sets ---- */

int dl_act_set(struct dl_act *a)
{
    if (!dl_act_has(a, DL_TIME_UNIT)) return dl_act_set_value(a, DL_TIMEX_SET, DL_STR("P1D"));
    return dl_act_set_value(a, DL_TIMEX_SET, dl_act_duration(a, dl_act_unit_of(a), amount(a), 0));
}

int dl_act_setnum(struct dl_act *a)
{
    return dl_act_set_value(a, DL_TIMEX_SET, dl_act_duration(a, dl_act_unit_of(a), dl_act_number(a, DL_TIME_NUM), 0));
}
int dl_act_setx(struct dl_act *a) { return dl_act_set_value(a, DL_TIMEX_SET, dl_act_duration(a, dl_act_unit_of(a), 0, 1)); }

int dl_act_setweekday(struct dl_act *a)
{
    int weekday = dl_act_has(a, DL_TIME_WEEKDAYS) ? dl_act_number(a, DL_TIME_WEEKDAYS) : dl_act_number(a, DL_TIME_WEEKDAY);
    return dl_act_set_value(a, DL_TIMEX_SET, dl_str_format(&a->doc->arena, "XXXX-WXX-%d", weekday)); /* of "every other" too */
}

int dl_act_setmonth(struct dl_act *a)
{
    return dl_act_set_value(a, DL_TIMEX_SET, dl_str_format(&a->doc->arena, "XXXX-%02d", dl_act_number(a, DL_TIME_MONTH)));
}

int dl_act_setseason(struct dl_act *a)
{
    struct dl_str v = dl_act_value(a, DL_TIME_SEASON);
    return dl_act_set_value(a, DL_TIMEX_SET, dl_str_format(&a->doc->arena, "XXXX-%.*s", (int)v.size, v.at));
}

int dl_act_often(struct dl_act *a)
{
    const struct dl_word *word = &a->doc->words.at[a->atoms->at[a->match->first].word];
    if (word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) a->out->is_none = 1; /* a newspaper */
    return dl_act_set_value(a, DL_TIMEX_SET, dl_act_value(a, DL_TIME_OFTEN));
}
