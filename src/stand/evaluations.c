/* Stances that are no frame of the lexicon's: what something is called ("considers it a threat"), prepositions ("is against it"), answers
 * ("said no to"), and "has nothing against". */
#include "stand/finders.h"

/* The first of these frames that evaluates its subject by a word of that kind; NULL. */
static const struct dl_stance_frame *evaluation_from(const struct dl_stand *run, const struct dl_stance_frame *frame, uint8_t upos)
{
    while (frame != NULL && (frame->slot != DL_SLOT_SUBJ || frame->upos != upos)) frame = dl_stances_at(run->stances, frame->next);
    return frame;
}

static const struct dl_stance_frame *own_evaluation(const struct dl_stand *run, const struct dl_lexeme *lexeme, uint8_t upos)
{
    return evaluation_from(run, dl_stances_at(run->stances, lexeme->frame), upos);
}

/* "called the decision to scrap the airport a mistake", the mistake hung on what was decided; DL_NONE. */
static uint32_t behind_act(const struct dl_stand *run, uint32_t object)
{
    uint32_t act = dl_stand_child(run, object, DL_REL_ACL),
             second = act != DL_NONE ? dl_stand_child(run, act, DL_REL_OBJ) : DL_NONE;
    if (second == DL_NONE || dl_stand_listed(run, act, "give grant offer pay lend show tell")) return DL_NONE;
    if (dl_stand_child(run, act, DL_REL_IOBJ) != DL_NONE) return second;
    uint32_t hung = dl_stand_child(run, second, DL_REL_OBJ);
    return hung != DL_NONE ? hung : dl_stand_child(run, second, DL_REL_APPOS);
}

/* The object, also "described [raising the age] as a mistake". */
static uint32_t object_of(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ), act = dl_stand_child(run, verb, DL_REL_XCOMP);
    if (object != DL_NONE || act == DL_NONE || !dl_stand_in(run, verb, DL_LIST_CALLING_AS)) return object;
    return act == verb + 1 && dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Ger") ? act : DL_NONE;
}

/* "sees it as a mistake": the word behind "as", whatever that hangs on; DL_NONE. */
static uint32_t behind_as(const struct dl_stand *run, uint32_t verb)
{
    uint32_t as = dl_stand_phrase(run, verb, "as"), object = object_of(run, verb);
    if (as == DL_NONE && object != DL_NONE) as = dl_stand_phrase(run, object, "as");
    const uint32_t of = as == DL_NONE && object != DL_NONE ? dl_stand_phrase(run, object, "of on in") : DL_NONE;
    if (of != DL_NONE) as = dl_stand_phrase(run, of, "as");
    DL_EACH_CHILD(run, c, verb) /* "sees it as vital" */
    if (as == DL_NONE && c > verb && dl_word_at(run->doc, c)->upos == DL_UPOS_ADJ && c > 0 && dl_stand_is(run, c - 1, "as")) as = c;
    if (as != DL_NONE || object == DL_NONE) return as;
    uint32_t first, last;
    dl_subtree(run->doc, object, &first, &last);
    for (uint32_t w = object + 1; w <= last; w++) /* "described the plan to build a dam as a mistake", hung on the dam */
        if (dl_stand_has_case(run, w, "as") && dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN) return w;
    return DL_NONE;
}

/* "a black day", whatever it hangs on */
static int is_day_named(const struct dl_stand *run, uint32_t noun)
{
    const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, noun)->rel;
    return (rel == DL_REL_NMOD_UNMARKED || rel == DL_REL_OBL_UNMARKED) && dl_stand_listed(run, noun, "day moment hour step") &&
           run->links[noun].rels & DL_STAND_REL(AMOD) && dl_stand_has_determiner(run, noun, "a");
}

/* "considers NATO membership a threat": the word that evaluates the object; DL_NONE. */
static uint32_t evaluation_of(const struct dl_stand *run, uint32_t word)
{
    if (dl_stand_in(run, word, DL_LIST_CALLING_AS)) return behind_as(run, word);
    if (dl_stand_listed(run, word, "liken compare")) return dl_stand_phrase(run, word, "to with"); /* "likened it to theft" */
    if (dl_stand_is(run, word, "make")) { /* "made the bypass the centrepiece of his campaign" */
        uint32_t first = dl_stand_child(run, word, DL_REL_IOBJ), second = dl_stand_child(run, word, DL_REL_OBJ);
        if (first == DL_NONE && second != DL_NONE) first = second, second = dl_stand_child(run, word, DL_REL_XCOMP);
        return first != DL_NONE && second != DL_NONE && dl_word_at(run->doc, second)->upos == DL_UPOS_NOUN ? second : DL_NONE;
    }
    if (!dl_stand_in(run, word, DL_LIST_CALLING)) return DL_NONE;
    uint32_t one = dl_stand_child(run, word, DL_REL_OBJ);
    if (one != DL_NONE) { /* "considers debt relief necessary", "called the vote a black day", taken for a time */
        DL_EACH_CHILD(run, c, one)
        if (c > one && (dl_word_at(run->doc, c)->rel == DL_REL_AMOD || is_day_named(run, c))) return c;
        DL_EACH_CHILD(run, c, word)
        if (c > one && is_day_named(run, c)) return c;
        uint32_t first, last;
        dl_subtree(run->doc, one, &first, &last); /* "found the contract with the firm illegal", hung on the firm */
        for (uint32_t w = one + 1; w <= last; w++) {
            const struct dl_word *behind = dl_word_at(run->doc, w);
            if (behind->upos == DL_UPOS_ADJ && behind->rel == DL_REL_AMOD && behind->head != DL_NONE && behind->head < w) return w;
        }
    }
    if (one != DL_NONE && dl_word_at(run->doc, one)->upos == DL_UPOS_ADJ && dl_stand_child(run, one, DL_REL_COMPOUND) == one - 1)
        return one; /* "thinks the decision premature", the adjective taken for what is thought */
    if (one != DL_NONE && dl_word_at(run->doc, one)->upos == DL_UPOS_NOUN && dl_stand_child(run, one, DL_REL_COMPOUND) == one - 1 &&
        (own_evaluation(run, run->lexeme[one], DL_UPOS_ADJ) != NULL ||
         (own_evaluation(run, run->lexeme[one], DL_UPOS_NOUN) != NULL && dl_stand_classes(run, one - 1) & DL_STAND_CARRIER)))
        return one; /* "called the dam selfish", taken for a noun */
    uint32_t xcomp = dl_stand_child(run, word, DL_REL_XCOMP), object = dl_stand_child(run, word, DL_REL_OBJ);
    const uint32_t first_of_two = dl_stand_child(run, word, DL_REL_IOBJ);
    if (xcomp == DL_NONE && object == DL_NONE && first_of_two != DL_NONE)
        return dl_stand_child(run, first_of_two, DL_REL_APPOS); /* "thought the pact a risk" */
    if (xcomp != DL_NONE || object == DL_NONE) return xcomp;
    DL_EACH_CHILD(run, c, word) /* "which they called a disgrace" */
    if (c > word && object < word && dl_word_at(run->doc, c)->rel == DL_REL_OBJ) return c;
    if (first_of_two != DL_NONE) return object; /* two objects: the second evaluates the first */
    uint32_t named = dl_stand_child(run, object, DL_REL_APPOS);
    return named != DL_NONE ? named : behind_act(run, object);
}

/* "undeliverable", "untenable": it cannot be, and should not; what cannot but be, or is past measure, is no blame. */
static int is_undoable(const struct dl_stand *run, uint32_t adjective)
{
    const struct dl_str lemma = dl_stand_lemma(run, adjective);
    return dl_str_starts(lemma, "un") && dl_str_ends(lemma, "able") && !dl_stand_in(run, adjective, DL_LIST_NO_BLAME);
}

/* "a bridge too far", "one step too far". */
static int goes_too_far(const struct dl_stand *run, uint32_t noun)
{
    return noun + 2 < run->doc->words.count && dl_stand_is(run, noun + 1, "too") && dl_stand_is(run, noun + 2, "far");
}

/* By a noun and a word beside it: "a red line", "a bad idea", "a step backwards"; NULL. */
static const struct dl_stance_frame *evaluation_beside(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        int is_behind = rel == DL_REL_ADVMOD && c > noun;
        if (rel != DL_REL_AMOD && rel != DL_REL_COMPOUND && !is_behind) continue;
        const uint32_t one = is_behind ? noun : c, other = is_behind ? c : noun;
        if (!(run->lexeme[one]->places & DL_LEXEME_JOINS)) continue;
        const struct dl_stance_frame *frame = evaluation_from(run, dl_stand_idiom_with(run, one, other), DL_UPOS_NOUN);
        if (frame != NULL) return frame;
    }
    return NULL;
}

/* What is said of a thing by words that no row has: that it cannot be, is too much, or like an evil. */
static const struct dl_stance_frame blamed = {.upos = DL_UPOS_ADJ,
                                              .slot = DL_SLOT_SUBJ,
                                              .holder = DL_HOLDER_SOURCE,
                                              .stance = DL_STANCE_AGAINST,
                                              .negated = -1,
                                              .strength = DL_STRENGTH_PLAIN,
                                              .next = DL_NONE};

const struct dl_stance_frame *dl_stand_evaluating(const struct dl_stand *run, uint32_t word)
{
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    uint32_t of = dl_stand_listed(run, word, "act piece form kind sort stroke bit case example monument recipe")
                      ? dl_stand_phrase(run, word, "of for")
                      : DL_NONE;
    if (of != DL_NONE) return dl_stand_evaluating(run, of); /* "an act of vandalism" */
    if (upos == DL_UPOS_NOUN && goes_too_far(run, word)) return &blamed;
    const struct dl_stance_frame *frame = upos == DL_UPOS_NOUN ? evaluation_beside(run, word) : NULL;
    uint32_t whose = frame == NULL && upos == DL_UPOS_NOUN && run->lexeme[word]->places & DL_LEXEME_JOINS
                         ? dl_stand_phrase(run, word, "of in to")
                         : DL_NONE; /* "a declaration of war", "a slap in the face" */
    if (whose != DL_NONE) frame = evaluation_from(run, dl_stand_idiom_with(run, word, whose), DL_UPOS_NOUN);
    if (frame == NULL) frame = own_evaluation(run, run->lexeme[word], upos);
    if (frame == NULL && upos != DL_UPOS_ADJ) frame = own_evaluation(run, run->lexeme[word], DL_UPOS_ADJ); /* "deem it sound" */
    DL_EACH_CHILD(run, c, word)
    if (frame == NULL && upos == DL_UPOS_NOUN && dl_word_at(run->doc, c)->rel == DL_REL_AMOD)
        frame = own_evaluation(run, run->lexeme[c], DL_UPOS_ADJ);
    if (frame != NULL || upos != DL_UPOS_ADJ) return frame;
    if (is_undoable(run, word)) return &blamed;
    if (dl_stand_listed(run, word, "low small little few weak soft late slow short"))
        return NULL;            /* who says so wants more of it */
    DL_EACH_CHILD(run, c, word) /* "finds the floor too high" */
    if (c < word && dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_stand_is(run, c, "too")) return &blamed;
    return NULL;
}

/* "made the loan conditional on an end to subsidies"; of a noun of consent, the noun's own frame says so. */
static int find_made_conditional(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    static const struct dl_stance_frame by_subject = {.holder = DL_HOLDER_SUBJECT, .slot = DL_SLOT_OBJ};
    uint32_t on = DL_NONE;
    if (!dl_stand_is(run, verb, "make") || dl_stand_own_frames(run, object) != NULL) return 0;
    for (uint32_t w = object + 1; w < run->doc->words.count && w <= object + 6 && on == DL_NONE; w++)
        if (dl_stand_listed(run, w, "conditional contingent dependent")) on = w;
    if (on == DL_NONE) return 0;
    uint32_t holder = dl_stand_holder(run, verb, &by_subject), what = dl_stand_phrase(run, on, "on upon");
    struct dl_finding finding = {.by = "evaluation",
                                 .predicate = verb,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .holder = dl_stand_actor(run, holder),
                                 .stance = DL_STANCE_CONDITIONAL};
    if (what == DL_NONE) what = dl_stand_phrase(run, verb, "on upon");
    finding.issue = dl_stand_read(run, object, finding.holder).issue;
    if (finding.issue == DL_NONE || what == DL_NONE) return 0;
    finding.condition = dl_stand_span(run, what);
    dl_stand_find_for_all(run, &finding, holder);
    return 1;
}

/* "views the dam with suspicion", "greeted it with relief": the noun of a mind behind "with". */
static int find_with_mind(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    static const struct dl_stance_frame by_subject = {.holder = DL_HOLDER_SUBJECT, .slot = DL_SLOT_OBJ};
    if (!dl_stand_listed(run, verb, "see view regard watch follow greet receive meet take treat hear face")) return 0;
    uint32_t mind = dl_stand_phrase(run, verb, "with");
    if (mind == DL_NONE) mind = dl_stand_phrase(run, object, "with");
    const struct dl_stance_frame *frame = mind != DL_NONE ? dl_stand_own_frames(run, mind) : NULL;
    while (frame != NULL && (frame->upos != DL_UPOS_NOUN || frame->holder != DL_HOLDER_OWNER))
        frame = dl_stances_at(run->stances, frame->next);
    uint32_t holder = frame != NULL ? dl_stand_holder(run, verb, &by_subject) : DL_NONE;
    if (holder == DL_NONE || frame->stance < 0) return 0;
    struct dl_finding finding = {.by = "evaluation",
                                 .predicate = verb,
                                 .above = DL_NONE,
                                 .strength = frame->strength,
                                 .stance = (enum dl_stance)frame->stance,
                                 .holder = dl_stand_actor(run, holder)};
    return finding.holder != DL_NONE && dl_stand_find_in_slot(run, finding, object, frame->stance, holder);
}

/* What is evaluated, without the word that evaluates it, wherever that hangs. */
static struct dl_reading read_evaluated(struct dl_stand *run, uint32_t object, uint32_t evaluation, uint32_t holder)
{
    uint32_t act = dl_stand_child(run, object, DL_REL_ACL), whole = run->but;
    uint32_t done =
        act != DL_NONE && dl_stand_child(run, act, DL_REL_OBJ) == evaluation ? dl_stand_child(run, act, DL_REL_IOBJ) : DL_NONE;
    run->but = evaluation;
    if (dl_stand_is_side_of_main(run, object)) { /* "called the timetable reckless" */
        run->but = whole;
        return (struct dl_reading){dl_stand_main(run, object), 0};
    }
    struct dl_reading reading = dl_stand_read(run, done != DL_NONE ? done : object, holder);
    if (reading.issue == DL_NONE && object + 1 == evaluation && dl_stand_classes(run, object) & DL_STAND_CARRIER)
        reading.issue = dl_stand_main(run, object); /* "called the plan madness", the article hung on the madness */
    if (done != DL_NONE && dl_stand_classes(run, act) & DL_STAND_TURN) reading.turned = !reading.turned;
    run->but = whole;
    return reading;
}

int dl_stand_evaluation(struct dl_stand *run, uint32_t word)
{
    static const struct dl_stance_frame by_subject = {.holder = DL_HOLDER_SUBJECT, .slot = DL_SLOT_OBJ};
    const int has_object =
        (run->links[word].rels & (DL_STAND_REL(OBJ) | DL_STAND_REL(IOBJ))) != 0 || object_of(run, word) != DL_NONE;
    const int is_speaking = !has_object && dl_stand_listed(run, word, "speak talk refer think look");
    if (!has_object && !is_speaking && !dl_stand_in(run, word, DL_LIST_CALLING)) return 0;
    if (dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE && find_with_mind(run, word, dl_stand_child(run, word, DL_REL_OBJ)))
        return 1;
    uint32_t object = object_of(run, word);
    if (object == DL_NONE) object = dl_stand_child(run, word, DL_REL_IOBJ);
    uint32_t evaluation = DL_NONE;
    if (is_speaking) { /* "spoke of the levy as theft" */
        const uint32_t what = dl_stand_phrase(run, word, "of to on upon"), as = dl_stand_phrase(run, word, "as");
        if (what != DL_NONE) evaluation = as != DL_NONE ? as : dl_stand_phrase(run, what, "as");
        if (evaluation != DL_NONE) object = what;
    } else if (object != DL_NONE) evaluation = evaluation_of(run, word);
    else if (dl_stand_in(run, word, DL_LIST_CALLING)) evaluation = dl_stand_child(run, word, DL_REL_XCOMP);
    if (evaluation != DL_NONE && evaluation == object) object = dl_stand_child(run, word, DL_REL_IOBJ);
    if (evaluation != DL_NONE && object == DL_NONE && dl_stand_child(run, evaluation, DL_REL_COMPOUND) == evaluation - 1)
        object = evaluation - 1; /* "called the law discriminatory", the law hung on that */
    uint32_t seen_in = object != DL_NONE && evaluation == DL_NONE && dl_stand_is(run, word, "see")
                           ? dl_stand_phrase(run, word, "in")
                           : DL_NONE; /* "sees in it an attack on their land" */
    if (seen_in != DL_NONE) evaluation = object, object = seen_in;
    if (object != DL_NONE && find_made_conditional(run, word, object)) return 1;
    const struct dl_stance_frame *frame = evaluation != DL_NONE ? dl_stand_evaluating(run, evaluation) : NULL;
    if (frame == NULL && evaluation != DL_NONE && dl_stand_listed(run, word, "liken compare") &&
        dl_stand_senses(run, evaluation) & DL_SENSE_BAD_THING)
        frame = &blamed; /* "likened it to an invasion" */
    if (frame == NULL || object == DL_NONE) return 0;
    uint32_t holder = dl_stand_holder(run, word, &by_subject);
    struct dl_finding finding = {.by = "evaluation",
                                 .predicate = word,
                                 .above = DL_NONE,
                                 .strength = frame->strength,
                                 .holder = dl_stand_actor(run, holder)};
    int stance = dl_stand_negated(run, word) ? frame->negated : frame->stance;
    if (stance == DL_STANCE_FOR && dl_stand_listed(run, word, "dismiss denounce condemn reject criticise criticize"))
        return 1; /* "dismissed it as unavoidable": against nothing but what others say of it */
    struct dl_reading reading = read_evaluated(run, object, evaluation, finding.holder);
    if (stance < 0 || reading.issue == DL_NONE) return 0;
    if (dl_stand_listed(run, object, "it this that") && dl_word_at(run->doc, evaluation)->upos == DL_UPOS_NOUN &&
        dl_stand_is_undone(run, object, reading.issue, finding.holder))
        reading.turned = !reading.turned; /* "did away with the grant. Students called it a declaration of war." */
    finding.issue = reading.issue;
    finding.phrase = dl_stand_phrase_of(run, reading, object);
    finding.turner = finding.phrase > 0 && reading.turned ? object + 1 : 0;
    finding.stance = (enum dl_stance)(reading.turned ? dl_stance_turned(stance) : stance);
    dl_stand_find_for_all(run, &finding, holder);
    return 1;
}

/* "the merger is a French demand", "has long been a goal of the ministry" */
int dl_stand_goal(struct dl_stand *run, uint32_t noun)
{
    uint32_t subject = dl_stand_child(run, noun, DL_REL_NSUBJ), owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    if (subject == DL_NONE ||
        !dl_stand_listed(run, noun, "demand goal aim wish ambition dream request objective brainchild initiative invention"))
        return 0;
    if (owner == DL_NONE) owner = dl_stand_phrase(run, noun, "of");
    for (uint32_t c = run->links[noun].child; owner == DL_NONE && c != DL_NONE; c = run->links[c].sibling)
        if (c < noun && dl_word_at(run->doc, c)->rel == DL_REL_AMOD && dl_stand_actor(run, c) != DL_NONE) owner = c;
    struct dl_finding finding = {.by = "evaluation",
                                 .predicate = noun,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .holder = dl_stand_actor(run, owner)};
    if (finding.holder == DL_NONE || dl_stand_actor(run, subject) != DL_NONE) return 0;
    int stance = dl_stand_negated(run, noun) ? DL_STANCE_AGAINST : DL_STANCE_FOR;
    finding.stance = (enum dl_stance)stance;
    return dl_stand_find_in_slot(run, finding, subject, stance, owner);
}

/* "the poisoning", told as an event. */
static int is_attack(const struct dl_stand *run, uint32_t noun)
{
    return run->event[noun] != DL_NONE && run->doc->events.at[run->event[noun]].type == DL_EVENT_ASSAULT;
}

/* "France is against the deal", "they are for talks", "are all for it". */
int dl_stand_find_preposition(struct dl_stand *run, uint32_t word)
{
    if (dl_str_is_nocase(dl_word_at(run->doc, dl_stand_child(run, word, DL_REL_COP))->form, "being"))
        return 0; /* "blamed them for being liars" */
    uint32_t what = dl_stand_is(run, word, "all") ? dl_stand_phrase(run, word, "for against behind in") : word;
    struct dl_str preposition = what != DL_NONE ? dl_stand_case(run, what) : (struct dl_str){0};
    int is_favour = what != word && what != DL_NONE && dl_stand_listed(run, what, "favour favor"); /* "is not at all in favour" */
    if (preposition.at == NULL || (!is_favour && !dl_str_listed(preposition, "against for behind", ' '))) return 0;
    if (is_favour) what = dl_stand_phrase(run, what, "of");
    if (dl_str_is(preposition, "behind") && (dl_stand_actor(run, what) != DL_NONE || !dl_stand_is_in_question(run, what) ||
                                             run->lexeme[what]->kinds & DL_KIND_FORCE || is_attack(run, what)))
        return 0; /* "is behind the plan"; of people, allies.c says; of attacks it tells who made them */
    struct dl_finding finding = {.by = "preposition", .predicate = word, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN};
    uint32_t holder = dl_stand_subject(run, word);
    finding.holder = dl_stand_actor(run, holder);
    if (finding.holder == DL_NONE) return 0;
    struct dl_reading reading = what != DL_NONE ? dl_stand_read(run, what, finding.holder)
                                                : (struct dl_reading){dl_stand_antecedent(run, word, finding.holder), 0};
    finding.issue = reading.issue;
    finding.phrase = what != DL_NONE ? dl_stand_phrase_of(run, reading, what) : 0;
    int stance = dl_str_is(preposition, "against") ? DL_STANCE_AGAINST : DL_STANCE_FOR;
    finding.stance = (enum dl_stance)(reading.turned != dl_stand_negated(run, word) ? dl_stance_turned(stance) : stance);
    dl_stand_find_for_all(run, &finding, holder);
    DL_EACH_CHILD(run, c, word) /* "is for talks rather than sanctions" */
    if (finding.stance == DL_STANCE_FOR && what == word && dl_word_at(run->doc, c)->rel == DL_REL_CONJ &&
        dl_stand_is_put_below(run, c))
        dl_stand_ranks(run, word, finding.holder, word, c);
    return 1;
}

/* "has nothing against talks" */
int dl_stand_nothing_against(struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object == DL_NONE || !dl_stand_is(run, object, "nothing")) return 0;
    uint32_t against = dl_stand_phrase(run, object, "against"), holder = dl_stand_subject(run, verb);
    if (against == DL_NONE) against = dl_stand_phrase(run, verb, "against");
    uint32_t wrong = dl_stand_child(run, object, DL_REL_AMOD); /* "sees nothing wrong with it" */
    if (against == DL_NONE && wrong != DL_NONE && wrong > object && dl_stand_is(run, wrong, "wrong")) {
        against = dl_stand_phrase(run, wrong, "with in");
        if (against == DL_NONE) against = dl_stand_phrase(run, verb, "with in");
        if (against == DL_NONE) against = dl_stand_phrase(run, object, "with in");
    }
    struct dl_finding finding = {.by = "evaluation",
                                 .predicate = verb,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_WEAK,
                                 .holder = dl_stand_actor(run, holder)};
    if (against == DL_NONE || finding.holder == DL_NONE) return 0;
    finding.stance = DL_STANCE_FOR;
    return dl_stand_find_in_slot(run, finding, against, DL_STANCE_FOR, holder);
}

int dl_stand_answers(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t cast = dl_stand_is(run, verb, "cast") ? dl_stand_child(run, verb, DL_REL_OBJ) : DL_NONE;
    if (cast != DL_NONE && dl_stand_listed(run, cast, "vote ballot") && cast + 2 < run->doc->words.count &&
        dl_word_at(run->doc, cast + 2)->upos == DL_UPOS_PUNCT) /* "cast its votes against" */
        return dl_stand_is(run, cast + 1, "against") ? DL_STANCE_AGAINST : dl_stand_is(run, cast + 1, "for") ? DL_STANCE_FOR : -1;
    if (!dl_stand_listed(run, verb, "say vote voting")) return -1;
    const struct dl_word *next = verb + 1 < run->doc->words.count ? dl_word_at(run->doc, verb + 1) : NULL;
    if (next != NULL && next->upos == DL_UPOS_INTJ && dl_str_is_nocase(next->form, "no"))
        return DL_STANCE_AGAINST; /* hung on "to it" */
    if (next != NULL && next->upos == DL_UPOS_INTJ && dl_str_is_nocase(next->form, "yes")) return DL_STANCE_FOR;
    DL_EACH_CHILD(run, c, verb)
    {
        if (c < verb) continue;
        uint32_t neither = dl_stand_child(run, c, DL_REL_CC_PRECONJ); /* "says neither yes nor no" */
        if (neither != DL_NONE && dl_stand_is(run, neither, "neither") && (dl_stand_is(run, c, "yes") || dl_stand_is(run, c, "no")))
            return DL_STANCE_UNDECIDED;
        if (dl_str_is_nocase(dl_word_at(run->doc, c)->form, "no")) return DL_STANCE_AGAINST;
        if (dl_str_is_nocase(dl_word_at(run->doc, c)->form, "yes")) return DL_STANCE_FOR;
        if (!dl_stand_is(run, verb, "vote")) continue;
        if (dl_stand_is(run, c, "against")) return DL_STANCE_AGAINST; /* and no more: "voted against" */
        if (dl_stand_listed(run, c, "favour favor") && dl_stand_phrase(run, c, "of") == DL_NONE) return DL_STANCE_FOR;
    }
    return -1;
}

/* "joined Washington in voting no", taken for a noun. */
static int is_voting(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    return at->upos == DL_UPOS_NOUN && at->rel == DL_REL_OBL && dl_str_is(at->form, "voting");
}

/* "will not say yes", "refused to say yes": the other answer; "has not yet said yes": none so far. */
static int turned_answer(const struct dl_stand *run, uint32_t verb, int stance)
{
    const uint32_t above = dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, verb)->head : DL_NONE;
    const int is_not = dl_stand_child_listed(run, verb, "not n't never") != 0;
    if (is_not && dl_stand_child_listed(run, verb, "yet")) return DL_STANCE_UNDECIDED;
    const int is_refused = above != DL_NONE && dl_stand_listed(run, above, "refuse decline");
    return is_not != is_refused ? (int)dl_stance_turned(stance) : stance;
}

/* "The assembly voted for an end to the tests. France voted against": whether the vote that was told last is one to end what it is of. */
static int is_vote_to_end(const struct dl_stand *run, uint32_t verb)
{
    enum { NEAR = 3 /* sentences */ };
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (dl_word_at(run->doc, verb)->sentence - dl_word_at(run->doc, told->predicate)->sentence > NEAR) return 0;
        if (told->frame == NULL || told->predicate == verb ||
            !dl_stand_listed(run, told->predicate, "vote adopt pass approve urge"))
            continue;
        return told->frame->stance == DL_STANCE_FOR && told->stance == DL_STANCE_AGAINST && !dl_stand_negated(run, told->predicate);
    }
    return 0;
}

/* "said no to the cuts", "voted yes on the deal" */
int dl_stand_answer(struct dl_stand *run, uint32_t verb)
{
    if (dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB && !is_voting(run, verb)) return 0;
    int stance = dl_stand_answers(run, verb);
    if (stance < 0) return 0;
    if (dl_word_at(run->doc, verb)->rel == DL_REL_ADVCL && dl_str_is(dl_stand_case(run, verb), "before"))
        return 1; /* "wants a guarantee before he says yes" */
    stance = turned_answer(run, verb, stance);
    const uint32_t who = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (who != DL_NONE && dl_stand_is_not_one(run, who)) return 1; /* "not one voted no" */
    uint32_t phrase = dl_stand_phrase(run, verb, "to on"), holder = dl_stand_teller(run, verb);
    if (holder == DL_NONE)
        holder = is_voting(run, verb) ? dl_stand_subject(run, dl_word_at(run->doc, verb)->head)
                                      : dl_stand_members(run, verb, dl_stand_subject(run, verb));
    if (phrase != DL_NONE && dl_stand_listed(run, phrase, "condition proviso understanding"))
        phrase = DL_NONE; /* "will say yes on condition that …" */
    struct dl_finding finding = {
        .by = "answer", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, holder)};
    if (finding.holder == DL_NONE) return 0;
    if (phrase == DL_NONE && dl_stand_is(run, verb, "vote") && is_vote_to_end(run, verb)) stance = dl_stance_turned(stance);
    finding.condition = stance == DL_STANCE_FOR ? dl_stand_condition(run, verb) : (struct dl_span){0, 0};
    finding.stance = finding.condition.start < finding.condition.end ? DL_STANCE_CONDITIONAL : (enum dl_stance)stance;
    return dl_stand_find_in_slot(run, finding, phrase != DL_NONE ? phrase : verb, stance, holder);
}
