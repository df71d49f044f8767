/* Runs of words read off the tree. A parser attaches some words wrongly, and a subtree with a hole in it is a sign of
 * that; so a phrase is taken as the unbroken run around its head, which bad attachments elsewhere do not stretch. */
#include "said/find.h"
#include "syntax/days.h"
#include "where/where.h"

int dl_range_holds(struct dl_range range, uint32_t word)
{
    return range.first != DL_NONE && word >= range.first && word <= range.last;
}

int dl_word_is_weekday(const struct dl_doc *doc, uint32_t word)
{
    return dl_word_listed(doc, word, "monday tuesday wednesday thursday friday saturday sunday");
}

uint32_t dl_range_clause_start(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    for (uint32_t w = end; w-- > first + 2;) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX) return first;
        if (w + 1 < end && (dl_word_listed(doc, w, "; :") || (word->upos == DL_UPOS_CCONJ && dl_word_is(doc, w - 1, ","))))
            return w + 1;
    }
    return first;
}

/* A comma between words of one phrase that the parser hangs elsewhere makes no hole in it. */
static int is_stray(const struct dl_doc *doc, uint32_t mark, uint32_t word)
{
    return doc->words.at[mark].upos == DL_UPOS_PUNCT && mark != word && dl_str_is(doc->words.at[mark].form, ",");
}

struct dl_range dl_range_block(const struct dl_doc *doc, uint32_t word)
{
    struct dl_range sentence = dl_range_sentence(doc, word), block = {word, word};
    for (;;) {
        if (block.first > sentence.first && dl_is_below(doc, block.first - 1, word)) block.first--;
        else if (block.first > sentence.first + 1 && is_stray(doc, block.first - 1, word) &&
                 dl_is_below(doc, block.first - 2, word))
            block.first -= 2;
        else break;
    }
    for (;;) {
        if (block.last < sentence.last && dl_is_below(doc, block.last + 1, word)) block.last++;
        else if (block.last + 1 < sentence.last && is_stray(doc, block.last + 1, word) && dl_is_below(doc, block.last + 2, word))
            block.last += 2;
        else break;
    }
    return block;
}

uint32_t dl_range_head(const struct dl_doc *doc, struct dl_range range)
{
    enum { MOST_STEPS = 20 };
    uint32_t at = range.first;
    for (uint32_t steps = 0; steps < MOST_STEPS; steps++) {
        const uint32_t head = doc->words.at[at].head;
        if (head == DL_NONE || !dl_range_holds(range, head)) break;
        at = head;
    }
    return at;
}

uint32_t dl_range_predicate_end(const struct dl_doc *doc, uint32_t predicate, uint32_t last)
{
    uint32_t end = dl_range_block(doc, predicate).last;
    for (uint32_t c = dl_child_next(doc, predicate, last); c != DL_NONE; c = dl_child_next(doc, predicate, c)) {
        const uint32_t first = dl_range_block(doc, c).first;
        int is_clause = doc->words.at[c].upos == DL_UPOS_VERB;
        for (uint32_t w = first; w <= c; w++) is_clause |= rel_of(doc, w) == DL_REL_NSUBJ || rel_of(doc, w) == DL_REL_COP;
        const int is_joined = rel_of(doc, c) == DL_REL_PARATAXIS || (rel_of(doc, c) == DL_REL_CONJ && is_clause);
        if (is_joined && first > last + 1 && first - 1 < end) end = first - 1;
    }
    return end;
}

/* Whether one of the marks stands in the words from `first` to before `behind`. */
static int has_mark(const struct dl_doc *doc, uint32_t first, uint32_t behind, const char *mark)
{
    for (uint32_t w = first; w < behind; w++)
        if (dl_word_is(doc, w, mark)) return 1;
    return 0;
}

/* A question mark belongs to what is asked, a closing bracket to what it closes. */
static int is_kept_at_end(const struct dl_doc *doc, struct dl_range range)
{
    if (dl_word_is(doc, range.last, "?") || dl_word_is(doc, range.last, "!")) return 1;
    if (dl_word_is(doc, range.last, ")")) return has_mark(doc, range.first, range.last, "(");
    return dl_word_is(doc, range.last, "]") && has_mark(doc, range.first, range.last, "[");
}

/* "[T]he plan is dead": an opening bracket belongs to what is closed before the end. */
static int is_kept_at_start(const struct dl_doc *doc, struct dl_range range)
{
    if (dl_word_is(doc, range.first, "(")) return has_mark(doc, range.first + 1, range.last, ")");
    return dl_word_is(doc, range.first, "[") && has_mark(doc, range.first + 1, range.last, "]");
}

struct dl_range dl_range_trim(const struct dl_doc *doc, struct dl_range range)
{
    if (range.first == DL_NONE || range.first > range.last) return DL_NO_RANGE;
    while (range.first < range.last && doc->words.at[range.first].upos == DL_UPOS_PUNCT && !is_kept_at_start(doc, range))
        range.first++;
    while (range.last > range.first && doc->words.at[range.last].upos == DL_UPOS_PUNCT && !is_kept_at_end(doc, range)) range.last--;
    if (doc->words.at[range.first].upos == DL_UPOS_PUNCT && !is_kept_at_start(doc, range)) return DL_NO_RANGE;
    return range;
}

/* The child of `head` that `word` stands below. */
static uint32_t branch(const struct dl_doc *doc, uint32_t head, uint32_t word)
{
    for (uint32_t steps = 0; word != DL_NONE && doc->words.at[word].head != head && steps < DL_MAX_TREE_DEPTH; steps++)
        word = doc->words.at[word].head;
    return word;
}

static int is_nominal(const struct dl_word *word)
{
    return word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_NUM ||
           word->upos == DL_UPOS_ADJ || word->upos == DL_UPOS_SYM || word->upos == DL_UPOS_X;
}

/* Whether this branch to the right of a source's head belongs to the source. */
static int in_source(const struct dl_doc *doc, uint32_t child, int behind_comma)
{
    const struct dl_word *word = &doc->words.at[child];
    switch (dl_rel_base((enum dl_rel)word->rel)) {
    case DL_REL_ACL: return !behind_comma || (word->rel == DL_REL_ACL && !dl_has_feat(word, "VerbForm=Ger"));
    case DL_REL_CONJ: return is_nominal(word);
    case DL_REL_ADVCL:
    case DL_REL_PARATAXIS:
    case DL_REL_CCOMP:
    case DL_REL_DISLOCATED:
    case DL_REL_LIST:
    case DL_REL_ADVMOD:
    case DL_REL_NSUBJ:
    case DL_REL_COP:
    case DL_REL_AUX:
    case DL_REL_OBJ: return 0;
    default: return 1;
    }
}

static int is_unit_of_time(const struct dl_doc *doc, uint32_t word)
{
    return dl_str_listed(doc->words.at[word].lemma,
                         "day week month year weekend morning afternoon evening night spring summer autumn fall winter", ' ');
}

/* "August President Lund": a month right before a title or a name, where it is no first name ("June Holm"). */
static int is_month_before(const struct dl_doc *doc, uint32_t month, uint32_t head)
{
    const struct dl_word *w = &doc->words.at[month];
    return month < head && dl_is_month(w) && w->ner != DL_NER_B_PER && w->ner != DL_NER_I_PER &&
           doc->words.at[month + 1].upos == DL_UPOS_PROPN && dl_ascii_upper(doc->words.at[month + 1].form.at[0]) &&
           (month == 0 || dl_word_listed(doc, month - 1, "in last this next since until") ||
            doc->words.at[month + 1].ner == DL_NER_B_PER);
}

/* "last week senior officials", "Monday Holm", "last August Holm": the first word behind a time that the parser took for part of the speaker's
 * phrase. */
static uint32_t behind_leading_time(const struct dl_doc *doc, uint32_t first, uint32_t head)
{
    const int leads = dl_word_listed(doc, first, "last this next");
    if (leads && first + 1 < head && (is_unit_of_time(doc, first + 1) || is_month_before(doc, first + 1, head)) &&
        !dl_str_is(doc->words.at[first + 2].form, "'s") && !dl_str_is(doc->words.at[first + 2].form, "’s"))
        return first + 2;
    if (is_month_before(doc, first, head)) return first + 1;
    if (dl_word_is(doc, first, "the") && first > 0 && dl_word_listed(doc, first - 1, "throughout during over for on by") &&
        first + 1 < head && is_unit_of_time(doc, first + 1) && dl_has_feat(&doc->words.at[head], "Number=Plur"))
        return first + 2; /* "throughout the day officials took aim" */
    int is_day = dl_word_is_weekday(doc, first) && first < head && doc->words.at[first + 1].upos == DL_UPOS_PROPN;
    return is_day ? first + 1 : first;
}

/* "a report released by the ministry last week": whether a time at the end of a speaker's phrase tells when something in it was done. */
static int is_of_participle(const struct dl_doc *doc, uint32_t head, uint32_t last)
{
    uint32_t of = doc->words.at[last].head;
    while (of != DL_NONE && of > head && of < last && doc->words.at[of].upos != DL_UPOS_VERB) of = doc->words.at[of].head;
    return of != DL_NONE && of > head && of < last;
}

/* "Holm on May 4", "Holm May 4", "the press secretary in a statement", "the president in the past": the last word before the occasion. */
static uint32_t before_occasion(const struct dl_doc *doc, uint32_t head, uint32_t last)
{
    const struct dl_str form = doc->words.at[last].form;
    if (last > head + 1 && form.size < 3 && dl_ascii_digit(form.at[0]) && dl_is_month(&doc->words.at[last - 1]))
        return last > head + 2 && dl_word_is(doc, last - 2, "on") ? last - 3 : last - 2;
    if (last > head + 2 && dl_word_is(doc, last - 2, "in") && dl_word_listed(doc, last - 1, "a an") &&
        dl_word_listed(doc, last, "statement tweet letter email interview speech post"))
        return last - 3;
    if (last > head + 2 && dl_word_is(doc, last, "past") && dl_word_is(doc, last - 1, "the") && dl_word_is(doc, last - 2, "in"))
        return last - 3;
    return last;
}

/* "Holm in March", "the ministry last week": the last word before a time at the end of a speaker's phrase. */
static uint32_t before_trailing_time(const struct dl_doc *doc, uint32_t head, uint32_t last)
{
    struct dl_str form = doc->words.at[last].form;
    if (is_of_participle(doc, head, last)) return last;
    const uint32_t before = before_occasion(doc, head, last);
    if (before < last) return before;
    int is_year = form.size == 4 && (dl_str_starts(form, "19") || dl_str_starts(form, "20")) && dl_ascii_digit(form.at[3]);
    if (last > head + 1 && dl_word_is(doc, last - 1, "in") && (is_year || dl_is_month(&doc->words.at[last]))) return last - 2;
    int leads = last > head + 1 && (dl_word_is(doc, last - 1, "last") || dl_word_is(doc, last - 1, "this"));
    if (leads && (is_unit_of_time(doc, last) || dl_is_month(&doc->words.at[last]))) return last - 2;
    if (last > head && dl_word_is(doc, last, "last") && dl_word_is(doc, last + 1, "May")) return last - 1;
    if (last > head && last + 1 < doc->words.count && dl_word_listed(doc, last, "in from since") &&
        dl_is_month(&doc->words.at[last + 1]))
        return last - 1; /* "a judge in May ordered it": the month that the tagger takes for an auxiliary */
    for (uint32_t w = last; is_unit_of_time(doc, last) && w-- > head + 1 && w + 4 > last;) /* "over the weekend", "for months" */
        if (dl_str_listed(doc->words.at[w].form, "over for during since", ' ')) return w - 1;
    int is_day = dl_str_is(form, "yesterday") || dl_str_is(form, "today");
    return is_day && last > head && (doc->words.at[last].head == head || doc->words.at[last].head > last) ? last - 1 : last;
}

void dl_range_cut_time(const struct dl_doc *doc, uint32_t head, struct dl_range *source)
{
    for (uint32_t w = head + 1; w + 1 < source->last; w++) /* "Holm, this morning at the port, said" */
        if (dl_word_is(doc, w, ",") && (dl_word_is(doc, w + 1, "this") || dl_word_is(doc, w + 1, "last")) &&
            is_unit_of_time(doc, w + 2)) {
            source->last = w - 1;
            break;
        }
    source->last = before_trailing_time(doc, head, source->last);
    source->first = behind_leading_time(doc, source->first, head);
}

/* A relative clause behind a comma is an aside, whatever noun of the phrase it hangs on; so is a day behind "on". */
void dl_range_cut_relative(const struct dl_doc *doc, uint32_t head, struct dl_range *source)
{
    for (uint32_t w = head + 2; w <= source->last; w++) {
        if (dl_word_is(doc, w - 1, ",") && (dl_word_is(doc, w, "who") || dl_word_is(doc, w, "which") ||
                                            dl_word_is(doc, w, "whose") || dl_word_is(doc, w, "where"))) {
            source->last = w - 2;
            return;
        }
    }
    const int is_day = source->last > head && dl_word_is_weekday(doc, source->last) && !is_of_participle(doc, head, source->last);
    if (is_day) source->last -= source->last > head + 1 && dl_word_is(doc, source->last - 1, "on") ? 2 : 1;
    dl_range_cut_time(doc, head, source);
}

/* Adverbs at the head of a clause, which the parser may give to its subject. */
static int is_connective(const struct dl_doc *doc, uint32_t word)
{
    static const char *const words[] = {"however",      "meanwhile",  "also",     "still",  "now",      "then",   "instead",
                                        "perhaps",      "so",         "yet",      "later",  "moreover", "indeed", "thus",
                                        "therefore",    "today",      "recently", "once",   "earlier",  "again",  "afterward",
                                        "additionally", "finally",    "when",     "why",    "how",      "where",  "maybe",
                                        "besides",      "separately", "first",    "second", "overall"};
    if (dl_word_is(doc, word + 1, ",")) return 1;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (dl_word_is(doc, word, words[i])) return 1;
    return 0;
}

struct dl_range dl_range_source(const struct dl_doc *doc, uint32_t head)
{
    struct dl_range block = dl_range_block(doc, head), source = {block.first, head};
    const struct dl_word *words = doc->words.at;
    int is_he = words[head].upos == DL_UPOS_PRON && dl_has_feat(&words[head], "Case=Nom"); /* "earlier this week he" */
    uint32_t copula = dl_child(doc, head, DL_REL_COP); /* "This is the president claiming …" */
    if (copula != DL_NONE && copula < head && copula >= source.first) source.first = copula + 1;
    if (is_he || (words[head].upos == DL_UPOS_PRON && words[head].rel != DL_REL_NSUBJ)) source.first = head;
    while (source.first < head) {
        const struct dl_word *w = &words[source.first];
        enum dl_rel rel = dl_rel_base((enum dl_rel)w->rel);
        if (dl_word_is(doc, source.first, "at") && dl_word_is(doc, source.first + 1, "least")) break; /* "at least ten papers" */
        if (w->upos != DL_UPOS_PUNCT && (rel != DL_REL_CC || w->rel == DL_REL_CC_PRECONJ) && rel != DL_REL_CASE &&
            rel != DL_REL_MARK && !((rel == DL_REL_ADVMOD && is_connective(doc, source.first))) &&
            !((rel == DL_REL_ADVCL || rel == DL_REL_DISCOURSE || rel == DL_REL_PARATAXIS || rel == DL_REL_COP) && w->head == head))
            break;
        source.first++;
    }
    for (uint32_t i = head + 1; i <= block.last; i++) {
        if (words[i].upos == DL_UPOS_PUNCT && words[i].head == head) continue;
        uint32_t child = branch(doc, head, i);
        struct dl_range part = child == DL_NONE ? (struct dl_range){i, i} : dl_range_block(doc, child);
        int comma = dl_word_is(doc, i - 1, ",") || dl_word_is(doc, i, ",");
        if (child == DL_NONE || !in_source(doc, child, comma)) break;
        i = part.last > i ? part.last : i;
        if (i > block.last) i = block.last;
        source.last = i;
    }
    dl_range_cut_relative(doc, head, &source);
    if (source.first > dl_range_sentence(doc, head).first && dl_word_is(doc, source.first - 1, "not") &&
        dl_word_listed(doc, source.first, "all every everyone everybody many"))
        source.first--; /* "Not all economists agree" */
    return dl_range_trim(doc, source);
}

static void push_piece(struct dl_find *find, struct dl_range range)
{
    if (find->piece_count == DL_MAX_PIECES) return;
    uint32_t at = find->piece_count++;
    while (at > 0 && find->pieces[at - 1].first > range.first) {
        find->pieces[at] = find->pieces[at - 1];
        at--;
    }
    find->pieces[at] = range;
    uint32_t kept = 0; /* neighbours that touch or overlap become one */
    for (uint32_t i = 1; i < find->piece_count; i++) {
        struct dl_range *last = &find->pieces[kept];
        if (find->pieces[i].first > last->last + 1) find->pieces[++kept] = find->pieces[i];
        else if (find->pieces[i].last > last->last) last->last = find->pieces[i].last;
    }
    find->piece_count = kept + 1;
}

/* "… Read more" and "… – video" at the end of a line are the page's, not the report's. */
static struct dl_range without_link(const struct dl_doc *doc, struct dl_range range)
{
    if (range.first != DL_NONE && range.last > range.first + 1 && range.last == dl_range_sentence(doc, range.last).last &&
        dl_str_is(doc->words.at[range.last - 1].form, "Read") && dl_str_is(doc->words.at[range.last].form, "more"))
        range.last -= 2;
    if (range.first != DL_NONE && range.last > range.first + 2 && range.last == dl_range_sentence(doc, range.last).last &&
        dl_word_is(doc, range.last, "video") && doc->words.at[range.last - 1].upos == DL_UPOS_PUNCT)
        range.last -= 2;
    return range;
}

/* "Washington (CNN) Two senators …": the last word of a dateline with the agency in brackets at `first`; DL_NONE. */
static uint32_t bracketed_dateline(const struct dl_doc *doc, struct dl_range range)
{
    enum { WORDS = 8 };
    uint32_t place = dl_where_sent_from(doc), open = DL_NONE;
    if (place == DL_NONE || doc->places.at[place].word != range.first) return DL_NONE;
    for (uint32_t w = range.first + 1; w < range.last && w < range.first + WORDS; w++) {
        if (dl_word_is(doc, w, "(")) open = w;
        if (open != DL_NONE && dl_word_is(doc, w, ")")) return w;
    }
    return DL_NONE;
}

/* "Kathmandu: At least 40 people died": where it was written is no part of what is said. */
static struct dl_range without_dateline(const struct dl_doc *doc, struct dl_range range)
{
    enum { NAME_WORDS = 4 };
    uint32_t bracket = range.first == DL_NONE ? DL_NONE : bracketed_dateline(doc, range);
    if (bracket != DL_NONE) return (struct dl_range){bracket + 1, range.last};
    for (uint32_t w = range.first; range.first != DL_NONE && w <= range.last && w <= range.first + NAME_WORDS; w++) {
        if (!dl_word_is(doc, w, ":")) continue;
        uint32_t place = dl_where_sent_from(doc);
        if (place != DL_NONE && doc->places.at[place].word == range.first) range.first = w + 1;
        break;
    }
    return range;
}

void dl_find_add(const struct dl_doc *doc, struct dl_find *find, struct dl_range range)
{
    struct dl_range holes[2] = {find->cue, find->source};
    for (int h = 0; h < 2; h++) {
        if (range.first == DL_NONE || holes[h].first == DL_NONE || holes[h].last < range.first || holes[h].first > range.last)
            continue;
        uint32_t hole = holes[h].first;
        if (h == 1 && hole > range.first && dl_word_is(doc, hole - 1, "by")) hole--; /* "called a liar by Holm" */
        if (hole > range.first) dl_find_add(doc, find, (struct dl_range){range.first, hole - 1});
        if (holes[h].last < range.last) dl_find_add(doc, find, (struct dl_range){holes[h].last + 1, range.last});
        return;
    }
    range = dl_range_trim(doc, without_dateline(doc, without_link(doc, range)));
    if (range.first != DL_NONE && range.last > range.first && doc->words.at[range.last].upos == DL_UPOS_CCONJ)
        range = dl_range_trim(doc, (struct dl_range){range.first, range.last - 1}); /* "opposes the bill, and …" */
    if (range.first != DL_NONE) push_piece(find, range);
}

int dl_find_holds(const struct dl_find *find, uint32_t word)
{
    for (uint32_t i = 0; i < find->piece_count; i++)
        if (dl_range_holds(find->pieces[i], word)) return 1;
    return 0;
}

const struct dl_find *dl_find_holding(const struct dl_said *said, uint32_t word, const struct dl_find *last)
{
    for (uint32_t i = last == NULL ? 0 : (uint32_t)(last - said->finds.at) + 1; i < said->finds.count; i++)
        if (!said->finds.at[i].is_dropped && dl_find_holds(&said->finds.at[i], word)) return &said->finds.at[i];
    return NULL;
}
