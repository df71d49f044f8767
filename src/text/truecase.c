/* "Germany Expels Serbian Envoy", "GERMANY EXPELS SERBIAN ENVOY": American papers give the words of a heading capitals, old wires all letters.
 * The treebanks hold hardly any, so that the network takes such verbs for names. Truecasing (Lita, Ittycheriah, Roukos and Kambhatla 2003):
 * a word gets the case that it has in most of running text, and keeps its capital in pairs that are usually names ("White House") and, of
 * words that are often titles, before a name. Counting words and pairs is enough, since the reader of a name is still the network. */
#include "text/truecase.h"

enum casing { CASING_SMALL = 1, CASING_WARY, CASING_LETTERS, CASING_PAIR };
enum { PAIR = 64 /* bytes of the two words of a pair */ };
enum heading { HEADING_NONE, HEADING_CAPITALS, HEADING_LETTERS };

int dl_truecase_read(struct dl_language *language, struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const names[] = {"small", "wary", "letters", "pair"};
    int code;
    while ((code = dl_tsv_next(tsv, error)) == 1) {
        uint32_t kind = 0;
        while (kind < 4 && !dl_str_is(dl_tsv_cell(tsv, 0), names[kind])) kind++;
        if (kind++ == 4) return dl_tsv_fail(tsv, error, "no such way to write a word: small, wary, letters, pair");
        struct dl_str rest = dl_tsv_cell(tsv, 1);
        while (rest.at != NULL) {
            struct dl_str key = dl_str_copy(&language->arena, kind == CASING_PAIR ? rest : dl_str_cut(&rest, ' '));
            if (kind == CASING_PAIR) rest.at = NULL;
            if (key.size > 0 && dl_table_set(&language->casing, key, kind) != DL_OK) return dl_fail_memory(error);
        }
    }
    return code;
}

static uint32_t casing_of(const struct dl_language *language, struct dl_str form)
{
    return dl_table_get_small(&language->casing, form);
}

static int is_small(const struct dl_language *language, struct dl_str form)
{
    const uint32_t casing = casing_of(language, form);
    return casing == CASING_SMALL || casing == CASING_WARY;
}

static int has_capital_only(struct dl_str form)
{
    for (uint32_t i = 1; i < form.size; i++)
        if (dl_ascii_upper(form.at[i])) return 0;
    return form.size > 1 && dl_ascii_upper(form.at[0]);
}

static int is_shouted(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_upper(form.at[i])) return 0;
    return form.size > 1;
}

/* What headings leave small among capitals: articles, conjunctions, prepositions, parts of names, of contractions and of hyphened words. */
static int may_be_small(const struct dl_word *w)
{
    static const char FUNCTION[] =
        "a an the and or nor but for so yet as at by in of off on per to up out via vs from with over into after amid "
        "that than upon onto near till until under about among above below between against before behind during "
        "without through toward towards is de del la le el al bin bint ibn van von der den du da di dos das y e";
    return !dl_ascii_lower(w->form.at[0]) || w->token_words != 1 || dl_str_listed(w->form, FUNCTION, ' ') ||
           dl_str_is(w[-1].form, "-");
}

/* What kind of heading the sentence is. Of one in capitals at least one word must be known as small in running text, of one in letters two. */
static enum heading heading_of(const struct dl_language *language, const struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t capitals = 0, shouted = 0, known = 0, shouted_known = 0, others = 0;
    for (uint32_t w = first + 1; w < end; w++) {
        const struct dl_str form = words[w].form;
        if (!may_be_small(&words[w])) return HEADING_NONE;
        if (has_capital_only(form)) {
            capitals++;
            known += (uint32_t)is_small(language, form);
        } else if (is_shouted(form)) {
            shouted++;
            shouted_known += (uint32_t)(is_small(language, form) || form.size == 2);
        } else others += (uint32_t)dl_ascii_lower(form.at[0]);
    }
    if (capitals >= 2 && known >= 1 && capitals > shouted) return HEADING_CAPITALS;
    return capitals == 0 && others == 0 && shouted >= 2 && shouted_known >= 2 ? HEADING_LETTERS : HEADING_NONE;
}

static int is_pair(const struct dl_language *language, struct dl_str one, struct dl_str two)
{
    char key[PAIR];
    if (one.size + two.size >= PAIR) return 0;
    uint32_t size = 0;
    for (uint32_t i = 0; i < one.size; i++) key[size++] = dl_ascii_to_lower(one.at[i]);
    key[size++] = ' ';
    for (uint32_t i = 0; i < two.size; i++) key[size++] = dl_ascii_to_lower(two.at[i]);
    return dl_table_get(&language->casing, (struct dl_str){key, size}) == CASING_PAIR;
}

/* "in May", "May 12", "Last March" and not "Trump May Meet", "Thousands March". */
static int is_month_or_verb(struct dl_str form) { return dl_str_listed_nocase(form, "may march", ' '); }

static int is_month(const struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    static const char BEFORE[] = "in of on since until by last next this early late mid from through before after for";
    return (w > first && (dl_str_listed_nocase(words[w - 1].form, BEFORE, ' ') || dl_ascii_digit(words[w - 1].form.at[0]))) ||
           (w + 1 < end && dl_ascii_digit(words[w + 1].form.at[0]));
}

/* Whether running text gives the word a capital. */
static int has_capital(const struct dl_language *language, const struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const struct dl_str form = words[w].form;
    if (is_month_or_verb(form)) return is_month(words, w, first, end);
    const uint32_t casing = casing_of(language, form);
    if (casing != CASING_SMALL && casing != CASING_WARY) return 1;
    if (w > first && is_pair(language, words[w - 1].form, form)) return 1;
    if (w + 1 >= end) return 0;
    const struct dl_str next = words[w + 1].form;
    return is_pair(language, form, next) || (casing == CASING_WARY && dl_ascii_upper(next.at[0]) && !is_small(language, next) &&
                                             !is_month_or_verb(next) && casing_of(language, next) == DL_NONE);
}

/* What stays as it is in a heading all in capitals: letters that are a name. "US" is the state there. */
static int keeps_letters(const struct dl_language *language, struct dl_str form)
{
    static const char NAMES[] = "US UN EU UK UAE PM FM";
    return dl_str_listed(form, NAMES, ' ') || casing_of(language, form) == CASING_LETTERS;
}

static int is_recased(enum heading heading, struct dl_str form)
{
    return heading == HEADING_CAPITALS ? has_capital_only(form) : is_shouted(form);
}

int dl_truecase_mend(const struct dl_language *language, struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const enum heading heading = end - first < 3 ? HEADING_NONE : heading_of(language, words, first, end);
    if (heading == HEADING_NONE) return DL_OK;
    struct dl_str *forms = dl_arena_alloc(&doc->arena, (end - first) * sizeof *forms);
    if (forms == NULL) return DL_ENOMEM;
    for (uint32_t w = first; w < end; w++) {
        struct dl_str form = forms[w - first] = words[w].form;
        if (!is_recased(heading, form) || (heading == HEADING_LETTERS && keeps_letters(language, form))) continue;
        const int capital = w == first || has_capital(language, words, w, first, end);
        if (capital && heading == HEADING_CAPITALS) continue;
        form = dl_str_lower(&doc->arena, form);
        if (form.at == NULL) return DL_ENOMEM;
        if (capital) ((char *)form.at)[0] = words[w].form.at[0];
        forms[w - first] = form;
    }
    for (uint32_t w = first; w < end; w++) words[w].form = forms[w - first];
    return DL_OK;
}
