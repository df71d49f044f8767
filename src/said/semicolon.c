/* 'The envoy said they would stay; "our case is plain".', '"We want peace," he said; "but at no price".': a quotation behind a semicolon, also with "and" or
 * "but" before it, goes on from what the sentence has told before, where no other attribution stands behind it. A title in marks has a verb of the
 * reporter's behind it ('; "The Short Road" followed'). */
#include "said/find.h"

/* Whether the quotation begins the clause behind a semicolon and nothing of the reporter's goes on behind it. */
static int is_clause_of_its_own(const struct dl_said *said, const struct dl_quote *quote)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t sentence = doc->words.at[quote->first].sentence, behind = quote->last + 2;
    if ((quote->flags & DL_QUOTE_UNCLOSED) != 0 || quote->first > quote->last || quote->first < 3) return 0;
    const uint32_t mark = dl_word_listed(doc, quote->first - 2, "and but") ? quote->first - 3 : quote->first - 2;
    if (!dl_word_is(doc, mark, ";") || doc->words.at[mark].sentence != sentence) return 0;
    return behind >= doc->words.count || doc->words.at[behind].upos == DL_UPOS_PUNCT || doc->words.at[behind].sentence != sentence;
}

/* The last attribution to somebody before the quotation in its sentence, outside of marks; DL_NONE where there is none or another one stands behind. */
static uint32_t teller_before(const struct dl_said *said, const struct dl_quote *quote)
{
    const uint32_t sentence = said->doc->words.at[quote->first].sentence;
    uint32_t last = DL_NONE;
    for (uint32_t i = 0; i < said->finds.count && said->finds.at[i].sentence <= sentence; i++) {
        const struct dl_find *find = &said->finds.at[i];
        if (find->sentence != sentence || find->is_dropped || said->word_quote[find->head] != DL_NONE) continue;
        if (find->head > quote->last || dl_find_holds(find, quote->first)) return DL_NONE;
        if (find->within == DL_NONE && find->source_head != DL_NONE) last = i;
    }
    return last;
}

void dl_said_behind_semicolons(struct dl_said *said)
{
    for (uint32_t q = 0; q < said->quotes.count; q++) {
        const struct dl_quote *quote = &said->quotes.at[q];
        const uint32_t teller = is_clause_of_its_own(said, quote) ? teller_before(said, quote) : DL_NONE;
        if (teller != DL_NONE) dl_find_add(said->doc, &said->finds.at[teller], (struct dl_range){quote->first, quote->last});
    }
}
