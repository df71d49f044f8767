/* A sentence of news has a main verb. Where the network finds none, it was taken for a participle of its subject ("Human Rights Watch
 * accused the army") or for the adjective of its object, behind a relative clause, a day or a name ("The premier, who is ill, ordered troops
 * to go", "Japan on Friday lifted sanctions").
 * The tree is rebuilt around the verb; what hung on the root hangs on the verb after that. */
#include "syntax/roots.h"

#include "syntax/clause.h"
#include "syntax/garden.h"
#include "syntax/verbs.h"

/* Verbs that have an object in the passive too: "a man given five years". */
static int is_giving(struct dl_str lemma)
{
    static const char VERBS[] =
        "give|award|offer|grant|deny|refuse|pay|tell|teach|show|hand|ask|promise|lend|charge|fine|allow|send";
    return dl_str_listed(lemma, VERBS, '|');
}

/* "Ministers called on Greece", "Unions demanded of him": what no passive means, "called for" and "asked about" apart */
static int is_active_phrase(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    if (verb + 2 >= end) return 0;
    const struct dl_str after = words[verb + 1].form;
    return (dl_lemma_is(&words[verb], "call") && dl_str_listed(after, "on upon", ' ')) ||
           (dl_str_listed(words[verb].lemma, "demand ask", ' ') && dl_str_is(after, "of"));
}

/* Whether `w` hangs on the noun at the root, or right before the verb on a phrase of it: "The UN's chief for refugees [called] on Greece". */
static int is_of_root(const struct dl_word *words, uint32_t w, uint32_t root)
{
    uint32_t noun = words[w].head;
    if (noun == root) return w <= root + 2;
    if (noun == DL_NONE || noun + 1 != w) return 0;
    for (int i = 0; i < 3 && noun != root && noun != DL_NONE && noun > root && words[noun].rel == DL_REL_NMOD; i++)
        noun = words[noun].head;
    return noun == root;
}

/* "Human Rights Watch accused the army": a sentence whose only verb was taken for a participle of its subject. No participle
 * of the passive has an object. */
static void mend_participle(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t root = noun_at_root(words, first, end), verb = DL_NONE;
    if (root == DL_NONE) return;
    for (uint32_t w = root + 1; w < end && verb == DL_NONE; w++)
        if (words[w].rel == DL_REL_ACL && dl_has_feat(&words[w], "Tense=Past") && is_of_root(words, w, root)) verb = w;
    if (verb == DL_NONE || words[verb - 1].upos == DL_UPOS_PUNCT || is_giving(words[verb].lemma) ||
        has_finite_verb(words, first, end))
        return;
    if (!is_active_phrase(words, verb, end) && !has_child(words, verb, DL_REL_OBJ, verb, end)) return;
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == root) words[w].head = verb;
    set_main(words, root, verb, DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin"));
}

/* ---- behind a relative clause ---- */

struct aside { /* a relative clause between commas: its words [first, last], and the word behind it */
    uint32_t noun, first, last, verb;
};

int dl_is_past_form(const struct dl_word *w)
{
    if (w->upos == DL_UPOS_VERB) return dl_has_feat(w, "Tense=Past");
    if (w->upos != DL_UPOS_ADJ || w->form.size <= 4) return 0;
    return dl_str_ends(w->form, "ed") || dl_verb_lemma(w->form).at != NULL;
}

int dl_has_other_verb(const struct dl_word *words, uint32_t from, uint32_t end)
{
    for (uint32_t w = from; w < end; w++) {
        if (!is_finite(&words[w])) continue;
        uint32_t clause = words[w].upos == DL_UPOS_AUX && words[w].head != DL_NONE ? words[w].head : w;
        if (subject_of(words, clause, from, end) == DL_NONE) return 1;
    }
    return 0;
}

/* The same, but for what "and" joins to it: "deployed tanks and arrested the mayor". */
static int has_unjoined_verb(const struct dl_word *words, uint32_t from, uint32_t end)
{
    for (uint32_t w = from; w < end; w++) {
        if (!is_finite(&words[w]) || words[w].upos == DL_UPOS_AUX) continue;
        if (subject_of(words, w, from, end) == DL_NONE && !has_child(words, w, DL_REL_CC, from, w)) return 1;
    }
    return 0;
}

/* The aside behind the noun that the sentence hangs on, with a past form right behind its second comma. */
static int find_aside(const struct dl_word *words, uint32_t first, uint32_t end, struct aside *aside)
{
    uint32_t root = noun_at_root(words, first, end), w;
    if (root == DL_NONE) return 0;
    for (w = root + 1; w + 3 < end && !dl_str_is(words[w].form, ","); w++)
        if (words[w].rel != DL_REL_FLAT || words[w].head != root) return 0;
    if (w + 3 >= end || !dl_str_listed(words[w + 1].form, "who whom whose which", ' ')) return 0;
    aside->noun = root;
    aside->first = w + 1;
    for (w += 2; w + 1 < end && !dl_str_is(words[w].form, ","); w++) continue;
    aside->last = w - 1;
    aside->verb = w + 1;
    return aside->verb + 1 < end && dl_is_past_form(&words[aside->verb]) && !has_unjoined_verb(words, aside->verb + 1, end);
}

/* What the relative clause says, where the tree does not tell: its verb, else its last noun, number or adjective. */
static uint32_t predicate_of(const struct dl_word *words, const struct aside *aside)
{
    uint32_t found = DL_NONE;
    for (uint32_t w = aside->first + 1; w <= aside->last; w++)
        if (words[w].head == aside->noun && words[w].rel == DL_REL_ACL_RELCL) return w;
    for (uint32_t w = aside->first + 1; w <= aside->last; w++) {
        int has_auxiliary = words[w - 1].upos == DL_UPOS_AUX && words[w - 1].head == w;
        if (words[w].upos == DL_UPOS_VERB && (is_finite(&words[w]) || has_auxiliary)) return w;
        if (words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_PROPN || words[w].upos == DL_UPOS_NUM ||
            words[w].upos == DL_UPOS_ADJ || words[w].upos == DL_UPOS_VERB)
            found = w;
    }
    return found;
}

static int is_inside(const struct aside *aside, uint32_t w) { return w >= aside->first && w <= aside->last; }

/* How a word behind the verb hangs on it: as its object, if nothing marks it and it has none. */
static enum dl_rel behind_verb(const struct dl_word *words, uint32_t w, uint32_t verb, uint32_t end)
{
    int is_marked = 0, has_object = 0;
    for (uint32_t c = verb + 1; c < end; c++) {
        is_marked |= words[c].head == w && (words[c].rel == DL_REL_CASE || words[c].rel == DL_REL_MARK);
        has_object |= c != w && words[c].head == verb && words[c].rel == DL_REL_OBJ;
    }
    int is_nominal = words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_PROPN || words[w].upos == DL_UPOS_PRON ||
                     words[w].upos == DL_UPOS_NUM;
    if (words[w].upos == DL_UPOS_PUNCT) return DL_REL_PUNCT;
    if (is_nominal) return is_marked || has_object ? DL_REL_OBL : DL_REL_OBJ;
    if (words[w].upos == DL_UPOS_VERB && has_child(words, w, DL_REL_CC, verb, w)) return DL_REL_CONJ;
    if (words[w].upos == DL_UPOS_VERB) return is_marked ? DL_REL_XCOMP : DL_REL_ADVCL;
    return DL_REL_ADVMOD;
}

void dl_hang_behind(struct dl_word *words, uint32_t verb, uint32_t end)
{
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == DL_NONE || words[w].head <= verb) hang(words, w, verb, behind_verb(words, w, verb, end));
}

void dl_raise_verb(struct dl_doc *doc, uint32_t first, uint32_t end, uint32_t noun, uint32_t verb)
{
    struct dl_word *words = doc->words.at;
    set_main(words, noun, verb, DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin"));
    words[verb].lemma = dl_verb_mend(words[verb].form, words[verb].lemma, &doc->arena);
    for (uint32_t w = verb + 1; w < end; w++) {
        if (words[w].head != DL_NONE && words[w].head > verb && words[w].head < end) continue;
        if (words[w].head == verb && words[w].rel != DL_REL_XCOMP && words[w].rel != DL_REL_NMOD && words[w].rel != DL_REL_PUNCT)
            continue;
        words[w].head = verb;
        words[w].rel = (uint8_t)behind_verb(words, w, verb, end);
    }
    for (uint32_t w = first; w < end; w++)
        if (w != verb && words[w].head == DL_NONE) words[w].head = verb, words[w].rel = DL_REL_DEP;
}

static void mend_behind_relative(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    struct aside aside;
    if (!find_aside(words, first, end, &aside)) return;
    const uint32_t predicate = predicate_of(words, &aside);
    if (predicate == DL_NONE) return;
    for (uint32_t w = aside.first; w <= aside.last; w++)
        if (w != predicate && !is_inside(&aside, words[w].head)) words[w].head = predicate;
    hang(words, predicate, aside.noun, DL_REL_ACL_RELCL);
    dl_raise_verb(doc, first, end, aside.noun, aside.verb);
}

/* "Gunmen who had seized the mission withdrew.": no comma ends the relative clause; the past form behind what it tells has nobody else. */
static void mend_behind_bare_relative(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE || !dl_str_is(words[end - 1].form, ".") || root + 4 >= end) return;
    const uint32_t clause = child_of(words, root, DL_REL_ACL_RELCL, root, end);
    if (clause == DL_NONE || !dl_str_listed(words[root + 1].form, "who which that where", ' ') || words[root + 1].head != clause)
        return;
    for (uint32_t w = clause + 1; w + 1 < end; w++) {
        const uint32_t above = words[w].head;
        if (words[w].upos == DL_UPOS_PUNCT || words[w].upos == DL_UPOS_CCONJ) return;
        if (words[w].upos != DL_UPOS_VERB || !dl_is_past_form(&words[w]) || above == DL_NONE || above >= w) continue;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
        const int is_loose = above == clause && (rel == DL_REL_XCOMP || rel == DL_REL_ADVCL);
        const int is_of_object =
            rel == DL_REL_ACL && words[above].head == clause && words[above].rel == DL_REL_OBJ && above + 1 == w;
        if ((!is_loose && !is_of_object) || dl_has_other_verb(words, w + 1, end)) continue;
        if (has_child(words, w, DL_REL_MARK, first, w) || has_child(words, w, DL_REL_AUX, first, w) ||
            subject_of(words, w, first, end) != DL_NONE)
            continue;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == clause) words[c].head = w;
        dl_raise_verb(doc, first, end, root, w);
        return;
    }
}

/* Whether `w` is read as describing the noun at the root, one that names it again, or one of its phrases. */
static int describes_root(const struct dl_word *words, uint32_t w, uint32_t root)
{
    const enum dl_rel rel = dl_rel_base((enum dl_rel)words[w].rel);
    uint32_t noun = words[w].head;
    if (rel != DL_REL_ACL && rel != DL_REL_AMOD && rel != DL_REL_CONJ && rel != DL_REL_PARATAXIS) return 0;
    for (int i = 0; i < 3 && noun != DL_NONE && noun > root && noun < w; i++) {
        if (words[noun].rel != DL_REL_APPOS && words[noun].rel != DL_REL_NMOD && words[noun].rel != DL_REL_CONJ) return 0;
        noun = words[noun].head;
    }
    return noun == root;
}

/* "The president, a general who took power in a coup, promised elections.", "A newsletter of the firm, which makes cameras, described it.": the past
 * form behind the comma that closes an aside, with an object or a clause of its own, in a sentence that has no other verb. */
static void mend_behind_aside(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE || !dl_str_is(words[end - 1].form, ".") || has_child(words, root, DL_REL_COP, first, end) ||
        subject_of(words, root, first, end) != DL_NONE)
        return;
    uint32_t commas = 0;
    for (uint32_t w = root + 1; w + 2 < end; w++) {
        if (words[w].upos == DL_UPOS_PUNCT) {
            commas += dl_str_is(words[w].form, ",");
            continue;
        }
        if (commas < 2 || !dl_str_is(words[w - 1].form, ",") || words[w].upos != DL_UPOS_VERB || !dl_is_past_form(&words[w]))
            continue;
        if (!describes_root(words, w, root) || has_child(words, w, DL_REL_AUX, first, w) ||
            has_child(words, w, DL_REL_MARK, first, w) || subject_of(words, w, first, end) != DL_NONE)
            continue;
        if (!has_child(words, w, DL_REL_OBJ, w, end) && !has_child(words, w, DL_REL_CCOMP, w, end)) continue;
        if (has_unjoined_verb(words, w + 1, end)) return;
        dl_raise_verb(doc, first, end, root, w);
        return;
    }
}

/* "One of the doctors who signed the letter called him a fake.": the verb behind the relative clause of what the number counts. */
static void mend_behind_counted(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t root = first;
    while (root < end && words[root].rel != DL_REL_ROOT) root++;
    if (root + 6 >= end || !dl_str_is(words[end - 1].form, ".") || !dl_str_is(words[root + 1].form, "of")) return;
    if (words[root].upos != DL_UPOS_NUM && !dl_str_listed_nocase(words[root].form, "some many most all none several few", ' '))
        return;
    const uint32_t noun = child_of(words, root, DL_REL_NMOD, root, end),
                   clause = noun == DL_NONE ? DL_NONE : child_of(words, noun, DL_REL_ACL_RELCL, noun, end);
    if (clause == DL_NONE) return;
    for (uint32_t w = clause + 2; w + 1 < end; w++) {
        if (words[w].upos == DL_UPOS_PUNCT || words[w].upos == DL_UPOS_CCONJ) return;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_ACL || words[w].head != noun || !dl_is_past_form(&words[w]))
            continue;
        if (dl_has_other_verb(words, w + 1, end)) return;
        dl_raise_verb(doc, first, end, root, w);
        return;
    }
}

/* "Heads of state of the union imposed sanctions.": a noun without a preposition hangs on no noun before it; the past form that was read as
 * describing it is the verb, in a sentence that has no other. */
static void mend_bare_object(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE || !dl_str_is(words[end - 1].form, ".") || has_finite_verb(words, first, end)) return;
    for (uint32_t verb = root + 1; verb + 1 < end; verb++) {
        const uint32_t object = words[verb].head;
        if (words[verb].rel != DL_REL_AMOD || words[verb].upos != DL_UPOS_VERB || !dl_is_past_form(&words[verb])) continue;
        if (object == DL_NONE || object < verb || words[object].head != root || words[object].rel != DL_REL_NMOD) continue;
        if (has_child(words, object, DL_REL_CASE, root, object) || has_child(words, object, DL_REL_DET, root, object)) continue;
        if (words[verb - 1].upos == DL_UPOS_PUNCT || words[verb - 1].upos == DL_UPOS_ADP) continue;
        dl_raise_verb(doc, first, end, root, verb);
        hang(words, object, verb, DL_REL_OBJ);
        return;
    }
}

/* Whether a finite verb is joined to the past form `verb`, which then is finite too: "Chad's military seized power and detained the president" */
static int is_joined_to_finite(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == verb && words[w].rel == DL_REL_CONJ) return dl_has_feat(&words[w], "VerbForm=Fin");
    return 0;
}

/* "Police fired rubber bullets.", "Police baton-charged students.": a whole sentence whose verb was read as describing its object, and its
 * subject as a part of that. */
static void mend_hidden(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t root = noun_at_root(words, first, end), verb = DL_NONE;
    if (root == DL_NONE || words[root].upos != DL_UPOS_NOUN || !dl_str_is(words[end - 1].form, ".")) return;
    for (uint32_t w = first + 1; w < root; w++)
        if (words[w].head == root && words[w].rel == DL_REL_AMOD && words[w].upos == DL_UPOS_VERB && dl_is_past_form(&words[w]))
            verb = w;
    const int has_other = verb != DL_NONE && (has_finite_verb(words, first, verb) || has_finite_verb(words, verb + 1, end));
    if (verb == DL_NONE || (has_other && !is_joined_to_finite(words, verb, end))) return;
    uint32_t subject = verb - 1;
    if (subject > first && dl_str_listed(words[subject].form, "today yesterday", ' ')) subject--;
    if (subject > first + 1 && dl_str_is(words[subject].form, "-") && words[subject - 1].head == verb) subject -= 2;
    const int is_people = words[subject].upos == DL_UPOS_ADJ && subject > first && words[subject - 1].upos == DL_UPOS_DET &&
                          (is_adjective_of_people(words[subject].form, 0) || dl_str_is(words[subject].form, "military"));
    if (is_people || is_owned_adjective(words, subject, first, root)) {
        words[subject].upos = DL_UPOS_NOUN;
        hang(words, subject, root, DL_REL_COMPOUND);
    }
    int is_noun = words[subject].upos == DL_UPOS_NOUN || words[subject].upos == DL_UPOS_PROPN;
    if (!is_noun) return;
    if (words[subject].rel == DL_REL_CONJ && words[subject].head < subject)
        subject = words[subject].head;                                       /* "Togo and Benin mended ties." */
    const uint32_t above = words[subject].rel == DL_REL_NSUBJ ? verb : root; /* "Washington brandished sanctions." */
    if ((words[subject].head != root && words[subject].head != above) ||
        (words[subject].rel != DL_REL_COMPOUND && words[subject].rel != DL_REL_NSUBJ))
        return;
    for (uint32_t w = first; w < subject; w++)
        if (words[w].head == root) words[w].head = subject;
    dl_raise_verb(doc, first, end, subject, verb);
    for (uint32_t w = verb + 1; w < root; w++)
        if (words[w].head == verb && words[w].upos != DL_UPOS_PUNCT) words[w].head = root;
    hang(words, root, verb, DL_REL_OBJ);
}

/* "His supporters, whom he had summoned, overpowered the guards.", "A court in Tunis on Friday sentenced journalist Sami Ayed.": the noun at the root
 * has a subject but nothing that says "is"; the past form that was read as describing it is the verb, behind a comma or in a sentence that has
 * no other. */
static void mend_described_root(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end), who = root == DL_NONE ? DL_NONE : subject_of(words, root, first, root);
    if (who == DL_NONE || has_child(words, root, DL_REL_COP, first, root) || has_child(words, root, DL_REL_AUX, first, root))
        return;
    for (uint32_t w = who + 2; w < root; w++) {
        if (words[w].head != root || words[w].rel != DL_REL_AMOD || words[w].upos != DL_UPOS_VERB || !dl_is_past_form(&words[w]))
            continue;
        if (!dl_str_is(words[w - 1].form, ",") && (!dl_str_is(words[end - 1].form, ".") || has_finite_verb(words, first, end)))
            continue;
        for (uint32_t c = first; c < w; c++)
            if (words[c].head == root && c != who) words[c].head = words[c].upos == DL_UPOS_PUNCT ? who : w;
        dl_raise_verb(doc, first, end, who, w);
        hang(words, root, w, DL_REL_OBJ);
        return;
    }
}

/* Whether `w` stands right behind the name at the root: behind its last word, or behind a comma after it. */
static int is_behind_name(const struct dl_word *words, uint32_t root, uint32_t w)
{
    if (dl_str_is(words[w - 1].form, ",")) return w >= root + 3;
    return words[root].ner == DL_NER_B_PER && w - 1 == name_last(words, root, w);
}

/* "The traders' chairman, Anthony Njenga, accused officers of taking bribes.", "Army spokesman Lul Koang accused forces loyal to him.": the
 * verb behind the name was read as describing its object, which was hung on the name. */
static void mend_behind_name(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t root = noun_at_root(words, first, end), verb = DL_NONE;
    if (root == DL_NONE || !dl_str_is(words[end - 1].form, ".")) return;
    for (uint32_t w = root + 1; w + 1 < end && verb == DL_NONE; w++) {
        const uint32_t object = words[w].head;
        if (words[w].rel != DL_REL_AMOD || words[w].upos != DL_UPOS_VERB || !dl_is_past_form(&words[w])) continue;
        if (object == DL_NONE || object < w || words[object].head != root || !is_behind_name(words, root, w)) continue;
        if (words[object].rel == DL_REL_APPOS || words[object].rel == DL_REL_LIST || words[object].rel == DL_REL_PARATAXIS)
            verb = w;
    }
    if (verb == DL_NONE || dl_has_other_verb(words, verb + 1, end)) return;
    const uint32_t object = words[verb].head;
    dl_raise_verb(doc, first, end, root, verb);
    hang(words, object, verb, DL_REL_OBJ);
}

/* "The attorney general, Diana Salazar, accused judges last month of working for them.": who it is, his name between commas, and a verb in
 * the past in a sentence that has no other. */
static void mend_named_subject(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    uint32_t name = first + 2;
    if (end - first < 7 || !dl_str_is(words[end - 1].form, ".") || has_finite_verb(words, first, end)) return;
    while (name + 3 < end && !(words[name].ner == DL_NER_B_PER && dl_str_is(words[name - 1].form, ","))) name++;
    uint32_t behind = name + 1, who = name - 2;
    while (behind + 2 < end && words[behind].ner == DL_NER_I_PER) behind++;
    const uint32_t verb = behind + 1;
    if (verb + 1 >= end || !dl_str_is(words[behind].form, ",") || words[verb].upos != DL_UPOS_VERB ||
        !dl_is_past_form(&words[verb]))
        return;
    if (words[who].upos != DL_UPOS_NOUN && words[who].upos != DL_UPOS_PROPN) return;
    for (uint32_t w = first; w < who;
         w++) /* a phrase that begins the sentence and holds nothing but a noun with what describes it */
        if (words[w].upos == DL_UPOS_PUNCT || words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_ADP) return;
    dl_raise_verb(doc, first, end, who, verb);
    for (uint32_t w = first; w < who; w++)
        if (words[w].head == DL_NONE || words[w].head >= who) {
            words[w].head = who;
            if (words[w].upos == DL_UPOS_NOUN || words[w].upos == DL_UPOS_PROPN) words[w].rel = DL_REL_COMPOUND;
        }
    for (uint32_t w = name; w < behind; w++)
        words[w].head = w == name ? who : name, words[w].rel = w == name ? DL_REL_APPOS : DL_REL_FLAT;
    words[name - 1].head = words[behind].head = name;
}

/* "Its head, Ana Lund, called for a vote, a demand that Rao rejected.": a noun with an article and behind a comma says what it was that the verb
 * before it told, and is nothing that the subject is. */
static void mend_summing_noun(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end);
    const uint32_t det = root == DL_NONE ? DL_NONE : child_of(words, root, DL_REL_DET, first, root),
                   who = det == DL_NONE ? DL_NONE : subject_of(words, root, first, det);
    if (who == DL_NONE || det < who + 4 || !dl_str_is(words[det - 1].form, ",")) return;
    if (has_child(words, root, DL_REL_COP, first, end) || !has_child(words, root, DL_REL_ACL_RELCL, root, end)) return;
    for (uint32_t verb = who + 3; verb < det - 1; verb++) {
        if (words[verb].rel != DL_REL_ACL || words[verb].upos != DL_UPOS_VERB || !dl_is_past_form(&words[verb])) continue;
        const uint32_t noun = words[verb].head;
        if (!dl_str_is(words[verb - 1].form, ",") || (noun != who && (noun == DL_NONE || words[noun].head != who))) continue;
        hang(words, verb, DL_NONE, DL_REL_ROOT);
        set_past(&words[verb]);
        words[verb].lemma = dl_verb_mend(words[verb].form, words[verb].lemma, &doc->arena);
        hang(words, who, verb, DL_REL_NSUBJ);
        hang(words, root, verb, DL_REL_PARATAXIS);
        hang(words, end - 1, verb, DL_REL_PUNCT);
        return;
    }
}

/* "after an aide accused ministers of it": two nouns hung on the verb above, of which the second has no preposition, but the verb between
 * them, read as describing it. */
static void mend_described_object(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t object = words[w].head, noun = w - 1, above = words[noun].head;
        if (words[w].rel != DL_REL_AMOD || words[w].upos != DL_UPOS_VERB || object == DL_NONE || object < w || above == DL_NONE)
            continue;
        if (!dl_str_ends(words[w].form, "ed") || words[noun].rel != DL_REL_OBL || words[noun].upos != DL_UPOS_NOUN) continue;
        if (above >= noun || words[object].head != above || has_child(words, object, DL_REL_CASE, first, object)) continue;
        const uint32_t mark = child_of(words, noun, DL_REL_CASE, first, noun);
        if (mark == DL_NONE || !dl_str_listed(words[mark].form, "after before since until", ' ')) continue;
        hang_clause(words, w, above, mark, noun);
        hang(words, object, w, DL_REL_OBJ);
        set_past(&words[w]);
    }
}

/* Whether `w` is read as describing the noun at the root, an -ing form of it, or a thing of that form. */
static int is_of_gathering(const struct dl_word *words, uint32_t w, uint32_t root, uint32_t part)
{
    const uint32_t up = words[w].head;
    switch (words[w].rel) {
    case DL_REL_ACL:
    case DL_REL_ADVCL: return up == root || up == part;
    case DL_REL_AMOD: return up != DL_NONE && up > w && (words[up].head == part || words[up].head == root);
    default: return 0;
    }
}

/* "Ministers meeting in Bonn on Monday called for elections.", "… imposed sanctions.": an -ing form alone is no sentence; the past form behind it, which
 * nobody else is the subject of, is its verb. */
static void mend_gathering(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t root = noun_at_root(words, first, end), part = root == DL_NONE ? DL_NONE : root + 1;
    if (root == DL_NONE || part + 4 >= end || !dl_str_is(words[end - 1].form, ".") || has_finite_verb(words, first, end)) return;
    if (words[part].head != root || words[part].rel != DL_REL_ACL || !dl_str_ends(words[part].form, "ing")) return;
    for (uint32_t w = part + 2; w + 2 < end; w++) {
        if (words[w].upos != DL_UPOS_VERB || !dl_is_past_form(&words[w]) || words[w - 1].upos == DL_UPOS_PUNCT) continue;
        if (words[w - 1].upos == DL_UPOS_DET || words[w - 1].upos == DL_UPOS_ADP || dl_str_is(words[w + 1].form, "by")) continue;
        if (!is_of_gathering(words, w, root, part) || has_child(words, w, DL_REL_AUX, first, w) ||
            has_child(words, w, DL_REL_MARK, first, w) || subject_of(words, w, first, end) != DL_NONE)
            continue;
        dl_raise_verb(doc, first, end, root, w);
        return;
    }
}

void dl_roots_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_gathering(doc, first, end);
    mend_participle(doc->words.at, first, end);
    mend_behind_relative(doc, first, end);
    mend_behind_bare_relative(doc, first, end);
    mend_behind_aside(doc, first, end);
    mend_behind_counted(doc, first, end);
    dl_roots_behind_day(doc, first, end);
    mend_bare_object(doc, first, end);
    mend_hidden(doc, first, end);
    mend_described_root(doc, first, end);
    mend_behind_name(doc, first, end);
    mend_named_subject(doc, first, end);
    mend_summing_noun(doc, first, end);
    dl_garden_mend(doc->words.at, first, end);
    mend_described_object(doc->words.at, first, end);
}
