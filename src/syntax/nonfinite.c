/* Gerunds and infinitives that were taken for nouns, since what stands before them may be a preposition: "accused of bombing villages",
 * "threatened to shell positions"; and nouns that were taken for gerunds: "died in shelling". */
#include "syntax/nonfinite.h"

#include "syntax/clause.h"
#include "syntax/verbs.h"

/* Verbs behind which a preposition and an -ing form tell what somebody did or is kept from. */
static int is_judging(struct dl_str lemma)
{
    static const char VERBS[] = "accuse|suspect|convict|acquit|blame|condemn|criticise|criticize|denounce|fault|rebuke|reprimand|"
                                "indict|praise|thank|charge|arrest|jail|punish|commend|refrain|abstain|prevent|stop|keep|ban|bar|"
                                "deter|dissuade|discourage|prohibit|warn|decide";
    return dl_str_listed(lemma, VERBS, '|');
}

static int is_bare_gerund(const struct dl_word *words, uint32_t first, uint32_t w)
{
    if (!dl_str_ends(words[w].form, "ing") || w <= first + 2) return 0;
    const int is_before = words[w].rel == DL_REL_ACL && words[w].head != DL_NONE && words[w].head > w; /* "of arming rebels who" */
    if (words[w].upos != DL_UPOS_NOUN && words[w].rel != DL_REL_NMOD && words[w].rel != DL_REL_AMOD && !is_before) return 0;
    if (is_before && words[w - 1].rel == DL_REL_MARK) return dl_str_listed(words[w - 1].form, "of for from against", ' ');
    return dl_str_listed(words[w - 1].form, "of for with from against", ' ') && words[w - 1].rel == DL_REL_CASE;
}

/* The object behind such a form: the noun that it seems to be a part of, or another object of the verb; DL_NONE */
static uint32_t gerund_object(const struct dl_word *words, uint32_t w, uint32_t verb, uint32_t end)
{
    uint32_t noun = words[w].head;
    if (words[w].rel == DL_REL_ACL && noun > w) return noun;
    if (words[w].rel == DL_REL_AMOD) return noun > w && dl_has_feat(&words[w], "VerbForm=Ger") ? noun : DL_NONE;
    if (words[w].rel == DL_REL_COMPOUND && noun > w && noun - w < 5) {
        return is_deed_or_idea(&words[noun]) ? DL_NONE : noun; /* "for bombing hospitals"; but "for bombing attacks" */
    }
    for (uint32_t o = w + 1; o < end && o < w + 6 && words[o].upos != DL_UPOS_PUNCT && words[o].upos != DL_UPOS_ADP; o++)
        if ((words[o].head == verb || words[o].head == w) && words[o].rel == DL_REL_OBJ) return o;
    return DL_NONE;
}

/* "accuse the army of bombing two villages": the -ing form is the verb of a clause, and what stands behind it is its object. */
static void mend_gerunds(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 3; w < end; w++) {
        if (!is_bare_gerund(words, first, w)) continue;
        uint32_t verb = words[w].head, mark = w - 1;
        for (int i = 0; i < 3 && verb != DL_NONE && words[verb].upos != DL_UPOS_VERB; i++) verb = words[verb].head;
        if (verb == DL_NONE || verb > w || verb < first || !is_judging(words[verb].lemma)) continue;
        uint32_t object = gerund_object(words, w, verb, end);
        if (object == DL_NONE) continue;
        words[w].upos = DL_UPOS_VERB;
        words[w].feats = DL_STR("VerbForm=Ger");
        words[w].lemma = dl_verb_mend(words[w].form, words[w].lemma, &doc->arena);
        hang(words, w, verb, DL_REL_ADVCL);
        hang(words, mark, w, DL_REL_MARK);
        words[mark].upos = DL_UPOS_SCONJ;
        hang(words, object, w, DL_REL_OBJ);
        for (uint32_t o = verb + 1; o < mark; o++)
            if (words[o].head == verb && words[o].rel == DL_REL_IOBJ) words[o].rel = DL_REL_OBJ;
    }
}

/* Verbs behind which "to" begins what is to be done, never whither. */
static int takes_infinitive(struct dl_str lemma)
{
    static const char VERBS[] =
        "threaten|vow|plan|refuse|decide|promise|pledge|want|try|seek|intend|hope|attempt|decline|fail|manage|need|"
        "aim|offer|prepare|start|begin|continue|expect|claim|propose|agree|consent|undertake|swear|volunteer";
    return dl_str_listed(lemma, VERBS, '|');
}

static void set_infinitive(struct dl_word *words, uint32_t w, uint32_t verb)
{
    hang(words, w, verb, DL_REL_XCOMP);
    words[w].upos = DL_UPOS_VERB;
    words[w].feats = DL_STR("VerbForm=Inf");
    hang(words, w - 1, w, DL_REL_MARK);
    words[w - 1].upos = DL_UPOS_PART;
}

/* "threatened to sue over the contract": nobody's name begins with a small letter, and nothing describes it. */
static void mend_bare_infinitive(struct dl_word *words, uint32_t first, uint32_t w)
{
    const uint32_t verb = words[w].head;
    if (words[w].upos != DL_UPOS_PROPN || words[w].rel != DL_REL_OBL || dl_ascii_upper(words[w].form.at[0])) return;
    if (verb == DL_NONE || verb < first || verb + 2 != w || !takes_infinitive(words[verb].lemma)) return;
    if (dl_str_is(words[w - 1].form, "to") && words[w - 1].head == w) set_infinitive(words, w, verb);
}

/* "threatened to shell positions", "agreed to hand back power": the word behind "to" that seems a part of the noun behind it is the verb
 * whose object that is. */
static void mend_infinitives(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        mend_bare_infinitive(words, first, w);
        uint32_t to = w - 1, noun = words[w].head;
        const int is_adjective = words[w].upos == DL_UPOS_ADJ && words[w].rel == DL_REL_AMOD &&
                                 dl_str_listed(words[w].form, "free open clear secure", ' '); /* "offered to free 50 hostages" */
        if (!is_adjective && (words[w].rel != DL_REL_COMPOUND || words[w].upos != DL_UPOS_NOUN)) continue;
        if (!dl_str_is(words[to].form, "to")) continue;
        const int has_particle = noun == w + 1 && dl_str_listed(words[noun].form, "back over up out down in off", ' ');
        if (has_particle) noun = words[noun].head;
        if (noun != words[to].head || noun == DL_NONE || noun <= w || noun > w + 4) continue;
        if (!is_adjective && !dl_has_feat(&words[w], "Number=Sing")) continue;
        uint32_t verb = words[noun].head;
        if (verb == DL_NONE || verb >= to || words[verb].upos != DL_UPOS_VERB || !takes_infinitive(words[verb].lemma)) continue;
        set_infinitive(words, w, verb);
        hang(words, noun, w, DL_REL_OBJ);
        if (!has_particle) continue;
        hang(words, w + 1, w, DL_REL_COMPOUND_PRT);
        words[w + 1].upos = DL_UPOS_ADP;
    }
}

/* "is set to host the talks": what is behind "set to" and the like is what will be done, no purpose. */
static void mend_set_to(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        if (words[w].rel != DL_REL_ADVCL || words[w].head + 2 != w || !dl_str_is(words[w - 1].form, "to")) continue;
        if (dl_str_listed(words[w - 2].form, "set due poised ready scheduled expected bound", ' ')) words[w].rel = DL_REL_XCOMP;
    }
}

/* "vowed to march again": a small letter makes no month of it. */
static void mend_march(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        uint32_t to = w - 1, verb = words[w].head;
        if (!dl_str_is(words[w].form, "march") || !dl_str_is(words[to].form, "to") || words[w].upos == DL_UPOS_VERB) continue;
        if (verb == DL_NONE || verb >= to || words[verb].upos != DL_UPOS_VERB) continue;
        words[w].rel = DL_REL_XCOMP;
        words[w].upos = DL_UPOS_VERB;
        words[w].lemma = words[w].form;
        words[w].feats = DL_STR("VerbForm=Inf");
        words[w].ner = DL_NER_O;
        words[to].rel = DL_REL_MARK;
        words[to].upos = DL_UPOS_PART;
    }
}

/* "The envoy is (due) to travel": people are not identical with what they are to do, so that "is" is the auxiliary of their deed;
 * but "the aim is to win". */
static void mend_is_to(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char PLANS[] =
        "aim|goal|plan|purpose|task|idea|objective|intention|job|duty|role|point|mission|challenge|way|step|"
        "solution|answer|dream|hope|wish|decision|choice|strategy|policy|approach|order|option|priority|"
        "thing|problem|question|need|key|trick|effect|result|alternative|this|that|it|what|all";
    for (uint32_t w = first; w < end; w++) {
        const uint32_t verb = words[w].head;
        if ((words[w].rel != DL_REL_NSUBJ_OUTER && words[w].rel != DL_REL_NSUBJ) || verb == DL_NONE || verb < w + 3) continue;
        if (words[verb].upos != DL_UPOS_VERB || !dl_str_is(words[verb - 1].form, "to")) continue;
        if (!dl_has_feat(&words[verb], "VerbForm=Inf") && words[verb].rel != DL_REL_ROOT) continue;
        if (dl_str_listed(words[w].lemma, PLANS, '|')) continue;
        words[w].rel = DL_REL_NSUBJ;
        for (uint32_t c = w + 1; c < verb; c++)
            if (words[c].head == verb && words[c].rel == DL_REL_COP) words[c].rel = DL_REL_AUX;
    }
}

/* "proposed a truce and is to meet the general": the same behind "and". */
static void mend_and_is_to(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t is = w - 2, before = words[w].head;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_CONJ || before == DL_NONE || before >= is) continue;
        if (!dl_str_is(words[w - 1].form, "to") || words[is].head != w || words[is].rel != DL_REL_COP) continue;
        if (words[before].upos == DL_UPOS_VERB && words[is - 1].rel == DL_REL_CC) words[is].rel = DL_REL_AUX;
    }
}

/* An -ing form that is the noun of a deed. */
static void make_deed(struct dl_word *w)
{
    w->upos = DL_UPOS_NOUN;
    w->feats = DL_STR("Number=Sing");
    w->lemma = w->form;
    w->thing = DL_THING_EVENT;
}

/* "a school shooting", "the mosque bombing": an -ing form without an object behind a building is a deed done there, and no deed of the building. */
static void mend_deed_at_site(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DEEDS
        [] = "shooting|bombing|stabbing|killing",
   SITES[] =
        "school|church|mosque|synagogue|temple|nightclub|club|bar|mall|hospital|airport|market|university|campus|embassy|theater|"
        "theatre|office|hotel|subway|station|concert|supermarket|store|base|classroom|street|playground";
    for (uint32_t w = first + 1; w < end; w++) {
        const uint32_t site = w - 1;
        if (words[w].upos != DL_UPOS_VERB || !dl_str_listed(words[w].form, DEEDS, '|') || words[site].upos != DL_UPOS_NOUN)
            continue;
        if (!dl_str_listed(words[site].form, SITES, '|') || has_child(words, w, DL_REL_OBJ, w, end)) continue;
        const int is_own = words[site].head == w;
        if (!is_own && words[w].head != site && words[w].head != words[site].head) continue;
        const uint32_t head = is_own ? words[w].head : words[site].head;
        const enum dl_rel rel = is_own ? DL_REL_NSUBJ : (enum dl_rel)words[site].rel;
        if (is_own && words[w].rel != DL_REL_CSUBJ) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == site && c != w) words[c].head = w;
        hang(words, site, w, DL_REL_COMPOUND);
        hang(words, w, head, rel);
        make_deed(&words[w]);
    }
}

/* "died in shelling near the border", "the town was hit by rioting": violence without an object behind a preposition is a noun; what is done by
 * nobody there, since the subject of the verb above suffers it. */
static void mend_violence(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DEEDS[] = "shelling|fighting|bombing|rioting|looting|shooting|stabbing|rocketing|killing|firing";
    for (uint32_t w = first + 2; w < end; w++) {
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_ADVCL || !dl_str_listed(words[w].form, DEEDS, '|')) continue;
        if (words[w - 1].head != w || words[w - 1].rel != DL_REL_MARK || has_child(words, w, DL_REL_OBJ, w, end)) continue;
        if (!dl_str_listed(words[w - 1].form, "in during after amid", ' ') || subject_of(words, w, first, w) != DL_NONE) continue;
        if (w + 1 < end && dl_str_listed(words[w + 1].form, "to for against off back on over", ' '))
            continue; /* "fighting for it" */
        words[w - 1].upos = DL_UPOS_ADP;
        words[w - 1].rel = DL_REL_CASE;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == w && words[c].rel == DL_REL_OBL) words[c].rel = DL_REL_NMOD;
        words[w].rel = DL_REL_OBL;
        make_deed(&words[w]);
    }
}

/* "the police shooting of a boy": a deed with "of" behind it is a noun, and who stands before it a part of its phrase. */
static void mend_deed_of(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DEEDS[] =
        "shooting|killing|beating|bombing|shelling|stabbing|lynching|poisoning|hacking|kidnapping|beheading|"
        "torching|burning|handling|firing";
    for (uint32_t w = first + 2; w + 2 < end; w++) {
        const uint32_t doer = w - 1, verb = words[doer].head;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_ACL || words[w].head != doer) continue;
        if (!dl_str_is(words[w + 1].form, "of") || !dl_str_listed(words[w].form, DEEDS, '|') || !is_noun(&words[doer])) continue;
        if (dl_has_feat(&words[doer], "Number=Plur") || !has_child(words, doer, DL_REL_DET, first, doer)) continue;
        hang(words, w, verb, (enum dl_rel)words[doer].rel);
        for (uint32_t c = first; c < end; c++) {
            if (words[c].head == doer && words[c].rel != DL_REL_COMPOUND && c != w) words[c].head = w;
            if (words[c].head == w && c > w && words[c].rel == DL_REL_OBL) words[c].rel = DL_REL_NMOD;
        }
        hang(words, doer, w, DL_REL_COMPOUND);
        make_deed(&words[w]);
    }
}

/* "ordered Russia to free Ana Roe": behind "to" and before whom it is done to these are verbs. */
static void mend_to_free(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t above = words[w].head;
        if (words[w].upos != DL_UPOS_ADJ || !dl_str_listed(words[w].form, "free open clear secure", ' ') || above == DL_NONE)
            continue;
        if (!dl_str_is(words[w - 1].form, "to") || words[w - 1].head != w || !has_child(words, w, DL_REL_OBJ, w, end)) continue;
        words[w].upos = DL_UPOS_VERB;
        words[w].lemma = words[w].form;
        words[w].feats = DL_STR("VerbForm=Inf");
        const int is_asked = words[w].rel == DL_REL_ADVCL && above < w && is_asking(&words[above]);
        if (is_asked) words[w].rel = DL_REL_XCOMP;
    }
}

/* "called the governor urging him to resign": whoever calls urges. */
static int is_called_asking(const struct dl_word *words, uint32_t first, uint32_t w)
{
    static const char CALLING[] = "call|contact|phone|telephone|message|text|email|approach|ring|write";
    uint32_t verb = words[w].head;
    if (words[w].rel == DL_REL_ACL && verb != DL_NONE && verb >= first && verb < w && words[verb].rel == DL_REL_OBJ)
        verb = words[verb].head;
    else if (words[w].rel != DL_REL_XCOMP) return 0;
    if (verb == DL_NONE || verb < first || verb > w || words[verb].upos != DL_UPOS_VERB) return 0;
    const uint32_t whom = child_of(words, verb, DL_REL_OBJ, verb, w);
    return whom != DL_NONE && words[whom].thing == DL_THING_PERSON && dl_str_listed(words[verb].lemma, CALLING, '|');
}

/* "The memos show him, during a dinner, complaining of it": whom they show complains. */
static void mend_shown(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 6; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_ADVCL || !dl_str_ends(words[w].form, "ing") || !dl_str_is(words[w - 1].form, ",")) continue;
        if (verb == DL_NONE || verb < first || verb > w || !dl_str_listed(words[verb].lemma, "show|depict|film|portray|hear", '|'))
            continue;
        uint32_t who = child_of(words, verb, DL_REL_OBJ, verb, w);
        if (who == DL_NONE) who = child_of(words, verb, DL_REL_IOBJ, verb, w);
        if (who == DL_NONE || words[who].thing != DL_THING_PERSON || !dl_str_is(words[who + 1].form, ",") || who + 2 >= w) continue;
        hang(words, who, verb, DL_REL_OBJ);
        hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* "sent a letter to the mayor asking for it": whoever sends it asks. */
static void mend_sent_asking(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char ASKING[] = "asking|urging|demanding|requesting|calling|warning|accusing|inviting|thanking|seeking|expressing|"
                                 "complaining|offering|promising|threatening|telling";
    static const char SENDING[] = "send|write|address|deliver|issue|submit|email|tweet|hand|fax|forward";
    for (uint32_t w = first + 4; w < end; w++) {
        if (!dl_str_listed(words[w].form, ASKING, '|')) continue;
        uint32_t up = words[w].head;
        if (is_called_asking(words, first, w)) {
            hang(words, w, words[w].rel == DL_REL_XCOMP ? up : words[up].head, DL_REL_ADVCL);
            continue;
        }
        if (words[w].rel != DL_REL_ACL) continue;
        int is_to = 0;
        for (int i = 0; i < 5 && up != DL_NONE && up >= first && up < w && words[up].upos != DL_UPOS_VERB; i++) {
            const uint32_t mark = child_of(words, up, DL_REL_CASE, first, up);
            is_to |= words[up].rel == DL_REL_IOBJ || (mark != DL_NONE && dl_str_is(words[mark].form, "to"));
            up = words[up].head;
        }
        if (is_to && up != DL_NONE && up >= first && up < w && dl_str_listed(words[up].lemma, SENDING, '|'))
            hang(words, w, up, DL_REL_ADVCL);
    }
}

/* "spent millions attacking him", "spent much of the evening mocking him": whoever spends does it, not the millions. */
static void mend_spending(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        uint32_t sum = words[w].head;
        if (words[w].rel != DL_REL_ACL || !dl_str_ends(words[w].form, "ing") || sum == DL_NONE || sum < first || sum > w) continue;
        if (words[sum].rel == DL_REL_NMOD && words[sum].head != DL_NONE && words[sum].head < sum) sum = words[sum].head;
        const uint32_t verb = words[sum].head;
        if (verb == DL_NONE) continue;
        const int is_wasting = sum > first && dl_str_is(words[verb].lemma, "waste") && dl_str_is(words[sum - 1].form, "no");
        if (verb >= first && verb < sum && words[sum].rel == DL_REL_OBJ && (is_wasting || dl_str_is(words[verb].lemma, "spend")))
            hang(words, w, verb, DL_REL_ADVCL);
    }
}

/* "marched through Mandalay chanting slogans": who stands behind a preposition is no subject of the -ing form behind him, except behind "with"
 * or "without", which make one ("with police looking on"). */
static void mend_passed(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char WAYS[] = "through in into across on onto along past outside near at around towards toward";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head, place = w - 1;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_ADVCL || verb == DL_NONE || verb > w || verb < first) continue;
        if (words[place].head != w || words[place].rel != DL_REL_NSUBJ || !dl_str_ends(words[w].form, "ing")) continue;
        const uint32_t mark = child_of(words, place, DL_REL_CASE, first, place);
        if (words[verb].upos != DL_UPOS_VERB || mark == DL_NONE || mark < verb || !dl_str_listed(words[mark].form, WAYS, ' '))
            continue;
        hang(words, place, verb, DL_REL_OBL);
    }
}

/* "had thirteen ministers shot": what somebody has done to others, read as what he gives them. */
static void mend_had_done(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char ALIKE[] = "shot hit cut put shut";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t had = words[w].head;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_OBJ || had == DL_NONE || had >= w) continue;
        if (!dl_str_is(words[had].lemma, "have") || (!is_past_verb(&words[w]) && !dl_str_listed(words[w].form, ALIKE, ' ')))
            continue;
        const uint32_t whom = w - 1;
        if (words[whom].head != had || (words[whom].rel != DL_REL_IOBJ && words[whom].rel != DL_REL_OBJ) || !is_noun(&words[whom]))
            continue;
        hang(words, whom, had, DL_REL_OBJ);
        hang(words, w, had, DL_REL_XCOMP);
        words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
    }
}

/* "told the president of her plans to leave": what she plans, not what he is told to do. */
static void mend_told_of(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char PLANS[] =
        "plan intention decision desire wish intent willingness readiness effort attempt right need refusal";
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t verb = words[w].head, noun = w - 2;
        if (words[w].rel != DL_REL_XCOMP || verb == DL_NONE || verb >= noun || !dl_str_is(words[w - 1].form, "to")) continue;
        if (!dl_str_listed(words[verb].lemma, "tell inform warn advise remind notify", ' ')) continue;
        const uint32_t whom = words[noun].head;
        if (!dl_str_listed(words[noun].lemma, PLANS, ' ') || whom == DL_NONE || whom > noun) continue;
        if (whom != verb && words[whom].head != verb) continue;
        if (whom != verb) hang(words, noun, verb, DL_REL_OBL);
        hang(words, w, noun, DL_REL_ACL);
    }
}

void dl_nonfinite_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_deed_of(doc->words.at, first, end);
    mend_to_free(doc->words.at, first, end);
    mend_deed_at_site(doc->words.at, first, end);
    mend_violence(doc->words.at, first, end);
    mend_passed(doc->words.at, first, end);
    mend_spending(doc->words.at, first, end);
    mend_sent_asking(doc->words.at, first, end);
    mend_shown(doc->words.at, first, end);
    mend_gerunds(doc, first, end);
    mend_infinitives(doc->words.at, first, end);
    mend_set_to(doc->words.at, first, end);
    mend_march(doc->words.at, first, end);
    mend_is_to(doc->words.at, first, end);
    mend_and_is_to(doc->words.at, first, end);
    mend_had_done(doc->words.at, first, end);
    mend_told_of(doc->words.at, first, end);
}
