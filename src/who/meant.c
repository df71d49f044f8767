/* Whom a surname means that the report never completes. Of those who bear it (data/actors) the words before it choose first: who is called a
 * senator holds or held a seat in a senate. Without an office before it a surname means whom readers know by it on the report's day, and
 * whom the report has cause to speak of: a foreign minister where nothing else of his country is named is a namesake of his. Surnames that
 * many bear (namesakes.tsv) need more than those of few. */
#include "base/fold.h"
#include "who/run.h"
#include "who/who.h"

struct choice {
    const struct dl_known *known;
    struct dl_str of; /* what all that may be meant belong to, none where they differ */
    int tenure, count;
};

static const struct dl_known_person *person_of(const struct dl_who *who, const struct dl_known *known)
{
    return &who->actors->people.at[known->index];
}

/* ---- the office before a surname ---- */

static int is_reign(struct dl_who *who, const struct dl_found *m)
{
    uint32_t next = m->last + 1;
    if (next >= who->doc->words.count || who->doc->words.at[next].sentence != m->sentence) return 0;
    return dl_actors_is_namesake(who->actors, dl_who_fold(who, next), DL_NAMESAKE_REIGN);
}

/* "senator" for "Sen.", "attorney general"; none where no office stands there. */
static struct dl_str office_before(struct dl_who *who, const struct dl_found *m)
{
    uint32_t first;
    if (m->title == DL_NONE) return is_reign(who, m) ? DL_STR("president") : (struct dl_str){0};
    if (dl_who_role(who, m->title, &first) == NULL || !dl_who_is_office(who, m->title)) return (struct dl_str){0};
    struct dl_span span = dl_words_span(who->doc, first, m->title);
    struct dl_str noun = dl_str_lower(who->arena, dl_str_slice(who->doc->text, span.start, span.end));
    static const char *const was[] = {"former ", "ex-", "then-", "late "};
    for (size_t i = 0; i < sizeof was / sizeof *was; i++)
        if (dl_str_starts(noun, was[i])) noun = dl_str_slice(noun, (uint32_t)strlen(was[i]), noun.size);
    struct dl_str whole = noun.at != NULL ? dl_actors_title(who->actors, noun) : (struct dl_str){0};
    return whole.size > 0 ? dl_str_lower(who->arena, whole) : noun;
}

/* "congressman" for a representative, too. */
static int is_called(const struct dl_who *who, struct dl_str office, struct dl_str noun)
{
    struct dl_str small = dl_str_lower(who->arena, office);
    const struct dl_function *function = dl_actors_function(who->actors, noun);
    if (small.at == NULL) return 0;
    if (dl_who_names_office(who, small, noun)) return 1;
    for (struct dl_str rest = function != NULL ? function->offices : (struct dl_str){0}; rest.at != NULL && rest.size > 0;)
        if (dl_who_names_office(who, small, dl_str_cut(&rest, ';'))) return 1;
    return 0;
}

/* The best tenure of an office called so. */
static int tenure_as(const struct dl_who *who, const struct dl_known_person *person, struct dl_str noun)
{
    int best = DL_TENURE_NONE;
    for (uint32_t i = 0; i < person->term_count; i++) {
        int tenure = dl_actors_tenure(person, &person->terms[i], who->doc->day);
        if (tenure > best && is_called(who, person->terms[i].office, noun)) best = tenure;
    }
    return best;
}

static int genders_agree(const struct dl_found *m, const struct dl_known_person *person)
{
    return m->gender == 0 || person->gender == 0 || person->gender == '-' || m->gender == person->gender;
}

/* Whoever of that surname holds or held an office called so: the one who holds it, or held it last; known is NULL where several did. */
static struct choice choose_by_office(struct dl_who *who, const struct dl_found *m, struct dl_str noun)
{
    struct choice choice = {.tenure = DL_TENURE_NONE};
    int is_of_one = 1;
    uint32_t at = dl_table_get(&who->actors->by_short, m->surname);
    for (; at != DL_NONE; at = who->actors->names.at[at].next) {
        const struct dl_known *known = &who->actors->names.at[at];
        const struct dl_known_person *person = person_of(who, known);
        int tenure = genders_agree(m, person) ? tenure_as(who, person, noun) : DL_TENURE_NONE;
        if (tenure == DL_TENURE_NONE || (m->country[0] != 0 && strcmp(m->country, person->country) != 0)) continue;
        is_of_one &= choice.of.at == NULL || dl_str_equal(choice.of, person->of);
        choice.of = person->of;
        int is_better_known = tenure == choice.tenure && choice.known != NULL && !person->is_legislator_only &&
                              person_of(who, choice.known)->is_legislator_only; /* by his surname alone, too */
        choice.count = tenure > choice.tenure || is_better_known ? 1 : choice.count + (tenure == choice.tenure);
        if (tenure > choice.tenure || is_better_known) choice.tenure = tenure, choice.known = known;
    }
    if (choice.count > 1) choice.known = NULL;
    if (!is_of_one) choice.of = (struct dl_str){0};
    return choice;
}

/* "Judge Holm" is no minister of that name: offices of state that are nobody else's. "General" and "doctor" one is for life. */
static int is_ruled_out(struct dl_who *who, const struct dl_found *m, const struct dl_known_person *person)
{
    static const char SECTORS[] = "GOV|LEG|JUD|REL|COP|EDU";
    uint32_t first;
    const struct dl_role *role = m->title != DL_NONE ? dl_who_role(who, m->title, &first) : NULL;
    if (role == NULL || role->is_lent || !dl_str_listed(role->sector, SECTORS, '|')) return 0;
    return !dl_str_equal(role->sector, person->sector);
}

/* ---- choosing ---- */

/* "Roe v. Wade". */
static int is_in_lawsuit(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_sentence *s = &who->doc->sentences.at[m->sentence];
    for (uint32_t step = 1; step <= 2; step++) { /* "v." may be two words */
        uint32_t before = m->first - step, behind = m->last + step;
        if (m->first >= s->word + step && dl_actors_is_namesake(who->actors, dl_who_fold(who, before), DL_NAMESAKE_LAWSUIT))
            return 1;
        if (step == 1 && behind < s->word + s->words &&
            dl_actors_is_namesake(who->actors, dl_who_fold(who, behind), DL_NAMESAKE_LAWSUIT))
            return 1;
    }
    return 0;
}

/* Whether the table has anybody of that surname whose state the report speaks of. */
static int has_bearer_here(const struct dl_who *who, const struct dl_found *m, const struct dl_table *spoken)
{
    uint32_t at = dl_table_get(&who->actors->by_short, m->surname);
    for (; at != DL_NONE; at = who->actors->names.at[at].next)
        if (dl_who_is_spoken(spoken, person_of(who, &who->actors->names.at[at])->of)) return 1;
    return 0;
}

/* "Lula", "Saddam": the table says that reports call him by this given name. */
static int is_called_by(struct dl_who *who, const struct dl_known_person *person, struct dl_str called)
{
    struct dl_str rest = person->short_name;
    while (person->is_called && rest.at != NULL)
        if (dl_str_equal(dl_name_fold(who->arena, dl_str_trim(dl_str_cut(&rest, ';'))), called)) return 1;
    return 0;
}

/* Whether a report that says no more than the surname means this person of the table. */
static int is_meant(struct dl_who *who, const struct dl_found *m, const struct dl_known_person *person,
                    const struct dl_table *spoken)
{
    int in_office = 0, has_many = dl_actors_is_namesake(who->actors, m->surname, DL_NAMESAKE_MANY);
    int is_spelled = dl_table_get(&who->actors->by_short, m->surname) == DL_NONE; /* found by how it sounds */
    struct dl_str office = dl_actors_office(person, who->doc->day, &in_office);
    if (is_ruled_out(who, m, person)) return 0;
    if (dl_who_is_spoken(spoken, person->of)) return in_office || !has_many || dl_who_is_head_of_state(office);
    int is_other = dl_actors_gender(who->actors, m->surname) != 0 && !is_called_by(who, person, m->surname);
    int is_told = !has_many && !has_bearer_here(who, m, spoken) && !is_other;
    return (in_office || who->doc->day == DL_NO_DAY) && is_told && (!is_spelled || spoken->count == 0);
}

static struct choice choose_alone(struct dl_who *who, const struct dl_found *m, const struct dl_table *spoken)
{
    struct choice choice = {0};
    const struct dl_known *known = dl_actors_surname(who->actors, m->surname, m->gender, who->doc->day, &choice.of);
    int has_many = dl_actors_is_namesake(who->actors, m->surname, DL_NAMESAKE_MANY);
    if (has_many && !dl_who_is_spoken(spoken, choice.of)) choice.of = (struct dl_str){0};
    if (known == NULL) return choice;
    const struct dl_known_person *person = person_of(who, known);
    choice.of = (struct dl_str){0};
    if (m->country[0] != 0 && strcmp(m->country, person->country) != 0) return choice;
    if (is_meant(who, m, person, spoken)) choice.known = known;
    return choice;
}

static struct choice choose(struct dl_who *who, const struct dl_found *m, const struct dl_table *spoken)
{
    struct dl_str noun = office_before(who, m);
    struct choice choice = {0};
    if (noun.size > 0) choice = choose_by_office(who, m, noun);
    if (choice.known != NULL) {
        const struct dl_known_person *person = person_of(who, choice.known);
        int is_certain = choice.tenure == DL_TENURE_NOW || !dl_actors_is_namesake(who->actors, m->surname, DL_NAMESAKE_MANY);
        if (is_certain || dl_who_is_spoken(spoken, person->of)) return choice;
    }
    if (choice.count > 0) return (struct choice){.of = choice.of};
    return choose_alone(who, m, spoken);
}

static void take_person(struct dl_who *who, struct dl_found *m, const struct dl_known *known)
{
    const struct dl_known_person *person = person_of(who, known);
    struct dl_str office, sector = dl_actors_standing(person, who->doc->day, who->arena, &office);
    m->known = known;
    if (m->gender == 0) m->gender = person->gender;
    const char *served = person->country[0] ? person->country : dl_actors_served(who->actors, office, who->arena);
    memcpy(m->country, served, served[0] ? sizeof m->country : 1);
    if (m->country[0] == 0 && m->code.size == 0) m->code = person->of;
    if (m->sector.size == 0) m->sector = served[0] && dl_str_is(sector, "IGO") ? DL_STR("GOV") : sector;
    if (m->office.size == 0) m->office = office;
}

/* "Kayin State … a village in Kayin": a word that is a place with another beside it is that place alone, too. */
static int is_of_place(struct dl_who *who, const struct dl_found *m)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *place = &who->founds.at[i];
        if (place->kind != DL_ENTITY_PLACE || !is_name(place) || name_words(place) < 2) continue;
        if (dl_str_equal(dl_who_fold(who, place->first), m->folded)) return 1;
    }
    return 0;
}

/* Whoever is found out is one with whom the report names otherwise: "MBS", "Mohammed bin Salman". */
static void join_known(struct dl_who *who, uint32_t i)
{
    const struct dl_known *known = who->founds.at[i].known;
    for (uint32_t j = 0; j < who->founds.count; j++) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->known == NULL || other->known->type != DL_KNOWN_PERSON || other->known->index != known->index) continue;
        if (dl_who_root(who, j) == dl_who_root(who, i)) continue;
        dl_who_join(who, i, j);
        return;
    }
}

/* "Ammon Bundy's brother, Ryan": a given name behind whose kin he is. */
static int is_given_to_kin(struct dl_who *who, const struct dl_found *m)
{
    if (m->first != m->last || m->first < 2 || dl_actors_gender(who->actors, m->folded) == 0) return 0;
    const uint32_t kin = m->first - (dl_str_is(word_at(who, m->first - 1)->form, ",") ? 2 : 1);
    return word_at(who, kin)->sentence == m->sentence && dl_who_is_kin(word_at(who, kin)->lemma) &&
           dl_child(who->doc, kin, DL_REL_NMOD_POSS) != DL_NONE;
}

static int is_surname_alone(struct dl_who *who, const struct dl_found *m)
{
    if (!is_name(m) || !is_person(m) || m->known != NULL || !dl_who_is_capital(&who->doc->words.at[m->first])) return 0;
    return !is_given_to_kin(who, m);
}

int dl_who_surnames(struct dl_who *who)
{
    struct dl_table spoken;
    uint8_t *is_full = dl_arena_alloc(who->scratch, (size_t)who->founds.count + 1);
    if (is_full == NULL || dl_who_note_spoken(who, &spoken) != DL_OK) return DL_ENOMEM;
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (is_name(&who->founds.at[i]) && name_words(&who->founds.at[i]) > 1) is_full[dl_who_root(who, i)] = 1;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (dl_who_root(who, i) != i || is_full[i] || !is_surname_alone(who, m) || is_in_lawsuit(who, m)) continue;
        const struct choice choice = choose(who, m, &spoken);
        const int is_state = choice.of.size == 3 && dl_actors_organization(who->actors, choice.of) == NULL;
        if (choice.known == NULL && is_state && m->country[0] == 0) memcpy(m->country, choice.of.at, 3);
        if (choice.known == NULL || is_of_place(who, m)) continue;
        take_person(who, m, choice.known);
        join_known(who, i);
    }
    return DL_OK;
}

/* Whether the report gives the office to somebody whom the table does not know: "President Ana Brandt", "the president, Ana Brandt". */
static int is_told_as(struct dl_who *who, const struct dl_found *m, struct dl_str noun)
{
    const struct dl_word *head = word_at(who, m->head);
    const uint32_t behind = dl_child(who->doc, m->head, DL_REL_APPOS), before = head->rel == DL_REL_APPOS ? head->head : DL_NONE;
    if (m->title != DL_NONE && dl_who_names_office(who, office_before(who, m), noun)) return 1;
    if (behind != DL_NONE && dl_who_names_office(who, noun, dl_str_lower(who->arena, word_at(who, behind)->lemma))) return 1;
    return before != DL_NONE && dl_who_names_office(who, noun, dl_str_lower(who->arena, word_at(who, before)->lemma));
}

/* Whether all that the report names in full by that surname are others: people of the table who never held the office, and people of whom
 * the report does not tell that they do. */
static int is_none_of_the_named(struct dl_who *who, const struct dl_found *m, struct dl_str noun, int has_title)
{
    int has_any = 0;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *other = &who->founds.at[i];
        if (!is_name(other) || !is_person(other) || name_words(other) == 1 || !dl_str_equal(other->surname, m->surname)) continue;
        has_any = 1;
        if (other->known == NULL && (!has_title || is_told_as(who, other, noun))) return 0;
        if (other->known == NULL) continue;
        if (other->known->type != DL_KNOWN_PERSON || tenure_as(who, person_of(who, other->known), noun) != DL_TENURE_NONE) return 0;
    }
    return has_any;
}

/* Whether a surname stands alone before the report names anybody of it in full. */
static int is_alone_first(const struct dl_who *who, struct dl_str surname)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (is_name(m) && is_person(m) && dl_str_equal(m->surname, surname)) return name_words(m) == 1;
    }
    return 0;
}

/* "Trump had promised it", before Ivanka Trump is named: the president of a state that the report speaks of. */
static const struct dl_known *president_alone(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_str noun = DL_STR("president");
    struct dl_table spoken;
    const struct choice choice = choose_by_office(who, m, noun);
    if (choice.known == NULL || choice.tenure != DL_TENURE_NOW)
        return NULL; /* hardly anybody is: before all that the report names is read */
    if (!is_alone_first(who, m->surname) || !is_none_of_the_named(who, m, noun, 0)) return NULL;
    if (dl_who_note_spoken(who, &spoken) != DL_OK) return NULL;
    return dl_who_is_spoken(&spoken, person_of(who, choice.known)->of) ? choice.known : NULL;
}

/* "President Obama" where only Michelle Obama is named in full: he is nobody's whom the report names in full. */
void dl_who_titled_surnames(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (!is_surname_alone(who, m) || name_words(m) > 1) continue;
        struct dl_str noun = m->title != DL_NONE ? office_before(who, m) : (struct dl_str){0};
        const struct dl_known *known = m->title == DL_NONE ? president_alone(who, m) : NULL;
        if (noun.size > 0 && is_none_of_the_named(who, m, noun, 1)) {
            const struct choice choice = choose_by_office(who, m, noun);
            if (choice.count == 1) known = choice.known; /* whoever holds it, or held it last */
        }
        if (known != NULL) take_person(who, m, known);
    }
}
