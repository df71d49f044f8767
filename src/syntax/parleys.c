/* Who brings talks about, what is agreed in them and what is asked for after them. The scorer of heads hangs each on the nearest word: the
 * mediator on the second of the two who talk, the end of the sentence on the end of what is asked. A reader knows that deals are brokered
 * and not armies, and that nobody lets in lorries "after talks with" a third. */
#include "syntax/parleys.h"

#include "syntax/clause.h"

static int is_parley(const struct dl_word *w)
{
    static const char NOUNS[] =
        "talk|negotiation|dialogue|meeting|summit|conference|discussion|consultation|conversation|call|visit";
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, NOUNS, '|');
}

static int is_deal(const struct dl_word *w)
{
    static const char NOUNS[] = "deal|agreement|accord|pact|truce|ceasefire|treaty|exchange|swap|settlement|compromise|memorandum";
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, NOUNS, '|');
}

/* "talks between the army and the militia, brokered by Oman": the talks are brokered, not the militia. */
static void mend_mediated(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { STEPS = 4 };
    static const char VERBS[] = "broker|mediate|host|facilitate|sponsor|moderate|convene|chair|arrange";
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_ACL || !is_past_verb(&words[w]) || !dl_str_listed(words[w].lemma, VERBS, '|')) continue;
        uint32_t noun = words[w].head;
        if (noun == DL_NONE || noun >= w || noun < first || is_parley(&words[noun]) || is_deal(&words[noun])) continue;
        for (int i = 0; i < STEPS && noun != DL_NONE && noun >= first; i++) {
            const enum dl_rel rel = (enum dl_rel)words[noun].rel;
            if (rel != DL_REL_CONJ && rel != DL_REL_NMOD && rel != DL_REL_NMOD_POSS) break;
            noun = words[noun].head;
            if (noun != DL_NONE && noun < w && (is_parley(&words[noun]) || is_deal(&words[noun]))) {
                hang(words, w, noun, DL_REL_ACL);
                break;
            }
        }
    }
}

/* The verb in whose phrase with "in", "at", "after" the talks or the deal stand that `word` was hung on, or what tells of them; DL_NONE */
static uint32_t verb_over_parley(const struct dl_word *words, uint32_t word, uint32_t first)
{
    uint32_t noun = words[word].head;
    if (noun == DL_NONE || noun >= word || noun < first) return DL_NONE;
    if (words[noun].rel == DL_REL_ACL && is_past_verb(&words[noun])) noun = words[noun].head; /* "a deal brokered by China" */
    if (noun == DL_NONE || noun >= word || noun < first || words[noun].rel != DL_REL_OBL) return DL_NONE;
    const uint32_t mark = child_of(words, noun, DL_REL_CASE, first, noun);
    const int is_at = mark != DL_NONE && dl_str_listed(words[mark].form, "in at during after under following", ' ');
    return is_at && (is_parley(&words[noun]) || is_deal(&words[noun])) ? words[noun].head : DL_NONE;
}

/* "agreed in a deal brokered by Peking to restore relations": what they agreed, not why it was brokered. */
static void mend_agreed_in(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const enum dl_rel rel = (enum dl_rel)words[w].rel;
        if (words[w].upos != DL_UPOS_VERB || (rel != DL_REL_ADVCL && rel != DL_REL_ACL && rel != DL_REL_XCOMP)) continue;
        const uint32_t verb = verb_over_parley(words, w, first);
        const uint32_t mark = verb == DL_NONE ? DL_NONE : child_of(words, w, DL_REL_MARK, first, w);
        if (mark == DL_NONE || !dl_str_is(words[mark].form, "to") || verb >= mark) continue;
        if (!dl_str_listed(words[verb].lemma, "agree decide promise pledge undertake vow", ' ')) continue;
        if (!has_child(words, verb, DL_REL_XCOMP, verb, end) && !has_child(words, verb, DL_REL_CCOMP, verb, end))
            hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* The verb in the past that asks for the infinitive `w`; DL_NONE */
static uint32_t asking_above(const struct dl_word *words, uint32_t w, uint32_t first)
{
    const uint32_t verb = words[w].head;
    if (verb == DL_NONE || verb >= w || verb < first) return DL_NONE;
    if (words[w].rel != DL_REL_XCOMP && words[w].rel != DL_REL_ADVCL && words[w].rel != DL_REL_ACL) return DL_NONE;
    const uint32_t mark = child_of(words, w, DL_REL_MARK, first, w);
    if (mark == DL_NONE || !dl_str_is(words[mark].form, "to")) return DL_NONE;
    return is_past_verb(&words[verb]) && (is_asking(&words[verb]) || dl_str_is(words[verb].lemma, "appeal")) ? verb : DL_NONE;
}

/* "urged Israel to let in aid after talks in Cairo", "… after meeting their leader": whoever asks has talked. */
static void mend_asked_after(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char MEETING[] = "meeting visiting talking speaking holding";
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t done = words[w].head;
        const int is_phrase = words[w].rel == DL_REL_OBL;
        if ((!is_phrase && words[w].rel != DL_REL_ADVCL) || done == DL_NONE || done >= w || done < first) continue;
        if (is_phrase ? !is_parley(&words[w]) : !dl_str_listed(words[w].form, MEETING, ' ')) continue;
        const uint32_t mark = child_of(words, w, is_phrase ? DL_REL_CASE : DL_REL_MARK, first, w);
        if (mark == DL_NONE || mark < done || !dl_str_listed(words[mark].form, "after following", ' ')) continue;
        const uint32_t verb = asking_above(words, done, first);
        if (verb != DL_NONE) hang(words, w, verb, (enum dl_rel)words[w].rel);
    }
}

/* "announced a truce in the east following a call with Moscow": the call is no part of the east. */
static void mend_done_after(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { STEPS = 3 };
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t mark =
            words[w].rel == DL_REL_NMOD && is_parley(&words[w]) ? child_of(words, w, DL_REL_CASE, first, w) : DL_NONE;
        if (mark == DL_NONE || !dl_str_listed(words[mark].form, "following after", ' ')) continue;
        uint32_t at = words[w].head;
        for (int i = 0; i < STEPS && at != DL_NONE && at < w && at >= first; i++, at = words[at].head) {
            if (words[at].thing == DL_THING_EVENT && i == 0) break; /* "the clashes after the summit" */
            if (words[at].rel == DL_REL_NMOD) continue;
            const uint32_t verb = words[at].rel == DL_REL_OBJ || words[at].rel == DL_REL_OBL ? words[at].head : DL_NONE;
            if (verb != DL_NONE && verb < at && verb >= first && is_past_verb(&words[verb])) hang(words, w, verb, DL_REL_OBL);
            break;
        }
    }
}

/* "announced a truce following talks with Moscow": after them; "the following talks" have an article. */
static void mend_following(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t noun = words[w].head;
        if (!dl_str_is(words[w].form, "following") || noun == DL_NONE || noun <= w || noun >= end) continue;
        if (words[w].rel != DL_REL_AMOD && words[w].rel != DL_REL_CASE) continue;
        if (words[w - 1].upos == DL_UPOS_DET || words[w - 1].upos == DL_UPOS_ADP || words[w - 1].head == noun) continue;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[noun].rel);
        if ((rel != DL_REL_OBL && rel != DL_REL_NMOD) || words[noun].head == DL_NONE || words[noun].head > w) continue;
        words[w].rel = DL_REL_CASE;
        words[w].upos = DL_UPOS_ADP;
        words[w].lemma = DL_STR("following");
        words[w].feats = DL_STR("");
    }
}

/* "were invited to talks in Geneva by the mission": no infinitive has an ending, and by whom they were invited stands behind. */
static void mend_to_talks(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head, to = w - 1;
        if (!dl_str_is(words[w].form, "talks") || words[w].upos != DL_UPOS_VERB || verb == DL_NONE || verb >= to) continue;
        if (words[w].rel != DL_REL_XCOMP && words[w].rel != DL_REL_ADVCL) continue;
        if (!dl_str_is(words[to].form, "to") || words[to].head != w) continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].feats = DL_STR("Number=Plur");
        words[w].lemma = DL_STR("talk");
        words[w].rel = DL_REL_OBL;
        words[to].upos = DL_UPOS_ADP;
        words[to].rel = DL_REL_CASE;
        const int is_done =
            has_child(words, verb, DL_REL_AUX_PASS, first, verb) && !has_child(words, verb, DL_REL_OBL_AGENT, verb, end);
        for (uint32_t c = w + 1; c < end; c++) {
            if (words[c].head != w || dl_rel_base((enum dl_rel)words[c].rel) != DL_REL_OBL) continue;
            const uint32_t by = child_of(words, c, DL_REL_CASE, w, c);
            if (is_done && by != DL_NONE && dl_str_is(words[by].form, "by")) hang(words, c, verb, DL_REL_OBL_AGENT);
            else words[c].rel = DL_REL_NMOD;
        }
    }
}

/* "signed a pact with Khartoum granting it a base": with whom it is signed; the pact grants, and nobody's granting goes with it. */
static void mend_signed_with(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t deal = words[w].head, who = w - 1;
        if (words[w].rel != DL_REL_ACL && words[w].rel != DL_REL_ADVCL) continue;
        if (deal == DL_NONE || deal < first || deal >= w || !is_deal(&words[deal]) || !dl_str_ends(words[w].form, "ing")) continue;
        const uint32_t mark = child_of(words, w, DL_REL_MARK, first, w);
        if (mark == DL_NONE || !dl_str_is(words[mark].form, "with") || deal >= mark || words[who].ner == DL_NER_O) continue;
        uint32_t name = who;
        while (name > mark && words[name].head > mark && words[name].head < w) name = words[name].head;
        if (words[name].head != deal && words[name].head != w) continue;
        hang(words, name, deal, DL_REL_NMOD);
        hang(words, mark, name, DL_REL_CASE);
        words[mark].upos = DL_UPOS_ADP;
        words[w].rel = DL_REL_ACL;
    }
}

void dl_parleys_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_following(words, first, end);
    mend_to_talks(words, first, end);
    mend_mediated(words, first, end);
    mend_agreed_in(words, first, end);
    mend_asked_after(words, first, end);
    mend_done_after(words, first, end);
    mend_signed_with(words, first, end);
}
