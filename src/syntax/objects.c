/* What a verb takes behind it. The scorers see two nouns in a row and make one phrase of them, or a noun behind "for three days" and make it a part of the days;
 * a reader knows what giving takes, and that times have no places. */
#include "syntax/objects.h"

#include "syntax/clause.h"

/* ---- receivers ---- */

/* Verbs that give something to somebody without a preposition. */
static int is_giving(struct dl_str lemma)
{
    static const char VERBS[] = "give|grant|pay|lend|loan|send|sell|offer|promise|pledge|guarantee|hand|award|deny|refuse|owe|cost|"
                                "allow|supply|donate|ship|deliver|teach|show|bring|lease|allocate|transfer|gift|save|earn|win";
    return dl_str_listed(lemma, VERBS, '|');
}

/* Where a name that stands at the head of another noun's phrase cannot belong to it: a word that English puts before such names. */
static int begins_phrase(const struct dl_word *w)
{
    return w->rel == DL_REL_NUMMOD || w->rel == DL_REL_DET || w->rel == DL_REL_NMOD_POSS || w->rel == DL_REL_AMOD ||
           w->rel == DL_REL_ADVMOD || (w->rel == DL_REL_COMPOUND && w->upos == DL_UPOS_NUM);
}

/* "paid Egypt $2 billion", "gave the Philippines 5,000 rifles", "lent Malawi new buses": numbers, articles and adjectives stand before
 * names in a noun's phrase, so a name before them is the one who is given it. */
void dl_receivers_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBJ || verb == DL_NONE || verb + 1 >= w || !is_giving(words[verb].lemma)) continue;
        uint32_t name = verb + 1, last = DL_NONE;
        if (words[name].head == w && words[name].rel == DL_REL_DET) name++;
        for (; name < w && words[name].ner != DL_NER_O && words[name].ner != DL_NER_B_MISC; name++)
            if (words[name].head == w && (words[name].rel == DL_REL_COMPOUND || words[name].rel == DL_REL_NMOD)) last = name;
        const int is_bare = words[w].upos == DL_UPOS_SYM && last == DL_NONE && words[w - 1].head == w && name + 1 == w &&
                            words[w - 1].upos == DL_UPOS_NOUN; /* "offered the county $2 million" */
        if (is_bare) last = name, name = w;
        if (last == DL_NONE || last + 1 != name || (words[last].upos != DL_UPOS_PROPN && !is_bare)) continue;
        const int is_money = name == w && words[w].upos == DL_UPOS_SYM, is_hyphened = dl_str_is(words[name].form, "-");
        const int belongs = name < w && (words[name].head == w || words[name].head == name + 1) && begins_phrase(&words[name]);
        if ((!is_money && !belongs) || is_hyphened) continue;
        for (uint32_t c = verb + 1; c < last; c++)
            if (words[c].head == w) words[c].head = last;
        words[last].head = verb;
        words[last].rel = DL_REL_IOBJ;
    }
}

/* ---- objects ---- */

static int has_object(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    static const enum dl_rel kinds[] = {DL_REL_OBJ, DL_REL_IOBJ, DL_REL_CCOMP, DL_REL_XCOMP};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (has_child(words, verb, kinds[i], verb, end)) return 1;
    return 0;
}

/* "threw rocks and paint": a bare form behind a past and its object is a second object. */
static void mend_second_object(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head, object = w - 2;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB || verb == DL_NONE || verb >= object) continue;
        if (words[w - 1].upos != DL_UPOS_CCONJ || words[object].head != verb || words[object].rel != DL_REL_OBJ) continue;
        if (!dl_has_feat(&words[verb], "Tense=Past") || !dl_str_equal(words[w].form, words[w].lemma)) continue;
        if (has_object(words, w, end) || dl_has_feat(&words[w], "Tense=Past")) continue;
        hang(words, w, object, DL_REL_CONJ);
        words[w].upos = DL_UPOS_NOUN;
        words[w].feats = DL_STR("Number=Sing");
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == w && words[c].upos != DL_UPOS_PUNCT) words[c].head = verb;
    }
}

/* "for three days at our embassy", "for a week with the rebels": where and with whom is of what is done, not of the time. */
static void mend_behind_times(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char TIMES[] = "minute|hour|day|week|month|year|night|decade";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t time = words[w].head, mark = child_of(words, w, DL_REL_CASE, first, w);
        if (words[w].rel != DL_REL_NMOD || time == DL_NONE || time >= w || mark == DL_NONE || mark < time) continue;
        if (words[time].rel != DL_REL_OBL || !dl_str_listed(words[time].lemma, TIMES, '|')) continue;
        if (!dl_str_listed(words[mark].form, "at against with to from", ' ') || words[w].thing == DL_THING_TIME) continue;
        const uint32_t verb = words[time].head, of = child_of(words, time, DL_REL_CASE, first, time);
        if (verb == DL_NONE || verb > time || words[verb].upos != DL_UPOS_VERB || of == DL_NONE) continue;
        if (dl_str_is(words[of].form, "for")) hang(words, w, verb, DL_REL_OBL);
    }
}

/* "would consider lifting sanctions": what is considered is a deed, and what stands behind it its object. */
static void mend_lifting(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] =
        "consider|stop|begin|start|avoid|suggest|propose|discuss|continue|resume|cease|quit|finish|recommend|"
        "favour|favor|contemplate|mull|weigh|risk|admit|deny|keep";
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t noun = words[w].head, verb = w - 1;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_COMPOUND || noun == DL_NONE || noun <= w) continue;
        if (!dl_str_ends(words[w].form, "ing") || words[noun].head != verb || words[noun].rel != DL_REL_OBJ) continue;
        if (words[verb].upos != DL_UPOS_VERB || !dl_str_listed(words[verb].lemma, VERBS, '|')) continue;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == verb && dl_rel_base((enum dl_rel)words[c].rel) == DL_REL_OBL) words[c].head = w;
        hang(words, noun, w, DL_REL_OBJ);
        hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* "designated the gangs as terrorists": what they are taken for is of the verb, not of the gangs. */
static void mend_taken_as(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] =
        "designate|label|brand|describe|list|recognise|recognize|name|classify|declare|treat|portray|regard|denounce|see|view|"
        "define|"
        "hail|depict|characterise|characterize|appoint|install|condemn|dismiss|reject|praise|cast|paint|present|identify";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t object = words[w].head;
        if (words[w].rel != DL_REL_NMOD || object == DL_NONE || object >= w || words[object].rel != DL_REL_OBJ) continue;
        const uint32_t verb = words[object].head, as = child_of(words, w, DL_REL_CASE, object, w);
        if (as == DL_NONE || !dl_str_is(words[as].form, "as") || verb == DL_NONE || verb >= object) continue;
        if (dl_str_listed(words[verb].lemma, VERBS, '|')) hang(words, w, verb, DL_REL_OBL);
    }
}

void dl_objects_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_second_object(words, first, end);
    mend_behind_times(words, first, end);
    mend_lifting(words, first, end);
    mend_taken_as(words, first, end);
}
