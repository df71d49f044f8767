/* What "it" and "its" mean that stand before their name: the subject of the main clause behind the phrase or clause that they are set in. English
 * sets what is known first, so that a clause in front takes its subject from the one behind it unless the sentence before gave it one. */
#include "who/ahead.h"

#include "base/tree.h"
#include "who/continuing.h"

/* "Ten years after it annexed Crimea, Moscow …", "In its speech, Iraq …": the verb of the main clause, before whose subject the phrase or clause of
 * the pronoun is set; DL_NONE. */
static uint32_t main_behind(const struct dl_doc *doc, uint32_t pronoun)
{
    uint32_t above = doc->words.at[pronoun].head;
    if (above == DL_NONE) return DL_NONE;
    const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[above].rel);
    const int is_owner = doc->words.at[pronoun].rel == DL_REL_NMOD_POSS && rel == DL_REL_OBL;
    const int is_doer = dl_rel_base((enum dl_rel)doc->words.at[pronoun].rel) == DL_REL_NSUBJ && rel == DL_REL_ADVCL;
    const uint32_t verb = is_owner || is_doer ? doc->words.at[above].head : DL_NONE;
    return verb != DL_NONE && verb > above ? verb : DL_NONE;
}

/* In such a place "it" and "its" are the state or body that the main clause is about. */
uint32_t dl_who_main_behind(const struct dl_who *who, uint32_t i)
{
    const struct dl_found *pronoun = &who->founds.at[i];
    const uint32_t verb = pronoun->gender == 'n' ? main_behind(who->doc, pronoun->head) : DL_NONE;
    for (uint32_t j = i + 1; verb != DL_NONE && j < who->founds.count && who->founds.at[j].sentence == pronoun->sentence; j++) {
        const struct dl_found *m = &who->founds.at[j];
        if (m->form == DL_FORM_NAME && m->kind != DL_ENTITY_PERSON && m->kind != DL_ENTITY_GROUP && m->head < verb &&
            who->doc->words.at[m->head].head == verb && dl_who_is_subject(who->doc, m->head))
            return j;
    }
    return DL_NONE;
}
