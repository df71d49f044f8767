/* Walking a dependency tree. All indices are document-wide word indices; DL_NONE is "no word". */
#ifndef DL_BASE_TREE_H
#define DL_BASE_TREE_H

#include "base/doc.h"

static inline const struct dl_word *dl_word_at(const struct dl_doc *doc, uint32_t word) { return &doc->words.at[word]; }

/* Once the trees stand: notes for each word where its children and the ends of its subtree are, so that what follows need not
 * search the sentence for them. DL_OK or DL_ENOMEM. */
int dl_tree_link(struct dl_doc *doc);
/* Where what is told by a word's form and lemma alone is kept: at the first like it, of most words that stood in the report before. */
static inline uint32_t dl_word_kept_at(const struct dl_doc *doc, uint32_t word)
{
    return doc->links != NULL ? doc->words.at[word].alike : word;
}
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
/* The word of a sentence that no other governs; DL_NONE where it has no words. */
uint32_t dl_root_of(const struct dl_doc *doc, const struct dl_sentence *sentence);
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
extern const uint8_t dl_rel_bases[DL_REL_COUNT];
static inline enum dl_rel dl_rel_base(enum dl_rel rel) { return (enum dl_rel)dl_rel_bases[rel]; }
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
/* clang-format off */
#define DL_FEATS(X, feat)                                                                                           \
    X(feat, FIN, "VerbForm=Fin") X(feat, INF, "VerbForm=Inf") X(feat, PART, "VerbForm=Part") X(feat, GER, "VerbForm=Ger") \
    X(feat, PAST, "Tense=Past") X(feat, PRES, "Tense=Pres") X(feat, PLUR, "Number=Plur") X(feat, SING, "Number=Sing") \
    X(feat, PTAN, "Number=Ptan") X(feat, FIRST, "Person=1") X(feat, SECOND, "Person=2") X(feat, THIRD, "Person=3")  \
    X(feat, IMP, "Mood=Imp") X(feat, IND, "Mood=Ind") X(feat, SUB, "Mood=Sub") X(feat, PASS, "Voice=Pass")          \
    X(feat, NEG, "Polarity=Neg") X(feat, NOM, "Case=Nom") X(feat, REFLEX, "Reflex=Yes") X(feat, REL, "PronType=Rel") \
    X(feat, INT, "PronType=Int") X(feat, NONE, "PronType=Neg") X(feat, TOT, "PronType=Tot") X(feat, CMP, "Degree=Cmp") \
    X(feat, SUP, "Degree=Sup")
/* clang-format on */
enum {
    DL_FEATS_NOTED,
#define X_(feat, id, name) DL_FEAT_##id,
    DL_FEATS(X_, )
#undef X_
};
#define DL_FEAT_BIT_IF(feat, id, name) __builtin_strcmp(feat, name) == 0 ? 1u << DL_FEAT_##id:
/* The bit of a feat; 0 of one that is not in the list, or no literal. */
#define DL_FEAT_BIT(feat) (__builtin_constant_p(feat) ? (DL_FEATS(DL_FEAT_BIT_IF, feat) 0u) : 0u)
int dl_feat_among(const struct dl_word *word, const char *feat);
static inline int dl_has_mark(const struct dl_word *word, uint32_t mark, const char *feat)
{
    return mark != 0 && __builtin_expect(word->marks != 0, 1) ? (word->marks & mark) != 0 : dl_feat_among(word, feat);
}
/* Whether the word's feats hold "Name=Value". */
#define dl_has_feat(word, feat) dl_has_mark((word), DL_FEAT_BIT(feat), (feat))
/* Whether the word's lemma is this (ASCII case ignored). */
static inline int dl_lemma_is(const struct dl_word *word, const char *lemma) { return dl_str_is_nocase(word->lemma, lemma); }

#endif
