/* People by what stands beside their names: "the editor, Zoltán Barta,", "Park Soo-jin, a passenger". A tagger that never saw such a name takes it
 * for a body or a place; the noun for one person before or behind it knows better. */
#include "who/candidate.h"
#include "who/who.h"

/* A noun for one person, or for what hangs on it ("the director of the opera"). */
static const struct dl_role *role_up(const struct dl_who *who, uint32_t noun, uint32_t *at)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t first;
    const struct dl_role *role = dl_who_role(who, noun, &first);
    *at = noun;
    if (role == NULL && words[noun].rel == DL_REL_NMOD && words[noun].head != DL_NONE && words[noun].head < noun)
        role = dl_who_role(who, *at = words[noun].head, &first);
    return role != NULL && role->kind == DL_ENTITY_PERSON ? role : NULL;
}

/* An office that only people hold, in the singular: "ambassador", not "regulator". */
static int is_peoples_office(const struct dl_word *noun)
{
    static const char OFFICES[] =
        "president|minister|premier|chancellor|ambassador|envoy|mayor|governor|senator|lawmaker|secretary|general|colonel|"
        "commander|brigadier|admiral|spokesman|spokeswoman|spokesperson|judge|prosecutor|chairman|chairwoman|king|queen|prince|"
        "princess|emir|sultan|bishop|archbishop|cardinal|imam|commissioner|director|secretary-general|director-general";
    return dl_str_listed_nocase(noun->lemma, OFFICES, '|') && !dl_has_feat(noun, "Number=Plur");
}

/* "Park Soo-jin, a passenger", "Ana Diop, the ambassador to Norway": behind the name, with "a", what only people are, or an office with "the". */
static int is_told_person(const struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    for (uint32_t c = last + 1; c < dl_who_sentence_end(who->doc, first) && c <= last + 8; c++) {
        uint32_t noun, article = dl_child(who->doc, c, DL_REL_DET);
        if (words[c].rel != DL_REL_APPOS || words[c].head < first || words[c].head > last) continue;
        const struct dl_role *role = article != DL_NONE ? dl_who_role(who, c, &noun) : NULL;
        if (role == NULL || role->kind != DL_ENTITY_PERSON || role->is_lent || role->is_abroad) return 0;
        if (dl_str_is(words[article].form, "the") && is_peoples_office(&words[c])) return dl_str_is(words[last + 1].form, ",");
        return dl_str_is(words[last + 1].form, ",") && dl_str_listed(words[article].form, "a|an", '|') &&
               !dl_str_listed(role->sector, "BUS|NGO|OPP|PTY|IGO", '|') && !dl_has_feat(&words[c], "Number=Plur");
    }
    return 0;
}

/* "The editor, Zoltán Barta, called": behind a noun for one person and between commas, a name that nobody knows is his. */
int dl_who_is_apposed_person(struct dl_who *who, uint32_t first, const struct dl_candidate *name)
{
    const struct dl_word *words = who->doc->words.at;
    const uint32_t end = dl_who_sentence_end(who->doc, first), up = words[first].head;
    uint32_t noun;
    if (name->known != NULL || name->kind == DL_ENTITY_PERSON || name->last > first + 4) return 0;
    if (who->place_at[first] != DL_NONE && who->doc->places.at[who->place_at[first]].geonames != 0) return 0;
    for (uint32_t w = first; w <= name->last; w++)
        if (words[w].upos != DL_UPOS_PUNCT && !dl_who_is_capital(&words[w]) && (w == first || !dl_str_is(words[w - 1].form, "-")))
            return 0;
    if (name->last > first && is_told_person(who, first, name->last)) return 1;
    if (words[first].rel != DL_REL_APPOS || up == DL_NONE || up > first || !dl_str_is(words[first - 1].form, ",")) return 0;
    if (name->last + 1 >= end || !dl_str_listed(words[name->last + 1].form, ",|.|;", '|')) return 0;
    if (role_up(who, up, &noun) == NULL || words[noun].upos != DL_UPOS_NOUN || dl_has_feat(&words[noun], "Number=Plur")) return 0;
    return name->last > first || (noun == up && is_peoples_office(&words[noun])); /* "The foreign minister, Sutrisno," */
}

/* ", R-Ohio", ", D-Va." */
static int has_party_letter(const struct dl_who *who, uint32_t first)
{
    const struct dl_word *words = who->doc->words.at;
    if (first + 3 >= dl_who_sentence_end(who->doc, first) || !dl_str_is(words[first + 1].form, ",")) return 0;
    const struct dl_str form = words[first + 2].form;
    if (form.size == 1 && dl_str_listed(form, "R D I", ' ')) return dl_str_is(words[first + 3].form, "-");
    return dl_str_starts(form, "R-") || dl_str_starts(form, "D-");
}

/* ", the Ohio Republican,", ", a judge in Texas,": behind a comma and with an article, one whom no state is called. */
static int has_calling(const struct dl_who *who, uint32_t first)
{
    const uint32_t noun = dl_child(who->doc, first, DL_REL_APPOS), end = dl_who_sentence_end(who->doc, first);
    uint32_t at;
    if (noun == DL_NONE || noun < first || first + 1 >= end || !dl_str_is(word_at(who, first + 1)->form, ",")) return 0;
    const uint32_t article = dl_child(who->doc, noun, DL_REL_DET);
    const struct dl_role *role = article != DL_NONE ? dl_who_role(who, noun, &at) : NULL;
    if (role == NULL || role->kind != DL_ENTITY_PERSON || role->is_lent || role->is_abroad) return 0;
    return dl_str_listed(role->sector, "LEG|COP|JUD|PTY", '|') && !dl_has_feat(word_at(who, noun), "Number=Plur");
}

int dl_who_is_person_not_state(struct dl_who *who, uint32_t first, const struct dl_candidate *name)
{
    const struct dl_word *words = who->doc->words.at;
    if (name->last != first || !dl_who_is_capital(&words[first])) return 0;
    const struct dl_known *known = name->known;
    if (known == NULL && name->kind == DL_ENTITY_PERSON)
        known = dl_actors_name(who->actors, dl_who_fold(who, first), DL_KNOWN_STATE);
    if (known == NULL || (known->type != DL_KNOWN_STATE && known->type != DL_KNOWN_SEAT)) return 0;
    const int is_behind_title = first > 0 && words[first - 1].head == first &&
                                (words[first - 1].rel == DL_REL_NMOD_DESC || words[first - 1].rel == DL_REL_COMPOUND);
    if (is_behind_title && dl_who_is_honorific(words[first - 1].form)) return 1;
    if (words[first].rel == DL_REL_CONJ || dl_child(who->doc, first, DL_REL_CONJ) != DL_NONE) return 0;
    return has_party_letter(who, first) || has_calling(who, first);
}

/* "President Ana Diop of Senegal", tagged as one name behind her office: the name without the state. */
void dl_who_cut_state(struct dl_who *who, uint32_t first, struct dl_candidate *tagged)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t noun, end, of = first + 1;
    if (first == 0 || tagged->last == DL_NONE || tagged->known != NULL || !dl_who_is_capital(&words[first - 1])) return;
    while (of < tagged->last && !dl_str_is(words[of].form, "of")) of++;
    if (of >= tagged->last || words[first - 1].head < first || words[first - 1].head >= of) return;
    const struct dl_role *role = dl_who_role(who, first - 1, &noun);
    const struct dl_known *state = role != NULL && role->kind == DL_ENTITY_PERSON ? dl_who_known(who, of + 1, &end) : NULL;
    if (state == NULL || state->type != DL_KNOWN_STATE || end != tagged->last) return;
    tagged->last = of - 1;
    tagged->kind = DL_ENTITY_PERSON;
}

/* "Anderson County Sheriff Jan Roe": the county alone, and "County Sheriff" nothing; 0 where nothing is left. */
int dl_who_cut_county_office(const struct dl_who *who, uint32_t first, struct dl_candidate *name)
{
    static const char AREAS[] = "County|City|Town|Township|Parish|Borough|Village|District";
    uint32_t noun;
    const struct dl_word *words = who->doc->words.at;
    const uint32_t last = name->last;
    if (name->known != NULL || last == first || last + 1 >= dl_who_sentence_end(who->doc, first)) return 1;
    if (!dl_str_listed(words[last - 1].form, AREAS, '|') || !dl_who_is_capital(&words[last + 1])) return 1;
    const struct dl_role *role = dl_who_role(who, last, &noun);
    if (role == NULL || role->kind != DL_ENTITY_PERSON || noun < last - 1) return 1;
    name->last = last - 1;
    name->kind = DL_ENTITY_PLACE;
    return name->last > first;
}

/* "Mr", "Maine Gov." before whoever is called so: no name. */
int dl_who_ends_as_title(const struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_str form = word_at(who, last)->form;
    if (last + 1 >= dl_who_sentence_end(who->doc, first) || !dl_who_is_capital(word_at(who, last + 1))) return 0;
    if (first == last && dl_who_is_civil_title(form)) return 1;
    return dl_str_ends(form, ".") && dl_actors_title(who->actors, dl_str_lower(who->arena, form)).size > 0;
}
