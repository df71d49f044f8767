/* Of which state those are whom a people or a region describes: "Karen rebels", "the Rohingya", "Tuareg fighters". A reader knows where
 * peoples live; the table (data/actors/peoples.tsv) has their states. Of a people of several states it is the one that the report names
 * nearest before, else nearest behind, else the one where most of them are, if the table has one. What else the phrase says goes before ("Iraqi Kurdish
 * forces"). The word must begin with a capital: peoples' names are words of other meanings too ("chin", "fur"). */
#include <string.h>

#include "who/run.h"
#include "who/who.h"

/* The states of the people that a word, or it and the one before it ("West Papuan"), names; none. */
static struct dl_str states_at(const struct dl_who *who, uint32_t from, uint32_t w)
{
    const struct dl_word *word = word_at(who, w);
    if (!dl_who_is_capital(word) || who->dated[w]) return (struct dl_str){0};
    struct dl_str states = {0};
    if (w > from && dl_who_is_capital(word_at(who, w - 1))) {
        const struct dl_span span = dl_words_span(who->doc, w - 1, w);
        states = dl_epithets_states(&who->actors->peoples, dl_str_slice(who->doc->text, span.start, span.end));
    }
    if (states.size == 0) states = dl_epithets_states(&who->actors->peoples, word->form);
    if (states.size > 0 || !dl_str_ends(word->form, "s")) return states;
    return dl_epithets_states(&who->actors->peoples, dl_str_slice(word->form, 0, word->form.size - 1)); /* "Hazaras" */
}

/* Of the people that describes a noun, or is it. */
static struct dl_str states_of(const struct dl_who *who, const struct dl_found *m)
{
    for (uint32_t w = m->head + 1; w-- > m->phrase_first;) {
        const struct dl_word *word = word_at(who, w);
        const int describes = word->head == m->head && (word->rel == DL_REL_AMOD || word->rel == DL_REL_COMPOUND);
        if (w + 2 < who->doc->words.count && dl_str_is(word_at(who, w + 1)->form, "-") && w + 1 < m->head)
            continue; /* "Kurdish-led" */
        const struct dl_str states = w == m->head || describes ? states_at(who, m->phrase_first, w) : (struct dl_str){0};
        if (states.size > 0) return states;
    }
    return (struct dl_str){0};
}

static int is_among(const struct dl_found *m, struct dl_str states)
{
    return m->country[0] != 0 && (m->form == DL_FORM_NAME || m->form == DL_FORM_DEMONYM) &&
           dl_str_among(dl_str_from(m->country), states.at, states.size, ' ');
}

/* Which of the states; *out is left empty where that cannot be told. */
static void choose(const struct dl_who *who, uint32_t i, struct dl_str states, char out[4])
{
    enum { CODE = 3 };
    uint32_t named = DL_NONE;
    for (uint32_t j = i; states.size > CODE && named == DL_NONE && j-- > 0;)
        if (is_among(&who->founds.at[j], states)) named = j;
    for (uint32_t j = i + 1; states.size > CODE && named == DL_NONE && j < who->founds.count; j++)
        if (is_among(&who->founds.at[j], states)) named = j;
    if (named != DL_NONE) memcpy(out, who->founds.at[named].country, CODE + 1);
    else if (states.at[0] != '-') memcpy(out, states.at, CODE);
}

/* "the Mapuche", "Walloons": a name that nothing else knows. */
static int is_people_by_name(const struct dl_who *who, const struct dl_found *m)
{
    if (m->form != DL_FORM_NAME || m->first != m->last || m->known != NULL || m->place != DL_NONE) return 0;
    if (dl_has_feat(word_at(who, m->head), "Number=Plur") || dl_str_ends(word_at(who, m->head)->form, "s")) return 1;
    const uint32_t det = dl_child(who->doc, m->head, DL_REL_DET);
    return det != DL_NONE && dl_lemma_is(word_at(who, det), "the");
}

const char *dl_who_descent(const struct dl_doc *doc, uint32_t head)
{
    for (uint32_t i = 0; i < doc->descents.count; i++)
        if (doc->descents.at[i].word == head) return doc->descents.at[i].country;
    return "";
}

/* Notes it for later rooms, which ask for what words say. */
static int note(struct dl_who *who, const struct dl_found *m)
{
    struct dl_descent *descent = DL_PUSH(&who->doc->descents, who->arena, DL_MAX_MENTIONS);
    if (descent == NULL) return DL_ENOMEM;
    descent->word = m->head;
    memcpy(descent->country, m->country, sizeof descent->country);
    return DL_OK;
}

/* "20 ethnic Albanians", "ethnic Chinese fled": people who live under another state than the word before has it; where, the report tells. */
static void tell_ethnic(const struct dl_who *who, struct dl_found *m)
{
    const struct dl_word *word = word_at(who, m->head);
    if (m->form != DL_FORM_DEMONYM || m->first != m->last || m->first == 0) return;
    if (!dl_str_is_nocase(word_at(who, m->first - 1)->form, "ethnic") || word->rel == DL_REL_AMOD || word->rel == DL_REL_COMPOUND)
        return;
    if (word->upos == DL_UPOS_ADJ && !dl_has_feat(word, "Number=Plur")) return;
    m->form = DL_FORM_NOMINAL;
    m->kind = DL_ENTITY_GROUP;
    m->number = DL_NUMBER_MANY;
    m->known = NULL;
    m->code = (struct dl_str){0};
    m->sector = DL_STR("CVL");
    memset(m->country, 0, sizeof m->country);
}

int dl_who_peoples(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        tell_ethnic(who, m);
        const int is_name_of_people = is_people_by_name(who, m);
        if ((m->form != DL_FORM_NOMINAL && !is_name_of_people) || m->country[0] != 0 || m->code.size > 0) continue;
        if (m->kind == DL_ENTITY_COUNTRY || m->known != NULL || (m->kind == DL_ENTITY_PLACE && !is_name_of_people)) continue;
        const struct dl_str states = states_of(who, m);
        if (states.size == 0) continue;
        choose(who, i, states, m->country);
        if (m->country[0] != 0 && note(who, m) != DL_OK) return DL_ENOMEM;
        if (!is_name_of_people) continue;
        m->kind = DL_ENTITY_GROUP;
        m->number = DL_NUMBER_MANY;
    }
    return DL_OK;
}
