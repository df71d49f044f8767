/* Content before its cue: "…, said X", "…, X said, …", and a quotation that ended its own sentence. */
#include "said/verb.h"
#include "who/who.h"

/* The quotation that ends right before the words first… of a sentence of its own: '"Why?" he asked.' */
uint32_t dl_verb_quote_before(const struct dl_verb *v, uint32_t first)
{
    const struct dl_doc *doc = v->doc;
    uint32_t at = first;
    while (at > 0 && at + 3 > first && doc->words.at[at - 1].upos == DL_UPOS_PUNCT && v->said->word_quote[at - 1] == DL_NONE) at--;
    if (at == 0 || v->said->word_quote[at - 1] == DL_NONE) return DL_NONE;
    uint32_t q = v->said->word_quote[at - 1]; /* that of a quotation which no mark closes ends with its comma */
    if (at == first && ((v->said->quotes.at[q].flags & DL_QUOTE_UNCLOSED) == 0 || !dl_word_is(doc, at - 1, ","))) return DL_NONE;
    if (v->said->quotes.at[q].last != at - 1 || v->said->word_quote[v->word] == q) return DL_NONE;
    uint32_t here = doc->sentences.at[v->find.sentence].section, there = doc->sentences.at[doc->words.at[at - 1].sentence].section;
    return here == there ? q : DL_NONE;
}

int dl_verb_has_verb(const struct dl_verb *v, uint32_t from, uint32_t behind)
{
    for (uint32_t w = from; w < behind; w++)
        if (is_verb(&v->doc->words.at[w]) || v->said->word_quote[w] != DL_NONE) return 1;
    return 0;
}

/* ", the president told us, …": whoever is told stands right behind the cue. */
static int has_addressee(const struct dl_verb *v, uint32_t next)
{
    const struct dl_word *w = &v->doc->words.at[next], *top = &v->doc->words.at[v->top];
    const int is_within =
        top->head != DL_NONE && top->head < v->find.source.first && dl_child(v->doc, v->top, DL_REL_MARK) != DL_NONE;
    return !is_within && (v->cue->frames & DL_FRAME_TOLD) != 0 && (v->cue->frames & DL_FRAME_QUOTE) != 0 &&
           (w->upos == DL_UPOS_PRON || w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_DET);
}

/* The first word behind the comma that closes ", he said," or ", he said on Sunday,"; DL_NONE where there is none. */
uint32_t dl_verb_behind_parenthesis(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = v->find.source.first, last = dl_range_sentence(doc, v->word).last, close = v->find.cue.last + 1;
    if (dl_verb_is_set_off(v)) return close < last ? close + 1 : DL_NONE;
    if (close > last || first == DL_NONE || first == 0 || first >= v->word || !dl_word_is(doc, first - 1, ",")) return DL_NONE;
    if (dl_word_listed(doc, first, "who whose which that")) return DL_NONE;
    enum { TIME_WORDS = 5, PHRASE_WORDS = 14 }; /* "he said on Sunday", "he said to supporters in front of his house" */
    const uint32_t at = close + (uint32_t)(doc->words.at[close].upos == DL_UPOS_ADV && close < last); /* "said later in court" */
    const int is_phrase = doc->words.at[at].upos == DL_UPOS_ADP || has_addressee(v, close);
    int is_time = 0;
    for (; close < last && close < v->find.cue.last + (is_phrase ? PHRASE_WORDS : TIME_WORDS) && !dl_word_is(doc, close, ",");
         close++) {
        is_time |= dl_verb_is_time(doc, close);
        if (doc->words.at[close].upos == DL_UPOS_VERB) return DL_NONE;
    }
    return (is_time || is_phrase) && close < last && dl_word_is(doc, close, ",") ? close + 1 : DL_NONE;
}

/* "said they wanted to …": a clause right behind the cue, no comma between. */
static int has_right_clause(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t next = v->find.cue.last + 1, behind = dl_verb_behind_parenthesis(v);
    if (next > dl_range_sentence(doc, v->word).last || doc->words.at[next].upos == DL_UPOS_PUNCT) return 0;
    if (behind != DL_NONE && dl_verb_has_main_clause(v, dl_range_sentence(doc, v->word).first, v->find.source.first))
        return 0; /* "It is the first time, he told the crowd, that …" */
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (rel_of(doc, c) == DL_REL_CCOMP && dl_range_block(doc, c).first <= next + 6 && !dl_range_holds(v->find.source, c))
            return 1;
    for (uint32_t w = next; w <= dl_range_sentence(doc, v->word).last; w++)
        if (dl_word_is(doc, w, "that")) return dl_verb_that_behind(v, dl_verb_clause_end(v)) != DL_NONE;
    return 0;
}

/* 'Years after she told them “we go high,” some say the party must fight': the quotation belongs to a telling before it in an opening clause. */
static int is_of_other_telling(const struct dl_verb *v, const struct dl_quote *quote)
{
    enum { WORDS_BACK = 8 };
    const struct dl_doc *doc = v->doc;
    uint32_t clause = DL_NONE;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (rel_of(doc, c) == DL_REL_CCOMP) clause = c;
    if (clause == DL_NONE || quote->first < 3) return 0;
    for (uint32_t w = quote->first - 2, first = dl_range_sentence(doc, v->word).first; w > first && w + WORDS_BACK > quote->first;
         w--)
        if (doc->words.at[w].upos == DL_UPOS_VERB)
            return rel_of(doc, w) == DL_REL_ADVCL && dl_quotes_is_telling(v->said->cues, &doc->words.at[w]);
    return 0;
}

/* 'Appearing on "Harbour Week," Lind said the plan was dead': a title in marks, and a clause behind the cue. */
int dl_verb_is_behind_title(const struct dl_verb *v, uint32_t start)
{
    enum { MOST_WORDS = 6 };
    uint32_t q = dl_verb_quote_before(v, start);
    if (q == DL_NONE || !has_right_clause(v)) return 0;
    const struct dl_quote *quote = &v->said->quotes.at[q];
    if (is_of_other_telling(v, quote)) return 1;
    for (uint32_t w = quote->first; w <= quote->last; w++)
        if (is_verb(&v->doc->words.at[w])) return 0;
    return quote->last - quote->first < MOST_WORDS && quote->first > dl_range_sentence(v->doc, v->word).first + 1;
}

/* Whether a cue at the head of its sentence only completes the quotation before it ('"Why?" he asked the court.'): the
 * quotation fills its own sentence, and nothing that could be content follows the cue. */
static int closes_sentence(const struct dl_verb *v, uint32_t quote)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = v->said->quotes.at[quote].first;
    struct dl_range sentence = dl_range_sentence(doc, first);
    while (sentence.first < first && doc->words.at[sentence.first].upos == DL_UPOS_PUNCT) sentence.first++;
    if (sentence.first != first || has_right_clause(v)) return 0;
    const uint32_t mark = v->said->quotes.at[quote].last, next = v->find.cue.last + 1;
    const int is_open = dl_word_is(doc, mark, ",") || (mark > 0 && dl_word_is(doc, mark - 1, ","));
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
        enum dl_rel rel = rel_of(doc, c);
        if (rel == DL_REL_XCOMP || rel == DL_REL_CCOMP) return 0;
        if (rel == DL_REL_OBL && !is_open && next < doc->words.count && dl_cue_governs(v->cue, doc->words.at[next].form))
            return 0; /* "He warned against it." */
        if (rel == DL_REL_OBJ && c != v->find.source_head && (v->cue->frames & DL_FRAME_TOLD) == 0) return 0;
    }
    return 1;
}

/* Behind a comma, or behind one that a closing mark follows. */
static int is_behind_comma(const struct dl_doc *doc, uint32_t word)
{
    if (word > 1 && doc->words.at[word - 1].upos == DL_UPOS_PUNCT && !dl_word_is(doc, word - 1, ",")) word--;
    return word > 0 && dl_word_is(doc, word - 1, ",");
}

/* The last word before the comma that closes a parenthesis with an addressee or an occasion in it (", she told them, …",
 * ", he said in a note, …"); `last` where there is none. */
static uint32_t parenthesis_end(const struct dl_verb *v, uint32_t last, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = last + 1; w < end && w < last + 9; w++) {
        if (dl_word_is(doc, w, ",")) return w - 1;
        if (doc->words.at[w].upos == DL_UPOS_PUNCT || is_verb(&doc->words.at[w]) ||
            v->said->word_quote[w] != v->said->word_quote[v->word])
            return last;
    }
    return last;
}

/* "Although it failed, Lind offered help": what stands before the comma is an adverbial clause of the cue's own. */
static int is_opening_clause(const struct dl_verb *v, uint32_t first)
{
    const struct dl_doc *doc = v->doc;
    uint32_t start = dl_range_sentence(doc, v->word).first;
    while (start < first && (doc->words.at[start].upos == DL_UPOS_PUNCT || doc->words.at[start].upos == DL_UPOS_CCONJ)) start++;
    for (uint32_t c = dl_child_next(doc, v->top, DL_NONE); c != DL_NONE && c < first; c = dl_child_next(doc, v->top, c)) {
        if (rel_of(doc, c) != DL_REL_ADVCL && rel_of(doc, c) != DL_REL_OBL) continue;
        struct dl_range block = dl_range_block(doc, c);
        if (block.first <= start + 1 && block.last + 3 >= first) return 1;
    }
    return 0;
}

/* Where the content begins that a quotation ends: what stands before a dash or a colon before the quotation is the reporter's. */
static uint32_t behind_mark(const struct dl_doc *doc, uint32_t first, uint32_t quotation)
{
    for (uint32_t w = quotation; w > first; w--) {
        const int is_mark =
            dl_word_is(doc, w - 1, "-") ? dl_verb_is_dash(doc, w - 1) : dl_word_listed(doc, w - 1, "\xE2\x80\x94 -- : ( ; ? !");
        if (is_mark) return w;
        if (dl_word_is(doc, w - 1, ".") && doc->words.at[w - 1].space_after && doc->words.at[w].upos == DL_UPOS_PUNCT) return w;
    }
    return first;
}

/* Whether somebody tells something between two words: "the chancellor told her party that …". */
static int is_telling(const struct dl_verb *v, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++)
        if (v->doc->words.at[w].upos == DL_UPOS_VERB && dl_quotes_is_telling(v->said->cues, &v->doc->words.at[w])) return 1;
    return 0;
}

/* "The premier told them it was over; it would not come back, he said": a source that points back to somebody told of before the semicolon
 * or colon says what stands behind it; so do those who were there ("It shut its embassy; the chancellor told her party why, participants
 * said"). Where the content begins. */
static uint32_t behind_clause(const struct dl_verb *v, uint32_t first, uint32_t last)
{
    static const char POINTING[] = "he she it they his her its their";
    int points = 0;
    for (uint32_t w = v->find.source.first; w <= v->find.source.last; w++) points |= dl_word_listed(v->doc, w, POINTING);
    for (uint32_t w = last; w > first + 1; w--) {
        if (v->said->word_quote[w - 1] != DL_NONE) continue;
        if (dl_word_is(v->doc, w - 1, ";") || (points && dl_word_is(v->doc, w - 1, ":")))
            return points || is_telling(v, w, last) ? w : first;
    }
    return first;
}

/* "… (“they love it,” he said), and the vote was lost": what stands in the brackets around the cue, else the whole. */
static struct dl_range in_brackets(const struct dl_verb *v, struct dl_range room)
{
    const struct dl_doc *doc = v->doc;
    uint32_t open = v->word, close = v->word;
    while (open > room.first && !dl_word_listed(doc, open, "( )")) open--;
    while (close < room.last && !dl_word_listed(doc, close, "( )")) close++;
    if (!dl_word_is(doc, open, "(") || !dl_word_is(doc, close, ")")) return room;
    return (struct dl_range){open + 1, close - 1};
}

/* The words among which the content stands: those of the sentence, within the quotation that the cue stands in. */
static struct dl_range room_of(const struct dl_verb *v)
{
    struct dl_range room = dl_range_sentence(v->doc, v->word);
    const uint32_t q = v->said->word_quote[v->word];
    if (q == DL_NONE) return in_brackets(v, room);
    if (room.first < v->said->quotes.at[q].first) room.first = v->said->quotes.at[q].first;
    if (room.last > v->said->quotes.at[q].last) room.last = v->said->quotes.at[q].last;
    return room;
}

/* The source and its cue, with whoever is told between them and a comma; DL_NO_RANGE where they stand too far apart. */
static struct dl_range cluster_of(const struct dl_verb *v, struct dl_range room)
{
    enum { MOST_WORDS = 60 };
    struct dl_range cluster = v->find.cue;
    if (v->find.source.first < cluster.first) cluster.first = v->find.source.first;
    if (v->find.source.last > cluster.last) cluster.last = v->find.source.last;
    if (cluster.last - cluster.first > MOST_WORDS) return DL_NO_RANGE;
    if (v->find.source.last < v->word) cluster.last = parenthesis_end(v, cluster.last, room.last);
    return cluster;
}

/* Whether what opens the sentence, no quotation, is the cue's own: "Asked about it, the minister said …", "Noting that it was “foreign,” Holm
 * warned …". */
static int opens_with_own(const struct dl_verb *v, uint32_t opening, uint32_t first, int quoted)
{
    const struct dl_doc *doc = v->doc;
    if (quoted && dl_str_ends(doc->words.at[opening].form, "ing") && doc->words.at[opening].head == v->top) return 1;
    const int is_behind = dl_word_is(doc, opening + 1, "asked") && rel_of(doc, opening) != DL_REL_NSUBJ; /* "When asked" */
    return (dl_word_listed(doc, opening, "asked pressed") || is_behind) && is_behind_comma(doc, first);
}

/* Whether the source is the subject of another verb, from which a cue without a subject has it; but “…,” her son likes to say. */
static int is_borrowed(const struct dl_verb *v, int quoted)
{
    const struct dl_doc *doc = v->doc;
    if (dl_verb_subject(doc, v->top) != DL_NONE) return 0;
    const uint32_t between = quoted && doc->words.at[v->find.cue.first - 1].upos != DL_UPOS_PUNCT ? 3 : 2;
    const struct dl_range near = {v->find.source.first, v->find.source.last + between};
    if (v->find.source.first < v->find.cue.first && !dl_range_holds(near, v->find.cue.first)) return 1;
    return is_participle(&doc->words.at[v->word]) && v->find.source.first < v->word;
}

/* "It slipped; it was, she said, a plan": where the content begins, before a cue behind which its clause goes on. */
static uint32_t behind_semicolon(const struct dl_verb *v, struct dl_range room, struct dl_range cluster)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t comma = cluster.last + 1;
    if (comma + 1 >= room.last || !dl_word_is(doc, comma, ",") || rel_of(doc, comma + 1) == DL_REL_CC ||
        dl_word_listed(doc, comma + 1, "who which"))
        return room.first;
    for (uint32_t w = cluster.first; w > room.first + 1; w--)
        if (dl_word_is(doc, w - 1, ";") && v->said->word_quote[w - 1] == v->said->word_quote[v->word]) return w;
    return room.first;
}

/* Whether a content without marks goes on behind the comma that closes a cue between commas; "It was Holm, they say, who …" */
static int goes_on_behind(const struct dl_doc *doc, uint32_t opening, struct dl_range room, struct dl_range cluster)
{
    const uint32_t next = cluster.last + 2;
    if (!dl_word_is(doc, cluster.first - 1, ",") || !dl_word_is(doc, cluster.last + 1, ",") || next >= room.last) return 0;
    if (rel_of(doc, next) == DL_REL_CC) return 0;
    const int is_cleft = dl_word_is(doc, opening, "it") && doc->words.at[opening + 1].upos == DL_UPOS_AUX;
    return is_cleft || !dl_word_listed(doc, next, "who which");
}

/* Whether a mark parts what stands behind it from what is told. */
static int is_led(const struct dl_word *mark)
{
    return mark->upos == DL_UPOS_PUNCT && !dl_str_is(mark->form, "(") && !dl_str_is(mark->form, ":");
}

/* Whether something that the cue may tell hangs on it behind it. */
static int has_own_content(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t c = dl_child_next(doc, v->word, v->tail); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
        const enum dl_rel rel = rel_of(doc, c);
        if (c == v->find.source_head || dl_verb_is_time(doc, c)) continue;
        if (rel == DL_REL_OBJ || rel == DL_REL_OBL || rel == DL_REL_CCOMP || rel == DL_REL_XCOMP) return 1;
    }
    return 0;
}

/* "It was too early, analysts concluded on Monday.": whether a verb of saying that takes objects as well stands at the end of its sentence with none. */
static int ends_telling(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t next = v->find.cue.last + 1, last = dl_range_sentence(doc, v->word).last;
    if (v->cue->weight != 2 || (v->cue->frames & DL_FRAME_QUOTE) == 0 || rel_of(doc, v->top) != DL_REL_PARATAXIS) return 0;
    return next >= last || (next + 2 >= last && dl_verb_is_time(doc, last - 1));
}

/* Whether the words around a cue, their mark and their relation, let the content stand before it. */
static int may_be_behind(const struct dl_verb *v, uint32_t first, int quoted)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *before = &doc->words.at[first - 1];
    const uint32_t own = dl_child(doc, v->word, DL_REL_OBJ);
    const enum dl_rel rel = rel_of(doc, v->top);
    const int is_plain = !quoted && dl_verb_relayed(v) == DL_NONE; /* not "the agency quoted him as saying" */
    if (is_plain && own != DL_NONE && own > v->word && own != v->find.source_head && (v->cue->frames & DL_FRAME_TOLD) == 0 &&
        !dl_verb_is_set_off(v))
        return 0; /* "They accuse shops of it, they demand boycotts" */
    if (v->cue->weight < 3 && is_plain && !ends_telling(v)) return 0;
    if (dl_str_is(before->form, ":") && is_plain && has_own_content(v)) return 0; /* "Talks fail: Chad warns of war" */
    if (dl_str_is(before->form, ";") && !quoted) return 0; /* "The unions want 12%; the companies have offered six" */
    if (rel == DL_REL_ADVCL && dl_child(doc, v->top, DL_REL_MARK) != DL_NONE) return 0;
    return is_led(before) || rel == DL_REL_PARATAXIS;
}

/* 'On “Good Morning,” Holm said: …', 'While “talks” went on, she said …': where or when it was said, no clause of its own; but 'By then, “it was over,” she
 * said', 'In fact, the “talks,” she said, were over'. */
static int is_setting(const struct dl_verb *v, uint32_t opening, struct dl_range cluster, const struct dl_quote *quote)
{
    const struct dl_doc *doc = v->doc;
    const enum dl_upos upos = (enum dl_upos)doc->words.at[opening].upos;
    if ((upos != DL_UPOS_ADP && upos != DL_UPOS_SCONJ) || dl_verb_has_main_clause(v, opening, cluster.first)) return 0;
    if (dl_word_is(doc, cluster.last + 1, ",") && cluster.last + 2 < doc->words.count &&
        dl_has_feat(&doc->words.at[cluster.last + 2], "VerbForm=Fin"))
        return 0;
    for (uint32_t w = quote->first; quote->first > 1 && dl_word_is(doc, quote->first - 2, ",") && w <= quote->last; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 0;
    return 1;
}

/* "Since it “shows no signs,” Holm said, confining it was wrong": behind the comma the clause goes on, and no other begins. */
static int resumes(const struct dl_verb *v, uint32_t next)
{
    const struct dl_doc *doc = v->doc;
    if (next + 1 >= doc->words.count || v->said->word_quote[next] != DL_NONE || v->said->word_quote[next + 1] != DL_NONE) return 0;
    if (doc->words.at[next].upos == DL_UPOS_SCONJ || doc->words.at[next].upos == DL_UPOS_ADP) return 0;
    return !dl_word_listed(doc, next, "which who whose where when while though and but adding saying noting");
}

/* "He runs the office, but, Holm says, winning is harder": behind a conjunction of its own the parenthesis belongs to the clause that follows. */
static int joins_behind(const struct dl_doc *doc, struct dl_range room, struct dl_range cluster)
{
    enum { FEWEST_WORDS = 4 };
    if (cluster.first < room.first + FEWEST_WORDS || cluster.last + FEWEST_WORDS > room.last) return 0;
    if (!dl_word_is(doc, cluster.first - 1, ",") || !dl_word_is(doc, cluster.last + 1, ",")) return 0;
    if (!dl_word_listed(doc, cluster.first - 2, "but and yet") || !dl_word_listed(doc, cluster.first - 3, ", ; - — –")) return 0;
    for (uint32_t w = cluster.last + 2; w <= room.last; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 1;
    return 0;
}

/* A cue in parenthesis or behind its content. */
int dl_verb_parenthetical(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 || v->find.source.first == DL_NONE) return 0;
    if (v->find.source.first == v->find.source.last && dl_word_is(doc, v->find.source.first, "who") &&
        !dl_word_is(doc, v->find.cue.last + 1, ","))
        return 0; /* the “experts” who wrote it */
    struct dl_range room = room_of(v), cluster = cluster_of(v, room);
    if (cluster.first == DL_NONE) return 0;
    const uint32_t before = dl_verb_quote_before(v, cluster.first), quoted = before != DL_NONE;
    if (quoted && cluster.first <= room.first + 1 && !closes_sentence(v, before)) return 0; /* "…." He said that … */
    const struct dl_quote *quote = quoted ? &v->said->quotes.at[before] : NULL;
    if (quoted && quote->first < room.first) room.first = quote->first;
    const uint32_t opening = room.first + (doc->words.at[room.first].upos == DL_UPOS_PUNCT);
    const int opens_quoted = quoted && quote->first <= opening + 1;
    if (cluster.first <= room.first || !may_be_behind(v, cluster.first, quoted) || is_borrowed(v, quoted)) return 0;
    if (!quoted && joins_behind(doc, room, cluster)) {
        dl_find_add(doc, &v->find, (struct dl_range){cluster.last + 2, room.last});
        v->find.is_speech = 1;
        return v->find.piece_count > 0;
    }
    if (!opens_quoted && opens_with_own(v, opening, cluster.first, quoted)) return 0;
    const int is_closed = cluster.last < room.last && doc->words.at[cluster.last + 1].upos == DL_UPOS_PUNCT &&
                          !dl_word_listed(doc, cluster.last + 1, "; :"); /* "Outside, thousands protested; the police used gas" */
    const int has_verb_before = dl_verb_has_verb(v, room.first, cluster.first);
    const int is_part =
        !has_verb_before ||
        (!opens_quoted &&
         !dl_verb_has_main_clause(v, room.first, cluster.first) && /* "Holm, who leads it, police said, also wrote" */
         (!quoted || resumes(v, cluster.last + 2)));
    int in_middle = is_closed && cluster.last + 2 < room.last && is_led(&doc->words.at[cluster.first - 1]) && is_part &&
                    dl_verb_has_verb(v, cluster.last + 1, room.last);
    if (!in_middle && !has_verb_before) return 0;
    if (!quoted && !dl_word_is(doc, cluster.last + 1, ",") && is_opening_clause(v, cluster.first)) return 0;
    if (quoted && !opens_quoted && !in_middle && is_setting(v, opening, cluster, quote)) return 0;
    if (!quoted && dl_said_is_thing(v->said, v->find.source_head)) return 0;
    if (quoted && (quote->flags & DL_QUOTE_MISPLACED) != 0) room.first = quote->first;
    if (quoted) room.first = behind_mark(doc, room.first, quote->first);
    else {
        room.first = behind_clause(v, room.first, cluster.first);
        room.first = behind_semicolon(v, room, cluster);
    }
    dl_find_add(doc, &v->find, (struct dl_range){room.first, cluster.first - 1});
    if (!in_middle && !quoted) in_middle = goes_on_behind(doc, opening, room, cluster);
    const uint32_t pieces = v->find.piece_count;
    dl_verb_add_rest(v, cluster.last + 1, room.last, in_middle);
    if (quoted && v->find.piece_count == pieces) dl_verb_add_resumed(v, cluster.last + 1, room.last);
    v->find.is_speech = 1;
    return v->find.piece_count > 0;
}

/* ", officials said,": a source that is no relative pronoun and its cue between commas. */
int dl_verb_is_set_off(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = v->find.source.first;
    if (first == DL_NONE || first >= v->word || first == 0 || !dl_word_is(doc, first - 1, ",") ||
        !dl_word_is(doc, v->find.cue.last + 1, ","))
        return 0;
    return !dl_word_is(doc, first, "who") && !dl_word_is(doc, first, "which") && !dl_word_is(doc, first, "that");
}

/* "Riyadh offered its good offices, France urged dialogue": what it asks for stands behind the verb, and nobody is spoken to. */
static int has_own_object(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t object = dl_child(doc, v->word, DL_REL_OBJ), behind = v->find.cue.last + 1;
    if (object == DL_NONE || object < v->word || (v->cue->frames & DL_FRAME_OBJECT) == 0) return 0;
    const struct dl_word *w = &doc->words.at[object];
    if (behind >= doc->words.count || doc->words.at[behind].upos == DL_UPOS_PUNCT)
        return 0; /* "It is, she reports, a sort of yellow" */
    return w->upos == DL_UPOS_NOUN && w->thing != DL_THING_PERSON && w->thing != DL_THING_ORGANIZATION &&
           dl_who_at(doc, object) == DL_NONE && !dl_verb_is_time(doc, object) && v->find.source.first != DL_NONE &&
           v->find.source.first < v->word;
}

/* "The debate is plain - Holm has vowed to bring them back": what is told stands right behind the verb. */
static int has_infinitive(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t to = v->find.cue.last + 1, deed = dl_child(doc, v->word, DL_REL_XCOMP);
    return (v->cue->frames & DL_FRAME_TO) != 0 && deed != DL_NONE && deed > to && dl_word_is(doc, to, "to") &&
           doc->words.at[to].upos == DL_UPOS_PART;
}

/* Whether the tree or the marks say that the content stands before the cue. */
int dl_verb_is_behind(const struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t start = v->find.cue.first, first = dl_range_sentence(doc, v->word).first;
    if (v->find.source.first != DL_NONE && v->find.source.first < start) start = v->find.source.first;
    if ((dl_verb_quote_before(v, start) == DL_NONE && has_right_clause(v)) || dl_verb_is_behind_title(v, start)) return 0;
    if (dl_verb_quote_before(v, start) == DL_NONE && has_infinitive(v)) return 0;
    if (start > first && dl_word_is(doc, start - 1, ";") && dl_verb_quote_before(v, start) == DL_NONE)
        return 0; /* "…; Ankara also offered to mediate": a clause of its own */
    if (dl_verb_quote_before(v, start) == DL_NONE && has_own_object(v)) return 0;
    if (rel_of(doc, v->top) == DL_REL_PARATAXIS || (v->find.source.first != DL_NONE && v->find.source.first > v->word)) return 1;
    if (dl_verb_quote_before(v, start) != DL_NONE) return 1;
    if (start > first && start <= v->word && dl_word_is(doc, start - 1, ",") && dl_word_listed(doc, v->find.cue.last + 1, ", ;"))
        return 1;
    if (dl_verb_behind_parenthesis(v) != DL_NONE && has_addressee(v, v->find.cue.last + 1) &&
        dl_verb_has_main_clause(v, first, start))
        return 1;
    int behind = 0;
    for (uint32_t c = dl_child_next(doc, v->word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, v->word, c)) {
        if (rel_of(doc, c) != DL_REL_CCOMP) continue;
        if (c > v->word) return 0;
        behind = 1;
    }
    return behind;
}
