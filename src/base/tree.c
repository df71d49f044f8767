#include "base/tree.h"

uint32_t dl_child_next(const struct dl_doc *doc, uint32_t head, uint32_t after)
{
    const struct dl_sentence *sentence = &doc->sentences.at[doc->words.at[head].sentence];
    uint32_t end = sentence->word + sentence->words;
    for (uint32_t w = after == DL_NONE ? sentence->word : after + 1; w < end; w++)
        if (doc->words.at[w].head == head) return w;
    return DL_NONE;
}

uint32_t dl_child(const struct dl_doc *doc, uint32_t head, enum dl_rel rel)
{
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c))
        if (doc->words.at[c].rel == rel) return c;
    return DL_NONE;
}

int dl_is_below(const struct dl_doc *doc, uint32_t word, uint32_t ancestor)
{
    for (uint32_t steps = 0; word != DL_NONE && steps < DL_MAX_TREE_DEPTH; steps++) {
        if (word == ancestor) return 1;
        word = doc->words.at[word].head;
    }
    return 0;
}

void dl_subtree(const struct dl_doc *doc, uint32_t word, uint32_t *first, uint32_t *last)
{
    const struct dl_sentence *sentence = &doc->sentences.at[doc->words.at[word].sentence];
    *first = *last = word;
    for (uint32_t w = sentence->word; w < word; w++)
        if (dl_is_below(doc, w, word)) {
            *first = w;
            break;
        }
    for (uint32_t w = sentence->word + sentence->words; w-- > word + 1;)
        if (dl_is_below(doc, w, word)) {
            *last = w;
            break;
        }
}

struct dl_span dl_words_span(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    return (struct dl_span){doc->words.at[first].span.start, doc->words.at[last].span.end};
}

enum dl_rel dl_rel_base(enum dl_rel rel)
{
    switch (rel) {
    case DL_REL_ACL_RELCL: return DL_REL_ACL;
    case DL_REL_ADVCL_RELCL: return DL_REL_ADVCL;
    case DL_REL_AUX_PASS: return DL_REL_AUX;
    case DL_REL_CC_PRECONJ: return DL_REL_CC;
    case DL_REL_COMPOUND_PRT: return DL_REL_COMPOUND;
    case DL_REL_CSUBJ_OUTER:
    case DL_REL_CSUBJ_PASS: return DL_REL_CSUBJ;
    case DL_REL_DET_PREDET: return DL_REL_DET;
    case DL_REL_NMOD_DESC:
    case DL_REL_NMOD_POSS:
    case DL_REL_NMOD_UNMARKED: return DL_REL_NMOD;
    case DL_REL_NSUBJ_OUTER:
    case DL_REL_NSUBJ_PASS: return DL_REL_NSUBJ;
    case DL_REL_OBL_AGENT:
    case DL_REL_OBL_UNMARKED: return DL_REL_OBL;
    default: return rel;
    }
}

int dl_feats_hold(struct dl_str feats, const char *feat, size_t size)
{
    for (uint32_t at = 0; at + size <= feats.size; at++) {
        if (memcmp(feats.at + at, feat, size) == 0 && (at + size == feats.size || feats.at[at + size] == '|')) return 1;
        while (at < feats.size && feats.at[at] != '|') at++;
    }
    return 0;
}
