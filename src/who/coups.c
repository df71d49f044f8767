/* Who overthrows a ruler is of his state, if no word says of which: "the soldiers who overthrew Niger's president", in a report sent from
 * Nigeria. So is the junta after "the coup in Niger". */
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

/* The state in which a noun for a coup tells that it was: "the coup in Niger", "Niger's coup", "the Nigerien putsch"; "" */
static const char *state_of_coup(const struct dl_who *who, uint32_t noun)
{
    for (uint32_t c = dl_child_next(who->doc, noun, DL_NONE); c != DL_NONE; c = dl_child_next(who->doc, noun, c)) {
        const uint32_t i = mention_at(who, c);
        const enum dl_rel rel = dl_rel_base((enum dl_rel)word_at(who, c)->rel);
        if (i == DL_NONE || who->founds.at[i].country[0] == 0 || is_person(&who->founds.at[i])) continue;
        const int is_of = rel == DL_REL_NMOD && (word_at(who, c)->rel == DL_REL_NMOD_POSS || is_behind(who, c, "in"));
        if (is_of || rel == DL_REL_AMOD || rel == DL_REL_COMPOUND) return who->founds.at[i].country;
    }
    return "";
}

/* Whoever came to power by the coup of which the report told last: "The junta", "the coup leaders". */
static int is_of_coup(const struct dl_found *m)
{
    static const char NOUNS[] =
        "junta|putschist|plotter|coup leader|coup plotter|coup maker|mutineer|military ruler|military junta";
    return m->form == DL_FORM_NOMINAL && m->is_definite && m->of == DL_NONE && dl_str_listed(m->folded, NOUNS, '|');
}

static int has_of_coup(const struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (is_of_coup(&who->founds.at[i])) return 1;
    return 0;
}

static void take_juntas(struct dl_who *who)
{
    const char *state = "";
    uint32_t w = 0;
    if (!has_of_coup(who)) return; /* as in most reports, the words of which need not be read for a coup */
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        for (; w < m->head; w++) {
            if (!dl_str_listed(word_at(who, w)->lemma, "coup|putsch|takeover", '|')) continue;
            const char *told = state_of_coup(who, w);
            if (told[0] != 0) state = told;
        }
        if (state[0] != 0 && m->country[0] == 0 && m->code.size == 0 && is_of_coup(m)) memcpy(m->country, state, sizeof m->country);
    }
}

void dl_who_coups(struct dl_who *who)
{
    take_juntas(who);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NOMINAL || m->country[0] != 0 || m->code.size > 0) continue;
        const uint32_t ruler = dl_who_overthrown(who->doc, m->head), found = ruler == DL_NONE ? DL_NONE : who->headed[ruler];
        if (found != DL_NONE && who->founds.at[found].country[0] != 0)
            memcpy(m->country, who->founds.at[found].country, sizeof m->country);
    }
}
