/* Names that the tagger took for people's and the gazetteer for places: "in Rosario", "Western Cape gave way". Behind a word that says where, as
 * what is shelled or retaken, or where the list of regions has a name of several words, it is the place, unless the report has a person of that name. */
#include "who/run.h"

#include <string.h>

/* Whether another name of the report is longer and ends or begins with the word. */
static int is_somebodys(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_str word = word_at(who, m->last)->form;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *other = &who->founds.at[i];
        if (!is_name(other) || !is_person(other) || other->last == other->first) continue;
        if (dl_str_equal(word_at(who, other->last)->form, word) || dl_str_equal(word_at(who, other->first)->form, word)) return 1;
    }
    return 0;
}

/* "the mayor of Rosario", "a lawmaker from Bahir Dar": of which town somebody is, or comes. */
static int is_home(const struct dl_who *who, const struct dl_found *m, uint32_t mark)
{
    static const char OF[] =
        "mayor|governor|mayoress|deputy mayor|vice mayor|resident|people|inhabitant|town|city|village|district|"
        "province|suburb|port|archbishop|bishop|imam|emir|university|prefect|battle|siege|outskirt|street";
    const uint32_t up = word_at(who, m->head)->head;
    if (up == DL_NONE || up > mark || word_at(who, m->head)->rel != DL_REL_NMOD || up + 1 != mark) return 0;
    const struct dl_str noun = word_at(who, up)->lemma;
    if (dl_str_is_nocase(word_at(who, mark)->form, "of")) return dl_str_listed_nocase(noun, OF, '|');
    uint32_t first;
    const struct dl_role *role = dl_who_role(who, up, &first);
    return dl_str_is_nocase(word_at(who, mark)->form, "from") && role != NULL && role->kind == DL_ENTITY_PERSON;
}

static int tells_where(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t mark = dl_child(who->doc, m->head, DL_REL_CASE);
    if (mark != DL_NONE && mark + 1 == m->first && is_home(who, m, mark)) return 1;
    return mark != DL_NONE && mark + 1 == m->first &&
           dl_str_listed_nocase(word_at(who, mark)->form, "in|at|near|outside|around", '|');
}

int dl_who_is_ground(const struct dl_doc *doc, uint32_t name)
{
    static const char VERBS[] = "shell|bomb|bombard|besiege|encircle|retake|recapture|overrun|strafe|reoccupy|storm|pound|capture|"
                                "enter|leave|reach|strike|hit|attack|"
                                "target|raid|rocket|seize|liberate|occupy|flatten|invade|blockade|surround";
    const struct dl_word *head = &doc->words.at[name];
    return (head->rel == DL_REL_OBJ || head->rel == DL_REL_NSUBJ_PASS) && head->head != DL_NONE &&
           dl_str_listed(doc->words.at[head->head].lemma, VERBS, '|');
}

/* A name that the gazetteer lacks is called as the text calls it, and lies by what is named near it. */
static int is_in_gazetteer(const struct dl_doc *doc, const struct dl_place *place)
{
    const uintptr_t name = (uintptr_t)place->name.at, text = (uintptr_t)doc->text.at;
    return name < text || name >= text + doc->text.size;
}

/* "Oromia rejected the plan": the list of regions has few names of one word that people bear, and nobody is known by this one. */
static int is_nobodys(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_str word = dl_who_fold(who, m->first);
    return word.size > 0 && dl_actors_gender(who->actors, word) == 0 && dl_table_get(&who->actors->by_short, word) == DL_NONE &&
           !dl_judge_is_listed(&who->actors->judge, DL_STR("surname"), word);
}

/* Whether the report names a state or its people otherwise than by that city; before traits are known. */
static int is_named_otherwise(const struct dl_who *who, uint32_t state, struct dl_str city)
{
    const char *code = who->actors->states.at[state].code;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_known *known = who->founds.at[i].known;
        if (known == NULL || known->type == DL_KNOWN_PERSON || known->type == DL_KNOWN_ORGANIZATION) continue;
        if (strcmp(who->actors->states.at[known->index].code, code) == 0 && !dl_str_equal(who->founds.at[i].folded, city)) return 1;
    }
    return 0;
}

/* "Santiago accused Caracas", in a report that speaks of Chile and of nobody called so: the capital, which stands for its government. */
static const struct dl_known *seat_called(struct dl_who *who, const struct dl_found *m)
{
    if (m->first != m->last || is_somebodys(who, m)) return NULL;
    const struct dl_known *known = dl_actors_name(who->actors, dl_who_fold(who, m->first), DL_KNOWN_SEAT);
    return known != NULL && is_named_otherwise(who, known->index, m->folded) ? known : NULL;
}

void dl_who_placed(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || !is_person(m) || m->known != NULL || m->title != DL_NONE) continue;
        const struct dl_known *seat = seat_called(who, m);
        if (seat != NULL) {
            m->known = seat;
            m->kind = DL_ENTITY_PLACE;
            m->surname = (struct dl_str){0};
            continue;
        }
        const uint32_t p = who->place_at[m->first];
        const struct dl_place *place = p != DL_NONE ? &who->doc->places.at[p] : NULL;
        if (place == NULL || place->words != m->last - m->first + 1 || place->country[0] == 0 || !is_in_gazetteer(who->doc, place))
            continue;
        const int is_region = place->geonames == 0 && place->has_point &&
                              (m->first != m->last || is_nobodys(who, m)); /* a surname is many a region's */
        const int is_told = is_region || tells_where(who, m) || (m->first != m->last && dl_who_is_ground(who->doc, m->head));
        if (!is_told || (m->first == m->last && is_somebodys(who, m))) continue;
        m->kind = DL_ENTITY_PLACE;
        m->place = p;
    }
}
