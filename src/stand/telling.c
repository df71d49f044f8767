#include "stand/telling.h"

enum { DEPTH = 9, LEAD = 4 /* sentences */, SHORT_WORD = 3 /* letters */ };

const char *dl_stand_amount(uint32_t number)
{
    static const char *const few[] = {"0", "1", "2", "3"};
    return number < 4 ? few[number] : number < 7 ? "some" : "many";
}

/* Whether a word is a mention of the issue: marked as one, or of an issue known by its words the same noun. */
static int names_issue(const struct dl_stand *run, uint32_t word, uint32_t issue)
{
    const struct dl_issue *known = &run->issues.at[issue];
    if (run->issue[word] != DL_NONE) return dl_stand_merged(run, run->issue[word]) == issue;
    return known->concept == DL_NONE && known->head.size > 0 && dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN &&
           dl_str_equal(dl_stand_lemma(run, word), known->head);
}

uint32_t dl_stand_mention_in(const struct dl_stand *run, uint32_t sentence, uint32_t word, uint32_t issue)
{
    const struct dl_sentence *s = &run->doc->sentences.at[sentence];
    uint32_t best = DL_NONE, least = UINT32_MAX;
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        uint32_t far = w < word ? word - w : w - word;
        if (far < least && names_issue(run, w, issue)) best = w, least = far;
    }
    return best;
}

/* Written out where it is called, so that the template's hash is known there. */
static inline __attribute__((always_inline)) void add_two(struct dl_sum *sum, const char *template_name, const char *a,
                                                          const char *b)
{
    dl_sum_add(sum, template_name, dl_str_from(a), dl_str_from(b));
}

/* ---- the sentence ---- */

static const char *far_of(uint32_t a, uint32_t b)
{
    const uint32_t far = a < b ? b - a : a - b;
    return far < 2 ? "next" : far < 4 ? "near" : far < 8 ? "some" : far < 16 ? "far" : "farther";
}

static uint32_t depth_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t depth = 0;
    while ((word = dl_word_at(run->doc, word)->head) != DL_NONE && depth < DEPTH) depth++;
    return depth;
}

static uint32_t quotes_in(const struct dl_doc *doc, const struct dl_sentence *s)
{
    uint32_t quotes = 0;
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        const struct dl_str form = doc->words.at[w].form;
        quotes += dl_str_is(form, "\"") || dl_str_is(form, "\xE2\x80\x9C");
    }
    return quotes;
}

/* What else was found there: by the same word, by others. */
static void add_found_beside(struct dl_sum *sum, const struct dl_stand *run, const struct dl_finding *finding, uint32_t sentence)
{
    uint32_t same = 0, others = 0;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *other = &run->findings.at[i];
        if (other == finding || dl_word_at(run->doc, other->predicate)->sentence != sentence) continue;
        if (other->predicate == finding->predicate) same++;
        else others++;
    }
    dl_sum_add_text(sum, "at predicate", dl_stand_amount(same));
    dl_sum_add_text(sum, "in sentence", dl_stand_amount(others));
}

/* ---- the issue's name ---- */

static int is_said_in(const struct dl_stand *run, uint32_t from, uint32_t end, struct dl_str word)
{
    for (uint32_t w = from; w < end; w++)
        if (dl_str_equal_nocase(dl_word_at(run->doc, w)->form, word) || dl_str_equal_nocase(dl_stand_lemma(run, w), word)) return 1;
    return 0;
}

/* How many of a name's words are said in these words of the report. */
static const char *share_of(const struct dl_stand *run, struct dl_str name, uint32_t from, uint32_t end)
{
    uint32_t all = 0, said = 0;
    while (name.at != NULL && name.size > 0) {
        const struct dl_str word = dl_str_cut(&name, ' ');
        if (word.size > SHORT_WORD) all++, said += is_said_in(run, from, end, word) != 0;
    }
    if (all == 0) return "short";
    return said == 0 ? "none" : said == all ? "all" : 2 * said >= all ? "most" : "some";
}

static void add_name(struct dl_sum *sum, struct dl_stand *run, const struct dl_finding *finding, uint32_t issue)
{
    const struct dl_doc *doc = run->doc;
    const struct dl_sentence *here = &doc->sentences.at[dl_word_at(doc, finding->predicate)->sentence];
    const uint32_t lead = doc->sentences.count < LEAD ? doc->sentences.count : LEAD;
    const uint32_t lead_end = doc->sentences.at[lead - 1].word + doc->sentences.at[lead - 1].words;
    struct dl_str name, topic;
    if (dl_stand_name(run, issue, &name, &topic) != DL_OK || name.size == 0) return;
    const char *share = share_of(run, name, here->word, here->word + here->words);
    dl_sum_add_text(sum, "name here", share);
    add_two(sum, "name here", share, finding->how != NULL ? finding->how : "named");
    const char **lead_share = &run->issues.at[issue].in_lead; /* the same of each finding on it */
    if (*lead_share == NULL) *lead_share = share_of(run, name, 0, lead_end);
    dl_sum_add_text(sum, "name lead", *lead_share);
    dl_sum_add_text(sum, "name capital", dl_ascii_upper(name.at[0]) ? "yes" : "no");
}

void dl_stand_add_telling(struct dl_sum *sum, struct dl_stand *run, const struct dl_finding *finding)
{
    const uint32_t issue = dl_stand_merged(run, finding->issue), word = finding->predicate;
    const uint32_t sentence = dl_word_at(run->doc, word)->sentence, event = run->event[word];
    const struct dl_sentence *s = &run->doc->sentences.at[sentence];
    const uint32_t at = dl_stand_mention_in(run, sentence, word, issue);
    const struct dl_entity *e = &run->doc->entities.at[finding->holder];
    const char *stance = dl_stance_name(finding->stance);
    const uint64_t lists = dl_lexicon_find(run->lexicon, run->issues.at[issue].head)->lists;
    dl_sum_add(sum, "lemma", dl_stand_lemma(run, word), dl_str_from(stance));
    if (event != DL_NONE) add_two(sum, "event", dl_event_type_name(run->doc->events.at[event].type), stance);
    add_two(sum, "actor stance", dl_entity_kind_name(e->kind), stance);
    if (at != DL_NONE) dl_sum_add_text(sum, "issue far", far_of(at, word));
    for (uint32_t i = 0; i < DL_LIST_COUNT; i++)
        if (lists >> i & 1) dl_sum_add_text(sum, "issue list", dl_lists_name((enum dl_stand_list)i));
    dl_sum_add_text(sum, "depth", dl_stand_amount(depth_of(run, word)));
    dl_sum_add_text(sum, "quotes", dl_stand_amount(quotes_in(run->doc, s)));
    dl_sum_add_one(sum, "opens", dl_stand_lemma(run, s->word));
    add_found_beside(sum, run, finding, sentence);
    add_name(sum, run, finding, issue);
}
