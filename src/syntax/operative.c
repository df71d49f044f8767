/* Resolutions and communiqués are one long sentence, cut into paragraphs that begin with its verbs ("1. Strongly condemns …; 2. Calls on …"), after
 * the form that the United Nations Editorial Manual gives them (preambular and operative paragraphs). Cut off from their subject, some of these
 * verbs look like plural nouns: what follows tells them apart. */
#include "syntax/operative.h"

#include "base/tree.h"
#include "syntax/clause.h"

static int is_mark(const struct dl_word *w) { return w->upos == DL_UPOS_PUNCT || w->upos == DL_UPOS_NUM || w->upos == DL_UPOS_SYM; }

uint32_t dl_operative_first(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    enum { MARKS = 6 };
    const struct dl_word *words = doc->words.at;
    uint32_t w = first;
    while (w < end && w < first + MARKS &&
           (is_mark(&words[w]) || (words[w].form.size == 1 && w > first && dl_str_is(words[w - 1].form, "("))))
        w++;
    while (w < end && words[w].upos == DL_UPOS_ADV) w++;
    return w < end ? w : first;
}

/* Verbs of resolutions whose third person is a plural, too. */
static int may_be_operative(struct dl_str lemma)
{
    static const char VERBS[] = "call demand request urge note stress support endorse appeal approve order report resolve address "
                                "regret praise charge direct task thank thanks answer express";
    return dl_str_listed(lemma, VERBS, ' ');
}

/* The lemma of a verb of resolutions that is no noun with "-s", whatever it was tagged ("Deplores in the strongest terms"); empty */
static struct dl_str only_operative(struct dl_str form)
{
    static const char VERBS[] =
        "acknowledge adopt affirm approve authorize authorise commend condemn confirm congratulate decide declare deplore "
        "determine "
        "deprecate emphasize emphasise encourage establish exhort expand extend instruct invite recall recognize recognise "
        "reaffirm reiterate reject remind renew reserve resolve salute terminate underline underscore welcome";
    for (struct dl_str rest = dl_str_from(VERBS); rest.size > 0;) {
        const struct dl_str verb = dl_str_cut(&rest, ' ');
        if (form.size == verb.size + 1 && form.at[verb.size] == 's' && dl_bytes_equal_nocase(form.at, verb.at, verb.size))
            return verb;
    }
    return (struct dl_str){0};
}

/* What a verb takes and a heading noun does not: "that", "on … to", "the parties to". */
static int takes_as_verb(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    const struct dl_word *next = &words[verb + 1];
    if (dl_str_is(next->form, "that") || next->upos == DL_UPOS_DET || next->upos == DL_UPOS_PROPN) return 1;
    if (!dl_str_listed(next->form, "on upon for to with", ' ')) return 0;
    for (uint32_t w = verb + 2; w < end; w++)
        if (words[w].upos == DL_UPOS_PART && dl_str_is(words[w].form, "to")) return 1;
    return dl_str_is(next->form, "with") || (dl_str_is(next->form, "for") && dl_str_listed(words[verb].lemma, "call appeal", ' '));
}

/* "Requests the Chairperson to dispatch": what somebody is asked to do is no description of him. */
static void mend_asked(struct dl_word *words, uint32_t verb, uint32_t end)
{
    static const char ASKING[] = "request urge invite direct authorize authorise encourage ask task instruct entrust";
    if (!dl_str_listed(words[verb].lemma, ASKING, ' ')) return;
    for (uint32_t w = verb + 2; w < end; w++) {
        if (words[w].rel != DL_REL_ACL || !dl_has_feat(&words[w], "VerbForm=Inf")) continue;
        uint32_t above = words[w].head;
        while (above != DL_NONE && above > verb && words[above].rel == DL_REL_NMOD) above = words[above].head;
        if (above != DL_NONE && above > verb && words[above].head == verb && words[above].rel == DL_REL_OBJ)
            hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* Makes the word at the root a verb in the present, and what hung on the noun that it was read as the verb's. */
static void make_verb(struct dl_word *words, uint32_t verb, uint32_t end)
{
    words[verb].upos = DL_UPOS_VERB;
    words[verb].feats = DL_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    for (uint32_t w = verb + 1; w < end; w++) {
        if (words[w].head != verb) continue;
        enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
        if (rel == DL_REL_NMOD) words[w].rel = DL_REL_OBL;
        if (rel == DL_REL_VOCATIVE || rel == DL_REL_APPOS)
            words[w].rel = DL_REL_OBJ; /* "Thanks the Community": nobody is addressed */
        if (rel == DL_REL_ACL) words[w].rel = dl_has_feat(&words[w], "VerbForm=Inf") ? DL_REL_XCOMP : DL_REL_CCOMP;
    }
}

void dl_operative_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t verb = dl_operative_first(doc, first, end);
    if (words[verb].rel == DL_REL_ROOT && words[verb].upos == DL_UPOS_VERB && verb > first) mend_asked(words, verb, end);
    if (verb + 2 >= end || (words[verb].upos != DL_UPOS_NOUN && words[verb].upos != DL_UPOS_PROPN) ||
        words[verb].rel != DL_REL_ROOT)
        return;
    if (verb == first && !dl_str_listed(words[end - 1].form, "; ,", ' ')) return;
    const struct dl_str lemma = only_operative(words[verb].form);
    if (lemma.size == 0 && (!may_be_operative(words[verb].lemma) || !takes_as_verb(words, verb, end))) return;
    if (lemma.size > 0) words[verb].lemma = lemma;
    if (dl_str_is(words[verb].lemma, "thanks")) words[verb].lemma = DL_STR("thank");
    make_verb(words, verb, end);
}
