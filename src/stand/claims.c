/* Who is said to have kept, broken or left an agreement, and according to whom.
 *
 * The word above a mention of the agreement, or of what it consists of ("its terms", "every commitment"), is looked up in data/stand/claims.tsv; the clause
 * then says whether it is so, is denied, is only wanted; and who above that clause ascribes it to whom ("accused Israel of", "praised Ghana for"). */
#include "stand/agreement.h"
#include "who/who.h"

enum { MOST = 64, STEPS = 4 };
enum { SLOT, ALSO, KIND }; /* what stands in the cells of a row behind the word */

/* ---- whose word it is ---- */

/* "accused Israel of violating it", "praised Ghana for its compliance": the word above that ascribes it; DL_NONE. */
static uint32_t ascribing(const struct dl_stand *run, uint32_t word)
{
    uint32_t head = dl_word_at(run->doc, word)->head;
    for (uint32_t steps = 0; head != DL_NONE && steps < STEPS; steps++, head = dl_word_at(run->doc, head)->head) {
        if (dl_stand_classes(run, head) & DL_STAND_ASCRIBING && dl_word_at(run->doc, head)->upos == DL_UPOS_VERB) return head;
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, word)->rel;
        if (rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS || rel == DL_REL_ACL_RELCL) return DL_NONE;
        if (dl_word_at(run->doc, head)->upos == DL_UPOS_VERB && dl_stand_child(run, head, DL_REL_NSUBJ) != DL_NONE) return DL_NONE;
        word = head;
    }
    return DL_NONE;
}

static uint32_t accuser_of(const struct dl_stand *run, uint32_t verb)
{
    int is_passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE;
    return is_passive ? dl_stand_phrase(run, verb, "by") : dl_stand_subject(run, verb);
}

static uint32_t accused_of(const struct dl_stand *run, uint32_t verb)
{
    uint32_t accused = dl_stand_child(run, verb, DL_REL_OBJ);
    return accused != DL_NONE ? accused : dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
}

/* "denies that it has broken it", "rejects the charge of having broken it": the word above that denies it; DL_NONE. */
static uint32_t denying(const struct dl_stand *run, uint32_t word)
{
    for (uint32_t steps = 0; steps < STEPS; steps++) {
        const struct dl_word *at = dl_word_at(run->doc, word);
        if (at->head == DL_NONE || at->rel == DL_REL_CONJ || at->rel == DL_REL_ADVCL || at->rel == DL_REL_ACL_RELCL) return DL_NONE;
        word = at->head;
        if (dl_stand_classes(run, word) & DL_STAND_DENYING && dl_word_at(run->doc, word)->upos == DL_UPOS_VERB)
            return dl_stand_negated(run, word) ? DL_NONE : word;
    }
    return DL_NONE;
}

static struct dl_claim claim_of(const struct dl_stand *run, enum dl_claim_kind kind, uint32_t entity, uint32_t source,
                                uint32_t word)
{
    return (struct dl_claim){.kind = kind,
                             .entity = entity,
                             .source = source,
                             .statement = run->statement[word],
                             .sentence = dl_word_at(run->doc, word)->sentence};
}

static void add_claim(struct dl_stand *run, struct dl_draft *draft, enum dl_claim_kind kind, uint32_t entity, uint32_t source,
                      uint32_t word)
{
    struct dl_claim *added = entity != DL_NONE ? DL_PUSH(&draft->claims, &run->doc->arena, MOST) : NULL;
    if (added != NULL) *added = claim_of(run, kind, entity, source, word);
}

void dl_draft_claims_of_all(struct dl_stand *run, struct dl_draft *draft)
{
    for (uint32_t i = 0; i < draft->everybody.count && draft->parties.count > 1; i++)
        for (uint32_t k = 0; k < draft->parties.count; k++) {
            struct dl_claim *added = DL_PUSH(&draft->claims, &run->doc->arena, MOST);
            if (added == NULL) return;
            *added = draft->everybody.at[i];
            added->entity = draft->parties.at[k].entity;
        }
}

/* ---- of whom it is told ---- */

/* "both", "neither side", "each of the two": everybody who is party to it. */
static int may_be_all(const struct dl_stand *run, uint32_t who)
{
    if (who == DL_NONE) return 0;
    if (dl_stand_listed(run, who, "both neither each none all")) return 1;
    if (!dl_stand_listed(run, who, "side party country state signatory two they")) return 0;
    if (dl_stand_listed(run, who, "two they")) return dl_stand_actor(run, who) == DL_NONE;
    DL_EACH_CHILD(run, c, who)
    if (dl_stand_listed(run, c, "both neither each no all two")) return 1;
    return 0;
}

static int is_everybody(const struct dl_stand *run, const struct dl_draft *draft, uint32_t who)
{
    return draft->parties.count > 1 && may_be_all(run, who);
}

/* "each accuses the other of breaking it" */
static int tell_each_other(struct dl_stand *run, struct dl_draft *draft, enum dl_claim_kind kind, uint32_t accused, uint32_t word)
{
    if (accused == DL_NONE || draft->parties.count != 2 || !dl_stand_listed(run, accused, "other another")) return 0;
    for (uint32_t i = 0; i < 2; i++)
        add_claim(run, draft, kind, draft->parties.at[i].entity, draft->parties.at[1 - i].entity, word);
    return 1;
}

struct telling {                      /* what a word tells of the agreement */
    uint32_t predicate, clause, doer; /* the row's word, the word of its clause that says whether it is so, who does it: DL_NONE */
    enum dl_claim_kind kind;
    uint8_t is_noun, is_own; /* the doer stands in the clause itself */
};

static int is_party_of(const struct dl_stand *run, uint32_t party, uint32_t entity)
{
    return entity != DL_NONE && (party == entity || party == dl_stand_speaks_for(run, entity));
}

static int is_party(const struct dl_stand *run, const struct dl_draft *draft, uint32_t entity)
{
    uint32_t state = entity != DL_NONE ? dl_stand_speaks_for(run, entity) : DL_NONE;
    for (uint32_t i = 0; i < draft->parties.count; i++)
        if (draft->parties.at[i].entity == entity || draft->parties.at[i].entity == state) return entity != DL_NONE;
    return 0;
}

/* "fighters of the front", where the parties are known: one of theirs is no party of his own. */
static int is_of_a_party(const struct dl_stand *run, const struct dl_draft *draft, uint32_t doer)
{
    uint32_t entity = dl_stand_actor(run, doer);
    return draft->parties.count > 1 && entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_GROUP &&
           !dl_str_is(run->doc->entities.at[entity].sector, "GOV");
}

/* Who did it, by the clause; "it" and "they" within a statement are who says so, if that is a party rather than whom they point back to. */
static uint32_t doer_entity(const struct dl_stand *run, const struct dl_draft *draft, const struct telling *told)
{
    if (told->doer == DL_NONE) return DL_NONE;
    const struct dl_word *at = dl_word_at(run->doc, told->doer);
    uint32_t entity = dl_stand_actor(run, told->doer), speaker = dl_stand_speaker(run, told->clause);
    if (entity == DL_NONE && dl_stand_listed(run, told->doer, "which that who")) {
        uint32_t noun = dl_stand_relative_of(run, told->doer);
        return noun != DL_NONE ? dl_stand_actor(run, noun) : DL_NONE;
    }
    if (dl_stand_listed(run, told->doer, "neighbour neighbor rival adversary") && draft->parties.count == 2)
        for (uint32_t i = 0; i < 2; i++) /* "argued that its neighbour was the first to break it" */
            if (is_party_of(run, draft->parties.at[i].entity, speaker)) return draft->parties.at[1 - i].entity;
    if (at->upos != DL_UPOS_PRON) return entity;
    uint32_t above = dl_word_at(run->doc, told->clause)->rel == DL_REL_CCOMP ? dl_word_at(run->doc, told->clause)->head : DL_NONE;
    if (speaker == DL_NONE && above != DL_NONE) speaker = dl_stand_actor(run, dl_stand_subject(run, above));
    if (speaker == DL_NONE) return entity;
    enum dl_entity_kind kind = run->doc->entities.at[speaker].kind; /* "its lawyers said that it had kept it" are not "it" */
    if (dl_lemma_is(at, "it") && (kind == DL_ENTITY_PERSON || kind == DL_ENTITY_GROUP)) {
        uint32_t state = dl_stand_speaks_for(run, speaker), whole = run->doc->entities.at[speaker].of;
        if (state == DL_NONE) state = whole;
        if (state == DL_NONE && entity != DL_NONE) return entity;
        if (state != DL_NONE) speaker = state;
    }
    int is_speaker = entity == DL_NONE || (told->kind == DL_CLAIM_KEPT && !is_party(run, draft, entity));
    if (draft->parties.count == 1 && !is_party(run, draft, speaker) && is_speaker) return draft->parties.at[0].entity;
    return is_speaker || (told->kind == DL_CLAIM_KEPT && is_party(run, draft, speaker)) ? speaker
                                                                                        : entity; /* "says that it has kept it" */
}

/* ---- whether it is so ---- */

/* "reserved the right to suspend it", "threatens to leave it": the party, and no more. */
static int is_mere_right(const struct dl_stand *run, uint32_t verb, uint32_t *who)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if (at->rel != DL_REL_ACL || at->head == DL_NONE || dl_word_at(run->doc, at->head)->rel != DL_REL_OBJ ||
        !dl_stand_listed(run, at->head, "right decision intention threat vow plan power"))
        return 0;
    *who = dl_stand_subject(run, dl_word_at(run->doc, at->head)->head);
    return 1;
}

/* Whether an infinitive tells of a deed: "is said to have broken it", "failed to keep it"; *turned of the latter. */
static int is_done_all_the_same(const struct dl_stand *run, uint32_t verb, int *turned)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    uint32_t above = at->rel == DL_REL_XCOMP ? at->head : DL_NONE, mark = dl_stand_child(run, verb, DL_REL_MARK);
    if (mark == DL_NONE || !dl_lemma_is(dl_word_at(run->doc, mark), "to")) return 1;
    if (at->rel == DL_REL_ACL && at->head != DL_NONE && /* "the first to break it", "its failure to keep it" */
        dl_stand_listed(run, at->head, "first one failure refusal")) {
        *turned ^= dl_stand_listed(run, at->head, "failure refusal");
        return 1;
    }
    if (above == DL_NONE) return 0;
    *turned ^= dl_stand_listed(run, above, "refuse decline"); /* "failed to" is negated anyhow */
    return dl_stand_listed(
        run, above, "say report believe allege accuse think suspect know seem appear fail refuse decline continue begin first");
}

/* "only in part", "hardly": what is kept so is broken. */
static int is_only_partly(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        if (dl_stand_listed(run, c, "partly partially selectively half-heartedly")) return 1;
        if (!dl_stand_listed(run, c, "part half")) continue;
        DL_EACH_CHILD(run, d, c)
        if (dl_lemma_is(dl_word_at(run->doc, d), "only")) return 1;
        DL_EACH_CHILD(run, d, word)
        if (dl_lemma_is(dl_word_at(run->doc, d), "only")) return 1;
    }
    return 0;
}

/* "would honour it", "if it breaks it", "must keep it"; but who announces that he would leave it has left it. */
static int is_only_thought(const struct dl_stand *run, const struct telling *told)
{
    uint32_t clause = told->clause, above = dl_word_at(run->doc, clause)->head;
    int is_announced = told->kind == DL_CLAIM_LEFT && above != DL_NONE && dl_word_at(run->doc, clause)->rel == DL_REL_CCOMP &&
                       dl_stand_classes(run, above) & DL_STAND_ANNOUNCING && !dl_stand_hypothetical(run, above);
    if (is_announced && !dl_stand_aux(run, clause, "could should must")) return 0;
    if (dl_stand_hypothetical(run, clause) && denying(run, clause) == DL_NONE) return 1;
    if (told->kind == DL_CLAIM_KEPT && dl_stand_aux(run, clause, "will")) return 1;
    if (dl_stand_aux(run, clause, "would could should must shall")) return 1;
    uint32_t be = dl_stand_child(run, clause, DL_REL_AUX_PASS); /* "demanded that the treaty be torn up" */
    return be != DL_NONE && dl_has_feat(dl_word_at(run->doc, be), "VerbForm=Inf") && !dl_stand_aux(run, clause, "will");
}

static int is_negated(const struct dl_stand *run, const struct telling *told)
{
    int is_not = dl_stand_negated(run, told->clause) != 0;
    if (told->doer != DL_NONE && dl_stand_listed(run, told->doer, "neither none nobody")) is_not = 1;
    if (told->predicate != told->clause && dl_stand_has_no(run, told->predicate)) is_not = 1;
    return is_not;
}

/* Who only wants to is party to it where he is a state or a body: a party or a person may want what others have. */
static int is_partys_own(const struct dl_stand *run, uint32_t verb, uint32_t who)
{
    uint32_t above = dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, verb)->head : DL_NONE;
    uint32_t entity = dl_stand_actor(run, who);
    if (above == DL_NONE || entity == DL_NONE ||
        !dl_stand_listed(run, above, "decide announce plan intend threaten vow choose promise pledge agree move"))
        return 0;
    const struct dl_entity *e = &run->doc->entities.at[entity];
    return e->kind == DL_ENTITY_COUNTRY || (e->kind == DL_ENTITY_ORGANIZATION && !dl_str_is(e->sector, "PTY"));
}

/* ---- the claim ---- */

/* "certified that it complied", "counted thirty violations by Israel", where no statement was seen: who tells so. */
static uint32_t teller_of(const struct dl_stand *run, const struct telling *told)
{
    const struct dl_word *at = dl_word_at(run->doc, told->clause);
    uint32_t verb = at->head;
    if (verb == DL_NONE || dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB) return DL_NONE;
    int is_clause = !told->is_noun && at->rel == DL_REL_CCOMP;
    int is_object = told->is_noun && (at->rel == DL_REL_OBJ || dl_rel_base((enum dl_rel)at->rel) == DL_REL_OBL);
    uint32_t who = is_clause || is_object ? dl_stand_child(run, verb, DL_REL_NSUBJ) : DL_NONE;
    return who != DL_NONE && who != told->doer ? dl_stand_actor(run, who) : DL_NONE;
}

/* "a road that respects the treaties" */
static int is_nobody(const struct dl_stand *run, uint32_t doer)
{
    if (doer == DL_NONE || dl_word_at(run->doc, doer)->upos == DL_UPOS_PRON) return 0;
    return dl_stand_actor(run, doer) == DL_NONE && !may_be_all(run, doer) &&
           !dl_stand_listed(run, doer, "other another which that neighbour neighbor rival adversary");
}

/* Who can break it is party to it. */
static void add_doer(struct dl_stand *run, struct dl_draft *draft, uint32_t doer, uint32_t entity)
{
    dl_draft_parties(run, draft, doer);
    if (dl_word_at(run->doc, doer)->upos == DL_UPOS_PRON) dl_draft_party(run, draft, entity, dl_word_at(run->doc, doer)->span);
}

static void tell_claim(struct dl_stand *run, struct dl_draft *draft, struct telling *told)
{
    int turned = 0;
    uint32_t right = DL_NONE, by_whom = ascribing(run, told->clause), denier = denying(run, told->clause);
    if (is_mere_right(run, told->clause, &right)) {
        if (right != DL_NONE) dl_draft_parties(run, draft, right);
        return;
    }
    int is_done = told->is_noun || is_done_all_the_same(run, told->clause, &turned);
    uint32_t accused = by_whom != DL_NONE ? accused_of(run, by_whom) : DL_NONE;
    if (accused != DL_NONE && accused != told->doer && !told->is_own) told->doer = accused;
    if (accused != DL_NONE && told->doer == accused && told->kind == DL_CLAIM_LEFT)
        told->kind = DL_CLAIM_BROKEN; /* "accused it of tearing up the treaty" */
    if (is_nobody(run, told->doer)) return;
    uint32_t entity = doer_entity(run, draft, told),
             source = by_whom != DL_NONE ? dl_stand_actor(run, accuser_of(run, by_whom)) : DL_NONE;
    int is_all = is_everybody(run, draft, told->doer);
    if (told->doer != DL_NONE && !is_all && !is_of_a_party(run, draft, told->doer) &&
        (is_done || is_partys_own(run, told->clause, told->doer)))
        add_doer(run, draft, told->doer, entity);
    if (!is_done || is_only_thought(run, told)) return;
    if (source == DL_NONE) source = dl_stand_speaker(run, told->clause);
    if (source == DL_NONE) source = teller_of(run, told);
    turned ^= is_negated(run, told) || (told->kind == DL_CLAIM_KEPT && is_only_partly(run, told->predicate));
    if (denier != DL_NONE && told->kind != DL_CLAIM_LEFT) {
        turned = told->kind == DL_CLAIM_BROKEN; /* "denied having broken it" */
        source = dl_stand_actor(run, dl_stand_subject(run, denier));
        if (entity == DL_NONE) entity = source;
    }
    if (turned && told->kind == DL_CLAIM_LEFT) return;
    if (turned) told->kind = told->kind == DL_CLAIM_KEPT ? DL_CLAIM_BROKEN : DL_CLAIM_KEPT;
    if (by_whom != DL_NONE && tell_each_other(run, draft, told->kind, told->doer, told->clause)) return;
    if (by_whom != DL_NONE && draft->agreement.kind == DL_AGREEMENT_CEASE_FIRE && told->kind == DL_CLAIM_BROKEN &&
        accuser_of(run, by_whom) != DL_NONE)
        dl_draft_parties(run, draft, accuser_of(run, by_whom)); /* who accuses the other of firing is the other side of a truce */
    for (uint32_t i = 0, count = draft->parties.count; is_all && i < count; i++)
        add_claim(run, draft, told->kind, draft->parties.at[i].entity, source, told->clause);
    if (!is_all && may_be_all(run, told->doer)) {
        struct dl_claim *waiting = DL_PUSH(&draft->everybody, &run->doc->arena, MOST);
        if (waiting != NULL) *waiting = claim_of(run, told->kind, DL_NONE, source, told->clause);
        return;
    }
    if (!is_all) add_claim(run, draft, told->kind, entity, source, told->clause);
    for (uint32_t c = run->links[told->doer != DL_NONE && !is_all ? told->doer : told->clause].child;
         c != DL_NONE && told->doer != DL_NONE && !is_all; c = run->links[c].sibling)
        if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ)
            add_claim(run, draft, told->kind, dl_stand_actor(run, c), source, told->clause);
}

/* ---- rows ---- */

/* Whether one of the words stands at the predicate or before the agreement; behind "<" whether the predicate is an object of one. */
static int has_also(const struct dl_stand *run, uint32_t predicate, uint32_t own, struct dl_str words)
{
    if (words.size == 0) return 1;
    if (words.at[0] == '<') {
        const struct dl_word *at = dl_word_at(run->doc, predicate);
        return at->head != DL_NONE && at->rel != DL_REL_NSUBJ && dl_str_listed(dl_stand_lemma(run, at->head), words.at + 1, '|');
    }
    DL_EACH_CHILD(run, c, predicate)
    if (c != own && dl_str_listed(dl_stand_lemma(run, c), words.at, '|')) return 1;
    DL_EACH_CHILD(run, c, own)
    if (dl_word_at(run->doc, c)->rel != DL_REL_CASE && dl_str_listed(dl_stand_lemma(run, c), words.at, '|')) return 1;
    for (uint32_t w = predicate + 1; w < own && w - predicate < 8; w++)
        if (dl_str_listed(dl_stand_lemma(run, w), words.at, '|')) return 1;
    return dl_str_listed(dl_stand_lemma(run, own), words.at, '|');
}

static int is_in_slot(const struct dl_stand *run, const struct dl_row *row, uint32_t own)
{
    enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, own)->rel;
    if (rel == DL_REL_CONJ && dl_word_at(run->doc, own)->head != DL_NONE) {
        own = dl_word_at(run->doc, own)->head;
        rel = (enum dl_rel)dl_word_at(run->doc, own)->rel;
    }
    struct dl_str preposition = dl_stand_case(run, own);
    if (preposition.at != NULL && dl_str_is(preposition, "out")) preposition = DL_STR("of"); /* "pulls out of it" */
    DL_EACH_CHILD(run, c, own) /* "suspended in full the pact", the two taken for one phrase */
    if (dl_lemma_is(dl_word_at(run->doc, c), "full") && c > 0 && dl_lemma_is(dl_word_at(run->doc, c - 1), "in"))
        return dl_str_listed(DL_STR("obj"), row->cells[SLOT].at, '|');
    if (preposition.at != NULL) return dl_str_listed(preposition, row->cells[SLOT].at, '|');
    return (rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS) && dl_str_listed(DL_STR("obj"), row->cells[SLOT].at, '|');
}

static const struct dl_row *row_of(const struct dl_stand *run, uint32_t predicate, uint32_t own, int is_object)
{
    const struct dl_rows *claims = run->rows[DL_ROWS_CLAIMS];
    const struct dl_lexeme *lexeme = dl_stand_whole(run, predicate);
    for (int bare = 0; bare < 2; bare++, lexeme = run->lexeme[predicate]) /* "tore up the deal" is "tore" too */
        for (const struct dl_row *row = dl_stand_rows(run, DL_ROWS_CLAIMS, lexeme); row != NULL; row = dl_rows_next(claims, row))
            if ((is_object ? dl_str_listed(DL_STR("obj"), row->cells[SLOT].at, '|') : is_in_slot(run, row, own)) &&
                has_also(run, predicate, own, row->cells[ALSO]))
                return row;
    return NULL;
}

static enum dl_claim_kind kind_of(const struct dl_row *row)
{
    return dl_str_is(row->cells[KIND], "kept")     ? DL_CLAIM_KEPT
           : dl_str_is(row->cells[KIND], "broken") ? DL_CLAIM_BROKEN
                                                   : DL_CLAIM_LEFT;
}

static uint32_t agent_of(const struct dl_stand *run, uint32_t verb)
{
    int is_passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE;
    if (is_passive || (dl_word_at(run->doc, verb)->rel == DL_REL_ACL && dl_has_feat(dl_word_at(run->doc, verb), "Tense=Past")))
        return dl_stand_phrase(run, verb, "by");
    uint32_t subject = dl_stand_child(run, verb, DL_REL_NSUBJ);
    return subject != DL_NONE || dl_word_at(run->doc, verb)->rel == DL_REL_ACL_RELCL ? subject : dl_stand_subject(run, verb);
}

/* Of a noun: whose it is, whom "by" names, the subject of the verb that it is the object of, or of which it is said. */
static void noun_of(const struct dl_stand *run, struct telling *told, uint32_t own)
{
    const struct dl_word *at = dl_word_at(run->doc, told->predicate);
    struct dl_str preposition = dl_stand_case(run, told->predicate);
    uint32_t verb = at->head != DL_NONE && dl_word_at(run->doc, at->head)->upos == DL_UPOS_VERB ? at->head : DL_NONE;
    uint32_t owner = dl_stand_child(run, told->predicate, DL_REL_NMOD_POSS), by = dl_stand_phrase(run, told->predicate, "by");
    if (by == DL_NONE && own != DL_NONE) by = dl_stand_phrase(run, own, "by");
    if (by == DL_NONE && verb != DL_NONE && dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) == DL_NONE && at->rel != DL_REL_NSUBJ)
        by = dl_stand_phrase(run, verb, "by"); /* "spoke of a violation of the treaty by Iran" */
    told->is_noun = told->is_own = 1;
    told->doer = owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE ? owner : by;
    if (told->doer != DL_NONE) return;
    if (dl_stand_child(run, told->predicate, DL_REL_COP) != DL_NONE) {
        told->doer = dl_stand_subject(run, told->predicate);
        return;
    }
    told->is_own = 0;
    int is_in = preposition.at != NULL && dl_str_listed(preposition, "in with", ' ');
    int is_committed = at->rel == DL_REL_OBJ && verb != DL_NONE && dl_stand_listed(run, verb, "commit make");
    if (verb != DL_NONE && (is_in || is_committed) && !(dl_stand_classes(run, verb) & DL_STAND_ASCRIBING))
        told->doer = agent_of(run, verb); /* "attacked in violation of the deal" */
}

static int tell_by(struct dl_stand *run, struct dl_draft *draft, uint32_t predicate, uint32_t own, const struct dl_row *row)
{
    struct telling told = {.predicate = predicate, .clause = predicate, .doer = DL_NONE, .kind = kind_of(row)};
    const struct dl_word *at = dl_word_at(run->doc, predicate);
    if (row->cells[ALSO].size > 0 && row->cells[ALSO].at[0] == '<') told.clause = at->head, told.doer = agent_of(run, at->head);
    else if (at->upos == DL_UPOS_VERB) told.doer = agent_of(run, predicate);
    else if (at->upos == DL_UPOS_ADJ) told.doer = dl_stand_subject(run, predicate);
    else noun_of(run, &told, own);
    told.is_own |= dl_stand_own_subject(run, told.clause) != DL_NONE;
    tell_claim(run, draft, &told);
    return 1;
}

int dl_draft_claims(struct dl_stand *run, struct dl_draft *draft, uint32_t own)
{
    const struct dl_word *at = dl_word_at(run->doc, own);
    uint32_t predicate = at->rel == DL_REL_CONJ && at->head != DL_NONE ? dl_word_at(run->doc, at->head)->head : at->head;
    int found = 0;
    DL_EACH_CHILD(run, c, own) /* "the treaty that it broke", "broken by it" */
    {
        int is_clause = dl_word_at(run->doc, c)->rel == DL_REL_ACL || dl_word_at(run->doc, c)->rel == DL_REL_ACL_RELCL;
        const struct dl_row *row = is_clause && dl_word_at(run->doc, c)->upos == DL_UPOS_VERB ? row_of(run, c, own, 1) : NULL;
        uint32_t object = row != NULL ? dl_stand_child(run, c, DL_REL_OBJ) : DL_NONE;
        if (row != NULL && (object == DL_NONE || dl_stand_listed(run, object, "that which")) &&
            !dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf") && agent_of(run, c) != DL_NONE)
            found |= tell_by(run, draft, c, own, row);
    }
    const struct dl_row *row = predicate != DL_NONE ? row_of(run, predicate, own, 0) : NULL;
    return row != NULL ? tell_by(run, draft, predicate, own, row) : found;
}

/* "violation of the truce by the rebels", "accused Israel of a breach of the truce", "is in breach" */
void dl_draft_breach(struct dl_stand *run, struct dl_draft *draft, uint32_t noun, uint32_t own, uint32_t classes)
{
    struct telling told = {.predicate = noun,
                           .clause = noun,
                           .doer = DL_NONE,
                           .kind = classes & DL_STAND_BREACH       ? DL_CLAIM_BROKEN
                                   : classes & DL_STAND_COMPLIANCE ? DL_CLAIM_KEPT
                                                                   : DL_CLAIM_LEFT};
    noun_of(run, &told, own);
    tell_claim(run, draft, &told);
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
    if (dl_stand_actor(run, who) == DL_NONE) return;
    dl_draft_parties(run, draft, who);
    add_claim(run, draft, DL_CLAIM_BROKEN, dl_stand_actor(run, who), dl_stand_speaker(run, verb), verb);
}

/* "no longer feels bound by it", "let it lapse": a deed of the subject of the verb. */
void dl_draft_left(struct dl_stand *run, struct dl_draft *draft, uint32_t who, uint32_t verb)
{
    add_claim(run, draft, DL_CLAIM_LEFT, dl_stand_actor(run, who), dl_stand_speaker(run, verb), verb);
}
