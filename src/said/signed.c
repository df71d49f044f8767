/* Words whose speaker's name stands below them behind a dash: a post that a page shows ("Great day in Riyadh. — Ana Lind (@analind) May 20,
 * 2017"), a quotation with its signature ("“We will build it.” — Leif Holm"). */
#include "said/find.h"
#include "said/score.h"
#include "who/who.h"

enum { MOST_NAME = 9, LEAST_WORDS = 3, PRIOR = 2200 };

static uint32_t section_of(const struct dl_doc *doc, uint32_t word)
{
    return doc->sentences.at[doc->words.at[word].sentence].section;
}

static int is_dash(const struct dl_doc *doc, uint32_t word)
{
    return dl_word_listed(doc, word, "\xE2\x80\x94 \xE2\x80\x93 \xE2\x80\x95 --");
}

/* "— Ana Lind (@analind)": the bracket behind the name that begins behind a dash; DL_NONE. */
static uint32_t handle_behind(const struct dl_doc *doc, uint32_t dash)
{
    for (uint32_t w = dash + 2; w + 2 < doc->words.count && w < dash + 2 + MOST_NAME; w++) {
        if (section_of(doc, w) != section_of(doc, dash)) return DL_NONE;
        if (dl_word_is(doc, w, "(") && doc->words.at[w + 1].form.size > 1 && doc->words.at[w + 1].form.at[0] == '@')
            return dl_word_is(doc, w + 2, ")") ? w : DL_NONE;
    }
    return DL_NONE;
}

uint32_t dl_said_signature(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++)
        if (is_dash(doc, w) && handle_behind(doc, w) != DL_NONE) return w;
    return DL_NONE;
}

static int is_taken(const struct dl_said *said, uint32_t word)
{
    const struct dl_find *find = dl_find_holding(said, word, NULL);
    while (find != NULL && (find->head + 1 >= word || said->word_quote[find->head] != DL_NONE))
        find = dl_find_holding(said, word, find);
    return find != NULL;
}

/* The word of a name that leads to who it is, else its last. */
static uint32_t head_of(const struct dl_doc *doc, struct dl_range name)
{
    for (uint32_t w = name.first; w <= name.last; w++)
        if (dl_who_at(doc, w) != DL_NONE) return w;
    return name.last;
}

static int add(struct dl_said *said, uint32_t dash, struct dl_range name, struct dl_range content, int is_post)
{
    const struct dl_doc *doc = said->doc;
    struct dl_find find = dl_find_begin(doc, NULL, dash);
    find.source = dl_range_trim(doc, name);
    if (find.source.first == DL_NONE) return DL_OK;
    find.source_head = head_of(doc, find.source);
    find.shape = DL_SHAPE_COLON;
    find.is_turn = (uint8_t)is_post;
    find.prior = PRIOR;
    dl_find_add(doc, &find, content);
    if (find.piece_count == 0) return DL_OK;
    find.score = dl_score_keep(said, &find);
    return dl_said_push(said, &find);
}

/* The post that ends at the dash, in its paragraph, behind another one there. */
static int add_post(struct dl_said *said, uint32_t dash, uint32_t bracket)
{
    const struct dl_doc *doc = said->doc;
    uint32_t first = dash;
    while (first > 0 && section_of(doc, first - 1) == section_of(doc, dash) && !dl_word_is(doc, first - 1, ")")) first--;
    if (first > 1 && section_of(doc, first - 1) == section_of(doc, dash) && doc->words.at[first - 2].form.at[0] != '@')
        while (first > 0 && section_of(doc, first - 1) == section_of(doc, dash)) first--; /* a bracket of the post's own */
    if (dl_word_is(doc, first, "skip") && dl_word_is(doc, first + 1, "twitter") && first + 5 < dash)
        first += 5; /* "Skip Twitter post by @analind" */
    if (dash < first + LEAST_WORDS || is_taken(said, dash - 2)) return DL_OK;
    return add(said, dash, (struct dl_range){dash + 1, bracket - 1}, (struct dl_range){first, dash - 1}, 1);
}

/* The quotation that ends right before the dash, there or in the paragraph above; DL_NONE. */
static uint32_t quote_before(const struct dl_said *said, uint32_t dash)
{
    uint32_t w = dash;
    while (w > 0 && w + 3 > dash && said->word_quote[w - 1] == DL_NONE && said->doc->words.at[w - 1].upos == DL_UPOS_PUNCT) w--;
    if (w == 0 || said->word_quote[w - 1] == DL_NONE) return DL_NONE;
    const struct dl_quote *quote = &said->quotes.at[said->word_quote[w - 1]];
    return quote->last == w - 1 && quote->last >= quote->first + LEAST_WORDS && (quote->flags & DL_QUOTE_UNCLOSED) == 0
               ? said->word_quote[w - 1]
               : DL_NONE;
}

/* The name behind the dash that ends the paragraph, but for a link or what it is said of; none where it is no name. */
static struct dl_range signature_of(const struct dl_doc *doc, uint32_t dash)
{
    uint32_t last = dash, end = dash + 1;
    if (end >= doc->words.count || doc->words.at[end].upos != DL_UPOS_PROPN) return DL_NO_RANGE;
    for (; end < doc->words.count && section_of(doc, end) == section_of(doc, dash); end++) {
        if (end > dash + 2 * MOST_NAME || dl_has_feat(&doc->words.at[end], "VerbForm=Fin")) return DL_NO_RANGE;
        if (last + 1 == end && (doc->words.at[end].upos == DL_UPOS_PROPN || doc->words.at[end].upos == DL_UPOS_NOUN)) last = end;
    }
    return last > dash && last < dash + MOST_NAME ? (struct dl_range){dash + 1, last} : DL_NO_RANGE;
}

static int add_quote(struct dl_said *said, uint32_t dash)
{
    const uint32_t q = quote_before(said, dash);
    const struct dl_range name = q == DL_NONE ? DL_NO_RANGE : signature_of(said->doc, dash);
    if (name.first == DL_NONE || dl_who_at(said->doc, head_of(said->doc, name)) == DL_NONE) return DL_OK;
    const struct dl_quote *quote = &said->quotes.at[q];
    if (is_taken(said, quote->last - 1)) return DL_OK;
    return add(said, dash, name, (struct dl_range){quote->first, quote->last}, 0);
}

int dl_said_signed(struct dl_said *said)
{
    const struct dl_doc *doc = said->doc;
    int code = DL_OK;
    for (uint32_t w = 1; code == DL_OK && w + 1 < doc->words.count; w++) {
        if (!is_dash(doc, w) || said->word_quote[w] != DL_NONE) continue;
        const uint32_t bracket = handle_behind(doc, w);
        code = bracket != DL_NONE ? add_post(said, w, bracket) : add_quote(said, w);
    }
    return code;
}
