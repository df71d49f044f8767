/* Whose a deed is in what somebody is asked, told or accused to do with it:
 *
 *   "called on Israel to end its siege", "urged the rebels to halt their attacks"     whoever is asked
 *   "accused Moscow of hiding its attacks", "blamed the army for continuing its war"  whoever is judged
 *
 * The infinitive and the gerund have the object of the verb above them as their subject (object control: Rosenbaum, "The Grammar of English
 * Predicate Complement Constructions", 1967), while pronouns lean to the subject of the whole sentence, so that the siege became that of whoever
 * called for its end. What one ends, goes on with, hides or explains (kind "pursue" of data/actors/continuations.tsv) are deeds of
 * one's own; of other verbs and nouns the weights are to say ("asked Oslo to support its bid"). */
#include "who/run.h"

#include "who/antecedent.h"

enum { PHRASES_UP = 4, JOINED_UP = 3 };

/* The verb in whose phrases the possessed noun stands, if one pursues it with that; DL_NONE. */
static uint32_t pursuing_above(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t noun)
{
    const struct dl_word *words = doc->words.at;
    if (!dl_continues(tables, words[noun].lemma, DL_CONTINUATION_DEED)) return DL_NONE;
    uint32_t at = words[noun].head;
    for (int i = 0; i < PHRASES_UP && at != DL_NONE && words[at].upos != DL_UPOS_VERB; i++) at = words[at].head;
    if (at == DL_NONE || at > noun || words[at].upos != DL_UPOS_VERB) return DL_NONE;
    return dl_continues(tables, words[at].lemma, DL_CONTINUATION_PURSUE) && dl_child(doc, at, DL_REL_NSUBJ) == DL_NONE ? at
                                                                                                                       : DL_NONE;
}

static int is_asking(const struct dl_antecedent_tables *tables, const struct dl_word *verb)
{
    return dl_continues(tables, verb->lemma, DL_CONTINUATION_ADDRESS) ||
           dl_str_listed(verb->lemma, "call beg force compel push pressure encourage request want allow expect", ' ');
}

/* Whether the clause of a verb is what another judges, asks or keeps somebody from. */
static int is_governed(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t verb, uint32_t above)
{
    const struct dl_word *words = doc->words.at;
    if (dl_has_feat(&words[verb], "VerbForm=Inf")) return is_asking(tables, &words[above]);
    const uint32_t mark = dl_child(doc, verb, DL_REL_MARK);
    if (!dl_str_ends(words[verb].form, "ing") || mark == DL_NONE || !dl_str_listed(words[mark].form, "of for from", ' ')) return 0;
    return dl_continues(tables, words[above].lemma, DL_CONTINUATION_JUDGE) ||
           dl_str_listed(words[above].lemma, "suspect prevent stop keep", ' ');
}

uint32_t dl_who_controlled(struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *words = doc->words.at;
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    const uint32_t noun = pronoun->is_possessive && pronoun->person == 3 ? words[pronoun->head].head : DL_NONE;
    uint32_t verb = noun != DL_NONE ? pursuing_above(tables, doc, noun) : DL_NONE;
    for (int i = 0; i < JOINED_UP && verb != DL_NONE && words[verb].rel == DL_REL_CONJ; i++) verb = words[verb].head;
    uint32_t above = verb != DL_NONE ? words[verb].head : DL_NONE;
    if (above == DL_NONE || above > verb) return DL_NONE;
    if (words[verb].rel == DL_REL_ACL && words[above].rel == DL_REL_OBJ) above = words[above].head; /* hung on whom one asks */
    if (above == DL_NONE || above > verb || words[above].upos != DL_UPOS_VERB || !is_governed(tables, doc, verb, above))
        return DL_NONE;
    const uint32_t whom = dl_who_asked(doc, above, verb);
    return whom != DL_NONE ? who->headed[whom] : DL_NONE;
}
