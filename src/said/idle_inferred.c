/* What the reporter infers or supposes, and nobody has told: "… fell short, suggesting that it will fail", "should the court overturn it"; what somebody is charged with. */
#include "said/verb.h"

/* Whether somebody whom the find belongs to has told something before it in its sentence. */
static int has_told(const struct dl_said *said, const struct dl_find *find)
{
    for (uint32_t i = said->finds.count; i-- > 0 && said->finds.at[i].sentence == find->sentence;) {
        const struct dl_find *before = &said->finds.at[i];
        if (before->head >= find->head || before->lexical == NULL || before->lexical->weight < 2) continue;
        if (before->polarity == DL_POLARITY_DECLINE || before->source_head == DL_NONE) continue;
        if (before->source_head == find->source_head || dl_find_holds(before, find->source_head)) return 1;
    }
    return 0;
}

/* "has raised no money, suggesting that it will fail", "did not speak -- indicating that he was ill": behind a mark what a deed means to the writer; whoever
 * has told something there tells on. */
static int is_inference(const struct dl_said *said, const struct dl_find *find)
{
    static const char MEANING[] = "suggest indicate signal show demonstrate reveal reflect underscore";
    const struct dl_doc *doc = said->doc;
    const uint32_t first = find->cue.first, source = find->source_head;
    if (find->lexical == NULL || first < 2 || find->cue.first != find->head || !dl_str_ends(doc->words.at[find->head].form, "ing"))
        return 0;
    if (!dl_str_listed(find->lexical->name, MEANING, ' ')) return 0;
    if (!dl_word_is(doc, first - 1, ",") && !dl_verb_is_dash(doc, first - 1)) return 0;
    if (source == DL_NONE || source > first || said->word_quote[first] != DL_NONE) return source == DL_NONE;
    for (uint32_t above = doc->words.at[find->head].head, steps = 0; above != DL_NONE && steps < 2;
         above = doc->words.at[above].head, steps++)
        if (above > find->head && dl_quotes_is_telling(said->cues, &doc->words.at[above]))
            return 0; /* "Lind, suggesting that …, noted" */
    const struct dl_cue *paper = dl_cues_find(said->cues, DL_CUE_NOUN, doc->words.at[source].form);
    uint32_t last;
    const uint32_t main = doc->words.at[find->head].head;
    const struct dl_cue *told = main == DL_NONE ? NULL : dl_find_cue(said, DL_CUE_VERB, main, &last);
    if (told != NULL && (told->weight == 3 || told->tail.size > 0) && told->polarity != DL_POLARITY_DECLINE)
        return 0; /* "poked fun at him, suggesting …" */
    return (paper == NULL || !paper->is_document) && !has_told(said, find);
}

/* "should the court overturn it": a condition, by the place of its auxiliary. */
static int is_condition(const struct dl_doc *doc, const struct dl_find *find)
{
    const uint32_t source = find->source.first;
    return source != DL_NONE && source > 0 && dl_word_is(doc, source - 1, "should") && source < find->head &&
           find->cue.first == find->head;
}

/* "was charged with murder": by a court that nobody names; not "was charged by the state with murder", "they charged that …". */
static int is_charge(const struct dl_find *find)
{
    return find->lexical != NULL && dl_str_is(find->lexical->name, "charge") && find->source_head == DL_NONE;
}

int dl_said_is_inferred(const struct dl_said *said, const struct dl_find *find)
{
    return is_inference(said, find) || is_condition(said->doc, find) || is_charge(find);
}
