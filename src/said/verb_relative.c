/* Relative pronouns as content: they stand before the source, and what is said goes on behind the cue or not at all. */
#include "said/verb.h"

enum { CLEFT_GAP = 3 }; /* "what he wants most is …" */

/* "a claim the senator said was false": the first word of the noun that a relative clause without a pronoun tells of, right before the source; DL_NONE. */
static uint32_t antecedent(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t noun = doc->words.at[v->top].head, first = v->find.source.first;
    if (doc->words.at[v->top].rel != DL_REL_ACL_RELCL || noun == DL_NONE || noun + 1 != first ||
        doc->words.at[noun].upos != DL_UPOS_NOUN)
        return DL_NONE;
    uint32_t start = noun;
    while (start > dl_range_sentence(doc, noun).first && doc->words.at[start - 1].head == noun &&
           (rel_of(doc, start - 1) == DL_REL_DET || rel_of(doc, start - 1) == DL_REL_AMOD ||
            rel_of(doc, start - 1) == DL_REL_COMPOUND))
        start--;
    return start;
}

/* "…, a charge the army denies.", "…, something the opposition had demanded.": a noun behind a comma that sums up what was told, of which the clause
 * tells, with nothing behind its verb. */
static int add_summed(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->find.source.first, behind = v->find.cue.last + 1, noun = doc->words.at[v->top].head;
    if (first == DL_NONE || first > v->word || first < 3 || noun == DL_NONE || noun + 1 != first || v->cue->weight < 2) return 0;
    if ((v->cue->frames & DL_FRAME_OBJECT) == 0 || doc->words.at[v->top].rel != DL_REL_ACL_RELCL) return 0;
    if (behind < doc->words.count && doc->words.at[behind].upos != DL_UPOS_PUNCT) return 0;
    uint32_t start = dl_word_is(doc, noun, "something") ? noun : antecedent(v);
    if (start == DL_NONE || start == 0 || !dl_word_is(doc, start - 1, ",")) return 0;
    if (start < noun && !dl_word_listed(doc, start, "a an")) return 0;
    dl_find_add(doc, &v->find, (struct dl_range){start, noun});
    return v->find.piece_count > 0;
}

/* A relative pronoun or question word as the object: "which she defended". */
int dl_verb_relative_content(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    if ((v->cue->frames & (DL_FRAME_OBJECT | DL_FRAME_CLAUSE)) == 0) return 0;
    if ((v->cue->frames & DL_FRAME_OBJECT) == 0 && v->cue->weight == 1) return 0; /* "a camp which Spain runs" */
    uint32_t object = dl_child(doc, v->word, DL_REL_OBJ);
    if (object == DL_NONE && add_summed(v)) return 1;
    if (object == DL_NONE || object > v->word || doc->words.at[object].upos != DL_UPOS_PRON) return 0;
    dl_find_add(doc, &v->find, (struct dl_range){object, object});
    return v->find.piece_count > 0;
}

/* "which she said was unfair": the relative pronoun before the source, and what follows the cue. */
int dl_verb_relative_gap(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    uint32_t first = v->find.source.first, last = v->find.cue.last + 1;
    if ((v->cue->frames & DL_FRAME_CLAUSE) == 0 || first == DL_NONE || first > v->word || first == sentence.first) return 0;
    const uint32_t noun = antecedent(v);
    if (noun == DL_NONE && !dl_word_listed(doc, first - 1, "which that who")) return 0;
    if (doc->words.at[first - 1].upos == DL_UPOS_SCONJ || last >= sentence.last || !is_verb(&doc->words.at[last])) return 0;
    if (noun != DL_NONE && (!dl_has_feat(&doc->words.at[last], "VerbForm=Fin") || !dl_is_below(doc, last, first - 1)))
        return 0; /* "The best line I heard was his" */
    while (last < sentence.last && !dl_word_is(doc, last + 1, ",") && !dl_word_is(doc, last + 1, ".")) last++;
    dl_find_add(doc, &v->find, (struct dl_range){noun == DL_NONE ? first - 1 : noun, first - 1});
    dl_find_add(doc, &v->find, (struct dl_range){v->find.cue.last + 1, last});
    return v->find.piece_count > 0;
}

/* "what he said was a prayer", "items the union said were critical": where the content begins with its verb, its subject is the word right before the
 * source, "what" or the noun that the clause is relative to. */
static void add_antecedent(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->find.source.first, verb = v->find.piece_count == 1 ? v->find.pieces[0].first : DL_NONE;
    if (v->find.shape != DL_SHAPE_CLAUSE || verb == DL_NONE || verb != v->find.cue.last + 1 || first > v->word || first == 0)
        return;
    if (!is_verb(&doc->words.at[verb]) || !dl_has_feat(&doc->words.at[verb], "VerbForm=Fin")) return;
    const uint32_t subject = first - 1, noun = doc->words.at[v->top].head;
    if (subject < dl_range_sentence(doc, v->word).first) return;
    struct dl_range range = {subject, subject};
    if (!dl_word_is(doc, subject, "what")) {
        if (noun == DL_NONE || noun > subject || rel_of(doc, v->top) != DL_REL_ACL || dl_range_block(doc, noun).last < v->word)
            return;
        const enum dl_upos upos = (enum dl_upos)doc->words.at[subject].upos;
        if (upos != DL_UPOS_NOUN && upos != DL_UPOS_PROPN && !dl_word_listed(doc, subject, "something anything")) return;
        range.first = dl_range_block(doc, noun).first;
        while (range.first < noun && (rel_of(doc, range.first) == DL_REL_CASE || doc->words.at[range.first].upos == DL_UPOS_PUNCT ||
                                      doc->words.at[range.first].upos == DL_UPOS_CCONJ))
            range.first++;
    }
    dl_find_add(doc, &v->find, range);
}

/* "…, an allegation the minister called “laughable”": what is called so stands before whoever calls it. */
void dl_verb_add_called(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->find.source.first, noun = doc->words.at[v->top].head;
    if (!dl_str_listed(v->cue->name, "call dub brand label describe term deem denounce", ' ') || first == DL_NONE ||
        first > v->word || noun == DL_NONE)
        return;
    if (noun + 1 != first || dl_child(doc, v->word, DL_REL_OBJ) != DL_NONE || v->find.piece_count != 1 || antecedent(v) == DL_NONE)
        return;
    if (v->find.pieces[0].first > v->find.cue.last && !dl_word_listed(doc, first, "who which that"))
        dl_find_add(doc, &v->find, (struct dl_range){antecedent(v), noun});
}

/* "which experts believe will fall": the relative pronoun is a piece of the content of its clause. */
void dl_verb_add_relative(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = v->find.source.first;
    if (v->find.shape != DL_SHAPE_CLAUSE && v->find.shape != DL_SHAPE_OBJECT && v->find.shape != DL_SHAPE_INFINITIVE) return;
    if (first == DL_NONE || first > v->word || first <= dl_range_sentence(doc, v->word).first) return;
    add_antecedent(v);
    const struct dl_word *w = &doc->words.at[first - 1];
    uint32_t object = dl_child(doc, v->word, DL_REL_OBJ);
    if (v->find.shape == DL_SHAPE_OBJECT && object != DL_NONE && object > v->word && !dl_word_is(doc, first - 1, "who"))
        return; /* "the day that deputies rejected the treaty" */
    if (first > 1 && dl_word_listed(doc, first - 2, "reason reasons way day time moment year"))
        return;                                                            /* "the reason that I doubt he will" */
    if (first > 1 && doc->words.at[first - 2].upos == DL_UPOS_ADP) return; /* "a note in which he said that …" */
    int is_object =
        rel_of(doc, first - 1) == DL_REL_OBJ || rel_of(doc, first - 1) == DL_REL_NSUBJ || rel_of(doc, first - 1) == DL_REL_OBL;
    if (w->upos == DL_UPOS_PRON && is_object && w->head >= v->word && doc->words.at[v->top].rel == DL_REL_ACL_RELCL &&
        (dl_word_is(doc, first - 1, "which") || dl_word_is(doc, first - 1, "who") || dl_word_is(doc, first - 1, "that")))
        dl_find_add(doc, &v->find, (struct dl_range){first - 1, first - 1});
}

/* "What the farmers want is water", "What he said was that …": what stands behind the copula of the sentence; whether there was any. */
int dl_verb_cleft(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t what = doc->words.at[v->top].head, source = v->find.source.first;
    if (rel_of(doc, v->top) != DL_REL_ACL || what == DL_NONE || what > v->top || v->is_passive || source == DL_NONE) return 0;
    if (!dl_word_listed(doc, what, "what all") || source <= what || source > v->word) return 0;
    const uint32_t predicate = doc->words.at[what].head, be = predicate == DL_NONE ? DL_NONE : dl_child(doc, predicate, DL_REL_COP);
    if (be == DL_NONE || be <= v->word || dl_said_is_negated(doc, predicate) || doc->words.at[predicate].upos == DL_UPOS_ADJ ||
        be >= predicate || be > v->word + CLEFT_GAP)
        return 0;
    v->find.shape = dl_word_is(doc, be + 1, "to")                   ? DL_SHAPE_INFINITIVE
                    : doc->words.at[predicate].upos == DL_UPOS_VERB ? DL_SHAPE_CLAUSE
                                                                    : DL_SHAPE_OBJECT;
    dl_find_add(doc, &v->find, (struct dl_range){be + 1, dl_range_predicate_end(doc, predicate, be + 1)});
    return v->find.piece_count > 0;
}
