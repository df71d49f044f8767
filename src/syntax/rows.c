/* "The mayor, the police chief and two judges resigned": three, or one of whom it is told what he is? The scorer of heads takes the second for an
 * apposition, and all but the first were nobody who resigned. An apposition is closed by a comma, and a row by "and": where "and" comes first and
 * no comma behind the last, each is somebody else. The other way round, what has no article behind "and" and is closed by a comma goes on telling
 * what the first is: "the president, an economist and former banker,". */
#include "syntax/rows.h"

#include "syntax/clause.h"

/* The first word of the phrase of `w`, as far as its own words go on before it. */
static uint32_t phrase_begin(const struct dl_word *words, uint32_t first, uint32_t w)
{
    uint32_t begin = w;
    while (begin > first && words[begin - 1].upos != DL_UPOS_PUNCT && words[begin - 1].upos != DL_UPOS_CCONJ &&
           is_under(words, begin - 1, w))
        begin--;
    return begin;
}

/* Behind the last word of what hangs on `w` and stands right behind it. */
static uint32_t phrase_end(const struct dl_word *words, uint32_t w, uint32_t end)
{
    uint32_t next = w + 1;
    while (next < end && words[next].upos != DL_UPOS_PUNCT && is_under(words, next, w)) next++;
    return next;
}

/* Whether a phrase opens as that of somebody new does: an article, a number, whose he is. */
static int opens_somebody(const struct dl_word *begin)
{
    return begin->rel == DL_REL_DET || begin->rel == DL_REL_NUMMOD || begin->rel == DL_REL_NMOD_POSS ||
           dl_str_listed(begin->lemma, "several many other dozen", ' ');
}

/* Somebody, as far as the kind of thing tells: "head" and "chief" are parts of a body too. */
static int may_be_somebody(const struct dl_word *w)
{
    return w->thing != DL_THING_EVENT && w->thing != DL_THING_TIME && w->thing != DL_THING_PLACE;
}

static int is_indefinite(const struct dl_word *w) { return dl_str_listed(w->lemma, "a an", ' '); }

/* Who stands behind the "and" that closes the row of `noun` and `second`; DL_NONE */
static uint32_t last_of_row(const struct dl_word *words, uint32_t noun, uint32_t second, uint32_t end)
{
    for (uint32_t w = second + 2; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ || !is_noun(&words[w]) || !may_be_somebody(&words[w])) continue;
        const uint32_t link = child_of(words, w, DL_REL_CC, second + 1, w);
        if (link == DL_NONE || !dl_str_is(words[link].form, "and") || dl_str_is(words[link - 1].form, ",")) continue;
        if (phrase_begin(words, link, w) != link + 1) continue;
        const int is_name = words[w].upos == DL_UPOS_PROPN;
        const int is_several = dl_has_feat(&words[w], "Number=Plur") && words[w].thing == DL_THING_PERSON;
        if (!is_name && !is_several && !opens_somebody(&words[link + 1])) return DL_NONE;
        if (words[w].head == noun || words[w].head == second) return w;
        return is_several && is_under(words, words[w].head, second) ? w : DL_NONE; /* "the head of the guild and two judges" */
    }
    return DL_NONE;
}

/* The noun that `w` was said of, or that was made one more subject or object of the same verb: "a judge, a teacher and two guards were shot"; DL_NONE */
static uint32_t first_of_row(const struct dl_word *words, uint32_t first, uint32_t w)
{
    if (words[w].rel == DL_REL_APPOS) return words[w].head != DL_NONE && words[w].head >= first ? words[w].head : DL_NONE;
    if (!is_subject(&words[w]) || words[w].head == DL_NONE || words[w].head < w) return DL_NONE;
    return subject_of(words, words[w].head, first, w);
}

static void mend_row_of_offices(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        if (words[w].upos != DL_UPOS_NOUN || !may_be_somebody(&words[w])) continue;
        const uint32_t noun = first_of_row(words, first, w);
        if (noun == DL_NONE || noun >= w || words[noun].upos != DL_UPOS_NOUN) continue;
        if (!dl_has_feat(&words[noun], "Number=Sing") || !is_person_or_body(&words[noun])) continue;
        const uint32_t begin = phrase_begin(words, noun + 1, w), before = phrase_begin(words, first, noun);
        if (!dl_str_is(words[begin - 1].form, ",") || !opens_somebody(&words[begin])) continue;
        if (is_indefinite(&words[begin]) && !is_indefinite(&words[before])) continue; /* "the mayor, a doctor and two aides" */
        const uint32_t last = last_of_row(words, noun, w, end);
        if (last == DL_NONE) continue;
        const uint32_t next = phrase_end(words, last, end);
        if (next < end && dl_str_is(words[next].form, ",")) continue;
        hang(words, w, noun, DL_REL_CONJ);
        hang(words, last, noun, DL_REL_CONJ);
    }
}

/* "the president, an economist and former banker, condemned": both are what he is. */
static void mend_calling_without_article(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w + 1 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_NOUN || noun == DL_NONE || noun < first || noun >= w) continue;
        const uint32_t link = child_of(words, w, DL_REL_CC, noun, w);
        if (link == DL_NONE || !dl_has_feat(&words[w], "Number=Sing") || phrase_begin(words, link, w) != link + 1) continue;
        const uint32_t calling = child_of(words, noun, DL_REL_APPOS, noun + 1, link), next = phrase_end(words, w, end);
        if (calling == DL_NONE || dl_str_is(words[link - 1].form, ",") || opens_somebody(&words[link + 1]) || next >= end ||
            !dl_str_is(words[next].form, ","))
            continue;
        if (is_person_or_body(&words[w]) && is_person_or_body(&words[calling])) hang(words, w, calling, DL_REL_CONJ);
    }
}

void dl_rows_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_row_of_offices(words, first, end);
    mend_calling_without_article(words, first, end);
}
