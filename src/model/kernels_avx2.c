/* The kernels over vectors of 8: AVX2 with FMA (x86 since 2013). Sixteen registers hold a tile of 6 × 16 results. */
#include "model/kernels.h"

#if defined(__x86_64__)
#define TARGET __attribute__((target("avx2,fma")))
#include "model/kernels_vector256.h"

#define WEIGHTS struct halves
#define WEIGHTS_LOAD(p) split_weights(p)
#define BYTES struct halves
#define BYTES_SPREAD(p) spread_bytes(p)
#define DOT(sum, b, w) ((ints)dot((__m256i)(sum), (b), (w)))
#define BYTE_ROWS 4
#define BYTE_CELL_ROWS 2

/* The instruction that multiplies bytes here saturates, so bytes are widened: the even and the odd ones of each lane. */
struct halves {
    __m256i even, odd;
};

static inline __attribute__((always_inline)) TARGET struct halves split_weights(const int8_t *p)
{
    __m256i w = _mm256_loadu_si256((const void *)p);
    return (struct halves){_mm256_srai_epi16(_mm256_slli_epi16(w, 8), 8), _mm256_srai_epi16(w, 8)};
}

static inline __attribute__((always_inline)) TARGET struct halves spread_bytes(const uint8_t *p)
{
    __m256i b = _mm256_set1_epi32(dl_four_bytes(p));
    return (struct halves){_mm256_and_si256(b, _mm256_set1_epi16(255)), _mm256_srli_epi16(b, 8)};
}

static inline __attribute__((always_inline)) TARGET __m256i dot(__m256i sum, struct halves b, struct halves w)
{
    return _mm256_add_epi32(sum, _mm256_add_epi32(_mm256_madd_epi16(b.even, w.even), _mm256_madd_epi16(b.odd, w.odd)));
}

#include "model/kernels_body.h"

/* Splitting bytes anew for every tile costs a third of the products' time, so 32 rows are split once for all columns, and
 * the weights of a panel once for 32 rows. */
enum { SPLIT_GROUPS = 256, PANEL_VECTORS = DL_PANEL / LANES };

struct block {
    size_t rows, groups;
    uint32_t a[DL_BLOCK_ROWS][SPLIT_GROUPS + 8]
              [2]; /* of a group: its even bytes as two words, its odd ones; 8 more, so that rows do
                                          * not fall on one line of the cache */
    __m256i weights[SPLIT_GROUPS][PANEL_VECTORS][2]; /* of the panel at work */
};

#define FITS(groups) ((groups) <= SPLIT_GROUPS)
#include "model/kernels_blocks.h"

INLINE void block_begin(struct block *b, size_t rows, size_t groups, const uint8_t *a, size_t a_stride)
{
    b->rows = rows;
    b->groups = groups;
    for (size_t r = 0; r < rows; r++)
        for (size_t i = 0; i < groups; i++) {
            const uint32_t four = (uint32_t)dl_four_bytes(a + r * a_stride + i * 4);
            b->a[r][i][0] = four & 0x00FF00FF;
            b->a[r][i][1] = four >> 8 & 0x00FF00FF;
        }
}

INLINE void block_end(void) {}

INLINE void split_panel(struct block *b, const int8_t *packed, size_t group_bytes)
{
    for (size_t i = 0; i < b->groups; i++) DL_UNROLL for (int v = 0; v < PANEL_VECTORS; v++)
        {
            struct halves w = split_weights(packed + i * group_bytes + (size_t)v * LANES * 4);
            b->weights[i][v][0] = w.even;
            b->weights[i][v][1] = w.odd;
        }
}

/* Sums of `rows` rows of the block with its panel. */
INLINE void panel_sums(const int rows, const struct block *b, size_t first, const int32_t *start, int32_t *sums, size_t sums_stride)
{
    ints sum[4][PANEL_VECTORS];
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int v = 0; v < PANEL_VECTORS; v++) sum[r][v] =
        INTS_LOAD(start + v * LANES);
    for (size_t i = 0; i < b->groups; i++) DL_UNROLL for (int r = 0; r < rows; r++)
        {
            const uint32_t *a = b->a[first + (size_t)r][i];
            struct halves bytes = {_mm256_set1_epi32((int)a[0]), _mm256_set1_epi32((int)a[1])};
            DL_UNROLL for (int v = 0; v < PANEL_VECTORS; v++) sum[r][v] =
                DOT(sum[r][v], bytes, ((struct halves){b->weights[i][v][0], b->weights[i][v][1]}));
        }
    DL_UNROLL for (int r = 0; r < rows; r++) DL_UNROLL for (int v = 0; v < PANEL_VECTORS; v++)
        _mm256_storeu_si256((void *)(sums + (first + (size_t)r) * sums_stride + v * LANES), (__m256i)sum[r][v]);
}

INLINE void block_sums(struct block *b, const struct columns *columns, int32_t *sums, size_t sums_stride)
{
    for (int side = 0; side < 2; side++, sums += DL_PANEL) {
        size_t r = 0;
        split_panel(b, columns->packed[side], columns->group_bytes);
        for (; b->rows - r >= 4; r += 4) panel_sums(4, b, r, columns->start[side], sums, sums_stride);
        for (; r < b->rows; r++) panel_sums(1, b, r, columns->start[side], sums, sums_stride);
    }
}

const struct dl_kernels dl_kernels_avx2 = {"avx2",      product,         lstm,   quantise, product_blocks, to_words,
                                           lstm_blocks, bilinear_blocks, argmax, norm};
#endif
