/* "Talks with visiting Prime Minister Ana Roe", "clashed with protesting students": an -ing form before people without an article describes them.
 * The scorer of heads, which knows "with dwindling hopes" and "by visiting the front", takes it for a clause of its own and the people for its
 * object, so that nobody is talked with. The forms that agencies use so stand in a list. */
#include "syntax/attributive.h"

#include "syntax/clause.h"

/* Whether a phrase without an article or owner begins right behind `w` and ends in the people `noun`. */
static int are_bare_people(const struct dl_word *words, uint32_t w, uint32_t noun, uint32_t end)
{
    const struct dl_word *next = &words[w + 1];
    if (next->upos == DL_UPOS_DET || next->upos == DL_UPOS_PRON || next->upos == DL_UPOS_ADP || next->upos == DL_UPOS_PUNCT)
        return 0;
    if (has_child(words, noun, DL_REL_NMOD_POSS, w, noun)) return 0;
    if (words[noun].ner == DL_NER_B_PER || is_person_or_body(&words[noun])) return 1;
    const uint32_t name = child_of(words, noun, DL_REL_APPOS, noun, end);
    return name != DL_NONE && words[name].ner == DL_NER_B_PER;
}

/* "Visiting Chancellor Ana Roe urged", "talks with visiting leaders", "thanked visiting envoys": hangs the people where they belong; 0 if they
 * have no place there. */
static int hang_people(struct dl_word *words, uint32_t w, uint32_t noun, uint32_t first)
{
    const uint32_t above = words[w].head, before = w - 1;
    if (above == DL_NONE) return 0;
    if (w == first || words[before].upos == DL_UPOS_PUNCT) {
        if (above < noun || words[above].upos != DL_UPOS_VERB || subject_of(words, above, first, above) != DL_NONE) return 0;
        hang(words, noun, above, subject_rel(words, above, noun));
        return 1;
    }
    if (words[before].head == w && (words[before].rel == DL_REL_MARK || words[before].rel == DL_REL_CASE)) {
        if (!dl_str_listed(words[before].form, "with by on to from for between against at upon of over", ' ')) return 0;
        const int is_of_deed = before > first && is_noun(&words[before - 1]) && is_deed_or_idea(&words[before - 1]) &&
                               words[before - 1].rel != DL_REL_FIXED;
        hang(words, noun, is_of_deed ? before - 1 : above, is_of_deed ? DL_REL_NMOD : DL_REL_OBL);
        hang(words, before, noun, DL_REL_CASE);
        words[before].upos = DL_UPOS_ADP;
        return 1;
    }
    if (before != above || words[above].upos != DL_UPOS_VERB) return 0;
    hang(words, noun, above, DL_REL_OBJ);
    return 1;
}

/* "Japan's ruling LDP punished", "Pakistan's opposition PTI staged": before a party's name the word tells where it stands, and what the scorer hangs on
 * it is the party's. */
static void mend_ruling(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        const uint32_t name = w + 1, above = words[w].head;
        if (!dl_str_listed(words[w].form, "ruling governing opposition", ' ') || words[name].upos != DL_UPOS_PROPN) continue;
        const enum dl_rel rel = (enum dl_rel)words[name].rel;
        if (words[name].head != w || (rel != DL_REL_OBJ && rel != DL_REL_NSUBJ && rel != DL_REL_APPOS)) continue;
        if (above == DL_NONE || above == name || words[w].rel == DL_REL_ROOT || is_under(words, above, w)) continue;
        hang(words, name, above, (enum dl_rel)words[w].rel);
        for (uint32_t c = first; c < end; c++) {
            if (c == name || words[c].head != w) continue;
            words[c].head = name;
            if (words[c].rel == DL_REL_NSUBJ && c < w) words[c].rel = DL_REL_NMOD_POSS;
        }
        hang(words, w, name, words[w].upos == DL_UPOS_NOUN ? DL_REL_COMPOUND : DL_REL_AMOD);
    }
}

/* "Opened the crossing to wounded Palestinians": no infinitive ends so, hence a participle behind "to" describes the noun behind it. */
static int is_done_to(const struct dl_word *words, uint32_t w, uint32_t noun, uint32_t first)
{
    if (w == first || words[w - 1].head != w || words[w - 1].rel != DL_REL_MARK || !dl_str_is(words[w - 1].form, "to")) return 0;
    if (!dl_str_ends(words[w].form, "ed") || dl_str_ends(words[w].lemma, "ed") || words[w].rel == DL_REL_XCOMP) return 0;
    for (uint32_t c = w + 1; c < noun; c++)
        if (words[c].upos != DL_UPOS_NOUN && words[c].upos != DL_UPOS_ADJ && words[c].upos != DL_UPOS_PROPN) return 0;
    return is_noun(&words[noun]);
}

/* "Fired at soldiers gathered near the border": a past form without a subject or a conjunction right behind whom the verb above is at describes him, and what
 * the scorer gives to it as a place is the verb's. */
static void mend_gathered(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t noun = w - 1, above = words[w].head;
        if (words[w].upos != DL_UPOS_VERB || words[w].rel != DL_REL_ADVCL || !dl_str_ends(words[w].form, "ed")) continue;
        if (above == DL_NONE || above >= noun || words[noun].head != w || words[noun].rel != DL_REL_OBL) continue;
        if (words[above].upos != DL_UPOS_VERB || words[noun].upos != DL_UPOS_NOUN || subject_of(words, w, first, end) != DL_NONE)
            continue;
        if (has_child(words, w, DL_REL_MARK, first, w) || has_child(words, w, DL_REL_ADVMOD, first, w)) continue;
        const uint32_t mark = child_of(words, noun, DL_REL_CASE, above + 1, noun);
        if (mark == DL_NONE || !dl_str_listed(words[mark].form, "at on against into for from with to toward towards", ' '))
            continue;
        hang(words, noun, above, DL_REL_OBL);
        hang(words, w, noun, DL_REL_ACL);
        words[w].feats = DL_STR("Tense=Past|VerbForm=Part");
    }
}

/* "Has threatened sanctions": what the tagger knows for an auxiliary has no object of its own, and the past form behind it does not describe that. */
static void mend_perfect(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 2 < end; w++) {
        const uint32_t deed = w + 1, noun = words[deed].head;
        if (words[w].upos != DL_UPOS_AUX || !dl_str_listed_nocase(words[w].form, "has have had", ' ')) continue;
        if (words[deed].upos != DL_UPOS_VERB || words[deed].rel != DL_REL_AMOD || noun == DL_NONE || noun <= deed || noun >= end)
            continue;
        if (words[noun].head != w || words[noun].rel != DL_REL_OBJ) continue;
        hang(words, deed, words[w].head, (enum dl_rel)words[w].rel);
        for (uint32_t c = first; c < end; c++)
            if (c != deed && words[c].head == w) words[c].head = deed;
        hang(words, w, deed, DL_REL_AUX);
    }
}

void dl_attributive_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_perfect(words, first, end);
    mend_ruling(words, first, end);
    mend_gathered(words, first, end);
    for (uint32_t w = first; w + 1 < end; w++) {
        if (words[w].upos != DL_UPOS_VERB || words[w].rel == DL_REL_AMOD) continue;
        const uint32_t noun = child_of(words, w, DL_REL_OBJ, w + 1, end), above = words[w].head;
        if (noun == DL_NONE || is_under(words, above, w)) continue;
        const int is_ing = dl_str_ends(words[w].form, "ing") && dl_syntax_listed(lists, DL_SYNTAX_ATTRIBUTIVE, words[w].lemma);
        if (!is_done_to(words, w, noun, first) && (!is_ing || !are_bare_people(words, w, noun, end))) continue;
        if (!hang_people(words, w, noun, first)) continue;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == w) words[c].head = above;
        hang(words, w, noun, DL_REL_AMOD);
        words[w].feats = is_ing ? DL_STR("Tense=Pres|VerbForm=Part") : DL_STR("Tense=Past|VerbForm=Part");
    }
}
