/* Walking a dependency tree. All indices are document-wide word indices; DL_NONE is "no word". */
#ifndef DL_BASE_TREE_H
#define DL_BASE_TREE_H

#include "base/doc.h"

static inline const struct dl_word *dl_word_at(const struct dl_doc *doc, uint32_t word) { return &doc->words.at[word]; }

/* Once the trees stand: notes for each word where its children and the ends of its subtree are, so that what follows need not
 * search the sentence for them. DL_OK or DL_ENOMEM. */
int dl_tree_link(struct dl_doc *doc);
/* The next word governed by `head`, after `after` (DL_NONE: the first), in text order, within the head's sentence.
 *     for (uint32_t c = dl_child_next(doc, w, DL_NONE); c != DL_NONE; c = dl_child_next(doc, w, c)) */
uint32_t dl_child_next(const struct dl_doc *doc, uint32_t head, uint32_t after);
/* The first child with this relation, DL_NONE when there is none. */
uint32_t dl_child(const struct dl_doc *doc, uint32_t head, enum dl_rel rel);
/* Whether `word` is `ancestor` or stands below it. */
int dl_is_below(const struct dl_doc *doc, uint32_t word, uint32_t ancestor);
/* How often the way from one word of a tree to another goes up, and down again, and the last relation upwards, DL_REL_DEP for none. A side longer
 * than `steps` counts that many. */
struct dl_way {
    uint32_t up, down;
    enum dl_rel via;
};
struct dl_way dl_way_between(const struct dl_doc *doc, uint32_t from, uint32_t to, uint32_t steps);
/* First and last word of the subtree of `word` (the span may hold words of others where the tree is not projective). */
void dl_subtree(const struct dl_doc *doc, uint32_t word, uint32_t *first, uint32_t *last);
/* Characters from the first to the last of these words. */
struct dl_span dl_words_span(const struct dl_doc *doc, uint32_t first, uint32_t last);
/* The relation without its subtype: DL_REL_NSUBJ for nsubj:pass. Here, since every stage asks it of most words. */
static inline enum dl_rel dl_rel_base(enum dl_rel rel)
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
/* Whether the word's feats hold "Name=Value". */
static inline int dl_has_feat(const struct dl_word *word, const char *feat)
{
    size_t size = strlen(feat);
    return word->feats.size >= size && dl_str_among((struct dl_str){feat, (uint32_t)size}, word->feats.at, word->feats.size, '|');
}
/* Whether the word's lemma is this (ASCII case ignored). */
static inline int dl_lemma_is(const struct dl_word *word, const char *lemma) { return dl_str_is_nocase(word->lemma, lemma); }

#endif
