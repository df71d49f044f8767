/* Finds whose source is anybody or nobody: "you" of the reader, "one", "no one", "we" of all of us, a gerund without a subject. Comment and
 * talk think and say much for everybody that no one has said ("You know the rest", "No one believes that …", "Calling it a war
 * would be too much"); the guidelines of corpus/said leave it out ("anyone"). */
#include "said/find.h"
#include "said/setting.h"

/* "You wrote in 2007 that …", "You have called it a failure": what the one who is spoken to has told before. */
static int has_told(const struct dl_doc *doc, const struct dl_find *find)
{
    const struct dl_word *head = &doc->words.at[find->head];
    uint32_t aux = dl_child(doc, find->head, DL_REL_AUX);
    int is_past = dl_has_feat(head, "Tense=Past") || (aux != DL_NONE && dl_lemma_is(&doc->words.at[aux], "have"));
    return is_past && !dl_said_is_negated(doc, find->head) && find->lexical->weight == 3 &&
           (find->lexical->frames & DL_FRAME_QUOTE) != 0;
}

/* "Much is uncertain", "not much is known": how much, and nobody; but "much of the public". */
static int is_amount(const struct dl_doc *doc, uint32_t word)
{
    return doc->words.at[word].upos != DL_UPOS_PROPN &&
           dl_word_listed(doc, word, "much little enough less everything nothing something") &&
           dl_child(doc, word, DL_REL_NMOD) == DL_NONE;
}

/* "one", "nobody", "everyone", "no one", "no sane person", "few in either party"; but "one of them", "a few of them". */
static int is_anyone(const struct dl_doc *doc, uint32_t source)
{
    const struct dl_word *w = &doc->words.at[source];
    uint32_t det = dl_child(doc, source, DL_REL_DET);
    if (det != DL_NONE && det < source)
        return dl_word_listed(doc, det, "no any") && (w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PRON || w->upos == DL_UPOS_NUM);
    if (dl_word_is(doc, source, "few") || is_amount(doc, source)) return 1;
    if (w->upos != DL_UPOS_PRON && w->upos != DL_UPOS_NUM) return 0;
    if (dl_word_is(doc, source, "one"))
        return dl_child(doc, source, DL_REL_NMOD) == DL_NONE && dl_child(doc, source, DL_REL_ACL_RELCL) == DL_NONE;
    if (dl_word_is(doc, source, "none") && dl_child(doc, source, DL_REL_NMOD) != DL_NONE) return 0; /* "none of the parties" */
    return dl_has_feat(w, "PronType=Neg") || dl_has_feat(w, "PronType=Tot");
}

/* "One might think that the islands had asked for it", "You could say that critics want it": what anybody might think of somebody. */
static int is_supposed_by_anyone(const struct dl_doc *doc, uint32_t head)
{
    uint32_t verb = rel_of(doc, head) == DL_REL_CCOMP ? doc->words.at[head].head : DL_NONE;
    if (verb == DL_NONE || verb > head) return 0;
    uint32_t aux = dl_child(doc, verb, DL_REL_AUX), subject = dl_child(doc, verb, DL_REL_NSUBJ);
    if (aux == DL_NONE || subject == DL_NONE || subject > verb) return 0;
    if (!dl_str_listed(doc->words.at[aux].lemma, "can could may might would", ' ')) return 0;
    return is_anyone(doc, subject) || dl_has_feat(&doc->words.at[subject], "Person=2") || dl_word_is(doc, subject, "some");
}

/* "until the office has told them": not told yet. */
static int is_yet_to_be(const struct dl_doc *doc, uint32_t head)
{
    const uint32_t aux = dl_child(doc, head, DL_REL_AUX);
    return dl_has_feat(&doc->words.at[aux == DL_NONE || aux > head ? head : aux], "Tense=Pres");
}

/* "if Congress proposes aid", "when governments lend but do not demand conditions": what comment only supposes. */
static int is_in_condition(const struct dl_doc *doc, uint32_t head)
{
    uint32_t clause = head;
    for (int i = 0; i < 2 && clause != DL_NONE && (rel_of(doc, clause) == DL_REL_CONJ || rel_of(doc, clause) == DL_REL_XCOMP); i++)
        clause = doc->words.at[clause].head;
    uint32_t mark = clause == DL_NONE || rel_of(doc, clause) != DL_REL_ADVCL ? DL_NONE : dl_child(doc, clause, DL_REL_MARK);
    if (mark == DL_NONE) return 0;
    return dl_word_listed(doc, mark, "if unless") || (dl_word_is(doc, mark, "until") && is_yet_to_be(doc, head));
}

/* "The president would explain that he knew": what comment imagines of him; what he would do is a promise. */
static int is_imagined(const struct dl_doc *doc, const struct dl_find *find)
{
    uint32_t aux = dl_child(doc, find->head, DL_REL_AUX);
    return aux != DL_NONE && dl_word_is(doc, aux, "would") && rel_of(doc, find->head) == DL_REL_ROOT &&
           (find->lexical->frames & (DL_FRAME_QUOTE | DL_FRAME_COMPLEMENT)) != 0 && find->lexical->weight == 3 &&
           !dl_said_is_negated(doc, find->head) && !dl_word_is(doc, find->source.first, "neither") &&
           !dl_word_is(doc, find->source.first, "no");
}

/* "It is said that …", "Voters are often told that …", "is seen as a liar": comment tells in the present of what everybody says or hears. What is
 * expected or planned is told of somebody. */
static int is_common_talk(const struct dl_doc *doc, const struct dl_find *find)
{
    uint32_t aux = dl_child(doc, find->head, DL_REL_AUX_PASS);
    if (aux == DL_NONE || !dl_has_feat(&doc->words.at[aux], "Tense=Pres") || doc->words.at[find->head].upos != DL_UPOS_VERB)
        return 0;
    return find->polarity == DL_POLARITY_AFFIRM && !dl_str_listed(find->lexical->name, "expect|plan|schedule|intend|mean|set", '|');
}

int dl_said_is_anybodys(struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    uint32_t source = find->source_head;
    if (find->lexical == NULL || find->shape == DL_SHAPE_COLON || find->shape == DL_SHAPE_PHRASE) return 0;
    const struct dl_word *head = &doc->words.at[find->head];
    int is_comment = strcmp(dl_said_voice(said), "comment") == 0, speaks = (find->lexical->frames & DL_FRAME_QUOTE) != 0;
    if (is_supposed_by_anyone(doc, find->head)) return 1;
    if (source == DL_NONE && is_comment && is_common_talk(doc, find)) return 1;
    if (source == DL_NONE && find->piece_count > 0 && find->pieces[0].last < find->head && is_amount(doc, find->pieces[0].last))
        return 1; /* "Little is known about him" */
    int is_news = strcmp(dl_said_voice(said), "news") == 0;
    if (is_in_condition(doc, find->head) || (!is_news && is_imagined(doc, find))) return 1;
    if (source == DL_NONE)
        return is_comment && head->upos == DL_UPOS_VERB && (dl_has_feat(head, "VerbForm=Ger") || dl_has_feat(head, "VerbForm=Inf"));
    const struct dl_word *w = &doc->words.at[source];
    if (said->word_quote[source] != DL_NONE) return 0;
    if (w->upos == DL_UPOS_PRON && dl_has_feat(w, "Person=2")) return !has_told(doc, find);
    if (dl_word_is(doc, find->source.first, "not") && dl_word_listed(doc, find->source.first + 1, "a every"))
        return 1; /* "not a single senator wants it" */
    int is_past =
        dl_has_feat(head, "Tense=Past") && dl_word_listed(doc, source, "one all"); /* "One said …", "all agreed …": of them */
    if (!is_past && is_anyone(doc, source)) return 1;
    int is_we = w->upos == DL_UPOS_PRON && dl_has_feat(w, "Person=1") && dl_has_feat(w, "Number=Plur");
    return is_we && !is_news && !speaks;
}
