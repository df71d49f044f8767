/* The tag at the end of a sentence without marks, read by the order of its words where the tree has gone astray: "…, the Harbour Post reports.",
 * "…, a union analysis of new filings shows.", "…, the Herald has learned." The tagger takes the verb for a noun in the plural, or the lexicon
 * lets it tell only of those who publish. */
#include "said/score.h"
#include "said/verb.h"
#include "who/who.h"

enum { MOST_SOURCE = 16, FEWEST_TOLD = 5, PRIOR = 2200 };

/* The sentence's last words: the comma, who tells, the cue with its auxiliary. */
struct plain_tag {
    uint32_t comma, first, cue, verb;
};

/* "analysis", "poll", "data": a document that shows something. */
static int is_document(const struct dl_said *said, uint32_t word)
{
    const struct dl_cue *noun = dl_cues_find(said->cues, DL_CUE_NOUN, said->doc->words.at[word].form);
    return said->doc->words.at[word].upos == DL_UPOS_NOUN && noun != NULL && noun->is_document;
}

/* Who publishes, or has a name: the word of the phrase that leads to him; DL_NONE. */
static uint32_t teller(const struct dl_doc *doc, const struct plain_tag *tag)
{
    for (uint32_t w = tag->cue; w-- > tag->first;) {
        const uint32_t who = dl_who_at(doc, w);
        if (who == DL_NONE || doc->words.at[w].upos != DL_UPOS_PROPN) continue;
        const enum dl_entity_kind kind = (enum dl_entity_kind)doc->entities.at[who].kind;
        return kind == DL_ENTITY_PERSON || kind == DL_ENTITY_ORGANIZATION ? w : DL_NONE;
    }
    return DL_NONE;
}

/* "…, officials said on Friday": the last word before when it was said. */
static uint32_t before_time(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    if (last < first + FEWEST_TOLD || !dl_word_is_weekday(doc, last)) return last;
    return dl_word_is(doc, last - 1, "on") ? last - 2 : last - 1;
}

/* "said": a form that nothing else has. */
static int is_plain(const struct dl_doc *doc, uint32_t verb) { return dl_word_listed(doc, verb, "said say says report"); }

/* Whether the words are a noun phrase that begins behind the comma, without a verb, a clause or a list in it. */
static int is_phrase(const struct dl_doc *doc, const struct plain_tag *tag)
{
    if (tag->cue <= tag->first || tag->cue > tag->first + MOST_SOURCE) return 0;
    const uint8_t opening = doc->words.at[tag->first].upos;
    const int may_open =
        opening == DL_UPOS_PROPN || dl_word_listed(doc, tag->first, "a an the its their his her") ||
        (is_plain(doc, tag->verb) && (opening == DL_UPOS_NOUN || opening == DL_UPOS_ADJ || opening == DL_UPOS_NUM));
    if (!may_open) return 0;
    for (uint32_t w = tag->first; w < tag->cue; w++) switch (doc->words.at[w].upos) {
        case DL_UPOS_VERB:
            if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 0;
            break;
        case DL_UPOS_CCONJ:
            if (!is_plain(doc, tag->verb)) return 0;
            break;
        case DL_UPOS_AUX:
        case DL_UPOS_SCONJ:
        case DL_UPOS_PUNCT: return 0;
        default: break;
        }
    return 1;
}

/* Whether a clause with a finite verb stands before the comma. */
static int has_clause(const struct dl_doc *doc, uint32_t first, uint32_t comma)
{
    if (comma < first + FEWEST_TOLD || doc->words.at[first].upos == DL_UPOS_SCONJ) return 0;
    for (uint32_t w = first; w < comma; w++)
        if (rel_of(doc, w) == DL_REL_NSUBJ && doc->words.at[w].head != DL_NONE && doc->words.at[w].head < comma) return 1;
    return 0;
}

/* The tag that ends the sentence; whether there is one that no other rule reads. */
static int read(const struct dl_said *said, struct dl_range sentence, struct plain_tag *tag)
{
    const struct dl_doc *doc = said->doc;
    uint32_t last = sentence.last;
    while (last > sentence.first && doc->words.at[last].upos == DL_UPOS_PUNCT) last--;
    last = before_time(doc, sentence.first, last);
    const int is_of_media =
        dl_word_is(doc, last, "report") && dl_word_listed(doc, last - 1, "media outlets newspapers papers agencies");
    const int is_listed =
        dl_word_listed(doc, last, "reports shows says notes finds writes claims learned found said say show reads states");
    if ((!is_of_media && !is_listed) || said->word_quote[last] != DL_NONE) return 0;
    *tag = (struct plain_tag){.cue = last, .verb = last};
    const int is_learned = dl_word_is(doc, last, "learned");
    if (is_learned && !dl_word_listed(doc, last - 1, "has have")) return 0;
    tag->cue -= (uint32_t)is_learned;
    for (uint32_t w = tag->cue; w > sentence.first && tag->comma == 0; w--)
        if (dl_word_is(doc, w, ",")) tag->comma = w;
    if (tag->comma == 0 || said->word_quote[tag->comma - 1] != DL_NONE) return 0;
    tag->first = tag->comma + 1;
    return is_phrase(doc, tag) && has_clause(doc, sentence.first, tag->comma);
}

/* Who it is that tells; DL_NONE where the noun phrase may be set beside another. */
static uint32_t head_of(const struct dl_said *said, const struct plain_tag *tag)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t named = teller(doc, tag);
    if (is_plain(doc, tag->verb)) {
        uint32_t head = DL_NONE;
        for (uint32_t w = tag->first; w < tag->cue && doc->words.at[w].upos != DL_UPOS_ADP && doc->words.at[w].upos != DL_UPOS_VERB;
             w++)
            if (doc->words.at[w].upos == DL_UPOS_NOUN || doc->words.at[w].upos == DL_UPOS_PROPN) head = w;
        return head != DL_NONE && dl_said_is_thing(said, head) ? DL_NONE : head;
    }
    if (dl_word_is(doc, tag->verb, "shows") || dl_word_is(doc, tag->verb, "finds") || dl_word_is(doc, tag->verb, "found"))
        for (uint32_t w = tag->first; w < tag->cue; w++) {
            if (doc->words.at[w].upos == DL_UPOS_ADP) break;
            if (is_document(said, w) && doc->words.at[w + 1].upos != DL_UPOS_NOUN) return w;
        }
    return dl_word_is(doc, tag->verb, "shows") || (named != DL_NONE && named + 1 != tag->cue) ? DL_NONE : named;
}

/* Whether something found before has its cue there. */
static int is_taken(const struct dl_said *said, uint32_t verb, uint32_t sentence)
{
    for (uint32_t i = said->finds.count; i-- > 0;)
        if (said->finds.at[i].sentence == sentence &&
            (said->finds.at[i].head == verb || dl_range_holds(said->finds.at[i].cue, verb)))
            return 1;
    return 0;
}

/* What else was found in the sentence ends before the comma. */
static void cut_others(struct dl_said *said, uint32_t sentence, uint32_t comma)
{
    for (uint32_t i = said->finds.count; i-- > 0;) {
        struct dl_find *find = &said->finds.at[i];
        struct dl_range *piece = find->piece_count == 0 ? NULL : &find->pieces[find->piece_count - 1];
        if (find->sentence == sentence && piece != NULL && piece->first < comma && piece->last > comma) piece->last = comma - 1;
    }
}

int dl_said_plain_tag(struct dl_said *said, uint32_t sentence)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_range words = {doc->sentences.at[sentence].word,
                                   doc->sentences.at[sentence].word + doc->sentences.at[sentence].words - 1};
    struct plain_tag tag;
    if (doc->sentences.at[sentence].words < FEWEST_TOLD + 3 || !read(said, words, &tag) || is_taken(said, tag.verb, sentence))
        return DL_OK;
    const uint32_t head = head_of(said, &tag);
    if (head == DL_NONE) return DL_OK;
    struct dl_find find = dl_find_begin(doc, dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[tag.verb].form), tag.verb);
    find.cue = (struct dl_range){tag.cue, tag.verb};
    find.source = (struct dl_range){tag.first, tag.cue - 1};
    find.source_head = head;
    find.shape = DL_SHAPE_BEFORE;
    find.is_speech = 1;
    find.prior = PRIOR;
    cut_others(said, sentence, tag.comma);
    dl_find_add(doc, &find, (struct dl_range){words.first, tag.comma - 1});
    if (find.piece_count == 0) return DL_OK;
    find.score = dl_score_keep(said, &find);
    return dl_said_push(said, &find);
}
