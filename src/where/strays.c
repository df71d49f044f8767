/* Towns that are chosen because they alone bear a name, and that the report is not about. What a gazetteer lacks is not rare: villages, quarters,
 * camps. Where nothing else in the report is of the town's country, the name is left without a place, and lies near what stands beside it. */
#include "where/resolver.h"

enum {
    STRAY = 150000,  /* people in a town that is heard of far away */
    UNHEARD = 15000, /* in one that is not heard of abroad at all */
    AT_HOME = 3      /* places that make a report one country's */
};

/* The country that most of the places are of, if it has half of them; DL_NO_COUNTRY. */
static uint16_t country_of_most(const struct dl_resolver *r)
{
    uint16_t best = DL_NO_COUNTRY;
    uint32_t most = 0, all = 0;
    for (uint32_t i = 0; i < r->groups.count && i < DL_RESOLVER_GROUPS; i++) {
        uint32_t count = 0;
        if (r->groups.at[i].site == DL_NONE || dl_resolver_site(r, r->groups.at[i].site)->country == DL_NO_COUNTRY) continue;
        if (dl_resolver_site(r, r->groups.at[i].site)->kind == DL_SITE_COUNTRY) continue;
        uint16_t country = dl_resolver_site(r, r->groups.at[i].site)->country;
        for (uint32_t k = 0; k < r->groups.count && k < DL_RESOLVER_GROUPS; k++)
            count += r->groups.at[k].site != DL_NONE && dl_resolver_site(r, r->groups.at[k].site)->country == country &&
                     dl_resolver_site(r, r->groups.at[k].site)->kind != DL_SITE_COUNTRY;
        all++;
        if (count > most) most = count, best = country;
    }
    return most >= AT_HOME && most * 2 >= all ? best : DL_NO_COUNTRY;
}

/* How many other names are of a place's country. */
static uint32_t companions_of(const struct dl_resolver *r, uint32_t self, uint16_t country)
{
    uint32_t others = 0;
    for (uint32_t k = 0; k < r->groups.count; k++)
        others += k != self && r->groups.at[k].site != DL_NONE && dl_resolver_site(r, r->groups.at[k].site)->country == country;
    return others;
}

/* "Liberia's president sent soldiers to West Point", "the money in Pyle's freezer": a small town where English is spoken, as many are called as something
 * or somebody else is, in a report that does not speak for its country. */
static int is_unheard(const struct dl_resolver *r, const struct dl_site *site)
{
    static const char ENGLISH[] = "USA|CAN|GBR|IRL|AUS|NZL"; /* of which towns.tsv holds the smallest too */
    return site->weight < UNHEARD && site->country != DL_NO_COUNTRY && site->country != r->spoken_for &&
           dl_str_listed(dl_str_from(dl_resolver_site(r, site->country)->code), ENGLISH, '|');
}

/* "gunmen stormed the control room at Hamada" in a report from Libya is no town in Japan: a small town of a country that nothing else in
 * the report is of, where most places are another's, is a place that the gazetteer lacks. */
void dl_resolver_drop_strays(struct dl_resolver *r)
{
    const uint16_t home = country_of_most(r);
    for (uint32_t i = 0; i < r->groups.count && i < DL_RESOLVER_GROUPS; i++) {
        struct dl_toponym_group *group = &r->groups.at[i];
        const struct dl_site *site = group->site != DL_NONE ? dl_resolver_site(r, group->site) : NULL;
        if (site == NULL || site->kind != DL_SITE_CITY || site->country == home || site->is_capital) continue;
        const int is_far = home != DL_NO_COUNTRY && site->weight < STRAY, is_small = is_unheard(r, site);
        if ((!is_far && !is_small) || companions_of(r, i, site->country) > 0) continue;
        group->site = DL_NONE;
        group->is_stray = is_small != 0;
    }
}
