/* Who is party to an agreement by what he does about it: signs it, puts his name to it, is listed as its signatory, promises or gets something by it,
 * acts under it. Whoever brokers it is none. */
#include "stand/agreement.h"
#include "who/who.h"

/* Who only helped to make it is no party. */
int dl_draft_is_brokered(const struct dl_stand *run, uint32_t verb)
{
    return dl_stand_listed(run, verb, "broker mediate facilitate");
}

int dl_draft_only_wanted(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    return dl_stand_negated(run, verb) || dl_stand_hypothetical(run, verb) ||
           dl_stand_aux(run, verb, "would should must could can will") || dl_has_feat(at, "VerbForm=Inf") ||
           dl_has_feat(at, "VerbForm=Ger");
}

/* "signed for Ecuador by its president and for Peru by its minister", "Ahmed, for the front, put his name to it": in whose name it is done. */
static int add_principals(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    uint32_t whom = dl_stand_phrase(run, verb, "for"), entity = whom != DL_NONE ? dl_stand_actor(run, whom) : DL_NONE, count = 0;
    int is_signing = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE || dl_stand_is(run, verb, "put");
    if (entity == DL_NONE || !is_signing || run->doc->entities.at[entity].kind == DL_ENTITY_PERSON) return 0;
    dl_draft_parties(run, draft, whom);
    uint32_t by = dl_stand_phrase(run, verb, "by");
    if (by != DL_NONE) DL_EACH_CHILD(run, c, by)
        {
            struct dl_str preposition = dl_stand_case(run, c);
            if (count++ < 8 && preposition.at != NULL && dl_str_is(preposition, "for")) dl_draft_parties(run, draft, c);
        }
    return 1;
}

/* "a majority of the members must approve it": who approves is party to it only where it is a state. */
static int only_approves(const struct dl_stand *run, uint32_t verb, uint32_t subject)
{
    if (!dl_stand_listed(run, verb, "approve ratify adopt accept endorse")) return 0;
    uint32_t entity = dl_stand_actor(run, subject);
    if (entity == DL_NONE || run->doc->entities.at[entity].kind != DL_ENTITY_GROUP) return 0;
    return dl_stand_listed(run, subject, "majority member voter quarter third half most minority worker");
}

/* "got Israel and Hamas to accept it": who was brought to it; DL_NONE. */
static uint32_t brought_to(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    uint32_t object = at->head != DL_NONE && (at->rel == DL_REL_XCOMP || at->rel == DL_REL_ADVCL || at->rel == DL_REL_CCOMP)
                          ? dl_stand_child(run, at->head, DL_REL_OBJ)
                          : DL_NONE;
    if (object == DL_NONE || !dl_stand_listed(run, at->head, "get bring persuade force press induce help move")) return DL_NONE;
    return object < verb && !dl_draft_only_wanted(run, at->head) ? object : DL_NONE;
}

void dl_draft_made(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    if (dl_draft_is_brokered(run, verb)) {
        draft->is_made = 1;
        return;
    }
    uint32_t agent = dl_stand_phrase(run, verb, "by"), with = dl_stand_phrase(run, verb, "with between");
    uint32_t subject = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) == DL_NONE ? dl_stand_subject(run, verb) : agent;
    uint32_t brought = brought_to(run, verb);
    if (brought != DL_NONE) subject = brought;
    if (brought == DL_NONE && dl_draft_only_wanted(run, verb)) draft->is_wanted = 1;
    else draft->is_made = 1;
    uint32_t whom =
        subject != DL_NONE ? dl_stand_phrase(run, subject, "for") : DL_NONE; /* "Blair and Ahern, for Britain and Ireland" */
    if (whom != DL_NONE && dl_stand_actor(run, whom) != DL_NONE) subject = whom;
    int is_for_states = add_principals(run, draft, verb);
    if (subject != DL_NONE && !is_for_states && !only_approves(run, verb, subject)) dl_draft_parties(run, draft, subject);
    if (with != DL_NONE) dl_draft_parties(run, draft, with);
    uint32_t meeting = dl_stand_phrase(run, verb, "in at after"); /* "was reached in a meeting between A and B" */
    if (meeting != DL_NONE && dl_stand_listed(run, meeting, "meeting talk negotiation call summit")) {
        with = dl_stand_phrase(run, meeting, "between among of");
        if (with != DL_NONE) dl_draft_parties(run, draft, with);
    }
    dl_draft_time(run, draft, verb);
}

/* "with Greece" at the agreement, or hung on its verb; DL_NONE. */
uint32_t dl_draft_partner(const struct dl_stand *run, uint32_t head)
{
    uint32_t with = dl_stand_phrase(run, head, "with between among");
    if (with == DL_NONE) with = dl_stand_stray_phrase(run, head, head, "with between among");
    for (uint32_t on = dl_stand_phrase(run, head, "on about for over"), steps = 0; with == DL_NONE && on != DL_NONE && steps < 2;
         steps++) {
        with = dl_stand_phrase(run, on, "with between"); /* "agreements on trade with India" */
        if (with != DL_NONE && dl_stand_actor(run, with) == DL_NONE) with = DL_NONE;
        on = dl_stand_phrase(run, on, "on about for over in of");
    }
    return with;
}

/* "the parties to the agreement, Ethiopia and Eritrea", "Mali is a signatory to the treaty" */
void dl_draft_signatories(struct dl_stand *run, struct dl_draft *draft, uint32_t noun)
{
    if (!dl_stand_listed(run, noun, "party signatory member side signer guarantor") || dl_stand_negated(run, noun) ||
        dl_stand_aux(run, noun, "should would could might may"))
        return; /* "should be a party to it" */
    uint32_t subject = dl_stand_child(run, noun, DL_REL_COP) != DL_NONE ? dl_stand_child(run, noun, DL_REL_NSUBJ) : DL_NONE;
    uint32_t verb = dl_word_at(run->doc, noun)->rel == DL_REL_NSUBJ ? dl_word_at(run->doc, noun)->head : DL_NONE;
    if (verb != DL_NONE && dl_stand_is(run, verb, "include")) subject = dl_stand_child(run, verb, DL_REL_OBJ);
    struct dl_str preposition = dl_stand_case(run, noun);
    if (subject == DL_NONE && preposition.at != NULL && dl_str_is(preposition, "as")) { /* "as a party to the treaty, Mali must" */
        uint32_t head = dl_word_at(run->doc, noun)->head;
        int is_verb = head != DL_NONE && dl_word_at(run->doc, head)->upos == DL_UPOS_VERB;
        subject = is_verb ? dl_stand_own_subject(run, head) : head;
    }
    if (subject == DL_NONE && preposition.at != NULL && dl_str_is(preposition, "among"))
        subject = dl_word_at(run->doc, noun)->head; /* "among the signatories are Mali and Niger" */
    uint32_t among = DL_NONE;
    DL_EACH_CHILD(run, c, noun)
    if (dl_stand_case(run, c).at != NULL && dl_str_listed(dl_stand_case(run, c), "among including", ' ')) among = c;
    uint32_t named =
        among != DL_NONE ? dl_stand_child(run, among, DL_REL_APPOS) : DL_NONE; /* "parties, among them Brazil and Peru" */
    if (among != DL_NONE) dl_draft_parties(run, draft, named != DL_NONE ? named : among);
    else dl_draft_parties(run, draft, subject != DL_NONE ? subject : noun);
}

/* "Britain got Haifa and France got Beirut": the other too. */
void dl_draft_joined_clauses(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    {
        int is_clause = dl_word_at(run->doc, c)->rel == DL_REL_CONJ || dl_word_at(run->doc, c)->rel == DL_REL_PARATAXIS;
        uint32_t subject = is_clause && run->senses[c] & DL_SENSE_BOUND ? dl_stand_child(run, c, DL_REL_NSUBJ) : DL_NONE;
        if (subject != DL_NONE) dl_draft_parties(run, draft, subject);
    }
}

/* "by the accord the government disarms and the rebels enter the army": the subjects of two clauses that are joined, if they are two. */
static void add_both_clauses(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    uint32_t first = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (first == DL_NONE || dl_stand_actor(run, first) == DL_NONE) return;
    DL_EACH_CHILD(run, c, verb)
    {
        uint32_t second = dl_word_at(run->doc, c)->rel == DL_REL_CONJ ? dl_stand_child(run, c, DL_REL_NSUBJ) : DL_NONE;
        uint32_t entity =
            second != DL_NONE && dl_word_at(run->doc, second)->upos != DL_UPOS_PRON ? dl_stand_actor(run, second) : DL_NONE;
        if (entity == DL_NONE || entity == dl_stand_actor(run, first)) continue;
        dl_draft_parties(run, draft, first);
        dl_draft_parties(run, draft, second);
        return;
    }
}

/* "bought ships from Spain under a contract", "will supply Ukraine with jets under it": a state or body that the subject deals with. */
static void add_other_side(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    uint32_t subject = dl_stand_subject(run, verb);
    if (subject == DL_NONE || dl_stand_actor(run, subject) == DL_NONE) return;
    DL_EACH_CHILD(run, c, verb)
    {
        struct dl_str preposition = dl_stand_case(run, c);
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        int is_side = rel == DL_REL_OBJ || rel == DL_REL_IOBJ ||
                      (rel == DL_REL_OBL && preposition.at != NULL && dl_str_listed(preposition, "to from with", ' '));
        uint32_t entity = is_side && c != subject ? dl_stand_actor(run, c) : DL_NONE;
        if (entity == DL_NONE) continue;
        enum dl_entity_kind kind = run->doc->entities.at[entity].kind;
        if (kind == DL_ENTITY_COUNTRY || (kind == DL_ENTITY_ORGANIZATION && run->doc->entities.at[entity].actor.at != NULL))
            dl_draft_parties(run, draft, c);
    }
}

/* "renamed itself under the agreement with Greece": who acts under it is party to it. */
void dl_draft_under(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    const struct dl_word *at = dl_word_at(run->doc, head);
    struct dl_str preposition = dl_stand_case(run, head);
    if (preposition.at == NULL || at->head == DL_NONE ||
        !dl_str_listed(preposition, "under by in through after following with", ' '))
        return;
    uint32_t verb = at->head;
    int is_under = dl_str_is(preposition, "under");
    int is_way = dl_str_is(preposition, "by") && dl_stand_child(run, head, DL_REL_DET) == DL_NONE; /* "swapped land by treaty" */
    for (uint32_t steps = 0; (is_under || is_way) && steps < 3 && dl_word_at(run->doc, verb)->head != DL_NONE &&
                             (dl_word_at(run->doc, verb)->rel == DL_REL_OBJ || dl_word_at(run->doc, verb)->rel == DL_REL_NMOD);
         steps++)
        verb = dl_word_at(run->doc, verb)->head;                                /* "silenced their guns under it" */
    if (is_under && dl_stand_listed(run, verb, "belong go fall pass return")) { /* "under it the rivers belong to India" */
        uint32_t whom = dl_stand_phrase(run, verb, "to");
        if (whom != DL_NONE && dl_stand_actor(run, whom) != DL_NONE) dl_draft_parties(run, draft, whom);
    }
    if (is_under) add_other_side(run, draft, verb);
    if (is_under || dl_str_is(preposition, "by")) add_both_clauses(run, draft, verb);
    int has_other = dl_draft_partner(run, head) != DL_NONE,
        is_bound = dl_str_listed(preposition, "by in through", ' ') && (run->senses[verb] & DL_SENSE_BOUND) != 0;
    dl_draft_actors(run, draft, verb, is_under || has_other || is_bound);
    if (is_bound) dl_draft_joined_clauses(run, draft, verb);
    uint32_t to = is_bound ? dl_stand_phrase(run, at->head, "to") : DL_NONE; /* "ceded the island to Britain" */
    uint32_t object = is_bound && to == DL_NONE ? dl_stand_child(run, at->head, DL_REL_OBJ) : DL_NONE;
    if (object != DL_NONE) to = dl_stand_phrase(run, object, "to");
    if (to != DL_NONE && dl_who_at(run->doc, to) != DL_NONE) dl_draft_parties(run, draft, to);
    if (is_under) draft->is_made = 1;
    DL_EACH_CHILD(run, c, head) /* "by that treaty Spain ceded the rock", the subject hung on the treaty */
    if (c > head && c < verb && dl_word_at(run->doc, c)->rel == DL_REL_NMOD && dl_stand_child(run, c, DL_REL_CASE) == DL_NONE &&
        dl_word_at(run->doc, c)->upos == DL_UPOS_PROPN && (is_under || run->senses[verb] & DL_SENSE_BOUND))
        dl_draft_parties(run, draft, c);
}

/* "deposited its instrument of ratification", by the instrument. */
int dl_draft_is_instrument(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return dl_stand_listed(run, noun, "instrument paper document ratification") && at->rel == DL_REL_OBJ && at->head != DL_NONE &&
           dl_stand_listed(run, at->head, "deposit lodge") && dl_stand_subject(run, at->head) != DL_NONE &&
           !dl_draft_only_wanted(run, at->head);
}

/* "put their names to the treaty", "the signing of the treaty by both": whether the governor was of that kind. */
int dl_draft_signature(struct dl_stand *run, struct dl_draft *draft, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->upos == DL_UPOS_VERB) {
        uint32_t object = dl_stand_child(run, noun, DL_REL_OBJ);
        if (object == DL_NONE || !dl_stand_listed(run, object, "signature name initial seal pen") ||
            !dl_stand_listed(run, noun, "put set affix lend append give"))
            return 0;
        dl_draft_made(run, draft, noun);
        return 1;
    }
    if (dl_draft_is_instrument(run, noun)) {
        dl_draft_parties(run, draft, dl_stand_subject(run, at->head));
        draft->is_made = 1;
        return 1;
    }
    if (!dl_stand_listed(run, noun, "signature name initial signing conclusion signatures")) return 0;
    uint32_t verb = at->rel == DL_REL_OBJ ? at->head : DL_NONE, by = dl_stand_phrase(run, noun, "by between");
    if (verb != DL_NONE && dl_stand_listed(run, verb, "put set affix lend append give")) dl_draft_made(run, draft, verb);
    else if (by != DL_NONE) dl_draft_parties(run, draft, by);
    return 1;
}

/* "the declaration came out of talks between A and B" */
void dl_draft_outcome(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "come emerge result follow end")) return;
    DL_EACH_CHILD(run, c, verb)
    for (uint32_t noun = c, steps = 0; noun != DL_NONE && steps < 3; noun = dl_stand_phrase(run, noun, "of"), steps++) {
        uint32_t between = dl_stand_phrase(run, noun, "between among");
        if (between == DL_NONE || !dl_stand_listed(run, noun, "talk negotiation meeting summit")) continue;
        dl_draft_parties(run, draft, between);
        draft->is_made = 1;
        return;
    }
}

/* "a bargain: the Union withdrew its objections, and Russia promised …": who gives what behind the colon. */
void dl_draft_colon(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, head)->sentence];
    uint32_t end = s->word + s->words, colon = head + 1, found[2], count = 0;
    while (colon < end && !dl_str_is(dl_word_at(run->doc, colon)->form, ":")) colon++;
    for (uint32_t w = colon; w < end && count < 2; w++) {
        uint32_t subject = run->senses[w] & DL_SENSE_BOUND ? dl_stand_child(run, w, DL_REL_NSUBJ) : DL_NONE;
        if (subject == DL_NONE || subject < colon || dl_stand_actor(run, subject) == DL_NONE) continue;
        if (count == 0 || dl_stand_actor(run, subject) != dl_stand_actor(run, found[0])) found[count++] = subject;
    }
    for (uint32_t i = 0; count == 2 && i < count; i++) dl_draft_parties(run, draft, found[i]);
}

/* "considers itself bound by the treaty" */
static int bound_to(struct dl_stand *run, struct dl_draft *draft, uint32_t bound)
{
    if (!dl_stand_listed(run, bound, "bound bind")) return 0;
    const struct dl_word *at = dl_word_at(run->doc, bound);
    uint32_t verb = at->rel == DL_REL_XCOMP && at->head != DL_NONE ? at->head : bound, who = dl_stand_subject(run, verb);
    if (who == DL_NONE) return 0;
    dl_draft_parties(run, draft, who);
    if (!dl_stand_negated(run, verb) && !dl_stand_negated(run, bound)) return 1;
    dl_draft_left(run, draft, who, verb);
    return 1;
}

/* "no longer considers itself bound by the treaty", "is bound by it": whether the governor was that. */
int dl_draft_bound_by(struct dl_stand *run, struct dl_draft *draft, uint32_t bound)
{
    uint32_t object = dl_stand_child(run, bound, DL_REL_OBJ), to = DL_NONE;
    if (object != DL_NONE && dl_stand_listed(run, bound, "link tie bind unite connect")) {
        to = dl_stand_phrase(run, bound, "to with"); /* "an alliance ties Colombia to the United States" */
        if (to == DL_NONE || dl_stand_actor(run, to) == DL_NONE) return 0;
        dl_draft_parties(run, draft, object);
        dl_draft_parties(run, draft, to);
        return 1;
    }
    if (object != DL_NONE) return 0;
    if (dl_stand_listed(run, bound, "link tie unite join connect") &&
        dl_stand_child(run, bound, DL_REL_NSUBJ_PASS) != DL_NONE) { /* "Belarus and Russia are linked by it" */
        dl_draft_actors(run, draft, bound, 0);
        return 1;
    }
    return bound_to(run, draft, bound);
}

/* "let the treaty lapse", "allowed it to expire": whether the governor was that; who let it has left it. */
int dl_draft_lapse(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    int is_noun = at->rel == DL_REL_OBJ && dl_stand_listed(run, verb, "lapse expire"); /* taken for a noun */
    uint32_t above = at->rel == DL_REL_XCOMP || at->rel == DL_REL_CCOMP || is_noun ? at->head : DL_NONE;
    if (dl_stand_listed(run, verb, "let allow")) { /* the agreement is the object, the rest hangs on it */
        above = verb;
        verb = dl_stand_child(run, above, DL_REL_XCOMP);
        if (verb == DL_NONE) verb = dl_stand_child(run, above, DL_REL_CCOMP);
        if (verb == DL_NONE) verb = dl_stand_child(run, above, DL_REL_ADVCL);
    }
    if (above == DL_NONE || verb == DL_NONE || !dl_stand_listed(run, above, "let allow")) return 0;
    if (!dl_stand_listed(run, verb, "lapse expire die run") || dl_draft_only_wanted(run, above)) return 0;
    uint32_t who = dl_stand_subject(run, above);
    if (who == DL_NONE || dl_stand_actor(run, who) == DL_NONE) return 0;
    dl_draft_parties(run, draft, who);
    dl_draft_left(run, draft, who, above);
    return 1;
}
