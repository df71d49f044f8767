/* The kernels in plain C. fmaf rounds once wherever it runs, so the bits are those of the vector twins. */
#include <math.h>

#include "model/kernels.h"

#define V float
#define LANES 1
#define LOAD(p) (*(p))
#define STORE(p, v) (*(p) = (v))
#define SPREAD(x) (x)
#define ADD(a, b) ((a) + (b))
#define SUB(a, b) ((a) - (b))
#define MUL(a, b) ((a) * (b))
#define DIV(a, b) ((a) / (b))
#define FMA(a, b, c) fmaf((a), (b), (c))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define INTS int32_t
#define INTS_LOAD(p) (*(p))
#define TO_FLOAT(i) ((float)(i))
#define WEIGHTS const int8_t *
#define WEIGHTS_LOAD(p) (p)
#define BYTES const uint8_t *
#define BYTES_SPREAD(p) (p)
#define DOT(sum, b, w) ((sum) + (b)[0] * (w)[0] + (b)[1] * (w)[1] + (b)[2] * (w)[2] + (b)[3] * (w)[3])
#define WORDS_LOAD(p) ((float)*(p))
#define STORE_WORDS(p, v) (*(p) = (int16_t)lrintf(v))
#define EQUAL(a, b) ((uint32_t)((a) == (b)))
#define STORE_BYTES(p, v) (*(p) = (uint8_t)(lrintf(v) + 128))
#define BYTE_ROWS 1
#define BYTE_CELL_ROWS 1
#define ROWS 1
#define PANELS 1
#define CELL_ROWS 1
#define TARGET

#include "model/kernels_body.h"

const struct dl_kernels dl_kernels_portable = {"portable", product,    lstm,           quantise, product_bytes,
                                               to_words,   lstm_bytes, bilinear_bytes, argmax,   norm};
