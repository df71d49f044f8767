/* Kinds by position and form, in one pass: the head (what stands before the first paragraph), then the body. */
#include "read/sections.h"

#include "base/utf8.h"
#include "read/head.h"
#include "read/page_lines.h"
#include "read/layout.h"

enum {
    HEAD = 10, /* lines of a head at most */
    KICKER_WORDS = 4,
    SUBHEAD_WORDS = 14,
    DATELINE_WITHIN = 3,     /* body paragraphs that may begin with a dateline */
    DATELINES_OF_ROUNDUP = 2 /* where so many have, each item of a round-up may */
};

struct sections {
    const struct dl_page_lines *page_lines;
    struct dl_doc *doc;
    struct dl_span_vec pieces;
    uint32_t next;      /* piece */
    uint32_t datelines; /* of the body so far */
};

static struct dl_str text_of(const struct sections *s, uint32_t i) { return dl_doc_slice(s->doc, s->pieces.at[i]); }

static int push(struct sections *s, enum dl_section_kind kind, uint32_t start, uint32_t end)
{
    struct dl_str text = s->doc->text;
    for (uint32_t at = start; at < end && dl_char_is_space(dl_utf8_next(text, &at)); start = at) {
    }
    while (end > start && dl_ascii_space(text.at[end - 1])) end--;
    if (start == end) return DL_OK;
    struct dl_section *section = DL_PUSH(&s->doc->sections, &s->doc->arena, DL_MAX_SECTIONS);
    if (section == NULL) return DL_ELIMIT;
    *section = (struct dl_section){kind, {start, end}};
    return DL_OK;
}

static int push_piece(struct sections *s, enum dl_section_kind kind, uint32_t i)
{
    return push(s, kind, s->pieces.at[i].start, s->pieces.at[i].end);
}

/* ---- the head ---- */

/* A first line "date 2024-12-03 Some words": date, then kicker. */
static int read_date_line(struct sections *s)
{
    struct dl_str line = text_of(s, 0);
    if (!dl_str_starts(line, "date ") || line.size < 15) return DL_OK;
    struct dl_str date = dl_str_slice(line, 5, 15);
    for (uint32_t i = 0; i < date.size; i++)
        if (i == 4 || i == 7 ? date.at[i] != '-' : !dl_ascii_digit(date.at[i])) return DL_OK;
    struct dl_span *piece = &s->pieces.at[0];
    int code = push(s, DL_SECTION_DATE, piece->start, piece->start + 15);
    piece->start += 15;
    struct dl_str rest = dl_str_trim(dl_str_slice(line, 15, line.size));
    if (code != DL_OK || rest.size == 0 || !dl_line_is_title(rest)) {
        if (rest.size == 0) s->next = 1;
        return code;
    }
    s->next = 1;
    return push_piece(s, DL_SECTION_KICKER, 0);
}

/* Gives what an agency puts before a heading or the text ("UPDATE 2-", "BREAKING: ") a section of its own. */
static int cut_kicker(struct sections *s, uint32_t i)
{
    struct dl_span *piece = &s->pieces.at[i];
    const uint32_t size = dl_page_line_kicker(s->page_lines, text_of(s, i));
    if (size == 0) return DL_OK;
    const int code = push(s, DL_SECTION_KICKER, piece->start, piece->start + size);
    piece->start += size;
    return code;
}

/* What a line of the head is; PARAGRAPH where the head ends, HEADLINE for any title. */
static enum dl_section_kind head_kind(const struct sections *s, uint32_t i)
{
    struct dl_str line = text_of(s, i);
    int date = dl_line_is_date(line);
    if (date != 0) return date == 1 ? DL_SECTION_DATE : DL_SECTION_DATELINE;
    if (dl_line_is_byline(line)) return DL_SECTION_BYLINE;
    uint32_t label = dl_page_line_size(s->page_lines, line);
    if (label > 0) return label == line.size ? DL_SECTION_CAPTION : DL_SECTION_PARAGRAPH;
    if (dl_line_dateline(line) > 0) return DL_SECTION_PARAGRAPH;
    if (dl_line_is_title(line)) return DL_SECTION_HEADLINE;
    int is_shout = line.size <= 200 && dl_line_words(line) >= 3 && dl_line_words(line) <= 25 && dl_line_is_capitalised(line);
    return i == 0 && is_shout && s->pieces.count > 2 ? DL_SECTION_HEADLINE : DL_SECTION_PARAGRAPH;
}

/* Titles in a row: [kicker] headline [subhead …]. */
static void name_titles(const struct sections *s, enum dl_section_kind *kinds, uint32_t first, uint32_t count)
{
    uint32_t titles[HEAD], n = 0;
    for (uint32_t i = 0; i < count; i++) {
        int is_writer = i + 1 < count && kinds[i + 1] == DL_SECTION_BYLINE && dl_line_words(text_of(s, first + i)) <= 7 &&
                        !dl_str_starts(text_of(s, first + i + 1), "By ") && dl_line_is_capitalised(text_of(s, first + i));
        if (kinds[i] == DL_SECTION_HEADLINE && is_writer) kinds[i] = DL_SECTION_BYLINE;
        if (kinds[i] == DL_SECTION_HEADLINE) titles[n++] = i;
    }
    if (n < 2) return;
    uint32_t size = dl_line_words(text_of(s, first + titles[0])), second = dl_line_words(text_of(s, first + titles[1]));
    uint32_t headline = size <= KICKER_WORDS && second > size && s->doc->sections.count == 0 ? 1 : 0;
    if (headline == 1) kinds[titles[0]] = DL_SECTION_KICKER;
    for (uint32_t i = headline + 1; i < n; i++) kinds[titles[i]] = DL_SECTION_SUBHEAD;
}

static int read_head(struct sections *s)
{
    enum dl_section_kind kinds[HEAD];
    uint32_t count = 0, first = s->next;
    int code = first < s->pieces.count ? cut_kicker(s, first) : DL_OK;
    while (count < HEAD && first + count < s->pieces.count) {
        kinds[count] = head_kind(s, first + count);
        if (kinds[count] == DL_SECTION_PARAGRAPH) break;
        count++;
    }
    int has_body = first + count < s->pieces.count;
    if (!has_body && count > 2) return DL_OK; /* a list of short lines is no head */
    name_titles(s, kinds, first, count);
    for (uint32_t i = 0; code == DL_OK && i < count; i++) code = push_piece(s, kinds[i], first + i);
    s->next = first + count;
    return code;
}

/* ---- the body ---- */

static int is_subhead(const struct sections *s, uint32_t i)
{
    struct dl_str line = text_of(s, i);
    if (i + 1 >= s->pieces.count || !dl_line_is_title(line) || dl_line_words(line) > SUBHEAD_WORDS) return 0;
    uint32_t c = dl_utf8_at(line, 0);
    if (!dl_char_is_upper(c) && !dl_char_is_digit(c) && c != '"' && c != '\'' && c != 0x201C && c != 0x2018) return 0;
    struct dl_str after = text_of(s, i + 1);
    int is_list = dl_line_is_title(after) && dl_line_words(after) <= SUBHEAD_WORDS;
    return !is_list && dl_line_ends_sentence(after);
}

/* Bytes of "NEW DELHI: " before a paragraph of text: a place in capitals, as papers of Asia and the Gulf have it; 0 where it may be who speaks,
 * since other paragraphs begin so as well. */
static uint32_t place_before_colon(const struct sections *s, uint32_t i)
{
    const uint32_t size = dl_line_shouted_place(text_of(s, i));
    for (uint32_t other = 0; size > 0 && other < s->pieces.count; other++)
        if (other != i && dl_line_shouted_place(text_of(s, other)) > 0) return 0;
    return size;
}

static int push_paragraph(struct sections *s, enum dl_section_kind kind, uint32_t i, uint32_t body)
{
    struct dl_span span = s->pieces.at[i];
    const int may_be = body < DATELINE_WITHIN || s->datelines >= DATELINES_OF_ROUNDUP;
    uint32_t dateline = may_be ? dl_line_dateline(dl_doc_slice(s->doc, span)) : 0;
    if (dateline == 0 && body < DATELINE_WITHIN) dateline = place_before_colon(s, i);
    if (dateline == 0) return push(s, kind, span.start, span.end);
    s->datelines++;
    int code = push(s, DL_SECTION_DATELINE, span.start, span.start + dateline);
    return code == DL_OK ? push(s, kind, span.start + dateline, span.end) : code;
}

static int read_body(struct sections *s)
{
    int code = DL_OK, has_lead = 0;
    uint32_t first = s->next;
    int may_lead = s->doc->sections.count > 0 || s->pieces.count - first > 1;
    for (uint32_t i = first; code == DL_OK && i < s->pieces.count; i++) {
        struct dl_span *piece = &s->pieces.at[i];
        if (i - first < DATELINE_WITHIN && i > 0) code = cut_kicker(s, i);
        uint32_t label = dl_page_line_size(s->page_lines, text_of(s, i));
        if (code == DL_OK && label > 0) code = push(s, DL_SECTION_CAPTION, piece->start, piece->start + label);
        piece->start += label;
        while (label > 0 && piece->start < piece->end && dl_ascii_space(s->doc->text.at[piece->start])) piece->start++;
        struct dl_str text = text_of(s, i);
        if (code != DL_OK || text.size == 0) continue;
        if (i > first && is_subhead(s, i)) {
            code = push_piece(s, dl_line_is_byline(text) ? DL_SECTION_BYLINE : DL_SECTION_SUBHEAD, i);
        } else {
            int is_lead = may_lead && !has_lead && dl_line_ends_sentence(text);
            has_lead = has_lead || is_lead || i - first >= 2;
            code = push_paragraph(s, is_lead ? DL_SECTION_LEAD : DL_SECTION_PARAGRAPH, i, i - first);
        }
    }
    return code;
}

/* Feeds copied as they are keep the mark that their text stood in, which is no part of it: "<![CDATA[", "]]>". */
static void leave_out_wrapper(struct sections *s)
{
    static const char OPENS[] = "<![CDATA[", CLOSES[] = "]]>";
    struct dl_span *first = &s->pieces.at[0], *last = &s->pieces.at[s->pieces.count - 1];
    if (dl_str_starts(text_of(s, 0), OPENS)) first->start += (uint32_t)sizeof OPENS - 1;
    if (dl_str_ends(text_of(s, s->pieces.count - 1), CLOSES)) last->end -= (uint32_t)sizeof CLOSES - 1;
    while (first->start < first->end && dl_ascii_space(s->doc->text.at[first->start])) first->start++;
}

int dl_read_sections(const struct dl_page_lines *page_lines, struct dl_doc *doc, struct dl_error *error)
{
    struct sections s = {.page_lines = page_lines, .doc = doc};
    int code = dl_layout(doc->text, &doc->arena, &s.pieces);
    if (code == DL_OK && s.pieces.count > 0) {
        leave_out_wrapper(&s);
        code = read_date_line(&s);
        if (code == DL_OK) code = read_head(&s);
        if (code == DL_OK) code = read_body(&s);
    }
    return code == DL_OK ? DL_OK : dl_fail(error, code, "more than %u sections, or memory is spent", DL_MAX_SECTIONS);
}
