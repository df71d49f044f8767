/* The vector type of kernels_body.h as AVX2 has it, for the two sets that work on it; TARGET is the includer's, and so is how
 * bytes are multiplied. */
#ifndef DL_MODEL_KERNELS_VECTOR256_H
#define DL_MODEL_KERNELS_VECTOR256_H

#include <immintrin.h>
#include <math.h>

#include "base/error.h"

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
#define WORDS_LOAD(p) _mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(_mm_loadu_si128((const void *)(p))))
#define STORE_WORDS(p, v) store_words((p), (v))
#define EQUAL(a, b) ((uint32_t)_mm256_movemask_ps(_mm256_cmp_ps((a), (b), _CMP_EQ_OQ)))
#define STORE_BYTES(p, v) store_bytes((p), (v))
#define ROWS 6
#define PANELS 1
#define CELL_ROWS 3

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

#endif
