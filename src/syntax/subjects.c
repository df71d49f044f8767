/* A clause has one subject. The scorer of heads looks at one word at a time and finds a second in the noun before a plural that it took for a
 * verb, in a title, or in "himself". */
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
        words[verb].upos = DL_UPOS_VERB;
        words[verb].feats = DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin");
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
    static const char PEOPLE[] = "premier general official executive militant representative extremist";
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t verb = w + 1, noun = words[w].head;
        if (noun == DL_NONE || noun <= verb) continue;
        if ((words[verb].upos != DL_UPOS_VERB && words[verb].upos != DL_UPOS_ADJ) || !dl_is_past_form(&words[verb])) continue;
        const int is_listed =
            w == first ? dl_str_listed_nocase(words[w].form, PEOPLE, ' ') : dl_str_listed(words[w].form, PEOPLE, ' ');
        const int is_stray = words[w].rel == DL_REL_NSUBJ && words[w].upos == DL_UPOS_NOUN && words[noun].upos == DL_UPOS_NOUN &&
                             !has_child(words, noun, DL_REL_COP, first, end); /* "The premier conceded defeat" */
        if (!is_stray && (words[w].upos != DL_UPOS_ADJ || !is_listed)) continue;
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

void dl_subjects_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_second_subject(doc, first, end);
    mend_himself(doc->words.at, first, end);
    mend_title(doc->words.at, first, end);
    mend_premier(doc, first, end);
}
