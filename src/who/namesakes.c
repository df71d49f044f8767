/* Names that several bear (data/actors/namesakes.tsv). A body of a state whose name is another's elsewhere ("PPP", "Vox") is meant where the
 * report names that state otherwise, or none at all; "Bloomberg" is the agency where nobody is named so in full and nothing shows a person.
 * What a report speaks of is told by its names of states, places, bodies and people named in full, but for papers and firms, which are of
 * a country that a report need not speak of. */
#include "base/fold.h"
#include "who/candidate.h"
#include "who/run.h"

/* ---- what the report speaks of ---- */

static int is_shared(const struct dl_who *who, const struct dl_found *m)
{
    return m->known != NULL && m->known->type == DL_KNOWN_ORGANIZATION &&
           dl_actors_is_namesake(who->actors, m->folded, DL_NAMESAKE_BODY);
}

static struct dl_str code_of(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_actors *actors = who->actors;
    if (m->known == NULL) {
        const struct dl_place *place = m->place != DL_NONE && !is_person(m) ? &who->doc->places.at[m->place] : NULL;
        return place != NULL ? dl_str_from(place->country) : (struct dl_str){0};
    }
    switch (m->known->type) {
    case DL_KNOWN_PERSON: return name_words(m) > 1 ? actors->people.at[m->known->index].of : (struct dl_str){0};
    case DL_KNOWN_ORGANIZATION: {
        const struct dl_known_organization *body = &actors->organizations.at[m->known->index];
        if (dl_str_listed(body->sector, "JRN|BUS|EDU", '|')) return (struct dl_str){0};
        return body->country[0] != 0 ? dl_str_from(body->country) : body->code;
    }
    default: return dl_str_from(actors->states.at[m->known->index].code);
    }
}

int dl_who_note_spoken(struct dl_who *who, struct dl_table *spoken)
{
    dl_table_init(spoken, who->scratch);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if ((!is_name(m) && m->form != DL_FORM_DEMONYM) || is_shared(who, m)) continue;
        struct dl_str code = code_of(who, m);
        if (code.size > 0 && dl_table_set(spoken, code, 1) != DL_OK) return DL_ENOMEM;
    }
    return DL_OK;
}

int dl_who_is_spoken(const struct dl_table *spoken, struct dl_str of) { return dl_table_get(spoken, of) != DL_NONE; }

/* ---- bodies and papers ---- */

static int is_named_in_full(const struct dl_who *who, struct dl_str surname)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (is_name(m) && is_person(m) && name_words(m) > 1 && dl_str_equal(m->surname, surname)) return 1;
    }
    return 0;
}

/* "Bloomberg ran for mayor", not "a Bloomberg poll", "according to Bloomberg": where somebody of the surname is in office. */
static int acts(const struct dl_who *who, const struct dl_found *m)
{
    return dl_rel_base(who->doc->words.at[m->head].rel) == DL_REL_NSUBJ;
}

static const struct dl_known *paper_of(struct dl_who *who, const struct dl_found *m)
{
    if (!is_name(m) || !is_person(m) || name_words(m) > 1 || m->known != NULL || m->title != DL_NONE) return NULL;
    if (!dl_actors_is_namesake(who->actors, m->folded, DL_NAMESAKE_PAPER) || is_named_in_full(who, m->surname)) return NULL;
    if (m->first > who->doc->sentences.at[m->sentence].word && dl_who_is_honorific(who->doc->words.at[m->first - 1].form))
        return NULL;
    if (dl_who_in_office(who, m->first) != NULL && acts(who, m)) return NULL;
    struct dl_str name = dl_str_format(who->arena, "%.*snews", (int)m->folded.size, m->folded.at);
    return name.at != NULL ? dl_actors_name(who->actors, name, DL_KNOWN_ORGANIZATION) : NULL;
}

int dl_who_namesakes(struct dl_who *who)
{
    struct dl_table spoken;
    if (dl_who_note_spoken(who, &spoken) != DL_OK) return DL_ENOMEM;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (is_shared(who, m) && spoken.count > 0 && !dl_who_is_spoken(&spoken, code_of(who, m))) m->known = NULL;
        const struct dl_known *paper = paper_of(who, m);
        if (paper != NULL) m->known = paper, m->kind = DL_ENTITY_ORGANIZATION;
    }
    return DL_OK;
}

/* ---- people named in full ---- */

/* "Russian lawyer Alexander Lukashenko": a profession in another state than that of the one the table knows. */
int dl_who_is_anothers_namesake(const struct dl_found *found, const struct dl_role *role, const struct dl_found *from,
                                int is_before)
{
    if (from == NULL || !is_before || found->known->type != DL_KNOWN_PERSON || found->country[0] == 0 || role->is_lent) return 0;
    return from->kind == DL_ENTITY_COUNTRY && from->country[0] != 0 && strcmp(from->country, found->country) != 0;
}

/* "economist Ana Holm" where the table has a legislator of that name: a calling that nobody in office has. */
int dl_who_is_private_namesake(const struct dl_who *who, const struct dl_found *found, const struct dl_role *role)
{
    static const char CALLINGS[] = "EDU|BUS|JRN|MED|LAB|REL|AGR|CRM";
    if (found->known == NULL || found->known->type != DL_KNOWN_PERSON || found->title == DL_NONE || role->is_lent) return 0;
    if (!who->actors->people.at[found->known->index].is_legislator_only || !dl_who_is_in_office(who, found)) return 0;
    return dl_str_listed(role->sector, CALLINGS, '|');
}
