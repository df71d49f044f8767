/* One joint choice of places for a document.
 *
 * Names are grouped (one sense a document, save where a comma names the container). Every group scores its candidates by how well
 * known the place is, by the containers named behind it, and by the places that the other groups stand for at the moment: their
 * country, first-level unit and nearness. Starting from the best-known place of each, all groups choose again until none changes,
 * at most ROUNDS times, in the order of the text: iterated conditional modes, deterministic. The idea that minimal distance and
 * shared containment settle most names is from Leidner, Toponym Resolution in Text (2007); the weights are ours. */
#include "where/resolver.h"

#include <math.h>

static const double NAMED_AS_STATE = 2;
static const double TOWN_AS_STATE = 7;
static const double TOWN_AS_CITY = 1.6;
static const double COMPANION = 0.6; /* of what a place says for another, if it is not chosen */
static const double OF_A_TOWN = 2;
static const double SHORT_UNIT = 1.2; /* "Donetsk" is the town, if there is one, unless "region" follows */

enum {
    NEAR_WORDS = 30 /* an unknown name lies near a town spoken of at most this far away */,
    ROUNDS = 4,
    MAX_CANDIDATES = 96,
    MAX_COMPANIONS = 24,
    MOST_SIGNS = 3,
    GREAT = 400000,
    KNOWN_ALL_OVER = 200000, /* people of cities */
    TOWN = 100000            /* people: fewer, and a state of that name is meant */
};

/* ---- groups ---- */

static uint32_t find_group(const struct dl_resolver *r, const struct dl_toponym *t, const struct dl_table *seen, struct dl_str key)
{
    uint32_t index = dl_table_get(seen, key);
    return index != DL_NONE && r->groups.at[index].form == t->form ? index : DL_NONE;
}

/* What the places that bear a name tell of it: whether all are little known, whether it is a country's, a unit's ("Delaware", "Wyoming") or that of a city
 * known all over ("Boston"); towns are called so too. */
static void read_name(const struct dl_resolver *r, struct dl_toponym_group *g)
{
    uint32_t sites = 0, seen = 0, n = g->name;
    g->is_local = 1;
    for (; n != DL_NONE && seen < MAX_CANDIDATES; n = r->gazetteer->names.at[n].next, seen++) {
        const struct dl_site_name *name = &r->gazetteer->names.at[n];
        const struct dl_site *site = dl_resolver_site(r, name->site);
        if (name->form != g->form) continue;
        sites++;
        if (site->weight >= KNOWN_ALL_OVER || site->kind == DL_SITE_COUNTRY || site->kind == DL_SITE_UNIT) g->is_local = 0;
        if (site->kind == DL_SITE_COUNTRY && g->country == DL_NO_COUNTRY) g->country = site->country;
        if (name->is_short) continue;
        if (site->kind == DL_SITE_UNIT) g->is_unit = 1;
        if (site->kind == DL_SITE_CITY && site->weight >= GREAT && site->weight > g->people) g->people = site->weight;
    }
    if (n != DL_NONE || sites > MAX_COMPANIONS) g->is_local = 0;
}

static int group_toponyms(struct dl_resolver *r)
{
    struct dl_table seen;
    dl_table_init(&seen, &r->doc->arena);
    for (uint32_t i = 0; i < r->toponyms->count; i++) {
        struct dl_toponym *t = &r->toponyms->at[i];
        if (t->name == DL_NONE) continue;
        uint32_t parts[3] = {t->name, t->form, t->is_container};
        struct dl_str key = dl_str_copy(&r->doc->arena, (struct dl_str){(const char *)parts, sizeof parts});
        if (key.at == NULL) return DL_ENOMEM;
        uint32_t index = find_group(r, t, &seen, key);
        if (index == DL_NONE) {
            index = r->groups.count;
            struct dl_toponym_group *group = DL_PUSH(&r->groups, &r->doc->arena, DL_MAX_PLACES);
            if (group == NULL || dl_table_set(&seen, key, index) != DL_OK) return DL_ENOMEM;
            *group = (struct dl_toponym_group){.name = t->name,
                                               .site = DL_NONE,
                                               .first = i,
                                               .form = t->form,
                                               .is_container = t->is_container,
                                               .country = DL_NO_COUNTRY};
            read_name(r, group);
        }
        uint32_t section = r->doc->sentences.at[r->doc->words.at[t->word].sentence].section;
        int is_dateline = section < r->doc->sections.count && r->doc->sections.at[section].kind == DL_SECTION_DATELINE;
        r->groups.at[index].weight += is_dateline ? 2 : 1;
        t->group = index;
    }
    for (uint32_t i = 0; i < r->groups.count; i++) r->groups.at[i].weight = log2(1 + r->groups.at[i].weight);
    return DL_OK;
}

/* ---- scoring ---- */

static int is_area(const struct dl_site *site)
{
    return site->kind == DL_SITE_COUNTRY || site->kind == DL_SITE_UNIT || site->kind == DL_SITE_CONTINENT ||
           site->kind == DL_SITE_HISTORIC;
}

static int is_inside(const struct dl_resolver *r, uint32_t site, uint32_t container)
{
    const struct dl_site *in = dl_resolver_site(r, site), *out = dl_resolver_site(r, container);
    if (site == container) return 0;
    if (out->kind == DL_SITE_COUNTRY) return in->country == container;
    if (in->unit == container) return 1;
    if (!in->has_point || !out->has_point || in->country != out->country) return 0;
    return dl_site_distance(in, out) < (out->kind == DL_SITE_UNIT ? 160 : 80) && in->unit == DL_NONE;
}

static double known(const struct dl_site *site, const struct dl_toponym_group *group)
{
    double score = 0.8 * log10(site->weight + 100);
    switch (site->kind) {
    case DL_SITE_COUNTRY: score += 1.8; break;
    case DL_SITE_UNIT: score += group->is_container ? 2.5 : 0; break;
    case DL_SITE_CITY: score += (site->is_capital ? 1.5 : 0) - (group->is_container ? 1 : 0); break;
    default: score += 0.3;
    }
    return score;
}

/* What a place says for another: that they lie in one state, and near each other. */
struct nearness {
    double unit, near;
};

static struct nearness nearness_of(const struct dl_resolver *r, uint32_t candidate, uint32_t other)
{
    const struct dl_site *c = dl_resolver_site(r, candidate), *s = dl_resolver_site(r, other);
    struct nearness n = {0, 0};
    if (c->kind == DL_SITE_COUNTRY || other == candidate) return n;
    if (c->unit == other || s->unit == candidate) n.unit = 1.3;
    else if (c->unit != DL_NONE && s->unit == c->unit) n.unit = 0.7;
    if (is_area(s) || is_area(c) || !s->has_point || !c->has_point) return n;
    const double far = dl_site_distance(c, s);
    if (far < 400) n.near = exp(-far / 120);
    return n;
}

/* "Paris" and "Henry County" are a town and a county of several states, and of one together: of the places that a local name might stand for, what the
 * one says that says most. */
static struct nearness most_nearness(const struct dl_resolver *r, uint32_t candidate, const struct dl_toponym_group *g)
{
    struct nearness most = {0, 0};
    for (uint32_t n = g->name; n != DL_NONE; n = r->gazetteer->names.at[n].next) {
        const struct dl_site_name *name = &r->gazetteer->names.at[n];
        if (name->form != g->form || name->site == g->site) continue;
        const struct nearness here = nearness_of(r, candidate, name->site);
        if (here.unit + here.near > most.unit + most.near) most = here;
    }
    return most;
}

/* What the places of the other groups say for a candidate: all that are chosen, and of those that might be, in a report that speaks for the candidate's
 * country, the one that says most. */
static double context(const struct dl_resolver *r, uint32_t self, uint32_t candidate)
{
    const struct dl_site *c = dl_resolver_site(r, candidate);
    const int is_at_home = r->spoken_for != DL_NO_COUNTRY && c->country == r->spoken_for;
    double country = is_at_home ? 1.5 * r->spoken : 0, unit = 0, near = 0, most = 0;
    struct nearness might = {0, 0};
    for (uint32_t i = 0; i < r->groups.count && i < DL_RESOLVER_GROUPS; i++) {
        const struct dl_toponym_group *g = &r->groups.at[i];
        if (i == self || g->site == DL_NONE || g->site == candidate || g->name == r->groups.at[self].name) continue;
        const struct dl_site *s = dl_resolver_site(r, g->site);
        if (c->country != DL_NO_COUNTRY && s->country == c->country) country += g->weight * (s->kind == DL_SITE_COUNTRY ? 1 : 0.6);
        const struct nearness n = nearness_of(r, candidate, g->site);
        unit += g->weight * n.unit;
        near += g->weight * n.near;
        if (!is_at_home || !g->is_local) continue;
        struct nearness m = most_nearness(r, candidate, g);
        m = (struct nearness){COMPANION * g->weight * m.unit - g->weight * n.unit,
                              COMPANION * g->weight * m.near - g->weight * n.near};
        if (m.unit + m.near <= most) continue;
        most = m.unit + m.near;
        might = m;
    }
    if (most > 0) unit += might.unit, near += might.near;
    return 0.9 * log2(1 + country) + 2.0 * log2(1 + unit) + 1.0 * log2(1 + near);
}

/* How much less likely a town is whose name a state or a far larger city has, where nothing in the text tells that it is meant */
static double overshadowed(const struct dl_toponym_group *group, const struct dl_site *site)
{
    if (site->kind != DL_SITE_CITY || site->weight >= TOWN) return 0;
    return group->is_unit ? TOWN_AS_STATE : site->weight * 10 < group->people ? TOWN_AS_CITY : 0;
}

/* "Georgia Governor", "a Georgia court", "Georgia's legislature": what a part of a state has, and a state of the same name has not or is named before
 * by its adjective ("a Georgian court"). */
static int is_of_a_part(const struct dl_resolver *r, const struct dl_toponym *t)
{
    static const char OWN[] =
        "governor|lieutenant|sheriff|legislature|senate|house|statehouse|capitol|secretary|assembly|republican|democrat|"
        "gov.|lt.|gop|senator|congressman|congresswoman|representative";
    static const char OTHERS[] =
        "court|lawmaker|legislator|voter|judge|jury|law|county|resident|prosecutor|attorney|prison|election|"
        "primary|runoff|ballot|man|woman|native|state|university|democrats|republicans";
    const struct dl_word *words = r->doc->words.at;
    uint32_t behind = t->word + t->words;
    const int is_owner = behind < r->doc->words.count && dl_str_listed(words[behind].form, "'s|’s", '|');
    behind += (uint32_t)is_owner;
    if (behind >= r->doc->words.count || words[behind].sentence != words[t->word].sentence) return 0;
    const struct dl_word *noun = &words[behind];
    if (dl_str_is_nocase(noun->form, "secretary"))
        return behind + 2 < r->doc->words.count && dl_str_is(words[behind + 1].form, "of") &&
               dl_str_is_nocase(words[behind + 2].form, "state");
    if (dl_str_listed_nocase(noun->lemma, OWN, '|') || dl_str_listed_nocase(noun->form, OWN, '|')) return 1;
    if (t->word > 1 && dl_str_is(words[t->word - 1].form, "of") &&
        dl_str_listed_nocase(words[t->word - 2].form, "governor|legislature", '|'))
        return 1;
    return !is_owner && words[t->word].head >= behind && dl_str_listed_nocase(noun->lemma, OTHERS, '|');
}

/* "Athens Police Department", "the Dublin City Council", "a Paris woman", "Ann Roe, 60, Lebanon,": what a town at home has or is called by. */
static int is_of_a_town(const struct dl_resolver *r, const struct dl_toponym *t)
{
    static const char BODIES[] = "Police|Fire|City|Town|Mayor|High|Middle|Elementary|School|Schools|Chamber|Public|Township|Board|"
                                 "Municipal|Memorial|Community";
    static const char FOLK[] = "man|woman|teen|teenager|couple|resident|native|firefighter|student";
    const struct dl_word *words = r->doc->words.at;
    const uint32_t behind = t->word + t->words, sentence = words[t->word].sentence;
    if (behind < r->doc->words.count && words[behind].sentence == sentence &&
        (dl_str_listed(words[behind].form, BODIES, '|') || dl_str_listed(words[behind].lemma, FOLK, '|')))
        return 1;
    return t->word > 1 && words[t->word - 2].sentence == sentence && dl_str_is(words[t->word - 1].form, ",") &&
           words[t->word - 2].upos == DL_UPOS_NUM && words[t->word - 2].form.size == 2;
}

/* What the containers named behind the group's mentions, and kind words behind them, say */
static double explicit_signs(const struct dl_resolver *r, uint32_t self, uint32_t candidate)
{
    double score = 0;
    const struct dl_site *c = dl_resolver_site(r, candidate);
    const uint16_t own = r->groups.at[self].country;
    const int is_namesake = own != DL_NO_COUNTRY && c->country != own;
    const int is_town_at_home = c->kind == DL_SITE_CITY && !c->is_capital && c->country == r->spoken_for;
    uint32_t towns = 0;
    for (uint32_t i = r->groups.at[self].first; i < r->toponyms->count; i++) {
        const struct dl_toponym *t = &r->toponyms->at[i];
        if (t->group != self) continue;
        if (t->type == DL_TYPE_UNIT && c->kind == DL_SITE_UNIT) score += 3;
        if (is_namesake && c->kind == DL_SITE_UNIT && is_of_a_part(r, t)) score += 3;
        if (is_town_at_home && towns < MOST_SIGNS && is_of_a_town(r, t)) {
            towns++;
            score += OF_A_TOWN;
        }
        if (t->container == DL_NONE) continue;
        uint32_t group = r->toponyms->at[t->container].group;
        if (group == DL_NONE || r->groups.at[group].site == DL_NONE) continue;
        if (is_inside(r, candidate, r->groups.at[group].site)) score += 6;
    }
    for (uint32_t i = r->groups.at[self].first; r->groups.at[self].is_container && i < r->toponyms->count; i++) {
        const struct dl_toponym *t = &r->toponyms->at[i];
        if (t->container == DL_NONE || t->group == DL_NONE || r->toponyms->at[t->container].group != self) continue;
        for (uint32_t n = t->name; n != DL_NONE; n = r->gazetteer->names.at[n].next)
            if (is_inside(r, r->gazetteer->names.at[n].site, candidate)) {
                score += 3;
                break;
            }
    }
    return score < 12 ? score : 12;
}

static int choose(struct dl_resolver *r, uint32_t self, int round)
{
    struct dl_toponym_group *group = &r->groups.at[self];
    uint32_t best = DL_NONE, seen = 0;
    double best_score = 0;
    const uint16_t own = group->country; /* Panama's province Panamá: its towns speak for the country as much */
    for (uint32_t n = group->name; n != DL_NONE && seen < MAX_CANDIDATES; n = r->gazetteer->names.at[n].next) {
        const struct dl_site_name *name = &r->gazetteer->names.at[n];
        if (name->form != group->form) continue;
        seen++;
        double score = known(dl_resolver_site(r, name->site), group) - (name->is_short ? SHORT_UNIT : 0);
        const struct dl_site *site = dl_resolver_site(r, name->site);
        int is_within = own != DL_NO_COUNTRY && site->country == own && site->kind == DL_SITE_UNIT;
        const double signs = round > 0 ? explicit_signs(r, self, name->site) : 0;
        if (own != DL_NO_COUNTRY && site->kind == DL_SITE_CITY && site->country != own && signs <= 0)
            score -= site->weight < TOWN ? TOWN_AS_STATE : NAMED_AS_STATE; /* "Jordan, Lebanon and Iraq", in an American report */
        if (signs <= 0) score -= overshadowed(group, site);
        if (round > 0) score += (is_within ? 0 : context(r, self, name->site)) + signs;
        if (best == DL_NONE || score > best_score + 1e-9) {
            best = name->site;
            best_score = score;
        }
    }
    int is_changed = best != group->site;
    group->site = best;
    return is_changed;
}

/* ---- single mentions ---- */

/* A mention whose own container rules the group's choice out takes the best-known place inside it. */
static uint32_t site_within(const struct dl_resolver *r, const struct dl_toponym *t)
{
    const struct dl_toponym_group *group = &r->groups.at[t->group];
    if (t->container == DL_NONE || r->toponyms->at[t->container].group == DL_NONE) return group->site;
    uint32_t container = r->groups.at[r->toponyms->at[t->container].group].site, best = group->site;
    if (container == DL_NONE || (best != DL_NONE && is_inside(r, best, container))) return best;
    double best_score = -1;
    for (uint32_t n = t->name; n != DL_NONE; n = r->gazetteer->names.at[n].next) {
        const struct dl_site_name *name = &r->gazetteer->names.at[n];
        if (name->form != t->form || !is_inside(r, name->site, container)) continue;
        double score = known(dl_resolver_site(r, name->site), group);
        if (score <= best_score) continue;
        best = name->site;
        best_score = score;
    }
    return best;
}

static int is_local(const struct dl_site *site)
{
    return site->has_point && (site->kind == DL_SITE_CITY || site->kind == DL_SITE_BUILDING);
}

static uint32_t words_between(const struct dl_toponym *a, const struct dl_toponym *b)
{
    return a->word > b->word ? a->word - b->word : b->word - a->word;
}

/* Whether a country is named nearer to it than the town, in its sentence or before, and the town is not there: "NAIROBI - Sudan's army retook Bara". */
static int is_abroad(const struct dl_resolver *r, const struct dl_toponym *t, const struct dl_toponym *town)
{
    const struct dl_word *words = r->doc->words.at;
    for (uint32_t i = 0; i < r->toponyms->count; i++) {
        const struct dl_toponym *other = &r->toponyms->at[i];
        if (other->site == DL_NONE || dl_resolver_site(r, other->site)->kind != DL_SITE_COUNTRY) continue;
        if (words[other->word].sentence > words[t->word].sentence) continue;
        if (words_between(other, t) < words_between(town, t) && !is_inside(r, town->site, other->site)) return 1;
    }
    return 0;
}

/* "Demonstrators in Musaga threw stones. Washington condemned it": a town that acts in another sentence is a government far away. */
static int acts_elsewhere(const struct dl_resolver *r, const struct dl_toponym *t, const struct dl_toponym *town)
{
    const struct dl_word *words = r->doc->words.at;
    return words[town->word].sentence != words[t->word].sentence && (words[town->word].rel == DL_REL_NSUBJ);
}

/* "A diplomat in Vienna said": where somebody sits who speaks of elsewhere. */
static int is_a_seat(const struct dl_resolver *r, const struct dl_toponym *town)
{
    static const char WORDS[] = "diplomat|official|analyst|spokesman|spokeswoman|correspondent|expert|researcher";
    const uint32_t noun = r->doc->words.at[town->word].head;
    return noun != DL_NONE && r->doc->words.at[town->word].rel == DL_REL_NMOD &&
           dl_str_listed(r->doc->words.at[noun].lemma, WORDS, '|');
}

/* A name that the gazetteer does not hold (a county, a street, a village) most often lies near the town spoken of next to it:
 * the nearest town in the text inside its container, else the container's own point. */
static void place_near(const struct dl_resolver *r, uint32_t index)
{
    struct dl_toponym *t = &r->toponyms->at[index];
    uint32_t container = t->container == DL_NONE ? DL_NONE : r->toponyms->at[t->container].site, best = DL_NONE, best_far = 0;
    for (uint32_t i = 0; i < r->toponyms->count; i++) {
        const struct dl_toponym *other = &r->toponyms->at[i];
        if (i == index || other->site == DL_NONE || other->is_near || !is_local(dl_resolver_site(r, other->site))) continue;
        if (container != DL_NONE && container != other->site && !is_inside(r, other->site, container)) continue;
        uint32_t far = words_between(other, t);
        if (far > NEAR_WORDS || (best != DL_NONE && far >= best_far) || is_abroad(r, t, other) || acts_elsewhere(r, t, other) ||
            is_a_seat(r, other))
            continue;
        best = other->site;
        best_far = far;
    }
    t->site = best != DL_NONE ? best : container;
    t->is_near = t->site != DL_NONE;
}

int dl_toponyms_resolve(const struct dl_gazetteer *gazetteer, struct dl_doc *doc, struct dl_toponyms *toponyms)
{
    struct dl_resolver r = {.gazetteer = gazetteer, .doc = doc, .toponyms = toponyms};
    if (group_toponyms(&r) != DL_OK || dl_places_hear(gazetteer, doc, &r.spoken_for, &r.spoken) != DL_OK) return DL_ENOMEM;
    for (int round = 0; round <= ROUNDS; round++) {
        int is_changed = 0;
        for (uint32_t i = 0; i < r.groups.count; i++) is_changed |= choose(&r, i, round);
        if (round > 0 && !is_changed) break;
    }
    dl_resolver_drop_strays(&r);
    for (uint32_t i = 0; i < toponyms->count; i++) {
        struct dl_toponym *t = &toponyms->at[i];
        if (t->group == DL_NONE) continue;
        t->site = site_within(&r, t);
        const uint8_t ner = doc->words.at[t->word].ner;
        t->is_none = t->site == DL_NONE && r.groups.at[t->group].is_stray && ner != DL_NER_B_LOC && ner != DL_NER_B_LOC + 1;
    }
    for (uint32_t i = toponyms->count; i-- > 0;) /* containers stand behind: "Bara in North Kordofan" */
        if (toponyms->at[i].name == DL_NONE || toponyms->at[i].site == DL_NONE) place_near(&r, i);
    return DL_OK;
}
