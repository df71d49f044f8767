/* The vector type of kernels_body.h as AVX-512 has it, for the two sets that work on it; TARGET is the includer's. */
#ifndef DL_MODEL_KERNELS_VECTOR512_H
#define DL_MODEL_KERNELS_VECTOR512_H

#include <immintrin.h>
#include <math.h>

#include "base/error.h"

#define V __m512
#define LANES 16
#define LOAD(p) _mm512_loadu_ps(p)
#define STORE(p, v) _mm512_storeu_ps((p), (v))
#define SPREAD(x) _mm512_set1_ps(x)
#define ADD(a, b) _mm512_add_ps((a), (b))
#define SUB(a, b) _mm512_sub_ps((a), (b))
#define MUL(a, b) _mm512_mul_ps((a), (b))
#define DIV(a, b) _mm512_div_ps((a), (b))
#define FMA(a, b, c) _mm512_fmadd_ps((a), (b), (c))
#define MIN(a, b) _mm512_min_ps((a), (b))
#define MAX(a, b) _mm512_max_ps((a), (b))
/* Sums keep the type that the instruction works in: with __m512i gcc 12 leaves arrays of them in memory. */
typedef int32_t ints __attribute__((vector_size(64)));
#define INTS ints
#define INTS_LOAD(p) ((ints)_mm512_loadu_si512(p))
#define TO_FLOAT(i) _mm512_cvtepi32_ps((__m512i)(i))
#define WEIGHTS __m512i
#define WEIGHTS_LOAD(p) _mm512_loadu_si512(p)
#define BYTES __m512i
#define BYTES_SPREAD(p) _mm512_set1_epi32(dl_four_bytes(p))
#define DOT(sum, b, w) ((ints)_mm512_dpbusd_epi32((__m512i)(sum), (b), (w)))
#define WORDS_LOAD(p) _mm512_cvtepi32_ps(_mm512_cvtepi16_epi32(_mm256_loadu_si256((const void *)(p))))
#define STORE_WORDS(p, v) _mm256_storeu_si256((void *)(p), _mm512_cvtsepi32_epi16(_mm512_cvtps_epi32(v)))
#define EQUAL(a, b) ((uint32_t)_mm512_cmp_ps_mask((a), (b), _CMP_EQ_OQ))
#define STORE_BYTES(p, v) \
    _mm_storeu_si128((void *)(p), _mm512_cvtepi32_epi8(_mm512_add_epi32(_mm512_cvtps_epi32(v), _mm512_set1_epi32(128))))
#define BYTE_ROWS 12
#define BYTE_CELL_ROWS 6
#define ROWS 12
#define PANELS 2
#define CELL_ROWS 6

#endif
