/* Ranks that two forces share: "officers" are of the police where the report tells more of police than of soldiers, and "deputies" are a sheriff's in the
 * United States, where parliaments have none, if the report tells of police at all. Committees are those of Congress where it speaks of Congress. A word or owner in the phrase has decided before ("army officers"). */
#include <string.h>

#include "who/run.h"

static int is_rank(const struct dl_who *who, const struct dl_found *m, const char *lemma, const char *sector)
{
    uint32_t counted = m->form == DL_FORM_NOMINAL ? dl_who_counted(who->doc, m->head) : DL_NONE; /* "many of his deputies" */
    struct dl_str noun = counted != DL_NONE ? who->doc->words.at[counted].lemma : m->folded;
    return m->form == DL_FORM_NOMINAL && m->of == DL_NONE && m->code.size == 0 && m->known == NULL &&
           dl_str_is(m->sector, sector) && dl_str_is(noun, lemma) && who->doc->words.at[m->head].upos != DL_UPOS_PROPN;
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

/* "his panel", "the Budget panel", not "a three-judge panel". */
static int is_members_panel(const struct dl_doc *doc, uint32_t word)
{
    if (!dl_lemma_is(&doc->words.at[word], "panel")) return 0;
    if (dl_child(doc, word, DL_REL_NMOD_POSS) != DL_NONE) return 1;
    const uint32_t name = dl_child(doc, word, DL_REL_COMPOUND);
    return name != DL_NONE && name < word && doc->words.at[name].upos == DL_UPOS_PROPN;
}

/* "Deputy Ana Reyes" of a sheriff's office, "the committee" of Congress. */
static void rank_american(const struct dl_who *who, struct dl_found *m, int has_sheriffs, int has_congress)
{
    static const char OTHERS[] =
        "national|olympic|central|executive|action|organizing|steering|nobel|party|advisory|federal|inaugural|study|campaign|jury";
    const struct dl_word *words = who->doc->words.at;
    int is_at_home = m->country[0] == 0 || strcmp(m->country, "USA") == 0;
    if (!is_at_home || m->known != NULL || m->code.size > 0) return;
    int is_titled = m->form == DL_FORM_NAME && m->title != DL_NONE && dl_str_is_nocase(words[m->title].form, "deputy");
    if (has_sheriffs && is_titled && dl_str_is(m->sector, "LEG")) m->sector = DL_STR("COP");
    const int is_trooper = m->form == DL_FORM_NAME && m->title != DL_NONE && dl_str_is(words[m->title].form, "Trooper");
    if (has_sheriffs && is_trooper && dl_str_is(m->sector, "MIL")) m->sector = DL_STR("COP"); /* of a state's police */
    for (uint32_t w = m->first; w < m->last; w++)
        if (dl_str_listed_nocase(words[w].lemma, OTHERS, '|')) return;
    int is_committee =
        m->kind == DL_ENTITY_ORGANIZATION &&
        (dl_str_listed_nocase(words[m->head].lemma, "committee|subcommittee", '|') || is_members_panel(who->doc, m->head));
    if (has_congress && is_committee && dl_str_is(m->sector, "GOV")) m->sector = DL_STR("LEG");
}

/* "Sgt. Larry Hale", "Capt. Ann Dow": of a force that only the report can tell. */
static int is_lone_rank(const struct dl_who *who, const struct dl_found *m)
{
    return m->form == DL_FORM_NAME && m->title != DL_NONE && m->known == NULL && m->code.size == 0 && dl_str_is(m->sector, "MIL") &&
           dl_str_listed_nocase(who->doc->words.at[m->title].form, "sgt. sergeant capt. captain lt. lieutenant cpl. corporal", ' ');
}

static int is_congress(const struct dl_found *m)
{
    return m->form == DL_FORM_NAME && dl_str_is(m->sector, "LEG") && strcmp(m->country, "USA") == 0;
}

/* "three Chicago officers": a town has no army. */
static int is_towns_officer(const struct dl_who *who, const struct dl_found *m)
{
    if (m->form != DL_FORM_NOMINAL || !dl_str_is(m->folded, "officer") || !dl_str_is(m->sector, "MIL")) return 0;
    const uint32_t name = m->head > m->phrase_first ? who->headed[m->head - 1] : DL_NONE;
    return name != DL_NONE && who->founds.at[name].kind == DL_ENTITY_PLACE && is_name(&who->founds.at[name]);
}

void dl_who_ranks(struct dl_who *who)
{
    uint32_t police = 0, soldiers = 0;
    int has_congress = 0;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        has_congress |= is_congress(m);
        if (is_rank(who, m, "officer", "MIL") || is_lone_rank(who, m)) continue;
        police += dl_str_is(m->sector, "COP");
        soldiers += dl_str_is(m->sector, "MIL");
    }
    const int has_sheriffs = police > 0 && is_american(who->doc);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if ((police > soldiers && is_rank(who, m, "officer", "MIL")) || (soldiers <= police && is_towns_officer(who, m)))
            m->sector = DL_STR("COP");
        if (has_sheriffs && is_rank(who, m, "deputy", "LEG") && m->country[0] == 0) m->sector = DL_STR("COP");
        if (has_sheriffs && soldiers == 0 && is_lone_rank(who, m)) m->sector = DL_STR("COP");
        rank_american(who, m, has_sheriffs, has_congress);
    }
    for (uint32_t i = 0; has_congress && i < who->founds.count; i++) { /* "members of the committee" */
        struct dl_found *m = &who->founds.at[i];
        if (m->of == DL_NONE || m->form != DL_FORM_NOMINAL || !dl_str_is(m->sector, "GOV")) continue;
        const struct dl_found *of = &who->founds.at[m->of];
        if (of->kind == DL_ENTITY_ORGANIZATION && dl_str_is(of->sector, "LEG") && dl_str_is(of->folded, "committee"))
            m->sector = of->sector;
    }
}
