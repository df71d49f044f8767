/* What is known of each mention by itself: its phrase, kind, country, sector and office.
 *
 * Country and sector are inherited along the noun phrase, nearest first: an adjective of a state or a name before the head
 * ("Ukrainian President", "Kremlin spokesman"), a possessor ("Germany's"), then what "of", "in", "from", "for" and "at" bring
 * ("the Foreign Ministry in Kiev"). "pro-Russian" and "Russian-backed" lend nothing: they say whose friend one is.
 */
#include "base/day.h"
#include "base/utf8.h"
#include "base/fold.h"
#include "who/run.h"
#include "who/who.h"

static const struct dl_word *word_at(const struct dl_who *who, uint32_t w) { return &who->doc->words.at[w]; }

/* ---- names ---- */

/* What a city does that is no government: it is, grows, lies, has a climate. */
static int is_of_a_city(const struct dl_word *verb)
{
    static const char VERBS[] =
        "be|become|have|grow|lie|remain|offer|boast|feature|celebrate|get|experience|develop|enjoy|attract|see|"
        "seem|look|contain|include|host|fall|stand|rise|suffer|wake|shake|burn|go|appear|exist|differ";
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

/* A capital that acts is its government: "Kiev urged", "talks between Moscow and Washington" read so by their place in the tree. */
static int acts_as_government(const struct dl_who *who, const struct dl_found *found)
{
    uint32_t head = found->head;
    if (word_at(who, head)->rel == DL_REL_CONJ && word_at(who, head)->head != DL_NONE) head = word_at(who, head)->head;
    uint32_t preposition = dl_child(who->doc, head, DL_REL_CASE);
    if (preposition == DL_NONE) return is_argument(who, head);
    const struct dl_word *p = word_at(who, preposition);
    if (dl_lemma_is(p, "by") || dl_lemma_is(p, "between") || dl_lemma_is(p, "with") || dl_lemma_is(p, "against")) return 1;
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

static void take_known(const struct dl_who *who, struct dl_found *found)
{
    uint32_t index = found->known->index;
    switch (found->known->type) {
    case DL_KNOWN_STATE:
    case DL_KNOWN_ADJECTIVE:
    case DL_KNOWN_PEOPLE: take_state(who, found, index); break;
    case DL_KNOWN_SEAT:
        memcpy(found->country, who->actors->states.at[index].code, sizeof found->country);
        found->is_metonym = (uint8_t)(found->is_metonym || acts_as_government(who, found));
        if (found->is_metonym) found->kind = DL_ENTITY_COUNTRY;
        break;
    case DL_KNOWN_ORGANIZATION: take_organization(who, found, index); break;
    case DL_KNOWN_PERSON: take_person(who, found, &who->actors->people.at[index]); break;
    }
}

static void person_traits(struct dl_who *who, struct dl_found *found)
{
    found->number = DL_NUMBER_ONE;
    if (found->gender == 0 && found->last > found->first)
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

/* "national security adviser": two words that lend another sector than the second alone. */
static struct dl_str lent_by_two(struct dl_who *who, uint32_t from, uint32_t w)
{
    if (w == from) return (struct dl_str){0};
    struct dl_str first = small(who, w - 1), second = small(who, w);
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
    return dl_str_is(dl_actors_lent(who->actors, small(who, w)), "LEG") && lent_by_two(who, first, w).size == 0;
}

/* An organisation's sector by the noun in its name: Foreign Ministry, Supreme Court, Metropolitan Police. */
static void organization_sector(struct dl_who *who, struct dl_found *found)
{
    uint32_t noun;
    for (uint32_t w = found->first; found->sector.size == 0 && w < found->last; w++) /* "Senate Intelligence Committee" */
        if (is_of_a_house(who, found->first, w) && is_lent_body(who, found->last)) found->sector = DL_STR("LEG");
    for (uint32_t w = found->last + 1; found->sector.size == 0 && w-- > found->first;) {
        const struct dl_role *role = dl_who_role(who, w, &noun);
        if (role == NULL || (role->kind == DL_ENTITY_PERSON && role->is_lent)) continue;
        found->sector = role->sector;
    }
}

/* "University of Georgia" where the report's places say that it is the one of the United States. */
static int is_state_elsewhere(struct dl_who *who, uint32_t word, const struct dl_place *place)
{
    uint32_t last;
    const struct dl_known *known = dl_who_known(who, word, &last);
    return known != NULL && known->type == DL_KNOWN_STATE && strcmp(who->actors->states.at[known->index].code, place->country) != 0;
}

/* "African Union Commission", "Bank of China": an organisation that the table lacks is of the one it is named for. */
static void organization_owner(struct dl_who *who, struct dl_found *found)
{
    for (uint32_t w = found->first, last; found->known == NULL && w <= found->last; w++) {
        const struct dl_place *place = who->place_at[w] != DL_NONE ? &who->doc->places.at[who->place_at[w]] : NULL;
        int is_part = place != NULL && place->country[0] != 0 && (w > found->first || w + place->words <= found->last);
        if (is_part && !place->is_country && (place->words > 1 || is_state_elsewhere(who, w, place))) {
            memcpy(found->country, place->country, sizeof found->country); /* "... of British Columbia", "New Jersey Senate" */
            return;
        }
        const struct dl_known *known = dl_who_known(who, w, &last);
        if (known == NULL || (w == found->first && last >= found->last)) continue;
        if (known->type == DL_KNOWN_STATE || known->type == DL_KNOWN_ADJECTIVE) {
            memcpy(found->country, who->actors->states.at[known->index].code, sizeof found->country);
            return;
        }
        if (known->type != DL_KNOWN_ORGANIZATION || w != found->first) continue;
        const struct dl_known_organization *of = &who->actors->organizations.at[known->index];
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

static void name_traits(struct dl_who *who, struct dl_found *found)
{
    add_phrase(who, found);
    const struct dl_place *place = found->place != DL_NONE ? &who->doc->places.at[found->place] : NULL;
    if (place != NULL && place->use == DL_PLACE_METONYM) found->is_metonym = 1;
    found->part = (found->kind == DL_ENTITY_COUNTRY || found->kind == DL_ENTITY_PLACE) && found->form == DL_FORM_NAME
                      ? part_of_place(who, found)
                      : DL_NONE;
    if (found->known != NULL) take_known(who, found);
    else if (place != NULL && found->kind != DL_ENTITY_PERSON) memcpy(found->country, place->country, sizeof found->country);
    if (found->part != DL_NONE) found->kind = DL_ENTITY_PLACE;
    if (found->kind == DL_ENTITY_PERSON) person_traits(who, found);
    else if (found->kind == DL_ENTITY_ORGANIZATION) {
        if (dl_str_is(found->sector, "PTY") && dl_has_feat(word_at(who, found->head), "Number=Plur"))
            found->number = DL_NUMBER_MANY;
        organization_owner(who, found);
        organization_sector(who, found);
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
    if (found->form == DL_FORM_DEMONYM && found->kind != DL_ENTITY_GROUP && found->kind != DL_ENTITY_PERSON) {
        found->phrase_first = found->first;
        found->phrase_last = found->last;
    }
    if (found->title != DL_NONE && dl_who_is_office(who, found->title)) found->office = dl_who_office(who, found, found->title);
    if (found->kind == DL_ENTITY_PLACE && found->known == NULL && found->first == found->last &&
        word_at(who, found->head)->upos == DL_UPOS_ADJ)
        found->form = DL_FORM_DEMONYM; /* "African" */
}

/* ---- inheritance ---- */

/* "pro-Russian", "Russian-backed", "ethnic Russian": whose friend or people one is, not whose. But whom Russia leads is its. */
static int is_hyphened(const struct dl_who *who, const struct dl_found *m)
{
    uint32_t start = who->doc->sentences.at[m->sentence].word, end = start + who->doc->sentences.at[m->sentence].words;
    if (m->first > start && word_at(who, m->first)->form.size > 0) {
        struct dl_str before = word_at(who, m->first - 1)->form;
        if (before.size > 0 && (before.at[before.size - 1] == '-' || dl_str_is(before, "–"))) return 1;
        if (dl_str_is_nocase(before, "pro") || dl_str_is_nocase(before, "anti") || dl_str_is_nocase(before, "non")) return 1;
        if (dl_str_is_nocase(before, "ethnic")) return 1;
    }
    if (m->last + 2 >= end || !dl_str_is(word_at(who, m->last + 1)->form, "-")) return 0;
    const struct dl_word *behind = word_at(who, m->last + 2);
    if (dl_str_is(behind->form, "led") || dl_str_is(behind->form, "run")) return 0;
    return behind->upos == DL_UPOS_VERB || dl_who_tells_friend(behind->form);
}

static int lends_by(const struct dl_who *who, const struct dl_found *found, const struct dl_found *m)
{
    uint32_t p = dl_child(who->doc, m->head, DL_REL_CASE);
    if (p == DL_NONE) return 0;
    if (found->form == DL_FORM_NAME && found->kind == DL_ENTITY_PERSON) /* "Guterres in Ukraine" is not Ukraine's */
        return word_at(who, m->head)->head == found->head && dl_str_listed(word_at(who, p)->form, "of|from|for", '|');
    static const char WORDS[] = "of|in|from|for|at|within|inside|'s|’s|'";
    return dl_str_listed(word_at(who, p)->form, WORDS, '|');
}

/* "protesters in the Kosovan town of Gjilan": what stands inside a phrase that lends; not through other people. */
static int lends_from_within(const struct dl_who *who, const struct dl_found *found, const struct dl_found *m)
{
    uint32_t w = m->head;
    for (int step = 0; step < 4 && word_at(who, w)->head != DL_NONE && word_at(who, w)->head != found->head; step++) {
        w = word_at(who, w)->head;
        uint32_t other = who->headed[w];
        if (other != DL_NONE && who->founds.at[other].kind != DL_ENTITY_PLACE) return 0;
    }
    uint32_t p = dl_child(who->doc, w, DL_REL_CASE);
    static const char WORDS[] = "of|in|from|at|near|across";
    return w != m->head && word_at(who, w)->head == found->head && p != DL_NONE && dl_str_listed(word_at(who, p)->form, WORDS, '|');
}

static int has_traits(const struct dl_found *m) { return m->country[0] != 0 || m->code.size > 0 || m->sector.size > 0; }

/* "the leaders of Greece's parties": they are of the parties, which are of Greece. */
static int is_owner_within(const struct dl_who *who, uint32_t self, uint32_t w)
{
    uint32_t owned = word_at(who, w)->rel == DL_REL_NMOD_POSS ? word_at(who, w)->head : DL_NONE;
    if (owned == DL_NONE || owned <= w || owned > who->founds.at[self].phrase_last || who->headed[owned] == DL_NONE) return 0;
    const struct dl_found *m = &who->founds.at[who->headed[owned]];
    return who->headed[owned] != self && has_traits(m) && lends_by(who, &who->founds.at[self], m);
}

/* The mention in the phrase that this one belongs to: before the head the nearest, else behind it the first, DL_NONE. */
static uint32_t owner(const struct dl_who *who, uint32_t self, uint32_t title)
{
    const struct dl_found *found = &who->founds.at[self];
    uint32_t head = title != DL_NONE ? title : found->form == DL_FORM_NAME ? found->first : found->head;
    for (uint32_t w = head; w-- > found->phrase_first;) {
        uint32_t m = who->headed[w];
        if (m == DL_NONE || m == self || who->founds.at[m].form == DL_FORM_PRONOUN) continue;
        const struct dl_found *before = &who->founds.at[m];
        if (!has_traits(before) || is_hyphened(who, before) || before->kind == DL_ENTITY_PERSON) continue;
        int is_ground = before->kind == DL_ENTITY_PLACE || before->kind == DL_ENTITY_COUNTRY;
        if (is_ground && dl_who_is_topic(who->doc, head, before->head)) continue;
        return m;
    }
    int is_named =
        found->form == DL_FORM_NAME && found->kind == DL_ENTITY_PERSON; /* "Scholz on peace for Ukraine" is not Ukraine's */
    for (uint32_t w = head + 1; w <= found->phrase_last; w++) {
        uint32_t m = who->headed[w];
        if (m == DL_NONE || m == self || who->founds.at[m].form == DL_FORM_PRONOUN || !has_traits(&who->founds.at[m])) continue;
        if (is_owner_within(who, self, w)) continue;
        if (lends_by(who, found, &who->founds.at[m]) || (!is_named && lends_from_within(who, found, &who->founds.at[m]))) return m;
    }
    for (uint32_t w = found->phrase_first; w < head; w++) { /* a person's aide, Trump's spokesman */
        uint32_t m = who->headed[w];
        if (m == DL_NONE || m == self || who->founds.at[m].kind != DL_ENTITY_PERSON || !has_traits(&who->founds.at[m])) continue;
        enum dl_rel rel = (enum dl_rel)word_at(who, who->founds.at[m].head)->rel;
        if (rel == DL_REL_NMOD_POSS || rel == DL_REL_COMPOUND) return m;
    }
    return DL_NONE;
}

/* "army chief", "the opposition's leader": the sector of a word before the noun. */
static struct dl_str sector_before(struct dl_who *who, uint32_t from, uint32_t to)
{
    for (uint32_t w = to; w-- > from;) {
        const struct dl_word *word = word_at(who, w);
        uint32_t name = who->headed[w] != DL_NONE ? who->headed[w] : who->name_at[w]; /* a committee's name lends its own sector */
        if (name != DL_NONE && who->founds.at[name].form == DL_FORM_NAME) continue;
        if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_ADJ && word->upos != DL_UPOS_PROPN) continue;
        struct dl_str lent = lent_by_two(who, from, w);
        if (lent.size == 0) lent = dl_actors_lent(who->actors, small(who, w));
        if (lent.size > 0) return lent;
    }
    return (struct dl_str){0};
}

/* "stormed the White House in Bishkek": the place right behind a name, wherever it hangs; DL_NONE. */
static uint32_t place_behind(const struct dl_who *who, const struct dl_found *found)
{
    uint32_t at = found->last + 2, of = DL_NONE;
    if (at < who->doc->words.count && dl_str_is(word_at(who, at - 1)->form, "in")) of = who->headed[at];
    return of != DL_NONE && who->founds.at[of].form == DL_FORM_NAME && who->founds.at[of].kind == DL_ENTITY_PLACE ? of : DL_NONE;
}

/* "Peru's Congress" is not that of the United States, which the table has under the bare noun. */
static int is_anothers_organ(const struct dl_who *who, const struct dl_found *found, const struct dl_found *from)
{
    if (from == NULL || from->country[0] == 0 || strcmp(from->country, found->country) == 0) return 0;
    if (found->country[0] == 0) /* "Virginia's General Assembly" is not that of the United Nations */
        return from->head < found->first && dl_str_is(found->sector, "IGO") && dl_who_is_bare_organ(who, found);
    if (dl_who_is_bare_organ(who, found)) return 1;
    static const char ORGANS[] = "GOV|LEG|JUD"; /* "Canada's House of Commons", "the White House in Bishkek" */
    if (found->known == NULL || found->known->type != DL_KNOWN_ORGANIZATION || !dl_str_listed(found->sector, ORGANS, '|')) return 0;
    if (from->head < found->first) return from->kind == DL_ENTITY_COUNTRY;
    return from->kind == DL_ENTITY_PLACE && found->first < found->last;
}

/* What one leaves when one is "former": PLOVER has a sector of its own for officials and officers who are none any more. */
static int is_left(const struct dl_found *found, struct dl_str sector)
{
    if (found->kind != DL_ENTITY_PERSON && found->kind != DL_ENTITY_GROUP) return 0;
    return dl_str_listed(sector, found->kind == DL_ENTITY_PERSON ? "GOV|LEG|JUD|MIL|SPY|COP" : "GOV|LEG", '|');
}

/* "Faith Coalition president": a president who is no head of state. */
static int is_of_a_body(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    static const char OFFICES[] = "president|treasurer";
    return from != NULL && from->kind == DL_ENTITY_ORGANIZATION && dl_str_listed(word_at(who, noun)->lemma, OFFICES, '|') &&
           from->code.size == 0;
}

/* "the Abu Sayyaf group", "the Seleka alliance": a body by its name and what it is. */
static int is_named_body(const struct dl_who *who, const struct dl_found *found, const struct dl_found *from)
{
    static const char BODIES[] =
        "group|movement|militia|faction|organisation|organization|alliance|coalition|front|party|union|network|"
        "army|force|cartel|gang";
    if (from == NULL || found->form != DL_FORM_NOMINAL || from->form != DL_FORM_NAME || from->code.size == 0) return 0;
    return from->last + 1 == found->head && dl_str_listed(word_at(who, found->head)->lemma, BODIES, '|') &&
           !dl_str_is(from->sector, "IGO");
}

/* "a U.S. ally", "Indonesia's donors" are of others; "her Iranian counterpart" and "American donors" are of whom the adjective names. */
static int is_of_another_state(const struct dl_who *who, const struct dl_found *found, const struct dl_found *from)
{
    const struct dl_role *role = dl_actors_role(who->actors, word_at(who, found->head)->lemma);
    if (found->form != DL_FORM_NOMINAL || from->kind != DL_ENTITY_COUNTRY || role == NULL || !role->is_abroad) return 0;
    return from->form != DL_FORM_DEMONYM || (role->is_lent && dl_child(who->doc, found->head, DL_REL_NMOD_POSS) == DL_NONE);
}

/* "a Trump campaign foreign policy adviser", "an adviser to the campaign": of a party, whatever he advises on. */
static int is_of_campaign(const struct dl_who *who, const struct dl_found *found, uint32_t noun)
{
    for (uint32_t w = found->phrase_first; w <= found->phrase_last; w++) {
        const struct dl_word *word = word_at(who, w);
        if (w == noun || !dl_lemma_is(word, "campaign")) continue;
        uint32_t mark = dl_child(who->doc, w, DL_REL_CASE);
        if (w < noun ? word->rel == DL_REL_COMPOUND
                     : mark != DL_NONE && dl_str_listed(word_at(who, mark)->lemma, "to|of|for|in|with", '|'))
            return 1;
    }
    return 0;
}

/* "Trump's nominee", "his nominees": for a bench or a ministry, not a party's for an office. */
static int is_named_by_somebody(const struct dl_who *who, const struct dl_found *found)
{
    uint32_t by = dl_child(who->doc, found->head, DL_REL_NMOD_POSS), m = by != DL_NONE ? who->headed[by] : DL_NONE;
    if (found->form != DL_FORM_NOMINAL || !dl_lemma_is(word_at(who, found->head), "nominee") || m == DL_NONE) return 0;
    return who->founds.at[m].form == DL_FORM_PRONOUN || who->founds.at[m].kind == DL_ENTITY_PERSON;
}

/* "Israel's chief of staff" is of its forces, a governor's is not. */
static int is_of_forces(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    static const char STAFF[] = "chief of staff";
    struct dl_str rest = dl_str_slice(who->doc->text, word_at(who, noun)->span.start, who->doc->text.size);
    return from != NULL && from->kind == DL_ENTITY_COUNTRY && rest.size >= sizeof STAFF - 1 &&
           dl_bytes_equal_nocase(rest.at, STAFF, sizeof STAFF - 1);
}

static void inherit(struct dl_who *who, uint32_t self)
{
    struct dl_found *found = &who->founds.at[self];
    uint32_t noun = found->title != DL_NONE ? found->title : found->head, role_first = noun;
    uint32_t counted = found->form == DL_FORM_NOMINAL ? dl_who_counted(who->doc, found->head) : DL_NONE;
    if (counted != DL_NONE && who->name_at[counted] == DL_NONE) noun = counted; /* "three of the judges" */
    const struct dl_role *role =
        found->form == DL_FORM_NOMINAL || found->title != DL_NONE ? dl_who_role(who, noun, &role_first) : NULL;
    uint32_t of = owner(who, self, found->title);
    if (of == DL_NONE && found->kind == DL_ENTITY_ORGANIZATION && found->known != NULL) of = place_behind(who, found);
    const struct dl_found *from = of != DL_NONE ? &who->founds.at[of] : NULL;
    if (of != DL_NONE && found->of == DL_NONE) found->of = of;
    if (is_anothers_organ(who, found, from)) {
        found->known = NULL;
        found->code = (struct dl_str){0};
        memcpy(found->country, from->country, sizeof found->country);
    }
    if (found->country[0] == 0 && found->known == NULL && from != NULL && !(found->code.size > 0) &&
        !is_of_another_state(who, found, from))
        memcpy(found->country, from->country, sizeof found->country);
    if (found->form == DL_FORM_NOMINAL && found->kind == DL_ENTITY_ORGANIZATION && found->country[0] == 0 &&
        found->code.size == 0 && from != NULL && from->kind == DL_ENTITY_ORGANIZATION && dl_str_is(from->sector, "IGO"))
        found->code = from->code; /* "the United Nations mission", whose staff is the United Nations' */
    if (is_named_body(who, found, from)) found->code = from->code;
    int is_person = found->kind == DL_ENTITY_PERSON || found->kind == DL_ENTITY_GROUP;
    if (is_person && found->code.size == 0 && found->known == NULL && from != NULL && !dl_who_is_relation(word_at(who, noun)) &&
        (from->country[0] == 0 || dl_str_listed(from->sector, "REB|PRM|CRM|UAF|PTY|OPP|LAB|NGO|JRN|SPY", '|')))
        found->code = from->code;
    if (role == NULL) return;
    if (dl_who_is_private_namesake(who, found, role)) {
        found->known = NULL;
        found->office = (struct dl_str){0};
        found->sector = (struct dl_str){0};
    }
    if (found->known != NULL && found->form == DL_FORM_NAME &&
        dl_who_is_anothers_namesake(found, role, from, of != DL_NONE && who->founds.at[of].head < noun)) {
        found->known = NULL;
        memcpy(found->country, from->country, sizeof found->country);
    }
    struct dl_str lent = role->is_lent ? sector_before(who, found->phrase_first, noun) : (struct dl_str){0};
    if (role->is_lent && lent.size == 0 && from != NULL && from->kind != DL_ENTITY_COUNTRY && from->kind != DL_ENTITY_PLACE)
        lent = from->sector;
    if (role->is_lent && role->kind == DL_ENTITY_PERSON && is_of_campaign(who, found, noun)) lent = DL_STR("PTY");
    if (lent.size == 0) lent = is_of_forces(who, role_first, from) ? DL_STR("MIL") : role->sector;
    if (is_of_a_body(who, noun, from) && !dl_str_is(from->sector, "GOV")) lent = from->sector;
    if (lent.size == 0 && role->is_lent && from != NULL && from->kind == DL_ENTITY_COUNTRY) lent = DL_STR("GOV");
    if (is_left(found, lent) && dl_who_is_former(who, found, noun)) lent = DL_STR("ELI");
    if (is_named_body(who, found, from)) lent = from->sector;
    if (is_named_by_somebody(who, found)) found->sector = lent = (struct dl_str){0};
    if (lent.size > 0 && (found->known == NULL || found->form != DL_FORM_NAME || dl_who_wins(who, found, noun, lent)))
        found->sector = lent;
}

int dl_who_traits(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *found = &who->founds.at[i];
        if (found->form == DL_FORM_NAME || found->form == DL_FORM_DEMONYM) name_traits(who, found);
        else found->phrase_first = found->first, found->phrase_last = found->last;
    }
    for (uint32_t i = who->founds.count; i-- > 0;) /* what stands inside a phrase behind its head first */
        if (who->founds.at[i].form == DL_FORM_NOMINAL) inherit(who, i);
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (who->founds.at[i].form == DL_FORM_NAME || who->founds.at[i].form == DL_FORM_NOMINAL) inherit(who, i);
    return DL_OK;
}
