/* English puts a long object behind a short phrase of its verb ("gave back to Cambodia thirty antiquities", "hacked to death 12 farmers"), and
 * newspapers do so daily. The scorers, which look at one word at a time, then make the object a phrase without a preposition, or one
 * with the noun before it. Both break a rule that holds without exception: what stands behind a phrase of the verb and has no
 * preposition of its own is the verb's object, and no article or number stands inside a compound. */
#include "syntax/shifted.h"

#include "syntax/charges.h"
#include "syntax/clause.h"
#include "syntax/objects.h"

/* Whether a phrase with a preposition stands between the verb and its next phrase. */
static int has_phrase_between(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    for (uint32_t c = verb + 1; c < end; c++)
        if (words[c].head == verb && dl_rel_base(words[c].rel) == DL_REL_OBL && has_child(words, c, DL_REL_CASE, verb + 1, c))
            return 1;
    return 0;
}

static int has_complement(const struct dl_word *words, uint32_t first, uint32_t end, uint32_t verb)
{
    static const enum dl_rel kinds[] = {DL_REL_OBJ, DL_REL_IOBJ, DL_REL_CCOMP, DL_REL_XCOMP};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (has_child(words, verb, kinds[i], first, end)) return 1;
    return 0;
}

/* "regretted to his colleague Ana Roe": the person behind the preposition is the one named. */
static int is_told_by_noun(const struct dl_word *words, uint32_t verb, uint32_t name)
{
    uint32_t start = name;
    for (uint32_t c = verb + 1; c < name; c++)
        if (words[c].head == name && c < start) start = c;
    return words[start - 1].upos == DL_UPOS_NOUN && is_person_or_body(&words[start - 1]);
}

/* "put on trial four officers": the officers, read as a phrase of which the preposition is missing. */
static void mend_bare_phrases(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char TIMES[] = "minute|hour|day|week|month|year|night|morning|evening|afternoon|time|decade|century|today";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head;
        const int is_name = words[w].ner == DL_NER_B_PER; /* "received in Algiers Prime Minister Ana Roe" */
        if (words[w].rel != DL_REL_OBL || (words[w].upos != DL_UPOS_NOUN && !is_name) || verb == DL_NONE || verb + 2 >= w) continue;
        if (words[verb].upos != DL_UPOS_VERB || words[w].thing == DL_THING_TIME || dl_str_listed(words[w].lemma, TIMES, '|'))
            continue;
        if (has_child(words, w, DL_REL_CASE, first, end) || has_child(words, w, DL_REL_ADVMOD, first, end)) continue;
        if (is_name && is_told_by_noun(words, verb, w)) continue;
        if (!is_name && !has_child(words, w, DL_REL_NUMMOD, verb, w) && !has_child(words, w, DL_REL_DET, verb, w) &&
            !has_child(words, w, DL_REL_AMOD, verb, w))
            continue;
        if (has_complement(words, first, end, verb) || !has_phrase_between(words, verb, w)) continue;
        int is_passive = 0;
        for (uint32_t c = first; c < verb; c++)
            is_passive |= words[c].head == verb && (words[c].rel == DL_REL_AUX_PASS || words[c].rel == DL_REL_NSUBJ_PASS);
        if (!is_passive) words[w].rel = DL_REL_OBJ;
    }
}

/* "Polls show voters blamed both parties": what is shown is that they did, not they. */
static void mend_shown(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "show|suggest|indicate|reveal|prove|say|think|believe|fear|claim|report|confirm|find";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t noun = words[w].head, verb = noun == DL_NONE ? DL_NONE : words[noun].head;
        if (words[w].rel != DL_REL_ACL || words[w].upos != DL_UPOS_VERB || !dl_has_feat(&words[w], "Tense=Past")) continue;
        if (noun > w || verb == DL_NONE || verb > noun || words[noun].rel != DL_REL_IOBJ || words[verb].upos != DL_UPOS_VERB)
            continue;
        if (!dl_str_listed(words[verb].lemma, VERBS, '|') || !has_child(words, w, DL_REL_OBJ, w + 1, end)) continue;
        hang(words, w, verb, DL_REL_CCOMP);
        hang(words, noun, w, DL_REL_NSUBJ);
    }
}

/* "offered to host talks, Reuters reports, citing …": between commas a body "reports", which are no more talks. */
static void mend_reports(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t body = w - 1, above = words[w].head;
        if (!dl_str_listed(words[w].form, "reports reported", ' ') || words[w].rel != DL_REL_CONJ || above == DL_NONE || above > w)
            continue;
        if (words[body].head != w || words[body].rel != DL_REL_COMPOUND || words[body].ner == DL_NER_O) continue;
        uint32_t begin = body;
        while (begin > first && words[begin - 1].head == body) begin--;
        if (begin == first || !dl_str_is(words[begin - 1].form, ",") || words[w + 1].upos != DL_UPOS_PUNCT) continue;
        uint32_t root = first;
        while (root < w && words[root].rel != DL_REL_ROOT) root++;
        if (root == w) continue;
        hang(words, w, root, DL_REL_PARATAXIS);
        words[w].upos = DL_UPOS_VERB;
        words[w].lemma = DL_STR("report");
        words[w].feats = DL_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
        words[body].rel = DL_REL_NSUBJ;
        for (uint32_t c = w + 1; c < end; c++) /* "…, citing an official" */
            if (words[c].rel == DL_REL_ADVCL && words[c].head < w && dl_str_is(words[c].form, "citing")) words[c].head = w;
    }
}

/* "agreed on Thursday to appoint him": what is agreed, though the day stands between; these verbs have no aim beside it. */
static void mend_late_infinitives(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "agree|vow|pledge|refuse|decline|threaten|decide|undertake|consent|promise|opt|resolve";
    for (uint32_t w = first + 3; w < end; w++) {
        if (words[w].upos != DL_UPOS_VERB || (words[w].rel != DL_REL_ADVCL && words[w].rel != DL_REL_ACL)) continue;
        const uint32_t pressed = words[w].rel == DL_REL_ACL ? words[w].head : DL_NONE; /* "agreed under pressure to leave" */
        if (pressed != DL_NONE && (words[pressed].rel != DL_REL_OBL || !dl_str_is(words[pressed].lemma, "pressure"))) continue;
        const uint32_t verb = pressed != DL_NONE ? words[pressed].head : words[w].head;
        const uint32_t mark = child_of(words, w, DL_REL_MARK, first, w);
        if (verb == DL_NONE || verb > w || mark == DL_NONE) continue;
        if (!dl_str_is_nocase(words[mark].form, "to") || words[verb].upos != DL_UPOS_VERB) continue;
        if (dl_str_listed(words[verb].lemma, VERBS, '|') && !has_complement(words, first, end, verb))
            hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* "asked him in an open letter to give up the plan", "told them twice to go": what is asked for, though the phrase between could have an
 * aim of its own. */
static void mend_asked(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char AIMS[] = "attempt|bid|effort|order|move|right|chance|time|plan|push|drive|campaign|decision|desire";
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_ACL) continue;
        const uint32_t noun = words[w].head, mark = child_of(words, w, DL_REL_MARK, first, w);
        const int is_agent = noun != DL_NONE && words[noun].rel == DL_REL_OBL_AGENT; /* "were called on by the bloc to disarm" */
        if (noun == DL_NONE || noun > w || mark == DL_NONE) continue;
        if (words[noun].rel != DL_REL_OBL && words[noun].rel != DL_REL_ADVMOD && !is_agent) continue;
        const uint32_t verb = words[noun].head;
        if (verb == DL_NONE || verb > noun || !is_asking(&words[verb]) || !dl_str_is(words[mark].form, "to")) continue;
        if (dl_str_listed(words[noun].lemma, AIMS, '|') || has_child(words, verb, DL_REL_XCOMP, verb, end)) continue;
        if (!has_child(words, verb, DL_REL_OBJ, verb, noun) && !has_child(words, verb, DL_REL_IOBJ, verb, noun) &&
            !has_child(words, verb, DL_REL_OBL, verb, noun) && !is_agent)
            continue;
        hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* Makes `verb` the verb that `have` was taken for, and `have` its auxiliary. */
static void make_perfect(struct dl_word *words, uint32_t first, uint32_t end, uint32_t have, uint32_t verb)
{
    for (uint32_t c = first; c < end; c++)
        if (words[c].head == have && c != verb) words[c].head = verb;
    hang(words, verb, words[have].head, (enum dl_rel)words[have].rel);
    hang(words, have, verb, DL_REL_AUX);
    words[have].upos = DL_UPOS_AUX;
}

/* "had last week proposed it", "had before the vote rejected it": between an auxiliary and its verb stands a time, which nothing describes
 * and which begins no clause. */
static void mend_parted_perfect(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 3; verb < end; verb++) {
        if (words[verb].upos != DL_UPOS_VERB || !dl_has_feat(&words[verb], "Tense=Past")) continue;
        const uint32_t above = words[verb].head;
        if (above == DL_NONE || above > verb) continue;
        uint32_t have = DL_NONE, mark = DL_NONE;
        if (words[verb].rel == DL_REL_ACL && words[above].rel == DL_REL_OBL_UNMARKED) {
            have = words[above].head;
        } else if (words[verb].rel == DL_REL_ADVCL && !has_child(words, verb, DL_REL_NSUBJ, above, verb)) {
            have = above;
            mark = child_of(words, verb, DL_REL_MARK, above + 1, verb);
            const uint32_t noun = mark == DL_NONE ? DL_NONE : child_of(words, have, DL_REL_OBL, mark + 1, verb);
            if (noun == DL_NONE || mark != have + 1) continue;
            hang(words, mark, noun, DL_REL_CASE);
        }
        if (have == DL_NONE || have >= verb || !dl_str_is(words[have].lemma, "have")) continue;
        if (has_child(words, have, DL_REL_OBJ, first, end)) continue;
        for (uint32_t c = verb + 1; c < end; c++)
            if (words[c].head == above && above != have) words[c].head = verb;
        make_perfect(words, first, end, have, verb);
    }
}

/* "the first time that Oslo has blamed Russia", "the third time this year that": where the verb has its object, "that" only joins. */
static void mend_joining_that(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 2 < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBJ || words[w].upos != DL_UPOS_PRON || !dl_str_is(words[w].form, "that") || verb == DL_NONE)
            continue;
        const uint32_t noun = words[verb].head;
        if (verb < w || words[verb].rel != DL_REL_ACL_RELCL || noun == DL_NONE) continue;
        if (!dl_str_listed(words[noun].lemma, "time|day|moment|minute|hour|night|morning|evening|week|month|year|occasion", '|'))
            continue;
        const uint32_t object = child_of(words, verb, DL_REL_OBJ, verb + 1, end), time = words[noun].head;
        if (object == DL_NONE || !has_child(words, verb, DL_REL_NSUBJ, w + 1, verb)) continue;
        if (time != DL_NONE && time < noun && dl_str_is(words[time].lemma, "time")) words[verb].head = time;
        words[w].rel = DL_REL_MARK;
        words[w].upos = DL_UPOS_SCONJ;
    }
}

/* "accused the PST of inventing": an acronym with its article is no time, though one zone is called so. */
static void mend_acronyms(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBL_UNMARKED || words[w].upos != DL_UPOS_PROPN || verb == DL_NONE || verb > w) continue;
        if (words[w - 1].head != w || !dl_str_is(words[w - 1].form, "the") || words[verb].upos != DL_UPOS_VERB) continue;
        int is_acronym = words[w].form.size >= 2;
        for (uint32_t i = 0; i < words[w].form.size; i++) is_acronym &= dl_ascii_upper(words[w].form.at[i]);
        if (!is_acronym || has_child(words, verb, DL_REL_OBJ, first, end)) continue;
        words[w].rel = DL_REL_OBJ;
        words[w].thing = DL_THING_ORGANIZATION;
        if (words[w].ner == DL_NER_O) words[w].ner = DL_NER_B_ORG;
    }
}

/* "According to their lawyer, Isidoro Vicario, she assured them": of two subjects, the name between commas is his who stands before it. */
static void mend_named_between(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name + 3 < end; name++) {
        const uint32_t verb = words[name].head, who = name - 2;
        if (words[name].ner != DL_NER_B_PER || words[name].rel != DL_REL_NSUBJ || verb == DL_NONE || verb < name) continue;
        if (!dl_str_is(words[name - 1].form, ",") || words[who].head != verb || words[who].thing != DL_THING_PERSON) continue;
        uint32_t behind = name + 1;
        while (behind < verb && words[behind].head == name && words[behind].rel == DL_REL_FLAT) behind++;
        if (!dl_str_is(words[behind].form, ",") || !has_child(words, verb, DL_REL_NSUBJ, behind, verb)) continue;
        hang(words, name, who, DL_REL_APPOS);
    }
}

/* "condemns in the strongest terms the attacks": no comma, so no other word for the terms. */
static void mend_read_as_apposition(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t phrase = words[w].head, verb = phrase == DL_NONE ? DL_NONE : words[phrase].head;
        if (words[w].rel != DL_REL_APPOS || words[w].upos != DL_UPOS_NOUN || phrase > w || verb == DL_NONE || verb > phrase)
            continue;
        if (words[phrase].rel != DL_REL_OBL || words[phrase].upos != DL_UPOS_NOUN || words[verb].upos != DL_UPOS_VERB) continue;
        const uint32_t article = child_of(words, w, DL_REL_DET, phrase + 1, w);
        if (article != phrase + 1 || !dl_str_listed(words[article].lemma, "the a an", ' ')) continue;
        if (has_complement(words, first, end, verb)) continue;
        if (!has_child(words, phrase, DL_REL_CASE, verb, phrase) || has_child(words, verb, DL_REL_NSUBJ_PASS, first, verb))
            continue;
        hang(words, w, verb, DL_REL_OBJ);
    }
}

/* "hacked to death 12 farmers": a noun before the number belongs to the preposition. */
static void mend_split_phrases(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head;
        if ((words[w].rel != DL_REL_OBJ && words[w].rel != DL_REL_OBL) || verb == DL_NONE || verb > w || !is_noun(&words[w]))
            continue;
        if (words[verb].upos != DL_UPOS_VERB) continue;
        const uint32_t mark = child_of(words, w, DL_REL_CASE, verb + 1, w);
        for (uint32_t n = mark == DL_NONE ? w : mark + 2; n < w; n++) {
            if (words[n].head != w || (words[n].rel != DL_REL_NUMMOD && words[n].rel != DL_REL_DET)) continue;
            if (words[n - 1].head != w || !is_noun(&words[n - 1])) continue;
            for (uint32_t c = mark; c + 1 < n; c++)
                if (words[c].head == w) words[c].head = n - 1;
            words[n - 1].head = verb;
            words[n - 1].rel = DL_REL_OBL;
            words[w].rel = DL_REL_OBJ;
            break;
        }
    }
}

/* Deeds of force, of which "of" tells the doer where "on" or "against" tells whom they are done to. */
static int is_deed_of_force(const struct dl_word *w)
{
    static const char DEEDS[] =
        "attack|assault|raid|strike|incursion|offensive|bombing|shelling|crackdown|ambush|invasion|war|violence";
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, DEEDS, '|');
}

/* The doer "of" whose deed `w` is done to, where the parser hangs `w` on the verb whose object the deed is: "condemned the incursion of police into
 * the embassy"; DL_NONE */
static uint32_t doer_before(const struct dl_word *words, uint32_t first, uint32_t mark, uint32_t verb)
{
    if (verb == DL_NONE || mark <= first + 3) return DL_NONE;
    const uint32_t doer = mark - 1, deed = words[doer].head;
    if (words[doer].rel != DL_REL_NMOD || deed == DL_NONE || words[deed].head != verb || words[deed].rel != DL_REL_OBJ)
        return DL_NONE;
    return is_deed_of_force(&words[deed]) ? doer : DL_NONE;
}

/* "the attacks by armed gangs on the prisons", "the attacks of gangs on …": whom the deed is done to hangs on the deed, not on who does it. */
static void mend_aims(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_NMOD && words[w].rel != DL_REL_OBL) continue;
        const uint32_t mark = child_of(words, w, DL_REL_CASE, first, w);
        if (mark == DL_NONE || !dl_str_listed(words[mark].form, "on against into", ' ')) continue;
        const uint32_t doer = words[w].rel == DL_REL_NMOD ? words[w].head : doer_before(words, first, mark, words[w].head);
        if (doer == DL_NONE || doer > w || words[doer].rel != DL_REL_NMOD || mark < doer) continue;
        const uint32_t deed = words[doer].head, by = child_of(words, doer, DL_REL_CASE, first, doer);
        if (deed == DL_NONE || deed > doer || by == DL_NONE || words[deed].upos != DL_UPOS_NOUN) continue;
        const int is_of_force = dl_str_is(words[by].form, "of") && is_deed_of_force(&words[deed]);
        if (!is_of_force && !dl_str_is(words[by].form, "by")) continue;
        if (may_act(&words[doer]) || (is_of_force && dl_has_feat(&words[doer], "Number=Plur"))) hang(words, w, deed, DL_REL_NMOD);
    }
}

/* "said no to a proposal", "says yes to the treaty": the answer is what is said. */
static void mend_answers(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 2 < end; w++) {
        if (!dl_str_listed(words[w].form, "no yes", ' ') || !dl_str_is(words[w - 1].lemma, "say")) continue;
        uint32_t to = w + 1;
        while (to + 1 < end && to < w + 4 && !dl_str_is(words[to].form, "to")) to++;
        if (!dl_str_is(words[to].form, "to") || words[w + 1].upos == DL_UPOS_NOUN) continue;
        hang(words, w, w - 1, DL_REL_OBJ);
        words[w].upos = DL_UPOS_NOUN;
        const uint32_t noun = words[to].head;
        if (noun == DL_NONE || !is_noun(&words[noun]) || words[noun].rel != DL_REL_XCOMP) continue;
        words[to].upos = DL_UPOS_ADP;
        words[to].rel = DL_REL_CASE;
        words[noun].rel = DL_REL_OBL;
    }
}

/* "reopened its crossing with Syria": an -ing form that somebody has and that has no object is a noun. */
static void mend_verbal_nouns(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_OBJ || !dl_str_ends(words[w].form, "ing")) continue;
        if (dl_str_is(words[w].form, "following")) continue; /* "consider the following" */
        const uint32_t owner = child_of(words, w, DL_REL_NMOD, first, w), det = child_of(words, w, DL_REL_DET, first, w);
        if ((owner == DL_NONE || words[owner].rel != DL_REL_NMOD_POSS) && det == DL_NONE) continue;
        if (has_complement(words, w, end, w)) continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].lemma = words[w].form;
    }
}

/* "bowed to pressure from the bloc", "led to clashes with police": behind verbs that take a thing by "to" stands a noun, though it looks
 * like a verb; an object of its own would make it one. */
static void mend_ends(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] =
        "bow|yield|cave|succumb|surrender|respond|submit|bend|lead|resort|object|react|amount|subject|contribute|reply";
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t verb = words[w].head, to = w - 1;
        const int is_noun = words[w].upos == DL_UPOS_NOUN;
        if ((!is_noun && words[w].upos != DL_UPOS_VERB) || words[w].rel != DL_REL_XCOMP || verb == DL_NONE || verb >= to) continue;
        if (!dl_str_is(words[to].form, "to") || words[to].head != w || !dl_str_listed(words[verb].lemma, VERBS, '|')) continue;
        const int is_end = words[w + 1].upos == DL_UPOS_ADP || words[w + 1].upos == DL_UPOS_PUNCT;
        if (!is_noun && (verb + 2 != w || !is_end || has_complement(words, w, end, w))) continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].rel = DL_REL_OBL;
        words[to].upos = DL_UPOS_ADP;
        words[to].rel = DL_REL_CASE;
    }
}

/* "gave the charities an ultimatum": what is given, read as a name of those whom it is given. */
static void mend_given(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "give|grant|offer|hand|award|send|promise|deny|refuse|lend|pay|show|deal|owe|teach|bring";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t whom = words[w].head;
        if (words[w].rel != DL_REL_APPOS || words[w].upos != DL_UPOS_NOUN || whom == DL_NONE || whom >= w) continue;
        const uint32_t verb = words[whom].head;
        if (words[whom].rel != DL_REL_OBJ || verb == DL_NONE || verb > whom || !dl_str_listed(words[verb].lemma, VERBS, '|'))
            continue;
        const uint32_t det = child_of(words, w, DL_REL_DET, whom + 1, w);
        if (det == DL_NONE || !dl_str_listed(words[det].lemma, "a an", ' ')) continue;
        int is_apart = 0;
        for (uint32_t c = whom + 1; c < w; c++) is_apart |= words[c].upos == DL_UPOS_PUNCT && words[c].head != w - 1;
        if (is_apart) continue;
        words[whom].rel = DL_REL_IOBJ;
        hang(words, w, verb, DL_REL_OBJ);
    }
}

/* "Two men held for a year were released, officials said": of two subjects before the verb that reports, the first is that of what is said. */
static void mend_attributions(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (dl_rel_base(words[w].rel) != DL_REL_NSUBJ || verb == DL_NONE || verb < w + 4) continue;
        uint32_t clause = w + 1, who = DL_NONE;
        while (clause < verb && !(words[clause].head == verb && words[clause].rel == DL_REL_CCOMP)) clause++;
        for (uint32_t c = clause + 1; c < verb; c++)
            if (words[c].head == verb && dl_rel_base(words[c].rel) == DL_REL_NSUBJ) who = c;
        if (who == DL_NONE || has_child(words, clause, DL_REL_NSUBJ, first, end)) continue;
        int is_apart = 0, is_passive = 0;
        for (uint32_t c = clause + 1; c < who; c++) is_apart |= dl_str_is(words[c].form, ",");
        for (uint32_t c = w + 1; c < clause; c++) is_passive |= words[c].head == clause && words[c].rel == DL_REL_AUX_PASS;
        if (!is_apart) continue;
        hang(words, w, clause, is_passive ? DL_REL_NSUBJ_PASS : DL_REL_NSUBJ);
    }
}

/* "promised the workers that no plant would close": what people are told, read as a clause that tells which people. */
static void mend_told(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "tell|promise|assure|inform|notify|remind|warn|convince|persuade|reassure";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t whom = words[w].head;
        if (words[w].rel != DL_REL_ACL_RELCL || whom == DL_NONE || whom + 2 >= w || whom + 1 >= end) continue;
        const uint32_t that = whom + 1, verb = words[whom].head;
        if (!dl_str_is(words[that].form, "that") || words[that].head != w || dl_rel_base(words[that].rel) == DL_REL_NSUBJ) continue;
        if (verb == DL_NONE || verb > whom || !dl_str_listed(words[verb].lemma, VERBS, '|')) continue;
        if (words[whom].rel != DL_REL_OBJ && words[whom].rel != DL_REL_IOBJ) continue;
        if (!has_child(words, w, DL_REL_NSUBJ, that + 1, end)) continue;
        hang(words, w, verb, DL_REL_CCOMP);
        words[that].upos = DL_UPOS_SCONJ;
        words[that].rel = DL_REL_MARK;
    }
}

/* "wants the speaker removed": what is to happen to him. */
static void mend_wanted(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t whom = words[w].head;
        if (words[w].rel != DL_REL_ACL || whom == DL_NONE || whom + 1 != w || words[whom].rel != DL_REL_OBJ) continue;
        const uint32_t verb = words[whom].head;
        if (verb == DL_NONE || verb > whom || !dl_str_is(words[verb].lemma, "want") || !dl_has_feat(&words[w], "Tense=Past"))
            continue;
        hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* "After a night of rioting the government agreed": what stands between an -ing form and a verb that has no subject is its subject. */
static void mend_openings(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 3; verb < end; verb++) {
        const uint32_t w = verb - 1, deed = words[w].head;
        if (words[verb].upos != DL_UPOS_VERB || words[verb].rel != DL_REL_ROOT || !dl_has_feat(&words[verb], "VerbForm=Fin"))
            continue;
        if (words[w].rel != DL_REL_OBJ || deed == DL_NONE || deed >= w || deed <= first || !is_noun(&words[w])) continue;
        if (!dl_str_ends(words[deed].form, "ing") || words[deed].head == verb || dl_rel_base(words[deed].rel) == DL_REL_NSUBJ)
            continue;
        if (has_child(words, verb, DL_REL_NSUBJ, first, end)) continue;
        hang(words, w, verb, DL_REL_NSUBJ);
    }
}

/* "The army said it was ready to withdraw": what only somebody can be is said of somebody, not of what follows as in "it is hard to say". */
static void mend_minds(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char MINDS[] =
        "willing|unwilling|ready|prepared|unprepared|eager|keen|determined|resolved|reluctant|able|unable|confident|"
        "committed|opposed|grateful|concerned|worried|alarmed|skeptical|sceptical|aware|unaware|responsible|"
        "loyal|hopeful|optimistic|pessimistic|adamant|entitled|satisfied|dissatisfied|pleased|disappointed";
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t mind = words[w].head;
        if (words[w].rel != DL_REL_EXPL || mind == DL_NONE || mind <= w || !dl_str_is_nocase(words[w].form, "it")) continue;
        if (!dl_str_listed(words[mind].form, MINDS, '|')) continue;
        if (has_child(words, mind, DL_REL_CSUBJ, w + 1, end) || has_child(words, mind, DL_REL_NSUBJ, w + 1, end)) continue;
        words[w].rel = DL_REL_NSUBJ;
    }
}

/* "Kyiv is unwilling to talk": of a word that has a subject, what follows is no other subject. */
static void mend_second_subjects(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t mind = words[w].head;
        if (words[w].rel != DL_REL_CSUBJ || mind == DL_NONE || mind > w || words[mind].upos != DL_UPOS_ADJ) continue;
        if (!dl_has_feat(&words[w], "VerbForm=Inf") || !has_child(words, mind, DL_REL_NSUBJ, first, mind)) continue;
        words[w].rel = DL_REL_XCOMP;
    }
}

/* "prompted protesters in Riga to demand it", "urged officials in Lima to free her": where they are is theirs, not the verb's. */
static void mend_moved_there(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        const uint32_t verb = words[w].head,
                       whom = verb == DL_NONE || verb >= w ? DL_NONE : child_of(words, verb, DL_REL_OBJ, verb, w);
        if (words[w].rel != DL_REL_OBL || words[w].ner != DL_NER_B_LOC || whom == DL_NONE || !is_person_or_body(&words[whom]))
            continue;
        if (!dl_str_listed(words[whom + 1].form, "in at near", ' ') || words[whom + 1].head != w) continue;
        const uint32_t done = words[w + 1].head;
        if (!dl_str_is(words[w + 1].form, "to") || done == DL_NONE || words[done].head != verb || done < w) continue;
        hang(words, w, whom, DL_REL_NMOD);
    }
}

void dl_shifted_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_second_subjects(doc->words.at, first, end);
    mend_verbal_nouns(doc->words.at, first, end);
    dl_objects_mend(doc->words.at, first, end);
    mend_split_phrases(doc->words.at, first, end);
    dl_charges_mend(doc->words.at, first, end);
    mend_aims(doc->words.at, first, end);
    mend_read_as_apposition(doc->words.at, first, end);
    mend_shown(doc->words.at, first, end);
    mend_reports(doc->words.at, first, end);
    mend_parted_perfect(doc->words.at, first, end);
    mend_late_infinitives(doc->words.at, first, end);
    mend_asked(doc->words.at, first, end);
    mend_moved_there(doc->words.at, first, end);
    mend_joining_that(doc->words.at, first, end);
    mend_acronyms(doc->words.at, first, end);
    mend_named_between(doc->words.at, first, end);
    mend_bare_phrases(doc->words.at, first, end);
    mend_answers(doc->words.at, first, end);
    mend_ends(doc->words.at, first, end);
    mend_given(doc->words.at, first, end);
    mend_openings(doc->words.at, first, end);
    mend_minds(doc->words.at, first, end);
    mend_told(doc->words.at, first, end);
    mend_wanted(doc->words.at, first, end);
    mend_attributions(doc->words.at, first, end);
}
