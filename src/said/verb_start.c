/* Where the content of a verb begins, by the frames that the lexicon gives it.
 *
 * Each way in which a verb takes its content is a function that says whether it is that of this one, tried in turn from the surest:
 * a clause before an object, an object before what a preposition opens. */
#include "said/verb.h"

/* "said if it failed, they would go": a clause of the content's own right behind the cue, up to the comma before `start`. */
static int opens_with_condition(const struct dl_verb *v, uint32_t start)
{
    static const char *const marks[] = {"if", "since", "when", "while", "although", "because", "once", "unless", "though", "until"};
    const struct dl_doc *doc = v->doc;
    uint32_t next = v->find.cue.last + 1;
    if (!dl_cue_tells(v->cue) || start < next + 3 || !dl_word_is(doc, start - 1, ",")) return 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dl_word_is(doc, next, marks[i])) return 1;
    return 0;
}

/* "told reporters the council would pay": the second of two noun phrases that run on, else `first`; what "that" opens. */
static uint32_t behind_told(const struct dl_verb *v, uint32_t first, uint32_t start)
{
    const struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_TOLD) == 0) return first;
    for (uint32_t w = first; w < start; w++) {
        const enum dl_upos upos = (enum dl_upos)doc->words.at[w].upos, next = (enum dl_upos)doc->words.at[w + 1].upos;
        if (dl_word_is(doc, w, "that") && upos == DL_UPOS_SCONJ) return w;
        if (w + 1 < start && (upos == DL_UPOS_NOUN || upos == DL_UPOS_PROPN) && next == DL_UPOS_DET) return w + 1;
    }
    return first;
}

/* What may be the subject of a clause that has none: the last noun phrase of the cue's own before it, a day ("said Monday was …") where it stands right
 * before it; DL_NONE. */
static uint32_t subject_before(const struct dl_verb *v, uint32_t start)
{
    const struct dl_doc *doc = v->doc;
    uint32_t subject = DL_NONE;
    for (uint32_t c = dl_child_next(doc, v->word, v->tail); c != DL_NONE && c < start; c = dl_child_next(doc, v->word, c)) {
        const enum dl_rel rel = rel_of(doc, c);
        const int is_day = doc->words.at[c].rel == DL_REL_OBL_UNMARKED && c + 1 == start;
        const int is_nominal =
            (rel == DL_REL_OBJ || rel == DL_REL_IOBJ || rel == DL_REL_NSUBJ) && (!dl_verb_is_time(doc, c) || c + 1 == start);
        if ((is_nominal || is_day) && c != v->find.source_head) subject = c;
    }
    return subject;
}

/* "wishes the president would do more", "records show guards moved her": a finite clause without a subject has the last noun phrase before it, whatever
 * the parser took that for; the first word of that, else `start`. */
static uint32_t behind_its_subject(const struct dl_verb *v, uint32_t clause, uint32_t start)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = start;
    while (first < clause && doc->words.at[first].upos == DL_UPOS_ADV) first++;
    const struct dl_word *verb = &doc->words.at[first];
    const uint32_t own = dl_verb_subject(doc, clause);
    const int is_finite = dl_has_feat(verb, "VerbForm=Fin") || dl_word_is(doc, first, "be"); /* "demanded the cuts be made" */
    if (!is_verb(verb) || !is_finite || v->said->word_quote[start] != v->said->word_quote[v->word]) return start;
    if (start > v->tail + 1 && dl_has_feat(&doc->words.at[start - 1], "Case=Nom"))
        return start - 1; /* "said he was surprised they came" */
    if ((own != DL_NONE && (own < start || verb->upos != DL_UPOS_AUX)) || dl_child(doc, clause, DL_REL_EXPL) != DL_NONE)
        return start;
    const uint32_t subject = subject_before(v, start);
    if (subject == DL_NONE || dl_range_block(doc, subject).last + 1 < start) return start;
    const int has_relative =
        doc->words.at[v->top].rel == DL_REL_ACL_RELCL && !dl_word_listed(doc, v->find.source_head, "who which that");
    if ((v->cue->frames & DL_FRAME_TOLD) != 0 && (has_relative || dl_word_is(doc, subject, "whoever")))
        return start; /* "which he told them had been sent", "told whoever was there that …" */
    const uint32_t from = dl_range_block(doc, subject).first;
    return behind_told(v, from > v->tail ? from : v->tail + 1, start);
}

/* The first constituent to the right that may begin the content of a clause. */
static uint32_t clause_start(const struct dl_verb *v, uint32_t clause)
{
    struct dl_doc *doc = v->doc;
    struct dl_range block = dl_range_block(doc, clause);
    uint32_t start = block.first > v->tail ? block.first : v->tail + 1;
    if (dl_word_is(doc, v->find.cue.last + 1, "that") && clause > v->find.cue.last + 1 &&
        doc->words.at[v->find.cue.last + 1].upos == DL_UPOS_SCONJ)
        return v->find.cue.last + 1;
    if (clause > v->find.cue.last + 1 &&
        (dl_word_is(doc, v->find.cue.last + 1, "whether") || dl_word_is(doc, v->find.cue.last + 1, "why") ||
         (dl_word_is(doc, v->find.cue.last + 1, "what") && start == v->find.cue.last + 2)))
        return v->find.cue.last + 1;
    if (opens_with_condition(v, start)) return v->find.cue.last + 1;
    const uint32_t asked = doc->words.at[clause].head; /* "told them what it costs", the clause hung on "what" */
    if (rel_of(doc, clause) == DL_REL_ACL && asked != DL_NONE && asked > v->find.cue.last && asked < start &&
        (dl_verb_is_question(doc, dl_range_block(doc, asked).first) ||
         (rel_of(doc, asked) == DL_REL_OBJ && dl_word_is(doc, asked, "%")))) /* "shows 84% of them approved" */
        return dl_range_block(doc, asked).first;
    if (behind_its_subject(v, clause, start) < start) return behind_its_subject(v, clause, start);
    for (uint32_t w = start + 1; w < start + 3 && w < clause; w++) /* "maintained all along that …" */
        if (dl_word_is(doc, w, "that") && doc->words.at[w].head == clause && doc->words.at[w].upos == DL_UPOS_SCONJ) return w;
    int has_mark = dl_word_is(doc, start, "that") || dl_word_is(doc, start, "whether") || dl_word_is(doc, start, "if");
    if (has_mark || (v->cue->frames & (DL_FRAME_TOLD | DL_FRAME_OBJECT_TO)) != 0) return start;
    for (uint32_t c = dl_child_next(doc, v->word, v->tail); c != DL_NONE && c < start; c = dl_child_next(doc, v->word, c)) {
        enum dl_rel rel = rel_of(doc, c);
        int is_gerund = dl_str_ends(doc->words.at[c].form, "ing") && /* "said taking it was wrong" */
                        (rel == DL_REL_XCOMP || (rel == DL_REL_ADVCL && c == v->find.cue.last + 1));
        if ((rel == DL_REL_OBJ || rel == DL_REL_NSUBJ || rel == DL_REL_EXPL || rel == DL_REL_DEP || is_gerund) &&
            c != v->find.source_head && !dl_verb_is_time(doc, c)) {
            uint32_t first = dl_range_block(doc, c).first;
            return first > v->tail ? first : v->tail + 1;
        }
    }
    return start;
}

/* What follows "as saying" ("quoted her as saying it was over"), DL_NONE without that. */
static uint32_t behind_saying(const struct dl_verb *v, uint32_t end)
{
    for (uint32_t w = v->find.cue.last + 1; w + 2 <= end && w < v->find.cue.last + 10; w++)
        if (dl_word_is(v->doc, w, "as") && dl_word_is(v->doc, w + 1, "saying")) return w + 2;
    return DL_NONE;
}

/* "said in her opening remarks that …", where the parser hangs the clause on a noun between. */
uint32_t dl_verb_that_behind(const struct dl_verb *v, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t deed = v->find.cue.last + 1; /* "ruled out signing a text that nobody had read": of the text */
    if (deed < end && (v->cue->frames & DL_FRAME_ING) != 0 && doc->words.at[deed].head == v->word &&
        rel_of(doc, deed) == DL_REL_XCOMP && dl_str_ends(doc->words.at[deed].form, "ing"))
        return DL_NONE;
    for (uint32_t w = v->find.cue.last + 1, steps = 0; w < end && steps < 18; w++, steps++) {
        uint32_t next = w + 1; /* "that also picked her up" */
        while (next < end && doc->words.at[next].upos == DL_UPOS_ADV) next++;
        if (dl_word_is(doc, w, "that") && rel_of(doc, w) == DL_REL_DET && steps > 0 && doc->words.at[w - 1].upos == DL_UPOS_ADP)
            continue; /* "approved a rise in that tax" */
        if (dl_word_is(doc, w, "that") &&
            (doc->words.at[w].upos == DL_UPOS_SCONJ || (steps == 0 && v->tail == v->word) || !is_verb(&doc->words.at[next])))
            return w;
        if (is_participle(&doc->words.at[w]) && dl_word_is(doc, w + 1, "that") &&
            dl_quotes_is_telling(v->said->cues, &doc->words.at[w]))
            break; /* "demurred, instead asserting that …" */
        if (dl_word_is(doc, w, ",") && doc->words.at[w + 1].upos == DL_UPOS_DET && !dl_word_is(doc, w + 1, "that") &&
            dl_word_is(doc, w + 3, "that"))
            break; /* "closed the yard, a step that she criticized" */
        if (dl_word_is(doc, w, ",") && doc->words.at[w + 1].upos == DL_UPOS_ADJ && dl_word_is(doc, w + 2, "that"))
            break; /* "asked a row of questions, fearful that it would fail" */
        if (dl_word_is(doc, w, ",") &&
            (dl_word_is(doc, w + 1, "who") || dl_word_is(doc, w + 1, "which") || dl_word_is(doc, w + 1, "where"))) {
            uint32_t close = w + 1;
            while (close < end && !dl_word_is(doc, close, ",")) close++;
            if (dl_word_is(doc, close + 1, "that")) return close + 1;
            break;
        }
        if ((is_verb(&doc->words.at[w]) && !is_participle(&doc->words.at[w])) ||
            (doc->words.at[w].upos == DL_UPOS_SCONJ && !dl_word_is(doc, w, "before") && !dl_word_is(doc, w, "after")))
            break;
    }
    return DL_NONE;
}

/* "(put the loss at) about 40 million euros": whether a number stands there. */
static int is_sum(const struct dl_verb *v, uint32_t word, uint32_t end)
{
    enum { WORDS_TO_NUMBER = 4 };
    for (uint32_t w = word; w <= end && w < word + WORDS_TO_NUMBER; w++)
        if (v->doc->words.at[w].upos == DL_UPOS_NUM) return 1;
    return 0;
}

/* "cast it as …", "put the loss at 40 million". */
static int has_as(const struct dl_verb *v, uint32_t object, uint32_t end)
{
    const int is_sum_wanted = dl_cue_governs(v->cue, DL_STR("at"));
    for (uint32_t w = object + 1; w <= end; w++)
        if (is_sum_wanted ? dl_word_is(v->doc, w, "at") && is_sum(v, w + 1, end) : dl_word_is(v->doc, w, "as")) return 1;
    return 0;
}

/* A way in which a verb takes its content: whether it is that of `v`, and if so where the content starts (DL_NONE: nowhere). */
typedef int content_way(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start);

/* "dismissed as “fantasy” reports that …" */
static int as_before_object(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    *start = v->find.cue.last + 1;
    v->find.shape = DL_SHAPE_OBJECT;
    return (v->cue->frames & DL_FRAME_AS) != 0 && !v->is_passive && *start < end && dl_word_is(v->doc, *start, "as") &&
           is->infinitive == DL_NONE && (is->object != DL_NONE || is->clause != DL_NONE);
}

static int saying_behind(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    (void)is;
    v->find.shape = DL_SHAPE_CLAUSE;
    *start = behind_saying(v, end);
    if (*start == DL_NONE) return 0;
    v->find.is_speech = 1;
    return 1;
}

/* The cue takes a clause as well as a quotation, as verbs of saying do. */
static int speaks(const struct dl_verb *v)
{
    return (v->cue->frames & DL_FRAME_CLAUSE) != 0 && (v->cue->frames & DL_FRAME_QUOTE) != 0;
}

/* A "that" which the parser hung elsewhere. */
static int that_behind(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    const uint32_t frames = v->cue->frames;
    const int tells = speaks(v) || ((frames & DL_FRAME_CLAUSE) != 0 && v->cue->weight == 3 && is->infinitive == DL_NONE);
    const int has_object = is->object != DL_NONE && (frames & DL_FRAME_OBJECT) != 0 && (frames & DL_FRAME_TOLD) == 0;
    *start = tells && !has_object && is->clause == DL_NONE ? dl_verb_that_behind(v, end) : DL_NONE;
    if (*start == DL_NONE) return 0;
    v->find.is_speech = 1;
    return 1;
}

static int raised_infinitive(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    (void)end;
    if ((v->cue->frames & DL_FRAME_RAISING) == 0 || is->infinitive == DL_NONE) return 0;
    v->find.shape = DL_SHAPE_INFINITIVE;
    *start = dl_range_block(v->doc, is->infinitive).first;
    return 1;
}

/* "asked the candidates to keep to the point, a request …", "authorized the papers to bring their lawyers": a noun phrase and an infinitive right
 * behind the cue, whatever clause the parser finds behind them and whatever it hangs the noun on. */
static int noun_and_infinitive(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    enum { MOST_WORDS = 8 };
    const struct dl_doc *doc = v->doc;
    const uint32_t next = v->find.cue.last + 1;
    if ((v->cue->frames & DL_FRAME_OBJECT_TO) == 0 || v->is_passive || (is->clause == DL_NONE && is->object != DL_NONE)) return 0;
    if (next >= end || doc->words.at[next].upos == DL_UPOS_ADP || doc->words.at[next].upos == DL_UPOS_SCONJ) return 0;
    uint32_t to = next;
    while (to < end && to < next + MOST_WORDS && doc->words.at[to].upos != DL_UPOS_PUNCT && !is_verb(&doc->words.at[to]) &&
           doc->words.at[to].upos != DL_UPOS_PART)
        to++;
    if (to == next || to + 1 > end || !dl_word_is(doc, to, "to") || doc->words.at[to].upos != DL_UPOS_PART) return 0;
    uint32_t first = next; /* "announced last October to tighten it" */
    while (first + 1 < to && doc->words.at[first].upos != DL_UPOS_NOUN && doc->words.at[first].upos != DL_UPOS_PROPN) first++;
    const uint8_t before = doc->words.at[to - 1].upos;
    if (dl_verb_is_time(doc, first) && !dl_word_is(doc, first, "times")) return 0;
    if (before != DL_UPOS_NOUN && before != DL_UPOS_PROPN && before != DL_UPOS_PRON) return 0;
    v->find.shape = DL_SHAPE_OBJECT_TO;
    *start = next;
    return 1;
}

static int clause_of_verb(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    enum {
        TAKES_CLAUSE = DL_FRAME_CLAUSE | DL_FRAME_QUOTE | DL_FRAME_WH | DL_FRAME_TOLD | DL_FRAME_OBJECT_TO | DL_FRAME_ING |
                       DL_FRAME_RAISING | DL_FRAME_OBJECT
    };
    const uint32_t frames = v->cue->frames, taken = frames & TAKES_CLAUSE;
    if (is->clause == DL_NONE || taken == 0) return 0;
    if (taken == DL_FRAME_WH && !dl_verb_is_question(v->doc, dl_range_block(v->doc, is->clause).first))
        return 0; /* "knows why", not "means that" */
    if ((frames & DL_FRAME_TOLD) == 0 && is->object != DL_NONE && is->object < is->clause &&
        dl_word_is(v->doc, dl_range_block(v->doc, is->clause).first, "if"))
        return 0; /* "report crimes if they are hurt" */
    const uint32_t mark = rel_of(v->doc, is->clause) == DL_REL_ADVCL ? dl_child(v->doc, is->clause, DL_REL_MARK) : DL_NONE;
    if (v->cue->polarity == DL_POLARITY_PROMISE && is->object != DL_NONE && mark != DL_NONE && dl_word_is(v->doc, mark, "if"))
        return 0; /* "promised them a warning if it rained" */
    v->find.is_speech = (frames & DL_FRAME_QUOTE) != 0;
    *start = clause_start(v, is->clause);
    const uint32_t that = speaks(v) || (frames & DL_FRAME_TOLD) != 0 ? dl_verb_that_behind(v, end) : DL_NONE;
    if (that != DL_NONE && that < *start) *start = that;
    return 1;
}

static int object_with_infinitive(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    enum { TAKES_BOTH = DL_FRAME_OBJECT_TO | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT };
    (void)end;
    v->find.shape = DL_SHAPE_OBJECT_TO;
    if (is->infinitive == DL_NONE || is->object == DL_NONE || is->object >= is->infinitive || (v->cue->frames & TAKES_BOTH) == 0)
        return 0;
    *start = dl_range_block(v->doc, is->object).first;
    return 1;
}

static int infinitive_of_verb(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    enum {
        TAKES_TO =
            DL_FRAME_TO | DL_FRAME_TOLD | DL_FRAME_RAISING | DL_FRAME_ING | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT_TO | DL_FRAME_AS
    };
    const uint32_t frames = v->cue->frames;
    const int is_raised =
        v->is_passive && (frames & DL_FRAME_PASSIVE) != 0 && (frames & DL_FRAME_CLAUSE) != 0; /* "are said to be …" */
    (void)end;
    v->find.shape = DL_SHAPE_INFINITIVE;
    if (is->infinitive == DL_NONE || ((frames & TAKES_TO) == 0 && !is_raised)) return 0;
    *start = dl_range_block(v->doc, is->infinitive).first;
    if (is->object != DL_NONE && is->object < is->infinitive && (frames & DL_FRAME_OBJECT_TO) == 0 && !v->is_passive &&
        v->doc->words.at[is->object].upos == DL_UPOS_NOUN && v->doc->words.at[is->object].thing != DL_THING_PERSON &&
        is->object < v->doc->word_mention.count &&
        v->doc->word_mention.at[is->object] == DL_NONE) /* "offered a red carpet welcome to the premier" */
        *start = dl_range_block(v->doc, is->object).first;
    return 1;
}

static int topic_of_verb(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    v->find.shape = DL_SHAPE_PREPOSITION;
    *start = dl_verb_topic_behind(v, is, end);
    return *start != DL_NONE;
}

/* "has asked people this year what it means" */
static int question_behind_time(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    const uint32_t frames = v->cue->frames;
    const uint32_t behind =
        is->object != DL_NONE && (frames & DL_FRAME_TOLD) != 0 ? dl_range_block(v->doc, is->object).last + 1 : end;
    *start = (frames & DL_FRAME_WH) != 0 ? dl_verb_behind_time(v->doc, behind, end) : end;
    if (*start >= end || *start <= behind || !dl_verb_is_question(v->doc, *start)) return 0;
    v->find.shape = DL_SHAPE_CLAUSE;
    return 1;
}

static int object_of_verb(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    enum { TAKES_OBJECT = DL_FRAME_OBJECT | DL_FRAME_AS | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT_TO };
    const uint32_t frames = v->cue->frames, taken = frames & TAKES_OBJECT;
    v->find.shape = DL_SHAPE_OBJECT;
    if (is->object == DL_NONE || taken == 0 || v->cue->weight <= 1 || (taken == DL_FRAME_AS && !has_as(v, is->object, end)))
        return 0;
    const struct dl_word *object = &v->doc->words.at[is->object];
    const int reflexive = object->upos == DL_UPOS_PRON && dl_has_feat(object, "Reflex=Yes");
    *start = reflexive && (frames & (DL_FRAME_AS | DL_FRAME_COMPLEMENT)) == 0 ? DL_NONE : dl_range_block(v->doc, is->object).first;
    return 1;
}

static int oblique_of_passive(struct dl_verb *v, const struct dl_constituents *is, uint32_t end, uint32_t *start)
{
    const uint32_t frames = v->cue->frames;
    (void)end;
    v->find.shape = DL_SHAPE_OBLIQUE;
    if ((frames & (DL_FRAME_TOLD | DL_FRAME_AS)) == DL_FRAME_TOLD) return 0; /* "was told by the mayor at the fair" */
    if (is->oblique == DL_NONE || (frames & (DL_FRAME_RAISING | DL_FRAME_PASSIVE | DL_FRAME_AS)) == 0 || !v->is_passive) return 0;
    *start = dl_range_block(v->doc, is->oblique).first;
    return 1;
}

uint32_t dl_verb_content_start(struct dl_verb *v, const struct dl_constituents *is, uint32_t end)
{
    static content_way *const ways[] = {
        as_before_object,       saying_behind,      that_behind,   raised_infinitive,    noun_and_infinitive, clause_of_verb,
        object_with_infinitive, infinitive_of_verb, topic_of_verb, question_behind_time, object_of_verb,      oblique_of_passive};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        uint32_t start = DL_NONE;
        if (ways[i](v, is, end, &start)) return start;
    }
    return DL_NONE;
}

/* "said last week he would go", "said on Monday that …": the time of the saying before a clause with a subject of its own. */
uint32_t dl_verb_behind_own_time(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    uint32_t after = dl_verb_behind_time(doc, start, end);
    if (after == start && start + 1 < end && doc->words.at[start].upos == DL_UPOS_ADV && dl_verb_is_question(doc, start + 1) &&
        dl_str_listed(doc->words.at[start].lemma, "recently previously later separately earlier then afterward privately", ' '))
        return start + 1; /* "told us recently why …" */
    if (after == start && start + 1 < end && doc->words.at[start + 1].upos == DL_UPOS_PRON &&
        dl_str_listed(doc->words.at[start].lemma, "repeatedly publicly privately bluntly afterwards afterward", ' '))
        return start + 1; /* "said repeatedly he would" */
    if (after == start || after >= end) return start;
    if (dl_word_is(doc, start, "the") && (doc->words.at[after].upos == DL_UPOS_NOUN || doc->words.at[after].upos == DL_UPOS_ADJ))
        return start; /* "reveals the June 2016 meeting …" */
    const struct dl_word *w = &doc->words.at[after];
    int begins = dl_word_is(doc, after, "that") || w->upos == DL_UPOS_PRON || w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_DET ||
                 w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_ADJ || w->upos == DL_UPOS_NUM;
    return begins ? after : start;
}

/* "claimed, without offering evidence, that the mast was theirs": the "that" behind an aside without a finite verb right behind the cue; DL_NONE. */
static uint32_t that_behind_aside(const struct dl_verb *v)
{
    enum { MOST_WORDS = 14 };
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, v->word).last;
    const uint32_t comma =
        dl_verb_behind_time(doc, v->find.cue.last + 1, last); /* "said on Monday, in a letter to the bank, that …" */
    if (!dl_word_is(doc, comma, ",") || !dl_word_listed(doc, comma + 1, "without with in through according citing speaking"))
        return DL_NONE;
    for (uint32_t w = comma + 2; w + 2 < last && w < comma + MOST_WORDS; w++) {
        const int is_in_marks = v->said->word_quote[w] != v->said->word_quote[v->word];
        if (is_in_marks && dl_verb_is_titled(v, v->said->word_quote[w])) continue; /* 'in an essay headed “Why We Left”' */
        if (is_in_marks || dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return DL_NONE;
        if (dl_word_is(doc, w, ","))
            return dl_word_is(doc, w + 1, "that") && doc->words.at[w + 1].upos == DL_UPOS_SCONJ ? w + 1 : DL_NONE;
    }
    return DL_NONE;
}

int dl_verb_behind_aside(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_CLAUSE) == 0 || v->is_passive || v->find.source.first == DL_NONE ||
        v->find.source.first > v->word)
        return 0;
    const uint32_t that = that_behind_aside(v), verb = that == DL_NONE ? DL_NONE : doc->words.at[that].head;
    if (verb == DL_NONE || verb < that) return 0;
    const uint32_t clause = dl_verb_clause_end(v), block = dl_range_block(doc, verb).last, end = clause > block ? clause : block;
    v->find.shape = DL_SHAPE_CLAUSE;
    v->find.is_speech = 1;
    dl_find_add(doc, &v->find, (struct dl_range){that, dl_verb_cut_asides(v, that, end, 1)});
    return v->find.piece_count > 0;
}
