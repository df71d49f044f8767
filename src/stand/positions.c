/* Who stands where on what: predicates of the stance lexicon with their holder and their issue, read off the tree.
 *
 * The holder is the predicate's subject; of an evaluation ("is unacceptable"), who says the sentence; of a noun ("Hungary's opposition to
 * …"), its owner or the subject of the verb that carries it. What the phrase in the slot is about, reading.c says; that it is of an end
 * ("wants the embargo lifted") turns the stance, as negation does where the lexicon says so. */
#include "stand/run.h"
#include "who/who.h"

enum { ALLY_SENTENCES = 3 };

/* "we", "they" of whom the report says no more. */
static int is_nobody(const struct dl_stand *run, uint32_t entity)
{
    const struct dl_entity *e = &run->doc->entities.at[entity];
    static const char VAGUE[] = "people person individual man woman those many some other one someone anyone everyone all most "
                                "both none few which who that what";
    if (e->actor.at != NULL) return 0;
    if (e->mention_count > 0 && e->country[0] == 0 && e->sector.at == NULL &&
        run->doc->mentions.at[e->mentions[0]].head < run->doc->words.count &&
        dl_str_listed(dl_stand_lemma(run, run->doc->mentions.at[e->mentions[0]].head), VAGUE, ' '))
        return 1;
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (run->doc->mentions.at[e->mentions[i]].form != DL_FORM_PRONOUN) return 0;
    return 1;
}

void dl_stand_find(struct dl_stand *run, const struct dl_finding *finding)
{
    if (finding->holder == DL_NONE || finding->issue == DL_NONE || is_nobody(run, finding->holder)) return;
    struct dl_finding *added = DL_PUSH(&run->findings, &run->doc->arena, DL_MAX_POSITIONS);
    if (added == NULL) run->failed = run->findings.count < DL_MAX_POSITIONS;
    else *added = *finding;
}

/* ---- slots ---- */

static uint32_t subject_here(const struct dl_stand *run, uint32_t word)
{
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
    if (subject == DL_NONE) subject = dl_stand_child(run, word, DL_REL_CSUBJ);
    return subject;
}

/* "made it clear that": the clause may hang on the complement. */
static uint32_t clause_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t clause = dl_stand_child(run, word, DL_REL_CCOMP);
    return clause != DL_NONE ? clause : dl_stand_child(run, word, DL_REL_ADVCL);
}

static uint32_t infinitive_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t xcomp = dl_stand_child(run, word, DL_REL_XCOMP);
    int is_request =
        dl_str_listed(dl_stand_lemma(run, word), "call appeal plead press lobby vote", ' '); /* "called on them to leave" */
    if (xcomp != DL_NONE) return xcomp;
    DL_EACH_CHILD(run, c, word)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        enum dl_rel rel = dl_rel_base((enum dl_rel)child->rel);
        if (c > word && (rel == DL_REL_ADVCL || rel == DL_REL_ACL || rel == DL_REL_CCOMP) && dl_has_feat(child, "VerbForm=Inf") &&
            dl_stand_case(run, c).at == NULL && (rel != DL_REL_ADVCL || is_request))
            return c;
    }
    return DL_NONE;
}

static uint32_t in_slot(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    char preposition[24];
    switch (frame->slot) {
    case DL_SLOT_OBJ: {
        uint32_t object = dl_stand_child(run, word, DL_REL_OBJ);
        return object != DL_NONE ? object : dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
    }
    case DL_SLOT_XCOMP: return infinitive_of(run, word);
    case DL_SLOT_CCOMP: return clause_of(run, word);
    case DL_SLOT_SUBJ: return subject_here(run, word);
    case DL_SLOT_DEED: {
        uint32_t object = dl_stand_child(run, word, DL_REL_OBJ);
        if (object == DL_NONE) object = dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
        int is_carrier = object != DL_NONE && dl_stand_classes(run, object) & DL_STAND_CARRIER;
        return object != DL_NONE && (run->issue[object] != DL_NONE || is_carrier) ? object : DL_NONE;
    }
    case DL_SLOT_CONTEXT: return word;
    case DL_SLOT_PREPOSITION: break;
    }
    if (frame->preposition.size >= sizeof preposition) return DL_NONE;
    memcpy(preposition, frame->preposition.at, frame->preposition.size);
    preposition[frame->preposition.size] = 0;
    uint32_t phrase = dl_stand_phrase(run, word, preposition), object = dl_stand_child(run, word, DL_REL_OBJ);
    if (phrase == DL_NONE && object != DL_NONE && dl_word_at(run->doc, word)->upos == DL_UPOS_VERB &&
        dl_stand_actor(run, object) != DL_NONE)
        phrase = dl_stand_phrase(run, object, preposition); /* "pressed the allies for more", hung on the allies */
    return phrase;
}

/* ---- holders ---- */

/* Who is for it in "was backed by France". */
static uint32_t agent_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t agent = dl_stand_child(run, word, DL_REL_OBL_AGENT);
    return agent != DL_NONE ? agent : dl_stand_phrase(run, word, "by");
}

/* The word for whose noun it is, DL_NONE. */
static uint32_t owner_of(const struct dl_stand *run, uint32_t noun)
{
    uint32_t owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    if (owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE) return owner;
    owner = dl_stand_phrase(run, noun, "by from");
    if (owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE) return owner;
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if ((rel == DL_REL_COMPOUND || rel == DL_REL_AMOD) && dl_stand_actor(run, c) != DL_NONE) return c;
    }
    const struct dl_word *at = dl_word_at(run->doc, noun);
    struct dl_str preposition = dl_stand_case(run, noun); /* "spoke in support of": carried; "answered the call for": not */
    int is_in = at->rel == DL_REL_OBL && preposition.at != NULL && dl_str_is(preposition, "in");
    int is_carried = at->head != DL_NONE && (at->rel == DL_REL_OBJ || is_in || at->rel == DL_REL_XCOMP);
    return is_carried ? dl_stand_subject(run, at->head) : DL_NONE;
}

/* The word for who stands so; of an evaluation there is none. */
static uint32_t holder_of(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    if (frame->holder == DL_HOLDER_SOURCE) return DL_NONE;
    if (frame->holder == DL_HOLDER_OWNER) return owner_of(run, word);
    int is_passive = dl_stand_child(run, word, DL_REL_NSUBJ_PASS) != DL_NONE && dl_word_at(run->doc, word)->upos == DL_UPOS_VERB;
    if (is_passive && (frame->slot == DL_SLOT_OBJ || frame->slot == DL_SLOT_DEED)) return agent_of(run, word);
    if (is_passive) return dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel == DL_REL_ACL && dl_has_feat(at, "VerbForm=Part") && dl_stand_child(run, word, DL_REL_OBJ) == DL_NONE &&
        frame->slot == DL_SLOT_OBJ)
        return agent_of(run, word); /* "a plan backed by France" */
    if (at->upos == DL_UPOS_NOUN && dl_stand_child(run, word, DL_REL_COP) == DL_NONE) {
        if (dl_str_listed(dl_stand_lemma(run, word), "critic supporter opponent advocate proponent", ' ')) return word;
        if (at->rel == DL_REL_OBL && at->head != DL_NONE) return dl_stand_subject(run, at->head); /* "came out in favour of" */
    }
    return dl_stand_subject(run, word);
}

/* "they", "both": who are joined as subject before it in the sentence; DL_NONE. */
static uint32_t those_before(const struct dl_stand *run, uint32_t pronoun)
{
    if (!dl_str_listed(dl_stand_lemma(run, pronoun), "they both", ' ')) return DL_NONE;
    for (uint32_t w = pronoun; w-- > run->doc->sentences.at[dl_word_at(run->doc, pronoun)->sentence].word;)
        if (dl_word_at(run->doc, w)->rel == DL_REL_NSUBJ && dl_stand_child(run, w, DL_REL_CONJ) != DL_NONE) return w;
    return DL_NONE;
}

/* A finding for each of the holders that are joined: "Germany and Poland". */
static void find_for_all(struct dl_stand *run, struct dl_finding *finding, uint32_t holder)
{
    uint32_t those = holder != DL_NONE ? those_before(run, holder) : DL_NONE;
    if (those != DL_NONE) {
        finding->holder = dl_stand_actor(run, those);
        find_for_all(run, finding, those);
        return;
    }
    dl_stand_find(run, finding);
    if (holder == DL_NONE) return;
    DL_EACH_CHILD(run, c, holder)
    {
        if (dl_word_at(run->doc, c)->rel != DL_REL_CONJ || c < holder) continue;
        finding->holder = dl_stand_actor(run, c);
        dl_stand_find(run, finding);
    }
}

/* ---- findings ---- */

static int turned(int stance)
{
    return stance == DL_STANCE_FOR ? DL_STANCE_AGAINST : stance == DL_STANCE_AGAINST ? DL_STANCE_FOR : stance;
}

static int is_really_negated(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    if (dl_stand_negated(run, word)) return 1;
    if (frame->holder != DL_HOLDER_OWNER) return 0;
    uint32_t head = dl_word_at(run->doc, word)->head; /* "did not express support for" */
    return head != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_OBJ && dl_stand_negated(run, head);
}

/* "fails to support", "refuses to accept": a verb above that turns or only weighs what is below is a stance of its own. */
static int is_governed(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    enum dl_stance_slot slot = at->rel == DL_REL_XCOMP ? DL_SLOT_XCOMP : DL_SLOT_CCOMP; /* "demanded that it end the siege" */
    if ((at->rel != DL_REL_XCOMP && at->rel != DL_REL_CCOMP) || at->head == DL_NONE) return 0;
    for (const struct dl_stance_frame *frame = dl_stances_find(run->stances, dl_stand_lemma(run, at->head)); frame != NULL;
         frame = dl_stances_at(run->stances, frame->next))
        if (frame->slot == slot && frame->upos == dl_word_at(run->doc, at->head)->upos) return 1;
    return 0;
}

/* "wants the bill withdrawn": the participle behind the object turns it. */
static int is_wanted_away(const struct dl_stand *run, uint32_t word, uint32_t object)
{
    if (!dl_str_listed(dl_stand_lemma(run, word), "want like need see get wish", ' ')) return 0;
    for (int i = 0; i < 2; i++) {
        DL_EACH_CHILD(run, c, i == 0 ? object : word)
        {
            const struct dl_word *child = dl_word_at(run->doc, c);
            int is_participle = c > object && child->upos == DL_UPOS_VERB && dl_stand_child(run, c, DL_REL_MARK) == DL_NONE &&
                                (child->rel == DL_REL_ACL || child->rel == DL_REL_XCOMP);
            if (is_participle) return (dl_stand_classes(run, c) & DL_STAND_TURN) != 0;
            if (c > object && child->rel == DL_REL_XCOMP &&
                dl_str_listed(dl_stand_lemma(run, c), "fail collapse end stop die", ' '))
                return 1;
        }
    }
    return 0;
}

/* "Hungary stands by Poland": who backs a state or body stands where it was just said to stand. */
static int find_with_ally(struct dl_stand *run, struct dl_finding finding, uint32_t slot, uint32_t holder)
{
    uint32_t ally = dl_stand_actor(run, slot), sentence = dl_word_at(run->doc, slot)->sentence;
    if (ally == DL_NONE || ally == finding.holder || run->doc->entities.at[ally].kind == DL_ENTITY_PERSON) return 0;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *other = &run->findings.at[i];
        if (other->holder != ally && dl_stand_speaks_for(run, other->holder) != ally) continue;
        if (sentence - dl_word_at(run->doc, other->predicate)->sentence > ALLY_SENTENCES) return 0;
        finding.issue = other->issue;
        finding.stance = other->stance;
        find_for_all(run, &finding, holder);
        return 1;
    }
    return 0;
}

/* One thing that the predicate is said of. */
static int find_in_slot(struct dl_stand *run, struct dl_finding finding, uint32_t slot, int stance, uint32_t holder)
{
    struct dl_reading reading = {DL_NONE, 0};
    if (slot == finding.predicate) reading.issue = dl_stand_antecedent(run, slot, DL_NONE);
    else reading = dl_stand_read(run, slot, finding.holder);
    if (reading.issue == DL_NONE) return stance == DL_STANCE_FOR ? find_with_ally(run, finding, slot, holder) : 0;
    if (is_wanted_away(run, finding.predicate, slot)) reading.turned = !reading.turned;
    finding.issue = reading.issue;
    if (finding.stance != DL_STANCE_CONDITIONAL) finding.stance = (enum dl_stance)(reading.turned ? turned(stance) : stance);
    find_for_all(run, &finding, holder);
    uint32_t about = run->issues.at[finding.issue].about;
    if (about == DL_NONE || finding.stance != DL_STANCE_AGAINST) return 1;
    finding.above = finding.issue; /* who takes no substitute wants the thing itself, above all */
    finding.issue = about;
    finding.stance = DL_STANCE_FOR;
    finding.strength = DL_STRENGTH_STRONG;
    finding.is_priority = 1;
    find_for_all(run, &finding, holder);
    return 1;
}

/* A deed that must, should or could be done, or is in an infinitive, is none yet. */
static int is_only_spoken_of(const struct dl_stand *run, uint32_t word)
{
    if (dl_stand_aux(run, word, "must should ought could can shall")) return 1;
    return dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Inf") && !dl_stand_aux(run, word, "will would do");
}

/* "is considering", "will study": not "considers it". */
static int is_under_way(const struct dl_stand *run, uint32_t word)
{
    return dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Part") || dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Ger") ||
           dl_stand_aux(run, word, "will would");
}

static int find_by_frame(struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    uint32_t slot = in_slot(run, word, frame), holder = holder_of(run, word, frame);
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (slot == DL_NONE && frame->holder == DL_HOLDER_OWNER && at->rel == DL_REL_OBJ && at->head != DL_NONE)
        slot = in_slot(run, at->head, frame); /* "expressed support for the deal", the phrase taken for the verb's */
    if (slot == DL_NONE || (frame->slot == DL_SLOT_DEED && is_only_spoken_of(run, word))) return 0;
    struct dl_finding finding = {.predicate = word, .above = DL_NONE, .strength = frame->strength};
    finding.holder = frame->holder == DL_HOLDER_SOURCE ? dl_stand_speaker(run, word) : dl_stand_actor(run, holder);
    if (finding.holder == DL_NONE) return 0;
    int negated = is_really_negated(run, word, frame), stance = negated ? frame->negated : frame->stance;
    if (stance < 0) return 1; /* the word is read, and says nothing */
    int is_given_up = frame->holder == DL_HOLDER_OWNER && at->rel == DL_REL_OBJ && at->head != DL_NONE &&
                      dl_stand_classes(run, at->head) & DL_STAND_TURN;
    if (is_given_up) stance = turned(stance); /* "lifted its veto", "withdrew its support" */
    if (stance == DL_STANCE_CONDITIONAL && dl_stand_phrase(run, word, "to on") == DL_NONE) return 0;
    finding.condition = dl_stand_condition(run, word);
    if (stance == DL_STANCE_CONDITIONAL)
        finding.condition = dl_stand_span(run, dl_stand_phrase(run, word, "to on")); /* "tied the loan to reforms" */
    int is_conditional = finding.condition.start < finding.condition.end && stance != DL_STANCE_UNDECIDED;
    if (stance == DL_STANCE_UNDECIDED && !negated && frame->slot == DL_SLOT_OBJ && !is_under_way(run, word)) return 0;
    finding.stance = is_conditional ? DL_STANCE_CONDITIONAL : (enum dl_stance)stance;
    int found = find_in_slot(run, finding, slot, stance, holder);
    DL_EACH_CHILD(run, c, slot)
    if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ && c > slot && frame->slot != DL_SLOT_CONTEXT &&
        !(dl_stand_classes(run, c) & DL_STAND_SUBSTITUTE)) {
        struct dl_str own = dl_stand_case(run, c); /* "pleaded for mercy and against the death penalty" */
        int is_other = own.at != NULL && dl_str_is(own, "against") && frame->slot == DL_SLOT_PREPOSITION &&
                       !dl_str_is(frame->preposition, "against");
        found |= find_in_slot(run, finding, c, is_other ? turned(stance) : stance, holder);
    }
    if (frame->slot != DL_SLOT_PREPOSITION) return found;
    DL_EACH_CHILD(run, c, word) /* "appealed for calm and for a dialogue" */
    if (c > slot && dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel) == DL_REL_OBL && dl_stand_case(run, c).at != NULL &&
        dl_str_equal(dl_stand_case(run, c), frame->preposition))
        found |= find_in_slot(run, finding, c, stance, holder);
    return found;
}

/* "considers NATO membership a threat", "sees it as a mistake": the word that evaluates the object; DL_NONE. */
static uint32_t evaluation_of(const struct dl_stand *run, uint32_t word)
{
    static const char plain[] = "consider deem label brand term find think call",
                      with_as[] =
                          "see view regard describe denounce condemn hail praise dismiss perceive treat reject criticise criticize";
    struct dl_str lemma = dl_stand_lemma(run, word);
    if (dl_str_listed(lemma, with_as, ' ')) {
        uint32_t as = dl_stand_phrase(run, word, "as");
        DL_EACH_CHILD(run, c, word) /* "sees it as vital" */
        if (as == DL_NONE && c > word && dl_word_at(run->doc, c)->upos == DL_UPOS_ADJ && c > 0 &&
            dl_lemma_is(dl_word_at(run->doc, c - 1), "as"))
            as = c;
        return as;
    }
    if (!dl_str_listed(lemma, plain, ' ')) return DL_NONE;
    uint32_t one = dl_stand_child(run, word, DL_REL_OBJ);
    if (one != DL_NONE && dl_str_listed(lemma, "consider deem find think", ' ')) { /* "considers debt relief necessary" */
        DL_EACH_CHILD(run, c, one)
        if (c > one && dl_word_at(run->doc, c)->rel == DL_REL_AMOD) return c;
    }
    uint32_t xcomp = dl_stand_child(run, word, DL_REL_XCOMP), object = dl_stand_child(run, word, DL_REL_OBJ);
    if (xcomp != DL_NONE || object == DL_NONE) return xcomp;
    if (dl_stand_child(run, word, DL_REL_IOBJ) != DL_NONE) return object; /* two objects: the second evaluates the first */
    return dl_stand_child(run, object, DL_REL_APPOS);
}

/* The frame of an evaluating word: the one whose issue is what it is said of. */
static const struct dl_stance_frame *evaluating_frame(const struct dl_stand *run, uint32_t word)
{
    const struct dl_stance_frame *frame = dl_stances_find(run->stances, dl_stand_lemma(run, word));
    while (frame != NULL && (frame->slot != DL_SLOT_SUBJ || frame->upos != dl_word_at(run->doc, word)->upos))
        frame = dl_stances_at(run->stances, frame->next);
    return frame;
}

static int find_evaluation(struct dl_stand *run, uint32_t word)
{
    static const struct dl_stance_frame by_subject = {.holder = DL_HOLDER_SUBJECT, .slot = DL_SLOT_OBJ};
    uint32_t evaluation = evaluation_of(run, word), object = dl_stand_child(run, word, DL_REL_OBJ);
    if (evaluation == object) object = dl_stand_child(run, word, DL_REL_IOBJ);
    const struct dl_stance_frame *frame = evaluation != DL_NONE ? evaluating_frame(run, evaluation) : NULL;
    if (frame == NULL || object == DL_NONE) return 0;
    uint32_t holder = holder_of(run, word, &by_subject);
    struct dl_finding finding = {
        .predicate = word, .above = DL_NONE, .strength = frame->strength, .holder = dl_stand_actor(run, holder)};
    int stance = dl_stand_negated(run, word) ? frame->negated : frame->stance;
    struct dl_reading reading = dl_stand_read(run, object, finding.holder);
    if (stance < 0 || reading.issue == DL_NONE) return 0;
    finding.issue = reading.issue;
    finding.stance = (enum dl_stance)(reading.turned ? turned(stance) : stance);
    find_for_all(run, &finding, holder);
    return 1;
}

/* "France is against the deal", "they are for talks". */
static int find_preposition(struct dl_stand *run, uint32_t word)
{
    struct dl_str preposition = dl_stand_case(run, word);
    if (preposition.at == NULL || dl_stand_child(run, word, DL_REL_COP) == DL_NONE ||
        !dl_str_listed(preposition, "against for", ' '))
        return 0;
    struct dl_finding finding = {.predicate = word, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN};
    uint32_t holder = dl_stand_subject(run, word);
    finding.holder = dl_stand_actor(run, holder);
    if (finding.holder == DL_NONE) return 0;
    struct dl_reading reading = dl_stand_read(run, word, finding.holder);
    finding.issue = reading.issue;
    int stance = dl_str_is(preposition, "for") ? DL_STANCE_FOR : DL_STANCE_AGAINST;
    finding.stance = (enum dl_stance)(reading.turned != dl_stand_negated(run, word) ? turned(stance) : stance);
    find_for_all(run, &finding, holder);
    return 1;
}

/* "has nothing against talks" */
static int find_nothing_against(struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ), holder = dl_stand_subject(run, verb);
    if (object == DL_NONE || !dl_lemma_is(dl_word_at(run->doc, object), "nothing")) return 0;
    uint32_t against = dl_stand_phrase(run, object, "against");
    if (against == DL_NONE) against = dl_stand_phrase(run, verb, "against");
    struct dl_finding finding = {
        .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, holder)};
    if (against == DL_NONE || finding.holder == DL_NONE) return 0;
    finding.stance = DL_STANCE_FOR;
    return find_in_slot(run, finding, against, DL_STANCE_FOR, holder);
}

/* "said no to the cuts", "voted yes on the deal" */
static int find_answer(struct dl_stand *run, uint32_t verb)
{
    int stance = -1;
    if (!dl_str_listed(dl_stand_lemma(run, verb), "say vote", ' ')) return 0;
    DL_EACH_CHILD(run, c, verb)
    {
        if (c < verb) continue;
        if (dl_str_is_nocase(dl_word_at(run->doc, c)->form, "no")) stance = DL_STANCE_AGAINST;
        if (dl_str_is_nocase(dl_word_at(run->doc, c)->form, "yes")) stance = DL_STANCE_FOR;
    }
    uint32_t phrase = stance >= 0 ? dl_stand_phrase(run, verb, "to on") : DL_NONE, holder = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, holder)};
    if (phrase == DL_NONE || finding.holder == DL_NONE) return 0;
    finding.stance = (enum dl_stance)stance;
    return find_in_slot(run, finding, phrase, stance, holder);
}

static int is_predicate(const struct dl_stand *run, uint32_t word)
{
    return dl_word_at(run->doc, word)->upos == DL_UPOS_VERB || dl_stand_child(run, word, DL_REL_COP) != DL_NONE;
}

/* A frame fits the word's tag; a participle may be tagged as either. */
static int fits(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (frame->upos != upos) return 0;
    if (frame->holder == DL_HOLDER_OWNER) return 1;
    return upos == DL_UPOS_VERB || is_predicate(run, word) ||
           (upos == DL_UPOS_ADJ && frame->slot != DL_SLOT_SUBJ &&
            dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel) != DL_REL_AMOD) ||
           (upos == DL_UPOS_NOUN && frame->holder == DL_HOLDER_SUBJECT);
}

/* The frames of a word, by its particle where it has one: "rule out" is not "rule". */
static const struct dl_stance_frame *frames_of(const struct dl_stand *run, uint32_t word)
{
    struct dl_str lemma = dl_stand_lemma(run, word);
    uint32_t particle = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB ? dl_stand_particle(run, word) : DL_NONE;
    if (particle == DL_NONE) return dl_stances_find(run->stances, lemma);
    struct dl_str tail = dl_stand_lemma(run, particle);
    struct dl_str both = dl_str_format(&run->doc->arena, "%.*s %.*s", (int)lemma.size, lemma.at, (int)tail.size, tail.at);
    return both.at != NULL ? dl_stances_find(run->stances, both) : NULL;
}

static void find_at(struct dl_stand *run, uint32_t word)
{
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (upos == DL_UPOS_PRON && !dl_stand_hypothetical(run, word)) find_preposition(run, word); /* "is against it" */
    if (upos != DL_UPOS_VERB && upos != DL_UPOS_ADJ && upos != DL_UPOS_NOUN && upos != DL_UPOS_PROPN) return;
    if (dl_stand_silence(run, word) || dl_stand_priority(run, word)) return;
    const struct dl_stance_frame *frame = frames_of(run, word);
    int is_verb = upos == DL_UPOS_VERB;
    if (frame == NULL && !is_verb && upos != DL_UPOS_NOUN) return;
    if (dl_stand_hypothetical(run, word)) return;
    if (is_verb && find_evaluation(run, word)) return;
    if (!is_verb && find_preposition(run, word)) return;
    if (is_governed(run, word) || (is_verb && (find_answer(run, word) || find_nothing_against(run, word)))) return;
    for (; frame != NULL; frame = dl_stances_at(run->stances, frame->next))
        if (fits(run, word, frame) && find_by_frame(run, word, frame)) return;
    if (is_verb && !dl_stand_wish(run, word)) dl_stand_intent(run, word);
}

void dl_stand_positions(struct dl_stand *run)
{
    for (uint32_t w = 0; w < run->doc->words.count; w++) find_at(run, w);
}
