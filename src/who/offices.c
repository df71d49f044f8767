/* What a report says that somebody is: the office in the words before a name or behind it, and which goes before the seed table's.
 *
 * The table knows who held what in which years; a report may say otherwise, being of another time, of a world where things went
 * differently, or later than the table. Its word then wins within the document: "former President", "opposition leader", "rebel". What a
 * person in office is besides ("party leader", "billionaire") changes nothing.
 */
#include "who/run.h"

enum { LONGEST_ROLE = 64 }; /* bytes */

/* What may stand before a title and is no part of the office: "then-candidate", "longtime aide". */
static int is_of_the_time(const struct dl_word *w)
{
    static const char WORDS[] =
        "former|ex|late|then|current|outgoing|incoming|new|longtime|veteran|top|acting|first|old|young|"
        "once|one-time|onetime|embattled|ousted|newly|retired|popular|powerful|influential|prominent|erstwhile|deposed|other|only|"
        "own|same|last|next|fellow";
    return dl_str_listed(w->lemma, WORDS, '|');
}

static int is_part_of_title(const struct dl_who *who, uint32_t w)
{
    const struct dl_word *word = word_at(who, w);
    if (w > 0 && word_at(who, w - 1)->upos == DL_UPOS_PUNCT && dl_str_is(word_at(who, w - 1)->form, "-"))
        return 0; /* "third-year" */
    if (word->rel == DL_REL_COMPOUND || word->upos == DL_UPOS_PROPN) return 1;
    return word->upos == DL_UPOS_ADJ && !is_of_the_time(word);
}

int dl_who_is_former(const struct dl_who *who, const struct dl_found *found, uint32_t head)
{
    static const char WORDS[] = "former|ex|ousted|deposed|erstwhile|onetime|one-time";
    if (dl_str_starts(word_at(who, head)->lemma, "ex-")) return 1;
    for (uint32_t w = head; w-- > found->phrase_first && head - w <= 6;) {
        struct dl_str small = dl_str_lower(who->arena, word_at(who, w)->form);
        if (small.at != NULL && dl_str_listed(small, WORDS, '|')) return 1;
        if (word_at(who, w)->upos == DL_UPOS_VERB) return 0;
    }
    return 0;
}

uint32_t dl_who_designate(const struct dl_doc *doc, uint32_t noun)
{
    if (noun + 2 >= doc->words.count || doc->words.at[noun + 2].head != noun || !dl_str_is(doc->words.at[noun + 1].form, "-"))
        return noun;
    return dl_str_is_nocase(doc->words.at[noun + 2].form, "designate") ? noun + 2 : noun;
}

/* "chief of staff", "secretary of state": the last word of an office whose name goes on behind its noun with "of", as the table has it; the noun. */
static uint32_t office_end(const struct dl_who *who, uint32_t noun)
{
    const struct dl_words *words = &who->doc->words;
    const uint32_t end = dl_who_designate(who->doc, noun);
    if (end != noun || noun + 2 >= words->count || !dl_str_is(words->at[noun + 1].form, "of")) return end;
    char small[LONGEST_ROLE];
    const struct dl_span span = dl_words_span(who->doc, noun, noun + 2);
    const struct dl_str text = dl_str_slice(who->doc->text, span.start, span.end);
    const struct dl_str office = {small, dl_str_append_small(small, sizeof small, 0, text, 0)};
    return dl_actors_role(who->actors, office) != NULL ? noun + 2 : noun;
}

struct dl_str dl_who_office(const struct dl_who *who, const struct dl_found *found, uint32_t head)
{
    uint32_t role_first = head;
    dl_who_role(who, head, &role_first);
    uint32_t first = role_first;
    while (first > found->phrase_first && who->name_at[first - 1] == DL_NONE && is_part_of_title(who, first - 1)) first--;
    const uint32_t end = office_end(who, head);
    struct dl_span span = dl_words_span(who->doc, first, end), noun = dl_words_span(who->doc, role_first, end);
    struct dl_str text = dl_str_slice(who->doc->text, span.start, span.end);
    struct dl_str small = dl_str_lower(who->arena, dl_str_slice(who->doc->text, noun.start, noun.end));
    struct dl_str office = small.at != NULL ? dl_actors_title(who->actors, small) : (struct dl_str){0};
    if (office.size > 0)
        text = dl_str_format(who->arena, "%.*s%.*s", (int)(noun.start - span.start), text.at, (int)office.size, office.at);
    int says_so = dl_str_is_nocase(dl_str_slice(text, 0, 6), "former") || dl_str_is_nocase(dl_str_slice(text, 0, 2), "ex");
    if (text.at == NULL || says_so || !dl_who_is_former(who, found, head)) return text;
    return dl_str_format(who->arena, "former %.*s", (int)text.size, text.at);
}

/* Whose rival one is says nothing of what one is. */
int dl_who_is_relation(const struct dl_word *w)
{
    return dl_str_listed(w->lemma,
                         "rival|critic|opponent|adversary|detractor|foe|friend|defender|supporter|ally|successor|predecessor", '|');
}

/* "his Ukrainian colleague", "her guest": no office, though who is it may hold the same one. */
static int is_no_office(const struct dl_word *w)
{
    return dl_who_is_relation(w) || dl_str_listed(w->lemma, "colleague|counterpart|guest|host|interlocutor", '|');
}

int dl_who_is_office(const struct dl_who *who, uint32_t head)
{
    uint32_t first;
    const struct dl_role *role = dl_who_role(who, head, &first);
    if (is_no_office(word_at(who, head))) return 0;
    return role == NULL || role->is_lent || (role->sector.size > 0 && !dl_str_is(role->sector, "CVL"));
}

int dl_who_is_in_office(const struct dl_who *who, const struct dl_found *person)
{
    if (person->known == NULL || person->known->type != DL_KNOWN_PERSON) return 0;
    int in_office = 0;
    const struct dl_known_person *known = &who->actors->people.at[person->known->index];
    dl_actors_office(known, who->doc->day, &in_office);
    return in_office && who->doc->day != DL_NO_DAY;
}

/* "an engineer", of the leader of an opposition: what he was before he became what the table says. */
static int is_calling_of(const struct dl_who *who, const struct dl_found *person, struct dl_str sector)
{
    if (person->known == NULL || person->known->type != DL_KNOWN_PERSON || !dl_str_listed(sector, "EDU|MED|LAB|AGR|JRN|CVL", '|'))
        return 0;
    return dl_str_listed(who->actors->people.at[person->known->index].sector, "OPP|REB|PRM|PTY", '|');
}

int dl_who_wins(const struct dl_who *who, const struct dl_found *person, uint32_t head, struct dl_str sector)
{
    if (is_no_office(word_at(who, head)) || is_calling_of(who, person, sector)) return 0;
    if (dl_str_is(sector, "MIL") && dl_who_is_head_of_state(person->office)) return 0; /* their commander-in-chief */
    if (dl_str_listed(sector, "OPP|REB|ELI|UAF|PRM|CRM", '|')) return 1; /* nobody is that and holds an office of state */
    return sector.size > 0 && !dl_who_is_in_office(who, person);
}

/* "a member of the club", "his partner": whoever has no other is not called by that. */
static int is_a_place_among(const struct dl_word *w)
{
    static const char NOUNS[] =
        "member|participant|attendee|newcomer|winner|loser|heir|figure|moderate|radical|reformer|reformist|hawk|"
        "dove|patron|trainee|partner|hardliner|hard-liner|delegate|appointee|alum|crony|acolyte|protege|underling|associate";
    return dl_str_listed(w->lemma, NOUNS, '|');
}

void dl_who_take_office(struct dl_who *who, uint32_t name, uint32_t nominal)
{
    struct dl_found *root = &who->founds.at[dl_who_root(who, name)];
    const struct dl_found *m = &who->founds.at[nominal];
    uint32_t first;
    const struct dl_role *role = dl_who_role(who, m->head, &first);
    if (root->is_told || root->title != DL_NONE || m->number == DL_NUMBER_MANY) return;
    if (root->known == NULL && root->office.size > 0) return;
    if (role == NULL || role->kind != DL_ENTITY_PERSON || !dl_who_is_office(who, m->head)) return;
    const int is_of_no_sector = m->sector.size == 0 && root->known == NULL && root->sector.size == 0 &&
                                !is_a_place_among(word_at(who, m->head)); /* of a body that nobody knows */
    if (!is_of_no_sector && !dl_who_wins(who, root, m->head, m->sector)) return;
    root->office = dl_who_office(who, m, m->head);
    if (root->known != NULL || root->sector.size == 0) root->sector = m->sector;
    root->is_told = 1;
}

/* Nouns that a title is cut to though a longer one is in the table: "the minister" for an interior minister, not for a prime minister. */
static int is_short_title(struct dl_str noun, struct dl_str longer)
{
    static const char *const NOUNS = "minister|secretary|chief|inspector|officer|commander|judge|justice|candidate|deputy|envoy|"
                                     "negotiator|spokesman|spokeswoman|lawyer|diplomat";
    static const char *const OTHERS = "prime minister|press secretary|private secretary";
    static const char RANKS[] = "vice admiral|rear admiral|lieutenant general|major general|brigadier general|lieutenant colonel";
    if (dl_str_listed(longer, RANKS, '|')) return 1;
    return dl_str_listed(noun, NOUNS, '|') && !dl_str_listed(longer, OTHERS, '|');
}

/* "the president" is no vice president, "the general" no attorney general: in an office's name, a noun that makes a longer one with
 * the word before it is that longer one. */
int dl_who_names_office(const struct dl_who *who, struct dl_str office, struct dl_str noun)
{
    for (uint32_t at = 0; at + noun.size <= office.size; at++) {
        struct dl_str until = dl_str_slice(office, 0, at + noun.size);
        if (at + noun.size < office.size && office.at[at + noun.size] != ' ') continue;
        if (!dl_who_ends_with_word(until, noun)) continue;
        uint32_t before = at > 1 ? at - 1 : 0;
        while (before > 0 && office.at[before - 1] != ' ') before--;
        char small[LONGEST_ROLE];
        const uint32_t size = dl_str_append_small(small, sizeof small, 0, dl_str_slice(office, before, at + noun.size), 0);
        const struct dl_str longer = {small, size};
        if (at == 0 || dl_actors_role(who->actors, longer) == NULL || is_short_title(noun, longer)) return 1;
    }
    return 0;
}

int dl_who_is_head_of_state(struct dl_str office)
{
    static const char HEADS[] =
        "president|prime minister|premier|chancellor|king|queen|emir|supreme leader|first minister|chief minister";
    return dl_str_listed_nocase(office, HEADS, '|');
}
