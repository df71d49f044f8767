/* Where does a paragraph end? Always at a blank line. At a single line break it depends on who wrote the file: with lines
 * wrapped at some width a break means nothing, with a paragraph a line it means all. The breaks between lines that touch are
 * asked together: many lines that go on in lower case or behind an article or a preposition, and none much longer than a screen, mean wrapped text. Even then a
 * break is an end where the line before is too short to have been wrapped there. */
#include "read/layout.h"

#include "base/utf8.h"

enum {
    SCREEN = 140,    /* code points: no editor wraps later */
    LOWER_SHARE = 5, /* wrapped when one break in so many goes on */
};

struct line {
    uint32_t start, end; /* without white space at the ends */
    uint32_t indent;
    uint32_t width;  /* code points */
    uint8_t touches; /* the line before it is not blank */
};

DL_VEC(lines, struct line);

struct layout {
    struct dl_str text;
    struct lines lines;
    uint32_t width; /* of wrapped lines, 0: each line is a paragraph */
};

static int read_lines(struct layout *layout, struct dl_arena *arena)
{
    struct dl_str text = layout->text;
    int touches = 0;
    for (uint32_t at = 0; at < text.size;) {
        const char *end_at = memchr(text.at + at, '\n', text.size - at);
        const char *return_at = memchr(text.at + at, '\r', (end_at != NULL ? (size_t)(end_at - text.at) : text.size) - at);
        if (return_at != NULL && (uint32_t)(return_at - text.at) + 1 < text.size && return_at[1] != '\n') end_at = return_at;
        uint32_t end = end_at != NULL ? (uint32_t)(end_at - text.at) : text.size, next = end + 1;
        struct line line = {.start = at, .end = end, .touches = (uint8_t)touches};
        while (line.start < line.end && dl_ascii_space(text.at[line.start])) line.start++;
        while (line.end > line.start && dl_ascii_space(text.at[line.end - 1])) line.end--;
        line.indent = line.start - at;
        for (uint32_t i = line.start; i < line.end; i++) line.width += ((unsigned char)text.at[i] & 0xC0u) != 0x80u;
        touches = line.end > line.start;
        if (touches) {
            struct line *slot = DL_PUSH(&layout->lines, arena, DL_MAX_SECTIONS);
            if (slot == NULL) return DL_ELIMIT;
            *slot = line;
        }
        at = next;
    }
    return DL_OK;
}

static int begins_lower(struct dl_str text, const struct line *line) { return dl_char_is_lower(dl_utf8_at(text, line->start)); }

static int ends_sentence(struct dl_str text, const struct line *line)
{
    uint32_t at = line->end, c = 0;
    while (at > line->start && ((c = dl_utf8_before(text, at)) == '"' || c == '\'' || c == ')' || c == 0x201D || c == 0x2019))
        at -= c < 0x80 ? 1 : 3;
    return c == '.' || c == '!' || c == '?';
}

/* Whether a line ends in a word behind which no line of its own ends: "by the", and where it is long "arrested in". */
static int ends_open(struct dl_str text, const struct line *line)
{
    enum { LONG = 50 };
    static const char OPEN[] = "the a an and or its their his her our my every than";
    static const char PREPOSITIONS[] =
        "of in to at for with by from on into after before over against as that was were has have had is are will would";
    uint32_t at = line->end;
    while (at > line->start && dl_ascii_lower(text.at[at - 1])) at--;
    if (at == line->start || text.at[at - 1] != ' ') return 0;
    const struct dl_str word = dl_str_slice(text, at, line->end);
    return dl_str_listed(word, OPEN, ' ') || (line->width >= LONG && dl_str_listed(word, PREPOSITIONS, ' '));
}

/* Whether the sentence of the line before goes on in a line. */
static int goes_on(struct dl_str text, const struct line *line) { return begins_lower(text, line) || ends_open(text, line - 1); }

/* Sets the width of wrapped lines. */
static void measure(struct layout *layout)
{
    uint32_t breaks = 0, lower = 0, widest = 0;
    for (uint32_t i = 1; i < layout->lines.count; i++) {
        const struct line *line = &layout->lines.at[i];
        if (!line->touches) continue;
        breaks++;
        lower += (uint32_t)goes_on(layout->text, line);
        if (line[-1].width > widest) widest = line[-1].width;
    }
    layout->width = breaks > 0 && widest <= SCREEN && lower * LOWER_SHARE >= breaks ? widest : 0;
}

static uint32_t first_word(struct dl_str text, const struct line *line)
{
    uint32_t at = line->start;
    while (at < line->end && !dl_ascii_space(text.at[at])) at++;
    return at - line->start;
}

/* Whether line i begins a paragraph. */
static int is_break(const struct layout *layout, uint32_t i)
{
    const struct line *line = &layout->lines.at[i], *before = line - 1;
    if (i == 0 || !line->touches || layout->width == 0) return 1;
    if (goes_on(layout->text, line)) return 0;
    if (line->indent > before->indent + 1 && before->indent < 2) return 1;
    int had_room = before->width + 1 + first_word(layout->text, line) + 12 < layout->width;
    return had_room && (ends_sentence(layout->text, before) || before->width * 3 < layout->width * 2);
}

int dl_layout(struct dl_str text, struct dl_arena *arena, struct dl_span_vec *out)
{
    struct layout layout = {.text = text};
    int code = read_lines(&layout, arena);
    if (code != DL_OK) return code;
    measure(&layout);
    for (uint32_t i = 0; i < layout.lines.count; i++) {
        if (is_break(&layout, i)) {
            struct dl_span *span = DL_PUSH(out, arena, DL_MAX_SECTIONS);
            if (span == NULL) return DL_ELIMIT;
            span->start = layout.lines.at[i].start;
        }
        out->at[out->count - 1].end = layout.lines.at[i].end;
    }
    return DL_OK;
}
