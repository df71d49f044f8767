/* What is done by telling it: the polarity of a cue in the lexicon, its negation, and the frame that its content has. */
#include "said/find.h"

/* "neither side believes", "few experts think": a source that is nobody, or next to nobody. */
static int is_of_nobody(const struct dl_doc *doc, const struct dl_find *find)
{
    const uint32_t first = find->source.first;
    if (first == DL_NONE || first > find->head || dl_word_listed(doc, first + 1, "doubt wonder")) return 0;
    return dl_word_listed(doc, first, "neither nobody none few") || (dl_word_is(doc, first, "no") && first != find->source.last);
}

/* "made no comment on", "offered no explanation for". */
static int is_none(const struct dl_doc *doc, uint32_t noun)
{
    const uint32_t det = doc->words.at[noun].upos == DL_UPOS_NOUN ? dl_child(doc, noun, DL_REL_DET) : DL_NONE;
    return det != DL_NONE && dl_word_is(doc, det, "no");
}

/* Whether the cue is negated by a word of its own, not by one of what it tells: "“… if it doesn't want to,” said Holm", where the tree is astray. */
static int is_untold(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t c = dl_child_next(doc, find->head, DL_NONE); c != DL_NONE && c < find->head;
         c = dl_child_next(doc, find->head, c))
        if (dl_find_holds(find, c) && said->word_quote[c] != said->word_quote[find->head] &&
            dl_has_feat(&doc->words.at[c], "Polarity=Neg"))
            return 0;
    if (doc->words.at[find->head].upos == DL_UPOS_NOUN && find->cue.first != DL_NONE)
        for (uint32_t w = find->cue.first; w < find->head; w++) /* "did not offer a ruling on" */
            if (dl_word_listed(doc, w, "not never n't n\xE2\x80\x99t")) return 1;
    return dl_said_is_unanswered(doc, find->head) || is_of_nobody(doc, find) || is_none(doc, find->head);
}

/* "did not say", "would not confirm" decline; "does not think" doubts; "did not rule out" leaves it open. */
enum dl_polarity dl_said_polarity(const struct dl_said *said, const struct dl_find *find)
{
    static const char *const tellings[] = {"say",     "comment",   "confirm",  "disclose",     "respond", "reveal",    "answer",
                                           "specify", "elaborate", "discuss",  "release",      "mention", "provide",   "identify",
                                           "explain", "return",    "weigh in", "explanation",  "ruling",  "statement", "response",
                                           "tell",    "detail",    "describe", "elaborate on", "clarify", "divulge",   "speculate"};
    static const char *const thoughts[] = {"think", "believe", "expect", "know", "see", "consider", "agree", "support", "want"};
    static const char *const certain[] = {"sure", "certain", "convinced", "confident", "clear", "persuaded"};
    enum dl_polarity lexical = find->polarity;
    const struct dl_doc *doc = said->doc;
    if (find->is_turn && dl_word_is(doc, dl_range_sentence(doc, find->pieces[find->piece_count - 1].last).last, "?"))
        return DL_POLARITY_ASK;
    if (find->shape == DL_SHAPE_COLON && find->piece_count > 0 && dl_word_is(doc, find->pieces[find->piece_count - 1].last, "?"))
        return DL_POLARITY_ASK; /* 'Mitchell: “Do you believe them?”' */
    if (find->lexical == NULL || find->head == DL_NONE) return lexical;
    if (find->cue.first != DL_NONE && find->cue.last > find->head &&
        doc->words.at[find->cue.last].upos != DL_UPOS_NOUN) { /* the preposition may say more: "call for" */
        struct dl_str rest = find->lexical->name, preposition = doc->words.at[find->cue.last].form;
        char name[48];
        int size = snprintf(name, sizeof name, "%.*s %.*s", (int)dl_str_cut(&rest, ' ').size, find->lexical->name.at,
                            (int)preposition.size, preposition.at);
        const struct dl_cue *cue = size > 0 && size < (int)sizeof name
                                       ? dl_cues_named(said->cues, DL_CUE_VERB, (struct dl_str){name, (uint32_t)size})
                                       : NULL;
        if (cue != NULL) lexical = cue->polarity;
    }
    const uint32_t told = find->piece_count > 0 ? find->pieces[find->piece_count - 1].last : DL_NONE;
    if (lexical == DL_POLARITY_DOUBT && told != DL_NONE && said->word_quote[told] != DL_NONE &&
        (dl_word_is(doc, told, "?") || dl_word_is(doc, told + 1, "?")))
        return DL_POLARITY_ASK; /* '"Where is it?" she questioned' */
    if (lexical == DL_POLARITY_ASK && (find->shape == DL_SHAPE_OBJECT_TO || find->shape == DL_SHAPE_INFINITIVE))
        lexical = DL_POLARITY_DEMAND; /* "asked them to leave" */
    if (lexical == DL_POLARITY_ASK && !dl_str_is(find->lexical->name, "plead") && find->shape == DL_SHAPE_CLAUSE &&
        dl_word_is(doc, find->pieces[0].first, "that") && find->pieces[0].first > find->head)
        lexical = DL_POLARITY_DEMAND; /* "asked that her name be withheld" */
    if (find->piece_count == 1 && find->pieces[0].first == find->pieces[0].last &&
        dl_word_is(doc, find->pieces[0].first, "nothing"))
        return DL_POLARITY_DECLINE; /* "said nothing" */
    if (dl_str_is(find->lexical->name, "plead") && dl_word_is(doc, find->pieces[0].first, "not")) return DL_POLARITY_DENY;
    if (dl_str_is(find->lexical->name, "plead") && dl_word_is(doc, find->pieces[0].first, "guilty")) return DL_POLARITY_AFFIRM;
    if (find->head > 0 && dl_word_is(doc, find->head - 1, "nor") && dl_str_is(find->lexical->name, "deny"))
        return DL_POLARITY_DECLINE; /* "would neither confirm nor deny" */
    if (find->head > 1 && dl_word_is(doc, find->head - 1, "or") && dl_word_is(doc, find->head - 2, "confirm") &&
        dl_said_is_unanswered(doc, find->head))
        return DL_POLARITY_DECLINE; /* "would not confirm or deny" */
    if (!is_untold(said, find)) return lexical;
    for (size_t i = 0; i < sizeof tellings / sizeof *tellings; i++)
        if (dl_str_is(find->lexical->name, tellings[i])) return DL_POLARITY_DECLINE;
    for (size_t i = 0; i < sizeof thoughts / sizeof *thoughts; i++)
        if (dl_str_is(find->lexical->name, thoughts[i])) return DL_POLARITY_DENY;
    for (size_t i = 0; i < sizeof certain / sizeof *certain; i++)
        if (dl_str_is(find->lexical->name, certain[i])) return DL_POLARITY_DOUBT; /* "is not sure that …" */
    if (lexical == DL_POLARITY_DENY || lexical == DL_POLARITY_DOUBT || lexical == DL_POLARITY_DECLINE) return DL_POLARITY_AFFIRM;
    return lexical == DL_POLARITY_AFFIRM ? DL_POLARITY_DENY : lexical;
}

/* "Condemned it", "criticism of it", "argued against it": a verdict, or whatever brings its content with "against". */
static int is_opposing(const struct dl_said *said, const struct dl_find *find)
{
    const int is_of_thing = find->shape == DL_SHAPE_OBJECT || find->shape == DL_SHAPE_SUBJECT || find->shape == DL_SHAPE_OBLIQUE;
    if (!is_of_thing && find->shape != DL_SHAPE_PREPOSITION) return 0;
    if (dl_cues_lists(said->cues, DL_WORDS_OPPOSING, find->lexical->name)) return 1;
    if (said->doc->words.at[find->head].upos == DL_UPOS_NOUN || dl_str_listed(find->lexical->name, "warn caution", ' ')) return 0;
    return find->shape == DL_SHAPE_PREPOSITION && find->cue.last > find->head && dl_word_is(said->doc, find->cue.last, "against");
}

/* "Asked for help" asks it of somebody, "questioned him about the letter" waits for an answer. */
static enum dl_polarity asked(const struct dl_said *said, const struct dl_find *find, enum dl_polarity polarity)
{
    const int is_for = find->shape == DL_SHAPE_PREPOSITION && dl_word_is(said->doc, find->cue.last, "for");
    if (polarity == DL_POLARITY_ASK && is_for) return DL_POLARITY_DEMAND;
    const int is_questioned = polarity == DL_POLARITY_DOUBT && dl_str_is(find->lexical->name, "question");
    return is_questioned && dl_word_listed(said->doc, find->pieces[0].first, "about on over") ? DL_POLARITY_ASK : polarity;
}

/* What is done with the frame that the content has: "agreed to meet", "decided not to sell" bind whoever says so; "wants them to leave", "told the press to
 * go", "invited them to talks" ask something of others. What the lexicon or a negation makes more of stays, but for a verdict that is not given. */
enum dl_polarity dl_said_performed(const struct dl_said *said, const struct dl_find *find, enum dl_polarity polarity)
{
    if (find->lexical == NULL || find->source.first == DL_NONE) return polarity;
    if (is_opposing(said, find) && find->lexical->polarity == DL_POLARITY_AFFIRM)
        return polarity == DL_POLARITY_AFFIRM ? DL_POLARITY_DENY : polarity == DL_POLARITY_DENY ? DL_POLARITY_AFFIRM : polarity;
    if (polarity != DL_POLARITY_AFFIRM) return asked(said, find, polarity);
    const struct dl_str name = find->lexical->name;
    struct dl_str rest = name;
    const struct dl_str first = dl_str_cut(&rest, ' ');
    const int is_for_others = find->shape == DL_SHAPE_OBJECT_TO || (find->shape == DL_SHAPE_INFINITIVE && dl_str_is(name, "tell"));
    if (is_for_others || (find->shape == DL_SHAPE_OBJECT && dl_str_is(name, "want")))
        return dl_cues_lists(said->cues, DL_WORDS_BIDDING, first) ? DL_POLARITY_DEMAND : polarity;
    const int is_to =
        dl_word_is(said->doc, find->pieces[0].first, "to") && said->doc->words.at[find->pieces[0].first].upos == DL_UPOS_PART;
    if (find->shape == DL_SHAPE_INFINITIVE && is_to && dl_cues_lists(said->cues, DL_WORDS_BINDING, first))
        return DL_POLARITY_PROMISE;
    return polarity;
}
