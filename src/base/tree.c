/* Children, their relations, the ends of subtrees and the feats are noted once for each word when the trees stand (dl_tree_link), since every
 * later room asks for them again and again; before that the sentence, or the feats' own letters, are searched. */
#include "base/tree.h"

/* ---- relations ---- */

/* clang-format off */
const uint8_t dl_rel_bases[DL_REL_COUNT] = {
    [DL_REL_DEP] = DL_REL_DEP, [DL_REL_ACL] = DL_REL_ACL, [DL_REL_ACL_RELCL] = DL_REL_ACL, [DL_REL_ADVCL] = DL_REL_ADVCL,
    [DL_REL_ADVCL_RELCL] = DL_REL_ADVCL, [DL_REL_ADVMOD] = DL_REL_ADVMOD, [DL_REL_AMOD] = DL_REL_AMOD,
    [DL_REL_APPOS] = DL_REL_APPOS, [DL_REL_AUX] = DL_REL_AUX, [DL_REL_AUX_PASS] = DL_REL_AUX, [DL_REL_CASE] = DL_REL_CASE,
    [DL_REL_CC] = DL_REL_CC, [DL_REL_CC_PRECONJ] = DL_REL_CC, [DL_REL_CCOMP] = DL_REL_CCOMP,
    [DL_REL_COMPOUND] = DL_REL_COMPOUND, [DL_REL_COMPOUND_PRT] = DL_REL_COMPOUND, [DL_REL_CONJ] = DL_REL_CONJ,
    [DL_REL_COP] = DL_REL_COP, [DL_REL_CSUBJ] = DL_REL_CSUBJ, [DL_REL_CSUBJ_OUTER] = DL_REL_CSUBJ,
    [DL_REL_CSUBJ_PASS] = DL_REL_CSUBJ, [DL_REL_DET] = DL_REL_DET, [DL_REL_DET_PREDET] = DL_REL_DET,
    [DL_REL_DISCOURSE] = DL_REL_DISCOURSE, [DL_REL_DISLOCATED] = DL_REL_DISLOCATED, [DL_REL_EXPL] = DL_REL_EXPL,
    [DL_REL_FIXED] = DL_REL_FIXED, [DL_REL_FLAT] = DL_REL_FLAT, [DL_REL_GOESWITH] = DL_REL_GOESWITH,
    [DL_REL_IOBJ] = DL_REL_IOBJ, [DL_REL_LIST] = DL_REL_LIST, [DL_REL_MARK] = DL_REL_MARK, [DL_REL_NMOD] = DL_REL_NMOD,
    [DL_REL_NMOD_DESC] = DL_REL_NMOD, [DL_REL_NMOD_POSS] = DL_REL_NMOD, [DL_REL_NMOD_UNMARKED] = DL_REL_NMOD,
    [DL_REL_NSUBJ] = DL_REL_NSUBJ, [DL_REL_NSUBJ_OUTER] = DL_REL_NSUBJ, [DL_REL_NSUBJ_PASS] = DL_REL_NSUBJ,
    [DL_REL_NUMMOD] = DL_REL_NUMMOD, [DL_REL_OBJ] = DL_REL_OBJ, [DL_REL_OBL] = DL_REL_OBL, [DL_REL_OBL_AGENT] = DL_REL_OBL,
    [DL_REL_OBL_UNMARKED] = DL_REL_OBL, [DL_REL_ORPHAN] = DL_REL_ORPHAN, [DL_REL_PARATAXIS] = DL_REL_PARATAXIS,
    [DL_REL_PUNCT] = DL_REL_PUNCT, [DL_REL_REPARANDUM] = DL_REL_REPARANDUM, [DL_REL_ROOT] = DL_REL_ROOT,
    [DL_REL_VOCATIVE] = DL_REL_VOCATIVE, [DL_REL_XCOMP] = DL_REL_XCOMP,
};
/* clang-format on */

/* ---- feats ---- */

int dl_feat_among(const struct dl_word *word, const char *feat)
{
    const size_t size = strlen(feat);
    return word->feats.size >= size && dl_str_among((struct dl_str){feat, (uint32_t)size}, word->feats.at, word->feats.size, '|');
}

static uint32_t read_marks(const struct dl_word *word)
{
    uint32_t marks = 1u << DL_FEATS_NOTED;
#define X_(feat, id, name) \
    if (dl_feat_among(word, name)) marks |= 1u << DL_FEAT_##id;
    DL_FEATS(X_, )
#undef X_
    return marks;
}

/* Feats are few strings that many words share, so that each is mostly read once. */
static void note_marks(struct dl_doc *doc)
{
    enum { KEPT = 128 };
    const struct dl_word *last[KEPT] = {NULL};
    for (uint32_t w = 0; w < doc->words.count; w++) {
        struct dl_word *word = &doc->words.at[w];
        const struct dl_word **sort = &last[dl_str_hash(word->feats) % KEPT];
        const int is_known = *sort != NULL && dl_str_equal((*sort)->feats, word->feats);
        word->marks = is_known ? (*sort)->marks : read_marks(word);
        *sort = word;
    }
}

/* ---- repeated words ---- */

/* Most of a report's words stood in it before: of each sort of letters the last one is kept, so that what is told by the form or the lemma
 * alone need be looked up once. */
static void note_alike(struct dl_doc *doc)
{
    uint32_t last[DL_STR_SORTS];
    memset(last, 0xFF, sizeof last); /* DL_NONE */
    for (uint32_t w = 0; w < doc->words.count; w++) {
        struct dl_word *word = &doc->words.at[w];
        uint32_t *sort = &last[dl_str_sort(word->form)];
        const struct dl_word *before = *sort != DL_NONE ? &doc->words.at[*sort] : NULL;
        const int is_again = before != NULL && dl_str_equal(before->form, word->form) && dl_str_equal(before->lemma, word->lemma);
        word->alike = is_again ? before->alike : w;
        *sort = w;
    }
}

/* ---- children ---- */

static void link_word(struct dl_doc *doc, uint32_t word)
{
    uint32_t head = doc->words.at[word].head;
    if (head != DL_NONE && doc->words.at[head].sentence == doc->words.at[word].sentence) {
        doc->links[word].sibling = doc->links[head].child;
        doc->links[head].child = word;
        doc->links[head].rels |= (uint64_t)1 << doc->words.at[word].rel;
    }
    for (uint32_t steps = 0, up = word; up != DL_NONE && steps < DL_MAX_TREE_DEPTH; steps++) {
        if (word < doc->links[up].first) doc->links[up].first = word;
        if (word > doc->links[up].last) doc->links[up].last = word;
        up = doc->words.at[up].head;
    }
}

/* Numbers the words below a root, each before its children. */
static uint32_t number_tree(struct dl_doc *doc, uint32_t root, uint32_t number)
{
    uint32_t at = root;
    for (;;) {
        struct dl_links *links = &doc->links[at];
        links->enter = number++;
        if (links->child != DL_NONE) {
            at = links->child;
            continue;
        }
        for (; at != root && doc->links[at].sibling == DL_NONE; at = doc->words.at[at].head) doc->links[at].leave = number;
        doc->links[at].leave = number;
        if (at == root) return number;
        at = doc->links[at].sibling;
    }
}

int dl_tree_link(struct dl_doc *doc)
{
    uint32_t count = doc->words.count;
    doc->links = dl_arena_alloc(&doc->arena, (count + 1u) * sizeof *doc->links);
    if (doc->links == NULL) return DL_ENOMEM;
    for (uint32_t w = 0; w < count; w++) doc->links[w] = (struct dl_links){DL_NONE, DL_NONE, w, w, DL_NONE, DL_NONE, 0};
    for (uint32_t w = count; w-- > 0;) link_word(doc, w); /* backwards, so that children stand in text order */
    for (uint32_t w = 0, number = 0; w < count; w++)
        if (doc->words.at[w].head == DL_NONE) number = number_tree(doc, w, number);
    note_marks(doc);
    note_alike(doc);
    return DL_OK;
}

/* Before there are links. */
static uint32_t search_child(const struct dl_doc *doc, uint32_t head, uint32_t after)
{
    const struct dl_sentence *sentence = &doc->sentences.at[doc->words.at[head].sentence];
    uint32_t end = sentence->word + sentence->words;
    for (uint32_t w = after == DL_NONE ? sentence->word : after + 1; w < end; w++)
        if (doc->words.at[w].head == head) return w;
    return DL_NONE;
}

uint32_t dl_child_next(const struct dl_doc *doc, uint32_t head, uint32_t after)
{
    if (doc->links == NULL) return search_child(doc, head, after);
    if (after == DL_NONE) return doc->links[head].child;
    if (doc->words.at[after].head == head) return doc->links[after].sibling;
    uint32_t child = doc->links[head].child;
    while (child != DL_NONE && child <= after) child = doc->links[child].sibling;
    return child;
}

uint32_t dl_child_found(const struct dl_doc *doc, uint32_t head, enum dl_rel rel)
{
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c))
        if (doc->words.at[c].rel == rel) return c;
    return DL_NONE;
}

uint32_t dl_root_of(const struct dl_doc *doc, const struct dl_sentence *sentence)
{
    for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++)
        if (doc->words.at[w].rel == DL_REL_ROOT) return w;
    return DL_NONE;
}

int dl_is_below(const struct dl_doc *doc, uint32_t word, uint32_t ancestor)
{
    if (doc->links != NULL && word != DL_NONE && ancestor != DL_NONE && doc->links[word].enter != DL_NONE)
        return doc->links[ancestor].enter <= doc->links[word].enter && doc->links[word].enter < doc->links[ancestor].leave;
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
    if (doc->links != NULL) {
        *first = doc->links[word].first;
        *last = doc->links[word].last;
        return;
    }
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

struct dl_way dl_way_between(const struct dl_doc *doc, uint32_t from, uint32_t to, uint32_t steps)
{
    struct dl_way way = {0, 0, DL_REL_DEP};
    for (uint32_t at = from; at != DL_NONE && way.up < steps; at = dl_word_at(doc, at)->head, way.up++) {
        uint32_t down = to;
        for (way.down = 0; down != DL_NONE && down != at && way.down < steps; way.down++) down = dl_word_at(doc, down)->head;
        if (down == at) return way;
        way.via = (enum dl_rel)dl_word_at(doc, at)->rel;
    }
    return way;
}
