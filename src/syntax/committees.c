/* "The House Energy and Commerce Committee", "the Senate Health, Education, Labor and Pensions Committee": chambers call their committees by all that these
 * deal with. The tagger ends a name before "and", the scorer of heads joins the parts, so that two bodies acted where one did. Whatever
 * stands with a capital between the chamber and its committee belongs to the committee's name. */
#include "syntax/committees.h"

#include "base/utf8.h"
#include "syntax/clause.h"

static int is_part(const struct dl_word *w)
{
    return dl_char_is_upper(dl_utf8_at(w->form, 0)) || dl_str_listed(w->form, "and & , on", ' ');
}

/* The "Committee" that ends the name which a chamber opens at `at`, where something is joined in it; DL_NONE */
static uint32_t end_of_name(const struct dl_word *words, uint32_t at, uint32_t end)
{
    enum { LONGEST = 10 };
    int is_joined = 0;
    for (uint32_t w = at + 1; w < end && w < at + LONGEST && is_part(&words[w]); w++) {
        is_joined |= dl_str_listed(words[w].form, "and &", ' ');
        if (dl_str_listed(words[w].form, "Committee Subcommittee", ' ')) return is_joined ? w : DL_NONE;
    }
    return DL_NONE;
}

/* Makes the committee the head of all that [at, last] holds, in the place of whichever word of it hangs on something outside. */
static void make_one(struct dl_word *words, uint32_t at, uint32_t last, uint32_t first, uint32_t end)
{
    uint32_t top = DL_NONE;
    for (uint32_t w = at; w <= last && top == DL_NONE; w++)
        if (words[w].head == DL_NONE || words[w].head < at || words[w].head > last) top = w;
    if (top == DL_NONE || is_under(words, words[top].head, last)) return;
    hang(words, last, words[top].head, (enum dl_rel)words[top].rel);
    for (uint32_t w = first; w < end; w++)
        if ((w < at || w > last) && words[w].head != DL_NONE && words[w].head >= at && words[w].head < last) words[w].head = last;
    for (uint32_t w = at; w < last; w++) {
        hang(words, w, last, DL_REL_COMPOUND);
        words[w].ner = w == at ? DL_NER_B_ORG : DL_NER_I_ORG;
    }
    words[last].ner = DL_NER_I_ORG;
    words[last].upos = DL_UPOS_PROPN;
}

/* "Senate intelligence committee Chairwoman Ana Roe, a Democrat, said": she does, whom the tree hung on her committee. */
static void mend_chair(struct dl_word *words, uint32_t at, uint32_t first, uint32_t end)
{
    static const char titles[] = "Chairman Chairwoman Chair Chairperson Leader Whip chairman chairwoman chair leader";
    const uint32_t title = at + 1, name = at + 2;
    if (!dl_str_listed(words[at].lemma, "committee subcommittee panel caucus Committee Subcommittee", ' ') ||
        !dl_str_listed(words[title].form, titles, ' ') || name >= end)
        return;
    const int is_flat =
        words[title].head == at && words[title].rel == DL_REL_APPOS && words[name].head == title && words[name].rel == DL_REL_FLAT;
    const int is_named = words[title].head == name && words[title].rel == DL_REL_NMOD_DESC;
    const int is_beside = words[at].head == words[name].head && words[at].rel == words[name].rel;
    if (!is_flat && !(is_named && (is_beside || (words[name].head == at && words[name].rel == DL_REL_APPOS)))) return;
    hang(words, name, words[at].head, (enum dl_rel)words[at].rel);
    for (uint32_t w = first; w < end; w++)
        if (w != name && ((words[w].head == at && w > title) || words[w].head == title)) words[w].head = name;
    hang(words, at, name, DL_REL_COMPOUND);
    hang(words, title, name, DL_REL_NMOD_DESC);
}

void dl_committees_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at + 3 < end; at++) {
        mend_chair(words, at, first, end);
        if (!dl_str_listed(words[at].form, "House Senate Joint Assembly", ' ')) continue;
        const uint32_t last = end_of_name(words, at, end);
        if (last == DL_NONE) continue;
        make_one(words, at, last, first, end);
        at = last;
    }
}
