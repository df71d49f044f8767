/* Who it is that a find makes speak, of whom, and in which tense: what the chains know of the source (a person who is named, a body, a country,
 * people whom nobody counts, a thing) and of the noun that heads the content. "Labour attacked the plan" tells, "gunmen attacked the
 * office" does not, and the cue and its form are the same. Features for the judgement (score.h).
 *
 * Chosen by adding one template at a time to those before while the log loss of the finds of two development sets fell together. What did not
 * lower it and was left out: the party with the cue, its weight or its polarity, how often the party is named, its sector alone, the kind
 * of section, adverbs, times and occasions beside the cue, the clause's place in the sentence. */
#include "said/party.h"

#include "said/score.h"
#include "who/who.h"

static struct dl_str word(const char *text) { return dl_str_from(text); }

/* "voters", but not "the voters", "her voters" or "two voters" */
static int is_many(const struct dl_doc *doc, uint32_t noun)
{
    return dl_has_feat(&doc->words.at[noun], "Number=Plur") && dl_child(doc, noun, DL_REL_DET) == DL_NONE &&
           dl_child(doc, noun, DL_REL_NMOD_POSS) == DL_NONE && dl_child(doc, noun, DL_REL_NUMMOD) == DL_NONE;
}

const char *dl_said_party(const struct dl_said *said, uint32_t at)
{
    static const char *const named[] = {"person", "body", "country", "place", "group", "anonymous"};
    static const char *const described[] = {"a person", "a body", "a country", "a place", "a group", "an anonymous"};
    const struct dl_doc *doc = said->doc;
    if (at == DL_NONE) return "nobody";
    const struct dl_word *w = &doc->words.at[at];
    if (w->upos == DL_UPOS_PRON && !dl_has_feat(w, "Person=3"))
        return dl_has_feat(w, "PronType=Rel") ? "relative" : "other pronoun";
    const struct dl_cue *noun = w->upos == DL_UPOS_NOUN ? dl_cues_find(said->cues, DL_CUE_NOUN, w->form) : NULL;
    if (noun != NULL && noun->is_document) return "paper";
    uint32_t who = dl_who_at(doc, at);
    if (who != DL_NONE && dl_who_is_named(doc, who)) return named[doc->entities.at[who].kind];
    if (who != DL_NONE) return is_many(doc, at) ? "many" : described[doc->entities.at[who].kind];
    if (w->upos == DL_UPOS_PRON) return "unknown pronoun";
    if (w->thing == DL_THING_PERSON) return is_many(doc, at) ? "many" : "somebody";
    return w->thing == DL_THING_ORGANIZATION ? "some body" : "thing";
}

static const char *tense(const struct dl_doc *doc, uint32_t verb)
{
    const struct dl_word *w = &doc->words.at[verb];
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE && c < verb; c = dl_child_next(doc, verb, c)) {
        if (rel_of(doc, c) != DL_REL_AUX) continue;
        if (dl_word_is(doc, c, "had")) return "had";
        return dl_lemma_is(&doc->words.at[c], "have") ? "has"
               : dl_lemma_is(&doc->words.at[c], "be") ? "is"
               : dl_lemma_is(&doc->words.at[c], "do") ? "does"
                                                      : "modal";
    }
    if (dl_has_feat(w, "VerbForm=Inf")) return "infinitive";
    if (dl_has_feat(w, "VerbForm=Ger") || dl_str_ends(w->form, "ing")) return "ing";
    if (dl_has_feat(w, "VerbForm=Part")) return "participle";
    return dl_has_feat(w, "Tense=Past") ? "past" : "present";
}

static uint32_t content_root(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t p = 0; p < find->piece_count; p++)
        for (uint32_t w = find->pieces[p].first; w <= find->pieces[p].last; w++) {
            uint32_t head = doc->words.at[w].head;
            if (doc->words.at[w].upos != DL_UPOS_PUNCT && (head == DL_NONE || !dl_find_holds(find, head))) return w;
        }
    return DL_NONE;
}

void dl_party_features(const struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum)
{
    static const char *const weights[] = {"0", "1", "2", "3"};
    const struct dl_doc *doc = said->doc;
    const struct dl_word *head = &doc->words.at[find->head];
    struct dl_str source = word(dl_said_party(said, find->source_head)),
                  about = word(dl_said_party(said, content_root(said, find)));
    struct dl_str cue = find->lexical != NULL && find->lexical->name.size > 0 ? find->lexical->name : head->lemma;
    dl_sum_add(sum, "about", about, shape);
    dl_sum_add(sum, "about party", about, source);
    if (find->lexical != NULL) dl_sum_add(sum, "weight shape", word(weights[find->lexical->weight & 3]), shape);
    if (head->upos == DL_UPOS_VERB || head->upos == DL_UPOS_AUX)
        dl_sum_add(sum, "tense party", word(tense(doc, find->head)), source);
    uint32_t who = find->source_head == DL_NONE ? DL_NONE : dl_who_at(doc, find->source_head);
    if (who == DL_NONE) return;
    struct dl_str sector = doc->entities.at[who].sector;
    dl_sum_add(sum, "sector cue", sector.size > 0 ? sector : word("none"), cue);
}
