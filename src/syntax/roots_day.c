/* "Japan on Friday lifted sanctions", read as a Japan that was lifted: a day stands between who acts and what he did, and never before a participle
 * of the noun. */
#include "syntax/clause.h"
#include "syntax/days.h"
#include "syntax/roots.h"

/* "in northern Nigeria", "of the union": the word behind a phrase of the root that begins at `w` and holds nouns and what describes them alone. */
static uint32_t behind_phrase(const struct dl_word *words, uint32_t root, uint32_t w, uint32_t end)
{
    uint32_t last = w, noun = DL_NONE;
    if (w >= end || words[w].upos != DL_UPOS_ADP || words[w].head == DL_NONE || words[words[w].head].head != root) return w;
    for (last = w + 1; last < end && last <= words[w].head; last++)
        if (is_noun(&words[last])) noun = last;
        else if (words[last].upos != DL_UPOS_ADJ && words[last].upos != DL_UPOS_DET) return w;
    while (last < end && words[last].head == noun && words[last].rel == DL_REL_FLAT) last++;
    return noun == words[w].head ? last : w;
}

/* "Japan on Friday lifted sanctions", "the Congress (NLC) late on Friday called", "Gunmen in Nigeria overnight seized": the day behind the noun that
 * all hangs on, with nothing but a phrase of it, a bracket, "late" and "on" before it; DL_NONE */
static uint32_t day_behind(const struct dl_word *words, uint32_t root, uint32_t end)
{
    uint32_t w = root + 1;
    while (w < end && words[w].head == root && words[w].rel == DL_REL_FLAT) w++;
    if (w + 2 < end && dl_str_is(words[w].form, "(") && dl_str_is(words[w + 2].form, ")")) w += 3;
    w = behind_phrase(words, root, w, end);
    while (w < end && dl_str_listed(words[w].form, "early late earlier on", ' ')) w++;
    return w < end && (dl_is_day(&words[w]) || dl_str_is(words[w].form, "overnight")) ? w : DL_NONE;
}

/* No participle of a noun stands behind a day: what does is the main verb. */
void dl_roots_behind_day(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE) return;
    const uint32_t day = day_behind(words, root, end), verb = day + 1;
    if (day == DL_NONE || verb + 1 >= end || !dl_is_past_form(&words[verb]) || dl_has_other_verb(words, verb + 1, end)) return;
    for (uint32_t w = root + 1; w < day; w++)
        if (words[w].head >= day) words[w].head = words[w].upos == DL_UPOS_PUNCT ? root : day;
    hang(words, day, verb, DL_REL_OBL);
    dl_raise_verb(doc, first, end, root, verb);
}
