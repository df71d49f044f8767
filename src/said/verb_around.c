/* Content around a source and cue that stand between commas in the middle of a clause: "Lind, analysts said, has other plans". */
#include "said/verb.h"

/* "Lind, analysts said on Monday, has …": the first word behind the comma that follows the cue, or what time and place it was told. */
static uint32_t split_end(const struct dl_verb *v)
{
    enum { MOST_WORDS = 7 };
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, v->word).last, close = v->find.cue.last + 1;
    if (close >= last || doc->words.at[close].upos != DL_UPOS_ADP) return close + 1;
    for (uint32_t w = close; w < last && w < close + MOST_WORDS && !is_verb(&doc->words.at[w]); w++)
        if (dl_word_is(doc, w, ",")) return w + 1;
    return close + 1;
}

/* "Lind, analysts said, has other plans": the parser takes the subject of what is said for the head of the source, and its
 * speakers for an apposition. They are who says it; whether that was so. */
static int is_split(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    uint32_t next = split_end(v), last = dl_range_sentence(doc, v->word).last, comma = DL_NONE, head = DL_NONE;
    if (source->first == DL_NONE || source->last + 1 != v->find.cue.first || v->cue->weight < 3 || next >= last ||
        !dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin"))
        return 0;
    const uint32_t comma_behind = next - 1;
    next += doc->words.at[next].upos == DL_UPOS_ADV && next + 1 < last; /* ", analysts said, also has …" */
    if (!dl_word_is(doc, comma_behind, ",") || !is_verb(&doc->words.at[next]) || !dl_has_feat(&doc->words.at[next], "VerbForm=Fin"))
        return 0;
    for (uint32_t w = source->first + 1; w < source->last; w++)
        if (dl_word_is(doc, w, ",")) comma = w;
    for (uint32_t w = comma; comma != DL_NONE && w <= source->last; w++)
        if (doc->words.at[w].upos == DL_UPOS_NOUN || doc->words.at[w].upos == DL_UPOS_PROPN ||
            doc->words.at[w].upos == DL_UPOS_PRON)
            head = head == DL_NONE || head == w - 1 ? w : head;
    if (head == DL_NONE) return 0;
    source->first = comma + 1;
    v->find.source_head = head;
    return 1;
}

/* "… plans that, analysts say, would fail", "Such groups, she said, “have a history”": what stands before the comma before the
 * source and belongs with the verb behind the cue: a relative pronoun or a noun phrase. Its first word, DL_NONE for none. */
static uint32_t subject_before(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first, comma = v->find.source.first, next = dl_verb_behind_parenthesis(v);
    if (next == DL_NONE || comma < first + 2 || v->find.source.last + 1 != v->find.cue.first) return DL_NONE;
    if (doc->words.at[next].upos == DL_UPOS_PUNCT && next < dl_range_sentence(doc, v->word).last) next++;
    next += doc->words.at[next].upos == DL_UPOS_ADV && next < dl_range_sentence(doc, v->word).last;
    if (!is_verb(&doc->words.at[next]) || !dl_has_feat(&doc->words.at[next], "VerbForm=Fin")) return DL_NONE;
    comma--;
    if (dl_word_is(doc, comma - 1, "that") || dl_word_is(doc, comma - 1, "which") || dl_word_is(doc, comma - 1, "who"))
        return comma - 1;
    first = dl_range_clause_start(doc, first, comma);
    while (first < comma && (doc->words.at[first].upos == DL_UPOS_CCONJ || doc->words.at[first].upos == DL_UPOS_PUNCT)) first++;
    const uint32_t subject = dl_verb_subject(doc, next); /* "Those who came late, she said, were turned away" */
    if (subject != DL_NONE && subject < comma && dl_range_block(doc, subject).first <= first &&
        !dl_range_holds(v->find.source, subject))
        return first;
    enum dl_upos opening = (enum dl_upos)doc->words.at[first].upos;
    if (opening == DL_UPOS_ADP || opening == DL_UPOS_SCONJ || opening == DL_UPOS_ADV || opening == DL_UPOS_PART) return DL_NONE;
    return first < comma && !dl_verb_has_verb(v, first, comma) && !dl_verb_is_time(doc, comma - 1) ? first : DL_NONE;
}

/* "When the yard closed, officials said Monday, forty men …": an opening clause, the telling between commas, the main clause behind. */
static int opens_around(const struct dl_verb *v, uint32_t next)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    if (next == DL_NONE || next + 1 >= sentence.last || v->cue->weight < 3 || v->find.source.last + 1 != v->find.cue.first)
        return 0;
    if (!dl_word_listed(doc, sentence.first, "when while after before if although though because since once until unless") ||
        v->find.source.first < sentence.first + 4)
        return 0;
    if (!dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin") || v->said->word_quote[next] != DL_NONE) return 0;
    enum dl_upos upos = (enum dl_upos)doc->words.at[next].upos;
    if (upos != DL_UPOS_NOUN && upos != DL_UPOS_PROPN && upos != DL_UPOS_PRON && upos != DL_UPOS_DET && upos != DL_UPOS_ADJ &&
        upos != DL_UPOS_NUM && !(upos == DL_UPOS_VERB && is_ing(&doc->words.at[next])))
        return 0;
    if (dl_word_listed(doc, next, "who which whose where")) return 0;
    for (uint32_t w = next; w <= sentence.last; w++)
        if (is_verb(&doc->words.at[w]) && dl_verb_subject(doc, w) != DL_NONE && dl_verb_subject(doc, w) >= next) return 1;
    return 0;
}

/* "The paradox, says Ana Brandt, historian at Lund, is that …": whether cue and source, in this order, stand between commas within the subject
 * and its verb; *next is then the verb's place. */
static int is_split_inverted(struct dl_verb *v, uint32_t *next)
{
    enum { MOST_WORDS = 20 };
    const struct dl_doc *doc = v->doc;
    const struct dl_range sentence = dl_range_sentence(doc, v->word);
    const uint32_t first = v->word + 1;
    if (v->cue->weight < 3 || v->find.cue.first != v->word || v->word < sentence.first + 2 || !dl_word_is(doc, v->word - 1, ","))
        return 0;
    if (!dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin") || first + 3 > sentence.last) return 0;
    if (doc->words.at[first].upos != DL_UPOS_PROPN && doc->words.at[first].upos != DL_UPOS_DET) return 0;
    if (dl_verb_has_verb(v, sentence.first, v->word - 1)) return 0;
    for (uint32_t w = sentence.first; w + 1 < v->word; w++)
        if (doc->words.at[w].upos == DL_UPOS_PUNCT) return 0;
    uint32_t close = first + 1;
    while (close + 1 < sentence.last && close < first + MOST_WORDS &&
           !(dl_word_is(doc, close, ",") && dl_has_feat(&doc->words.at[close + 1], "VerbForm=Fin"))) {
        if (dl_has_feat(&doc->words.at[close], "VerbForm=Fin")) return 0;
        close++;
    }
    if (!dl_word_is(doc, close, ",") || !dl_has_feat(&doc->words.at[close + 1], "VerbForm=Fin")) return 0;
    uint32_t head = first;
    while (head < close && doc->words.at[head].upos != DL_UPOS_PROPN && doc->words.at[head].upos != DL_UPOS_NOUN) head++;
    while (head + 1 < close && doc->words.at[head].upos == DL_UPOS_NOUN && doc->words.at[head + 1].upos == DL_UPOS_NOUN) head++;
    if (head >= close) return 0;
    v->find.source = (struct dl_range){first, close - 1};
    v->find.source_head = head;
    *next = close + 1;
    return 1;
}

/* Adds what is said before and behind source and cue that stand between commas in the middle of a clause. */
int dl_verb_around(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    uint32_t first = DL_NONE, next = dl_verb_behind_parenthesis(v);
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->is_passive || v->find.source.first == DL_NONE) return 0;
    uint32_t verb;
    if (is_split_inverted(v, &verb)) {
        dl_find_add(doc, &v->find, (struct dl_range){sentence.first, v->word - 2});
        dl_find_add(doc, &v->find, (struct dl_range){verb, sentence.last});
        v->find.is_speech = 1;
        return v->find.piece_count > 0;
    }
    if (is_split(v)) {
        next = split_end(v);
        first = v->find.source.first - 1;
        while (first > sentence.first && doc->words.at[first - 1].upos != DL_UPOS_PUNCT && !is_verb(&doc->words.at[first - 1]))
            first--;
    } else if (opens_around(v, next)) {
        dl_find_add(doc, &v->find, (struct dl_range){sentence.first, v->find.source.first - 2});
        dl_find_add(doc, &v->find, (struct dl_range){next, sentence.last});
        v->find.is_speech = 1;
        return v->find.piece_count > 0;
    } else {
        first = subject_before(v);
    }
    if (first == DL_NONE) return 0;
    dl_find_add(doc, &v->find, (struct dl_range){first, v->find.source.first - 2});
    uint32_t end = dl_verb_clause_end(v), q = v->said->word_quote[next + (doc->words.at[next].upos == DL_UPOS_PUNCT)];
    if (end <= next) end = sentence.last;
    for (uint32_t w = next; w < end && q == DL_NONE; w++) /* "The ferry, they said, has sailed; nobody saw it" */
        if (dl_word_is(doc, w, ";") && v->said->word_quote[w] == DL_NONE) end = w - 1;
    if (q != DL_NONE && v->said->quotes.at[q].last > end) end = v->said->quotes.at[q].last;
    dl_find_add(doc, &v->find, (struct dl_range){next, end});
    v->find.is_speech = 1;
    return v->find.piece_count > 0;
}
