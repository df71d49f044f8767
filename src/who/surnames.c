/* Surnames that need no introduction on a report's day, and names of several that the tagger took for one.
 *
 * Headlines run names together ("Biden-Putin summit", "FM Kuleba calls on"), and a tagger without knowledge of persons marks them as one, or
 * as a place or body. Where a word is the surname of somebody in office on the report's day, the name is cut there: between two such
 * surnames, behind one that is followed by no name, and before one that a title, state or body precedes.
 */
#include <string.h>

#include "who/candidate.h"
#include "who/run.h"

const struct dl_known *dl_who_in_office(struct dl_who *who, uint32_t word)
{
    struct dl_str of;
    const struct dl_word *w = &who->doc->words.at[word];
    if (who->doc->day == DL_NO_DAY || who->dated[word] || !dl_who_is_capital(w) || dl_who_in_capitals(w->form)) return NULL;
    const struct dl_known *known = dl_actors_surname(who->actors, dl_who_fold(who, word), 0, who->doc->day, &of);
    int in_office = 0;
    if (known != NULL) dl_actors_office(&who->actors->people.at[known->index], who->doc->day, &in_office);
    return in_office ? known : NULL;
}

static int is_given_name(struct dl_who *who, uint32_t word) { return dl_actors_gender(who->actors, dl_who_fold(who, word)) != 0; }

static int is_hyphen(const struct dl_word *w)
{
    return w->upos == DL_UPOS_PUNCT && (dl_str_is(w->form, "-") || dl_str_is(w->form, "–") || dl_str_is(w->form, "—"));
}

/* The surname of anybody in the table: an office, a seat in Congress. */
static int is_surname(struct dl_who *who, uint32_t word)
{
    return dl_table_get(&who->actors->by_short, dl_who_fold(who, word)) != DL_NONE;
}

/* Whether the word stands elsewhere in the report, behind another than the one before it here and with no hyphen. */
static int is_again(struct dl_who *who, uint32_t word, uint32_t before)
{
    for (uint32_t w = 0; w < who->doc->words.count; w++) {
        const struct dl_word *other = &who->doc->words.at[w];
        int is_alone = w + 1 >= who->doc->words.count || !is_hyphen(&who->doc->words.at[w + 1]);
        if (before != DL_NONE && w > 0 && dl_str_equal(who->doc->words.at[w - 1].form, who->doc->words.at[before].form)) continue;
        if (w != word && is_alone && other->upos == DL_UPOS_PROPN && dl_str_equal(other->form, who->doc->words.at[word].form))
            return 1;
    }
    return 0;
}

/* "Trump-Corker", "Putin Erdogan": two surnames, a hyphen or nothing between. */
static int is_pair(struct dl_who *who, uint32_t first, uint32_t last)
{
    int hyphened = last == first + 2 && is_hyphen(&who->doc->words.at[first + 1]);
    if ((!hyphened && last != first + 1) || is_given_name(who, first) || !dl_who_is_capital(&who->doc->words.at[last])) return 0;
    const struct dl_known *a = dl_who_in_office(who, first), *b = dl_who_in_office(who, last);
    if (a != NULL && b != NULL) return a->index != b->index;
    if (!hyphened || (a == NULL && b == NULL)) return 0;
    uint32_t other = a == NULL ? first : last;
    return is_surname(who, other) || is_again(who, other, DL_NONE);
}

static int is_title(struct dl_who *who, uint32_t word)
{
    uint32_t noun;
    const struct dl_role *role = dl_who_role(who, word, &noun);
    static const char SHORT[] = "FM|PM|DM|Secretary|President|Minister|Chancellor|Premier";
    return (role != NULL && role->kind == DL_ENTITY_PERSON) || dl_str_listed(who->doc->words.at[word].form, SHORT, '|');
}

/* "UN Secretary General Guterres", "IAEA Grossi", "State Blinken" behind "Secretary of": where the surname at the end stands alone. */
static int is_introduced(struct dl_who *who, uint32_t first, uint32_t last)
{
    uint32_t end;
    if (is_given_name(who, last - 1)) return 0;
    if (is_title(who, last - 1)) return 1;
    const struct dl_known *before = dl_who_known(who, first, &end);
    if (before != NULL && end + 1 == last && before->type != DL_KNOWN_PERSON) return 1;
    return last == first + 1 && first > 1 && dl_lemma_is(&who->doc->words.at[first - 1], "of") && is_title(who, first - 2);
}

static uint32_t piece(struct dl_piece *pieces, uint32_t count, uint32_t first, uint32_t last)
{
    pieces[count] = (struct dl_piece){.first = first, .last = last};
    return count + 1;
}

/* "Zelensky on Donbass", "Kuleba about Lavrov". */
static int is_followed_by_no_name(const struct dl_word *w)
{
    return !dl_who_is_capital(w) && w->upos != DL_UPOS_PUNCT && w->upos != DL_UPOS_PART && w->upos != DL_UPOS_DET;
}

/* "House Speaker John Boehner", "State Condoleezza Rice" behind "Secretary of": the first word of the name behind a title, DL_NONE. */
static uint32_t behind_title(struct dl_who *who, uint32_t first, uint32_t last)
{
    uint32_t noun;
    for (uint32_t w = first; w + 1 < last; w++) {
        if (!is_given_name(who, w + 1) || is_given_name(who, w) || !dl_who_is_noun(&who->doc->words.at[w])) continue;
        const struct dl_role *role = dl_who_role(who, w, &noun);
        if (role != NULL && role->kind == DL_ENTITY_PERSON) return w + 1;
    }
    return DL_NONE;
}

/* "Andrew Cuomo Andrew CuomoWatch live": where a name begins anew, DL_NONE. */
static uint32_t begun_anew(struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    for (uint32_t w = first + 2; w < last && is_given_name(who, first); w++) {
        uint32_t size = words[first + 1].form.size;
        if (dl_str_equal(words[w].form, words[first].form) &&
            dl_str_equal(dl_str_slice(words[w + 1].form, 0, size), words[first + 1].form))
            return w;
    }
    return DL_NONE;
}

/* "Wisconsin Republican": a place and a party's adherent. */
static int is_adherent(struct dl_who *who, uint32_t first, uint32_t last)
{
    uint32_t place = who->place_at[first], end;
    if (place == DL_NONE || first + who->doc->places.at[place].words != last) return 0;
    const struct dl_known *where = dl_who_known(who, first, &end), *known = dl_who_known(who, last, &end);
    if ((where != NULL && where->type == DL_KNOWN_ADJECTIVE) || dl_str_ends(who->doc->words.at[last].form, "s")) return 0;
    return known != NULL && known->type == DL_KNOWN_ORGANIZATION &&
           dl_str_is(who->actors->organizations.at[known->index].sector, "PTY");
}

/* Whether the words of a name before a party's are a chamber or a state of the union; is_chamber: which. */
static int is_before_party(struct dl_who *who, uint32_t first, uint32_t last, int *is_chamber)
{
    char region[40];
    uint32_t size = 0;
    *is_chamber = first == last && dl_str_listed(who->doc->words.at[first].form, "House|Senate", '|');
    for (uint32_t w = first; w <= last; w++) {
        const struct dl_str folded = dl_who_fold(who, w);
        if (size + folded.size >= sizeof region) return 0;
        size = dl_str_append_small(region, sizeof region, size, folded, 0);
    }
    static const char TWO_WORDS[] = "newyork|newjersey|newhampshire|newmexico|northcarolina|southcarolina|northdakota|southdakota|"
                                    "westvirginia|rhodeisland";
    const struct dl_str folded = {region, size};
    return *is_chamber || dl_str_listed(folded, TWO_WORDS, '|') ||
           dl_judge_is_listed(&who->actors->judge, DL_STR("region"), folded);
}

/* "House GOP", "Iowa Democrats", "Minnesota Democrat": one of the two American parties behind a chamber or a state of the union, however the whole is
 * tagged. The party's members of a chamber are the party; who is a "Minnesota Democrat" is somebody, whom nominals.c sees; how many names, 0 for one. */
static uint32_t american_pieces(struct dl_who *who, uint32_t first, uint32_t last, struct dl_piece *pieces)
{
    uint32_t end;
    int is_chamber;
    const struct dl_known *known = last > first ? dl_who_known(who, last, &end) : NULL;
    if (known == NULL || known->type != DL_KNOWN_ORGANIZATION || end != last) return 0;
    if (!dl_str_listed(who->actors->organizations.at[known->index].code, "GOP|DEM", '|')) return 0;
    if (!is_before_party(who, first, last - 1, &is_chamber)) return 0;
    const struct dl_word *word = &who->doc->words.at[last];
    const int is_before_noun = word->head != DL_NONE && word->head > last && dl_rel_base((enum dl_rel)word->rel) != DL_REL_NSUBJ,
              is_somebody = !is_before_noun && dl_str_listed(word->form, "Democrat|Republican", '|');
    const int is_body = is_chamber && !is_before_noun && !is_somebody; /* "the House GOP" */
    const uint32_t count = is_body ? 0 : piece(pieces, 0, first, last - 1);
    if (count > 0 && !is_chamber) pieces[0].is_place = pieces[0].is_region = 1;
    return is_somebody ? count : piece(pieces, count, last, last);
}

static int is_on_map(const struct dl_place *place) { return place->geonames != 0; }

/* "Paris France": two places of one country, without a comma between; the first word of the second, DL_NONE. */
static uint32_t second_place(const struct dl_who *who, uint32_t first, uint32_t last)
{
    static const char STORMS[] = "Hurricane|Storm|Cyclone|Typhoon|Tropical";
    const struct dl_word *words = who->doc->words.at;
    const struct dl_place *place = who->place_at[first] != DL_NONE ? &who->doc->places.at[who->place_at[first]] : NULL;
    if (place == NULL || !is_on_map(place) || dl_str_listed(words[first].form, STORMS, '|')) return DL_NONE;
    if (words[first].ner == DL_NER_B_ORG || words[first].ner == DL_NER_I_ORG) return DL_NONE;
    const uint32_t next = first + place->words, in = next <= last ? who->place_at[next] : DL_NONE;
    const struct dl_place *second = in != DL_NONE ? &who->doc->places.at[in] : NULL;
    if (second == NULL || !is_on_map(second) || next + second->words != last + 1) return DL_NONE;
    return strcmp(place->country, second->country) == 0 ? next : DL_NONE;
}

/* "san rafael ca", "miramar florida" in small letters, "San Rafael Ca": a town and its region or country; its first word, DL_NONE. */
static uint32_t region_behind(struct dl_who *who, uint32_t first, uint32_t last)
{
    static const char PARTS[] =
        "north south east west new northern southern eastern western central upper lower lake mount fort port gulf of "
        "downtown upstate rural";
    const struct dl_word *words = who->doc->words.at, *end = &words[last];
    const struct dl_judge_tables *judge = &who->actors->judge;
    if (words[first].ner == DL_NER_B_ORG) return DL_NONE;
    const struct dl_str folded = dl_who_fold(who, last);
    if (dl_str_listed(dl_who_fold(who, last - 1), PARTS, ' ')) return DL_NONE;
    const uint32_t place = who->place_at[first];
    const int is_town = place != DL_NONE && first + who->doc->places.at[place].words == last;
    if (is_town && end->form.size == 2) return dl_judge_is_listed(judge, DL_STR("short"), folded) ? last : DL_NONE;
    if (dl_who_is_capital(&words[first]) || dl_who_is_capital(end)) return DL_NONE;
    return dl_judge_is_listed(judge, DL_STR("region"), folded) || dl_actors_name(who->actors, folded, DL_KNOWN_STATE) != NULL
               ? last
               : DL_NONE;
}

/* Offices of a place, not of a matter ("Undersecretary of State"). */
static int has_seat(const struct dl_who *who, uint32_t noun)
{
    return dl_str_listed_nocase(who->doc->words.at[noun].lemma,
                                "governor|mayor|senator|premier|president|bishop|archbishop|sheriff", '|');
}

/* "Maine Joseph Brennan" behind "Governor of": somebody's name behind that of his seat; its first word, DL_NONE. */
static uint32_t behind_seat(struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t noun;
    if (first < 2 || words[first - 1].sentence != words[first - 2].sentence || !dl_lemma_is(&words[first - 1], "of"))
        return DL_NONE;
    const struct dl_role *role = dl_who_role(who, first - 2, &noun);
    if (role == NULL || role->kind != DL_ENTITY_PERSON || is_given_name(who, first)) return DL_NONE;
    if (!dl_who_is_capital(&words[first - 2]) && !dl_str_listed(role->sector, "GOV|LEG|ELI|JUD|COP|MIL", '|')) return DL_NONE;
    for (uint32_t w = first + 1; w < last && dl_who_is_capital(&words[w]); w++)
        if (is_given_name(who, w)) return w;
    return DL_NONE;
}

/* "Kim Hak Song": whether anybody of the surname is of a state where given names stand behind it. */
static int is_family_first(struct dl_who *who, uint32_t word)
{
    static const char STATES[] = "CHN KOR PRK TWN VNM KHM HUN HKG SGP MYS";
    const struct dl_actors *actors = who->actors;
    for (uint32_t at = dl_table_get(&actors->by_short, dl_who_fold(who, word)); at != DL_NONE; at = actors->names.at[at].next)
        if (actors->names.at[at].type == DL_KNOWN_PERSON &&
            dl_str_listed(dl_str_from(actors->people.at[actors->names.at[at].index].country), STATES, ' '))
            return 1;
    return 0;
}

/* "Trump Spreads Claims", "suspend Trump Krystal Ball", "the Trump Doctrine": where whoever is in office is named by his surname and a heading, a link of
 * the page's or a thing called after him stands behind it; how many names there are, 0 for one. */
static uint32_t run_on(struct dl_who *who, uint32_t first, uint32_t last, struct dl_piece *pieces)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *end = &doc->words.at[last];
    const uint32_t next = first + 1, count = piece(pieces, 0, first, first);
    if (doc->words.at[first].ner != DL_NER_B_PER || doc->words.at[last].ner != DL_NER_I_PER) return 0;
    if (is_given_name(who, first) || is_hyphen(&doc->words.at[next]) || dl_who_in_office(who, first) == NULL) return 0;
    if (is_family_first(who, first) || !is_again(who, first, DL_NONE) || is_again(who, last, last - 1) ||
        dl_who_is_generation(dl_who_fold(who, last)))
        return 0;
    if (last > next && is_given_name(who, next))
        return dl_str_equal(dl_str_slice(end->form, 0, doc->words.at[first].form.size), doc->words.at[first].form)
                   ? count
                   : piece(pieces, count, next, last);
    const int is_thing = end->thing != DL_THING_NONE && end->thing != DL_THING_PERSON;
    return is_thing || dl_is_heading(dl_section_kind_of(doc, end->sentence)) ? count : 0;
}

uint32_t dl_who_pieces(struct dl_who *who, uint32_t first, uint32_t last, struct dl_piece pieces[DL_WHO_PIECES])
{
    uint32_t place = who->place_at[first];
    if (place != DL_NONE && who->doc->places.at[place].geonames != 0 && first + who->doc->places.at[place].words > last)
        return 0; /* Prince Edward Island */
    uint32_t end, name = behind_title(who, first, last), again = begun_anew(who, first, last);
    if (again != DL_NONE) return piece(pieces, 0, first, again - 1);
    if (name != DL_NONE) {
        const struct dl_known *body = dl_who_known(who, first, &end);
        uint32_t count = body != NULL && end < name ? piece(pieces, 0, first, end) : 0;
        return piece(pieces, count, name, last);
    }
    const uint32_t lies_in = second_place(who, first, last), holder = behind_seat(who, first, last);
    const uint32_t region = lies_in == DL_NONE ? region_behind(who, first, last) : DL_NONE;
    if (region != DL_NONE) {
        const uint32_t count = piece(pieces, piece(pieces, 0, first, region - 1), region, last);
        pieces[0].is_place = pieces[1].is_place = pieces[1].is_region = 1;
        return count;
    }
    if (lies_in != DL_NONE) return piece(pieces, piece(pieces, 0, first, lies_in - 1), lies_in, last);
    if (holder != DL_NONE && !has_seat(who, first - 2)) return piece(pieces, 0, holder, last);
    if (holder != DL_NONE) {
        const uint32_t count = piece(pieces, piece(pieces, 0, first, holder - 1), holder, last);
        pieces[0].is_place = 1;
        return count;
    }
    const uint32_t party = american_pieces(who, first, last, pieces);
    if (party > 0) return party;
    if (is_adherent(who, first, last)) return piece(pieces, piece(pieces, 0, first, last - 1), last, last);
    if (is_pair(who, first, last)) return piece(pieces, piece(pieces, 0, first, first), last, last);
    const struct dl_known *whole = dl_who_known(who, first, &end);
    if (whole != NULL && whole->type == DL_KNOWN_PERSON && end < last) { /* "Volodymyr Zelensky Emmanuel Macron" */
        uint32_t next = is_hyphen(&who->doc->words.at[end + 1]) && end + 2 <= last ? end + 2 : end + 1;
        if (is_given_name(who, next) || dl_who_in_office(who, next) != NULL)
            return piece(pieces, piece(pieces, 0, first, end), next, last);
    }
    if (whole != NULL && whole->type == DL_KNOWN_ORGANIZATION && end + 1 < last &&
        is_given_name(who, end + 1)) /* "Reuters Jane Doe" */
        return piece(pieces, piece(pieces, 0, first, end), end + 1, last);
    if (whole == NULL && !is_given_name(who, first) && is_followed_by_no_name(&who->doc->words.at[first + 1]) &&
        dl_who_in_office(who, first) != NULL)
        return piece(pieces, 0, first, first);
    const uint32_t run = whole == NULL ? run_on(who, first, last, pieces) : 0;
    if (run > 0) return run;
    if (dl_who_in_office(who, last) == NULL || !is_introduced(who, first, last)) return 0;
    uint32_t count = whole != NULL && whole->type != DL_KNOWN_PERSON && end < last ? piece(pieces, 0, first, end) : 0;
    return piece(pieces, count, last, last);
}
