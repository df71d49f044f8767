/* "Sen. Roy Blunt Roy Dean BluntGOP senators balk at trial Industry races to save tax break MORE (R-Mo.) said": some papers link each name to
 * what else they have on it, and whoever takes the text off the page gets a full name, headlines and "MORE" in the middle of the sentence.
 * What tells such a run is a surname that stands again a few words on, with the next word glued to it, and a "MORE" behind. It is left
 * without words, so that the sentence reads on behind it. */
#include "text/teaser.h"

#include <string.h>

#include "base/fold.h"

enum {
    LONGEST = 2000, /* bytes of a run */
    NEAR = 8        /* words between a surname and the same, glued */
};

static const char more[] = " MORE";

static int is_letter(char c) { return dl_ascii_alpha(c) || (unsigned char)c >= 0x80u; }

/* Where the word that ends at `end` starts. */
static uint32_t word_start(struct dl_str text, uint32_t from, uint32_t end)
{
    while (end > from && text.at[end - 1] != ' ') end--;
    return end;
}

/* The end of the nearest word before `at` that is this name; 0: none is near. */
static uint32_t named_before(struct dl_str text, uint32_t from, uint32_t at, struct dl_str name)
{
    for (int i = 0; i < NEAR && at > from + 1; i++) {
        const uint32_t end = at - 1, start = word_start(text, from, end); /* without the blank */
        if (end - start >= name.size && memcmp(text.at + start, name.at, name.size) == 0 &&
            (end - start == name.size || !is_letter(text.at[start + name.size]))) {
            const int is_junior = at + 3 < text.size && memcmp(text.at + at, "Jr.", 3) == 0;
            return is_junior ? at + 3 : start + name.size;
        }
        at = start;
    }
    return 0;
}

/* Where the run begins whose glued name is in the word [start, end): behind the name itself; 0: it is no such word. */
static uint32_t run_start(struct dl_str text, uint32_t from, uint32_t start, uint32_t end)
{
    enum { SHORTEST = 3 };
    for (uint32_t cut = start + SHORTEST; cut < end; cut++) {
        if (!dl_ascii_upper(text.at[cut]) || !dl_ascii_upper(text.at[start]) || text.at[cut - 1] == '-') continue;
        const uint32_t behind = named_before(text, from, start, dl_str_slice(text, start, cut));
        if (behind > 0) return behind;
    }
    return 0;
}

int dl_teaser_next(struct dl_str text, uint32_t from, uint32_t to, struct dl_span *teaser)
{
    const uint32_t size = sizeof more - 1;
    for (uint32_t at = from; at + size <= to; at++) {
        const char *found = memchr(text.at + at, more[1], to - at);
        if (found == NULL) return 0;
        at = (uint32_t)(found - text.at);
        if (at == from || at + size - 1 > to || memcmp(text.at + at - 1, more, size) != 0) continue;
        if (at + size - 1 < to && is_letter(text.at[at + size - 1])) continue;
        uint32_t start = at - from > LONGEST ? at - LONGEST : from;
        while (start < at) {
            uint32_t end = start;
            while (end < at && text.at[end] != ' ') end++;
            const uint32_t behind = run_start(text, from, start, end);
            if (behind > 0) {
                *teaser = (struct dl_span){behind, at + size - 1};
                return 1;
            }
            start = end + 1;
        }
    }
    return 0;
}
