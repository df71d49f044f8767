/* Titles of works in marks, which are no words of whoever is quoted: by their capitals, and by the work that stands before them. */
#include "said/verb.h"

int dl_verb_is_titled(const struct dl_verb *v, uint32_t q)
{
    enum { MOST_WORDS = 9 };
    const struct dl_doc *doc = v->doc;
    if (q == DL_NONE) return 0;
    const struct dl_quote *quote = &v->said->quotes.at[q];
    if (quote->last - quote->first >= MOST_WORDS) return 0;
    for (uint32_t w = quote->first; w <= quote->last; w++) {
        const enum dl_upos upos = (enum dl_upos)doc->words.at[w].upos;
        if (upos == DL_UPOS_ADP || upos == DL_UPOS_DET || upos == DL_UPOS_CCONJ || upos == DL_UPOS_PUNCT || upos == DL_UPOS_PART)
            continue;
        if (!dl_ascii_upper(doc->words.at[w].form.at[0]) && !dl_ascii_digit(doc->words.at[w].form.at[0])) return 0;
    }
    return quote->first < quote->last;
}

int dl_verb_is_title_of_work(const struct dl_verb *v, uint32_t word)
{
    static const char WORKS[] =
        "book memoir novel essay column report film movie song album documentary poem play paper study series show";
    const struct dl_doc *doc = v->doc;
    const uint32_t q = v->said->word_quote[word];
    if (q == DL_NONE || word < 3 || v->said->quotes.at[q].first != word || !dl_word_is(doc, word - 2, ",")) return 0;
    return dl_str_listed(doc->words.at[word - 3].lemma, WORKS, ' ') && dl_verb_is_titled(v, q);
}
