/* A quotation set as a paragraph of its own, without marks: "She wrote:", and what she wrote below. */
#include "said/verb.h"

static uint32_t section_of(const struct dl_doc *doc, uint32_t word)
{
    return doc->sentences.at[doc->words.at[word].sentence].section;
}

/* The last word of the paragraph that `word` stands in. */
static uint32_t paragraph_end(const struct dl_doc *doc, uint32_t word)
{
    uint32_t last = word;
    while (last + 1 < doc->words.count && section_of(doc, last + 1) == section_of(doc, word)) last++;
    return last;
}

/* The first word of the paragraph below a cue whose sentence and paragraph end in a colon; DL_NONE. */
static uint32_t below_colon(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t colon = dl_range_sentence(doc, v->word).last, next = colon + 1;
    if (colon <= v->find.cue.last || next >= doc->words.count || !dl_word_is(doc, colon, ":")) return DL_NONE;
    if (section_of(doc, colon) == section_of(doc, next)) return DL_NONE;
    if (doc->sections.at[section_of(doc, next)].kind != DL_SECTION_PARAGRAPH) return DL_NONE;
    const uint32_t object = dl_child(doc, v->word, DL_REL_OBJ); /* "noted the empty seats:", but "wrote this:" */
    if (object != DL_NONE && object > v->word && doc->words.at[object].upos == DL_UPOS_NOUN) return DL_NONE;
    if (dl_word_is(doc, colon - 1, "that")) return DL_NONE;
    for (uint32_t w = v->find.cue.last + 1; w < colon; w++) /* "said it had three aims:" */
        if (is_verb(&doc->words.at[w])) return DL_NONE;
    return doc->words.at[next].upos == DL_UPOS_PUNCT || v->said->word_quote[next] != DL_NONE ? DL_NONE : next;
}

int dl_verb_block(struct dl_verb *v)
{
    enum { FEWEST_WORDS = 8 };
    if (!dl_cue_tells(v->cue) || (v->cue->frames & DL_FRAME_CLAUSE) == 0 || v->is_passive || v->find.source.first == DL_NONE)
        return 0;
    if (v->said->word_quote[v->word] != DL_NONE || !dl_has_feat(&v->doc->words.at[v->word], "VerbForm=Fin")) return 0;
    const uint32_t first = below_colon(v);
    uint32_t last = first == DL_NONE ? 0 : paragraph_end(v->doc, first);
    if (first != DL_NONE && dl_said_signature(v->doc, first, last) != DL_NONE) last = dl_said_signature(v->doc, first, last) - 1;
    if (first == DL_NONE || last < first + FEWEST_WORDS) return 0;
    dl_find_add(v->doc, &v->find, (struct dl_range){first, last});
    v->find.shape = DL_SHAPE_QUOTE;
    v->find.is_block = 1;
    return v->find.piece_count > 0;
}
