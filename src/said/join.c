/* Over all finds of a document: which holds which, and what quotations that no cue of their own introduces join.
 *
 * A quotation belongs whole to the attribution that reaches any of it. Quotations that fill the following sentences of
 * the paragraph go on from the last attribution there; so does a next paragraph that opens again a quotation left open. */
#include "said/find.h"

static int is_quoted(const struct dl_said *said, uint32_t word) { return said->word_quote[word] != DL_NONE; }

/* '…, she told them, the paper reported': the last attribution of a sentence, behind all that it holds. */
static int ends_it(const struct dl_find *last, const struct dl_find *other)
{
    return last->shape == DL_SHAPE_BEFORE && last->head > other->head && last->pieces[last->piece_count - 1].last < last->head;
}

/* Of two finds that hold each other's cue, the reporter's attribution in parenthesis is the outer one. */
static int is_outer(const struct dl_said *said, const struct dl_find *a, const struct dl_find *b)
{
    if (is_quoted(said, a->head) != is_quoted(said, b->head)) return !is_quoted(said, a->head);
    if (ends_it(a, b) != ends_it(b, a)) return ends_it(a, b);
    int report_a = dl_quotes_is_report(said->cues, said->doc, a->head),
        report_b = dl_quotes_is_report(said->cues, said->doc, b->head);
    if (report_a != report_b) return report_a;
    if (a->is_speech != b->is_speech) return a->is_speech;
    return a->head < b->head;
}

/* "The minister denied it and was accused of lying": a passive's subject, which is a piece of its content by itself, may tell something before. */
static int is_shared_subject(const struct dl_find *outer, const struct dl_find *inner)
{
    if (outer->head < inner->head || inner->source_head == DL_NONE) return 0;
    for (uint32_t p = 0; p + 1 < outer->piece_count; p++)
        if (outer->pieces[p].first == inner->source.first && outer->pieces[p].last == inner->source.last) return 1;
    return 0;
}

static int holds(const struct dl_find *outer, const struct dl_find *inner)
{
    if (dl_find_holds(outer, inner->head)) return 1;
    return inner->source_head != DL_NONE && !inner->is_turn && inner->source_head < inner->head &&
           dl_find_holds(outer, inner->source_head) && !is_shared_subject(outer, inner);
}

/* Notes for each find which one holds its cue. */
void dl_said_nest(struct dl_said *said)
{
    struct dl_finds *finds = &said->finds;
    for (uint32_t i = 0; i < finds->count; i++) {
        struct dl_find *inner = &finds->at[i];
        inner->within = DL_NONE;
        for (uint32_t back = i; back-- > 0 && finds->at[back].sentence + 40 > inner->sentence;)
            if (!finds->at[back].is_dropped && holds(&finds->at[back], inner) &&
                !(holds(inner, &finds->at[back]) && !is_outer(said, &finds->at[back], inner)))
                inner->within = back;
        for (uint32_t ahead = i + 1; ahead < finds->count && finds->at[ahead].sentence < inner->sentence + 12; ahead++)
            if (!finds->at[ahead].is_dropped && holds(&finds->at[ahead], inner) &&
                !(holds(inner, &finds->at[ahead]) && !is_outer(said, &finds->at[ahead], inner)))
                inner->within = ahead;
    }
}

/* "“WALLACE: …": each paragraph of a transcript that is quoted whole is its label's, and no quotation goes on from another. */
static int is_turn_in_marks(const struct dl_said *said, const struct dl_find *find)
{
    return find->is_turn && is_quoted(said, find->head);
}

/* Takes in whole every quotation that the content reaches and that runs over its sentence's bounds. */
static void complete_quotes(const struct dl_said *said, struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t p = 0; p < find->piece_count && !is_turn_in_marks(said, find); p++) {
        struct dl_range piece = find->pieces[p];
        for (uint32_t w = piece.first; w <= piece.last; w++) {
            uint32_t q = said->word_quote[w];
            if (q == DL_NONE) continue;
            const struct dl_quote *quote = &said->quotes.at[q];
            if (!dl_range_holds((struct dl_range){quote->first, quote->last}, find->head) &&
                doc->words.at[quote->first].sentence != doc->words.at[quote->last].sentence)
                dl_find_add(doc, find, (struct dl_range){quote->first, quote->last});
            w = quote->last > w ? quote->last : w;
        }
    }
}

uint32_t dl_said_leading_quote(const struct dl_said *said, uint32_t sentence, int single)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    uint32_t w = s->word, end = s->word + s->words;
    while (w < end && doc->words.at[w].upos == DL_UPOS_PUNCT) w++;
    if (w == end || said->word_quote[w] == DL_NONE) return DL_NONE;
    const struct dl_quote *quote = &said->quotes.at[said->word_quote[w]];
    if (((quote->flags & DL_QUOTE_SINGLE) != 0 && !single) || quote->first > w) return DL_NONE;
    struct dl_range final = dl_range_sentence(doc, quote->last);
    for (uint32_t i = quote->last + 1; i <= final.last; i++)
        if (doc->words.at[i].upos != DL_UPOS_PUNCT) return DL_NONE;
    return said->word_quote[w];
}

/* Whether a find with a cue outside of quotations stands in the sentence. */
static int is_attributed(const struct dl_said *said, uint32_t sentence, uint32_t from)
{
    for (uint32_t i = from; i < said->finds.count && said->finds.at[i].sentence <= sentence; i++)
        if (said->finds.at[i].sentence == sentence && !said->finds.at[i].is_dropped && !is_quoted(said, said->finds.at[i].head))
            return 1;
    return 0;
}

/* The find of a sentence that following quotations go on from: the last speech, one with a quotation before others. */
static uint32_t last_speech(const struct dl_said *said, uint32_t from, uint32_t *next)
{
    const struct dl_finds *finds = &said->finds;
    uint32_t best = DL_NONE, sentence = finds->at[from].sentence, i = from;
    int best_quoted = 0;
    for (; i < finds->count && finds->at[i].sentence == sentence; i++) {
        const struct dl_find *find = &finds->at[i];
        if (find->is_dropped || find->within != DL_NONE || !find->is_speech || is_turn_in_marks(said, find)) continue;
        int quoted = 0;
        for (uint32_t p = 0; p < find->piece_count; p++)
            quoted |= is_quoted(said, find->pieces[p].last) || is_quoted(said, find->pieces[p].first);
        if (best == DL_NONE || quoted >= best_quoted) {
            best = i;
            best_quoted = quoted;
        }
    }
    *next = i;
    return best;
}

/* Quotations out of a document ("the statement read") are excerpts, each a statement of its own. */
static int is_excerpt(const struct dl_find *find)
{
    return find->lexical != NULL && dl_str_is(find->lexical->name, "read") && find->source.first != DL_NONE;
}

/* Whether the sentence behind an unclosed quotation goes on in the reporter's voice: the quotation is that attribution's. */
static uint32_t resumed_by(const struct dl_said *said, const struct dl_quote *quote, uint32_t from)
{
    uint32_t sentence = said->doc->words.at[quote->last].sentence + 1;
    if ((quote->flags & DL_QUOTE_UNCLOSED) == 0) return DL_NONE;
    for (uint32_t i = from; i < said->finds.count && said->finds.at[i].sentence <= sentence; i++)
        if (said->finds.at[i].sentence == sentence && !said->finds.at[i].is_dropped && said->finds.at[i].within == DL_NONE &&
            said->finds.at[i].is_speech && dl_quotes_is_report(said->cues, said->doc, said->finds.at[i].head))
            return i;
    return DL_NONE;
}

static int add_excerpt(struct dl_said *said, uint32_t index, struct dl_range range)
{
    struct dl_find excerpt = said->finds.at[index];
    excerpt.piece_count = 0;
    dl_find_add(said->doc, &excerpt, range);
    return excerpt.piece_count > 0 ? dl_said_push(said, &excerpt) : DL_OK;
}

static int is_bare(const struct dl_doc *doc, uint32_t sentence)
{
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (doc->words.at[w].upos != DL_UPOS_PUNCT)
            return s->words == 1 && doc->words.at[w].form.size <= 2 && !dl_ascii_alpha(doc->words.at[w].form.at[0]);
    return 1;
}

/* Whether the paragraph that begins with this sentence is all quotation, and no cue stands in it: it goes on from the speaker
 * of the paragraph before. */
static int is_all_quoted(const struct dl_said *said, uint32_t sentence, uint32_t next, int single)
{
    const struct dl_doc *doc = said->doc;
    uint32_t section = doc->sentences.at[sentence].section, quoted = 0;
    for (uint32_t s = sentence; s < doc->sentences.count && doc->sentences.at[s].section == section; s++) {
        if (is_attributed(said, s, next)) return 0;
        if (is_bare(doc, s)) continue;
        uint32_t q = dl_said_leading_quote(said, s, single);
        if (q == DL_NONE || (said->quotes.at[q].flags & DL_QUOTE_UNCLOSED) != 0) return 0;
        s = doc->words.at[said->quotes.at[q].last].sentence;
        quoted = 1;
    }
    return quoted;
}

static int is_heading(const struct dl_doc *doc, uint32_t sentence)
{
    enum dl_section_kind kind = doc->sections.at[doc->sentences.at[sentence].section].kind;
    return kind == DL_SECTION_SUBHEAD || kind == DL_SECTION_HEADLINE || kind == DL_SECTION_CAPTION;
}

/* '…," he said last week. "And …": a quotation that begins behind a stop or a dash in the sentence of the attribution, in which no
 * other one stands behind it. */
static void take_rest(struct dl_said *said, uint32_t index)
{
    struct dl_doc *doc = said->doc;
    struct dl_find *find = &said->finds.at[index];
    struct dl_range sentence = dl_range_sentence(doc, find->head);
    for (uint32_t i = 0; i < said->finds.count; i++)
        if (i != index && said->finds.at[i].sentence == find->sentence && !said->finds.at[i].is_dropped &&
            !is_quoted(said, said->finds.at[i].head) && said->finds.at[i].head > find->head)
            return;
    for (uint32_t w = find->head + 3; w <= sentence.last; w++) {
        uint32_t q = said->word_quote[w];
        if (q == DL_NONE || said->quotes.at[q].first != w ||
            (said->quotes.at[q].flags & (DL_QUOTE_SINGLE | DL_QUOTE_UNCLOSED)) != 0)
            continue;
        int led = dl_word_is(doc, w - 2, ".") || dl_word_is(doc, w - 2, "\xE2\x80\x94") || dl_word_is(doc, w - 2, "\xE2\x80\x93");
        if (led && !dl_find_holds(find, w)) dl_find_add(doc, find, (struct dl_range){w, said->quotes.at[q].last});
        w = said->quotes.at[q].last;
    }
}

static int follow(struct dl_said *said, uint32_t index, uint32_t next)
{
    struct dl_doc *doc = said->doc;
    struct dl_find *find = &said->finds.at[index];
    uint32_t section = doc->sentences.at[find->sentence].section, last = DL_NONE;
    for (uint32_t p = 0; p < find->piece_count; p++)
        if (is_quoted(said, find->pieces[p].last)) last = said->word_quote[find->pieces[p].last];
    int single = last != DL_NONE && (said->quotes.at[last].flags & DL_QUOTE_SINGLE) != 0;
    if (last != DL_NONE && !single) take_rest(said, index);
    find = &said->finds.at[index];
    for (uint32_t s = find->sentence + 1; s < doc->sentences.count; s++) {
        int goes_on = last != DL_NONE && (said->quotes.at[last].flags & DL_QUOTE_CONTINUES) != 0 &&
                      doc->sentences.at[s].section == section + 1;
        if (doc->sentences.at[s].section == section + 1 && !goes_on) goes_on = is_all_quoted(said, s, next, single);
        if (doc->sentences.at[s].section != section && (!goes_on || is_heading(doc, s))) break;
        section = doc->sentences.at[s].section;
        if (is_bare(doc, s)) continue; /* an opening mark that the splitter left alone */
        uint32_t q = dl_said_leading_quote(said, s, single);
        if (q == DL_NONE || is_attributed(said, s, next)) break;
        const struct dl_quote *quote = &said->quotes.at[q];
        struct dl_range range = {quote->first, quote->last};
        uint32_t owner = resumed_by(said, quote, next);
        if (owner != DL_NONE) {
            dl_find_add(doc, &said->finds.at[owner], range);
            break;
        }
        if (is_excerpt(find)) {
            if (add_excerpt(said, index, range) != DL_OK) return DL_ENOMEM;
            find = &said->finds.at[index];
        } else {
            dl_find_add(doc, find, range);
        }
        last = q;
        s = doc->words.at[quote->last].sentence;
    }
    return DL_OK;
}

/* 'Lind told him "I will," Brandt recalled': what stands within does not reach over the source and cue of what holds it. */
static void cut_inner(const struct dl_doc *doc, struct dl_find *inner, const struct dl_find *outer)
{
    uint32_t first = outer->cue.first, kept = 0, start = inner->cue.first;
    if (outer->source.first != DL_NONE && outer->source.first < first) first = outer->source.first;
    if (inner->source.first != DL_NONE && inner->source.first < start) start = inner->source.first;
    if (first == DL_NONE || start == DL_NONE || inner->head > first || !dl_find_holds(inner, outer->head)) return;
    for (uint32_t p = 0; p < inner->piece_count; p++) {
        struct dl_range piece = inner->pieces[p];
        if (piece.first >= first) continue;
        if (piece.last >= first) piece = dl_range_trim(doc, (struct dl_range){piece.first, first - 1});
        if (piece.first != DL_NONE) inner->pieces[kept++] = piece;
    }
    if (kept > 0) inner->piece_count = kept;
    if (kept > 0 || outer->pieces[0].first + 1 >= start || outer->pieces[0].last < start) return;
    struct dl_range before = dl_range_trim(doc, (struct dl_range){outer->pieces[0].first, start - 1}); /* "X, she said, he added" */
    if (before.first == DL_NONE) return;
    inner->pieces[0] = before;
    inner->piece_count = 1;
}

int dl_said_join(struct dl_said *said)
{
    struct dl_finds *finds = &said->finds;
    for (uint32_t i = 0; i < finds->count; i++)
        if (finds->at[i].within != DL_NONE) cut_inner(said->doc, &finds->at[i], &finds->at[finds->at[i].within]);
    for (uint32_t i = 0; i < finds->count; i++)
        if (!finds->at[i].is_dropped && finds->at[i].within == DL_NONE) complete_quotes(said, &finds->at[i]);
    dl_said_behind_semicolons(said);
    uint32_t count = finds->count; /* excerpts are pushed behind */
    int code = DL_OK;
    for (uint32_t i = 0, next; code == DL_OK && i < count; i = next) {
        uint32_t index = last_speech(said, i, &next);
        if (index != DL_NONE) code = follow(said, index, next);
    }
    return code;
}
