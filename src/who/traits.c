/* What is known of each mention by itself: its phrase, kind, country, sector and office; what it has from others in its phrase is inherit.c's. */
#include "who/candidate.h"
#include "who/run.h"
#include "who/who.h"

/* What a city does that is no government: it is, grows, lies, has a climate; it is old, but of some mind ("Moscow is wary of") a government is. */
static int is_of_a_city(const struct dl_word *verb)
{
    static const char VERBS[] =
        "be|become|have|grow|lie|remain|offer|boast|feature|celebrate|get|experience|develop|enjoy|attract|see|"
        "seem|look|contain|include|host|fall|stand|rise|suffer|wake|shake|burn|go|appear|exist|differ";
    static const char MINDS[] =
        "furious|angry|worried|concerned|wary|certain|confident|convinced|ready|willing|unwilling|reluctant|eager|keen|adamant|"
        "sceptical|skeptical|suspicious|hopeful|optimistic|pessimistic|determined|opposed|prepared|grateful|unhappy|disappointed|"
        "alarmed|outraged|anxious|nervous|cautious|insistent|sympathetic|hostile|indifferent|committed|aware|impatient|mistrustful";
    if (verb->upos == DL_UPOS_ADJ) return !dl_str_listed(verb->lemma, MINDS, '|');
    return verb->upos != DL_UPOS_VERB || dl_str_listed(verb->lemma, VERBS, '|');
}

static int is_argument(const struct dl_who *who, uint32_t head)
{
    uint32_t up = word_at(who, head)->head;
    if (up == DL_NONE || is_of_a_city(word_at(who, up))) return 0;
    switch (dl_rel_base(word_at(who, head)->rel)) {
    case DL_REL_NSUBJ:
    case DL_REL_IOBJ: return 1;
    case DL_REL_OBL: return word_at(who, head)->rel == DL_REL_OBL_AGENT;
    default: return 0;
    }
}

/* The first of the row that a word is joined to by "and", itself alone. */
static uint32_t first_joined(const struct dl_who *who, uint32_t word)
{
    while (word_at(who, word)->rel == DL_REL_CONJ && word_at(who, word)->head != DL_NONE) word = word_at(who, word)->head;
    return word;
}

/* A capital that acts is its government: "Kiev urged", "talks between Moscow and Washington" read so by their place in the tree. */
static int acts_as_government(const struct dl_who *who, const struct dl_found *found)
{
    const uint32_t head = first_joined(who, found->head);
    uint32_t preposition = dl_child(who->doc, head, DL_REL_CASE);
    if (preposition == DL_NONE) return is_argument(who, head);
    const struct dl_word *p = word_at(who, preposition);
    if (dl_lemma_is(p, "by") || dl_lemma_is(p, "between") || dl_lemma_is(p, "with") || dl_lemma_is(p, "against")) return 1;
    return 0;
}

/* A place of the state whose capital this may be, and not the capital: "Oregon". */
static int is_part_of_state(const struct dl_who *who, uint32_t word, const char *state)
{
    const uint32_t at = who->headed[word];
    const struct dl_found *found = at != DL_NONE ? &who->founds.at[at] : NULL;
    if (found == NULL || found->place == DL_NONE || (found->known != NULL && found->known->type == DL_KNOWN_SEAT)) return 0;
    const struct dl_place *place = &who->doc->places.at[found->place];
    return !place->is_country && strcmp(place->country, state) == 0;
}

/* "Oregon, Washington and Maine": Washington, which is a state of the union too, joined with others of them. */
static int is_state_of_union(const struct dl_who *who, const struct dl_found *found)
{
    if (!dl_str_is_nocase(word_at(who, found->head)->form, "Washington")) return 0;
    const uint32_t first = first_joined(who, found->head);
    if (first != found->head && is_part_of_state(who, first, found->country)) return 1;
    for (uint32_t c = dl_child_next(who->doc, first, DL_NONE); c != DL_NONE; c = dl_child_next(who->doc, first, c))
        if (word_at(who, c)->rel == DL_REL_CONJ && c != found->head && is_part_of_state(who, c, found->country)) return 1;
    return 0;
}

static void take_state(const struct dl_who *who, struct dl_found *found, uint32_t index)
{
    memcpy(found->country, who->actors->states.at[index].code, sizeof found->country);
    if (found->form == DL_FORM_DEMONYM) return;
    found->sector = (struct dl_str){0};
}

static void take_organization(const struct dl_who *who, struct dl_found *found, uint32_t index)
{
    const struct dl_known_organization *known = &who->actors->organizations.at[index];
    found->kind = DL_ENTITY_ORGANIZATION;
    found->code = known->code;
    found->sector = known->sector;
    memcpy(found->country, known->country, sizeof found->country);
}

/* Where the title proper begins: behind "former", "then", "Chilean". */
static uint32_t title_first(const struct dl_who *who, const struct dl_found *found)
{
    uint32_t w = found->title != DL_NONE ? found->phrase_first : found->first;
    for (; found->title != DL_NONE && w < found->title; w++) {
        uint32_t m = who->headed[w];
        int is_state = m != DL_NONE && (who->founds.at[m].form == DL_FORM_DEMONYM || who->founds.at[m].kind == DL_ENTITY_COUNTRY);
        if (!is_state && !dl_str_listed_nocase(word_at(who, w)->form, "former|then|ex|late|outgoing|acting|the|-|'s|’s", '|'))
            break;
    }
    return w;
}

/* Who heads NATO now may have governed Norway on the report's day, or be called its prime minister. */
static int take_service(const struct dl_who *who, struct dl_found *found, const struct dl_known_person *person)
{
    struct dl_span span = dl_words_span(who->doc, title_first(who, found), found->first);
    struct dl_str title = dl_str_slice(who->doc->text, span.start, who->doc->words.at[found->first].span.start);
    struct dl_str titled = dl_actors_titled(person, dl_str_trim(title));
    const char *country = dl_actors_served(who->actors, titled.size > 0 ? titled : found->office, who->arena);
    if (country[0] == 0) return 0;
    memcpy(found->country, country, sizeof found->country);
    if (titled.size > 0) found->office = titled;
    if (dl_str_is(found->sector, "IGO")) found->sector = DL_STR("GOV");
    return 1;
}

static void take_person(const struct dl_who *who, struct dl_found *found, const struct dl_known_person *person)
{
    found->kind = DL_ENTITY_PERSON;
    found->gender = person->gender;
    found->sector = dl_actors_standing(person, who->doc->day, who->arena, &found->office);
    memcpy(found->country, person->country, sizeof found->country);
    if (person->country[0] == 0 && !take_service(who, found, person)) found->code = person->of;
}

/* "London, Ontario", "Paris, Texas": somewhere in the report the town stands before a comma and a part of the state that its place is in. */
static int is_told_elsewhere(const struct dl_who *who, const struct dl_found *found, const struct dl_place *place)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->last + 2 >= who->doc->words.count || !dl_str_equal(m->folded, found->folded)) continue;
        const uint32_t part = who->place_at[m->last + 2];
        if (part == DL_NONE || !dl_str_is(word_at(who, m->last + 1)->form, ",")) continue;
        const struct dl_place *behind = &who->doc->places.at[part];
        if (!behind->is_country && strcmp(behind->country, place->country) == 0 && behind->geonames != place->geonames) return 1;
    }
    return 0;
}

/* "Salisbury" in England, which was Rhodesia's capital once: a town of another state, that the report speaks of by other words. */
static int is_other_town(const struct dl_who *who, const struct dl_found *found)
{
    if (found->known == NULL || found->known->type != DL_KNOWN_SEAT) return 0;
    const struct dl_known_state *state = &who->actors->states.at[found->known->index];
    const struct dl_place *place = found->place != DL_NONE ? &who->doc->places.at[found->place] : NULL;
    struct dl_str seats = state->seats;
    if (place == NULL || place->geonames == 0 || place->country[0] == 0 || strcmp(place->country, state->code) == 0) return 0;
    if (dl_str_equal(dl_str_cut(&seats, ';'), place->name)) return is_told_elsewhere(who, found, place); /* its capital today */
    return !found->is_metonym && !dl_who_is_spoken_of(who, dl_str_from(state->code), found->folded);
}

static void take_known(const struct dl_who *who, struct dl_found *found)
{
    uint32_t index = found->known->index;
    switch (found->known->type) {
    case DL_KNOWN_STATE:
    case DL_KNOWN_ADJECTIVE:
    case DL_KNOWN_PEOPLE: take_state(who, found, index); break;
    case DL_KNOWN_SEAT:
        memcpy(found->country, who->actors->states.at[index].code, sizeof found->country);
        found->is_metonym = (uint8_t)((found->is_metonym || acts_as_government(who, found)) && !is_state_of_union(who, found));
        if (found->is_metonym) found->kind = DL_ENTITY_COUNTRY;
        break;
    case DL_KNOWN_ORGANIZATION: take_organization(who, found, index); break;
    case DL_KNOWN_PERSON: take_person(who, found, &who->actors->people.at[index]); break;
    }
}

/* "Lee Soo-yeon": a given name of two syllables, the second in small letters, stands behind the family's, which tells no gender. */
static int is_family_first(const struct dl_who *who, const struct dl_found *found)
{
    const uint32_t given = found->first + 1;
    if (given + 2 > found->last || !dl_str_is(word_at(who, given + 1)->form, "-")) return 0;
    return dl_who_is_capital(word_at(who, given)) && dl_ascii_lower(word_at(who, given + 2)->form.at[0]);
}

static void person_traits(struct dl_who *who, struct dl_found *found)
{
    found->number = DL_NUMBER_ONE;
    if (found->gender == 0 && found->last > found->first && !is_family_first(who, found))
        found->gender = dl_actors_gender(who->actors, dl_who_fold(who, found->first));
    if (found->title != DL_NONE) {
        uint32_t noun;
        const struct dl_role *role = dl_who_role(who, found->title, &noun);
        if (role != NULL && role->gender != 0 && found->gender == 0) found->gender = role->gender;
    }
    uint32_t before = found->first > 0 && word_at(who, found->first - 1)->sentence == found->sentence ? found->first - 1 : DL_NONE;
    if (before == DL_NONE || found->gender != 0) return;
    struct dl_str form = word_at(who, before)->form;
    if (dl_str_listed(form, "Mr|Mr.|Sir|Lord|Herr|Monsieur|M.|Señor|Signor|Shri|Congressman|King|Prince", '|')) found->gender = 'm';
    if (dl_str_listed(form, "Mrs|Mrs.|Ms|Ms.|Miss|Lady|Dame|Frau|Madame|Mme|Mme.|Señora|Signora|Begum|Congresswoman|Queen|Princess",
                      '|'))
        found->gender = 'f';
}

static struct dl_str small(struct dl_who *who, uint32_t w) { return dl_str_lower(who->arena, word_at(who, w)->lemma); }

struct dl_str dl_who_lent_by_two(struct dl_who *who, uint32_t from, uint32_t w)
{
    if (w == from) return (struct dl_str){0};
    const uint32_t before =
        w - from > 1 && dl_str_is(word_at(who, w - 1)->form, "-") ? w - 2 : w - 1; /* "national-security adviser" */
    struct dl_str first = small(who, before), second = small(who, w);
    struct dl_str both = dl_str_format(who->arena, "%.*s %.*s", (int)first.size, first.at, (int)second.size, second.at);
    return both.at != NULL ? dl_actors_lent(who->actors, both) : both;
}

/* "Committee", "Office": a body that is what it belongs to. */
static int is_lent_body(const struct dl_who *who, uint32_t word)
{
    uint32_t noun;
    const struct dl_role *role = dl_who_role(who, word, &noun);
    return role != NULL && role->is_lent && role->kind == DL_ENTITY_ORGANIZATION;
}

/* "House" of Representatives, not the White House. */
static int is_of_a_house(struct dl_who *who, uint32_t first, uint32_t w)
{
    return dl_str_is(dl_actors_lent(who->actors, small(who, w)), "LEG") && dl_who_lent_by_two(who, first, w).size == 0;
}

/* "the charity Northern Relief", "the union IG Bau". */
static struct dl_str sector_of_noun_before(struct dl_who *who, const struct dl_found *found)
{
    uint32_t noun, before = found->first > 0 ? found->first - 1 : DL_NONE;
    if (before == DL_NONE || word_at(who, before)->sentence != found->sentence || word_at(who, before)->upos != DL_UPOS_NOUN)
        return (struct dl_str){0};
    const struct dl_role *role = dl_who_role(who, before, &noun);
    if (dl_str_listed(word_at(who, before)->lemma, "press|media", '|')) return (struct dl_str){0}; /* "Senators press FDA chief" */
    if (role == NULL || role->kind != DL_ENTITY_ORGANIZATION || role->is_lent || dl_has_feat(word_at(who, before), "Number=Plur"))
        return (struct dl_str){0};
    return role->sector;
}

/* "Physicians for Peace" help, "United Teachers of Ohio" are a union: people by their calling in the name of a body. */
static struct dl_str sector_of_people(const struct dl_who *who, const struct dl_found *found, uint32_t w, struct dl_str sector)
{
    if (!dl_str_ends(word_at(who, w)->form, "s")) return sector;
    if (w < found->last && dl_str_listed_nocase(word_at(who, w + 1)->form, "for|without|against", '|'))
        return dl_str_listed(sector, "PTY|OPP|REB|MIL|GOV|LEG", '|') ? sector : DL_STR("NGO");
    return dl_str_listed_nocase(word_at(who, w)->form, "teachers|educators|lecturers|professors|nurses|doctors", '|')
               ? DL_STR("LAB")
               : sector;
}

/* An organisation's sector by the noun in its name: Foreign Ministry, Supreme Court, Metropolitan Police. */
static void organization_sector(struct dl_who *who, struct dl_found *found)
{
    uint32_t noun;
    for (uint32_t w = found->first; found->sector.size == 0 && w < found->last; w++) /* "Senate Intelligence Committee" */
        if (is_of_a_house(who, found->first, w) && is_lent_body(who, found->last)) found->sector = DL_STR("LEG");
    if (found->sector.size == 0 && found->known == NULL) found->sector = sector_of_noun_before(who, found);
    const struct dl_role *house = found->head < found->last ? dl_who_role(who, found->head, &noun) : NULL;
    if (found->sector.size == 0 && house != NULL && house->kind == DL_ENTITY_ORGANIZATION &&
        dl_str_listed(house->sector, "EDU|MED|JRN|LAB", '|'))
        found->sector = house->sector; /* "School of Government" */
    for (uint32_t w = found->last + 1; found->sector.size == 0 && w-- > found->first;) {
        const struct dl_role *role = dl_who_role(who, w, &noun);
        if (role == NULL || (role->kind == DL_ENTITY_PERSON && role->is_lent)) continue;
        if (w != found->head && dl_str_is(role->sector, "CVL")) continue; /* "Institute of Public Health" */
        if (found->known == NULL && found->first < found->last &&
            dl_str_listed_nocase(word_at(who, w)->form, "alliance|league", '|')) {
            found->sector = DL_STR("NGO"); /* states' alliances are in the table: "Clean Air Alliance" */
            continue;
        }
        found->sector = role->kind == DL_ENTITY_PERSON ? sector_of_people(who, found, w, role->sector) : role->sector;
    }
}

/* "University of Georgia" where the report's places say that it is the one of the United States. */
static int is_state_elsewhere(struct dl_who *who, uint32_t word, const struct dl_place *place)
{
    uint32_t last;
    const struct dl_known *known = dl_who_known(who, word, &last);
    return known != NULL && known->type == DL_KNOWN_STATE && strcmp(who->actors->states.at[known->index].code, place->country) != 0;
}

/* "University of Ljubljana", "Kazan City Court": a school, court or hospital of the town in its name. */
static int is_of_its_city(const struct dl_who *who, const struct dl_found *found, uint32_t w)
{
    uint32_t noun;
    const struct dl_role *role = dl_who_role(who, found->head, &noun);
    if (role == NULL || role->kind == DL_ENTITY_PERSON ||
        !dl_str_listed(role->sector, "EDU|MED|JUD|COP|REL|LAB|GOV|LEG|MIL|PTY", '|'))
        return 0;
    return w == found->first || dl_str_listed(word_at(who, w - 1)->form, "of|in|at", '|');
}

/* "African Union Commission", "Bank of China": an organisation that the table lacks is of the one it is named for. */
static void organization_owner(struct dl_who *who, struct dl_found *found)
{
    for (uint32_t w = found->first, last; found->known == NULL && w <= found->last; w++) {
        const struct dl_place *place = who->place_at[w] != DL_NONE ? &who->doc->places.at[who->place_at[w]] : NULL;
        int is_part = place != NULL && place->country[0] != 0 && (w > found->first || w + place->words <= found->last);
        if (is_part && !place->is_country &&
            (place->words > 1 || is_state_elsewhere(who, w, place) || is_of_its_city(who, found, w))) {
            memcpy(found->country, place->country, sizeof found->country); /* "... of British Columbia", "New Jersey Senate" */
            return;
        }
        const struct dl_known *known = dl_who_known(who, w, &last);
        if (known == NULL || (w == found->first && last >= found->last)) continue;
        if (w > found->first && dl_str_is(word_at(who, w - 1)->form, "-")) continue; /* "Inter-American Court" */
        if (known->type == DL_KNOWN_STATE || known->type == DL_KNOWN_ADJECTIVE) {
            memcpy(found->country, who->actors->states.at[known->index].code, sizeof found->country);
            return;
        }
        if (known->type != DL_KNOWN_ORGANIZATION || w != found->first) continue;
        const struct dl_known_organization *of = &who->actors->organizations.at[known->index];
        if (dl_str_is(of->sector, "NGO")) { /* "Amnesty International Indonesia": its country stands behind */
            found->sector = of->sector;
            continue;
        }
        if (!dl_str_is(of->sector, "IGO")) continue;
        found->code = of->code;
        found->sector = of->sector;
        return;
    }
}

static void add_phrase(struct dl_who *who, struct dl_found *found)
{
    uint32_t first, last;
    dl_who_phrase(who->doc, found->head, &first, &last);
    found->phrase_first = first < found->first ? first : found->first;
    found->phrase_last = last > found->last ? last : found->last;
    if (found->title == DL_NONE) return;
    dl_who_phrase(who->doc, found->title, &first, &last);
    if (first < found->phrase_first) found->phrase_first = first;
    uint32_t noun;
    dl_who_role(who, found->title, &noun);
    if (noun < found->phrase_first) found->phrase_first = noun;
    if (noun == found->title) return;
    dl_who_phrase(who->doc, noun, &first, &last); /* "former U.S. Secretary of State" */
    if (first < found->phrase_first) found->phrase_first = first;
}

/* "eastern Ukraine", "ancient Athens": the word that makes it another place than the whole, DL_NONE. */
static uint32_t part_of_place(const struct dl_who *who, const struct dl_found *found)
{
    static const char WORDS[] = "eastern|western|northern|southern|central|mainland|north-eastern|northeastern|northwestern|"
                                "southeastern|southwestern|south-eastern|old|early|ancient|medieval|modern|rural|coastal|occupied|"
                                "upper|lower|east|west|north|south|downtown|suburban|colonial|modern-day|present-day";
    uint32_t w = found->first;
    if (w == 0 || word_at(who, w - 1)->sentence != found->sentence || word_at(who, w - 1)->upos == DL_UPOS_PROPN) return DL_NONE;
    return word_at(who, w - 1)->head == found->head && dl_str_listed(word_at(who, w - 1)->lemma, WORDS, '|') ? w - 1 : DL_NONE;
}

/* "a 19-year-old Eritrean", "the Nigerian said": somebody, where the adjective stands as a noun with its article; not "the French". */
static int is_somebody(const struct dl_who *who, const struct dl_found *found)
{
    const struct dl_word *w = word_at(who, found->head);
    const uint32_t article = dl_child(who->doc, found->head, DL_REL_DET);
    if (found->form != DL_FORM_DEMONYM || found->kind != DL_ENTITY_COUNTRY || found->first != found->last) return 0;
    if (article == DL_NONE || !dl_str_listed_nocase(word_at(who, article)->form, "a|an|the", '|')) return 0;
    if (dl_str_ends(w->form, "s") || dl_str_ends(w->form, "h") || dl_str_ends(w->form, "se")) return 0;
    if (w->head != DL_NONE && dl_child(who->doc, w->head, DL_REL_COP) != DL_NONE) return 0; /* "a Canadian is a Canadian" */
    switch (dl_rel_base(w->rel)) {
    case DL_REL_NSUBJ:
    case DL_REL_OBJ:
    case DL_REL_IOBJ:
    case DL_REL_APPOS: return 1;
    default: return w->rel == DL_REL_OBL_AGENT;
    }
}

static void name_traits(struct dl_who *who, struct dl_found *found)
{
    add_phrase(who, found);
    const struct dl_place *place = found->place != DL_NONE ? &who->doc->places.at[found->place] : NULL;
    if (place != NULL && place->use == DL_PLACE_METONYM) found->is_metonym = 1;
    found->part = (found->kind == DL_ENTITY_COUNTRY || found->kind == DL_ENTITY_PLACE) && found->form == DL_FORM_NAME
                      ? part_of_place(who, found)
                      : DL_NONE;
    if (is_other_town(who, found)) found->known = NULL;
    if (found->known != NULL) take_known(who, found);
    else if (place != NULL && found->kind != DL_ENTITY_PERSON) memcpy(found->country, place->country, sizeof found->country);
    if (found->part != DL_NONE) found->kind = DL_ENTITY_PLACE;
    if (found->kind == DL_ENTITY_PERSON) person_traits(who, found);
    else if (found->kind == DL_ENTITY_ORGANIZATION) {
        if (dl_str_is(found->sector, "PTY") && dl_has_feat(word_at(who, found->head), "Number=Plur"))
            found->number = DL_NUMBER_MANY;
        organization_owner(who, found);
        organization_sector(who, found);
        if (found->sector.size == 0 && found->known == NULL && dl_who_is_paper(who, found->first, found->last, found->kind))
            found->sector = DL_STR("JRN");
    }
    if (found->form == DL_FORM_DEMONYM && found->kind == DL_ENTITY_GROUP) {
        const struct dl_word *w = word_at(who, found->head);
        int plural = dl_str_ends(w->form, "s") || dl_has_feat(w, "Number=Plur") || dl_str_ends(w->form, "men");
        int modifies = w->upos == DL_UPOS_ADJ || w->rel == DL_REL_AMOD || w->rel == DL_REL_COMPOUND || w->rel == DL_REL_NMOD_DESC;
        if (modifies && !dl_str_ends(w->form, "s")) found->kind = DL_ENTITY_COUNTRY;
        else if (!plural && (w->upos == DL_UPOS_NOUN || dl_child(who->doc, found->head, DL_REL_DET) != DL_NONE) &&
                 !dl_str_ends(w->form, "h") && !dl_str_ends(w->form, "se"))
            found->kind = DL_ENTITY_PERSON;
        found->number = found->kind == DL_ENTITY_GROUP ? DL_NUMBER_MANY : DL_NUMBER_ONE;
    }
    if (is_somebody(who, found)) found->kind = DL_ENTITY_PERSON, found->number = DL_NUMBER_ONE;
    if (found->form == DL_FORM_DEMONYM && found->kind != DL_ENTITY_GROUP && found->kind != DL_ENTITY_PERSON) {
        found->phrase_first = found->first;
        found->phrase_last = found->last;
    }
    if (found->title != DL_NONE && dl_who_is_office(who, found->title)) found->office = dl_who_office(who, found, found->title);
    if (found->kind == DL_ENTITY_PLACE && found->known == NULL && found->first == found->last &&
        word_at(who, found->head)->upos == DL_UPOS_ADJ)
        found->form = DL_FORM_DEMONYM; /* "African" */
}

/* "a spokesman for Gov. Alice Brent": somebody of whom only the title before the name tells anything. */
static int is_titled_stranger(const struct dl_who *who, const struct dl_found *m)
{
    if (m->form != DL_FORM_NAME || m->kind != DL_ENTITY_PERSON || m->title == DL_NONE || m->known != NULL) return 0;
    const uint32_t mark = dl_child(who->doc, m->head, DL_REL_CASE);
    return m->sector.size == 0 && mark != DL_NONE && dl_str_listed(word_at(who, mark)->form, "for|to", '|');
}

int dl_who_traits(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *found = &who->founds.at[i];
        if (found->form == DL_FORM_NAME || found->form == DL_FORM_DEMONYM) name_traits(who, found);
        else found->phrase_first = found->first, found->phrase_last = found->last;
    }
    for (uint32_t i = who->founds.count; i-- > 0;) /* what stands inside a phrase behind its head first */
        if (who->founds.at[i].form == DL_FORM_NOMINAL || is_titled_stranger(who, &who->founds.at[i])) dl_who_inherit(who, i);
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (who->founds.at[i].form == DL_FORM_NAME || who->founds.at[i].form == DL_FORM_NOMINAL) dl_who_inherit(who, i);
    return DL_OK;
}
