/* The products of bytes in blocks of 32 rows and 32 columns, for sets of kernels that make rows ready once for all their
 * columns. Included after kernels_body.h, whose functions do what does not fit. The includer defines
 *
 *     struct block        rows made ready
 *     FITS(groups)        whether rows of so many groups of four bytes can be
 *
 * before, and behind it the three functions declared below.
 *
 * Sums go through memory, so that what is made of them stands here once. They are exact: no order shows. */
enum {
    BLOCK_COLUMNS = 2 * DL_PANEL,
    CELL_GROUPS = 256, /* of a cell's inputs at most: the layer below and the step before */
    CELL_UNITS = 256,
    CELL_STRIDE = CELL_GROUPS * 4 + 64 /* not a power of two, so that rows do not fall on one line of the cache */
};

/* Two panels of a packed matrix, not always neighbours; group_bytes from one group to the next. */
struct columns {
    const int8_t *packed[2];
    const int32_t *start[2];
    size_t group_bytes;
};

/* Makes rows ready; they stay where they are. */
INLINE void block_begin(struct block *b, size_t rows, size_t groups, const uint8_t *a, size_t a_stride);
/* sums[rows][32] of the columns, each begun with its start; the stride in integers. */
INLINE void block_sums(struct block *b, const struct columns *columns, int32_t *sums, size_t sums_stride);
/* When no more sums are wanted for now. */
INLINE void block_end(void);

/* Columns at … at + 32; the last panel of an odd number stands for both. */
INLINE struct columns panel_columns(size_t groups, size_t n, size_t at, const int8_t *packed, const int32_t *start)
{
    const size_t next = at + DL_PANEL < n ? at + DL_PANEL : at;
    return (struct columns){{packed + at * groups * 4, packed + next * groups * 4}, {start + at, start + next}, 64};
}

TARGET static void product_blocks(size_t m, size_t groups, size_t n, const uint8_t *a, size_t a_stride, const float *a_scale,
                                  const int8_t *packed, const int32_t *start, const float *scale, const float *bias, float *c,
                                  size_t c_stride)
{
    struct block b;
    int32_t sums[DL_BLOCK_ROWS][BLOCK_COLUMNS] __attribute__((aligned(64)));
    if (!FITS(groups)) {
        product_bytes(m, groups, n, a, a_stride, a_scale, packed, start, scale, bias, c, c_stride);
        return;
    }
    for (size_t r = 0; r < m; r += DL_BLOCK_ROWS) {
        const size_t rows = m - r < DL_BLOCK_ROWS ? m - r : DL_BLOCK_ROWS;
        block_begin(&b, rows, groups, a + r * a_stride, a_stride);
        for (size_t at = 0; at < n; at += BLOCK_COLUMNS) {
            const struct columns columns = panel_columns(groups, n, at, packed, start);
            block_sums(&b, &columns, sums[0], BLOCK_COLUMNS);
            for (size_t j = 0; j < BLOCK_COLUMNS && at + j < n; j += LANES) {
                const V size = LOAD(scale + at + j), more = LOAD(bias + at + j);
                for (size_t i = 0; i < rows; i++)
                    STORE(c + (r + i) * c_stride + at + j,
                          FMA(TO_FLOAT(INTS_LOAD(sums[i] + j)), MUL(SPREAD(a_scale[r + i]), size), more));
            }
        }
    }
    block_end();
}

TARGET static void bilinear_blocks(size_t m, size_t groups, size_t heads, size_t n, const uint8_t *a, size_t a_stride,
                                   const float *factor, const int8_t *packed, const int32_t *start, float *sum)
{
    struct block b;
    int32_t sums[DL_BLOCK_ROWS][BLOCK_COLUMNS] __attribute__((aligned(64)));
    if (!FITS(groups)) {
        bilinear_bytes(m, groups, heads, n, a, a_stride, factor, packed, start, sum);
        return;
    }
    for (size_t r = 0; r < m; r += DL_BLOCK_ROWS) {
        const size_t rows = m - r < DL_BLOCK_ROWS ? m - r : DL_BLOCK_ROWS;
        block_begin(&b, rows, groups, a + r * a_stride, a_stride);
        for (size_t at = 0; at < n; at += BLOCK_COLUMNS)
            for (size_t h = 0; h < heads; h++) {
                const struct columns columns = panel_columns(groups, n, at, packed + h * n * groups * 4, start + h * n);
                block_sums(&b, &columns, sums[0], BLOCK_COLUMNS);
                for (size_t i = 0; i < rows; i++)
                    for (size_t j = 0; j < BLOCK_COLUMNS && at + j < n; j += LANES) {
                        float *to = sum + (r + i) * n + at + j;
                        STORE(to, FMA(TO_FLOAT(INTS_LOAD(sums[i] + j)), SPREAD(factor[(r + i) * heads + h]), LOAD(to)));
                    }
            }
    }
    block_end();
}

/* The inputs of cells, the layer below and then the step before, beside one another. */
static void gather(size_t m, size_t units, size_t groups, const uint8_t *const *below, const uint8_t *const *before,
                   uint8_t (*rows)[CELL_STRIDE])
{
    for (size_t r = 0; r < m; r++) {
        if (groups > 0) memcpy(rows[r], below[r], groups * 4);
        memcpy(rows[r] + groups * 4, before[r], units);
    }
}

/* sums[m][4·units] of all gates, in the order of the gates. */
INLINE void gate_sums(size_t m, size_t units, size_t groups, const uint8_t *const *below, const int8_t *packed,
                      const int32_t *start, const uint8_t *const *before, int32_t *sums)
{
    struct block b;
    uint8_t rows[DL_BLOCK_ROWS][CELL_STRIDE] __attribute__((aligned(64)));
    const size_t all = groups + units / 4;
    gather(m, units, groups, below, before, rows);
    block_begin(&b, m, all, rows[0], CELL_STRIDE);
    for (size_t at = 0; at < 4 * units; at += BLOCK_COLUMNS) {
        const int8_t *left = packed + (at / 64 * 64 * all + at % 64) * 4;
        const struct columns columns = {{left, left + 64}, {start + at, start + at + DL_PANEL}, 256};
        block_sums(&b, &columns, sums + at, 4 * units);
    }
    block_end();
}

INLINE void cells(size_t m, size_t units, const int16_t *const *input, const float *scale, const int32_t *sums, float *state,
                  float *const *out, uint8_t *const *out_bytes)
{
    for (size_t r = 0; r < m; r++)
        for (size_t unit = 0; unit < units; unit += LANES) {
            const size_t at = unit / DL_PANEL * 64 + unit % DL_PANEL;
            float gates[4][LANES];
            DL_UNROLL for (size_t g = 0; g < 4; g++) byte_gate(INTS_LOAD(sums + r * 4 * units + at + g * DL_PANEL),
                                                               scale + at + g * DL_PANEL, input[r] + at + g * DL_PANEL, gates[g]);
            byte_cell((const float(*)[LANES])gates, state + r * units + unit, out[r] + unit, out_bytes[r] + unit);
        }
}

TARGET static void lstm_blocks(size_t m, size_t units, const int16_t *const *input, size_t groups, const uint8_t *const *below,
                               const int8_t *packed, const int32_t *start, const float *scale, const uint8_t *const *before,
                               float *state, float *const *out, uint8_t *const *out_bytes)
{
    int32_t sums[DL_BLOCK_ROWS * 4 * CELL_UNITS] __attribute__((aligned(64)));
    if (!FITS(groups + units / 4) || groups + units / 4 > CELL_GROUPS || units > CELL_UNITS) {
        lstm_bytes(m, units, input, groups, below, packed, start, scale, before, state, out, out_bytes);
        return;
    }
    for (size_t r = 0; r < m; r += DL_BLOCK_ROWS) {
        const size_t rows = m - r < DL_BLOCK_ROWS ? m - r : DL_BLOCK_ROWS;
        gate_sums(rows, units, groups, below + r, packed, start, before + r, sums);
        cells(rows, units, input + r, scale, sums, state + r * units, out + r, out_bytes + r);
    }
}
