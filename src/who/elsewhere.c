/* Whether those whom a noun phrase names are of the country that a report is about, as far as the phrase itself tells: "foreign fighters"
 * and "Turkish-backed rebels" are not, nor is "the Benghazi committee" of Benghazi. */
#include "base/tree.h"
#include "who/actors.h"
#include "who/who.h"

#include <string.h>

enum { NESTED = 3 };

/* What an adjective or a noun before another says of where it belongs. */
static enum dl_who_home home_of_modifier(const struct dl_word *word)
{
    static const char ABROAD[] = "foreign|international|global|world|worldwide|overseas|multinational|neighbouring|neighboring|"
                                 "european|african|asian|arab|western|westerner|westerners|allied|transatlantic|nordic|"
                                 "scandinavian|baltic|balkan|gulf|caribbean|"
                                 "pacific|sahel|sahelian|andean|benelux|visegrad";
    return dl_str_listed_nocase(word->lemma, ABROAD, '|')             ? DL_WHO_ELSEWHERE
           : dl_str_listed_nocase(word->lemma, "kurdish|tuareg", '|') ? DL_WHO_OF_SEVERAL
                                                                      : DL_WHO_HERE;
}

/* "Twenty-six foreign ministers", "the presidents": a state has but one of them. */
static int is_one_a_state(const struct dl_doc *doc, uint32_t head)
{
    static const char HEADS[] = "president|premier|chancellor|king|monarch|dictator|autocrat|strongman|despot",
                      POSTS[] = "foreign|prime|defence|defense|finance|interior|trade";
    const struct dl_word *noun = &doc->words.at[head];
    if (!dl_has_feat(noun, "Number=Plur")) return 0;
    if (dl_str_listed(noun->lemma, HEADS, '|')) return dl_child(doc, head, DL_REL_AMOD) == DL_NONE; /* not "former presidents" */
    uint32_t of = dl_child(doc, head, DL_REL_NMOD);                                                 /* "heads of state" */
    if (dl_str_is(noun->lemma, "head")) return of != DL_NONE && dl_str_listed(doc->words.at[of].lemma, "state|government", '|');
    if (!dl_str_is(noun->lemma, "minister")) return 0;
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c))
        if (c + 1 == head && dl_str_listed_nocase(doc->words.at[c].form, POSTS, '|')) return 1;
    return 0;
}

/* "his allies", "Rao's foes": of one person, who has them at home first. */
static int is_of_person(const struct dl_doc *doc, uint32_t head)
{
    const uint32_t owner = dl_child(doc, head, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || !dl_str_listed(doc->words.at[head].lemma, "ally|foe|enemy", '|')) return 0;
    const struct dl_word *whose = &doc->words.at[owner];
    return whose->upos == DL_UPOS_PRON ? dl_str_listed_nocase(whose->form, "his|her", '|') : whose->ner == DL_NER_B_PER;
}

int dl_who_is_at_home(const struct dl_doc *doc, uint32_t head)
{
    static const char OWN[] = "coalition|junior|government|governing|political|domestic";
    if (head > 0 && doc->words.at[head - 1].head == head && dl_str_listed_nocase(doc->words.at[head - 1].lemma, OWN, '|')) return 1;
    return is_of_person(doc, head);
}

static enum dl_who_home home_of(const struct dl_actors *actors, const struct dl_doc *doc, uint32_t head, int depth)
{
    static const char OFFICES[] = "minister|ministry|secretary|office|department|committee|premier"; /* "foreign minister" */
    const struct dl_word *noun = &doc->words.at[head];
    const struct dl_role *role = dl_actors_role(actors, noun->lemma);
    enum dl_who_home home = DL_WHO_HERE;
    if (role != NULL && role->kind == DL_ENTITY_COUNTRY && dl_has_feat(noun, "Number=Plur")) return DL_WHO_ELSEWHERE;
    if (role != NULL && role->is_abroad) return dl_who_is_at_home(doc, head) ? DL_WHO_HERE : DL_WHO_ELSEWHERE;
    if (dl_str_is(noun->lemma, "side")) return DL_WHO_OF_SEVERAL; /* "both sides" */
    if (is_one_a_state(doc, head)) return DL_WHO_ELSEWHERE;
    if (dl_has_feat(noun, "Number=Plur") && (home = home_of_modifier(noun)) != DL_WHO_HERE) return home; /* "the Europeans" */
    if (head > 0 && dl_str_is(noun->form, "Americans") && dl_str_listed(noun[-1].form, "Central|South|Latin|North", '|'))
        return DL_WHO_ELSEWHERE;
    if (dl_str_listed_nocase(noun->lemma, OFFICES, '|')) return DL_WHO_HERE;
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); home == DL_WHO_HERE && c != DL_NONE; c = dl_child_next(doc, head, c)) {
        enum dl_rel rel = (enum dl_rel)doc->words.at[c].rel;
        if (rel == DL_REL_NMOD && depth > 1) home = home_of(actors, doc, c, depth - 1);
        if (c > head || (rel != DL_REL_AMOD && rel != DL_REL_COMPOUND && rel != DL_REL_NMOD_POSS)) continue;
        enum dl_who_home said = home_of_modifier(&doc->words.at[c]);
        if (dl_str_is_nocase(doc->words.at[c].form, "regional") && dl_str_listed(noun->lemma, "leader|power|bloc|heavyweight", '|'))
            said = DL_WHO_ELSEWHERE;                           /* but "the regional government" */
        const int is_named = doc->words.at[c].ner != DL_NER_O; /* "the Western Isles", but "Asian leaders"; Arabs are of many */
        const int is_of_states =
            dl_str_listed(noun->lemma, "leader|minister|government|envoy|diplomat|ruler|king|ambassador|mediator", '|');
        const int is_region = said == DL_WHO_ELSEWHERE && (is_of_states || !dl_str_is_nocase(doc->words.at[c].lemma, "arab"));
        if (!is_named || (is_region && noun->upos == DL_UPOS_NOUN)) home = said;
    }
    return home;
}

int dl_who_has_no_rebels(const struct dl_actors *actors, const char *country, struct dl_str lemma)
{
    static const char OWN[] = "extremist|vigilante|revolutionary|fighter|loyalist|supremacist|assailant|attacker|bomber";
    const struct dl_known_state *state = dl_actors_state(actors, country);
    return state != NULL && state->has_no_rebels && !dl_str_listed_nocase(lemma, OWN, '|');
}

int dl_who_is_item(const struct dl_doc *doc, uint32_t sentence)
{
    uint32_t section = doc->sentences.at[sentence].section;
    if (section >= doc->sections.count) return 0;
    struct dl_str text = dl_str_slice(doc->text, doc->sections.at[section].span.start, doc->sections.at[section].span.end);
    uint32_t digits = 0;
    while (digits < text.size && dl_ascii_digit(text.at[digits])) digits++;
    if (digits > 0)
        return digits < 3 && digits + 1 < text.size && strchr(".)", text.at[digits]) != NULL && text.at[digits + 1] == ' ';
    return dl_str_starts(text, "\xE2\x80\xA2 ") || dl_str_starts(text, "* ") || dl_str_starts(text, "- ");
}

int dl_who_tells_friend(struct dl_str form)
{
    static const char FRIENDS[] = "backed|supported|allied|aligned|funded|financed|armed|trained|linked|sponsored|friendly|"
                                  "equipped|inspired|born|occupied|annexed";
    return dl_str_listed(form, FRIENDS, '|');
}

int dl_who_is_of_friends(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (dl_who_tells_friend(w->form)) return 1;
    if (word > 0 && dl_str_is_nocase(w[-1].form, "ethnic")) return 1;
    return word + 2 < doc->words.count && dl_str_is(w[1].form, "-") && dl_who_tells_friend(w[2].form);
}

/* "Soldiers shot a boy near Nablus": the Palestinian territories have no army of their own (the Oslo accords leave them a police alone); soldiers
 * and settlers there of whom nothing else is told are Israel's. */
const char *dl_who_garrison(struct dl_str lemma, const char *country)
{
    static const char THERE[] = "soldier|troop|army|military|settler|reservist|paratrooper";
    return strcmp(country, "PSE") == 0 && dl_str_listed(lemma, THERE, '|') ? "ISR" : country;
}

static int is_of_each(const struct dl_doc *doc, uint32_t head)
{
    uint32_t i = 0;
    while (i < doc->of_each.count && doc->of_each.at[i] < head) i++;
    return i < doc->of_each.count && doc->of_each.at[i] == head;
}

enum dl_who_home dl_who_elsewhere(const struct dl_actors *actors, const struct dl_doc *doc, uint32_t head)
{
    if (is_of_each(doc, head)) return DL_WHO_ELSEWHERE;
    return home_of(actors, doc, head, NESTED);
}

int dl_who_is_topic(const struct dl_doc *doc, uint32_t noun, uint32_t place)
{
    static const char NOUNS[] = "committee|panel|inquiry|envoy|hawk|dove|expert|specialist|scholar|watcher|researcher|campaigner|"
                                "correspondent|historian|analyst|adviser|advisor|task force|"
                                "figure|veteran|vet|skeptic|sceptic|critic|investigation|probe";
    const struct dl_word *word = &doc->words.at[place];
    if (word->form.size < 2 || dl_ascii_upper(word->form.at[1]) || word->form.at[1] == '.') return 0; /* "the US envoy" */
    return place < noun && word->head == noun && word->rel != DL_REL_NMOD_POSS && word->upos == DL_UPOS_PROPN &&
           dl_str_listed(doc->words.at[noun].lemma, NOUNS, '|');
}
