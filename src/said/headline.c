/* "No date for new talks — Ryabkov", "Two neighbours agree to end stand-off: Misri", "Half want new vote: poll": agencies set whoever says it behind a
 * dash or a colon at the end of a headline. Papers set their own names and the place behind the dash, which say nothing. Or the headline ends
 * ", UN document warns", ", court hears", where without a full stop and articles the tree has often gone astray. */
#include "said/find.h"
#include "said/score.h"
#include "where/where.h"
#include "who/who.h"

enum { SOURCE_WORDS = 6, CONTENT_WORDS = 3 };

/* The long dash between blanks, or the colon, with at most a few words behind it; DL_NONE. */
static uint32_t last_mark(const struct dl_doc *doc, const struct dl_sentence *s)
{
    const uint32_t end = s->word + s->words;
    for (uint32_t w = end; w-- > s->word + CONTENT_WORDS && w + SOURCE_WORDS + 1 >= end;)
        if ((dl_word_listed(doc, w, "\xE2\x80\x94 \xE2\x80\x93 -") && doc->words.at[w].space_after &&
             doc->words.at[w - 1].space_after) ||
            dl_word_is(doc, w, ":"))
            return w + 1 < end ? w : DL_NONE;
    return DL_NONE;
}

/* Whether nothing but a phrase stands in [first, end): no verb and no mark. */
static int is_phrase(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++)
        if (doc->words.at[w].upos == DL_UPOS_VERB || doc->words.at[w].upos == DL_UPOS_AUX || doc->words.at[w].upos == DL_UPOS_PUNCT)
            return 0;
    return 1;
}

/* The word of [first, end) that names who may speak: a person, a body that is no paper, or a noun for people ("source"); DL_NONE. */
static uint32_t speaker_in(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    static const char PEOPLE[] =
        "source|diplomat|official|expert|lawmaker|senator|envoy|minister|spokesman|spokeswoman|ministry|president|police|union|"
        "army|military|medic|witness|resident|activist|report|poll|survey|study|court|lawyer|prosecutor|monitor|watchdog";
    for (uint32_t w = end; w-- > first;) {
        const uint32_t who = dl_who_at(doc, w);
        const int is_state = who != DL_NONE && doc->entities.at[who].kind == DL_ENTITY_COUNTRY && first + 1 == end &&
                             !dl_word_is(doc, first - 1, ":");
        if (is_state) return w; /* "Army used gas - US" */
        if (who != DL_NONE && doc->entities.at[who].kind != DL_ENTITY_PLACE && doc->entities.at[who].kind != DL_ENTITY_COUNTRY)
            return dl_str_is(doc->entities.at[who].sector, "JRN") ? DL_NONE : w;
        if (w + 1 == end && dl_str_listed(doc->words.at[w].lemma, PEOPLE, '|')) return w;
    }
    return DL_NONE;
}

/* Behind a colon only a person or a noun in small letters ("poll", "police") tells what stands before it, and only a clause: "Hotline: Ana Holm" is
 * none. */
static int ends_in_person(const struct dl_doc *doc, uint32_t first, uint32_t colon, uint32_t head)
{
    const uint32_t who = dl_who_at(doc, head);
    const int is_noun = doc->words.at[head].upos == DL_UPOS_NOUN && dl_ascii_lower(doc->words.at[head].form.at[0]);
    if (!is_noun && (who == DL_NONE || doc->entities.at[who].kind != DL_ENTITY_PERSON)) return 0;
    int verbs = 0;
    for (uint32_t w = first; w < colon; w++) {
        if (dl_word_is(doc, w, ":")) return 0;
        verbs += doc->words.at[w].upos == DL_UPOS_VERB && dl_has_feat(&doc->words.at[w], "VerbForm=Fin");
    }
    return verbs > 0 && colon >= first + CONTENT_WORDS + 2;
}

/* "…, UN document warns", "…, court hears": the noun before a verb of telling in the present that ends the heading, where nothing but its own
 * words stand between it and the last comma; DL_NONE. */
static uint32_t teller_at_end(const struct dl_said *said, const struct dl_sentence *s, uint32_t *comma)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t verb = s->word + s->words - 1;
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[verb].form);
    if (s->words < CONTENT_WORDS + 3 || cue == NULL || (cue->frames & DL_FRAME_QUOTE) == 0 || cue->tail.size > 0) return DL_NONE;
    if (!dl_str_ends(doc->words.at[verb].form, "s") && !dl_word_listed(doc, verb, "say warn report claim show find"))
        return DL_NONE;
    for (uint32_t i = said->finds.count; i-- > 0 && said->finds.at[i].sentence == doc->words.at[verb].sentence;)
        if (said->finds.at[i].head == verb) return DL_NONE;
    for (*comma = verb - 1; *comma > s->word && *comma + SOURCE_WORDS >= verb && !dl_word_is(doc, *comma, ",");) --*comma;
    if (!dl_word_is(doc, *comma, ",") || *comma + 1 >= verb || *comma < s->word + CONTENT_WORDS) return DL_NONE;
    return is_phrase(doc, *comma + 1, verb) ? verb - 1 : DL_NONE;
}

/* "'We will not leave': villagers defy order": the colon behind the words in marks that open the heading; DL_NONE. */
static uint32_t colon_behind_words(const struct dl_said *said, const struct dl_sentence *s, uint32_t *quote)
{
    enum { FEWEST_QUOTED = 2 };
    const struct dl_doc *doc = said->doc;
    const uint32_t end = s->word + s->words, first = s->word + (doc->words.at[s->word].upos == DL_UPOS_PUNCT);
    if (first >= end || said->word_quote[first] == DL_NONE) return DL_NONE;
    *quote = said->word_quote[first];
    const struct dl_quote *q = &said->quotes.at[*quote];
    if (q->first > first || q->last < first + FEWEST_QUOTED - 1) return DL_NONE;
    for (uint32_t w = q->last + 1; w + 2 < end && w <= q->last + 2; w++)
        if (dl_word_is(doc, w, ":")) return w;
    return DL_NONE;
}

/* Adds the words in marks that open a heading as those of the people or the person whom the rest of it is about. */
static int add_opening_words(struct dl_said *said, uint32_t sentence)
{
    struct dl_doc *doc = said->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    uint32_t quote = DL_NONE;
    const uint32_t colon = colon_behind_words(said, s, &quote), end = s->word + s->words;
    for (uint32_t w = colon == DL_NONE ? end : colon + 1; w < end; w++) {
        const uint32_t verb = doc->words.at[w].head, who = dl_who_at(doc, w);
        if (rel_of(doc, w) != DL_REL_NSUBJ || doc->words.at[w].rel == DL_REL_NSUBJ_PASS || verb == DL_NONE || verb < w) continue;
        const int is_somebody = who == DL_NONE ? doc->words.at[w].thing == DL_THING_PERSON
                                               : doc->entities.at[who].kind != DL_ENTITY_PLACE &&
                                                     doc->entities.at[who].kind != DL_ENTITY_COUNTRY &&
                                                     !dl_str_is(doc->entities.at[who].sector, "JRN");
        if (!is_somebody) return DL_OK;
        struct dl_find find = dl_find_begin(doc, NULL, colon);
        find.source = dl_range_source(doc, w);
        find.source_head = w;
        if (find.source.first != colon + 1) return DL_OK;
        find.is_speech = 1;
        find.shape = DL_SHAPE_COLON;
        find.prior = 1400;
        dl_find_add(doc, &find, (struct dl_range){said->quotes.at[quote].first, said->quotes.at[quote].last});
        return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
    }
    return DL_OK;
}

int dl_said_headline_end(struct dl_said *said, uint32_t sentence)
{
    struct dl_doc *doc = said->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    if (!dl_is_heading(dl_section_kind_of(doc, sentence))) return DL_OK;
    uint32_t comma = DL_NONE;
    if (add_opening_words(said, sentence) != DL_OK) return DL_ENOMEM;
    const uint32_t who = teller_at_end(said, s, &comma), verb = s->word + s->words - 1;
    if (who == DL_NONE) return DL_OK;
    struct dl_find find = dl_find_begin(doc, dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[verb].form), verb);
    find.source = dl_range_trim(doc, (struct dl_range){comma + 1, who});
    find.source_head = who;
    find.is_speech = 1;
    find.shape = DL_SHAPE_BEFORE;
    dl_find_add(doc, &find, (struct dl_range){s->word, comma - 1});
    find.score = dl_score_keep(said, &find);
    return find.piece_count > 0 ? dl_said_push(said, &find) : DL_OK;
}

int dl_said_headline(struct dl_said *said, uint32_t sentence)
{
    struct dl_doc *doc = said->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    if (!dl_is_heading(dl_section_kind_of(doc, sentence))) return DL_OK;
    const uint32_t end = s->word + s->words, dash = last_mark(doc, s);
    const uint32_t head = dash != DL_NONE && is_phrase(doc, dash + 1, end) ? speaker_in(doc, dash + 1, end) : DL_NONE;
    if (head == DL_NONE || (dl_word_is(doc, dash, ":") && !ends_in_person(doc, s->word, dash, head))) return DL_OK;
    struct dl_find find = dl_find_begin(doc, NULL, dash);
    find.source = dl_range_trim(doc, (struct dl_range){dash + 1, end - 1});
    find.source_head = head;
    find.is_speech = 1;
    find.shape = DL_SHAPE_COLON;
    find.prior = 1400;
    dl_find_add(doc, &find, (struct dl_range){s->word, dash - 1});
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}
