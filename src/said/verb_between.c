/* Who says it where the tree is no help: the noun phrase between a quotation and the cue. */
#include "said/verb.h"

static int is_relative(const struct dl_doc *doc, uint32_t word)
{
    return dl_word_is(doc, word, "who") || dl_word_is(doc, word, "which") || dl_word_is(doc, word, "whose") ||
           dl_word_is(doc, word, "that");
}

/* Where the words between a closing mark and the cue begin, no verb among them but of a relative clause that a comma ends; DL_NONE. */
static uint32_t start_between(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = dl_range_sentence(doc, v->word).first, at = v->find.cue.first;
    uint32_t start = at;
    int ends_relative = dl_word_is(doc, at - 1, ","), lacks_relative = 0, has_verb = 0; /* "…," Holm, who leads the port, said */
    for (uint32_t steps = 0; start > first && steps < 40; start--, steps++) {
        const struct dl_word *w = &doc->words.at[start - 1];
        if (w->upos == DL_UPOS_PUNCT && dl_verb_quote_before(v, start) != DL_NONE) break;
        if (ends_relative && is_relative(doc, start - 1)) lacks_relative = 0;
        else if (is_verb(w) && !is_participle(w)) lacks_relative = has_verb = 1;
        else if ((w->upos == DL_UPOS_SCONJ && !ends_relative && !is_relative(doc, start - 1)) || dl_str_is(w->form, ";") ||
                 dl_str_is(w->form, ":"))
            return DL_NONE;
        if (lacks_relative && !ends_relative) return DL_NONE;
        if (start < at - 1 && start > 1 && w->upos == DL_UPOS_CCONJ && doc->words.at[start - 2].upos == DL_UPOS_PUNCT)
            return DL_NONE;
    }
    if (start == at || lacks_relative || dl_verb_quote_before(v, start) == DL_NONE) return DL_NONE;
    const int is_clause = has_verb && (is_relative(doc, start) || doc->words.at[start].upos == DL_UPOS_SCONJ);
    return is_clause ? DL_NONE : start; /* 'a “box” that cost much, said Lind' */
}

/* '… into "virtual" events and on Thursday said': a further verb of the subject before. */
static int is_verb_joined(const struct dl_doc *doc, uint32_t start, uint32_t at)
{
    int is_joined = 0;
    for (uint32_t w = start; w < at; w++)
        if (doc->words.at[w].upos == DL_UPOS_CCONJ) is_joined = 1;
        else if (doc->words.at[w].upos == DL_UPOS_PROPN || doc->words.at[w].upos == DL_UPOS_NOUN ||
                 doc->words.at[w].upos == DL_UPOS_PRON)
            is_joined &= dl_verb_is_time(doc, w);
    return is_joined;
}

/* '"…," the mayor of Kyiv, Vitali Klitschko, said': all words between the closing mark and the cue, when no verb is among
 * them; the surest of patterns, so it overrules the tree. */
int dl_verb_source_between(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first, at = v->find.cue.first, head = DL_NONE;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->is_passive || at < first + 1 || v->said->word_quote[v->word] != DL_NONE)
        return 0;
    const uint32_t start = start_between(v);
    if (start == DL_NONE || is_verb_joined(doc, start, at)) return 0;
    if (doc->words.at[start].upos == DL_UPOS_ADP || doc->words.at[at - 1].upos == DL_UPOS_CCONJ)
        return 0; /* vowed to "end it" in the streets and urged */
    uint32_t subject = dl_verb_subject(doc, v->top);
    if (subject != DL_NONE && subject >= start && subject < at) return 0; /* the tree knows as much */
    if (subject != DL_NONE && subject > v->word && dl_word_is(doc, at - 1, ",") && doc->words.at[start].upos != DL_UPOS_PROPN)
        return 0; /* 'Such charges are “often” the result of chance, says Ana Lind' */
    for (uint32_t w = start; w < at; w++) {
        const struct dl_word *word = &doc->words.at[w];
        int noun =
            word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_NUM;
        if (noun && (head == DL_NONE || head == w - 1)) head = w;
        if (noun && word->head == v->word) {
            head = w;
            break;
        }
    }
    if (head == DL_NONE) return 0;
    v->find.source = dl_range_trim(doc, (struct dl_range){start, at - 1});
    if (!dl_word_is(doc, at - 1, ",")) dl_range_cut_relative(doc, head, &v->find.source);
    v->find.source_head = head;
    return v->find.source.first != DL_NONE;
}
