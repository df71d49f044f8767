/* Columns take the width of their widest cell. When the page is too narrow, first the last column gives (it runs over lines),
 * then, one by one, the widest of those that are still above their least; then any. */
#include "out/grid.h"

#include "base/limits.h"
#include "out/width.h"

enum { GAP = 2, LEAST = 6, LEAST_LAST = 24 };

void dl_grid_init(struct dl_grid *grid, const struct dl_grid_column *columns, uint32_t count, uint32_t page, uint32_t flags)
{
    *grid = (struct dl_grid){.column_count = count, .page = page, .flags = flags};
    dl_arena_init(&grid->arena);
    if (count > 0) memcpy(grid->columns, columns, count * sizeof *columns);
}

void dl_grid_release(struct dl_grid *grid) { dl_arena_release(&grid->arena); }

void dl_grid_cell(struct dl_grid *grid, struct dl_str text)
{
    struct dl_str line = dl_width_line(&grid->arena, text);
    struct dl_str *cell = line.at != NULL ? DL_PUSH(&grid->cells, &grid->arena, DL_MAX_WORDS) : NULL;
    if (cell != NULL) *cell = line;
    else grid->failed = 1;
}

uint32_t dl_grid_rows(const struct dl_grid *grid) { return grid->cells.count / grid->column_count; }

static uint32_t least_of(const struct dl_grid *grid, uint32_t column, int any)
{
    return any || grid->columns[column].least == 0 ? LEAST : grid->columns[column].least;
}

/* widths[column_count] that fit the page. */
static void measure(const struct dl_grid *grid, uint32_t indent, uint32_t *widths)
{
    uint32_t n = grid->column_count, total = indent + GAP * (n - 1);
    for (uint32_t c = 0; c < n; c++) {
        widths[c] = grid->flags & DL_WRITE_NO_HEADER ? 0 : dl_width(dl_str_from(grid->columns[c].title));
        for (uint32_t i = c; i < grid->cells.count; i += n) {
            uint32_t width = dl_width(grid->cells.at[i]);
            if (width > widths[c]) widths[c] = width;
        }
        if (grid->columns[c].most > 0 && widths[c] > grid->columns[c].most) widths[c] = grid->columns[c].most;
        total += widths[c];
    }
    if (total > grid->page) { /* the last column runs over lines, so it gives first */
        uint32_t over = total - grid->page, last = widths[n - 1];
        uint32_t give = last > LEAST_LAST ? last - LEAST_LAST : 0;
        if (give > over) give = over;
        widths[n - 1] -= give;
        total -= give;
    }
    for (int any = 0; any < 2 && total > grid->page;) {
        uint32_t widest = DL_NONE;
        for (uint32_t c = 0; c < n; c++)
            if (widths[c] > least_of(grid, c, any) && (widest == DL_NONE || widths[c] > widths[widest])) widest = c;
        if (widest == DL_NONE) {
            any++;
            continue;
        }
        widths[widest]--;
        total--;
    }
}

static void styled(struct dl_buffer *buffer, struct dl_str text, const char *style)
{
    if (style != NULL && text.size > 0) {
        dl_buffer_string(buffer, "\033[");
        dl_buffer_string(buffer, style);
        dl_buffer_char(buffer, 'm');
    }
    dl_buffer_str(buffer, text);
    if (style != NULL && text.size > 0) dl_buffer_string(buffer, "\033[0m");
}

/* Cut to its column and padded to the next. */
static void put_cell(struct dl_buffer *buffer, struct dl_str text, uint32_t width, const char *style, int to_the_right)
{
    uint32_t columns = dl_width(text);
    if (to_the_right && columns < width) {
        dl_buffer_fill(buffer, ' ', width - columns);
        columns = width;
    }
    if (columns > width) {
        text = dl_width_cut(text, width > 0 ? width - 1 : 0);
        columns = dl_width(text) + 1;
        styled(buffer, text, style);
        dl_buffer_string(buffer, "…");
    } else {
        styled(buffer, text, style);
    }
    dl_buffer_fill(buffer, ' ', (columns < width ? width - columns : 0) + GAP);
}

/* The start of *rest that fills a line, cut at a blank where there is one; *rest becomes what follows. */
static struct dl_str next_line(struct dl_str *rest, uint32_t width)
{
    struct dl_str line = dl_width_cut(*rest, width > 0 ? width : 1);
    if (line.size < rest->size && rest->at[line.size] != ' ') {
        uint32_t end = line.size;
        while (end > 0 && line.at[end - 1] != ' ') end--;
        if (end > 0) line.size = end;
    }
    if (line.size == 0) line = *rest; /* one character wider than the page */
    *rest = dl_str_slice(*rest, line.size, rest->size);
    *rest = dl_str_trim(*rest);
    return dl_str_trim(line);
}

static void put_last(struct dl_buffer *buffer, struct dl_str text, uint32_t width, uint32_t column, const char *style,
                     int to_the_right)
{
    if (to_the_right && dl_width(text) < width) dl_buffer_fill(buffer, ' ', width - dl_width(text));
    for (int first = 1; first || text.size > 0; first = 0) {
        if (!first) dl_buffer_fill(buffer, ' ', column);
        styled(buffer, next_line(&text, width), style);
        while (buffer->size > 0 && buffer->at[buffer->size - 1] == ' ') buffer->size--; /* no blanks at the end of a line */
        dl_buffer_char(buffer, '\n');
    }
}

static void put_row(const struct dl_grid *grid, struct dl_buffer *buffer, const struct dl_str *cells, const uint32_t *widths,
                    uint32_t indent, const char *style)
{
    uint32_t n = grid->column_count, column = indent;
    dl_buffer_fill(buffer, ' ', indent);
    for (uint32_t c = 0; c < n; c++) {
        const char *own = !(grid->flags & DL_WRITE_COLOUR) ? NULL : style != NULL ? style : grid->columns[c].style;
        if (c + 1 < n) put_cell(buffer, cells[c], widths[c], own, grid->columns[c].is_number);
        else put_last(buffer, cells[c], widths[c], column, own, grid->columns[c].is_number);
        column += widths[c] + GAP;
    }
}

void dl_grid_write(struct dl_grid *grid, struct dl_buffer *buffer, uint32_t indent)
{
    uint32_t widths[DL_GRID_COLUMNS];
    struct dl_str titles[DL_GRID_COLUMNS];
    if (grid->failed) {
        buffer->failed = 1;
        return;
    }
    measure(grid, indent, widths);
    for (uint32_t c = 0; c < grid->column_count; c++) titles[c] = dl_str_from(grid->columns[c].title);
    if (!(grid->flags & DL_WRITE_NO_HEADER)) put_row(grid, buffer, titles, widths, indent, "2");
    for (uint32_t row = 0; row < dl_grid_rows(grid); row++)
        put_row(grid, buffer, grid->cells.at + (size_t)row * grid->column_count, widths, indent, NULL);
}
