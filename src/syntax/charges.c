/* "accused the premier of fraud", "stripped him of his rank": of what, which the scorer of heads takes for a part of whom. */
#include "syntax/charges.h"

#include "syntax/clause.h"

/* The "of" before a noun; DL_NONE */
static uint32_t of_before(const struct dl_word *words, uint32_t w, uint32_t first)
{
    const uint32_t mark = child_of(words, w, DL_REL_CASE, first, w);
    return mark != DL_NONE && dl_str_is(words[mark].lemma, "of") ? mark : DL_NONE;
}

/* "accused Norway of spying", "accused Roe and the premier Poe of fraud": of what, not whose name it is. */
static void mend_accused(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        uint32_t whom = words[w].head;
        if (words[w].rel != DL_REL_NMOD || whom == DL_NONE || whom > w || words[whom].upos != DL_UPOS_PROPN) continue;
        const int is_of_name =
            words[whom].ner != DL_NER_O && dl_ascii_lower(words[w].form.at[0]); /* "Iran of trickery", read as a name */
        if (!is_deed_or_idea(&words[w]) && !is_of_name && !dl_str_ends(words[w].form, "ing")) continue;
        const uint32_t mark = of_before(words, w, first);
        if (mark == DL_NONE) continue;
        while (words[whom].head != DL_NONE && words[whom].head < whom &&
               (words[whom].rel == DL_REL_FLAT || words[whom].rel == DL_REL_CONJ || words[whom].rel == DL_REL_APPOS))
            whom = words[whom].head;
        const uint32_t verb = words[whom].head;
        if (verb == DL_NONE || (words[whom].rel != DL_REL_OBJ && words[whom].rel != DL_REL_NSUBJ_PASS)) continue;
        if (!is_charging(&words[verb])) continue;
        hang(words, w, verb, DL_REL_OBL);
        if (!is_of_name) continue;
        words[w].upos = DL_UPOS_NOUN;
        words[w].ner = words[mark].ner = DL_NER_O;
    }
}

/* "stripped the former president of his immunity": what is taken, not whose president he is. */
static void mend_deprived(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char VERBS[] = "strip|rob|deprive|relieve|divest|rid|cleanse|purge|absolve|cure|denude|assure|inform|notify";
    for (uint32_t w = first + 3; w < end; w++) {
        if (words[w].rel != DL_REL_NMOD) continue;
        const uint32_t noun = words[w].head;
        if (noun == DL_NONE || noun > w || of_before(words, w, first) == DL_NONE) continue;
        uint32_t object = noun;
        while (words[object].rel == DL_REL_FLAT && words[object].head != DL_NONE) object = words[object].head;
        const uint32_t verb = words[object].head;
        const int is_told =
            verb != DL_NONE && words[object].rel == DL_REL_IOBJ && dl_str_listed(words[verb].lemma, "assure|inform|notify", '|');
        if (verb == DL_NONE || (words[object].rel != DL_REL_OBJ && words[object].rel != DL_REL_NSUBJ_PASS && !is_told)) continue;
        if (!dl_str_listed(words[verb].lemma, VERBS, '|') || words[verb].upos != DL_UPOS_VERB) continue;
        const int is_side = dl_str_listed(words[object].lemma, "side|party", '|');
        if (!may_act(&words[object]) && words[object].upos != DL_UPOS_PRON && !is_side) continue; /* "cured a number of diseases" */
        if (dl_str_listed(words[verb].lemma, "assure|inform|notify", '|') && !is_deed_or_idea(&words[w]) &&
            !has_child(words, w, DL_REL_NMOD_POSS, noun, w)) /* "assured the premier of Ankara's backing" */
            continue;                                        /* "the chief of staff" */
        hang(words, w, verb, DL_REL_OBL);
    }
}

/* Whether another "of" comes before the clause goes on: "accused officials of both camps of fraud". */
static int has_of_behind(const struct dl_word *words, uint32_t w, uint32_t end)
{
    for (uint32_t c = w + 1; c < end && words[c].upos != DL_UPOS_PUNCT && words[c].upos != DL_UPOS_CCONJ; c++)
        if (dl_str_is(words[c].lemma, "of")) return 1;
    return 0;
}

/* "accused his government of fraud", "stripped the league in Oslo of its licence": of what, which is no part of whom. */
static void mend_whom(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        if (words[w].rel != DL_REL_NMOD) continue;
        uint32_t whom = words[w].head;
        while (whom != DL_NONE && whom < w && whom > first && words[whom].rel == DL_REL_NMOD && words[whom].head < whom)
            whom = words[whom].head;
        if (whom == DL_NONE || whom > w || words[whom].rel != DL_REL_OBJ) continue;
        const uint32_t verb = words[whom].head;
        if (verb == DL_NONE || verb > whom || of_before(words, w, first) == DL_NONE) continue;
        if (!is_charging(&words[verb]) &&
            !dl_str_listed(words[verb].lemma, "deprive|strip|rob|absolve|relieve|exonerate|notify|warn", '|'))
            continue;
        /* "the Speaker of the House"; a deed of whom is accused */
        if (words[w].upos == DL_UPOS_PROPN || dl_str_ends(words[w].form, "ing") || has_of_behind(words, w, end)) continue;
        if (has_child(words, verb, DL_REL_OBL, whom, end) || has_child(words, verb, DL_REL_ADVCL, whom, end)) continue;
        hang(words, w, verb, DL_REL_OBL);
    }
}

/* "was accused by three women of assault", "… by his aides of a long list of lapses": of what, not whose women they are. */
static void mend_accuser(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char MANY[] = "list|series|string|range|number|litany|pattern|host|variety|raft|kind|sort|act";
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t who = words[w].head, verb = who != DL_NONE && who < w ? words[who].head : DL_NONE;
        if (words[w].rel != DL_REL_NMOD || verb == DL_NONE || verb > who || words[who].rel != DL_REL_OBL_AGENT) continue;
        if (!is_charging(&words[verb]) || of_before(words, w, first) == DL_NONE || words[w].upos != DL_UPOS_NOUN) continue;
        const int is_many = dl_str_listed(words[w].lemma, MANY, '|');
        if (!is_many && (is_person_or_body(&words[w]) || words[w].thing == DL_THING_PLACE || has_of_behind(words, w, end)))
            continue;
        if (has_child(words, verb, DL_REL_OBL, who, end) || has_child(words, verb, DL_REL_ADVCL, who, end)) continue;
        hang(words, w, verb, DL_REL_OBL);
    }
}

/* "accused of assault by three women": behind what somebody is accused of stands who accuses, where nobody else does. */
static void mend_accusing(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 4; who < end; who++) {
        const uint32_t deed = words[who].head, verb = deed != DL_NONE && deed < who ? words[deed].head : DL_NONE;
        if (words[who].rel != DL_REL_NMOD || verb == DL_NONE || verb > deed || words[deed].rel != DL_REL_OBL) continue;
        const uint32_t by = child_of(words, who, DL_REL_CASE, deed, who);
        if (by != deed + 1 || !dl_str_is(words[by].form, "by") || of_before(words, deed, first) == DL_NONE) continue;
        if (!is_charging(&words[verb]) || !may_act(&words[who]) || has_child(words, verb, DL_REL_OBJ, verb, end)) continue;
        if (words[verb].rel != DL_REL_ACL && !has_child(words, verb, DL_REL_AUX_PASS, first, verb)) continue;
        if (!has_child(words, verb, DL_REL_OBL_AGENT, verb, end)) hang(words, who, verb, DL_REL_OBL_AGENT);
    }
}

/* "accused Iran of arming rebels": behind "of" what somebody is charged with doing, not rebels of a kind. */
static void mend_charged_doing(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t verb = words[w].head, doing = w - 1;
        if (words[w].rel != DL_REL_OBJ || verb == DL_NONE || verb + 3 > doing || !is_charging(&words[verb])) continue;
        if (words[doing].head != w || words[doing].rel != DL_REL_AMOD || !dl_str_ends(words[doing].form, "ing")) continue;
        if (!dl_str_is(words[doing - 1].form, "of")) continue;
        uint32_t whom = child_of(words, verb, DL_REL_IOBJ, verb, doing);
        if (whom == DL_NONE) whom = child_of(words, verb, DL_REL_OBJ, verb, doing);
        if (whom == DL_NONE) continue;
        hang(words, doing - 1, doing, DL_REL_MARK);
        hang(words, doing, verb, DL_REL_ADVCL);
        hang(words, w, doing, DL_REL_OBJ);
        words[whom].rel = DL_REL_OBJ;
        words[doing].upos = DL_UPOS_VERB;
        words[doing].feats = DL_STR("VerbForm=Ger");
    }
}

/* "charged two agents with murder over the sinking": with what and over what, neither of which tells what agents they are. */
static void mend_charged_with(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        if (words[w].rel != DL_REL_NMOD || words[w].head == DL_NONE || words[w].head > w) continue;
        const uint32_t mark = child_of(words, w, DL_REL_CASE, words[w].head, w), above = words[w].head;
        if (mark == DL_NONE) continue;
        const uint32_t verb = words[above].head;
        if (verb == DL_NONE || verb >= above || words[verb].upos != DL_UPOS_VERB || !dl_lemma_is(&words[verb], "charge")) continue;
        const int is_with = words[above].rel == DL_REL_OBJ && may_act(&words[above]) && dl_str_is(words[mark].form, "with") &&
                            is_deed_or_idea(&words[w]);
        const int is_over = words[above].rel == DL_REL_OBL && dl_str_is(words[mark].form, "over");
        if (is_with || is_over) hang(words, w, verb, DL_REL_OBL);
    }
}

/* "gave a blogger three years": the term that somebody is given is no time when it was done. */
static void mend_term(struct dl_word *words, uint32_t w)
{
    const uint32_t verb = words[w].head, whom = verb != DL_NONE ? child_of(words, verb, DL_REL_OBJ, w - 3, w) : DL_NONE;
    if (whom == DL_NONE || words[w].rel != DL_REL_OBL_UNMARKED || !may_act(&words[whom])) return;
    if (!dl_str_listed(words[w].lemma, "year month week day hour", ' ') || !dl_str_listed(words[verb].lemma, "give hand", ' '))
        return;
    words[whom].rel = DL_REL_IOBJ;
    words[w].rel = DL_REL_OBJ;
}

void dl_charges_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_charged_doing(words, first, end);
    mend_accused(words, first, end);
    mend_deprived(words, first, end);
    mend_whom(words, first, end);
    mend_accuser(words, first, end);
    mend_accusing(words, first, end);
    mend_charged_with(words, first, end);
    for (uint32_t w = first + 3; w < end; w++) mend_term(words, w);
}
