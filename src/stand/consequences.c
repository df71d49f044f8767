/* What follows from a thing is for it or against it: "the levy would bring jobs", "the dam will dry up the wells", "would not end the war". The verb says
 * what its subject does to its object, the object whether that is good; of what is brought or lessened the object decides, of what is helped or
 * harmed the verb unless the object is an evil. The parts are put together as in the composition of sentiment by Moilanen and Pulman (2007); the
 * holder is who says so. */
#include "stand/finders.h"
#include "who/who.h"

/* 1 for what is good, -1 for what is bad, 0 for what is neither: by the noun, else by the words before it ("job losses", "dangerous precedent"). */
static int worth_of(const struct dl_stand *run, uint32_t noun)
{
    uint32_t senses = dl_stand_senses(run, noun);
    int own = senses & DL_SENSE_BAD_THING ? -1 : senses & DL_SENSE_GOOD_THING ? 1 : 0;
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        uint32_t of = rel == DL_REL_AMOD ? dl_stand_senses(run, c) : 0;
        if (of & DL_SENSE_BAD_QUALITY || (rel == DL_REL_AMOD && dl_stand_listed(run, c, "bad wrong"))) return -1;
        if (own == 0 && of & DL_SENSE_GOOD_QUALITY) return 1;
    }
    if (own == 0 && dl_stand_classes(run, noun) & DL_STAND_TURNING) { /* "the loss of jobs", "an end to the war" */
        uint32_t of = dl_stand_phrase(run, noun, "of to in");
        return of != DL_NONE ? -worth_of(run, of) : 0;
    }
    return own;
}

static int worth_of_quality(const struct dl_stand *run, uint32_t word)
{
    uint32_t senses = dl_stand_senses(run, word);
    int worth = senses & DL_SENSE_BAD_QUALITY ? -1 : senses & DL_SENSE_GOOD_QUALITY ? 1 : 0;
    DL_EACH_CHILD(run, c, word) /* "less dependent" */
    if (c < word && dl_stand_is(run, c, "less")) worth = -worth;
    return worth;
}

/* "would make the poor poorer": of the quality. */
static int worth_of_making(const struct dl_stand *run, uint32_t verb, uint32_t object)
{
    DL_EACH_CHILD(run, c, verb)
    if (c > verb && dl_word_at(run->doc, c)->rel == DL_REL_XCOMP) return worth_of_quality(run, c);
    DL_EACH_CHILD(run, c, object)
    if (c > object && dl_word_at(run->doc, c)->rel == DL_REL_AMOD) return worth_of_quality(run, c);
    return 0;
}

/* Whether what the verb tells is good for anybody: 1, -1; 0 for neither. */
static int worth_of_verb(const struct dl_stand *run, uint32_t verb, uint32_t senses)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object == DL_NONE) object = dl_stand_phrase(run, verb, "to in on for");
    int worth = object != DL_NONE ? worth_of(run, object) : 0;
    if (dl_stand_is(run, verb, "expose") && dl_stand_phrase(run, verb, "to") == DL_NONE) return 0; /* "exposed a problem" */
    if (senses & DL_SENSE_LESSENS && worth != 0) return -worth;
    if (senses & DL_SENSE_BRINGS && worth != 0) return worth;
    if (object == DL_NONE) return 0;
    if (senses & DL_SENSE_MAKES && worth_of_making(run, verb, object) != 0) return worth_of_making(run, verb, object);
    if (senses & DL_SENSE_HELPS) return worth < 0 ? -1 : 1;
    if (senses & DL_SENSE_HARMS) return worth < 0 ? 1 : -1;
    return 0;
}

/* "would help to create jobs", "threatens to destroy": the verb above has the subject and the tense. */
static uint32_t clause_of(const struct dl_stand *run, uint32_t verb)
{
    for (uint32_t steps = 0; steps < 3; steps++) {
        const struct dl_word *at = dl_word_at(run->doc, verb);
        int is_handed = at->rel == DL_REL_XCOMP && at->head != DL_NONE && dl_stand_in(run, at->head, DL_LIST_HANDING_ON);
        int is_joined = at->rel == DL_REL_CONJ && at->head != DL_NONE && dl_word_at(run->doc, at->head)->upos == DL_UPOS_VERB &&
                        dl_stand_child(run, verb, DL_REL_NSUBJ) == DL_NONE; /* "would cost jobs and ruin towns" */
        if (!is_handed && !is_joined) break;
        verb = at->head;
    }
    return verb;
}

/* Said of what will follow any thing may be the issue; of what has followed, what is in question already. */
static uint32_t subject_in_question(const struct dl_stand *run, uint32_t clause)
{
    uint32_t holder = dl_stand_judge(run, clause);
    uint32_t subject = dl_stand_child(run, clause, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_stand_child(run, clause, DL_REL_CSUBJ);
    if (subject == DL_NONE || (!dl_stand_is_thing(run, subject, holder) && run->issue[subject] == DL_NONE)) return DL_NONE;
    if (dl_stand_aux(run, clause, "will would could can may might") || dl_stand_is(run, clause, "threaten")) return subject;
    int points = dl_stand_points_back(run, subject) > 0 && dl_stand_classes(run, subject) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT);
    return run->issue[subject] != DL_NONE || points ? subject : DL_NONE;
}

/* "officials say a bomb has killed 13 soldiers": what is told of a blow, and no view of it. */
static int is_blow(const struct dl_stand *run, uint32_t clause, uint32_t subject)
{
    return !dl_stand_aux(run, clause, "will would could can may might") &&
           (run->lexeme[subject]->kinds & (DL_KIND_FORCE | DL_KIND_ILL) ||
            dl_stand_listed(run, subject,
                            "bomb explosion blast missile rocket shell drone quake earthquake storm flood fire crash "
                            "hurricane cyclone gunman bomber virus"));
}

int dl_stand_consequence(struct dl_stand *run, uint32_t verb)
{
    uint32_t senses = dl_stand_senses(run, verb) & DL_SENSE_CONSEQUENCE;
    if (senses == 0 || dl_word_at(run->doc, verb)->rel == DL_REL_ACL_RELCL) return 0;
    uint32_t clause = clause_of(run, verb), subject = subject_in_question(run, clause);
    if (subject == DL_NONE || subject > verb || is_blow(run, clause, subject) || dl_stand_asks(run, clause) ||
        dl_stand_aux(run, clause, "should must ought"))
        return 0; /* "should help the poor": whether it does, it does not say */
    uint32_t holder = dl_stand_judge(run, clause);
    int worth = holder != DL_NONE && !dl_stand_is_only_reckoned(run, clause) ? worth_of_verb(run, verb, senses) : 0;
    if (worth == 0) return 0;
    const uint32_t whom = dl_stand_child(run, verb, DL_REL_OBJ);
    if (whom != DL_NONE && dl_stand_listed(run, whom, "nobody no-one none nothing")) worth = -worth; /* "would harm nobody" */
    if (dl_stand_negated(run, clause) || (clause != verb && dl_stand_negated(run, verb))) worth = -worth;
    struct dl_reading reading = dl_stand_read(run, subject, holder);
    if (reading.issue == DL_NONE) return 0;
    int stance = worth > 0 ? DL_STANCE_FOR : DL_STANCE_AGAINST;
    struct dl_finding finding = {.by = "consequence",
                                 .predicate = verb,
                                 .holder = holder,
                                 .issue = reading.issue,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_WEAK};
    finding.stance = (enum dl_stance)(reading.turned ? dl_stance_turned(stance) : stance);
    dl_stand_find(run, &finding);
    return 1;
}
