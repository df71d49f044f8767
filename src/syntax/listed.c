/* Which name a name behind "and" or a comma goes on from. The scorer of heads takes what follows a comma for another word for the same, and
 * joins to the nearest noun; the words between tell that somebody else is meant: "met Rao, then Holm", "accused Rao of one thing and Holm
 * of another". */
#include "syntax/listed.h"

#include "syntax/clause.h"
#include "syntax/rows.h"

/* "both Rao and Holm, the party's chief negotiator": what tells of one, right behind a comma, is set beside the last of several people. */
static void mend_last_named(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        uint32_t head = words[w].head, last = DL_NONE, comma = DL_NONE;
        if (words[w].rel != DL_REL_APPOS || words[w].upos != DL_UPOS_NOUN || head == DL_NONE || head < first || head >= w) continue;
        if (words[head].upos != DL_UPOS_PROPN || !dl_has_feat(&words[w], "Number=Sing")) continue;
        for (uint32_t c = head + 1; c < w; c++) {
            if (words[c].head == head && words[c].rel == DL_REL_CONJ) last = c;
            int is_between = words[c].head == w || words[c].head == head;
            if (comma == DL_NONE && last != DL_NONE && is_between && dl_str_is(words[c].form, ",")) comma = c;
        }
        if (last == DL_NONE || comma == DL_NONE || words[last].upos != DL_UPOS_PROPN) continue;
        uint32_t tail = last;
        while (tail + 1 < comma && words[tail + 1].head == last) tail++;
        if (tail + 1 == comma) hang(words, w, last, DL_REL_APPOS);
    }
}

/* "Rao, a congressman and former colonel": both are what he is. */
static void mend_second_calling(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ) continue;
        const uint32_t name = words[w].head, mark = child_of(words, w, DL_REL_CC, first, w);
        if (words[w].upos != DL_UPOS_NOUN || name == DL_NONE || name >= w || mark == DL_NONE) continue;
        if (words[name].ner != DL_NER_B_PER || words[w].thing != DL_THING_PERSON || !dl_has_feat(&words[w], "Number=Sing"))
            continue;
        const uint32_t other = child_of(words, name, DL_REL_CONJ, name + 1, mark); /* "Rao and Holm, chairman and ranking member" */
        uint32_t calling = child_of(words, name, DL_REL_APPOS, name + 1, mark);
        if (calling == DL_NONE && other != DL_NONE) calling = child_of(words, other, DL_REL_APPOS, other + 1, mark);
        if (calling == DL_NONE || words[calling].ner == DL_NER_B_PER || dl_str_is(words[mark - 1].form, ",")) continue;
        if (words[calling].thing != DL_THING_PERSON && words[calling].upos != DL_UPOS_PROPN) continue;
        hang(words, w, calling, DL_REL_CONJ);
    }
}

static int is_person_name(const struct dl_word *w) { return w->upos == DL_UPOS_PROPN && w->ner == DL_NER_B_PER; }

/* The word behind a head and the rest of its name. */
static uint32_t behind_name(const struct dl_word *words, uint32_t head, uint32_t end)
{
    uint32_t w = head + 1;
    while (w < end && words[w].head == head && words[w].rel == DL_REL_FLAT) w++;
    return w;
}

/* "two members of the cabinet, Rao and Holm": a body is nobody's name, they are its members. */
static void mend_named_members(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t body = words[w].head;
        if ((words[w].rel != DL_REL_APPOS && words[w].rel != DL_REL_CONJ) || !is_person_name(&words[w])) continue;
        if (body == DL_NONE || body < first || body >= w || words[body].rel != DL_REL_NMOD || words[body].upos != DL_UPOS_NOUN ||
            words[body].thing == DL_THING_PERSON)
            continue;
        const uint32_t people = words[body].head;
        if (people == DL_NONE || people < first || people >= body || words[people].thing != DL_THING_PERSON ||
            !dl_has_feat(&words[people], "Number=Plur"))
            continue;
        hang(words, w, people, (enum dl_rel)words[w].rel);
    }
}

/* "Two former ambassadors, Rao and Holm, asked": both are who they are, and neither is asked beside them. */
static void mend_named_both(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ) continue;
        const uint32_t noun = words[w].head, mark = child_of(words, w, DL_REL_CC, first, w);
        if (!is_person_name(&words[w]) || noun == DL_NONE || noun >= w || mark == DL_NONE) continue;
        if (words[noun].upos != DL_UPOS_NOUN || words[noun].thing != DL_THING_PERSON || !dl_has_feat(&words[noun], "Number=Plur"))
            continue;
        for (uint32_t c = noun + 1; c < mark; c++)
            if (words[c].head == noun && words[c].rel == DL_REL_APPOS && is_person_name(&words[c]) &&
                behind_name(words, c, mark) == mark)
                hang(words, w, c, DL_REL_CONJ);
    }
}

/* "Minister Rao, Chancellor Holm and the Greens": a person's name is not what another person is, where "and" goes on behind it; a title
 * behind the comma is that of the next. */
static void mend_named_row(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 2 < end; w++) {
        const uint32_t head = words[w].head, next = behind_name(words, w, end);
        if (words[w].rel != DL_REL_APPOS || !is_person_name(&words[w]) || head == DL_NONE || head < first || head >= w) continue;
        if (!is_person_name(&words[head]) || next + 1 >= end || !dl_str_is(words[next].form, "and")) continue;
        const uint32_t last = words[next].head, comma = behind_name(words, head, w);
        if (last == DL_NONE || last <= next || last >= end || words[last].rel != DL_REL_CONJ || !dl_str_is(words[comma].form, ","))
            continue;
        if (words[last].head != head && words[last].head != w) continue;
        hang(words, w, head, DL_REL_CONJ);
        words[last].head = head;
        for (uint32_t c = comma + 1; c < w; c++)
            if (words[c].head == head) words[c].head = w;
    }
}

/* Whether the word names somebody and does not tell what somebody is ("Rao, then a minister"). */
static int is_another(const struct dl_word *words, uint32_t w, uint32_t first)
{
    return !has_child(words, w, DL_REL_DET, first, w) &&
           (words[w].upos == DL_UPOS_PROPN ? words[w].ner != DL_NER_O : dl_has_feat(&words[w], "Number=Plur"));
}

/* "met Rao, then Holm": one after the other. "met first Rao": first of all. */
static void mend_in_turn(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t head = words[w].head;
        if (head == DL_NONE || head < first) continue;
        if (words[w].rel == DL_REL_APPOS && head < w && words[head].rel != DL_REL_ROOT && is_another(words, w, first)) {
            const uint32_t then = child_of(words, w, DL_REL_ADVMOD, head + 1, w);
            if (then != DL_NONE && dl_str_listed(words[then].form, "then later finally", ' ') &&
                dl_str_is(words[then - 1].form, ","))
                words[w].rel = DL_REL_CONJ;
        }
        if (words[w].rel == DL_REL_AMOD && dl_str_is(words[w].form, "first") && head == w + 1 &&
            words[head].upos == DL_UPOS_PROPN && words[w - 1].upos == DL_UPOS_VERB && words[head].head == w - 1)
            hang(words, w, w - 1, DL_REL_ADVMOD);
    }
}

/* "300 Lebanese, all of them civilians, were killed": "all" tells of those before it, and they were killed. */
static void mend_quantified(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 3 < end; w++) {
        if (!is_subject(&words[w]) || !dl_str_listed(words[w].form, "all most many some half both none", ' ')) continue;
        if (!dl_str_is(words[w + 1].form, "of") || !dl_str_is(words[w + 2].form, "them")) continue;
        uint32_t comma = w - 1;
        while (comma > first + 1 && words[comma].upos == DL_UPOS_ADV) comma--;
        const uint32_t verb = words[w].head, who = comma - 1;
        if (!dl_str_is(words[comma].form, ",") || verb == DL_NONE || verb < w || words[who].head != verb) continue;
        if (has_child(words, who, DL_REL_CASE, first, who) || is_subject(&words[who])) continue;
        words[who].rel = words[w].rel;
        hang(words, w, who, DL_REL_APPOS);
    }
}

/* Whether the word may stand for people or a body; not "the governor of Ohio", which is one phrase, but "the governor of lying". */
static int is_somebody(const struct dl_word *w, const struct dl_word *link)
{
    if (w->upos == DL_UPOS_PROPN || dl_str_listed(w->form, "others another", ' ')) return 1;
    return w->upos == DL_UPOS_NOUN && (!dl_str_is(link->form, "of") || dl_str_ends(link[1].form, "ing")) && is_person_or_body(w);
}

/* The object that a word like `link` stands behind, before `mark`: "[Rao] of theft and"; DL_NONE */
static uint32_t object_before(const struct dl_word *words, uint32_t first, uint32_t mark, const struct dl_word *link)
{
    for (uint32_t w = mark; w-- > first + 1;) {
        if (words[w].upos == DL_UPOS_VERB && words[w].rel == DL_REL_CONJ) return DL_NONE;
        if (words[w].rel != DL_REL_OBJ || words[w].head == DL_NONE || words[w].head >= w || !is_somebody(&words[w], link)) continue;
        const uint32_t next = behind_name(words, w, mark);
        if (next < mark && dl_str_equal(words[next].form, link->form)) return w;
    }
    return DL_NONE;
}

/* "accused Rao of theft and Holm of lying": the verb is said once, and what is joined is its second object. */
static void mend_gapped(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char links[] = "of for with";
    for (uint32_t w = first + 5; w + 1 < end; w++) {
        if (words[w].rel != DL_REL_CONJ) continue;
        const uint32_t mark = child_of(words, w, DL_REL_CC, first, w), link = behind_name(words, w, end);
        if (mark == DL_NONE || link + 1 >= end) continue;
        if (!dl_str_listed(words[link].form, links, ' ') || !is_somebody(&words[w], &words[link])) continue;
        const uint32_t object = object_before(words, first, mark, &words[link]);
        if (object == DL_NONE || words[w].head == object || words[w].head < words[object].head) continue;
        if (words[w].head < object && words[w].head != words[object].head) continue;
        hang(words, w, object, DL_REL_CONJ);
    }
}

/* "A spokesman, Hodding Carter, said": a name is no clause that describes him. */
static void mend_name_as_clause(struct dl_word *words, uint32_t first, uint32_t w)
{
    if (words[w].upos != DL_UPOS_PROPN || dl_rel_base((enum dl_rel)words[w].rel) != DL_REL_ACL || words[w].ner == DL_NER_O) return;
    if (w > first && words[w].head < w && dl_str_is(words[w - 1].form, ",")) words[w].rel = DL_REL_APPOS;
}

/* "Premier Ana Brandt and Minister Omar Sall": joined to the name, not to its last word. */
static void mend_joined_to_part(struct dl_word *words, uint32_t w)
{
    const uint32_t part = words[w].head;
    if (words[w].rel == DL_REL_CONJ && part < w && words[part].rel == DL_REL_FLAT) words[w].head = words[part].head;
}

/* "Rao and [Senate] majority leader Holm", "Rao and [Justice] Holm": a name right before what is joined to the same head, with nothing between them,
 * is a part of its phrase. */
static void mend_parted_phrase(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t head = words[w].head, mark = words[w - 1].head == w ? w - 1 : DL_NONE;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_PROPN || head == DL_NONE || head >= w || mark == DL_NONE)
            continue;
        uint32_t next = w + 1;
        while (next < end && next < w + 4 && words[next].head != head) next++;
        if (next >= end || words[next].head != head || words[next].rel != DL_REL_CONJ) continue;
        if (!is_noun(&words[next])) continue;
        int is_one = words[mark].upos == DL_UPOS_CCONJ || dl_str_is(words[mark].form, ",");
        for (uint32_t c = w + 1; c < next; c++)
            is_one &= words[c].head == next &&
                      (words[c].rel == DL_REL_AMOD || words[c].rel == DL_REL_COMPOUND || words[c].rel == DL_REL_NMOD_DESC);
        if (!is_one) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == w) words[c].head = next;
        const int is_title = words[next].upos == DL_UPOS_PROPN && words[next].ner == DL_NER_B_PER;
        hang(words, w, next, is_title ? DL_REL_NMOD_DESC : DL_REL_COMPOUND);
    }
}

/* "Rao and Senate leader Holm", "Rao and city officials", read as officials of Rao and the city: without an article before both he is joined to
 * them; "the Rao and Holm campaigns" are two campaigns. */
static void mend_joined_person(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 3 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_COMPOUND || words[w].ner != DL_NER_B_PER || noun == DL_NONE || noun <= w || noun >= end)
            continue;
        const uint32_t other = child_of(words, w, DL_REL_CONJ, w + 2, noun);
        const uint32_t link = other != DL_NONE ? child_of(words, other, DL_REL_CC, w + 1, other) : DL_NONE;
        if (link == DL_NONE || !dl_str_is(words[link].form, "and") || has_child(words, noun, DL_REL_DET, first, w) ||
            has_child(words, noun, DL_REL_NMOD_POSS, first, w))
            continue;
        for (uint32_t c = first; c < w; c++) /* "between", "both" */
            if (words[c].head == noun) words[c].head = w;
        hang(words, w, words[noun].head, (enum dl_rel)words[noun].rel);
        hang(words, noun, w, DL_REL_CONJ);
        hang(words, other, noun, DL_REL_COMPOUND);
        hang(words, link, noun, DL_REL_CC);
    }
}

/* "the church and the union, two bodies that": behind "and" a list is at its end, and a number of them is who they are. */
static void mend_counted_calling(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t head = words[w].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_NOUN || head == DL_NONE || head < first || head > w) continue;
        if (has_child(words, w, DL_REL_CC, first, w) || !dl_has_feat(&words[w], "Number=Plur")) continue;
        const uint32_t number = child_of(words, w, DL_REL_NUMMOD, head + 1, w);
        if (number == DL_NONE || !dl_str_listed(words[number].form, "two three four five", ' ')) continue;
        uint32_t begin = number;
        while (begin > head + 1 && words[begin - 1].head == w && words[begin - 1].upos != DL_UPOS_PUNCT) begin--;
        const uint32_t last = child_of(words, head, DL_REL_CONJ, head + 1, begin);
        if (last == DL_NONE || !has_child(words, last, DL_REL_CC, head, last) || !dl_str_is(words[begin - 1].form, ",")) continue;
        int is_last = 1; /* "the church and the union, two banks and a firm" */
        for (uint32_t c = w + 1; c < end; c++) is_last &= words[c].head != head || words[c].rel != DL_REL_CONJ;
        if (is_last && !has_child(words, w, DL_REL_CONJ, w, end)) words[w].rel = DL_REL_APPOS;
    }
}

/* What two who were just named are to each other or to the matter. */
static int is_kin(const struct dl_word *w)
{
    return dl_str_listed(w->lemma,
                         "guarantor country nation power neighbour neighbor rival foe enemy ally partner member signatory", ' ');
}

/* "asked Norway and Cuba, guarantors of the process, to help", "Japan and Korea, uneasy neighbours, agreed": behind a row that "and" has closed, what they are and no third. */
static void mend_told_of_row(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t head = words[w].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_NOUN || !dl_has_feat(&words[w], "Number=Plur")) continue;
        if (head == DL_NONE || head >= w || head < first) continue;
        if (words[head].upos != DL_UPOS_PROPN && (!is_kin(&words[w]) || !is_person_or_body(&words[head]))) continue;
        uint32_t begin = w;
        while (begin > head + 1 && is_kin(&words[w]) && words[begin - 1].head == w && words[begin - 1].rel == DL_REL_AMOD) begin--;
        if (has_child(words, w, DL_REL_CC, head, w) || !dl_str_is(words[begin - 1].form, ",")) continue;
        if (!is_person_or_body(&words[w]) && !is_kin(&words[w])) continue;
        const uint32_t last = child_of(words, head, DL_REL_CONJ, head, w);
        if (last == DL_NONE || !has_child(words, last, DL_REL_CC, head, last)) continue;
        words[w].rel = DL_REL_APPOS;
    }
}

/* "the ministers of Canada, France and Japan": the second of three places is one more of them, not what they are. */
static void mend_row_of_places(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w + 2 < end; w++) {
        const uint32_t above = words[w].head;
        if (words[w].rel != DL_REL_APPOS || words[w].ner != DL_NER_B_LOC || above == DL_NONE || above >= w) continue;
        if (!dl_str_is(words[w - 1].form, ",") || !dl_str_is(words[name_last(words, w, end) + 1].form, "and")) continue;
        for (uint32_t place = above + 1; place < w - 1; place++) {
            if (words[place].head != above || words[place].rel != DL_REL_NMOD || words[place].ner != DL_NER_B_LOC) continue;
            const uint32_t third = child_of(words, place, DL_REL_CONJ, w + 1, end);
            if (third != DL_NONE && words[third].ner == DL_NER_B_LOC && name_last(words, place, end) + 2 == w)
                hang(words, w, place, DL_REL_CONJ);
        }
    }
}

/* "the heads of state of the union": theirs, not the state's. */
static void mend_heads_of_state(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t state = first + 2; state + 2 < end; state++) {
        if (!dl_str_listed(words[state].lemma, "state government", ' ') || words[state].rel != DL_REL_NMOD) continue;
        const uint32_t head = words[state].head;
        if (head == DL_NONE || head + 2 != state || !dl_str_is(words[head].lemma, "head")) continue;
        const uint32_t body = child_of(words, state, DL_REL_NMOD, state + 1, end);
        if (body != DL_NONE && dl_str_is(words[state + 1].form, "of")) words[body].head = head;
    }
}

/* "Norway, Ireland, Spain recognise Palestine": in a heading lands in a row, of which the last stands before the verb, are joined. */
static void mend_heading_lands(struct dl_word *words, uint32_t first, uint32_t end)
{
    if (end <= first + 5 || dl_str_is(words[end - 1].form, ".") || words[first].ner != DL_NER_B_LOC) return;
    uint32_t last = DL_NONE, rows = 0;
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        if (words[w].head != first || words[w].rel != DL_REL_APPOS || words[w].ner != DL_NER_B_LOC) continue;
        if (!dl_str_is(words[w - 1].form, ",")) return;
        last = w, rows++;
    }
    if (rows < 2 || dl_str_is(words[name_last(words, last, end) + 1].form, ",")) return;
    for (uint32_t w = first + 1; w <= last; w++)
        if (words[w].head == first && words[w].rel == DL_REL_APPOS) words[w].rel = DL_REL_CONJ;
}

void dl_listed_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_joined_person(words, first, end);
    mend_parted_phrase(words, first, end);
    for (uint32_t w = first; w < end; w++) {
        mend_name_as_clause(words, first, w);
        mend_joined_to_part(words, w);
    }
    mend_last_named(words, first, end);
    mend_second_calling(words, first, end);
    mend_named_members(words, first, end);
    mend_named_both(words, first, end);
    mend_named_row(words, first, end);
    mend_quantified(words, first, end);
    mend_in_turn(words, first, end);
    mend_gapped(words, first, end);
    mend_counted_calling(words, first, end);
    mend_told_of_row(words, first, end);
    dl_rows_mend(words, first, end);
    mend_heading_lands(words, first, end);
    mend_row_of_places(words, first, end);
    mend_heads_of_state(words, first, end);
}
