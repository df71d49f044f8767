/* The last of the mends: each of them hangs words elsewhere by what stands around them, and two that are right alone can hang a clause below
 * itself. Later rooms walk up to the root and would not end, so a ring is opened: from every word the way up is walked for as many steps as
 * the sentence has words, and where it does not end by then one word of the ring is hung on the root, or is it where there is none. */
#include "syntax/rings.h"

#include "syntax/clause.h"

void dl_rings_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++) {
        uint32_t up = w;
        for (uint32_t steps = first; up != DL_NONE && steps < end; steps++) up = words[up].head;
        if (up == DL_NONE) continue;
        const uint32_t root = root_of(words, first, end);
        words[up].head = root < end ? root : DL_NONE;
        words[up].rel = root < end ? DL_REL_PARATAXIS : DL_REL_ROOT;
    }
}
