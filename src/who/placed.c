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

static int tells_where(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t mark = dl_child(who->doc, m->head, DL_REL_CASE);
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

void dl_who_placed(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || !is_person(m) || m->known != NULL || m->title != DL_NONE) continue;
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
