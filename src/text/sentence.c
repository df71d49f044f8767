/* Sentence ends: hand-written rules on the marks between two words. */
#include "text/sentence.h"

#include "text/chars.h"

static int is_terminal(struct dl_str form)
{
    uint32_t c = dl_utf8_at(form, 0);
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

static int is_closing(struct dl_str form)
{
    uint32_t c = dl_utf8_at(form, 0);
    return (form.size <= 3 && (c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB)) ||
           dl_str_is(form, "''");
}

/* Whether a sentence ends behind word i (which has a successor). */
static int ends(const struct dl_language *language, const struct dl_word *words, uint32_t i, uint32_t start)
{
    uint32_t mark = i;
    while (mark > start && is_closing(words[mark].form)) mark--;
    struct dl_str form = words[mark].form;
    if (!words[i].space_after) return 0;
    int abbreviation = dl_language_abbreviation(language, form);
    int dotted = form.size > 1 && form.at[form.size - 1] == '.' && dl_char_is_word(dl_utf8_at(form, 0));
    if (!is_terminal(form) && !(dotted && abbreviation != DL_ABBREVIATION_TITLE)) return 0;
    uint32_t next = i + 1;
    uint32_t c = dl_utf8_at(words[next].form, 0);
    if (dotted) return (abbreviation == DL_ABBREVIATION_LAST || abbreviation == DL_ABBREVIATION_PLACE) && dl_char_is_upper(c) && abbreviation != DL_ABBREVIATION_INNER;
    if (dl_char_is_lower(c)) return 0;
    if (c == ',' || c == ';' || c == ':') return 0;
    if (is_closing(words[next].form) && c != '"' && c != '\'') return 0;
    return 1;
}

static int push(struct dl_doc *doc, uint32_t section, uint32_t first, uint32_t last)
{
    struct dl_sentence *sentence = DL_PUSH(&doc->sentences, &doc->arena, DL_MAX_SENTENCES);
    if (sentence == NULL) return DL_ELIMIT;
    *sentence = (struct dl_sentence){{doc->words.at[first].span.start, doc->words.at[last].span.end}, section, first, last - first + 1};
    for (uint32_t i = first; i <= last; i++) doc->words.at[i].sentence = doc->sentences.count - 1;
    return DL_OK;
}

int dl_split_sentences(const struct dl_language *language, struct dl_doc *doc, uint32_t section, uint32_t first,
                       struct dl_error *error)
{
    uint32_t count = doc->words.count, start = first, cut = 0;
    for (uint32_t i = first; i < count; i++) {
        int is_last = i + 1 == count;
        int is_full = i - start + 1 >= DL_MAX_SENTENCE_WORDS && (is_last || doc->words.at[i + 1].token_words > 0);
        if (!is_last && !is_full && !ends(language, doc->words.at, i, start)) continue;
        if (!is_last && is_full && cut++ == 0)
            dl_doc_warn(doc, "long-sentence", doc->words.at[i].span, "a sentence of more than %u words is cut", DL_MAX_SENTENCE_WORDS);
        if (push(doc, section, start, i) != DL_OK) return dl_fail(error, DL_ELIMIT, "too many sentences, or memory is spent");
        start = i + 1;
    }
    return DL_OK;
}
