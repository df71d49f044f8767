/* Noun phrases told again: "the two Russian soldiers ... the soldiers", "a rights group ... the group", "a former Malian general ... the former
 * general". What stands before the noun must not say more than it did before, and whose it is must agree; part of sieve 6 of chains.c. */
#include "base/utf8.h"
#include "who/run.h"

enum { WINDOW = 120 }; /* mentions that a noun phrase looks back over */

static int same_text(const struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    uint32_t x = a->phrase_first, y = b->phrase_first;
    while (x < a->phrase_last && who->doc->words.at[x].upos == DL_UPOS_DET) x++;
    while (y < b->phrase_last && who->doc->words.at[y].upos == DL_UPOS_DET) y++;
    uint32_t p = a->head, q = b->head;
    if (p < x || q < y || p - x != q - y) return p == x || q == y ? (p == x && q == y) : 0;
    for (; x <= p; x++, y++) {
        struct dl_str f = who->doc->words.at[x].lemma, g = who->doc->words.at[y].lemma;
        if (f.size != g.size) return 0;
        for (uint32_t i = 0; i < f.size; i++)
            if (dl_ascii_to_lower(f.at[i]) != dl_ascii_to_lower(g.at[i])) return 0;
    }
    return 1;
}

/* "the group" after "a rights group", "the agency" after "a news agency": bodies told by a longer noun before. */
static int is_longer_body(const struct dl_who *who, const struct dl_found *m, const struct dl_found *other)
{
    int are_bodies = (m->kind == DL_ENTITY_ORGANIZATION || m->kind == DL_ENTITY_GROUP) &&
                     (other->kind == DL_ENTITY_ORGANIZATION || other->kind == DL_ENTITY_GROUP);
    if (dl_str_listed(m->folded, "government|administration|cabinet", '|')) return 0; /* "an interim government will be formed" */
    return are_bodies && m->head == m->phrase_first + 1 && m->phrase_last == m->head && m->is_definite &&
           dl_has_feat(&who->doc->words.at[m->head], "Number=Sing") &&
           dl_has_feat(&who->doc->words.at[other->head], "Number=Sing") &&
           dl_str_equal(who->doc->words.at[m->head].lemma, who->doc->words.at[other->head].lemma);
}

/* "the former general" after "a former Malian general", "the foreign minister" after "the Danish foreign minister": all that stands before a noun
 * stands before the other, in the same order. */
static int says_no_more(const struct dl_who *who, const struct dl_found *m, const struct dl_found *other)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t w = other->phrase_first;
    if (!m->is_definite || m->phrase_last != m->head || m->head < m->phrase_first + 2 || m->number == DL_NUMBER_MANY) return 0;
    if (words[m->phrase_first].upos != DL_UPOS_DET || !dl_str_equal(words[m->head].lemma, words[other->head].lemma)) return 0;
    for (uint32_t k = m->phrase_first + 1; k < m->head; k++, w++) {
        if (words[k].upos != DL_UPOS_ADJ && words[k].upos != DL_UPOS_NOUN && words[k].upos != DL_UPOS_PROPN) return 0;
        while (w < other->head && (words[w].head != other->head || !dl_str_equal_nocase(words[w].form, words[k].form))) w++;
        if (w >= other->head) return 0;
    }
    return 1;
}

uint32_t dl_who_told_again(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    for (uint32_t j = i; j-- > 0 && i - j < WINDOW;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form == DL_FORM_NOMINAL && is_longer_body(who, m, other)) return j;
        if (other->form != DL_FORM_NOMINAL || other->kind != m->kind || !dl_str_equal(other->folded, m->folded)) continue;
        if (other->number != m->number || !dl_who_owners_agree(who, m, other, 0)) continue;
        if (same_text(who, m, other) || says_no_more(who, m, other)) return j;
        if (dl_str_is_nocase(who->doc->words.at[m->head].form, "people"))
            continue; /* "called on the people" is of no "265 people" */
        int is_counted =
            m->head == m->phrase_first + 2 && who->doc->words.at[m->head - 1].upos == DL_UPOS_NUM; /* "the 27 leaders" */
        if ((m->head == m->phrase_first + 1 || is_counted) && m->is_definite && m->phrase_last == m->head)
            return j; /* "the soldiers" after "two Russian soldiers" */
    }
    return DL_NONE;
}
