/* "So worried about the flood that he left": behind "so" and what it heightens a clause with "that" tells what came of it, and is no part of what
 * somebody thinks or says. */
#include "said/find.h"

/* The "so" before the cue or right behind it that an adverb, an adjective or a participle follows ("so angry", "so strongly opposed", "believed so
 * firmly"); DL_NONE. */
static uint32_t so_at(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->cue.first == DL_NONE) return DL_NONE;
    const uint32_t first = find->cue.first > 0 ? find->cue.first - 1 : 0, last = dl_range_sentence(doc, find->head).last;
    for (uint32_t w = first; w <= find->head + 1 && w + 1 < last; w++) {
        if (!dl_word_is(doc, w, "so") || doc->words.at[w].upos != DL_UPOS_ADV) continue;
        const uint8_t next = doc->words.at[w + 1].upos;
        const int is_heightened = doc->words.at[w].head == w + 1 || doc->words.at[w].head == find->head;
        if (is_heightened && (next == DL_UPOS_ADV || next == DL_UPOS_ADJ || next == DL_UPOS_VERB) && w != find->source_head)
            return w;
    }
    return DL_NONE;
}

void dl_find_cut_result(const struct dl_said *said, struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t so = so_at(doc, find);
    const int is_behind = find->shape == DL_SHAPE_CLAUSE || find->shape == DL_SHAPE_OBJECT || find->shape == DL_SHAPE_PREPOSITION ||
                          find->shape == DL_SHAPE_OBLIQUE;
    if (so == DL_NONE || !is_behind || dl_word_is(doc, find->cue.last + 1, "that"))
        return; /* "so glad that it came" is what one is glad of */
    for (uint32_t p = 0; p < find->piece_count; p++)
        for (uint32_t w = find->pieces[p].first; w <= find->pieces[p].last; w++) {
            if (w < so || !dl_word_is(doc, w, "that") || said->word_quote[w] != DL_NONE ||
                (doc->words.at[w].upos != DL_UPOS_SCONJ && doc->words.at[w].upos != DL_UPOS_PRON))
                continue;
            find->piece_count = p + (w > find->pieces[p].first);
            if (w > find->pieces[p].first) find->pieces[p].last = w - 1;
            return;
        }
}
