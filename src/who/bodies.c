/* Organs of organisations of states: "the Council of the League of Nations", "the Authority of Heads of State and Government of ECOWAS",
 * then "the Council", "the Authority". They are of no state, wherever they meet, and carry the code of the organisation, as CAMEO has
 * its organs under it. The words behind the organ's noun are read one by one, since names of such length are seldom one phrase in the
 * tree: as long as they are names and small words between, "of" and an organisation of the table ends the search. In a report sent from
 * an organisation's seat that names neither the state there nor another organisation, "the ministers" are its own (data/actors/seats.tsv). */
#include <string.h>

#include "who/run.h"
#include "who/who.h"

enum { ORGAN_WORDS = 16 };

static int is_small(const struct dl_word *word) { return dl_str_listed_nocase(word->form, "of the and for on", ' '); }

/* The organisation of states that the words behind an organ's noun name, NULL. */
static const struct dl_known_organization *owner_behind(struct dl_who *who, const struct dl_found *m)
{
    const uint32_t end = who->doc->sentences.at[m->sentence].word + who->doc->sentences.at[m->sentence].words;
    int is_of = 0;
    for (uint32_t w = m->head + 1; w < end && w <= m->head + ORGAN_WORDS; w++) {
        const struct dl_word *word = word_at(who, w);
        if (dl_str_is(word->form, "of")) is_of = 1;
        if (is_small(word)) continue;
        if (!dl_who_is_capital(word)) return NULL;
        uint32_t last;
        const struct dl_known *known = is_of ? dl_who_known(who, w, &last) : NULL;
        if (known != NULL && known->type == DL_KNOWN_ORGANIZATION) {
            const struct dl_known_organization *of = &who->actors->organizations.at[known->index];
            return dl_str_is(of->sector, "IGO") ? of : NULL;
        }
        if (known != NULL && known->type == DL_KNOWN_STATE) return NULL; /* "the Council of State of Ghana" */
        is_of = 0;
    }
    return NULL;
}

static int may_be_organ(const struct dl_found *m)
{
    if (m->form != DL_FORM_NAME && m->form != DL_FORM_NOMINAL) return 0;
    return m->kind == DL_ENTITY_ORGANIZATION && m->code.size == 0 && m->known == NULL;
}

static void make_organ(struct dl_found *m, struct dl_str code)
{
    m->code = code;
    m->sector = DL_STR("IGO");
    m->country[0] = 0;
    m->of = DL_NONE;
}

/* "the Council", said of the last organ so called. */
static int takes_up(const struct dl_who *who, const struct dl_found *m, const struct dl_found *organ)
{
    const struct dl_word *noun = word_at(who, m->head);
    if (m->first != m->last && m->form == DL_FORM_NAME) return 0;
    const uint32_t det = dl_child(who->doc, m->head, DL_REL_DET);
    if (det == DL_NONE || !dl_lemma_is(word_at(who, det), "the") || dl_child(who->doc, m->head, DL_REL_NMOD) != DL_NONE) return 0;
    if (dl_child(who->doc, m->head, DL_REL_AMOD) != DL_NONE || dl_child(who->doc, m->head, DL_REL_COMPOUND) != DL_NONE) return 0;
    const struct dl_str first = word_at(who, organ->head)->lemma;
    return dl_str_equal_nocase(noun->lemma, first);
}

static int is_in_list(struct dl_str word, struct dl_str list)
{
    while (list.at != NULL)
        if (dl_str_equal_nocase(dl_str_cut(&list, ';'), word)) return 1;
    return 0;
}

static int names_another(const struct dl_who *who, struct dl_str code)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (m->form == DL_FORM_NAME && dl_str_is(m->sector, "IGO") && m->code.size > 0 && !dl_str_equal(m->code, code)) return 1;
    }
    return 0;
}

/* "BRUSSELS - Leaders agreed ... The Commission rejected ..." */
static void find_at_seat(struct dl_who *who)
{
    if (who->sent_from == DL_NONE) return;
    const struct dl_str city = dl_who_fold(who, who->sent_from);
    const struct dl_known_seat *seat = city.at != NULL ? dl_actors_seat(who->actors, city) : NULL;
    if (seat == NULL || dl_who_is_spoken_of(who, seat->unless, city)) return;
    const struct dl_str code = who->actors->organizations.at[seat->of->index].code;
    if (names_another(who, code)) return;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        int is_bare = m->of == DL_NONE && m->code.size == 0 && m->country[0] == 0 && m->known == NULL;
        int is_body = m->form == DL_FORM_NAME && m->first == m->last; /* "the Commission" */
        if (!is_bare || (m->form != DL_FORM_NOMINAL && !is_body) || m->kind == DL_ENTITY_PLACE) continue;
        const struct dl_word *noun = word_at(who, m->head);
        if (m->form == DL_FORM_NOMINAL && !m->is_definite && !dl_has_feat(noun, "Number=Plur")) continue;
        const int is_many = dl_has_feat(noun, "Number=Plur"); /* "the foreign ministers", but not "the prime minister" */
        if (!is_in_list(m->form == DL_FORM_NOMINAL && !is_many ? m->folded : noun->lemma, seat->here)) continue;
        m->code = code;
        m->sector = DL_STR("IGO");
    }
}

/* "the alliance chief", "bloc leaders", "court officials": the noun before somebody's office that takes up a body; DL_NONE. */
static uint32_t body_noun(const struct dl_who *who, const struct dl_found *m)
{
    static const char BODIES[] = "alliance|bloc|union|agency|court|cartel|league|council|watchdog|tribunal|coalition|junta|lender";
    if (m->form != DL_FORM_NOMINAL || m->head == m->phrase_first || m->country[0] != 0 || m->code.size > 0 || m->known != NULL)
        return DL_NONE;
    const struct dl_word *noun = word_at(who, m->head - 1);
    const int is_noun =
        noun->upos == DL_UPOS_NOUN || m->head - 1 == who->doc->sentences.at[m->sentence].word; /* "Court officials" */
    if (!is_noun || noun->rel != DL_REL_COMPOUND || noun->head != m->head) return DL_NONE;
    return (is_person(m) || m->kind == DL_ENTITY_GROUP) && dl_str_listed_nocase(noun->lemma, BODIES, '|') ? m->head - 1 : DL_NONE;
}

/* Whoever has such an office is of the body that was named last and goes by the noun. */
static void take_body(const struct dl_who *who, uint32_t i, uint32_t noun)
{
    enum { SENTENCES = 6 };
    struct dl_found *m = &who->founds.at[i];
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + SENTENCES >= m->sentence;) {
        const struct dl_found *body = &who->founds.at[j];
        if (!is_name(body) || !dl_who_is_called(who, body, word_at(who, noun)->lemma)) continue;
        m->code = body->code;
        memcpy(m->country, body->country, sizeof m->country);
        if (dl_str_listed(m->sector, "GOV|BUS", '|') || m->sector.size == 0) m->sector = body->sector;
        m->of = j;
        return;
    }
}

/* "The Hague's judges", "the court in Strasbourg": of what sits there, whatever state the city is in; of a court of The Hague's many only its
 * prosecutors and what is called criminal tell which. */
static void take_from_seat(struct dl_who *who, uint32_t i)
{
    struct dl_found *m = &who->founds.at[i];
    if (m->form != DL_FORM_NOMINAL || m->of == DL_NONE || m->head == 0 || !dl_str_is(m->sector, "JUD")) return;
    struct dl_found *city = &who->founds.at[m->of];
    const struct dl_known_seat *seat = is_name(city) ? dl_actors_seat(who->actors, city->folded) : NULL;
    if (seat == NULL || !is_in_list(word_at(who, m->head)->lemma, seat->here)) return;
    if (dl_who_is_spoken_of(who, seat->unless, city->folded)) return;
    const int is_sure = !dl_str_is(city->folded, "hague") || dl_lemma_is(word_at(who, m->head), "prosecutor") ||
                        dl_str_is_nocase(word_at(who, m->head - 1)->form, "criminal");
    m->country[0] = city->country[0] = 0; /* it lends none */
    m->of = DL_NONE;
    m->is_of_none = 1;
    m->code = is_sure ? who->actors->organizations.at[seat->of->index].code : (struct dl_str){0};
}

/* "Secretary-General Kamalesh Sharma": of the organisation of states that was named last, whose no word says; of the United Nations' the table knows. */
static void take_secretary(struct dl_who *who, uint32_t i)
{
    static const char TITLES[] = "Secretary-General|Secretary|General|Director-General";
    struct dl_found *m = &who->founds.at[i];
    if (!is_name(m) || !is_person(m) || m->title == DL_NONE || m->known != NULL || m->country[0] != 0 || m->code.size > 0) return;
    if (!dl_str_listed(word_at(who, m->title)->form, TITLES, '|') || !dl_str_starts(m->office, "Secretary")) return;
    for (uint32_t j = i; j-- > 0;) {
        const struct dl_found *body = &who->founds.at[j];
        if (!is_name(body) || !dl_str_is(body->sector, "IGO") || body->code.size == 0) continue;
        m->code = body->code;
        m->sector = DL_STR("IGO");
        m->of = j;
        return;
    }
}

void dl_who_bodies(struct dl_who *who)
{
    uint32_t last = DL_NONE;
    find_at_seat(who);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const uint32_t noun = body_noun(who, m);
        if (noun != DL_NONE) take_body(who, i, noun);
        take_secretary(who, i);
        take_from_seat(who, i);
        if (!may_be_organ(m)) continue;
        const struct dl_known_organization *of = owner_behind(who, m);
        if (of != NULL) make_organ(m, of->code);
        else if (last != DL_NONE && takes_up(who, m, &who->founds.at[last])) make_organ(m, who->founds.at[last].code);
        else continue;
        last = i;
    }
}

/* "Armenia's Security Council" is not that of the United Nations. */
static int is_security_council(const struct dl_who *who, const struct dl_found *found)
{
    return found->last == found->first + 1 && dl_str_is(who->doc->words.at[found->first].form, "Security") &&
           dl_str_is(who->doc->words.at[found->last].form, "Council");
}

/* "Department of Justice", "Treasury Department": a ministry under a name that ministries of many states have. */
static int has_common_name(const struct dl_who *who, const struct dl_found *found)
{
    int is_organ = 0;
    for (uint32_t w = found->first; w <= found->last; w++) {
        const struct dl_word *word = &who->doc->words.at[w];
        if (dl_str_is(word->form, "U.S.") || dl_str_is(word->form, "US") || dl_str_is(word->form, "United")) return 0;
        is_organ |=
            w < found->last && dl_str_listed(word->lemma, "Department|department", '|'); /* "State Department" is one state's */
        is_organ |= dl_str_listed(word->lemma, "Ministry|ministry", '|');
        is_organ |= w == found->first && dl_str_is(word->form, "National") &&
                    !dl_str_is(found->sector, "PTY");  /* "National Security Council", not "National Rally" */
        if (dl_str_is(word->form, "People")) return 0; /* "National People's Congress": few states have one */
    }
    if (is_security_council(who, found)) return 1;
    return is_organ && found->last > found->first && found->country[0] != 0;
}

int dl_who_is_bare_organ(const struct dl_who *who, const struct dl_found *found)
{
    uint32_t noun;
    if (found->known == NULL || found->known->type != DL_KNOWN_ORGANIZATION || found->form != DL_FORM_NAME) return 0;
    const struct dl_role *role = dl_who_role(who, found->last, &noun);
    if (role != NULL && noun == found->first && role->kind == DL_ENTITY_ORGANIZATION) return 1;
    if (role != NULL && found->first == found->last && dl_str_is(role->sector, "MIL")) return 1; /* "Marines", of any navy */
    if (found->first == found->last && dl_str_is(found->sector, "LEG")) { /* "the House", of Representatives */
        struct dl_str name = dl_str_lower(who->arena, who->actors->organizations.at[found->known->index].name);
        role = dl_actors_role(who->actors, name);
        if (role != NULL && role->kind == DL_ENTITY_ORGANIZATION) return 1;
    }
    return has_common_name(who, found);
}
