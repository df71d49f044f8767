/* Who was asked and did not say: "declined to comment on the sanctions", "has not said whether it will join", "remained silent". */
#include "stand/run.h"

/* What the silence is about: a phrase or clause of the word, else what was spoken of before. */
static uint32_t issue_about(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t about = dl_stand_phrase(run, word, "on about over regarding to");
    if (about == DL_NONE) about = dl_stand_child(run, word, DL_REL_CCOMP);
    if (about == DL_NONE) about = dl_stand_child(run, word, DL_REL_ADVCL);
    if (about == DL_NONE) about = dl_stand_child(run, word, DL_REL_OBJ);
    if (about != DL_NONE &&
        dl_str_listed(dl_stand_lemma(run, about), "request question call inquiry email e-mail message query", ' '))
        about = dl_stand_phrase(run, about, "about on over regarding");    /* "requests for comment" are about what was spoken of */
    if (about == DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_OBJ) /* "took no side on the fund": hung on the verb */
        about = dl_stand_phrase(run, dl_word_at(run->doc, word)->head, "on about over regarding");
    uint32_t teller = dl_stand_child(run, word, DL_REL_PARATAXIS); /* "…, a spokesman said about the tanks" */
    if (about == DL_NONE && teller != DL_NONE) about = dl_stand_phrase(run, teller, "about on over regarding");
    struct dl_reading reading = dl_stand_read(run, about, holder);
    return reading.issue != DL_NONE ? reading.issue : dl_stand_antecedent(run, word, DL_NONE);
}

static int enters(struct dl_stand *run, uint32_t word, uint32_t about, uint32_t subject, enum dl_stance stance)
{
    struct dl_finding finding = {.predicate = word, .stance = stance, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN};
    finding.holder = dl_stand_actor(run, subject);
    if (finding.holder == DL_NONE) return 0;
    finding.issue = issue_about(run, about, finding.holder);
    if (finding.issue == DL_NONE) return 0;
    dl_stand_find(run, &finding);
    DL_EACH_CHILD(run, c, subject)
    {
        if (dl_word_at(run->doc, c)->rel != DL_REL_CONJ) continue;
        finding.holder = dl_stand_actor(run, c);
        dl_stand_find(run, &finding);
    }
    return 1;
}

/* "No decision has been taken on the tanks": who says so has not decided. */
static int find_no_decision(struct dl_stand *run, uint32_t verb)
{
    uint32_t noun = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS), about = noun;
    if (noun == DL_NONE || !dl_lemma_is(dl_word_at(run->doc, noun), "decision")) return 0;
    if (!dl_str_listed(dl_stand_lemma(run, verb), "take make", ' ') ||
        (!dl_stand_has_no(run, noun) && !dl_stand_negated(run, verb)))
        return 0;
    struct dl_finding finding = {.predicate = verb, .stance = DL_STANCE_UNDECIDED, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN};
    finding.holder = dl_stand_speaker(run, verb);
    if (finding.holder == DL_NONE) return 0;
    if (dl_stand_phrase(run, noun, "on about over regarding whether") == DL_NONE) about = verb;
    finding.issue = issue_about(run, about, finding.holder);
    if (finding.issue == DL_NONE) return 0;
    dl_stand_find(run, &finding);
    return 1;
}

int dl_stand_silence(struct dl_stand *run, uint32_t word)
{
    struct dl_str lemma = dl_stand_lemma(run, word);
    if (!(dl_stand_classes(run, word) & DL_STAND_ASKED)) return 0;
    uint32_t subject = dl_stand_subject(run, word), xcomp = dl_stand_child(run, word, DL_REL_XCOMP);
    if (subject == DL_NONE) return find_no_decision(run, word);
    if (dl_str_listed(lemma, "decline refuse", ' ') && xcomp != DL_NONE && dl_stand_classes(run, xcomp) & DL_STAND_SILENCE)
        return enters(run, word, xcomp, subject, DL_STANCE_SILENT);
    uint32_t refused = dl_stand_child(run, word, DL_REL_OBJ);
    if (dl_str_listed(lemma, "decline refuse", ' ') && refused != DL_NONE &&
        dl_str_listed(dl_stand_lemma(run, refused), "comment answer", ' '))
        return enters(run, word, refused, subject, DL_STANCE_SILENT);
    if (dl_str_listed(lemma, "silent mum tight-lipped", ' ')) return enters(run, word, word, subject, DL_STANCE_SILENT);
    if (dl_str_listed(lemma, "comment respond reply answer", ' ') && dl_word_at(run->doc, word)->upos == DL_UPOS_VERB &&
        dl_stand_negated(run, word))
        return enters(run, word, word, subject, DL_STANCE_SILENT);
    if (dl_str_listed(lemma, "say disclose reveal", ' ') && dl_stand_negated(run, word)) {
        uint32_t clause = dl_stand_child(run, word, DL_REL_CCOMP);
        if (clause == DL_NONE || !dl_stand_asks(run, clause)) return 0;
        return enters(run, word, word, subject, DL_STANCE_SILENT);
    }
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ); /* "made no comment", "gave no answer", "kept silent" */
    if (object != DL_NONE && dl_str_listed(lemma, "make give have offer keep maintain", ' ')) {
        if (dl_stand_has_no(run, object) && dl_str_listed(dl_stand_lemma(run, object), "comment answer response reply", ' '))
            return enters(run, word, object, subject, DL_STANCE_SILENT);
        if (dl_lemma_is(dl_word_at(run->doc, object), "silence")) return enters(run, word, object, subject, DL_STANCE_SILENT);
    }
    if (object != DL_NONE && dl_str_is(lemma, "make") && dl_stand_negated(run, word) &&
        dl_lemma_is(dl_word_at(run->doc, object), "mind"))
        return enters(run, word, word, subject, DL_STANCE_UNDECIDED); /* "has not made up its mind" */
    if (object != DL_NONE && dl_str_listed(lemma, "take make", ' ') &&
        (dl_stand_has_no(run, object) || dl_stand_negated(run, word)) && dl_lemma_is(dl_word_at(run->doc, object), "decision"))
        return enters(run, word, object, subject, DL_STANCE_UNDECIDED);
    if (object != DL_NONE && dl_lemma_is(dl_word_at(run->doc, word), "take") &&
        (dl_stand_has_no(run, object) || dl_stand_negated(run, word)) &&
        dl_str_listed(dl_stand_lemma(run, object), "side position stance stand", ' ')) /* "took no side": looked at and left open */
        return enters(run, word, object, subject, DL_STANCE_UNDECIDED);
    if (xcomp != DL_NONE && dl_str_listed(lemma, "remain stay keep", ' ') && dl_lemma_is(dl_word_at(run->doc, xcomp), "silent"))
        return enters(run, xcomp, xcomp, subject, DL_STANCE_SILENT);
    return 0;
}
