/* Which clause a clause hangs on. The scorer of heads weighs each pair of words by itself; a reader knows more: that a verb of speech
 * has a speaker, that boats do not warn, that who was hurt was hurt by the deed and not by where somebody stood. Each mend is such a
 * piece of knowledge on the finished tree, and makes no circle: a word goes to a head that does not stand below it. */
#include "syntax/clauses.h"

#include "syntax/clause.h"
#include "syntax/fronted.h"
#include "syntax/joins.h"
#include "syntax/listed.h"
#include "syntax/parenthesis.h"
#include "syntax/parleys.h"
#include "syntax/relatives.h"
#include "syntax/semicolons.h"
#include "syntax/trailing.h"
#include "syntax/withheld.h"

static int may_speak(const struct dl_word *w) { return may_act(w) || w->upos == DL_UPOS_PRON; }

/* Whether nothing but what hangs on `noun` stands between it and `verb`. */
static int reaches(const struct dl_doc *doc, uint32_t noun, uint32_t verb)
{
    for (uint32_t w = noun + 1; w < verb; w++)
        if (!dl_is_below(doc, w, noun) && doc->words.at[w].head != verb && doc->words.at[w].upos != DL_UPOS_PUNCT) return 0;
    return 1;
}

/* "It will sail next week, two officials who asked not to be named said.": the second subject of the clause speaks. */
static void mend_speaker(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t verb = first + 3; verb < end; verb++) {
        if (!is_speech(&words[verb]) || words[verb].head == DL_NONE || (verb + 1 < end && words[verb + 1].upos != DL_UPOS_PUNCT))
            continue;
        if (!dl_has_feat(&words[verb], "VerbForm=Fin") && !dl_has_feat(&words[verb], "Tense=Past")) continue;
        if (subject_of(words, verb, first, end) != DL_NONE || has_child(words, verb, DL_REL_MARK, first, verb)) continue;
        for (uint32_t s = verb; s-- > first + 1;) {
            uint32_t clause = words[s].head;
            if (!is_subject(&words[s]) || clause == DL_NONE || clause > s || clause == verb) continue;
            if (!may_speak(&words[s]) || !reaches(doc, s, verb)) break;
            if (subject_of(words, clause, first, clause) == DL_NONE) break;
            uint32_t begin = phrase_first(doc, first, s);
            if (begin == first || words[begin - 1].upos != DL_UPOS_PUNCT || dl_is_below(doc, clause, verb)) break;
            hang(words, verb, clause, DL_REL_PARATAXIS);
            hang(words, s, verb, DL_REL_NSUBJ);
            break;
        }
    }
}

/* "Beijing said that the boats had intruded and warned Manila": who speaks twice, where what is spoken about cannot. */
static void mend_second_speech(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t second = first + 3; second < end; second++) {
        uint32_t content = words[second].head;
        if (words[second].rel != DL_REL_CONJ || content == DL_NONE || content > second || !is_address(&words[second])) continue;
        uint32_t verb = words[content].rel == DL_REL_CCOMP ? words[content].head : DL_NONE;
        if (verb == DL_NONE || verb > content || !is_speech(&words[verb])) continue;
        if (!dl_has_feat(&words[second], "Tense=Past") || subject_of(words, second, content, end) != DL_NONE) continue;
        if (has_child(words, second, DL_REL_MARK, content, second) || has_child(words, second, DL_REL_AUX, content, second))
            continue;
        uint32_t subject = subject_of(words, content, verb, content), speaker = subject_of(words, verb, first, end);
        if (subject == DL_NONE || speaker == DL_NONE || !may_speak(&words[speaker])) continue;
        int says = dl_str_listed(words[second].lemma, "say add", ' '); /* "denied that they had gone and said": it goes on */
        const int has_auxiliary = has_child(words, content, DL_REL_AUX, verb, content); /* "were marching on it and warned" */
        const int is_going_on = has_auxiliary && dl_str_ends(words[content].form, "ing");
        if (may_speak(&words[subject]) && !(says && has_auxiliary) && !is_going_on) continue;
        words[second].head = verb;
    }
}

/* "threw stones at lorries that tried to enter the port and riot police fired gas": behind "and" a noun right before a verb in the past that
 * hangs on an infinitive begins a clause of its own. */
static void mend_joined_clause(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { OBJECT_WORDS = 6 };
    for (uint32_t verb = first + 4; verb < end; verb++) {
        uint32_t noun = verb - 1, above = words[verb].head;
        if (words[verb].upos != DL_UPOS_VERB || !dl_has_feat(&words[verb], "Tense=Past") || words[verb].rel != DL_REL_XCOMP ||
            above == DL_NONE || above >= verb)
            continue;
        if (words[noun].rel != DL_REL_CONJ || (words[noun].upos != DL_UPOS_NOUN && words[noun].upos != DL_UPOS_PROPN)) continue;
        uint32_t main = main_verb(words, first, verb), mark = noun;
        while (mark > first && words[mark].upos != DL_UPOS_CCONJ && noun - mark < OBJECT_WORDS) mark--;
        if (main == DL_NONE || words[mark].upos != DL_UPOS_CCONJ || subject_of(words, verb, first, end) != DL_NONE) continue;
        for (uint32_t w = mark + 1; w < noun; w++)
            words[w].head = noun, words[w].rel = words[w].upos == DL_UPOS_DET ? DL_REL_DET : DL_REL_COMPOUND;
        for (uint32_t w = verb + 1; w < end && w <= verb + OBJECT_WORDS; w++)
            if (words[w].rel == DL_REL_OBJ && words[w].head == above) words[w].head = verb;
        uint32_t object = mark - 1; /* "enter the port", hung on what is fired */
        for (uint32_t w = above + 1; w < object; w++)
            if (words[w].head > verb && words[w].head != DL_NONE) words[w].head = object;
        if (words[object].head > verb && words[object].head != DL_NONE) hang(words, object, above, DL_REL_OBJ);
        hang(words, noun, verb, DL_REL_NSUBJ);
        hang(words, verb, main, DL_REL_CONJ);
        hang(words, mark, verb, DL_REL_CC);
    }
}

/* "whatever help they needed and 300 officers were sent": a second clause behind "and" that has a subject of its own, and no pronoun, is no
 * relative one. */
static void mend_joined_relative(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 5; verb < end; verb++) {
        const uint32_t noun = words[verb].head;
        if (words[verb].rel != DL_REL_ACL_RELCL || noun == DL_NONE || noun >= verb) continue;
        const uint32_t who = subject_of(words, verb, noun + 1, verb);
        if (who == DL_NONE || words[who].upos != DL_UPOS_NOUN || !may_act_bare(&words[who])) continue;
        if (!is_finite(&words[verb]) && !has_child(words, verb, DL_REL_AUX, who, verb)) continue;
        uint32_t link = who - 1;
        while (link > noun && words[link].head == who && words[link].upos != DL_UPOS_CCONJ) link--;
        if (link <= noun || words[link].upos != DL_UPOS_CCONJ) continue;
        const uint32_t main = main_verb(words, first, link);
        if (main == DL_NONE || main >= noun) continue;
        hang(words, verb, main, DL_REL_CONJ);
        hang(words, link, verb, DL_REL_CC);
    }
}

/* "after a vessel fired": what stands before a subject begins its clause; subjects have no prepositions. */
static void mend_marks(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 1 < end; w++) {
        uint32_t subject = words[w].head;
        if (words[w].rel != DL_REL_CASE || subject == DL_NONE || subject < w || !is_subject(&words[subject])) continue;
        uint32_t verb = words[subject].head;
        if (verb == DL_NONE || verb < subject || words[verb].rel != DL_REL_ADVCL) continue;
        if (!dl_str_listed(words[w].lemma, "after before since until as once while because although though when than", ' '))
            continue;
        hang(words, w, verb, DL_REL_MARK);
        words[w].upos = DL_UPOS_SCONJ;
    }
}

/* "over sixty groups asked": a subject has no preposition; before a number the word says how many. */
static void mend_about_number(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t subject = words[w].head, number = w + 1;
        if (words[w].rel != DL_REL_CASE || subject == DL_NONE || subject < number || !is_subject(&words[subject])) continue;
        if (!dl_str_listed_nocase(words[w].form, "over under about around above below", ' ')) continue;
        if (words[number].rel != DL_REL_NUMMOD || words[number].head != subject) continue;
        hang(words, w, number, DL_REL_ADVMOD);
        words[w].upos = DL_UPOS_ADV;
    }
}

/* "after rioters looted shops": a noun that a conjunction joins to the verb above, with a verb behind it that has an object and no subject,
 * is that verb's subject. */
static void mend_joined(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 3; verb + 1 < end; verb++) {
        uint32_t noun = verb - 1, mark = DL_NONE;
        if (words[verb].upos != DL_UPOS_VERB || words[verb].rel != DL_REL_ADVCL || !dl_has_feat(&words[verb], "Tense=Past"))
            continue;
        if (words[noun].rel != DL_REL_OBL || words[noun].head == DL_NONE) continue;
        if (words[noun].head != words[verb].head && words[noun].head != verb) continue;
        for (uint32_t c = noun; c-- > first && noun - c < 6 && mark == DL_NONE;)
            if (words[c].head == noun && words[c].rel == DL_REL_CASE) mark = c;
        if (mark == DL_NONE || !dl_str_listed(words[mark].lemma, "after before since until as because while", ' ')) continue;
        if (!has_child(words, verb, DL_REL_OBJ, verb, end) || subject_of(words, verb, first, end) != DL_NONE) continue;
        hang(words, noun, verb, DL_REL_NSUBJ);
        hang(words, mark, verb, DL_REL_MARK);
        words[mark].upos = DL_UPOS_SCONJ;
    }
}

/* "after Sisi, then army chief, overthrew Morsi": behind who he is between commas stands what he did, not what the main clause goes on with. */
static void mend_behind_apposition(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 5; verb < end; verb++) {
        if ((words[verb].rel != DL_REL_CONJ && words[verb].rel != DL_REL_ADVCL) || !is_finite_past(&words[verb])) continue;
        if (!dl_str_is(words[verb - 1].form, ",") || subject_of(words, verb, first, end) != DL_NONE) continue;
        uint32_t aside = verb - 2;
        for (int step = 0; step < 4 && words[aside].rel == DL_REL_NMOD && words[aside].head < aside; step++)
            aside = words[aside].head;
        uint32_t who = words[aside].head, above = words[verb].head;
        if (words[aside].rel != DL_REL_APPOS || who == DL_NONE || who < first + 1 || who > aside ||
            words[who].upos != DL_UPOS_PROPN)
            continue;
        if (words[who].rel != DL_REL_OBL || words[who].head != above || above == DL_NONE || above > who) continue;
        const uint32_t mark = child_of(words, who, DL_REL_CASE, above, who);
        if (mark == DL_NONE || !dl_str_listed(words[mark].lemma, "after before since until", ' ')) continue;
        hang(words, verb, above, DL_REL_ADVCL);
        hang(words, who, verb, DL_REL_NSUBJ);
        hang(words, mark, verb, DL_REL_MARK);
        words[mark].upos = DL_UPOS_SCONJ;
    }
}

/* "clashed with protesters demanding an end": people right before such an -ing form do it, not whom the sentence is about. */
static void mend_described(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DEEDS[] = "demand|call|protest|seek|oppose|chant|carry|wear|march|hold|throw|block|flee|guard|denounce|wave";
    for (uint32_t w = first + 2; w < end; w++) {
        uint32_t noun = w - 1;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_ADVCL || words[w].head == DL_NONE || words[w].head >= noun)
            continue;
        if (!dl_str_ends(words[w].form, "ing") || !dl_str_listed(words[w].lemma, DEEDS, '|')) continue;
        if (words[noun].upos != DL_UPOS_NOUN || words[noun].thing != DL_THING_PERSON || words[noun].head != words[w].head) continue;
        if (words[noun].rel != DL_REL_OBL && words[noun].rel != DL_REL_OBJ) continue;
        hang(words, w, noun, DL_REL_ACL);
    }
}

/* Whether `verb` takes what somebody is charged with behind the preposition: "accuse of", "blame for". */
static int is_charge(const struct dl_word *verb, struct dl_str preposition)
{
    static const char FOR[] = "blame|condemn|criticise|criticize|denounce|praise|thank|rebuke|fault";
    if (verb->upos != DL_UPOS_VERB) return 0;
    return (dl_str_is(preposition, "of") && is_charging(verb)) ||
           (dl_str_is(preposition, "for") && dl_str_listed(verb->lemma, FOR, '|'));
}

/* The charge above `w`, "accuse", if what it is of is not there yet; DL_NONE */
static uint32_t charge_above(const struct dl_word *words, uint32_t w)
{
    enum { STEPS = 10 };
    const struct dl_str preposition = words[w - 1].form;
    uint32_t verb = words[w].head;
    for (int i = 0; i < STEPS && verb != DL_NONE && verb < w; i++, verb = words[verb].head) {
        if (!is_charge(&words[verb], preposition)) continue;
        for (uint32_t c = verb + 1; c < w; c++)
            if (words[c].head == verb && words[c].rel == DL_REL_ADVCL && dl_str_equal(words[c - 1].form, preposition))
                return DL_NONE;
        return verb;
    }
    return DL_NONE;
}

/* "is accused by experts of arming the rebels", "accused the army, which runs the town, of shelling it": what one is accused of hangs on
 * the charge, not on who makes it or what is told of him between commas. */
static void mend_charges(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t who = words[w].head;
        if (!dl_str_ends(words[w].form, "ing") || !dl_str_listed(words[w - 1].form, "of for", ' ') || who == DL_NONE || who > w)
            continue;
        const int is_behind_aside = words[w].rel == DL_REL_ADVCL && dl_str_is(words[w - 2].form, ",");
        if (words[w].rel != DL_REL_ACL && !is_behind_aside) continue;
        const uint32_t verb = is_behind_aside ? charge_above(words, w) : words[who].head;
        if (verb == DL_NONE || verb > who || !is_charge(&words[verb], words[w - 1].form)) continue;
        const int is_agent =
            dl_rel_base((enum dl_rel)words[who].rel) == DL_REL_OBL && has_child(words, who, DL_REL_CASE, verb, who);
        if (is_behind_aside || is_agent) hang(words, w, verb, DL_REL_ADVCL);
    }
}

/* "apologised on behalf of the city to the family": to whom is of the verb. */
static void mend_behalf(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        uint32_t behalf = words[w].head, verb;
        if (words[w].rel != DL_REL_NMOD || behalf == DL_NONE || behalf > w || !dl_str_is(words[behalf].lemma, "behalf")) continue;
        verb = words[behalf].head;
        if (verb == DL_NONE || words[verb].upos != DL_UPOS_VERB || words[behalf].rel != DL_REL_OBL) continue;
        for (uint32_t c = behalf + 1; c < w; c++)
            if (words[c].head == w && words[c].rel == DL_REL_CASE && dl_str_is(words[c].lemma, "to"))
                hang(words, w, verb, DL_REL_OBL);
    }
}

/* ", killing three": what came of a deed hangs on the deed, not on the participle that describes a thing in it. */
static void mend_outcome(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    static const char OUTCOMES[] =
        "kill|wound|injure|damage|destroy|force|cause|prompt|spark|trigger|leave|hurt|maim|set|send|trap|displace";
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 2; w < end; w++) {
        uint32_t head = words[w].head, charge = DL_NONE;
        if (words[w].rel != DL_REL_ADVCL || head == DL_NONE || head > w) continue;
        for (uint32_t c = head + 1; c < w && words[head].rel != DL_REL_ACL;
             c++) /* "accused them of shelling a market, killing 30" */
            if (words[c].head == head && words[c].rel == DL_REL_ADVCL && dl_str_ends(words[c].form, "ing") &&
                dl_str_is(words[c - 1].form, "of"))
                charge = c;
        if (charge == DL_NONE && words[head].rel != DL_REL_ACL) continue;
        if (!dl_str_is(words[w - 1].form, ",") || !dl_str_ends(words[w].form, "ing") ||
            !dl_str_listed(words[w].lemma, OUTCOMES, '|'))
            continue;
        uint32_t above = charge != DL_NONE ? charge : words[head].head;
        while (charge == DL_NONE && above != DL_NONE && above < w && subject_of(words, above, first, above) == DL_NONE)
            above = words[above].head;
        if (above == DL_NONE || above > w || words[above].upos != DL_UPOS_VERB) continue;
        words[w].head = above;
    }
}

/* "bombed a camp for people who had fled, killing three": behind a relative clause that tells of no force, what came of the force above it. */
static void mend_outcome_behind_who(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char HARM[] = "kill|wound|injure|maim|hurt|hit";
    static const char FORCE[] =
        "bomb|shell|bombard|attack|strike|hit|raid|storm|ambush|fire|shoot|pound|blast|target|repel|repulse|foil|thwart|"
        "intercept|sink|ram|launch|carry|mount|conduct|open|detonate|explode|overrun|rocket|strafe|crash|land|slam";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t told = words[w].head;
        if (words[w].rel != DL_REL_ADVCL || told == DL_NONE || told >= w || words[told].rel != DL_REL_ACL_RELCL) continue;
        if (!dl_str_is(words[w - 1].form, ",") || !dl_str_ends(words[w].form, "ing") || !dl_str_listed(words[w].lemma, HARM, '|'))
            continue;
        const uint32_t noun = words[told].head;
        if (noun == DL_NONE || noun >= told || dl_str_listed(words[told].lemma, FORCE, '|')) continue;
        if (dl_str_is(words[noun + 1].form, ",")) continue; /* "gunmen, who had fled, killing" */
        uint32_t above = words[noun].head;
        for (int step = 0; step < 4 && above != DL_NONE && words[above].upos != DL_UPOS_VERB; step++) above = words[above].head;
        if (above != DL_NONE && above < noun && above >= first && dl_str_listed(words[above].lemma, FORCE, '|'))
            words[w].head = above;
    }
}

/* "struck the port in what Rome called self-defence, killing three": what came of it came of the deed, not of what it is called. */
static void mend_behind_what(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 6; w < end; w++) {
        const uint32_t calling = words[w].head, what = calling == DL_NONE ? DL_NONE : words[calling].head;
        if (words[w].rel != DL_REL_ADVCL || calling >= w || what == DL_NONE || what >= calling) continue;
        if (!dl_str_is(words[w - 1].form, ",") || !dl_str_ends(words[w].form, "ing")) continue;
        if (words[calling].rel != DL_REL_ACL_RELCL || !dl_str_is(words[what].form, "what")) continue;
        if (!dl_str_listed(words[calling].lemma, "call describe term dub label see say", ' ')) continue;
        if (words[what].head != DL_NONE && words[what].head < what) words[w].head = words[what].head;
    }
}

/* "said on X, thanking Niger": behind a comma the -ing form goes on with what the speaker does, not with where he spoke. */
static void mend_going_on(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_ACL || !dl_str_is(words[w - 1].form, ",") || !dl_str_ends(words[w].form, "ing")) continue;
        if (noun == DL_NONE || noun >= w || words[noun].rel != DL_REL_OBL) continue;
        uint32_t verb = words[noun].head;
        if (verb == DL_NONE || verb > noun || !is_speech(&words[verb])) continue;
        hang(words, w, verb, DL_REL_ADVCL);
    }
}

/* The apposition that ends right before `to` inside what hangs on `top`; DL_NONE */
static uint32_t last_apposition(const struct dl_doc *doc, uint32_t top, uint32_t to)
{
    const struct dl_word *words = doc->words.at;
    uint32_t w = to - 1;
    for (int step = 0; step < 6 && w != DL_NONE && w != top; step++, w = words[w].head)
        if (words[w].rel == DL_REL_APPOS) return w > top && dl_is_below(doc, w, top) ? w : DL_NONE;
    return DL_NONE;
}

/* "At the invitation of the King, the Emir of Kuwait, Sheikh Jaber, arrived": a list of appositions whose last was to be the subject. */
static void mend_swallowed_subject(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t verb = first + 4; verb < end; verb++) {
        if (words[verb].upos != DL_UPOS_VERB || !dl_has_feat(&words[verb], "VerbForm=Fin") || !dl_str_is(words[verb - 1].form, ","))
            continue;
        if (subject_of(words, verb, first, end) != DL_NONE) continue;
        uint32_t top = first;
        while (top < verb && words[top].head != verb) top++;
        if (top == verb || words[top].rel != DL_REL_OBL || words[phrase_first(doc, first, top)].upos != DL_UPOS_ADP) continue;
        uint32_t name = last_apposition(doc, top, verb - 1);
        if (name == DL_NONE || !may_speak(&words[name])) continue;
        uint32_t begin = phrase_first(doc, first, name), title = DL_NONE;
        if (begin > top + 1 && dl_str_is(words[begin - 1].form, ",")) title = last_apposition(doc, top, begin - 1);
        if (title != DL_NONE && !(may_speak(&words[title]) && has_child(words, title, DL_REL_DET, top, title))) title = DL_NONE;
        if (title != DL_NONE) hang(words, name, title, DL_REL_APPOS);
        int is_passive = has_child(words, verb, DL_REL_AUX_PASS, first, verb);
        hang(words, title != DL_NONE ? title : name, verb, is_passive ? DL_REL_NSUBJ_PASS : DL_REL_NSUBJ);
    }
}

/* "It has asked India to withdraw, the president's office said, days after …": between commas, with its speaker, it tells what stands
 * around it. */
static void mend_aside(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t verb = first + 4; verb < end; verb++) {
        if (words[verb].rel != DL_REL_CCOMP) continue;
        uint32_t above = words[verb].head, speaker = subject_of(words, verb, first, verb);
        if (!is_speech(&words[verb]) || above == DL_NONE || above > verb || speaker == DL_NONE) continue;
        if (verb + 1 < end && words[verb + 1].upos != DL_UPOS_PUNCT) continue;
        if (has_child(words, verb, DL_REL_CCOMP, first, end) || has_child(words, verb, DL_REL_MARK, first, verb)) continue;
        uint32_t begin = phrase_first(doc, first, speaker);
        if (begin > first + 2 && speaker > above && dl_str_is(words[begin - 1].form, ",") && may_speak(&words[speaker]))
            words[verb].rel = DL_REL_PARATAXIS;
    }
}

/* "It will agree only if the attacks stop, its minister said": no comma parts the condition from what is said, but one from who says it. */
static void mend_behind_statement(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        uint32_t verb = words[w].head, said = verb == DL_NONE || verb < w || verb >= end ? DL_NONE : words[verb].head;
        if (words[w].rel != DL_REL_ADVCL || said == DL_NONE || said > w || said < first) continue;
        if (words[verb].rel != DL_REL_PARATAXIS || !is_speech(&words[verb])) continue;
        uint32_t speaker = subject_of(words, verb, w, end), begin = phrase_first(doc, first, w), c = said;
        if (speaker == DL_NONE || !dl_str_is(words[phrase_first(doc, w, speaker) - 1].form, ",")) continue;
        while (c < begin && words[c].upos != DL_UPOS_PUNCT) c++;
        if (c == begin) words[w].head = said;
    }
}

/* "A judge barred agents from deporting a student who had helped protesters, saying …": behind a comma he speaks who acts in the main
 * clause, unless a clause between commas tells of somebody else. */
static void mend_saying(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { CLAUSES_UP = 6 };
    for (uint32_t w = first + 4; w + 1 < end; w++) {
        if (words[w].rel != DL_REL_ADVCL || !(is_speech(&words[w]) || is_address(&words[w])) || !dl_str_ends(words[w].form, "ing"))
            continue;
        if (!dl_str_is(words[w - 1].form, ",")) continue;
        uint32_t above = words[w].head, relative = DL_NONE;
        for (int i = 0; i < CLAUSES_UP && above != DL_NONE && words[above].rel != DL_REL_ROOT; i++, above = words[above].head)
            if (words[above].rel == DL_REL_ACL_RELCL ||
                (words[above].rel == DL_REL_ACL && dl_has_feat(&words[above], "VerbForm=Inf")))
                relative = above; /* or "the failure to condemn it, calling …" */
        if (relative == DL_NONE || above == DL_NONE || above > w || words[above].rel != DL_REL_ROOT) continue;
        uint32_t speaker = subject_of(words, above, first, above), noun = words[relative].head;
        if (speaker == DL_NONE || noun == DL_NONE || noun < above || !may_speak(&words[speaker])) continue;
        int is_aside = 0; /* "Germany, which rejected it, saying" */
        for (uint32_t c = noun + 1; c < relative; c++) is_aside |= dl_str_is(words[c].form, ",");
        if (!is_aside) words[w].head = above;
    }
}

static int has_modal(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    for (uint32_t w = first; w < verb; w++)
        if (words[w].head == verb && words[w].rel == DL_REL_AUX && !dl_str_listed(words[w].lemma, "have be do", ' ')) return 1;
    return 0;
}

/* Whether somebody else than who said so did what is said: "said the minister had resigned". */
static int is_told_deed(const struct dl_word *words, uint32_t said, uint32_t told, uint32_t speaker)
{
    const uint32_t doer = subject_of(words, told, said, told);
    if (doer == DL_NONE || !may_speak(&words[doer]) || words[told].upos != DL_UPOS_VERB || has_modal(words, told, said)) return 0;
    const int is_pronoun = words[doer].upos == DL_UPOS_PRON, is_somebody = words[speaker].upos == DL_UPOS_PRON ||
                                                                           words[speaker].ner == DL_NER_B_PER ||
                                                                           words[speaker].thing == DL_THING_PERSON;
    return !is_pronoun || !is_somebody;
}

/* "said she would not leave, calling the vote illegitimate and urging …": whoever says the one says the other. */
static void mend_saying_on(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w + 1 < end; w++) {
        const uint32_t told = words[w].head;
        if ((words[w].rel != DL_REL_ADVCL && words[w].rel != DL_REL_CONJ) || told == DL_NONE || told >= w || told <= first)
            continue;
        if (!is_address(&words[w]) || !dl_str_ends(words[w].form, "ing") || !dl_str_is(words[w - 1].form, ",")) continue;
        const uint32_t said = words[told].head;
        if (words[told].rel != DL_REL_CCOMP || dl_str_ends(words[told].form, "ing") || said == DL_NONE || said >= told ||
            said < first)
            continue;
        const uint32_t speaker = is_speech(&words[said]) ? subject_of(words, said, first, said) : DL_NONE;
        if (speaker != DL_NONE && !is_told_deed(words, said, told, speaker)) hang(words, w, said, DL_REL_ADVCL);
    }
}

void dl_clauses_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    dl_parenthesis_mend(doc, first, end);
    mend_behind_what(doc->words.at, first, end);
    mend_speaker(doc, first, end);
    mend_second_speech(doc, first, end);
    mend_going_on(doc->words.at, first, end);
    mend_swallowed_subject(doc, first, end);
    mend_joined_clause(doc->words.at, first, end);
    dl_joins_mend(doc->words.at, first, end);
    dl_withheld_mend(doc->words.at, first, end);
    dl_listed_mend(doc->words.at, first, end);
    mend_outcome(doc, first, end);
    mend_outcome_behind_who(doc->words.at, first, end);
    mend_about_number(doc->words.at, first, end);
    mend_joined_relative(doc->words.at, first, end);
    mend_marks(doc->words.at, first, end);
    mend_joined(doc->words.at, first, end);
    mend_behind_apposition(doc->words.at, first, end);
    mend_described(doc->words.at, first, end);
    mend_charges(doc->words.at, first, end);
    mend_behalf(doc->words.at, first, end);
    mend_aside(doc, first, end);
    mend_behind_statement(doc, first, end);
    dl_relatives_mend(doc->words.at, first, end);
    dl_parleys_mend(doc->words.at, first, end);
    dl_semicolons_mend(doc, first, end);
    dl_trailing_mend(doc->words.at, first, end);
    dl_fronted_mend(doc->words.at, first, end);
    dl_tags_of_sources_mend(doc->words.at, first, end);
    mend_saying(doc->words.at, first, end);
    mend_saying_on(doc->words.at, first, end);
}
