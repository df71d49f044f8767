/* Who stands where the last one did, or where he did not: "and so is Hungary", "as did Denmark", "Austria does not", "Norway against". Such a clause has a
 * subject and a verb that stands for another, and no more. */
#include "stand/finders.h"

/* "so", "too", "neither": the same is said of this one. */
static int says_the_same(const struct dl_stand *run, uint32_t word)
{
    static const char SAME[] = "so as too also neither nor likewise same";
    return dl_stand_listed(run, word, SAME) || dl_stand_child_listed(run, word, SAME);
}

static int is_negated_plainly(const struct dl_stand *run, uint32_t word)
{
    return dl_stand_child_listed(run, word, "not n't never");
}

/* "could not agree more" */
static int agrees_wholly(const struct dl_stand *run, uint32_t word)
{
    if (!dl_stand_is(run, word, "agree") || !dl_stand_aux(run, word, "can could")) return 0;
    DL_EACH_CHILD(run, c, word)
    if (c > word && dl_stand_listed(run, c, "more much")) return dl_stand_negated(run, word);
    return 0;
}

/* "agrees", "does not agree", "disagrees", "is of the same opinion", "followed suit", and no more. */
static int is_agreeing(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos == DL_UPOS_NOUN)
        return dl_stand_in(run, word, DL_LIST_OPINION) && dl_stand_child(run, word, DL_REL_COP) != DL_NONE &&
               says_the_same(run, word);
    if (at->upos != DL_UPOS_VERB) return 0;
    if (agrees_wholly(run, word)) return 1;
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ);
    if (dl_lemma_is(at, "follow")) return object != DL_NONE && dl_stand_is(run, object, "suit");
    if (!dl_stand_in(run, word, DL_LIST_AGREEING) || dl_has_feat(at, "VerbForm=Inf")) return 0;
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (rel == DL_REL_XCOMP || rel == DL_REL_CCOMP || rel == DL_REL_OBL || rel == DL_REL_OBJ || rel == DL_REL_ADVCL) return 0;
    }
    return !dl_stand_aux(run, word, "must should can could may might");
}

/* The word for who is added; DL_NONE where the clause says more than an echo. */
static uint32_t added_by(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (is_agreeing(run, word)) return dl_stand_subject(run, word);
    int is_verb = dl_stand_in(run, word, DL_LIST_PRO_VERB) && (at->upos == DL_UPOS_AUX || at->upos == DL_UPOS_VERB),
        is_so = at->upos == DL_UPOS_ADV && dl_stand_in(run, word, DL_LIST_PRO_ADVERB);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    uint32_t who = DL_NONE;
    if (!is_verb && !is_so) return DL_NONE;
    if (rel != DL_REL_ROOT && rel != DL_REL_CONJ && rel != DL_REL_ADVCL && rel != DL_REL_PARATAXIS) return DL_NONE;
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel own = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        int is_object = own == DL_REL_OBJ && says_the_same(run, word); /* "as does Denmark", as a parser may see it */
        if (own == DL_REL_NSUBJ || is_object) who = c;
        else if (own == DL_REL_OBJ || own == DL_REL_XCOMP || own == DL_REL_CCOMP || own == DL_REL_OBL || own == DL_REL_EXPL)
            return DL_NONE;
    }
    return who;
}

/* "refuses to vote for it. Russia expects good business; so does the union": between the two somebody else does something of which no side was read. */
static int is_cut_off(const struct dl_stand *run, uint32_t predicate, uint32_t echo)
{
    for (uint32_t w = echo; w-- > predicate + 1;) {
        if (dl_word_at(run->doc, w)->upos != DL_UPOS_VERB || dl_is_below(run->doc, echo, w)) continue;
        if (dl_is_below(run->doc, w, predicate) || dl_is_below(run->doc, predicate, w)) return 0;
        const uint32_t subject = dl_stand_child(run, w, DL_REL_NSUBJ);
        if (subject != DL_NONE && subject > predicate && subject < w && dl_stand_actor(run, subject) != DL_NONE) return 1;
    }
    return 0;
}

int dl_stand_find_echo(struct dl_stand *run, uint32_t word)
{
    uint32_t count = run->findings.count;
    uint32_t predicate = run->findings.at[count - 1].predicate;
    if (dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, predicate)->sentence > 1) return 0;
    uint32_t who = added_by(run, word), holder = who != DL_NONE ? dl_stand_actor(run, who) : DL_NONE;
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel == DL_REL_ADVCL &&
        (at->head != predicate || dl_str_listed(dl_stand_case(run, word), "unless if until provided", ' ')))
        return 0; /* "as long as Israel did", "unless Peru does": a condition */
    if (holder == DL_NONE || (!is_agreeing(run, word) && is_cut_off(run, predicate, word))) return 0;
    int is_consent = !dl_stand_listed(run, word, "disagree differ");
    int is_same = is_agreeing(run, word)
                      ? is_consent != (is_negated_plainly(run, word) && !agrees_wholly(run, word))
                      : says_the_same(run, word) || is_negated_plainly(run, word) == is_negated_plainly(run, predicate);
    if (holder == run->findings.at[count - 1].holder) return 0;
    uint32_t first = count;
    while (first > 0 && run->findings.at[first - 1].predicate == predicate) first--;
    for (uint32_t i = first; i < count; i++) {
        struct dl_finding finding = run->findings.at[i];
        if (finding.holder != run->findings.at[first].holder) continue; /* each thing once, however many stand there */
        if (!is_same) {
            finding.stance = (enum dl_stance)dl_stance_turned(finding.stance);
            finding.is_priority = 0;
        }
        finding.by = "echo";
        finding.predicate = word;
        finding.holder = holder;
        dl_stand_find_for_all(run, &finding, who);
    }
    return 1;
}

/* "… voted for it and [Peru] against", "…, [Peru] against it": who stands right before the preposition, joined to anything; DL_NONE. */
static uint32_t named_before(const struct dl_stand *run, uint32_t preposition)
{
    const uint32_t who = preposition > 0 ? preposition - 1 : DL_NONE;
    if (who == DL_NONE) return DL_NONE;
    const struct dl_word *at = dl_word_at(run->doc, who);
    const enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if (at->upos != DL_UPOS_PROPN || (rel != DL_REL_CONJ && rel != DL_REL_APPOS && rel != DL_REL_PARATAXIS)) return DL_NONE;
    return dl_stand_actor(run, who) != DL_NONE ? who : DL_NONE;
}

/* "Sweden is for the treaty, Norway against": the word for who is added, by a preposition left alone or with "it"; DL_NONE. */
static uint32_t left_alone(const struct dl_stand *run, uint32_t preposition)
{
    const struct dl_word *at = dl_word_at(run->doc, preposition);
    if (at->rel != DL_REL_CASE || at->head == DL_NONE || !dl_stand_listed(run, preposition, "for against")) return DL_NONE;
    const uint32_t beside = named_before(run, preposition);
    if (beside != DL_NONE && (at->head < preposition || dl_stand_listed(run, at->head, "it them"))) return beside;
    if (at->head < preposition) return at->head;
    const struct dl_word *it = dl_word_at(run->doc, at->head);
    if (it->upos != DL_UPOS_PRON || it->head == DL_NONE || it->head > preposition || !dl_stand_listed(run, at->head, "it them"))
        return DL_NONE;
    const struct dl_word *who = dl_word_at(run->doc, it->head);
    enum dl_rel rel = dl_rel_base((enum dl_rel)who->rel);
    int is_nominal = who->upos == DL_UPOS_NOUN || who->upos == DL_UPOS_PROPN;
    return is_nominal && (rel == DL_REL_APPOS || rel == DL_REL_CONJ || rel == DL_REL_PARATAXIS || rel == DL_REL_ROOT) ? it->head
                                                                                                                      : DL_NONE;
}

int dl_stand_gap(struct dl_stand *run, uint32_t preposition)
{
    if (run->findings.count == 0) return 0;
    struct dl_finding finding = run->findings.at[run->findings.count - 1];
    if (dl_word_at(run->doc, finding.predicate)->sentence != dl_word_at(run->doc, preposition)->sentence) return 0;
    uint32_t who = left_alone(run, preposition);
    finding.holder = who != DL_NONE ? dl_stand_actor(run, who) : DL_NONE;
    if (finding.holder == DL_NONE || finding.stance > DL_STANCE_AGAINST) return 0;
    struct dl_str before = dl_stand_case(run, finding.predicate); /* "for an end to the embargo" is against the embargo */
    int is_turned = before.at != NULL && ((dl_str_is(before, "for") && finding.stance == DL_STANCE_AGAINST) ||
                                          (dl_str_is(before, "against") && finding.stance == DL_STANCE_FOR));
    int stance = dl_str_is(dl_stand_lemma(run, preposition), "for") ? DL_STANCE_FOR : DL_STANCE_AGAINST;
    finding.stance = (enum dl_stance)(is_turned ? dl_stance_turned(stance) : stance);
    finding.by = "gap";
    finding.predicate = who;
    finding.is_priority = 0;
    finding.above = DL_NONE;
    dl_stand_find_for_all(run, &finding, who);
    return 1;
}
