/* What may be a name at a word, by each of three that see one: the seed table (the longest of its entries that the words may be read as),
 * the tagger (its spans, with the kinds that their first and last words contradict put right), and runs of proper nouns that neither
 * knows, by a given name, a title before them or a telling last word. names.c chooses among them. */
#include "who/candidate.h"

enum { MAX_NAME_WORDS = 12 };

/* ---- the seed table ---- */

static int is_name_like(const struct dl_word *w) { return w->upos == DL_UPOS_PROPN || w->ner != DL_NER_O || w->upos == DL_UPOS_X; }

/* "liberal Democrats", "a Republican proposal": no party's name, of which small letters write at most the noun ("Labour party"). */
static int is_party_noun(const struct dl_who *who, const struct dl_known *known, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    if (known->type != DL_KNOWN_ORGANIZATION || first == last) return 0;
    if (!dl_str_is(who->actors->organizations.at[known->index].sector, "PTY")) return 0;
    int is_small_end = dl_who_is_plain(words[last].form) && !dl_has_feat(&words[last], "Number=Plur") &&
                       !dl_who_tells_organization(words[last].lemma);
    return is_small_end || (!dl_who_is_capital(&words[first]) && dl_who_is_capital(&words[last]));
}

/* "South Korean air forces", "the Canadian press": behind a state's name, capitals write a firm or paper to its end. */
static int is_firms_beginning(struct dl_who *who, const struct dl_known *known, uint32_t first, uint32_t last)
{
    if (known->type != DL_KNOWN_ORGANIZATION || last == first || !dl_who_is_plain(who->doc->words.at[last].form)) return 0;
    if (!dl_str_listed(who->actors->organizations.at[known->index].sector, "BUS|JRN", '|')) return 0;
    const struct dl_str begin = dl_who_fold(who, first);
    return dl_actors_name(who->actors, begin, DL_KNOWN_ADJECTIVE) != NULL ||
           dl_actors_name(who->actors, begin, DL_KNOWN_STATE) != NULL;
}

/* "Memorial Day": a local name of one word begins a longer one. */
static int is_begun_name(const struct dl_who *who, const struct dl_known *known, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    return known->is_local && first == last && last + 1 < who->doc->words.count && !dl_who_in_capitals(words[last].form) &&
           words[last + 1].sentence == words[last].sentence && words[last + 1].upos == DL_UPOS_PROPN &&
           dl_who_is_capital(&words[last + 1]);
}

/* Whether the words may be read as this entry: capitals where the table has them, and some sign of a name. */
static int fits(struct dl_who *who, const struct dl_known *known, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    int capital = 0, name_like = 0, all_capital = 1;
    for (uint32_t w = first; w <= last; w++) {
        capital |= dl_who_is_capital(&words[w]);
        name_like |= is_name_like(&words[w]);
        all_capital &= dl_who_in_capitals(words[w].form);
    }
    int is_work = first == last && dl_str_listed(words[first].form, "Labour|Labor", '|') && last + 1 < who->doc->words.count &&
                  dl_str_listed_nocase(words[last + 1].form,
                                       "minister|ministry|secretary|department|commissioner|court|unions|union|market", '|');
    if (is_work) return 0; /* "Labour minister Muhammad Dingyadi": no party's */
    const int is_body =
        known->type == DL_KNOWN_ORGANIZATION && words[first].upos == DL_UPOS_ADJ; /* "UNHCR spokesman", as the tagger reads it */
    if (known->is_capital) return all_capital && (name_like || words[first].upos == DL_UPOS_NOUN || is_body);
    int is_given_name = first == last && known->type == DL_KNOWN_STATE && words[first].ner == DL_NER_B_PER &&
                        last + 1 < who->doc->words.count && words[last + 1].ner == DL_NER_I_PER;
    if (is_given_name) return 0;                                /* "Chad Wolf", "Jordan Peele" */
    if (first == last && dl_str_is(words[first].form, "Russo")) /* "Russo-Ukrainian"; else a surname */
        return last + 1 < who->doc->words.count && dl_str_starts(words[last + 1].form, "-");
    if (known->type == DL_KNOWN_ADJECTIVE || known->type == DL_KNOWN_PEOPLE)
        return capital && (name_like || words[last].upos == DL_UPOS_ADJ || words[last].upos == DL_UPOS_NOUN);
    if (known->is_lower) return 1;
    if (is_party_noun(who, known, first, last) || is_firms_beginning(who, known, first, last)) return 0;
    if (is_begun_name(who, known, first, last)) return 0;
    int is_inside = first > who->doc->sentences.at[words[first].sentence].word; /* "the Solidarity trade union" */
    if (first == last && is_inside && capital && known->type == DL_KNOWN_ORGANIZATION && words[first].upos == DL_UPOS_NOUN &&
        words[first - 1].upos == DL_UPOS_DET && words[first].form.size > 4)
        return 1; /* "the Mounties", "the Storting" */
    return capital &&
           (name_like || (last > first && (dl_who_is_capital(&words[last]) || (is_inside && dl_who_is_capital(&words[first])))));
}

static uint32_t named(struct dl_who *who, const struct dl_known *known)
{
    const struct dl_known_organization *body = &who->actors->organizations.at[known->index];
    return known->type == DL_KNOWN_ORGANIZATION && body->country[0] != 0 ? dl_who_named(who, body->country) : 0;
}

/* The first reading that fits; of those that are local ones, whose state the report names most, where it names it more than that of the
 * first other: then *has_local is set, for that is not known while names are counted. */
static const struct dl_known *fitting(struct dl_who *who, struct dl_str key, uint32_t first, uint32_t last, int *has_local)
{
    const struct dl_known *best = NULL, *local = NULL;
    uint32_t most = 0;
    for (uint32_t at = dl_table_get(&who->actors->by_name, key); at != DL_NONE; at = who->actors->names.at[at].next) {
        const struct dl_known *known = &who->actors->names.at[at];
        if ((best != NULL && !known->is_local) || !fits(who, known, first, last)) continue;
        const uint32_t times = known->is_local ? named(who, known) : 0;
        *has_local |= known->is_local;
        if (!known->is_local) best = known;
        else if (times > most) local = known, most = times;
    }
    if (local == NULL || best == NULL) return local != NULL ? local : best;
    return best->type == DL_KNOWN_ORGANIZATION && most > named(who, best) ? local : best;
}

/* "Russians": the table has the singular. */
static const struct dl_known *people(struct dl_who *who, struct dl_str singular, uint32_t first, uint32_t last)
{
    const struct dl_known *known = dl_actors_name(who->actors, singular, DL_KNOWN_PEOPLE);
    return known != NULL && fits(who, known, first, last) ? known : NULL;
}

/* Entries are kept without their spaces, so that "Israel is" and "Kuwait, I" would be read as Israelis and Kuwaiti. */
static int ends_names(const struct dl_word *w)
{
    int is_small = w->form.size > 0 && dl_ascii_lower(w->form.at[0]);
    return w->ner == DL_NER_O &&
           ((is_small && w->upos == DL_UPOS_AUX) || (w->upos == DL_UPOS_PRON && (is_small || w->form.size == 1)));
}

/* Whether names of the table go on so behind their first word; none: those of one word alone. */
static int may_go_on(const struct dl_beginning *beginning, struct dl_str key, uint32_t begun)
{
    if (beginning == NULL || key.size > beginning->longest) return 0;
    return key.size < begun + 2 || (beginning->behind & dl_beginning_bit(key.at + begun)) != 0;
}

enum begun { UNKNOWN, NEVER, NO_NAME, KNOWN };

/* How names of the table that begin with the word go on: NEVER and NO_NAME, NEVER of small letters, which no plural or part of a name in
 * capitals can save; else KNOWN and the place in its beginnings. */
static uint32_t begun_by(struct dl_who *who, uint32_t word)
{
    const uint32_t kept = dl_word_kept_at(who->doc, word);
    if (who->begun[kept] == UNKNOWN) {
        const struct dl_str folded = dl_who_fold(who, kept);
        const uint32_t at = folded.size > 0 ? dl_table_get(&who->actors->by_first, folded) : DL_NONE;
        const int is_small = folded.at == who->doc->words.at[kept].form.at;
        who->begun[kept] = at != DL_NONE ? KNOWN + at : is_small ? NEVER : NO_NAME;
    }
    return who->begun[kept];
}

int dl_who_may_begin_name(struct dl_who *who, uint32_t word)
{
    return who->doc->words.at[word].ner != DL_NER_O || who->place_at[word] != DL_NONE || begun_by(who, word) != NEVER;
}

/* The longest name of the table that begins at `first`, whose beginnings are those. */
static struct dl_candidate find_entry(struct dl_who *who, uint32_t first, const struct dl_beginning *beginning, int *has_local)
{
    struct dl_candidate found = {.last = DL_NONE};
    const struct dl_str begin = dl_who_fold(who, first);
    char key[256];
    uint32_t size = 0, end = dl_who_sentence_end(who->doc, first);
    for (uint32_t w = first; w < end && w < first + MAX_NAME_WORDS; w++) {
        struct dl_str part = dl_who_fold(who, w);
        if (w > first && ends_names(&who->doc->words.at[w])) break;
        if (part.at == NULL || size + part.size > sizeof key) break;
        memcpy(key + size, part.at, part.size);
        size += part.size;
        if (w > first && !may_go_on(beginning, (struct dl_str){key, size}, begin.size)) break;
        if (part.size == 0) continue; /* a hyphen */
        const struct dl_known *known = NULL;
        if (w > first || beginning == NULL || beginning->is_whole)
            known = fitting(who, (struct dl_str){key, size}, first, w, has_local);
        if (known == NULL && size > 4 && key[size - 1] == 's') known = people(who, (struct dl_str){key, size - 1}, first, w);
        if (known != NULL) found.last = w, found.known = known;
    }
    return found;
}

struct dl_candidate dl_who_known_name(struct dl_who *who, uint32_t first)
{
    const uint32_t begun = begun_by(who, first);
    if (begun == NEVER) return (struct dl_candidate){.last = DL_NONE};
    struct dl_who_entry *entry = &who->entries[first];
    if (entry->is_kept) return (struct dl_candidate){.last = entry->last, .known = entry->known};
    int has_local = 0;
    const struct dl_beginning *beginning = begun >= KNOWN ? &who->actors->beginnings.at[begun - KNOWN] : NULL;
    const struct dl_candidate found = find_entry(who, first, beginning, &has_local);
    if (!has_local) *entry = (struct dl_who_entry){found.known, found.last, 1};
    return found;
}

const struct dl_known *dl_who_known(struct dl_who *who, uint32_t first, uint32_t *last)
{
    struct dl_candidate found = dl_who_known_name(who, first);
    *last = found.last;
    return found.known;
}

enum dl_entity_kind dl_who_known_kind(enum dl_known_type type)
{
    switch (type) {
    case DL_KNOWN_ORGANIZATION: return DL_ENTITY_ORGANIZATION;
    case DL_KNOWN_PERSON: return DL_ENTITY_PERSON;
    case DL_KNOWN_SEAT: return DL_ENTITY_PLACE;
    case DL_KNOWN_PEOPLE: return DL_ENTITY_GROUP;
    default: return DL_ENTITY_COUNTRY;
    }
}

static int is_proper(const struct dl_word *w) { return w->upos == DL_UPOS_PROPN && dl_who_is_capital(w); }

int dl_who_tells_organization(struct dl_str lemma)
{
    static const char NOUNS[] =
        "party|ministry|university|council|committee|commission|court|union|association|organization|organisation|agency|"
        "department|"
        "institute|foundation|front|movement|army|brigade|battalion|corps|bank|group|company|corporation|federation|league|"
        "congress|"
        "senate|parliament|assembly|police|press|times|post|news|center|centre|office|bureau|authority|forum|alliance|coalition|"
        "network|society|club|church|college|school|fund|inc|corp|ltd|co|initiative|service|services|forces|guard|tribunal|board|"
        "cabinet|administration|campaign|caucus|mission|embassy|trust|society|watch|journal|herald|tribune|gazette|radio|"
        "television|insider";
    return dl_str_listed_nocase(lemma, NOUNS, '|');
}

/* Words that begin the names of parties and movements in other languages. */
static int begins_organization(struct dl_str form)
{
    static const char NOUNS[] =
        "Parti|Partai|Partido|Partito|Partei|Partidul|Mouvement|Movimento|Movimiento|Union|Unión|União|Unione|Rassemblement|"
        "Alliance|Alianza|Aliança|Frente|Front|Fronte|Partija|Stranka|Hizb|Jamaat|Jamiat|Coalition|Coalición|Liga|Bank|"
        "Banco|Banque|University|Ministry|Department|Institute|Association|Federation|Committee|Council|Movement";
    return dl_str_listed(form, NOUNS, '|');
}

int dl_who_is_acronym(struct dl_str form)
{
    uint32_t letters = 0;
    for (uint32_t i = 0; i < form.size; i++) {
        if (dl_ascii_lower(form.at[i]) || (unsigned char)form.at[i] >= 0x80) return 0;
        letters += (uint32_t)dl_ascii_upper(form.at[i]);
    }
    return letters >= 2 && letters <= 6;
}

/* "the New Democratic Party and Bloc Québécois" tagged as one name: the first is whole without the second. */
static int joins_two(const struct dl_word *words, uint32_t first, uint32_t w, uint32_t end)
{
    if (words[w].upos != DL_UPOS_CCONJ || w <= first + 1 || w + 1 >= end) return 0;
    const int is_begun = w + 2 < end && dl_str_listed(words[w + 2].form, "of|for", '|');
    if (is_begun && (dl_who_tells_organization(words[w + 1].lemma) || begins_organization(words[w + 1].form)))
        return 1; /* "the Conservative Review and Club for Growth" */
    return dl_who_tells_organization(words[w - 1].lemma) && dl_who_is_capital(&words[w + 1]);
}

/* "Google, Inc. of Mountain View": where a firm is stands behind what says that it is one. */
static int is_behind_firm(const struct dl_word *words, uint32_t first, uint32_t w)
{
    return w > first + 1 && dl_str_is(words[w].form, "of") &&
           dl_str_listed(words[w - 1].form, "Inc|Inc.|Corp.|Ltd|Ltd.|LLC|LLP|GmbH", '|');
}

/* "Ashdown Horse Transport", of which the tagger saw the family: capitals that end in a word for a trade name the business to its end. */
static uint32_t with_trade(struct dl_who *who, uint32_t first, uint32_t last)
{
    enum { MOST_BEHIND = 3 };
    const struct dl_word *words = who->doc->words.at;
    const uint32_t end = dl_who_sentence_end(who->doc, first);
    uint32_t w = last;
    if (!dl_who_is_capital(&words[first]) || dl_who_in_capitals(words[last].form)) return DL_NONE;
    while (w + 1 < end && w < last + MOST_BEHIND && dl_who_is_capital(&words[w + 1]) && words[w + 1].ner != DL_NER_B_PER &&
           (dl_who_is_noun(&words[w + 1]) || words[w + 1].upos == DL_UPOS_ADJ))
        w++;
    const int is_whole = w + 1 == end || !dl_who_is_capital(&words[w + 1]);
    return w > last && is_whole && dl_judge_is_listed(&who->actors->judge, DL_STR("trade"), dl_who_fold(who, w)) ? w : DL_NONE;
}

/* Endings that families have and places hardly ever. */
int dl_who_ends_as_surname(struct dl_str form)
{
    static const char *const ENDS[] = {"enko",  "chuk",  "czuk", "shvili", "oglu", "ovich", "evich",
                                       "ovych", "evych", "ović", "ević",   "skyi", "skyy"};
    for (uint32_t i = 0; form.size > 6 && i < sizeof ENDS / sizeof *ENDS; i++)
        if (dl_str_ends(form, ENDS[i])) return 1;
    return 0;
}

/* "Trump Tower" is nobody. */
static int is_facility(struct dl_str form)
{
    static const char NOUNS[] = "Tower|Towers|Hotel|Plaza|Building|Stadium|Airport|Square|Street|Avenue|Bridge|Highway|Arena|Park|"
                                "Boulevard|Center|Centre|Hospital|Ranch";
    return dl_str_listed(form, NOUNS, '|');
}

/* "Atlanta Braves". */
static int is_towns_team(struct dl_who *who, uint32_t first, uint32_t last)
{
    const uint32_t place = who->place_at[first];
    if (place == DL_NONE || first + who->doc->places.at[place].words != last) return 0;
    return dl_judge_is_listed(&who->actors->judge, DL_STR("team"), dl_who_fold(who, last));
}

/* What the tagger's kind misses: acronyms and telling words are organisations, given names people, where no place is known. */
static enum dl_entity_kind mend_kind(struct dl_who *who, uint32_t first, uint32_t last, enum dl_entity_kind kind)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t place = who->place_at[first];
    if (kind == DL_ENTITY_ORGANIZATION || (place != DL_NONE && first + who->doc->places.at[place].words > last)) return kind;
    if (first == last && dl_who_is_acronym(words[first].form)) return DL_ENTITY_ORGANIZATION;
    if (last > first && (dl_who_tells_organization(words[last].lemma) || begins_organization(words[first].form)))
        return DL_ENTITY_ORGANIZATION;
    if (kind == DL_ENTITY_PLACE && last > first && is_towns_team(who, first, last)) return DL_ENTITY_ORGANIZATION;
    if (kind == DL_ENTITY_PLACE && last > first && dl_who_is_honorific(words[first].form))
        return DL_ENTITY_PERSON; /* "Rep. Sabin" */
    if (kind == DL_ENTITY_PERSON && last > first && is_facility(words[last].form)) return DL_ENTITY_PLACE;
    if (kind == DL_ENTITY_PLACE && dl_actors_gender(who->actors, dl_who_fold(who, first)) != 0) return DL_ENTITY_PERSON;
    return kind;
}

/* ---- the tagger ---- */

static int ner_begins(uint8_t tag) { return tag != DL_NER_O && tag % 2 == DL_NER_B_PER % 2; }
static uint8_t ner_inside(uint8_t begin) { return (uint8_t)(begin + 1); }

/* "al - Sadr", as text cut into words writes the Arabic article. */
static int is_article_joined(const struct dl_word *words, uint32_t w)
{
    return w > 0 && dl_str_is(words[w].form, "-") && dl_str_listed_nocase(words[w - 1].form, "al|el|as|az|ash|ad|an|ar|at|ul", '|');
}

/* "no help for Ukraine - Kuleba": a dash between blanks divides. */
static int is_dash(const struct dl_word *words, uint32_t w)
{
    struct dl_str form = words[w].form;
    return w > 0 && !is_article_joined(words, w) && words[w - 1].space_after && words[w].space_after &&
           (dl_str_is(form, "-") || dl_str_is(form, "–") || dl_str_is(form, "—"));
}

/* "a China-Serbia community": a hyphen between two states, not one within a name ("Guinea-Bissau"). */
static int parts_states(struct dl_who *who, uint32_t w)
{
    const struct dl_word *words = who->doc->words.at;
    if (w == 0 || w + 1 >= who->doc->words.count || !dl_str_is(words[w].form, "-")) return 0;
    return dl_actors_name(who->actors, dl_who_fold(who, w - 1), DL_KNOWN_STATE) != NULL &&
           dl_actors_name(who->actors, dl_who_fold(who, w + 1), DL_KNOWN_STATE) != NULL;
}

/* "a militia", "Villagers": a common noun that the tagger took for a name. */
static int is_common(const struct dl_who *who, uint32_t word)
{
    const struct dl_word *w = &who->doc->words.at[word];
    if (dl_who_begins_with_noun(who, word)) return 1;
    uint32_t first;
    return w->upos == DL_UPOS_NOUN && w->form.size > 0 && dl_ascii_lower(w->form.at[0]) && dl_who_role(who, word, &first) != NULL;
}

/* "League of Women", of the League of Women Voters: what stands before a noun in capitals does not end a name that has an "of". */
static uint32_t with_nouns(const struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    const uint32_t end = dl_who_sentence_end(who->doc, first);
    int is_linked = 0;
    for (uint32_t w = first + 1; w < last; w++) is_linked |= dl_str_listed(words[w].form, "of|for", '|');
    while (is_linked && last + 1 < end && words[last].head != DL_NONE && words[last].head > last && words[last].head < last + 3) {
        const int is_modifier = words[last].rel == DL_REL_COMPOUND || words[last].rel == DL_REL_AMOD;
        if (!is_modifier || !dl_who_is_capital(&words[last + 1]) || !dl_who_is_noun(&words[last + 1])) break;
        last++;
    }
    return last;
}

struct dl_candidate dl_who_tagged_name(struct dl_who *who, uint32_t first)
{
    struct dl_candidate found = {.last = DL_NONE};
    const struct dl_word *words = who->doc->words.at;
    uint8_t tag = words[first].ner;
    if (tag == DL_NER_O || (!ner_begins(tag) && first > 0 && words[first - 1].ner != DL_NER_O &&
                            words[first - 1].upos != DL_UPOS_CCONJ && !parts_states(who, first - 1)))
        return found;
    uint8_t begin = ner_begins(tag) ? tag : (uint8_t)(tag - 1);
    if (begin == DL_NER_B_MISC) return found;
    uint32_t end = dl_who_sentence_end(who->doc, first);
    found.last = first;
    while (found.last + 1 < end && words[found.last + 1].ner == ner_inside(begin) &&
           !joins_two(words, first, found.last + 1, end) && !is_behind_firm(words, first, found.last + 1) &&
           !is_dash(words, found.last + 1) && !parts_states(who, found.last + 1))
        found.last++;
    if (found.last == first && is_common(who, first)) return (struct dl_candidate){.last = DL_NONE};
    if (begin == DL_NER_B_ORG) found.last = with_nouns(who, first, found.last);
    found.last = dl_who_rest_of_name(who, first, found.last);
    found.kind = begin == DL_NER_B_PER ? DL_ENTITY_PERSON : begin == DL_NER_B_ORG ? DL_ENTITY_ORGANIZATION : DL_ENTITY_PLACE;
    found.kind = mend_kind(who, first, found.last, found.kind);
    const uint32_t trade = found.kind != DL_ENTITY_ORGANIZATION ? with_trade(who, first, found.last) : DL_NONE;
    if (trade != DL_NONE) found = (struct dl_candidate){.last = trade, .kind = DL_ENTITY_ORGANIZATION, .is_whole = 1};
    return found;
}

/* ---- runs of proper nouns ---- */

int dl_who_is_civil_title(struct dl_str form) { return dl_str_listed(form, "Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Miss|Dr|Dr.", '|'); }

int dl_who_is_honorific(struct dl_str form)
{
    static const char TITLES[] =
        "Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Miss|Dr|Dr.|Sir|Lord|Lady|Dame|Prof|Prof.|Sen|Sen.|Rep|Rep.|Gov|Gov.|Gen|Gen.|Col|Col.|Lt|Lt.|Maj|"
        "Maj.|Capt|Capt.|Sgt|Sgt.|Rev|Rev.|Fr.|Adm|Adm.|Brig|Brig.|Cmdr|Cmdr.|Hon|Hon.|St|Msgr|PM|FM|Messrs|Sheikh|Ayatollah|"
        "Mullah|Imam|"
        "Chancellor|President|Senator|Congressman|Congresswoman|Governor|General|Colonel|Captain|Major|Judge|Justice|Professor|"
        "Archbishop|Bishop|Cardinal|Rabbi|Ambassador|Secretary|Speaker|Minister|Premier|Admiral|Mayor|Sheriff|Comrade|Herr|Frau|"
        "Monsieur|Madame|Mme|Mme.|M.|Señor|Señora|Signor|Signora|Shri|Datuk|Begum|Sergeant|Lieutenant|Commander|Representative|"
        "Prince|Princess|King|Queen|Emperor";
    if (form.size == 0 || !dl_ascii_upper(form.at[0])) return 0;
    return dl_str_listed(form, TITLES, '|');
}

/* "the war goes on - Zelensky", "Scholz: no tanks", "what Merkel wants": the surname of somebody in office that nothing goes with. */
static int stands_by_itself(struct dl_who *who, uint32_t word)
{
    const struct dl_word *words = who->doc->words.at;
    const struct dl_sentence *s = &who->doc->sentences.at[words[word].sentence];
    uint32_t next = word + 1 < s->word + s->words ? word + 1 : DL_NONE;
    int is_last = next == DL_NONE || words[next].upos == DL_UPOS_PUNCT;
    int is_behind_dash = word > s->word && is_dash(words, word - 1) && is_last;
    int is_before_colon = word == s->word && next != DL_NONE && dl_str_is(words[next].form, ":");
    if (!is_behind_dash && !is_before_colon && (word == s->word || words[word].upos != DL_UPOS_PROPN)) return 0;
    if (!is_last && (is_proper(&words[next]) || is_dash(words, next))) return 0;
    if (word > s->word && is_proper(&words[word - 1])) return 0;
    return dl_who_in_office(who, word) != NULL;
}

/* "UNDOF withdrew": an acronym that nobody knows does something. */
static int acts_as_body(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->form.size < 3 || !dl_who_is_acronym(w->form) || w->rel != DL_REL_NSUBJ || w->head == DL_NONE) return 0;
    const struct dl_sentence *s = &doc->sentences.at[w->sentence];
    for (uint32_t other = s->word; other < s->word + s->words; other++) /* a headline in capitals tells nothing */
        if (other != word && doc->words.at[other].upos == DL_UPOS_VERB)
            return !dl_who_in_capitals(doc->words.at[other].form) && doc->words.at[w->head].upos == DL_UPOS_VERB;
    return 0;
}

/* "according to the Harbour Gazette": whoever is cited is somebody. The last word of the capitals behind the article, DL_NONE. */
static uint32_t cited_end(const struct dl_who *who, uint32_t first)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t start = who->doc->sentences.at[words[first].sentence].word, end = dl_who_sentence_end(who->doc, first), last = first;
    if (first < start + 3 || !dl_str_is_nocase(words[first - 1].form, "the") || !dl_str_is_nocase(words[first - 2].form, "to") ||
        !dl_str_is_nocase(words[first - 3].form, "according") || !dl_who_is_capital(&words[first]))
        return DL_NONE;
    while (last + 1 < end && dl_who_is_capital(&words[last + 1]) && words[last + 1].upos != DL_UPOS_PUNCT) last++;
    int is_proper_name = words[last].upos == DL_UPOS_PROPN && (last > first || dl_who_is_acronym(words[last].form));
    return is_proper_name && (words[last].ner == DL_NER_O || words[last].ner >= DL_NER_B_MISC) ? last : DL_NONE;
}

struct dl_candidate dl_who_proper_run(struct dl_who *who, uint32_t first)
{
    struct dl_candidate found = {.last = DL_NONE};
    const struct dl_word *words = who->doc->words.at;
    uint32_t cited = cited_end(who, first);
    if (cited != DL_NONE) return (struct dl_candidate){.last = cited, .kind = DL_ENTITY_ORGANIZATION, .is_sure = 1};
    if (stands_by_itself(who, first)) return (struct dl_candidate){.last = first, .kind = DL_ENTITY_PERSON, .is_sure = 1};
    if (!is_proper(&words[first])) return found;
    if (acts_as_body(who->doc, first)) return (struct dl_candidate){.last = first, .kind = DL_ENTITY_ORGANIZATION, .is_sure = 1};
    uint32_t end = dl_who_sentence_end(who->doc, first), last = first;
    while (last + 1 < end && is_proper(&words[last + 1]) && who->name_at[last + 1] == DL_NONE && words[last + 1].ner == DL_NER_O)
        last++;
    uint32_t before = first > who->doc->sentences.at[words[first].sentence].word ? first - 1 : DL_NONE;
    uint32_t noun;
    const struct dl_role *title = before != DL_NONE ? dl_who_role(who, before, &noun) : NULL;
    int titled = before != DL_NONE && (dl_who_is_honorific(words[before].form) ||
                                       (title != NULL && title->kind == DL_ENTITY_PERSON && dl_who_is_capital(&words[before])));
    int is_called = before != DL_NONE && dl_who_is_civil_title(words[before].form); /* "Dr. King" */
    if (dl_who_is_honorific(words[first].form) && !is_called) return found;
    if (dl_who_tells_organization(words[last].lemma) && last > first)
        found = (struct dl_candidate){.last = last, .kind = DL_ENTITY_ORGANIZATION};
    else if (titled || (last > first && dl_actors_gender(who->actors, dl_who_fold(who, first)) != 0))
        found = (struct dl_candidate){.last = last, .kind = DL_ENTITY_PERSON};
    return found;
}
