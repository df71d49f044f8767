/* A document and what a participle tells of it: "issued a statement saying …", "sent a letter to the court asking …". */
#include "said/verb.h"

/* "responded with a statement urging …" */
static int is_answered_with(const struct dl_doc *doc, uint32_t noun)
{
    const uint32_t with = dl_child(doc, noun, DL_REL_CASE), verb = doc->words.at[noun].head;
    return rel_of(doc, noun) == DL_REL_OBL && with != DL_NONE && dl_word_is(doc, with, "with") && verb != DL_NONE &&
           dl_str_listed(doc->words.at[verb].lemma, "respond reply react answer follow", ' ');
}

/* "sent a letter to the court saying …": the document, where the participle hangs on who gets it; else the noun itself. */
static uint32_t sent_to(const struct dl_doc *doc, uint32_t noun)
{
    if (noun != DL_NONE && rel_of(doc, noun) == DL_REL_CONJ && doc->words.at[noun].head < noun &&
        dl_child(doc, doc->words.at[noun].head, DL_REL_CASE) != DL_NONE)
        noun = doc->words.at[noun].head; /* "to the Department of Labor and Trade" */
    const uint32_t to = noun == DL_NONE ? DL_NONE : dl_child(doc, noun, DL_REL_CASE),
                   up = to == DL_NONE ? DL_NONE : doc->words.at[noun].head;
    if (up == DL_NONE || up > noun || !dl_word_is(doc, to, "to")) return noun;
    if (doc->words.at[up].upos == DL_UPOS_NOUN) return up;
    const uint32_t object = dl_child(doc, up, DL_REL_OBJ);
    return object != DL_NONE && object > up && object < noun ? object : noun;
}

uint32_t dl_verb_dated(const struct dl_doc *doc, uint32_t verb)
{
    const uint32_t dated = doc->words.at[verb].head;
    if (dated == DL_NONE || dated > verb || rel_of(doc, verb) != DL_REL_ADVCL || doc->words.at[dated].rel != DL_REL_ACL)
        return verb;
    return dl_has_feat(&doc->words.at[dated], "Tense=Past") && !dl_word_is(doc, verb - 1, ",") ? dated : verb;
}

/* "issued a statement saying …": the verb, the document and the participle are one cue, the verb's subject its source. */
void dl_verb_take_document(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    const uint32_t first =
        rel_of(doc, v->word) == DL_REL_CONJ ? doc->words.at[v->word].head : v->word; /* "denouncing it and calling for …" */
    const uint32_t hung = first == DL_NONE ? DL_NONE : dl_verb_dated(doc, first);
    if (first == DL_NONE || doc->words.at[hung].rel != DL_REL_ACL || !dl_str_ends(doc->words.at[v->word].form, "ing") ||
        !dl_str_ends(doc->words.at[first].form, "ing"))
        return;
    const uint32_t noun = sent_to(doc, doc->words.at[hung].head), verb = noun == DL_NONE ? DL_NONE : doc->words.at[noun].head;
    if (verb == DL_NONE || (rel_of(doc, noun) != DL_REL_OBJ && !is_answered_with(doc, noun))) return;
    const struct dl_cue *document = dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[noun].form);
    if (document == NULL || (!document->is_document && (document->frames & DL_FRAME_CLAUSE) == 0) || noun > first ||
        first - verb > 14 || dl_word_is(doc, first - 1, ",") || verb > noun || !is_verb(&doc->words.at[verb]))
        return;
    const uint32_t subject = dl_said_subject(doc, verb), top = v->top;
    if (subject == DL_NONE || subject > verb) return;
    if (first == v->word) {
        v->top = verb;
        v->find.cue.first = dl_verb_cue_start(v);
        v->top = top;
    }
    v->find.source = dl_range_source(doc, subject);
    for (uint32_t w = subject + 1; w < v->find.source.last; w++) /* "…, at its meeting in Rome:" */
        if (dl_word_is(doc, w, ",") && doc->words.at[w + 1].upos == DL_UPOS_ADP) v->find.source.last = w - 1;
    v->find.source_head = subject;
    if (v->find.source.first != DL_NONE && v->find.source.last >= v->find.cue.first) v->find.source.last = v->find.cue.first - 1;
}
