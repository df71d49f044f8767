/* The kernels over vectors of 8: AVX2 with FMA (x86 since 2013). Sixteen registers hold a tile of 6 × 16 results. */
#include "model/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>

#define V __m256
#define LANES 8
#define LOAD(p) _mm256_loadu_ps(p)
#define STORE(p, v) _mm256_storeu_ps((p), (v))
#define SPREAD(x) _mm256_set1_ps(x)
#define ADD(a, b) _mm256_add_ps((a), (b))
#define SUB(a, b) _mm256_sub_ps((a), (b))
#define MUL(a, b) _mm256_mul_ps((a), (b))
#define DIV(a, b) _mm256_div_ps((a), (b))
#define FMA(a, b, c) _mm256_fmadd_ps((a), (b), (c))
#define MIN(a, b) _mm256_min_ps((a), (b))
#define MAX(a, b) _mm256_max_ps((a), (b))
typedef int32_t ints __attribute__((vector_size(32)));
#define INTS ints
#define INTS_LOAD(p) ((ints)_mm256_loadu_si256((const void *)(p)))
#define TO_FLOAT(i) _mm256_cvtepi32_ps((__m256i)(i))
#define WEIGHTS struct halves
#define WEIGHTS_LOAD(p) split_weights(p)
#define BYTES struct halves
#define BYTES_SPREAD(p) spread_bytes(p)
#define DOT(sum, b, w) ((ints)dot((__m256i)(sum), (b), (w)))
#define WORDS_LOAD(p) _mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(_mm_loadu_si128((const void *)(p))))
#define STORE_WORDS(p, v) store_words((p), (v))
#define EQUAL(a, b) ((uint32_t)_mm256_movemask_ps(_mm256_cmp_ps((a), (b), _CMP_EQ_OQ)))
#define STORE_BYTES(p, v) store_bytes((p), (v))
#define BYTE_ROWS 4
#define BYTE_CELL_ROWS 2
#define ROWS 6
#define PANELS 1
#define CELL_ROWS 3
#define TARGET __attribute__((target("avx2,fma")))

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
    int32_t four;
    memcpy(&four, p, sizeof four);
    __m256i b = _mm256_set1_epi32(four);
    return (struct halves){_mm256_and_si256(b, _mm256_set1_epi16(255)), _mm256_srli_epi16(b, 8)};
}

static inline __attribute__((always_inline)) TARGET __m256i dot(__m256i sum, struct halves b, struct halves w)
{
    return _mm256_add_epi32(sum, _mm256_add_epi32(_mm256_madd_epi16(b.even, w.even), _mm256_madd_epi16(b.odd, w.odd)));
}

static inline __attribute__((always_inline)) TARGET void store_words(int16_t *p, __m256 v)
{
    __m256i i = _mm256_cvtps_epi32(v);
    _mm_storeu_si128((void *)p, _mm_packs_epi32(_mm256_castsi256_si128(i), _mm256_extracti128_si256(i, 1)));
}

static inline __attribute__((always_inline)) TARGET void store_bytes(uint8_t *p, __m256 v)
{
    __m256i i = _mm256_add_epi32(_mm256_cvtps_epi32(v), _mm256_set1_epi32(128));
    __m128i words = _mm_packus_epi32(_mm256_castsi256_si128(i), _mm256_extracti128_si256(i, 1));
    _mm_storel_epi64((void *)p, _mm_packus_epi16(words, words));
}

#include "model/kernels_body.h"

const struct dl_kernels dl_kernels_avx2 = {"avx2",   product,    lstm,           quantise, product_bytes,
                                           to_words, lstm_bytes, bilinear_bytes, argmax,   norm};
#endif
