/* Who belongs to a body named before without saying so: "the rebels" are of the one armed group that the report names, "peacekeepers", "the
 * Secretary General", "the Ministers" of the organisation of states that it speaks of. They are no mentions of it: what rebels do their
 * movement need not have done. Also the cities by which an organisation is named. */
#include "base/fold.h"
#include "who/run.h"
#include "who/who.h"

enum { BAND_SENTENCES = 6, STAFF_SENTENCES = 3 };

/* ---- bands ---- */

/* "the rebels", "the guerrillas", of whom no word says whose they are. */
static int is_of_a_band(const struct dl_found *m)
{
    return m->form == DL_FORM_NOMINAL && m->is_definite && m->kind == DL_ENTITY_GROUP && m->of == DL_NONE && m->code.size == 0 &&
           dl_str_listed(m->sector, "REB|PRM", '|') && m->country[0] == 0;
}

/* The one armed group that the sentences before a mention name, DL_NONE where they name none or several. */
static uint32_t band_before(struct dl_who *who, uint32_t i)
{
    uint32_t band = DL_NONE;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + BAND_SENTENCES >= who->founds.at[i].sentence;) {
        const struct dl_found *other = &who->founds.at[j];
        if (!is_name(other) || other->kind != DL_ENTITY_ORGANIZATION || !dl_str_listed(other->sector, "REB|PRM", '|')) continue;
        if (band != DL_NONE && dl_who_root(who, band) != dl_who_root(who, j)) return DL_NONE;
        band = j;
    }
    return band;
}

static void belong(struct dl_who *who, struct dl_found *m, uint32_t to)
{
    const struct dl_found *by = &who->founds.at[dl_who_root(who, to)];
    if (m->of == DL_NONE) m->of = to;
    if (m->country[0] == 0) memcpy(m->country, by->country, sizeof m->country);
    if (m->code.size == 0) m->code = by->code;
}

/* ---- staff of organisations of states ---- */

static int is_capital_inside(const struct dl_who *who, const struct dl_found *m)
{
    return m->head > who->doc->sentences.at[m->sentence].word && dl_who_is_capital(&who->doc->words.at[m->head]) &&
           !dl_who_in_capitals(who->doc->words.at[m->head].form);
}

/* How many sentences before may name the organisation whose this is: people whom states do not have, and the bodies and members of one as
 * its own communiqués write them. 0: none. */
static uint32_t reach_of(const struct dl_who *who, const struct dl_found *m)
{
    static const char staff[] = "peacekeeper|blue helmet|peacekeeping force|secretary-general|secretary general|high commissioner|"
                                "special rapporteur|weapons inspector";
    static const char guests[] = "inspector|monitor|observer|special envoy|special representative";
    static const char bodies[] =
        "council|commission|assembly|secretariat|union|alliance|authority|minister|head|member|party|mission|ally";
    if (m->form != DL_FORM_NOMINAL || m->of != DL_NONE || m->code.size > 0 || m->country[0] != 0) return 0;
    if (m->kind == DL_ENTITY_PERSON || m->kind == DL_ENTITY_GROUP) {
        if (dl_str_listed(m->folded, staff, '|')) return UINT32_MAX;
        if (dl_str_listed(m->folded, guests, '|')) return STAFF_SENTENCES;
    }
    int is_many = m->kind == DL_ENTITY_ORGANIZATION || m->kind == DL_ENTITY_GROUP;
    const int is_bare_allies = is_many && dl_str_is(word_at(who, m->head)->form, "Allies") && m->phrase_first == m->head &&
                               m->phrase_last == m->head; /* "Allies pledged more": as NATO writes of its own */
    if (is_bare_allies) return STAFF_SENTENCES;
    return is_many && m->is_definite && is_capital_inside(who, m) && dl_str_listed(m->folded, bodies, '|') ? STAFF_SENTENCES : 0;
}

/* The organisation of states named last before a mention, DL_NONE. */
static uint32_t league_before(struct dl_who *who, uint32_t i, uint32_t reach)
{
    int is_allies = dl_str_is(who->founds.at[i].folded, "ally"); /* in capitals NATO's, however long ago it was named */
    for (uint32_t j = i; j-- > 0 && (is_allies || who->founds.at[i].sentence - who->founds.at[j].sentence <= reach);) {
        const struct dl_found *other = &who->founds.at[j];
        if (is_allies && !dl_str_is(other->code, "NATO")) continue;
        if (is_name(other) && other->kind == DL_ENTITY_ORGANIZATION && other->code.size > 0 && dl_str_is(other->sector, "IGO"))
            return j;
    }
    return DL_NONE;
}

static void find_leagues(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        uint32_t reach = dl_who_root(who, i) == i ? reach_of(who, m) : 0;
        uint32_t league = reach > 0 ? league_before(who, i, reach) : DL_NONE;
        if (league != DL_NONE) belong(who, m, league);
        else if (reach > 0 && dl_str_listed(m->folded, "peacekeeper|blue helmet", '|'))
            m->code = DL_STR("UNO"); /* whoever else sends any is named */
    }
}

/* "Ansar attacked … the rebels' commander": of the band, and so are those who are theirs. */
void dl_who_bands(struct dl_who *who)
{
    find_leagues(who);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[dl_who_root(who, i)];
        uint32_t band = is_of_a_band(m) && m == &who->founds.at[i] ? band_before(who, i) : DL_NONE;
        if (band != DL_NONE) belong(who, m, band);
    }
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (dl_who_root(who, i) != i || m->form != DL_FORM_NOMINAL || m->of == DL_NONE || m->code.size > 0) continue;
        const struct dl_found *of = &who->founds.at[dl_who_root(who, m->of)];
        int is_body = is_name(of) && of->kind == DL_ENTITY_ORGANIZATION && dl_str_listed(of->sector, "IGO|PTY|OPP|LAB", '|');
        int is_band = dl_str_listed(of->sector, "REB|PRM", '|');
        int is_staff =
            is_person(m) && (is_band || (is_body && m->country[0] == 0 && !dl_who_is_relation(&who->doc->words.at[m->head])));
        if (of != m && of->code.size > 0 && (is_staff || is_band)) belong(who, m, m->of);
    }
}

/* Whether the report speaks of a state by more than that city. */
int dl_who_is_spoken_of(const struct dl_who *who, struct dl_str country, struct dl_str city)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if ((is_name(m) || m->form == DL_FORM_DEMONYM) && dl_str_is(country, m->country) && !dl_str_equal(m->folded, city))
            return 1;
    }
    return 0;
}

/* "Brussels pressed Belgrade": the organisation that has its seat there. */
void dl_who_seats(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const struct dl_known_seat *seat = is_name(m) && m->is_metonym ? dl_actors_seat(who->actors, m->folded) : NULL;
        if (seat == NULL || dl_who_is_spoken_of(who, seat->unless, m->folded)) continue;
        m->known = seat->of;
        m->kind = DL_ENTITY_ORGANIZATION;
        m->code = who->actors->organizations.at[seat->of->index].code;
        m->sector = who->actors->organizations.at[seat->of->index].sector;
        m->country[0] = 0;
    }
}
