/* Which set of kernels a machine runs, asked of the processor once when a model is opened. */
#include "model/kernels.h"

const struct dl_kernels *dl_kernels_at(size_t index)
{
    const struct dl_kernels *sets[4] = {&dl_kernels_portable};
#if defined(__x86_64__)
    size_t count = 1;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) sets[count++] = &dl_kernels_avx2;
    if (count == 2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vnni"))
        sets[count++] = &dl_kernels_avx512;
#endif
    return index < sizeof sets / sizeof *sets ? sets[index] : NULL;
}

const struct dl_kernels *dl_kernels_best(void)
{
    size_t last = 0;
    while (dl_kernels_at(last + 1) != NULL) last++;
    return dl_kernels_at(last);
}
