/* The kernels, written once over a vector type; each kernels_<set>.c defines the type and includes this.
 *
 *     V, LANES            vector of LANES floats, LANES dividing DL_PANEL
 *     LOAD STORE SPREAD   p; p, v; one float in all lanes
 *     ADD SUB MUL DIV FMA MIN MAX     FMA(a, b, c) = a·b + c, rounded once
 *     INTS                vector of LANES 32-bit integers; INTS_LOAD, TO_FLOAT
 *     WEIGHTS, BYTES      LANES columns of 4 signed bytes; 4 unsigned bytes for all lanes; WEIGHTS_LOAD, BYTES_SPREAD
 *     DOT(sum, b, w)      adds the products of 4 bytes to each lane, exactly
 *     WORDS_LOAD, STORE_WORDS  p; p, v: LANES 16-bit integers as floats, and back (half to even)
 *     EQUAL(a, b)         a bit for each lane that is equal
 *     STORE_BYTES         p, v: rounds to integers (half to even), adds 128, stores LANES bytes
 *     ROWS                rows of the largest tile (12, 8, 6, 4, 2 or 1)
 *     PANELS              panels of the largest tile
 *     BYTE_ROWS           rows of the largest tile of bytes; BYTE_CELL_ROWS of the LSTM step on bytes
 *     CELL_ROWS           rows of the largest tile of the LSTM step
 *     TARGET              the function attribute that names the instruction set
 *
 * Product: register tiles of ROWS × PANELS·16 results after Goto and van de Geijn, "Anatomy of High-Performance Matrix
 * Multiplication" (2008); at these sizes a panel fits the first cache and no further blocking pays. */
#define INLINE static inline __attribute__((always_inline)) TARGET
enum { PER_PANEL = DL_PANEL / LANES };

/* rows and panels are constants at each call, so that the accumulators live in registers. */
INLINE void tile(const int rows, const int panels, size_t k, const float *a, size_t a_stride, const float *packed,
                 const float *start, size_t start_stride, float *c, size_t c_stride)
{
    V sum[ROWS][PANELS * PER_PANEL];
    const int width = panels * PER_PANEL;
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int j = 0; j < width; j++) sum[r][j] =
        LOAD(start + (size_t)r * start_stride + j * LANES);
    for (size_t i = 0; i < k; i++) {
        V b[PANELS * PER_PANEL];
        DL_UNROLL for (int p = 0; p < panels; p++) DL_UNROLL for (int j = 0; j < PER_PANEL; j++) b[p * PER_PANEL + j] =
            LOAD(packed + ((size_t)p * k + i) * DL_PANEL + j * LANES);
        DL_UNROLL for (int r = 0; r < rows; r++)
        {
            V x = SPREAD(a[(size_t)r * a_stride + i]);
            DL_UNROLL for (int j = 0; j < width; j++) sum[r][j] = FMA(x, b[j], sum[r][j]);
        }
    }
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int j = 0; j < width; j++)
        STORE(c + (size_t)r * c_stride + j * LANES, sum[r][j]);
}

#define TILE(rows)                                                                                                            \
    while (m - r >= (rows)) {                                                                                                 \
        tile((rows), panels, k, a + r * a_stride, a_stride, packed, start + r * start_stride, start_stride, c + r * c_stride, \
             c_stride);                                                                                                       \
        r += (rows);                                                                                                          \
    }

INLINE void panel_product(const int panels, size_t m, size_t k, const float *a, size_t a_stride, const float *packed,
                          const float *start, size_t start_stride, float *c, size_t c_stride)
{
    size_t r = 0;
    TILE(ROWS)
#if ROWS > 8
    TILE(8)
#endif
#if ROWS > 4
    TILE(4)
#endif
#if ROWS > 2
    TILE(2)
#endif
    TILE(1)
}

TARGET static void product(size_t m, size_t k, size_t n, const float *a, size_t a_stride, const float *packed, const float *start,
                           size_t start_stride, float *c, size_t c_stride)
{
    size_t at = 0;
    for (; at + DL_PANEL * PANELS <= n; at += DL_PANEL * PANELS)
        panel_product(PANELS, m, k, a, a_stride, packed + at * k, start + at, start_stride, c + at, c_stride);
    for (; at < n; at += DL_PANEL) panel_product(1, m, k, a, a_stride, packed + at * k, start + at, start_stride, c + at, c_stride);
}

/* tanh(x) = p / q, coefficients from tanh_fit.py (error below 4e-7). */
INLINE void tanh_ratio(V x, V *p, V *q)
{
    x = MAX(SPREAD(-8.5f), MIN(SPREAD(8.5f), x));
    V u = MUL(x, x);
    V above = FMA(u, SPREAD(-5.451057564e-09f), SPREAD(6.751658181e-06f));
    above = FMA(u, above, SPREAD(2.638748320e-03f));
    above = FMA(u, above, SPREAD(1.265407418e-01f));
    above = FMA(u, above, SPREAD(9.999984747e-01f));
    V below = FMA(u, SPREAD(1.895125218e-04f), SPREAD(2.260053696e-02f));
    below = FMA(u, below, SPREAD(4.598687145e-01f));
    *p = MUL(x, above);
    *q = FMA(u, below, SPREAD(1.0f));
}

/* New state and output of a cell. sigmoid(x) = (q + p) / 2q of x/2; the three gates of the state share one division. */
INLINE V cell(V i, V f, V g, V o, V *state)
{
    V half = SPREAD(0.5f), pi, qi, pf, qf, pg, qg, po, qo, pc, qc;
    tanh_ratio(MUL(i, half), &pi, &qi);
    tanh_ratio(MUL(f, half), &pf, &qf);
    tanh_ratio(g, &pg, &qg);
    tanh_ratio(MUL(o, half), &po, &qo);
    V kept = MUL(MUL(*state, ADD(qf, pf)), MUL(qi, qg));
    V fresh = MUL(MUL(ADD(qi, pi), pg), qf);
    V c = MUL(half, DIV(ADD(kept, fresh), MUL(MUL(qi, qg), qf)));
    tanh_ratio(c, &pc, &qc);
    *state = c;
    return MUL(half, DIV(MUL(ADD(qo, po), pc), MUL(qo, qc)));
}

/* 4 gates of LANES units for `rows` cells; packed is the block's [units][64], already moved to the lanes wanted. */
INLINE void cell_tile(const int rows, size_t units, size_t unit, const float *const *input, const float *packed,
                      const float *const *before, float *state, float *const *out)
{
    V sum[CELL_ROWS][4];
    const size_t at = unit / DL_PANEL * 64 + unit % DL_PANEL;
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int g = 0; g < 4; g++) sum[r][g] =
        LOAD(input[r] + at + (size_t)g * DL_PANEL);
    for (size_t i = 0; i < units; i++) {
        V x[CELL_ROWS];
        DL_UNROLL for (int r = 0; r < rows; r++) x[r] = SPREAD(before[r][i]);
        DL_UNROLL for (int g = 0; g < 4; g++)
        {
            V b = LOAD(packed + i * 64 + (size_t)g * DL_PANEL);
            DL_UNROLL for (int r = 0; r < rows; r++) sum[r][g] = FMA(x[r], b, sum[r][g]);
        }
    }
    DL_UNROLL for (int r = 0; r < rows; r++)
    {
        V c = LOAD(state + (size_t)r * units + unit);
        STORE(out[r] + unit, cell(sum[r][0], sum[r][1], sum[r][2], sum[r][3], &c));
        STORE(state + (size_t)r * units + unit, c);
    }
}

#define CELL_TILE(rows)                                                                           \
    while (m - r >= (rows)) {                                                                     \
        cell_tile((rows), units, unit, input + r, block, before + r, state + r * units, out + r); \
        r += (rows);                                                                              \
    }

TARGET static void lstm(size_t m, size_t units, const float *const *input, const float *packed, const float *const *before,
                        float *state, float *const *out)
{
    for (size_t unit = 0; unit < units; unit += LANES) {
        const float *block = packed + unit / DL_PANEL * units * 64 + unit % DL_PANEL;
        size_t r = 0;
        CELL_TILE(CELL_ROWS)
#if CELL_ROWS > 3
        CELL_TILE(3)
#endif
#if CELL_ROWS > 2
        CELL_TILE(2)
#endif
        CELL_TILE(1)
    }
}

/* Sixteen partial sums, then a tree: the order that every twin keeps. */
INLINE float sum16(const V *parts)
{
    float s[DL_PANEL];
    for (int j = 0; j < PER_PANEL; j++) STORE(s + j * LANES, parts[j]);
    for (int width = DL_PANEL / 2; width > 0; width /= 2)
        for (int j = 0; j < width; j++) s[j] += s[j + width];
    return s[0];
}

TARGET static void norm(size_t n, const float *x, const float *weight, const float *bias, float *out)
{
    V parts[PER_PANEL];
    for (int j = 0; j < PER_PANEL; j++) parts[j] = SPREAD(0.0f);
    for (size_t i = 0; i < n; i += DL_PANEL)
        for (int j = 0; j < PER_PANEL; j++) parts[j] = ADD(parts[j], LOAD(x + i + j * LANES));
    V mean = SPREAD(sum16(parts) / (float)n);
    for (int j = 0; j < PER_PANEL; j++) parts[j] = SPREAD(0.0f);
    for (size_t i = 0; i < n; i += DL_PANEL)
        for (int j = 0; j < PER_PANEL; j++) {
            V d = SUB(LOAD(x + i + j * LANES), mean);
            parts[j] = FMA(d, d, parts[j]);
        }
    V scale = SPREAD(1.0f / sqrtf(sum16(parts) / (float)n + 1e-5f));
    for (size_t i = 0; i < n; i += LANES) STORE(out + i, FMA(MUL(SUB(LOAD(x + i), mean), scale), LOAD(weight + i), LOAD(bias + i)));
}

TARGET static size_t argmax(size_t n, const float *x)
{
    float lanes[LANES], most = x[0];
    size_t i = 0, vectors = n / LANES * LANES;
    V best = SPREAD(most);
    for (; i < vectors; i += LANES) best = MAX(best, LOAD(x + i));
    STORE(lanes, best);
    for (int j = 0; j < LANES; j++) most = lanes[j] > most ? lanes[j] : most;
    for (; i < n; i++) most = x[i] > most ? x[i] : most;
    for (i = 0; i < vectors; i += LANES) {
        uint32_t equal = EQUAL(LOAD(x + i), SPREAD(most));
        if (equal != 0) return i + (size_t)__builtin_ctz(equal);
    }
    while (x[i] != most) i++;
    return i;
}

/* ---- on bytes ---- */

TARGET static float quantise(size_t n, const float *x, uint8_t *bytes)
{
    V most = SPREAD(0.0f);
    float lanes[LANES], largest = 0;
    for (size_t i = 0; i < n; i += LANES) {
        V v = LOAD(x + i);
        most = MAX(most, MAX(v, SUB(SPREAD(0.0f), v)));
    }
    STORE(lanes, most);
    for (int j = 0; j < LANES; j++) largest = lanes[j] > largest ? lanes[j] : largest;
    V steps = SPREAD(largest > 0 ? 127.0f / largest : 0.0f);
    for (size_t i = 0; i < n; i += LANES) STORE_BYTES(bytes + i, MUL(LOAD(x + i), steps));
    return largest / 127.0f;
}

/* Sums of rows × panels·16 columns of bytes. panel_step: bytes from one panel to the next. */
INLINE void byte_sums(const int rows, const int panels, size_t groups, const uint8_t *a, size_t a_stride, const int8_t *packed,
                      const int32_t *start, INTS sum[BYTE_ROWS][PANELS * PER_PANEL])
{
    const int width = panels * PER_PANEL;
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int j = 0; j < width; j++) sum[r][j] = INTS_LOAD(start + j * LANES);
    for (size_t i = 0; i < groups; i++) {
        WEIGHTS w[PANELS * PER_PANEL];
        DL_UNROLL for (int p = 0; p < panels; p++) DL_UNROLL for (int j = 0; j < PER_PANEL; j++) w[p * PER_PANEL + j] =
            WEIGHTS_LOAD(packed + (((size_t)p * groups + i) * DL_PANEL + (size_t)j * LANES) * 4);
        DL_UNROLL for (int r = 0; r < rows; r++)
        {
            BYTES b = BYTES_SPREAD(a + (size_t)r * a_stride + i * 4);
            DL_UNROLL for (int j = 0; j < width; j++) sum[r][j] = DOT(sum[r][j], b, w[j]);
        }
    }
}

INLINE void byte_tile(const int rows, const int panels, size_t groups, const uint8_t *a, size_t a_stride, const float *a_scale,
                      const int8_t *packed, const int32_t *start, const float *scale, const float *bias, float *c, size_t c_stride)
{
    INTS sum[BYTE_ROWS][PANELS * PER_PANEL];
    byte_sums(rows, panels, groups, a, a_stride, packed, start, sum);
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int j = 0; j < panels * PER_PANEL; j++)
    {
        V size = MUL(SPREAD(a_scale[r]), LOAD(scale + j * LANES));
        STORE(c + (size_t)r * c_stride + j * LANES, FMA(TO_FLOAT(sum[r][j]), size, LOAD(bias + j * LANES)));
    }
}

#define BYTE_TILE(rows)                                                                                                          \
    while (m - r >= (rows)) {                                                                                                    \
        byte_tile((rows), panels, groups, a + r * a_stride, a_stride, a_scale + r, packed, start, scale, bias, c + r * c_stride, \
                  c_stride);                                                                                                     \
        r += (rows);                                                                                                             \
    }

INLINE void byte_panel_product(const int panels, size_t m, size_t groups, const uint8_t *a, size_t a_stride, const float *a_scale,
                               const int8_t *packed, const int32_t *start, const float *scale, const float *bias, float *c,
                               size_t c_stride)
{
    size_t r = 0;
    BYTE_TILE(BYTE_ROWS)
#if BYTE_ROWS > 6
    BYTE_TILE(6)
#endif
#if BYTE_ROWS > 2
    BYTE_TILE(2)
#endif
    BYTE_TILE(1)
}

TARGET static void product_bytes(size_t m, size_t groups, size_t n, const uint8_t *a, size_t a_stride, const float *a_scale,
                                 const int8_t *packed, const int32_t *start, const float *scale, const float *bias, float *c,
                                 size_t c_stride)
{
    size_t at = 0;
    for (; at + DL_PANEL * PANELS <= n; at += DL_PANEL * PANELS)
        byte_panel_product(PANELS, m, groups, a, a_stride, a_scale, packed + at * groups * 4, start + at, scale + at, bias + at,
                           c + at, c_stride);
    for (; at < n; at += DL_PANEL)
        byte_panel_product(1, m, groups, a, a_stride, a_scale, packed + at * groups * 4, start + at, scale + at, bias + at, c + at,
                           c_stride);
}

TARGET static void to_words(size_t n, const float *x, int16_t *words)
{
    for (size_t i = 0; i < n; i += LANES)
        STORE_WORDS(words + i, MAX(SPREAD(-32767.0f), MIN(SPREAD(32767.0f), MUL(LOAD(x + i), SPREAD(512.0f)))));
}

/* Adds `groups` groups of four bytes of each row to its four gates; returns the weights behind them. */
INLINE const int8_t *add_gates(const int rows, size_t groups, const uint8_t *const *bytes, const int8_t *packed,
                               INTS sum[BYTE_CELL_ROWS][4])
{
    for (size_t i = 0; i < groups; i++) {
        BYTES b[BYTE_CELL_ROWS];
        DL_UNROLL for (int r = 0; r < rows; r++) b[r] = BYTES_SPREAD(bytes[r] + i * 4);
        DL_UNROLL for (int g = 0; g < 4; g++)
        {
            WEIGHTS w = WEIGHTS_LOAD(packed + (i * 64 + (size_t)g * DL_PANEL) * 4);
            DL_UNROLL for (int r = 0; r < rows; r++) sum[r][g] = DOT(sum[r][g], b[r], w);
        }
    }
    return packed + groups * 256;
}

/* A gate's value: the sum of its bytes in its scale, and what is added in 512ths. */
INLINE void byte_gate(INTS sum, const float *scale, const int16_t *input, float *gate)
{
    STORE(gate, FMA(TO_FLOAT(sum), LOAD(scale), MUL(WORDS_LOAD(input), SPREAD(1.0f / 512.0f))));
}

INLINE void byte_cell(const float gates[4][LANES], float *state, float *out, uint8_t *out_bytes)
{
    V c = LOAD(state);
    V h = cell(LOAD(gates[0]), LOAD(gates[1]), LOAD(gates[2]), LOAD(gates[3]), &c);
    STORE(out, h);
    STORE_BYTES(out_bytes, MUL(h, SPREAD(127.0f)));
    STORE(state, c);
}

INLINE void byte_cell_tile(const int rows, size_t units, size_t unit, const int16_t *const *input, size_t groups,
                           const uint8_t *const *below, const int8_t *packed, const int32_t *start, const float *scale,
                           const uint8_t *const *before, float *state, float *const *out, uint8_t *const *out_bytes)
{
    INTS sum[BYTE_CELL_ROWS][4];
    const size_t at = unit / DL_PANEL * 64 + unit % DL_PANEL;
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int g = 0; g < 4; g++) sum[r][g] =
        INTS_LOAD(start + at + (size_t)g * DL_PANEL);
    packed = add_gates(rows, groups, below, packed, sum);
    add_gates(rows, units / 4, before, packed, sum);
    float gates[BYTE_CELL_ROWS][4][LANES]; /* through memory, so that the sums stay in registers and the cell's code stands once */
    DL_UNROLL for (int g = 0; g < 4; g++) DL_UNROLL for (int r = 0; r < rows; r++)
        byte_gate(sum[r][g], scale + at + (size_t)g * DL_PANEL, input[r] + at + (size_t)g * DL_PANEL, gates[r][g]);
    for (int r = 0; r < rows; r++)
        byte_cell((const float(*)[LANES])gates[r], state + (size_t)r * units + unit, out[r] + unit, out_bytes[r] + unit);
}

#define BYTE_CELL_TILE(rows)                                                                                                  \
    while (m - r >= (rows)) {                                                                                                 \
        byte_cell_tile((rows), units, unit, input + r, groups, below + r, block, start, scale, before + r, state + r * units, \
                       out + r, out_bytes + r);                                                                               \
        r += (rows);                                                                                                          \
    }

TARGET static void lstm_bytes(size_t m, size_t units, const int16_t *const *input, size_t groups, const uint8_t *const *below,
                              const int8_t *packed, const int32_t *start, const float *scale, const uint8_t *const *before,
                              float *state, float *const *out, uint8_t *const *out_bytes)
{
    for (size_t unit = 0; unit < units; unit += LANES) {
        const int8_t *block = packed + (unit / DL_PANEL * (groups + units / 4) * 64 + unit % DL_PANEL) * 4;
        size_t r = 0;
        BYTE_CELL_TILE(BYTE_CELL_ROWS)
#if BYTE_CELL_ROWS > 3
        BYTE_CELL_TILE(3)
#endif
        BYTE_CELL_TILE(1)
    }
}

INLINE void bilinear_tile(const int rows, const int panels, size_t groups, const uint8_t *a, size_t a_stride, const float *factor,
                          size_t heads, const int8_t *packed, const int32_t *start, float *to, size_t n)
{
    INTS sum[BYTE_ROWS][PANELS * PER_PANEL];
    byte_sums(rows, panels, groups, a, a_stride, packed, start, sum);
    DL_UNROLL for (int r = 0; r < rows; r++)
    {
        V f = SPREAD(factor[(size_t)r * heads]);
        DL_UNROLL for (int j = 0; j < panels * PER_PANEL; j++)
        {
            float *at = to + (size_t)r * n + j * LANES;
            STORE(at, FMA(TO_FLOAT(sum[r][j]), f, LOAD(at)));
        }
    }
}

#define BILINEAR_TILE(rows)                                                                                                     \
    while (m - r >= (rows)) {                                                                                                   \
        bilinear_tile((rows), panels, groups, a + r * a_stride, a_stride, factor + r * heads, heads, packed, start, to + r * n, \
                      n);                                                                                                       \
        r += (rows);                                                                                                            \
    }

INLINE void bilinear_panels(const int panels, size_t m, size_t groups, const uint8_t *a, size_t a_stride, const float *factor,
                            size_t heads, const int8_t *packed, const int32_t *start, float *to, size_t n)
{
    size_t r = 0;
    BILINEAR_TILE(BYTE_ROWS)
#if BYTE_ROWS > 6
    BILINEAR_TILE(6)
#endif
#if BYTE_ROWS > 2
    BILINEAR_TILE(2)
#endif
    BILINEAR_TILE(1)
}

TARGET static void bilinear_bytes(size_t m, size_t groups, size_t heads, size_t n, const uint8_t *a, size_t a_stride,
                                  const float *factor, const int8_t *packed, const int32_t *start, float *sum)
{
    for (size_t j = 0; j < heads; j++) {
        size_t at = 0;
        for (; at + DL_PANEL * PANELS <= n; at += DL_PANEL * PANELS)
            bilinear_panels(PANELS, m, groups, a, a_stride, factor + j, heads, packed + at * groups * 4, start + at, sum + at, n);
        for (; at < n; at += DL_PANEL)
            bilinear_panels(1, m, groups, a, a_stride, factor + j, heads, packed + at * groups * 4, start + at, sum + at, n);
        packed += n * groups * 4;
        start += n;
    }
}
