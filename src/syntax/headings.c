/* A heading has its verb in the present or as an infinitive, without an article before its nouns: read as one noun with the names or the noun
 * before it ("Russia, Ukraine trade blame", "Court jails journalist", "Cuba and Chad to restore ties"). */
#include "syntax/headings.h"

#include <string.h>

#include "syntax/clause.h"
#include "syntax/roots.h"

/* Verbs of headings that look like nouns, or stand without an ending behind two names. */
static int is_bare_verb(const struct dl_syntax_lists *lists, const struct dl_word *w)
{
    return (w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_VERB || w->upos == DL_UPOS_ADJ) &&
           dl_syntax_listed(lists, DL_SYNTAX_HEADING_OF_TWO, w->form);
}

/* "Russia, Ukraine", "Israel and Hamas" at the beginning: two names and what parts them; the bare verb behind them, else DL_NONE. */
static uint32_t verb_behind_names(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t first, uint32_t end,
                                  uint32_t *second)
{
    if (words[first].ner == DL_NER_O) return DL_NONE;
    uint32_t part = name_last(words, first, end) + 1;
    if (part + 3 >= end ||
        !(dl_str_is(words[part].form, ",") || dl_str_is(words[part].form, "and") || dl_str_is(words[part].form, "&")))
        return DL_NONE;
    *second = part + 1;
    if (words[*second].ner == DL_NER_O) return DL_NONE;
    uint32_t verb = name_last(words, *second, end) + 1;
    return verb + 1 < end && is_bare_verb(lists, &words[verb]) ? verb : DL_NONE;
}

static void mend_heading(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t second = DL_NONE, verb = verb_behind_names(lists, words, first, end, &second), root = root_of(words, first, end);
    if (verb == DL_NONE || root >= end || has_finite_verb(words, first, verb) ||
        (root != verb && dl_has_other_verb(words, verb + 1, end)))
        return;
    uint32_t one = first, two = second; /* the heads of the names */
    while (one + 1 < second && words[one].head > one && words[one].head < second) one = words[one].head;
    while (two + 1 < verb && words[two].head > two && words[two].head < verb) two = words[two].head;
    dl_hang_behind(words, verb, end);
    for (uint32_t w = first; w < verb; w++)
        if (words[w].head == DL_NONE || words[w].head >= verb) words[w].head = w < second ? one : two;
    set_main(words, one, verb, DL_STR("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"));
    hang(words, two, one, DL_REL_CONJ);
}

/* "lobbies", "bullies" */
static int is_verb_in_y(const struct dl_syntax_lists *lists, struct dl_str form, int before_preposition)
{
    enum { LONGEST = 24 };
    char base[LONGEST];
    if (form.size - 2 > LONGEST) return 0;
    memcpy(base, form.at, form.size - 3);
    base[form.size - 3] = 'y';
    const struct dl_str verb = {base, form.size - 2};
    return dl_syntax_listed(lists, DL_SYNTAX_HEADING, verb) &&
           !(before_preposition && dl_syntax_listed(lists, DL_SYNTAX_HEADING_NOUN, verb));
}

/* The verb's base form in a heading behind a plural, its form in -s behind a singular; 0 where it is neither. */
static int is_heading_verb(const struct dl_syntax_lists *lists, const struct dl_word *w, int is_plural, int before_preposition)
{
    struct dl_str form = w->form;
    if (form.size < 3 || dl_ascii_upper(form.at[0])) return 0;
    if (!is_plural) {
        if (form.at[form.size - 1] != 's') return 0;
        if (dl_str_ends(form, "ies")) return is_verb_in_y(lists, form, before_preposition);
        form.size--;
        if (form.size > 4 && form.at[form.size - 1] == 'e' && !dl_syntax_listed(lists, DL_SYNTAX_HEADING, form))
            form.size--; /* "clashes" */
        if (before_preposition && dl_syntax_listed(lists, DL_SYNTAX_HEADING_NOUN, form)) return 0;
    }
    return dl_syntax_listed(lists, DL_SYNTAX_HEADING, form);
}

/* "Chancellor steps down", "Senators back down", "Chad hands over rebels", "Chad sides with rebels": behind a noun these would not stand. */
static int is_particle(const struct dl_word *verb)
{
    if (dl_str_listed(verb[1].form, "down|aside", '|')) return 1;
    if (dl_str_listed(verb[1].form, "up|out|off", '|') &&
        dl_str_listed(verb->form, "round|rounds|team|teams|seal|seals|bail|bails|wipe|wipes|drive|drives|call|calls", '|'))
        return 1;
    if (dl_str_listed(verb->form, "side|sides|ally|allies", '|')) return dl_str_is(verb[1].form, "with");
    if (dl_str_listed(verb->form, "spy|spies", '|')) return dl_str_is(verb[1].form, "on");
    return dl_str_listed(verb[1].form, "over|back|up", '|') && dl_str_listed(verb->form, "hand|hands|give|gives|turn|turns", '|');
}

static int is_plural_noun(const struct dl_word *w)
{
    if (dl_str_listed(w->form, "Police|police|Troops|Gunmen|gunmen|Thousands|Hundreds|Dozens|People|people", '|')) return 1;
    if (w->upos == DL_UPOS_PROPN && w->ner == DL_NER_B_LOC) return 0;
    return (w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN) && dl_has_feat(w, "Number=Plur");
}

/* Nouns that the network takes for the verb of a heading: "Kenya signs deal with Egypt". */
static int is_thing_done(struct dl_str form)
{
    return dl_str_listed(form, "deal|pact|aid|talks|probe|attack|visit|vote|ban|bid|plan|strike|protest|truce|curfew", '|');
}

/* "Police clash with protesters", "Court jails journalist": the verb behind the first words of a heading, which nothing but a noun with what
 * describes it makes; DL_NONE */
static uint32_t heading_verb(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t first, uint32_t end)
{
    if (end - first < 3 || end - first > 18 || dl_str_listed(words[end - 1].form, "? ! :", ' ')) return DL_NONE;
    if (dl_str_is(words[end - 1].form, ".") && has_finite_verb(words, first, end))
        return DL_NONE;                                                                /* "The Baltic states back Warsaw." */
    const uint32_t owner = dl_str_listed(words[first + 1].form, "'s ’s", ' ') ? 2 : 0; /* "Egypt's army topples Mursi" */
    for (uint32_t w = first + owner + 1; w + 1 < end && w < first + owner + 4; w++) {
        const struct dl_word *noun = &words[w - 1];
        if (noun->upos != DL_UPOS_NOUN && noun->upos != DL_UPOS_PROPN && noun->upos != DL_UPOS_ADJ && noun->upos != DL_UPOS_NUM)
            return DL_NONE;
        if (noun->upos == DL_UPOS_ADJ || words[w].upos == DL_UPOS_PUNCT) continue;
        uint8_t next = is_thing_done(words[w + 1].form) ? DL_UPOS_NOUN : words[w + 1].upos;
        int goes_on = next == DL_UPOS_NOUN || next == DL_UPOS_PROPN || next == DL_UPOS_ADJ || next == DL_UPOS_NUM ||
                      next == DL_UPOS_DET || next == DL_UPOS_PRON || next == DL_UPOS_ADP;
        if (goes_on && words[w].upos != DL_UPOS_VERB &&
            is_heading_verb(lists, &words[w], is_plural_noun(noun), next == DL_UPOS_ADP && !is_particle(&words[w])))
            return w;
        if (goes_on && words[w].upos == DL_UPOS_VERB && words[w].rel != DL_REL_ROOT &&
            is_heading_verb(lists, &words[w], is_plural_noun(noun), 0))
            return w;
    }
    return DL_NONE;
}

/* "Nurses in Kenya down tools": the verb behind the place of who begins a heading; DL_NONE */
static uint32_t verb_behind_place(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t first, uint32_t end)
{
    if (end - first < 5 || end - first > 18 || !is_plural_noun(&words[first]) || !dl_str_is(words[first + 1].form, "in"))
        return DL_NONE;
    if (words[first + 2].ner != DL_NER_B_LOC || dl_str_listed(words[end - 1].form, "? ! :", ' ')) return DL_NONE;
    const uint32_t verb = name_last(words, first + 2, end) + 1;
    if (verb + 1 >= end || words[verb].upos == DL_UPOS_VERB || !is_heading_verb(lists, &words[verb], 1, 0)) return DL_NONE;
    return words[verb + 1].upos == DL_UPOS_NOUN || words[verb + 1].upos == DL_UPOS_PROPN || words[verb + 1].upos == DL_UPOS_ADJ
               ? verb
               : DL_NONE;
}

static void mend_placed_subject(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t verb = verb_behind_place(lists, words, first, end);
    if (verb == DL_NONE || has_finite_verb(words, first, end)) return;
    dl_hang_behind(words, verb, end);
    const uint32_t place = verb - 1;
    for (uint32_t w = first + 1; w < verb; w++)
        if (words[w].head == DL_NONE || words[w].head >= verb)
            hang(words, w, w == first + 1 ? place : first, w == first + 1 ? DL_REL_CASE : DL_REL_NMOD);
    set_main(words, first, verb, DL_STR("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"));
}

/* "Dozens held as Georgians march against law": behind "as" and people a heading has what they do. */
static void mend_as_they_do(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    if (end - first > 18 || dl_str_listed(words[end - 1].form, ". ? ! :", ' ')) return;
    for (uint32_t verb = first + 4; verb + 1 < end; verb++) {
        const uint32_t who = verb - 1, above = words[who].head;
        if (words[verb].upos == DL_UPOS_VERB || !dl_has_feat(&words[who], "Number=Plur") || !is_noun(&words[who])) continue;
        const uint32_t as = child_of(words, who, DL_REL_CASE, first, who);
        if (as == DL_NONE || !dl_str_is(words[as].form, "as") || above == DL_NONE || above >= as || is_under(words, above, verb))
            continue;
        if (!is_heading_verb(lists, &words[verb], 1, 0) || (words[verb].head != above && words[verb].head != who)) continue;
        dl_hang_behind(words, verb, end);
        hang_clause(words, verb, above, as, who);
        words[verb].upos = DL_UPOS_VERB;
        words[verb].lemma = words[verb].form;
        words[verb].feats = DL_STR("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin");
        return;
    }
}

/* "Senator barred from office", "Former president extradited from US": a heading leaves out "was". */
static void mend_heading_passive(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t verb = root_of(words, first, end);
    if (verb >= end || end - first > 18 || dl_str_listed(words[end - 1].form, ". ? ! :", ' ')) return;
    if (!is_past_verb(&words[verb]) || !dl_syntax_listed(lists, DL_SYNTAX_HEADING_PASSIVE, words[verb].lemma)) return;
    const uint32_t who = subject_of(words, verb, first, verb);
    if (who == DL_NONE || words[who].rel != DL_REL_NSUBJ || has_child(words, verb, DL_REL_AUX, first, verb)) return;
    if (has_child(words, verb, DL_REL_OBJ, verb, end) || has_child(words, verb, DL_REL_CCOMP, verb, end)) return;
    words[who].rel = DL_REL_NSUBJ_PASS;
    words[verb].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
}

/* Who does it by "by", where the phrase hangs on the verb or on a thing that nobody does; DL_NONE */
static uint32_t doer_of(const struct dl_word *words, uint32_t verb, uint32_t end)
{
    enum { NESTED = 3 };
    for (uint32_t by = verb + 1; by + 1 < end; by++) {
        const uint32_t who = words[by].head;
        if (!dl_str_is(words[by].form, "by") || words[by].rel != DL_REL_CASE || who == DL_NONE || who <= by) continue;
        if (words[who].ner == DL_NER_O ? !is_person_or_body(&words[who]) : words[who].thing == DL_THING_TIME) return DL_NONE;
        uint32_t above = words[who].head;
        for (int i = 0; i < NESTED && above != DL_NONE && above > verb && !is_deed_or_idea(&words[above]); i++)
            above = words[above].head;
        return above == verb ? who : DL_NONE;
    }
    return DL_NONE;
}

/* "Egypt's assets frozen by Turkey": the noun at the root and the participle behind it are a clause; its verb, else DL_NONE */
static uint32_t raise_participle(struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t noun = noun_at_root(words, first, end);
    if (noun == DL_NONE || has_finite_verb(words, first, end)) return DL_NONE;
    const uint32_t verb = child_of(words, noun, DL_REL_ACL, noun + 1, end);
    if (verb == DL_NONE || !dl_has_feat(&words[verb], "VerbForm=Part") || dl_str_ends(words[verb].form, "ing")) return DL_NONE;
    if (doer_of(words, verb, end) == DL_NONE) return DL_NONE;
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == noun) words[w].head = verb;
    set_main(words, noun, verb, words[verb].feats);
    return verb;
}

/* "Egypt slammed by Turkey": whoever does it behind "by" makes a passive of the past. */
static void mend_heading_by(struct dl_word *words, uint32_t first, uint32_t end)
{
    if (end - first > 18 || dl_str_listed(words[end - 1].form, ". ? ! :", ' ')) return;
    uint32_t verb = root_of(words, first, end);
    if (verb >= end) return;
    if (words[verb].upos != DL_UPOS_VERB) verb = raise_participle(words, first, end);
    if (verb == DL_NONE || (!is_past_verb(&words[verb]) && !dl_has_feat(&words[verb], "VerbForm=Part"))) return;
    const uint32_t whom = subject_of(words, verb, first, verb), who = doer_of(words, verb, end);
    if (whom == DL_NONE || who == DL_NONE || has_child(words, verb, DL_REL_AUX, first, verb)) return;
    if (has_child(words, verb, DL_REL_OBJ, verb, end) || has_child(words, verb, DL_REL_OBL_AGENT, verb, who)) return;
    words[whom].rel = DL_REL_NSUBJ_PASS;
    words[verb].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
    hang(words, who, verb, DL_REL_OBL_AGENT);
}

/* "Albanian police shot at a crowd": behind somebody the past tense of "shoot" is no noun, in a sentence without another verb; DL_NONE */
static uint32_t shot_behind(const struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 2 < end && w < first + 8; w++) {
        const struct dl_word *who = &words[w - 1];
        if (words[w].upos != DL_UPOS_NOUN || !dl_str_is(words[w].form, "shot")) continue;
        if (who->upos != DL_UPOS_NOUN && who->upos != DL_UPOS_PROPN) return DL_NONE;
        const struct dl_word *next = &words[w + 1];
        if (next->upos == DL_UPOS_DET || next->upos == DL_UPOS_PRON || dl_str_is(next->form, "dead")) return w;
        int goes_on =
            next->upos == DL_UPOS_NOUN || next->upos == DL_UPOS_PROPN || next->upos == DL_UPOS_NUM || dl_str_is(next->form, "at");
        return goes_on && is_person_or_body(who) ? w : DL_NONE;
    }
    return DL_NONE;
}

/* The clause gets the word as its verb and the word before it as subject. */
static void raise_behind(struct dl_word *words, uint32_t first, uint32_t end, uint32_t verb, struct dl_str feats)
{
    if (verb == DL_NONE || has_finite_verb(words, first, verb) || dl_has_other_verb(words, verb + 1, end)) return;
    dl_hang_behind(words, verb, end);
    for (uint32_t w = first; w + 1 < verb; w++)
        if (words[w].head == DL_NONE || words[w].head >= verb) words[w].head = verb - 1;
    set_main(words, verb - 1, verb, feats);
}

/* "Turkey backs Egypt": what stands right behind the verb of a heading calls it nothing, it is whom it is done to. */
static void mend_heading_object(struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t verb = root_of(words, first, end);
    if (verb + 1 >= end || words[verb].upos != DL_UPOS_VERB || has_child(words, verb, DL_REL_OBJ, verb, end)) return;
    const uint32_t object = child_of(words, verb, DL_REL_APPOS, verb + 1, end);
    if (object != DL_NONE && is_noun(&words[object])) words[object].rel = DL_REL_OBJ;
}

/* What stands behind the verb of the heading is no verb; where the heading stayed as it was, neither is that. */
static void make_object(struct dl_word *words, uint32_t verb, int is_raised)
{
    if (!is_raised) {
        words[verb + 1].upos = DL_UPOS_VERB;
        return;
    }
    hang(words, verb + 1, verb, DL_REL_OBJ);
    words[verb + 1].feats = DL_STR("Number=Sing");
}

static void mend_short_heading(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t verb = heading_verb(lists, words, first, end);
    const int has_thing = verb != DL_NONE && words[verb + 1].upos == DL_UPOS_VERB && is_thing_done(words[verb + 1].form);
    if (has_thing) words[verb + 1].upos = DL_UPOS_NOUN;
    raise_behind(words, first, end, verb, DL_STR("Mood=Ind|Person=3|Tense=Pres|VerbForm=Fin"));
    if (has_thing) make_object(words, verb, words[verb].upos == DL_UPOS_VERB);
    const uint32_t shot = shot_behind(words, first, end);
    raise_behind(words, first, end, shot, DL_STR("Mood=Ind|Tense=Past|VerbForm=Fin"));
    if (shot != DL_NONE && words[shot].upos == DL_UPOS_VERB) words[shot].lemma = DL_STR("shoot");
    mend_heading_object(words, first, end);
}

/* "Copenhagen to train mechanics", "Cuba and U.S. to restore ties": in a heading the infinitive behind a name or people is what they will do. */
static void mend_heading_to_come(struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t root = noun_at_root(words, first, end);
    if (root == DL_NONE || end - first > 18 || dl_str_listed(words[end - 1].form, ". ? !", ' ')) return;
    if (!may_act(&words[root])) return;
    uint32_t verb = root + 1;
    while (verb < end && !(words[verb].rel == DL_REL_ACL && words[verb].head != DL_NONE && words[verb].head >= root &&
                           words[verb].head < verb && dl_has_feat(&words[verb], "VerbForm=Inf")))
        verb++;
    if (verb >= end || !dl_str_is(words[verb - 1].form, "to") || has_finite_verb(words, first, end)) return;
    for (uint32_t w = root + 1; w < words[verb].head; w++) /* "Insiders: talks to go ahead": who says so does not go */
        if (dl_str_is(words[w].form, ":")) return;
    dl_hang_behind(words, verb, end);
    for (uint32_t w = root + 1; w < verb; w++) { /* "Kabila, Kagame" */
        if (words[w].head == root && words[w].rel == DL_REL_APPOS) words[w].rel = DL_REL_CONJ;
    }
    set_main(words, root, verb, DL_STR("VerbForm=Inf"));
}

void dl_headings_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_heading(lists, words, first, end);
    mend_short_heading(lists, words, first, end);
    mend_heading_to_come(words, first, end);
    mend_placed_subject(lists, words, first, end);
    mend_as_they_do(lists, words, first, end);
    mend_heading_passive(lists, words, first, end);
    mend_heading_by(words, first, end);
}
