/* Who is said to have kept, broken or left an agreement, and according to whom. */
#include "stand/agreement.h"
#include "who/who.h"

enum { MOST = 64 };

void dl_draft_claim(struct dl_stand *run, struct dl_draft *draft, const struct dl_claim *claim, uint32_t word)
{
    struct dl_claim *added = DL_PUSH(&draft->claims, &run->doc->arena, MOST);
    if (added == NULL) return;
    *added = *claim;
    added->statement = run->statement[word];
    added->source = dl_stand_speaker(run, word);
    added->sentence = dl_word_at(run->doc, word)->sentence;
    uint32_t head = dl_word_at(run->doc, word)->head; /* "accused Israel of violating": the accuser says so */
    for (uint32_t steps = 0; added->source == DL_NONE && head != DL_NONE && steps < 4;
         steps++, head = dl_word_at(run->doc, head)->head)
        if (dl_str_listed(dl_stand_lemma(run, head), "accuse blame", ' '))
            added->source = dl_stand_actor(run, dl_stand_subject(run, head));
    uint32_t above = dl_word_at(run->doc, word)->head; /* who accuses the other of firing is the other side of a truce */
    if (draft->agreement.kind == DL_AGREEMENT_CEASE_FIRE && claim->kind == DL_CLAIM_BROKEN && above != DL_NONE &&
        dl_str_listed(dl_stand_lemma(run, above), "accuse blame", ' ') && dl_stand_subject(run, above) != DL_NONE)
        dl_draft_parties(run, draft, dl_stand_subject(run, above));
}

void dl_draft_deed(struct dl_stand *run, struct dl_draft *draft, uint32_t verb, uint32_t classes)
{
    int is_negated = dl_stand_negated(run, verb);
    uint32_t subject = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) == DL_NONE ? dl_stand_subject(run, verb) : DL_NONE;
    uint32_t above = dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, verb)->head : DL_NONE;
    uint32_t right = dl_word_at(run->doc, verb)->rel == DL_REL_ACL ? dl_word_at(run->doc, verb)->head : DL_NONE;
    if (right != DL_NONE && dl_str_listed(dl_stand_lemma(run, right), "right decision intention threat vow plan power", ' ') &&
        dl_word_at(run->doc, right)->rel == DL_REL_OBJ) { /* "reserved the right to suspend it" */
        uint32_t who = dl_stand_subject(run, dl_word_at(run->doc, right)->head);
        if (who != DL_NONE) dl_draft_parties(run, draft, who);
        return;
    }
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK);
    int is_reported =
        above != DL_NONE && /* "is said to have violated it" */
        dl_str_listed(dl_stand_lemma(run, above), "say report believe allege accuse think suspect know seem appear", ' ');
    int is_wanted = mark != DL_NONE && !is_reported && /* "to keep the agreement": of somebody */
                    dl_lemma_is(dl_word_at(run->doc, mark), "to"),
        is_his =
            above != DL_NONE &&
            dl_str_listed(dl_stand_lemma(run, above),
                          "fail refuse decline decide announce plan intend threaten vow choose promise pledge agree move", ' ');
    if (subject != DL_NONE && is_wanted && dl_stand_actor(run, subject) != DL_NONE) {
        const struct dl_entity *e = &run->doc->entities.at[dl_stand_actor(run, subject)];
        is_his &= e->kind == DL_ENTITY_COUNTRY || (e->kind == DL_ENTITY_ORGANIZATION && !dl_str_is(e->sector, "PTY"));
    }
    if (subject != DL_NONE && (!is_wanted || is_his)) dl_draft_parties(run, draft, subject); /* who can break it is party to it */
    if (above != DL_NONE && dl_str_listed(dl_stand_lemma(run, above), "fail refuse decline", ' ')) is_negated = !is_negated;
    else if (is_wanted) return;
    if (dl_stand_hypothetical(run, verb) || dl_stand_aux(run, verb, "would could should must")) return;
    uint32_t be = dl_stand_child(run, verb, DL_REL_AUX_PASS); /* "demanded that the treaty be torn up" */
    if (be != DL_NONE && dl_has_feat(dl_word_at(run->doc, be), "VerbForm=Inf") && !dl_stand_aux(run, verb, "will")) return;
    struct dl_claim claim = {.kind = classes & DL_STAND_KEPT     ? DL_CLAIM_KEPT
                                     : classes & DL_STAND_BROKEN ? DL_CLAIM_BROKEN
                                                                 : DL_CLAIM_LEFT};
    if (is_negated && claim.kind == DL_CLAIM_LEFT) return;
    if (is_negated) claim.kind = claim.kind == DL_CLAIM_KEPT ? DL_CLAIM_BROKEN : DL_CLAIM_KEPT;
    int is_passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE;
    uint32_t doer = is_passive ? dl_stand_phrase(run, verb, "by") : dl_stand_subject(run, verb);
    int is_pronoun = doer != DL_NONE && dl_word_at(run->doc, doer)->upos == DL_UPOS_PRON;
    claim.entity = dl_stand_actor(run, doer);
    if (is_pronoun && (claim.entity == DL_NONE || claim.kind == DL_CLAIM_KEPT) && dl_stand_speaker(run, verb) != DL_NONE)
        claim.entity = dl_stand_speaker(run, verb); /* "says that it has kept it" */
    if (is_pronoun && claim.entity == DL_NONE &&
        dl_word_at(run->doc, verb)->rel == DL_REL_CCOMP) /* "maintains that it has kept it" */
        claim.entity = dl_stand_actor(run, dl_stand_subject(run, dl_word_at(run->doc, verb)->head));
    if (claim.entity == DL_NONE) { /* "accused it of tearing up the treaty" */
        uint32_t accuser = dl_word_at(run->doc, verb)->head;
        uint32_t accused = accuser != DL_NONE && dl_str_listed(dl_stand_lemma(run, accuser), "accuse blame charge", ' ')
                               ? dl_stand_child(run, accuser, DL_REL_OBJ)
                               : DL_NONE;
        claim.entity = dl_stand_actor(run, accused);
        if (claim.entity != DL_NONE) dl_draft_parties(run, draft, accused);
    }
    if (doer != DL_NONE && !is_pronoun && claim.entity == DL_NONE) return; /* "a road that respects the treaties" */
    dl_draft_claim(run, draft, &claim, verb);
}

/* "violation of the truce by the rebels", "accused Israel of a breach of the truce" */
void dl_draft_breach(struct dl_stand *run, struct dl_draft *draft, uint32_t noun, uint32_t classes)
{
    struct dl_claim claim = {.kind = classes & DL_STAND_BREACH       ? DL_CLAIM_BROKEN
                                     : classes & DL_STAND_COMPLIANCE ? DL_CLAIM_KEPT
                                                                     : DL_CLAIM_LEFT};
    uint32_t head = dl_word_at(run->doc, noun)->head;
    claim.entity = dl_stand_actor(run, dl_stand_child(run, noun, DL_REL_NMOD_POSS));
    if (claim.entity == DL_NONE) claim.entity = dl_stand_actor(run, dl_stand_phrase(run, noun, "by"));
    if (claim.entity == DL_NONE && dl_stand_child(run, noun, DL_REL_COP) != DL_NONE) { /* "is in breach of the treaty" */
        claim.entity = dl_stand_actor(run, dl_stand_subject(run, noun));
        if (dl_stand_subject(run, noun) != DL_NONE) dl_draft_parties(run, draft, dl_stand_subject(run, noun));
        if (dl_stand_negated(run, noun)) claim.kind = claim.kind == DL_CLAIM_KEPT ? DL_CLAIM_BROKEN : DL_CLAIM_KEPT;
    }
    if (claim.entity == DL_NONE && head != DL_NONE && dl_str_listed(dl_stand_lemma(run, head), "accuse blame", ' '))
        claim.entity = dl_stand_actor(run, dl_stand_child(run, head, DL_REL_OBJ));
    struct dl_str preposition = dl_stand_case(run, noun); /* "attacked in violation of the deal" */
    if (claim.entity == DL_NONE && head != DL_NONE && preposition.at != NULL && dl_str_is(preposition, "in") &&
        dl_word_at(run->doc, head)->upos == DL_UPOS_VERB) {
        claim.entity = dl_stand_actor(run, dl_stand_subject(run, head));
        if (claim.entity != DL_NONE) dl_draft_parties(run, draft, dl_stand_subject(run, head));
    }
    if (claim.entity == DL_NONE) return;
    uint32_t owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS), by = dl_stand_phrase(run, noun, "by");
    if (owner != DL_NONE) dl_draft_parties(run, draft, owner); /* who can break or leave it is party to it */
    else if (by != DL_NONE) dl_draft_parties(run, draft, by);
    dl_draft_claim(run, draft, &claim, noun);
}

/* "shelled the town despite the truce": who struck has broken it. */
void dl_draft_despite(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    struct dl_str preposition = dl_stand_case(run, head);
    uint32_t verb = dl_word_at(run->doc, head)->head;
    if (preposition.at == NULL || verb == DL_NONE || !dl_str_listed(preposition, "despite notwithstanding", ' ')) return;
    uint32_t event = run->event[verb], who = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (event == DL_NONE || run->doc->events.at[event].type != DL_EVENT_ASSAULT || who == DL_NONE || dl_stand_negated(run, verb))
        return;
    struct dl_claim claim = {.kind = DL_CLAIM_BROKEN, .entity = dl_stand_actor(run, who)};
    if (claim.entity == DL_NONE) return;
    dl_draft_parties(run, draft, who);
    dl_draft_claim(run, draft, &claim, verb);
}
