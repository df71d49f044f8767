/* Where a content that goes on over commas is the speaker's no more: asides of the reporter's, occasions, what is told of somebody named in
 * it. What asides are was counted on news annotated for attribution; see docs/measurements.md. */
#include "said/verb.h"

int dl_verb_goes_on(const struct dl_verb *v, uint32_t from, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t c = dl_child_next(doc, v->word, from); c != DL_NONE && c <= end; c = dl_child_next(doc, v->word, c)) {
        enum dl_rel rel = rel_of(doc, c);
        uint32_t first = dl_range_block(doc, c).first;
        while (rel == DL_REL_ADVCL && first < c && doc->words.at[first].upos == DL_UPOS_PUNCT)
            first++; /* "blamed Holm, her rival, for lying" */
        if (first <= from) continue;
        if (rel == DL_REL_XCOMP || rel == DL_REL_OBJ || rel == DL_REL_CCOMP) return 1;
        if ((rel == DL_REL_OBL || rel == DL_REL_ADVCL) &&
            (dl_word_is(doc, first, "of") || dl_word_is(doc, first, "as") || dl_word_is(doc, first, "for")))
            return 1;
    }
    return 0;
}

/* ", after …", ", leaving …": an adverbial clause of the cue's own behind the comma at `comma`. */
static int is_occasion(const struct dl_verb *v, uint32_t comma)
{
    const struct dl_doc *doc = v->doc;
    if (dl_word_is(doc, comma + 1, "to")) return 0; /* "called for Congress, to extend it" */
    for (uint32_t c = dl_child_next(doc, v->word, comma); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (doc->words.at[c].rel == DL_REL_ADVCL && dl_range_block(doc, c).first <= comma + 1 && c > comma)
            return !dl_word_is(doc, comma + 1, "if") && !dl_word_is(doc, comma + 1, "unless");
    return 0;
}

int dl_verb_is_dash(const struct dl_doc *doc, uint32_t word)
{
    return dl_word_is(doc, word, "\xE2\x80\x93") || dl_word_is(doc, word, "\xE2\x80\x94") || dl_word_is(doc, word, "--") ||
           (dl_word_is(doc, word, "-") && doc->words.at[word].space_after && (word == 0 || doc->words.at[word - 1].space_after));
}

/* "said a memo, which was released today, is real": the comma that closes an aside that a finite verb follows; DL_NONE. */
static uint32_t behind_aside(const struct dl_doc *doc, uint32_t comma, uint32_t end)
{
    for (uint32_t w = comma + 3; w + 1 < end; w++) {
        if (!dl_word_is(doc, w, ",")) continue;
        uint32_t next = w + 1;
        while (next < end && doc->words.at[next].upos == DL_UPOS_PUNCT) next++;
        if (is_verb(&doc->words.at[next]) && dl_has_feat(&doc->words.at[next], "VerbForm=Fin")) return w;
    }
    return DL_NONE;
}

/* "found that in three counties, which hold half the state, rolls were cut", "vowed to form a force, which would include the navy, to stop it": the comma
 * that closes an aside behind which the clause still has its verb to come, or the infinitive its purpose; DL_NONE. */
static uint32_t before_rest(const struct dl_doc *doc, uint32_t comma, uint32_t end, int lacks_verb)
{
    uint32_t close = comma + 3;
    while (close < end && !dl_word_is(doc, close, ",")) close++;
    if (close + 1 >= end) return DL_NONE;
    const int is_purpose = dl_word_is(doc, close + 1, "to") && doc->words.at[close + 1].upos == DL_UPOS_PART;
    return lacks_verb || is_purpose ? close : DL_NONE;
}

/* ", a prospect experts said was remote": right behind the noun somebody else tells something of it. */
static int is_told_by_other(const struct dl_verb *v, uint32_t noun)
{
    enum { MOST_WORDS = 6 };
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, noun).last;
    for (uint32_t w = noun + 1; w < last && w <= noun + MOST_WORDS; w++) {
        const enum dl_upos upos = (enum dl_upos)doc->words.at[w].upos;
        if (upos == DL_UPOS_VERB) return w > noun + 1 && dl_quotes_is_telling(v->said->cues, &doc->words.at[w]);
        if (upos != DL_UPOS_NOUN && upos != DL_UPOS_PROPN && upos != DL_UPOS_PRON && upos != DL_UPOS_DET && upos != DL_UPOS_ADJ)
            return 0;
        if (dl_word_listed(doc, w, "who that which whom")) return 0;
    }
    return 0;
}

/* ", an allusion to …", ", a plan he has given up since", ", remarks that …": the reporter's word on what was said. */
static int is_comment(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    uint32_t noun = word;
    if (dl_word_listed(doc, word, "a an"))
        while (++noun < word + 3 && noun < doc->words.count && doc->words.at[noun].upos == DL_UPOS_ADJ) continue;
    else if (!dl_word_listed(doc, word, "remarks comments")) return 0;
    if (noun + 1 >= doc->words.count || doc->words.at[noun].upos != DL_UPOS_NOUN) return 0;
    const struct dl_word *next = &doc->words.at[noun + 1];
    if (next->upos == DL_UPOS_ADV && noun + 2 < doc->words.count && doc->words.at[noun + 2].upos == DL_UPOS_VERB)
        next++; /* ", a charge now backed by …" */
    if (is_told_by_other(v, noun)) return 1;
    if (!dl_cues_lists(v->said->cues, DL_WORDS_VERDICT, doc->words.at[noun].form)) return 0;
    const uint32_t clause = dl_child(doc, noun, DL_REL_ACL),
                   who = clause == DL_NONE ? DL_NONE : dl_child(doc, clause, DL_REL_NSUBJ);
    if (who != DL_NONE && who > noun && who < clause) return 1; /* ", a claim few believe" */
    return (next->upos == DL_UPOS_ADP && !dl_str_is(next->form, "than")) || next->upos == DL_UPOS_PRON ||
           next->upos == DL_UPOS_DET || next->upos == DL_UPOS_PROPN ||
           (next->upos == DL_UPOS_VERB && dl_has_feat(next, "VerbForm=Part")) || dl_word_listed(doc, noun + 1, "that which");
}

/* Whether a further dash up to `end` closes what the one at `dash` opens. */
static int is_closed(const struct dl_doc *doc, uint32_t dash, uint32_t end)
{
    for (uint32_t w = dash + 1; w <= end; w++)
        if (dl_verb_is_dash(doc, w)) return 1;
    return 0;
}

/* ", as did her deputy", ", as would anyone who …": others who do as much. */
static int is_likewise(const struct dl_doc *doc, uint32_t word, uint32_t end)
{
    return word + 2 <= end && dl_word_is(doc, word, "as") &&
           dl_word_listed(doc, word + 1, "do does did has have had will would could should can") &&
           doc->words.at[word + 2].upos != DL_UPOS_VERB && doc->words.at[word + 2].upos != DL_UPOS_PUNCT;
}

/* "not as a gift, but as a loan". */
static int is_denied_first(const struct dl_doc *doc, uint32_t start, uint32_t comma)
{
    for (uint32_t w = start; w < comma; w++)
        if (dl_word_is(doc, w, "not") && doc->words.at[w].head != DL_NONE && !is_verb(&doc->words.at[doc->words.at[w].head]) &&
            doc->words.at[doc->words.at[w].head].upos != DL_UPOS_ADV)
            return 1;
    return 0;
}

uint32_t dl_verb_aside_before_to(const struct dl_doc *doc, uint32_t comma, uint32_t end)
{
    if (!dl_word_listed(doc, comma + 1, "who whose which")) return DL_NONE;
    for (uint32_t w = comma + 2; w + 2 <= end; w++)
        if (dl_word_is(doc, w, ",")) return dl_word_is(doc, w + 1, "to") && doc->words.at[w + 1].upos == DL_UPOS_PART ? w : DL_NONE;
    return DL_NONE;
}

/* ", and that was, so far, the answer": a clause on what was said. */
static int is_afterthought(const struct dl_doc *doc, uint32_t word)
{
    return word + 2 < doc->words.count && dl_word_listed(doc, word, "and but") &&
           dl_word_listed(doc, word + 1, "that this these") && doc->words.at[word + 1].upos == DL_UPOS_PRON &&
           rel_of(doc, word + 1) == DL_REL_NSUBJ &&
           (doc->words.at[word + 2].upos == DL_UPOS_AUX || dl_word_listed(doc, word + 2, "includes means makes is was"));
}

/* "called it a shame while his deputy praised it": what somebody else did meanwhile. */
static int is_contrast(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t verb = doc->words.at[word].head;
    if ((v->cue->frames & (DL_FRAME_TO | DL_FRAME_OBJECT_TO)) != 0) return 0; /* "urged them to stay while talks go on" */
    if (!dl_word_listed(doc, word, "while whereas") || verb == DL_NONE || verb < word || !is_verb(&doc->words.at[verb])) return 0;
    const uint32_t subject = dl_verb_subject(doc, verb);
    return subject != DL_NONE && subject > word && subject < verb && doc->words.at[subject].upos != DL_UPOS_PRON &&
           dl_has_feat(&doc->words.at[verb], "VerbForm=Fin");
}

/* "called for talks, and its envoy is on his way": a clause with a subject of its own behind an object. */
static int joins_clause(const struct dl_doc *doc, uint32_t word, uint32_t end)
{
    const uint32_t verb = doc->words.at[word].head;
    if (!dl_word_listed(doc, word, "and but yet so") || verb == DL_NONE || verb < word || verb > end) return 0;
    if (dl_word_is(doc, word + 1, "that")) return 0; /* "told him to stay, and that he was right" */
    const uint32_t subject = dl_verb_subject(doc, verb), copula = dl_child(doc, verb, DL_REL_COP);
    uint32_t finite = copula != DL_NONE ? copula : dl_child(doc, verb, DL_REL_AUX);
    if (finite == DL_NONE) finite = dl_child(doc, verb, DL_REL_AUX_PASS);
    if (finite == DL_NONE || finite > verb) finite = verb;
    return subject != DL_NONE && subject > word && subject < verb && dl_has_feat(&doc->words.at[finite], "VerbForm=Fin") &&
           rel_of(doc, verb) == DL_REL_CONJ;
}

/* Whether the clause that begins at `start` has its finite verb before `mark`. */
static int has_finite_before(const struct dl_verb *v, uint32_t start, uint32_t mark)
{
    for (uint32_t w = start; w < mark; w++)
        if (is_verb(&v->doc->words.at[w])) return 1;
    return 0;
}

/* "said he would cut it - a sum that they dispute", "— that he denied": behind the only dash what the reporter tells of what was said. */
static int is_disputed(const struct dl_verb *v, uint32_t start, uint32_t dash)
{
    const struct dl_doc *doc = v->doc;
    if (!dl_word_is(doc, dash + 1, "that") || doc->words.at[dash + 1].upos != DL_UPOS_PRON) return 0;
    for (uint32_t w = start; w < dash; w++)
        if (dl_verb_is_dash(doc, w)) return 0;
    return 1;
}

/* "described Lind, who sat beside them, as calm": the comma that closes the aside that opens at `comma`, where "as" stands behind it; DL_NONE. */
static uint32_t aside_before_as(const struct dl_doc *doc, uint32_t comma, uint32_t end)
{
    enum { MOST_WORDS = 20 };
    if (!dl_word_listed(doc, comma + 1, "who which whose a an the")) return DL_NONE;
    for (uint32_t w = comma + 2; w + 2 < end && w < comma + MOST_WORDS; w++)
        if (dl_word_is(doc, w, ",")) return dl_word_is(doc, w + 1, "as") ? w : DL_NONE;
    return DL_NONE;
}

/* "claim the east - held by others since 1967 - as their capital": the dash that closes an aside that "as" stands behind; DL_NONE. */
static uint32_t dash_before_as(const struct dl_doc *doc, uint32_t dash, uint32_t end)
{
    for (uint32_t w = dash + 1; w + 1 < end; w++)
        if (dl_verb_is_dash(doc, w)) return dl_word_is(doc, w + 1, "as") ? w : DL_NONE;
    return DL_NONE;
}

/* ", a day after the vote.", ", less than two hours before …": behind a clause told, the time since what it was told after. */
static int is_interval(const struct dl_verb *v, uint32_t word, uint32_t end)
{
    static const char COUNTS[] = "a an just only less more than few several nearly about almost barely some";
    const struct dl_doc *doc = v->doc;
    uint32_t unit = word;
    while (unit < end && (doc->words.at[unit].upos == DL_UPOS_NUM || dl_word_listed(doc, unit, COUNTS))) unit++;
    if (!dl_cue_tells(v->cue) || !dl_verb_is_finite_in(doc, v->word, "Tense=Past") || unit + 2 > end) return 0;
    if (!dl_str_listed(doc->words.at[unit].lemma, "minute hour day week month", ' ')) return 0;
    if (!dl_word_listed(doc, unit + 1, "after before")) return 0;
    for (uint32_t w = unit + 2; w <= end; w++)
        if (dl_word_listed(doc, w, ", ;")) return 0;
    return 1;
}

/* "rejected the terms, and the head of a party, a former judge, appealed": behind an object somebody else does something, whom an aside parts from his verb,
 * so that the tree may join him to the object. */
static int joins_set_off(const struct dl_verb *v, uint32_t comma, uint32_t end)
{
    enum { SUBJECT_WORDS = 10, ASIDE_WORDS = 16 };
    const struct dl_doc *doc = v->doc;
    if (!dl_word_listed(doc, comma + 1, "and but while") || dl_word_listed(doc, comma + 2, "that to not of for")) return 0;
    uint32_t open = comma + 3, last = dl_range_sentence(doc, comma).last;
    if (last > end + ASIDE_WORDS) last = end + ASIDE_WORDS;
    for (; open < last && !dl_word_is(doc, open, ","); open++)
        if (open > comma + SUBJECT_WORDS || is_verb(&doc->words.at[open])) return 0;
    if (doc->words.at[comma + 2].upos == DL_UPOS_ADP || !dl_word_listed(doc, open + 1, "who whose which a an the")) return 0;
    uint32_t close = open + 2;
    while (close < last && close < open + ASIDE_WORDS && !dl_word_is(doc, close, ",")) close++;
    return close + 1 < last && dl_word_is(doc, close, ",") && doc->words.at[close + 1].upos == DL_UPOS_VERB &&
           dl_has_feat(&doc->words.at[close + 1], "Tense=Past") && !is_ing(&doc->words.at[close + 1]) &&
           dl_verb_is_finite_in(doc, v->word, "Tense=Past");
}

/* "disclosed it in a motion asking the judge, who leads the trial, to free him": whether what is told holds who is asked to do something. */
static int asks_within(const struct dl_verb *v, uint32_t start, uint32_t comma)
{
    for (uint32_t w = start; w < comma; w++) {
        const struct dl_word *word = &v->doc->words.at[w];
        const struct dl_cue *cue = word->upos == DL_UPOS_VERB ? dl_cues_find(v->said->cues, DL_CUE_VERB, word->form) : NULL;
        if (cue != NULL && (cue->frames & DL_FRAME_OBJECT_TO) != 0) return 1;
    }
    return 0;
}

/* 'supported the change: “It is right,” its president said': a quotation behind a colon that somebody is told to have said. */
static int is_of_other(const struct dl_verb *v, uint32_t colon)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, colon).last, q = colon + 2 <= last ? v->said->word_quote[colon + 2] : DL_NONE;
    if (q == DL_NONE || v->said->quotes.at[q].first != colon + 2) return 0;
    for (uint32_t w = v->said->quotes.at[q].last + 1; w <= last; w++)
        if (v->said->word_quote[w] == DL_NONE && dl_quotes_is_report(v->said->cues, doc, w)) return 1;
    return 0;
}

/* ", without elaborating", ", while noting that …", ", without giving details": how it was told. */
static int is_manner_of_telling(const struct dl_verb *v, uint32_t word)
{
    static const char UNTOLD[] =
        "elaborate give provide offer specify name say identify cite explain mention go detail present disclose";
    const struct dl_doc *doc = v->doc;
    uint32_t verb = word + 1;
    if (!dl_word_listed(doc, word, "without while")) return 0;
    while (verb < word + 3 && verb < doc->words.count && doc->words.at[verb].upos == DL_UPOS_ADV) verb++;
    if (verb >= doc->words.count) return 0;
    const struct dl_word *w = &doc->words.at[verb];
    if (w->upos != DL_UPOS_VERB || !is_ing(w) || dl_child(doc, verb, DL_REL_AUX) != DL_NONE) return 0;
    if (dl_word_is(doc, word, "without")) return dl_cue_tells(v->cue) && dl_str_listed(w->lemma, UNTOLD, ' ');
    return dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, w->form));
}

/* "as condemnation poured in", "as shells fell on the town": a past form that the tagger takes for a participle of the noun behind "as". */
static int is_noun_doing(const struct dl_doc *doc, uint32_t as)
{
    const uint32_t noun = doc->words.at[as].head;
    if (!dl_word_is(doc, as, "as") || doc->words.at[as].upos != DL_UPOS_ADP || noun == DL_NONE || noun < as) return 0;
    if (doc->words.at[noun].upos != DL_UPOS_NOUN || dl_child(doc, noun, DL_REL_DET) != DL_NONE) return 0;
    const uint32_t deed = dl_child(doc, noun, DL_REL_ACL);
    return deed != DL_NONE && deed > noun && dl_has_feat(&doc->words.at[deed], "Voice=Pass") &&
           dl_child(doc, deed, DL_REL_COMPOUND_PRT) != DL_NONE;
}

/* "pledged to hold a vote, as condemnation poured in": behind a comma what went on meanwhile, told by the reporter in the tense of the cue. */
static int is_meanwhile(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t verb = doc->words.at[word].head;
    if (is_noun_doing(doc, word)) return dl_verb_is_finite_in(doc, v->word, "Tense=Past");
    if (!dl_word_is(doc, word, "as") || doc->words.at[word].upos != DL_UPOS_SCONJ || verb == DL_NONE || verb < word + 2) return 0;
    if (rel_of(doc, verb) != DL_REL_ADVCL || doc->words.at[verb].head > word || !is_verb(&doc->words.at[verb]) ||
        dl_child(doc, verb, DL_REL_AUX) != DL_NONE)
        return 0;
    const uint32_t subject = dl_verb_subject(doc, verb);
    if (subject == DL_NONE || subject < word || subject > verb || !dl_has_feat(&doc->words.at[verb], "VerbForm=Fin")) return 0;
    const int tells = dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[verb].form));
    if (tells) return 1; /* ", as the paper reported" */
    return doc->words.at[subject].upos != DL_UPOS_PRON && dl_verb_is_finite_in(doc, v->word, "Tense=Past") &&
           dl_has_feat(&doc->words.at[verb], "Tense=Past");
}

/* Asides behind the content: ", which …", "; …", and behind anything but a clause also ", who …", ", but …" and a dash. */
uint32_t dl_verb_cut_asides(const struct dl_verb *v, uint32_t start, uint32_t end, int is_clause)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = start + 1; w < end; w++) {
        uint32_t q = v->said->word_quote[w];
        if (q != DL_NONE && q != v->said->word_quote[v->word]) continue;
        int comma = dl_word_is(doc, w, ",") || (doc->words.at[w].upos == DL_UPOS_PUNCT && dl_word_is(doc, w - 1, ","));
        uint32_t close = comma && dl_word_is(doc, w + 1, "which") ? behind_aside(doc, w, end) : DL_NONE;
        if (comma && close == DL_NONE && !is_clause && (v->cue->frames & DL_FRAME_AS) != 0) close = aside_before_as(doc, w, end);
        if (comma && close == DL_NONE && dl_word_is(doc, w + 1, "which"))
            close = before_rest(doc, w, end, is_clause && dl_word_is(doc, start, "that") && !has_finite_before(v, start, w));
        if (close != DL_NONE) {
            w = close;
            continue;
        }
        if (dl_word_is(doc, w, ";") && dl_word_is(doc, start, "that") &&
            ((dl_word_is(doc, w + 1, "that") && doc->words.at[w + 1].upos == DL_UPOS_SCONJ) ||
             (dl_word_is(doc, w + 1, "and") && dl_word_is(doc, w + 2, "that"))))
            continue; /* "said that …; that …; and that …" */
        if (dl_word_is(doc, w, ";") && is_clause && !has_finite_before(v, start, w))
            continue; /* "said Holm, Oslo; and Lund, Bergen, oppose it" */
        const int is_which = dl_word_is(doc, w + 1, "which") || (!is_clause && doc->words.at[w + 1].upos == DL_UPOS_ADP &&
                                                                 dl_word_is(doc, w + 2, "which")); /* ", for which …" */
        if (dl_word_is(doc, w, ";") || (comma && is_which && (is_clause || !dl_verb_goes_on(v, w, end)))) return w - 1;
        if (dl_verb_is_dash(doc, w) && (is_comment(v, w + 1) || (is_clause && is_disputed(v, start, w))) && !is_closed(doc, w, end))
            return w - 1;
        if (comma && is_clause && is_interval(v, w + 1, end)) return w - 1;
        if (comma && (is_manner_of_telling(v, w + 1) || is_meanwhile(v, w + 1))) return w - 1;
        if (comma && (is_comment(v, w + 1) || is_likewise(doc, w + 1, end) || dl_word_is(doc, w + 1, "whereupon"))) return w - 1;
        if (comma && dl_word_is(doc, w + 1, "and") && dl_word_is(doc, w + 2, "so") &&
            dl_word_listed(doc, w + 3, "do does did is are was were has have will would"))
            return w - 1; /* "is for it, and so is Rand Paul" */
        if (comma && ((v->cue->frames & DL_FRAME_OBJECT_TO) != 0 || asks_within(v, start, w)))
            close = dl_verb_aside_before_to(doc, w, end);
        if (close != DL_NONE) {
            w = close;
            continue;
        }
        if (comma && is_afterthought(doc, w + 1)) return w - 1;
        if (comma && !dl_word_is(doc, w, ",") && v->said->word_quote[w - 1] != DL_NONE &&
            dl_word_listed(doc, w + 1, "yet though although"))
            return w - 1; /* 'declared that he “ran well,” yet he lost' */
        if (dl_word_is(doc, w, ":") && !dl_cue_tells(v->cue) && is_of_other(v, w)) return w - 1;
        if (is_clause) continue;
        if (dl_word_is(doc, w, "and") && doc->words.at[v->top].rel == DL_REL_ACL_RELCL &&
            dl_word_listed(doc, w + 1, "that which who whom"))
            return w - 1; /* "a vote that he hailed as a feat and that many deplore" */
        if (is_contrast(v, w + 1)) return w;
        if (comma && dl_word_is(doc, w + 1, "despite") && (v->cue->frames & DL_FRAME_AS) == 0 && !dl_verb_goes_on(v, w, end))
            return w - 1;
        if (comma && (joins_clause(doc, w + 1, end) || joins_set_off(v, w, end))) return w - 1;
        if (comma && dl_word_is(doc, w + 1, "but") && is_denied_first(doc, start, w)) continue;
        if (comma && !dl_verb_goes_on(v, w, end) &&
            (dl_word_listed(doc, w + 1, "who where but while even though although") || is_occasion(v, w)))
            return w - 1;
        if (dl_verb_is_dash(doc, w) && (v->cue->frames & DL_FRAME_AS) != 0) close = dash_before_as(doc, w, end);
        if (close != DL_NONE) {
            w = close;
            continue;
        }
        if (comma && dl_word_is(doc, w + 1, "however") && (dl_word_is(doc, w + 2, ",") || dl_word_is(doc, w + 2, ".")))
            return w - 1;
        if (dl_verb_is_dash(doc, w) && !dl_word_is(doc, w, "\xE2\x80\x93")) return w - 1;
        if (comma && (dl_word_is(doc, w + 1, "a") || dl_word_is(doc, w + 1, "an"))) {
            uint32_t next = w + 2;
            while (next <= end && !dl_word_is(doc, next, ",") && !dl_word_is(doc, next, "and")) next++;
            if (next > end) return w - 1;
        }
    }
    return end;
}
