/* Where a report happens, and whose the people and bodies are of whom no word says it. Coders of event data read reports so (the CAMEO and
 * PLOVER manuals code "police" in a report from Cairo as Egypt's). What a post says decides (an embassy is of the state whose ambassador was
 * named); else the countries around are weighed (origin.c). */
#include "base/tally.h"
#include "who/origin.h"
#include "who/who.h"

enum { HERE = 3, DATELINE = 5 };

static int is_place(const struct dl_found *m)
{
    return m->form == DL_FORM_NAME && (m->kind == DL_ENTITY_PLACE || m->kind == DL_ENTITY_COUNTRY) && m->country[0] != 0;
}

static int is_dateline(const struct dl_who *who, const struct dl_found *m)
{
    if (is_of_dateline(who, m)) return 1;
    return dl_section_kind_of(who->doc, m->sentence) == DL_SECTION_DATELINE;
}

/* "ANKARA - The ministry condemned the attack in Erbil": who governs is of the place that a report is sent from. */
static const char *dateline_country(const struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (is_place(&who->founds.at[i]) && is_dateline(who, &who->founds.at[i])) return who->founds.at[i].country;
    return "";
}

/* News agencies, institutes and charities of one country report on others. */
static int looks_abroad(const struct dl_found *m)
{
    return m->kind == DL_ENTITY_ORGANIZATION && dl_str_listed(m->sector, "JRN|EDU|NGO", '|');
}

/* "Brussels, 7 March – The Union condemns the attacks in Haiti": where it is only written. */
static int is_spoken_of_again(const struct dl_who *who, const struct dl_found *dateline)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if ((m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM) || (is_place(m) && is_dateline(who, m)) || looks_abroad(m))
            continue;
        if (memcmp(m->country, dateline->country, sizeof m->country) == 0) return 1;
    }
    return 0;
}

/* "a defence official in Washington" says where he sits, not where it happens. */
static int is_seat_of_official(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t noun = who->doc->words.at[m->head].head, other = noun != DL_NONE ? who->headed[noun] : DL_NONE;
    if (m->known == NULL || m->known->type != DL_KNOWN_SEAT || other == DL_NONE) return 0;
    return who->founds.at[other].kind == DL_ENTITY_PERSON && dl_str_listed(who->founds.at[other].sector, "GOV|MIL|EDU|JRN", '|');
}

/* "will meet in Tanzania": people come from elsewhere. */
static int is_where_they_meet(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t verb = who->doc->words.at[m->head].head;
    return verb != DL_NONE && dl_str_listed(who->doc->words.at[verb].lemma, "meet|gather|convene|assemble|confer", '|');
}

/* How much a mention says of where its report happens. States by their names and adjectives are mostly those who act, so at first only
 * places, what lies in a state and its people and bodies count. */
static uint32_t scene_weight(const struct dl_who *who, const struct dl_found *m, int with_states)
{
    if ((m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM) || looks_abroad(m) || dl_who_is_bare_organ(who, m)) return 0;
    if (dl_who_is_of_friends(who->doc, m->last)) return 0;
    if (is_place(m) && is_dateline(who, m)) return is_spoken_of_again(who, m) ? DATELINE : 1;
    if (is_place(m) && dl_who_is_here(who, m)) return is_seat_of_official(who, m) || is_where_they_meet(who, m) ? 1 : HERE;
    return m->kind != DL_ENTITY_COUNTRY || with_states;
}

/* "" when the report is of several or too little speaks for one. */
static void clear_scene(const struct dl_who *who, int with_states, uint32_t least, char out[4])
{
    struct dl_tally scenes = {.count = 0};
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const uint32_t weight = scene_weight(who, &who->founds.at[i], with_states);
        if (weight > 0) dl_tally_add(&scenes, who->founds.at[i].country, weight);
    }
    memcpy(out, dl_tally_clear(&scenes, least), 4);
}

static void main_scene(const struct dl_who *who, char out[4])
{
    clear_scene(who, 0, 2, out);
    if (out[0] == 0) clear_scene(who, 1, 1, out);
    if (out[0] == 0) clear_scene(who, 0, 1, out);
}

static uint32_t far(uint32_t a, uint32_t b) { return a > b ? a - b : b - a; }

static const char *scene_of(const struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    const char *best = NULL;
    uint32_t nearest = UINT32_MAX;
    for (int step = -1; step <= 1; step += 2)
        for (uint32_t j = i + (uint32_t)step; j < who->founds.count && who->founds.at[j].sentence == m->sentence;
             j += (uint32_t)step) {
            const struct dl_found *place = &who->founds.at[j];
            if (!is_place(place) || !dl_who_is_here(who, place) || far(place->head, m->head) >= nearest) continue;
            nearest = far(place->head, m->head);
            best = place->country;
        }
    return best;
}

int dl_who_is_of_the_place(struct dl_str sector)
{
    return dl_str_listed(sector, "GOV|MIL|REB|PRM|UAF|COP|LEG|JUD|OPP|PTY|CVL|CRM|SPY|REF|LAB|AGR", '|');
}

/* A party that the table has for none of the several states that have one ("the Liberal Party"). */
static int is_any_states_party(const struct dl_found *m)
{
    return m->known != NULL && m->known->type == DL_KNOWN_ORGANIZATION && m->form == DL_FORM_NAME && dl_str_is(m->sector, "PTY");
}

/* What it belongs to tells whose it is, or nothing does: of "councillors in the Western Isles" the place says nothing. */
static int is_of_body(struct dl_who *who, const struct dl_found *root)
{
    if (root->of == DL_NONE) return 0;
    const struct dl_found *of = &who->founds.at[dl_who_root(who, root->of)];
    return of->country[0] != 0 || of->code.size > 0 || dl_str_listed(of->sector, "IGO|NGO|JRN", '|');
}

/* "The two agreed", "others said": those spoken of before, or anybody. */
static int is_any_number(const struct dl_found *root)
{
    static const char WORDS[] =
        "two|three|four|five|both|pair|trio|duo|other|others|another|all|each|neither|either|latter|former|rest|nobody";
    return root->form == DL_FORM_NOMINAL && dl_str_listed(root->folded, WORDS, '|');
}

/* "15 voted against": whoever of the members of a body that was told of. */
static int is_voter(const struct dl_who *who, const struct dl_found *root)
{
    const struct dl_word *word = word_at(who, root->head);
    return word->upos == DL_UPOS_NUM && word->rel == DL_REL_NSUBJ && word->head != DL_NONE &&
           dl_str_listed(word_at(who, word->head)->lemma, "vote abstain", ' ');
}

/* Who may be of any of the countries that the report speaks of. */
static int is_open(struct dl_who *who, const struct dl_found *root)
{
    if (root->country[0] != 0 || root->code.size > 0 || (root->known != NULL && !is_any_states_party(root))) return 0;
    if ((root->form != DL_FORM_NAME && root->form != DL_FORM_NOMINAL) || is_any_number(root) || is_voter(who, root)) return 0;
    if (root->kind != DL_ENTITY_PERSON && root->kind != DL_ENTITY_GROUP && root->kind != DL_ENTITY_ORGANIZATION) return 0;
    if (is_of_body(who, root) || dl_who_part_of(who, (uint32_t)(root - who->founds.at)) != DL_NONE) return 0;
    const struct dl_role *role = root->form == DL_FORM_NOMINAL ? dl_actors_role(who->actors, root->folded) : NULL;
    if (role != NULL && role->kind == DL_ENTITY_COUNTRY) return 0; /* "other countries" */
    return root->kind != DL_ENTITY_ORGANIZATION || root->form == DL_FORM_NOMINAL || root->is_local ||
           dl_who_is_of_the_place(root->sector);
}

/* Whether anything but bare organs ("Congress"), and people who may have its country from them, is of that country in the report. */
static int is_spoken_of(const struct dl_who *who, const char *country)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (dl_str_listed(m->sector, "JRN|BUS|EDU", '|')) continue; /* the agency that the report is from, Twitter */
        if (m->known == NULL && m->kind != DL_ENTITY_PLACE && m->kind != DL_ENTITY_COUNTRY && m->form != DL_FORM_DEMONYM) continue;
        if (memcmp(m->country, country, sizeof m->country) == 0 && (m->form == DL_FORM_NAME || m->form == DL_FORM_DEMONYM) &&
            !dl_who_is_bare_organ(who, m))
            return 1;
    }
    return 0;
}

/* Titles that only members of the American Congress have. */
static const char CONGRESSMEN[] = "Rep.|Reps.|Sens.|Congressman|Congresswoman";

static int has_title(const struct dl_who *who, const struct dl_found *m, const char *titles)
{
    return m->title != DL_NONE && dl_str_listed(who->doc->words.at[m->title].form, titles, '|');
}

/* Somebody whom the report names without telling whose he is, and who so may be of where it is sent from. */
static int is_open_name(struct dl_who *who, const struct dl_found *m)
{
    static const char OTHERS[] = "Sen.|Sens.|Senator|Representative"; /* whom few states have beside America */
    if (m->kind != DL_ENTITY_PERSON || !is_open(who, m)) return 0;
    return !has_title(who, m, CONGRESSMEN) && !has_title(who, m, OTHERS);
}

/* How many people and bodies of a country the report names, but for organs that many states have. */
static uint32_t named_of(struct dl_who *who, const char *country, int is_with_open)
{
    uint32_t named = 0;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        int is_counted = dl_who_root(who, i) == i && (m->kind == DL_ENTITY_PERSON || m->kind == DL_ENTITY_ORGANIZATION);
        if (!is_counted || m->form != DL_FORM_NAME) continue;
        const int is_of = memcmp(m->country, country, sizeof m->country) == 0 && !looks_abroad(m) && !dl_who_is_bare_organ(who, m);
        named += is_of || (is_with_open && is_open_name(who, m));
    }
    return named;
}

static int tells_of_american_titles(const struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (has_title(who, &who->founds.at[i], CONGRESSMEN)) return 1;
    return 0;
}

/* "Democrats rose and clapped", "Rep. Ana Brandt": a report that tells of the parties and members of the American Congress means that. */
static int tells_of_american_parties(const struct dl_who *who)
{
    static const char PARTIES[] = "Democrats|Republicans|GOP";
    if (tells_of_american_titles(who)) return 1;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!dl_str_listed(who->doc->words.at[m->first].form, PARTIES, '|')) continue;
        if (m->first == 0 || !dl_who_is_capital(&who->doc->words.at[m->first - 1])) return 1; /* not "Christian Democrats" */
    }
    return 0;
}

/* "The Security Council" in a report from Ankara that speaks of the United States too, but names more people and bodies of Turkey. */
static int is_of_report(struct dl_who *who, const char *country, const char *report)
{
    enum { SOME = 2 };
    if (strcmp(country, "USA") != 0 || report[0] == 0 || strcmp(report, "USA") == 0) return 0; /* others' have names of their own */
    const int is_sent_from = strcmp(dateline_country(who), report) == 0 && !tells_of_american_parties(who);
    uint32_t there = named_of(who, report, is_sent_from);
    return there >= SOME && there > named_of(who, country, 0);
}

/* "four members of Congress", "men in the uniform of the National Guard": of what was brought home. */
static void follow_home(struct dl_who *who, uint32_t body, const char *from)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NOMINAL || m->of == DL_NONE || m->known != NULL || dl_who_root(who, i) != i || i == body) continue;
        if (dl_who_root(who, m->of) == body && memcmp(m->country, from, sizeof m->country) == 0)
            memcpy(m->country, who->founds.at[body].country, sizeof m->country);
    }
}

/* "The Department of Justice charged two Iranians": Iran has ministries; departments under such names are those of few states besides America. */
static int may_have_organ(const struct dl_who *who, const struct dl_found *m, const char *country)
{
    static const char DEPARTMENTS[] = "PHL ZAF IRL AUS CAN NZL GBR IND PAK HKG PNG FJI JAM BLZ NAM BWA LSO SWZ LKA MYS SGP THA PRI";
    for (uint32_t w = m->first; w <= m->last; w++)
        if (dl_str_is(who->doc->words.at[w].form, "Department")) return dl_str_listed(dl_str_from(country), DEPARTMENTS, ' ');
    return 1;
}

/* "The Democrats" in a report from Bangkok that names the American ones by nothing else: a party of where it happens. */
static int is_party_elsewhere(struct dl_who *who, uint32_t root, const char *report)
{
    const struct dl_found *m = &who->founds.at[root];
    if (report[0] == 0 || strcmp(report, "USA") == 0 || !is_name(m) || m->known == NULL || m->known->type != DL_KNOWN_ORGANIZATION)
        return 0;
    if (!dl_str_listed(m->code, "DEM|GOP", '|') || tells_of_american_titles(who)) return 0;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *other = &who->founds.at[i], *of = &who->founds.at[dl_who_root(who, i)];
        if (dl_who_root(who, i) != root && strcmp(of->country, "USA") == 0 && !dl_str_listed(of->sector, "JRN|BUS", '|') &&
            other->form != DL_FORM_PRONOUN && other->form != DL_FORM_NOMINAL)
            return 0;
    }
    return 1;
}

/* "The Senate" in a report from Manila that does not speak of the United States, of which the table has it. */
static void bring_home(struct dl_who *who, uint32_t root, const char *report)
{
    struct dl_found *m = &who->founds.at[root];
    if (is_party_elsewhere(who, root, report)) {
        m->known = NULL;
        m->code = (struct dl_str){0};
        memcpy(m->country, report, sizeof m->country);
        return;
    }
    if (m->country[0] == 0 || !dl_who_is_bare_organ(who, m)) return;
    int is_spoken = is_spoken_of(who, m->country);
    if (is_spoken && !is_of_report(who, m->country, report)) return;
    const char *country = is_spoken ? NULL : scene_of(who, root);
    if (country == NULL && !is_spoken_of(who, report))
        return; /* "Senate passes bill to ban TikTok": a firm tells of no parliament */
    if (country == NULL) country = report;
    if (country[0] == 0 || !may_have_organ(who, m, country) || dl_who_deals_with(who, root, country)) return;
    char from[sizeof m->country];
    memcpy(from, m->country, sizeof from);
    m->known = NULL;
    m->code = (struct dl_str){0};
    memcpy(m->country, country, sizeof m->country);
    follow_home(who, root, from);
}

/* "this country", "our nation": the report's. */
static int is_this_country(const struct dl_who *who, const struct dl_found *m)
{
    if (m->form != DL_FORM_NOMINAL || m->kind != DL_ENTITY_COUNTRY || m->country[0] != 0) return 0;
    if (!dl_str_listed(m->folded, "country|nation", '|')) return 0;
    return dl_str_is_nocase(who->doc->words.at[m->phrase_first].form, "this") ||
           dl_str_is_nocase(who->doc->words.at[m->phrase_first].form, "our");
}

/* "Its ambassador met the general. The embassy confirmed it": of the state whose diplomat was named last; NULL where none was. */
static const char *sender(struct dl_who *who, uint32_t i)
{
    enum { SENTENCES = 4 };
    static const char POSTS[] = "embassy|consulate|mission",
                      DIPLOMATS[] = "ambassador|envoy|consul|attache|charge d'affaires|diplomat";
    const struct dl_found *m = &who->founds.at[i];
    if (m->form != DL_FORM_NOMINAL || !dl_str_listed(m->folded, POSTS, '|')) return NULL;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + SENTENCES >= m->sentence;) {
        const struct dl_found *root = &who->founds.at[dl_who_root(who, j)];
        int is_told = root->form == DL_FORM_NAME || root->of != DL_NONE; /* "the envoy" alone may be anybody's */
        if (is_told && root->country[0] != 0 && dl_str_listed(who->founds.at[j].folded, DIPLOMATS, '|')) return root->country;
    }
    return NULL;
}

/* "Washington resumed its aid … Ambassador David Young wrote": of the other state that the paragraph named last; NULL where none was. */
static const char *state_of_ambassador(struct dl_who *who, uint32_t i, const char *report)
{
    static const char TITLES[] = "ambassador|consul|envoy";
    const struct dl_doc *doc = who->doc;
    const struct dl_found *m = &who->founds.at[i];
    if (m->form != DL_FORM_NAME || m->title == DL_NONE || !dl_str_listed_nocase(doc->words.at[m->title].form, TITLES, '|'))
        return NULL;
    uint32_t section = doc->sentences.at[m->sentence].section;
    for (uint32_t j = i; j-- > 0 && doc->sentences.at[who->founds.at[j].sentence].section == section;) {
        const struct dl_found *root = &who->founds.at[dl_who_root(who, j)];
        if (root->kind == DL_ENTITY_COUNTRY && root->country[0] != 0 && memcmp(root->country, report, sizeof root->country) != 0)
            return root->country;
    }
    return NULL;
}

/* "The South Korean president put the armed forces on alert": whoever commands forces commands his own. NULL */
static const char *state_commanding(struct dl_who *who, uint32_t i)
{
    static const char FORCES[] =
        "army|forces|force|troops|troop|military|navy|air force|fleet|reserve|reserves|reservist|soldier|police",
                      VERBS[] = "put|place|mobilize|mobilise|order|deploy|dispatch|send|withdraw|pull|call";
    const struct dl_found *m = &who->founds.at[i];
    const struct dl_word *words = who->doc->words.at;
    if (m->form != DL_FORM_NOMINAL || words[m->head].rel != DL_REL_OBJ || !dl_str_listed(m->sector, "MIL|COP", '|')) return NULL;
    const uint32_t verb = words[m->head].head;
    if (!dl_str_listed(words[m->head].lemma, FORCES, '|') || verb == DL_NONE || !dl_str_listed(words[verb].lemma, VERBS, '|'))
        return NULL;
    const uint32_t subject = dl_child(who->doc, verb, DL_REL_NSUBJ), found = subject == DL_NONE ? DL_NONE : who->headed[subject];
    if (found == DL_NONE) return NULL;
    const struct dl_found *by = &who->founds.at[dl_who_root(who, found)];
    if (by->kind != DL_ENTITY_COUNTRY && !dl_str_listed(by->sector, "GOV|MIL", '|')) return NULL;
    return by->country[0] != 0 && by->code.size == 0 ? by->country : NULL;
}

/* "Rep. Ana Brandt", "a Democratic senator", in a report that speaks of the United States, whatever else it is about. */
static int is_american_legislator(const struct dl_who *who, const struct dl_found *m)
{
    static const char PARTIES[] = "Democratic|Republican|GOP|Democrat";
    const struct dl_word *words = who->doc->words.at;
    if (!dl_str_is(m->sector, "LEG")) return 0;
    if (m->form == DL_FORM_NAME && dl_str_listed(words[m->first].form, "Democrats|Republicans", '|')) return 1; /* "in Congress" */
    if (has_title(who, m, "Rep.|Reps.|Sens.") && !is_spoken_of(who, "PHL") && !is_spoken_of(who, "LBR")) return 1;
    if (!is_spoken_of(who, "USA")) return 0;
    if (has_title(who, m, CONGRESSMEN)) return 1;
    for (uint32_t w = m->phrase_first; w < m->head; w++)
        if (dl_str_listed(words[w].form, PARTIES, '|')) return 1;
    return 0;
}

/* "according to a diplomat": of any of the states that have some there. */
static int is_any_diplomat(const struct dl_found *m)
{
    return m->form == DL_FORM_NOMINAL && !m->is_definite && m->of == DL_NONE &&
           dl_str_listed(m->folded, "diplomat|envoy|ambassador", '|');
}

/* What a post or a told act says of whose somebody is; NULL. */
static const char *country_by_post(struct dl_who *who, uint32_t i, const char *report)
{
    const char *country = is_american_legislator(who, &who->founds.at[i]) ? "USA" : sender(who, i);
    if (country == NULL) country = state_of_ambassador(who, i, report);
    if (country == NULL) country = state_commanding(who, i);
    return country != NULL ? country : dl_who_state_told_of(who, i);
}

/* "An Iranian-backed militia", in a report that names no other state: whatever it is of, not of its friend. */
static int is_friends_country(const struct dl_who *who, const struct dl_found *m, const char *country)
{
    for (uint32_t w = m->phrase_first; w <= m->phrase_last; w++) {
        const uint32_t friend = who->name_at[w];
        if (w + 2 <= m->phrase_last && dl_str_is(word_at(who, w + 2)->form, "born")) continue;
        if (friend == DL_NONE || who->founds.at[friend].last != w || !dl_who_is_of_friends(who->doc, w)) continue;
        if (strcmp(who->founds.at[friend].country, country) == 0) return 1;
    }
    return 0;
}

/* The country of somebody of whom no word says whose he is; "". */
static void find_country(const struct dl_origins *origins, uint32_t i, const char *report, char out[4])
{
    struct dl_who *who = origins->who;
    const struct dl_found *m = &who->founds.at[i];
    const int is_many = m->form == DL_FORM_NAME && m->kind == DL_ENTITY_GROUP; /* "Europeans" */
    const enum dl_who_home home =
        m->form == DL_FORM_NOMINAL || is_many ? dl_who_elsewhere(who->actors, who->doc, m->head) : DL_WHO_HERE;
    out[0] = 0;
    if (home == DL_WHO_ELSEWHERE || is_any_diplomat(m) || (home == DL_WHO_OF_SEVERAL && dl_str_is(m->folded, "side"))) return;
    const char *country = country_by_post(who, i, report), *here = scene_of(who, i);
    if (country == NULL && home == DL_WHO_OF_SEVERAL) country = here;
    if (country != NULL) memcpy(out, country, 4);
    else if (home == DL_WHO_HERE) dl_origin_of(origins, i, here, out);
    if (out[0] != 0 && m->form == DL_FORM_NOMINAL) memcpy(out, dl_who_garrison(word_at(who, m->head)->lemma, out), 4);
    if (out[0] != 0 && m->form == DL_FORM_NOMINAL && is_friends_country(who, m, out)) out[0] = 0;
}

/* "Supreme Court Justice Kagan": of what was found to be of a country. */
static void take_from_body(struct dl_who *who, uint32_t i)
{
    struct dl_found *m = &who->founds.at[i];
    if (m->of == DL_NONE || m->country[0] != 0 || m->code.size > 0) return;
    const struct dl_found *of = &who->founds.at[dl_who_root(who, m->of)];
    if (of == m || of->kind != DL_ENTITY_ORGANIZATION) return;
    memcpy(m->country, of->country, sizeof m->country);
    if (of->country[0] == 0 && dl_str_listed(of->sector, "IGO|GOV", '|')) m->code = of->code; /* of the European Union's mission */
}

int dl_who_scene(struct dl_who *who)
{
    struct dl_origins origins;
    const char *news = who->doc->news;
    char report[4];
    if (news[0] != 0) memcpy(report, news, sizeof report);
    else main_scene(who, report);
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (dl_who_root(who, i) == i) bring_home(who, i, report);
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (dl_who_root(who, i) == i && report[0] != 0 && is_this_country(who, &who->founds.at[i]))
            memcpy(who->founds.at[i].country, report, 4);
    dl_who_take_voices(who);
    int code = dl_origins_begin(&origins, who, report, news[0] != 0 ? news : dateline_country(who));
    for (uint32_t i = 0; code == DL_OK && i < who->founds.count; i++)
        if (dl_who_root(who, i) == i && is_open(who, &who->founds.at[i]))
            find_country(&origins, i, report, who->founds.at[i].country);
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (dl_who_root(who, i) == i) take_from_body(who, i);
    return code;
}
