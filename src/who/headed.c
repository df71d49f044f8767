/* Nouns bare in a heading: "President warns of new vote", "Minister: deficit to fall", "Walesa meets interior minister". A heading leaves out
 * the article and the name, which the sentences right below it tell; so such a noun looks ahead before it looks back: to the first whom they
 * name by that office, or to the body that they call so. */
#include "who/run.h"

enum { SENTENCES = 3 }; /* of text below the heading */

int dl_who_is_heading_noun(const struct dl_who *who, const struct dl_found *m)
{
    if (m->form != DL_FORM_NOMINAL || m->of != DL_NONE || m->code.size > 0 || m->phrase_last != m->head) return 0;
    if (m->number == DL_NUMBER_MANY || !dl_is_heading(dl_section_kind_of(who->doc, m->sentence))) return 0;
    uint32_t first = m->head;
    dl_who_role(who, m->head, &first);
    return m->phrase_first == m->head || m->phrase_first == first;
}

/* "The government in Colombo", "the EU Commission": a body that the text calls by the noun. */
static int is_body_so_called(const struct dl_who *who, const struct dl_found *m, const struct dl_found *other)
{
    if (other->kind != DL_ENTITY_ORGANIZATION) return 0;
    if (is_name(other)) return dl_who_is_called(who, other, m->folded);
    const int is_told = other->is_definite || other->of != DL_NONE;
    return other->form == DL_FORM_NOMINAL && is_told && dl_str_equal(other->folded, m->folded);
}

uint32_t dl_who_below(struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    if (!dl_who_is_heading_noun(who, m)) return DL_NONE;
    uint32_t text = m->sentence + 1, count = who->doc->sentences.count;
    while (text < count && dl_is_heading(dl_section_kind_of(who->doc, text))) text++;
    for (uint32_t j = found + 1; j < who->founds.count && who->founds.at[j].sentence < text + SENTENCES; j++) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->sentence < text) continue;
        if (m->kind == DL_ENTITY_ORGANIZATION && is_body_so_called(who, m, other)) return j;
        if (!is_person(m) || !is_person(other)) continue;
        if (other->form == DL_FORM_NOMINAL && other->is_definite && dl_str_equal(other->folded, m->folded))
            return j; /* "the US president" */
        if (!is_name(other)) continue;
        if (dl_who_holds(who, m, j) && !dl_who_times_clash(who, m, j)) return j;
    }
    return DL_NONE;
}
