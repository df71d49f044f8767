/* What stands between commas in the middle of a clause, and what goes on behind it. The scorers of heads take the word behind the second comma
 * for a part of the aside: a verb becomes the adjective of its object, the second of two subjects a subject of its own, and what is asked for
 * what somebody in the aside did. */
#include "syntax/asides.h"

#include "syntax/clause.h"
#include "syntax/named.h"
#include "syntax/roots.h"

/* "The army, joined by the police, overthrew Rao": the noun before a comma and a participle, where the sentence has no main verb: the root, or
 * what was hung on the root behind it as another word for the same; DL_NONE */
static uint32_t noun_before_participle(const struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 3 < end; w++) {
        const uint32_t participle = w + 2;
        if (words[w].upos != DL_UPOS_NOUN && words[w].upos != DL_UPOS_PROPN) continue;
        if (!dl_str_is(words[w + 1].form, ",") || words[participle].upos != DL_UPOS_VERB) continue;
        if (!dl_has_feat(&words[participle], "VerbForm=Part") && !dl_has_feat(&words[participle], "VerbForm=Ger")) continue;
        const uint32_t root = words[w].head == DL_NONE ? w : words[w].head;
        const int is_top = words[root].head == DL_NONE && words[root].upos != DL_UPOS_VERB && root >= w;
        return is_top && words[participle].head == w ? w : DL_NONE;
    }
    return DL_NONE;
}

/* Behind a comma, the past form that was read as describing the noun behind it; nothing else describes that before it. DL_NONE */
static uint32_t verb_behind_comma(const struct dl_word *words, uint32_t from, uint32_t end)
{
    for (uint32_t w = from; w + 1 < end; w++) {
        const uint32_t object = words[w].head;
        if (!dl_str_is(words[w - 1].form, ",") || words[w].rel != DL_REL_AMOD || object == DL_NONE || object < w) continue;
        if (dl_is_past_form(&words[w])) return w;
    }
    return DL_NONE;
}

/* "The army, joined by the police, overthrew Rao": a sentence has a main verb. */
static void mend_behind_participle(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t noun = noun_before_participle(words, first, end);
    const uint32_t verb = noun == DL_NONE ? DL_NONE : verb_behind_comma(words, noun + 4, end);
    if (verb == DL_NONE || dl_has_other_verb(words, verb + 1, end)) return;
    const uint32_t object = words[verb].head;
    for (uint32_t w = first; w < noun; w++)
        if (words[w].head > verb && words[w].head < end) words[w].head = noun;
    dl_raise_verb(doc, first, end, noun, verb);
    hang(words, object, verb, DL_REL_OBJ);
    for (uint32_t w = noun + 1; w < verb; w++)
        if (words[w].head == object || words[w].head == verb) words[w].head = noun;
}

/* ---- two subjects ---- */

/* "Togo as well as Benin": the words that join two subjects, or tell the one from the other, between them; DL_NONE */
static uint32_t joining_phrase(const struct dl_word *words, uint32_t one, uint32_t two)
{
    for (uint32_t w = one + 1; w + 1 < two; w++)
        if ((words[w].rel == DL_REL_CC || words[w].rel == DL_REL_ADVMOD) && dl_str_listed(words[w].form, "as rather", ' ') &&
            words[w + 1].rel == DL_REL_FIXED && words[w + 1].head == w)
            return w;
    return DL_NONE;
}

/* "Police and, later, soldiers opened fire", "Loggers and, an hour after them, hunters marched": "and" and a comma behind the first of two
 * subjects of one verb; DL_NONE */
static uint32_t parted_and(const struct dl_word *words, uint32_t one, uint32_t two)
{
    for (uint32_t w = one + 1; w + 2 < two; w++)
        if (words[w].rel == DL_REL_CC && dl_str_is(words[w].form, "and") && dl_str_is(words[w + 1].form, ",")) return w;
    return DL_NONE;
}

static void mend_parted_subjects(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (!is_subject(&words[w]) || verb == DL_NONE || verb < w || words[verb].upos != DL_UPOS_VERB) continue;
        const uint32_t one = subject_of(words, verb, first, w);
        uint32_t mark = one == DL_NONE ? DL_NONE : parted_and(words, one, w);
        if (mark == DL_NONE && one != DL_NONE) mark = joining_phrase(words, one, w);
        if (mark == DL_NONE) continue;
        const uint32_t time = words[mark].head; /* "an hour after them", joined to the first subject */
        if (time > mark && time < w && words[time].head == one) hang(words, time, verb, DL_REL_OBL);
        hang(words, mark, w, DL_REL_CC);
        hang(words, w, one, DL_REL_CONJ);
    }
}

/* A name joined to what has none: "shelling the port and Bern closed its embassy". */
static int is_name_beside_noun(const struct dl_word *words, uint32_t who, uint32_t other, uint32_t verb, uint32_t end)
{
    if (words[who].ner == DL_NER_O || words[other].ner != DL_NER_O || !is_active_past(words, verb, end)) return 0;
    return !has_child(words, verb, DL_REL_CC, who, verb) && !has_child(words, verb, DL_REL_AUX, who, verb);
}

/* People without a name and an article, joined to a noun of the verb before: "attacked the office and police fired back". */
static int is_people_beside_noun(const struct dl_word *words, uint32_t who, uint32_t other, uint32_t verb, uint32_t end)
{
    if (words[who].upos != DL_UPOS_NOUN || words[who].ner != DL_NER_O || who + 1 != verb) return 0;
    if (!is_person_or_body(&words[who]) || !may_act_bare(&words[who]) || words[other].head != words[verb].head) return 0;
    return dl_str_is(words[who - 1].form, "and") && (is_finite(&words[verb]) || is_active_past(words, verb, end));
}

/* One "and" cannot join both a noun and the verb behind it: who stands with nothing between behind "and" and before a verb without a subject does
 * what that tells. */
static void mend_joined_both(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 4; verb < end; verb++) {
        const uint32_t main = words[verb].head;
        if (words[verb].rel != DL_REL_CONJ || main == DL_NONE || main + 2 >= verb || words[main].upos != DL_UPOS_VERB) continue;
        uint32_t who = verb - 1;
        if (words[who].rel == DL_REL_FLAT) who = words[who].head;
        if (who <= main || who >= verb || words[who].rel != DL_REL_CONJ) continue;
        const uint32_t link = who - 1, other = words[who].head;
        if (words[link].head != who || words[link].rel != DL_REL_CC || other <= main || other >= link) continue;
        if (!is_name_beside_noun(words, who, other, verb, end) && !is_people_beside_noun(words, who, other, verb, end)) continue;
        if (subject_of(words, verb, main, verb) != DL_NONE) continue;
        hang(words, who, verb, DL_REL_NSUBJ);
        hang(words, link, verb, DL_REL_CC);
    }
}

/* Who opens a clause behind ", and" and is parted from its verb by an aside: the noun that was joined, alone, to one of the clause before; DL_NONE */
static uint32_t subject_before_aside(const struct dl_doc *doc, uint32_t first, uint32_t verb, uint32_t end)
{
    const struct dl_word *words = doc->words.at;
    const uint32_t above = words[verb].head;
    for (uint32_t w = above + 2; w + 2 < verb; w++) {
        const uint32_t with = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_noun(&words[w]) || with <= above || with >= w) continue;
        uint32_t begin = phrase_first(doc, first, w);
        if (words[begin - 1].rel == DL_REL_CC) begin--;
        if (begin < above + 3 || !dl_str_listed(words[begin].form, "and but", ' ') || !dl_str_is(words[begin - 1].form, ","))
            continue;
        uint32_t joined = 0, comma = w + 1;
        for (uint32_t c = with + 1; c < end; c++) joined += words[c].head == with && words[c].rel == DL_REL_CONJ;
        while (comma < verb && !dl_str_is(words[comma].form, ",")) comma++;
        if (joined == 1 && comma + 1 < verb && (may_act(&words[w]) || comma == w + 1)) return w;
    }
    return DL_NONE;
}

/* "Chad deplored the raid, and the emir of Qatar, who had foreseen it, called up men": who stands behind ", and" with an aside of his own does what
 * stands behind that. */
static void mend_subject_before_aside(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t verb = first + 7; verb < end; verb++) {
        const uint32_t above = words[verb].head;
        if (words[verb].rel != DL_REL_CONJ || above == DL_NONE || above >= verb || above < first) continue;
        if (words[above].upos != DL_UPOS_VERB || !dl_str_is(words[verb - 1].form, ",")) continue;
        if (!is_active_past(words, verb, end) && !is_finite(&words[verb])) continue;
        if (subject_of(words, verb, first, end) != DL_NONE) continue;
        const uint32_t who = subject_before_aside(doc, first, verb, end);
        if (who == DL_NONE) continue;
        for (uint32_t w = above + 1; w < who; w++)
            if (words[w].head == who && (words[w].rel == DL_REL_CC || words[w].rel == DL_REL_PUNCT)) words[w].head = verb;
        hang(words, who, verb, DL_REL_NSUBJ);
    }
}

/* ---- what is parallel ---- */

/* "agreed with Delhi to reopen the port and with Dhaka to close it": the phrase above `w` that begins with the same preposition; DL_NONE */
static uint32_t parallel_phrase(const struct dl_word *words, uint32_t first, uint32_t w, uint32_t mark)
{
    uint32_t above = words[w].head;
    for (int step = 0; step < 4 && above != DL_NONE; step++, above = words[above].head) {
        for (uint32_t c = first; c < w; c++) {
            const int is_phrase = words[c].rel == DL_REL_OBL || words[c].rel == DL_REL_NMOD;
            if ((c != above && words[c].head != above) || !is_phrase || words[c].upos != words[w].upos) continue;
            const uint32_t own = child_of(words, c, DL_REL_CASE, first, c);
            if (own != DL_NONE && dl_str_equal(words[own].lemma, words[mark].lemma)) return c;
        }
    }
    return DL_NONE;
}

/* A phrase behind "and" goes on from the one with the same preposition, not from a noun without it. */
static void mend_parallel(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ || words[w].head == DL_NONE || words[w].head > w) continue;
        const uint32_t mark = child_of(words, w, DL_REL_CASE, first, w), link = child_of(words, w, DL_REL_CC, first, w);
        if (mark == DL_NONE || link == DL_NONE || link + 1 != mark || !dl_str_is(words[link].form, "and")) continue;
        const uint32_t like = parallel_phrase(words, first, w, mark);
        if (like != DL_NONE && like != words[w].head) hang(words, w, like, DL_REL_CONJ);
    }
}

/* ---- what is asked for, behind an aside ---- */

/* "urged soldiers, thousands of whom have deserted, to follow": behind the comma that ends a relative clause stands what they are urged to do. */
static void mend_asked_behind(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char MAKING[] = "force|allow|persuade|compel|oblige|encourage|require|help|authorise|authorize|forbid|warn";
    for (uint32_t w = first + 6; w < end; w++) {
        const uint32_t deed = words[w].head;
        if (words[w].upos != DL_UPOS_VERB || deed == DL_NONE || deed > w || words[deed].rel != DL_REL_ACL_RELCL) continue;
        if (!dl_str_is(words[w - 1].form, "to") || !dl_str_is(words[w - 2].form, ",")) continue;
        const uint32_t who = words[deed].head, verb = who == DL_NONE ? DL_NONE : words[who].head;
        if (verb == DL_NONE || verb > who || (words[who].rel != DL_REL_OBJ && words[who].rel != DL_REL_IOBJ)) continue;
        if (!is_asking(&words[verb]) && !dl_str_listed(words[verb].lemma, MAKING, '|')) continue;
        if (has_child(words, verb, DL_REL_XCOMP, verb, end)) continue;
        hang(words, w, verb, DL_REL_XCOMP);
    }
}

/* ---- where somebody is meanwhile ---- */

/* "The premier, in Cairo for talks, rejected it": between commas, where somebody is when he does it, not where he is premier. */
static void mend_whereabouts(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        if (words[w].rel != DL_REL_NMOD) continue;
        const uint32_t who = words[w].head, mark = child_of(words, w, DL_REL_CASE, first, w);
        if (who == DL_NONE || who > w || mark == DL_NONE || mark < who + 2) continue;
        if (!is_subject(&words[who]) || words[who].thing != DL_THING_PERSON || !dl_str_is(words[mark - 1].form, ",")) continue;
        const uint32_t verb = words[who].head;
        if (verb != DL_NONE && verb > w && dl_str_listed(words[mark].form, "in at on", ' ')) hang(words, w, verb, DL_REL_OBL);
    }
}

/* "It was Rome, not Paris, that closed the pass": behind the comma goes on what is told of Rome. */
static void mend_cleft(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        if (words[w].rel != DL_REL_PARATAXIS) continue;
        const uint32_t who = words[w].head, that = who == DL_NONE ? DL_NONE : subject_of(words, w, who, w);
        if (who > w || that == DL_NONE || !dl_str_is(words[that - 1].form, ",")) continue;
        if (!dl_str_listed(words[that].form, "that who which", ' ') || !has_child(words, who, DL_REL_COP, first, who)) continue;
        const uint32_t it = subject_of(words, who, first, who);
        if (it != DL_NONE && dl_str_is_nocase(words[it].form, "it")) words[w].rel = DL_REL_ACL_RELCL;
    }
}

void dl_asides_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_behind_participle(doc, first, end);
    dl_holders_mend(doc->words.at, first, end);
    mend_parted_subjects(doc->words.at, first, end);
    mend_subject_before_aside(doc, first, end);
    mend_joined_both(doc->words.at, first, end);
    mend_parallel(doc->words.at, first, end);
    mend_asked_behind(doc->words.at, first, end);
    mend_whereabouts(doc->words.at, first, end);
    mend_cleft(doc->words.at, first, end);
}
