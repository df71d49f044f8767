/* Treaties, memoranda, cease-fires, deals: what they are called, who is party, when they were made, what each gives, who is said to have
 * kept, broken or left them.
 *
 * Nouns of data/stand/words.tsv are mentions (mentions.c); the word that governs one says what it tells of the agreement. */
#include "stand/agreement.h"
#include "who/who.h"

enum { WHICH = 14 /* words to "which" */ };

/* ---- what a mention tells ---- */

/* "the accord committed Greece", "allows Turkey to sail", "gives the two countries the water" */
static void tell_bound(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    if (!dl_str_listed(
            dl_stand_lemma(run, verb),
            "bind commit oblige allow permit entitle require give grant allot guarantee force compel offer award promise", ' '))
        return;
    uint32_t bound = dl_stand_child(run, verb, DL_REL_IOBJ);
    if (bound == DL_NONE) bound = dl_stand_child(run, verb, DL_REL_OBJ);
    if (bound != DL_NONE) dl_draft_parties(run, draft, bound);
}

/* "the treaty, to which A and B are party", "a declaration in which A and B promised" */
static void tell_relative(struct dl_stand *run, struct dl_draft *draft, uint32_t clause)
{
    uint32_t subject = dl_stand_child(run, clause, DL_REL_NSUBJ);
    if (subject != DL_NONE && dl_stand_listed(run, subject, "which that")) tell_bound(run, draft, clause);
    if (subject == DL_NONE || dl_stand_actor(run, subject) == DL_NONE) return;
    if (dl_stand_listed(run, clause, "get bring persuade help")) return; /* "by which the bank had got the two to share" */
    int is_party = dl_stand_listed(run, clause, "party signatory");
    is_party |= dl_stand_listed(run, clause, "announce unveil present declare publish") &&
                dl_stand_child(run, subject, DL_REL_CONJ) != DL_NONE; /* "the arrangement that A and B announced" */
    DL_EACH_CHILD(run, c, clause)
    {
        struct dl_str preposition = dl_stand_case(run, c);
        if (dl_stand_is(run, c, "which") && preposition.at != NULL && dl_str_listed(preposition, "in under by", ' ')) is_party = 1;
    }
    if (is_party) dl_draft_parties(run, draft, subject);
}

/* ", under which Cairo gets the water", ", to which both put their names", which the parser may hang on the main clause: the clause by its "which", no
 * other clause between; DL_NONE. */
static uint32_t clause_behind(const struct dl_stand *run, uint32_t head)
{
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, head)->sentence];
    for (uint32_t w = head + 1; w < s->word + s->words && w <= head + WHICH; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos == DL_UPOS_VERB || at->upos == DL_UPOS_AUX) return DL_NONE;
        if (!dl_lemma_is(at, "which") || at->head == DL_NONE || at->head < w) continue;
        return dl_stand_listed(run, w - 1, "under to by in") ? at->head : DL_NONE;
    }
    return DL_NONE;
}

/* Who stands in that clause: whoever gets or gives by it, puts his name to it or is party to it. */
static void tell_clause_behind(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    uint32_t clause = clause_behind(run, head), subject = clause != DL_NONE ? dl_stand_child(run, clause, DL_REL_NSUBJ) : DL_NONE;
    if (subject == DL_NONE) return;
    uint32_t object = dl_stand_child(run, clause, DL_REL_OBJ);
    int is_named = object != DL_NONE && dl_stand_listed(run, object, "signature name initial seal");
    if (!is_named && !dl_stand_listed(run, clause, "party signatory subscribe accede adhere") &&
        !(run->senses[clause] & DL_SENSE_BOUND))
        return;
    if (object != DL_NONE && dl_stand_child(run, object, DL_REL_ACL) != DL_NONE) return; /* "got the two to divide the rivers" */
    dl_draft_parties(run, draft, subject);
    dl_draft_joined_clauses(run, draft, clause);
    draft->is_made = 1;
}

/* "the contract of the Social Democrats and the Greens" */
static int is_of_both(const struct dl_stand *run, uint32_t of)
{
    uint32_t other = dl_stand_child(run, of, DL_REL_CONJ);
    return other != DL_NONE && dl_stand_actor(run, of) != DL_NONE && dl_stand_actor(run, other) != DL_NONE;
}

/* The participle at a noun or at what is joined to it, "the army and the front signed", by which a parser tells no clause; DL_NONE. */
static uint32_t last_deed(const struct dl_stand *run, uint32_t noun)
{
    uint32_t deed = dl_stand_child(run, noun, DL_REL_ACL), other = dl_stand_child(run, noun, DL_REL_CONJ);
    return deed == DL_NONE && other != DL_NONE ? dl_stand_child(run, other, DL_REL_ACL) : deed;
}

/* "the truce the army and the front signed", "the protocol Spain signed with Britain": those who stand between the agreement and what was done, taken for
 * another name of it. */
static void tell_signers(struct dl_stand *run, struct dl_draft *draft, uint32_t head, uint32_t deed)
{
    if (deed == DL_NONE || !(dl_stand_classes(run, deed) & DL_STAND_MADE) || dl_draft_is_brokered(run, deed)) return;
    DL_EACH_CHILD(run, c, head)
    {
        if (dl_word_at(run->doc, c)->rel != DL_REL_APPOS || c < head || c > deed || dl_stand_actor(run, c) == DL_NONE) continue;
        uint32_t with = dl_stand_phrase(run, deed, "with");
        dl_draft_parties(run, draft, c);
        if (with != DL_NONE) dl_draft_parties(run, draft, with);
        draft->is_made = 1;
    }
}

/* "the treaty that it signed with Chile", "the truce brokered between them" */
static void tell_made(struct dl_stand *run, struct dl_draft *draft, uint32_t head, uint32_t deed)
{
    const int is_brokered = dl_draft_is_brokered(run, deed);
    uint32_t agent = dl_stand_phrase_with(run, deed, is_brokered ? "between among" : "by between"),
             with = dl_stand_phrase(run, deed, "with"), subject = is_brokered ? DL_NONE : dl_stand_child(run, deed, DL_REL_NSUBJ);
    if (agent != DL_NONE) dl_draft_parties(run, draft, agent);
    if (agent == DL_NONE && subject == DL_NONE) tell_signers(run, draft, head, deed);
    if (subject != DL_NONE && !dl_stand_listed(run, subject, "that which who")) dl_draft_parties(run, draft, subject);
    if (with != DL_NONE) dl_draft_parties(run, draft, with);
    draft->is_made = 1;
    dl_draft_time(run, draft, deed);
}

static void tell_noun_phrase(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    DL_EACH_CHILD(run, c, head)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        struct dl_str preposition = dl_stand_case(run, c);
        if (rel == DL_REL_NMOD && preposition.at != NULL && dl_str_listed(preposition, "between among with by", ' '))
            dl_draft_parties(run, draft, c);
        else if (rel == DL_REL_NMOD && preposition.at != NULL && dl_str_is(preposition, "of") && is_of_both(run, c))
            dl_draft_parties(run, draft, c);
        else if (rel == DL_REL_NMOD_POSS) dl_draft_parties(run, draft, c);
        else if (rel == DL_REL_AMOD && !draft->is_named) dl_draft_state(run, draft, c);
        else if (rel == DL_REL_COMPOUND && !draft->is_named && dl_draft_acronym(run, c) == 0) draft->place = c;
        else if ((rel == DL_REL_ACL || rel == DL_REL_ACL_RELCL) &&
                 (dl_stand_classes(run, c) & DL_STAND_MADE || dl_draft_is_brokered(run, c)))
            tell_made(run, draft, head, c);
        else if (rel == DL_REL_APPOS) tell_signers(run, draft, head, last_deed(run, c));
        if (rel == DL_REL_ACL_RELCL) tell_relative(run, draft, c);
        dl_draft_binding(run, draft, c);
        if (dl_stand_is(run, c, "new") && rel == DL_REL_AMOD) draft->is_wanted = 1;
        if (dl_stand_listed(run, c, "possible proposed draft future potential planned overarching would-be") && rel == DL_REL_AMOD)
            draft->is_wanted = draft->is_possible = 1;
    }
    uint32_t determiner = dl_stand_child(run, head, DL_REL_DET);
    if (determiner != DL_NONE && dl_stand_listed(run, determiner, "any no neither"))
        draft->is_wanted = 1, draft->is_made = 0; /* "would accept any arrangement that they agree on" */
    dl_draft_time(run, draft, head);
}

/* "is not binding", "was legally binding" */
static void tell_predicate(struct dl_stand *run, struct dl_draft *draft, uint32_t predicate)
{
    tell_bound(run, draft, predicate);
    dl_draft_binding(run, draft, predicate);
}

/* "came to an agreement", "arrived at a deal" */
static int is_come_to(const struct dl_stand *run, uint32_t verb, uint32_t head)
{
    struct dl_str preposition = dl_stand_case(run, head);
    return preposition.at != NULL && dl_str_listed(preposition, "to at", ' ') && dl_stand_listed(run, verb, "come arrive");
}

/* "called a truce" */
static int is_called(const struct dl_stand *run, const struct dl_draft *draft, uint32_t verb, uint32_t head)
{
    return draft->agreement.kind == DL_AGREEMENT_CEASE_FIRE && dl_word_at(run->doc, head)->rel == DL_REL_OBJ &&
           dl_stand_listed(run, verb, "call declare proclaim announce");
}

/* "efforts to achieve a cease-fire", "an agreement is close", "is nearing a deal": one that is not made yet, where it is none spoken of before. */
static int is_wished(const struct dl_stand *run, uint32_t head)
{
    uint32_t above = dl_word_at(run->doc, head)->head;
    if (dl_draft_is_definite(run, head)) return 0;
    struct dl_str preposition = dl_stand_case(run, head);
    if (preposition.at != NULL && dl_str_listed(preposition, "absent without", ' ')) return 1;
    if (dl_word_at(run->doc, head)->rel == DL_REL_NSUBJ && above != DL_NONE && dl_stand_aux(run, above, "could would might may"))
        return 1;
    if (dl_word_at(run->doc, head)->rel == DL_REL_NSUBJ_PASS && above != DL_NONE && dl_stand_aux(run, above, "can could would") &&
        dl_draft_partner(run, head) == DL_NONE)
        return 1; /* "a treaty cannot be altered" */ /* "a partial deal could include" */
    for (uint32_t steps = 0; steps < 3 && above != DL_NONE; steps++, above = dl_word_at(run->doc, above)->head) {
        const struct dl_word *at = dl_word_at(run->doc, above);
        uint32_t classes = dl_stand_classes(run, above);
        if (run->senses[above] & DL_SENSE_WISH && !(classes & DL_STAND_MADE && at->upos == DL_UPOS_VERB)) return 1;
        int is_open = dl_has_feat(at, "VerbForm=Inf") || dl_has_feat(at, "VerbForm=Ger") || at->rel == DL_REL_CCOMP;
        if (at->upos == DL_UPOS_VERB && !is_open) return 0;
    }
    return 0;
}

/* "concluded the negotiations", "wound up their talks", by the noun. */
static int are_talks_over(const struct dl_stand *run, uint32_t noun)
{
    char key[DL_STAND_KEY];
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return at->head != DL_NONE && dl_stand_listed(run, noun, "talk negotiation bargaining") &&
           (at->rel == DL_REL_OBJ || at->rel == DL_REL_NSUBJ_PASS) && dl_word_at(run->doc, at->head)->upos == DL_UPOS_VERB &&
           dl_str_listed(dl_stand_key(run, at->head, key), "conclude|complete|finish|wind up|wrap up", '|') &&
           !dl_draft_only_wanted(run, at->head);
}

/* "plead for the pact", of one whose parties are known: it was spoken of before. */
static int is_told_of(const struct dl_stand *run, const struct dl_draft *draft, uint32_t head)
{
    return draft->parties.count > 1 && !draft->is_wanted && dl_draft_is_definite(run, head);
}

static void tell(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    const struct dl_word *at = dl_word_at(run->doc, head);
    uint32_t own = head;
    tell_noun_phrase(run, draft, head);
    if (is_wished(run, head)) draft->is_wanted = 1;
    tell_clause_behind(run, draft, head);
    if (at->rel == DL_REL_NSUBJ && at->head != DL_NONE) tell_predicate(run, draft, at->head);
    dl_draft_under(run, draft, head);
    uint32_t stray = dl_draft_partner(run, head);
    if (stray != DL_NONE) dl_draft_parties(run, draft, stray);
    uint32_t governor = at->rel == DL_REL_CONJ && at->head != DL_NONE ? dl_word_at(run->doc, at->head)->head : at->head;
    if (governor == DL_NONE) return;
    if (run->senses[governor] & DL_SENSE_PART &&
        dl_word_at(run->doc, governor)->head != DL_NONE) { /* "honoured its part of the bargain" */
        dl_draft_under(run, draft, governor);              /* "under the terms of the treaty" */
        at = dl_word_at(run->doc, own = governor);
        governor = at->head;
    }
    uint32_t had = at->rel == DL_REL_NSUBJ && dl_stand_listed(run, governor, "have count number include")
                       ? dl_stand_child(run, governor, DL_REL_OBJ)
                       : DL_NONE; /* "the treaty has fifty parties" */
    dl_draft_signatories(run, draft, had != DL_NONE ? had : governor);
    if (dl_draft_signature(run, draft, governor)) return;
    if (at->rel == DL_REL_NSUBJ) dl_draft_outcome(run, draft, governor);
    dl_draft_despite(run, draft, head);
    dl_draft_colon(run, draft, head);
    if (dl_draft_bound_by(run, draft, governor)) return;
    uint32_t classes = dl_stand_classes(run, governor);
    int is_told = dl_draft_claims(run, draft, own);
    if (dl_draft_lapse(run, draft, governor)) return;
    if (dl_word_at(run->doc, governor)->upos == DL_UPOS_VERB) {
        int is_governed = at->rel == DL_REL_OBJ || at->rel == DL_REL_NSUBJ_PASS ||
                          dl_rel_base((enum dl_rel)at->rel) == DL_REL_OBL || at->rel == DL_REL_CONJ;
        if (!is_governed) return;
        struct dl_str preposition = dl_stand_case(run, own);
        int is_committed = dl_stand_listed(run, governor, "commit bind adhere") && preposition.at != NULL &&
                           dl_str_listed(preposition, "to by", ' '); /* "have committed themselves to the agreement" */
        int is_had =
            (run->senses[governor] & DL_SENSE_HAVING) != 0; /* "points to its treaty with Sudan", "A and B have a treaty" */
        if (is_committed || is_had) dl_draft_actors(run, draft, governor, is_committed || dl_draft_partner(run, head) != DL_NONE);
        if (is_told) return;
        if (classes & DL_STAND_MADE || is_come_to(run, governor, head) || is_called(run, draft, governor, head))
            dl_draft_made(run, draft, governor);
        else if (run->senses[governor] & DL_SENSE_WISH && !is_told_of(run, draft, head)) draft->is_wanted = 1;
    } else if (classes & (DL_STAND_BREACH | DL_STAND_COMPLIANCE | DL_STAND_LEAVING)) {
        dl_draft_breach(run, draft, governor, own, classes);
    } else if (are_talks_over(run, governor)) {
        dl_draft_made(run, draft, dl_word_at(run->doc, governor)->head); /* "wound up their talks on an agreement" */
    } else if (run->senses[governor] & DL_SENSE_WISH || run->issue[governor] != DL_NONE) {
        draft->is_wanted = 1; /* "calls for a cease-fire", "talks on a treaty" */
    }
}

struct signings { /* "signed" and no more: of the agreement spoken of before, else the one named next */
    uint32_t last, waiting[2], count;
};

static void sign(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    draft->is_made = 1;
    dl_draft_actors(run, draft, verb, 1);
    uint32_t with = dl_stand_phrase(run, verb, "with");
    if (with != DL_NONE) dl_draft_parties(run, draft, with);
    dl_draft_sentence(run, draft, dl_word_at(run->doc, verb)->sentence);
}

/* "Aoun signed in Baabda; Lapid did so in Jerusalem" */
static void tell_signing(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb, struct signings *signings)
{
    int is_again = dl_stand_is(run, verb, "do") && signings->last != DL_NONE && verb - signings->last < 30 &&
                   verb + 1 < run->doc->words.count && dl_stand_is(run, verb + 1, "so");
    if (!is_again && !dl_stand_listed(run, verb, "sign initial")) return;
    enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, verb)->rel;
    if (dl_stand_child(run, verb, DL_REL_OBJ) != DL_NONE || dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE ||
        rel == DL_REL_ACL || rel == DL_REL_ACL_RELCL || dl_draft_only_wanted(run, verb) ||
        !dl_has_feat(dl_word_at(run->doc, verb), "Tense=Past"))
        return;
    struct dl_draft *draft = dl_draft_nearest(run, drafts, verb, 2);
    if (draft != NULL) sign(run, draft, verb);
    else if (signings->count < 2) signings->waiting[signings->count++] = verb;
    signings->last = verb;
}

static void tell_waiting(struct dl_stand *run, struct dl_draft *draft, uint32_t word, struct signings *signings)
{
    for (uint32_t i = 0; i < signings->count; i++)
        if (dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, signings->waiting[i])->sentence <= 1)
            sign(run, draft, signings->waiting[i]);
    signings->count = 0;
}

/* A noun of an agreement or a paper, or a name, which may be an acronym. */
static int may_be_mention(const struct dl_stand *run, uint32_t word)
{
    const uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (upos == DL_UPOS_PROPN) return 1;
    return upos == DL_UPOS_NOUN &&
           (dl_stand_classes(run, word) & DL_STAND_AGREEMENT || run->lexeme[word]->rows[DL_ROWS_PAPERS] != DL_NONE);
}

int dl_stand_agreements(struct dl_stand *run)
{
    struct dl_drafts drafts = {0};
    struct signings signings = {.last = DL_NONE};
    DL_EACH_IN_PASS(run, w, DL_PASS_AGREEMENTS)
    {
        if (run->failed) break;
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos == DL_UPOS_VERB) {
            if (dl_stand_has_mark(run, w, DL_MARK_RETURN)) dl_draft_exchange(run, &drafts, w);
            dl_draft_unnamed(run, &drafts, w);
            tell_signing(run, &drafts, w, &signings);
        }
        if (drafts.count > 0 && (at->upos == DL_UPOS_PRON || at->upos == DL_UPOS_NOUN)) dl_draft_retold(run, &drafts, w);
        if (!may_be_mention(run, w)) continue;
        struct dl_draft *draft = dl_draft_mentioned(run, &drafts, w);
        if (draft == NULL) continue;
        draft->last = w;
        dl_draft_sentence(run, draft, at->sentence);
        tell_waiting(run, draft, w, &signings);
        tell(run, draft, w);
    }
    return dl_drafts_finish(run, &drafts);
}
