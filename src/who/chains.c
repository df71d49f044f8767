/* One actor under all its names: sieves from the surest to the least sure, each joining mentions that earlier ones left apart
 * (Raghunathan et al., "A multi-pass sieve for coreference resolution", EMNLP 2010). Nothing here is trained; a chain's traits
 * grow as it is joined, and what they contradict is never joined.
 *   1 the same name, state or organisation      4 appositions and what a name is said to be
 *   2 full name and surname, spellings of one   5 office and holder, nouns that take up a name
 *   3 acronym and expansion                     6 the same noun phrase again
 */
#include "base/alias.h"
#include "base/utf8.h"
#include "base/fold.h"
#include "who/run.h"

enum { WINDOW = 120 }; /* mentions that a short name looks back over */

uint32_t dl_who_find_root(struct dl_who *who, uint32_t found)
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
    int is_known = to->form == DL_FORM_NOMINAL && from->form == DL_FORM_NAME && dl_who_is_in_office(who, from);
    const int is_command = dl_str_is(to->sector, "MIL") && dl_str_is(from->sector, "GOV"); /* "the commander in chief, …" */
    if (is_known && (dl_str_is(from->sector, "MIL") || is_command)) {
        to->sector = from->sector; /* "the chief of staff, Mark Milley": of which staff his name tells */
        to->office = from->office;
    }
    to->is_local |= from->is_local;
    if (to->gender == 0) to->gender = from->gender;
    const int is_of_states = to->code.size > 0 && dl_str_is(to->sector, "IGO"); /* and of no state besides */
    if (to->country[0] == 0 && !is_of_states) memcpy(to->country, from->country, sizeof to->country);
    if (to->code.size == 0) to->code = from->code;
    if (to->sector.size == 0) to->sector = from->sector;
    if (to->office.size == 0) to->office = from->office;
    if (to->known == NULL) to->known = from->known;
    if (to->surname.size == 0) to->surname = from->surname;
    if (to->of == DL_NONE) to->of = from->of;
    if (to->kind != DL_ENTITY_PERSON && from->kind == DL_ENTITY_PERSON && from->form == DL_FORM_NAME) to->kind = DL_ENTITY_PERSON;
}

/* ---- 1: the same name ---- */

static struct dl_str key_of(struct dl_who *who, const char *sort, struct dl_str letters)
{
    const struct dl_str parts[] = {dl_str_from(sort), letters};
    return dl_str_join(who->arena, parts, 2);
}

/* Of a record of the table: the bytes of its number. */
static struct dl_str key_of_record(struct dl_who *who, const char *sort, const struct dl_known *known)
{
    return key_of(who, sort, (struct dl_str){(const char *)&known->index, sizeof known->index});
}

/* What makes two names one: the state for its names, adjectives and seats; an organisation's record; else the letters. */
static struct dl_str name_key(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_known *known = m->known;
    if (m->part != DL_NONE) {
        struct dl_str part = dl_who_fold(who, m->part);
        const struct dl_str parts[] = {DL_STR("part "), part, DL_STR(" "), m->folded};
        return dl_str_join(who->arena, parts, sizeof parts / sizeof *parts);
    }
    if (known != NULL) switch (known->type) {
        case DL_KNOWN_STATE: return key_of_record(who, "state ", known);
        case DL_KNOWN_ADJECTIVE:
        case DL_KNOWN_PEOPLE:
            return m->kind == DL_ENTITY_COUNTRY ? key_of_record(who, "state ", known)
                   : m->kind == DL_ENTITY_GROUP ? key_of_record(who, "people ", known)
                                                : (struct dl_str){0};
        case DL_KNOWN_SEAT: return m->is_metonym ? key_of_record(who, "state ", known) : key_of(who, "place ", m->folded);
        case DL_KNOWN_ORGANIZATION: return key_of_record(who, "organization ", known);
        case DL_KNOWN_PERSON: return key_of_record(who, "person ", known);
        }
    if (m->kind == DL_ENTITY_PERSON && m->first == m->last) return (struct dl_str){0};     /* a surname: sieve 2 */
    if (m->form == DL_FORM_DEMONYM && m->kind == DL_ENTITY_PLACE && m->place != DL_NONE) { /* "African" is of Africa */
        return key_of(who, "place ", dl_name_fold(who->arena, who->doc->places.at[m->place].name));
    }
    return key_of(who, m->kind == DL_ENTITY_PERSON ? "named " : m->kind == DL_ENTITY_ORGANIZATION ? "body " : "place ", m->folded);
}

/* "The Foreign Ministry in Vilnius", "Parliament": an organ that every state has under that name. */
static int is_states_organ(const struct dl_who *who, const struct dl_found *m)
{
    static const char SECTORS[] = "GOV|MIL|LEG|JUD|COP|SPY";
    uint32_t noun;
    return m->known == NULL && m->kind == DL_ENTITY_ORGANIZATION && m->part == DL_NONE && dl_str_listed(m->sector, SECTORS, '|') &&
           dl_who_role(who, m->last, &noun) != NULL;
}

/* Joins an organ to the last of that name or, where the two are of different states, to the last of its own state. */
static int join_organ(struct dl_who *who, struct dl_table *first, struct dl_str key, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    const int is_of_state = m->country[0] != 0;
    const struct dl_str own = is_of_state ? dl_str_format(who->arena, "%.*s of %s", (int)key.size, key.at, m->country) : key;
    uint32_t earlier = dl_table_get(first, key);
    if (own.at == NULL) return DL_ENOMEM;
    if (is_of_state && earlier != DL_NONE) {
        const char *country = who->founds.at[dl_who_root(who, earlier)].country;
        if (country[0] != 0 && strcmp(country, m->country) != 0) earlier = dl_table_get(first, own);
    }
    if (earlier != DL_NONE) dl_who_join(who, earlier, i);
    const int code = dl_table_set(first, key, i);
    return code == DL_OK && is_of_state ? dl_table_set(first, own, i) : code;
}

static int same_names(struct dl_who *who)
{
    struct dl_table first;
    int code = DL_OK;
    dl_table_init(&first, who->scratch);
    for (uint32_t i = 0; code == DL_OK && i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM) continue;
        struct dl_str key = name_key(who, m);
        if (key.at == NULL) continue;
        if (is_states_organ(who, m)) {
            code = join_organ(who, &first, key, i);
            continue;
        }
        const uint32_t earlier = dl_table_get(&first, key);
        if (earlier != DL_NONE) dl_who_join(who, earlier, i);
        else code = dl_table_set(&first, key, i);
    }
    return code;
}

/* "Ali Hadj, better known as Baz": two names of one. */
static void join_aliases(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const uint32_t word = is_name(m) ? dl_alias_of(who->doc, m->first) : DL_NONE,
                       other = word != DL_NONE ? who->name_at[word] : DL_NONE;
        if (other != DL_NONE && is_name(&who->founds.at[other]) && who->founds.at[other].kind == m->kind)
            dl_who_join(who, other, i);
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

/* "the Civic List (LCP)": whatever the letters stand for. */
static int join_bracketed(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    const uint32_t full = m->first == m->last && m->known == NULL ? dl_who_short_for(who, m->first) : DL_NONE;
    if (full != DL_NONE) dl_who_join(who, full, i);
    return full != DL_NONE;
}

static void join_acronyms(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->kind == DL_ENTITY_PERSON || join_bracketed(who, i) || !is_acronym(who, m)) continue;
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

/* "Tigers" and "Liberation Tigers of Tamil Eelam": the noun of a name that goes on with "of". */
static int is_head_of(const struct dl_who *who, const struct dl_found *full, const struct dl_found *m)
{
    const struct dl_word *words = who->doc->words.at;
    for (uint32_t w = full->first; w < full->last; w++)
        if (dl_str_is(words[w + 1].form, "of")) return dl_str_equal(words[w].form, words[m->first].form);
    return 0;
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
            ends |= m->first == m->last && m->known == NULL && !is_common && is_head_of(who, full, m); /* "the Tigers" */
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
        "bank|ltd|plc|llc|ag|se|sa|nv|spa|gmbh|international|technologies|systems|partners|capital|oil|gas|petroleum|media|"
        "shipping|lines|"
        "foods|stores|logistics|pharmaceuticals|insurance|mining|motor|steel";
    return dl_str_listed(folded, WORDS, '|');
}

/* "Apple" and "Apple Computer", "Ryanair" and "Ryanair Holdings": the first word of a firm's whole name, unless it is a state's.
 * Where several whole names begin so ("Apple Corps"), only the first is meant. */
static void join_first_words(struct dl_who *who)
{
    struct dl_table alone, whole;
    dl_table_init(&alone, who->scratch);
    dl_table_init(&whole, who->scratch);
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
    join_aliases(who);
    if (code == DL_OK) dl_who_titled_surnames(who);
    if (code == DL_OK) code = dl_who_persons(who); /* sieve 2 */
    if (code == DL_OK) code = dl_who_surnames(who);
    if (code != DL_OK) return code;
    join_acronyms(who);
    join_short_organizations(who);
    join_first_words(who);
    dl_who_lead(who);
    dl_who_servants(who);
    dl_who_take_up(who);
    dl_who_named_later(who);
    return DL_OK;
}
