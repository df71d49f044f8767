/* The tag that a comma, a question or an exclamation mark at the end of a quotation calls for, read by the order of its words where
 * the tree has gone astray: "“…,” that second aide added.", "“…,” added spokesman Leif Holm.", "“…!” the group posted." */
#include "said/score.h"
#include "said/verb.h"
#include "who/who.h"

enum { MOST_SOURCE = 24, MOST_AHEAD = 2, PRIOR = 2200 };

/* A quotation and the words of the reporter's sentence behind it. */
struct tag {
    const struct dl_said *said;
    const struct dl_doc *doc;
    const struct dl_quote *quote;
    uint32_t first, last;
    int has_comma; /* its own sentence needs the tag */
    struct dl_find find;
};

static int is_mark(const struct dl_doc *doc, uint32_t word) { return doc->words.at[word].upos == DL_UPOS_PUNCT; }

static int is_time(const struct dl_doc *doc, uint32_t word)
{
    return dl_verb_is_time(doc, word) && (doc->words.at[word].upos != DL_UPOS_PROPN || dl_word_is_weekday(doc, word));
}

/* Finds the words behind the quotation up to the next one, in the same paragraph. */
static int open_tag(struct tag *tag)
{
    const struct dl_doc *doc = tag->doc;
    uint32_t w = tag->quote->last;
    tag->has_comma = dl_word_is(doc, w, ",");
    if (!tag->has_comma && !dl_word_listed(doc, w, "? !")) return 0;
    for (w++; w < doc->words.count && is_mark(doc, w) && tag->said->word_quote[w] == DL_NONE;) w++;
    if (w >= doc->words.count || tag->said->word_quote[w] != DL_NONE) return 0;
    const uint32_t here = doc->words.at[w].sentence, there = doc->words.at[tag->quote->last].sentence;
    if (doc->sentences.at[here].section != doc->sentences.at[there].section) return 0;
    tag->first = w;
    tag->last = dl_range_sentence(doc, w).last;
    for (; w <= tag->last; w++)
        if (tag->said->word_quote[w] != DL_NONE) tag->last = w - 1;
    while (tag->last > tag->first && is_mark(doc, tag->last)) tag->last--;
    return 1;
}

/* Whether something found before holds the end of the quotation. */
static int is_taken(const struct dl_said *said, const struct dl_quote *quote)
{
    uint32_t end = quote->last;
    while (end > quote->first && is_mark(said->doc, end)) end--;
    const struct dl_find *find = dl_find_holding(said, end, NULL);
    while (find != NULL && said->word_quote[find->head] != DL_NONE) find = dl_find_holding(said, end, find);
    return find != NULL;
}

/* Whether a verb that may tell stands at `word`, whatever the tagger takes it for: a finite form of one that tells or, behind a comma,
 * of any that may be quoted. *cue is NULL where the lexicon has none: "“…,” the deputy guffawed". */
static int is_telling(const struct tag *tag, uint32_t word, const struct dl_cue **cue, uint32_t *end)
{
    const struct dl_word *w = &tag->doc->words.at[word];
    *cue = dl_find_cue(tag->said, DL_CUE_VERB, word, end);
    if (dl_str_ends(w->form, "ing") || dl_ascii_upper(w->form.at[0])) return 0;
    if (word > tag->first && (dl_word_is(tag->doc, word - 1, "to") || tag->doc->words.at[word - 1].upos == DL_UPOS_AUX)) return 0;
    if (*cue == NULL || ((*cue)->frames & DL_FRAME_QUOTE) == 0) {
        const int is_listed = *cue != NULL && (*cue)->weight > 1; /* "“…,” demands Holm" */
        *cue = NULL;
        *end = word;
        return tag->has_comma && (word > tag->first || is_listed) && w->upos == DL_UPOS_VERB && dl_has_feat(w, "VerbForm=Fin");
    }
    if (!tag->has_comma && !dl_cue_tells(*cue)) return 0;
    return w->upos == DL_UPOS_VERB || (dl_str_ends(w->form, "s") && word > tag->first);
}

/* The comma that closes the relative clause opening behind `comma`; DL_NONE. */
static uint32_t relative_end(const struct dl_doc *doc, uint32_t comma, uint32_t end)
{
    if (!dl_word_listed(doc, comma + 1, "who which whose whom")) return DL_NONE;
    for (uint32_t w = comma + 2; w < end; w++)
        if (dl_word_is(doc, w, ",")) return w;
    return DL_NONE;
}

/* Whether the words are a noun phrase that may speak, with what stands beside it between commas. */
static int is_speaker(const struct tag *tag, uint32_t first, uint32_t behind)
{
    const struct dl_doc *doc = tag->doc;
    const struct dl_word *words = doc->words.at;
    if (behind <= first || behind > first + MOST_SOURCE) return 0;
    if (dl_word_listed(doc, first, "and but or so yet nor who which whose what whom as because if when while after before since"))
        return 0;
    if (words[first].upos == DL_UPOS_PRON)
        return behind == first + 1 && (dl_has_feat(&words[first], "Case=Nom") || dl_word_is(doc, first, "it"));
    if (words[first].upos == DL_UPOS_ADP || is_verb(&words[first]) || is_mark(doc, first)) return 0;
    int has_noun = 0;
    for (uint32_t w = first; w < behind; w++) {
        if (dl_word_is(doc, w, ",")) {
            const uint32_t close = relative_end(doc, w, behind);
            if (close != DL_NONE) w = close;
            continue;
        }
        if (is_mark(doc, w) && !dl_word_listed(doc, w, ". - ( )")) return 0;
        if (dl_has_feat(&words[w], "VerbForm=Fin") || (words[w].upos == DL_UPOS_SCONJ && w > first)) return 0;
        has_noun |=
            words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_PROPN || (w == first && dl_ascii_upper(words[w].form.at[0]));
    }
    return has_noun;
}

/* The last word of the speaker's own phrase, before what stands beside it or below it. */
static uint32_t core_end(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    uint32_t w = first;
    while (w < last && !dl_word_is(doc, w + 1, ",") && doc->words.at[w + 1].upos != DL_UPOS_ADP && !is_verb(&doc->words.at[w + 1]))
        w++;
    return w;
}

/* The word that leads to who it is, the last of those of the phrase. */
static uint32_t head_of(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    uint32_t head = DL_NONE;
    for (uint32_t w = core_end(doc, first, last) + 1; w-- > first;) {
        const uint8_t upos = doc->words.at[w].upos;
        const int is_nominal = upos == DL_UPOS_NOUN || upos == DL_UPOS_PROPN || upos == DL_UPOS_PRON;
        if (head == DL_NONE && is_nominal) head = w;
        if (is_nominal && dl_who_at(doc, w) != DL_NONE) return w;
    }
    return head == DL_NONE ? last : head;
}

/* Whether nothing behind the cue could be what it tells. */
static int is_closed(const struct tag *tag, const struct dl_cue *cue, uint32_t next)
{
    const struct dl_doc *doc = tag->doc;
    if (next > tag->last || is_mark(doc, next) || is_time(doc, next) || is_time(doc, next + 1)) return 1;
    switch (doc->words.at[next].upos) {
    case DL_UPOS_ADP:
    case DL_UPOS_ADV:
    case DL_UPOS_CCONJ: return 1;
    case DL_UPOS_SCONJ: return dl_word_listed(doc, next, "as when while after before during");
    case DL_UPOS_PRON:
    case DL_UPOS_DET:
    case DL_UPOS_ADJ:
    case DL_UPOS_NOUN:
    case DL_UPOS_PROPN: return cue != NULL && (cue->frames & DL_FRAME_TOLD) != 0 && !dl_word_is(doc, next, "that");
    default: return 0;
    }
}

/* "that second aide added", "Ana Lind, who leads it, told the paper". */
static int speaker_first(struct tag *tag)
{
    const struct dl_doc *doc = tag->doc;
    for (uint32_t w = tag->first + 1; w <= tag->last && w <= tag->first + MOST_SOURCE; w++) {
        uint32_t end = w, start = w;
        const struct dl_cue *cue;
        if (!is_telling(tag, w, &cue, &end)) continue;
        while (start > tag->first + 1 && start + MOST_AHEAD > w && doc->words.at[start - 1].upos == DL_UPOS_ADV) start--;
        if (!is_closed(tag, cue, end + 1) || !is_speaker(tag, tag->first, start)) continue;
        tag->find = dl_find_begin(doc, cue, w);
        tag->find.cue = (struct dl_range){start, end};
        tag->find.source = dl_range_trim(doc, (struct dl_range){tag->first, start - 1});
        tag->find.source_head = head_of(doc, tag->first, start - 1);
        return tag->find.source.first != DL_NONE;
    }
    return 0;
}

/* The last word of the noun phrase that begins at `first`, with an apposition behind a comma; DL_NONE where it is none. */
static uint32_t phrase_end(const struct tag *tag, uint32_t first)
{
    const struct dl_doc *doc = tag->doc;
    uint32_t last = first;
    while (last < tag->last && !is_mark(doc, last + 1) && !is_verb(&doc->words.at[last + 1]) &&
           (doc->words.at[last + 1].upos != DL_UPOS_ADP || dl_word_listed(doc, last + 1, "of for")) &&
           doc->words.at[last + 1].upos != DL_UPOS_ADV && doc->words.at[last + 1].upos != DL_UPOS_SCONJ &&
           !is_time(doc, last + 1) && !dl_word_listed(doc, last + 1, "who which that whose"))
        last++;
    if (last + 2 > tag->last || !dl_word_is(doc, last + 1, ",")) return last;
    uint32_t beside = last + 2;
    const uint8_t upos = doc->words.at[beside].upos;
    if (upos != DL_UPOS_DET && upos != DL_UPOS_NOUN && upos != DL_UPOS_ADJ) return last;
    while (beside < tag->last && !dl_word_is(doc, beside + 1, ",") && !dl_has_feat(&doc->words.at[beside + 1], "VerbForm=Fin"))
        beside++;
    return beside >= tag->last || dl_word_is(doc, beside + 1, ",") ? beside : last;
}

/* "added spokesman Leif Holm". */
static int cue_first(struct tag *tag)
{
    const struct dl_doc *doc = tag->doc;
    uint32_t end = tag->first;
    const struct dl_cue *cue;
    if (!is_telling(tag, tag->first, &cue, &end) || end == tag->last) return 0;
    const uint32_t first = end + 1;
    const struct dl_word *w = &doc->words.at[first];
    const int is_own = w->upos == DL_UPOS_PRON ? dl_has_feat(w, "Case=Nom")
                                               : w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_DET ||
                                                     w->upos == DL_UPOS_ADJ || w->upos == DL_UPOS_NUM;
    if (!is_own || is_time(doc, first) || dl_word_is(doc, first, "that")) return 0;
    const uint32_t last = phrase_end(tag, first);
    if (!is_speaker(tag, first, last + 1)) return 0;
    tag->find = dl_find_begin(doc, cue, tag->first);
    tag->find.cue.last = end;
    tag->find.source = dl_range_trim(doc, (struct dl_range){first, last});
    tag->find.source_head = head_of(doc, first, last);
    return tag->find.source.first != DL_NONE;
}

/* What else was found in the tag has its cue or its source wrong. */
static void drop_misread(struct dl_said *said, const struct tag *tag)
{
    for (uint32_t i = 0; i < said->finds.count; i++) {
        struct dl_find *find = &said->finds.at[i];
        const uint32_t source = find->source_head;
        find->is_dropped |=
            find->head == tag->find.head || (source != DL_NONE && dl_range_holds(find->source, tag->find.head)) ||
            (dl_find_holds(find, tag->find.head) && find->head < tag->first && find->sentence == tag->find.sentence);
    }
}

/* "The ministry “broke the law,” said …": what is told begins with its sentence. */
static uint32_t content_start(const struct dl_doc *doc, const struct dl_quote *quote)
{
    const uint32_t first = dl_range_sentence(doc, quote->first).first;
    if (quote->first < first + 2) return quote->first;
    return dl_word_listed(doc, quote->first - 2, ". ? ! : …") ? quote->first : first; /* "It is odd. “Parties …" */
}

/* “Why?” he replies, “Because.”: what the tag tells stands behind it. */
static int leads_on(const struct tag *tag)
{
    const uint32_t mark = tag->last + 1;
    return !tag->has_comma && dl_word_listed(tag->doc, mark, ": ,") && mark + 2 < tag->doc->words.count &&
           tag->said->word_quote[mark + 2] != DL_NONE;
}

/* 'When asked about the “talks,” Holm said …', 'The “source,” the bureau had …': words in marks within what the reporter tells himself. */
static int is_within(const struct tag *tag)
{
    const struct dl_doc *doc = tag->doc;
    const uint32_t start = content_start(doc, tag->quote);
    if (start == tag->quote->first) return 0;
    const uint8_t upos = doc->words.at[start].upos;
    const uint32_t last = tag->find.source.last > tag->find.cue.last ? tag->find.source.last : tag->find.cue.last;
    return tag->find.lexical == NULL || (last < tag->last && tag->find.source.last < tag->find.cue.last) || upos == DL_UPOS_SCONJ ||
           upos == DL_UPOS_ADP || upos == DL_UPOS_VERB || dl_word_listed(doc, start, "as if once since when while");
}

/* No title, no word in marks. */
static int is_clause(const struct dl_doc *doc, const struct dl_quote *quote)
{
    for (uint32_t w = quote->first; w <= quote->last; w++)
        if (is_verb(&doc->words.at[w])) return 1;
    return 0;
}

static int read_tag(struct dl_said *said, struct tag *tag)
{
    const struct dl_doc *doc = tag->doc;
    if (!open_tag(tag) || is_taken(said, tag->quote)) return DL_OK;
    if (!(tag->has_comma || doc->words.at[tag->first].sentence == doc->words.at[tag->quote->last].sentence) &&
        dl_ascii_upper(doc->words.at[tag->first].form.at[0]) && doc->words.at[tag->first].upos != DL_UPOS_PROPN)
        return DL_OK;
    if (!is_clause(doc, tag->quote) || (!speaker_first(tag) && !cue_first(tag)) || leads_on(tag) || is_within(tag)) return DL_OK;
    dl_find_add(doc, &tag->find, (struct dl_range){content_start(doc, tag->quote), tag->quote->last});
    if (tag->find.piece_count == 0) return DL_OK;
    tag->find.shape = DL_SHAPE_BEFORE;
    tag->find.is_speech = 1;
    tag->find.prior = PRIOR;
    tag->find.score = dl_score_keep(said, &tag->find);
    drop_misread(said, tag);
    return dl_said_push(said, &tag->find);
}

int dl_said_quote_tags(struct dl_said *said)
{
    int code = DL_OK;
    for (uint32_t q = 0; code == DL_OK && q < said->quotes.count; q++) {
        const struct dl_quote *quote = &said->quotes.at[q];
        if (quote->first > quote->last || quote->last >= said->doc->words.count || (quote->flags & DL_QUOTE_UNCLOSED) != 0)
            continue;
        struct tag tag = {.said = said, .doc = said->doc, .quote = quote};
        code = read_tag(said, &tag);
    }
    return code;
}
