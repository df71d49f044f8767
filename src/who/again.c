/* Names of which a part stands again: a surname once found with its first name is one wherever it stands alone, the last word of a body's
 * name is the body, and a list that begins with people goes on with people. */
#include "base/fold.h"
#include "who/candidate.h"

/* "the Kennedys". */
static int is_family(const struct dl_table *surnames, struct dl_str folded)
{
    return folded.size > 4 && folded.at[folded.size - 1] == 's' && dl_table_get(surnames, folded) == DL_NONE &&
           dl_table_get(surnames, dl_str_slice(folded, 0, folded.size - 1)) != DL_NONE;
}

/* "Holland adds", after Keating Holland: a state's name that says something, and no adjective of that state or other name of it. */
static int is_person_here(const struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    const struct dl_word *w = &who->doc->words.at[m->head];
    if (m->known->type != DL_KNOWN_STATE && m->known->type != DL_KNOWN_SEAT) return 0;
    if (w->rel != DL_REL_NSUBJ || w->head == DL_NONE || who->doc->words.at[w->head].upos != DL_UPOS_VERB) return 0;
    for (uint32_t j = 0; j < who->founds.count; j++) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->known != NULL && other->known->index == m->known->index && !dl_str_equal(other->folded, m->folded) &&
            (other->known->type == DL_KNOWN_STATE || other->known->type == DL_KNOWN_ADJECTIVE))
            return 0;
    }
    return 1;
}

/* "Tatar insisted", after Ersin Tatar: a people's name without article or plural that stands for one. */
static int is_person_of_people(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *w = &who->doc->words.at[m->head];
    if (m->form != DL_FORM_DEMONYM || m->first != m->last || dl_has_feat(w, "Number=Plur")) return 0;
    enum dl_rel rel = (enum dl_rel)w->rel;
    if (dl_rel_base(rel) != DL_REL_NSUBJ && rel != DL_REL_OBJ && rel != DL_REL_OBL && rel != DL_REL_NMOD_POSS) return 0;
    return dl_child(who->doc, m->head, DL_REL_DET) == DL_NONE;
}

/* A surname found with its first name is one wherever it stands alone, whatever the tagger takes it for there. */
static int surnames_again(struct dl_who *who, struct dl_table *surnames)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        int is_people = is_person_of_people(who, m);
        if ((m->form != DL_FORM_NAME && !is_people) || m->kind == DL_ENTITY_PERSON) continue;
        if (m->first == m->last && m->known == NULL && is_family(surnames, m->folded))
            m->kind = DL_ENTITY_GROUP, m->place = DL_NONE;
        const uint32_t told = dl_table_get(surnames, m->folded);
        if (told == DL_NONE) continue;
        int is_whole = m->first != m->last && m->known == NULL;
        if (!is_whole && (m->first != m->last || (m->known != NULL && !is_people && !is_person_here(who, i)))) continue;
        const int is_placed = m->place != DL_NONE && who->doc->places.at[m->place].geonames != 0;
        if (is_placed && told != DL_WHO_NO_STATE && dl_who_stands_as_place(who, m->first)) continue;
        m->kind = DL_ENTITY_PERSON;
        m->form = DL_FORM_NAME;
        m->place = DL_NONE;
        m->known = NULL;
        if (!dl_who_set_surname(who, m, is_whole ? dl_who_surname(who, m->first, m->last) : m->folded)) return DL_ENOMEM;
    }
    for (uint32_t w = 0; w < who->doc->words.count; w++) {
        const struct dl_word *word = &who->doc->words.at[w];
        if (who->name_at[w] != DL_NONE || !dl_who_is_capital(word) || !dl_who_is_noun(word)) continue;
        struct dl_str folded = dl_who_fold(who, w);
        if (folded.size < 3 || dl_table_get(surnames, folded) == DL_NONE) continue;
        int code = dl_who_add_name(who, w, (struct dl_candidate){.last = w, .kind = DL_ENTITY_PERSON, .is_sure = 1});
        if (code != DL_OK) return code;
    }
    return DL_OK;
}

/* "the Post" behind "The Washington Post": the last word of a body's name, with the article and as the subject of a verb or behind "to". */
static int bodies_again(struct dl_who *who)
{
    const struct dl_doc *doc = who->doc;
    for (uint32_t w = 1; w < doc->words.count; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (who->name_at[w] != DL_NONE || !dl_who_is_noun(word) || !dl_who_is_capital(word)) continue;
        if (!dl_str_is_nocase(doc->words.at[w - 1].form, "the") || doc->words.at[w - 1].sentence != word->sentence) continue;
        int says = word->rel == DL_REL_NSUBJ && word->head != DL_NONE && doc->words.at[word->head].upos == DL_UPOS_VERB;
        int is_told_by = w > 2 && dl_str_is_nocase(doc->words.at[w - 2].form, "to");
        if (!says && !is_told_by && word->rel != DL_REL_NMOD_POSS) continue; /* "the Union's chairman" */
        for (uint32_t i = 0; i < who->founds.count; i++) {
            const struct dl_found *m = &who->founds.at[i];
            if (m->first >= w || m->form != DL_FORM_NAME || m->kind != DL_ENTITY_ORGANIZATION || m->last == m->first) continue;
            if (!dl_str_equal(doc->words.at[m->last].form, word->form)) continue;
            int code = dl_who_add_name(who, w, (struct dl_candidate){.last = w, .kind = DL_ENTITY_ORGANIZATION, .is_sure = 1});
            if (code != DL_OK) return code;
            break;
        }
    }
    return DL_OK;
}

/* Whether nothing but a comma or "and" stands between two names. */
static int goes_on(const struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    const struct dl_word *words = who->doc->words.at;
    if (a->sentence != b->sentence || b->first < a->last + 2 || b->first > a->last + 3) return 0;
    for (uint32_t w = a->last + 1; w < b->first; w++)
        if (!dl_str_is(words[w].form, ",") && words[w].upos != DL_UPOS_CCONJ) return 0;
    return 1;
}

/* Two words or more in capitals that no table or map has and that tell no body. */
static int may_be_person(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *words = who->doc->words.at;
    const struct dl_place *place = m->place != DL_NONE ? &who->doc->places.at[m->place] : NULL;
    if (!is_name(m) || m->known != NULL || m->last == m->first || m->last > m->first + 3) return 0;
    if (place != NULL && (place->geonames != 0 || place->is_country || place->has_point)) return 0;
    for (uint32_t w = m->first; w <= m->last; w++)
        if (!dl_who_is_capital(&words[w]) || dl_who_in_capitals(words[w].form)) return 0;
    return !dl_who_tells_organization(words[m->last].lemma);
}

/* "Radha Nair, Girish Patil, Karan Wahi and Jatin Sarna": who stands in a list of people is one, though the tagger lost its thread. */
static int people_listed(struct dl_who *who)
{
    for (uint32_t i = 0, next; i < who->founds.count; i = next) {
        uint32_t people = 0;
        for (next = i; next < who->founds.count; next++) {
            const struct dl_found *m = &who->founds.at[next];
            if (next > i && (!goes_on(who, m - 1, m) || !may_be_person(who, m))) break;
            people += m->kind == DL_ENTITY_PERSON && m->last > m->first;
        }
        for (uint32_t j = i + 1; j < next && people >= 2 && who->founds.at[i].kind == DL_ENTITY_PERSON; j++) {
            struct dl_found *m = &who->founds.at[j];
            if (m->kind != DL_ENTITY_PLACE) continue;
            m->kind = DL_ENTITY_PERSON;
            m->place = DL_NONE;
            if (!dl_who_set_surname(who, m, dl_who_surname(who, m->first, m->last))) return DL_ENOMEM;
        }
    }
    return DL_OK;
}

int dl_who_again(struct dl_who *who, struct dl_table *surnames)
{
    int code = people_listed(who);
    if (code == DL_OK) code = surnames_again(who, surnames);
    return code == DL_OK ? bodies_again(who) : code;
}
