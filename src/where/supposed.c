/* Names that only their company shows to be places: "shelled Zor Maghar", "the town of Sake", "signed at Nkomati". The tagger takes many a town that
 * neither it nor the gazetteer knows for a person; nobody is besieged, has outskirts, or is what a treaty is signed at, and whoever acts elsewhere in
 * the report or bears a known person's name is left alone. */
#include "where/finder.h"

enum { MAX_WORDS = 4 };

/* What stands before "of" and a place alone. */
static const char PARTS[] =
    "city town village township commune locality municipality hamlet suburb settlement enclave outpost shelling "
    "bombardment siege outskirts streets suburbs residents "
    "inhabitants villagers recapture townspeople rooftops";
/* Whose object or passive subject is ground, not people. */
static const char TAKES_GROUND[] = "shell bombard strafe besiege overrun retake recapture raze garrison patrol reoccupy encircle";
/* What one does in, at or near somebody. */
static const char TOWARDS[] =
    "believe trust confide hope rejoice delight faith trust confidence interest belief pride aim direct point fire shoot throw "
    "hurl look laugh shout scream swipe jab lash hint angry anger dig yell wave smile sneer stare glance furious rage pelt "
    "chant target level mad";

/* The capitalised names from a word on that the tagger holds for one, or a lone one that it holds for none; 0. */
static uint32_t words_of_name(const struct dl_finder *f, uint32_t word)
{
    uint32_t start, end;
    dl_finder_name_span(f, word, &start, &end);
    if (start != word || end - word > MAX_WORDS) return 0;
    for (uint32_t w = word; w < end; w++)
        if (!is_capital(form_at(f, w)) || f->doc->words.at[w].upos != DL_UPOS_PROPN) return 0;
    return form_at(f, word).size > 2 && !is_all_capitals(form_at(f, word)) ? end - word : 0;
}

static int is_in(const struct dl_finder *f, uint32_t word, const char *list)
{
    return word >= f->first && word < f->end &&
           (dl_str_listed(f->doc->words.at[word].lemma, list, ' ') || dl_str_listed_nocase(form_at(f, word), list, ' '));
}

/* "the town of Sake", "the shelling of Chakothi", "shelled Zor Maghar" */
static int is_ground_alone(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    if (word > f->first + 1 && dl_str_is(form_at(f, word - 1), "of") && is_in(f, word - 2, PARTS)) return 1;
    for (uint32_t w = word; w < word + words; w++) {
        const struct dl_word *at = &f->doc->words.at[w];
        if (at->head == DL_NONE || (at->head >= word && at->head < word + words)) continue;
        return (at->rel == DL_REL_OBJ || at->rel == DL_REL_NSUBJ_PASS) && is_in(f, at->head, TAKES_GROUND);
    }
    return 0;
}

/* Whether the name does, has or is called anything where else it stands. */
static int acts_somewhere(const struct dl_finder *f, uint32_t word)
{
    const struct dl_word *words = f->doc->words.at;
    for (uint32_t w = 0; w < f->doc->words.count; w++) {
        if (w == word || !dl_str_equal(words[w].form, words[word].form)) continue;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
        if (rel == DL_REL_NSUBJ || rel == DL_REL_NMOD_POSS || rel == DL_REL_APPOS || rel == DL_REL_VOCATIVE) return 1;
        if (w > 0 && (dl_gazetteer_lookup(&f->gazetteer->cues, words[w - 1].form) & DL_CUE_TITLE)) return 1;
    }
    return 0;
}

/* "signed at Nkomati", "held in Umm Durman": behind a preposition of place, of a verb or noun that is towards nobody. */
static int is_where(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    if (words != 1 || word <= f->first || !is_ner(f->doc->words.at[word].ner, DL_NER_B_PER)) return 0;
    const struct dl_word *at = &f->doc->words.at[word];
    if (!dl_str_listed_nocase(form_at(f, word - 1), "in at near outside", ' ') || at->head == DL_NONE) return 0;
    if (at->rel != DL_REL_OBL && (at->rel != DL_REL_NMOD || dl_str_is(form_at(f, word - 1), "at")))
        return 0; /* "a professor at Brown" */
    return !is_in(f, at->head, TOWARDS) && !is_of_people(f, word) && !acts_somewhere(f, word);
}

/* "In Diabaly … had captured Diabaly": a name that was a place before, as an object or behind a preposition. */
static int is_ground_again(const struct dl_finder *f, uint32_t word, uint32_t words)
{
    const struct dl_str name = dl_doc_slice(f->doc, dl_words_span(f->doc, word, word + words - 1));
    if (dl_table_get(&f->grounds, name) == DL_NONE || is_of_people(f, word) || acts_somewhere(f, word)) return 0;
    for (uint32_t w = word; w < word + words; w++) {
        const struct dl_word *at = &f->doc->words.at[w];
        if (at->head != DL_NONE && at->head >= word && at->head < word + words) continue;
        return at->rel == DL_REL_OBJ || at->rel == DL_REL_OBL || at->rel == DL_REL_NMOD || at->rel == DL_REL_NSUBJ_PASS;
    }
    return 0;
}

uint32_t dl_finder_supposed(const struct dl_finder *f, uint32_t word)
{
    if (f->is_shouted || word == f->first) return 0;
    const uint32_t words = words_of_name(f, word);
    if (words == 0 || is_capital(form_at(f, word - 1)) || dl_str_is_nocase(form_at(f, word - 1), "the")) return 0;
    const struct dl_str behind = form_at(f, word + words);
    if (is_capital(behind) || dl_str_listed(behind, "'s|’s|-", '|')) return 0;
    const uint32_t common = dl_gazetteer_lookup(&f->gazetteer->common, form_at(f, word));
    if (common == DL_COMMON_NEVER) return 0;
    if (is_ground_alone(f, word, words)) return words;
    if (is_ground_again(f, word, words)) return words;
    return common == DL_COMMON_NO && is_where(f, word, words) ? words : 0;
}
