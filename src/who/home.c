/* Whose government parties and the opposition speak of: "The opposition leader urged the government to resign". It is the one at home, whatever
 * government the report named last. Of which state the party is may be found only when all names are joined (scene.c), so that the government
 * is kept apart until then. */
#include "who/run.h"

uint32_t dl_who_party_above(const struct dl_who *who, uint32_t found)
{
    enum { STEPS = 3 };
    const struct dl_doc *doc = who->doc;
    const struct dl_found *m = &who->founds.at[found];
    if (m->form != DL_FORM_NOMINAL || !m->is_definite || m->country[0] != 0 || m->code.size > 0 || m->of != DL_NONE) return DL_NONE;
    if (!dl_str_listed(m->folded, "government|cabinet|parliament", '|') || m->phrase_last > m->head) return DL_NONE;
    uint32_t verb = word_at(who, m->head)->head;
    for (int i = 0; i < STEPS && verb != DL_NONE && word_at(who, verb)->upos != DL_UPOS_VERB; i++) verb = word_at(who, verb)->head;
    const uint32_t subject = verb != DL_NONE ? dl_child(doc, verb, DL_REL_NSUBJ) : DL_NONE,
                   party = subject != DL_NONE && subject != m->head ? mention_at(who, subject) : DL_NONE;
    if (party == DL_NONE || who->founds.at[party].form == DL_FORM_PRONOUN) return DL_NONE;
    return dl_str_listed(who->founds.at[party].sector, "PTY|OPP", '|') ? party : DL_NONE;
}

/* "His brother", "the girl's uncle": of the state of whose they are, which only the place of the report may have told. */
static void take_from_owners(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        const struct dl_role *role = m->form == DL_FORM_NOMINAL ? dl_actors_role(who->actors, m->folded) : NULL;
        if (root->country[0] != 0 || root->known != NULL || m->of == DL_NONE || m->form != DL_FORM_NOMINAL) continue;
        if (role == NULL || role->is_abroad || root->kind == DL_ENTITY_COUNTRY) continue;
        if (dl_str_listed(word_at(who, m->head)->lemma, "country|nation|state|homeland", '|'))
            continue; /* "of their home countries" */
        const struct dl_found *owner = &who->founds.at[dl_who_root(who, m->of)];
        if (owner->kind == DL_ENTITY_PERSON || owner->kind == DL_ENTITY_GROUP)
            memcpy(root->country, owner->country, sizeof root->country);
    }
}

/* The noun for a state that a noun is told to be of: "the West African country's president", "two diplomats from the kingdom"; DL_NONE */
static uint32_t state_of(const struct dl_who *who, uint32_t head)
{
    for (uint32_t c = dl_child_next(who->doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(who->doc, head, c)) {
        const uint32_t m = mention_at(who, c), of = dl_child(who->doc, c, DL_REL_CASE);
        if (m == DL_NONE || who->founds.at[m].form != DL_FORM_NOMINAL || who->founds.at[m].kind != DL_ENTITY_COUNTRY) continue;
        if (word_at(who, c)->rel == DL_REL_NMOD_POSS) return m;
        if (dl_rel_base(word_at(who, c)->rel) == DL_REL_NMOD && of != DL_NONE &&
            dl_str_listed(word_at(who, of)->lemma, "of|from", '|'))
            return m;
    }
    return DL_NONE;
}

/* Of which state such a noun stands for is known only when all are joined. */
static void take_from_states(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        if (m->form != DL_FORM_NOMINAL || root->country[0] != 0 || root->code.size > 0 || root->known != NULL) continue;
        const struct dl_role *role = dl_actors_role(who->actors, m->folded);
        if (m->kind == DL_ENTITY_COUNTRY || (role != NULL && role->is_abroad)) continue; /* "the country's neighbours" */
        const uint32_t state = state_of(who, m->head);
        if (state != DL_NONE && &who->founds.at[dl_who_root(who, state)] != root)
            memcpy(root->country, who->founds.at[dl_who_root(who, state)].country, sizeof root->country);
    }
}

void dl_who_home(struct dl_who *who)
{
    take_from_owners(who);
    take_from_states(who);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        if (!who->founds.at[i].is_at_home) continue;
        struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        const struct dl_found *party = &who->founds.at[dl_who_root(who, who->founds.at[i].of)];
        if (party->country[0] != 0) memcpy(root->country, party->country, sizeof root->country);
    }
}
