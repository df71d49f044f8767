/* What tells more of a noun that alone says little: "bill that shields clinics", "cuts in immigration", the words right behind it. */
#include "stand/run.h"
#include "who/who.h"

enum { TIME_WORDS = 4 /* "late on Friday" */, MAKER_WORDS = 8 /* "by the late Senator Ana Roe" */ };

/* "similar bills", "the very idea": adjectives that tell nothing at all. */
static uint32_t behind_empty(const struct dl_stand *run, uint32_t first, uint32_t head)
{
    while (first < head && dl_word_at(run->doc, first)->head == head &&
           dl_stand_listed(run, first, "own such very same similar identical other controversial landmark sweeping historic"))
        first++;
    if (first + 3 <= head && dl_stand_is(run, first, "so") && dl_stand_hyphen(run, first + 2) == first)
        first += 3; /* "so-called" */
    return first;
}

/* A bill or a bargain: what stands before it seldom tells which. */
static int is_text(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_in(run, noun, DL_LIST_DRAFT) || dl_stand_in(run, noun, DL_LIST_BARGAIN);
}

/* Whether the word is the mark at the end of what is quoted, the noun in it. */
static int closes_quote(const struct dl_stand *run, uint32_t noun, uint32_t word)
{
    if (word + 1 >= run->doc->words.count || !dl_issue_is_quote(run, word)) return 0;
    if (dl_word_at(run->doc, word + 1)->sentence != dl_word_at(run->doc, noun)->sentence) return 0;
    for (uint32_t w = noun, steps = 0; w-- > 0 && steps < 8; steps++)
        if (dl_issue_is_quote(run, w)) return 1;
    return 0;
}

/* The first word behind "tabled by Roe", "by the Greens", of a bill that is theirs, where what it is to do stands there; DL_NONE. */
static uint32_t behind_maker(const struct dl_stand *run, uint32_t noun, uint32_t made)
{
    uint32_t first, last;
    if (made + 3 >= run->doc->words.count) return DL_NONE;
    const int is_by = dl_stand_is(run, made, "by") && dl_stand_in(run, noun, DL_LIST_DRAFT);
    if (!is_by && (dl_word_at(run->doc, made)->head != noun || !dl_has_feat(dl_word_at(run->doc, made), "VerbForm=Part")))
        return DL_NONE;
    const uint32_t by = dl_stand_phrase(run, is_by ? noun : made, "by");
    if (by == DL_NONE || by < made || by - made > MAKER_WORDS) return DL_NONE;
    dl_issue_words(run, by, &first, &last);
    const uint32_t next = last + 1;
    if (last - made > MAKER_WORDS || next >= run->doc->words.count) return DL_NONE;
    const int is_to = dl_stand_is(run, next, "to") && dl_word_at(run->doc, next)->upos == DL_UPOS_PART;
    return is_to || (dl_stand_listed(run, next, "that which") && dl_word_at(run->doc, next)->upos == DL_UPOS_PRON) ? next : DL_NONE;
}

/* The first word behind "in the legislature", "in her state", of a draft that is made there, where what it is to do stands behind it; DL_NONE. */
static uint32_t behind_place(const struct dl_stand *run, uint32_t noun, uint32_t next)
{
    uint32_t first, last;
    if (next + 3 >= run->doc->words.count || !dl_stand_is(run, next, "in") || !dl_stand_in(run, noun, DL_LIST_DRAFT))
        return DL_NONE;
    const uint32_t place = dl_word_at(run->doc, next)->head;
    if (place == DL_NONE || place < next || place - next > MAKER_WORDS || dl_word_at(run->doc, next)->rel != DL_REL_CASE ||
        dl_word_at(run->doc, place)->head == DL_NONE || dl_word_at(run->doc, place)->head > noun)
        return DL_NONE;
    dl_issue_words(run, place, &first, &last);
    if (last + 2 >= run->doc->words.count || last - next > MAKER_WORDS) return DL_NONE;
    const int is_to = dl_stand_is(run, last + 1, "to") && dl_word_at(run->doc, last + 1)->upos == DL_UPOS_PART;
    const int is_that = dl_stand_listed(run, last + 1, "that which") && dl_word_at(run->doc, last + 1)->upos == DL_UPOS_PRON;
    return is_to || is_that ? last + 1 : DL_NONE;
}

uint32_t dl_issue_behind_time(const struct dl_stand *run, uint32_t noun)
{
    uint32_t end = noun + 1;
    if (closes_quote(run, noun, end)) end++; /* a "grand bargain" to end it */
    for (uint32_t w = end; w < run->doc->words.count && w - noun <= TIME_WORDS; w++) {
        const struct dl_word *word = dl_word_at(run->doc, w);
        if (word->sentence != dl_word_at(run->doc, noun)->sentence) break;
        int is_whose = w + 1 < run->doc->words.count && dl_word_at(run->doc, w + 1)->head == w; /* "in May's deal" */
        const int is_which = word->head != DL_NONE && word->head > w && dl_word_at(run->doc, word->head)->thing != DL_THING_TIME &&
                             dl_word_at(run->doc, word->head)->upos == DL_UPOS_NOUN; /* "in the 2015 deal" */
        if (word->thing == DL_THING_TIME && !is_whose && !is_which && !dl_is_below(run->doc, noun, w)) end = w + 1;
        else if (word->upos == DL_UPOS_NUM && end == w && w > noun + 1) end = w + 1; /* "on April 23" */
        else if (!dl_stand_listed(run, w, "on in late early last next this recent past earlier over during the")) break;
    }
    uint32_t behind = behind_maker(run, noun, end);
    if (behind == DL_NONE) behind = behind_place(run, noun, end);
    return behind != DL_NONE ? behind : end;
}

/* Whether the words hold a noun that is no time. */
static int holds_noun(const struct dl_stand *run, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        const struct dl_word *word = dl_word_at(run->doc, w);
        if ((word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) && word->thing != DL_THING_TIME) return 1;
    }
    return 0;
}

/* Whether what a verb needs stands behind the last word: "allowing the agency [to enrol them]". */
static int needs_more(const struct dl_stand *run, uint32_t verb, uint32_t last)
{
    const uint32_t act = dl_stand_child(run, verb, DL_REL_XCOMP), object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB) return 0;
    return (act != DL_NONE && act > last) || (object != DL_NONE && object > last);
}

/* "asserting that the woman at the center of the scandal [waived …]": of a clause whose verb is cut off for length its subject goes too, as does
 * a verb that is cut from what it governs. */
static uint32_t before_cut_clause(const struct dl_stand *run, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        const struct dl_word *word = dl_word_at(run->doc, w);
        uint32_t begins, ends;
        const int is_subject = dl_rel_base((enum dl_rel)word->rel) == DL_REL_NSUBJ && word->head != DL_NONE && word->head > last;
        if (!is_subject && !needs_more(run, w, last)) continue;
        dl_subtree(run->doc, w, &begins, &ends);
        return begins > first ? begins - 1 : DL_NONE;
    }
    return last;
}

/* The last word up to `last` that is of weight and needs nothing behind it. */
static uint32_t end_of_whole(const struct dl_stand *run, uint32_t first, uint32_t last, int is_cut)
{
    while (last > first) {
        const struct dl_word *word = dl_word_at(run->doc, last);
        int is_whole = word->head == DL_NONE || word->head < last || word->rel == DL_REL_NSUBJ; /* not "pay union", of dues */
        int is_content = word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_NUM ||
                         (word->upos == DL_UPOS_VERB && !is_cut) ||
                         (word->upos == DL_UPOS_ADJ && word->rel == DL_REL_XCOMP); /* "keeps the government open" */
        if (is_content && is_whole) break;
        last--;
    }
    return last;
}

/* "a directive to close churches amid the pandemic", "an attempt to tax it after the firm had lobbied" */
static int opens_circumstance(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->head == DL_NONE || at->head < word) return 0;
    if (at->rel == DL_REL_MARK) return dl_stand_listed(run, word, "because after before as since although though");
    return at->rel == DL_REL_CASE && dl_stand_listed(run, word, "amid despite during alongside since before after");
}

/* The last word of a clause or phrase of at most so many words that tells what the noun before it is; DL_NONE where it tells nothing. */
static uint32_t end_of_more(const struct dl_stand *run, uint32_t first, uint32_t last, uint32_t noun)
{
    const uint32_t end = last;
    if (last - first >= DL_ISSUE_WHOLE - 1) last = first + DL_ISSUE_WORDING - 2;
    const int is_cut = last < end;
    for (uint32_t w = first; w <= last; w++)
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_PUNCT && !dl_str_is(dl_word_at(run->doc, w)->form, "-") &&
            !dl_issue_is_quote(run, w))
            last = w - 1;
    for (uint32_t w = first + 1; w <= last; w++)
        if (opens_circumstance(run, w)) last = w - 1;
    for (uint32_t w = first + 1; w <= last; w++) {
        uint32_t from, to;
        if (!dl_issue_is_joined_amiss(run, w)) continue;
        dl_subtree(run->doc, w, &from, &to);
        if (from > first && from <= last) last = from - 1;
    }
    last = dl_issue_without_time(run, noun, last);
    last = end_of_whole(run, first, last, is_cut);
    for (uint32_t before; is_cut && (before = before_cut_clause(run, first, last)) != last;) {
        if (before == DL_NONE) return DL_NONE;
        last = end_of_whole(run, first, before, is_cut);
    }
    return last >= first && holds_noun(run, first, last) ? last : DL_NONE;
}

/* "that shields clinics", "under which troops leave"; not "that they signed". */
static int is_telling_relative(const struct dl_stand *run, uint32_t clause, uint32_t first)
{
    uint32_t subject = dl_stand_child(run, clause, DL_REL_NSUBJ);
    if (subject != DL_NONE && dl_stand_listed(run, subject, "that which")) return 1;
    return dl_stand_is(run, first, "whereby") ||
           (first < clause && dl_stand_listed(run, first, "under by through in") && dl_stand_is(run, first + 1, "which"));
}

/* A clause that tells what the noun is: "bill that shields clinics", "plan to close it", "idea of planting spies", "measure curbing
 * unions", "order on Friday ending the ban"; not "pact that they signed". */
static int is_telling_clause(const struct dl_stand *run, uint32_t clause, uint32_t first, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, clause);
    if (at->rel == DL_REL_ACL_RELCL) return is_telling_relative(run, clause, first);
    if (dl_stand_is(run, clause, "provide")) return 0; /* "provided that" */
    const struct dl_word *thing = dl_word_at(run->doc, noun);
    if (thing->rel == DL_REL_OBJ && thing->head != DL_NONE && dl_stand_points_back(run, noun) > 0 &&
        dl_has_feat(at, "VerbForm=Inf") &&
        dl_stand_listed(run, thing->head, "want like need wish prefer expect allow urge ask let see"))
        return 0; /* "want the bill to go further" */
    if (at->rel == DL_REL_CCOMP) return 1;
    if (at->rel != DL_REL_ACL && at->rel != DL_REL_ADVCL && at->rel != DL_REL_XCOMP) return 0;
    if (first < clause) return dl_stand_listed(run, first, "of for to on against about");
    int is_by_whom = dl_has_feat(at, "VerbForm=Part") && dl_stand_phrase(run, clause, "by") != DL_NONE;
    if (is_by_whom &&
        (run->links[noun].rels & (DL_STAND_REL(COMPOUND) | DL_STAND_REL(AMOD)) || first < dl_issue_behind_time(run, noun)))
        return 0; /* "a border agreement mediated by Qatar" */
    int is_behind_time = first > noun + 1 && dl_has_feat(at, "VerbForm=Ger") && is_text(run, noun);
    int is_hung_on_verb = clause == noun + 1 && at->rel == DL_REL_XCOMP && is_text(run, noun); /* "upheld a state law banning it" */
    return at->rel == DL_REL_ACL || is_behind_time || is_hung_on_verb;
}

/* "cuts in immigration", "ban on rifles"; not "bill on Tuesday". */
static int is_telling_phrase(const struct dl_stand *run, uint32_t noun, uint32_t first)
{
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, noun)->rel);
    if ((rel != DL_REL_NMOD && rel != DL_REL_OBL) || first >= noun || dl_word_at(run->doc, noun)->thing == DL_THING_TIME) return 0;
    if (dl_issue_is_setting(run, noun)) return 0;
    if (dl_stand_listed(run, first, "in to"))
        return dl_word_at(run->doc, noun)->upos == DL_UPOS_NOUN && dl_who_at(run->doc, noun) == DL_NONE;
    return dl_stand_listed(run, first, "of for on against over between about into") && !dl_stand_is(run, noun, "law");
}

uint32_t dl_issue_told_behind(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t begins = dl_issue_behind_time(run, noun);
    const uint32_t made = noun + 1 < begins && dl_word_at(run->doc, noun + 1)->rel == DL_REL_ACL ? noun + 1 : DL_NONE;
    const uint32_t above[] = {noun, dl_word_at(run->doc, noun)->head, begins > noun + 1 ? begins - 1 : DL_NONE, made};
    for (int i = 0; i < 4; i++) {
        if (above[i] == DL_NONE) continue;
        DL_EACH_CHILD(run, c, above[i])
        {
            if (c <= noun || c > noun + DL_ISSUE_WORDING || c == run->but) continue;
            uint32_t first, last;
            dl_subtree(run->doc, c, &first, &last);
            int is_apart =
                begins < run->doc->words.count && dl_word_at(run->doc, begins)->upos == DL_UPOS_PUNCT; /* "a bill, which would …" */
            if (is_apart && (dl_word_at(run->doc, c)->rel != DL_REL_ACL_RELCL || dl_stand_points_back(run, noun) > 0)) continue;
            if (first > begins + (uint32_t)is_apart) continue;
            if (dl_stand_is(run, first, "for") && above[1] != DL_NONE && above[1] < noun &&
                dl_stand_senses(run, above[1]) & DL_SENSE_REACTION)
                continue; /* "criticised the bill for doing too little" */
            if (dl_word_at(run->doc, first)->upos == DL_UPOS_PUNCT) first++;
            int is_told =
                run->links[noun].rels & (DL_STAND_REL(COMPOUND) | DL_STAND_REL(AMOD)); /* not "put the Indus accord in abeyance" */
            if (is_told && dl_stand_listed(run, first, "in to into") && dl_word_at(run->doc, c)->upos != DL_UPOS_VERB) continue;
            if (!is_telling_clause(run, c, first, noun) && !is_telling_phrase(run, c, first)) continue;
            uint32_t end = end_of_more(run, first, last, noun);
            int is_verb = dl_word_at(run->doc, c)->upos == DL_UPOS_VERB;
            if (end != DL_NONE && (!is_verb || end >= c)) return end; /* not "under which the House" */
        }
    }
    return DL_NONE;
}

int dl_issue_says_little(const struct dl_stand *run, uint32_t noun)
{
    return dl_word_at(run->doc, noun)->upos == DL_UPOS_NOUN && !dl_stand_in(run, noun, DL_LIST_MATTER);
}

int dl_issue_is_count_of_harm(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t of = dl_stand_listed(run, noun, "number total toll tally count") ? dl_stand_phrase(run, noun, "of") : DL_NONE;
    return of != DL_NONE && dl_stand_listed(run, of,
                                            "case death infection victim casualty fatality injury incident injured dead wounded "
                                            "attack accident crash patient");
}

void dl_issue_words_with_more(const struct dl_stand *run, uint32_t noun, uint32_t *first, uint32_t *last)
{
    dl_issue_words(run, noun, first, last);
    *first = behind_empty(run, *first, noun);
    const uint32_t behind = *last > noun ? behind_place(run, noun, noun + 1) : DL_NONE;
    if (behind != DL_NONE && behind == *last + 1) *last = noun; /* "a bill in the lower house to ban them" */
    int is_little = *last == noun && dl_issue_says_little(run, noun) &&
                    (*first == noun || is_text(run, noun) || dl_stand_in(run, noun, DL_LIST_NAMELESS));
    uint32_t end = is_little ? dl_issue_told_behind(run, noun) : DL_NONE;
    if (end != DL_NONE && end - *first < DL_ISSUE_WHOLE + TIME_WORDS) *last = end;
}

int dl_issue_is_alone(const struct dl_stand *run, uint32_t noun)
{
    uint32_t first, last;
    dl_issue_words_with_more(run, noun, &first, &last);
    return first == last;
}

struct dl_str dl_issue_more(struct dl_stand *run, uint32_t noun)
{
    uint32_t first, last;
    dl_issue_words_with_more(run, noun, &first, &last);
    return last > first ? dl_issue_wording_of(run, noun, first, last) : (struct dl_str){0};
}

struct dl_str dl_issue_wording_of(struct dl_stand *run, uint32_t noun, uint32_t first, uint32_t last)
{
    uint32_t begins = dl_issue_behind_time(run, noun);
    if (begins == noun + 1 || last < begins) return dl_issue_wording(run, first, last);
    struct dl_str thing = dl_issue_wording(run, first, noun), more = dl_issue_wording(run, begins, last);
    struct dl_str both = dl_str_with_blank(&run->doc->arena, thing, more);
    if (both.at == NULL) run->failed = 1;
    return both.at != NULL ? both : thing;
}
