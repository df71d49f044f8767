/* Which of the countries that a report offers a side is of: a log-linear choice (train/homes.py) over pieces of evidence, each weighed by
 * the side it is for and together with another piece, the event's class, the sort of side and how it stands in the text. Its
 * pieces contradict each other in every second sentence ("soldiers who arrived from Bloemfontein" in Maseru), and no fixed order of them was
 * right more often than two times in three. Sums of integers, so that every machine chooses alike; of equals the one met first. */
#include "did/homes.h"

#include <string.h>

static const char *const evidence_names[DL_HOME_EVIDENCE] = {
    "owner",   "phrase",     "power",  "clause", "place", "known",  "only",    "most",  "other",    "state",
    "said",    "subject",    "before", "behind", "in",    "told",   "earlier", "first", "dateline", "term",
    "heading", "named-most", "near",   "last",   "topic", "source", "like",    "unlike"};
static const char *const side_names[] = {"actor", "recipient"};
static const char *const flag_names[DL_HOME_FLAGS] = {"named",   "elsewhere", "several", "plural", "definite",
                                                      "chained", "struck",    "long",    "column"};

_Static_assert((int)DL_HOME_EVIDENCE <= (int)DL_EVIDENCE_PIECES, "a bit for each piece");

enum { FLAG_NAMED = 0, FLAG_PLURAL = 3, FLAG_DEFINITE = 4, FLAG_LONG = 7, FLAG_COLUMN = 8 }; /* places in flag_names */
enum { MARGIN = 200, MARGIN_OF_COLUMNS = 500 };                                              /* thousandths, as in train/homes.py */

static const char *class_name(uint32_t type) { return dl_event_type_name((enum dl_event_type)type); }

const struct dl_evidence_names dl_home_names = {.sides = side_names,
                                                .pieces = evidence_names,
                                                .sorts = dl_sort_names,
                                                .flags = flag_names,
                                                .side_count = 2,
                                                .piece_count = DL_HOME_EVIDENCE,
                                                .sort_count = DL_SORTS,
                                                .flag_count = DL_HOME_FLAGS,
                                                .class_count = DL_EVENT_TYPES,
                                                .class_name = class_name};

/* Without weights: the surest piece that anybody has. */
static const char *first_of(const struct dl_home_question *q)
{
    for (uint32_t piece = 0; piece < DL_HOME_ALONE; piece++)
        for (uint32_t i = 0; i < q->offered.count; i++)
            if (q->offered.at[i].pieces >> piece & 1) return q->offered.at[i].country;
    return "";
}

static uint32_t bits(uint32_t evidence)
{
    uint32_t n = 0;
    for (; evidence != 0; evidence &= evidence - 1) n++;
    return n;
}

/* "HAVANA (Xinhua) … Two bombs exploded in Kenya, killing 81 people": whom a sentence only counts among those struck is of where it has it happen, and not
 * of a country that only the rest of the report speaks of. */
static int is_far_from_struck(const struct dl_home_question *q, uint32_t i)
{
    const uint32_t around = 1u << DL_HOME_DATELINE | 1u << DL_HOME_EARLIER | 1u << DL_HOME_FIRST | 1u << DL_HOME_TERM |
                            1u << DL_HOME_MOST | 1u << DL_HOME_KNOWN | 1u << DL_HOME_HEADING | 1u << DL_HOME_NAMED |
                            1u << DL_HOME_NEAR | 1u << DL_HOME_LAST | 1u << DL_HOME_TOPIC | 1u << DL_HOME_SOURCE |
                            1u << DL_HOME_TOLD | 1u << DL_HOME_BEFORE | 1u << DL_HOME_BEHIND;
    if (!q->is_recipient || q->type != DL_EVENT_ASSAULT || (q->flags & (1u << FLAG_NAMED | 1u << FLAG_DEFINITE)) != 0) return 0;
    if ((q->flags >> FLAG_PLURAL & 1) == 0 || (q->offered.at[i].pieces & ~around) != 0) return 0;
    for (uint32_t j = 0; j < q->offered.count; j++)
        if (j != i && (q->offered.at[j].pieces & 1u << DL_HOME_IN) != 0) return 1;
    return 0;
}

/* "Brussels, 7 March – The Union condemns attacks by gangs in Haiti": where a report is sent from, and what the sentence before spoke of, say
 * nothing beside a country that it is about and that is not itself the other side. The weights have seen too few such reports. */
static int is_faint(const struct dl_home_question *q, uint32_t i)
{
    const uint32_t faint = 1u << DL_HOME_DATELINE | 1u << DL_HOME_EARLIER | 1u << DL_HOME_FIRST | 1u << DL_HOME_TERM;
    const uint32_t firm =
        1u << DL_HOME_CLAUSE | 1u << DL_HOME_PLACE | 1u << DL_HOME_KNOWN | 1u << DL_HOME_ONLY | 1u << DL_HOME_MOST;
    if ((q->offered.at[i].pieces & ~faint) != 0) return 0;
    if ((q->offered.at[i].pieces & 1u << DL_HOME_EARLIER) != 0 && (q->offered.at[i].pieces & 1u << DL_HOME_DATELINE) == 0) return 0;
    for (uint32_t j = 0; j < q->offered.count; j++)
        if (j != i && (q->offered.at[j].pieces & 1u << DL_HOME_STATE) == 0 && bits(q->offered.at[j].pieces & firm) >= 3) return 1;
    return 0;
}

const char *dl_home_choose(const struct dl_evidence_weights *weights, const struct dl_home_question *q)
{
    if (!weights->is_loaded || q->is_said) return first_of(q);
    const struct dl_evidence_context context = {q->is_recipient, q->sort, q->type, q->flags};
    const int32_t margin = q->flags >> FLAG_COLUMN & 1 ? MARGIN_OF_COLUMNS : q->flags >> FLAG_LONG & 1 ? MARGIN : 0;
    uint32_t faint = 0;
    for (uint32_t i = 0; i < q->offered.count; i++)
        if (is_faint(q, i) || is_far_from_struck(q, i)) faint |= 1u << i;
    const uint32_t best = dl_evidence_choose(weights, &context, &q->offered, faint, margin);
    return best == DL_NONE ? "" : q->offered.at[best].country;
}
