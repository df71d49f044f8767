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
#define ROWS 6
#define PANELS 1
#define CELL_ROWS 3
#define TARGET __attribute__((target("avx2,fma")))

#include "model/kernels_body.h"

const struct dl_kernels dl_kernels_avx2 = {"avx2", product, lstm, norm};
#endif
