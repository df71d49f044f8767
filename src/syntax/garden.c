/* Garden paths: of two verb forms with nothing to join them the first belongs to the subject ("Men turned away from a school hurled rocks"),
 * though a reader who goes from left to right takes it for the main verb, and so does the scorer of heads (Bever, 1970). */
#include "syntax/garden.h"

#include "syntax/clause.h"
#include "syntax/verbs.h"

/* "A mortar round hit a bakery": no adverb, but what is fired. */
static void mend_round(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        const uint32_t verb = w + 1, kind = w - 1;
        if (!dl_str_is(words[w].form, "round") || words[w].upos != DL_UPOS_ADV || words[verb].upos != DL_UPOS_VERB) continue;
        if (!dl_str_listed(words[kind].lemma, "mortar artillery tank howitzer gun", ' ') || words[w].head != verb) continue;
        if (subject_of(words, verb, first, verb) != kind && words[kind].head != w) continue;
        for (uint32_t c = first; c < w; c++)
            if (words[c].head == kind) words[c].head = w;
        words[w].upos = DL_UPOS_NOUN;
        words[w].feats = DL_STR("Number=Sing");
        hang(words, w, verb, DL_REL_NSUBJ);
        hang(words, kind, w, DL_REL_COMPOUND);
        if (dl_has_feat(&words[verb], "Mood=Imp")) set_past(&words[verb]);
    }
}

/* "When mortars fired from the hills crashed into the market": of a weapon two verbs in the past tell whence it came and what it did. */
static void mend_weapon(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char WEAPONS[] =
        "rocket missile mortar shell drone bomb grenade torpedo projectile round shot bullet mine warhead flare";
    static const char SENT[] = "fire launch shoot send lob throw hurl drop lay plant release aim guide build";
    static const char CLAUSES[] = "after before when since as while because until";
    static const char BLOWS[] = "hit strike land";
    for (uint32_t part = first + 1; part + 2 < end; part++) {
        const uint32_t who = part - 1;
        if (words[part].upos != DL_UPOS_VERB || !is_subject(&words[who]) || words[who].head != part) continue;
        if (!dl_str_listed(words[who].lemma, WEAPONS, ' ') || !dl_str_listed(words[part].lemma, SENT, ' ')) continue;
        uint32_t verb = part + 2;
        for (; verb < end && !dl_str_is(words[verb].form, ","); verb++) {
            if (words[verb].upos != DL_UPOS_VERB || words[verb].rel == DL_REL_ACL || words[verb].rel == DL_REL_AMOD) continue;
            if (is_past_verb(&words[verb]) || dl_str_listed(words[verb].lemma, BLOWS, ' ')) break;
        }
        if (verb == end || words[verb].upos == DL_UPOS_PUNCT || subject_of(words, verb, first, verb) != DL_NONE) continue;
        if (has_child(words, verb, DL_REL_MARK, part, verb) || has_child(words, verb, DL_REL_CC, part, verb) ||
            dl_str_listed(words[verb - 1].lemma, CLAUSES, ' '))
            continue;
        if (words[verb].head != part && words[part].head != verb) continue;
        if (words[verb].head == part) hang(words, verb, words[part].head, (enum dl_rel)words[part].rel);
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == part && (c < who || c > verb)) words[c].head = verb;
        hang(words, who, verb, subject_rel(words, verb, part));
        hang(words, part, who, DL_REL_ACL);
        words[part].feats = DL_STR("Tense=Past|VerbForm=Part");
        if (words[who].rel == DL_REL_NSUBJ) set_past(&words[verb]);
    }
}

/* A verb in the past that hangs on the one before it with nothing that joins them, DL_NONE. */
static uint32_t verb_behind(const struct dl_word *words, uint32_t part, uint32_t first, uint32_t end)
{
    for (uint32_t w = part + 2; w < end; w++) {
        if (words[w].head != part || words[w].upos != DL_UPOS_VERB || !dl_has_feat(&words[w], "Tense=Past")) continue;
        if (words[w].rel != DL_REL_ADVCL || words[w - 1].upos == DL_UPOS_PUNCT) continue;
        if (subject_of(words, w, first, end) == DL_NONE && !has_child(words, w, DL_REL_MARK, first, w) &&
            !has_child(words, w, DL_REL_AUX, first, w))
            return w;
    }
    return DL_NONE;
}

/* Makes the verb behind the main one, and the one before it a part of its subject. */
static void make_part(struct dl_word *words, uint32_t who, uint32_t part, uint32_t verb, uint32_t first, uint32_t end,
                      struct dl_str feats)
{
    for (uint32_t c = verb + 1; c < end; c++)
        if (words[c].head == part) words[c].head = verb;
    for (uint32_t c = first; c < who; c++)
        if (words[c].head == part) words[c].head = verb;
    hang(words, verb, DL_NONE, DL_REL_ROOT);
    hang(words, who, verb, DL_REL_NSUBJ);
    hang(words, part, who, DL_REL_ACL);
    words[part].feats = feats;
    set_past(&words[verb]);
}

/* "Men turned away from a school hurled rocks": of two verbs in the past with nothing to join them the first tells which men. */
static void mend_garden_path(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DONE[] =
        "turn fire arrest accuse hold expel free force drive send stop ban hire pay lead back arm trap strand "
        "displace evict deport train recruit call bar leave bring sack dismiss detain lock post deploy "
        "station convict suspect charge jail seize capture exile oust suspend rescue launch plant hurl throw drop lob lay "
        "gather assemble camp";
    uint32_t part = first;
    while (part < end && !is_main_past(&words[part])) part++;
    const uint32_t who = part >= end ? DL_NONE : subject_of(words, part, first, part);
    if (who == DL_NONE || has_child(words, part, DL_REL_OBJ, first, end) || has_child(words, part, DL_REL_AUX_PASS, first, part))
        return;
    if (has_child(words, part, DL_REL_AUX, first, part) || part != who + 1 || !dl_str_listed(words[part].lemma, DONE, ' ')) return;
    const uint32_t verb = verb_behind(words, part, first, end);
    if (verb != DL_NONE && has_child(words, verb, DL_REL_OBJ, verb, end))
        make_part(words, who, part, verb, first, end, DL_STR("Tense=Past|VerbForm=Part"));
}

/* "Gunmen believed to be rebels seized the port": what somebody is believed to be tells who it is, where a verb follows that has nobody else. */
static void mend_believed(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VIEWS[] = "believe think say know suspect allege understand presume reckon fear report";
    uint32_t part = first;
    while (part < end && !is_main_past(&words[part])) part++;
    if (part <= first || part + 3 >= end || !dl_str_listed(words[part].lemma, VIEWS, ' ')) return;
    const uint32_t who = part - 1, made = child_of(words, part, DL_REL_XCOMP, part, end);
    if (words[who].head != part || words[who].rel != DL_REL_NSUBJ || made == DL_NONE) return;
    if (!dl_str_is(words[part + 1].form, "to") || !dl_str_listed(words[part + 2].form, "be have belong come", ' ')) return;
    for (uint32_t w = made + 1; w < end; w++) {
        if (words[w].upos != DL_UPOS_VERB || !dl_has_feat(&words[w], "Tense=Past") || words[w - 1].upos == DL_UPOS_PUNCT) continue;
        if ((words[w].head != part && words[w].head != made) || words[w].rel == DL_REL_ACL || words[w].rel == DL_REL_ACL_RELCL)
            continue;
        if (subject_of(words, w, first, end) != DL_NONE || has_child(words, w, DL_REL_MARK, first, w) ||
            has_child(words, w, DL_REL_CC, first, w) || has_child(words, w, DL_REL_AUX, first, w))
            continue;
        make_part(words, who, part, w, first, end, DL_STR("Tense=Past|VerbForm=Part"));
        return;
    }
}

/* "The firms hit with sanctions were based there", "Soldiers searching for rebels burned a village": a verb before the main one, with no word that
 * joins them, tells which. */
static void mend_part_of_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t part = first + 1; part + 2 < end; part++) {
        const uint32_t main = words[part].head, who = part - 1;
        if (words[part].rel != DL_REL_ADVCL || main == DL_NONE || main < part + 2 || words[main].rel != DL_REL_ROOT) continue;
        if (words[part].upos != DL_UPOS_VERB || words[who].head != part || words[who].rel != DL_REL_NSUBJ) continue;
        const int is_ing = dl_str_ends(words[part].form, "ing");
        if (!is_noun(&words[who]) || subject_of(words, main, first, end) != DL_NONE) continue;
        if (has_child(words, part, DL_REL_MARK, first, part) || has_child(words, part, DL_REL_AUX, first, part) ||
            (!is_ing && has_child(words, part, DL_REL_OBJ, part, main)))
            continue;
        uint32_t w = part + 1;
        int has_aux = 0, has_comma = 0;
        for (; w < main; w++) {
            has_aux |= words[w].head == main && dl_rel_base((enum dl_rel)words[w].rel) == DL_REL_AUX;
            has_comma |= words[w].upos == DL_UPOS_PUNCT;
        }
        if (has_comma || (!has_aux && !(is_ing && is_main_past(&words[main])))) continue;
        hang(words, who, main, subject_rel(words, main, part));
        hang(words, part, who, DL_REL_ACL);
        if (!is_ing) words[part].feats = DL_STR("Tense=Past|VerbForm=Part");
    }
}

/* "Police using tear gas cleared protesters": of two objects of an -ing form the second, with a past form right before it, is what the main verb
 * was done to. */
static void mend_second_deed(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t object = words[w].head, part = object == DL_NONE || object < w ? DL_NONE : words[object].head;
        if (words[w].rel != DL_REL_AMOD || words[w].upos != DL_UPOS_VERB || !dl_str_ends(words[w].form, "ed")) continue;
        if (part == DL_NONE || part + 2 > w || part == first || words[object].rel != DL_REL_OBJ) continue;
        if (!dl_str_ends(words[part].form, "ing") || words[part].upos != DL_UPOS_VERB) continue;
        const uint32_t who = part - 1, used = w - 1;
        if (words[used].head != part || (words[used].rel != DL_REL_OBJ && words[used].rel != DL_REL_IOBJ)) continue;
        const int is_root = words[who].rel == DL_REL_ROOT && words[part].head == who && words[part].rel == DL_REL_ACL;
        const int is_subject = words[part].rel == DL_REL_ROOT && words[who].head == part && words[who].rel == DL_REL_NSUBJ;
        if ((!is_root && !is_subject) || !may_act(&words[who])) continue;
        const uint32_t root = is_root ? who : part;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == root && c != part && c != who && c != object && (c > w || words[c].upos == DL_UPOS_PUNCT))
                words[c].head = w;
        hang(words, w, DL_NONE, DL_REL_ROOT);
        hang(words, who, w, DL_REL_NSUBJ);
        hang(words, part, who, DL_REL_ACL);
        hang(words, object, w, DL_REL_OBJ);
        words[used].rel = DL_REL_OBJ;
        set_past(&words[w]);
        return;
    }
}

/* "The army deployed after gunmen loyal to two clans exchanged fire": people behind "after" are no time; they do what the verb behind them tells,
 * and the form before is the main verb, unless it is one that is only done to somebody. */
static void mend_people_behind_time(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char SUFFERED[] =
        "arrest detain kill wound injure hold jail charge accuse convict suspect shoot ban sack find evict seize "
        "capture rescue hit call name know see";
    uint32_t verb = first;
    while (verb < end && words[verb].rel != DL_REL_ROOT) verb++;
    if (verb >= end || !is_finite_past(&words[verb]) || words[verb - (verb > first)].upos == DL_UPOS_PUNCT) return;
    const uint32_t who = subject_of(words, verb, first, verb), part = who == DL_NONE ? DL_NONE : who + 1;
    if (who == DL_NONE || part >= verb || words[part].head != who || words[part].rel != DL_REL_ACL) return;
    if (!is_past_verb(&words[part]) || dl_str_listed(words[part].lemma, SUFFERED, ' ') ||
        has_child(words, part, DL_REL_OBJ, part, verb))
        return;
    for (uint32_t noun = part + 2; noun < verb; noun++) {
        const uint32_t mark = child_of(words, noun, DL_REL_CASE, part, noun);
        if (words[noun].head != part || words[noun].rel != DL_REL_OBL || mark == DL_NONE || !may_act(&words[noun])) continue;
        if (!dl_str_listed(words[mark].form, "after before since until", ' ') || has_child(words, part, DL_REL_OBL, noun + 1, verb))
            continue;
        hang(words, part, DL_NONE, DL_REL_ROOT);
        set_past(&words[part]);
        hang(words, who, part, DL_REL_NSUBJ);
        hang_clause(words, verb, part, mark, noun);
        return;
    }
}

/* "Chinese troops, backed by tanks, crossed into Vietnam", "Exiles trained by the agency surrendered": a sentence whose root is a noun has its verb
 * behind the participle that tells of it. */
static void mend_behind_agent(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t who = first;
    while (who < end && words[who].rel != DL_REL_ROOT) who++;
    if (who >= end || !is_noun(&words[who])) return;
    uint32_t part = who + 1;
    if (part < end && dl_str_is(words[part].form, ",")) part++;
    if (part + 3 >= end || words[part].head != who || words[part].rel != DL_REL_ACL || !is_past_verb(&words[part])) return;
    const int is_aside = part == who + 2;
    const uint32_t by = child_of(words, part, DL_REL_OBL, part, end);
    if (by == DL_NONE || words[by].rel != DL_REL_OBL_AGENT) return;
    for (uint32_t w = by + 1; w < end; w++) {
        if (words[w].head != part || words[w].rel != DL_REL_ADVCL || !is_past_verb(&words[w])) continue;
        if (dl_str_is(words[w - 1].form, ",") != is_aside || (!is_aside && words[w - 1].upos == DL_UPOS_PUNCT)) continue;
        if (subject_of(words, w, first, end) != DL_NONE || has_child(words, w, DL_REL_MARK, part, w) ||
            has_child(words, w, DL_REL_AUX, part, w))
            continue;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == part || words[c].head == who) words[c].head = w;
        make_part(words, who, part, w, first, end, words[part].feats);
        return;
    }
}

/* "Six senators going into the vote backed it": an -ing form without an auxiliary is no main verb where one in the past follows. */
static void mend_going(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t part = first;
    while (part < end && words[part].rel != DL_REL_ROOT) part++;
    if (part <= first || part >= end || words[part].upos != DL_UPOS_VERB || !dl_str_ends(words[part].form, "ing")) return;
    const uint32_t who = part - 1, verb = verb_behind(words, part, first, end);
    if (words[who].head != part || words[who].rel != DL_REL_NSUBJ || has_child(words, part, DL_REL_AUX, first, part)) return;
    if (verb != DL_NONE) make_part(words, who, part, verb, first, end, DL_STR("VerbForm=Ger"));
}

/* "Two people briefed on the talks, who asked not to be named, described them": behind a relative clause between commas stands the main verb, joined by
 * no word to one that is done to people. */
static void mend_behind_who(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DONE[] =
        "brief tell inform involve employ train arrest accuse charge detain convict sentence hire invite trap wound injure";
    uint32_t part = first;
    while (part < end && !is_main_past(&words[part])) part++;
    if (part <= first || part >= end || !dl_str_listed(words[part].lemma, DONE, ' ') ||
        has_child(words, part, DL_REL_CCOMP, part, end))
        return;
    const uint32_t who = part - 1;
    if (words[who].head != part || words[who].rel != DL_REL_NSUBJ || has_child(words, part, DL_REL_AUX, first, part)) return;
    for (uint32_t w = part + 4; w + 1 < end; w++) {
        if (words[w].head != part || words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB ||
            !dl_has_feat(&words[w], "Tense=Past"))
            continue;
        if (!dl_str_is(words[w - 1].form, ",") || has_child(words, w, DL_REL_CC, part, w) ||
            subject_of(words, w, first, end) != DL_NONE)
            return;
        uint32_t comma = part + 1;
        while (comma + 1 < w && !dl_str_is(words[comma].form, ",")) comma++;
        if (!dl_str_listed(words[comma + 1].form, "who whom whose", ' ')) return;
        make_part(words, who, part, w, first, end, DL_STR("Tense=Past|VerbForm=Part"));
        return;
    }
}

/* The -ing form as the noun of a deed, "fighting" of "Fighting"; nothing where it is none. */
static struct dl_str deed_of(struct dl_str form)
{
    static const char DEEDS[] = "fighting shelling shooting rioting looting bombing voting campaigning bloodletting infighting";
    struct dl_str rest = DL_STR(DEEDS);
    while (rest.at != NULL) {
        const struct dl_str deed = dl_str_cut(&rest, ' ');
        if (dl_str_equal_nocase(deed, form)) return deed;
    }
    return (struct dl_str){NULL, 0};
}

/* "as fighting raged", "Fighting raged": what an -ing form that names a deed does, told by a verb right behind it; a verb of its own would need
 * somebody. */
static void mend_deed_that_goes_on(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char COURSES[] =
        "rage continue spread break erupt intensify flare subside go drag resume begin start end grind escalate "
        "worsen ease die stop abate move draw near reach grow";
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t verb = w + 1;
        const int is_below = words[w].head == verb &&
                             (words[w].rel == DL_REL_ADVCL || (w == first && words[w].rel == DL_REL_CSUBJ)) &&
                             subject_of(words, verb, first, end) == DL_NONE;
        if (words[w].upos != DL_UPOS_VERB || !is_past_verb(&words[verb]) || (words[verb].head != w && !is_below)) continue;
        const struct dl_str deed = deed_of(words[w].form);
        if (deed.at == NULL || !dl_str_listed(words[verb].lemma, COURSES, ' ')) continue;
        if (subject_of(words, w, first, end) != DL_NONE) continue;
        if (w > first && !has_child(words, is_below ? verb : w, DL_REL_MARK, first, w)) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == w) words[c].head = verb;
        if (!is_below) hang(words, verb, words[w].head, (enum dl_rel)words[w].rel);
        hang(words, w, verb, DL_REL_NSUBJ);
        words[w].upos = DL_UPOS_NOUN;
        words[w].lemma = deed;
        words[w].feats = DL_STR("Number=Sing");
        set_past(&words[verb]);
    }
}

/* The verb in the past, with somebody who does it, that a phrase hangs on; DL_NONE */
static uint32_t deed_above(const struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    for (int i = 0; i < 3 && w != DL_NONE && is_noun(&words[w]); i++) w = words[w].head;
    if (w == DL_NONE || !is_past_verb(&words[w]) || words[w].rel == DL_REL_ACL || has_child(words, w, DL_REL_AUX, first, w))
        return DL_NONE;
    const uint32_t who = subject_of(words, w, first, end);
    return who != DL_NONE && may_act(&words[who]) ? w : DL_NONE;
}

/* "stormed the village and torched houses": behind one thing and "and", a form of a deed before a bare plural is what was done next. */
static void mend_next_deed(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DEEDS[] =
        "torch shell bomb capture wound kill injure loot raid arrest seize burn detain free attack destroy strafe "
        "bombard overrun ransack abduct kidnap block storm occupy confiscate demolish bulldoze evict expel "
        "disarm release execute beat deport round rescue evacuate ambush sack plunder murder massacre";
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t noun = w + 1;
        if (words[w].rel != DL_REL_AMOD || words[w].head != noun || !is_past_verb(&words[w])) continue;
        if (words[noun].rel != DL_REL_CONJ || words[noun].head >= w || !dl_has_feat(&words[noun], "Number=Plur")) continue;
        if (!dl_str_is(words[w - 1].form, "and") || words[w - 1].head != noun || !dl_str_listed(words[w].lemma, DEEDS, ' '))
            continue;
        const uint32_t thing = w - 2, verb = deed_above(words, words[noun].head, first, w);
        if (verb == DL_NONE || !is_noun(&words[thing]) || !dl_has_feat(&words[thing], "Number=Sing")) continue;
        if (!has_child(words, thing, DL_REL_DET, first, thing)) continue;
        hang(words, w - 1, w, DL_REL_CC);
        hang(words, w, verb, DL_REL_CONJ);
        hang(words, noun, w, DL_REL_OBJ);
        set_past(&words[w]);
    }
}

/* "Chad is conscripting youths", "has been funnelling arms": an -ing form right behind "is" and before a bare noun is done to that, unless it
 * is one that only describes. */
static void mend_going_on(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char DESCRIBING[] =
        "leading living working growing rising driving ruling running competing warring founding guiding governing existing acting "
        "developing emerging participating opposing neighbouring neighboring struggling promising lasting remaining surviving "
        "standing "
        "voting practising practicing aspiring budding willing outstanding underlying overriding deciding contributing mitigating "
        "missing sitting serving outgoing incoming ongoing mounting increasing exciting interesting loving caring churchgoing";
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t noun = words[w].head, is = w - 1;
        if (words[w].rel != DL_REL_AMOD || words[w].upos != DL_UPOS_VERB || !dl_str_ends(words[w].form, "ing")) continue;
        if (noun == DL_NONE || noun < w || words[is].head != noun || words[is].rel != DL_REL_COP) continue;
        const uint32_t who = subject_of(words, noun, first, is);
        if (who == DL_NONE || is_deed_or_idea(&words[who]) || dl_str_listed(words[w].form, DESCRIBING, ' ')) continue;
        for (uint32_t c = first; c < end; c++)
            if (words[c].head == noun && (c < w || words[c].upos == DL_UPOS_PUNCT)) words[c].head = w;
        hang(words, w, words[noun].head, (enum dl_rel)words[noun].rel);
        hang(words, noun, w, DL_REL_OBJ);
        hang(words, is, w, DL_REL_AUX);
    }
}

void dl_garden_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_round(words, first, end);
    mend_weapon(words, first, end);
    mend_garden_path(words, first, end);
    mend_behind_who(words, first, end);
    mend_believed(words, first, end);
    mend_part_of_subject(words, first, end);
    mend_second_deed(words, first, end);
    mend_behind_agent(words, first, end);
    mend_going(words, first, end);
    mend_people_behind_time(words, first, end);
    mend_deed_that_goes_on(words, first, end);
    mend_next_deed(words, first, end);
    mend_going_on(words, first, end);
}
