/* A relative clause between commas hides from the scorer of heads what stands on both sides of it: the noun before it becomes the object of
 * the verb before that, and the verb behind it is joined to whatever verb is near. A reader knows that "who" behind a comma is the noun
 * before it, and that this noun still waits for its verb where another stands behind the second comma. */
#include "syntax/relatives.h"

#include "syntax/clause.h"

/* Nouns of people, whatever kind of thing the tagger takes them for. */
static int is_people(const struct dl_word *w)
{
    static const char PEOPLE[] =
        "diplomat|official|minister|soldier|troop|envoy|leader|deputy|lawmaker|student|worker|officer|general|rebel|"
        "fighter|ambassador|delegate|citizen|refugee|hostage|prisoner|spokesman|spokeswoman|adviser|journalist|guard|gunman|"
        "policeman|resident|witness|survivor|member|commander|aide";
    return w->thing == DL_THING_PERSON || dl_str_listed(w->lemma, PEOPLE, '|');
}

/* "the mayor of a small town whom they had held", "the head of Eurasia Group, who reported it": "who" is of somebody. */
static void mend_who(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        uint32_t noun = words[w].head, who = DL_NONE;
        if (words[w].rel != DL_REL_ACL_RELCL || noun == DL_NONE || noun > w || noun < first || words[noun].rel != DL_REL_NMOD)
            continue;
        for (uint32_t c = noun + 1; c < w && who == DL_NONE; c++)
            if (words[c].head == w && (dl_str_is(words[c].form, "who") || dl_str_is(words[c].form, "whom"))) who = c;
        uint32_t above = words[noun].head;
        if (who == DL_NONE || above == DL_NONE || above > noun || above < first) continue;
        int is_nobody = words[noun].thing == DL_THING_PLACE || words[noun].ner == DL_NER_B_LOC || words[noun].ner == DL_NER_I_LOC ||
                        words[noun].ner == DL_NER_B_ORG || words[noun].ner == DL_NER_I_ORG;
        if (is_nobody && is_people(&words[above])) words[w].head = above;
    }
}

/* The last noun before the comma at `comma`, or what it is the name of; DL_NONE */
static uint32_t noun_before_comma(const struct dl_word *words, uint32_t comma, uint32_t first)
{
    uint32_t noun = comma - 1;
    while (noun > first && (words[noun].rel == DL_REL_FLAT || words[noun].rel == DL_REL_COMPOUND) && words[noun].head < comma)
        noun = words[noun].head;
    return is_noun(&words[noun]) ? noun : DL_NONE;
}

/* What only states and towns have. */
static int is_of_state(const struct dl_word *owned)
{
    return dl_str_listed(owned->lemma,
                         "government|parliament|army|president|capital|ambassador|premier|minister|cabinet|border|ministry|troop|"
                         "king|envoy|navy|embassy",
                         '|');
}

/* "diplomats out of solidarity with Britain, which blames Moscow": "which" are no people, if something else stands before the comma. */
static void mend_which(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t which = first + 4; which + 1 < end; which++) {
        const uint32_t clause = words[which].head, people = clause == DL_NONE ? DL_NONE : words[clause].head;
        if (!dl_str_is(words[which].form, "which") || !dl_str_is(words[which - 1].form, ",")) continue;
        if (clause == DL_NONE || clause < which || words[clause].rel != DL_REL_ACL_RELCL || people == DL_NONE || people > which)
            continue;
        if (words[people].upos != DL_UPOS_NOUN || !is_people(&words[people])) continue;
        const uint32_t noun = noun_before_comma(words, which - 1, first);
        if (noun == DL_NONE || noun <= people || words[noun].thing == DL_THING_PERSON || words[noun].ner == DL_NER_B_PER) continue;
        uint32_t above = words[noun].head;
        while (above != DL_NONE && above > people && above < which) above = words[above].head;
        if (above == people) words[clause].head = noun;
    }
}

/* "drove them into Chad and Niger, whose government appealed for help": what only states and towns have is of the name before the comma. */
static void mend_whose_state(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t whose = first + 4; whose + 1 < end; whose++) {
        if (!dl_str_is(words[whose].form, "whose") || !dl_str_is(words[whose - 1].form, ",")) continue;
        const uint32_t owned = words[whose].head, clause = owned == DL_NONE ? DL_NONE : words[owned].head;
        if (clause == DL_NONE || clause < owned || words[clause].rel != DL_REL_ACL_RELCL || !is_of_state(&words[owned])) continue;
        const uint32_t noun = noun_before_comma(words, whose - 1, first), above = words[clause].head;
        if (noun == DL_NONE || above == DL_NONE || noun <= above || words[noun].ner != DL_NER_B_LOC) continue;
        if (words[above].upos != DL_UPOS_NOUN && words[noun].head != above) continue;
        words[clause].head = noun;
    }
}

/* The noun that "who" behind a comma stands for, where it was hung on `verb` as if it were told to or done to; DL_NONE */
static uint32_t noun_before(const struct dl_word *words, uint32_t who, uint32_t verb)
{
    uint32_t noun = who - 2;
    while (noun > verb && (words[noun].rel == DL_REL_FLAT || words[noun].rel == DL_REL_NMOD) && words[noun].head < noun &&
           words[noun].head > verb)
        noun = words[noun].head;
    if (noun <= verb || words[noun].head != verb || (words[noun].upos != DL_UPOS_PROPN && words[noun].upos != DL_UPOS_NOUN))
        return DL_NONE;
    return noun;
}

/* "aides said Rao, who opposed the war, saw no other way": Rao sees, and is not told. */
static void mend_said_of(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 4; who + 3 < end; who++) {
        const uint32_t clause = words[who].head;
        if (!dl_str_listed(words[who].form, "who which", ' ') || !dl_str_is(words[who - 1].form, ",") || clause == DL_NONE ||
            clause < who || !is_subject(&words[who]))
            continue;
        const uint32_t verb = words[clause].head;
        if (words[clause].rel != DL_REL_CCOMP || verb == DL_NONE || verb >= who || !is_speech(&words[verb])) continue;
        const uint32_t noun = noun_before(words, who, verb);
        if (noun == DL_NONE) continue;
        hang(words, clause, noun, DL_REL_ACL_RELCL);
        for (uint32_t w = clause + 2; w < end; w++) {
            if (words[w].head != verb || !dl_has_feat(&words[w], "VerbForm=Fin") || subject_of(words, w, clause, w) != DL_NONE)
                continue;
            if (words[w].rel != DL_REL_CONJ && words[w].rel != DL_REL_CCOMP) continue;
            hang(words, w, verb, DL_REL_CCOMP);
            hang(words, noun, w, subject_rel(words, w, clause));
            break;
        }
    }
}

/* "what candidate Obama asked us to do", "rules which President Rao called a farce": "which" begins the clause and is no part of a name. */
static void mend_before_names(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_DET || !dl_str_listed(words[w].form, "what which", ' ') || noun == DL_NONE || noun <= w)
            continue;
        uint32_t name = noun;
        if (words[name].rel == DL_REL_NMOD_DESC && words[name].head != DL_NONE && words[name].head > name) name = words[name].head;
        const uint32_t verb = words[name].head;
        if (words[name].ner != DL_NER_B_PER || words[name].rel != DL_REL_NSUBJ || verb == DL_NONE || verb < name) continue;
        if (words[verb].upos != DL_UPOS_VERB) continue;
        words[w].upos = DL_UPOS_PRON;
        hang(words, w, verb, has_child(words, verb, DL_REL_OBJ, w, end) ? DL_REL_OBL : DL_REL_OBJ);
    }
}

/* "Among those arrested were two senators": no part of the senators' phrase. */
static void mend_among(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 3 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_NMOD || !dl_str_is(words[w].form, "those") || noun == DL_NONE || noun <= w) continue;
        if (!dl_str_is_nocase(words[w - 1].form, "among")) continue;
        for (uint32_t c = w + 1; c < noun; c++) {
            if (words[c].rel != DL_REL_COP || (words[c].head != w && words[c].head != noun)) continue;
            words[c].head = noun;
            words[w].rel = DL_REL_OBL;
        }
    }
}

/* The verb behind a comma that was hung on the noun at the root, or joined to its relative clause, and has no subject; DL_NONE */
static uint32_t verb_behind_aside(const struct dl_word *words, uint32_t root, uint32_t end)
{
    for (uint32_t w = root + 3; w < end; w++) {
        const uint32_t above = words[w].head;
        if (words[w].upos != DL_UPOS_VERB || !dl_has_feat(&words[w], "VerbForm=Fin") || above == DL_NONE || above >= w) continue;
        const uint32_t mark = dl_str_listed(words[w - 1].form, "either both", ' ') ? w - 2 : w - 1;
        if (!dl_str_is(words[mark].form, ",") || subject_of(words, w, root, w) != DL_NONE) continue;
        const int is_joined = words[w].rel == DL_REL_CONJ && words[above].rel == DL_REL_ACL_RELCL && words[above].head == root;
        if (is_joined || (above == root && words[w].rel == DL_REL_PARATAXIS)) return w;
    }
    return DL_NONE;
}

/* "Rao, who faces a general, welcomed it", "Governors, Democrats among them, recalled their troops": a sentence hangs on its verb. */
static void mend_noun_at_root(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t root = first;
    while (root < end && words[root].rel != DL_REL_ROOT) root++;
    if (root == end || (words[root].upos != DL_UPOS_NOUN && words[root].upos != DL_UPOS_PROPN)) return;
    if (has_child(words, root, DL_REL_COP, first, root) || subject_of(words, root, first, end) != DL_NONE ||
        has_child(words, root, DL_REL_CASE, first, root))
        return;
    const uint32_t verb = verb_behind_aside(words, root, end);
    if (verb == DL_NONE) return;
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == root) words[w].head = verb;
    hang(words, verb, words[root].head, DL_REL_ROOT);
    hang(words, root, verb, DL_REL_NSUBJ);
}

/* "The party, whose leader was beaten by police, backed the motion": the clause behind "whose" is the noun's, and it waits for its verb. */
static void mend_whose(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t whose = first + 2; whose + 3 < end; whose++) {
        if (!dl_str_is(words[whose].form, "whose") || !dl_str_is(words[whose - 1].form, ",")) continue;
        const uint32_t owned = words[whose].head, clause = owned != DL_NONE ? words[owned].head : DL_NONE;
        if (clause == DL_NONE || owned < whose || clause < owned || !is_subject(&words[owned])) continue;
        const uint32_t owner = subject_of(words, clause, first, whose);
        const uint32_t main = child_of(words, clause, DL_REL_CONJ, clause + 1, end);
        if (owner == DL_NONE || main == DL_NONE || words[main].upos != DL_UPOS_VERB ||
            has_child(words, main, DL_REL_CC, clause, main) || subject_of(words, main, clause, main) != DL_NONE)
            continue;
        hang(words, main, words[clause].head, (enum dl_rel)words[clause].rel);
        hang(words, clause, owner, DL_REL_ACL_RELCL);
        hang(words, owner, main, subject_rel(words, main, clause));
    }
}

/* "The party, whose leader, Ana Ruiz, met the envoy, left": the leader, whom the name between commas parted from the verb, is its subject. */
static void mend_whose_named(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t whose = first + 2; whose + 3 < end; whose++) {
        const uint32_t owned = words[whose].head;
        if (!dl_str_is(words[whose].form, "whose") || owned == DL_NONE || owned < whose) continue;
        const uint32_t owner = words[owned].head;
        if (owner == DL_NONE || owner > whose || words[owned].rel != DL_REL_APPOS) continue;
        uint32_t clause = child_of(words, owner, DL_REL_ACL_RELCL, owned, end);
        const uint32_t main = is_subject(&words[owner]) ? words[owner].head : DL_NONE;
        if (clause == DL_NONE && main != DL_NONE && main > owned) clause = child_of(words, main, DL_REL_ADVCL, owned, main);
        if (clause == DL_NONE || words[clause].upos != DL_UPOS_VERB || subject_of(words, clause, owned, clause) != DL_NONE)
            continue;
        hang(words, clause, owner, DL_REL_ACL_RELCL);
        hang(words, owned, clause, subject_rel(words, clause, owned));
    }
}

/* "urged talks under the auspices of the OSCE, whose chairman had presented a plan": a clause whose subject is somebody's "whose" behind a comma
 * tells of whom stands before it, and is no content of the verb above. */
static void mend_whose_clause(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t whose = first + 2; whose + 2 < end; whose++) {
        const uint32_t owned = words[whose].head;
        if (!dl_str_is(words[whose].form, "whose") || !dl_str_is(words[whose - 1].form, ",") || owned == DL_NONE) continue;
        const uint32_t clause = owned > whose && is_subject(&words[owned]) ? words[owned].head : DL_NONE, owner = whose - 2;
        if (clause == DL_NONE || clause < owned ||
            (words[clause].rel != DL_REL_CCOMP && words[clause].rel != DL_REL_PARATAXIS && words[clause].rel != DL_REL_ADVCL))
            continue;
        if (is_noun(&words[owner]) && !is_under(words, owner, clause))
            hang(words, clause, words[owner].rel == DL_REL_FLAT ? words[owner].head : owner, DL_REL_ACL_RELCL);
    }
}

/* "The envoy with whom they talked was shot": with him they talked, nobody is an envoy with somebody. */
static void mend_with_whom(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_NMOD || !dl_str_listed(words[w].form, "whom which", ' ') || noun == DL_NONE || noun > w)
            continue;
        const uint32_t clause = child_of(words, noun, DL_REL_ACL_RELCL, w, end);
        if (has_child(words, w, DL_REL_CASE, noun, w) && clause != DL_NONE && words[clause].upos == DL_UPOS_VERB &&
            subject_of(words, clause, w, clause) != DL_NONE)
            hang(words, w, clause, DL_REL_OBL);
    }
}

/* "demanded in its resolution that Chad withdraw its men": a whole clause behind "that" tells what was demanded; no noun in it is missing. */
static void mend_that_behind_phrase(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "demand insist announce declare warn propose order request ask stress agree promise";
    static const char TELLING[] =
        "claim fact concern allegation report view idea accusation suggestion rumour rumor charge condition";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t noun = words[w].head, verb = noun == DL_NONE ? DL_NONE : words[noun].head;
        if ((words[w].rel != DL_REL_ACL_RELCL && words[w].rel != DL_REL_ACL) || noun == DL_NONE || noun > w || verb == DL_NONE)
            continue;
        if (words[noun].rel != DL_REL_OBL || verb > noun || verb < first || words[verb].upos != DL_UPOS_VERB) continue;
        if (!dl_str_listed(words[verb].lemma, VERBS, ' ') && !is_speech(&words[verb])) continue;
        const uint32_t mark = child_of(words, noun, DL_REL_CASE, verb, noun), that = child_of(words, w, DL_REL_MARK, noun + 1, w);
        if (mark == DL_NONE || !dl_str_listed(words[mark].lemma, "in at on during after before", ' ')) continue;
        if (dl_str_listed(words[noun].lemma, TELLING, ' ')) continue; /* "reported on concerns that he lied" */
        if (that == DL_NONE || !dl_str_is(words[that].form, "that") || subject_of(words, w, that, w) == DL_NONE) continue;
        if (has_child(words, verb, DL_REL_OBJ, verb, end) || has_child(words, verb, DL_REL_CCOMP, first, end)) continue;
        hang(words, w, verb, DL_REL_CCOMP);
    }
}

/* "told Rao & Lund that his bank had failed", "ruled earlier this week that he lied": of whom one tells something, and of a time, nothing is missing in
 * a whole clause behind "that"; it is what is told. */
static void mend_that_behind_told(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char TELLING[] = "tell inform warn assure remind notify convince persuade advise reassure caution";
    for (uint32_t w = first + 4; w < end; w++) {
        uint32_t noun = words[w].head;
        if (dl_rel_base((enum dl_rel)words[w].rel) != DL_REL_ACL || noun == DL_NONE || noun > w || noun < first) continue;
        const uint32_t that = child_of(words, w, DL_REL_MARK, noun + 1, w);
        if (that == DL_NONE || !dl_str_is(words[that].form, "that") || subject_of(words, w, that, w) == DL_NONE) continue;
        while (words[noun].rel == DL_REL_CONJ && words[noun].head != DL_NONE && words[noun].head < noun) noun = words[noun].head;
        const uint32_t verb = words[noun].head;
        if (verb == DL_NONE || verb > noun || verb < first || has_child(words, verb, DL_REL_CCOMP, first, end)) continue;
        const int is_told = (words[noun].rel == DL_REL_IOBJ || words[noun].rel == DL_REL_OBJ) && may_act(&words[noun]) &&
                            dl_str_listed(words[verb].lemma, TELLING, ' ');
        const int is_when = dl_rel_base((enum dl_rel)words[noun].rel) == DL_REL_OBL && words[noun].thing == DL_THING_TIME &&
                            !has_child(words, noun, DL_REL_CASE, verb, noun) && !has_child(words, verb, DL_REL_OBJ, verb, w) &&
                            (is_speech(&words[verb]) || dl_str_listed(words[verb].lemma, "rule find decide", ' '));
        if (is_told || is_when) hang(words, w, verb, DL_REL_CCOMP);
    }
}

/* "proposed that the border, which has long been closed, be opened": a clause with "that" beside the verb is what the verb tells. */
static void mend_that_beside(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "demand insist announce declare warn propose order request promise";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_PARATAXIS || verb == DL_NONE || verb > w || verb < first || words[verb].upos != DL_UPOS_VERB)
            continue;
        if (!dl_str_listed(words[verb].lemma, VERBS, ' ') || has_child(words, verb, DL_REL_OBJ, verb, w)) continue;
        const uint32_t that = child_of(words, w, DL_REL_MARK, verb + 1, w);
        if (that == DL_NONE || !dl_str_is(words[that].form, "that") || has_child(words, verb, DL_REL_CCOMP, first, end)) continue;
        words[w].rel = DL_REL_CCOMP;
    }
}

/* "the ban which he called for": a preposition left behind its verb is that of the pronoun before it. */
static void mend_left_preposition(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = w - 1;
        if (words[w].upos != DL_UPOS_ADP || words[verb].upos != DL_UPOS_VERB) continue;
        if (dl_rel_base((enum dl_rel)words[verb].rel) != DL_REL_ACL || !dl_str_listed(words[w].form, "for against", ' ')) continue;
        const uint32_t what = child_of(words, verb, DL_REL_OBJ, first, verb);
        if (what == DL_NONE || words[what].upos != DL_UPOS_PRON || !dl_str_listed(words[what].form, "which that", ' ')) continue;
        if (words[w].head != what && !(words[w].head == verb && words[w].rel == DL_REL_OBL)) continue;
        hang(words, w, what, DL_REL_CASE);
        words[what].rel = DL_REL_OBL;
    }
}

/* "praised the mayor, who on Monday sued them": "who" right behind a name and a comma tells of him, whatever stands before its verb. */
static void mend_who_behind_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 2; who + 1 < end; who++) {
        const uint32_t verb = words[who].head;
        if (!dl_str_is(words[who].form, "who") || !is_subject(&words[who]) || !dl_str_is(words[who - 1].form, ",")) continue;
        if (verb == DL_NONE || verb < who + 2 || words[verb].upos != DL_UPOS_VERB || words[verb].head == DL_NONE) continue;
        const enum dl_rel rel = (enum dl_rel)words[verb].rel;
        if (rel != DL_REL_CCOMP && rel != DL_REL_PARATAXIS && rel != DL_REL_ADVCL && rel != DL_REL_CONJ && rel != DL_REL_APPOS)
            continue;
        const uint32_t name = noun_before_comma(words, who - 1, first);
        if (name == DL_NONE || (words[name].ner != DL_NER_B_PER && words[name].thing != DL_THING_PERSON)) continue;
        if (!is_under(words, name, verb)) hang(words, verb, name, DL_REL_ACL_RELCL);
    }
}

/* "shot down", "rejected": what nobody does without an object; not of a passive. */
static int wants_object(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    static const char VERBS[] =
        "reject|dismiss|condemn|denounce|criticise|criticize|welcome|spurn|rebuff|veto|ignore|deplore|dispute|endorse|hail|scorn";
    const int is_down = dl_str_is(words[verb].lemma, "shoot") && verb + 1 < end && dl_str_is(words[verb + 1].form, "down");
    return (is_down || dl_str_listed(words[verb].lemma, VERBS, '|')) && !has_child(words, verb, DL_REL_AUX_PASS, verb - 4, verb);
}

/* "a decision that Cairo criticised": a clause whose object is its noun is a relative one, not what the noun consists in. */
static void mend_object_that(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_ACL || words[w].upos != DL_UPOS_VERB || noun == DL_NONE || noun >= w || noun < first) continue;
        uint32_t that = child_of(words, w, DL_REL_OBJ, noun, w);
        if (that == DL_NONE && wants_object(words, w, end)) that = child_of(words, w, DL_REL_MARK, noun, w);
        if (that == DL_NONE || !dl_str_listed(words[that].form, "that which", ' ')) continue;
        if (has_child(words, w, DL_REL_OBJ, w, end) || has_child(words, w, DL_REL_CCOMP, w, end))
            continue; /* "the claim that Chad attacked it" */
        if (!has_child(words, w, DL_REL_NSUBJ, that, w)) continue;
        words[w].rel = DL_REL_ACL_RELCL;
        words[that].rel = DL_REL_OBJ;
        words[that].upos = DL_UPOS_PRON;
    }
}

/* "which Brussels had urged the cabinet to drop": what it is to drop; whom one asks is no second object. */
static void mend_asked_which(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t which =
            words[w].rel == DL_REL_ACL_RELCL && is_asking(&words[w]) ? child_of(words, w, DL_REL_OBJ, first, w) : DL_NONE;
        if (which == DL_NONE || !dl_str_listed(words[which].form, "which that", ' ')) continue;
        uint32_t whom = child_of(words, w, DL_REL_IOBJ, w, end);
        if (whom == DL_NONE) whom = child_of(words, w, DL_REL_OBJ, w, end);
        if (whom == DL_NONE || !may_act(&words[whom])) continue;
        for (uint32_t done = whom + 2; done < end; done++) {
            if (words[done].head != w || words[done].upos != DL_UPOS_VERB || !dl_has_feat(&words[done], "VerbForm=Inf")) continue;
            if (has_child(words, done, DL_REL_OBJ, done, end)) break;
            hang(words, which, done, DL_REL_OBJ);
            words[whom].rel = DL_REL_OBJ;
            words[done].rel = DL_REL_XCOMP;
            break;
        }
    }
}

/* "was asked by a reporter whether he would go": what "whether" opens is what was asked, and tells of nobody. */
static void mend_whether(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 2 < end; w++) {
        const uint32_t clause = words[w].head, noun = clause == DL_NONE ? DL_NONE : words[clause].head;
        if (!dl_str_is(words[w].form, "whether") || clause < w || noun == DL_NONE || noun + 1 != w) continue;
        if (words[clause].rel != DL_REL_ACL_RELCL && words[clause].rel != DL_REL_ACL) continue;
        const uint32_t verb = words[noun].head;
        if (words[noun].rel != DL_REL_OBL_AGENT || verb == DL_NONE || verb > noun) continue;
        hang(words, clause, verb, DL_REL_CCOMP);
    }
}

/* Whether a clause tells that somebody would not be named, by a word of its own. */
static int is_of_anonymity(const struct dl_word *words, uint32_t clause, uint32_t end)
{
    enum { REACH = 6 };
    static const char WORDS[] = "named identified quoted anonymity anonymous anonymously name";
    for (uint32_t w = clause; w < end && w <= clause + REACH; w++)
        if (dl_str_listed(words[w].form, WORDS, ' ')) return 1;
    return 0;
}

/* "The army had fled, an official said, who would not be named": only who speaks asks for that, whatever stands before him. */
static void mend_nameless_speaker(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 5; who + 1 < end; who++) {
        const uint32_t clause = words[who].head, said = dl_str_is(words[who - 1].form, ",") ? who - 2 : who - 1;
        if (!dl_str_is(words[who].form, "who") || clause == DL_NONE || clause <= who || !is_subject(&words[who])) continue;
        const uint32_t speaker = is_speech(&words[said]) ? subject_of(words, said, first, said) : DL_NONE;
        if (speaker == DL_NONE || !is_people(&words[speaker]) || is_under(words, said, clause)) continue;
        if (is_of_anonymity(words, clause, end)) hang(words, clause, speaker, DL_REL_ACL_RELCL);
    }
}

/* "It was Syrian gunners, the staff said, who killed five": between commas stands who says so; the clause is of the noun before him. */
static void mend_across_speaker(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 5; who + 1 < end; who++) {
        if (!dl_str_listed(words[who].form, "who which", ' ') || !dl_str_is(words[who - 1].form, ",")) continue;
        const uint32_t said = who - 2, clause = words[who].head;
        if (!is_speech(&words[said]) || clause == DL_NONE || clause <= who || !is_subject(&words[who])) continue;
        const uint32_t speaker = subject_of(words, said, first, said);
        if (speaker == DL_NONE || (words[clause].head != said && words[clause].head != speaker)) continue;
        if (is_of_anonymity(words, clause, end)) continue;
        uint32_t comma = speaker;
        while (comma > first && !dl_str_is(words[comma].form, ",")) comma--;
        if (comma == first || !is_noun(&words[comma - 1]) || is_under(words, comma - 1, clause)) continue;
        hang(words, clause, comma - 1, DL_REL_ACL_RELCL);
    }
}

void dl_relatives_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_whether(words, first, end);
    mend_who_behind_name(words, first, end);
    mend_who(words, first, end);
    mend_which(words, first, end);
    mend_whose_state(words, first, end);
    mend_said_of(words, first, end);
    mend_before_names(words, first, end);
    mend_among(words, first, end);
    mend_with_whom(words, first, end);
    mend_noun_at_root(words, first, end);
    mend_whose(words, first, end);
    mend_whose_named(words, first, end);
    mend_whose_clause(words, first, end);
    mend_that_behind_phrase(words, first, end);
    mend_that_behind_told(words, first, end);
    mend_that_beside(words, first, end);
    mend_left_preposition(words, first, end);
    mend_object_that(words, first, end);
    mend_asked_which(words, first, end);
    mend_nameless_speaker(words, first, end);
    mend_across_speaker(words, first, end);
}
