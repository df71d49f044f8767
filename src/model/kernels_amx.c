/* The kernels over tiles of 16 × 16 results: AMX (Xeons since 2023), for what is multiplied in bytes; the rest is AVX-512's.
 *
 * A tile instruction multiplies 16 rows of 64 bytes by 64 × 16 weights, eight times what a vector instruction does in the
 * same time. The packed weights are such tiles already: sixteen groups of four bytes, one under the other, for sixteen
 * columns. Two by two tiles of sums are computed together, so that each tile loaded is used twice. Where the groups of a row
 * do not fill tiles of sixteen evenly, lower ones of equal height are used (28 groups: two of 14). Intel 64 and IA-32
 * Architectures Optimization Reference Manual, chapter on AMX. */
#include "model/kernels.h"

#if defined(__x86_64__) && defined(__linux__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TARGET __attribute__((target("avx512f,avx512bw,avx512vnni,fma,amx-tile,amx-int8")))
#include "model/kernels_vector512.h"

#include "model/kernels_body.h"

enum { TILE_ROWS = 16, LEAST_HEIGHT = 4 /* of tiles of weights that pay */ };

/* Rows of bytes where they stand, `steps` tiles beside one another. */
struct block {
    const uint8_t *a;
    size_t rows, a_stride, height, steps;
};

/* The height of the tiles of weights: the largest divisor of groups that a tile holds, 1 at least. */
static size_t tile_groups(size_t groups)
{
    size_t height = groups < TILE_ROWS ? groups : TILE_ROWS;
    while (height > 1 && groups % height != 0) height--;
    return height > 0 ? height : 1;
}

#define FITS(groups) (tile_groups(groups) >= LEAST_HEIGHT)
#include "model/kernels_blocks.h"

/* What LDTILECFG reads. */
struct tile_shapes {
    uint8_t palette, start_row, reserved[14];
    uint16_t row_bytes[16];
    uint8_t rows[16];
};

/* Tiles 0 … 3: sums of the first sixteen rows and of the others, two panels each; 4, 5: their bytes; 6, 7: weights. */
INLINE void shape_tiles(size_t rows, size_t height)
{
    const uint8_t first = (uint8_t)(rows < TILE_ROWS ? rows : TILE_ROWS), second = (uint8_t)(rows - first);
    const uint8_t high[8] = {first, first, second, second, first, second, (uint8_t)height, (uint8_t)height};
    struct tile_shapes shapes = {.palette = 1};
    for (int i = 0; i < 8; i++) {
        shapes.rows[i] = high[i];
        shapes.row_bytes[i] = (uint16_t)(high[i] == 0 ? 0 : i == 4 || i == 5 ? 4 * height : 64);
    }
    _tile_loadconfig(&shapes);
}

INLINE void block_begin(struct block *b, size_t rows, size_t groups, const uint8_t *a, size_t a_stride)
{
    const size_t height = tile_groups(groups);
    *b = (struct block){a, rows, a_stride, height, groups / height};
    shape_tiles(rows, height);
    __asm__ volatile("" ::: "memory"); /* compilers do not know that tiles are loaded from memory */
}

INLINE void block_end(void) { _tile_release(); }

/* A block of at most sixteen rows leaves the other tiles alone: they have no shape. */
INLINE void tile_sums(const int both, const struct block *b, const struct columns *columns, int32_t *sums, size_t sums_stride)
{
    const size_t stride = columns->group_bytes;
    const uint8_t *a = b->a;
    const int8_t *left = columns->packed[0], *right = columns->packed[1];
    _tile_loadd(0, columns->start[0], 0); /* a stride of 0: one row for all */
    _tile_loadd(1, columns->start[1], 0);
    if (both) _tile_loadd(2, columns->start[0], 0);
    if (both) _tile_loadd(3, columns->start[1], 0);
    for (size_t i = 0; i < b->steps; i++, a += 4 * b->height, left += b->height * stride, right += b->height * stride) {
        _tile_loadd(4, a, b->a_stride);
        _tile_loadd(6, left, stride);
        _tile_dpbusd(0, 4, 6);
        _tile_loadd(7, right, stride);
        _tile_dpbusd(1, 4, 7);
        if (!both) continue;
        _tile_loadd(5, a + TILE_ROWS * b->a_stride, b->a_stride);
        _tile_dpbusd(2, 5, 6);
        _tile_dpbusd(3, 5, 7);
    }
    _tile_stored(0, sums, sums_stride * 4);
    _tile_stored(1, sums + DL_PANEL, sums_stride * 4);
    if (both) _tile_stored(2, sums + TILE_ROWS * sums_stride, sums_stride * 4);
    if (both) _tile_stored(3, sums + TILE_ROWS * sums_stride + DL_PANEL, sums_stride * 4);
}

INLINE void block_sums(struct block *b, const struct columns *columns, int32_t *sums, size_t sums_stride)
{
    if (b->rows > TILE_ROWS) tile_sums(1, b, columns, sums, sums_stride);
    else tile_sums(0, b, columns, sums, sums_stride);
}

int dl_kernels_amx_allowed(void)
{
    enum { ARCH_REQ_XCOMP_PERM = 0x1023, XFEATURE_XTILEDATA = 18, TILE_BIT = 1 << 24, INT8_BIT = 1 << 25 };
    unsigned a, b, c, d;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(d & TILE_BIT) || !(d & INT8_BIT)) return 0;
    return syscall(SYS_arch_prctl, ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA) == 0;
}

const struct dl_kernels dl_kernels_amx = {"amx",       product,         lstm,   quantise, product_blocks, to_words,
                                          lstm_blocks, bilinear_blocks, argmax, norm};
#endif
