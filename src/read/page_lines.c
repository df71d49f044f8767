/* Forms are tried in the table's order, which decides nothing but the time: whatever says "all of it" goes before a label. Those that begin
 * a line are compared first, since most lines fail at their first byte; the rest are searched for only in lines short enough. */
#include "read/page_lines.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/limits.h"
#include "base/tsv.h"
#include "base/utf8.h"
#include "base/vec.h"

enum where { WHERE_START, WHERE_WHOLE, WHERE_INSIDE, WHERE_LABEL, WHERE_KICKER };

struct form {
    struct dl_str text, with;
    uint32_t most; /* bytes of the line, 0: any */
    enum where where;
};

DL_VEC(forms, struct form);

struct dl_page_lines {
    struct dl_arena arena;
    struct forms forms;
};

static int read_form(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_page_lines *page_lines = to;
    static const char *const names[] = {"start", "whole", "inside", "label", "kicker"};
    struct dl_str where = dl_tsv_cell(tsv, 1);
    struct form form = {.text = dl_tsv_cell(tsv, 0), .with = dl_tsv_cell(tsv, 3)};
    uint32_t n = 0;
    long most;
    while (n < 5 && !dl_str_is(where, names[n])) n++;
    if (n == 5 || form.text.size == 0) return dl_tsv_fail(tsv, error, "a form, then start, whole, inside, label or kicker");
    if (!dl_str_number(dl_tsv_cell(tsv, 2), &most) || most < 0 || most > 1000000)
        return dl_tsv_fail(tsv, error, "the third cell is a number of bytes");
    form.where = (enum where)n;
    form.most = (uint32_t)most;
    struct form *slot = DL_PUSH(&page_lines->forms, &page_lines->arena, DL_MAX_PAGE_LINES);
    if (slot == NULL) return dl_fail(error, DL_ELIMIT, "more than %u forms of lines", DL_MAX_PAGE_LINES);
    *slot = form;
    return DL_OK;
}

int dl_page_lines_open(struct dl_page_lines **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_page_lines *page_lines = calloc(1, sizeof *page_lines);
    if (page_lines == NULL) return dl_fail_memory(error);
    dl_arena_init(&page_lines->arena);
    int code = dl_tsv_read(data, "read/page_lines.tsv", read_form, page_lines, error);
    if (code == DL_OK) *out = page_lines;
    else dl_page_lines_close(page_lines);
    return code;
}

void dl_page_lines_close(struct dl_page_lines *page_lines)
{
    if (page_lines == NULL) return;
    dl_arena_release(&page_lines->arena);
    free(page_lines);
}

static int is_part(uint32_t c) { return dl_char_is_letter(c) || dl_char_is_digit(c); }

/* "CLOSE the door" begins with CLOSE, "CLOSED" does not. */
static int begins(struct dl_str line, struct dl_str form)
{
    if (line.size < form.size || memcmp(line.at, form.at, form.size) != 0) return 0;
    return line.size == form.size || !is_part(dl_utf8_before(form, form.size)) || !is_part(dl_utf8_at(line, form.size));
}

static int is_whole(struct dl_str line, struct dl_str form)
{
    uint32_t rest = line.size - form.size;
    return begins(line, form) && (rest == 0 || (rest == 1 && line.at[form.size] == ':'));
}

static int holds(struct dl_str line, struct dl_str form) { return memmem(line.at, line.size, form.at, form.size) != NULL; }

static int fits(const struct form *form, struct dl_str line)
{
    if (line.size < form->text.size || (form->most > 0 && line.size > form->most)) return 0;
    int is_there = form->where == WHERE_INSIDE  ? holds(line, form->text)
                   : form->where == WHERE_WHOLE ? is_whole(line, form->text)
                                                : begins(line, form->text);
    return is_there && (form->with.size == 0 || holds(line, form->with));
}

uint32_t dl_page_line_size(const struct dl_page_lines *page_lines, struct dl_str line)
{
    uint32_t label = 0;
    for (uint32_t i = 0; i < page_lines->forms.count; i++) {
        const struct form *form = &page_lines->forms.at[i];
        if (form->where == WHERE_KICKER || !fits(form, line)) continue;
        if (form->where != WHERE_LABEL) return line.size;
        label = form->text.size;
    }
    return label;
}

/* Whether the line begins with the form, written in capitals or with one. */
static int begins_shown(struct dl_str line, struct dl_str form)
{
    if (line.size <= form.size || !dl_ascii_upper(line.at[0])) return 0;
    uint32_t small = 0;
    for (uint32_t i = 0; i < form.size; i++) {
        const char c = line.at[i], low = dl_ascii_upper(c) ? (char)(c + ('a' - 'A')) : c;
        if (low != form.at[i]) return 0;
        small += (uint32_t)dl_ascii_lower(c);
    }
    return !is_part(dl_utf8_at(line, form.size)) || small == 0;
}

/* Behind the number, the mark and the blanks that end a label of `size` bytes; 0 where they do not. */
static uint32_t behind_label(struct dl_str line, uint32_t size)
{
    uint32_t at = size;
    if (at + 1 < line.size && line.at[at] == ' ' && dl_ascii_digit(line.at[at + 1]))
        for (at++; at < line.size && dl_ascii_digit(line.at[at]);) at++;
    if (at + 2 >= line.size) return 0;
    if (line.at[at] == ':' && at == size && line.at[at + 1] == ' ') return at + 2;
    return line.at[at] == '-' && line.at[at + 1] != ' ' && !dl_char_is_lower(dl_utf8_at(line, at + 1)) ? at + 1 : 0;
}

/* "(Adds details, background) Ministers met": what an agency changed. */
static uint32_t changes_size(struct dl_str line)
{
    static const char VERBS[] = "Adds Updates Recasts Corrects Repeats Refiles Rewrites Removes Clarifies";
    enum { LONGEST = 160 };
    uint32_t end = 1, close;
    if (line.size < 8 || line.at[0] != '(') return 0;
    while (end < line.size && dl_ascii_alpha(line.at[end])) end++;
    if (!dl_str_listed(dl_str_slice(line, 1, end), VERBS, ' ')) return 0;
    for (close = end; close < line.size && close < LONGEST && line.at[close] != ')';) close++;
    if (close >= line.size || line.at[close] != ')') return 0;
    for (close++; close < line.size && dl_ascii_space(line.at[close]);) close++;
    return close;
}

uint32_t dl_page_line_kicker(const struct dl_page_lines *page_lines, struct dl_str line)
{
    uint32_t at = changes_size(line);
    for (uint32_t i = 0; i < page_lines->forms.count; i++) {
        const struct form *form = &page_lines->forms.at[i];
        const struct dl_str rest = dl_str_slice(line, at, line.size);
        if (form->where != WHERE_KICKER || !begins_shown(rest, form->text)) continue;
        const uint32_t behind = behind_label(rest, form->text.size);
        if (behind == 0) continue;
        at += behind;
        i = UINT32_MAX; /* "CORRECTED-UPDATE 1-": from the first again */
    }
    return at < line.size ? at : 0;
}
