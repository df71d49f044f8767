/* Finding toponyms: the longest gazetteer name at each capitalised word, weighed by small signs (weigh.c), and names that the tagger
 * calls places although the gazetteer does not know them. */
#include "where/finder.h"

enum { MAX_NAME_WORDS = 7 };

/* "d'Ivoire" counts too */
static int has_capital(struct dl_str form)
{
    for (uint32_t i = 1; i < form.size; i++)
        if (dl_ascii_upper(form.at[i])) return 1;
    return is_capital(form);
}

static int is_shouted(const struct dl_finder *f)
{
    uint32_t capitals = 0, words = 0;
    for (uint32_t w = f->first; w < f->end; w++) {
        struct dl_str form = f->doc->words.at[w].form;
        if (form.size < 3 || !dl_ascii_alpha(form.at[0])) continue;
        words++;
        capitals += (uint32_t)is_all_capitals(form);
    }
    return words >= 3 && capitals * 10 >= words * 7;
}

/* ---- matching the gazetteer ---- */

/* Whether the name may be read so here: acronyms in their capitals, abbreviations behind a comma or with a full stop */
static int fits_form(const struct dl_finder *f, uint32_t word, uint32_t words, const struct dl_site_name *name)
{
    struct dl_str last = form_at(f, word + words - 1);
    if (name->is_acronym && name->form != DL_NAME_ABBREVIATION && !is_all_capitals(form_at(f, word))) return 0;
    if (name->is_acronym && f->is_shouted && words == 1 && f->doc->words.at[word].upos != DL_UPOS_PROPN &&
        memchr(last.at, '.', last.size) == NULL)
        return 0;
    if (name->form != DL_NAME_ABBREVIATION) return 1;
    int after_comma = dl_str_is(form_at(f, word - 1), ",") && word >= f->first + 2 && is_capital(form_at(f, word - 2));
    if (name->is_acronym) {
        if (!is_all_capitals(form_at(f, word))) return 0;
        int has_stop = memchr(last.at, '.', last.size) != NULL;
        return has_stop || last.size >= 3 || (after_comma && !f->is_shouted); /* D.C., NSW; else ", KY" */
    }
    return after_comma || memchr(last.at, '.', last.size > 0 ? last.size - 1 : 0) != NULL; /* ", Calif."; W.Va. */
}

/* A name runs on over words, hyphens and stops, not over commas, brackets and verbs. */
static int may_continue(const struct dl_word *word)
{
    if (word->upos == DL_UPOS_AUX || (word->upos == DL_UPOS_VERB && !is_capital(word->form))) return 0;
    return word->form.size > 0 && memchr(",;:()\"[]!?%$", word->form.at[0], 13) == NULL;
}

/* ---- the Arabic article: el-Obeid, Al Fasher, ash-Shabab ---- */

static int is_article(struct dl_str form)
{
    static const char articles[] = "al el ad an ar as ash at az ed en er es esh et ez";
    return form.size <= 3 && dl_str_listed_nocase(form, articles, ' ');
}

/* Words of the article and what ties it to the name behind, 0 where none begins here */
static uint32_t article_at(const struct dl_finder *f, uint32_t word)
{
    if (!is_article(form_at(f, word))) return 0;
    uint32_t words = dl_str_is(form_at(f, word + 1), "-") ? 2 : 1;
    if (words == 1 && !is_capital(form_at(f, word))) return 0;
    return is_capital(form_at(f, word + words)) ? words : 0;
}

/* The name as the gazetteer may write it, with another article than the text's; DL_NONE: not at all. */
static uint32_t find_with_article(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    static const char *const articles[] = {"Al-", "El ", "Al ", "El-"};
    struct dl_str name = dl_doc_slice(f->doc, dl_words_span(f->doc, word, word + words - 1));
    char key[DL_PLACE_NAME_BYTES];
    for (size_t i = 0; i < sizeof articles / sizeof *articles && name.size + 4 < sizeof key; i++) {
        memcpy(key, articles[i], 3);
        memcpy(key + 3, name.at, name.size);
        uint32_t found = dl_gazetteer_find(f->gazetteer, (struct dl_str){key, name.size + 3});
        if (found != DL_NONE) return found;
    }
    return DL_NONE;
}

struct dl_site_match dl_finder_match(const struct dl_finder *f, uint32_t word)
{
    struct dl_site_match best = {0, DL_NONE, DL_NAME_PLAIN};
    uint32_t article = article_at(f, word);
    const struct dl_word *words = f->doc->words.at;
    uint32_t most = 1;
    while (most < MAX_NAME_WORDS && word + most < f->end && may_continue(&words[word + most])) most++;
    for (uint32_t n = most; n >= 1; n--) {
        const struct dl_word *last = &words[word + n - 1];
        if (!has_capital(last->form)) continue;
        struct dl_span span = {words[word].span.start, last->span.end};
        if (span.end - span.start >= DL_PLACE_NAME_BYTES) continue;
        uint32_t name = dl_gazetteer_find(f->gazetteer, dl_doc_slice(f->doc, span));
        if (name == DL_NONE && article > 0 && n > article) name = find_with_article(f, word + article, n - article);
        for (uint32_t i = name; i != DL_NONE; i = f->gazetteer->names.at[i].next) {
            if (!fits_form(f, word, n, &f->gazetteer->names.at[i])) continue;
            return (struct dl_site_match){n, name, (enum dl_name_form)f->gazetteer->names.at[i].form};
        }
    }
    return best;
}

/* ---- names with a word for their kind: "Laurel County", "Lake Chad", "Memphis Street" ---- */

static uint32_t capitals_from(const struct dl_finder *f, uint32_t word)
{
    uint32_t n = 0;
    while (n < 3 && word + n < f->end && is_capital(form_at(f, word + n)) && f->doc->words.at[word + n].upos != DL_UPOS_DET) n++;
    return n;
}

/* "Name Name County": words of the whole, type into *type; 0 when there is none here */
static uint32_t typed_at(const struct dl_finder *f, uint32_t word, uint8_t *type)
{
    if (f->is_shouted) return 0;
    uint32_t before = dl_gazetteer_lookup(&f->gazetteer->types_before, form_at(f, word));
    if (before != 0 && word + 1 < f->end && is_capital(form_at(f, word + 1)) && f->doc->words.at[word + 1].upos == DL_UPOS_PROPN) {
        *type = (uint8_t)before;
        return 2;
    }
    if (before == DL_TYPE_ROAD && word + 1 < f->end && f->doc->words.at[word + 1].upos == DL_UPOS_NUM) {
        *type = (uint8_t)before;
        return 2;
    }
    uint32_t n = capitals_from(f, word);
    for (uint32_t i = 1; i <= n; i++) {
        struct dl_str form = form_at(f, word + i);
        uint32_t after = is_capital(form) ? dl_gazetteer_lookup(&f->gazetteer->types_after, form) : 0;
        if (after == 0) continue;
        *type = (uint8_t)after;
        return i + 1;
    }
    return 0;
}

/* ---- the walk ---- */

static int push(struct dl_finder *f, struct dl_toponym toponym)
{
    struct dl_toponym *place = DL_PUSH(f->out, &f->doc->arena, DL_MAX_PLACES);
    if (place == NULL) return DL_ENOMEM;
    toponym.group = toponym.container = toponym.site = DL_NONE;
    *place = toponym;
    return DL_OK;
}

/* "Hebei Province", "Fukushima City": what the gazetteer has without the word; not "the Golden State". */
static int is_known_unit(const struct dl_finder *f, uint32_t word, uint32_t words, const struct dl_site_match *match)
{
    static const char KINDS[] = "Province|Prefecture|Governorate|Oblast|Region|State|City";
    return match->words > 0 && match->words + 1 == words && match->form == DL_NAME_PLAIN &&
           dl_str_listed(form_at(f, word + words - 1), KINDS, '|') &&
           (word == f->first || !dl_str_is_nocase(form_at(f, word - 1), "the"));
}

/* "Vancouver International Airport": lies where the town does. */
static int is_of_town(const struct dl_finder *f, uint32_t word, uint32_t words, const struct dl_site_match *match)
{
    return match->words > 0 && match->form == DL_NAME_PLAIN && dl_finder_is_place(f, word, match) &&
           dl_str_listed_nocase(form_at(f, word + words - 1), "airport hospital", ' ');
}

static int try_typed(struct dl_finder *f, uint32_t word, struct dl_site_match *match, uint32_t *taken)
{
    uint8_t type = DL_TYPE_NO;
    uint32_t words = typed_at(f, word, &type);
    *taken = 0;
    if (words <= match->words) return DL_OK;
    uint32_t start, end;
    dl_finder_name_span(f, word, &start, &end);
    uint8_t ner = f->doc->words.at[word].ner;
    if (is_ner(ner, DL_NER_B_PER) || (is_ner(ner, DL_NER_B_ORG) && end - start > words)) return DL_OK;
    if ((type == DL_TYPE_LAND || type == DL_TYPE_BUILDING) && !is_ner(ner, DL_NER_B_LOC) &&
        !(cue_at(f, word - 1) & DL_CUE_PREPOSITION))
        return DL_OK;
    if (type == DL_TYPE_ROAD && dl_finder_is_civic(f, word, words - 1)) return DL_OK; /* "Kansas Highway Patrol" */
    *taken = words;
    uint32_t name = is_known_unit(f, word, words, match) || is_of_town(f, word, words, match) ? match->name : DL_NONE;
    return push(f, (struct dl_toponym){.word = word, .words = words, .name = name, .type = type});
}

/* A lower-case "province", "region", "oblast" behind the name */
static uint8_t type_behind(const struct dl_finder *f, uint32_t word)
{
    return (uint8_t)(word < f->end ? dl_gazetteer_lookup(&f->gazetteer->types_after, form_at(f, word)) : 0);
}

/* "TEHRAN, Nov 6 (Reuter) -": who sends the report, in brackets behind the place. */
static int is_sender(const struct dl_finder *f, uint32_t word)
{
    return dl_str_is(form_at(f, word - 1), "(") &&
           dl_section_kind_of(f->doc, f->doc->words.at[word].sentence) == DL_SECTION_DATELINE;
}

/* The state that a name is the name of; NULL. */
static const struct dl_site *state_named(const struct dl_finder *f, uint32_t name)
{
    for (uint32_t i = name; i != DL_NONE; i = f->gazetteer->names.at[i].next) {
        const struct dl_site *site = &f->gazetteer->sites.at[f->gazetteer->names.at[i].site];
        if (f->gazetteer->names.at[i].form == DL_NAME_PLAIN && site->kind == DL_SITE_COUNTRY) return site;
    }
    return NULL;
}

static int is_direction(struct dl_str form)
{
    static const char DIRECTIONS[] =
        "north south east west northeast northwest southeast southwest northern southern eastern western central far";
    return dl_str_listed_nocase(form, DIRECTIONS, ' ');
}

/* "East Oxford", "Northwest D.C.", "South East London": a part of the town that the rest names; DL_NONE */
static uint32_t name_of_whole(const struct dl_finder *f, uint32_t word, uint32_t end)
{
    if (end < word + 2 ||
        (!is_direction(form_at(f, word)) && !dl_str_listed_nocase(form_at(f, word), "downtown upper lower greater inner", ' ')))
        return DL_NONE;
    uint32_t behind = word + 1;
    if (end > word + 2 && is_direction(form_at(f, word)) && is_direction(form_at(f, word + 1)) &&
        dl_finder_match(f, word + 2).words == end - word - 2)
        behind = word + 2;
    const struct dl_site_match rest = dl_finder_match(f, behind);
    const int is_word = end == behind + 1 && dl_gazetteer_lookup(&f->gazetteer->common, form_at(f, behind)) != DL_COMMON_NO;
    return rest.words == end - behind && rest.form != DL_NAME_DEMONYM && !is_word ? rest.name
                                                                                  : DL_NONE; /* "South Side", "West Wing" */
}

/* "Far North Queensland", "Northeast Ohio": regions of Cameroon and Iceland are called by nothing but a direction, which before another place is a
 * part of that; the words of both, 0 where it is none. */
static uint32_t words_with_whole(const struct dl_finder *f, uint32_t word, const struct dl_site_match *match, uint32_t *name)
{
    for (uint32_t w = word; w < word + match->words; w++)
        if (!is_direction(form_at(f, w))) return 0;
    const uint32_t behind = word + match->words;
    if (match->words == 0 || behind >= f->end || !is_capital(form_at(f, behind))) return 0;
    const struct dl_site_match rest = dl_finder_match(f, behind);
    if (rest.words == 0 || rest.form != DL_NAME_PLAIN || !dl_finder_is_place(f, behind, &rest)) return 0;
    const int is_plain = match->words == 1 && dl_str_listed_nocase(form_at(f, word), "north south east west", ' ');
    if (is_plain && state_named(f, rest.name) != NULL) return 0; /* "South Jersey" */
    *name = rest.name;
    return match->words + rest.words;
}

/* "Republican South Carolina" before "Sen.": where the place begins. */
static uint32_t first_behind_party(const struct dl_finder *f, uint32_t word, uint32_t end)
{
    if (end < word + 2 || !dl_str_listed(form_at(f, word), "Republican|Democratic|Democrat|Independent|Labour|Tory", '|'))
        return word;
    return dl_finder_match(f, word + 1).words == end - word - 1 ? word + 1 : word;
}

/* Pushes a name that no gazetteer showed to be a place, and notes it for where it stands again. */
static int push_ground(struct dl_finder *f, struct dl_toponym toponym)
{
    const struct dl_span span = dl_words_span(f->doc, toponym.word, toponym.word + toponym.words - 1);
    const int code = dl_table_set(&f->grounds, dl_doc_slice(f->doc, span), 1);
    return code == DL_OK ? push(f, toponym) : code;
}

/* "Porter's Cove", "Smith's Ferry": whose the land is, behind a preposition; three words, 0 where none begin. */
static uint32_t words_of_owned(const struct dl_finder *f, uint32_t word)
{
    static const char LAND[] =
        "Cove|Creek|Ferry|Crossing|Hollow|Bluff|Point|Corner|Corners|Landing|Mill|Mills|Gap|Ridge|Island|Harbor|Harbour|Bay|Pass|"
        "Bridge|Ford|Bend|Neck|Head|Lake|Valley|Falls|Gulch|Run|Rock";
    if (word + 2 >= f->end || word == f->first || f->is_shouted) return 0;
    if (!dl_str_listed(form_at(f, word + 1), "'s|’s", '|') || !dl_str_listed(form_at(f, word + 2), LAND, '|')) return 0;
    if (!(cue_at(f, word - 1) & DL_CUE_PREPOSITION)) return 0;
    return is_capital(form_at(f, word + 3)) || is_ner(f->doc->words.at[word].ner, DL_NER_B_LOC) ? 0 : 3;
}

static int try_tagged(struct dl_finder *f, uint32_t word, uint32_t *taken)
{
    *taken = 0;
    uint32_t start, end;
    *taken = dl_finder_supposed(f, word);
    if (*taken > 0) {
        const struct dl_site_match match = dl_finder_match(f, word);
        return push_ground(
            f, (struct dl_toponym){.word = word, .words = *taken, .name = match.words == *taken ? match.name : (uint32_t)DL_NONE});
    }
    if (f->doc->words.at[word].ner != DL_NER_B_LOC || !is_capital(form_at(f, word)) || is_sender(f, word)) return DL_OK;
    dl_finder_name_span(f, word, &start, &end);
    if (end == word + 1 && is_all_capitals(form_at(f, word)) && !f->is_shouted && form_at(f, word).size < 6) return DL_OK; /* HIV */
    if (end == word + 1 && is_of_people(f, word)) return DL_OK;
    if (end == word + 1 && dl_gazetteer_lookup(&f->gazetteer->common, form_at(f, word)) == DL_COMMON_NEVER)
        return DL_OK; /* "the District" */
    *taken = end - word;
    const uint32_t behind = first_behind_party(f, word, end);
    return push_ground(f,
                       (struct dl_toponym){.word = behind,
                                           .words = end - behind,
                                           .name = behind > word ? dl_finder_match(f, behind).name : name_of_whole(f, word, end)});
}

/* "Becker, Clay and Otter Tail counties": each is looked up as a county. Whether one begins here; *words gets its size */
static int is_listed_county(const struct dl_finder *f, uint32_t word, uint32_t *words, uint32_t *name)
{
    uint32_t size = 0, at = word;
    while (size < 3 && is_capital(form_at(f, word + size)) && !f->is_shouted) size++;
    if (size == 0) return 0;
    for (at = word + size; at < f->end && at < word + 40; at++) { /* names, commas and "and" up to the word itself */
        struct dl_str form = form_at(f, at);
        if (dl_str_is_nocase(form, "counties")) break;
        if (!is_capital(form) && !dl_str_is(form, ",") && !dl_str_is(form, "and") && !dl_str_is(form, "&")) return 0;
    }
    if (at >= f->end || !dl_str_is_nocase(form_at(f, at), "counties")) return 0;
    char key[DL_PLACE_NAME_BYTES];
    for (; size > 0; size--) {
        struct dl_str form = dl_doc_slice(f->doc, dl_words_span(f->doc, word, word + size - 1));
        int n = snprintf(key, sizeof key, "%.*s County", (int)(form.size < 64 ? form.size : 64), form.at);
        *name = dl_gazetteer_find(f->gazetteer, (struct dl_str){key, (uint32_t)n});
        *words = size;
        if (*name != DL_NONE) return 1;
    }
    return 0;
}

static int find_at(struct dl_finder *f, uint32_t word, uint32_t *taken)
{
    *taken = 0;
    if (!is_capital(form_at(f, word)) && article_at(f, word) == 0) return DL_OK;
    uint32_t words, name;
    if (is_listed_county(f, word, &words, &name)) {
        *taken = words;
        return push(f, (struct dl_toponym){.word = word, .words = words, .name = name, .type = DL_TYPE_UNIT});
    }
    struct dl_site_match match = dl_finder_match(f, word);
    if (match.words > 1 && word > f->first && is_direction(form_at(f, word)) && is_capital(form_at(f, word - 1)) &&
        is_direction(form_at(f, word - 1)))
        match.words = 0; /* "South East London" is not in East London */
    *taken = match.words < 3 ? words_of_owned(f, word) : 0;
    if (*taken > 0) return push_ground(f, (struct dl_toponym){.word = word, .words = *taken, .name = DL_NONE});
    *taken = words_with_whole(f, word, &match, &name);
    if (*taken > 0) return push(f, (struct dl_toponym){.word = word, .words = *taken, .name = name});
    int code = try_typed(f, word, &match, taken);
    if (code != DL_OK || *taken > 0) return code;
    if (match.words > 0 && dl_finder_is_place(f, word, &match)) {
        *taken = match.words;
        return push(f, (struct dl_toponym){.word = word,
                                           .words = match.words,
                                           .name = match.name,
                                           .form = (uint8_t)match.form,
                                           .type = type_behind(f, word + match.words)});
    }
    return try_tagged(f, word, taken);
}

/* Paris, Texas: the second holds the first where only a comma stands between them. */
/* "Venezuela, Cuba and North Korea": states one behind the other, though Cuba has a town of that name; but "Georgia, United States". */
static int are_states(const struct dl_finder *f, uint32_t a, uint32_t b)
{
    const struct dl_site *of = a != DL_NONE && state_named(f, a) != NULL ? state_named(f, b) : NULL;
    if (of == NULL) return 0;
    for (uint32_t i = a; i != DL_NONE; i = f->gazetteer->names.at[i].next) {
        const struct dl_site *site = &f->gazetteer->sites.at[f->gazetteer->names.at[i].site];
        if (site->kind == DL_SITE_UNIT && site->country == of->country) return 0;
    }
    return 1;
}

static void link_containers(const struct dl_finder *f, uint32_t from)
{
    for (uint32_t i = from; i + 1 < f->out->count; i++) {
        struct dl_toponym *a = &f->out->at[i], *b = &f->out->at[i + 1];
        if (a->word + a->words + 1 != b->word || !dl_str_is(form_at(f, b->word - 1), ",")) continue;
        if (a->form != DL_NAME_PLAIN || b->form == DL_NAME_DEMONYM || b->name == DL_NONE || are_states(f, a->name, b->name))
            continue;
        a->container = i + 1;
        b->is_container = 1;
    }
}

/* "By Wanjiku Otieno in Nairobi": who wrote it, up to "in" or a comma. */
static uint32_t behind_writer(const struct dl_finder *f, uint32_t sentence)
{
    uint32_t section = f->doc->sentences.at[sentence].section, word = f->first;
    if (section >= f->doc->sections.count || f->doc->sections.at[section].kind != DL_SECTION_BYLINE) return f->first;
    while (word < f->end && !dl_str_listed_nocase(form_at(f, word), "in , | -", ' ')) word++;
    return word;
}

/* The words of people's names of several words. */
static int note_people(struct dl_finder *f)
{
    const struct dl_word *w = f->doc->words.at;
    int code = DL_OK;
    dl_table_init(&f->people, &f->doc->arena);
    dl_table_init(&f->grounds, &f->doc->arena);
    for (uint32_t i = 1; code == DL_OK && i < f->doc->words.count; i++) {
        if (w[i].ner != DL_NER_I_PER) continue;
        code = dl_table_set(&f->people, w[i].form, 1);
        if (code == DL_OK && w[i - 1].ner == DL_NER_B_PER) code = dl_table_set(&f->people, w[i - 1].form, 1);
    }
    return code;
}

int dl_toponyms_find(const struct dl_gazetteer *gazetteer, struct dl_doc *doc, struct dl_toponyms *out)
{
    struct dl_finder f = {.gazetteer = gazetteer, .doc = doc, .out = out};
    if (note_people(&f) != DL_OK) return DL_ENOMEM;
    for (uint32_t s = 0; s < doc->sentences.count; s++) {
        f.first = doc->sentences.at[s].word;
        f.end = f.first + doc->sentences.at[s].words;
        f.is_shouted = is_shouted(&f);
        uint32_t from = out->count;
        for (uint32_t word = behind_writer(&f, s); word < f.end;) {
            uint32_t taken;
            int code = find_at(&f, word, &taken);
            if (code != DL_OK) return code;
            word += taken > 0 ? taken : 1;
        }
        link_containers(&f, from);
    }
    return DL_OK;
}
