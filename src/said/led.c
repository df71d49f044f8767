/* A quotation behind a colon that a whole clause leads up to, without a verb of saying: 'Holm was sceptical: "They must show it first"', "Roe
 * turned to the chamber: …". Who the clause is about speaks, if it is somebody, and nothing behind the quotation says who did. */
#include "said/find.h"
#include "who/who.h"

enum { LONGEST = 30 /* words before the colon */, PRIOR = 1000 };

/* The quotation that opens right behind the colon, DL_NONE. */
static uint32_t quotation_behind(const struct dl_said *said, uint32_t colon)
{
    for (uint32_t w = colon + 1; w <= colon + 2 && w < said->doc->words.count; w++)
        if (said->word_quote[w] != DL_NONE) return said->quotes.at[said->word_quote[w]].first == w ? said->word_quote[w] : DL_NONE;
    return DL_NONE;
}

static int is_taken(const struct dl_said *said, uint32_t sentence, uint32_t word)
{
    for (uint32_t i = said->finds.count; i-- > 0 && said->finds.at[i].sentence == sentence;)
        if (dl_find_holds(&said->finds.at[i], word)) return 1;
    return 0;
}

static int is_told_behind(const struct dl_said *said, const struct dl_quote *quote)
{
    const struct dl_range sentence = dl_range_sentence(said->doc, quote->last);
    for (uint32_t w = quote->last + 1; w <= sentence.last; w++)
        if (said->word_quote[w] == DL_NONE && dl_quotes_is_report(said->cues, said->doc, w)) return 1;
    return 0;
}

/* Somebody who can speak: people, and bodies that are something ("was clear"). */
static int may_speak(const struct dl_doc *doc, uint32_t subject, int is_state)
{
    const uint32_t e = dl_who_at(doc, subject);
    if (e == DL_NONE) return 0;
    if (doc->words.at[subject].upos == DL_UPOS_PRON) return dl_word_listed(doc, subject, "he she they");
    const enum dl_entity_kind kind = doc->entities.at[e].kind;
    return kind == DL_ENTITY_PERSON || kind == DL_ENTITY_ANONYMOUS || (is_state && kind == DL_ENTITY_ORGANIZATION);
}

/* The subject of the clause before the colon whose predicate stands in no other, the last of several; DL_NONE. */
static uint32_t subject_of_clause(const struct dl_doc *doc, uint32_t first, uint32_t colon)
{
    for (uint32_t w = colon; w-- > first;) {
        const uint32_t predicate = doc->words.at[w].head;
        if (rel_of(doc, w) != DL_REL_NSUBJ || predicate == DL_NONE || predicate < first || predicate > colon) continue;
        const uint32_t above = doc->words.at[predicate].head;
        if (above == DL_NONE || above < first || above > colon) return w;
    }
    return DL_NONE;
}

int dl_said_led(struct dl_said *said, uint32_t colon)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t q = quotation_behind(said, colon), sentence = doc->words.at[colon].sentence,
                   first = dl_range_clause_start(doc, doc->sentences.at[sentence].word, colon);
    if (q == DL_NONE || said->word_quote[colon] != DL_NONE || colon > first + LONGEST) return DL_OK;
    const struct dl_quote *quote = &said->quotes.at[q];
    if (is_taken(said, sentence, quote->first) || is_told_behind(said, quote)) return DL_OK;
    const uint32_t subject = subject_of_clause(doc, first, colon),
                   predicate = subject == DL_NONE ? DL_NONE : doc->words.at[subject].head;
    if (predicate == DL_NONE) return DL_OK;
    const uint32_t copula = dl_child(doc, predicate, DL_REL_COP);
    const int is_state = doc->words.at[predicate].upos == DL_UPOS_ADJ && copula != DL_NONE;
    if ((!is_state && doc->words.at[predicate].upos != DL_UPOS_VERB) || !may_speak(doc, subject, is_state)) return DL_OK;
    struct dl_find find = dl_find_begin(doc, NULL, predicate);
    if (is_state && copula < predicate) find.cue.first = copula;
    find.source = dl_range_source(doc, subject);
    find.source_head = subject;
    find.is_speech = 1;
    find.shape = DL_SHAPE_COLON;
    find.prior = PRIOR;
    dl_find_add(doc, &find, (struct dl_range){quote->first, quote->last});
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}
