/* What opens a sentence is not its main clause. The scorers hang all on the first verb or noun of two kinds of openings that news is fond of:
 *
 *   what was done to the subject   "Refused asylum in Austria, the commander flew to Kyiv"
 *   what was done to it, behind it  "The minister, refused a visa by Paris, flew to Rome"
 *   a subject with a long phrase   "Oslo's demand for a deal before the summer was brushed aside": "before" taken for a conjunction
 *
 * The finite verb with a subject behind the comma, and the only finite verb of the sentence, are the main verbs there. */
#include "syntax/opened.h"

#include "syntax/clause.h"

/* "Refused asylum in Austria, the commander flew to Kyiv": no clause in the past begins with its verb, so that it tells what was done. */
static void mend_opening_participle(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t w = first;
    if (w < end && words[w].upos == DL_UPOS_ADV) w++;
    if (w + 4 >= end || words[w].rel != DL_REL_ROOT || !is_past_verb(&words[w]) || subject_of(words, w, first, end) != DL_NONE)
        return;
    if (has_child(words, w, DL_REL_AUX, first, end) || has_child(words, w, DL_REL_CONJ, first, end)) return;
    for (uint32_t verb = w + 3; verb < end; verb++) {
        const enum dl_rel rel = (enum dl_rel)words[verb].rel;
        if (words[verb].head != w || (rel != DL_REL_PARATAXIS && rel != DL_REL_CCOMP && rel != DL_REL_DEP) ||
            !is_finite(&words[verb]))
            continue;
        const uint32_t subject = subject_of(words, verb, w, verb);
        if (subject == DL_NONE || is_speech(&words[verb])) continue;
        uint32_t comma = w;
        while (comma < subject && !dl_str_is(words[comma].form, ",")) comma++;
        if (comma == subject) return;
        for (uint32_t c = verb; c < end; c++)
            if (words[c].head == w) words[c].head = verb;
        hang(words, verb, DL_NONE, DL_REL_ROOT);
        hang(words, w, verb, DL_REL_ADVCL);
        return;
    }
}

/* "The minister, refused a visa by Paris, flew to Rome": no comma alone parts a subject from its verb, so that the first verb tells of him and the
 * second, behind the next comma and without "and", is what he did. */
static void mend_told_between(struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t verb = root_of(words, first, end);
    if (verb >= end || verb < first + 2 || !is_past_verb(&words[verb]) || !dl_str_is(words[verb - 1].form, ",")) return;
    const uint32_t subject = subject_of(words, verb, first, verb);
    if (subject == DL_NONE || words[subject].rel != DL_REL_NSUBJ || has_child(words, verb, DL_REL_AUX, first, verb)) return;
    for (uint32_t w = subject + 1; w + 1 < verb; w++)
        if (words[w].upos == DL_UPOS_PUNCT || words[w].head == verb) return;
    for (uint32_t next = verb + 2; next < end; next++) {
        if (words[next].head != verb || words[next].rel != DL_REL_CONJ) continue;
        if (!is_finite_past(&words[next]) || !dl_str_is(words[next - 1].form, ",") ||
            has_child(words, next, DL_REL_CC, verb, next) || subject_of(words, next, verb, next) != DL_NONE)
            return;
        for (uint32_t w = next; w < end; w++)
            if (words[w].head == verb) words[w].head = next;
        hang(words, next, DL_NONE, DL_REL_ROOT);
        hang(words, subject, next, DL_REL_NSUBJ);
        hang(words, verb, subject, DL_REL_ACL);
        words[verb].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
        return;
    }
}

/* Whether a noun stands for a time or for what happens then, of which nobody would say that it was rejected before. */
static int is_occasion(const struct dl_word *w)
{
    return w->thing == DL_THING_TIME ||
           dl_str_listed(w->lemma,
                         "summer winter spring autumn summit vote election deadline season year month week talks hearing war", ' ');
}

/* The same where both were read as subjects of the verb. */
static void mend_second_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 5; verb < end; verb++) {
        if (words[verb].rel != DL_REL_ROOT || words[verb].upos != DL_UPOS_VERB) continue;
        const uint32_t subject = subject_of(words, verb, first, verb), mark = child_of(words, verb, DL_REL_MARK, first, verb);
        const uint32_t when =
            mark == DL_NONE || subject == DL_NONE || subject > mark ? DL_NONE : subject_of(words, verb, mark, verb);
        if (when == DL_NONE || !is_occasion(&words[when]) ||
            !dl_str_listed(words[mark].form, "before after until since during", ' '))
            return;
        words[mark].upos = DL_UPOS_ADP;
        hang(words, mark, when, DL_REL_CASE);
        hang(words, when, subject, DL_REL_NMOD);
        return;
    }
}

/* "Oslo's demand for a deal before the summer was brushed aside". */
static void mend_occasion_as_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE) return;
    for (uint32_t verb = root + 4; verb < end; verb++) {
        const uint32_t mark = child_of(words, verb, DL_REL_MARK, root, verb), when = subject_of(words, verb, root, verb);
        if (words[verb].rel != DL_REL_ACL && words[verb].rel != DL_REL_ADVCL) continue;
        if (mark == DL_NONE || when == DL_NONE || mark > when || !is_occasion(&words[when]) || words[verb].upos != DL_UPOS_VERB)
            continue;
        if (words[verb].head != root && !is_under(words, words[verb].head, root)) continue;
        if (!dl_str_listed(words[mark].form, "before after until since during", ' ')) continue;
        const enum dl_rel rel = (enum dl_rel)words[when].rel;
        words[mark].upos = DL_UPOS_ADP;
        hang(words, mark, when, DL_REL_CASE);
        hang(words, when, root, DL_REL_NMOD);
        for (uint32_t c = verb; c < end; c++)
            if (words[c].head == root) words[c].head = verb;
        hang(words, verb, DL_NONE, DL_REL_ROOT);
        hang(words, root, verb, rel);
        return;
    }
}

/* "But in a statement released on Monday, Rao accused them": what stands right behind a noun in the past form describes it, and he accused them in it. */
static void mend_released(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t noun = first + 1; noun + 3 < end; noun++) {
        const uint32_t part = noun + 1, main = words[part].head;
        if (words[noun].rel != DL_REL_OBL || words[noun].head != part || words[part].rel != DL_REL_ADVCL || main == DL_NONE ||
            main < part)
            continue;
        if (words[noun].upos != DL_UPOS_NOUN || words[noun].thing == DL_THING_TIME) continue;
        if (!is_past_verb(&words[part]) || has_child(words, part, DL_REL_AUX, first, part) ||
            has_child(words, part, DL_REL_MARK, first, part) || subject_of(words, part, first, end) != DL_NONE ||
            !has_child(words, noun, DL_REL_CASE, first, noun))
            continue;
        hang(words, noun, main, DL_REL_OBL);
        hang(words, part, noun, DL_REL_ACL);
    }
}

void dl_opened_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_opening_participle(words, first, end);
    mend_told_between(words, first, end);
    mend_occasion_as_subject(words, first, end);
    mend_second_subject(words, first, end);
    mend_released(words, first, end);
}
