/* A quotation of whole sentences that no cue introduces, behind a sentence of the same paragraph on whoever speaks: 'Holm rejected the
 * plan. “It would cost a million.”', 'Roe shook her head. “We tried that.”'. It is that sentence's source's or, where it attributes
 * nothing, its subject's if that is a person. */
#include "base/utf8.h"
#include "said/find.h"
#include "who/who.h"

enum { LEAST_WORDS = 4, UNCUED_SCORE = 600 };

/* Whether the marks stand apart from the words around them: where a page runs its paragraphs together, they pair inside out. */
static int is_apart(const struct dl_doc *doc, const struct dl_quote *quote)
{
    const uint32_t before = dl_utf8_before(doc->text, quote->span.start), behind = dl_utf8_at(doc->text, quote->span.end);
    return (before == 0 || dl_char_is_space(before)) && (behind == 0 || dl_char_is_space(behind));
}

/* No title and no word in marks, and no question that the next sentence answers. */
static int is_said(const struct dl_doc *doc, const struct dl_quote *quote)
{
    if ((quote->flags & DL_QUOTE_UNCLOSED) != 0 || quote->last < quote->first + LEAST_WORDS || !is_apart(doc, quote)) return 0;
    if (!dl_word_listed(doc, quote->last, ". ! ? …") || dl_word_is(doc, quote->first, "…")) return 0;
    for (uint32_t w = quote->first; w <= quote->last; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 1;
    return 0;
}

static int may_speak(const struct dl_doc *doc, uint32_t word, int is_named_only)
{
    const uint32_t e = dl_who_at(doc, word);
    if (e == DL_NONE) return 0;
    if (doc->words.at[word].upos == DL_UPOS_PRON)
        return dl_word_listed(doc, word, "he she") || (!is_named_only && dl_word_listed(doc, word, "they it"));
    const enum dl_entity_kind kind = doc->entities.at[e].kind;
    return kind == DL_ENTITY_PERSON || (!is_named_only && kind != DL_ENTITY_PLACE);
}

/* Whether a verb stands in the sentence's main clause, and not "as the minister announces it", "when a reporter asked". */
static int is_main(const struct dl_doc *doc, uint32_t word)
{
    for (uint32_t at = word, steps = 0; at != DL_NONE && steps < 20; at = doc->words.at[at].head, steps++)
        if (rel_of(doc, at) == DL_REL_ADVCL || doc->words.at[at].rel == DL_REL_ACL_RELCL) return 0;
    return 1;
}

/* The last attribution of the sentence's main clause to somebody. */
static const struct dl_find *attributed_in(const struct dl_said *said, uint32_t sentence)
{
    const struct dl_find *last = NULL;
    for (uint32_t i = 0; i < said->finds.count; i++) {
        const struct dl_find *find = &said->finds.at[i];
        if (find->sentence != sentence || find->is_dropped || find->within != DL_NONE || find->source_head == DL_NONE) continue;
        if (said->word_quote[find->head] != DL_NONE || find->shape == DL_SHAPE_COLON || !is_main(said->doc, find->head)) continue;
        if (last == NULL || last->head < find->head) last = find;
    }
    return last;
}

/* The subject of the sentence's main verb, where it is a person; DL_NONE. */
static uint32_t subject_of(const struct dl_doc *doc, uint32_t sentence)
{
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        if (doc->words.at[w].head != DL_NONE) continue;
        const uint32_t subject = doc->words.at[w].upos == DL_UPOS_VERB ? dl_said_subject(doc, w) : DL_NONE;
        return subject != DL_NONE && subject < w && may_speak(doc, subject, 1) ? subject : DL_NONE;
    }
    return DL_NONE;
}

/* Who the sentence makes the speaker of what is quoted behind it; whether there is one. */
static int take_speaker(const struct dl_said *said, uint32_t sentence, struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_find *telling = attributed_in(said, sentence);
    if (telling != NULL) {
        find->source = telling->source;
        find->source_head = telling->source_head;
        return may_speak(doc, telling->source_head, 0);
    }
    find->source_head = subject_of(doc, sentence);
    if (find->source_head != DL_NONE) find->source = dl_range_source(doc, find->source_head);
    return find->source_head != DL_NONE && find->source.first != DL_NONE;
}

static int add(struct dl_said *said, uint32_t sentence, uint32_t q)
{
    struct dl_doc *doc = said->doc;
    struct dl_find find = {.cue = DL_NO_RANGE,
                           .head = said->quotes.at[q].first,
                           .source = DL_NO_RANGE,
                           .source_head = DL_NONE,
                           .addressee_head = DL_NONE,
                           .sentence = sentence,
                           .within = DL_NONE,
                           .polarity = DL_POLARITY_AFFIRM,
                           .shape = DL_SHAPE_QUOTE,
                           .score = UNCUED_SCORE};
    if (!take_speaker(said, sentence - 1, &find)) return DL_OK;
    const uint32_t section = doc->sentences.at[sentence].section;
    for (; q != DL_NONE && is_said(doc, &said->quotes.at[q]); q = dl_said_leading_quote(said, sentence, 0)) {
        if (dl_find_holding(said, said->quotes.at[q].first, NULL) != NULL) break;
        dl_find_add(doc, &find, (struct dl_range){said->quotes.at[q].first, said->quotes.at[q].last});
        sentence = doc->words.at[said->quotes.at[q].last].sentence + 1;
        if (sentence >= doc->sentences.count || doc->sentences.at[sentence].section != section) break;
    }
    return find.piece_count > 0 ? dl_said_push(said, &find) : DL_OK;
}

int dl_said_uncued(struct dl_said *said)
{
    const struct dl_doc *doc = said->doc;
    int code = DL_OK;
    for (uint32_t s = 1; code == DL_OK && s < doc->sentences.count; s++) {
        const uint32_t section = doc->sentences.at[s].section, q = dl_said_leading_quote(said, s, 0);
        if (q == DL_NONE || doc->sentences.at[s - 1].section != section) continue;
        if (said->quotes.at[q].first < doc->sentences.at[s].word || !is_said(doc, &said->quotes.at[q])) continue;
        if (dl_said_leading_quote(said, s - 1, 1) != DL_NONE || dl_find_holding(said, said->quotes.at[q].first, NULL) != NULL)
            continue;
        code = add(said, s, q);
    }
    return code;
}
