/* The clause that "as the paper reported, …" comments on: behind it where it opens the sentence, else before it and around it. */
#include "said/verb.h"

/* Whether the sentence opens with a subordinate clause ("Even after it is law, as he says, …"). */
static int has_subordinate(const struct dl_doc *doc, uint32_t first)
{
    for (uint32_t w = first; w < first + 2 && w < doc->words.count; w++)
        if (doc->words.at[w].upos == DL_UPOS_SCONJ && !dl_word_is(doc, w, "as")) return 1;
    return 0;
}

/* Where what is told behind "as he put it" ends: with a quotation that opens there, else with the sentence. */
static uint32_t end_of_telling(const struct dl_verb *v, uint32_t start)
{
    enum { WORDS_TO_MARK = 4 };
    uint32_t last = dl_range_sentence(v->doc, start).last;
    for (uint32_t w = start; w <= last && w < start + WORDS_TO_MARK; w++)
        if (v->said->word_quote[w] != DL_NONE) return v->said->quotes.at[v->said->word_quote[w]].last;
    return last;
}

/* "As the paper reported just today, …", "…, as he said a few days later.": the mark behind when it was told; `next` where there is none. */
static uint32_t behind_when(const struct dl_verb *v, uint32_t next, uint32_t last)
{
    enum { MOST_WORDS = 6 };
    const struct dl_doc *doc = v->doc;
    int is_when = 0;
    for (uint32_t w = next; w <= last && w < next + MOST_WORDS && !is_verb(&doc->words.at[w]); w++) {
        if (doc->words.at[w].upos == DL_UPOS_PUNCT) return is_when ? w : next;
        is_when |= doc->words.at[w].upos == DL_UPOS_ADV || dl_verb_is_time(doc, w);
    }
    return next;
}

/* "They denied that men had been shot, as the report claimed": what is commented on is the clause that tells what was denied; its first word
 * behind "that", otherwise that of the sentence. */
static uint32_t start_of_commented(const struct dl_verb *v, uint32_t first)
{
    const struct dl_doc *doc = v->doc;
    uint32_t clause = doc->words.at[v->top].head;
    if (clause == DL_NONE || clause > v->top) return first;
    if (doc->words.at[clause].rel != DL_REL_CCOMP) clause = dl_child(doc, clause, DL_REL_CCOMP);
    if (clause == DL_NONE || clause > v->top ||
        dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[doc->words.at[clause].head].lemma) == NULL)
        return first;
    const uint32_t start = dl_range_block(doc, clause).first;
    if (start <= first || doc->words.at[clause].head > start) return first;
    return dl_word_is(doc, start, "that") ? start + 1 : start;
}

static int is_conjunction(const struct dl_doc *doc, uint32_t word)
{
    return doc->words.at[word].upos == DL_UPOS_SCONJ ||
           dl_word_listed(doc, word, "because that and but when where while since though although");
}

/* “It would be the end,” as Lind put it: what stands in marks before the comment that ends the sentence. */
static int comments_on_quote(struct dl_verb *v, uint32_t as)
{
    enum { WORDS_TO_CUE = 4 };
    const struct dl_doc *doc = v->doc;
    const uint32_t q = dl_verb_quote_before(v, as), next = v->find.cue.last + 1, last = dl_range_sentence(doc, v->word).last;
    if (v->find.cue.first > v->find.source.last + WORDS_TO_CUE) return 0; /* "as he tried to get them out and could not say …" */
    if (q == DL_NONE || as < 2 || !dl_word_listed(doc, v->said->quotes.at[q].last, ", ? ! …")) return 0;
    for (uint32_t w = next; w < last; w++) /* a comment in passing, behind which the sentence goes on */
        if (dl_word_listed(doc, w, ", ; :") || (is_verb(&doc->words.at[w]) && (v->cue->frames & DL_FRAME_TOLD) == 0)) return 0;
    dl_find_add(doc, &v->find, (struct dl_range){v->said->quotes.at[q].first, v->said->quotes.at[q].last});
    v->find.is_speech = 1;
    return v->find.piece_count > 0;
}

/* "As the paper reported, …": the clause that the comment stands before, or behind. */
int dl_verb_as_told(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    uint32_t first = v->find.source.first, next = v->find.cue.last + 1;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || first == DL_NONE) return 0;
    if (first == v->find.cue.last + 2 && dl_word_is(doc, first - 1, "by")) { /* "As reported by the paper, …" */
        next = v->find.source.last + 1;
        first = v->find.cue.first;
    } else if (v->is_passive) {
        return 0;
    }
    if (first <= sentence.first || first > v->word) return 0;
    if (!dl_word_is(doc, first - 1, "as") || v->said->word_quote[v->word] != DL_NONE) return 0;
    if (!v->is_passive && comments_on_quote(v, first - 1)) return 1;
    const int is_to_somebody = (v->cue->frames & DL_FRAME_TOLD) != 0;
    if (next <= sentence.last && ((is_to_somebody && doc->words.at[next].upos != DL_UPOS_PUNCT) ||
                                  doc->words.at[next].upos == DL_UPOS_ADP)) /* "as he says in his book, …" */
        while (next < sentence.last && !dl_word_is(doc, next, ",") && !is_verb(&doc->words.at[next])) next++;
    next = behind_when(v, next, sentence.last);
    const int opens = first - 1 == sentence.first || /* "However, as he says, …" */
                      (first == sentence.first + 3 && doc->words.at[sentence.first].upos == DL_UPOS_ADV &&
                       dl_word_is(doc, sentence.first + 1, ","));
    int is_aside = first > sentence.first + 3 && dl_word_is(doc, first - 2, ",") && has_subordinate(doc, sentence.first);
    if ((opens || is_aside) && next < sentence.last && dl_word_is(doc, next, ",")) {
        for (uint32_t w = next; w < sentence.last && w < next + 12; w++) /* "…, before the vote: “…”" */
            if (dl_word_is(doc, w, ":")) next = w;
        dl_find_add(doc, &v->find, (struct dl_range){next + 1, sentence.last});
    } else if (first > sentence.first + 3 && dl_word_is(doc, first - 2, ",") && is_conjunction(doc, first - 3) &&
               next < sentence.last && dl_word_is(doc, next, ",")) { /* "They left because, as she said, “it was late”" */
        dl_find_add(doc, &v->find, (struct dl_range){next + 1, end_of_telling(v, next + 1)});
    } else if (first > sentence.first + 3 && dl_word_is(doc, first - 2, ",") &&
               (next >= sentence.last || doc->words.at[next].upos == DL_UPOS_PUNCT)) {
        dl_find_add(doc, &v->find, (struct dl_range){start_of_commented(v, sentence.first), first - 3});
        const uint32_t before =
            first - 3 - (uint32_t)(doc->words.at[first - 3].upos == DL_UPOS_ADV); /* "are often, as he put it, …" */
        if (next + 1 < sentence.last && dl_word_is(doc, next, ",") &&
            (is_verb(&doc->words.at[before]) || (doc->words.at[first - 3].upos == DL_UPOS_PART &&
                                                 is_verb(&doc->words.at[first - 4])))) /* "were, as he put it, a mess" */
            dl_find_add(doc, &v->find, (struct dl_range){next + 1, end_of_telling(v, next + 1)});
    }
    return v->find.piece_count > 0;
}
