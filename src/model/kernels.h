/* The arithmetic of the network, in twins of one signature: portable C, AVX2 with FMA, the same with AVX-VNNI, AVX-512, AMX.
 *
 * All twins give the same bits. Every number of a result is one chain of fused multiply-adds in one fixed order; vectors
 * run across results, never along a chain, so neither the width of the vectors nor the number of rows computed together
 * changes a single rounding. This is what makes records the same on every machine, in any batch, on any thread.
 *
 * Packed matrices: columns in panels of DL_PANEL; a panel holds, row by row, its DL_PANEL columns: [n / 16][k][16]. */
#ifndef DL_MODEL_KERNELS_H
#define DL_MODEL_KERNELS_H

#include "base/kit.h"

enum { DL_PANEL = 16, DL_BLOCK_ROWS = 32 /* that kernels_blocks.h makes ready together */ };

struct dl_kernels {
    const char *name;
    /* c[m][n] = start[m][n] + a[m][k] · packed[k][n]; n a multiple of DL_PANEL. start_stride 0: one row for all (a bias).
     * start may be c itself with its stride. Strides in floats. */
    void (*product)(size_t m, size_t k, size_t n, const float *a, size_t a_stride, const float *packed, const float *start,
                    size_t start_stride, float *c, size_t c_stride);
    /* One step of m LSTM cells, each of `units` (a multiple of 16). Gates stand in blocks of 16 units: i f g o, 16 each.
     *     input[r]  [4·units]  the step's input products with the bias
     *     packed    [units/16][units][64]  recurrent weights, a block of gates at a time
     *     before[r] [units]    output of the step before
     *     state     [m][units] cells, read and written
     *     out[r]    [units]    output */
    void (*lstm)(size_t m, size_t units, const float *const *input, const float *packed, const float *const *before, float *state,
                 float *const *out);
    /* The same on bytes, four times as fast where the machine multiplies bytes. A row is rounded to 255 steps of its own
     * size: bytes[i] = round(x[i] / scale) + 128; the scale is returned. n a multiple of 16. */
    float (*quantise)(size_t n, const float *x, uint8_t *bytes);
    /* c[m][n] = bias[n] + a_scale[m] · scale[n] · (start[n] + a[m][4·groups] · packed), where start[n] is −128 times the sum of
     * the column, which takes out the 128 of the bytes. packed: [n / 16][groups][16][4]. a_stride in bytes. Sums of bytes are
     * exact, so they are the same in any order. */
    void (*product_bytes)(size_t m, size_t groups, size_t n, const uint8_t *a, size_t a_stride, const float *a_scale,
                          const int8_t *packed, const int32_t *start, const float *scale, const float *bias, float *c,
                          size_t c_stride);
    /* words[i] = 512 x[i], rounded, within 16 bits. n a multiple of 16. */
    void (*to_words)(size_t n, const float *x, int16_t *words);
    /* As lstm, with bytes and words. Outputs are rounded to 127ths, plus 128: those of the step before, out_bytes, and
     * below[r] [4·groups] of the layer below, which is multiplied here too (groups may be 0).
     *     input[r]  [4·units]  what is added, in 512ths
     *     packed    [units/16][groups + units/4][64][4]; start, scale [4·units] in the order of the gates, the 127th in the scale */
    void (*lstm_bytes)(size_t m, size_t units, const int16_t *const *input, size_t groups, const uint8_t *const *below,
                       const int8_t *packed, const int32_t *start, const float *scale, const uint8_t *const *before, float *state,
                       float *const *out, uint8_t *const *out_bytes);
    /* sum[m][n] += Σ_j factor[m][j] · (start[j][n] + a[m][4·groups] · packed[j]), j < heads, in that order.
     * packed: [heads][n / 16][groups][16][4]. */
    void (*bilinear_bytes)(size_t m, size_t groups, size_t heads, size_t n, const uint8_t *a, size_t a_stride, const float *factor,
                           const int8_t *packed, const int32_t *start, float *sum);
    /* Index of the largest of n numbers, the first of equals. */
    size_t (*argmax)(size_t n, const float *x);
    /* Layer norm of a row: out[i] = (x[i] − mean) / sqrt(variance + 1e-5) · weight[i] + bias[i]; n a multiple of 16. */
    void (*norm)(size_t n, const float *x, const float *weight, const float *bias, float *out);
};

/* The fastest set that this machine runs and the flags allow (DL_KIT_PORTABLE, DL_KIT_NO_AVX512 …). */
const struct dl_kernels *dl_kernels_best(uint32_t flags);
/* All sets that this machine runs, the portable one first; NULL past the last. */
const struct dl_kernels *dl_kernels_at(size_t index);

extern const struct dl_kernels dl_kernels_portable;
#if defined(__x86_64__)
extern const struct dl_kernels dl_kernels_avx2, dl_kernels_avxvnni, dl_kernels_avx512;
#if defined(__linux__)
extern const struct dl_kernels dl_kernels_amx;
/* Whether the processor has tiles, and the kernel lets this process use them: Linux wants to be asked. */
int dl_kernels_amx_allowed(void);
#endif
#endif

/* Four bytes as one integer, wherever they stand. */
static inline int32_t dl_four_bytes(const uint8_t *p)
{
    int32_t four;
    memcpy(&four, p, sizeof four);
    return four;
}

#if defined(__clang__)
#define DL_UNROLL _Pragma("clang loop unroll(full)")
#else
#define DL_UNROLL _Pragma("GCC unroll 64")
#endif

#endif
