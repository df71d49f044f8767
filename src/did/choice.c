/* Which of the countries that a report offers a side is of: a log-linear choice (train/homes.py) over pieces of evidence, each weighed by
 * the side it is for and together with another piece, the event's class, the sort of side and how it stands in the text. Its
 * pieces contradict each other in every second sentence ("soldiers who arrived from Bloemfontein" in Maseru), and no fixed order of them was
 * right more often than two times in three. Sums of integers, so that every machine chooses alike; of equals the one met first. */
#include "did/homes.h"

#include <string.h>

static const char *const evidence_names[DL_HOME_EVIDENCE + 1] = {
    "owner",   "phrase",     "power",  "clause", "place", "known",  "only",    "most",   "other",    "state",
    "said",    "subject",    "before", "behind", "in",    "told",   "earlier", "first",  "dateline", "term",
    "heading", "named-most", "near",   "last",   "topic", "source", "like",    "unlike", "none"};
static const char *const sort_names[DL_HOME_SORTS] = {
    "GOV", "MIL", "REB", "PRM", "UAF",    "COP",    "LEG",  "JUD",   "OPP",  "PTY",   "CVL",     "CRM",
    "SPY", "REF", "LAB", "AGR", "JRN",    "EDU",    "BUS",  "REL",   "MED",  "NGO",   "IGO",     "ELI",
    "ETH", "HRI", "IMG", "MNC", "sector", "person", "body", "place", "time", "thing", "country", "nobody"};
static const char *const flag_names[DL_HOME_FLAGS] = {"named",   "elsewhere", "several", "plural", "definite",
                                                      "chained", "struck",    "long",    "column"};

enum { FLAG_LONG = 7, FLAG_COLUMN = 8, MARGIN = 200, MARGIN_OF_COLUMNS = 500 }; /* thousandths, as in train/homes.py */
enum { SORT_SECTOR = 28, SORT_PERSON, SORT_BODY, SORT_PLACE, SORT_TIME, SORT_THING, SORT_COUNTRY, SORT_NOBODY };

const char *dl_home_evidence_name(uint32_t evidence) { return evidence_names[evidence]; }
const char *dl_home_sort_name(uint32_t sort) { return sort_names[sort]; }
const char *dl_home_flag_name(uint32_t flag) { return flag_names[flag]; }

static uint32_t number_of(struct dl_str name, const char *const *names, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (dl_str_is(name, names[i])) return i;
    return DL_NONE;
}

uint8_t dl_home_sort(struct dl_str sector, uint8_t thing)
{
    if (sector.size > 0) {
        uint32_t sort = number_of(sector, sort_names, SORT_SECTOR);
        return (uint8_t)(sort == DL_NONE ? SORT_SECTOR : sort);
    }
    switch (thing) {
    case DL_THING_PERSON: return SORT_PERSON;
    case DL_THING_ORGANIZATION: return SORT_BODY;
    case DL_THING_PLACE: return SORT_PLACE;
    case DL_THING_TIME: return SORT_TIME;
    default: return SORT_THING;
    }
}

static uint32_t with_number(struct dl_str name)
{
    uint32_t at = number_of(name, evidence_names, DL_HOME_EVIDENCE);
    if (name.size == 0) return 0;
    if (at != DL_NONE) return DL_HOME_WITH_EVIDENCE + at;
    for (uint32_t type = 0; type < DL_EVENT_TYPES; type++)
        if (dl_str_is(name, dl_event_type_name((enum dl_event_type)type))) return DL_HOME_WITH_CLASS + type;
    if ((at = number_of(name, flag_names, DL_HOME_FLAGS)) != DL_NONE) return DL_HOME_WITH_FLAG + at;
    at = name.size > 5 && dl_str_starts(name, "sort=") ? number_of(dl_str_slice(name, 5, name.size), sort_names, DL_HOME_SORTS)
                                                       : DL_NONE;
    return at != DL_NONE ? DL_HOME_WITH_SORT + at : DL_NONE;
}

int dl_home_weight(struct dl_home_weights *weights, struct dl_str value, struct dl_str evidence, struct dl_str side,
                   struct dl_str with)
{
    static const char *const sides[] = {"actor", "recipient"};
    uint32_t e = number_of(evidence, evidence_names, DL_HOME_EVIDENCE + 1), s = number_of(side, sides, 2), w = with_number(with);
    long number;
    if (e == DL_NONE || s == DL_NONE || w == DL_NONE || !dl_str_number(value, &number) || number < -100000 || number > 100000)
        return DL_EFORMAT;
    weights->of[e][s][w] = (int32_t)number;
    weights->is_loaded = 1;
    return DL_OK;
}

/* What one piece adds, with what stands beside it. */
static int32_t weigh(const struct dl_home_weights *weights, const struct dl_home_question *q, uint32_t piece, uint32_t evidence)
{
    const int32_t *of = weights->of[piece][q->is_recipient];
    int32_t sum = of[0] + of[DL_HOME_WITH_CLASS + q->type] + of[DL_HOME_WITH_SORT + q->sort];
    for (uint32_t other = piece + 1; other < DL_HOME_EVIDENCE; other++)
        if (evidence >> other & 1) sum += of[DL_HOME_WITH_EVIDENCE + other];
    for (uint32_t flag = 0; flag < DL_HOME_FLAGS; flag++)
        if (q->flags >> flag & 1) sum += of[DL_HOME_WITH_FLAG + flag];
    return sum;
}

/* Without weights: the surest piece that anybody has. */
static const char *first_of(const struct dl_home_question *q)
{
    for (uint32_t piece = 0; piece < DL_HOME_ALONE; piece++)
        for (uint32_t i = 0; i < q->count; i++)
            if (q->at[i].evidence >> piece & 1) return q->at[i].country;
    return "";
}

static uint32_t bits(uint32_t evidence)
{
    uint32_t n = 0;
    for (; evidence != 0; evidence &= evidence - 1) n++;
    return n;
}

/* "Brussels, 7 March – The Union condemns attacks by gangs in Haiti": where a report is sent from, and what the sentence before spoke of, say
 * nothing beside a country that it is about and that is not itself the other side. The weights have seen too few such reports. */
static int is_faint(const struct dl_home_question *q, uint32_t i)
{
    const uint32_t faint = 1u << DL_HOME_DATELINE | 1u << DL_HOME_EARLIER | 1u << DL_HOME_FIRST | 1u << DL_HOME_TERM;
    const uint32_t firm =
        1u << DL_HOME_CLAUSE | 1u << DL_HOME_PLACE | 1u << DL_HOME_KNOWN | 1u << DL_HOME_ONLY | 1u << DL_HOME_MOST;
    if ((q->at[i].evidence & ~faint) != 0) return 0;
    if ((q->at[i].evidence & 1u << DL_HOME_EARLIER) != 0 && (q->at[i].evidence & 1u << DL_HOME_DATELINE) == 0) return 0;
    for (uint32_t j = 0; j < q->count; j++)
        if (j != i && (q->at[j].evidence & 1u << DL_HOME_STATE) == 0 && bits(q->at[j].evidence & firm) >= 3) return 1;
    return 0;
}

static int32_t sum_of(const struct dl_home_weights *weights, const struct dl_home_question *q, uint32_t i)
{
    int32_t sum = 0;
    for (uint32_t piece = 0; piece < DL_HOME_EVIDENCE; piece++)
        if (q->at[i].evidence >> piece & 1) sum += weigh(weights, q, piece, q->at[i].evidence);
    return sum;
}

/* Two countries that are nearly as likely are none: a wrong one says more that is false than none leaves unsaid. */
const char *dl_home_choose(const struct dl_home_weights *weights, const struct dl_home_question *q)
{
    if (!weights->is_loaded || q->is_said) return first_of(q);
    const char *best = "";
    int32_t most = weigh(weights, q, DL_HOME_EVIDENCE, 0), next = most;
    for (uint32_t i = 0; i < q->count; i++) {
        if (is_faint(q, i)) continue;
        int32_t sum = sum_of(weights, q, i);
        if (sum > most) next = most, most = sum, best = q->at[i].country;
        else if (sum > next) next = sum;
    }
    int32_t margin = q->flags >> FLAG_COLUMN & 1 ? MARGIN_OF_COLUMNS : q->flags >> FLAG_LONG & 1 ? MARGIN : 0;
    return best[0] != '\0' && most - next < margin ? "" : best;
}
