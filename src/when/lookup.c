/* Times stand in text order, so a word's time is found by halving. */
#include "when/lookup.h"

#include "base/tree.h"

uint32_t dl_time_from(const struct dl_doc *doc, uint32_t word)
{
    uint32_t low = 0, high = doc->times.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const struct dl_time *t = &doc->times.at[middle];
        if (t->word + t->words <= word) low = middle + 1;
        else high = middle;
    }
    return low;
}

uint32_t dl_time_at(const struct dl_doc *doc, uint32_t word)
{
    uint32_t t = dl_time_from(doc, word);
    return t < doc->times.count && doc->times.at[t].word <= word ? t : DL_NONE;
}

uint32_t dl_time_head(const struct dl_doc *doc, uint32_t time)
{
    const struct dl_time *t = &doc->times.at[time];
    uint32_t best = t->word + t->words - 1;
    for (uint32_t w = t->word; w < t->word + t->words; w++) {
        uint32_t head = doc->words.at[w].head;
        if (head == DL_NONE || head < t->word || head >= t->word + t->words) return w;
    }
    return best;
}

uint32_t dl_time_below(const struct dl_doc *doc, uint32_t word, uint32_t after)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[word].sentence];
    uint32_t t = after == DL_NONE ? dl_time_from(doc, s->word) : after + 1;
    for (; t < doc->times.count && doc->times.at[t].word < s->word + s->words; t++)
        if (dl_is_below(doc, dl_time_head(doc, t), word)) return t;
    return DL_NONE;
}
