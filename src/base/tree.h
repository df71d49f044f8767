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
/* The first child with this relation, DL_NONE when there is none: mostly, and that is seen without walking the children. */
uint32_t dl_child_found(const struct dl_doc *doc, uint32_t head, enum dl_rel rel);
static inline uint32_t dl_child(const struct dl_doc *doc, uint32_t head, enum dl_rel rel)
{
    _Static_assert(DL_REL_COUNT <= 64, "a bit for each relation");
    const int may_have = doc->links == NULL || (doc->links[head].rels >> rel & 1) != 0;
    return __builtin_expect(may_have, 0) ? dl_child_found(doc, head, rel) : DL_NONE;
}
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
/* The relations that are this one, a bit each, or have it before their subtype. */
static inline uint64_t dl_rel_family(enum dl_rel base)
{
    const uint64_t own = (uint64_t)1 << base;
    switch (base) {
    case DL_REL_ACL: return own | (uint64_t)1 << DL_REL_ACL_RELCL;
    case DL_REL_ADVCL: return own | (uint64_t)1 << DL_REL_ADVCL_RELCL;
    case DL_REL_AUX: return own | (uint64_t)1 << DL_REL_AUX_PASS;
    case DL_REL_CC: return own | (uint64_t)1 << DL_REL_CC_PRECONJ;
    case DL_REL_COMPOUND: return own | (uint64_t)1 << DL_REL_COMPOUND_PRT;
    case DL_REL_CSUBJ: return own | (uint64_t)1 << DL_REL_CSUBJ_OUTER | (uint64_t)1 << DL_REL_CSUBJ_PASS;
    case DL_REL_DET: return own | (uint64_t)1 << DL_REL_DET_PREDET;
    case DL_REL_NMOD:
        return own | (uint64_t)1 << DL_REL_NMOD_DESC | (uint64_t)1 << DL_REL_NMOD_POSS | (uint64_t)1 << DL_REL_NMOD_UNMARKED;
    case DL_REL_NSUBJ: return own | (uint64_t)1 << DL_REL_NSUBJ_OUTER | (uint64_t)1 << DL_REL_NSUBJ_PASS;
    case DL_REL_OBL: return own | (uint64_t)1 << DL_REL_OBL_AGENT | (uint64_t)1 << DL_REL_OBL_UNMARKED;
    default: return own;
    }
}

/* The feats that stages ask for, a bit of a word's marks each once the trees stand: they are asked hundreds of times of each sentence. */
#define DL_FEATS(X)                                                                                                          \
    X("VerbForm=Fin")                                                                                                        \
    X("VerbForm=Inf") X("VerbForm=Part") X("VerbForm=Ger") X("Tense=Past") X("Tense=Pres") X("Number=Plur") X("Number=Sing") \
        X("Number=Ptan") X("Person=1") X("Person=2") X("Person=3") X("Mood=Imp") X("Mood=Ind") X("Mood=Sub") X("Voice=Pass") \
            X("Polarity=Neg") X("Case=Nom") X("Reflex=Yes") X("PronType=Rel") X("PronType=Int") X("PronType=Neg")            \
                X("PronType=Tot") X("Degree=Cmp") X("Degree=Sup")
enum { DL_MARKS_NOTED = 1 }; /* the lowest bit; that of a feat is one up from its place in the list */
/* The bit of a feat, 0 of one that is not in the list; known to the compiler of a literal. */
static inline __attribute__((always_inline)) uint32_t dl_feat_mark(const char *feat)
{
    uint32_t bit = DL_MARKS_NOTED, found = 0;
#define X_(name) \
    bit <<= 1;   \
    if (__builtin_strcmp(feat, name) == 0) found = bit;
    DL_FEATS(X_)
#undef X_
    return found;
}
int dl_feat_among(const struct dl_word *word, const char *feat);
/* Whether the word's feats hold "Name=Value". */
static inline __attribute__((always_inline)) int dl_has_feat(const struct dl_word *word, const char *feat)
{
    if (!__builtin_constant_p(dl_feat_mark(feat)) || __builtin_expect(word->marks == 0, 0)) return dl_feat_among(word, feat);
    return dl_feat_mark(feat) != 0 ? (word->marks & dl_feat_mark(feat)) != 0 : dl_feat_among(word, feat);
}
/* Whether the word's lemma is this (ASCII case ignored). */
static inline int dl_lemma_is(const struct dl_word *word, const char *lemma) { return dl_str_is_nocase(word->lemma, lemma); }

#endif
