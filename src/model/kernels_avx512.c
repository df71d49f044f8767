/* The kernels over vectors of 16: AVX-512. Thirty-two registers hold a tile of 12 × 32 results. */
#include "model/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>

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
#define ROWS 12
#define PANELS 2
#define CELL_ROWS 6
#define TARGET __attribute__((target("avx512f,fma")))

#include "model/kernels_body.h"

const struct dl_kernels dl_kernels_avx512 = {"avx512", product, lstm, norm};
#endif
