/* "Moscow dismissed as groundless Tallinn's charge", "hailed as a breakthrough the release of two hostages": English puts a long object behind what
 * it is called. The scorers read both as one phrase behind "as", so that the verb loses its object. Two things tell where the object begins: no
 * adjective or noun of a phrase stands before the article or the owner of the same phrase, and these verbs have an object unless it stands before. So it is with
 * what goes to somebody ("returned to Nigeria $320 million"). */
#include "syntax/judged.h"

#include "syntax/clause.h"

enum { LONGEST = 7 }; /* words of what the object is called */

static int is_judging(struct dl_str lemma)
{
    static const char VERBS[] =
        "dismiss|reject|condemn|denounce|describe|welcome|hail|praise|brand|label|deride|decry|criticise|criticize|slam|"
        "regard|see|view|deplore|depict|portray|characterise|characterize|laud|applaud|interpret|ridicule|cite";
    return dl_str_listed(lemma, VERBS, '|');
}

/* Whether its object stands behind it if anywhere: not of a passive, nor of a clause that tells of the object ("the plan it described as"). */
static int wants_object(const struct dl_word *words, uint32_t first, uint32_t verb, uint32_t as)
{
    const enum dl_rel rel = (enum dl_rel)words[verb].rel;
    if (words[verb].upos != DL_UPOS_VERB || rel == DL_REL_ACL || rel == DL_REL_AMOD) return 0;
    if (has_child(words, verb, DL_REL_AUX_PASS, first, verb) || has_child(words, verb, DL_REL_NSUBJ_PASS, first, verb)) return 0;
    if (has_child(words, verb, DL_REL_OBJ, first, as)) return 0;
    if (rel != DL_REL_ACL_RELCL) return 1;
    const uint32_t subject = subject_of(words, verb, first, verb);
    return subject != DL_NONE && dl_str_listed(words[subject].form, "who which that", ' ');
}

/* Whether an article, a number behind its noun or an owner opens a phrase here. */
static int opens_phrase(const struct dl_word *words, uint32_t w, uint32_t end)
{
    const struct dl_word *word = &words[w];
    if (word->upos == DL_UPOS_DET) return dl_str_listed(word->form, "the a an this that these those any", ' ');
    if (word->upos == DL_UPOS_PRON) return dl_str_listed(word->form, "his her its their our my", ' ');
    if (word->upos != DL_UPOS_PROPN) return 0;
    uint32_t last = w;
    while (last + 1 < end && words[last + 1].upos == DL_UPOS_PROPN) last++;
    return last + 1 < end && words[last + 1].upos == DL_UPOS_PART && dl_str_is(words[last + 1].lemma, "'s");
}

/* The first word of the object behind "as"; DL_NONE where something else stands there. */
static uint32_t object_begins(const struct dl_word *words, uint32_t as, uint32_t end)
{
    int is_named = 0;
    for (uint32_t w = as + 1; w < end && w <= as + LONGEST; w++) {
        if (is_named && words[w - 1].upos != DL_UPOS_ADP && opens_phrase(words, w, end)) return w;
        switch (words[w].upos) {
        case DL_UPOS_ADJ:
        case DL_UPOS_NOUN: is_named = 1; break;
        case DL_UPOS_VERB: /* "as lies", "as unjustified" */
            if (is_named || w > as + 2) return DL_NONE;
            is_named = 1;
            break;
        case DL_UPOS_ADP:
            if (!is_named) return DL_NONE;
            break;
        case DL_UPOS_DET:
        case DL_UPOS_ADV:
        case DL_UPOS_CCONJ:
        case DL_UPOS_NUM: break;
        default: return DL_NONE;
        }
    }
    return DL_NONE;
}

/* The noun whose phrase begins at `w`, through whoever owns it, below `verb`; DL_NONE. */
static uint32_t noun_from(const struct dl_word *words, uint32_t w, uint32_t verb, uint32_t end)
{
    uint32_t noun = words[w].head;
    for (int i = 0; i < 4 && noun != DL_NONE && noun < end; i++) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[noun].rel);
        const int is_inside =
            words[noun].rel == DL_REL_NMOD_POSS || words[noun].rel == DL_REL_FLAT || words[noun].rel == DL_REL_COMPOUND;
        if (noun > w && !is_inside && is_noun(&words[noun]) &&
            (rel == DL_REL_OBJ || rel == DL_REL_OBL || rel == DL_REL_APPOS || rel == DL_REL_CONJ))
            return is_under(words, noun, verb) ? noun : DL_NONE;
        if (!is_inside) return DL_NONE;
        noun = words[noun].head;
    }
    return DL_NONE;
}

/* The word that tells what the object is called: the last before a phrase with "of". */
static uint32_t called_by(const struct dl_word *words, uint32_t as, uint32_t begin)
{
    uint32_t called = begin - 1;
    for (uint32_t w = as + 2; w < begin; w++)
        if (words[w].upos == DL_UPOS_ADP) {
            called = w - 1;
            break;
        }
    return called;
}

static void part(struct dl_word *words, uint32_t verb, uint32_t as, uint32_t begin, uint32_t noun, uint32_t end)
{
    const uint32_t called = called_by(words, as, begin);
    for (uint32_t w = begin; w < end; w++) /* what was hung on the word before */
        if (w != noun && words[w].head != DL_NONE && words[w].head > as && words[w].head < begin)
            words[w].head = words[w].upos == DL_UPOS_PUNCT ? verb : noun;
    for (uint32_t w = as; w < begin; w++)
        if (w != called && (words[w].head == DL_NONE || words[w].head < as || words[w].head >= begin)) words[w].head = called;
    if (words[begin].upos == DL_UPOS_PROPN && words[begin].rel == DL_REL_FLAT) hang(words, begin, noun, DL_REL_NMOD_POSS);
    hang(words, called, verb, DL_REL_OBL);
    hang(words, as, called, DL_REL_CASE);
    words[as].upos = DL_UPOS_ADP;
    hang(words, noun, verb, DL_REL_OBJ);
}

/* "returned to Nigeria $320 million", "turned over to Manila records of it", "demanded from Berlin 1.3 trillion euros": to whom it goes or from whom
 * it comes, read as the first part of what is given. */
static void mend_given_to(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] =
        "return|give|hand|turn|send|sell|supply|lend|loan|ship|deliver|transfer|grant|pledge|offer|export|pay|cede|donate";
    static const char TAKING[] = "demand|seek|claim|want|extract|receive|borrow|obtain|win|exact|buy|import|request";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t verb = words[w].head;
        uint32_t name = w - 1;
        while (name > first && words[name].upos == DL_UPOS_NUM) name--;
        const int is_money = words[w].upos == DL_UPOS_SYM;
        if (verb == DL_NONE || verb >= name || (words[w].rel != DL_REL_OBL && words[w].rel != DL_REL_OBJ)) continue;
        if (!is_money && (words[w].upos != DL_UPOS_NOUN || !dl_has_feat(&words[w], "Number=Plur") || is_person_or_body(&words[w])))
            continue;
        if (words[name].head != w || words[name].upos != DL_UPOS_PROPN || words[name].ner == DL_NER_O) continue;
        uint32_t mark = child_of(words, w, DL_REL_CASE, verb + 1, name);
        if (mark == DL_NONE) mark = child_of(words, name, DL_REL_CASE, verb + 1, name);
        if (mark == DL_NONE) continue;
        const int goes = dl_str_is(words[mark].form, "to") && dl_str_listed(words[verb].lemma, VERBS, '|');
        if (!goes && (!dl_str_is(words[mark].form, "from") || !dl_str_listed(words[verb].lemma, TAKING, '|'))) continue;
        if (words[verb].upos != DL_UPOS_VERB || has_child(words, verb, DL_REL_OBJ, verb, w) ||
            has_child(words, verb, DL_REL_NSUBJ_PASS, first, verb))
            continue;
        for (uint32_t c = mark; c < name; c++)
            if (words[c].head == w) words[c].head = name;
        hang(words, name, verb, DL_REL_OBL);
        words[w].rel = DL_REL_OBJ;
    }
}

void dl_judged_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t as = first + 1; as + 3 < end; as++) {
        if (!dl_str_is(words[as].form, "as")) continue;
        const uint32_t verb = words[as - 1].upos == DL_UPOS_ADV && as > first + 1 ? as - 2 : as - 1;
        if (!is_judging(words[verb].lemma) || !wants_object(words, first, verb, as)) continue;
        const uint32_t begin = object_begins(words, as, end),
                       noun = begin == DL_NONE ? DL_NONE : noun_from(words, begin, verb, end);
        if (noun != DL_NONE) part(words, verb, as, begin, noun, end);
    }
    mend_given_to(words, first, end);
}
