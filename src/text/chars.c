#include "text/chars.h"

#include <unicode/uchar.h>

int dl_wide_is_word(uint32_t c)
{
    if (c >= 0x2010 && c <= 0x2027) return 0;
    return (U_GET_GC_MASK((UChar32)c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

int dl_char_is_currency(uint32_t c) { return c < 0x80 ? c == '$' : u_charType((UChar32)c) == U_CURRENCY_SYMBOL; }

int dl_char_is_symbol(uint32_t c)
{
    return c >= 0x80 && (U_GET_GC_MASK((UChar32)c) & (U_GC_SO_MASK | U_GC_SK_MASK | U_GC_CF_MASK | U_GC_M_MASK)) != 0;
}
