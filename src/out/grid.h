/* Rows in aligned columns, for a person: on a screen whose width is known, with the text cut where it does not fit, except
 * in the last column, which runs over several lines.
 *     struct dl_grid grid;
 *     dl_grid_init(&grid, titles, 3, 100, DL_WRITE_COLOUR);
 *     dl_grid_cell(&grid, name); dl_grid_cell(&grid, cue); dl_grid_cell(&grid, content);   // a row
 *     dl_grid_write(&grid, buffer, 2);
 *     dl_grid_release(&grid);
 */
#ifndef DL_OUT_GRID_H
#define DL_OUT_GRID_H

#include "base/vec.h"
#include "out/buffer.h"

enum { DL_GRID_COLUMNS = 24 };

struct dl_grid_column {
    const char *title;
    const char *style; /* SGR parameters of ECMA-48, "1;36", or NULL */
    uint32_t most;     /* columns of the screen that it may take; 0: no bound */
    uint32_t least;    /* that it keeps as long as another column has more than its own least; 0: 6 */
    int is_number;     /* set to the right */
};

DL_VEC(dl_grid_cells, struct dl_str);

struct dl_grid {
    struct dl_arena arena;
    struct dl_grid_column columns[DL_GRID_COLUMNS];
    uint32_t column_count, page;
    uint32_t flags;             /* DL_WRITE_COLOUR, DL_WRITE_NO_HEADER */
    struct dl_grid_cells cells; /* [rows][column_count] */
    int failed;                 /* memory was spent: the writer's buffer is marked */
};

void dl_grid_init(struct dl_grid *grid, const struct dl_grid_column *columns, uint32_t count, uint32_t page, uint32_t flags);
void dl_grid_release(struct dl_grid *grid);
/* The next cell, row by row; copied. */
void dl_grid_cell(struct dl_grid *grid, struct dl_str text);
uint32_t dl_grid_rows(const struct dl_grid *grid);
void dl_grid_write(struct dl_grid *grid, struct dl_buffer *buffer, uint32_t indent);

#endif
