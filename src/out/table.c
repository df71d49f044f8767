/* A report for a person to read: its title and date, then what was said and what was done in aligned columns. Repeats of an
 * event are left out, unless asked for. */
#include "out/grid.h"
#include "out/width.h"
#include "out/words.h"

static void styled(struct dl_buffer *b, const struct dl_out *out, const char *style, struct dl_str text)
{
    if (out->flags & DL_WRITE_COLOUR) dl_buffer_string(b, style);
    dl_buffer_str(b, text);
    if (out->flags & DL_WRITE_COLOUR) dl_buffer_string(b, "\033[0m");
}

static void title(struct dl_buffer *b, const struct dl_out *out)
{
    struct dl_arena arena;
    dl_arena_init(&arena);
    struct dl_str line = dl_width_line(&arena, dl_words_title(out->doc)), id = dl_width_line(&arena, out->doc->id);
    struct dl_str date = out->doc->date.size > 0 ? out->doc->date : DL_STR("undated");
    uint32_t taken = date.size + 2;
    styled(b, out, "\033[2m", date);
    dl_buffer_string(b, "  ");
    uint32_t left = out->width > taken + 20 ? out->width - taken : 20;
    struct dl_str shown = dl_width_cut(line, left);
    if (shown.size < line.size) shown = dl_width_cut(line, left - 1);
    styled(b, out, "\033[1m", shown);
    if (shown.size < line.size) dl_buffer_string(b, "…");
    if (id.size > 0 && !dl_str_equal(id, line)) {
        if (taken + dl_width(shown) + 2 + dl_width(id) > out->width) {
            dl_buffer_char(b, '\n');
            dl_buffer_fill(b, ' ', taken);
        } else {
            dl_buffer_string(b, "  ");
        }
        styled(b, out, "\033[2m", id);
    }
    dl_buffer_char(b, '\n');
    dl_arena_release(&arena);
}

/* A cell made of several pieces. */
static void cell(struct dl_grid *grid, struct dl_buffer *scratch)
{
    if (scratch->failed) grid->failed = 1;
    dl_grid_cell(grid, (struct dl_str){scratch->at, (uint32_t)scratch->size});
    scratch->size = 0;
}

static void number_cell(struct dl_grid *grid, struct dl_buffer *scratch, char letter, uint32_t number)
{
    dl_buffer_char(scratch, letter);
    dl_buffer_number(scratch, number);
    cell(grid, scratch);
}

void dl_out_said(struct dl_buffer *b, const struct dl_out *out)
{
    static const struct dl_grid_column columns[] = {
        {"", "2", 0, 4, 0}, {"who", "36", 26, 0, 0}, {"says", "35", 20, 0, 0}, {"what", NULL, 0, 0, 0}};
    const struct dl_doc *doc = out->doc;
    struct dl_buffer scratch = {0};
    struct dl_grid grid;
    if (doc->statements.count == 0) return;
    dl_grid_init(&grid, columns, 4, out->width, out->flags);
    for (uint32_t i = 0; i < doc->statements.count; i++) {
        const struct dl_statement *s = &doc->statements.at[i];
        struct dl_str who = dl_words_side(doc, &s->source);
        number_cell(&grid, &scratch, 's', i);
        dl_grid_cell(&grid, who.size > 0 ? who : DL_STR("–"));
        dl_words_spans(&scratch, doc, s->cue);
        if (s->cue.count == 0) dl_buffer_string(&scratch, "–");
        if (s->polarity != DL_POLARITY_AFFIRM) {
            dl_buffer_string(&scratch, " (");
            dl_buffer_string(&scratch, dl_polarity_name(s->polarity));
            dl_buffer_char(&scratch, ')');
        }
        cell(&grid, &scratch);
        dl_words_spans(&scratch, doc, s->content);
        cell(&grid, &scratch);
    }
    dl_grid_write(&grid, b, 2);
    dl_grid_release(&grid);
    dl_buffer_release(&scratch);
}

static void event_row(struct dl_grid *grid, struct dl_buffer *scratch, const struct dl_out *out, uint32_t id)
{
    const struct dl_doc *doc = out->doc;
    const struct dl_event *e = &doc->events.at[id];
    number_cell(grid, scratch, 'e', id);
    dl_words_when(scratch, &e->when);
    cell(grid, scratch);
    dl_words_sides(scratch, doc, e->actors, e->actor_count);
    if (e->actor_count == 0) dl_buffer_string(scratch, "–");
    cell(grid, scratch);
    dl_buffer_string(scratch, dl_event_type_name(e->type));
    if (e->mode != NULL) {
        dl_buffer_char(scratch, ' ');
        dl_buffer_string(scratch, e->mode);
    }
    cell(grid, scratch);
    dl_words_spans(scratch, doc, e->trigger);
    cell(grid, scratch);
    dl_words_sides(scratch, doc, e->recipients, e->recipient_count);
    if (e->recipient_count == 0) dl_buffer_string(scratch, "–");
    cell(grid, scratch);
    dl_grid_cell(grid, dl_str_from(dl_status_name(e->status)));
    dl_grid_cell(grid, e->place < doc->places.count ? doc->places.at[e->place].name : DL_STR("–"));
    if (e->statement < doc->statements.count) number_cell(grid, scratch, 's', e->statement);
    else dl_grid_cell(grid, DL_STR(""));
}

/* Below the events, each on a line of its own: a column beside the others would be a few letters wide. */
static void explain(struct dl_buffer *b, const struct dl_out *out)
{
    static const struct dl_grid_column columns[] = {{"", "2", 0, 4, 0}, {"because", "2", 0, 0, 0}};
    struct dl_buffer scratch = {0};
    struct dl_grid grid;
    dl_grid_init(&grid, columns, 2, out->width, out->flags);
    for (uint32_t i = 0; i < out->doc->events.count; i++) {
        const struct dl_event *e = &out->doc->events.at[i];
        if (e->same_as != DL_NONE && (out->flags & DL_WRITE_REPEATS) == 0) continue;
        number_cell(&grid, &scratch, 'e', i);
        dl_grid_cell(&grid, e->because);
    }
    if (dl_grid_rows(&grid) > 0 || grid.failed) {
        dl_buffer_char(b, '\n');
        dl_grid_write(&grid, b, 2);
    }
    dl_grid_release(&grid);
    dl_buffer_release(&scratch);
}

void dl_out_did(struct dl_buffer *b, const struct dl_out *out)
{
    static const struct dl_grid_column columns[] = {
        {"", "2", 0, 4, 0},       {"when", NULL, 0, 10, 0},  {"who", "36", 40, 0, 0},
        {"does", "1", 0, 16, 0},  {"words", "31", 24, 0, 0}, {"to whom", "36", 40, 0, 0},
        {"status", "2", 0, 8, 0}, {"where", NULL, 20, 0, 0}, {"source", "2", 0, 6, 0}};
    const struct dl_doc *doc = out->doc;
    struct dl_buffer scratch = {0};
    struct dl_grid grid;
    dl_grid_init(&grid, columns, sizeof columns / sizeof *columns, out->width, out->flags);
    for (uint32_t i = 0; i < doc->events.count; i++)
        if (doc->events.at[i].same_as == DL_NONE || out->flags & DL_WRITE_REPEATS) event_row(&grid, &scratch, out, i);
    if (dl_grid_rows(&grid) > 0 || grid.failed) dl_grid_write(&grid, b, 2);
    if (out->flags & DL_WRITE_EXPLAIN) explain(b, out);
    dl_grid_release(&grid);
    dl_buffer_release(&scratch);
}

/* The words that a warning is about, so that one finds them: as many as stay on a line. */
static struct dl_str words_at(const struct dl_doc *doc, struct dl_span span)
{
    enum { COLUMNS = 40 };
    if (span.start >= doc->text.size || span.end <= span.start) return (struct dl_str){0};
    const struct dl_str rest = {doc->text.at + span.start, doc->text.size - span.start};
    const struct dl_str line = dl_width_cut(rest, COLUMNS);
    uint32_t end = 0;
    while (end < line.size && line.at[end] != '\n') end++;
    return (struct dl_str){line.at, end};
}

void dl_out_warned(struct dl_buffer *b, const struct dl_out *out)
{
    for (uint32_t i = 0; i < out->doc->warnings.count; i++) {
        const struct dl_warning *w = &out->doc->warnings.at[i];
        dl_buffer_string(b, "  ");
        styled(b, out, "\033[33m", DL_STR("warning"));
        dl_buffer_string(b, ": ");
        struct dl_arena arena;
        dl_arena_init(&arena);
        dl_buffer_str(b, dl_width_line(&arena, w->message));
        const struct dl_str words = dl_width_line(&arena, words_at(out->doc, w->span));
        if (words.size > 0) {
            dl_buffer_string(b, " (at: ");
            dl_buffer_str(b, words);
            dl_buffer_string(b, " …)");
        }
        dl_arena_release(&arena);
        dl_buffer_char(b, '\n');
    }
}

void dl_out_table(struct dl_buffer *b, const struct dl_out *out)
{
    title(b, out);
    dl_out_said(b, out);
    if (out->doc->statements.count > 0 && out->doc->events.count > 0) dl_buffer_char(b, '\n');
    dl_out_did(b, out);
    if (out->doc->statements.count == 0 && out->doc->events.count == 0 && out->doc->is_coded)
        dl_buffer_string(b, "  (no statements, no events)\n");
    dl_out_warned(b, out);
    dl_buffer_char(b, '\n');
}
