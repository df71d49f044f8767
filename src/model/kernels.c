/* Which set of kernels a machine runs, asked of the processor once when a model is opened. */
#include "model/kernels.h"

#if defined(__x86_64__)
#include <cpuid.h>

/* AVX-VNNI, of which not every compiler's __builtin_cpu_supports has heard: leaf 7, subleaf 1, EAX bit 4. */
static int has_avxvnni(void)
{
    unsigned a, b, c, d;
    return __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a & 1 << 4) != 0;
}
#endif

enum { MOST_SETS = 6 };

const struct dl_kernels *dl_kernels_at(size_t index)
{
    const struct dl_kernels *sets[MOST_SETS] = {&dl_kernels_portable};
#if defined(__x86_64__)
    size_t count = 1;
    const int avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    const int avx512 =
        avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni");
    if (avx2) sets[count++] = &dl_kernels_avx2;
    if (avx2 && has_avxvnni()) sets[count++] = &dl_kernels_avxvnni;
    if (avx512) sets[count++] = &dl_kernels_avx512;
#if defined(__linux__)
    if (avx512 && dl_kernels_amx_allowed()) sets[count++] = &dl_kernels_amx;
#endif
#endif
    return index < MOST_SETS ? sets[index] : NULL;
}

const struct dl_kernels *dl_kernels_best(uint32_t flags)
{
    const struct dl_kernels *best = &dl_kernels_portable, *at;
    for (size_t i = 1; (flags & DL_KIT_PORTABLE) == 0 && (at = dl_kernels_at(i)) != NULL; i++) {
#if defined(__x86_64__)
        if (flags & DL_KIT_NO_VNNI && at != &dl_kernels_avx2) break;
        if (flags & DL_KIT_NO_AVX512 && at == &dl_kernels_avx512) break;
#if defined(__linux__)
        if (flags & DL_KIT_NO_AMX && at == &dl_kernels_amx) break;
#endif
#endif
        best = at;
    }
    return best;
}
