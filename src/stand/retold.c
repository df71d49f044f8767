/* What verbs tell of the agreement spoken of last, without naming it again: "has broken it", "honoured every word of it", "ignores its commitments",
 * "denies any violation", "Clinton had signed it". */
#include "stand/agreement.h"

/* "denies any violation": he has kept it, he says. */
static void tell_denied(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb)
{
    struct dl_draft *draft = dl_draft_nearest(run, drafts, verb, 2);
    struct dl_claim claim = {.kind = DL_CLAIM_KEPT, .entity = dl_stand_actor(run, dl_stand_subject(run, verb))};
    if (draft == NULL || claim.entity == DL_NONE) return;
    dl_draft_parties(run, draft, dl_stand_subject(run, verb));
    dl_draft_claim(run, draft, &claim, verb);
    draft->claims.at[draft->claims.count - 1].source = claim.entity;
}

/* "has broken it", "abandoned it", "honoured every word of it": the agreement spoken of last. */
void dl_draft_retold(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb)
{
    uint32_t classes = dl_stand_classes(run, verb), object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object != DL_NONE && dl_stand_classes(run, object) & DL_STAND_BREACH && dl_stand_phrase(run, object, "of") == DL_NONE &&
        dl_str_listed(dl_stand_lemma(run, verb), "deny reject dispute", ' ') && !dl_stand_negated(run, verb)) {
        tell_denied(run, drafts, verb);
        return;
    }
    int is_signed = dl_str_listed(dl_stand_lemma(run, verb), "sign ratify initial", ' ') && object != DL_NONE &&
                    dl_lemma_is(dl_word_at(run->doc, object), "it") &&
                    !dl_draft_only_wanted(run, verb); /* "Clinton had signed it" */
    if ((!is_signed && !(classes & (DL_STAND_BROKEN | DL_STAND_LEFT | DL_STAND_KEPT))) || object == DL_NONE) return;
    uint32_t of = run->senses[object] & DL_SENSE_PART ? dl_stand_phrase(run, object, "of") : DL_NONE;
    int is_every = of == DL_NONE && run->senses[object] & DL_SENSE_PART && /* "has kept every clause", "ignores its commitments" */
                   (dl_stand_child(run, object, DL_REL_DET) != DL_NONE || dl_stand_child(run, object, DL_REL_NMOD_POSS) != DL_NONE);
    if (of != DL_NONE) object = of;
    if ((!is_every && !dl_str_listed(dl_stand_lemma(run, object), "it them", ' ')) || dl_stand_actor(run, object) != DL_NONE)
        return;
    struct dl_draft *draft = dl_draft_nearest(run, drafts, verb, 1);
    if (draft == NULL || draft->last > verb) return;
    dl_draft_sentence(run, draft, dl_word_at(run->doc, verb)->sentence);
    if (is_signed) dl_draft_made(run, draft, verb);
    else dl_draft_deed(run, draft, verb, classes);
}
