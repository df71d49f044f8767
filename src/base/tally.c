#include "base/tally.h"

#include <string.h>

static const char none[4] = "";

void dl_tally_add(struct dl_tally *tally, const char *country, uint32_t weight)
{
    uint32_t i = 0;
    if (country[0] == '\0') return;
    while (i < tally->count && strcmp(tally->country[i], country) != 0) i++;
    if (i == DL_TALLY_COUNTRIES) return;
    if (i == tally->count) memcpy(tally->country[i], country, sizeof tally->country[i]), tally->weight[tally->count++] = 0;
    tally->weight[i] += weight;
}

/* The heaviest but one weighs *next. */
static uint32_t heaviest(const struct dl_tally *tally, uint32_t *weight, uint32_t *next)
{
    uint32_t at = 0;
    *weight = *next = 0;
    for (uint32_t i = 0; i < tally->count; i++) {
        if (tally->weight[i] > *weight) *next = *weight, *weight = tally->weight[i], at = i;
        else if (tally->weight[i] > *next) *next = tally->weight[i];
    }
    return at;
}

const char *dl_tally_most(const struct dl_tally *tally)
{
    uint32_t weight, next, at = heaviest(tally, &weight, &next);
    return weight > next ? tally->country[at] : none;
}

const char *dl_tally_clear(const struct dl_tally *tally, uint32_t least)
{
    uint32_t weight, next, at = heaviest(tally, &weight, &next);
    return weight >= least && 2 * weight >= 3 * next ? tally->country[at] : none;
}
