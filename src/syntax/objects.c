/* What a verb takes behind it. The scorers see two nouns in a row and make one phrase of them, or a noun behind "for three days" and make
 * it a part of the days; a reader knows what giving takes, and that times have no places. */
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
           w->rel == DL_REL_ADVMOD ||
           (w->rel == DL_REL_COMPOUND && (w->upos == DL_UPOS_NUM || (w->form.at[0] >= '0' && w->form.at[0] <= '9')));
}

/* "the Kurds": a people by its name, not the adjective of one. */
static int is_people(const struct dl_word *w) { return w->upos == DL_UPOS_PROPN && dl_has_feat(w, "Number=Plur"); }

/* Whether to somebody named behind the verb some of it is given, where a bare noun behind his name could be his own: "sells Taiwan missiles", not
 * "sells Taiwan bonds". What goes "to" another is no such thing ("sent Ukraine aid to the floor"). */
static int is_given(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t w, uint32_t end)
{
    if (!dl_syntax_listed(lists, DL_SYNTAX_GIVEN, words[w].lemma)) return 0;
    for (uint32_t c = w + 1; c < end; c++)
        if (words[c].rel == DL_REL_CASE && words[c].head < end && words[words[c].head].head == words[w].head &&
            dl_str_is(words[c].form, "to"))
            return 0;
    return 1;
}

/* "gave the army new guns", "gave Kurdish fighters rifles": people or a body by a common noun, behind which stands what no compound holds: an
 * article, a number or an adjective, or behind their plural a thing that is given. The noun's place; DL_NONE. */
static uint32_t common_receiver(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t verb, uint32_t w,
                                uint32_t end)
{
    for (uint32_t p = verb + 1; p < w; p++) {
        int is_part = words[p].rel == DL_REL_COMPOUND || words[p].rel == DL_REL_NSUBJ;          /* "gave flood victims tents" */
        is_part |= words[p].rel == DL_REL_NMOD_POSS && !has_child(words, p, DL_REL_CASE, p, w); /* "granted the refugees asylum" */
        if (words[p].head != w || !is_part || words[p].upos != DL_UPOS_NOUN) continue;
        if (!is_person_or_body(&words[p]) && !dl_str_listed(words[p].lemma, "force troop", ' ')) continue;
        const struct dl_word *next = &words[p + 1];
        if (p + 1 == w) return dl_has_feat(&words[p], "Number=Plur") && is_given(lists, words, w, end) ? p : DL_NONE;
        const int is_hyphened = dl_str_is(next->form, "-") || (p + 2 < w && dl_str_is(words[p + 2].form, "-"));
        return next->head == w && begins_phrase(next) && !is_hyphened ? p : DL_NONE;
    }
    return DL_NONE;
}

/* "granted Rao and his family asylum": who is given it, and those joined to him, read as part of what it is. */
static void mend_joined_receivers(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t who = words[w].head, other = w - 1;
        if (words[w].rel != DL_REL_CONJ || who == DL_NONE || who < first || who >= other || words[who].rel != DL_REL_OBJ) continue;
        const uint32_t verb = words[who].head;
        if (verb == DL_NONE || verb > who || !is_giving(words[verb].lemma) || is_person_or_body(&words[w])) continue;
        if (words[other].head != w || words[other].rel != DL_REL_COMPOUND || !is_person_or_body(&words[other])) continue;
        if (words[who].ner != DL_NER_B_PER && !is_person_or_body(&words[who])) continue;
        for (uint32_t c = who + 1; c < other; c++)
            if (words[c].head == w) words[c].head = other;
        hang(words, other, who, DL_REL_CONJ);
        hang(words, w, verb, DL_REL_OBJ);
        words[who].rel = DL_REL_IOBJ;
    }
}

/* "offered Rao $50,000": money is no part of a name. */
static void mend_money_behind_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t name = w - 1, verb = words[name].head;
        if (words[w].upos != DL_UPOS_SYM || words[w].head != name || words[w].rel != DL_REL_FLAT) continue;
        if (words[name].rel != DL_REL_OBJ || verb == DL_NONE || verb > name || !is_giving(words[verb].lemma)) continue;
        hang(words, w, verb, DL_REL_OBJ);
        words[name].rel = DL_REL_IOBJ;
        words[w].ner = DL_NER_O;
        if (w + 1 < end && words[w + 1].head == w) words[w + 1].ner = DL_NER_O;
    }
}

/* "sold the Saudis 84 jets": no number goes on with the name of a people; what is sold is no receiver where nothing else is sold. */
static void mend_number_behind_people(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t n = first + 2; n + 1 < end; n++) {
        const uint32_t name = n - 1, thing = words[name].head;
        if (words[n].upos != DL_UPOS_NUM || words[n].head != name || words[n].rel != DL_REL_FLAT || !is_people(&words[name]))
            continue;
        if (thing == DL_NONE || thing <= n || thing >= end || words[name].rel != DL_REL_COMPOUND) continue;
        const uint32_t verb = words[thing].head;
        if (verb == DL_NONE || verb > name || !is_giving(words[verb].lemma)) continue;
        hang(words, n, thing, DL_REL_NUMMOD);
        words[n].ner = DL_NER_O;
        if (words[thing].rel == DL_REL_IOBJ && !has_child(words, verb, DL_REL_OBJ, verb, end)) words[thing].rel = DL_REL_OBJ;
    }
}

/* "paid Egypt $2 billion", "gave the Philippines 5,000 rifles", "lent Malawi new buses": numbers, articles and adjectives stand before
 * names in a noun's phrase, so a name before them is the one who is given it. */
void dl_receivers_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_joined_receivers(words, first, end);
    mend_money_behind_name(words, first, end);
    mend_number_behind_people(words, first, end);
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBJ || verb == DL_NONE || verb + 1 >= w || !is_giving(words[verb].lemma)) continue;
        const uint32_t people = common_receiver(lists, words, verb, w, end);
        if (people != DL_NONE) {
            for (uint32_t c = verb + 1; c < people; c++)
                if (words[c].head == w) words[c].head = people;
            hang(words, people, verb, DL_REL_IOBJ);
            continue;
        }
        uint32_t name = verb + 1, last = DL_NONE, more = 0; /* words of the name behind its first */
        if (words[name].head == w && words[name].rel == DL_REL_DET) name++;
        for (; name < w && words[name].ner != DL_NER_O && (words[name].ner != DL_NER_B_MISC || is_people(&words[name])); name++)
            if (words[name].head == w && (words[name].rel == DL_REL_COMPOUND || words[name].rel == DL_REL_NMOD))
                last = name, more = 0;
            else if (words[name].head == last && words[name].rel == DL_REL_FLAT) more++;
        const int is_bare = words[w].upos == DL_UPOS_SYM && last == DL_NONE && words[w - 1].head == w && name + 1 == w &&
                            words[w - 1].upos == DL_UPOS_NOUN; /* "offered the county $2 million" */
        if (is_bare) last = name, name = w;
        if (last == DL_NONE || last + more + 1 != name || (words[last].upos != DL_UPOS_PROPN && !is_bare)) continue;
        const int is_money = name == w && words[w].upos == DL_UPOS_SYM, is_hyphened = dl_str_is(words[name].form, "-");
        const int belongs = name < w && (words[name].head == w || words[name].head == name + 1) && begins_phrase(&words[name]);
        if ((!is_money && !belongs && !(name == w && is_given(lists, words, w, end))) || is_hyphened) continue;
        for (uint32_t c = verb + 1; c < last; c++)
            if (words[c].head == w) words[c].head = last;
        hang(words, last, verb, DL_REL_IOBJ);
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
        if (words[w].rel != DL_REL_NMOD) continue;
        const uint32_t time = words[w].head, mark = child_of(words, w, DL_REL_CASE, first, w);
        if (time == DL_NONE || time >= w || mark == DL_NONE || mark < time) continue;
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

/* "a group called Citizens for Fair Taxes": what it is called is one name, of capitals and the small words between them, and nobody is
 * called for it. */
static void mend_called(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t called = words[w].head;
        if (called + 1 != w || !dl_str_listed(words[called].form, "called named dubbed", ' ') || words[called].rel != DL_REL_ACL)
            continue;
        if (!dl_ascii_upper(words[w].form.at[0]) || dl_rel_base((enum dl_rel)words[w].rel) == DL_REL_PUNCT) continue;
        words[w].rel = DL_REL_XCOMP;
        for (uint32_t c = w + 1; c < end; c++) {
            const int is_of_name =
                dl_ascii_upper(words[c].form.at[0]) && dl_str_listed(words[c - 1].form, "for of against on", ' ');
            const uint32_t head =
                is_of_name && words[c].head > c && words[c].head != DL_NONE && words[c].head < end ? words[c].head : c;
            if (is_of_name && words[head].head == called) hang(words, head, w, DL_REL_NMOD);
        }
    }
}

/* "threatened to sue Britain": a name goes on from no verb in small letters, but is its object. */
static void mend_name_behind_verb(struct dl_word *words, uint32_t first, uint32_t w)
{
    const uint32_t verb = words[w].head;
    if (words[w].rel != DL_REL_FLAT || verb == DL_NONE || verb < first || verb + 1 != w || words[w].upos != DL_UPOS_PROPN) return;
    if (words[verb].upos == DL_UPOS_VERB && words[verb].ner == DL_NER_O && !dl_ascii_upper(words[verb].form.at[0]))
        words[w].rel = DL_REL_OBJ;
}

/* "said talks were over and accused Chad of it": a name right behind a verb of accusing is joined to nothing before it. */
static void mend_accused(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t verb = w - 1;
        if (words[w].upos != DL_UPOS_PROPN || words[verb].upos != DL_UPOS_VERB || words[w].rel != DL_REL_CONJ) continue;
        if (words[w].head != DL_NONE && words[w].head >= verb) continue;
        if (!dl_str_listed(words[verb].lemma, "accuse urge blame criticise criticize praise warn thank sue", ' ')) continue;
        if (!has_object(words, verb, end)) hang(words, w, verb, DL_REL_OBJ);
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

/* "gave Nigeria its bronzes back": which way the thing goes is the verb's word, not the thing's. */
static void mend_direction(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t thing = words[w].head;
        if (words[w].rel != DL_REL_ADVMOD || thing == DL_NONE || thing + 1 != w || words[thing].rel != DL_REL_OBJ) continue;
        if (words[thing].head == DL_NONE || words[thing].head > thing || words[thing].upos == DL_UPOS_VERB) continue;
        if (dl_str_listed(words[w].form, "back home away", ' ')) hang(words, w, words[thing].head, DL_REL_ADVMOD);
    }
}

/* "stood shoulder to shoulder with Luanda", "saw eye to eye": the two make one adverb, and what stands behind them is the verb's. */
static void mend_paired(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 2 < end; w++) {
        const uint32_t verb = words[w].head, second = w + 2;
        if (!dl_str_equal(words[w].form, words[second].form) || !dl_str_listed(words[w + 1].form, "to by", ' ')) continue;
        if (!dl_str_listed(words[w].form, "shoulder side eye face toe arm hand", ' ')) continue;
        if (verb == DL_NONE || verb > w || words[verb].upos != DL_UPOS_VERB) continue;
        for (uint32_t c = second + 1; c < end; c++)
            if (words[c].head == second || words[c].head == w) words[c].head = verb;
        hang(words, w, verb, DL_REL_OBL);
        hang(words, second, w, DL_REL_NMOD);
        hang(words, w + 1, second, DL_REL_CASE);
        words[second].upos = DL_UPOS_NOUN;
    }
}

/* "found the minister not guilty": what somebody is found to be is said of the object. */
static void mend_finding(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_CCOMP || words[w].upos != DL_UPOS_ADJ || verb == DL_NONE || verb > w) continue;
        if (!dl_str_listed(words[verb].lemma, "find hold judge declare pronounce", ' ') || !dl_str_is(words[w - 1].form, "not"))
            continue;
        const uint32_t whom = child_of(words, verb, DL_REL_IOBJ, verb, w);
        if (whom == DL_NONE || has_child(words, w, DL_REL_NSUBJ, first, w)) continue;
        words[whom].rel = DL_REL_OBJ;
        words[w].rel = DL_REL_XCOMP;
    }
}

/* "reopens crossing to Gaza": what is opened or shut is a place, though it looks like a deed. */
static void mend_crossing(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_XCOMP || verb == DL_NONE || verb + 1 != w) continue;
        if (!dl_str_is(words[w].form, "crossing") || !dl_str_listed(words[verb].lemma, "open reopen close shut seal", ' '))
            continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].lemma = words[w].form;
        words[w].rel = DL_REL_OBJ;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == w && words[c].rel == DL_REL_OBL) words[c].rel = DL_REL_NMOD;
    }
}

/* "gave drinking water": what the water is for, not a second verb. */
static void mend_drinking(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t drinking = w - 1, verb = words[drinking].head;
        if (words[w].rel != DL_REL_OBJ || words[w].head != drinking || !dl_str_is(words[drinking].form, "drinking")) continue;
        if (words[drinking].rel != DL_REL_XCOMP) continue;
        hang(words, w, verb, DL_REL_OBJ);
        hang(words, drinking, w, DL_REL_AMOD);
        words[drinking].upos = DL_UPOS_ADJ;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == drinking) words[c].head = verb;
    }
}

/* "let go three monks": whom one lets go. */
static void mend_let_go(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t go = words[w].head, let = go == DL_NONE ? DL_NONE : words[go].head;
        if (words[w].rel != DL_REL_OBJ || let == DL_NONE || go >= w || let + 1 != go || words[go].rel != DL_REL_XCOMP) continue;
        if (!dl_str_is(words[go].form, "go") || !dl_lemma_is(&words[let], "let")) continue;
        hang(words, w, let, DL_REL_OBJ);
        hang(words, go, let, DL_REL_COMPOUND_PRT);
    }
}

/* "let the bishop go", "set the bishop free": who stands between the two is let, and goes. */
static void mend_let(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t goes = words[w].head, verb = goes == DL_NONE ? DL_NONE : words[goes].head;
        if (goes == DL_NONE || goes <= w || words[goes].rel != DL_REL_XCOMP || verb == DL_NONE || verb >= w) continue;
        const int is_let = dl_str_is(words[verb].lemma, "let") && words[w].rel == DL_REL_NSUBJ;
        const int is_set = dl_str_is(words[verb].lemma, "set") && words[goes].upos == DL_UPOS_ADJ &&
                           (words[w].rel == DL_REL_OBL_UNMARKED || words[w].rel == DL_REL_NSUBJ);
        if ((is_let || is_set) && !has_child(words, verb, DL_REL_OBJ, verb, w)) hang(words, w, verb, DL_REL_OBJ);
    }
}

/* "Mr Obasanjo is due in Pretoria": due is what he is, and Pretoria is where. */
static void mend_due(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        const uint32_t place = words[w].head;
        if (!dl_str_is(words[w].form, "due") || words[w].rel != DL_REL_CASE || place == DL_NONE || place < w) continue;
        if (words[place].upos != DL_UPOS_PROPN || !dl_str_listed(words[w + 1].form, "in at", ' ') || words[w + 1].head != place ||
            !has_child(words, place, DL_REL_COP, first, w))
            continue;
        words[w].upos = DL_UPOS_ADJ;
        hang(words, w, words[place].head, (enum dl_rel)words[place].rel);
        hang(words, place, w, DL_REL_OBL);
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == place && (c < w || c > place) && words[c].rel != DL_REL_NMOD) words[c].head = w;
    }
}

/* "was granted asylum by Peru": what somebody is given is no word for what he is. */
static void mend_granted(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_XCOMP || words[w].upos != DL_UPOS_NOUN || verb == DL_NONE || verb >= w || verb < first) continue;
        if (!is_giving(words[verb].lemma) || !has_child(words, verb, DL_REL_AUX_PASS, first, verb)) continue;
        if (has_child(words, w, DL_REL_CASE, verb, w) || has_child(words, w, DL_REL_MARK, verb, w) ||
            has_child(words, w, DL_REL_COP, verb, w))
            continue;
        words[w].rel = DL_REL_OBJ;
    }
}

/* "broke up a march by 600 students": "march" in small letters is no month. */
static void mend_march_as_month(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_OBL_UNMARKED || !dl_str_is(words[w].form, "march") || verb == DL_NONE || verb > w) continue;
        if (words[verb].upos != DL_UPOS_VERB || has_child(words, verb, DL_REL_OBJ, verb, end)) continue;
        words[w].rel = DL_REL_OBJ;
        const uint32_t by = w + 1, who = by < end && dl_str_is(words[by].form, "by") ? words[by].head : DL_NONE;
        if (who != DL_NONE && who > by && words[who].head == verb) hang(words, who, w, DL_REL_NMOD); /* whose march it was */
    }
}

/* "met in front of the ministry": where, and nothing is of the ministry. */
static void mend_in_front(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 2 < end; w++) {
        if (!dl_str_is(words[w].form, "front") || !dl_str_is(words[w - 1].form, "in") || !dl_str_is(words[w + 1].form, "of"))
            continue;
        const uint32_t place = words[w + 1].head;
        if (words[w - 1].head != w || place == DL_NONE || place <= w + 1 || words[place].head != w || words[w].head == DL_NONE)
            continue;
        hang(words, place, words[w].head, (enum dl_rel)words[w].rel);
        hang(words, w - 1, place, DL_REL_CASE);
        hang(words, w, w - 1, DL_REL_FIXED);
        hang(words, w + 1, w - 1, DL_REL_FIXED);
    }
}

/* "demanded that the United States hand over the money": behind "that" and a name a bare form that was read as a noun. */
static void mend_subjunctive(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "demand insist ask order propose require recommend request urge suggest";
    static const char PARTICLES[] = "over back up out off down away in";
    for (uint32_t w = first + 4; w + 1 < end; w++) {
        const uint32_t above = words[w].head, who = w - 1;
        if (words[w].upos != DL_UPOS_NOUN || words[w].rel != DL_REL_CCOMP || above == DL_NONE || above > w) continue;
        if (!dl_str_listed(words[above].lemma, VERBS, ' ') || words[above].upos != DL_UPOS_VERB) continue;
        const uint32_t that = child_of(words, w, DL_REL_MARK, above, w);
        if (that == DL_NONE || !dl_str_is(words[that].form, "that") || has_child(words, w, DL_REL_COP, that, end)) continue;
        if (subject_of(words, w, that, end) != DL_NONE || words[who].head != w || words[who].rel != DL_REL_COMPOUND ||
            words[who].ner == DL_NER_O)
            continue;
        words[w].upos = DL_UPOS_VERB;
        words[w].feats = DL_STR("Mood=Sub|VerbForm=Fin");
        words[w].lemma = words[w].form;
        for (uint32_t c = that + 1; c < who; c++)
            if (words[c].head == w) words[c].head = who;
        hang(words, who, w, DL_REL_NSUBJ);
        const uint32_t object = child_of(words, w, DL_REL_NMOD, w + 1, end);
        if (object == DL_NONE || words[w + 1].head != object || !dl_str_listed(words[w + 1].form, PARTICLES, ' ')) continue;
        hang(words, w + 1, w, DL_REL_COMPOUND_PRT);
        hang(words, object, w, DL_REL_OBJ);
    }
}

/* "called the vote a scandalous farce": nothing is the object of a noun; behind a verb that calls something by a name it is what it is called. */
static void mend_calling(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "call label brand dub term deem consider declare name proclaim";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t object = words[w].head, verb = object == DL_NONE ? DL_NONE : words[object].head;
        if (words[w].rel != DL_REL_OBJ || !is_noun(&words[w]) || object >= w || object < first || !is_noun(&words[object]))
            continue;
        if (words[object].rel != DL_REL_OBJ || verb == DL_NONE || verb < first || verb > object) continue;
        if (dl_str_listed(words[verb].lemma, VERBS, ' ')) hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* "dispersed banned rallies": a participle right between a verb and a bare noun describes the noun. */
static void mend_described_object(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t verb = w - 1;
        if (words[w].rel != DL_REL_XCOMP || words[w].head != verb || words[verb].upos != DL_UPOS_VERB) continue;
        if (!dl_has_feat(&words[w], "VerbForm=Part") || !dl_has_feat(&words[w], "Tense=Past")) continue;
        const uint32_t object = child_of(words, w, DL_REL_OBJ, w + 1, end);
        if (object == DL_NONE || has_child(words, object, DL_REL_DET, w, object) || has_child(words, verb, DL_REL_OBJ, verb, end))
            continue;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == w) words[c].head = c < object ? object : verb;
        hang(words, object, verb, DL_REL_OBJ);
        hang(words, w, object, DL_REL_AMOD);
    }
}

void dl_objects_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_march_as_month(words, first, end);
    mend_second_object(words, first, end);
    mend_behind_times(words, first, end);
    mend_lifting(words, first, end);
    for (uint32_t w = first; w < end; w++) mend_name_behind_verb(words, first, w);
    mend_accused(words, first, end);
    mend_taken_as(words, first, end);
    mend_direction(words, first, end);
    mend_paired(words, first, end);
    mend_finding(words, first, end);
    mend_crossing(words, first, end);
    mend_drinking(words, first, end);
    mend_let_go(words, first, end);
    mend_let(words, first, end);
    mend_due(words, first, end);
    mend_granted(words, first, end);
    mend_called(words, first, end);
    mend_calling(words, first, end);
    mend_in_front(words, first, end);
    mend_subjunctive(words, first, end);
    mend_described_object(words, first, end);
}
