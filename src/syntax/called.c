/* "Called the ruling a disgrace", "branded the decision to expel the envoys "a mistake"": two phrases stand side by side without a word between, and
 * the treebanks have few of them. The scorers make one phrase of both, or a verb of the first ("raids", "ruling"): of 4,800 sentences put together from
 * thirty such objects and twenty such verdicts every fourth. English also says "describe the ruling as a disgrace", which is read well;
 * so the network is shown "as" where the second phrase begins, and that it is none is mended in the tree. */
#include "syntax/called.h"

#include "base/utf8.h"
#include "syntax/clause.h"

enum { FARTHEST = 16, WORDS_BEHIND = 4 };

static int is_naming_form(struct dl_str form)
{
    static const char FORMS[] = "called calls calling call branded brands branding labelled labeled labelling labeling labels "
                                "dubbed dubs dubbing deemed deems "
                                "deeming termed terming declared declares declaring declare pronounced considers considered "
                                "designated designates designating";
    return dl_str_listed_nocase(form, FORMS, ' ');
}

/* Words behind which no noun phrase has ended. */
static int is_small(struct dl_str form)
{
    static const char SMALL[] = "a an the this that these those his her its their our my your no any some every each all both of "
                                "in on at to for from by with "
                                "without against between among over under into onto upon about through during after before since "
                                "until than as like per via "
                                "and or but nor not is are was were be been being has have had do does did will would can could "
                                "may might must should shall "
                                "more most very so too such what which who whom whose when where while if because";
    return dl_str_listed_nocase(form, SMALL, ' ') || dl_str_ends(form, "ly");
}

/* Words that end the search: another clause, or no object at all ("called on", "called for"). */
static int is_stop(struct dl_str form)
{
    static const char STOPS[] =
        ", ; : . ? ! ( ) - \xE2\x80\x93 \xE2\x80\x94 but because when while after before if which who whom that than as "
        "is are was were has have had will would could should may might can says said";
    return dl_str_listed_nocase(form, STOPS, ' ');
}

static int opens_marks(struct dl_str form) { return dl_str_listed(form, "\" \xE2\x80\x9C ``", ' '); }

/* "a second time", "several weeks later", "an hour before": when one called. */
static int is_time(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char TIMES[] =
        "time times minute minutes hour hours day days night week weeks month months year years decade moment";
    for (uint32_t at = w + 1; at < count && at < w + WORDS_BEHIND; at++)
        if (dl_str_listed(words[at].form, TIMES, ' ')) return 1;
    return 0;
}

/* "the worst deal ever", "the greatest threat", "the real enemy". */
static int is_highest(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char HIGHEST[] = "worst best most real main only true leading root";
    if (w + 2 >= count || !dl_str_is(words[w].form, "the")) return 0;
    const struct dl_str next = words[w + 1].form;
    return dl_str_listed(next, HIGHEST, ' ') || (next.size > 5 && dl_ascii_lower(next.at[0]) && dl_str_ends(next, "est"));
}

/* An adjective of judging, by a list or by how it ends. */
static int is_adjective(struct dl_str form)
{
    static const char VERDICTS[] =
        "cowardly untimely illegal unlawful unjust unfair wrong cruel barbaric racist false fake corrupt unconstitutional immoral "
        "inhumane inhuman "
        "premature disproportionate illegitimate null invalid void dead guilty motivated biased rigged disappointing embarrassing "
        "humiliating worrying hypocritical illogical "
        "undemocratic disgusting troubling disturbing alarming insulting misguided fraudulent extremist important vital legal";
    if (dl_str_listed(form, VERDICTS, ' ')) return 1;
    return dl_ascii_lower(form.at[0]) && ends_as_verdict(form, 3);
}

/* "the ruling unfair.", "the arrests politically motivated and a farce": an adjective behind a noun that ends the phrase. */
static int is_bare_verdict(const struct dl_word *words, uint32_t w, uint32_t count)
{
    const uint32_t next = w + 1 + (uint32_t)(!is_adjective(words[w].form) && dl_str_ends(words[w].form, "ly"));
    if (next > count) return 0;
    const int is_joined = next + 1 < count && dl_str_is(words[next].form, "and"); /* not "illegal and ordered" */
    if (next < count && !is_stop(words[next].form) && !(is_joined && is_adjective(words[next + 1].form))) return 0;
    return is_adjective(words[next - 1].form);
}

/* "and commuting a sentence": no noun, as in "the ruling a disgrace". */
static int is_participle(const struct dl_word *words, uint32_t w)
{
    static const char BEFORE_NOUNS[] = "the a an this that his her its their our 's \xE2\x80\x99s of";
    return dl_str_ends(words[w].form, "ing") && !dl_str_listed(words[w - 1].form, BEFORE_NOUNS, ' ') &&
           dl_str_listed(words[w - 1].form, "and or by for from of while", ' ');
}

/* Whether what somebody is called may begin at `w`. */
static int begins_phrase(const struct dl_word *words, uint32_t w, uint32_t count)
{
    const struct dl_str form = words[w].form, before = words[w - 1].form;
    if (opens_marks(form)) return 1;
    if (dl_str_listed(form, "a an", ' ')) {
        const int is_infinitive = dl_str_is(words[w - 2].form, "to") && dl_ascii_lower(before.at[0]); /* "to expel a diplomat" */
        return !is_infinitive && !is_time(words, w, count);
    }
    return (w + 1 < count && dl_str_is(form, "one") && dl_str_is(words[w + 1].form, "of")) || is_highest(words, w, count) ||
           (w + 1 < count && dl_str_is(form, "the") && opens_marks(words[w + 1].form)) || is_bare_verdict(words, w, count);
}

/* The same, with the end of a noun phrase before it. */
static int begins_verdict(const struct dl_word *words, uint32_t w, uint32_t count)
{
    const struct dl_str before = words[w - 1].form;
    if (is_small(before) || is_participle(words, w - 1)) return 0;
    if (!dl_char_is_letter(dl_utf8_at(before, 0)) && !dl_ascii_digit(before.at[0])) return 0;
    return begins_phrase(words, w, count);
}

/* "a call", "phone calls", "so called": no verb. */
static int is_no_verb(const struct dl_word *words, uint32_t w)
{
    if (w == 0) return 0;
    return dl_str_listed_nocase(words[w - 1].form, "a an the his her its their phone telephone conference so this that such of for",
                                ' ');
}

/* The first word behind the naming word at `verb` that begins a verdict; 0. */
static uint32_t verdict_behind(const struct dl_word *words, uint32_t verb, uint32_t count)
{
    int is_in_marks = 0;
    for (uint32_t w = 0; w < verb; w++) is_in_marks ^= dl_str_is(words[w].form, "\"");
    if (dl_str_listed(words[verb + 1].form, "out up off back", ' ')) return 0;
    if (verb > 0 && dl_str_listed(words[verb - 1].form, "was were been being is are", ' '))
        return begins_phrase(words, verb + 1, count) ? verb + 1 : 0;
    if (is_small(words[verb + 1].form) &&
        !dl_str_listed(words[verb + 1].form, "the a an this that these those his her its their our my both all any", ' '))
        return 0;
    for (uint32_t w = verb + 1; w < count && w < verb + FARTHEST; w++) {
        if (is_stop(words[w].form) && !(w == verb + 1 && dl_str_is(words[w].form, "that"))) return 0;
        const int is_clause = dl_str_is(words[w].form, "and") && w + 1 < count && dl_ascii_lower(words[w + 1].form.at[0]) &&
                              !dl_str_listed(words[w + 1].form, "the his her its their", ' ');
        if (is_clause) return 0;
        const int is_mark = dl_str_listed(words[w].form, "\" \xE2\x80\x9C \xE2\x80\x9D `` ''", ' ');
        if (!is_in_marks && w > verb + 1 && begins_verdict(words, w, count)) return w;
        if (is_mark) is_in_marks = !is_in_marks;
    }
    return 0;
}

uint32_t dl_called_find(const struct dl_word *words, uint32_t count)
{
    for (uint32_t w = 0; w + 4 < count; w++) {
        if (!is_naming_form(words[w].form) || is_no_verb(words, w)) continue;
        const uint32_t called = verdict_behind(words, w, count);
        if (called > 0) return called;
    }
    return 0;
}

/* "was called a lie by Tehran": who calls it so, hung on what it is called. */
static void mend_caller(struct dl_word *words, uint32_t verb, uint32_t verdict, uint32_t end)
{
    for (uint32_t w = verdict + 1; w < end; w++) {
        const uint32_t by = words[w].head == verdict && dl_rel_base((enum dl_rel)words[w].rel) == DL_REL_NMOD
                                ? child_of(words, w, DL_REL_CASE, verdict, w)
                                : DL_NONE;
        if (by == DL_NONE || !dl_str_is(words[by].form, "by")) continue;
        hang(words, w, verb, DL_REL_OBL_AGENT);
        return;
    }
}

void dl_called_restore(struct dl_word *words, uint32_t called, uint32_t first, uint32_t end)
{
    uint32_t verb = called;
    while (verb > first && !is_naming_form(words[verb].form)) verb--;
    for (uint32_t w = called; w < end; w++) {
        const uint32_t above = words[w].head;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
        if (above == DL_NONE || above >= called || rel == DL_REL_PUNCT || rel == DL_REL_CASE || rel == DL_REL_MARK) continue;
        if (above < verb || words[verb].upos != DL_UPOS_VERB || rel == DL_REL_CONJ || rel == DL_REL_PARATAXIS) return;
        hang(words, w, verb, DL_REL_XCOMP);
        if (has_child(words, verb, DL_REL_AUX_PASS, first, verb)) mend_caller(words, verb, w, end);
        for (uint32_t c = w + 1; c < end; c++) /* "called it vicious but rejected …" */
            if (words[c].head == w && words[c].rel == DL_REL_CONJ && words[c].upos == DL_UPOS_VERB &&
                dl_has_feat(&words[c], "VerbForm=Fin"))
                words[c].head = verb;
        return;
    }
}
