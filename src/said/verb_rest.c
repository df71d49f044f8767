/* What goes on behind a cue in the middle of its content ("…, she warned, and the rest of us will pay"), and where the reporter goes on instead. */
#include "said/verb.h"
#include "who/who.h"

/* Whether a main clause stands there: a finite verb behind its subject, which no conjunction and no relative pronoun leads. */
int dl_verb_has_main_clause(const struct dl_verb *v, uint32_t from, uint32_t behind)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = from; w < behind; w++) {
        if (rel_of(doc, w) != DL_REL_NSUBJ && rel_of(doc, w) != DL_REL_EXPL) continue;
        const uint32_t head = doc->words.at[w].head;
        if (head == DL_NONE || head >= behind || head < from || doc->words.at[head].rel == DL_REL_ACL_RELCL) continue;
        if (rel_of(doc, head) != DL_REL_ADVCL && dl_child(doc, head, DL_REL_MARK) == DL_NONE) return 1;
    }
    return 0;
}

/* "…, the paper found, and then used it": behind the conjunction stands a finite verb without a subject of its own. */
static int goes_on_without(const struct dl_verb *v, uint32_t conjunction, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    uint32_t verb = doc->words.at[conjunction].head;
    if (verb == DL_NONE || verb < conjunction || verb > last || verb > conjunction + 4 || !is_verb(&doc->words.at[verb]) ||
        dl_verb_subject(doc, verb) != DL_NONE)
        return 0;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[verb].form);
    if (dl_cue_tells(other) && dl_str_equal(doc->words.at[v->word].feats, doc->words.at[verb].feats))
        return 0; /* "She was fine, she said, and added that …" */
    if (doc->words.at[verb].head != v->word) return doc->words.at[verb].head < v->find.cue.first;
    uint32_t before = doc->words.at[v->word].head; /* ", she says, and helps …", hung on "says" */
    return rel_of(doc, v->word) == DL_REL_PARATAXIS && dl_verb_is_set_off(v) && before != DL_NONE && before < v->find.cue.first &&
           (other == NULL || (other->frames & DL_FRAME_QUOTE) == 0) &&
           dl_str_equal(doc->words.at[before].feats, doc->words.at[verb].feats);
}

/* "…, she warned, and the rest of us will pay": behind the conjunction stands a clause with a subject of its own that tells nothing itself; nor
 * is it told of the speaker, or of another party that thinks or wants ("…, he said, and France sees no need"). */
static int joins_clause(const struct dl_verb *v, uint32_t conjunction, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t verb = doc->words.at[conjunction].head;
    if (verb == DL_NONE || verb < conjunction || verb > last) return 0;
    const uint32_t there = dl_child(doc, verb, DL_REL_EXPL),
                   subject = there != DL_NONE && there == conjunction + 1 ? there : dl_verb_subject(doc, verb);
    if (subject == DL_NONE || subject < conjunction || subject > verb) return 0;
    const uint32_t about = dl_who_at(doc, subject),
                   who = v->find.source_head == DL_NONE ? DL_NONE : dl_who_at(doc, v->find.source_head);
    if (v->find.source.first < v->word && dl_verb_quote_before(v, v->find.source.first) != DL_NONE) return 0;
    if (v->find.source.first > v->word && dl_verb_quote_before(v, v->find.cue.first) != DL_NONE) return 0;
    if (about != DL_NONE && about == who) return 0;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[verb].form);
    if (other == NULL) return 1;
    return doc->words.at[subject].upos != DL_UPOS_PROPN && !dl_cue_tells(other);
}

/* "There was no bunker, it said, but a mosque": behind the conjunction stands what is joined to a noun before the cue. */
static int joins_noun(const struct dl_verb *v, uint32_t conjunction, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t noun = doc->words.at[conjunction].head;
    if (noun == DL_NONE || noun < conjunction || rel_of(doc, noun) != DL_REL_CONJ || is_verb(&doc->words.at[noun])) return 0;
    return doc->words.at[noun].head != DL_NONE && doc->words.at[noun].head < v->find.source.first &&
           dl_range_block(doc, noun).last + 1 >= last;
}

/* "she told Ana Holm, host of the show", "told chairs, aides and guests": what the words behind the comma are set beside is the addressee. */
static int is_beside_addressee(const struct dl_verb *v, uint32_t next, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    uint32_t at = next;
    while (doc->words.at[at].head != DL_NONE && doc->words.at[at].head >= next && doc->words.at[at].head <= last)
        at = doc->words.at[at].head;
    uint32_t up = doc->words.at[at].head;
    const int is_beside =
        rel_of(doc, at) == DL_REL_APPOS || (rel_of(doc, at) == DL_REL_CONJ && doc->words.at[at].upos == DL_UPOS_NOUN);
    return is_beside && up != DL_NONE && up > v->word && up < next;
}

/* "…, his lawyer said, a day after he pleaded guilty": when it was said, told from something else. */
static int is_time_since(const struct dl_doc *doc, uint32_t next, uint32_t last)
{
    enum { MOST_WORDS = 4 };
    for (uint32_t w = next; w + 1 < last && w < next + MOST_WORDS; w++)
        if (dl_verb_is_time(doc, w)) return doc->words.at[w].upos == DL_UPOS_NOUN && dl_word_listed(doc, w + 1, "after before");
    return 0;
}

/* "…, an official said, as the group vowed to go on": what went on while it was told; but "…, she says, as it has many hills". */
static int is_meanwhile(const struct dl_verb *v, uint32_t as)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t verb = doc->words.at[as].head;
    if (!dl_word_is(doc, as, "as") || doc->words.at[as].upos != DL_UPOS_SCONJ || verb == DL_NONE || verb < as) return 0;
    const uint32_t subject = dl_verb_subject(doc, verb);
    if (subject == DL_NONE || subject > verb || !dl_has_feat(&doc->words.at[verb], "VerbForm=Fin") ||
        doc->words.at[verb].upos != DL_UPOS_VERB)
        return 0;
    if (!dl_verb_has_main_clause(v, dl_range_sentence(doc, v->word).first, v->find.source.first)) return 0;
    const int tells = dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[verb].form));
    return tells || (dl_has_feat(&doc->words.at[verb], "Tense=Past") && !dl_word_listed(doc, subject, "it there this that"));
}

/* "…, the ministry said, far more than last year", "…, a decision that an aide mocked": the reporter sets beside what was said what he knows of it. */
static int is_reporters_own(const struct dl_verb *v, uint32_t next, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    if (v->find.source.first < v->word && v->find.source.first > 2 && is_verb(&doc->words.at[v->find.source.first - 2]))
        return 0; /* "There was, he said, a second of silence" */
    if (is_meanwhile(v, next)) return 1;
    if (is_time_since(doc, next, last))
        return dl_verb_has_main_clause(v, dl_range_sentence(doc, v->word).first, v->find.source.first);
    if (!dl_word_listed(doc, next, "a an far up down compared slightly well more less fewer")) return 0;
    uint32_t top = next;
    while (doc->words.at[top].head != DL_NONE && doc->words.at[top].head >= next && doc->words.at[top].head <= last)
        top = doc->words.at[top].head;
    const uint32_t up = doc->words.at[top].head;
    return up != DL_NONE && up <= v->word && !is_verb(&doc->words.at[top]) && dl_child(doc, top, DL_REL_COP) == DL_NONE &&
           rel_of(doc, top) != DL_REL_CONJ && rel_of(doc, top) != DL_REL_XCOMP &&
           (rel_of(doc, top) != DL_REL_OBJ ||
            dl_verb_has_main_clause(v, dl_range_sentence(doc, v->word).first, v->find.source.first));
}

/* "…, a family says, when he ran; police deny that …": the last word before a semicolon behind which somebody else tells, else `last`. */
static uint32_t before_other(const struct dl_verb *v, uint32_t from, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = from; w + 2 < last; w++) {
        if (!dl_word_is(doc, w, ";") || v->said->word_quote[w] != v->said->word_quote[v->word]) continue;
        for (uint32_t c = w + 2; c <= last; c++) {
            const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[c].form);
            const uint32_t subject = doc->words.at[c].upos == DL_UPOS_VERB ? dl_verb_subject(doc, c) : DL_NONE;
            if (subject == DL_NONE || dl_range_block(doc, subject).first != w + 1) continue;
            if (other != NULL && other->weight == 3 && doc->words.at[subject].upos != DL_UPOS_PRON) return w - 1;
        }
    }
    return last;
}

/* Whether source and cue stand behind a quotation or a comma, and a comma behind them. */
static int is_parenthesis(const struct dl_verb *v)
{
    const uint32_t first = v->find.source.first;
    if (first == DL_NONE || first > v->word || !dl_word_is(v->doc, v->find.cue.last + 1, ",")) return 0;
    return dl_verb_is_set_off(v) || dl_verb_quote_before(v, first) != DL_NONE;
}

/* “The rest,” she said, and “the worst is still to come”: a clause in marks behind a conjunction goes on from what stands before the cue. */
static int joins_quotation(const struct dl_verb *v, uint32_t conjunction, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    if (rel_of(doc, conjunction) != DL_REL_CC || conjunction + 2 >= last || !is_parenthesis(v)) return 0;
    const uint32_t q = v->said->word_quote[conjunction + 2];
    if (q == DL_NONE || v->said->quotes.at[q].first != conjunction + 2) return 0;
    if (v->said->quotes.at[q].last + 2 >= last) return 1; /* "It is “fast,” he said, and “full of rats.”" */
    for (uint32_t w = conjunction + 2; w <= v->said->quotes.at[q].last; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 1;
    return 0;
}

/* “Making sure of it,” Lind argued, is better than waiting: a finite verb right behind the comma whose subject is what stands in marks before the cue. */
static int is_predicate_of_quoted(const struct dl_verb *v, uint32_t next)
{
    const struct dl_doc *doc = v->doc;
    if (!dl_verb_is_set_off(v) || dl_verb_quote_before(v, v->find.source.first) == DL_NONE || !is_verb(&doc->words.at[next]))
        return 0;
    return dl_has_feat(&doc->words.at[next], "VerbForm=Fin") && dl_has_feat(&doc->words.at[next], "Mood=Ind") &&
           dl_verb_subject(doc, next) != v->find.source_head;
}

/* ", two officials said, and talks could begin in May": a clause with a modal is no deed of the reporter's, whatever the parser hangs it on. */
static int is_to_come(const struct dl_doc *doc, uint32_t conjunction)
{
    const uint32_t verb = doc->words.at[conjunction].head,
                   modal = rel_of(doc, conjunction) == DL_REL_CC && verb != DL_NONE ? dl_child(doc, verb, DL_REL_AUX) : DL_NONE;
    return modal != DL_NONE && modal > conjunction && dl_word_listed(doc, modal, "could would might may will can should must");
}

/* Adds what goes on behind a cue in the middle of its content: after the comma that closes the parenthesis, unless a
 * participle or a coordinate verb of the reporter's follows. */
void dl_verb_add_rest(struct dl_verb *v, uint32_t after, uint32_t last, int in_middle)
{
    struct dl_doc *doc = v->doc;
    while (after <= last && doc->words.at[after].upos != DL_UPOS_PUNCT && !in_middle) after++;
    uint32_t next = after + 1;
    while (next < last && doc->words.at[next].upos == DL_UPOS_PUNCT) next++;
    if (after >= last || next > last || !(dl_word_is(doc, after, ",") || in_middle)) return;
    const int is_open =
        v->find.source.first > 2 && doc->words.at[v->find.source.first - 2].upos == DL_UPOS_ADP; /* "without, they say, truly …" */
    const uint32_t doing = next + (uint32_t)(doc->words.at[next].upos == DL_UPOS_ADV && next < last && !is_open &&
                                             rel_of(doc, next + 1) != DL_REL_CSUBJ);
    if (is_verb(&doc->words.at[doing]) && dl_str_ends(doc->words.at[doing].form, "ing")) return;
    if (dl_verb_is_title_of_work(v, next)) { /* 'writes in her new book, “Why We Left,” “and we stay”' */
        next = v->said->quotes.at[v->said->word_quote[next]].last + 1;
        while (next < last && doc->words.at[next].upos == DL_UPOS_PUNCT) next++;
        if (v->said->word_quote[next] == DL_NONE) return;
    }
    int quoted = v->said->word_quote[next] != DL_NONE;
    if (!quoted && (is_beside_addressee(v, next, last) || is_reporters_own(v, next, last))) return;
    if (v->said->word_quote[v->word] == DL_NONE && joins_quotation(v, next, last)) {
        dl_find_add(doc, &v->find, (struct dl_range){next, v->said->quotes.at[v->said->word_quote[next + 2]].last});
        return;
    }
    if (!quoted && is_predicate_of_quoted(v, next)) in_middle = 1;
    int goes_on = rel_of(doc, next) == DL_REL_CC && v->said->word_quote[v->word] == DL_NONE &&
                  (goes_on_without(v, next, last) || joins_clause(v, next, last) || joins_noun(v, next, last));
    if (!quoted && ((rel_of(doc, next) == DL_REL_CC && !goes_on) || (rel_of(doc, v->top) != DL_REL_PARATAXIS && !in_middle) ||
                    dl_word_is(doc, next, "according")))
        return;
    const int is_reason =
        dl_word_is(doc, next, "because") && is_parenthesis(v) && dl_verb_is_set_off(v); /* "He left, he said, because …" */
    if (!quoted && !in_middle && dl_is_below(doc, next, v->top) && !is_to_come(doc, next) && !is_reason) return;
    dl_find_add(doc, &v->find,
                (struct dl_range){next, quoted ? v->said->quotes.at[v->said->word_quote[next]].last : before_other(v, next, last)});
}

static int is_telling_form(const struct dl_verb *v, uint32_t word)
{
    const struct dl_cue *cue = dl_cues_find(v->said->cues, DL_CUE_VERB, v->doc->words.at[word].form);
    return cue != NULL && (cue->frames & DL_FRAME_QUOTE) != 0;
}

/* “The thing is,” said a member who asked not to be named, with a look at the door, “that nobody counts”: a quotation that ends the sentence goes on
 * from the one before, where nobody else opens it. */
void dl_verb_add_resumed(struct dl_verb *v, uint32_t from, uint32_t last)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = from; w < last; w++) {
        const uint32_t q = v->said->word_quote[w];
        if (q == DL_NONE) continue;
        if (v->said->quotes.at[q].last + 2 < last || w < from + 2 || (!dl_word_is(doc, w - 2, ",") && !dl_word_is(doc, w - 2, ".")))
            return;
        for (uint32_t i = from; i < w; i++)
            if (doc->words.at[i].upos == DL_UPOS_VERB && is_telling_form(v, i) && !dl_said_is_negated(doc, i)) return;
        dl_find_add(doc, &v->find, (struct dl_range){w, v->said->quotes.at[q].last});
        return;
    }
}
