/* The content of a verb, by the frames that the lexicon gives it.
 *
 * Content to the right is one run: from the first constituent that one of the verb's frames takes to the end of the clause. A
 * run is safer than a subtree: where the parser scatters a clause over several children of the verb, it still holds it. */
#include "said/verb.h"

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
    enum { WORDS_BETWEEN = 6 }; /* the mark that closes, the conjunction between commas, the mark that opens */
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

/* 'told "Good Morning, Harbour" that it was over': a programme or a paper, whose name stands in marks, is told what follows. */
static int is_title_told(const struct dl_verb *v, const struct dl_quote *quote, uint32_t last)
{
    enum { MOST_WORDS = 6 };
    const struct dl_doc *doc = v->doc;
    if (!dl_str_is(v->cue->name, "tell") || v->is_passive || quote->first > v->find.cue.last + 2) return 0;
    if (quote->last - quote->first >= MOST_WORDS || quote->last + 3 > last || dl_word_listed(doc, quote->last, ", . ? !")) return 0;
    for (uint32_t w = quote->first; w <= quote->last; w++)
        if (doc->words.at[w].upos != DL_UPOS_ADP && doc->words.at[w].upos != DL_UPOS_DET &&
            doc->words.at[w].upos != DL_UPOS_CCONJ && !dl_ascii_upper(doc->words.at[w].form.at[0]) &&
            !dl_ascii_digit(doc->words.at[w].form.at[0]))
            return 0;
    return doc->words.at[quote->last + 2].upos != DL_UPOS_PUNCT;
}

/* 'said of a revised bill that failed, “…”': the comma or colon before the mark of the quotation behind what a telling is about, where no other
 * telling stands between; else `at`. */
static uint32_t behind_topic(const struct dl_verb *v, uint32_t at, uint32_t last)
{
    enum { MOST_WORDS = 24 };
    const struct dl_doc *doc = v->doc;
    if (!dl_word_listed(doc, at, "of about") || !dl_cue_tells(v->cue)) return at;
    for (uint32_t w = at + 1; w + 2 <= last && w < at + MOST_WORDS; w++) {
        if (v->said->word_quote[w] != v->said->word_quote[v->word] || dl_quotes_is_telling(v->said->cues, &doc->words.at[w]))
            return at;
        if (dl_word_listed(doc, w, ", :") && v->said->word_quote[w + 2] != v->said->word_quote[v->word])
            return dl_str_ends(doc->words.at[w - 1].form, "ing") ? at : w; /* "tweeted about it, saying: “…”" */
    }
    return at;
}

static int quote_follows(struct dl_verb *v)
{
    enum { NEAR = 8, FAR = 12 }; /* far off stands only what ends the sentence behind a comma or colon */
    int has_that = 0;
    struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_QUOTE) == 0 && dl_child(doc, v->word, DL_REL_OBJ) != DL_NONE) return 0; /* "wants a deal: …" */
    uint32_t last = dl_range_sentence(doc, v->word).last, at = v->find.cue.last + 1;
    const int is_inverted = v->find.source.first == at && v->find.source.last < last; /* "…, says Lind, who led it: “…”" */
    if (is_inverted) at = v->find.source.last + 1;
    /* 'wrote: "' may end a sentence before its quotation */
    if (last + 2 < doc->words.count && dl_word_is(doc, last, ":") && last > v->word) last += 2; /* in a paragraph of its own */
    else if (last + 1 < doc->words.count && doc->words.at[last].upos == DL_UPOS_PUNCT && last > at &&
             dl_word_is(doc, last - 1, ":"))
        last++;
    at = behind_topic(v, at, last);
    for (uint32_t steps = 0; at <= last && steps < FAR; at++, steps++) {
        uint32_t q = v->said->word_quote[at];
        if (q != DL_NONE && q != v->said->word_quote[v->word]) {
            const struct dl_quote *quote = &v->said->quotes.at[q];
            if (quote->first != at || !(dl_word_is(doc, at - 1, "\"") || doc->words.at[at - 1].upos == DL_UPOS_PUNCT)) return 0;
            if (is_title_told(v, quote, last)) return 0;
            if (dl_verb_is_title_of_work(v, at)) {
                at = quote->last;
                continue;
            }
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
        if (dl_word_is(doc, at, ";") && v->said->word_quote[at + 2] == DL_NONE) return 0; /* 'Mayor held; Lind: "a scandal"' */
    }
    return 0;
}

/* "asked for 25 billion; he took two because he saw that …": behind a semicolon nothing that the tree hangs on the cue is told. */
static int is_behind_semicolon(const struct dl_verb *v, uint32_t start)
{
    for (uint32_t w = v->find.cue.last + 1; w < start; w++)
        if (dl_word_is(v->doc, w, ";") && v->said->word_quote[w] == v->said->word_quote[v->word]) return 1;
    return 0;
}

/* "briefed reporters on condition that he not be named": what the speaker asked for himself, and what another verb tells. */
static int is_condition(const struct dl_verb *v, uint32_t start)
{
    if (dl_word_is(v->doc, start, "that") && start > v->find.cue.last + 2 && dl_word_listed(v->doc, start - 1, "and but or") &&
        v->doc->words.at[start].upos == DL_UPOS_SCONJ && !dl_cue_tells(v->cue))
        return 1; /* "said ten states had offered help and that …": of who tells both */
    if (!dl_word_is(v->doc, start, "that") || start < v->find.cue.last + 2) return 0;
    if (v->word > 0 && dl_word_is(v->doc, v->word - 1, "without") && dl_word_is(v->doc, start - 1, ","))
        return 1; /* "said, without offering proof, that …" */
    return dl_word_listed(v->doc, start - 1, "condition");
}

/* "said he feared for the money, which was running out, and that he would speak on it": behind the reporter's aside the telling goes on with "that". */
static void add_behind_aside(struct dl_verb *v, uint32_t from, uint32_t limit)
{
    const struct dl_doc *doc = v->doc;
    if (!dl_cue_tells(v->cue) || !dl_word_is(doc, from + 1, ",") || !dl_word_is(doc, from + 2, "which")) return;
    for (uint32_t w = from + 3; w + 3 < limit; w++) {
        if (dl_word_is(doc, w, ";")) return;
        if (!dl_word_is(doc, w, ",") || !dl_word_listed(doc, w + 1, "and but") || !dl_word_is(doc, w + 2, "that") ||
            doc->words.at[w + 2].upos != DL_UPOS_SCONJ)
            continue;
        dl_find_add(doc, &v->find, (struct dl_range){w + 2, dl_verb_cut_asides(v, w + 2, limit, 1)});
        return;
    }
}

/* What leads a clause that stands before the one it belongs to. */
static const char OPENS[] = "while although though if when because since once until unless whereas despite even";

/* "said that, while they could, they would not", "insists that while it is “open,” it will refuse": behind "that" and a clause that only opens what is told
 * the telling has its own clause still to come, wherever the parser hangs it. The end of that clause, where `end` stands before it. */
static uint32_t over_opening(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const int has_that = dl_word_is(doc, start, "that"); /* "said if they were asked, they would go", but "asked if they …" */
    const uint32_t last = dl_range_sentence(doc, v->word).last,
                   opens = has_that ? start + 1 + (uint32_t)dl_word_is(doc, start + 1, ",") : start;
    if (!dl_cue_tells(v->cue) || !dl_word_listed(doc, opens, OPENS)) return end;
    if (!has_that &&
        (v->cue->polarity != DL_POLARITY_AFFIRM || start != v->find.cue.last + 1 || !dl_word_listed(doc, start, "if unless")))
        return end;
    uint32_t next = opens + 2;
    while (next < last && !dl_word_is(doc, next - 1, ",")) next++;
    while (next < last && doc->words.at[next].upos == DL_UPOS_PUNCT) next++;
    if (next >= last || end >= next || v->said->word_quote[next] != v->said->word_quote[v->word]) return end;
    for (uint32_t w = next; w < last && w < next + 6; w++) {
        const uint32_t verb = rel_of(doc, w) == DL_REL_NSUBJ || rel_of(doc, w) == DL_REL_EXPL ? doc->words.at[w].head : DL_NONE;
        if (verb == DL_NONE || verb < w || dl_range_block(doc, w).first != next) continue;
        const uint32_t clause = dl_range_block(doc, verb).last;
        return dl_verb_cut_asides(v, next, clause < last ? clause : last, 1);
    }
    return end;
}

/* "quoted him as saying in an interview that …": the "that" behind where it was said, else `start`. */
static uint32_t behind_place(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    enum { MOST_WORDS = 8 };
    const struct dl_doc *doc = v->doc;
    if (start == 0 || !dl_word_is(doc, start - 1, "saying") || doc->words.at[start].upos != DL_UPOS_ADP) return start;
    for (uint32_t w = start + 1; w < end && w < start + MOST_WORDS && !is_verb(&doc->words.at[w]); w++)
        if (dl_word_is(doc, w, "that") && doc->words.at[w].upos == DL_UPOS_SCONJ) return w;
    return start;
}

/* Content to the right: a clause, an infinitive, an object, a governed preposition. */
static int right_content(struct dl_verb *v)
{
    struct dl_constituents is;
    uint32_t end = dl_verb_clause_end(v);
    if (end <= v->find.cue.last) return 0;
    dl_verb_gather(v, end, &is);
    if (dl_verb_prepositional(v, &is, end)) return v->find.piece_count > 0;
    uint32_t start = dl_verb_content_start(v, &is, end);
    if (start == DL_NONE || is_behind_semicolon(v, start) || is_condition(v, start)) return 0;
    if (start <= v->find.cue.last || (start > end && v->doc->words.at[v->find.cue.last + 1].upos == DL_UPOS_INTJ))
        start = v->find.cue.last + 1; /* "said yes, while …" */
    start = dl_verb_behind_receiver(v, behind_place(v, start, end), end);
    if (start == DL_NONE) return 0;
    if (v->find.shape == DL_SHAPE_CLAUSE) start = dl_verb_behind_own_time(v, start, end);
    int is_clause = is.clause != DL_NONE || v->find.is_speech;
    const int is_called = (v->cue->frames & DL_FRAME_COMPLEMENT) != 0 && is.infinitive != DL_NONE &&
                          !is_verb(&v->doc->words.at[is.infinitive]); /* "called the vote a farce on Friday" */
    if (!is_clause && is.infinitive == DL_NONE && is.object != DL_NONE && start <= is.object)
        end = dl_verb_object_end(v, is.object, end);
    else if (is_called && is.clause == DL_NONE) end = dl_verb_object_end(v, is.infinitive, end);
    else if (is.clause != DL_NONE || is.infinitive != DL_NONE)
        end = dl_verb_telling_end(v, is.clause != DL_NONE ? is.clause : is.infinitive, end);
    const uint32_t limit = end;
    end = dl_verb_before_interval(v, start, dl_verb_cut_asides(v, start, end, is_clause));
    end = over_opening(v, start, dl_verb_over_quotes(v, start, end));
    dl_find_add(v->doc, &v->find, (struct dl_range){start, end});
    if (is_clause && end < limit) add_behind_aside(v, end, limit);
    return v->find.piece_count > 0;
}

/* "told the paper in an interview the yard was lost": a clause that the parser hangs on where it was told, as if "that" were left out; the first word
 * of its subject, DL_NONE. */
static uint32_t behind_occasion(const struct dl_verb *v, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t c = dl_child_next(doc, v->word, v->tail); c != DL_NONE && c < end; c = dl_child_next(doc, v->word, c)) {
        const uint32_t clause = rel_of(doc, c) == DL_REL_OBL ? dl_child(doc, c, DL_REL_ACL) : DL_NONE,
                       subject = clause == DL_NONE ? DL_NONE : dl_child(doc, clause, DL_REL_NSUBJ);
        if (subject == DL_NONE || subject > clause || doc->words.at[subject].upos == DL_UPOS_PRON) continue;
        const uint32_t first = dl_range_block(doc, subject).first;
        if (first == c + 1 && dl_child(doc, clause, DL_REL_OBJ) != DL_NONE) return first;
    }
    return DL_NONE;
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
        if (w > next && dl_word_listed(doc, w - 1, "what whatever who whom")) break; /* "protested over what it called a raid" */
        if (dl_has_feat(&doc->words.at[w], "Case=Nom") && is_verb(&doc->words.at[w + 1])) start = w;
    }
    enum dl_upos upos = (enum dl_upos)doc->words.at[next].upos;
    int plain = upos != DL_UPOS_PUNCT && upos != DL_UPOS_ADV && upos != DL_UPOS_SCONJ && !dl_verb_is_time(doc, next) &&
                (upos != DL_UPOS_ADP || dl_word_is(doc, next, "about"));
    if (start == DL_NONE && plain && dl_str_is(v->cue->name, "say"))
        for (uint32_t w = next + 1; w <= end && start == DL_NONE; w++)
            if (is_verb(&doc->words.at[w])) start = next;
    if (start == DL_NONE) start = behind_occasion(v, end);
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

/* 'said "savings" and a tax would pay for it': words in marks that only begin the subject of what is told. */
static int is_first_of_subject(const struct dl_verb *v, struct dl_range quote)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP);
    if (clause == DL_NONE || clause < quote.first) return 0;
    for (uint32_t w = quote.first; w <= quote.last; w++)
        if (is_verb(&doc->words.at[w])) return 0;
    if (clause <= quote.last) { /* the parser takes the marks for all of it, and joins the rest to the cue */
        const uint32_t rest = dl_child(doc, v->word, DL_REL_CONJ), second = rest == DL_NONE ? DL_NONE : dl_verb_subject(doc, rest);
        return dl_cue_tells(v->cue) && second != DL_NONE && second > quote.last && second < rest &&
               dl_range_block(doc, rest).first == quote.last + 2;
    }
    const uint32_t subject = dl_verb_subject(doc, clause);
    return subject != DL_NONE && subject >= quote.first && subject <= quote.last;
}

/* 'condemned “in the strongest terms” the arrest': how it was told stands in marks, and what is told behind them; whether there was any. */
static int behind_manner(struct dl_verb *v, struct dl_range quote)
{
    enum { MOST_WORDS = 6 };
    const struct dl_doc *doc = v->doc;
    const struct dl_find quoted = v->find;
    const uint32_t behind = quote.last + 2;
    const int has_that = dl_word_is(doc, behind, "that");
    if (doc->words.at[quote.first].upos != DL_UPOS_ADP || quote.last - quote.first >= MOST_WORDS) return 0;
    if (!has_that && doc->words.at[behind].upos != DL_UPOS_DET) return 0;
    for (uint32_t w = quote.first; w <= quote.last; w++)
        if (is_verb(&doc->words.at[w])) return 0;
    const uint32_t last = dl_verb_clause_end(v);
    v->find.piece_count = 0;
    v->find.shape = has_that ? DL_SHAPE_CLAUSE : DL_SHAPE_OBJECT;
    if (last > behind) dl_find_add(doc, &v->find, (struct dl_range){behind, dl_verb_cut_asides(v, behind, last, has_that)});
    if (v->find.piece_count == 0) v->find = quoted;
    return v->find.pieces[0].first == behind;
}

/* 'says “mules” – smugglers – and others came': words in marks that have no verb, before a dash. */
static int opens_subject(const struct dl_verb *v, struct dl_range quote)
{
    for (uint32_t w = quote.first; w <= quote.last; w++)
        if (is_verb(&v->doc->words.at[w])) return 0;
    return quote.first == v->find.cue.last + 2 && dl_verb_is_dash(v->doc, quote.last + 2);
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
        doc->words.at[quote.last].upos == DL_UPOS_PUNCT ||
        (doc->words.at[quote.last + 2].upos == DL_UPOS_PUNCT && !opens_subject(v, quote)) ||
        (doc->words.at[quote.last + 2].upos == DL_UPOS_CCONJ && !is_first_of_subject(v, quote)) ||
        dl_word_listed(doc, quote.last + 2, "when while as after before"))
        return; /* 'promised “total peace” when he took office' */
    if (behind_manner(v, quote)) return;
    v->find.piece_count = 0;
    if (!right_content(v) || v->find.piece_count != 1 || v->find.pieces[0].first > quote.first ||
        v->find.pieces[0].last <= quote.last)
        v->find = quoted;
}

/* 'It failed, said Lind: “I knew.”': whether a clause before the comma before source and cue is what they comment on, and no quotation stands in it. */
static int is_commented(const struct dl_verb *v, uint32_t first)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t told = dl_child(doc, v->word, DL_REL_CCOMP), above = doc->words.at[v->word].head;
    const int is_told = told != DL_NONE && told < first, is_above = rel_of(doc, v->word) == DL_REL_PARATAXIS && above < first;
    uint32_t opening = dl_range_sentence(doc, v->word).first, comma = DL_NONE;
    while (opening + 1 < first && (doc->words.at[opening].upos == DL_UPOS_CCONJ || doc->words.at[opening].upos == DL_UPOS_PUNCT))
        opening++;
    for (uint32_t w = opening; w + 1 < first; w++)
        if (dl_word_is(doc, w, ",")) comma = w;
    const uint8_t upos = doc->words.at[opening].upos;
    if (comma == DL_NONE && (upos == DL_UPOS_ADP || upos == DL_UPOS_SCONJ || dl_word_listed(doc, opening, "when where while")))
        return 0;                                         /* "But when they asked, he replied: “…”" */
    if (is_participle(&doc->words.at[opening])) return 0; /* "Asked if it was over, he replied: “…”" */
    for (uint32_t w = opening; w < first; w++)
        if (v->said->word_quote[w] != DL_NONE) return 0;
    return is_told || is_above;
}

/* 'It turns away the wrong people, says Lind, “but it also keeps out others”': the clause before source and cue that a quotation goes on. */
static void add_begun(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_range quote = v->find.pieces[0], sentence = dl_range_sentence(doc, v->word);
    uint32_t first = v->find.cue.first;
    if (v->find.source.first == DL_NONE || !dl_cue_tells(v->cue) || quote.first < v->word) return;
    if (v->find.source.first < first) first = v->find.source.first;
    if (first < sentence.first + 3 || !dl_word_is(doc, first - 1, ",") || v->said->word_quote[first - 2] != DL_NONE) return;
    const int lacks_predicate = doc->words.at[first - 2].upos == DL_UPOS_AUX && dl_word_is(doc, v->find.cue.last + 1, ",") &&
                                dl_has_feat(&doc->words.at[first - 2], "VerbForm=Fin"); /* 'It was, he said, “a stone”' */
    for (uint32_t w = sentence.first; lacks_predicate && w + 2 < first; w++)
        if (is_verb(&doc->words.at[w])) return;
    const int is_led = quote.first > 1 && dl_word_is(doc, quote.first - 2, ":") && is_commented(v, first);
    int is_condition = 0; /* "If it were held today, he said, “I would win”" */
    for (uint32_t w = sentence.first + 1; dl_word_is(doc, sentence.first, "if") && w + 1 < first; w++)
        is_condition |= dl_has_feat(&doc->words.at[w], "VerbForm=Fin") && dl_word_is(doc, v->find.cue.last + 1, ",");
    if (!lacks_predicate && !is_led && !is_condition && !dl_word_listed(doc, quote.first, "but and or because")) return;
    if (!lacks_predicate && !is_condition && !dl_verb_has_main_clause(v, sentence.first, first)) return;
    dl_find_add(doc, &v->find, (struct dl_range){sentence.first, first - 2});
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

/* "They had no mandate, a spokesman defended the mission": what stands before the comma is what he said in defending it, as translations from
 * languages tell it that let such verbs say. */
static int comments(struct dl_verb *v)
{
    static const char VERBS[] = "defend justify criticise criticize attack praise contradict mock rebuke reassure console ridicule";
    const struct dl_doc *doc = v->doc;
    const uint32_t told = doc->words.at[v->word].head, object = dl_child(doc, v->word, DL_REL_OBJ), first = v->find.source.first;
    if (object == DL_NONE || object < v->word || told == DL_NONE || doc->words.at[v->word].rel != DL_REL_PARATAXIS) return 0;
    if (v->is_passive || first == DL_NONE || told >= first || v->find.source.last + 1 != v->find.cue.first) return 0;
    if (!dl_word_is(doc, first - 1, ",") || !dl_str_listed(doc->words.at[v->word].lemma, VERBS, ' ')) return 0;
    if (dl_verb_subject(doc, told) == DL_NONE || v->said->word_quote[told] != DL_NONE) return 0;
    v->find.shape = DL_SHAPE_BEFORE;
    v->find.is_speech = 1;
    dl_find_add(doc, &v->find, (struct dl_range){dl_range_sentence(doc, v->word).first, first - 2});
    return v->find.piece_count > 0;
}

/* "It is not the first time, the ministry noted, that …": behind the aside goes on what stands before it. */
static int opens_with_it(const struct dl_verb *v)
{
    const uint32_t first = dl_range_sentence(v->doc, v->word).first, source = v->find.source.first;
    return source != DL_NONE && source > first + 2 && dl_word_is(v->doc, source - 1, ",") && dl_word_listed(v->doc, first, "it") &&
           v->doc->words.at[first + 1].upos == DL_UPOS_AUX;
}

/* "demanded, among other things, that …": what is told stands behind the aside. */
static int leads_to_that(const struct dl_verb *v)
{
    const uint32_t clause = dl_child(v->doc, v->word, DL_REL_CCOMP),
                   that = clause == DL_NONE ? DL_NONE : dl_child(v->doc, clause, DL_REL_MARK);
    return that != DL_NONE && that > v->word && dl_word_is(v->doc, that, "that") && !opens_with_it(v);
}

/* "It would not be scarce, he stressed: the stores were full": what stands before a telling between a comma and a colon is told too. */
static void add_before_colon(struct dl_verb *v, uint32_t start)
{
    const uint32_t first = dl_range_sentence(v->doc, v->word).first;
    if (v->find.piece_count != 1 || v->cue->weight < 3 || start < first + 4 || !dl_word_is(v->doc, v->find.cue.last + 1, ":"))
        return;
    if (!dl_word_is(v->doc, start - 1, ",") || v->find.pieces[0].first < v->find.cue.last) return;
    if (!dl_verb_has_main_clause(v, first, start) || !dl_has_feat(&v->doc->words.at[v->word], "VerbForm=Fin")) return;
    const struct dl_range behind = v->find.pieces[0];
    v->find.piece_count = 0;
    dl_find_add(v->doc, &v->find, (struct dl_range){first, start - 1});
    dl_find_add(v->doc, &v->find, behind);
}

/* "insisted that while he is “open to it,” he will reject …": whether the quotation before the verb stands in a clause that only opens what another tells. */
static int is_under_that(const struct dl_verb *v, uint32_t start)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t q = dl_verb_quote_before(v, start);
    for (uint32_t w = dl_range_sentence(doc, v->word).first; q != DL_NONE && w + 1 < v->said->quotes.at[q].first; w++)
        if (dl_word_is(doc, w, "that") && doc->words.at[w].upos == DL_UPOS_SCONJ &&
            dl_word_listed(doc, w + 1 + (uint32_t)dl_word_is(doc, w + 1, ","), OPENS))
            return 1;
    return 0;
}

int dl_verb_set_content(struct dl_verb *v)
{
    int raising = (v->cue->frames & DL_FRAME_RAISING) != 0, found = 0;
    int may_stand_behind =
        !v->is_passive && v->find.source.first != DL_NONE &&
        (rel_of(v->doc, v->top) != DL_REL_ACL || dl_verb_is_set_off(v) || dl_has_feat(&v->doc->words.at[v->top], "VerbForm=Fin"));
    if (dl_verb_cleft(v) || dl_verb_relay_before(v) || dl_verb_behind_aside(v)) return 1;
    v->find.shape = DL_SHAPE_BEFORE;
    if (dl_verb_as_told(v) || dl_verb_around(v)) return 1;
    uint32_t start = v->find.cue.first;
    if (v->find.source.first != DL_NONE && v->find.source.first < start) start = v->find.source.first;
    may_stand_behind &= !is_under_that(v, start);
    int has_that = dl_word_is(v->doc, v->find.cue.last + 1, "that") && v->doc->words.at[v->find.cue.last + 1].upos == DL_UPOS_SCONJ;
    may_stand_behind &= !(start > 0 && dl_word_is(v->doc, start - 1, ":") && /* "'We stay': villagers vow to fight" */
                          dl_is_heading(dl_section_kind_of(v->doc, v->doc->words.at[v->word].sentence)));
    if (may_stand_behind && !has_that && dl_verb_quote_before(v, start) != DL_NONE && !dl_verb_is_behind_title(v, start))
        found = to_the_left(v);
    if ((v->cue->frames & (DL_FRAME_QUOTE | DL_FRAME_CLAUSE)) != 0 && !v->is_passive) found |= quote_follows(v);
    if (found && v->find.shape == DL_SHAPE_QUOTE) around_quote(v);
    if (found && v->find.shape == DL_SHAPE_QUOTE) add_begun(v);
    if (!found) found = dl_verb_block(v);
    uint32_t next = v->find.cue.last + 1;
    int leads = dl_word_is(v->doc, next, "that") || dl_word_is(v->doc, next, "whether") || dl_word_is(v->doc, next, ":") ||
                leads_to_that(v);
    if (!found && may_stand_behind && !leads && dl_verb_is_behind(v)) found = to_the_left(v);
    if (!found) found = told_before(v);
    if (!found) found = comments(v);
    if (!found && right_content(v)) {
        dl_verb_add_relative(v);
        add_before_colon(v, start);
        found = 1;
    }
    if (!found) found = otherwise(v, may_stand_behind);
    if (found && !v->is_passive) dl_verb_add_called(v);
    if (raising || (v->is_passive && (found || (v->cue->frames & (DL_FRAME_OBJECT | DL_FRAME_CLAUSE)) != 0))) {
        if (raising && !found) return 0;
        if (!found) v->find.shape = DL_SHAPE_SUBJECT;
        dl_verb_add_passive(v);
        found = v->find.piece_count > 0;
    }
    return found;
}
