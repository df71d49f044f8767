/* A clause has one subject. The scorer of heads looks at one word at a time and finds a second in the noun before a plural that it took for a
 * verb, in a title, or in "himself"; or none, where it gave it to the clause behind. */
#include "syntax/subjects.h"

#include "syntax/clause.h"
#include "syntax/roots.h"
#include "syntax/verbs.h"

/* The past form behind `subject` of which "bans" is the object: what stands between it and "bans" hangs on that and describes it. */
static uint32_t past_before(const struct dl_word *words, uint32_t subject, uint32_t bans)
{
    uint32_t w = bans - 1;
    while (w > subject && words[w].head == bans && (words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_ADJ)) w--;
    const int is_of_it = words[w].head == subject || (words[w].head > w && words[w].head < bans);
    return w > subject && w < bans - 1 && dl_is_past_form(&words[w]) && is_of_it ? w : DL_NONE;
}

/* "Chad on Friday imposed visa bans on ten officials": a clause has one subject. Where "visa" is a second one of a verb in "-s", that is
 * its plural. */
static void mend_second_subject(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t bans = first + 3; bans < end; bans++) {
        if (words[bans].upos != DL_UPOS_VERB || !dl_str_ends(words[bans].form, "s") || words[bans - 1].head != bans) continue;
        if (words[bans - 1].rel != DL_REL_NSUBJ || words[bans - 1].upos != DL_UPOS_NOUN) continue;
        uint32_t subject = first;
        while (subject < bans - 1 && (words[subject].head != bans || words[subject].rel != DL_REL_NSUBJ)) subject++;
        const uint32_t verb = subject < bans - 1 ? past_before(words, subject, bans) : DL_NONE;
        if (verb == DL_NONE) continue;
        hang(words, verb, words[bans].head, (enum dl_rel)words[bans].rel);
        set_past(&words[verb]);
        words[verb].lemma = dl_verb_mend(words[verb].form, words[verb].lemma, &doc->arena);
        for (uint32_t w = first; w < end; w++) {
            if (words[w].head == bans && w != bans - 1) words[w].head = verb;
            if (w > verb && w < bans && (words[w].head == verb || w == bans - 1))
                words[w].head = bans, words[w].rel = DL_REL_COMPOUND;
        }
        hang(words, bans, verb, DL_REL_OBJ);
        words[bans].upos = DL_UPOS_NOUN;
        words[bans].feats = DL_STR("Number=Plur");
        words[subject].rel = DL_REL_NSUBJ;
    }
}

/* "German Chancellor Friedrich Merz, the loudest of them, insisted": a noun right before a name is his title. */
static void mend_title(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t title = first; title + 2 < end; title++) {
        const uint32_t name = title + 1, verb = words[title].head;
        if (words[title].rel != DL_REL_NSUBJ || words[name].rel != DL_REL_NSUBJ || words[name].head != verb || verb == DL_NONE)
            continue;
        if (words[name].ner != DL_NER_B_PER || words[title].ner != DL_NER_O || verb < name) continue;
        if (words[title].upos != DL_UPOS_NOUN && words[title].upos != DL_UPOS_PROPN) continue;
        hang(words, title, name, DL_REL_NMOD_DESC);
        for (uint32_t w = first; w < end; w++)
            if (words[w].head == title && words[w].upos == DL_UPOS_PUNCT) words[w].head = name;
    }
}

/* "The editor, himself detained last year, criticised the law": he was detained, and nobody else is named. */
static void mend_himself(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        if (!dl_str_is(words[w - 1].form, ",") || !dl_str_listed(words[w].form, "himself herself itself themselves", ' ')) continue;
        const uint32_t done = w + 1, noun = words[done].head;
        if (words[done].upos != DL_UPOS_VERB || !dl_is_past_form(&words[done]) || noun == DL_NONE || noun >= w) continue;
        if (words[done].rel != DL_REL_ACL && words[done].rel != DL_REL_ACL_RELCL) continue;
        hang(words, w, done, DL_REL_ADVMOD);
        words[done].rel = DL_REL_ACL;
        words[done].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
    }
}

/* "The French premier met union leaders": a word for people that looks like an adjective, with a past form behind it, is who did it; the
 * tree made of it all one noun's phrase, or of the word a part of the object's. */
static void mend_premier(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t verb = w + 1, noun = words[w].head;
        if (noun == DL_NONE || noun <= verb) continue;
        if ((words[verb].upos != DL_UPOS_VERB && words[verb].upos != DL_UPOS_ADJ) || !dl_is_past_form(&words[verb])) continue;
        const int is_stray = words[w].rel == DL_REL_NSUBJ && words[w].upos == DL_UPOS_NOUN && words[noun].upos == DL_UPOS_NOUN &&
                             !has_child(words, noun, DL_REL_COP, first, end); /* "The premier conceded defeat" */
        if (!is_stray && (words[w].upos != DL_UPOS_ADJ || !is_adjective_of_people(words[w].form, w == first))) continue;
        if (dl_str_listed(words[verb].form, "left armed united", ' ')) continue; /* "the general armed forces" */
        const uint32_t root = noun_at_root(words, first, end);
        const int is_part = (words[verb].rel == DL_REL_AMOD || words[verb].rel == DL_REL_COMPOUND) && words[verb].head > verb;
        if (is_part && root != DL_NONE && root >= noun && !dl_has_other_verb(words, verb + 1, end))
            dl_raise_verb(doc, first, end, w, verb);
        else if (words[noun].head != verb || words[noun].rel != DL_REL_OBJ) continue;
        for (uint32_t c = first; c < w; c++)
            if (words[c].head == noun || (words[c].head != DL_NONE && words[c].head > verb && words[c].head < end))
                words[c].head = w;
        hang(words, w, verb, DL_REL_NSUBJ);
        if (is_stray) continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].feats = DL_STR("Number=Sing");
        words[w].thing = DL_THING_PERSON;
    }
}

/* Whether a finite verb in the active has no subject though its clause needs one. */
static int lacks_subject(const struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    const struct dl_word *w = &words[verb];
    const int is_main =
        dl_has_feat(w, "VerbForm=Fin") || (w->rel == DL_REL_ROOT && dl_is_past_form(w)); /* a participle says nothing alone */
    if (w->upos != DL_UPOS_VERB || !is_main || dl_has_feat(w, "Mood=Imp") || verb < first + 1) return 0;
    if (w->rel != DL_REL_ROOT && w->rel != DL_REL_CCOMP && w->rel != DL_REL_PARATAXIS) return 0;
    for (uint32_t c = first; c < end; c++)
        if (words[c].head == verb && (is_subject(&words[c]) || words[c].rel == DL_REL_EXPL || words[c].rel == DL_REL_CSUBJ ||
                                      words[c].rel == DL_REL_AUX_PASS || words[c].rel == DL_REL_AUX))
            return 0;
    return 1;
}

/* "Holm and others who want to stop it said the ruling will help": of two subjects before a clause that is told the first, before the verb, tells
 * it; DL_NONE. */
static uint32_t taken_by_clause(const struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    uint32_t subject = DL_NONE;
    for (uint32_t c = first; c < verb && subject == DL_NONE; c++)
        if (words[c].rel == DL_REL_NSUBJ && words[c].head != DL_NONE && words[c].head > verb && words[c].head < end) subject = c;
    if (subject == DL_NONE) return DL_NONE;
    const uint32_t clause = words[subject].head;
    if (words[clause].head != verb || words[clause].rel != DL_REL_CCOMP) return DL_NONE;
    for (uint32_t c = verb + 1; c < clause; c++)
        if (words[c].head == clause && is_subject(&words[c])) return subject;
    return DL_NONE;
}

/* "About 4 in 10 say so", "Both think so": a number or a word of quantity right before the verb, which was hung on it as something else;
 * DL_NONE. */
static uint32_t hung_otherwise(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    static const char QUANTITIES[] = "both some many most others several few half";
    uint32_t at = verb - 1;
    while (at > first && words[at].head == verb && words[at].upos == DL_UPOS_ADV &&
           !dl_str_listed_nocase(words[at].form, QUANTITIES, ' '))
        at--;
    while (at > first && words[at].head != verb && words[at].head != DL_NONE && words[at].head < verb && words[at].head >= first &&
           words[at].head < at)
        at = words[at].head;
    if (words[at].head != verb || at >= verb || words[at].rel == DL_REL_ADVCL || words[at].rel == DL_REL_DISCOURSE) return DL_NONE;
    if (words[verb - 1].upos == DL_UPOS_PUNCT) return DL_NONE; /* "4. Calls on them" */
    if (words[at].upos != DL_UPOS_NUM && !dl_str_listed_nocase(words[at].form, QUANTITIES, ' ')) return DL_NONE;
    for (uint32_t c = first; c < at; c++)
        if (words[c].head == at && words[c].rel == DL_REL_CASE) return DL_NONE;
    return at;
}

/* "Appearing before a crowd at its offices, Ana Holm, 70, said so": the name behind the comma, taken for another of what ends the clause before
 * it; DL_NONE. */
static uint32_t name_behind_clause(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    if (words[first].head != verb || words[first].rel != DL_REL_ADVCL) return DL_NONE;
    for (uint32_t name = verb; name-- > first + 2;) {
        if (words[name].rel != DL_REL_APPOS || words[name].ner != DL_NER_B_PER || !dl_str_is(words[name - 1].form, ",")) continue;
        for (uint32_t w = name + 1; w < verb; w++)
            if (words[w].upos != DL_UPOS_PUNCT && words[w].upos != DL_UPOS_NUM && words[w].ner != DL_NER_I_PER) return DL_NONE;
        return name;
    }
    return DL_NONE;
}

/* A finite verb without a subject has lost it to another word. */
static void mend_lost_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 1; verb < end; verb++) {
        if (!lacks_subject(words, verb, first, end)) continue;
        uint32_t subject = taken_by_clause(words, verb, first, end);
        if (!dl_has_feat(&words[verb], "VerbForm=Fin")) {
            if (subject == DL_NONE) continue;
            set_past(&words[verb]);
        }
        if (subject == DL_NONE) subject = hung_otherwise(words, verb, first);
        if (subject == DL_NONE) subject = name_behind_clause(words, verb, first);
        if (subject != DL_NONE) hang(words, subject, verb, DL_REL_NSUBJ);
    }
}

/* The first of those joined to a word that was read as another word for what a preposition stands before; the list is hung on it. */
static uint32_t first_of_list(struct dl_word *words, uint32_t first, uint32_t who)
{
    while (words[who].rel == DL_REL_CONJ && words[who].head < who && words[who].head >= first && may_act(&words[who])) {
        const uint32_t above = words[who].head;
        if (!has_child(words, above, DL_REL_CASE, first, above)) {
            who = above;
            continue;
        }
        uint32_t one = above + 1;
        while (one < who && (words[one].head != above || (words[one].rel != DL_REL_APPOS && words[one].rel != DL_REL_CONJ))) one++;
        if (!may_act(&words[one]) || !dl_str_is(words[one - 1].form, ",")) return who;
        for (uint32_t w = one + 1; w <= who; w++)
            if (words[w].head == above && words[w].rel == DL_REL_CONJ) words[w].head = one;
        return one;
    }
    return who;
}

/* "By ten votes to one, the ministers shut it out", "By 300 votes to 60 the Sejm on Monday passed it": a noun with an article and without a
 * preposition, read as another word for the votes, with nothing but a time behind it before a verb that has no subject. */
static void mend_parted_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t verb = first;
    while (verb < end && !is_main_past(&words[verb])) verb++;
    if (verb >= end || verb < first + 4 || subject_of(words, verb, first, end) != DL_NONE ||
        has_child(words, verb, DL_REL_CSUBJ, first, end))
        return;
    uint32_t who = verb - 1;
    while (who > first && (words[who].thing == DL_THING_TIME || words[who].upos == DL_UPOS_ADP || words[who].upos == DL_UPOS_ADV ||
                           dl_str_listed(words[who].form, "this last", ' ')))
        who--;
    while (who > first && words[who].rel == DL_REL_NMOD && words[who].head < who && has_child(words, who, DL_REL_CASE, first, who))
        who = words[who].head; /* "the ministers of the Americas" */
    const uint32_t last = who;
    who = first_of_list(words, first, who); /* "After a week of quarrels, Poles, Czechs and Slovaks signed it" */
    const enum dl_rel rel = (enum dl_rel)words[who].rel;
    const int is_joined = rel == DL_REL_CONJ && who < last;
    if (who <= first || (rel != DL_REL_APPOS && dl_rel_base(rel) != DL_REL_NMOD && !is_joined) || !may_act(&words[who])) return;
    const int is_listed = who < last && dl_str_is(words[who - 1].form, ",") && words[last].ner != DL_NER_O;
    if (has_child(words, who, DL_REL_CASE, first, who) || (!is_listed && !has_child(words, who, DL_REL_DET, first, who))) return;
    for (uint32_t w = who + 1; w < verb; w++)
        if (words[w].head < who) words[w].head = words[w].rel == DL_REL_CONJ ? who : verb;
    hang(words, who, verb, subject_rel(words, verb, first));
}

/* "They were hurt by stones, a police spokeswoman, Ana Roe, said": a verb of saying at the end has a speaker, who was read as another word
 * for the stones. */
static void mend_lost_speaker(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t verb = root_of(words, first, end), said = verb < end ? child_of(words, verb, DL_REL_CCOMP, first, verb) : DL_NONE;
    for (uint32_t w = first + 5; w < end && said == DL_NONE;
         w++) /* "98 per cent were for it, the head of the panel, Ana Roe, announced" */
        if (words[w].rel == DL_REL_PARATAXIS && is_speech(&words[w]) && words[w].head < w && words[w].head >= first &&
            words[words[w].head].rel == DL_REL_ROOT)
            verb = w, said = words[w].head;
    if (said == DL_NONE || verb < first + 5 || !is_speech(&words[verb]) || subject_of(words, verb, first, end) != DL_NONE) return;
    for (uint32_t w = first; w < verb; w++)
        if (words[w].upos == DL_UPOS_PUNCT && dl_str_listed(words[w].form, "\" “ ” '' ’", ' ')) return;
    for (uint32_t w = said + 1; w < verb; w++) {
        const int is_somebody = words[w].thing == DL_THING_PERSON || dl_str_listed(words[w].lemma, "head chief", ' ');
        if (words[w].rel != DL_REL_APPOS || !is_somebody || words[w].head < said || words[w].head > w) continue;
        if (words[verb].rel == DL_REL_PARATAXIS && words[verb - 1].upos != DL_UPOS_PUNCT && words[w].head == said && w + 1 < verb &&
            !dl_is_below(doc, verb - 1, w))
            continue;
        if (words[words[w].head].thing == DL_THING_PERSON) continue; /* "the premier, a banker, said": one phrase, read otherwise */
        uint32_t last = verb - 1;
        while (last > w && words[last].upos == DL_UPOS_PUNCT) last--;
        const uint32_t begin = phrase_first(doc, first, w);
        if (!dl_is_below(doc, last, w) || begin <= first || !dl_str_is(words[begin - 1].form, ",")) continue;
        hang(words, w, verb, DL_REL_NSUBJ);
        return;
    }
}

/* "Iran and six powers strike a deal", "she and other small traders share it": of two subjects with "and" between them the second is joined to
 * the first. */
static void mend_two_subjects(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (!is_subject(&words[w]) || verb == DL_NONE || verb < w) continue;
        uint32_t joint = w - 1;
        while (joint > first && words[joint].upos != DL_UPOS_CCONJ && words[joint].head > joint && words[joint].head <= w) joint--;
        if (joint == first || words[joint].upos != DL_UPOS_CCONJ || words[joint].head <= joint || words[joint].head > w) continue;
        uint32_t one = joint - 1;
        while (one > first && words[one].rel == DL_REL_FLAT && words[one].head < one && words[one].head >= first)
            one = words[one].head;
        if (!is_subject(&words[one]) || words[one].head != verb) continue;
        hang(words, joint, w, DL_REL_CC);
        hang(words, w, one, DL_REL_CONJ);
    }
}

/* "Neighboring Chad turned them back": the state next door, not what is done to it. */
static void mend_neighbouring(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t state = w + 1, above = words[w].head;
        if (!dl_str_listed_nocase(words[w].form, "neighboring neighbouring", ' ') || words[w].upos != DL_UPOS_VERB) continue;
        if (words[state].head != w || words[state].upos != DL_UPOS_PROPN || above == state) continue;
        enum dl_rel rel = (enum dl_rel)words[w].rel;
        if (rel == DL_REL_CSUBJ || rel == DL_REL_ADVCL) rel = DL_REL_NSUBJ;
        hang(words, state, above, rel);
        hang(words, w, state, DL_REL_AMOD);
        words[w].upos = DL_UPOS_ADJ;
        for (uint32_t c = state + 1; c < end; c++)
            if (words[c].head == w) words[c].head = state;
    }
}

/* "the government of President Ruiz and the opposition": what stands beside a government is no other man whose it is. */
static void mend_beside_body(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char BODIES[] = "government army party union army ministry administration regime side supporters";
    static const char OTHERS[] =
        "opposition rebels guerrillas insurgents union unions army government military church parties leadership militia "
        "militias separatists strikers";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t name = words[w].head, body = name == DL_NONE ? DL_NONE : words[name].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_NOUN || name > w || name < first ||
            words[name].upos != DL_UPOS_PROPN)
            continue;
        if (words[name].rel != DL_REL_NMOD || body == DL_NONE || body < first || body > name) continue;
        if (!dl_str_listed(words[body].lemma, BODIES, ' ') || !dl_str_listed_nocase(words[w].form, OTHERS, ' ')) continue;
        if (has_child(words, w, DL_REL_DET, name, w)) words[w].head = body;
    }
}

/* "the government and the guerrilla group ELN": the noun right before a name that its article belongs to is no third one. */
static void mend_named_body(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char BODIES[] =
        "group organization organisation company firm party movement militia alliance agency newspaper union bank foundation";
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t name = w + 1;
        if (words[w].rel != DL_REL_CONJ || words[name].rel != DL_REL_CONJ || words[w].head != words[name].head) continue;
        if (words[w].upos != DL_UPOS_NOUN || words[name].upos != DL_UPOS_PROPN || !dl_str_listed(words[w].lemma, BODIES, ' '))
            continue;
        if (has_child(words, name, DL_REL_DET, first, w)) hang(words, w, name, DL_REL_COMPOUND);
    }
}

/* "Fuat Oktay, the head of …, stressed": both words of a name read as subjects of the verb. */
static void mend_parted_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w < end; w++) {
        if (!is_inside_name(&words[w]) || words[w].upos != DL_UPOS_PROPN || words[w - 1].upos != DL_UPOS_PROPN) continue;
        if (!is_subject(&words[w]) || !is_subject(&words[w - 1]) || words[w].head != words[w - 1].head) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == w) words[c].head = w - 1;
        hang(words, w, w - 1, DL_REL_FLAT);
    }
}

/* "Before meeting Chancellor Ana Roe, Jan Holm laid a wreath": of two subjects the one before the comma is whom the opening clause meets. */
static void mend_object_of_opening(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t opening = first; opening + 4 < end; opening++) {
        const uint32_t verb = words[opening].head;
        if (words[opening].rel != DL_REL_ADVCL || words[opening].upos != DL_UPOS_VERB || verb == DL_NONE || verb < opening + 4)
            continue;
        if (!dl_str_ends(words[opening].form, "ing") || has_child(words, opening, DL_REL_OBJ, opening, verb)) continue;
        const uint32_t whom = subject_of(words, verb, opening + 1, verb);
        if (whom == DL_NONE || whom > opening + 4 || subject_of(words, verb, whom + 1, verb) == DL_NONE) continue;
        const uint32_t behind = name_last(words, whom, end) + 1;
        if (behind < verb && dl_str_is(words[behind].form, ",")) hang(words, whom, opening, DL_REL_OBJ);
    }
}

/* "Having met King Abdullah, Ana Roe left for Cairo": what somebody had done before is no main verb; who stands behind the comma is no other name
 * of whom it was done to. */
static void mend_having_done(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t done = root_of(words, first, end);
    if (done != first + 1 || !dl_str_is(words[first].form, "Having") || words[done].upos != DL_UPOS_VERB) return;
    const uint32_t whom = child_of(words, done, DL_REL_OBJ, done, end);
    const uint32_t who = whom == DL_NONE ? DL_NONE : child_of(words, whom, DL_REL_APPOS, whom + 1, end);
    if (who == DL_NONE || words[who].ner == DL_NER_O) return;
    uint32_t begin = who;
    while (begin > whom && words[begin - 1].head == who && words[begin - 1].upos != DL_UPOS_PUNCT) begin--;
    const uint32_t verb = name_last(words, who, end) + 1;
    if (verb + 1 >= end || !dl_str_is(words[begin - 1].form, ",") || words[verb].upos != DL_UPOS_VERB ||
        !dl_is_past_form(&words[verb]))
        return;
    dl_raise_verb(doc, first, end, who, verb);
    hang(words, done, verb, DL_REL_ADVCL);
}

/* "It urged the parties to accept": nobody's "it" urges, accuses or demands nothing. */
static void mend_empty_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_EXPL || !dl_str_is_nocase(words[w].form, "it") || verb == DL_NONE || verb < w) continue;
        if ((!is_address(&words[verb]) && !is_asking(&words[verb])) || words[verb].upos != DL_UPOS_VERB) continue;
        if (has_child(words, verb, DL_REL_AUX_PASS, first, verb) || subject_of(words, verb, first, end) != DL_NONE) continue;
        words[w].rel = DL_REL_NSUBJ;
    }
}

/* "All agreed that it would rain", "To varying degrees, several denied it": who is meant stands right before the verb that has nobody else. */
static void mend_all(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 1 < end; w++) {
        const uint32_t verb = words[w].head;
        if (verb != w + 1 || !dl_str_listed_nocase(words[w].form, "all several", ' ') || is_subject(&words[w])) continue;
        if (w > first && !dl_str_is(words[w - 1].form, ",") && words[w - 1].upos != DL_UPOS_SCONJ &&
            words[w - 1].upos != DL_UPOS_CCONJ)
            continue;
        if (words[verb].upos != DL_UPOS_VERB || !dl_has_feat(&words[verb], "VerbForm=Fin") ||
            subject_of(words, verb, first, end) != DL_NONE)
            continue;
        if (words[verb].rel == DL_REL_CONJ) continue; /* "came, saw and all but conquered" */
        words[w].rel = DL_REL_NSUBJ;
        words[w].upos = DL_UPOS_PRON;
    }
}

/* "Minutes after the deadline passed it fired rockets": a pronoun right before a past form that was read as an adjective is who does it. */
static void mend_pronoun_behind_clause(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w + 2 < end; w++) {
        const uint32_t verb = w + 1, before = words[w].head, object = words[verb].head;
        if (!dl_str_listed(words[w].form, "it they he she we", ' ') || before != w - 1 || words[before].upos != DL_UPOS_VERB)
            continue;
        if (words[w].rel != DL_REL_IOBJ && words[w].rel != DL_REL_OBJ) continue;
        if (words[verb].rel != DL_REL_AMOD || !dl_is_past_form(&words[verb]) || object == DL_NONE || object <= verb ||
            object >= end)
            continue;
        const uint32_t mark = child_of(words, before, DL_REL_MARK, first, before);
        if (mark == DL_NONE || words[object].head != before) continue;
        for (uint32_t c = object + 1; c < end; c++)
            if (words[c].head == before) words[c].head = verb;
        hang(words, verb, words[before].head, (enum dl_rel)words[before].rel);
        hang(words, before, verb, DL_REL_ADVCL);
        hang(words, w, verb, DL_REL_NSUBJ);
        hang(words, object, verb, DL_REL_OBJ);
        set_past(&words[verb]);
    }
}

/* "warned that diplomats who met them would go": "that" before a plural is no article of it, which would be "those", and opens the clause. */
static void mend_that_plural(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t that = first + 1; that + 2 < end; that++) {
        const uint32_t noun = words[that].head;
        if (words[that].rel != DL_REL_DET || !dl_str_is(words[that].form, "that") || noun == DL_NONE || noun < that || noun >= end)
            continue;
        const uint32_t verb = words[noun].head;
        if (!is_noun(&words[noun]) || !dl_has_feat(&words[noun], "Number=Plur") || !is_subject(&words[noun])) continue;
        if (verb == DL_NONE || verb < noun || verb >= end || words[verb].upos != DL_UPOS_VERB) continue;
        hang(words, that, verb, DL_REL_MARK);
        words[that].upos = DL_UPOS_SCONJ;
    }
}

/* The preposition of the phrase at `where` that stands right behind a form of "be": "is in [Geneva]"; DL_NONE */
static uint32_t being_mark(const struct dl_word *words, uint32_t where, uint32_t first)
{
    uint32_t mark = where - 1;
    while (mark > first + 1 && words[mark].head == where && words[mark].upos != DL_UPOS_ADP) mark--;
    return dl_str_listed(words[mark].form, "in on at", ' ') && dl_lemma_is(&words[mark - 1], "be") ? mark : DL_NONE;
}

/* "Holm was on Twitter claiming that ...", "is in Geneva urging Norway to ...": where one is while one does it is neither a second subject of that
 * nor whoever does it. */
static void mend_whereabouts(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t where = first + 3; where + 1 < end; where++) {
        if (!is_noun(&words[where])) continue;
        const uint32_t deed =
            words[where].rel == DL_REL_NSUBJ ? words[where].head : child_of(words, where, DL_REL_ACL, where + 1, end);
        if (deed == DL_NONE || deed < where || words[deed].upos != DL_UPOS_VERB || !dl_str_ends(words[deed].form, "ing")) continue;
        if (has_child(words, deed, DL_REL_MARK, where, deed)) continue; /* "is on the verge of saying" */
        const uint32_t mark = being_mark(words, where, first), clause = words[where].rel == DL_REL_NSUBJ ? deed : where;
        if (mark == DL_NONE || words[mark - 1].head != clause || subject_of(words, clause, first, mark) == DL_NONE) continue;
        if (clause == where) {
            words[deed].rel = DL_REL_ADVCL;
            for (uint32_t when = where + 1; when < deed; when++) /* "was on Fox News on Sunday attacking him" */
                if (words[when].head == where && words[when].thing == DL_THING_TIME)
                    hang(words, when, deed, words[when].rel == DL_REL_NMOD ? DL_REL_OBL : (enum dl_rel)words[when].rel);
            continue;
        }
        hang(words, mark, where, DL_REL_CASE);
        words[where].rel = DL_REL_OBL;
        words[mark - 1].rel = DL_REL_AUX;
    }
}

void dl_subjects_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_all(doc->words.at, first, end);
    mend_pronoun_behind_clause(doc->words.at, first, end);
    mend_that_plural(doc->words.at, first, end);
    mend_parted_name(doc->words.at, first, end);
    mend_object_of_opening(doc->words.at, first, end);
    mend_having_done(doc, first, end);
    mend_empty_subject(doc->words.at, first, end);
    mend_neighbouring(doc->words.at, first, end);
    mend_named_body(doc->words.at, first, end);
    mend_beside_body(doc->words.at, first, end);
    mend_two_subjects(doc->words.at, first, end);
    mend_lost_subject(doc->words.at, first, end);
    mend_parted_subject(doc->words.at, first, end);
    mend_lost_speaker(doc, first, end);
    mend_second_subject(doc, first, end);
    mend_himself(doc->words.at, first, end);
    mend_title(doc->words.at, first, end);
    mend_whereabouts(doc->words.at, first, end);
    mend_premier(doc, first, end);
}
