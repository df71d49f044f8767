/* A report's own text with its statements, actors and events marked. On a screen with colour each byte of the text is given
 * the kinds of record that cover it, and the escape sequence changes where they do; without colour, brackets stand at the
 * ends of each record. Both put the record's number behind it, which the tables below the text repeat. Lines are broken at
 * the width of the page as they are written. */
#include "base/utf8.h"
#include "out/width.h"
#include "out/words.h"

enum kind { KIND_CONTENT, KIND_SOURCE, KIND_CUE, KIND_TRIGGER, KIND_ACTOR, KIND_TIME, KINDS };

/* later kinds are drawn over earlier ones; each adds its own parameters */
static const struct {
    const char *colour, *open, *close, *legend;
} looks[KINDS] = {
    [KIND_CONTENT] = {"33", "{", "}", "what is said"}, [KIND_SOURCE] = {"1;36", "<", ">", "who says it"},
    [KIND_CUE] = {"35", "‹", "›", "how it is said"},   [KIND_TRIGGER] = {"1;31", "[", "]", "what is done"},
    [KIND_ACTOR] = {"4", "_", "_", "an actor"},        [KIND_TIME] = {"34", "~", "~", "when"},
};

struct mark {
    struct dl_span span;
    enum kind kind;
    char letter; /* of the number behind it, 0: none */
    uint32_t number;
};

DL_VEC(marks, struct mark);

struct page {
    struct dl_buffer *buffer;
    const struct dl_out *out;
    struct dl_arena arena;
    struct marks marks;
    struct dl_indices ends; /* marks in the order of their ends */
    unsigned char *kinds;   /* [text.size]: bit k for kind k */
    uint32_t column;
    unsigned shown; /* kinds that the screen is set to */
    int failed;
};

static void add(struct page *page, struct dl_span span, enum kind kind, char letter, uint32_t number)
{
    if (span.start >= span.end || span.end > page->out->doc->text.size) return;
    struct mark *mark = DL_PUSH(&page->marks, &page->arena, DL_MAX_WORDS);
    if (mark == NULL) page->failed = 1;
    else *mark = (struct mark){span, kind, letter, number};
}

static void add_spans(struct page *page, struct dl_spans spans, enum kind kind, char letter, uint32_t number)
{
    for (uint32_t i = 0; i < spans.count; i++) add(page, spans.at[i], kind, i + 1 == spans.count ? letter : 0, number);
}

static void collect(struct page *page)
{
    const struct dl_doc *doc = page->out->doc;
    for (uint32_t i = 0; i < doc->statements.count; i++) {
        const struct dl_statement *s = &doc->statements.at[i];
        add_spans(page, s->content, KIND_CONTENT, 's', i);
        add(page, s->source.span, KIND_SOURCE, 0, 0);
        add_spans(page, s->cue, KIND_CUE, 's', i);
    }
    for (uint32_t i = 0; i < doc->events.count; i++) add_spans(page, doc->events.at[i].trigger, KIND_TRIGGER, 'e', i);
    for (uint32_t i = 0; i < doc->mentions.count; i++)
        if (doc->mentions.at[i].form == DL_FORM_NAME || doc->mentions.at[i].form == DL_FORM_DEMONYM)
            add(page, doc->mentions.at[i].span, KIND_ACTOR, 0, 0);
    for (uint32_t i = 0; i < doc->times.count; i++) add(page, doc->times.at[i].span, KIND_TIME, 0, 0);
}

/* Where two marks begin together the longer comes first, so that brackets nest. */
static int by_start(const void *a, const void *b)
{
    const struct mark *x = a, *y = b;
    if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
    if (x->span.end != y->span.end) return x->span.end > y->span.end ? -1 : 1;
    if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

struct end {
    uint32_t at, mark;
};

/* Ends in order; of those at one place the mark that began last closes first. */
static int by_end(const void *a, const void *b)
{
    const struct end *x = a, *y = b;
    if (x->at != y->at) return x->at < y->at ? -1 : 1;
    return x->mark > y->mark ? -1 : x->mark < y->mark;
}

static void order(struct page *page)
{
    uint32_t count = page->marks.count;
    struct end *ends = dl_arena_alloc(&page->arena, count * sizeof *ends);
    page->kinds = dl_arena_alloc(&page->arena, page->out->doc->text.size);
    page->ends.at = dl_arena_alloc(&page->arena, count * sizeof *page->ends.at);
    if (ends == NULL || page->kinds == NULL || page->ends.at == NULL) {
        page->failed = 1;
        return;
    }
    if (count > 0) qsort(page->marks.at, count, sizeof *page->marks.at, by_start);
    for (uint32_t i = 0; i < count; i++) {
        const struct mark *mark = &page->marks.at[i];
        ends[i] = (struct end){mark->span.end, i};
        for (uint32_t at = mark->span.start; at < mark->span.end; at++) page->kinds[at] |= (unsigned char)(1u << mark->kind);
    }
    qsort(ends, count, sizeof *ends, by_end);
    for (uint32_t i = 0; i < count; i++) page->ends.at[i] = ends[i].mark;
}

/* ---- writing ---- */

static int in_colour(const struct page *page) { return (page->out->flags & DL_WRITE_COLOUR) != 0; }

static void set_kinds(struct page *page, unsigned kinds)
{
    if (!in_colour(page) || kinds == page->shown) return;
    dl_buffer_string(page->buffer, "\033[0");
    for (size_t k = 0; k < KINDS; k++) {
        if (!(kinds & 1u << k)) continue;
        dl_buffer_char(page->buffer, ';');
        dl_buffer_string(page->buffer, looks[k].colour);
    }
    dl_buffer_char(page->buffer, 'm');
    page->shown = kinds;
}

static void put(struct page *page, struct dl_str text)
{
    dl_buffer_str(page->buffer, text);
    page->column += dl_width(text);
}

static void put_number(struct page *page, const struct mark *mark)
{
    char digits[16];
    if (mark->letter == 0) return;
    snprintf(digits, sizeof digits, "%c%u", mark->letter, mark->number);
    if (in_colour(page)) dl_buffer_string(page->buffer, "\033[0;2m");
    page->shown = 1u << KINDS; /* whatever comes next sets the screen anew */
    put(page, dl_str_from(digits));
}

static void close_mark(struct page *page, const struct mark *mark)
{
    if (!in_colour(page)) put(page, dl_str_from(looks[mark->kind].close));
    put_number(page, mark);
}

static void open_mark(struct page *page, const struct mark *mark)
{
    if (!in_colour(page)) put(page, dl_str_from(looks[mark->kind].open));
}

/* Columns to the next blank. */
static uint32_t word_width(struct dl_str text, uint32_t at)
{
    uint32_t width = 0;
    while (at < text.size && text.at[at] != ' ' && text.at[at] != '\n') width += dl_width_of(dl_utf8_next(text, &at));
    return width;
}

static void break_line(struct page *page)
{
    set_kinds(page, 0);
    dl_buffer_char(page->buffer, '\n');
    page->column = 0;
}

static void put_character(struct page *page, uint32_t at)
{
    struct dl_str text = page->out->doc->text;
    uint32_t next = at, c = dl_utf8_next(text, &next);
    if (c == '\n') {
        break_line(page);
    } else if (c == ' ' && page->column + 1 + word_width(text, next) > page->out->width) {
        break_line(page);
    } else {
        set_kinds(page, page->kinds[at]);
        if (c == '\t') put(page, DL_STR(" "));
        else if (dl_width_is_safe(c)) put(page, dl_str_slice(text, at, next));
    }
}

/* The text of one stretch, with the marks that open and close in it. */
static void put_text(struct page *page)
{
    struct dl_str text = page->out->doc->text;
    uint32_t opened = 0, closed = 0;
    for (uint32_t at = 0; at <= text.size;) {
        while (closed < page->marks.count && page->marks.at[page->ends.at[closed]].span.end <= at)
            close_mark(page, &page->marks.at[page->ends.at[closed++]]);
        while (opened < page->marks.count && page->marks.at[opened].span.start <= at) open_mark(page, &page->marks.at[opened++]);
        if (at == text.size) break;
        put_character(page, at);
        dl_utf8_next(text, &at);
    }
    if (page->column > 0) break_line(page);
    set_kinds(page, 0);
}

static void put_legend(struct page *page)
{
    for (size_t k = 0; k < KINDS; k++) {
        if (k > 0) dl_buffer_string(page->buffer, "   ");
        if (in_colour(page)) {
            set_kinds(page, 1u << k);
            dl_buffer_string(page->buffer, looks[k].legend);
            set_kinds(page, 0);
        } else {
            dl_buffer_string(page->buffer, looks[k].open);
            dl_buffer_string(page->buffer, looks[k].legend);
            dl_buffer_string(page->buffer, looks[k].close);
        }
    }
    dl_buffer_char(page->buffer, '\n');
}

void dl_out_show(struct dl_buffer *buffer, const struct dl_out *out)
{
    struct page page = {.buffer = buffer, .out = out};
    dl_arena_init(&page.arena);
    collect(&page);
    if (!page.failed) order(&page);
    if (page.failed) {
        buffer->failed = 1;
    } else {
        put_text(&page);
        dl_buffer_char(buffer, '\n');
        put_legend(&page);
        dl_buffer_char(buffer, '\n');
        dl_out_said(buffer, out);
        if (out->doc->statements.count > 0 && out->doc->events.count > 0) dl_buffer_char(buffer, '\n');
        dl_out_did(buffer, out);
        dl_out_warned(buffer, out);
    }
    dl_arena_release(&page.arena);
}
