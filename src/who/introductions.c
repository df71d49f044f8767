/* Where a report says who somebody is: the title before a name ("Kremlin spokesman Dmitry Peskov"), what is said of it behind a comma or
 * by "is" ("Oleh Tyahnybok, the leader of Svoboda"), and a body or state by itself ("Republican Donna Campbell"). Each is one dated piece of
 * evidence for the registry of actors (store/registry.h); an office known from the seed table alone is none.
 */
#include "who/run.h"

static uint32_t entity_at(const struct dl_who *who, const uint32_t *mention, uint32_t found)
{
    if (found == DL_NONE || mention[found] == DL_NONE) return DL_NONE;
    return who->doc->mentions.at[mention[found]].entity;
}

static int add(struct dl_who *who, const struct dl_introduction *introduction)
{
    struct dl_introduction *slot = DL_PUSH(&who->doc->introductions, &who->doc->arena, DL_MAX_MENTIONS);
    if (slot == NULL) return DL_ENOMEM;
    *slot = *introduction;
    if (slot->of == slot->entity) slot->of = DL_NONE;
    return DL_OK;
}

/* A nominal of a chain that is said of its name: an apposition, or the predicate of "is". */
static int is_said_of(const struct dl_who *who, const uint32_t *mention, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    const struct dl_word *head = &who->doc->words.at[m->head];
    uint32_t other = DL_NONE;
    if (head->rel == DL_REL_APPOS && head->head != DL_NONE) other = who->headed[head->head];
    else if (dl_child(who->doc, m->head, DL_REL_COP) != DL_NONE) {
        uint32_t subject = dl_child(who->doc, m->head, DL_REL_NSUBJ);
        other = subject != DL_NONE ? who->headed[subject] : DL_NONE;
    }
    return other != DL_NONE && other != i && who->founds.at[other].form == DL_FORM_NAME &&
           entity_at(who, mention, other) == entity_at(who, mention, i);
}

static int names_an_office(const struct dl_who *who, uint32_t head)
{
    uint32_t first;
    const struct dl_role *role = dl_who_role(who, head, &first);
    return role != NULL && role->kind == DL_ENTITY_PERSON &&
           (role->is_lent || (role->sector.size > 0 && !dl_str_is(role->sector, "CVL")));
}

static int introduce(struct dl_who *who, const uint32_t *mention, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    struct dl_introduction found = {.entity = entity_at(who, mention, i), .of = entity_at(who, mention, m->of)};
    if (found.entity == DL_NONE || who->doc->entities.at[found.entity].kind != DL_ENTITY_PERSON) return DL_OK;
    if (m->form == DL_FORM_NAME && m->title != DL_NONE) {
        if (!names_an_office(who, m->title)) return DL_OK;
        found.office = dl_who_office(who, m, m->title);
        found.span = dl_words_span(who->doc, m->phrase_first, m->last);
        return add(who, &found);
    }
    if (m->form == DL_FORM_NAME) {
        if (found.of == DL_NONE) return DL_OK;
        enum dl_entity_kind kind = who->doc->entities.at[found.of].kind;
        if (kind != DL_ENTITY_ORGANIZATION && kind != DL_ENTITY_COUNTRY) return DL_OK;
        found.span = dl_words_span(who->doc, m->phrase_first, m->phrase_last);
        return add(who, &found);
    }
    if (m->form != DL_FORM_NOMINAL || m->number == DL_NUMBER_MANY || !names_an_office(who, m->head)) return DL_OK;
    if (!is_said_of(who, mention, i)) return DL_OK;
    found.office = dl_who_office(who, m, m->head);
    found.span = dl_words_span(who->doc, m->phrase_first, m->phrase_last);
    return add(who, &found);
}

int dl_who_introductions(struct dl_who *who, const uint32_t *mention)
{
    int code = DL_OK;
    for (uint32_t i = 0; code == DL_OK && i < who->founds.count; i++) code = introduce(who, mention, i);
    return code;
}
