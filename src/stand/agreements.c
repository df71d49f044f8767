/* Treaties, memoranda, cease-fires, deals: what they are called, who is party, when they were made, what each gives, who is said to have
 * kept, broken or left them.
 *
 * Nouns of data/stand/words.tsv are mentions; a mention is named ("Budapest Memorandum"), described ("a trade deal with Chile") or points
 * back ("the agreement"), and goes to the agreement of that name, of that description, or the last one of a fitting kind. The word that
 * governs a mention then says what it tells of the agreement. */
#include "stand/agreement.h"
#include "who/who.h"

enum { NAME_WORDS = 8, WHICH = 14 /* words to "which" */ };

/* ---- mentions ---- */

static int is_capital(const struct dl_word *word) { return word->form.size > 0 && dl_ascii_upper(word->form.at[0]); }

static int is_in_name(const struct dl_stand *run, uint32_t word, uint32_t head)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos == DL_UPOS_PUNCT) return at->form.size == 1 && at->form.at[0] == '-';
    return dl_is_below(run->doc, word, head) &&
           (at->upos == DL_UPOS_NOUN || at->upos == DL_UPOS_PROPN || at->upos == DL_UPOS_ADJ || at->upos == DL_UPOS_NUM ||
            (at->upos == DL_UPOS_VERB && is_capital(at) && is_capital(dl_word_at(run->doc, head)))) && /* "the Agreed Framework" */
           at->rel != DL_REL_NMOD_POSS;
}

/* First and last word of what the mention is called, and whether that is a name. */
static int called(const struct dl_stand *run, uint32_t head, uint32_t *first, uint32_t *last)
{
    uint32_t start = run->doc->sentences.at[dl_word_at(run->doc, head)->sentence].word;
    int is_name = 0;
    *first = *last = head;
    while (*first > start && head - *first < NAME_WORDS && is_in_name(run, *first - 1, head)) --*first;
    while (*first < head &&
           (dl_word_at(run->doc, *first)->upos == DL_UPOS_PUNCT ||
            (dl_word_at(run->doc, *first)->upos == DL_UPOS_NUM && !dl_str_is(dl_word_at(run->doc, *first + 1)->form, "-"))))
        ++*first; /* but "seven-day truce" */
    uint32_t modifiers = *first;
    while (*first < head && !is_capital(dl_word_at(run->doc, *first))) ++*first; /* "the almost 30-year-old Budapest Memorandum" */
    if (*first == head && !is_capital(dl_word_at(run->doc, head))) *first = modifiers;
    for (uint32_t w = *first; w < head; w++)
        is_name |= dl_word_at(run->doc, w)->upos == DL_UPOS_PROPN && is_capital(dl_word_at(run->doc, w));
    int is_capitalised = is_capital(dl_word_at(run->doc, head)) && head > start;
    uint32_t of = dl_stand_phrase(run, head, "of on");
    if (is_capitalised && of != DL_NONE && of > head && is_capital(dl_word_at(run->doc, of)))
        *last = of, is_name = 1; /* "Treaty of Asunción" */
    return (is_name && (is_capitalised || dl_who_at(run->doc, *first) == DL_NONE ||
                        run->doc->entities.at[dl_who_at(run->doc, *first)].kind == DL_ENTITY_PLACE)) ||
           (is_capitalised && (*first < head || *last > head));
}

enum dl_agreement_kind dl_draft_kind(uint32_t classes)
{
    enum dl_agreement_kind kind = DL_AGREEMENT_TREATY;
    while (!(classes & ((uint32_t)DL_STAND_TREATY << kind))) kind++;
    return kind;
}

/* "a cease-fire agreement" is a cease-fire. */
static enum dl_agreement_kind kind_at(const struct dl_stand *run, uint32_t head, uint32_t classes)
{
    DL_EACH_CHILD(run, c, head)
    if (c < head && dl_stand_classes(run, c) & DL_STAND_CEASE_FIRE) return DL_AGREEMENT_CEASE_FIRE;
    return dl_draft_kind(classes);
}

/* "the border pact", "their pact" */
static int is_definite(const struct dl_stand *run, uint32_t head)
{
    DL_EACH_CHILD(run, c, head)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_DET && dl_str_listed(dl_stand_lemma(run, c), "the this that these those", ' ')) return 1;
        if (child->rel == DL_REL_NMOD_POSS && dl_str_listed(dl_stand_lemma(run, c), "they their", ' ')) return 1;
    }
    return 0;
}

/* "the agreement", "this deal", "it" of nothing more: whether a mention points back. */
static int points_back(const struct dl_stand *run, uint32_t head, uint32_t first)
{
    int is_definite = 0;
    if (first < dl_stand_hyphen(run, head)) return 0;
    DL_EACH_CHILD(run, c, head)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_DET && dl_str_listed(dl_stand_lemma(run, c), "the this that these those such", ' '))
            is_definite = 1;
        if (child->rel == DL_REL_NMOD && dl_stand_case(run, c).at != NULL &&
            dl_str_listed(dl_stand_case(run, c), "between with", ' ') && dl_stand_actor(run, c) != DL_NONE)
            return 0;
    }
    return is_definite;
}

/* A general word stands for any agreement, a special one for its kind. */
static struct dl_draft *last_fitting(struct dl_drafts *drafts, enum dl_agreement_kind kind)
{
    struct dl_draft *best = NULL;
    int best_rank = 0, is_general = kind == DL_AGREEMENT_ACCORD || kind == DL_AGREEMENT_DEAL;
    for (uint32_t i = 0; i < drafts->count; i++) {
        struct dl_draft *draft = &drafts->at[i];
        if (!is_general && draft->agreement.kind != kind) continue;
        /* "the accord" is the accord of two, and any but a cease-fire of others */
        int rank = draft->agreement.kind == kind ? 2 : draft->agreement.kind != DL_AGREEMENT_CEASE_FIRE;
        if (best == NULL || rank > best_rank || (rank == best_rank && draft->last > best->last)) best = draft, best_rank = rank;
    }
    return best;
}

static struct dl_str name_between(struct dl_stand *run, uint32_t first, uint32_t last)
{
    struct dl_str name = dl_str_copy(&run->doc->arena, dl_doc_slice(run->doc, dl_words_span(run->doc, first, last)));
    for (uint32_t i = 0; i < name.size; i++)
        if (dl_ascii_space(name.at[i])) ((char *)(uintptr_t)name.at)[i] = ' ';
    return name;
}

/* The draft that a mention belongs to, new where it must be; NULL for none. */
static struct dl_draft *draft_of(struct dl_stand *run, struct dl_drafts *drafts, uint32_t head, enum dl_agreement_kind kind)
{
    uint32_t first, last;
    int is_name = called(run, head, &first, &last);
    if (!is_name && points_back(run, head, first)) {
        struct dl_draft *draft = last_fitting(drafts, kind);
        if (draft != NULL && draft->is_unnamed) draft->agreement.name = name_between(run, first, last), draft->is_unnamed = 0;
        if (draft != NULL) return draft;
    }
    struct dl_str name = name_between(run, first, last);
    if (name.at == NULL) return NULL;
    struct dl_draft *told = !is_name && is_definite(run, head) && drafts->count > 0 ? &drafts->at[drafts->count - 1] : NULL;
    struct dl_draft *latest = drafts->count > 0 ? &drafts->at[drafts->count - 1] : NULL;
    if (latest != NULL && latest->is_unnamed && latest->last == dl_word_at(run->doc, head)->head)
        told = latest; /* "shook hands on a treaty" */
    if (told != NULL && told->is_unnamed &&
        dl_word_at(run->doc, head)->sentence - dl_word_at(run->doc, told->last)->sentence <= 1) {
        told->agreement.name = name, told->is_unnamed = 0; /* "put pen to paper. The motorway deal costs …" */
        return told;
    }
    for (uint32_t i = 0; i < drafts->count; i++) {
        struct dl_str other = drafts->at[i].agreement.name;
        if (other.size == name.size && strncasecmp(other.at, name.at, name.size) == 0) return &drafts->at[i];
        if (other.size == name.size + 1 && other.at[name.size] == 's' && strncasecmp(other.at, name.at, name.size) == 0)
            return &drafts->at[i];
    }
    struct dl_draft *draft = DL_PUSH(drafts, &run->doc->arena, DL_MAX_AGREEMENTS);
    if (draft == NULL) return NULL;
    draft->agreement = (struct dl_agreement){.name = name,
                                             .span = dl_words_span(run->doc, first, last),
                                             .kind = kind,
                                             .binding = -1,
                                             .when = {DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE}};
    draft->place = DL_NONE;
    draft->is_named = (uint8_t)is_name;
    draft->is_weak = (run->senses[head] & DL_SENSE_LOOSE) != 0;
    return draft;
}

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
    if (subject != DL_NONE && dl_str_listed(dl_stand_lemma(run, subject), "which that", ' ')) tell_bound(run, draft, clause);
    if (subject == DL_NONE || dl_stand_actor(run, subject) == DL_NONE) return;
    int is_party = dl_str_listed(dl_stand_lemma(run, clause), "party signatory", ' ');
    is_party |= dl_str_listed(dl_stand_lemma(run, clause), "announce unveil present declare publish", ' ') &&
                dl_stand_child(run, subject, DL_REL_CONJ) != DL_NONE; /* "the arrangement that A and B announced" */
    DL_EACH_CHILD(run, c, clause)
    {
        struct dl_str preposition = dl_stand_case(run, c);
        if (dl_lemma_is(dl_word_at(run->doc, c), "which") && preposition.at != NULL &&
            dl_str_listed(preposition, "in under by", ' '))
            is_party = 1;
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
        return dl_str_listed(dl_stand_lemma(run, w - 1), "under to by in", ' ') ? at->head : DL_NONE;
    }
    return DL_NONE;
}

/* Who stands in that clause: whoever gets or gives by it, puts his name to it or is party to it. */
static void tell_clause_behind(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    uint32_t clause = clause_behind(run, head), subject = clause != DL_NONE ? dl_stand_child(run, clause, DL_REL_NSUBJ) : DL_NONE;
    if (subject == DL_NONE) return;
    uint32_t object = dl_stand_child(run, clause, DL_REL_OBJ);
    int is_named = object != DL_NONE && dl_str_listed(dl_stand_lemma(run, object), "signature name initial seal", ' ');
    if (!is_named && !dl_str_listed(dl_stand_lemma(run, clause), "party signatory subscribe accede adhere", ' ') &&
        !(run->senses[clause] & DL_SENSE_BOUND))
        return;
    if (object != DL_NONE && dl_stand_child(run, object, DL_REL_ACL) != DL_NONE) return; /* "got the two to divide the rivers" */
    dl_draft_parties(run, draft, subject);
    dl_draft_joined_clauses(run, draft, clause);
    draft->is_made = 1;
}

static void tell_noun_phrase(struct dl_stand *run, struct dl_draft *draft, uint32_t head)
{
    DL_EACH_CHILD(run, c, head)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        struct dl_str preposition = dl_stand_case(run, c);
        if (rel == DL_REL_NMOD && preposition.at != NULL && dl_str_listed(preposition, "between among with by", ' '))
            dl_draft_parties(run, draft, c);
        else if (rel == DL_REL_NMOD_POSS) dl_draft_parties(run, draft, c);
        else if (rel == DL_REL_AMOD && !draft->is_named) dl_draft_state(run, draft, c);
        else if (rel == DL_REL_COMPOUND && !draft->is_named) draft->place = c;
        else if ((rel == DL_REL_ACL || rel == DL_REL_ACL_RELCL) && dl_stand_classes(run, c) & DL_STAND_MADE) {
            uint32_t agent = dl_stand_phrase(run, c, "by between"), with = dl_stand_phrase(run, c, "with");
            uint32_t subject = dl_stand_child(run, c, DL_REL_NSUBJ); /* "the treaty that it signed with Chile" */
            if (dl_draft_is_brokered(run, c)) agent = dl_stand_phrase(run, c, "between among"), subject = DL_NONE;
            if (agent != DL_NONE) dl_draft_parties(run, draft, agent);
            if (subject != DL_NONE && !dl_str_listed(dl_stand_lemma(run, subject), "that which who", ' '))
                dl_draft_parties(run, draft, subject);
            if (with != DL_NONE) dl_draft_parties(run, draft, with);
            draft->is_made = 1;
            dl_draft_time(run, draft, c);
        }
        if (rel == DL_REL_ACL_RELCL) tell_relative(run, draft, c);
        dl_draft_binding(run, draft, c);
        if (dl_str_listed(dl_stand_lemma(run, c), "possible proposed draft future new potential planned", ' ') &&
            rel == DL_REL_AMOD)
            draft->is_wanted = 1;
    }
    uint32_t determiner = dl_stand_child(run, head, DL_REL_DET);
    if (determiner != DL_NONE && dl_str_listed(dl_stand_lemma(run, determiner), "any no neither", ' '))
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
    return preposition.at != NULL && dl_str_listed(preposition, "to at", ' ') &&
           dl_str_listed(dl_stand_lemma(run, verb), "come arrive", ' ');
}

/* "called a truce" */
static int is_called(const struct dl_stand *run, const struct dl_draft *draft, uint32_t verb, uint32_t head)
{
    return draft->agreement.kind == DL_AGREEMENT_CEASE_FIRE && dl_word_at(run->doc, head)->rel == DL_REL_OBJ &&
           dl_str_listed(dl_stand_lemma(run, verb), "call declare proclaim announce", ' ');
}

/* "efforts to achieve a cease-fire", "an agreement is close", "is nearing a deal": one that is not made yet, where it is none spoken of before. */
static int is_wished(const struct dl_stand *run, uint32_t head)
{
    uint32_t above = dl_word_at(run->doc, head)->head;
    if (is_definite(run, head)) return 0;
    struct dl_str preposition = dl_stand_case(run, head);
    if (preposition.at != NULL && dl_str_listed(preposition, "absent without", ' ')) return 1;
    if (dl_word_at(run->doc, head)->rel == DL_REL_NSUBJ && above != DL_NONE && dl_stand_aux(run, above, "could would might may"))
        return 1; /* "a partial deal could include" */
    for (uint32_t steps = 0; steps < 3 && above != DL_NONE; steps++, above = dl_word_at(run->doc, above)->head) {
        const struct dl_word *at = dl_word_at(run->doc, above);
        uint32_t classes = dl_stand_classes(run, above);
        if (run->senses[above] & DL_SENSE_WISH && !(classes & DL_STAND_MADE && at->upos == DL_UPOS_VERB)) return 1;
        int is_open = dl_has_feat(at, "VerbForm=Inf") || dl_has_feat(at, "VerbForm=Ger") || at->rel == DL_REL_CCOMP;
        if (at->upos == DL_UPOS_VERB && !is_open) return 0;
    }
    return 0;
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
    uint32_t stray = dl_stand_stray_phrase(run, head, head, "with between among");
    if (stray != DL_NONE) dl_draft_parties(run, draft, stray);
    uint32_t governor = at->rel == DL_REL_CONJ && at->head != DL_NONE ? dl_word_at(run->doc, at->head)->head : at->head;
    if (governor == DL_NONE) return;
    if (run->senses[governor] & DL_SENSE_PART &&
        dl_word_at(run->doc, governor)->head != DL_NONE) { /* "honoured its part of the bargain" */
        dl_draft_under(run, draft, governor);              /* "under the terms of the treaty" */
        at = dl_word_at(run->doc, own = governor);
        governor = at->head;
    }
    dl_draft_signatories(run, draft, governor);
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
        int is_committed = dl_str_listed(dl_stand_lemma(run, governor), "commit bind adhere", ' ') && preposition.at != NULL &&
                           dl_str_listed(preposition, "to by", ' '); /* "have committed themselves to the agreement" */
        int is_had =
            (run->senses[governor] & DL_SENSE_HAVING) != 0; /* "points to its treaty with Sudan", "A and B have a treaty" */
        if (is_committed || is_had) dl_draft_actors(run, draft, governor, is_committed || dl_draft_partner(run, head) != DL_NONE);
        if (is_told) return;
        if (classes & DL_STAND_MADE || is_come_to(run, governor, head) || is_called(run, draft, governor, head))
            dl_draft_made(run, draft, governor);
        else if (run->senses[governor] & DL_SENSE_WISH) draft->is_wanted = 1;
    } else if (classes & (DL_STAND_BREACH | DL_STAND_COMPLIANCE | DL_STAND_LEAVING)) {
        dl_draft_breach(run, draft, governor, own, classes);
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
    dl_draft_sentence(run, draft, dl_word_at(run->doc, verb)->sentence);
}

/* "Aoun signed in Baabda; Lapid did so in Jerusalem" */
static void tell_signing(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb, struct signings *signings)
{
    int is_again = dl_lemma_is(dl_word_at(run->doc, verb), "do") && signings->last != DL_NONE && verb - signings->last < 30 &&
                   verb + 1 < run->doc->words.count && dl_lemma_is(dl_word_at(run->doc, verb + 1), "so");
    if (!is_again && !dl_str_listed(dl_stand_lemma(run, verb), "sign initial", ' ')) return;
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

/* "How should the new president deal with it?", the verb taken for a noun: somebody stands before it as if he were part of its name. */
static int is_verb_after_all(const struct dl_stand *run, uint32_t noun)
{
    if (noun == 0 || dl_stand_child(run, noun, DL_REL_DET) != DL_NONE) return 0;
    const struct dl_word *before = dl_word_at(run->doc, noun - 1);
    return before->rel == DL_REL_COMPOUND && before->head == noun && before->upos == DL_UPOS_NOUN && !is_capital(before) &&
           (before->thing == DL_THING_PERSON ||
            dl_str_listed(dl_stand_lemma(run, noun - 1),
                          "community government people province state country nation company council", ' ')) &&
           dl_stand_phrase(run, noun, "with") != DL_NONE;
}

/* What is called by such a word but is none: a party's convention, "a great deal", "of its own accord", "were in agreement". */
static int is_other(const struct dl_stand *run, uint32_t noun)
{
    static const struct {
        const char *noun, *with;
    } others[] = {{"convention", "national party political contested brokered democratic republican constitutional state"},
                  {"deal", "great good"},
                  {"accord", "own"},
                  {"agreement", "without little much broad general some"}};
    struct dl_str lemma = dl_stand_lemma(run, noun), preposition = dl_stand_case(run, noun);
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (dl_str_is(lemma, "agreement") && preposition.at != NULL && dl_str_listed(preposition, "in of", ' ') &&
        dl_stand_child(run, noun, DL_REL_DET) == DL_NONE && dl_has_feat(at, "Number=Sing"))
        return 1;
    uint32_t to_do = dl_stand_child(run, noun, DL_REL_ACL);
    if (dl_str_is(lemma, "agreement") && dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE && to_do != DL_NONE &&
        dl_has_feat(dl_word_at(run->doc, to_do), "VerbForm=Inf") && dl_draft_partner(run, noun) == DL_NONE)
        return 1; /* "their agreement to enact it" is a consent */
    if (dl_str_is(lemma, "settlement") && (dl_has_feat(at, "Number=Plur") || dl_has_feat(at, "Number=Ptan")))
        return 1; /* where people live */
    if (dl_str_is(lemma, "deal") && is_verb_after_all(run, noun)) return 1;
    if (dl_str_is(lemma, "convention") && !is_capital(at) && dl_stand_phrase(run, noun, "on against between with of") == DL_NONE)
        return 1; /* "a hotly contested convention" */
    uint32_t many = dl_stand_child(run, noun, DL_REL_NUMMOD);
    if (many != DL_NONE && dl_has_feat(at, "Number=Plur") && !is_definite(run, noun) &&
        !dl_lemma_is(dl_word_at(run->doc, many), "two"))
        return 1; /* "seven accords have come to nothing" */
    if (at->rel == DL_REL_COMPOUND && at->head != DL_NONE && is_capital(dl_word_at(run->doc, at->head)))
        return 1; /* "Treaty Organization" */
    DL_EACH_CHILD(run, c, noun)
    {
        if (run->senses[c] & DL_SENSE_PRIVATE && (c > noun ? !is_capital(at) : 1))
            return 1; /* "a plea deal", "a deal with prosecutors", "an agreement to plead guilty" */
    }
    for (uint32_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (!dl_str_is(lemma, others[i].noun)) continue;
        DL_EACH_CHILD(run, c, noun)
        if (!(at->upos == DL_UPOS_PROPN && i > 0) && dl_str_listed(dl_stand_lemma(run, c), others[i].with, ' ')) return 1;
    }
    return 0;
}

int dl_stand_agreements(struct dl_stand *run)
{
    struct dl_drafts drafts = {0};
    struct signings signings = {.last = DL_NONE};
    for (uint32_t w = 0; w < run->doc->words.count && !run->failed; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos == DL_UPOS_VERB) {
            dl_draft_exchange(run, &drafts, w);
            dl_draft_unnamed(run, &drafts, w);
            tell_signing(run, &drafts, w, &signings);
        }
        if (at->upos == DL_UPOS_PRON || at->upos == DL_UPOS_NOUN) dl_draft_retold(run, &drafts, w);
        if (at->upos != DL_UPOS_NOUN && at->upos != DL_UPOS_PROPN) continue;
        uint32_t classes = dl_stand_classes(run, w) & DL_STAND_AGREEMENT;
        if (classes == 0 || (at->rel == DL_REL_COMPOUND && at->upos != DL_UPOS_PROPN) || at->rel == DL_REL_FLAT) continue;
        if (classes & DL_STAND_PLEDGE && !is_capital(at)) continue;
        if (is_other(run, w)) continue;
        struct dl_draft *draft = draft_of(run, &drafts, w, kind_at(run, w, classes));
        if (draft == NULL) continue;
        draft->last = w;
        dl_draft_sentence(run, draft, at->sentence);
        tell_waiting(run, draft, w, &signings);
        tell(run, draft, w);
    }
    return dl_drafts_finish(run, &drafts);
}
