/* Pairs quotation marks paragraph by paragraph with a small state machine: a straight mark opens or closes by what
 * stands on its two sides; German, French and typewriter marks are told by their characters. What does not pair is
 * repaired, with a warning: a quotation left open closes where the reporter's voice resumes. Single marks are told from
 * apostrophes by their sides and by what follows. */
#include "said/quotes.h"

#include "base/tree.h"
#include "base/utf8.h"

enum side { OPENS = 1, CLOSES = 2 };

struct mark {
    uint32_t start, end; /* bytes; start == end: none */
    uint32_t c;          /* the character; 0x22 for `` and '' */
    unsigned sides;
};

/* A paragraph under work. */
struct room {
    const struct dl_cues *cues;
    struct dl_doc *doc;
    struct dl_quotes *out;
    struct dl_span span;
    uint32_t section, word; /* word: where the last search for a word ended */
};

static int is_wall(uint32_t c) /* what an opening mark may follow */
{
    return c == 0 || dl_char_is_space(c) || c == '(' || c == '[' || c == '/' || c == '-' || c == 0x2013 || c == 0x2014 ||
           c == 0x2018 || c == 0x201C || c == '\'' || c == '"';
}

static int is_of_word(uint32_t c) { return dl_char_is_letter(c) || dl_char_is_digit(c); }

static unsigned sides_of_straight(struct dl_str text, uint32_t start, uint32_t end)
{
    uint32_t before = dl_utf8_before(text, start), after = dl_utf8_at(text, end);
    unsigned sides = 0;
    if (is_wall(before) && after != 0 && !dl_char_is_space(after)) sides |= OPENS;
    if (before != 0 && !dl_char_is_space(before)) sides |= CLOSES;
    return sides != 0 ? sides : OPENS | CLOSES;
}

/* ” and » close, but for Swedish ”…” and German »…«, where they open too: behind a blank and before a letter. */
static unsigned sides_of_closing(struct dl_str text, uint32_t start, uint32_t end)
{
    uint32_t before = dl_utf8_before(text, start), after = dl_utf8_at(text, end);
    return is_wall(before) && is_of_word(after) ? OPENS : CLOSES;
}

/* “ opens, but in ”…“ and „…“ closes: behind a word or its stop and before none. */
static unsigned sides_of_opening(struct dl_str text, uint32_t start, uint32_t end)
{
    uint32_t before = dl_utf8_before(text, start), after = dl_utf8_at(text, end);
    return is_wall(before) || is_of_word(after) ? OPENS : OPENS | CLOSES;
}

/* The next byte that a mark may begin with: of ASCII most are none, and so are most of a text. */
static uint32_t next_mark(struct dl_str text, uint32_t at, uint32_t end)
{
    for (; at < end; at++) {
        const unsigned char c = (unsigned char)text.at[at];
        if (c >= 0x80 || c == '"' || c == '\'' || c == '`') break;
    }
    return at;
}

/* The next double mark at or after `at`. */
static struct mark next_double(struct dl_str text, uint32_t at, uint32_t end)
{
    while ((at = next_mark(text, at, end)) < end) {
        uint32_t start = at, c = dl_utf8_next(text, &at);
        if (c == '"') return (struct mark){start, at, c, sides_of_straight(text, start, at)};
        if (c == 0x201C) return (struct mark){start, at, c, sides_of_opening(text, start, at)};
        if (c == 0x201D || c == 0xBB) return (struct mark){start, at, c, sides_of_closing(text, start, at)};
        if (c == 0x201E) return (struct mark){start, at, c, OPENS};
        if (c == 0xAB) return (struct mark){start, at, c, is_wall(dl_utf8_before(text, start)) ? OPENS : CLOSES};
        if (c == '\'' && at + 1 < end && text.at[at] == '\'' && text.at[at + 1] == '\'' && !is_wall(dl_utf8_before(text, start)))
            continue;                                                                /* a single mark closes inside a double one */
        if ((c == 0x2018 || c == 0x2019) && at < end && dl_utf8_at(text, at) == c) { /* typewriter's marks made curly */
            dl_utf8_next(text, &at);
            return (struct mark){start, at, '"', c == 0x2018 ? OPENS : CLOSES};
        }
        if ((c == '`' || c == '\'') && at < end && dl_utf8_at(text, at) == c)
            return (struct mark){start, at + 1, '"', c == '`' ? OPENS : sides_of_straight(text, start, at + 1)};
    }
    return (struct mark){end, end, 0, 0};
}

/* Whether `mark` closes what `open` opened. */
static int closes(struct mark open, struct mark mark)
{
    if (open.c == 0x201E && mark.c == 0x201C) return 1;
    return (mark.sides & CLOSES) != 0;
}

static int push(struct room *room, struct dl_span span, struct dl_span inside, uint32_t flags)
{
    struct dl_quote *quote = DL_PUSH(room->out, &room->doc->arena, DL_MAX_WORDS);
    if (quote == NULL) return DL_ENOMEM;
    *quote = (struct dl_quote){span, inside, dl_doc_word_behind(room->doc, inside.start), 0, room->section, flags};
    uint32_t behind = dl_doc_word_behind(room->doc, inside.end);
    while (behind < room->doc->words.count && room->doc->words.at[behind].span.start < inside.end) behind++;
    quote->last = behind == 0 ? 0 : behind - 1;
    if (behind == 0) quote->first = 1;
    return DL_OK;
}

static int is_nominal(const struct dl_word *word)
{
    switch (word->upos) {
    case DL_UPOS_PRON:
    case DL_UPOS_PROPN:
    case DL_UPOS_NOUN:
    case DL_UPOS_DET:
    case DL_UPOS_ADJ:
    case DL_UPOS_NUM:
    case DL_UPOS_PART:
    case DL_UPOS_ADP:
    case DL_UPOS_AUX:
    case DL_UPOS_ADV: return 1;
    default: return 0;
    }
}

uint32_t dl_quotes_behind(const struct dl_quotes *quotes, uint32_t at)
{
    uint32_t low = 0, high = quotes->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (quotes->at[middle].span.end <= at) low = middle + 1;
        else high = middle;
    }
    return low;
}

int dl_quotes_is_telling(const struct dl_cues *cues, const struct dl_word *verb)
{
    const struct dl_cue *cue = dl_cues_find(cues, DL_CUE_VERB, verb->form);
    return dl_cue_tells(cue) && dl_has_feat(verb, "VerbForm=Fin");
}

int dl_quotes_is_report(const struct dl_cues *cues, const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos != DL_UPOS_VERB && w->upos != DL_UPOS_AUX) return 0;
    const struct dl_cue *cue = dl_cues_find(cues, DL_CUE_VERB, w->form);
    while (cue != NULL && !((cue->frames & DL_FRAME_QUOTE) != 0 && cue->weight == 3 && cue->tail.size == 0))
        cue = dl_cues_next(cues, cue);
    if (cue == NULL || dl_has_feat(w, "VerbForm=Inf") || dl_has_feat(w, "VerbForm=Ger")) return 0;
    enum { SOURCE_WORDS = 12 }; /* ", the head of the Party for Freedom said" */
    uint32_t first = doc->sentences.at[w->sentence].word;
    for (uint32_t i = word, steps = 0; i-- > first && steps < SOURCE_WORDS; steps++) {
        const struct dl_word *before = &doc->words.at[i];
        if (dl_str_is(before->form, ",")) return 1;
        if (!is_nominal(before) || dl_str_is(before->form, "I") || dl_str_is_nocase(before->form, "we")) return 0;
        if (i == first && before->upos != DL_UPOS_AUX && steps < 6)
            return before->upos == DL_UPOS_PROPN || before->upos == DL_UPOS_PRON || before->upos == DL_UPOS_DET;
    }
    return 0;
}

/* 'dismissed it as "propaganda': a mark in the middle of a clause opens words of that clause, which end with its sentence. */
static int opens_fragment(const struct dl_doc *doc, uint32_t word)
{
    uint32_t first = doc->sentences.at[doc->words.at[word].sentence].word;
    while (word > first && doc->words.at[word - 1].upos == DL_UPOS_PUNCT &&
           !dl_str_listed(doc->words.at[word - 1].form, ", : ; - – —", ' '))
        word--; /* the mark itself */
    return word > first && doc->words.at[word - 1].upos != DL_UPOS_PUNCT;
}

/* "“We shall be back, he cried to them.", "…, jeered Holm": a verb that may tell, in the past, right behind a comma or behind "he" and one; in
 * words that no mark closes it does. */
static int is_aside(const struct room *room, uint32_t word)
{
    const struct dl_doc *doc = room->doc;
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t first = doc->sentences.at[w->sentence].word;
    if (word > first + 3 && dl_str_is(w->form, "reads") && dl_str_is(doc->words.at[word - 2].form, "the"))
        return dl_str_is(doc->words.at[word - 3].form, ","); /* ", the document reads" */
    if (w->upos != DL_UPOS_VERB || !dl_has_feat(w, "VerbForm=Fin") || !dl_has_feat(w, "Tense=Past") || word < first + 3) return 0;
    const struct dl_cue *cue = dl_cues_find(room->cues, DL_CUE_VERB, w->form);
    while (cue != NULL && !((cue->frames & DL_FRAME_QUOTE) != 0 && cue->tail.size == 0)) cue = dl_cues_next(room->cues, cue);
    if (cue == NULL) return 0;
    const int is_his = dl_str_listed_nocase(doc->words.at[word - 1].form, "he she", ' ');
    if (is_his) return dl_str_is(doc->words.at[word - 2].form, ",");
    return dl_str_is(doc->words.at[word - 1].form, ",") && word + 1 < doc->words.count &&
           (doc->words.at[word + 1].upos == DL_UPOS_PROPN || dl_str_is(doc->words.at[word + 1].form, "the"));
}

/* 'called it a "blow to us, and added that …': in the sentence of a fragment the comma before what its speaker tells next; DL_NONE. */
static uint32_t told_behind(const struct room *room, uint32_t word)
{
    const struct dl_doc *doc = room->doc;
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[word].sentence];
    for (uint32_t w = word + 1; w + 2 < s->word + s->words; w++)
        if (dl_str_is(doc->words.at[w].form, ",") && dl_str_listed(doc->words.at[w + 1].form, "and but", ' ') &&
            doc->words.at[w + 2].upos == DL_UPOS_VERB && dl_has_feat(&doc->words.at[w + 2], "Tense=Past") &&
            dl_quotes_is_telling(room->cues, &doc->words.at[w + 2]))
            return w;
    return DL_NONE;
}

/* Where a quotation that opened at `open` and never closes before `limit` ends: where its sentence does if it is a fragment; before the first later sentence in the
 * reporter's voice; before the comma of an attribution in its own sentence; else at `limit`. */
static uint32_t resume(const struct room *room, uint32_t open, uint32_t limit)
{
    const struct dl_doc *doc = room->doc;
    uint32_t word = dl_doc_word_behind(doc, open);
    if (word >= doc->words.count) return limit;
    uint32_t home = doc->words.at[word].sentence, end = limit;
    if (opens_fragment(doc, word)) {
        const uint32_t told = told_behind(room, word);
        if (told != DL_NONE) return doc->words.at[told].span.start;
        if (doc->sentences.at[home].span.end < limit) return doc->sentences.at[home].span.end;
    }
    for (; word < doc->words.count && doc->words.at[word].span.start < limit; word++) {
        if (!dl_quotes_is_report(room->cues, doc, word) && !is_aside(room, word)) continue;
        uint32_t sentence = doc->words.at[word].sentence;
        if (sentence != home) {
            end = doc->sentences.at[sentence - 1].span.end;
            break;
        }
        uint32_t comma = word;
        while (comma > doc->sentences.at[home].word && !dl_str_is(doc->words.at[comma].form, ",")) comma--;
        if (doc->words.at[comma].span.start > open && dl_str_is(doc->words.at[comma].form, ",")) {
            end = doc->words.at[comma].span.end;
            break;
        }
    }
    while (end > open && dl_char_is_space(dl_utf8_before(doc->text, end))) end--;
    return end;
}

/* "“It will fall. He had “sat too long”, he said": the mark that opens within a later sentence is of that sentence, which the reporter tells. */
static uint32_t limit_before(const struct room *room, uint32_t open, uint32_t limit)
{
    const struct dl_doc *doc = room->doc;
    const uint32_t word = dl_doc_word_behind(doc, limit), opened = dl_doc_word_behind(doc, open);
    if (word >= doc->words.count || opened >= doc->words.count) return limit;
    const uint32_t sentence = doc->words.at[word].sentence;
    if (sentence == doc->words.at[opened].sentence || !opens_fragment(doc, word)) return limit;
    return doc->sentences.at[sentence - 1].span.end;
}

enum { MAX_SINGLE = 800 };

/* The end of a single-marked quotation opened before `at`: the first mark beside punctuation, else the first that is no
 * plural's apostrophe, else none (0). */
static uint32_t single_close(struct dl_str text, uint32_t at, uint32_t end, int is_low)
{
    uint32_t plural = 0;
    if (end - at > MAX_SINGLE) end = at + MAX_SINGLE;
    while (at < end) {
        uint32_t start = at, c = dl_utf8_next(text, &at);
        if (c != '\'' && c != 0x2019 && !(is_low && c == 0x2018)) continue;
        uint32_t before = dl_utf8_before(text, start), after = dl_utf8_at(text, at);
        if (dl_char_is_space(before) || dl_char_is_letter(after) || dl_char_is_digit(after)) continue;
        if (before != 's' || !dl_char_is_space(after)) return start;
        if (plural == 0) plural = start;
    }
    return plural;
}

/* "“None of its promises', said Holm", "“They are many. We are few', said Holm": a single mark in the same sentence, or before a comma in a later
 * one, closes what a double one opened; 0 for none. */
static uint32_t close_of_another_kind(const struct room *room, uint32_t open, uint32_t limit)
{
    const struct dl_doc *doc = room->doc;
    const uint32_t word = dl_doc_word_behind(doc, open);
    if (word >= doc->words.count) return 0;
    const uint32_t end = doc->sentences.at[doc->words.at[word].sentence].span.end;
    const uint32_t close = single_close(doc->text, open, limit, 0);
    if (close <= open || dl_utf8_before(doc->text, close) == 's') return 0;
    uint32_t behind = close;
    dl_utf8_next(doc->text, &behind);
    return close < end || dl_utf8_at(doc->text, behind) == ',' ? close : 0;
}

static int close_unmarked(struct room *room, struct mark open, uint32_t limit, uint32_t *end)
{
    const uint32_t close = close_of_another_kind(room, open.end, limit);
    *end = close > 0 ? close : resume(room, open.end, limit_before(room, open.end, limit));
    dl_doc_warn(room->doc, "unclosed-quote", (struct dl_span){open.start, open.end},
                "quotation is never closed; its end is inferred where the reporter's voice resumes");
    return push(room, (struct dl_span){open.start, *end}, (struct dl_span){open.end, *end}, DL_QUOTE_UNCLOSED);
}

/* Whether an opening mark inside an open quotation begins a quotation within it: two closing marks follow. */
static int is_nested(struct dl_str text, struct mark inner, uint32_t end)
{
    struct mark first = next_double(text, inner.end, end);
    if (first.start == first.end || (first.sides & CLOSES) == 0) return 0;
    struct mark second = next_double(text, first.end, end);
    return second.start != second.end && second.sides == CLOSES;
}

/* A closing mark with nothing open: the quotation is taken from its sentence's start. */
static int open_unmarked(struct room *room, struct mark close)
{
    struct dl_doc *doc = room->doc;
    uint32_t before = dl_utf8_before(doc->text, close.start), word = dl_doc_word_behind(doc, close.start > 0 ? close.start - 1 : 0);
    if (dl_char_is_digit(before) || word >= doc->words.count) return DL_OK; /* feet and inches */
    uint32_t start = doc->sentences.at[doc->words.at[word].sentence].span.start;
    if (room->out->count > 0 && room->out->at[room->out->count - 1].span.end > start) return DL_OK;
    if (start >= close.start) return DL_OK;
    dl_doc_warn(doc, "misplaced-quote", (struct dl_span){close.start, close.end}, "closing mark without an opening one");
    return push(room, (struct dl_span){start, close.end}, (struct dl_span){start, close.start}, DL_QUOTE_MISPLACED);
}

static int next_section_opens(const struct room *room)
{
    const struct dl_doc *doc = room->doc;
    if (room->section + 1 >= doc->sections.count) return 0;
    if (dl_is_heading(doc->sections.at[room->section + 1].kind)) return 0; /* nobody speaks on there */
    struct dl_span span = doc->sections.at[room->section + 1].span;
    struct mark mark = next_double(doc->text, span.start, span.start + 8 < span.end ? span.start + 8 : span.end);
    if (mark.start == mark.end || (mark.sides & OPENS) == 0) return 0;
    for (uint32_t i = span.start; i < mark.start; i++)
        if (!dl_ascii_space(doc->text.at[i])) return 0;
    return 1;
}

/* Whether the reporter tells again in words of [from, end): a verb of saying or judging in the past behind a name. */
static int is_told_in(const struct room *room, uint32_t from, uint32_t end)
{
    enum { SUBJECT_WORDS = 6 };
    const struct dl_doc *doc = room->doc;
    for (uint32_t w = from; w < doc->words.count && doc->words.at[w].span.start < end; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->upos != DL_UPOS_VERB || !dl_has_feat(word, "VerbForm=Fin") || !dl_has_feat(word, "Tense=Past")) continue;
        const struct dl_cue *cue = dl_cues_find(room->cues, DL_CUE_VERB, word->form);
        if (cue == NULL || cue->weight < 2) continue;
        for (uint32_t b = w; b-- > from && b + SUBJECT_WORDS > w;)
            if (doc->words.at[b].upos == DL_UPOS_PROPN || dl_str_listed(doc->words.at[b].form, "he she", ' ')) return 1;
    }
    return 0;
}

/* 'called it "wholly implausible. Roe spoke of …': small letters in the middle of a clause, and sentences of the reporter's behind it. */
static int is_left_open(const struct room *room, uint32_t open)
{
    const struct dl_doc *doc = room->doc;
    const uint32_t word = dl_doc_word_behind(doc, open);
    if (word >= doc->words.count || !dl_char_is_lower(dl_utf8_at(doc->text, open)) || !opens_fragment(doc, word)) return 0;
    const struct dl_sentence *home = &doc->sentences.at[doc->words.at[word].sentence];
    return is_told_in(room, home->word + home->words, room->span.end);
}

static int find_doubles(struct room *room)
{
    struct dl_str text = room->doc->text;
    struct mark open = {0}, mark;
    uint32_t at = room->span.start;
    int code = DL_OK;
    while (code == DL_OK) {
        mark = next_double(text, at, room->span.end);
        if (mark.start == mark.end) break;
        at = mark.end;
        if (open.end == 0) {
            if ((mark.sides & OPENS) != 0) open = mark;
            else if (room->out->count == 0 || room->out->at[room->out->count - 1].span.end != mark.start)
                code = open_unmarked(room, mark);
        } else if (mark.start == open.end && (mark.sides & OPENS) != 0) {
            open = (struct mark){open.start, mark.end, mark.c, OPENS}; /* doubled */
        } else if (closes(open, mark)) {
            code = push(room, (struct dl_span){open.start, mark.end}, (struct dl_span){open.end, mark.start}, 0);
            open.end = 0;
        } else if (is_nested(text, mark, room->span.end)) {
            at = next_double(text, at, room->span.end).end;
        } else {
            uint32_t end;
            code = close_unmarked(room, open, mark.start, &end);
            open = mark;
        }
    }
    if (code != DL_OK || open.end == 0) return code;
    if (next_section_opens(room) && !is_left_open(room, open.end)) {
        uint32_t end = room->span.end;
        while (end > open.end && dl_char_is_space(dl_utf8_before(text, end))) end--;
        return push(room, (struct dl_span){open.start, end}, (struct dl_span){open.end, end}, DL_QUOTE_CONTINUES);
    }
    uint32_t end;
    return close_unmarked(room, open, room->span.end, &end);
}

static int is_elision(struct dl_str text, uint32_t at)
{
    static const char *const elided[] = {"em ", "til ", "tis ", "twas ", "cause ", "n'", "n\xE2\x80\x99", "em,", "em."};
    struct dl_str rest = dl_str_slice(text, at, at + 8);
    if (rest.size > 0 && dl_ascii_digit(rest.at[0])) return 1;
    for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
        if (dl_str_starts(rest, elided[i])) return 1;
    return 0;
}

static int find_singles(struct room *room, uint32_t start, uint32_t end)
{
    struct dl_str text = room->doc->text;
    int code = DL_OK;
    for (uint32_t at = start; code == DL_OK && (at = next_mark(text, at, end)) < end;) {
        uint32_t open = at, c = dl_utf8_next(text, &at);
        if (c != '\'' && c != 0x2018 && c != 0x201A) continue;
        uint32_t after = dl_utf8_at(text, at);
        if (!is_wall(dl_utf8_before(text, open)) || after == c || (!dl_char_is_letter(after) && !dl_char_is_digit(after))) continue;
        if (c == '\'' && is_elision(text, at)) continue;
        uint32_t close = single_close(text, at, end, c == 0x201A);
        if (close == 0 || (dl_utf8_before(text, close) == 's' && resume(room, at, close) < close)) continue;
        uint32_t behind = close;
        dl_utf8_next(text, &behind);
        code = push(room, (struct dl_span){open, behind}, (struct dl_span){at, close}, DL_QUOTE_SINGLE);
        at = behind;
    }
    return code;
}

static int compare(const void *a, const void *b)
{
    const struct dl_quote *x = a, *y = b;
    return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

/* "A diplomat in "Rome said it was over"": the mark belongs behind the verb of saying, a word or two on. Returns that verb,
 * DL_NONE for none. */
static uint32_t verb_inside(const struct dl_cues *cues, const struct dl_doc *doc, const struct dl_quote *quote)
{
    const struct dl_word *before = &doc->words.at[quote->first - 2];
    if (before->upos != DL_UPOS_ADP && before->upos != DL_UPOS_DET && before->upos != DL_UPOS_ADJ && before->upos != DL_UPOS_PROPN)
        return DL_NONE;
    for (uint32_t w = quote->first; w + 2 < quote->last && w < quote->first + 3; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (w > quote->first && word->upos == DL_UPOS_VERB) return dl_quotes_is_telling(cues, word) ? w : DL_NONE;
        if (word->upos != DL_UPOS_PROPN) return DL_NONE;
    }
    return DL_NONE;
}

/* An opening mark inside a name ("President Vladimir "Putin is not …") is misplaced, where a clause follows. */
static void note_misplaced(const struct dl_cues *cues, struct dl_doc *doc, struct dl_quote *quote)
{
    if (quote->flags != 0 || quote->first > quote->last || quote->first < 2 || quote->last - quote->first < 3) return;
    if (doc->words.at[quote->first].sentence != doc->words.at[quote->first - 2].sentence) return;
    uint32_t verb = verb_inside(cues, doc, quote);
    if (verb != DL_NONE) {
        dl_doc_warn(doc, "misplaced-quote", (struct dl_span){quote->span.start, quote->inside.start},
                    "opening mark stands before a verb of saying; the quotation is read from behind the verb");
        quote->flags |= DL_QUOTE_MISPLACED;
        quote->first = verb + 1;
        quote->inside.start = doc->words.at[verb + 1].span.start;
        return;
    }
    const struct dl_word *first = &doc->words.at[quote->first], *before = &doc->words.at[quote->first - 2];
    if (first->upos != DL_UPOS_PROPN || before->upos != DL_UPOS_PROPN || before->sentence != first->sentence) return;
    int is_clause = 0;
    for (uint32_t w = quote->first; w <= quote->last && !is_clause; w++) {
        const struct dl_word *word = &doc->words.at[w];
        is_clause = (word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX) && !dl_has_feat(word, "VerbForm=Inf");
    }
    if (!is_clause) return;
    quote->flags |= DL_QUOTE_MISPLACED;
    dl_doc_warn(doc, "misplaced-quote", (struct dl_span){quote->span.start, quote->inside.start},
                "opening mark stands inside a phrase; the quotation is read from the mark");
}

int dl_quotes_find(const struct dl_cues *cues, struct dl_doc *doc, struct dl_quotes *out)
{
    int code = DL_OK;
    for (uint32_t s = 0; code == DL_OK && s < doc->sections.count; s++) {
        struct room room = {cues, doc, out, doc->sections.at[s].span, s, 0};
        uint32_t doubles = out->count, at = room.span.start;
        code = find_doubles(&room);
        uint32_t behind = out->count;
        for (uint32_t q = doubles; code == DL_OK && q <= behind; q++) {
            uint32_t end = q < behind ? out->at[q].span.start : room.span.end;
            if (at < end) code = find_singles(&room, at, end);
            if (q < behind) at = out->at[q].span.end;
        }
        if (out->count > doubles) qsort(out->at + doubles, out->count - doubles, sizeof *out->at, compare);
        for (uint32_t q = doubles; q < out->count; q++) note_misplaced(cues, doc, &out->at[q]);
    }
    return code;
}
