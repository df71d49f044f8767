/* The kernels over vectors of 8 with AVX-VNNI's byte products (desktop and small processors since 2021, which lack AVX-512). */
#include "model/kernels.h"

#if defined(__x86_64__)
#define TARGET __attribute__((target("avx2,fma,avxvnni")))
#include "model/kernels_vector256.h"

#define WEIGHTS __m256i
#define WEIGHTS_LOAD(p) _mm256_loadu_si256((const void *)(p))
#define BYTES __m256i
#define BYTES_SPREAD(p) _mm256_set1_epi32(dl_four_bytes(p))
#define DOT(sum, b, w) ((ints)_mm256_dpbusd_avx_epi32((__m256i)(sum), (b), (w)))
#define BYTE_ROWS 6
#define BYTE_CELL_ROWS 3

#include "model/kernels_body.h"

const struct dl_kernels dl_kernels_avxvnni = {"avxvnni", product,    lstm,           quantise, product_bytes,
                                              to_words,  lstm_bytes, bilinear_bytes, argmax,   norm};
#endif
