/* The content of a verb, by the frames that the lexicon gives it.
 *
 * Content to the right is one run: from the first constituent that one of the verb's frames takes to the end of the clause. A
 * run is safer than a subtree: where the parser scatters a clause over several children of the verb, it still holds it. */
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

/* "told the paper "the road is closed."": behind the addressee a clause in marks that ends the sentence. */
static int is_told_clause(const struct dl_verb *v, const struct dl_quote *quote, uint32_t last)
{
    if ((v->cue->frames & DL_FRAME_TOLD) == 0 || (v->cue->frames & DL_FRAME_QUOTE) == 0 || quote->last + 3 <= last) return 0;
    for (uint32_t w = v->find.cue.last + 1; w + 1 < quote->first; w++) /* "told them that his men "kept it"" */
        if (v->doc->words.at[w].head != DL_NONE && v->doc->words.at[w].head >= quote->first) return 0;
    for (uint32_t w = quote->first; w <= quote->last && w <= last; w++)
        if (dl_has_feat(&v->doc->words.at[w], "VerbForm=Fin")) return 1;
    return 0;
}

/* 'chanted “Free Texas” and “Open the bars”': a second quotation right behind the conjunction. */
static void add_further_quote(struct dl_verb *v, const struct dl_quote *quote, uint32_t last)
{
    enum { WORDS_BETWEEN = 5 }; /* the mark that closes, a comma, the conjunction, the mark that opens */
    const struct dl_doc *doc = v->doc;
    int has_joint = 0;
    for (uint32_t w = quote->last + 1; w <= last && w < quote->last + WORDS_BETWEEN; w++) {
        const uint32_t q = v->said->word_quote[w];
        if (q != DL_NONE && has_joint && v->said->quotes.at[q].first == w)
            dl_find_add(doc, &v->find, (struct dl_range){w, v->said->quotes.at[q].last});
        has_joint |= dl_word_listed(doc, w, "and or");
        if (q != DL_NONE || (doc->words.at[w].upos != DL_UPOS_PUNCT && !dl_word_listed(doc, w, "and or"))) return;
    }
}

static int quote_follows(struct dl_verb *v)
{
    enum { NEAR = 8, FAR = 12 }; /* far off stands only what ends the sentence behind a comma or colon */
    int has_that = 0;
    struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 && dl_child(doc, v->word, DL_REL_OBJ) != DL_NONE) return 0; /* "wants a deal: …" */
    uint32_t last = dl_range_sentence(doc, v->word).last, at = v->find.cue.last + 1;
    /* 'wrote: "' may end a sentence before its quotation */
    if (last + 2 < doc->words.count && dl_word_is(doc, last, ":") && last > v->word) last += 2; /* in a paragraph of its own */
    else if (last + 1 < doc->words.count && doc->words.at[last].upos == DL_UPOS_PUNCT && last > at &&
             dl_word_is(doc, last - 1, ":"))
        last++;
    for (uint32_t steps = 0; at <= last && steps < FAR; at++, steps++) {
        uint32_t q = v->said->word_quote[at];
        if (q != DL_NONE && q != v->said->word_quote[v->word]) {
            const struct dl_quote *quote = &v->said->quotes.at[q];
            if (quote->first != at || !(dl_word_is(doc, at - 1, "\"") || doc->words.at[at - 1].upos == DL_UPOS_PUNCT)) return 0;
            uint32_t before = at - 2; /* before the mark */
            int led = before <= v->find.cue.last || dl_word_is(doc, before, ",") || dl_word_is(doc, before, ":") ||
                      dl_word_is(doc, before, "\xE2\x80\x93") || dl_word_is(doc, before, "\xE2\x80\x94");
            if (!led && !is_told_clause(v, quote, last)) return 0;
            if (steps >= NEAR && (!led || has_that || quote->last + 2 < last)) return 0;
            dl_find_add(doc, &v->find, (struct dl_range){quote->first, quote->last});
            add_further_quote(v, quote, last);
            v->find.shape = DL_SHAPE_QUOTE;
            v->find.is_speech = 1;
            return v->find.piece_count > 0;
        }
        int quotes_saying = dl_word_is(doc, at, "saying") && dl_word_is(doc, at - 1, "as"); /* "quoted her as saying: …" */
        if (is_verb(&doc->words.at[at]) && at > v->find.cue.last + 1 && !quotes_saying) return 0;
        has_that |= dl_word_listed(doc, at, "that about of");
    }
    return 0;
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
        if (dl_word_is(doc, w, "that") &&
            (doc->words.at[w].upos == DL_UPOS_SCONJ || (steps == 0 && v->tail == v->word) || !is_verb(&doc->words.at[next])))
            return w;
        if (is_participle(&doc->words.at[w]) && dl_word_is(doc, w + 1, "that") &&
            dl_quotes_is_telling(v->said->cues, &doc->words.at[w]))
            break; /* "demurred, instead asserting that …" */
        if (dl_word_is(doc, w, ",") && doc->words.at[w + 1].upos == DL_UPOS_DET && !dl_word_is(doc, w + 1, "that") &&
            dl_word_is(doc, w + 3, "that"))
            break; /* "closed the yard, a step that she criticized" */
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

/* Where the content begins by the frames that the cue takes; DL_NONE where none fits. */
static uint32_t content_start(struct dl_verb *v, const struct dl_constituents *is, uint32_t end)
{
    enum {
        TAKES_CLAUSE = DL_FRAME_CLAUSE | DL_FRAME_QUOTE | DL_FRAME_WH | DL_FRAME_TOLD | DL_FRAME_OBJECT_TO | DL_FRAME_ING |
                       DL_FRAME_RAISING | DL_FRAME_OBJECT,
        TAKES_BOTH = DL_FRAME_OBJECT_TO | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT,
        TAKES_TO =
            DL_FRAME_TO | DL_FRAME_TOLD | DL_FRAME_RAISING | DL_FRAME_ING | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT_TO | DL_FRAME_AS,
        TAKES_OBJECT = DL_FRAME_OBJECT | DL_FRAME_AS | DL_FRAME_COMPLEMENT | DL_FRAME_OBJECT_TO
    };
    const struct dl_doc *doc = v->doc;
    uint32_t frames = v->cue->frames;
    int speaks = (frames & DL_FRAME_CLAUSE) != 0 && (frames & DL_FRAME_QUOTE) != 0;
    int has_object = is->object != DL_NONE && (frames & DL_FRAME_OBJECT) != 0 && (frames & DL_FRAME_TOLD) == 0;
    const uint32_t next = v->find.cue.last + 1;
    if ((frames & DL_FRAME_AS) != 0 && !v->is_passive && next < end && dl_word_is(doc, next, "as") && is->infinitive == DL_NONE &&
        (is->object != DL_NONE || is->clause != DL_NONE)) {
        v->find.shape = DL_SHAPE_OBJECT; /* "dismissed as “fantasy” reports that …" */
        return next;
    }
    v->find.shape = DL_SHAPE_CLAUSE;
    if (behind_saying(v, end) != DL_NONE) {
        v->find.is_speech = 1;
        return behind_saying(v, end);
    }
    int tells = speaks || ((frames & DL_FRAME_CLAUSE) != 0 && v->cue->weight == 3 && is->infinitive == DL_NONE);
    if (tells && !has_object && is->clause == DL_NONE && dl_verb_that_behind(v, end) != DL_NONE) {
        v->find.is_speech = 1;
        return dl_verb_that_behind(v, end);
    }
    if ((frames & DL_FRAME_RAISING) != 0 && is->infinitive != DL_NONE) {
        v->find.shape = DL_SHAPE_INFINITIVE;
        return dl_range_block(doc, is->infinitive).first;
    }
    int asks_only = (frames & TAKES_CLAUSE) == DL_FRAME_WH; /* "knows why", not "means that" */
    if (is->clause != DL_NONE && (frames & TAKES_CLAUSE) != 0 &&
        (!asks_only || dl_verb_is_question(doc, dl_range_block(doc, is->clause).first))) {
        v->find.is_speech = (frames & DL_FRAME_QUOTE) != 0;
        uint32_t start = clause_start(v, is->clause),
                 that = speaks || (frames & DL_FRAME_TOLD) != 0 ? dl_verb_that_behind(v, end) : DL_NONE;
        return that != DL_NONE && that < start ? that : start;
    }
    v->find.shape = DL_SHAPE_OBJECT_TO;
    if (is->infinitive != DL_NONE && is->object != DL_NONE && is->object < is->infinitive && (frames & TAKES_BOTH) != 0)
        return dl_range_block(doc, is->object).first;
    v->find.shape = DL_SHAPE_INFINITIVE;
    int is_raised = v->is_passive && (frames & DL_FRAME_PASSIVE) != 0 && (frames & DL_FRAME_CLAUSE) != 0; /* "are said to be …" */
    if (is->infinitive != DL_NONE && ((frames & TAKES_TO) != 0 || is_raised)) return dl_range_block(doc, is->infinitive).first;
    const uint32_t topic = dl_verb_topic_behind(v, is, end);
    uint32_t behind = is->object != DL_NONE && (frames & DL_FRAME_TOLD) != 0 ? dl_range_block(doc, is->object).last + 1 : end;
    v->find.shape = DL_SHAPE_PREPOSITION;
    if (topic != DL_NONE) return topic;
    const uint32_t asked = (frames & DL_FRAME_WH) != 0 ? dl_verb_behind_time(doc, behind, end) : end;
    if (asked < end && asked > behind && dl_verb_is_question(doc, asked)) {
        v->find.shape = DL_SHAPE_CLAUSE; /* "has asked people this year what it means" */
        return asked;
    }
    v->find.shape = DL_SHAPE_OBJECT;
    int as_only = (frames & TAKES_OBJECT) == DL_FRAME_AS && !has_as(v, is->object, end);
    if (is->object != DL_NONE && (frames & TAKES_OBJECT) != 0 && v->cue->weight > 1 && !as_only) {
        int reflexive = doc->words.at[is->object].upos == DL_UPOS_PRON && dl_has_feat(&doc->words.at[is->object], "Reflex=Yes");
        return reflexive && (frames & (DL_FRAME_AS | DL_FRAME_COMPLEMENT)) == 0 ? DL_NONE : dl_range_block(doc, is->object).first;
    }
    v->find.shape = DL_SHAPE_OBLIQUE;
    if ((frames & (DL_FRAME_TOLD | DL_FRAME_AS)) == DL_FRAME_TOLD) return DL_NONE; /* "was told by the mayor at the fair" */
    if (is->oblique != DL_NONE && (frames & (DL_FRAME_RAISING | DL_FRAME_PASSIVE | DL_FRAME_AS)) != 0 && v->is_passive)
        return dl_range_block(doc, is->oblique).first;
    return DL_NONE;
}

/* "said last week he would go", "said on Monday that …": the time of the saying before a clause with a subject of its own. */
static uint32_t behind_own_time(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    uint32_t after = dl_verb_behind_time(doc, start, end);
    if (after == start && start + 1 < end && doc->words.at[start].upos == DL_UPOS_ADV && dl_verb_is_question(doc, start + 1) &&
        dl_str_listed(doc->words.at[start].lemma, "recently previously later separately earlier then afterward privately", ' '))
        return start + 1; /* "told us recently why …" */
    if (after == start && start + 1 < end && doc->words.at[start + 1].upos == DL_UPOS_PRON &&
        dl_str_listed(doc->words.at[start].lemma, "repeatedly publicly privately bluntly", ' '))
        return start + 1; /* "said repeatedly he would" */
    if (after == start || after >= end) return start;
    if (dl_word_is(doc, start, "the") && doc->words.at[after].upos == DL_UPOS_NOUN)
        return start; /* "reveals the June 2016 meeting …" */
    const struct dl_word *w = &doc->words.at[after];
    int begins = dl_word_is(doc, after, "that") || w->upos == DL_UPOS_PRON || w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_DET ||
                 w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_ADJ || w->upos == DL_UPOS_NUM;
    return begins ? after : start;
}

/* Content to the right: a clause, an infinitive, an object, a governed preposition. */
static int right_content(struct dl_verb *v)
{
    struct dl_constituents is;
    uint32_t end = dl_verb_clause_end(v);
    if (end <= v->find.cue.last) return 0;
    dl_verb_gather(v, end, &is);
    if (dl_verb_prepositional(v, &is, end)) return v->find.piece_count > 0;
    uint32_t start = content_start(v, &is, end);
    if (start == DL_NONE) return 0;
    if (start <= v->find.cue.last || (start > end && v->doc->words.at[v->find.cue.last + 1].upos == DL_UPOS_INTJ))
        start = v->find.cue.last + 1; /* "said yes, while …" */
    if (v->find.shape == DL_SHAPE_CLAUSE) start = behind_own_time(v, start, end);
    int is_clause = is.clause != DL_NONE || v->find.is_speech;
    if (!is_clause && is.infinitive == DL_NONE && is.object != DL_NONE && start <= is.object)
        end = dl_verb_object_end(v, is.object, end);
    else if (is.clause != DL_NONE || is.infinitive != DL_NONE)
        end = dl_verb_telling_end(v, is.clause != DL_NONE ? is.clause : is.infinitive, end);
    dl_find_add(v->doc, &v->find,
                (struct dl_range){start, dl_verb_over_quotes(v, start, dl_verb_cut_asides(v, start, end, is_clause))});
    return v->find.piece_count > 0;
}

/* "said about half of it was lost", where the parser sees no clause: for the verb that takes nothing else, what follows it; for
 * others, from the first pronoun that is a subject. */
static int bare_clause(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    const uint32_t next = v->find.cue.last + 1;
    if (!dl_cue_tells(v->cue) || (v->cue->frames & DL_FRAME_CLAUSE) == 0 || v->is_passive || v->find.source.first == DL_NONE)
        return 0;
    const uint32_t end = dl_verb_clause_end(v);
    uint32_t start = DL_NONE;
    if (next >= end) return 0;
    for (uint32_t w = next; w < end && w < next + 8 && start == DL_NONE; w++) {
        if (doc->words.at[w].upos == DL_UPOS_PUNCT || is_verb(&doc->words.at[w])) break;
        if (dl_has_feat(&doc->words.at[w], "Case=Nom") && is_verb(&doc->words.at[w + 1])) start = w;
    }
    enum dl_upos upos = (enum dl_upos)doc->words.at[next].upos;
    int plain = upos != DL_UPOS_PUNCT && upos != DL_UPOS_ADV && upos != DL_UPOS_SCONJ && !dl_verb_is_time(doc, next) &&
                (upos != DL_UPOS_ADP || dl_word_is(doc, next, "about"));
    if (start == DL_NONE && plain && dl_str_is(v->cue->name, "say"))
        for (uint32_t w = next + 1; w <= end && start == DL_NONE; w++)
            if (is_verb(&doc->words.at[w])) start = next;
    if (start == DL_NONE) return 0;
    dl_find_add(doc, &v->find, (struct dl_range){start, dl_verb_over_quotes(v, start, dl_verb_cut_asides(v, start, end, 1))});
    v->find.is_speech = 1;
    return v->find.piece_count > 0;
}

static int to_the_left(struct dl_verb *v)
{
    v->find.shape = DL_SHAPE_BEFORE;
    return dl_verb_parenthetical(v);
}

/* 'seeks "new ideas" for its network': where the reporter's words go on right behind the quotation, the content is what the
 * tree gives, if it holds the quotation. */
static void around_quote(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_find quoted = v->find;
    const struct dl_range quote = quoted.pieces[0];
    uint32_t end = dl_range_sentence(doc, v->word).last;
    if (quoted.piece_count != 1 || quote.first < v->word || quote.last + 2 >= end ||
        doc->words.at[quote.last].upos == DL_UPOS_PUNCT || doc->words.at[quote.last + 2].upos == DL_UPOS_PUNCT ||
        doc->words.at[quote.last + 2].upos == DL_UPOS_CCONJ)
        return;
    v->find.piece_count = 0;
    if (!right_content(v) || v->find.piece_count != 1 || v->find.pieces[0].first > quote.first ||
        v->find.pieces[0].last <= quote.last)
        v->find = quoted;
}

/* What is looked for last, in this order. */
static int otherwise(struct dl_verb *v, int may_stand_behind)
{
    if (may_stand_behind && (v->cue->frames & DL_FRAME_QUOTE) != 0 && to_the_left(v)) return 1;
    v->find.shape = DL_SHAPE_BARE;
    if (bare_clause(v)) return 1;
    v->find.shape = DL_SHAPE_RELATIVE;
    return dl_verb_relative_content(v) || dl_verb_relative_gap(v);
}

/* '"It is dead," I was told by an aide': the quotation before whoever was told. */
static int told_before(struct dl_verb *v)
{
    const uint32_t needed = DL_FRAME_TOLD | DL_FRAME_QUOTE, subject = dl_verb_subject(v->doc, v->top);
    if (!v->is_passive || (v->cue->frames & needed) != needed || v->find.source.first == DL_NONE || subject == DL_NONE) return 0;
    if (subject >= v->find.cue.first) return 0;
    const uint32_t quote = dl_verb_quote_before(v, dl_range_block(v->doc, subject).first);
    if (quote == DL_NONE) return 0;
    dl_find_add(v->doc, &v->find, (struct dl_range){v->said->quotes.at[quote].first, v->said->quotes.at[quote].last});
    v->find.is_speech = 1;
    return v->find.piece_count > 0;
}

/* "demanded, among other things, that …": what is told stands behind the aside. */
static int leads_to_that(const struct dl_verb *v)
{
    const uint32_t clause = dl_child(v->doc, v->word, DL_REL_CCOMP),
                   that = clause == DL_NONE ? DL_NONE : dl_child(v->doc, clause, DL_REL_MARK);
    return that != DL_NONE && that > v->word && dl_word_is(v->doc, that, "that");
}

int dl_verb_set_content(struct dl_verb *v)
{
    int raising = (v->cue->frames & DL_FRAME_RAISING) != 0, found = 0;
    int may_stand_behind =
        !v->is_passive && v->find.source.first != DL_NONE &&
        (rel_of(v->doc, v->top) != DL_REL_ACL || dl_verb_is_set_off(v) || dl_has_feat(&v->doc->words.at[v->top], "VerbForm=Fin"));
    if (dl_verb_cleft(v)) return 1;
    v->find.shape = DL_SHAPE_BEFORE;
    if (dl_verb_as_told(v) || dl_verb_around(v)) return 1;
    uint32_t start = v->find.cue.first;
    if (v->find.source.first != DL_NONE && v->find.source.first < start) start = v->find.source.first;
    int has_that = dl_word_is(v->doc, v->find.cue.last + 1, "that") && v->doc->words.at[v->find.cue.last + 1].upos == DL_UPOS_SCONJ;
    if (may_stand_behind && !has_that && dl_verb_quote_before(v, start) != DL_NONE && !dl_verb_is_behind_title(v, start))
        found = to_the_left(v);
    if ((v->cue->frames & (DL_FRAME_QUOTE | DL_FRAME_CLAUSE)) != 0 && !v->is_passive) found |= quote_follows(v);
    if (found && v->find.shape == DL_SHAPE_QUOTE) around_quote(v);
    if (!found) found = dl_verb_block(v);
    uint32_t next = v->find.cue.last + 1;
    int leads = dl_word_is(v->doc, next, "that") || dl_word_is(v->doc, next, "whether") || dl_word_is(v->doc, next, ":") ||
                leads_to_that(v);
    if (!found && may_stand_behind && !leads && dl_verb_is_behind(v)) found = to_the_left(v);
    if (!found) found = told_before(v);
    if (!found && right_content(v)) {
        dl_verb_add_relative(v);
        found = 1;
    }
    if (!found) found = otherwise(v, may_stand_behind);
    if (raising || (v->is_passive && (found || (v->cue->frames & (DL_FRAME_OBJECT | DL_FRAME_CLAUSE)) != 0))) {
        if (raising && !found) return 0;
        if (!found) v->find.shape = DL_SHAPE_SUBJECT;
        dl_verb_add_passive(v);
        found = v->find.piece_count > 0;
    }
    return found;
}
