/* Whoever speaks without a name, or for nobody that a word tells: "a foreign ministry spokeswoman said", "spokesman Jan Roe said". Agencies put the clause
 * that is told first, and for the body of which it tells he speaks; not where that struck a blow, since those whom it struck tell of it too. */
#include "who/run.h"

/* The clause that is told by the verb: before it as the whole sentence's, or as its object; DL_NONE. */
static uint32_t told_by(const struct dl_who *who, uint32_t verb)
{
    const struct dl_word *words = who->doc->words.at;
    if (verb == DL_NONE || words[verb].upos != DL_UPOS_VERB) return DL_NONE;
    const uint32_t told = words[verb].rel == DL_REL_PARATAXIS ? words[verb].head : dl_child(who->doc, verb, DL_REL_CCOMP);
    return told != DL_NONE && told < verb ? told : DL_NONE;
}

/* Somebody who speaks for a government or a body, but no word says for whose: "a foreign ministry spokeswoman", "spokesman Jan Roe". */
static int is_anyones_voice(const struct dl_who *who, const struct dl_found *m)
{
    static const char VOICES[] = "spokesman|spokeswoman|spokesperson", BODIES[] = "ministry|government|cabinet";
    const struct dl_word *words = who->doc->words.at;
    if (m->country[0] != 0 || words[m->head].rel != DL_REL_NSUBJ) return 0;
    if (m->form == DL_FORM_NAME) return m->title != DL_NONE && dl_str_listed_nocase(words[m->title].lemma, VOICES, '|');
    if (m->form != DL_FORM_NOMINAL || (m->sector.size > 0 && !dl_str_listed(m->sector, "GOV|MIL", '|'))) return 0;
    return dl_str_listed(words[m->head].lemma, VOICES, '|') ||
           (m->sector.size > 0 && dl_str_listed(words[m->head].lemma, BODIES, '|'));
}

/* "France was in touch with them, a foreign ministry spokeswoman said": whom the clause before tells of, for whom who speaks for anybody speaks; not
 * of a blow, which those tell whom it struck. DL_NONE */
static uint32_t spoken_for(struct dl_who *who, uint32_t i)
{
    static const char BLOWS[] =
        "attack|fire|shell|strike|kill|launch|bomb|hit|invade|violate|shoot|use|target|destroy|cross|seize|jam|arrest";
    const struct dl_found *m = &who->founds.at[i];
    if (!is_anyones_voice(who, m)) return DL_NONE;
    const uint32_t told = told_by(who, who->doc->words.at[m->head].head),
                   subject = told == DL_NONE || told > m->head ? DL_NONE : dl_child(who->doc, told, DL_REL_NSUBJ);
    if (subject == DL_NONE || who->headed[subject] == DL_NONE) return DL_NONE;
    const uint32_t owner = dl_who_root(who, who->headed[subject]);
    const int may_be_struck =
        dl_str_listed(who->doc->words.at[told].lemma, BLOWS, '|') && !dl_str_is(who->founds.at[owner].sector, "COP");
    return may_be_struck ? DL_NONE : owner;
}

const char *dl_who_state_told_of(struct dl_who *who, uint32_t i)
{
    const uint32_t owner = spoken_for(who, i);
    if (owner == DL_NONE || who->founds.at[owner].country[0] == 0) return NULL;
    const struct dl_found *of = &who->founds.at[owner];
    return of->kind == DL_ENTITY_COUNTRY || (of->kind == DL_ENTITY_ORGANIZATION && dl_str_is(of->sector, "GOV")) ? of->country
                                                                                                                 : NULL;
}

/* "The agency will not take part, a spokeswoman said": of the body of which the clause before tells. */
void dl_who_take_voices(struct dl_who *who)
{
    static const char BODIES[] = "IGO|NGO|PTY|OPP|LAB|REB|BUS|EDU|REL|MED|GOV|MIL|COP|JUD|LEG";
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (dl_who_root(who, i) != i || m->of != DL_NONE || m->known != NULL || dl_str_is(m->sector, "GOV")) continue;
        const uint32_t owner = spoken_for(who, i);
        if (owner == DL_NONE || owner == i) continue;
        const struct dl_found *of = &who->founds.at[owner];
        const int is_body = of->kind == DL_ENTITY_ORGANIZATION || (of->kind == DL_ENTITY_GROUP && dl_str_is(of->sector, "COP"));
        if (!is_body || !dl_str_listed(of->sector, BODIES, '|')) continue;
        m->of = owner;
        if (m->sector.size == 0) m->sector = of->sector;
    }
}
