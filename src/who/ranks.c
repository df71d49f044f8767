/* Ranks that two forces share: "officers" are of the police where the report tells more of police than of soldiers, and "deputies" are a sheriff's in the
 * United States, where parliaments have none, if the report tells of police at all. A word or owner in the phrase has decided before ("army officers"). */
#include <string.h>

#include "who/run.h"

static int is_rank(const struct dl_who *who, const struct dl_found *m, const char *lemma, const char *sector)
{
    return m->form == DL_FORM_NOMINAL && m->of == DL_NONE && m->code.size == 0 && m->known == NULL &&
           dl_str_is(m->sector, sector) && dl_str_is(m->folded, lemma) && who->doc->words.at[m->head].upos != DL_UPOS_PROPN;
}

/* Whether most places that the report names are in the United States. */
static int is_american(const struct dl_doc *doc)
{
    uint32_t there = 0, elsewhere = 0;
    for (uint32_t p = 0; p < doc->places.count; p++) {
        const char *country = doc->places.at[p].country;
        there += strcmp(country, "USA") == 0;
        elsewhere += country[0] != '\0' && strcmp(country, "USA") != 0;
    }
    return there > elsewhere;
}

void dl_who_ranks(struct dl_who *who)
{
    uint32_t police = 0, soldiers = 0;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (is_rank(who, m, "officer", "MIL")) continue;
        police += dl_str_is(m->sector, "COP");
        soldiers += dl_str_is(m->sector, "MIL");
    }
    const int has_sheriffs = police > 0 && is_american(who->doc);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (police > soldiers && is_rank(who, m, "officer", "MIL")) m->sector = DL_STR("COP");
        if (has_sheriffs && is_rank(who, m, "deputy", "LEG") && m->country[0] == 0) m->sector = DL_STR("COP");
    }
}
