/* One list of what may be asked for, in the order of the form. */
#include "conditions.h"

const char *const condition_names[CONDITION_COUNT] = {"actor",   "speaker", "words", "type", "status",
                                                      "country", "place",   "since", "until"};

const char **condition(struct dl_query *q, size_t i)
{
    const char **const conditions[CONDITION_COUNT] = {&q->actor,   &q->speaker, &q->words, &q->type, &q->status,
                                                      &q->country, &q->place,   &q->since, &q->until};
    return conditions[i];
}
