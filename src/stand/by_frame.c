/* What a frame of the stance lexicon says of a word that it fits: who holds it, where what he takes a side on stands, for or against, and on what it
 * hangs. */
#include "stand/finders.h"
#include "who/who.h"

/* ---- the stance ---- */

static int is_really_negated(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    if (dl_stand_negated(run, word)) return 1;
    uint32_t whose = dl_stand_child(run, word, DL_REL_NMOD_POSS);
    if (whose != DL_NONE && dl_stand_listed(run, whose, "nobody none no-one")) return 1; /* "in nobody's interest" */
    if (frame->holder != DL_HOLDER_OWNER) return 0;
    const uint32_t above = dl_word_at(run->doc, word)->head;
    if (above != DL_NONE &&
        dl_stand_listed(run, above, "hide conceal disguise reflect change affect alter undermine diminish weaken soften"))
        return 0; /* "did not hide its anger", "does not reflect his opposition" */
    if (whose != DL_NONE && dl_word_at(run->doc, whose)->upos != DL_UPOS_PRON) return 0; /* "does not mention Kenya's support" */
    uint32_t head = dl_word_at(run->doc, word)->head;                                    /* "did not express support for" */
    return head != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_OBJ && dl_stand_negated(run, head);
}

/* "has yet to ratify it", "has yet to give its approval": not refused. */
static int is_pending(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel == DL_REL_OBJ && at->head != DL_NONE) at = dl_word_at(run->doc, at->head);
    if (at->rel != DL_REL_XCOMP || at->head == DL_NONE || !dl_lemma_is(dl_word_at(run->doc, at->head), "have")) return 0;
    DL_EACH_CHILD(run, c, at->head)
    if (dl_lemma_is(dl_word_at(run->doc, c), "yet") || dl_lemma_is(dl_word_at(run->doc, c), "still")) return 1;
    return 0;
}

static int is_let_go(const struct dl_stand *run, uint32_t verb)
{
    uint32_t end = dl_stand_infinitive(run, verb);
    return end != DL_NONE && dl_stand_listed(run, end, "expire lapse end die collapse fail");
}

/* Whether "will not" takes a side with the verb: "will not abandon it", "will not impose sanctions". */
static int is_vowed_not(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    static const char gives_up[] =
        "abandon drop scrap withdraw shelve cancel veto block oppose boycott leave quit reverse revoke repeal";
    if (dl_word_at(run->doc, word)->upos != DL_UPOS_VERB || !dl_stand_aux(run, word, "will would")) return 0;
    return frame->stance == DL_STANCE_FOR || (frame->stance == DL_STANCE_AGAINST && dl_stand_listed(run, word, gives_up));
}

/* "disavowed": a verb against what stands in its object. */
static int is_against_object(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_stance_frame *own = dl_stand_on_object(run, dl_stand_own_frames(run, verb));
    return own != NULL && own->stance == DL_STANCE_AGAINST;
}

/* "lifted its veto", "withdrew its support", "disavowed his support"; not "sued him to block his decision", "rejected Exxon's attempts". */
static int is_given_up(const struct dl_stand *run, uint32_t noun, const struct dl_stance_frame *frame)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (frame->holder != DL_HOLDER_OWNER || at->rel != DL_REL_OBJ || at->head == DL_NONE) return 0;
    const uint32_t whose = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    const int is_turned = (dl_stand_classes(run, at->head) & DL_STAND_TURN) != 0;
    const uint32_t maker = whose == DL_NONE ? dl_stand_phrase(run, noun, "by from") : DL_NONE;
    DL_EACH_CHILD(run, c, noun) /* "turned down an American request" */
    if (whose == DL_NONE && c < noun && dl_word_at(run->doc, c)->rel == DL_REL_AMOD && dl_stand_actor(run, c) != DL_NONE &&
        dl_stand_actor(run, c) != dl_stand_actor(run, dl_stand_subject(run, at->head)))
        return 0;
    if (maker != DL_NONE && dl_stand_actor(run, maker) != DL_NONE &&
        dl_stand_actor(run, maker) != dl_stand_actor(run, dl_stand_subject(run, at->head)))
        return 0; /* "rejected a bid by the union to stop it" */
    if (whose != DL_NONE) {
        if (dl_word_at(run->doc, whose)->upos != DL_UPOS_PRON) return 0;
        const uint32_t subject = dl_stand_subject(run, at->head), owner = dl_who_at(run->doc, whose);
        const uint32_t who = subject != DL_NONE ? dl_stand_actor(run, subject) : DL_NONE;
        if (who != DL_NONE && owner != DL_NONE && who != owner && dl_stand_speaks_for(run, who) != owner &&
            dl_stand_speaks_for(run, owner) != who)
            return 0;
        return is_turned || is_against_object(run, at->head);
    }
    return is_turned;
}

/* The stance that a frame gives its holder here; -1 for none. */
static int stance_by(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    int negated = is_really_negated(run, word, frame), stance = negated ? frame->negated : frame->stance;
    uint32_t more = at->upos == DL_UPOS_ADJ || at->upos == DL_UPOS_VERB ? dl_stand_child(run, word, DL_REL_ADVMOD) : DL_NONE;
    int is_more = dl_has_feat(at, "Degree=Cmp") || (more != DL_NONE && dl_lemma_is(dl_word_at(run->doc, more), "more"));
    if (negated && is_more && dl_stand_aux(run, word, "can could")) return frame->stance; /* "could not be happier" */
    if (dl_stand_takes_no_side(run, word, frame, slot, stance)) return -1;
    if (stance >= 0 && dl_stand_is(run, word, "time") && dl_stand_child_listed(run, word, "wrong bad terrible"))
        return dl_stance_turned(stance); /* "now is the worst time to raise fees" */
    if (frame->slot == DL_SLOT_OBJ && stance >= 0 && dl_stand_listed(run, word, "allow permit let") && is_let_go(run, word))
        return dl_stance_turned(stance); /* "allowed the order to expire" */
    if (negated && frame->stance == DL_STANCE_FOR && is_pending(run, word)) return DL_STANCE_UNDECIDED;
    if (negated && stance < 0 && is_vowed_not(run, word, frame)) return dl_stance_turned(frame->stance);
    if (stance < 0 && dl_lemma_is(at, "decide") && dl_stand_aux(run, word, "will would must should")) return DL_STANCE_UNDECIDED;
    return stance >= 0 && is_given_up(run, word, frame) ? dl_stance_turned(stance) : stance;
}

/* ---- where the issue stands ---- */

/* A deed that must, should or could be done, or is in an infinitive, is none yet. */
static int is_only_spoken_of(const struct dl_stand *run, uint32_t word)
{
    if (dl_stand_aux(run, word, "must should ought could can shall")) return 1;
    return dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Inf") && !dl_stand_aux(run, word, "will would do");
}

/* "voiced concerns", "gave its consent": of what was spoken of. */
static int is_voiced(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    int is_complete = dl_stand_phrase(run, noun, "for to of against about over on in") != DL_NONE ||
                      dl_stand_child(run, noun, DL_REL_ACL) != DL_NONE || dl_stand_child(run, noun, DL_REL_CCOMP) != DL_NONE;
    if (is_complete) return 0; /* of something else */
    uint32_t whose = at->rel == DL_REL_NSUBJ ? dl_stand_child(run, noun, DL_REL_NMOD_POSS) : DL_NONE;
    if (whose != DL_NONE && dl_stand_actor(run, whose) != DL_NONE) return 1; /* "China's resistance has cost it dearly" */
    int is_reaction = at->rel == DL_REL_OBL && at->head != DL_NONE && dl_str_is(dl_stand_case(run, noun), "with") &&
                      dl_stand_listed(run, at->head, "react respond answer");
    if (is_reaction) return 1; /* "reacted with dismay" */
    int is_had = at->rel == DL_REL_OBJ && at->head != DL_NONE && dl_lemma_is(dl_word_at(run->doc, at->head), "have") &&
                 dl_stand_listed(run, noun, "doubt reservation misgiving objection concern qualm");
    if (is_had) return 1; /* "has its doubts" */
    if (at->rel == DL_REL_OBJ && at->head != DL_NONE && dl_stand_listed(run, at->head, "hide conceal disguise"))
        return dl_stand_negated(run, at->head); /* "did not hide their anger" */
    if (at->rel == DL_REL_NMOD && at->head != DL_NONE && dl_stand_listed(run, at->head, "secret sense note cry howl"))
        return dl_word_at(run->doc, at->head)->rel == DL_REL_OBJ; /* "made no secret of its dismay" */
    return at->rel == DL_REL_OBJ && at->head != DL_NONE &&
           dl_stand_listed(run, at->head,
                           "voice express raise announce signal give declare state withhold share register lodge repeat");
}

/* Of consequences ("it would ruin them") the subject must be what the report is about. */
static int is_spoken_of(const struct dl_stand *run, uint32_t subject)
{
    const struct dl_word *at = dl_word_at(run->doc, subject);
    if (run->issue[subject] != DL_NONE) return 1;
    if (at->upos == DL_UPOS_PRON && dl_stand_listed(run, subject, "it this that")) return run->is_central_main;
    return at->upos == DL_UPOS_NOUN && dl_stand_points_back(run, subject) > 0 && dl_stand_actor(run, subject) == DL_NONE &&
           dl_stand_classes(run, subject) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT | DL_STAND_CONTESTED | DL_STAND_TURNING);
}

/* "they must accept it": not their stance, unless they say so themselves. */
static int is_owed(const struct dl_stand *run, uint32_t word, uint32_t holder)
{
    int is_self = holder != DL_NONE && dl_has_feat(dl_word_at(run->doc, holder), "Person=1");
    if (holder == DL_NONE || is_self) return 0;
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel == DL_REL_XCOMP && at->head != DL_NONE && dl_has_feat(at, "VerbForm=Inf") && dl_stand_is(run, at->head, "have") &&
        dl_stand_child(run, at->head, DL_REL_OBJ) == DL_NONE && !dl_has_feat(dl_word_at(run->doc, at->head), "Tense=Past"))
        return !is_pending(run, word); /* "would have to accept it" */
    const int is_joined = at->rel == DL_REL_CONJ && at->head != DL_NONE &&
                          !(run->links[word].rels & (DL_STAND_REL(AUX) | DL_STAND_REL(NSUBJ))) &&
                          dl_has_feat(at, "VerbForm=Inf"); /* "must rest and adhere to it" */
    return dl_stand_aux(run, is_joined ? at->head : word, "must should ought shall");
}

/* The infinitive behind a noun that hangs on the noun's verb. */
static uint32_t next_infinitive(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, dl_word_at(run->doc, noun)->head)
    if (c > noun && c - noun <= 3 && dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf") &&
        dl_stand_child(run, c, DL_REL_MARK) == noun + 1)
        return c;
    return DL_NONE;
}

/* Whether a predicate says itself what it is of. */
static int is_complete(const struct dl_stand *run, uint32_t word)
{
    return dl_stand_phrase(run, word, "by with at about over for of to in") != DL_NONE ||
           dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE || dl_stand_child(run, word, DL_REL_CCOMP) != DL_NONE ||
           dl_stand_child(run, word, DL_REL_XCOMP) != DL_NONE;
}

/* Where the issue of a frame stands, slot being its own place for it, also where the parser hung it elsewhere; DL_NONE where the frame does not
 * fit. */
static uint32_t filled_slot(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot,
                            uint32_t holder)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    int is_owned = frame->holder == DL_HOLDER_OWNER;
    if (slot == DL_NONE && is_owned && at->rel == DL_REL_OBJ && at->head != DL_NONE)
        slot = frame->slot == DL_SLOT_XCOMP ? next_infinitive(run, word) /* "voiced readiness to talk" */
                                            : dl_stand_in_slot(run, at->head, frame);
    if (slot == DL_NONE && is_owned && frame->slot == DL_SLOT_PREPOSITION) slot = dl_stand_receiver(run, word);
    if (slot == DL_NONE && is_owned && frame->slot == DL_SLOT_PREPOSITION &&
        at->head != DL_NONE) { /* "gave the law its blessing" */
        if (at->rel == DL_REL_OBJ) slot = dl_stand_child(run, at->head, DL_REL_IOBJ);
        uint32_t whose = dl_stand_child(run, word, DL_REL_NMOD_POSS), giver = dl_word_at(run->doc, at->head)->head;
        if (at->rel == DL_REL_APPOS && whose != DL_NONE && dl_word_at(run->doc, whose)->upos == DL_UPOS_PRON && giver != DL_NONE &&
            dl_stand_listed(run, giver, "give lend grant throw deny refuse"))
            slot = at->head;
    }
    if (slot == DL_NONE || (frame->slot == DL_SLOT_DEED && is_only_spoken_of(run, word))) return DL_NONE;
    if (at->upos == DL_UPOS_VERB && frame->slot == DL_SLOT_SUBJ &&
        (!is_spoken_of(run, slot) || dl_stand_is_only_reckoned(run, word)))
        return DL_NONE;
    if (frame->slot == DL_SLOT_CONTEXT && is_owned && !is_voiced(run, word)) return DL_NONE;
    int is_decided = frame->slot == DL_SLOT_CONTEXT && dl_lemma_is(at, "decide") &&
                     (!dl_stand_negated(run, word) || dl_stand_child(run, word, DL_REL_NSUBJ_PASS) != DL_NONE ||
                      dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE || dl_stand_child(run, word, DL_REL_CCOMP) != DL_NONE);
    if (is_decided) return DL_NONE; /* "will decide the fate": of something else */
    int is_reaction = frame->slot == DL_SLOT_CONTEXT && !is_owned && dl_stand_senses(run, word) & DL_SENSE_REACTION;
    if (is_reaction && is_complete(run, word))
        return DL_NONE; /* "disappointed by the Democrats", "cheers them for it": of something else */
    return is_owed(run, word, holder) ? DL_NONE : slot;
}

/* ---- the finding ---- */

/* What the stance hangs on; an empty span for nothing. */
static struct dl_span condition_of(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot,
                                   int stance)
{
    struct dl_span condition = dl_stand_condition(run, word);
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (condition.end == 0 && frame->holder == DL_HOLDER_OWNER && at->rel == DL_REL_OBJ && at->head != DL_NONE)
        condition = dl_stand_condition(run, at->head); /* "gives its consent only if" */
    if (stance == DL_STANCE_CONDITIONAL) {             /* "tied the loan to reforms" */
        uint32_t phrase = dl_stand_phrase(run, word, "to on"), object = dl_stand_child(run, word, DL_REL_OBJ);
        return dl_stand_span(run, phrase != DL_NONE ? phrase : object != DL_NONE ? object : slot);
    }
    if (stance == DL_STANCE_AGAINST && condition.start >= condition.end) return dl_stand_reservation(run, word, slot);
    struct dl_span carried =
        frame->holder == DL_HOLDER_OWNER && stance == DL_STANCE_FOR ? dl_stand_hangs_on(run, word) : (struct dl_span){0, 0};
    return carried.end > 0 ? carried : condition;
}

/* "called for an end to the tax and a rise in pensions": what is joined to what is to end is wanted, where it is said to be new or more. */
static int is_wished_beside(const struct dl_stand *run, uint32_t verb, uint32_t ended, uint32_t joined)
{
    if (!dl_stand_is(run, verb, "call") || !dl_str_is(dl_stand_case(run, ended), "to")) return 0;
    return (dl_stand_has_determiner(run, joined, "a") && dl_stand_has_determiner(run, ended, "the")) ||
           dl_stand_child_listed(run, joined, "more tighter higher lower better greater stricter stronger");
}

/* What is joined to the thing in the slot, or named as one of it: "mercy and a pardon", "sanctions, including an embargo". */
static int find_joined(struct dl_stand *run, const struct dl_finding *finding, const struct dl_stance_frame *frame, uint32_t slot,
                       int stance, uint32_t holder)
{
    int found = 0;
    if (frame->slot == DL_SLOT_CONTEXT) return 0;
    DL_EACH_CHILD(run, c, slot)
    {
        struct dl_str own = dl_stand_case(run, c);
        int is_included =
            c > slot && dl_word_at(run->doc, slot)->upos == DL_UPOS_NOUN && dl_str_listed(own, "include including", ' ');
        if (is_included) found |= dl_stand_find_in_slot(run, *finding, c, stance, holder);
        int is_joined = dl_word_at(run->doc, c)->rel == DL_REL_CONJ && c > slot &&
                        !(dl_stand_classes(run, c) & DL_STAND_SUBSTITUTE) && !dl_stand_is_put_below(run, c) &&
                        c != dl_stand_condition_word(run, finding->predicate);
        if (!is_joined) continue;
        int is_other = own.at != NULL && dl_str_is(own, "against") && frame->slot == DL_SLOT_PREPOSITION &&
                       !dl_str_is(frame->preposition, "against");           /* "pleaded for mercy and against the death penalty" */
        is_other |= dl_stand_has_no(run, c) && !dl_stand_has_no(run, slot); /* "higher royalties or no contract" */
        is_other |= (dl_word_at(run->doc, c)->upos == DL_UPOS_NOUN || dl_word_at(run->doc, c)->upos == DL_UPOS_PROPN) &&
                    dl_stand_child_listed(run, c, "not never"); /* "but not the shutdown" */
        is_other |= is_wished_beside(run, finding->predicate, slot, c);
        found |= dl_stand_find_in_slot(run, *finding, c, is_other ? dl_stance_turned(stance) : stance, holder);
    }
    if (frame->slot != DL_SLOT_PREPOSITION) return found;
    DL_EACH_CHILD(run, c, finding->predicate) /* "appealed for calm and for a dialogue" */
    if (c > slot && dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel) == DL_REL_OBL && dl_stand_case(run, c).at != NULL &&
        dl_str_equal(dl_stand_case(run, c), frame->preposition))
        found |= dl_stand_find_in_slot(run, *finding, c, stance, holder);
    return found;
}

/* "few Democrats", "zero senators", "not every union" */
static int are_few(const struct dl_stand *run, uint32_t noun)
{
    int is_not = 0, are_all = 0;
    DL_EACH_CHILD(run, c, noun)
    {
        if (c < noun && dl_stand_listed(run, c, "few zero")) return !dl_stand_has_determiner(run, noun, "a");
        is_not |= c < noun && dl_stand_is(run, c, "not");
        are_all |= c < noun && dl_stand_listed(run, c, "every all many much any");
    }
    return is_not && are_all;
}

/* "took to the streets to demand their release": that tells what for. */
static int says_why(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (c > verb && (rel == DL_REL_ADVCL || rel == DL_REL_XCOMP) && dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf") &&
            dl_stand_own_frames(run, c) != NULL)
            return 1;
    }
    return 0;
}

/* Whether somebody has taken a side before. */
static int has_side(const struct dl_stand *run, uint32_t holder)
{
    for (uint32_t i = run->findings.count; i-- > 0;)
        if (run->findings.at[i].holder == holder && run->findings.at[i].stance <= DL_STANCE_AGAINST) return 1;
    return 0;
}

/* "Albania's opposition went to court": they, and nothing that Albania does. */
static int is_who_opposes(const struct dl_stand *run, uint32_t noun)
{
    return dl_word_at(run->doc, noun)->rel == DL_REL_NSUBJ && dl_stand_is(run, noun, "opposition") &&
           dl_stand_actor(run, noun) != DL_NONE && dl_stand_phrase(run, noun, "to") == DL_NONE;
}

/* "urged ministers to drop the plan": the plan is not theirs by that. */
static int is_of_asked(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    uint32_t verb = at->rel == DL_REL_OBJ ? at->head : DL_NONE,
             above = verb != DL_NONE ? dl_word_at(run->doc, verb)->head : DL_NONE;
    if (above == DL_NONE || dl_word_at(run->doc, verb)->rel != DL_REL_XCOMP ||
        dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE)
        return 0;
    return dl_stand_child(run, above, DL_REL_OBJ) != DL_NONE || dl_stand_child(run, above, DL_REL_IOBJ) != DL_NONE;
}

/* What the report is about, where the frame has no place for it. */
static int find_on_main(struct dl_stand *run, struct dl_finding finding, int stance, uint32_t holder)
{
    if (says_why(run, finding.predicate)) return 0;
    const uint32_t object = stance == DL_STANCE_AGAINST ? dl_stand_child(run, finding.predicate, DL_REL_OBJ) : DL_NONE,
                   in = object != DL_NONE ? dl_stand_phrase(run, object, "in") : DL_NONE;
    if (in != DL_NONE && dl_stand_listed(run, in, "favour favor support"))
        stance = DL_STANCE_FOR; /* "signed a petition in favour" */
    const uint32_t on_what = dl_stand_condition_word(run, finding.predicate);
    if (on_what != DL_NONE && dl_stand_listed(run, finding.predicate, "protest march demonstrate rally strike camp") &&
        dl_str_listed(dl_stand_case(run, on_what), "until till", ' '))
        return 0;                                                   /* "will protest until they are freed": for that */
    finding.condition = dl_stand_condition(run, finding.predicate); /* "would drop its objections if" */
    return stance >= 0 && dl_stand_on_main(run, &finding, stance, holder);
}

/* "there is no need for", "there can be no": whoever says so. */
int dl_stand_is_said_to_be(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return at->rel == DL_REL_NSUBJ && at->head != DL_NONE && dl_lemma_is(dl_word_at(run->doc, at->head), "be") &&
           dl_stand_child(run, at->head, DL_REL_EXPL) != DL_NONE;
}

/* "is considering", "will study": not "considers it". */
static int is_under_way(const struct dl_stand *run, uint32_t word)
{
    return dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Part") || dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Ger") ||
           dl_stand_aux(run, word, "will would");
}

static int is_no_one(const struct dl_stand *run, uint32_t holder) { return dl_stand_listed(run, holder, "nobody none no-one"); }

/* "the senators, none of whom voted for it" */
static int is_of_no_one(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel != DL_REL_ACL_RELCL || at->head == DL_NONE) return 0;
    const uint32_t subject = dl_stand_own_subject(run, word);
    if (subject != DL_NONE && is_no_one(run, subject)) return 1;
    const uint32_t above = dl_word_at(run->doc, at->head)->head; /* "none of whose members" */
    return is_no_one(run, at->head) || (above != DL_NONE && above < at->head && is_no_one(run, above));
}

int dl_stand_is_not_one(const struct dl_stand *run, uint32_t holder)
{
    return dl_stand_is(run, holder, "one") && dl_stand_child_listed(run, holder, "not");
}

/* Who takes the side, holder being the word in the frame's place for him; DL_NONE. */
static uint32_t taker(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t holder)
{
    if (holder != DL_NONE && is_no_one(run, holder) && run->statement[word] != DL_NONE)
        return dl_stand_speaker(run, word); /* "nobody wants it", he said */
    if (frame->holder == DL_HOLDER_OWNER && dl_stand_is_said_to_be(run, word)) return dl_stand_speaker(run, word);
    return frame->holder == DL_HOLDER_SOURCE ? dl_stand_judge(run, word) : dl_stand_actor(run, holder);
}

/* "fears that it will be scrapped", "may never be built": the thing to which that is done; DL_NONE. */
static uint32_t undone_thing(const struct dl_stand *run, uint32_t clause, uint32_t holder)
{
    uint32_t thing = dl_stand_child(run, clause, DL_REL_NSUBJ_PASS);
    int is_of_it = thing != DL_NONE && dl_stand_classes(run, clause) & (DL_STAND_TURN | DL_STAND_LIGHT) &&
                   dl_stand_is_thing(run, thing, holder);
    return is_of_it ? thing : DL_NONE;
}

static int is_loss(const struct dl_stand *run, uint32_t clause)
{
    return ((dl_stand_classes(run, clause) & DL_STAND_TURN) != 0) != (dl_stand_negated(run, clause) != 0);
}

/* Whether the frame says anything of the word, though it be that nobody stands anywhere. */
int dl_stand_by_frame(struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    const uint32_t own = dl_stand_in_slot(run, word, frame);
    if (frame->holder != DL_HOLDER_OWNER && own == DL_NONE) return 0; /* most frames are not filled */
    if (frame->holder == DL_HOLDER_OWNER && (is_of_asked(run, word) || is_who_opposes(run, word))) return 0;
    uint32_t holder = dl_stand_holder(run, word, frame), slot = filled_slot(run, word, frame, own, holder);
    if (slot == DL_NONE) return 0;
    if (dl_stand_is_no_matter(run, word, frame, slot)) return 1;
    struct dl_finding finding = {.by = "frame", .predicate = word, .above = DL_NONE, .strength = frame->strength, .frame = frame};
    if (holder != DL_NONE && (are_few(run, holder) || dl_stand_is_not_one(run, holder))) return 1;
    finding.holder = taker(run, word, frame, holder);
    if (finding.holder == DL_NONE) return 0;
    int negated = is_really_negated(run, word, frame), stance = stance_by(run, word, frame, slot);
    if ((holder != DL_NONE && is_no_one(run, holder)) || (stance >= 0 && is_of_no_one(run, word)))
        stance = dl_stance_turned(stance);
    if (frame->slot == DL_SLOT_CENTRAL) return find_on_main(run, finding, stance, holder);
    if (stance < 0) /* "must be stopped": a row that tells nothing leaves that to the "must" */
        return frame->stance >= 0 || frame->holder != DL_HOLDER_SOURCE || !dl_stand_aux(run, word, "must should ought");
    if (frame->stance < 0 && frame->slot == DL_SLOT_CONTEXT && has_side(run, finding.holder))
        return 1;                                                 /* "would not budge": it is known from what */
    int is_set = dl_str_equal(frame->preposition, DL_STR("for")); /* "set conditions for a truce" */
    if (stance == DL_STANCE_CONDITIONAL && !is_set && dl_stand_phrase(run, word, "to on") == DL_NONE) return 0;
    finding.condition = condition_of(run, word, frame, slot, stance);
    if (stance == DL_STANCE_UNDECIDED && !negated && dl_stand_aux(run, word, "would could") && finding.condition.end > 0 &&
        !dl_stand_listed(run, word, "review study examine debate"))
        stance = DL_STANCE_FOR; /* "would consider it if" */
    int is_conditional = finding.condition.start < finding.condition.end && stance != DL_STANCE_UNDECIDED;
    int is_pondered = frame->slot == DL_SLOT_OBJ || dl_stand_listed(run, word, "think look");
    if (stance == DL_STANCE_UNDECIDED && !negated && is_pondered && !is_under_way(run, word)) return 0;
    finding.stance = is_conditional ? DL_STANCE_CONDITIONAL : (enum dl_stance)stance;
    if (frame->slot == DL_SLOT_CCOMP && dl_stand_listed(run, word, "fear worry complain warn doubt")) {
        uint32_t undone = undone_thing(run, slot, finding.holder);
        if (undone != DL_NONE && dl_stand_is_harm_of_main(run, word, undone)) return 0; /* "warned that aid would be cut" */
        if (undone != DL_NONE) {
            if (is_loss(run, slot)) stance = dl_stance_turned(stance);
            if (!is_conditional) finding.stance = (enum dl_stance)stance;
            return dl_stand_find_in_slot(run, finding, undone, stance, holder);
        }
        slot = dl_stand_child(run, slot, DL_REL_NSUBJ); /* "fear that the canal will …": against the canal */
        if (slot == DL_NONE || !dl_stand_is_thing(run, slot, finding.holder)) return 0;
    }
    if (dl_stand_is_harm_of_main(run, word, slot)) return 0; /* dl_stand_leftover */
    int found = dl_stand_find_in_slot(run, finding, slot, stance, holder);
    if (!found && stance == DL_STANCE_AGAINST && dl_stand_in(run, word, DL_LIST_BAN) && !dl_stand_points_back(run, slot)) {
        finding.issue = dl_issue_of_action(run, word, slot); /* "banned night buses": for that */
        finding.stance = is_conditional ? DL_STANCE_CONDITIONAL : DL_STANCE_FOR;
        if (finding.issue != DL_NONE) dl_stand_find_for_all(run, &finding, holder);
        return finding.issue != DL_NONE;
    }
    const struct dl_concept_verb *concept = !found && stance <= DL_STANCE_AGAINST &&
                                                    dl_stand_listed(run, word, "recognise recognize") &&
                                                    dl_stand_actor(run, slot) != DL_NONE
                                                ? dl_stand_concept_verb(run, word)
                                                : NULL;
    if (concept != NULL) { /* "will never recognise Kosovo": the act is the issue */
        finding.issue = dl_issue_of_verb(run, word, concept, finding.holder);
        if (finding.issue != DL_NONE) dl_stand_find_for_all(run, &finding, holder);
        return finding.issue != DL_NONE;
    }
    return find_joined(run, &finding, frame, slot, stance, holder) || found;
}

/* ---- whether it fits ---- */

static int is_predicate(const struct dl_stand *run, uint32_t word)
{
    return dl_word_at(run->doc, word)->upos == DL_UPOS_VERB || dl_stand_child(run, word, DL_REL_COP) != DL_NONE ||
           (dl_word_at(run->doc, word)->upos == DL_UPOS_ADJ && dl_stand_child(run, word, DL_REL_AUX_PASS) != DL_NONE);
}

/* "The minister favours a tax", tagged as a noun: it has a subject and an object. */
static int is_verb_after_all(const struct dl_stand *run, uint32_t word)
{
    const uint64_t both = DL_STAND_REL(NSUBJ) | DL_STAND_REL(OBJ);
    return (run->links[word].rels & both) == both && !(run->links[word].rels & DL_STAND_REL(COP));
}

/* "attacked the offices of the party": a deed of force, and no view of what it strikes. */
static int is_blow(const struct dl_stand *run, uint32_t word)
{
    const uint32_t event = dl_stand_listed(run, word, "attack") ? run->event[word] : DL_NONE;
    if (event == DL_NONE) return 0;
    return run->doc->events.at[event].type == DL_EVENT_ASSAULT || run->doc->events.at[event].type == DL_EVENT_PROTEST;
}

/* A frame fits the word's tag; a participle may be tagged as either. */
int dl_stand_frame_fits(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    if (is_blow(run, word)) return 0;
    if (frame->slot == DL_SLOT_PREPOSITION && dl_stand_is(run, word, "speak") && dl_stand_phrase(run, word, "of") != DL_NONE)
        return 0; /* "spoke of a sad day for the town" */
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (frame->upos == DL_UPOS_ADJ && dl_stand_is_state(run, word)) return frame->slot != DL_SLOT_SUBJ;
    if (upos == DL_UPOS_NOUN && frame->upos == DL_UPOS_VERB) return is_verb_after_all(run, word);
    if (frame->upos == DL_UPOS_ADJ && frame->slot == DL_SLOT_SUBJ && upos == DL_UPOS_VERB)
        return run->links[word].rels & DL_STAND_REL(AUX_PASS) && dl_stand_hyphen(run, word) != word; /* "is half-baked" */
    if (frame->upos != upos) return 0;
    if (frame->holder == DL_HOLDER_OWNER) return 1;
    return upos == DL_UPOS_VERB || is_predicate(run, word) ||
           (upos == DL_UPOS_ADJ && frame->slot != DL_SLOT_SUBJ &&
            dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel) != DL_REL_AMOD) ||
           (upos == DL_UPOS_NOUN && frame->holder == DL_HOLDER_SUBJECT);
}
