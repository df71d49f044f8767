/* Whether a name of the gazetteer means a place where it stands.
 *
 * The signs (tag, recognised name, preposition, title, container behind a comma, neighbours in capitals, how well the place is
 * known) add up; a name stands where the sum is above zero. The weights were set by hand and checked against geocoded news. */
#include <math.h>

#include "where/finder.h"

void dl_finder_name_span(const struct dl_finder *f, uint32_t word, uint32_t *start, uint32_t *end)
{
    const struct dl_word *w = f->doc->words.at;
    uint8_t inside = (uint8_t)(w[word].ner % 2 == 0 ? w[word].ner : w[word].ner + 1); /* I_x is even: O 0, B_PER 1, I_PER 2 */
    *start = word;
    *end = word + 1;
    if (w[word].ner == DL_NER_O) return;
    while (*start > f->first && w[*start].ner == inside) (*start)--;
    while (*end < f->end && w[*end].ner == inside) (*end)++;
}

/* The tagger takes many a town that it does not know for a person: one that bears no name which people bear, here or elsewhere. */
static int is_borne_by_nobody(const struct dl_finder *f, uint32_t word)
{
    const uint32_t common = dl_gazetteer_lookup(&f->gazetteer->common, form_at(f, word));
    return common != DL_COMMON_PERSON && common != DL_COMMON_NAME && !is_of_people(f, word) &&
           (!is_all_capitals(form_at(f, word)) || f->is_shouted || word == f->first);
}

int dl_finder_is_civic(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    static const char kinds[] =
        "supreme superior municipal city metropolitan metro state highway national fire district high federal "
        "circuit appeals county republican democratic";
    if (cue_at(f, word + words) & DL_CUE_CIVIC) return is_capital(form_at(f, word + words));
    return dl_str_listed_nocase(form_at(f, word + words), kinds, ' ') && is_capital(form_at(f, word + words)) &&
           (cue_at(f, word + words + 1) & DL_CUE_CIVIC) != 0;
}

/* "University of Cincinnati", "Archdiocese of Boston": the place that a body's name ends with. */
static int is_seat(const struct dl_finder *f, uint32_t word)
{
    return word > f->first + 1 && dl_str_is(form_at(f, word - 1), "of") &&
           dl_str_listed_nocase(form_at(f, word - 2), "university archdiocese diocese city port", ' ');
}

static double weigh_ner(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    uint8_t ner = f->doc->words.at[word].ner;
    uint32_t start, end;
    dl_finder_name_span(f, word, &start, &end);
    int is_whole = start == word && end == word + words;
    if (is_ner(ner, DL_NER_B_LOC)) return 3;
    if (is_ner(ner, DL_NER_B_PER)) return !is_whole ? -5 : words <= 2 && is_borne_by_nobody(f, word) ? -0.3 : -2;
    if (is_ner(ner, DL_NER_B_ORG) && (dl_finder_is_civic(f, word, words) || is_seat(f, word))) return 0;
    if (is_ner(ner, DL_NER_B_ORG)) return is_whole ? -0.5 : -2.5;
    if (is_ner(ner, DL_NER_B_MISC)) return is_whole ? 0 : -1.5;
    return -0.5;
}

/* "the village of NAME" */
static int is_introduced(const struct dl_finder *f, uint32_t word)
{
    return word > f->first + 1 && dl_str_is(form_at(f, word - 1), "of") &&
           dl_gazetteer_lookup(&f->gazetteer->types_after, form_at(f, word - 2)) != 0;
}

/* The word of a name that the others hang on: "[Khan] Younis". */
static uint32_t head_of(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    const struct dl_word *w = f->doc->words.at;
    for (uint32_t i = word; i + 1 < word + words; i++)
        if (w[i].head < word || w[i].head >= word + words) return i;
    return word + words - 1;
}

/* "entered Vukovar", "shelled Halabja"; "struck Ras Isa", as people are struck too, of whom few bear a town's name of several words */
static int is_ground(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    static const char struck[] = "strike hit attack target";
    const struct dl_word *w = &f->doc->words.at[word];
    const enum dl_rel rel = (enum dl_rel)w->rel;
    if (w->head == DL_NONE || (rel != DL_REL_OBJ && rel != DL_REL_NSUBJ_PASS)) return 0;
    const struct dl_str verb = f->doc->words.at[w->head].lemma;
    return (dl_gazetteer_lookup(&f->gazetteer->cues, verb) & DL_CUE_GROUND) != 0 || (words > 1 && dl_str_listed(verb, struck, ' '));
}

/* "CANBERRA - The Governor-General …" */
static int is_dateline(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    return word == f->first && is_all_capitals(form_at(f, word)) && form_at(f, word).size > 3 &&
           dl_str_listed_nocase(form_at(f, word + words), "- – —", ' ');
}

static double weigh_neighbours(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    double sum = 0;
    struct dl_str before = form_at(f, word - 1), after = form_at(f, word + words);
    uint32_t cue = word > f->first ? cue_at(f, word - 1) : 0;
    if (is_introduced(f, word)) sum += 4;
    if (is_ground(f, head_of(f, word, words), words)) sum += 1.5;
    if (is_dateline(f, word, words)) sum += 3.5;
    if (word > f->first + 1 && words > 1 && dl_str_is(before, "the")) cue |= cue_at(f, word - 2) & DL_CUE_PREPOSITION;
    if (cue & DL_CUE_PREPOSITION) sum += 1.5;
    if ((cue & DL_CUE_TITLE) && is_capital(before)) sum -= 4;
    if (word > f->first + 1 && is_capital(before) && !f->is_shouted && !(cue & DL_CUE_PREPOSITION)) sum -= 1.5;
    uint32_t next = cue_at(f, word + words);
    if (is_capital(after) && !f->is_shouted) {
        if (dl_finder_is_civic(f, word, words)) sum += 0.5;
        else if (next & DL_CUE_BODY) sum -= 1.5;
        else if (dl_gazetteer_lookup(&f->gazetteer->types_after, after) == 0 && dl_finder_match(f, word + words).words == 0)
            sum -= 1;
    }
    if (dl_str_is(after, ",") && word + words + 1 < f->end) {
        struct dl_site_match behind = dl_finder_match(f, word + words + 1);
        if (behind.words > 0 && behind.form != DL_NAME_DEMONYM) sum += 2;
    }
    if (word > f->first + 1 && dl_str_is(before, ",") && f->out->count > 0) {
        const struct dl_toponym *last = &f->out->at[f->out->count - 1];
        if (last->word + last->words + 1 == word) sum += 2;
    }
    return sum;
}

/* People of the best known place of the name. */
static double most_people(const struct dl_finder *f, uint32_t name)
{
    double most = 0;
    for (uint32_t i = name; i != DL_NONE; i = f->gazetteer->names.at[i].next) {
        const struct dl_site *site = &f->gazetteer->sites.at[f->gazetteer->names.at[i].site];
        if (site->weight > most) most = site->weight;
    }
    return most;
}

/* "NATO" is no town of the Philippines, nor "Staples Center" the town of Staples: short capitals in plain text, and the beginning of what the tagger
 * takes for one place, where only towns bear the name. */
static int is_of_longer(const struct dl_finder *f, uint32_t word, const struct dl_site_match *match)
{
    enum { TOWN = 100000 };
    uint32_t start, end;
    dl_finder_name_span(f, word, &start, &end);
    const int is_short = match->words == 1 && word > f->first && !f->is_shouted && form_at(f, word).size < 6 &&
                         form_at(f, word).size > 1 && is_all_capitals(form_at(f, word));
    const int is_part = f->doc->words.at[word].ner == DL_NER_B_LOC && end > word + match->words && end < word + match->words + 3 &&
                        dl_str_listed(form_at(f, end - 1), "Center Centre Square Stadium Arena Tower", ' ');
    return (is_short || is_part) && most_people(f, match->name) < TOWN;
}

static double weigh_site(const struct dl_finder *f, const struct dl_site_match *match, uint32_t word)
{
    double best = 0;
    for (uint32_t i = match->name; i != DL_NONE; i = f->gazetteer->names.at[i].next) {
        const struct dl_site *site = &f->gazetteer->sites.at[f->gazetteer->names.at[i].site];
        double known = log10(site->weight + 10) - 5.2;
        if (site->kind == DL_SITE_COUNTRY) known += 2;
        else if (site->kind != DL_SITE_CITY) known += 0.8;
        if (known > best || i == match->name) best = known;
    }
    struct dl_span span = dl_words_span(f->doc, word, word + match->words - 1);
    uint32_t common = dl_gazetteer_lookup(&f->gazetteer->common, dl_doc_slice(f->doc, span));
    if (common == DL_COMMON_NEVER) best -= 20;
    if (common == DL_COMMON_WORD) best -= 4;
    if (common == DL_COMMON_PERSON) best -= 1.5;
    best += match->words < 4 ? match->words - 1 : 3; /* nothing else has so long a name by chance */
    return best;
}

static double weigh_tag(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    uint8_t upos = f->doc->words.at[word + words - 1].upos;
    if (upos == DL_UPOS_PROPN) return 0.7;
    if (upos == DL_UPOS_NOUN || upos == DL_UPOS_X || upos == DL_UPOS_ADJ) return -0.7;
    return f->is_shouted ? -1 : -3;
}

static int is_language(const struct dl_finder *f, uint32_t word)
{
    if (!(cue_at(f, word) & DL_CUE_LANGUAGE) || word == f->first) return 0;
    uint8_t next = word + 1 < f->end ? f->doc->words.at[word + 1].upos : DL_UPOS_PUNCT;
    if (next == DL_UPOS_NOUN || next == DL_UPOS_PROPN || next == DL_UPOS_ADJ) return 0;
    struct dl_str before = f->doc->words.at[word - 1].lemma;
    return dl_str_is_nocase(before, "in") || dl_str_is_nocase(before, "speak") || dl_str_is_nocase(before, "into") ||
           dl_str_is_nocase(before, "fluent");
}

int dl_finder_is_place(const struct dl_finder *f, uint32_t word, const struct dl_site_match *match)
{
    if (match->form == DL_NAME_DEMONYM) {
        if (is_language(f, word)) return 0;
        uint32_t start, end;
        dl_finder_name_span(f, word, &start, &end);
        return !(is_ner(f->doc->words.at[word].ner, DL_NER_B_PER) && end - start > match->words);
    }
    if (match->form == DL_NAME_ABBREVIATION) return 1;
    if (is_of_longer(f, word, match)) return 0;
    double sum = weigh_ner(f, word, match->words) + weigh_neighbours(f, word, match->words) + weigh_site(f, match, word) +
                 weigh_tag(f, word, match->words);
    return sum > 0;
}
