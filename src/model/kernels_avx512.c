/* The kernels over vectors of 16: AVX-512 with its byte products (VNNI). Thirty-two registers hold a tile of 12 × 32 results. */
#include "model/kernels.h"

#if defined(__x86_64__)
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vnni,fma")))
#include "model/kernels_vector512.h"

#include "model/kernels_body.h"

const struct dl_kernels dl_kernels_avx512 = {"avx512", product,    lstm,           quantise, product_bytes,
                                             to_words, lstm_bytes, bilinear_bytes, argmax,   norm};
#endif
