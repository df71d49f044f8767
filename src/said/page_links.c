/* Links that a page put into a sentence behind a name: "Lind Ana LindTrump visits the port MORE (R-Ky.) said". The name's repetition runs
 * together with the first link, and the last one ends in "MORE". What is found among them goes; what is told around them loses them. */
#include <string.h>

#include "said/find.h"

/* The name that the word repeats in its first letters ("LindTrump" behind "Lind"), DL_NONE where it does not. */
static uint32_t repeated(const struct dl_doc *doc, uint32_t word)
{
    enum { WORDS_BACK = 9 };
    struct dl_str form = doc->words.at[word].form;
    for (uint32_t i = 2; i + 1 < form.size; i++) {
        if (!dl_ascii_lower(form.at[i - 1]) || (!dl_ascii_upper(form.at[i]) && !dl_ascii_digit(form.at[i]))) continue;
        struct dl_str name = {form.at, i};
        for (uint32_t w = word; w-- > 0 && w + WORDS_BACK > word;)
            if (dl_str_equal(doc->words.at[w].form, name)) return w;
    }
    return DL_NONE;
}

/* The links that end in the word: behind the name, with its repetition. */
static struct dl_range links_before(const struct dl_doc *doc, uint32_t more)
{
    enum { MOST_WORDS = 90 };
    for (uint32_t w = more + 1; w-- > 0 && w + MOST_WORDS > more;)
        if (repeated(doc, w) != DL_NONE) return (struct dl_range){repeated(doc, w) + 1, more};
    return DL_NO_RANGE;
}

static void cut_out(const struct dl_doc *doc, struct dl_find *find, struct dl_range links)
{
    struct dl_range kept[DL_MAX_PIECES];
    uint32_t count = 0;
    for (uint32_t p = 0; p < find->piece_count; p++) {
        const struct dl_range piece = find->pieces[p];
        const int is_clear = piece.last < links.first || piece.first > links.last;
        const struct dl_range before = {piece.first, is_clear ? piece.last : links.first - 1},
                              behind = {links.last + 1, piece.last};
        if ((is_clear || piece.first < links.first) && count < DL_MAX_PIECES) kept[count++] = dl_range_trim(doc, before);
        if (!is_clear && piece.last > links.last && count < DL_MAX_PIECES) kept[count++] = dl_range_trim(doc, behind);
        if (count > 0 && kept[count - 1].first == DL_NONE) count--;
    }
    if (count == 0) return;
    memcpy(find->pieces, kept, count * sizeof *kept);
    find->piece_count = count;
}

void dl_said_drop_links(struct dl_said *said)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t more = 0; more < doc->words.count; more++) {
        if (!dl_str_ends(doc->words.at[more].form, "MORE")) continue;
        const struct dl_range links = links_before(doc, more);
        for (uint32_t i = 0; links.first != DL_NONE && i < said->finds.count; i++) {
            struct dl_find *find = &said->finds.at[i];
            if (dl_range_holds(links, find->head) || (find->source_head != DL_NONE && dl_range_holds(links, find->source_head)))
                find->is_dropped = 1;
            else cut_out(doc, find, links);
        }
    }
}
