/* What the scorer of heads hung together though something parts it: a speaker behind the closing quotation mark on the quotation's verb, the
 * person on the word that says what was made of him. */
#include "syntax/apart.h"

#include "syntax/clause.h"
#include "syntax/named.h"
#include "syntax/portfolio.h"
#include "syntax/two_offices.h"

static int is_closing(struct dl_str form) { return dl_str_listed(form, "\" ” '' ’", ' '); }

/* The verb above `verb` that tells what was said and has no subject; it stands behind `from`; DL_NONE */
static uint32_t telling_above(const struct dl_word *words, uint32_t verb, uint32_t from, uint32_t first, uint32_t end)
{
    for (int i = 0; i < 4 && verb != DL_NONE; i++) {
        verb = words[verb].head;
        if (verb == DL_NONE || verb < first || verb >= end || verb <= from) continue;
        if (is_speech(&words[verb]) && subject_of(words, verb, first, end) == DL_NONE) return verb;
    }
    return DL_NONE;
}

/* ""We will not give in," Rao's minister, Ana Lund, who leads the talks, told the radio": nothing behind the closing mark is the object of what
 * stands within. */
static void mend_behind_quotation(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t mark = first + 2; mark + 2 < end; mark++) {
        if (!is_closing(words[mark].form) || !dl_str_is(words[mark - 1].form, ",")) continue;
        for (uint32_t w = mark + 1; w < end; w++) {
            const uint32_t verb = words[w].head;
            if (verb == DL_NONE || verb >= mark || verb < first || words[w].upos == DL_UPOS_PUNCT) continue;
            const enum dl_rel base = dl_rel_base((enum dl_rel)words[w].rel);
            if (words[w].upos != DL_UPOS_NOUN && words[w].upos != DL_UPOS_PROPN) break;
            if (base != DL_REL_OBJ && base != DL_REL_OBL && base != DL_REL_NMOD && base != DL_REL_APPOS) break;
            const uint32_t telling = telling_above(words, verb, w, first, end);
            if (telling != DL_NONE && !has_child(words, w, DL_REL_CASE, mark, w)) hang(words, w, telling, DL_REL_NSUBJ);
            break;
        }
    }
}

/* "shouted "Rao must go" and fought with the police": what goes on behind the closing mark is nothing that stands within. */
static void mend_joined_behind_quotation(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t mark = first + 3; mark + 2 < end; mark++) {
        if (!is_closing(words[mark].form) || words[mark + 1].upos != DL_UPOS_CCONJ) continue;
        for (uint32_t w = mark + 2; w < end; w++) {
            const uint32_t inside = words[w].head, verb = inside == DL_NONE ? DL_NONE : words[inside].head;
            if (words[w].rel != DL_REL_CONJ || inside >= mark || inside < first + 2) continue;
            if (words[inside].rel != DL_REL_CCOMP || verb == DL_NONE || verb + 1 >= inside || !is_past_verb(&words[verb])) break;
            if (words[verb + 1].upos == DL_UPOS_PUNCT && is_past_verb(&words[w]) && subject_of(words, w, mark, w) == DL_NONE)
                hang(words, w, verb, DL_REL_CONJ);
            break;
        }
    }
}

/* The opening mark of what a closing one ends; DL_NONE */
static uint32_t opening_of(const struct dl_word *words, uint32_t mark, uint32_t first)
{
    enum { LONGEST = 16 };
    for (uint32_t w = mark; w-- > first && mark - w < LONGEST;)
        if (opens_quotation(&words[w])) return w;
    return DL_NONE;
}

/* "threatened to unleash "a fury that nobody has seen" on Oslo": a phrase behind the closing mark hangs on the verb whose object is quoted, not on
 * a verb that stands within. */
static void mend_phrase_behind_quotation(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t mark = first + 4; mark + 2 < end; mark++) {
        const uint32_t open = is_closing(words[mark].form) ? opening_of(words, mark, first + 1) : DL_NONE;
        const uint32_t noun = words[mark + 1].rel == DL_REL_CASE ? words[mark + 1].head : DL_NONE;
        const uint32_t inside = open != DL_NONE && noun != DL_NONE && noun > mark && noun < end ? words[noun].head : DL_NONE;
        if (inside == DL_NONE || inside <= open || inside >= mark || words[inside].upos != DL_UPOS_VERB) continue;
        if (dl_rel_base((enum dl_rel)words[noun].rel) != DL_REL_OBL) continue;
        const uint32_t verb = open - 1;
        if (words[verb].upos != DL_UPOS_VERB || child_of(words, verb, DL_REL_OBJ, open, mark) == DL_NONE) continue;
        hang(words, noun, verb, DL_REL_OBL);
    }
}

/* ""He got up a notary", scoffed Ana Lund": who stands behind the verb that stands behind a quotation has said it. */
static void mend_behind_verb(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 4; who < end; who++) {
        const uint32_t verb = words[who].head;
        if (words[who].rel != DL_REL_OBJ || verb == DL_NONE || verb >= who || verb < first + 3 || !is_finite(&words[verb]))
            continue;
        const uint32_t mark = dl_str_is(words[verb - 1].form, ",") ? verb - 2 : verb - 1;
        if (!is_closing(words[mark].form) || (mark == verb - 1 && !dl_str_listed(words[mark - 1].form, ", ! ?", ' '))) continue;
        if (words[who].ner != DL_NER_B_PER && words[who].thing != DL_THING_PERSON) continue;
        uint32_t begin = who;
        while (begin > verb + 1 && words[begin - 1].head == who) begin--;
        if (begin != verb + 1 || subject_of(words, verb, first, end) != DL_NONE) continue;
        words[who].rel = DL_REL_NSUBJ;
    }
}

/* "ordered the reporters to leave, accusing them of it": behind a comma he accuses who ordered, not those whom "them" means. */
static void mend_them(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w + 1 < end; w++) {
        const uint32_t inner = words[w].head, main = inner == DL_NONE ? DL_NONE : words[inner].head;
        if (words[w].rel != DL_REL_ADVCL || !dl_str_ends(words[w].form, "ing") || !dl_str_is(words[w - 1].form, ",")) continue;
        if (inner > w || words[inner].rel != DL_REL_XCOMP || main == DL_NONE || main > inner || main < first) continue;
        if (words[w + 1].head != w || !dl_str_listed(words[w + 1].form, "them him her it", ' ')) continue;
        if (has_child(words, main, DL_REL_OBJ, main, inner)) words[w].head = main;
    }
}

/* "took Prime Minister Ana Lund prisoner": a prisoner is what she was made, and no part of her name. */
static void mend_prisoner(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        if (!dl_str_listed(words[w].form, "prisoner hostage captive", ' ') || words[w].head == DL_NONE) continue;
        uint32_t verb = words[w].head, whom = DL_NONE;
        for (int i = 0; i < 5 && verb != DL_NONE && words[verb].upos != DL_UPOS_VERB; i++) verb = words[verb].head;
        if (verb == DL_NONE || verb + 1 >= w || verb < first || !dl_str_listed(words[verb].lemma, "take hold keep", ' ')) continue;
        for (uint32_t c = w; c-- > verb + 1;)
            if (words[c].head == w && (words[c].upos == DL_UPOS_NOUN || words[c].upos == DL_UPOS_PROPN)) whom = c;
        if (whom == DL_NONE && words[w].head == verb) continue;
        if (whom == DL_NONE && words[w - 1].upos != DL_UPOS_NOUN && words[w - 1].upos != DL_UPOS_PROPN) continue;
        if (whom != DL_NONE) {
            hang(words, whom, words[w].head, (enum dl_rel)words[w].rel);
            for (uint32_t c = verb + 1; c < w; c++)
                if (words[c].head == w) words[c].head = whom;
        }
        hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* "accused him of fraud and of having threatened her": the second charge is one, and nothing that the accuser did. */
static void mend_second_charge(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_CONJ || verb == DL_NONE || verb > w || verb < first) continue;
        if (!is_charging(&words[verb]) || subject_of(words, w, verb, w) != DL_NONE) continue;
        for (uint32_t c = verb + 1; c < w; c++)
            if (words[c].head == w && dl_str_is(words[c].form, "of")) words[w].rel = DL_REL_ADVCL;
    }
}

/* "asked both sides to show patience": what they are asked, read as telling which sides. */
static void mend_asked(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t whom = words[w].head, verb = whom == DL_NONE ? DL_NONE : words[whom].head;
        if (words[w].rel != DL_REL_ACL || whom > w || verb == DL_NONE || verb > whom || verb < first || !is_asking(&words[verb]))
            continue;
        if (words[whom].rel != DL_REL_OBJ && words[whom].rel != DL_REL_IOBJ) continue;
        if (is_deed_or_idea(&words[whom]) || !dl_str_is(words[whom + 1].form, "to") || words[whom + 1].head != w) continue;
        hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* "offered the gunmen safe passage", "raided a village and stole cattle": an adjective belongs to the noun behind it, and a finite verb behind
 * "and" and before a noun tells what else was done. */
static void mend_before_object(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t noun = w + 1, whom = w - 1;
        if (words[w].upos == DL_UPOS_ADJ && words[w].rel == DL_REL_AMOD && words[w].head == whom && words[noun].rel == DL_REL_OBJ &&
            words[noun].upos == DL_UPOS_NOUN && words[whom].head == words[noun].head)
            words[w].head = noun;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_COMPOUND || words[w].head != noun) continue;
        if (words[whom].upos != DL_UPOS_CCONJ || words[noun].rel != DL_REL_CONJ || !is_finite(&words[w])) continue;
        const uint32_t object = words[noun].head, verb = object == DL_NONE ? DL_NONE : words[object].head;
        if (object > w || verb == DL_NONE || words[object].rel != DL_REL_OBJ || !dl_has_feat(&words[verb], "Tense=Past")) continue;
        hang(words, w, verb, DL_REL_CONJ);
        hang(words, noun, w, DL_REL_OBJ);
        words[whom].head = w;
    }
}

/* "said after a meeting in Bern that his party would fight", "demanded, among other things, that nobody be tried": what is said, read as telling
 * which meeting, or of what stands between commas; "that" may be read as anything there. */
static void mend_said_after(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t noun = words[w].head, verb = noun == DL_NONE ? DL_NONE : words[noun].head;
        if (words[w].rel != DL_REL_ACL_RELCL || noun == DL_NONE || noun > w || noun < first) continue;
        if (verb == DL_NONE || verb > noun || words[noun].rel != DL_REL_OBL) continue;
        const int is_apart = noun + 3 < w && dl_str_is(words[verb + 1].form, ",") && dl_str_is(words[noun + 1].form, ",") &&
                             words[noun + 2].head == w;
        const uint32_t that = is_apart ? noun + 2 : child_of(words, w, DL_REL_MARK, noun, w);
        if (!is_speech(&words[verb]) && !(is_apart && is_address(&words[verb]))) continue;
        if (that == DL_NONE || !dl_str_is(words[that].form, "that") || subject_of(words, w, that + 1, w) == DL_NONE) continue;
        if (!has_child(words, verb, DL_REL_CCOMP, first, end)) hang(words, w, verb, DL_REL_CCOMP);
    }
}

/* "Nineteen voted for the text, Russia and China against it": who stands right before the second phrase of the other side votes so, and is not what the
 * others voted for. */
static void mend_counter_vote(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t second = first + 5; second < end; second++) {
        const uint32_t verb = words[second].head;
        if (words[second].rel != DL_REL_OBL || verb == DL_NONE || verb > second || !dl_str_is(words[verb].lemma, "vote")) continue;
        const uint32_t mark = child_of(words, second, DL_REL_CASE, first, second);
        if (mark == DL_NONE || mark < verb + 4 || !dl_str_listed(words[mark].form, "for against", ' ')) continue;
        if (words[mark - 1].upos != DL_UPOS_PROPN && words[mark - 1].upos != DL_UPOS_NOUN && words[mark - 1].upos != DL_UPOS_NUM)
            continue;
        for (uint32_t w = verb + 1; w < mark; w++) {
            const uint32_t other =
                words[w].head == verb && words[w].rel == DL_REL_OBL ? child_of(words, w, DL_REL_CASE, verb, w) : DL_NONE;
            if (other == DL_NONE || dl_str_equal(words[other].form, words[mark].form) ||
                !dl_str_listed(words[other].form, "for against", ' '))
                continue;
            uint32_t voter = child_of(words, w, DL_REL_CONJ, w + 1, mark);
            if (voter == DL_NONE) voter = mark - 1;
            hang(words, voter, verb, DL_REL_CONJ);
            for (uint32_t c = voter + 1; c < mark; c++)
                if (words[c].head == w && words[c].rel == DL_REL_CONJ) words[c].head = voter;
            hang(words, second, voter, DL_REL_ORPHAN);
            break;
        }
    }
}

/* "was jailed pending trial": "pending" before a bare noun is a preposition, and the noun nobody's object. */
static void mend_pending(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char STEPS[] =
        "trial|review|appeal|investigation|inquiry|hearing|approval|extradition|sentencing|verdict|deportation|"
        "outcome|result|examination|election|decision|ruling";
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_AMOD || noun == DL_NONE || noun <= w || !dl_str_is(words[w].form, "pending")) continue;
        if (words[noun].rel != DL_REL_OBJ || words[noun].head != w - 1 || !dl_str_listed(words[noun].lemma, STEPS, '|')) continue;
        words[w].upos = DL_UPOS_ADP;
        words[w].rel = DL_REL_CASE;
        words[noun].rel = DL_REL_OBL;
    }
}

/* "fled to neighbouring Togo": an adjective in -ing behind "to" is no verb, and the name no subject. */
static void mend_neighbouring(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t to = first + 1; to + 2 < end; to++) {
        const uint32_t next = words[to].head, name = words[to + 1].head;
        if (words[to].rel != DL_REL_MARK || next != to + 1 || words[next].rel != DL_REL_AMOD || name == DL_NONE || name <= next)
            continue;
        if (!dl_str_listed(words[next].form, "neighbouring neighboring nearby surrounding", ' ') || !is_noun(&words[name]))
            continue;
        const uint32_t verb = words[name].head;
        if (!is_subject(&words[name]) || verb == DL_NONE || verb >= to) continue;
        words[to].upos = DL_UPOS_ADP;
        hang(words, to, name, DL_REL_CASE);
        words[name].rel = DL_REL_OBL;
        for (uint32_t w = first; w < verb; w++) /* "The general, accused of it, fled": whose subject the name had taken */
            if (words[w].head == verb && words[w].rel == DL_REL_CCOMP && is_noun(&words[w])) words[w].rel = DL_REL_NSUBJ;
    }
}

/* "extradited to Sweden a Russian wanted for arson": a heavy object behind the phrase, read as the subject of the participle that tells of it. */
static void mend_late_object(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t deed = first + 4; deed < end; deed++) {
        const uint32_t verb = words[deed].head;
        if (words[deed].rel != DL_REL_ADVCL || verb == DL_NONE || verb >= deed) continue;
        const uint32_t who = deed - 1;
        if (!is_subject(&words[who]) || words[who].head != deed) continue;
        if (!is_past_verb(&words[deed]) || !is_past_verb(&words[verb]) || words[who].upos != DL_UPOS_NOUN) continue;
        if (has_child(words, deed, DL_REL_AUX, first, deed) || has_child(words, deed, DL_REL_MARK, first, deed)) continue;
        if (has_child(words, deed, DL_REL_OBJ, deed, end) || has_child(words, verb, DL_REL_OBJ, first, end)) continue;
        const uint32_t det = child_of(words, who, DL_REL_DET, verb, who);
        if (det == DL_NONE || words[det - 1].head != verb || words[det - 1].rel != DL_REL_OBL) continue;
        hang(words, who, verb, DL_REL_OBJ);
        hang(words, deed, who, DL_REL_ACL);
    }
}

void dl_apart_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_behind_quotation(doc->words.at, first, end);
    mend_joined_behind_quotation(doc->words.at, first, end);
    mend_phrase_behind_quotation(doc->words.at, first, end);
    mend_behind_verb(doc->words.at, first, end);
    mend_them(doc->words.at, first, end);
    dl_named_mend(doc->words.at, first, end);
    dl_portfolio_mend(doc->words.at, first, end);
    dl_two_offices_mend(doc->words.at, first, end);
    mend_prisoner(doc->words.at, first, end);
    mend_second_charge(doc->words.at, first, end);
    mend_asked(doc->words.at, first, end);
    mend_before_object(doc->words.at, first, end);
    mend_said_after(doc->words.at, first, end);
    mend_counter_vote(doc->words.at, first, end);
    mend_pending(doc->words.at, first, end);
    mend_neighbouring(doc->words.at, first, end);
    mend_late_object(doc->words.at, first, end);
}
