/* What a report is about most: of its nouns that may be an issue the one named most often, the lead counting twice; of equals the first. It is what
 * a predicate without an issue of its own is of ("abstained", "went along") where nobody near has taken a side on anything. Frequency and place
 * are what extractive summaries have chosen by since Luhn (1958) and Edmundson (1969). */
#include "stand/run.h"
#include "who/who.h"

enum { LEAD = 2 /* sentences */, LEAST = 3 /* points */, NEAR = 5 /* sentences */ };

/* No person, actor, time, and no word that says too little. */
static int may_be_central(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (run->issue[word] != DL_NONE) return 1;
    if (at->upos != DL_UPOS_NOUN || at->thing == DL_THING_PERSON || at->thing == DL_THING_TIME) return 0;
    if (at->rel == DL_REL_COMPOUND || dl_who_at(run->doc, word) != DL_NONE) return 0;
    uint32_t classes = dl_stand_classes(run, word);
    return !(classes & DL_STAND_NOTHING) || classes & (DL_STAND_CARRIER | DL_STAND_AGREEMENT);
}

static struct dl_str key_of(struct dl_stand *run, uint32_t word)
{
    return run->issue[word] != DL_NONE && run->issues.at[run->issue[word]].concept != DL_NONE
               ? dl_concepts_at(run->concepts, run->issues.at[run->issue[word]].concept)->name
               : dl_stand_lemma(run, word);
}

/* The first word of the noun that has most points; DL_NONE. */
static uint32_t most_named(struct dl_stand *run)
{
    struct dl_table points, firsts;
    uint32_t best = DL_NONE, most = LEAST - 1;
    dl_table_init(&points, &run->doc->arena);
    dl_table_init(&firsts, &run->doc->arena);
    for (uint32_t w = 0; w < run->doc->words.count; w++) {
        if (!may_be_central(run, w)) continue;
        struct dl_str key = key_of(run, w);
        uint32_t old = dl_table_get(&points, key),
                 now = (old == DL_NONE ? 0 : old) + 1 + (dl_word_at(run->doc, w)->sentence < LEAD);
        if (dl_table_set(&points, key, now) != DL_OK || (old == DL_NONE && dl_table_set(&firsts, key, w) != DL_OK)) {
            run->failed = 1;
            return DL_NONE;
        }
        uint32_t first = dl_table_get(&firsts, key);
        if (now > most || (now == most && best != DL_NONE && first < best)) most = now, best = first;
    }
    return best;
}

/* Whether it was named not long before. */
static int is_at_hand(struct dl_stand *run, uint32_t word)
{
    struct dl_str key = key_of(run, run->central_word);
    uint32_t sentence = dl_word_at(run->doc, word)->sentence;
    for (uint32_t w = word; w-- > 0 && sentence - dl_word_at(run->doc, w)->sentence <= NEAR;)
        if (run->issue[w] == run->central || (dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN && dl_str_equal(key_of(run, w), key)))
            return 1;
    return 0;
}

uint32_t dl_stand_central(struct dl_stand *run, uint32_t word)
{
    if (!run->is_central_known) {
        uint32_t noun = most_named(run);
        run->is_central_known = 1;
        run->central_word = noun;
        run->central = noun == DL_NONE ? DL_NONE : dl_issue_of_phrase(run, noun);
    }
    return run->central != DL_NONE && run->central_word < word && is_at_hand(run, word) ? run->central : DL_NONE;
}
