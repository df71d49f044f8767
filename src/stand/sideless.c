/* Words of taking a side that take none here: what is asked, ordered, feared or waged rather than wanted or refused, and objects that nobody is for
 * or against. */
#include "stand/finders.h"

/* "insisted that it go ahead": bare behind a singular. */
static int is_bare(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    uint32_t subject = at->upos == DL_UPOS_VERB ? dl_stand_child(run, verb, DL_REL_NSUBJ) : DL_NONE;
    return subject != DL_NONE && dl_has_feat(dl_word_at(run->doc, subject), "Number=Sing") && !dl_has_feat(at, "Tense=Past") &&
           dl_word_at(run->doc, subject)->upos != DL_UPOS_PRON && dl_str_equal(at->form, at->lemma) &&
           dl_stand_child(run, subject, DL_REL_CONJ) == DL_NONE;
}

/* "insists that talks begin", "must begin"; not "insists that they have begun". */
static int is_demand(const struct dl_stand *run, uint32_t clause)
{
    if (dl_stand_aux(run, clause, "must should shall ought will")) return 1;
    DL_EACH_CHILD(run, c, clause)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if ((rel == DL_REL_AUX || rel == DL_REL_COP) && !dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf")) return 0;
    }
    uint32_t be = dl_stand_child(run, clause, DL_REL_AUX_PASS); /* "insists that it be scrapped" */
    if (be != DL_NONE && dl_has_feat(dl_word_at(run->doc, be), "VerbForm=Inf")) return 1;
    if (is_bare(run, clause)) return 1;
    return !dl_has_feat(dl_word_at(run->doc, clause), "Tense=Past") && !dl_has_feat(dl_word_at(run->doc, clause), "Person=3");
}

/* "a plea deal", "a sponsorship contract": nobody's business here. */
static int is_private(const struct dl_stand *run, uint32_t noun)
{
    if (!(dl_stand_classes(run, noun) & DL_STAND_AGREEMENT)) return 0;
    DL_EACH_CHILD(run, c, noun)
    if (c < noun && run->senses[c] & DL_SENSE_PRIVATE) return 1;
    return 0;
}

/* "Are you for it?" he asked. */
static int is_asked_outright(const struct dl_stand *run, uint32_t clause)
{
    uint32_t first, last;
    dl_subtree(run->doc, clause, &first, &last);
    for (uint32_t w = clause; w < run->doc->words.count && w <= last + 2; w++)
        if (dl_str_is(dl_word_at(run->doc, w)->form, "?")) return 1;
    return 0;
}

/* "sent her the transcript", "passed background checks", "began accepting applications": handed on, gone through or taken in, and no more. */
static int is_only_handled(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot)
{
    if (frame->slot != DL_SLOT_DEED && frame->slot != DL_SLOT_OBJ) return 0;
    if (dl_stand_listed(run, word, "send provide offer release submit give extend") &&
        (dl_stand_in(run, slot, DL_LIST_WORDS) ||
         (!dl_stand_negated(run, word) &&
          dl_stand_listed(run, slot, "denial apology explanation condolence excuse invitation request draft application"))))
        return 1;
    if (dl_stand_listed(run, word, "accept receive") &&
        dl_stand_listed(run, slot,
                        "application fee payment donation entry order patient student applicant call "
                        "compensation bribe gift award prize"))
        return 1;
    return frame->slot == DL_SLOT_DEED && dl_stand_is(run, word, "pass") &&
           dl_stand_listed(run, slot, "check test exam examination inspection screening course");
}

/* "ended the service", "dropped a hint", "defied the odds", "saved billions", "cut a deal", "reversed course", "triggered violence": what is done to
 * such a thing is done to no matter of dispute. */
static int is_of_other_things(const struct dl_stand *run, uint32_t word, uint32_t slot)
{
    static const struct {
        const char *verb, *nouns;
    } ROWS[] = {
        {"end", "service speech series interview call meeting conversation session sermon day night season"},
        {"drop", "bomb line hint puck leaflet name guard"},
        {"defy",
         "odd odds gravity expectation logic prediction description belief history perception stereotype trend convention wisdom"},
        {"save", "billion million dollar euro pound money option time"},
        {"reverse", "course direction"},
        {"divide", "line basis"},
        {"resist", "urge temptation impulse"},
        {"withdraw", "consideration race contest competition tournament"}};
    if (!dl_stand_listed(run, word, "end drop defy save reverse divide resist withdraw cut carry trigger")) return 0;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        if (dl_str_is(dl_stand_lemma(run, word), ROWS[i].verb)) return dl_str_listed(dl_stand_lemma(run, slot), ROWS[i].nouns, ' ');
    if (dl_stand_is(run, word, "cut")) return (dl_stand_classes(run, slot) & DL_STAND_AGREEMENT) != 0;
    if (dl_stand_is(run, word, "carry") && dl_stand_particle(run, word) == DL_NONE)
        return !(dl_stand_classes(run, slot) & (DL_STAND_AGREEMENT | DL_STAND_CONTESTED)) &&
               !dl_stand_listed(run, slot, "motion bill amendment resolution vote referendum proposal measure");
    return dl_stand_is(run, word, "trigger") && !dl_stand_listed(run, slot, "article clause mechanism process election referendum");
}

/* "fights a trade war", "launched airstrikes": wages it. */
static int is_waged(const struct dl_stand *run, uint32_t word, uint32_t slot)
{
    if (run->lexeme[word]->kinds & DL_KIND_WAGES && run->lexeme[slot]->kinds & DL_KIND_FORCE && !dl_stand_negated(run, word))
        return 1;
    return dl_stand_is(run, word, "fight") && dl_word_at(run->doc, slot)->upos == DL_UPOS_NOUN &&
           dl_stand_listed(run, slot, "war battle campaign fight duel election race");
}

/* "worried about the safety of the bridge", "concerned about the lack of doctors": for what, it does not say. */
static int is_feared_for(const struct dl_stand *run, uint32_t word, uint32_t slot)
{
    const uint32_t issue = run->issue[slot];
    if (dl_word_at(run->doc, slot)->upos != DL_UPOS_NOUN || (issue != DL_NONE && run->issues.at[issue].concept != DL_NONE) ||
        !dl_stand_listed(run, word, "worry worried concern concerned fear anxious nervous anxiety alarm alarmed"))
        return 0;
    return (dl_stand_senses(run, slot) & DL_SENSE_GOOD_THING) != 0 ||
           dl_stand_listed(run, slot,
                           "fallout future fate lack state condition status ability capacity prospect absence reputation survival");
}

/* "declined to criticise it", "refused to rule it out": who does not speak against a thing is not for it by that. */
static int is_not_spoken_against(const struct dl_stand *run, uint32_t word, uint32_t act)
{
    if (!dl_stand_listed(run, word, "decline refuse hesitate")) return 0;
    return dl_stand_listed(
               run, act, "criticise criticize condemn denounce rebuke fault blame attack disavow repudiate oppose censure slam") ||
           (dl_stand_is(run, act, "rule") && dl_stand_particle(run, act) != DL_NONE);
}

/* "their failure to repeal the law": they would have. */
static int is_end_missed(const struct dl_stand *run, uint32_t word, uint32_t act)
{
    if (!dl_stand_listed(run, word, "failure inability") || dl_word_at(run->doc, act)->upos != DL_UPOS_VERB) return 0;
    if (dl_stand_listed(run, act, "reach strike win secure get obtain achieve persuade convince find attract")) return 1;
    if (dl_stand_classes(run, act) & DL_STAND_TURN) return 1;
    const struct dl_stance_frame *frame = dl_stand_on_object(run, dl_stand_own_frames(run, act));
    return frame != NULL && frame->stance == DL_STANCE_AGAINST;
}

/* "warned Chad of sanctions", "warned that punishment would follow": what he himself may do. */
static int is_warned_of_answer(const struct dl_stand *run, uint32_t word, uint32_t slot)
{
    if (!dl_stand_is(run, word, "warn")) return 0;
    if (dl_word_at(run->doc, slot)->rel == DL_REL_CCOMP) {
        const uint32_t subject = dl_stand_own_subject(run, slot);
        return subject != DL_NONE && dl_stand_listed(run, subject, "punishment retaliation reprisal consequence penalty response");
    }
    return dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE &&
           dl_stand_listed(
               run, slot,
               "proceeding proceedings sanction consequence measure lawsuit penalty fine retaliation reprisal punishment response");
}

/* "likes to boast": does so often; "would like to" wants it. */
static int is_habit(const struct dl_stand *run, uint32_t word)
{
    return dl_stand_listed(run, word, "like love") && dl_word_at(run->doc, word)->upos == DL_UPOS_VERB &&
           !(run->links[word].rels & DL_STAND_REL(AUX));
}

/* "is struggling to understand it", "declined to decide whether": what one wants to know, one is not for. */
static int is_to_know(const struct dl_stand *run, uint32_t word, uint32_t act)
{
    const uint32_t object = dl_stand_listed(run, word, "decline refuse") ? dl_stand_child(run, act, DL_REL_OBJ) : DL_NONE;
    if (object != DL_NONE && dl_stand_listed(run, act, "make reach give") &&
        dl_stand_listed(run, object, "decision conclusion judgment"))
        return 1;
    return dl_stand_listed(run, word, "struggle fight try strive") &&
           dl_stand_listed(run, act, "understand figure know learn explain see survive cope");
}

/* "credited the drop in prices to the ban", wherever that hangs */
static int is_put_down_to(const struct dl_stand *run, uint32_t thing)
{
    for (uint32_t w = thing + 1; w < run->doc->words.count && w - thing <= 6; w++) {
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_PUNCT) return 0;
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_ADP && dl_stand_is(run, w, "to")) return 1;
    }
    return 0;
}

/* "urged it to act", "held out until the evening", "left a wall", "a phone call to inform him", "warned Chad of sanctions": words of more than one
 * sense in another. */
static int is_other_sense(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot)
{
    if (frame->slot == DL_SLOT_OBJ && dl_stand_listed(run, word, "urge encourage press push") &&
        (dl_word_at(run->doc, slot)->upos == DL_UPOS_PRON || dl_stand_is(run, word, "encourage")) &&
        dl_stand_infinitive(run, word) != DL_NONE)
        return 1; /* whom */
    if (frame->slot == DL_SLOT_CENTRAL && dl_stand_listed(run, word, "hold fight") && dl_stand_particle(run, word) != DL_NONE &&
        (dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE || dl_stand_phrase(run, word, "until till") != DL_NONE))
        return 1; /* also "held out the threat of sanctions" */
    if (frame->slot == DL_SLOT_DEED && dl_stand_listed(run, word, "leave quit exit") &&
        !(dl_stand_classes(run, slot) & DL_STAND_AGREEMENT))
        return 1;
    if (dl_stand_classes(run, word) & DL_STAND_MADE && is_private(run, slot)) return 1; /* "struck a plea deal" */
    if (dl_stand_is(run, word, "credit") && is_put_down_to(run, slot)) return 1;
    if (frame->slot == DL_SLOT_XCOMP && dl_stand_is(run, word, "call") && dl_stand_child(run, slot, DL_REL_MARK) == DL_NONE &&
        dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE)
        return 1; /* "called the raids chilling" */
    if (frame->slot == DL_SLOT_XCOMP && dl_stand_is(run, word, "call") &&
        dl_stand_child_listed(run, word, "phone telephone conference video"))
        return 1;
    if (frame->slot == DL_SLOT_PREPOSITION && dl_stand_is(run, word, "agree") && dl_str_is(frame->preposition, "on") &&
        dl_stand_listed(run, slot, "meddling interference involvement responsibility guilt"))
        return 1; /* "agree on Russian meddling": that it was so */
    if (frame->slot == DL_SLOT_PREPOSITION && dl_stand_is(run, word, "call") && dl_word_at(run->doc, word)->upos == DL_UPOS_VERB &&
        dl_str_is(frame->preposition, "for") && dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE)
        return 1; /* "called him absent for not coming", "called it a black day for the town" */
    if (frame->slot == DL_SLOT_OBJ && dl_stand_is(run, word, "see") && dl_stand_particle(run, word) == DL_NONE)
        return !dl_stand_has_no(run, slot); /* "sees no solution by force"; not "does not see the crime" */
    if (frame->stance == DL_STANCE_UNDECIDED && dl_stand_is(run, word, "consider") && dl_stand_listed(run, slot, "case appeal"))
        return 1;
    if (frame->stance == DL_STANCE_UNDECIDED && dl_stand_listed(run, word, "examine investigate") && frame->slot == DL_SLOT_OBJ)
        return !(dl_stand_classes(run, slot) &
                 (DL_STAND_CARRIER | DL_STAND_CONTESTED | DL_STAND_AGREEMENT)); /* "examines the theft" */
    if (frame->stance == DL_STANCE_UNDECIDED &&
        dl_stand_listed(run, word, "odds odd quarrel bicker wrangle squabble haggle spar")) {
        const uint32_t who = dl_stand_subject(run, word);
        return who != DL_NONE &&
               (dl_stand_child(run, who, DL_REL_CONJ) != DL_NONE || dl_stand_phrase(run, word, "with") != DL_NONE);
    } /* "France and Germany were at odds over it": each of them knows */
    if (frame->slot == DL_SLOT_XCOMP && dl_stand_listed(run, slot, "take raise discuss address consider")) {
        const uint32_t what = dl_stand_child(run, slot, DL_REL_OBJ);
        if (what != DL_NONE && dl_stand_listed(run, what, "matter issue question case"))
            return 1; /* "asked it to take up the matter" */
    }
    if (dl_stand_is(run, word, "make") && dl_str_is(frame->preposition, "of") && dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE &&
        dl_stand_is(run, dl_stand_child(run, word, DL_REL_OBJ), "light"))
        return dl_stand_own_frames(run, slot) == NULL; /* "makes light of the drought", not "of fears about it" */
    if (frame->slot == DL_SLOT_XCOMP && dl_stand_is(run, word, "plead") && dl_stand_listed(run, slot, "guilty innocent")) return 1;
    if (frame->stance == DL_STANCE_UNDECIDED && dl_stand_is(run, word, "consider") &&
        (frame->slot != DL_SLOT_OBJ ? run->links[word].rels & DL_STAND_REL(NSUBJ_PASS)
                                    : run->links[word].rels & DL_STAND_REL(AUX_PASS) && slot > word))
        return 1; /* "is considered a refuge", "is used and also considered a refuge" */
    if (frame->slot == DL_SLOT_PREPOSITION && dl_stand_is(run, word, "agree") && dl_str_is(frame->preposition, "with") &&
        run->links[word].rels & DL_STAND_REL(CCOMP))
        return 1; /* "agreed with the prosecutor that he would appear" */
    if (frame->slot == DL_SLOT_PREPOSITION && dl_stand_is(run, word, "hold") && run->links[word].rels & DL_STAND_REL(NSUBJ_PASS))
        return 1; /* "are held to a higher standard" */
    if (frame->slot == DL_SLOT_CCOMP && dl_stand_is(run, word, "move") &&
        (dl_stand_phrase(run, word, "to from") != DL_NONE || dl_stand_child_listed(run, word, "close closer")))
        return 1; /* "moved to Los Angeles to work" */
    if (frame->slot == DL_SLOT_PREPOSITION && dl_stand_is(run, word, "contribute") &&
        dl_word_at(run->doc, word)->rel == DL_REL_ADVCL && dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Part"))
        return 1; /* ", contributing to a rise" */
    if (frame->stance == DL_STANCE_UNDECIDED && dl_stand_is(run, word, "weigh") && dl_stand_particle(run, word) != DL_NONE &&
        dl_stand_is(run, dl_stand_particle(run, word), "in"))
        return 1; /* "weighed in" */
    if (frame->slot == DL_SLOT_CONTEXT && dl_stand_is(run, word, "mediate") && dl_stand_aux(run, word, "be"))
        return 1; /* "Oman, which is mediating, said" */
    return is_warned_of_answer(run, word, slot);
}

int dl_stand_takes_no_side(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot,
                           int stance)
{
    if (dl_stand_is_mere_act(run, word, frame, slot) || is_only_handled(run, word, frame, slot) ||
        is_other_sense(run, word, frame, slot))
        return 1;
    if ((frame->slot == DL_SLOT_OBJ || frame->slot == DL_SLOT_DEED) && is_waged(run, word, slot)) return 1;
    if (is_of_other_things(run, word, slot)) return 1;
    if (frame->slot == DL_SLOT_XCOMP && (is_habit(run, word) || is_to_know(run, word, slot))) return 1;
    if (dl_stand_child_listed(run, word, "less") && dl_stand_child(run, word, DL_REL_ADVMOD) != DL_NONE && stance >= 0)
        return 1; /* "are less willing to": no word of how much they are */
    if (frame->slot == DL_SLOT_SUBJ && frame->holder == DL_HOLDER_SOURCE && dl_stand_listed(run, word, "illegal legal unlawful") &&
        dl_stand_aux(run, word, "will would") &&
        (!dl_stand_aux(run, word, "would") || dl_stand_phrase(run, word, "in under") != DL_NONE))
        return 1; /* "abortion will be illegal in twenty states"; not "said new sanctions would be illegal" */
    if (frame->holder == DL_HOLDER_SOURCE && dl_stand_is(run, word, "dead")) return dl_stand_phrase(run, word, "on") == DL_NONE;
    if (frame->slot == DL_SLOT_PREPOSITION && is_feared_for(run, word, slot)) return 1;
    if (frame->slot == DL_SLOT_XCOMP && (is_not_spoken_against(run, word, slot) || is_end_missed(run, word, slot))) return 1;
    if (dl_stand_is(run, word, "ask") && dl_word_at(run->doc, slot)->upos == DL_UPOS_VERB && is_asked_outright(run, slot)) return 1;
    if (frame->slot != DL_SLOT_CCOMP) return 0;
    if (dl_stand_listed(run, word, "insist ask") && !is_demand(run, slot)) return 1;
    return stance != DL_STANCE_UNDECIDED && dl_stand_asks(run, slot); /* "asked if it would" */
}

/* "worried about whether it will": neither for nor against. */
static int only_asks(const struct dl_stand *run, const struct dl_stance_frame *frame, uint32_t slot)
{
    if (frame->slot == DL_SLOT_CCOMP && dl_stand_is(run, slot, "compare")) return 1; /* "will vote, compared to 68 percent" */
    return frame->slot == DL_SLOT_PREPOSITION && frame->stance != DL_STANCE_UNDECIDED && frame->negated != DL_STANCE_UNDECIDED &&
           dl_word_at(run->doc, slot)->upos == DL_UPOS_VERB && dl_stand_asks(run, slot);
}

/* "is ready for a war on two fronts": and does not want it. */
static int is_ready_for_worst(const struct dl_stand *run, uint32_t word, uint32_t slot)
{
    return dl_stand_listed(run, word, "ready prepare prepared") && slot != word &&
           (dl_stand_senses(run, slot) & DL_SENSE_BAD_THING || dl_stand_listed(run, slot, "fight battle challenge duel race"));
}

/* "dismissed a suggestion that there had been a fire": that something was so, nobody is for or against. */
static int is_of_fact(const struct dl_stand *run, uint32_t slot)
{
    const uint32_t clause = run->lexeme[slot]->kinds & DL_KIND_ASSERTS ? dl_stand_child(run, slot, DL_REL_CCOMP) : DL_NONE;
    if (clause == DL_NONE || dl_stand_aux(run, clause, "should would must will could can may might shall")) return 0;
    if (dl_has_feat(dl_word_at(run->doc, clause), "Tense=Past")) return 1;
    const uint32_t copula = dl_stand_child(run, clause, DL_REL_COP);
    return dl_stand_aux(run, clause, "have") || (copula != DL_NONE && dl_has_feat(dl_word_at(run->doc, copula), "Tense=Past"));
}

/* "criticised the way the decision was made" is no side on what was decided. */
static int is_of_manner(const struct dl_stand *run, uint32_t slot)
{
    return dl_stand_listed(run, slot, "way manner timing handling") && dl_word_at(run->doc, slot)->upos == DL_UPOS_NOUN;
}

/* "called the sanctions insufficient": who says so wants more of them. */
static int is_too_little(const struct dl_stand *run, uint32_t word, uint32_t slot)
{
    return dl_stand_listed(run, word, "insufficient inadequate half-hearted toothless") &&
           dl_stand_listed(run, slot, "sanction measure aid fund funding ban cut reform step help penalty tariff rise increase");
}

int dl_stand_is_no_matter(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot)
{
    return only_asks(run, frame, slot) || is_ready_for_worst(run, word, slot) || is_of_manner(run, slot) || is_of_fact(run, slot) ||
           is_too_little(run, word, slot);
}
