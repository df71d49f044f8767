/* Who has given the cause of a measure, where a pronoun behind it tells the cause:
 *
 *   "imposed sanctions on Iran over its support for rebels", "recalled its envoy from Chad after its raid on a village"
 *   "cut ties with Iran after it had seized a ship", "sacked the minister because he spoke out"
 *
 * Pronouns behind a clause lean to its subject; but whom one punishes, fights, praises or relieves has done what it is for. Told by the measure's
 * verb or noun (kinds "judge", "measure" of data/actors/continuations.tsv) and by a deed behind a word of cause or time. Whose it is otherwise
 * ("held talks with Iran after its raid") the weights are to say. Implicit causality: Garvey and Caramazza, "Implicit Causality in Verbs", 1974. */
#include "who/run.h"

#include "who/antecedent.h"

enum { STEPS_UP = 5 };

static const char CAUSES[] = "after over following because due owing for since despite amid when";

static int has_mark_of_cause(const struct dl_doc *doc, uint32_t head, enum dl_rel mark_rel)
{
    const uint32_t mark = dl_child(doc, head, mark_rel);
    if (mark == DL_NONE || mark > head || !dl_str_listed_nocase(doc->words.at[mark].form, CAUSES, ' ')) return 0;
    return mark == 0 || !dl_str_listed(doc->words.at[mark - 1].form, "and or but", ' ');
}

/* "over its raid", "following its raid", "in response to its raid". */
static int is_noun_of_cause(const struct dl_doc *doc, uint32_t noun)
{
    if (has_mark_of_cause(doc, noun, DL_REL_CASE) || has_mark_of_cause(doc, noun, DL_REL_MARK)) return 1;
    const struct dl_word *words = doc->words.at;
    const uint32_t above = words[noun].head;
    if (above == DL_NONE || above == 0 || above > noun) return 0;
    if (words[noun].rel == DL_REL_OBJ) return dl_str_is_nocase(words[above].form, "following");
    return dl_str_listed(words[above].form, "response retaliation reprisal reaction answer protest", ' ') &&
           dl_str_is_nocase(words[above - 1].form, "in");
}

/* Whether the noun tells what its possessor has done: a deed, and one that is done to him as often ("its arrest") only where it tells to whom. */
static int is_own_deed(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t noun)
{
    const struct dl_str lemma = doc->words.at[noun].lemma;
    if (!dl_continues(tables, lemma, DL_CONTINUATION_DEED)) return 0;
    if (!dl_continues(tables, lemma, DL_CONTINUATION_UNDERGONE)) return 1;
    const uint32_t whom = dl_child(doc, noun, DL_REL_NMOD);
    return whom != DL_NONE && whom > noun;
}

static int is_supposed(const struct dl_doc *doc, uint32_t verb)
{
    const uint32_t modal = dl_child(doc, verb, DL_REL_AUX);
    return modal != DL_NONE && dl_str_listed(doc->words.at[modal].lemma, "could would may might should must can", ' ');
}

/* Whether the clause of `verb` tells what its subject did, rather than what befell him or what he came to know. */
static int is_deed_of_subject(const struct dl_doc *doc, uint32_t verb)
{
    static const char OTHERS[] =
        "be have become get win lose take come learn discover find conclude determine decide realise realize uncover "
        "receive suffer survive see hear say note accuse blame fail run seem appear feel think believe know want need";
    const struct dl_word *word = &doc->words.at[verb];
    return word->upos == DL_UPOS_VERB && !dl_str_listed(word->lemma, OTHERS, ' ') &&
           dl_child(doc, verb, DL_REL_NSUBJ_PASS) == DL_NONE && dl_child(doc, verb, DL_REL_AUX_PASS) == DL_NONE &&
           !is_supposed(doc, verb);
}

/* The noun or verb of the deed that a pronoun has done as its possessor or subject, behind a word of cause; DL_NONE. */
static uint32_t cause_around(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *pronoun)
{
    const struct dl_word *words = doc->words.at;
    const uint32_t deed = words[pronoun->head].head;
    if (deed == DL_NONE || deed < pronoun->head) return DL_NONE;
    if (pronoun->is_possessive) {
        if (dl_str_is(words[pronoun->head + 1].form, "own") || !is_own_deed(tables, doc, deed)) return DL_NONE;
        return is_noun_of_cause(doc, deed) ? deed : DL_NONE;
    }
    if (words[pronoun->head].rel != DL_REL_NSUBJ || words[deed].rel != DL_REL_ADVCL) return DL_NONE;
    return is_deed_of_subject(doc, deed) &&
                   (has_mark_of_cause(doc, deed, DL_REL_MARK) || has_mark_of_cause(doc, deed, DL_REL_ADVMOD))
               ? deed
               : DL_NONE;
}

/* Whether the word is a measure against or for somebody: such a verb, such a noun, or a verb with one ("froze the assets of", "pulled out of
 * talks with"). */
static int is_measure(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t word)
{
    const struct dl_str lemma = doc->words.at[word].lemma;
    if (dl_continues(tables, lemma, DL_CONTINUATION_MEASURE)) return 1;
    if (doc->words.at[word].upos != DL_UPOS_VERB) return 0;
    if (dl_continues(tables, lemma, DL_CONTINUATION_JUDGE)) return 1;
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[c].rel);
        if (c > word && (rel == DL_REL_OBJ || rel == DL_REL_OBL) && doc->words.at[c].upos == DL_UPOS_NOUN &&
            dl_continues(tables, doc->words.at[c].lemma, DL_CONTINUATION_MEASURE))
            return 1;
    }
    return 0;
}

/* The first measure above the cause, before the cause; DL_NONE. */
static uint32_t measure_above(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t cause)
{
    const struct dl_word *words = doc->words.at;
    for (uint32_t at = words[cause].head, step = 0; at != DL_NONE && step < STEPS_UP; at = words[at].head, step++)
        if (at < cause && is_measure(tables, doc, at)) return at;
    return DL_NONE;
}

uint32_t dl_who_measure(const struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    const uint32_t cause = pronoun->person == 3 ? cause_around(tables, who->doc, pronoun) : DL_NONE;
    return cause != DL_NONE ? measure_above(tables, who->doc, cause) : DL_NONE;
}
