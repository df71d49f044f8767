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
#define ROWS 1
#define PANELS 1
#define CELL_ROWS 1
#define TARGET

#include "model/kernels_body.h"

const struct dl_kernels dl_kernels_portable = {"portable", product, lstm, norm};
