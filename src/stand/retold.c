/* What is told of the agreement spoken of last, without naming it again: "has broken it", "honoured every word of it", "ignores its commitments",
 * "denies any violation", "Clinton had signed it". */
#include "stand/agreement.h"

enum { OF_IT = 1, OF_NOTHING = 2, OF_THE_ONLY = 5 /* sentences back */ };

/* "Clinton had signed it" */
static void tell_signed(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "sign ratify initial") || dl_draft_only_wanted(run, verb)) return;
    dl_draft_made(run, draft, verb);
    dl_draft_sentence(run, draft, dl_word_at(run->doc, verb)->sentence);
}

/* "every clause", "its commitments", "its word": what an agreement consists of, and none is named. */
static int is_part_of_it(const struct dl_stand *run, uint32_t noun)
{
    if (!(run->senses[noun] & DL_SENSE_PART) || dl_stand_phrase(run, noun, "of under in to") != DL_NONE) return 0;
    return dl_stand_child(run, noun, DL_REL_DET) != DL_NONE || dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE ||
           dl_stand_child(run, noun, DL_REL_NUMMOD) != DL_NONE;
}

void dl_draft_retold(struct dl_stand *run, struct dl_drafts *drafts, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    uint32_t head = at->head, classes;
    if (drafts->count == 0) return;
    int is_it = head != DL_NONE && at->upos == DL_UPOS_PRON && dl_stand_listed(run, word, "it them") && at->rel != DL_REL_NSUBJ &&
                at->rel != DL_REL_EXPL;
    if (is_it) {
        struct dl_draft *draft = dl_stand_actor(run, word) == DL_NONE ? dl_draft_nearest(run, drafts, word, OF_IT) : NULL;
        if (draft == NULL || draft->last > word) return;
        uint32_t own = run->senses[head] & DL_SENSE_PART ? head : word; /* "every word of it" */
        classes = dl_stand_classes(run, head);
        if (at->rel == DL_REL_OBJ) tell_signed(run, draft, head);
        if (dl_draft_claims(run, draft, own)) dl_draft_sentence(run, draft, at->sentence);
        else if (classes & (DL_STAND_BREACH | DL_STAND_COMPLIANCE | DL_STAND_LEAVING))
            dl_draft_breach(run, draft, head, word, classes);
    } else if (at->upos == DL_UPOS_NOUN) {
        classes = dl_stand_classes(run, word) & (DL_STAND_BREACH | DL_STAND_COMPLIANCE);
        int is_bare = classes != 0 && dl_stand_phrase(run, word, "of with to in") == DL_NONE;
        struct dl_draft *draft = is_bare || is_part_of_it(run, word)
                                     ? dl_draft_nearest(run, drafts, word, drafts->count == 1 ? OF_THE_ONLY : OF_NOTHING)
                                     : NULL;
        if (dl_draft_is_instrument(run, word) && (draft = dl_draft_nearest(run, drafts, word, OF_NOTHING)) != NULL) {
            dl_draft_signature(run, draft, word);
            draft->last = word;
            return;
        }
        if (draft == NULL || draft->last > word) return;
        uint32_t told = draft->claims.count;
        if (is_bare) dl_draft_breach(run, draft, word, DL_NONE, classes);
        else dl_draft_claims(run, draft, word);
        if (draft->claims.count > told) draft->last = word; /* it is still spoken of */
    }
}
