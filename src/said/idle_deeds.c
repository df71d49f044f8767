/* What somebody does or aims at and has not told: "sought to end the policy", "began rearranging the candles", "the programme raises questions about
 * privacy"; and what nobody but the writer asks ("What explains the gap?"). */
#include "said/verb.h"

/* "sought to end the policy", but "sought to reassure the allies", whose aim are words. */
static int is_effort(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (!dl_str_is(find->lexical->name, "seek") || find->shape != DL_SHAPE_INFINITIVE || find->source_head == DL_NONE) return 0;
    for (uint32_t w = find->pieces[0].first + 1; w <= find->pieces[0].last && w < find->pieces[0].first + 4; w++) {
        if (doc->words.at[w].upos != DL_UPOS_VERB) continue;
        if (dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[w].form) != NULL) return 0;
        const uint32_t object = dl_child(doc, w, DL_REL_OBJ); /* "sought to make the case for a wall" */
        return object == DL_NONE || dl_cues_find(said->cues, DL_CUE_NOUN, doc->words.at[object].form) == NULL;
    }
    return 0;
}

/* "“It was late,” he began" tells; "he began packing" does not. */
static int is_beginning(const struct dl_said *said, const struct dl_find *find)
{
    return dl_str_is(find->lexical->name, "begin") && find->piece_count > 0 && said->word_quote[find->pieces[0].first] == DL_NONE &&
           find->pieces[0].first > find->head;
}

/* "The programme raises questions about privacy": what a thing leads the writer to ask. */
static int is_raised_by_thing(const struct dl_said *said, const struct dl_find *find)
{
    return dl_str_is(find->lexical->name, "raise questions") && find->source_head != DL_NONE &&
           dl_said_is_thing(said, find->source_head);
}

/* "What explains the gap?": the writer's own question. */
static int is_writers_question(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->source_head == DL_NONE || said->word_quote[find->head] != DL_NONE ||
        !dl_word_listed(doc, find->source_head, "what which"))
        return 0;
    return dl_has_feat(&doc->words.at[find->source_head], "PronType=Int") &&
           dl_word_is(doc, dl_range_sentence(doc, find->head).last, "?");
}

/* "He likes to show visitors the spot": a habit; but "would like to see it". */
static int is_habit(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (!dl_str_is(find->lexical->name, "like") || find->shape != DL_SHAPE_INFINITIVE) return 0;
    return dl_child(doc, find->head, DL_REL_AUX) == DL_NONE;
}

/* "Listening to Holm describe it makes it clear", "His 2016 ruling that …": no speaker is a gerund, or a year. */
static int is_by_nobody(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->source.first == DL_NONE || find->source_head == DL_NONE || find->source.last == find->source.first) return 0;
    if (dl_word_listed(doc, find->source.first, "listening watching hearing seeing reading") &&
        dl_has_feat(&doc->words.at[find->head], "VerbForm=Inf"))
        return 1;
    return doc->words.at[find->source_head].upos == DL_UPOS_NUM && find->source.first + 1 == find->source_head &&
           dl_has_feat(&doc->words.at[find->source.first], "Poss=Yes");
}

int dl_said_is_deed(const struct dl_said *said, const struct dl_find *find)
{
    if (find->lexical == NULL) return 0;
    if (is_habit(said, find) || is_by_nobody(said, find)) return 1;
    return is_effort(said, find) || is_beginning(said, find) || is_raised_by_thing(said, find) || is_writers_question(said, find);
}
