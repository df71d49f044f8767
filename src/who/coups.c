/* Who overthrows a ruler is of his state, if no word says of which: "the soldiers who overthrew Niger's president", in a report sent from
 * Nigeria. */
#include <string.h>

#include "who/run.h"
#include "who/who.h"

static int is_overthrow(const struct dl_word *verb)
{
    static const char VERBS[] = "overthrow|oust|depose|topple|unseat|dethrone";
    return verb->upos == DL_UPOS_VERB && dl_str_listed(verb->lemma, VERBS, '|');
}

/* The verb of which the noun at `head` is the doer, by itself, as an agent or in a relative clause; DL_NONE */
static uint32_t overthrow_by(const struct dl_doc *doc, uint32_t head)
{
    const struct dl_word *noun = &doc->words.at[head];
    const int is_doer = noun->rel == DL_REL_NSUBJ || noun->rel == DL_REL_OBL_AGENT;
    if (is_doer && noun->head != DL_NONE && is_overthrow(&doc->words.at[noun->head])) return noun->head;
    if (noun->rel == DL_REL_NMOD && noun->head != DL_NONE) { /* "a coup by paratroopers toppled the president" */
        const struct dl_word *coup = &doc->words.at[noun->head];
        if (dl_str_listed(coup->lemma, "coup|putsch|mutiny|revolt|rising", '|') && coup->rel == DL_REL_NSUBJ &&
            coup->head != DL_NONE && is_overthrow(&doc->words.at[coup->head]))
            return coup->head;
    }
    const uint32_t clause = dl_child(doc, head, DL_REL_ACL_RELCL),
                   who = clause == DL_NONE ? DL_NONE : dl_child(doc, clause, DL_REL_NSUBJ);
    if (who == DL_NONE || !is_overthrow(&doc->words.at[clause])) return DL_NONE;
    return dl_str_listed(doc->words.at[who].form, "who|that|which", '|') ? clause : DL_NONE;
}

uint32_t dl_who_overthrown(const struct dl_doc *doc, uint32_t head)
{
    const uint32_t verb = overthrow_by(doc, head);
    if (verb == DL_NONE) return DL_NONE;
    return dl_child(doc, verb, doc->words.at[head].rel == DL_REL_OBL_AGENT ? DL_REL_NSUBJ_PASS : DL_REL_OBJ);
}

void dl_who_coups(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NOMINAL || m->country[0] != 0 || m->code.size > 0) continue;
        const uint32_t ruler = dl_who_overthrown(who->doc, m->head), found = ruler == DL_NONE ? DL_NONE : who->headed[ruler];
        if (found != DL_NONE && who->founds.at[found].country[0] != 0)
            memcpy(m->country, who->founds.at[found].country, sizeof m->country);
    }
}
