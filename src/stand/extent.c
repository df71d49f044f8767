/* How far the phrase of an issue reaches: without what stands before and behind a noun and is no part of its name. */
#include "stand/run.h"
#include "syntax/time_words.h"
#include "who/who.h"

int dl_issue_is_content(const struct dl_word *word)
{
    return word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_ADJ ||
           word->upos == DL_UPOS_NUM;
}

/* What leaves the phrase: relative clauses, appositions, what is joined to it. */
static int leaves(const struct dl_word *word)
{
    return word->rel == DL_REL_ACL_RELCL || word->rel == DL_REL_APPOS || word->rel == DL_REL_PARATAXIS ||
           word->rel == DL_REL_ADVCL || word->rel == DL_REL_CONJ || word->rel == DL_REL_ACL;
}

/* Of a noun that is predicated, its subject and copula are no part of the phrase. */
static void leave_clause(const struct dl_stand *run, uint32_t head, uint32_t *first)
{
    DL_EACH_CHILD(run, c, head)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (c > head ||
            (rel != DL_REL_NSUBJ && rel != DL_REL_CSUBJ && rel != DL_REL_COP && rel != DL_REL_AUX && rel != DL_REL_ADVMOD &&
             rel != DL_REL_MARK && rel != DL_REL_CASE && rel != DL_REL_CC && rel != DL_REL_ADVCL))
            continue;
        if (rel == DL_REL_ADVMOD && dl_stand_child(run, head, DL_REL_COP) == DL_NONE) continue;
        uint32_t from, to;
        dl_subtree(run->doc, c, &from, &to);
        if (to < head && to + 1 > *first) *first = to + 1;
    }
}

/* "For Francis Mer growth comes first": whose view it is, taken for a part of the noun. */
static void leave_whose(const struct dl_stand *run, uint32_t head, uint32_t *first)
{
    if (dl_who_at(run->doc, head) != DL_NONE) return;
    DL_EACH_CHILD(run, c, head)
    {
        if (c > head || dl_word_at(run->doc, c)->rel != DL_REL_COMPOUND || dl_stand_actor(run, c) == DL_NONE) continue;
        uint32_t from, to;
        dl_subtree(run->doc, c, &from, &to);
        uint32_t before = from > 0 && dl_stand_is(run, from - 1, "the") ? from - 1 : from;
        if (before > 0 && dl_stand_listed(run, before - 1, "for to") && to < head &&
            before - 1 == run->doc->sentences.at[dl_word_at(run->doc, head)->sentence].word)
            *first = to + 1;
    }
}

/* "Thursday's bill", "last week's crackdowns": when it was is not which. */
static void leave_time(const struct dl_stand *run, uint32_t head, uint32_t *first)
{
    DL_EACH_CHILD(run, c, head)
    {
        uint32_t from, to;
        const struct dl_word *at = dl_word_at(run->doc, c);
        if (c > head || at->rel != DL_REL_NMOD_POSS || (at->thing != DL_THING_TIME && !is_day_form(at->form))) continue;
        dl_subtree(run->doc, c, &from, &to);
        if (to < head && from <= *first) *first = to + 1;
    }
}

/* "called for help on a call", "attacked it on nine shows": where it is said; not "the ban on radio". */
static int is_said_on(const struct dl_stand *run, uint32_t word)
{
    const uint32_t above = dl_word_at(run->doc, word)->head;
    return dl_stand_listed(run, word,
                           "call phone show network channel podcast radio television broadcast twitter facebook "
                           "instagram youtube blog floor") &&
           (above == DL_NONE || !(dl_stand_classes(run, above) & DL_STAND_TURNING));
}

int dl_issue_is_how_made(const struct dl_stand *run, uint32_t noun, uint32_t phrase)
{
    const uint32_t above = dl_word_at(run->doc, noun)->head;
    if (above != DL_NONE && dl_stand_has_case(run, phrase, "in"))
        return dl_stand_classes(run, above) & DL_STAND_MADE && dl_word_at(run->doc, phrase)->upos == DL_UPOS_PROPN;
    if (!dl_stand_in(run, noun, DL_LIST_DRAFT) || !dl_stand_has_case(run, phrase, "with")) return 0;
    const uint32_t who = dl_who_at(run->doc, phrase);
    return who != DL_NONE && run->doc->entities.at[who].kind == DL_ENTITY_PERSON;
}

int dl_issue_is_setting(const struct dl_stand *run, uint32_t word)
{
    struct dl_str preposition = dl_stand_case(run, word);
    if (dl_stand_is(run, word, "subject") && dl_word_at(run->doc, word)->upos == DL_UPOS_ADJ) return 1;
    if (preposition.at == NULL) return 0;
    if (dl_str_listed(preposition, "at during before after since until despite as amid by because due given alongside", ' '))
        return 1;
    if (dl_str_is(preposition, "in") && dl_stand_in(run, word, DL_LIST_SAID_IN)) return 1;
    const uint32_t above = dl_word_at(run->doc, word)->head;
    if (dl_str_is(preposition, "to") && dl_stand_listed(run, word, "court arbitration tribunal")) /* "take the decision to court" */
        return above == DL_NONE ||
               !dl_stand_listed(run, above, "access appeal right path recourse referral nominee nomination appointment");
    if (dl_str_is(preposition, "on") && is_said_on(run, word)) return 1;
    return dl_stand_in(run, word, DL_LIST_SETTING);
}

int dl_issue_is_joined_amiss(const struct dl_stand *run, uint32_t joined)
{
    const struct dl_word *at = dl_word_at(run->doc, joined);
    if (at->rel != DL_REL_CONJ || at->head == DL_NONE || at->upos != DL_UPOS_VERB) return 0;
    const struct dl_word *first = dl_word_at(run->doc, at->head);
    if (first->upos != DL_UPOS_VERB) return 0;
    const int has_own = run->links[joined].rels & (DL_STAND_REL(AUX) | DL_STAND_REL(NSUBJ) | DL_STAND_REL(AUX_PASS)) ? 1 : 0;
    return !has_own && (dl_has_feat(at, "VerbForm=Inf") != dl_has_feat(first, "VerbForm=Inf") ||
                        dl_has_feat(at, "Tense=Past") != dl_has_feat(first, "Tense=Past"));
}

/* Last word of "on foreign agents" behind "sign the law", where the parser hung it on the verb; last for none. */
static uint32_t with_stray_phrase(const struct dl_stand *run, uint32_t head, uint32_t last)
{
    uint32_t stray = dl_stand_stray_phrase(run, head, last, "on of for against over between about in"), from, to = last;
    const int takes_in = dl_stand_listed(
        run, head, "participation involvement membership confidence trust faith belief investment interference stake");
    if (!takes_in && stray != DL_NONE && dl_stand_is(run, last + 1, "in") &&
        (dl_word_at(run->doc, stray)->upos != DL_UPOS_NOUN || dl_word_at(run->doc, stray)->thing != DL_THING_PLACE))
        return last; /* "upheld a ban on the veil in schools"; not "in Paris" */
    if (stray != DL_NONE && dl_stand_is(run, last + 1, "in") && takes_in) {
        dl_subtree(run->doc, stray, &from, &to);
        return to; /* "end its participation in the mission", hung on the verb */
    }
    if (stray == DL_NONE || !(dl_stand_classes(run, head) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT | DL_STAND_RULE))) return last;
    if (dl_issue_is_setting(run, stray)) return last;
    dl_subtree(run->doc, stray, &from, &to);
    return to;
}

/* "schedules in 2010": a year behind a preposition of time, which the network need not have for a time. */
static int ends_in_year(const struct dl_stand *run, uint32_t head, uint32_t last)
{
    const struct dl_str form = dl_word_at(run->doc, last)->form;
    if (last < head + 2 || form.size != 4 || (form.at[0] != '1' && form.at[0] != '2')) return 0;
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_digit(form.at[i])) return 0;
    return dl_stand_listed(run, last - 1, "in since until before after");
}

/* "framework for peace [at the White House]": where a bargain is struck is no part of its name. */
static uint32_t before_signing_place(const struct dl_stand *run, uint32_t first, uint32_t last)
{
    for (uint32_t w = first + 1; w <= last; w++) {
        const uint32_t place = dl_stand_is(run, w, "at") ? dl_word_at(run->doc, w)->head : DL_NONE;
        if (place != DL_NONE && place > w && dl_word_at(run->doc, w)->rel == DL_REL_CASE &&
            dl_word_at(run->doc, place)->upos == DL_UPOS_PROPN)
            return w - 1;
    }
    return last;
}

uint32_t dl_issue_without_time(const struct dl_stand *run, uint32_t head, uint32_t last)
{
    if (dl_stand_in(run, head, DL_LIST_BARGAIN)) last = before_signing_place(run, head, last);
    while (last > head && dl_issue_is_quote(run, last)) last--;
    if (last > head && is_day_form(dl_word_at(run->doc, last)->form) &&
        dl_rel_base((enum dl_rel)dl_word_at(run->doc, last)->rel) != DL_REL_COMPOUND &&
        dl_word_at(run->doc, last - 1)->upos == DL_UPOS_PROPN)
        last--; /* "funds for the Department of Security Tuesday" */
    if (ends_in_year(run, head, last)) return last - 2;
    uint32_t w = last;
    while (w > head && (dl_word_at(run->doc, w)->thing == DL_THING_TIME || dl_word_at(run->doc, w)->upos == DL_UPOS_NUM)) w--;
    if (w == last || dl_word_at(run->doc, w + 1)->thing != DL_THING_TIME) return last;
    if (w > head && dl_stand_listed(run, w, "last next this late early")) w--; /* "last month" */
    if (w > head && w + 2 <= last && dl_word_at(run->doc, w + 1)->thing != DL_THING_TIME &&
        !dl_stand_listed(run, w, "on by since until from before after during at in late"))
        return w;
    if (w > head + 1 && dl_stand_is(run, w, "in") && dl_stand_listed(run, w - 1, "start begin"))
        return w - 2; /* "requests starting in November" */
    if (dl_stand_listed(run, w, "on by since until from before after during at in start begin"))
        return w > head ? w - 1 : last; /* also "recruits starting Monday" */
    return w == head ? head : last;
}

/* Whether what a word needs stands behind the last: its governor, or of a verb anything. */
static int is_broken(const struct dl_stand *run, uint32_t word, uint32_t last)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->head != DL_NONE && at->head > last) return 1;
    if (at->upos != DL_UPOS_VERB && at->upos != DL_UPOS_AUX) return 0;
    DL_EACH_CHILD(run, c, word)
    if (c > last && dl_word_at(run->doc, c)->upos != DL_UPOS_PUNCT) return 1;
    return 0;
}

/* Of a phrase that is cut for its length the last word of what is whole. */
static uint32_t whole_before(const struct dl_stand *run, uint32_t head, uint32_t last)
{
    while (last > head && (!dl_issue_is_content(dl_word_at(run->doc, last)) || is_broken(run, last, last))) last--;
    return last;
}

/* "his claim that the deal, a good one, [means …]": a clause whose verb is cut off. */
static void leave_broken(const struct dl_stand *run, uint32_t head, uint32_t *last)
{
    DL_EACH_CHILD(run, c, head)
    {
        uint32_t begins, ends;
        if (c <= *last || c < head) continue;
        dl_subtree(run->doc, c, &begins, &ends);
        if (begins > head && begins <= *last) *last = begins - 1;
    }
}

/* Leaves articles, prepositions and the like before a noun. */
static void leave_small_words(const struct dl_stand *run, uint32_t head, uint32_t *first)
{
    const struct dl_doc *doc = run->doc;
    DL_EACH_CHILD(run, c, head) /* "98 to 1 a bill" */
    if (c >= *first && c < head && dl_word_at(doc, c)->rel == DL_REL_DET &&
        dl_stand_listed(run, c, "a an the this that these those"))
        *first = c + 1;
    while (*first < head) {
        uint8_t upos = dl_word_at(doc, *first)->upos;
        const int is_than =
            *first + 2 <= head && dl_stand_listed(run, *first, "more few less") && dl_stand_is(run, *first + 1, "than");
        if (is_than) { /* "more than 50 requests" */
            *first += 2;
            continue;
        }
        if (dl_stand_is(run, *first, "back") && upos != DL_UPOS_NOUN) { /* "bring back conscription" */
            ++*first;
            continue;
        }
        if (upos != DL_UPOS_PUNCT && upos != DL_UPOS_ADP && upos != DL_UPOS_DET && upos != DL_UPOS_PART && upos != DL_UPOS_SCONJ &&
            upos != DL_UPOS_CCONJ && upos != DL_UPOS_PRON)
            break;
        if (dl_str_is(dl_word_at(doc, *first + 1)->form, "-") && *first + 1 < head) break; /* "no-deal Brexit" */
        const int is_at_least = dl_stand_is(run, *first, "at") && dl_stand_listed(run, *first + 1, "least most little many");
        *first += is_at_least && *first + 1 < head ? 2 : 1; /* "at least four bills" */
    }
}

static void end_before(const struct dl_stand *run, uint32_t head, uint32_t word, uint32_t *last)
{
    uint32_t begins, ends;
    dl_subtree(run->doc, word, &begins, &ends);
    if (begins > head) *last = begins - 1;
}

/* "services between Chad, Mali and Niger": a comma in a list of what the noun's phrase names, which an "and" ends. */
static int is_in_list(const struct dl_stand *run, uint32_t head, uint32_t comma)
{
    const struct dl_word *at = dl_word_at(run->doc, comma);
    if (!dl_str_is(at->form, ",") || at->head == DL_NONE || at->head < comma || dl_word_at(run->doc, at->head)->rel != DL_REL_CONJ)
        return 0;
    const uint32_t named = dl_word_at(run->doc, at->head)->head;
    uint32_t end = comma;
    if (named == DL_NONE || named <= head || dl_word_at(run->doc, named)->head != head || named > comma) return 0;
    DL_EACH_CHILD(run, c, named)
    if (c > end && dl_word_at(run->doc, c)->rel == DL_REL_CONJ && dl_stand_child(run, c, DL_REL_CC) != DL_NONE) end = c;
    return end > comma && end - head < DL_ISSUE_WORDING && dl_word_at(run->doc, named)->upos == dl_word_at(run->doc, end)->upos;
}

/* Leaves what stands behind a noun and is no part of its name: what it is judged, what a mark sets apart, how and when. */
static void leave_rest(const struct dl_stand *run, uint32_t head, uint32_t *last)
{
    const struct dl_doc *doc = run->doc;
    for (uint32_t w = head + 1; w <= *last; w++) {
        const struct dl_word *word = dl_word_at(doc, w);
        int is_judged = word->upos == DL_UPOS_ADJ &&
                        (word->head == head ? word->rel == DL_REL_AMOD || word->rel == DL_REL_XCOMP
                                            : word->rel == DL_REL_AMOD && word->head < w && run->links[w].child == DL_NONE);
        if (is_judged) { /* "found the decision regrettable" */
            *last = w - 1;
            end_before(run, head, w, last);
            break;
        }
        if (word->upos == DL_UPOS_PUNCT && (dl_str_is(word->form, "-") || dl_issue_is_quote(run, w) || is_in_list(run, head, w)))
            continue; /* "same-sex marriage" */
        if (word->upos == DL_UPOS_PUNCT) *last = w - 1;
        else if (word->head == head && (leaves(word) || dl_issue_is_setting(run, w) || dl_issue_is_how_made(run, head, w)))
            end_before(run, head, w, last);
    }
}

void dl_issue_words(const struct dl_stand *run, uint32_t head, uint32_t *first, uint32_t *last)
{
    dl_subtree(run->doc, head, first, last);
    leave_clause(run, head, first);
    *last = with_stray_phrase(run, head, *last);
    leave_time(run, head, first);
    leave_small_words(run, head, first);
    leave_whose(run, head, first);
    leave_rest(run, head, last);
    if (run->but != DL_NONE && run->but > head && run->but <= *last)
        end_before(run, head, run->but, last); /* "prefers diplomacy to war": the one alone */
    if (*last - *first + 1 > DL_ISSUE_WORDING) *last = whole_before(run, head, *first + DL_ISSUE_WORDING - 1);
    leave_broken(run, head, last);
    *last = dl_issue_without_time(run, head, *last);
    if (*last < head) *first = head, *last = head;
    while (*last > head && !dl_issue_is_content(dl_word_at(run->doc, *last))) --*last;
}
