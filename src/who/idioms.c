/* Nouns for actors that name something else where they stand: "state of mind", "excessive force", "bring to justice", "their bodies were found". */
#include "who/nominals.h"
#include "who/who.h"

int dl_who_is_force_used(const struct dl_doc *doc, uint32_t word)
{
    static const char HOW[] = "excessive|undue|lethal|deadly|brute|sheer|disproportionate|unnecessary|overwhelming|physical|brutal|"
                              "reasonable|minimum|maximum|unlawful|indiscriminate|unreasonable";
    const uint32_t how = dl_child(doc, word, DL_REL_AMOD);
    return dl_str_is(doc->words.at[word].form, "force") && how != DL_NONE &&
           dl_str_listed_nocase(doc->words.at[how].lemma, HOW, '|');
}

/* "their bodies", "bodies lay in the street", "the body was found", "the body of a man"; but "regulatory bodies", "a body set up by the state". */
static int is_corpse(const struct dl_doc *doc, uint32_t word)
{
    static const char FINDING[] = "find|bury|recover|discover|dump|burn|identify|hide|lie|retrieve|wash|carry|cremate|exhume|drag";
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t of = dl_child(doc, word, DL_REL_NMOD);
    if (dl_child(doc, word, DL_REL_AMOD) != DL_NONE || dl_child(doc, word, DL_REL_COMPOUND) != DL_NONE) return 0;
    if (dl_child(doc, word, DL_REL_NMOD_POSS) != DL_NONE || dl_has_feat(w, "Number=Plur")) return 1;
    if (of != DL_NONE && doc->words.at[of].thing == DL_THING_PERSON) return 1;
    return w->head != DL_NONE && dl_str_listed(doc->words.at[w->head].lemma, FINDING, '|');
}

/* "state of mind", "in general", "in its power", "the wrong side of the law": words for actors that name something else here. */
int dl_nominal_is_idiom(const struct dl_who *who, uint32_t word)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *w = &doc->words.at[word];
    uint32_t of =
        word + 2 < doc->words.count && dl_lemma_is(&doc->words.at[word + 1], "of") ? dl_child(doc, word, DL_REL_NMOD) : DL_NONE;
    int is_of_no_name = of != DL_NONE && who->name_at[of] == DL_NONE;
    if (dl_who_is_force_used(doc, word)) return 1;
    if (dl_lemma_is(w, "state") || dl_lemma_is(w, "side") || dl_lemma_is(w, "force"))
        return is_of_no_name && dl_has_feat(w, "Number=Sing");
    if (dl_lemma_is(w, "general")) return word > 0 && dl_lemma_is(&doc->words.at[word - 1], "in");
    if (dl_lemma_is(w, "power")) return dl_child(doc, word, DL_REL_NMOD_POSS) != DL_NONE && dl_has_feat(w, "Number=Sing");
    if (dl_lemma_is(w, "position")) return dl_has_feat(w, "Number=Sing");
    if (dl_lemma_is(w, "body")) return is_corpse(doc, word);
    if (dl_str_is(w->form, "justice"))
        return word == 0 || doc->words.at[word - 1].head != word || doc->words.at[word - 1].upos == DL_UPOS_ADP;
    return 0;
}
