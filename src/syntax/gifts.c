/* "Gave the government of Chad $5 million", "paid police in Oslo $200 each": behind a verb of giving and whoever is given it a sum stands bare, and is
 * what is given (Quirk et al., A Comprehensive Grammar of the English Language, 16.55, ditransitives). Behind a phrase of more than one noun
 * the scorer of heads makes the one the object and the sum a part of its phrase. */
#include "syntax/gifts.h"

#include "syntax/clause.h"

static int is_giving(const struct dl_word *w)
{
    return w->upos == DL_UPOS_VERB && dl_str_listed(w->lemma, "give grant offer lend award pay send promise pledge loan", ' ');
}

/* Where the sum begins: its sign, with a number behind it and no preposition before it. */
static int is_bare_sum(const struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    return words[w].upos == DL_UPOS_SYM && dl_str_listed(words[w].form, "$ € £ ¥ US$", ' ') && w + 1 < end &&
           words[w + 1].upos == DL_UPOS_NUM && !has_child(words, w, DL_REL_CASE, w > first + 1 ? w - 1 : first, w);
}

/* The verb of giving whose object stands right before the sum, whatever phrases that has; DL_NONE */
static uint32_t given_before(const struct dl_word *words, uint32_t sum, uint32_t first)
{
    enum { LONGEST = 8 };
    for (uint32_t w = sum; w-- > first && w + LONGEST > sum;) {
        if (words[w].rel == DL_REL_OBJ && words[w].head < w && words[w].head >= first && is_giving(&words[words[w].head])) return w;
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_PUNCT || words[w].upos == DL_UPOS_CCONJ) return DL_NONE;
    }
    return DL_NONE;
}

void dl_gifts_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t sum = first + 3; sum + 1 < end; sum++) {
        if (!is_bare_sum(words, sum, first, end)) continue;
        const uint32_t who = given_before(words, sum, first), verb = who == DL_NONE ? DL_NONE : words[who].head;
        if (verb == DL_NONE || !(is_person_or_body(&words[who]) || words[who].upos == DL_UPOS_PRON || words[who].ner != DL_NER_O))
            continue;
        for (uint32_t w = who + 1; w < sum; w++)
            if (words[w].head == sum && words[w].rel != DL_REL_ADVMOD) /* not "more than $5 million" */
                hang(words, w, who, words[w].rel == DL_REL_CASE ? DL_REL_CASE : DL_REL_NMOD);
        words[who].rel = DL_REL_IOBJ;
        hang(words, sum, verb, DL_REL_OBJ);
    }
}
