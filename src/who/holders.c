/* Whose office a noun names: "the president" for a person introduced as one, "the NATO chief" for whoever heads NATO, and of several
 * who hold the office the one that the report is about; part of sieve 5 of chains.c. */
#include <string.h>

#include "who/run.h"

enum { WINDOW = 120, OFTEN = 3 }; /* mentions that a noun phrase looks back over */

static int is_general_head(struct dl_str lemma) { return dl_str_listed(lemma, "chief|leader|head|boss", '|'); }

/* Whether an office is that of somebody at the head of something: "Foreign Minister", but not "basketball player". */
static int is_leading(struct dl_str office)
{
    static const char NOUNS[] =
        "president|minister|premier|chancellor|secretary|chief|head|leader|boss|chair|chairman|chairwoman|chairperson|director|"
        "governor|king|queen|emir|sultan|prince|commander|commissioner|general|speaker|mayor|ruler|coordinator|executive|"
        "captain|founder|pope|ayatollah|secretary-general|director-general|administrator|representative|envoy|dictator|warlord";
    for (struct dl_str left = office; left.size > 0;)
        if (dl_str_listed_nocase(dl_str_cut(&left, ' '), NOUNS, '|')) return 1;
    return 0;
}

/* A spokesman of WikiLeaks is not the White House's. */
static int are_bodies(struct dl_who *who, uint32_t a, uint32_t b)
{
    const struct dl_found *x = &who->founds.at[dl_who_root(who, a)], *y = &who->founds.at[dl_who_root(who, b)];
    return is_name(x) && is_name(y) && x->kind == DL_ENTITY_ORGANIZATION && y->kind == DL_ENTITY_ORGANIZATION;
}

/* "The EU ambassador" and "US ambassador Jon Roe": one sent by a body, one by a state. */
static int are_sent_by_two(struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    if (a->code.size == 0 || a->country[0] != 0 || b->code.size > 0 || b->country[0] == 0 || b->of == DL_NONE) return 0;
    return dl_str_is(a->folded, "ambassador") && who->founds.at[dl_who_root(who, b->of)].kind == DL_ENTITY_COUNTRY;
}

/* Whether what two mentions belong to is the same, where both say. */
int dl_who_owners_agree(struct dl_who *who, const struct dl_found *a, const struct dl_found *b, int must_have)
{
    if (a->of != DL_NONE && b->of != DL_NONE && dl_who_root(who, a->of) == dl_who_root(who, b->of)) return 1;
    if (a->of != DL_NONE && b->of != DL_NONE && are_bodies(who, a->of, b->of)) return 0;
    if (a->code.size > 0 && b->code.size > 0) return dl_str_equal(a->code, b->code);
    if (a->country[0] && b->country[0]) return strcmp(a->country, b->country) == 0;
    if (are_sent_by_two(who, a, b)) return 0;
    return !must_have || (a->of == DL_NONE && a->country[0] == 0 && a->code.size == 0);
}

/* The office of "former president" and "ex-minister" */
static struct dl_str office_left(struct dl_str role)
{
    static const char *const MARKS[] = {"former ", "ex-"};
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++)
        if (dl_str_starts(role, MARKS[i])) return dl_str_slice(role, (uint32_t)strlen(MARKS[i]), role.size);
    return role;
}

/* Words of the text in small letters; empty when memory is spent. */
static struct dl_str small_letters(const struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_span span = dl_words_span(who->doc, first, last);
    const struct dl_str small = dl_str_lower(who->arena, dl_str_slice(who->doc->text, span.start, span.end));
    return small.at != NULL ? small : (struct dl_str){0};
}

/* The place whose seat a noun tells ("the Alabama senator"), in small letters; empty for none. */
static struct dl_str place_of(const struct dl_who *who, const struct dl_found *nominal)
{
    const struct dl_found *of = nominal->of != DL_NONE ? &who->founds.at[nominal->of] : NULL;
    if (of == NULL || !is_name(of) || of->kind != DL_ENTITY_PLACE) return (struct dl_str){0};
    return small_letters(who, of->first, of->last);
}

/* "the Kentucky Republican": one whom that part of a state has sent; the part in small letters, empty where the noun tells no such thing. */
static struct dl_str sent_by(const struct dl_who *who, const struct dl_found *nominal)
{
    const uint32_t head = nominal->head;
    if (!dl_str_listed(word_at(who, head)->form, "Democrat|Republican", '|') || head < nominal->phrase_first + 2)
        return (struct dl_str){0};
    if (!dl_who_is_capital(word_at(who, head - 1))) return (struct dl_str){0};
    const uint32_t first = head - nominal->phrase_first > 2 && dl_who_is_capital(word_at(who, head - 2)) ? head - 2 : head - 1;
    return small_letters(who, first, head - 1);
}

/* Seats for a place as the table calls them, and who sits there. */
static const struct seat {
    const char *office, *nouns;
} seats[] = {
    {"Senator for ", "senator"},
    {"Governor of ", "governor"},
    {"Representative for ", "congressman|congresswoman|representative"},
};

enum held { HELD_NONE, HELD_ELSEWHERE, HELD_THERE };

/* Whether somebody of the table has had a seat, and there; noun: who sits in it, empty for any seat. */
static enum held seat_of(const struct dl_who *who, const struct dl_found *person, struct dl_str noun, struct dl_str place)
{
    enum held held = HELD_NONE;
    if (person->known == NULL || person->known->type != DL_KNOWN_PERSON) return held;
    const struct dl_known_person *known = &who->actors->people.at[person->known->index];
    for (uint32_t i = 0; i < known->term_count; i++)
        for (size_t k = 0; k < sizeof seats / sizeof *seats; k++) {
            if (noun.size > 0 && !dl_str_listed(noun, seats[k].nouns, '|')) continue;
            if (!dl_str_starts(known->terms[i].office, seats[k].office)) continue;
            if (dl_who_contains_word(known->terms[i].office, place)) return HELD_THERE;
            held = HELD_ELSEWHERE;
        }
    return held;
}

/* "the Alabama senator" is not the senator for another state, also where the report only calls him "Sen.". */
static int is_for_elsewhere(const struct dl_who *who, const struct dl_found *person, struct dl_str office, struct dl_str place)
{
    if (place.size == 0) return 0;
    const int is_for_a_place = dl_who_contains_word(office, DL_STR("for")) || dl_who_contains_word(office, DL_STR("of"));
    if (is_for_a_place) return !dl_who_contains_word(office, place);
    return seat_of(who, person, (struct dl_str){0}, place) == HELD_ELSEWHERE;
}

/* "the unpopular leader" for the president of whom the sentences before speak */
static int leads(struct dl_str office, const struct dl_found *nominal, const struct dl_found *person)
{
    enum { NEAR = 2 };
    return dl_str_is(nominal->folded, "leader") && person->sentence + NEAR >= nominal->sentence && dl_who_is_head_of_state(office);
}

/* "Holm's lawyer" is whoever is told to be hers, not any lawyer named before. */
static int is_anothers_man(struct dl_who *who, const struct dl_found *nominal, const struct dl_found *person)
{
    static const char NOUNS[] =
        "attorney|lawyer|counsel|aide|adviser|advisor|spokesman|spokeswoman|manager|accountant|strategist|assistant";
    if (nominal->of == DL_NONE || !is_person(&who->founds.at[nominal->of]) || !dl_str_listed(nominal->folded, NOUNS, '|')) return 0;
    return person->of == DL_NONE || dl_who_root(who, person->of) != dl_who_root(who, nominal->of);
}

/* "the lawmaker", "the Democratic lawmaker": nothing that tells one of many from the others but a party. */
static int stands_alone(const struct dl_who *who, const struct dl_found *nominal)
{
    uint32_t first = nominal->phrase_first;
    if (nominal->phrase_last != nominal->head || who->doc->words.at[first].upos != DL_UPOS_DET) return 0;
    first += dl_str_listed(who->doc->words.at[first + 1].form, "Democratic Republican", ' ');
    return first + 1 == nominal->head;
}

/* "the head of government" for a prime minister, "the lawmaker" for a senator for Ohio. */
static int has_function(struct dl_who *who, struct dl_str office, const struct dl_found *nominal, struct dl_str noun)
{
    const struct dl_function *function = dl_actors_function(who->actors, noun);
    if (function == NULL || (function->has_many && !stands_alone(who, nominal))) return 0;
    for (struct dl_str offices = function->offices; offices.size > 0;) {
        const struct dl_str one = dl_str_cut(&offices, ';');
        const int begins = office.size >= one.size && dl_bytes_equal_nocase(office.at, one.at, one.size) &&
                           (office.size == one.size || office.at[one.size] == ' ');
        if (begins || (dl_who_ends_with_word(office, one) && dl_who_names_office(who, office, one))) return 1;
    }
    return 0;
}

/* "his spokesman Stéphane Roe": whose he is the pronoun tells, and no body that the noun names. */
static int is_of_pronoun(const struct dl_who *who, const struct dl_found *m)
{
    const uint32_t owner = m->title != DL_NONE ? dl_child(who->doc, m->title, DL_REL_NMOD_POSS) : DL_NONE,
                   other = dl_child(who->doc, m->head, DL_REL_NMOD_POSS);
    const uint32_t word = owner != DL_NONE ? owner : other;
    return word != DL_NONE && word_at(who, word)->upos == DL_UPOS_PRON;
}

/* "The head of the Foreign Office" for a foreign minister: a ministry's minister, by the word before the ministry's noun. */
static int heads_ministry(struct dl_who *who, const struct dl_found *nominal, struct dl_str office)
{
    static const char MINISTERS[] = "minister|secretary", HOUSES[] = "ministry|office|department";
    const struct dl_found *of = nominal->of != DL_NONE ? &who->founds.at[nominal->of] : NULL;
    if (of == NULL || office.size == 0 || !dl_str_listed_nocase(word_at(who, of->last)->form, HOUSES, '|')) return 0;
    struct dl_str last = {0};
    for (struct dl_str left = office; left.size > 0;) last = dl_str_cut(&left, ' ');
    const int is_bare = of->form == DL_FORM_NOMINAL && of->head == of->phrase_first + 1; /* "the head of the ministry" */
    if (is_bare) return dl_str_listed_nocase(last, MINISTERS, '|') && dl_str_is_nocase(word_at(who, of->head)->form, "ministry");
    return of->last > of->first && dl_str_listed_nocase(last, MINISTERS, '|') &&
           dl_str_equal_nocase(dl_str_cut(&office, ' '), word_at(who, of->last - 1)->form);
}

/* Whom the table does not know, and an apposition gave his office: he is "the director" and the director of what he is of, but "the director of
 * studies", "the former Bain executive" may be another. */
static int is_told_by_apposition(struct dl_who *who, const struct dl_found *nominal, const struct dl_found *root)
{
    if (root->known != NULL || !root->is_told) return 1;
    if (nominal->phrase_last != dl_who_designate(who->doc, nominal->head)) return 0;
    if (is_general_head(nominal->folded) && !dl_who_ends_with_word(root->office, nominal->folded)) return 0;
    if (nominal->of == DL_NONE && nominal->country[0] == 0 && nominal->code.size == 0) return nominal->is_definite;
    return nominal->is_definite && dl_who_owners_agree(who, nominal, root, 1);
}

/* "the army chief", "the union leader" is no president of a state, unless he is called by a rank. */
static int is_of_another_trade(const struct dl_who *who, const struct dl_found *nominal, const struct dl_found *person,
                               const struct dl_found *root)
{
    static const char TRADES[] = "MIL|COP|SPY|LAB|REL|JUD|EDU|MED|JRN";
    if (!is_general_head(nominal->folded) || !dl_str_listed(nominal->sector, TRADES, '|') || !dl_str_is(root->sector, "GOV"))
        return 0;
    const struct dl_role *rank =
        person->title != DL_NONE ? dl_actors_role(who->actors, dl_str_lower(who->arena, word_at(who, person->title)->lemma)) : NULL;
    if (rank != NULL && dl_str_equal(rank->sector, nominal->sector)) return 0;
    return root->known != NULL || dl_who_is_head_of_state(root->office);
}

/* "the new IRS chief" is no president of the state, though both are of it. */
static int is_below_the_state(const struct dl_who *who, const struct dl_found *nominal, struct dl_str office)
{
    static const char SEATS[] = "house|kremlin|palace|administration|government|cabinet|state|presidency";
    const struct dl_found *of = nominal->of != DL_NONE ? &who->founds.at[nominal->of] : NULL;
    if (of == NULL || of->kind != DL_ENTITY_ORGANIZATION || of->country[0] == 0 || !is_name(of)) return 0;
    return !dl_str_listed_nocase(word_at(who, of->last)->form, SEATS, '|') && dl_who_is_head_of_state(office_left(office));
}

/* "the president" for a person introduced as one; "the NATO chief" for whoever heads NATO. */
int dl_who_holds(struct dl_who *who, const struct dl_found *nominal, uint32_t person)
{
    if (nominal->of != DL_NONE && is_of_pronoun(who, &who->founds.at[person])) return 0;
    const struct dl_found *root = &who->founds.at[dl_who_root(who, person)], *m = &who->founds.at[person];
    int is_second =
        dl_str_starts(nominal->folded, "deputy ") || dl_str_starts(nominal->folded, "vice "); /* "the deputy high commissioner" */
    if (is_second && m->office.size > 0 && !dl_who_contains_word(m->office, DL_STR("deputy")) &&
        !dl_who_contains_word(m->office, DL_STR("vice")))
        return 0;
    if (genders_clash(nominal, root) || (is_anothers_man(who, nominal, root) && is_anothers_man(who, nominal, m))) return 0;
    const struct dl_str part = sent_by(who, nominal);
    const enum held sent = part.size > 0 ? seat_of(who, root, (struct dl_str){0}, part) : HELD_NONE;
    if (sent != HELD_NONE) return sent == HELD_THERE;
    const struct dl_str place = place_of(who, nominal), noun = office_left(nominal->folded);
    if (place.size > 0 && noun.size > 0 && seat_of(who, root, noun, place) == HELD_THERE)
        return 1; /* whatever the report calls him */
    struct dl_str office = m->office.size > 0 ? m->office : root->office;
    if (!is_told_by_apposition(who, nominal, root)) return 0;
    if (is_of_another_trade(who, nominal, m, root) && !heads_ministry(who, nominal, office)) return 0;
    if (is_general_head(nominal->folded)) {
        if (nominal->of == DL_NONE && nominal->code.size == 0)
            return office.size > 0 && (dl_who_ends_with_word(office, nominal->folded) || leads(office, nominal, m));
        const int clash = nominal->country[0] && root->country[0] && strcmp(nominal->country, root->country) != 0;
        if (heads_ministry(who, nominal, office)) return !clash;
        if (is_below_the_state(who, nominal, office)) return 0;
        const int may_lead = office.size > 0 ? is_leading(office) : root->known != NULL && !dl_str_is(nominal->folded, "head");
        return may_lead && dl_who_owners_agree(who, nominal, root, 1) && root->code.size == nominal->code.size;
    }
    if (office.size == 0 || is_for_elsewhere(who, root, office, place)) return 0;
    const struct dl_str left = noun.size < nominal->folded.size ? office_left(office) : office; /* "the former president" */
    if (!dl_who_names_office(who, left, noun) && !has_function(who, office, nominal, noun)) return 0;
    return dl_who_owners_agree(who, nominal, root, 0);
}

/* Whether one is "former" and the other is not: "the president" is first of all who is it now, "the former president" who was. */
int dl_who_times_clash(struct dl_who *who, const struct dl_found *nominal, uint32_t person)
{
    const struct dl_found *root = &who->founds.at[dl_who_root(who, person)], *m = &who->founds.at[person];
    struct dl_str office = m->office.size > 0 ? m->office : root->office;
    int is_former = dl_str_is_nocase(dl_str_slice(office, 0, 6), "former") || dl_str_is_nocase(dl_str_slice(office, 0, 3), "ex-");
    int wants_former = dl_who_is_former(who, nominal, nominal->head) || dl_str_starts(nominal->folded, "former");
    if (wants_former && dl_who_is_in_office(who, root)) return 1;
    return office.size > 0 && is_former != wants_former;
}

/* How often a chain has been named before a mention. */
static uint32_t named_before(struct dl_who *who, uint32_t i, uint32_t person)
{
    uint32_t count = 0, root = dl_who_root(who, person);
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) count += is_name(&who->founds.at[j]) && dl_who_root(who, j) == root;
    return count;
}

/* Whether a report can mean another of the same office than the latest: of two governors of one state's provinces it means the latest, of two
 * states' presidents the one it is about, and of an old one and the one in office the latter. */
static int is_rival(struct dl_who *who, uint32_t latest, uint32_t other)
{
    const struct dl_found *a = &who->founds.at[dl_who_root(who, latest)], *b = &who->founds.at[dl_who_root(who, other)];
    return strcmp(a->country, b->country) != 0 || (!dl_who_is_in_office(who, a) && dl_who_is_in_office(who, b));
}

/* "the president", said of nobody's in particular, is whom the report is about, where another president has only been touched upon. */
static uint32_t main_holder(struct dl_who *who, uint32_t i, uint32_t latest)
{
    const struct dl_found *m = &who->founds.at[i];
    uint32_t best = latest, most = OFTEN * named_before(who, i, latest);
    if (m->of != DL_NONE || m->country[0] != 0 || m->code.size > 0) return latest;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        if (!is_name(&who->founds.at[j]) || !is_person(&who->founds.at[j]) || dl_who_root(who, j) == dl_who_root(who, best))
            continue;
        uint32_t count = named_before(who, i, j);
        if (count >= most && is_rival(who, latest, j) && dl_who_holds(who, m, j) && !dl_who_times_clash(who, m, j))
            best = j, most = count;
    }
    return best;
}

uint32_t dl_who_holder(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    uint32_t clashing = DL_NONE;
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        const struct dl_found *other = &who->founds.at[j];
        if (!is_name(other) || !is_person(other) || !dl_who_holds(who, m, j)) continue;
        if (!dl_who_times_clash(who, m, j)) return main_holder(who, i, j);
        if (clashing == DL_NONE) clashing = j;
    }
    if (clashing != DL_NONE) return clashing;
    for (uint32_t j = i + 1; j < who->founds.count && j - i < WINDOW && m->of != DL_NONE;
         j++) /* introduced behind, as in a headline */
        if (is_name(&who->founds.at[j]) && is_person(&who->founds.at[j]) && dl_who_holds(who, m, j) &&
            (dl_who_is_former(who, m, m->head) || !dl_who_times_clash(who, m, j)))
            return j;
    return DL_NONE;
}
