/* Small letters, eight bytes of text at once. */
#ifndef DL_BASE_SMALL_H
#define DL_BASE_SMALL_H

#include <stdint.h>

/* The high bit of each byte that is a capital, then moved to where it makes it small. */
static inline uint64_t dl_small_letters(uint64_t x)
{
    const uint64_t ones = 0x0101010101010101u, low = x & (0x7Fu * ones);
    const uint64_t capitals = ~x & ((low + (0x80u - 'A') * ones) ^ (low + (0x7Fu - 'Z') * ones)) & (0x80u * ones);
    return x | capitals >> 2;
}

/* White space among eight bytes made to `blank`: each byte that is a space, or from tab to carriage return. */
static inline uint64_t dl_blanks_as(uint64_t x, char blank)
{
    const uint64_t ones = 0x0101010101010101u, low = x & (0x7Fu * ones), other = low ^ (' ' * ones);
    const uint64_t spaces = ~(other + 0x7Fu * ones) & ~x,
                   breaks = ((low + (0x80u - '\t') * ones) ^ (low + (0x7Fu - '\r') * ones)) & ~x;
    const uint64_t found = ((spaces | breaks) & (0x80u * ones)) >> 7, whole = found * 0xFFu;
    return found == 0 ? x : (x & ~whole) | ((uint8_t)blank * ones & whole);
}

/* Both; `blank` 0: white space as it is. */
static inline uint64_t dl_small_bytes(uint64_t x, char blank)
{
    x = dl_small_letters(x);
    return blank != 0 ? dl_blanks_as(x, blank) : x;
}

#endif
