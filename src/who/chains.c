/* One actor under all its names: sieves from the surest to the least sure, each joining mentions that earlier ones left apart
 * (Raghunathan et al., "A multi-pass sieve for coreference resolution", EMNLP 2010). Nothing here is trained; a chain's traits
 * grow as it is joined, and what they contradict is never joined.
 *   1 the same name, state or organisation      4 appositions and what a name is said to be
 *   2 full name and surname, spellings of one   5 office and holder, nouns that take up a name
 *   3 acronym and expansion                     6 the same noun phrase again
 */
#include "base/utf8.h"
#include "base/fold.h"
#include "who/run.h"

enum { WINDOW = 120 }; /* mentions that a short name looks back over */

uint32_t dl_who_root(struct dl_who *who, uint32_t found)
{
    while (who->founds.at[found].parent != found) {
        uint32_t up = who->founds.at[found].parent;
        who->founds.at[found].parent = who->founds.at[up].parent;
        found = up;
    }
    return found;
}

void dl_who_join(struct dl_who *who, uint32_t a, uint32_t b)
{
    a = dl_who_root(who, a);
    b = dl_who_root(who, b);
    if (a == b) return;
    if (b < a) { /* the earlier mention stands for the chain */
        uint32_t c = a;
        a = b;
        b = c;
    }
    struct dl_found *to = &who->founds.at[a], *from = &who->founds.at[b];
    from->parent = a;
    from->is_joined = to->is_joined = 1;
    if (to->gender == 0) to->gender = from->gender;
    if (to->country[0] == 0) memcpy(to->country, from->country, sizeof to->country);
    if (to->code.size == 0) to->code = from->code;
    if (to->sector.size == 0) to->sector = from->sector;
    if (to->office.size == 0) to->office = from->office;
    if (to->known == NULL) to->known = from->known;
    if (to->of == DL_NONE) to->of = from->of;
    if (to->kind != DL_ENTITY_PERSON && from->kind == DL_ENTITY_PERSON && from->form == DL_FORM_NAME) to->kind = DL_ENTITY_PERSON;
}

static int is_name(const struct dl_found *m) { return m->form == DL_FORM_NAME; }
static int is_person(const struct dl_found *m) { return m->kind == DL_ENTITY_PERSON; }

static int genders_clash(const struct dl_found *a, const struct dl_found *b)
{
    return a->gender != 0 && b->gender != 0 && a->gender != b->gender;
}

/* ---- 1: the same name ---- */

/* What makes two names one: the state for its names, adjectives and seats; an organisation's record; else the letters. */
static struct dl_str name_key(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_known *known = m->known;
    if (m->part != DL_NONE) {
        struct dl_str part = dl_who_fold(who, m->part);
        return dl_str_format(who->arena, "part %.*s %.*s", (int)part.size, part.at, (int)m->folded.size, m->folded.at);
    }
    if (known != NULL) switch (known->type) {
        case DL_KNOWN_STATE: return dl_str_format(who->arena, "state %u", known->index);
        case DL_KNOWN_ADJECTIVE:
        case DL_KNOWN_PEOPLE:
            return m->kind == DL_ENTITY_COUNTRY ? dl_str_format(who->arena, "state %u", known->index)
                   : m->kind == DL_ENTITY_GROUP ? dl_str_format(who->arena, "people %u", known->index)
                                                : (struct dl_str){0};
        case DL_KNOWN_SEAT: {
            if (!m->is_metonym) return dl_str_format(who->arena, "place %.*s", (int)m->folded.size, m->folded.at);
            return dl_str_format(who->arena, "state %u", known->index);
        }
        case DL_KNOWN_ORGANIZATION: return dl_str_format(who->arena, "organization %u", known->index);
        case DL_KNOWN_PERSON: return dl_str_format(who->arena, "person %u", known->index);
        }
    if (m->kind == DL_ENTITY_PERSON && m->first == m->last) return (struct dl_str){0};     /* a surname: sieve 2 */
    if (m->form == DL_FORM_DEMONYM && m->kind == DL_ENTITY_PLACE && m->place != DL_NONE) { /* "African" is of Africa */
        struct dl_str place = dl_name_fold(who->arena, who->doc->places.at[m->place].name);
        return dl_str_format(who->arena, "place %.*s", (int)place.size, place.at);
    }
    return dl_str_format(who->arena, "%s %.*s",
                         m->kind == DL_ENTITY_PERSON         ? "named"
                         : m->kind == DL_ENTITY_ORGANIZATION ? "body"
                                                             : "place",
                         (int)m->folded.size, m->folded.at);
}

static int same_names(struct dl_who *who)
{
    struct dl_table first;
    dl_table_init(&first, who->arena);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM) continue;
        struct dl_str key = name_key(who, m);
        if (key.at == NULL) continue;
        uint32_t earlier = dl_table_get(&first, key);
        if (earlier != DL_NONE) dl_who_join(who, earlier, i);
        else if (dl_table_set(&first, key, i) != DL_OK) return DL_ENOMEM;
    }
    return DL_OK;
}

/* ---- 2: full name and surname, spellings ---- */

static uint32_t name_words(const struct dl_found *m) { return m->last - m->first + 1; }

static struct dl_str given_name(struct dl_who *who, const struct dl_found *m) { return dl_who_fold(who, m->first); }

/* "g" and "george", "bill" and "bill": an initial stands for its name. */
static int given_names_agree(struct dl_str a, struct dl_str b)
{
    if (dl_str_equal(a, b)) return 1;
    if (a.size > 0 && b.size > 0 && (a.size == 1 || b.size == 1)) return a.at[0] == b.at[0];
    if (a.size >= 3 && b.size >= 3 && (dl_str_equal(dl_str_slice(a, 0, 3), dl_str_slice(b, 0, 3))) &&
        (dl_str_equal(a, dl_str_slice(b, 0, a.size)) || dl_str_equal(b, dl_str_slice(a, 0, b.size))))
        return 1; /* Ben, Benjamin */
    return dl_same_given_name(a, b);
}

/* George W. Bush, George H. W. Bush: the words between do not agree. */
static int middles_agree(struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    if (name_words(a) < 3 || name_words(b) < 3) return 1;
    struct dl_str x = dl_who_fold(who, a->first + 1), y = dl_who_fold(who, b->first + 1);
    if (dl_str_equal(x, a->surname) || dl_str_equal(y, b->surname)) return 1;
    return x.size == 0 || y.size == 0 || x.at[0] == y.at[0];
}

static int is_generation_named(struct dl_who *who, const struct dl_found *m)
{
    struct dl_str last = dl_who_fold(who, m->last);
    return dl_str_is(last, "jr") || dl_str_is(last, "sr");
}

/* "Trump Jr" beside "Trump", who is in office and whom readers know by his surname alone; but "Robert Kennedy Jr. … Kennedy". */
static int is_father_and_son(struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    if (name_words(a) != 1 || name_words(b) < 2 || !is_generation_named(who, b)) return 0;
    struct dl_str of;
    const struct dl_known *father = dl_actors_surname(who->actors, a->folded, a->gender, who->doc->day, &of);
    if (father == NULL || (b->known != NULL && b->known->index == father->index)) return 0;
    int in_office = 0;
    (void)dl_actors_office(&who->actors->people.at[father->index], who->doc->day, &in_office);
    return in_office;
}

static int surnames_agree(const struct dl_found *a, const struct dl_found *b)
{
    return dl_str_equal(a->surname, b->surname) || dl_same_keys(a->spelling.at, a->spelling.size, b->spelling.at, b->spelling.size);
}

static int same_person(struct dl_who *who, uint32_t i, uint32_t j)
{
    const struct dl_found *a = &who->founds.at[i], *b = &who->founds.at[j];
    const struct dl_found *x = &who->founds.at[dl_who_root(who, i)], *y = &who->founds.at[dl_who_root(who, j)];
    if (genders_clash(x, y)) return 0;
    if (a->known != NULL && b->known != NULL && a->known->index != b->known->index) return 0;
    if (name_words(a) > 1 && name_words(b) > 1) {
        if (!surnames_agree(a, b) || is_generation_named(who, a) != is_generation_named(who, b)) return 0;
        if (is_generation_named(who, a) && (name_words(a) == 2 || name_words(b) == 2)) return 1; /* "Trump Jr" */
        return given_names_agree(given_name(who, a), given_name(who, b)) && middles_agree(who, a, b);
    }
    if (is_father_and_son(who, a, b) || is_father_and_son(who, b, a)) return 0;
    if (dl_str_equal(a->surname, b->surname)) return 1;
    const struct dl_found *one = name_words(a) == 1 ? a : b, *full = one == a ? b : a;
    if (name_words(full) > 1 && dl_str_equal(one->folded, given_name(who, full))) return 1; /* "Saddam", "Hillary" */
    if (name_words(full) == 3 && dl_str_equal(one->folded, dl_who_fold(who, full->first + 1))) return 1;
    return one->surname.size >= 5 && full->surname.size >= 5 && surnames_agree(one, full);
}

/* How many names of a chain stand before a mention; *near: whether a full one does so in its sentence or the one before. */
static uint32_t names_before(struct dl_who *who, uint32_t i, uint32_t chain, int *near)
{
    uint32_t count = 0, root = dl_who_root(who, chain);
    *near = 0;
    for (uint32_t j = 0; j < i; j++) {
        const struct dl_found *m = &who->founds.at[j];
        if (!is_name(m) || dl_who_root(who, j) != root) continue;
        count++;
        *near |= name_words(m) > 1 && m->sentence + 1 >= who->founds.at[i].sentence;
    }
    return count;
}

/* "Clinton" where her husband was named last: of several of one surname it is whom the report names most, unless the last has only just
 * been named in full. */
static uint32_t most_named(struct dl_who *who, uint32_t i, uint32_t best, const struct dl_indices *persons)
{
    int near;
    uint32_t most = names_before(who, i, best, &near);
    if (near) return best;
    for (uint32_t k = persons->count; k-- > 0;) {
        uint32_t other = persons->at[k];
        if (other >= i || name_words(&who->founds.at[other]) < 2 || !same_person(who, i, other)) continue;
        uint32_t count = names_before(who, i, other, &near);
        if (near) return other;
        if (count > most + 1) most = count, best = other;
    }
    return best;
}

/* "his wife Andrea Gallagher": brought in as somebody's, so "Gallagher" alone is not she but he. */
static int is_relative(struct dl_who *who, uint32_t person)
{
    uint32_t root = dl_who_root(who, person);
    for (uint32_t j = 0; j < who->founds.count; j++) {
        const struct dl_found *m = &who->founds.at[j];
        if (!is_name(m) || dl_who_root(who, j) != root || m->first < 2) continue;
        const struct dl_word *before = &who->doc->words.at[m->first - 1];
        if (dl_str_is(before->form, ",")) before--;
        if (dl_who_is_kin(before->lemma)) return 1;
    }
    return 0;
}

static uint32_t other_than_relative(struct dl_who *who, uint32_t i, uint32_t best, const struct dl_indices *persons)
{
    if (!is_relative(who, best)) return best;
    for (uint32_t k = persons->count; k-- > 0;) {
        uint32_t other = persons->at[k];
        if (other < i && name_words(&who->founds.at[other]) > 1 && same_person(who, i, other) && !is_relative(who, other))
            return other;
    }
    return best;
}

/* "Trump" where Ivanka Trump was named last: of several of one surname it is whoever is in office, whom readers know by it. */
static uint32_t better_known(struct dl_who *who, uint32_t i, uint32_t best, const struct dl_indices *persons)
{
    if (dl_who_is_in_office(who, &who->founds.at[dl_who_root(who, best)]) || who->founds.at[i].gender != 0) return best;
    for (uint32_t k = persons->count; k-- > 0;) {
        uint32_t other = persons->at[k];
        if (other < i && name_words(&who->founds.at[other]) > 1 && same_person(who, i, other) &&
            dl_who_is_in_office(who, &who->founds.at[dl_who_root(who, other)]))
            return other;
    }
    return other_than_relative(who, i, most_named(who, i, best, persons), persons);
}

static void join_persons(struct dl_who *who)
{
    struct dl_indices persons = {0}; /* the first full mention of each chain of persons, then the surnames alone */
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < who->founds.count; i++) {
            const struct dl_found *m = &who->founds.at[i];
            if (!is_name(m) || !is_person(m) || (name_words(m) > 1) != (pass == 0)) continue;
            uint32_t best = DL_NONE;
            for (uint32_t k = persons.count; k-- > 0 && best == DL_NONE;) { /* the latest before, else the first behind */
                uint32_t other = persons.at[k];
                if (pass == 1 && other > i && k > 0 && persons.at[0] < i) continue;
                if (same_person(who, i, other)) best = other;
            }
            for (uint32_t k = 0; k < persons.count && best == DL_NONE; k++)
                if (same_person(who, i, persons.at[k])) best = persons.at[k];
            if (best != DL_NONE && pass == 1) best = better_known(who, i, best, &persons);
            if (best != DL_NONE) dl_who_join(who, best, i);
            else {
                uint32_t *added = DL_PUSH(&persons, who->arena, DL_MAX_MENTIONS);
                if (added != NULL) *added = i;
            }
        }
}

/* A surname that the report never completes is taken for the person in office whom it names; if it may be several, for one of theirs. */
static void take_surnames(struct dl_who *who)
{
    uint8_t *is_full = dl_arena_alloc(who->arena, (size_t)who->founds.count + 1);
    if (is_full == NULL) return;
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (is_name(&who->founds.at[i]) && name_words(&who->founds.at[i]) > 1) is_full[dl_who_root(who, i)] = 1;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (dl_who_root(who, i) != i || is_full[i] || !is_name(m) || !is_person(m) || m->known != NULL) continue;
        struct dl_str of;
        const struct dl_known *known = dl_actors_surname(who->actors, m->folded, m->gender, who->doc->day, &of);
        const struct dl_known_person *person = known != NULL ? &who->actors->people.at[known->index] : NULL;
        if (m->country[0] != 0 && (person == NULL || strcmp(m->country, person->country) != 0)) continue;
        if (person == NULL && of.size == 3 && dl_actors_organization(who->actors, of) == NULL) memcpy(m->country, of.at, 3);
        if (person == NULL) continue;
        struct dl_str office, sector = dl_actors_standing(person, who->doc->day, who->arena, &office);
        m->known = known;
        if (m->gender == 0) m->gender = person->gender;
        const char *served = person->country[0] ? person->country : dl_actors_served(who->actors, office, who->arena);
        memcpy(m->country, served, served[0] ? sizeof m->country : 1);
        if (m->country[0] == 0 && m->code.size == 0) m->code = person->of;
        if (m->sector.size == 0) m->sector = served[0] && dl_str_is(sector, "IGO") ? DL_STR("GOV") : sector;
        if (m->office.size == 0) m->office = office;
    }
}

/* ---- 3: acronyms ---- */

static uint32_t initials(const struct dl_who *who, const struct dl_found *m, char *out, uint32_t most)
{
    uint32_t n = 0;
    for (uint32_t w = m->first; w <= m->last && n < most; w++) {
        const struct dl_word *word = &who->doc->words.at[w];
        if (dl_who_is_capital(word)) out[n++] = dl_ascii_to_lower(word->form.at[0]);
    }
    return n;
}

static int is_acronym(const struct dl_who *who, const struct dl_found *m)
{
    if (m->first != m->last || m->folded.size < 2 || m->folded.size > 8) return 0;
    struct dl_str form = who->doc->words.at[m->first].form;
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_upper(form.at[i]) && form.at[i] != '.') return 0;
    return 1;
}

/* RSF, which is of Reporters in the table and of the Rapid Support Forces in the report: what the report says goes before. */
static void take_reading(struct dl_who *who, uint32_t at, const struct dl_found *full)
{
    struct dl_found *acronym = &who->founds.at[at];
    for (uint32_t i = 0; i < who->founds.count; i++) { /* "RSF fighters" */
        struct dl_found *member = &who->founds.at[i];
        if (member->of != at || member->code.size == 0 || !dl_str_equal(member->code, acronym->code)) continue;
        member->code = full->code;
        memcpy(member->country, full->country, sizeof member->country);
    }
    acronym->known = full->known;
    acronym->code = full->code;
    acronym->sector = full->sector;
    memcpy(acronym->country, full->country, sizeof acronym->country);
}

static void join_acronyms(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->kind == DL_ENTITY_PERSON || !is_acronym(who, m)) continue;
        if (m->known != NULL && m->known->type != DL_KNOWN_ORGANIZATION) continue;
        for (uint32_t step = 1; step <= WINDOW * 2; step++) { /* nearest first, before and behind */
            uint32_t j = step % 2 ? i - (step + 1) / 2 : i + step / 2;
            if (j >= who->founds.count) continue;
            const struct dl_found *full = &who->founds.at[j];
            char letters[8];
            int is_of_a_person = full->kind == DL_ENTITY_PERSON && m->folded.size == 3 &&
                                 dl_actors_gender(who->actors, given_name(who, full)) != 0; /* JFK */
            if (!is_name(full) || (full->kind != DL_ENTITY_ORGANIZATION && !is_of_a_person) || name_words(full) < 2) continue;
            uint32_t n = initials(who, full, letters, sizeof letters);
            if (n != m->folded.size || memcmp(letters, m->folded.at, n) != 0) continue;
            if (m->known != NULL && (full->known == NULL || full->known == m->known)) break;
            if (m->known != NULL) take_reading(who, i, full);
            if (is_of_a_person) who->founds.at[i].kind = DL_ENTITY_PERSON;
            dl_who_join(who, j, i);
            break;
        }
    }
}

/* "Defense Department" for "U.S. Defense Department", "the Duma" for "the State Duma": the end of a longer name. */
static void join_short_organizations(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->kind != DL_ENTITY_ORGANIZATION || m->folded.size < 4) continue;
        for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
            const struct dl_found *full = &who->founds.at[j];
            if (!is_name(full) || full->kind != DL_ENTITY_ORGANIZATION || full->folded.size <= m->folded.size) continue;
            if (m->known != NULL && full->known != NULL) continue;
            if (m->country[0] && full->country[0] && strcmp(m->country, full->country) != 0) continue;
            uint32_t at = full->folded.size - m->folded.size;
            int ends = memcmp(full->folded.at + at, m->folded.at, m->folded.size) == 0;
            uint32_t noun;
            int is_common = m->first == m->last && dl_who_role(who, m->first, &noun) != NULL; /* "the University", "the House" */
            if (is_common && (!ends || (full->known != NULL && !dl_who_is_called(who, full, m->folded)))) continue;
            int begins = m->folded.size >= 5 && m->known == NULL && memcmp(full->folded.at, m->folded.at, m->folded.size) == 0;
            if (!ends && !begins) continue;
            dl_who_join(who, j, i);
            break;
        }
    }
}

static int ends_as_firm(struct dl_str folded)
{
    static const char WORDS[] =
        "inc|corp|corporation|computer|computers|group|company|co|holdings|holding|airways|airlines|industries|motors|energy|"
        "bank|ltd|plc|llc|ag|se|sa|nv|spa|gmbh|international|technologies|systems|partners|capital|oil|gas|petroleum|media";
    return dl_str_listed(folded, WORDS, '|');
}

/* "Apple" and "Apple Computer", "Ryanair" and "Ryanair Holdings": the first word of a firm's whole name, unless it is a state's.
 * Where several whole names begin so ("Apple Corps"), only the first is meant. */
static void join_first_words(struct dl_who *who)
{
    struct dl_table alone, whole;
    dl_table_init(&alone, who->arena);
    dl_table_init(&whole, who->arena);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->kind != DL_ENTITY_ORGANIZATION || m->first != m->last || m->folded.size < 4) continue;
        if (m->sector.size > 0 && !dl_str_is(m->sector, "BUS")) continue;
        if (dl_table_get(&alone, m->folded) == DL_NONE && dl_table_set(&alone, m->folded, i) != DL_OK) return;
    }
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->kind != DL_ENTITY_ORGANIZATION || m->first == m->last || m->known != NULL || m->country[0] != 0)
            continue;
        struct dl_str word = dl_who_fold(who, m->first);
        uint32_t noun, one = dl_table_get(&alone, word), earlier = dl_table_get(&whole, word);
        if (one == DL_NONE || dl_who_role(who, m->first, &noun) != NULL || !ends_as_firm(dl_who_fold(who, m->last))) continue;
        if (earlier != DL_NONE && !dl_str_equal(who->founds.at[earlier].folded, m->folded)) continue;
        if (earlier == DL_NONE && dl_table_set(&whole, word, i) != DL_OK) return;
        dl_who_join(who, one, i);
    }
}

int dl_who_chains(struct dl_who *who)
{
    int code = same_names(who);
    if (code != DL_OK) return code;
    join_persons(who);
    take_surnames(who);
    join_acronyms(who);
    join_short_organizations(who);
    join_first_words(who);
    dl_who_lead(who);
    dl_who_take_up(who);
    return DL_OK;
}
