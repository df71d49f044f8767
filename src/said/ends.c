/* Where content that stands behind its cue ends. The places where it could are the gaps between phrases up to the end of
 * the sentence; the rules' own end has an advantage (DL_END_PRIOR), and the weights say what gaps are better or worse. */
#include "said/find.h"
#include "said/score.h"

enum { MAX_ENDS = 24 };

static struct dl_str word(const char *text) { return dl_str_from(text); }

static struct dl_str class_of(const struct dl_doc *doc, uint32_t at)
{
    const struct dl_word *w = &doc->words.at[at];
    switch (w->upos) {
    case DL_UPOS_NOUN:
    case DL_UPOS_PROPN:
    case DL_UPOS_VERB:
    case DL_UPOS_ADJ:
    case DL_UPOS_NUM:
    case DL_UPOS_SYM:
    case DL_UPOS_X: return word(dl_upos_name((enum dl_upos)w->upos));
    default: return w->form;
    }
}

/* The first word behind the gap that is no mark, and the word that the phrase from there on hangs by. */
static uint32_t phrase_behind(const struct dl_doc *doc, uint32_t last, uint32_t end, uint32_t *next)
{
    uint32_t at = last + 1;
    while (at < end && doc->words.at[at].upos == DL_UPOS_PUNCT) at++;
    *next = at;
    for (uint32_t steps = 0; steps < DL_MAX_TREE_DEPTH; steps++) {
        uint32_t head = doc->words.at[at].head;
        if (head == DL_NONE || head <= last || head > end) break;
        at = head;
    }
    return at;
}

static const char *bucket(uint32_t n) { return n == 0 ? "0" : n < 3 ? "1-2" : n < 6 ? "3-5" : n < 12 ? "6-11" : "more"; }

static const char *place_of(const struct dl_find *find, uint32_t head, uint32_t start)
{
    if (head == DL_NONE) return "root";
    if (head == find->head || dl_range_holds(find->cue, head)) return "cue";
    return head >= start ? "content" : "above";
}

static int32_t score_end(const struct dl_said *said, const struct dl_find *find, uint32_t last, uint32_t rules, uint32_t end)
{
    const struct dl_doc *doc = said->doc;
    uint32_t start = find->pieces[find->piece_count - 1].first, next = end;
    struct dl_sum sum = {said->cues, last == rules ? DL_END_PRIOR : 0};
    struct dl_str shape = word(dl_shape_name((enum dl_shape)find->shape)), none = {0};
    struct dl_str side = word(last == rules ? "rules" : last < rules ? "earlier" : "later");
    dl_sum_add(&sum, "end", side, shape);
    if (last >= end) {
        dl_sum_add(&sum, "end last", side, shape);
    } else {
        uint32_t root = phrase_behind(doc, last, end, &next), head = doc->words.at[root].head;
        struct dl_str rel = word(dl_rel_name((enum dl_rel)doc->words.at[root].rel)), place = word(place_of(find, head, start));
        struct dl_str mark = doc->words.at[last + 1].upos == DL_UPOS_PUNCT ? doc->words.at[last + 1].form : DL_STR("plain");
        struct dl_str opening = class_of(doc, next);
        dl_sum_add(&sum, "end mark", mark, side);
        dl_sum_add(&sum, "end mark+shape", mark, shape);
        dl_sum_add(&sum, "end rel", rel, place);
        dl_sum_add(&sum, "end rel+mark", rel, mark);
        dl_sum_add(&sum, "end rel+side", rel, side);
        dl_sum_add(&sum, "end place+shape", place, shape);
        dl_sum_add(&sum, "end opening", opening, place);
        dl_sum_add(&sum, "end opening+mark", opening, mark);
        dl_sum_add(&sum, "end opening+shape", opening, shape);
        if (doc->words.at[root].thing == DL_THING_TIME) dl_sum_add(&sum, "end time", place, mark);
        dl_sum_add(&sum, "end rest", word(bucket(end - next)), side);
        if (said->word_quote[next] != DL_NONE && said->word_quote[next] != said->word_quote[find->head])
            dl_sum_add(&sum, "end before quote", mark, said->word_quote[last] == said->word_quote[next] ? DL_STR("inside") : none);
    }
    dl_sum_add(&sum, "end length", word(bucket(last - start)), shape);
    dl_sum_add(&sum, "end word", class_of(doc, last), none);
    const struct dl_score_watch *watch = said->cues->watch;
    if (watch != NULL) watch->choice(watch->user, doc, &(struct dl_choice){find, last, last == rules});
    return sum.total;
}

void dl_score_end(const struct dl_said *said, struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->piece_count == 0 || (find->shape != DL_SHAPE_CLAUSE && find->shape != DL_SHAPE_INFINITIVE &&
                                   find->shape != DL_SHAPE_OBJECT && find->shape != DL_SHAPE_PREPOSITION))
        return;
    struct dl_range *piece = &find->pieces[find->piece_count - 1];
    struct dl_range sentence = dl_range_sentence(doc, find->head);
    uint32_t rules = piece->last, end = sentence.last, best = rules, count = 0;
    if (piece->first <= find->head || rules > end) return;
    while (end > rules && doc->words.at[end].upos == DL_UPOS_PUNCT) end--;
    if (find->source.first != DL_NONE && find->source.first > piece->first && find->source.first <= end) return;
    int32_t highest = 0;
    uint32_t furthest = 0; /* the last governor of the words so far: an end before it would cut a phrase in two */
    for (uint32_t last = piece->first; last <= end; last++) {
        uint32_t head = doc->words.at[last].head;
        int is_mark = doc->words.at[last].upos == DL_UPOS_PUNCT;
        if (!is_mark && head != DL_NONE && head > furthest) furthest = head;
        if (last != rules && (count >= MAX_ENDS || is_mark || furthest > last)) continue;
        int32_t score = score_end(said, find, last, rules, end);
        if (count++ == 0 || score > highest || (score == highest && last == rules)) {
            highest = score;
            best = last;
        }
    }
    piece->last = best;
}
