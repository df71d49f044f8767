/* Names: where the tagger and the seed table each see one (candidate.c), the longer wins; what stands again in part is
 * taken after that (again.c). Spans leave out articles, titles and possessive endings. */
#include "base/utf8.h"
#include "base/fold.h"
#include "who/candidate.h"
#include "who/who.h"

int dl_who_is_wide_capital(const struct dl_word *word) { return dl_char_is_upper(dl_utf8_at(word->form, 0)); }

/* Small ASCII letters alone: the form is its own folding. */
int dl_who_is_plain(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_lower(form.at[i])) return 0;
    return form.size > 0;
}

struct dl_str dl_who_fold(struct dl_who *who, uint32_t word)
{
    const uint32_t kept = dl_word_kept_at(who->doc, word);
    if (who->folded[kept].at == NULL) {
        const struct dl_str form = who->doc->words.at[kept].form;
        who->folded[kept] = dl_who_is_plain(form) ? form : dl_name_fold(who->arena, form);
    }
    return who->folded[kept];
}

int dl_who_in_capitals(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (dl_ascii_lower(form.at[i])) return 0;
    return 1;
}

/* ---- spans ---- */

static uint8_t parts_of(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    uint32_t parts = last - first + 1;
    for (uint32_t w = first + 1; w < last; w++)
        if (dl_str_is(doc->words.at[w].form, "-") && !doc->words.at[w].space_after) parts -= 2;
    return (uint8_t)(parts > UINT8_MAX ? UINT8_MAX : parts);
}

struct dl_found *dl_who_add(struct dl_who *who, uint32_t first, uint32_t last, enum dl_mention_form form, enum dl_entity_kind kind)
{
    struct dl_found *found = DL_PUSH(&who->founds, who->scratch, DL_MAX_MENTIONS);
    if (found == NULL) return NULL;
    const struct dl_doc *doc = who->doc;
    uint32_t head = last;
    for (uint32_t w = last + 1; w-- > first;) { /* the first word that hangs on something outside */
        uint32_t up = doc->words.at[w].head;
        if ((up == DL_NONE || up < first || up > last) && doc->words.at[w].upos != DL_UPOS_PUNCT) head = w;
    }
    *found = (struct dl_found){.first = first,
                               .last = last,
                               .phrase_first = first,
                               .phrase_last = last,
                               .head = head,
                               .sentence = doc->words.at[first].sentence,
                               .form = form,
                               .kind = kind,
                               .person = 3,
                               .parts = parts_of(doc, first, last),
                               .title = DL_NONE,
                               .part = DL_NONE,
                               .place = DL_NONE,
                               .of = DL_NONE,
                               .parent = who->founds.count - 1};
    return found;
}

static int is_possessive_end(const struct dl_word *w)
{
    return w->upos == DL_UPOS_PART &&
           (dl_str_is(w->form, "'s") || dl_str_is(w->form, "’s") || dl_str_is(w->form, "'") || dl_str_is(w->form, "’"));
}

/* "Apple CEO" tagged as one name, not "Alliance for Justice". */
static int is_title_at_end(const struct dl_who *who, uint32_t last)
{
    uint32_t noun;
    const struct dl_word *words = who->doc->words.at;
    const int goes_on = last + 1 < dl_who_sentence_end(who->doc, last) && dl_who_is_capital(&words[last + 1]);
    if (dl_str_listed(words[last - 1].form, "of for", ' ') && !goes_on) return 0;
    const struct dl_role *role = dl_who_role(who, last, &noun);
    return role != NULL && role->kind == DL_ENTITY_PERSON && !dl_str_ends(words[last].form, "s");
}

/* What the tagger took for more than it is ("EU association"): the entry of what is left when lower-case words are cut off. */
static const struct dl_known *known_span(struct dl_who *who, uint32_t first, uint32_t last)
{
    struct dl_candidate whole = dl_who_known_name(who, first);
    return whole.last == last ? whole.known : NULL;
}

/* "White House Press" before "Secretary": what begins an office with the word behind it is no part of the name. */
static uint32_t before_role(struct dl_who *who, uint32_t first, uint32_t last)
{
    uint32_t noun, next = last + 1;
    if (next >= dl_who_sentence_end(who->doc, first)) return last;
    const struct dl_role *role = dl_who_role(who, next, &noun);
    if (role == NULL || role->kind != DL_ENTITY_PERSON || noun <= first || noun > last) return last;
    return known_span(who, first, noun - 1) != NULL ? noun - 1 : last;
}

/* Articles, titles and marks at the ends do not belong to a name. */
static void trim(struct dl_who *who, uint32_t *first, uint32_t *last, const struct dl_candidate *name)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t noun;
    if (name->is_whole) return;
    while (*first < *last && name->known == NULL && !dl_who_is_capital(&words[*first]) && dl_who_is_capital(&words[*first + 1]) &&
           (words[*first].upos == DL_UPOS_ADJ || words[*first].upos == DL_UPOS_NOUN || words[*first].upos == DL_UPOS_VERB ||
            dl_str_listed(words[*first].form, "bloc group alliance party movement", ' ')))
        ++*first; /* "federal New Democratic Party" */
    while (*last > *first + 1 && name->known == NULL && words[*last].upos == DL_UPOS_NOUN && !dl_who_is_capital(&words[*last]) &&
           words[*last - 1].upos == DL_UPOS_ADP && (words[*last].head < *first || words[*last].head > *last))
        *last -= 2; /* "accused the United Nations of complicity" */
    while (*last > *first && name->known == NULL && words[*last].upos == DL_UPOS_ADP) --*last;
    if (name->known == NULL && name->kind == DL_ENTITY_PLACE) dl_who_trim_place(who, first, last);
    if (*first < *last && name->known == NULL && name->kind == DL_ENTITY_PLACE && words[*first].upos == DL_UPOS_ADP) ++*first;
    while (*first < *last) {
        const struct dl_word *w = &words[*first];
        const struct dl_role *role = name->known == NULL && name->kind == DL_ENTITY_PERSON ? dl_who_role(who, *first, &noun) : NULL;
        int title = role != NULL && role->kind == DL_ENTITY_PERSON && dl_actors_gender(who->actors, dl_who_fold(who, *first)) == 0;
        if (w->upos != DL_UPOS_DET && w->upos != DL_UPOS_PUNCT && !dl_str_is_nocase(w->form, "the") &&
            !(name->kind == DL_ENTITY_PERSON && name->known == NULL && dl_who_is_honorific(w->form)) && !title)
            break;
        ++*first;
    }
    while (*last > *first && name->known == NULL && !dl_who_is_capital(&words[*last]) && words[*last].upos == DL_UPOS_NOUN &&
           (name->kind != DL_ENTITY_ORGANIZATION || dl_who_role(who, *last, &noun) != NULL))
        --*last; /* "EU envoys", "pro-Kremlin militia" tagged as one */
    while (*last > *first && name->known == NULL && name->kind == DL_ENTITY_ORGANIZATION && is_title_at_end(who, *last)) --*last;
    if (*last > *first && name->known == NULL && name->kind == DL_ENTITY_ORGANIZATION) *last = before_role(who, *first, *last);
    while (*last > *first && name->known == NULL && (words[*last].upos == DL_UPOS_ADP || words[*last].rel == DL_REL_DET)) --*last;
    while (*last > *first &&
           (is_possessive_end(&words[*last]) || (words[*last].upos == DL_UPOS_PUNCT && !dl_str_is(words[*last].form, "."))))
        --*last;
}

struct dl_str dl_who_fold_span(struct dl_who *who, uint32_t first, uint32_t last)
{
    struct dl_span span = dl_words_span(who->doc, first, last);
    return dl_name_fold(who->arena, dl_str_slice(who->doc->text, span.start, span.end));
}

/* "Texans", "Milwaukeeans": many, by a place that the table has no people for. */
static int is_people(const struct dl_word *w)
{
    return dl_has_feat(w, "Number=Plur") && (dl_str_ends(w->form, "ans") || dl_str_ends(w->form, "ers"));
}

static int contains(struct dl_str text, char c) { return memchr(text.at, c, text.size) != NULL; }

/* "Blinken, Austin": Austin is joined to somebody in office. */
static int is_beside_surname(struct dl_who *who, uint32_t word)
{
    const struct dl_word *w = &who->doc->words.at[word];
    if (w->rel == DL_REL_CONJ && w->head != DL_NONE) return dl_who_in_office(who, w->head) != NULL;
    const struct dl_word *before = word > 1 ? w - 1 : NULL;
    if (before != NULL && (before->upos == DL_UPOS_CCONJ || dl_str_is(before->form, ",")) &&
        dl_who_in_office(who, word - 2) != NULL)
        return 1;
    uint32_t joined = dl_child(who->doc, word, DL_REL_CONJ);
    return joined != DL_NONE && dl_who_in_office(who, joined) != NULL;
}

/* "Kuleba" tagged as a body or place: no place is known, and somebody of that name holds an office when the report is written. */
static int is_surname_of_the_day(struct dl_who *who, uint32_t first, uint32_t last, const struct dl_candidate *name)
{
    uint32_t place = who->place_at[first];
    if (first != last || name->known != NULL || name->kind == DL_ENTITY_PERSON) return 0;
    if (place != DL_NONE && who->doc->places.at[place].geonames != 0 && !is_beside_surname(who, first)) return 0;
    return dl_who_in_office(who, first) != NULL ||
           (name->kind == DL_ENTITY_PLACE && dl_who_ends_as_surname(who->doc->words.at[first].form));
}

/* "Apple CEO" tagged as a person: the body and its office. */
static int is_office_of_body(struct dl_who *who, uint32_t first, uint32_t last)
{
    static const char OFFICES[] =
        "CEO|CFO|COO|Chairman|Chairwoman|Director|Chief|President|Minister|Secretary|Spokesman|Spokeswoman|"
        "Spokesperson|Executive|Ambassador|Senator|Governor|Commissioner|Chancellor|Correspondent|Editor";
    return last > first && dl_str_listed(who->doc->words.at[last].form, OFFICES, '|') &&
           dl_actors_gender(who->actors, dl_who_fold(who, first)) == 0 && dl_who_is_noun(&who->doc->words.at[first]);
}

/* Laws and single letters are no actors; a title that stands alone ("Vice President", "the Speaker") is a noun, not a name. */
static int is_no_actor(struct dl_who *who, uint32_t first, uint32_t last, const struct dl_candidate *name)
{
    static const char LAWS[] = "Act|Bill|Law|Amendment|Treaty|Resolution|Accord|Accords|Agreement|Pact|Protocol|Constitution|"
                               "Amendments|Prize|Award|Awards|Day|War|Code|Clause|Declaration|Memorandum";
    const struct dl_word *words = who->doc->words.at;
    uint32_t noun;
    int is_pan = first > 1 && words[first - 1].upos == DL_UPOS_PUNCT && dl_str_is_nocase(words[first - 2].form, "pan");
    if (is_pan && dl_str_is(words[first - 1].form, "-")) return 1; /* "the Pan-American highway" is of no state */
    if (name->known == NULL && dl_who_names_nobody(who->doc, first, last)) return 1;
    if (name->known != NULL) return 0;
    for (uint32_t w = first + 1; w < last; w++) /* "Roe v. Wade" */
        if (dl_actors_is_namesake(who->actors, dl_who_fold(who, w), DL_NAMESAKE_LAWSUIT)) return 1;
    static const char THINGS[] =
        "Obamacare|ObamaCare|Trumpcare|Medicare|Medicaid|Brexit|Covid|COVID|Covid-19|COVID-19|Christmas|Easter|Thanksgiving|"
        "Ramadan|Watergate|Holocaust|Internet";
    if (first == last && dl_ascii_alpha(words[first].form.at[0]) && contains(words[first].form, '@')) return 1; /* an address */
    if (first == last && (dl_who_fold(who, first).size < 2 || dl_str_listed(words[first].form, THINGS, '|'))) return 1;
    if (dl_ascii_lower(words[first].form.at[0]) && contains(words[first].form, '-') &&
        (first == last || !dl_who_is_capital(&words[last])))
        return 1; /* "pro-Kremlin", "pro-Kremlin militia" */
    if (last > first && name->kind != DL_ENTITY_PERSON && dl_str_listed(words[last].form, LAWS, '|')) return 1;
    if (last > first && dl_str_listed(words[last].form, "Syndrome|Disorder|Disease|Effect|Dossier|Doctrine", '|'))
        return 1; /* what is called after somebody is nobody */
    if (name->kind != DL_ENTITY_PERSON) return 0;
    if (first == last && dl_who_is_generation(dl_who_fold(who, first))) return 1; /* "John Lyke, Jr." */
    if (dl_who_ends_as_title(who, first, last)) return 1;
    int has_article = first > 0 && (words[first - 1].upos == DL_UPOS_DET || words[first - 1].rel == DL_REL_NMOD_POSS);
    const struct dl_role *role = last > first || has_article ? dl_who_role(who, last, &noun) : NULL;
    return role != NULL && role->kind == DL_ENTITY_PERSON && noun == first;
}

int dl_who_set_surname(struct dl_who *who, struct dl_found *found, struct dl_str surname)
{
    char key[DL_SPELLING_KEY];
    found->surname = surname;
    found->spelling = dl_str_copy(who->arena, (struct dl_str){key, dl_spelling_key(surname, key)});
    return found->spelling.at != NULL;
}

/* "Moon Jae-in", who is "Moon" for short: the table says so, or the given name behind it is hyphened. */
static int is_called_by_first(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *words = who->doc->words.at;
    if (m->known != NULL && m->known->type == DL_KNOWN_PERSON)
        return dl_str_equal(who->actors->people.at[m->known->index].short_name, words[m->first].form);
    return m->last == m->first + 3 && dl_str_is(words[m->first + 2].form, "-") && dl_ascii_lower(words[m->last].form.at[0]);
}

/* "Prime Minister Joseph Muscat … Muscat said": a town's name that is the surname of somebody whom the report has named, where it acts; that of a
 * body only if the table knows him ("Sheldon Whitehouse … Whitehouse said"). */
static int is_surname_told(const struct dl_who *who, uint32_t word, int is_seat, int is_body)
{
    enum { NEAR = 30 }; /* names since, of a town that also stands for a government */
    const struct dl_word *words = who->doc->words.at;
    const int is_inverted =
        word > 2 && words[word - 1].upos == DL_UPOS_VERB && dl_str_is(words[word - 2].form, ","); /* ", stressed Muscat" */
    if (!is_inverted && dl_rel_base((enum dl_rel)words[word].rel) != DL_REL_NSUBJ && words[word].rel != DL_REL_NMOD_POSS) return 0;
    for (uint32_t i = who->founds.count; i-- > 0 && (!is_seat || i + NEAR > who->founds.count);) {
        const struct dl_found *m = &who->founds.at[i];
        if (is_body && m->known == NULL) continue;
        if (!is_name(m) || !is_person(m) || m->last == m->first) continue;
        if (dl_str_equal(words[m->last].form, words[word].form)) return 1;
        if (is_called_by_first(who, m) && dl_str_equal(words[m->first].form, words[word].form)) return 1;
    }
    return 0;
}

int dl_who_add_name(struct dl_who *who, uint32_t first, struct dl_candidate name)
{
    if (!dl_who_cut_county_office(who, first, &name)) return DL_OK;
    const int is_body = name.kind == DL_ENTITY_ORGANIZATION,
              is_lone = first == name.last && (name.kind == DL_ENTITY_PLACE || name.kind == DL_ENTITY_COUNTRY || is_body);
    if (is_lone && is_surname_told(who, first, name.known != NULL, is_body)) name.kind = DL_ENTITY_PERSON, name.known = NULL;
    if (name.kind == DL_ENTITY_PERSON && name.known == NULL && is_office_of_body(who, first, name.last)) {
        name.kind = DL_ENTITY_ORGANIZATION;
        name.last--;
    }
    uint32_t begin = first, last = name.last;
    trim(who, &first, &last, &name);
    const uint32_t seen = first; /* without initials, which tell the judge nothing */
    if (name.kind == DL_ENTITY_PERSON && name.known == NULL) first = dl_who_with_initials(who, first);
    if (name.kind == DL_ENTITY_ORGANIZATION && name.known == NULL && !name.is_sure) {
        first = dl_who_with_adjective(who, first, last);
        first = dl_who_body_with_initials(who, first, last);
    }
    if (name.kind == DL_ENTITY_PLACE && name.known == NULL) first = dl_who_with_stem(who, first);
    if (name.kind == DL_ENTITY_PERSON && name.known == NULL) last = dl_who_with_syllable(who, first, last);
    if (name.known == NULL && last > first && name.kind == DL_ENTITY_PERSON) {
        name.known = dl_who_spelled(who, first, last);
    }
    int is_surname = is_surname_of_the_day(who, first, last, &name) ||
                     (first == last && name.kind == DL_ENTITY_PERSON && name.known == NULL && is_surname_told(who, first, 0, 0));
    if (is_surname) name.kind = DL_ENTITY_PERSON;
    if (name.known == NULL && (last < name.last || first > begin)) {
        name.known = known_span(who, first, last);
        if (name.known != NULL) name.kind = dl_who_known_kind(name.known->type);
    }
    if (is_no_actor(who, first, last, &name)) return DL_OK;
    if (name.kind == DL_ENTITY_PLACE && who->dated[first] && who->dated[last]) return DL_OK; /* "on New Year's Day" */
    if (!is_surname && !dl_judge_name(who, name.kind == DL_ENTITY_PERSON ? seen : first, last, &name)) return DL_OK;
    enum dl_mention_form form = DL_FORM_NAME;
    if (name.known != NULL && (name.known->type == DL_KNOWN_ADJECTIVE || name.known->type == DL_KNOWN_PEOPLE))
        form = DL_FORM_DEMONYM;
    struct dl_found *found = dl_who_add(who, first, last, form, name.kind);
    if (found == NULL) return DL_ENOMEM;
    found->known = name.known;
    found->place = who->place_at[first];
    found->folded = dl_who_fold_span(who, first, last);
    if (name.kind != DL_ENTITY_ORGANIZATION && name.known == NULL && first == last && is_people(&who->doc->words.at[first]))
        found->kind = name.kind = DL_ENTITY_GROUP;
    if (name.kind == DL_ENTITY_PERSON && !dl_who_set_surname(who, found, dl_who_surname(who, first, last))) return DL_ENOMEM;
    for (uint32_t w = first; w <= last; w++) who->name_at[w] = who->founds.count - 1;
    return found->folded.at != NULL ? DL_OK : DL_ENOMEM;
}

static struct dl_candidate placed_name(const struct dl_who *who, uint32_t first)
{
    uint32_t p = who->place_at[first];
    if (p == DL_NONE || who->doc->places.at[p].words == 0) return (struct dl_candidate){.last = DL_NONE};
    const struct dl_place *place = &who->doc->places.at[p];
    return (struct dl_candidate){first + place->words - 1, place->is_country ? DL_ENTITY_COUNTRY : DL_ENTITY_PLACE, NULL, 0, 0};
}

static uint32_t length(uint32_t first, const struct dl_candidate *c) { return c->last == DL_NONE ? 0 : c->last - first + 1; }

int dl_who_stands_as_place(const struct dl_who *who, uint32_t first)
{
    static const char WORDS[] = "in|at|near|from|outside|around|across";
    const struct dl_word *words = who->doc->words.at;
    int follows = first > 0 && words[first - 1].sentence == words[first].sentence;
    return who->place_at[first] != DL_NONE && (who->doc->places.at[who->place_at[first]].use == DL_PLACE_METONYM ||
                                               (follows && dl_str_listed(words[first - 1].lemma, WORDS, '|')));
}

static struct dl_candidate best_name(struct dl_who *who, uint32_t first);

/* "the House", where "House of Commons" begins behind the article. */
static int is_begun_behind(struct dl_who *who, uint32_t first, uint32_t last)
{
    if (first + 1 >= dl_who_sentence_end(who->doc, first) || who->doc->words.at[first].upos != DL_UPOS_DET) return 0;
    struct dl_candidate behind = best_name(who, first + 1);
    return behind.last != DL_NONE && behind.last > last;
}

/* Georgia of the United States, where the report's places say so. */
static int is_place_elsewhere(const struct dl_who *who, uint32_t first, const struct dl_candidate *known,
                              const struct dl_candidate *placed)
{
    if (known->last == DL_NONE || known->known->type != DL_KNOWN_STATE || placed->last != known->last) return 0;
    const struct dl_place *place = &who->doc->places.at[who->place_at[first]];
    const struct dl_known_state *state = &who->actors->states.at[known->known->index];
    return !place->is_country && place->country[0] != 0 && strcmp(place->country, state->code) != 0 &&
           (state->former.size == 0 || !dl_str_equal(place->name, state->name)); /* East Germany, which lies in Germany now */
}

/* "Maria Whitcombe, R-Texas": the letter of a party before where somebody was elected. */
static int is_party_letter(const struct dl_doc *doc, uint32_t w)
{
    const struct dl_word *words = doc->words.at;
    struct dl_str form = words[w].form;
    return form.size == 1 && memchr("RDI", form.at[0], 3) != NULL && w + 2 < doc->words.count && !words[w].space_after &&
           dl_str_is(words[w + 1].form, "-") && !words[w + 1].space_after && dl_who_is_capital(&words[w + 2]);
}

/* "President Svoboda", "Mr Green": behind somebody's office or form of address a single word names him, not the body that is called so. */
static int is_titled(const struct dl_who *who, uint32_t word)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t noun;
    if (word == 0 || words[word - 1].head != word || words[word - 1].rel != DL_REL_NMOD_DESC) return 0;
    if (dl_who_is_honorific(words[word - 1].form)) return 1;
    const struct dl_role *role = dl_who_is_capital(&words[word - 1]) ? dl_who_role(who, word - 1, &noun) : NULL;
    return role != NULL && role->kind == DL_ENTITY_PERSON;
}

/* "the Democratic-led House", "the full House": the chamber that is "the House" without what describes it. */
static struct dl_candidate described_house(struct dl_who *who, uint32_t first)
{
    static const char describing[] = "led controlled run dominated held full entire divided";
    const struct dl_word *words = who->doc->words.at;
    struct dl_candidate house = {.last = DL_NONE};
    if (first < 2 || !dl_str_is(words[first].form, "House") || words[first - 1].head != first) return house;
    if (!dl_str_listed(words[first - 1].form, describing, ' ')) return house;
    const int is_longer = first + 1 < dl_who_sentence_end(who->doc, first) &&
                          (words[first + 1].upos == DL_UPOS_PROPN || dl_str_is(words[first + 1].form, "of"));
    if (is_longer) return house;
    const uint32_t at = dl_table_get(&who->actors->by_name, DL_STR("thehouse"));
    if (at != DL_NONE) house = (struct dl_candidate){first, DL_ENTITY_ORGANIZATION, &who->actors->names.at[at], 0, 0};
    return house;
}

/* "State Department Iraq hands", "White House China experts": what a body's people know of is no part of its name. */
static int is_land_behind(struct dl_who *who, const struct dl_candidate *known, uint32_t last)
{
    uint32_t end;
    const struct dl_word *word = &who->doc->words.at[last];
    if (known->known->type != DL_KNOWN_ORGANIZATION || known->last + 1 != last || word->head == DL_NONE || word->head <= last)
        return 0;
    const struct dl_known *land = dl_who_known(who, last, &end);
    return land != NULL && land->type != DL_KNOWN_ORGANIZATION && land->type != DL_KNOWN_PERSON;
}

static struct dl_candidate best_name(struct dl_who *who, uint32_t first)
{
    const struct dl_candidate house = described_house(who, first);
    if (house.last != DL_NONE) return house;
    if (is_party_letter(who->doc, first)) return (struct dl_candidate){.last = DL_NONE};
    struct dl_candidate known = dl_who_known_name(who, first), tagged = dl_who_tagged_name(who, first),
                        placed = placed_name(who, first);
    if (known.last != DL_NONE) known.kind = dl_who_known_kind(known.known->type);
    dl_who_cut_state(who, first, &tagged);
    const struct dl_candidate spelled = dl_who_spelled_out(who, first);
    if (spelled.last != DL_NONE && length(first, &spelled) > length(first, &known)) return spelled;
    if (is_place_elsewhere(who, first, &known, &placed)) return placed;
    struct dl_candidate listed = {.last = DL_NONE};
    listed.is_whole = 1;
    listed.last = dl_judge_listed_name(who, first, &listed.kind);
    if (length(first, &listed) > length(first, &known) && length(first, &listed) >= length(first, &tagged) &&
        length(first, &listed) > length(first, &placed))
        return listed;
    /* a tag that goes on behind the entry names something else: the Bank of China, the Ukraine Defense Contact Group */
    if (length(first, &tagged) > length(first, &known)) {
        struct dl_candidate whole = tagged;
        if (placed.last == tagged.last && tagged.kind == DL_ENTITY_ORGANIZATION) whole = placed;
        if (known.last > first && known.last != DL_NONE && is_land_behind(who, &known, tagged.last)) return known;
        int country_first = known.known != NULL && (known.known->type == DL_KNOWN_ADJECTIVE || known.known->type == DL_KNOWN_STATE);
        if (country_first && tagged.kind == DL_ENTITY_PERSON) return known; /* "U.S. Rep. Steve King" tagged as one */
        return whole;
    }
    if (known.last != DL_NONE && is_begun_behind(who, first, known.last)) return (struct dl_candidate){.last = DL_NONE};
    if (known.last != DL_NONE) {
        int same = length(first, &tagged) == length(first, &known);
        int may_be_named = dl_actors_gender(who->actors, dl_who_fold(who, first)) != 0; /* Sofia, Santiago */
        if (known.last == first && known.known->type == DL_KNOWN_ORGANIZATION && is_titled(who, first))
            return (struct dl_candidate){first, DL_ENTITY_PERSON, NULL, 0, 0};
        if (same && known.last == first && known.known->type == DL_KNOWN_SEAT && tagged.kind == DL_ENTITY_PERSON && may_be_named)
            return tagged; /* but Abu Dhabi */
        return known;
    }
    int is_place = placed.last == tagged.last && (tagged.kind == DL_ENTITY_ORGANIZATION || dl_who_stands_as_place(who, first));
    if (tagged.last != DL_NONE && !is_place) return tagged;
    if (placed.last != DL_NONE) return placed;
    const struct dl_candidate run = dl_who_proper_run(who, first);
    return run.last != DL_NONE ? run : dl_who_lone(who, first);
}

/* "liberal" tagged as an organisation, "sue" as somebody, "juggernaut" where a sentence begins with a capital as sentences do. */
static int is_common_word(const struct dl_who *who, uint32_t first, const struct dl_candidate *name)
{
    const struct dl_word *w = &who->doc->words.at[first];
    if (name->known != NULL || name->last != first || w->upos == DL_UPOS_PROPN || dl_who_is_capital(w)) return 0;
    if (name->kind == DL_ENTITY_ORGANIZATION || w->upos == DL_UPOS_VERB || w->upos == DL_UPOS_ADV) return 1;
    return dl_who_is_plain(w->form) && who->place_at[first] == DL_NONE &&
           dl_who_is_capital(&who->doc->words.at[who->doc->sentences.at[w->sentence].word]);
}

static enum dl_entity_kind kind_of_piece(struct dl_who *who, const struct dl_piece *piece, struct dl_candidate *name)
{
    uint32_t end;
    name->known = dl_who_known(who, piece->first, &end);
    if (name->known != NULL && end != piece->last) name->known = NULL;
    if (name->known != NULL) return dl_who_known_kind(name->known->type);
    const struct dl_candidate placed = placed_name(who, piece->first);
    if (placed.last == piece->last) return placed.kind;
    return piece->is_place ? DL_ENTITY_PLACE : DL_ENTITY_PERSON;
}

/* A name, or the names that it holds. */
static int add_pieces(struct dl_who *who, uint32_t first, struct dl_candidate name)
{
    struct dl_piece pieces[DL_WHO_PIECES];
    uint32_t count = name.known == NULL && name.last > first ? dl_who_pieces(who, first, name.last, pieces) : 0;
    if (count == 0) return dl_who_add_name(who, first, name);
    int code = DL_OK;
    for (uint32_t i = 0; i < count && code == DL_OK; i++) {
        struct dl_candidate piece = {.last = pieces[i].last, .is_sure = pieces[i].is_region};
        piece.kind = kind_of_piece(who, &pieces[i], &piece);
        code = dl_who_add_name(who, pieces[i].first, piece);
    }
    return code;
}

/* "By Wanjiku Otieno": who is named there and is no known body or place of the report wrote it. */
static int is_writer(const struct dl_who *who, uint32_t first, const struct dl_candidate *name)
{
    if (dl_section_kind_of(who->doc, who->doc->words.at[first].sentence) != DL_SECTION_BYLINE) return 0;
    return name->known == NULL && name->last > first && name->kind == DL_ENTITY_PLACE && who->place_at[first] == DL_NONE;
}

/* A surname that the report tells as such, by a first name or though it is a state's. */
static int note_surname(struct dl_who *who, struct dl_table *surnames, const struct dl_found *found)
{
    const struct dl_candidate alone = {.last = found->last, .kind = DL_ENTITY_PERSON};
    if (found->last > found->first) return dl_table_set(surnames, found->surname, 1);
    return dl_who_is_person_not_state(who, found->first, &alone) ? dl_table_set(surnames, found->surname, DL_WHO_NO_STATE) : DL_OK;
}

int dl_who_names(struct dl_who *who)
{
    struct dl_table surnames;
    dl_table_init(&surnames, who->scratch);
    int code = DL_OK;
    for (uint32_t w = 0; w < who->doc->words.count && code == DL_OK; w++) {
        if (who->doc->words.at[w].upos == DL_UPOS_PUNCT || !dl_who_may_begin_name(who, w)) continue;
        struct dl_candidate name = best_name(who, w);
        if (name.last == DL_NONE || is_common_word(who, w, &name)) continue;
        if (dl_who_is_person_not_state(who, w, &name)) name = (struct dl_candidate){.last = w, .kind = DL_ENTITY_PERSON};
        if (name.known == NULL && dl_who_is_paper(who, w, name.last, name.kind)) name.kind = DL_ENTITY_ORGANIZATION;
        if (is_writer(who, w, &name) || dl_who_is_apposed_person(who, w, &name)) name.kind = DL_ENTITY_PERSON;
        const uint32_t shop = dl_who_shop(who, w, &name);
        if (shop != DL_NONE) name = (struct dl_candidate){.last = shop, .kind = DL_ENTITY_ORGANIZATION, .is_whole = 1};
        uint32_t before = who->founds.count;
        code = add_pieces(who, w, name);
        const struct dl_found *found = code == DL_OK && who->founds.count > before ? &who->founds.at[before] : NULL;
        if (code == DL_OK && found != NULL && found->kind == DL_ENTITY_PERSON && found->surname.size > 2)
            code = note_surname(who, &surnames, found);
        if (found != NULL && found->kind == DL_ENTITY_PERSON && found->last > found->first && code == DL_OK)
            code = dl_table_set(&surnames, found->folded, 1);
        w = name.last;
    }
    if (code == DL_OK) code = dl_who_bracketed(who);
    return code == DL_OK ? dl_who_again(who, &surnames) : code;
}
