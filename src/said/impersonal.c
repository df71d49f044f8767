/* "The bureau had known for a year, it was said in judicial circles": said by nobody in particular, with those among whom it is said behind the
 * verb. Wires that keep to their sources end many a sentence so. */
#include "said/find.h"

enum { SCORE = 2000, LEAST_WORDS = 4 };

/* Whether a noun names those whose talk is reported: "in government circles", "from the delegation". */
static int are_talking(const struct dl_doc *doc, uint32_t preposition, uint32_t noun)
{
    static const char AMONG[] = "circle quarter source rank camp entourage delegation headquarters milieu";
    if (dl_word_listed(doc, preposition, "in among within")) return dl_str_listed(doc->words.at[noun].lemma, AMONG, ' ');
    return dl_word_listed(doc, preposition, "from by");
}

/* The noun that the phrase behind a preposition at `word` is built on; DL_NONE */
static uint32_t noun_behind(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t noun = doc->words.at[word].head;
    if (doc->words.at[word].upos != DL_UPOS_ADP || doc->words.at[word].rel != DL_REL_CASE || noun == DL_NONE || noun < word)
        return DL_NONE;
    const struct dl_word *w = &doc->words.at[noun];
    return w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN ? noun : DL_NONE;
}

int dl_said_impersonal(struct dl_said *said, uint32_t sentence)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    for (uint32_t it = s->word + LEAST_WORDS; it + 4 < s->word + s->words; it++) {
        const uint32_t be = it + 1, verb = it + 2, preposition = it + 3;
        if (!dl_word_is(doc, it, "it") || !dl_word_is(doc, it - 1, ",") || said->word_quote[it] != DL_NONE) continue;
        if (!dl_word_listed(doc, be, "is was") || !dl_word_listed(doc, verb, "said reported stated learned learnt heard")) continue;
        const uint32_t noun = noun_behind(doc, preposition);
        if (noun == DL_NONE || !are_talking(doc, preposition, noun)) continue;
        struct dl_find find = {.lexical = dl_cues_find(said->cues, DL_CUE_VERB, DL_STR("said")),
                               .cue = {be, verb},
                               .head = verb,
                               .source = dl_range_trim(doc, (struct dl_range){preposition + 1, dl_range_block(doc, noun).last}),
                               .source_head = noun,
                               .addressee_head = DL_NONE,
                               .sentence = sentence,
                               .within = DL_NONE,
                               .polarity = DL_POLARITY_AFFIRM,
                               .is_speech = 1,
                               .shape = DL_SHAPE_BEFORE,
                               .score = SCORE};
        dl_find_add(doc, &find, (struct dl_range){s->word, it - 2});
        if (find.piece_count > 0) return dl_said_push(said, &find);
    }
    return DL_OK;
}
