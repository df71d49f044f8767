/* Names that stand without a sentence around them, which the tagger, taught by sentences, leaves out: whoever signs a letter, a line with nothing
 * but a name, the sender between quotation marks before his address. What they are is for the judge to
 * say (judge.h). In EWT's letters six lines of one unusual word in seven are somebody's name, and of two words nearly all. */
#include "who/candidate.h"

enum { MOST_WORDS = 3 };

static int is_letters(const struct dl_word *w) { return w->upos != DL_UPOS_PUNCT && w->upos != DL_UPOS_SYM; }

/* A capital and small letters behind it. */
static int is_written_as_name(const struct dl_word *w)
{
    return w->upos == DL_UPOS_PROPN && dl_who_is_capital(w) && (w->form.size == 1 || !dl_who_in_capitals(w->form));
}

/* The last word of a sentence that holds these words alone, DL_NONE. */
static uint32_t lone_line(const struct dl_doc *doc, uint32_t first)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[first].sentence];
    uint32_t last = DL_NONE;
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (!is_letters(word)) continue;
        if (w < first || w >= first + MOST_WORDS || !is_written_as_name(word) || (last != DL_NONE && w != last + 1)) return DL_NONE;
        last = w;
    }
    return last;
}

static int is_quote(const struct dl_word *w) { return dl_str_listed(w->form, "\"|“|”|``|''", '|'); }

/* The last word of a name between quotation marks before "<", DL_NONE. */
static uint32_t sender(const struct dl_doc *doc, uint32_t first)
{
    const struct dl_word *words = doc->words.at;
    const uint32_t end = dl_who_sentence_end(doc, first);
    if (first == doc->sentences.at[words[first].sentence].word || !is_quote(&words[first - 1])) return DL_NONE;
    uint32_t w = first;
    while (w < end && w < first + MOST_WORDS && dl_who_is_capital(&words[w])) w++;
    return w > first && w + 1 < end && is_quote(&words[w]) && dl_str_is(words[w + 1].form, "<") ? w - 1 : DL_NONE;
}

struct dl_candidate dl_who_lone(struct dl_who *who, uint32_t first)
{
    struct dl_candidate found = {.last = DL_NONE, .kind = DL_ENTITY_PERSON};
    if (!dl_judge_is_open(&who->actors->judge) || !dl_who_is_capital(&who->doc->words.at[first])) return found;
    found.last = lone_line(who->doc, first);
    if (found.last == DL_NONE) found.last = sender(who->doc, first);
    return found;
}

/* "a CPA", "an MBA": letters that one of many is called by, not before what they describe. */
static int is_one_of_many(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (!dl_who_is_acronym(w->form) || !dl_str_listed_nocase(w[-1].form, "a an", ' ') || w[-1].head != word) return 0;
    return word + 1 == dl_who_sentence_end(doc, word) || !dl_who_is_noun(w + 1);
}

/* "ana.roe@example.org". */
static int is_address(struct dl_str form)
{
    const char *at = memchr(form.at, '@', form.size);
    return at != NULL && at > form.at && memchr(at, '.', (size_t)(form.at + form.size - at)) != NULL;
}

/* "Labour minister Ana Roe", where a sentence begins: what he is the minister of, no party. */
static int is_portfolio(const struct dl_doc *doc, uint32_t word)
{
    static const char FIELDS[] =
        "Labour|Labor|Interior|Defence|Defense|Finance|Justice|Health|Education|Energy|Trade|Transport|Agriculture|"
        "Environment|Culture|Housing|Treasury|Economy";
    return word + 1 < dl_who_sentence_end(doc, word) && dl_str_listed(doc->words.at[word].form, FIELDS, '|') &&
           dl_str_listed(doc->words.at[word + 1].form, "minister|ministers|ministry|secretary|secretaries", '|');
}

int dl_who_names_nobody(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    const struct dl_word *words = doc->words.at;
    for (uint32_t w = first; w <= last; w++)
        if (is_address(words[w].form)) return 1;
    if (first == last && is_portfolio(doc, first)) return 1;
    if (first == doc->sentences.at[words[first].sentence].word) return 0;
    if (first == last && is_one_of_many(doc, first)) return 1;
    return first == last && dl_str_listed(words[first - 1].form, "Hurricane|Typhoon|Cyclone", '|');
}
