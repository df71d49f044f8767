/* The finders of stances, each asked of a word or of a sentence's words; what they return is whether the word was that. Those that are asked of every
 * word say no here where a bit tells: what stands in its sentence, which relations and senses it has, whether anything was found before. */
#ifndef DL_STAND_FINDERS_H
#define DL_STAND_FINDERS_H

#include "stand/run.h"

void dl_stand_positions(struct dl_stand *run);                        /* positions.c: by the lexicon */
int dl_stand_is_not_one(const struct dl_stand *run, uint32_t holder); /* by_frame.c: "not one of the members" */
/* by_frame.c: whether a frame fits the word's tag; whether it then says anything of the word, though it be that nobody stands anywhere. */
int dl_stand_frame_fits(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame);
int dl_stand_by_frame(struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame);
int dl_stand_is_said_to_be(const struct dl_stand *run, uint32_t noun); /* "there is no need for": whoever says so */
/* What the predicate says of the thing in its slot, for its holder and those joined to him; whether it says anything. */
int dl_stand_find_in_slot(struct dl_stand *run, struct dl_finding finding, uint32_t slot, int stance, uint32_t holder);

/* slots.c. What stands in the place of a predicate where a frame has the issue; DL_NONE. */
uint32_t dl_stand_in_slot(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame);
/* The object of "voted down the dam", where the parser takes it for a phrase; DL_NONE. */
uint32_t dl_stand_behind_particle(const struct dl_stand *run, uint32_t verb);
/* "stopped him from leaving the country", "took it out of service": an act of somebody's, and no matter that is quarrelled over. */
int dl_stand_is_mere_act(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot);
/* The frames of a word's own lemma; NULL. */
static inline const struct dl_stance_frame *dl_stand_own_frames(const struct dl_stand *run, uint32_t word)
{
    uint32_t frame = run->lexeme[word]->frame;
    return frame == DL_NONE ? NULL : dl_stances_at(run->stances, frame);
}
int dl_stand_is_state(const struct dl_stand *run, uint32_t word); /* "(remains) opposed", tagged as a verb */
/* The frames of a word, by its particle where it has one: "rule out" is not "rule"; NULL. */
const struct dl_stance_frame *dl_stand_find_frames(const struct dl_stand *run, uint32_t word);
static inline const struct dl_stance_frame *dl_stand_frames(const struct dl_stand *run, uint32_t word)
{
    const uint8_t upos = dl_word_at(run->doc, word)->upos;
    const int is_own = upos == DL_UPOS_NOUN ? !(run->lexeme[word]->places & DL_LEXEME_ENDS) : upos != DL_UPOS_VERB;
    return is_own ? dl_stand_own_frames(run, word) : dl_stand_find_frames(run, word);
}
/* Of a chain of frames the first that takes a side on a verb's object; NULL. */
static inline const struct dl_stance_frame *dl_stand_on_object(const struct dl_stand *run, const struct dl_stance_frame *frame)
{
    while (frame != NULL && (frame->upos != DL_UPOS_VERB || frame->slot != DL_SLOT_OBJ))
        frame = dl_stances_at(run->stances, frame->next);
    return frame;
}
/* Those of a verb with its object or a phrase: "pour (cold) water on", "sit on the fence"; of it with this noun; NULL. */
const struct dl_stance_frame *dl_stand_idiom(const struct dl_stand *run, uint32_t verb);
const struct dl_stance_frame *dl_stand_idiom_with(const struct dl_stand *run, uint32_t verb, uint32_t noun);
/* The infinitive that a word governs ("wants to join", "called on them to leave"); DL_NONE. */
uint32_t dl_stand_infinitive(const struct dl_stand *run, uint32_t word);

/* sideless.c: words of this frame take no side with what stands in its slot here, whatever stance they would tell; the slot holds nothing to take a
 * side on. */
int dl_stand_takes_no_side(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot,
                           int stance);
int dl_stand_is_no_matter(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot);

/* holders.c. A finding is kept unless its holder or issue is none, or the report does not say who the holder is. */
void dl_stand_find(struct dl_stand *run, const struct dl_finding *finding);
/* One for each of those that are joined: "Germany and Poland"; holder is the word, finding->holder his entity. */
void dl_stand_find_for_all(struct dl_stand *run, struct dl_finding *finding, uint32_t holder);
/* Of what was read: for it, or against it where the reading is turned; 0 where nothing was. holder as above, DL_NONE: finding->holder alone. */
int dl_stand_find_read(struct dl_stand *run, struct dl_finding *finding, struct dl_reading reading, uint32_t holder);
/* The same of a verb where the subject holds it: "Russia and China put trade first". */
void dl_stand_find_for_subject(struct dl_stand *run, struct dl_finding *finding);
/* "the plan drew criticism from Peru": the plan, of the noun; DL_NONE. */
uint32_t dl_stand_receiver(const struct dl_stand *run, uint32_t noun);
/* "told its members to vote against it": what they are told is what he wants who tells them; DL_NONE where nobody does. */
uint32_t dl_stand_teller(const struct dl_stand *run, uint32_t verb);
/* "France and Italy were among nine states that voted no", "Chile leads a score of countries that demand it", "Peru is one of the few that
 * refused": of a predicate in a relative clause the members that are named, else its holder as it is. */
uint32_t dl_stand_members(const struct dl_stand *run, uint32_t predicate, uint32_t holder);
/* The word for who stands so; of an evaluation there is none. */
uint32_t dl_stand_holder(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame);

/* priority.c. The subject of a predicate, or the clause that stands for it; who says the words there, else who spoke last; DL_NONE. */
/* priority.c. "For Poland security comes first", the two taken for one noun: who is meant; DL_NONE. */
uint32_t dl_stand_meant_for(const struct dl_stand *run, uint32_t noun);
uint32_t dl_stand_said_of(const struct dl_stand *run, uint32_t word);
uint32_t dl_stand_speaker_or_last(const struct dl_stand *run, uint32_t word);
/* orders.c: "comes first", "matters more than": whether the verb was that; "the election", before which things come in time only. */
int dl_stand_order(struct dl_stand *run, uint32_t word);
int dl_stand_matter(struct dl_stand *run, uint32_t noun); /* "matters more", taken for a noun */
int dl_stand_is_occasion(const struct dl_stand *run, uint32_t noun);
/* sequences.c: "first A, then B", by "first"; "no A until B", by A; "A must be done before B", by the verb: whether it was that. */
int dl_stand_sequence(struct dl_stand *run, uint32_t first);
int dl_stand_none_until(struct dl_stand *run, uint32_t noun);
int dl_stand_until(struct dl_stand *run, uint32_t verb);
/* rankings.c: "trumps", "is a precondition for", "can wait": whether the word was that. */
int dl_stand_ranking(struct dl_stand *run, uint32_t word);

/* echoes.c: "so does Hungary", "Austria does not": whether the word was that. */
int dl_stand_find_echo(struct dl_stand *run, uint32_t word);
static inline int dl_stand_echo(struct dl_stand *run, uint32_t word)
{
    static const uint64_t ECHOES = (uint64_t)1 << DL_LIST_OPINION | (uint64_t)1 << DL_LIST_AGREEING |
                                   (uint64_t)1 << DL_LIST_PRO_VERB | (uint64_t)1 << DL_LIST_PRO_ADVERB;
    const int may_be = (run->lexeme[word]->lists & ECHOES) != 0 || dl_stand_is(run, word, "follow");
    return may_be && run->findings.count > 0 && dl_stand_find_echo(run, word);
}
int dl_stand_gap(struct dl_stand *run, uint32_t preposition); /* "…, Norway against" */

/* pleas.c, each of what the report is mainly about: "asked the council to spare the moor"; "the village would lose its guests"; "the price", "the
 * timetable", by which the whole is judged. */
int dl_stand_plea(struct dl_stand *run, uint32_t verb);
int dl_stand_foretold(struct dl_stand *run, uint32_t verb);
int dl_stand_is_side_of_main(struct dl_stand *run, uint32_t noun);

/* reprisals.c: "froze aid to Mali": whether the verb was that, of what the report is mainly about. */
int dl_stand_reprisal(struct dl_stand *run, uint32_t verb);

/* minds.c: "alarmed biologists", "has changed his mind": whether the verb was that. */
int dl_stand_mind(struct dl_stand *run, uint32_t verb);
/* owners.c: "Karl Ott's plan": whether the noun tells a side of whose it is. */
int dl_stand_find_owner(struct dl_stand *run, uint32_t noun);
static inline int dl_stand_owner(struct dl_stand *run, uint32_t noun)
{
    return dl_stand_in(run, noun, DL_LIST_MADE_TO_BE) && dl_stand_find_owner(run, noun);
}

/* allies.c: "sided with Poland", "shares its view", "did the same": whether the word was that. */
int dl_stand_find_ally(struct dl_stand *run, uint32_t word);
static inline int dl_stand_with_ally(struct dl_stand *run, uint32_t word)
{
    const int is_verb = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB;
    if (run->findings.count == 0 || (!is_verb && !(run->links[word].rels & DL_STAND_REL(COP)))) return 0;
    return (!is_verb || run->senses[word] & DL_SENSE_SIDING) && dl_stand_find_ally(run, word);
}

/* "slammed them for blocking it": the other side for who slams them, of what was found at the verb since. */
void dl_stand_judged_for(struct dl_stand *run, uint32_t verb, uint32_t since);

/* utterances.c: each returns whether the word was that. "Madness," said …; "would rather see it buried"; "will agree only if"; "could do
 * without it". */
int dl_stand_find_exclaimed(struct dl_stand *run, uint32_t word);
static inline int dl_stand_exclaims(struct dl_stand *run, uint32_t word)
{
    const uint32_t head = dl_word_at(run->doc, word)->head, statement = run->statement[word];
    return statement != DL_NONE && (head == DL_NONE || run->statement[head] != statement) && dl_stand_find_exclaimed(run, word);
}
int dl_stand_would(struct dl_stand *run, uint32_t verb);
int dl_stand_threatens(struct dl_stand *run, uint32_t verb);
int dl_stand_consents(struct dl_stand *run, uint32_t verb);
int dl_stand_without(struct dl_stand *run, uint32_t noun);

/* priority.c: enters that first stands above below, DL_NONE: above all; whether both were read. */
int dl_stand_ranks(struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t first, uint32_t below);
int dl_stand_tops(struct dl_stand *run, uint32_t word); /* "is at the top of its list" */
int dl_stand_precedence(struct dl_stand *run,
                        uint32_t verb); /* precedence.c: "cannot wait", "comes second to"; whether it was that */

/* asides.c: "over the objections of Peru" beside a clause: whether the noun was that. */
int dl_stand_aside(struct dl_stand *run, uint32_t noun);
/* "wants guarantees before it signs": on what stands behind "before" its stance is conditional. */
void dl_stand_bargain(struct dl_stand *run, uint32_t verb); /* "wants guarantees before it signs": would, if */

/* evaluations.c: each returns whether the word was that. "considers it a threat"; "is against it"; "said no to it"; "has nothing against it". */
int dl_stand_evaluation(struct dl_stand *run, uint32_t verb);
/* The frame of an evaluating word, by itself or with the adjective before it: its issue is what it is said of; NULL. */
const struct dl_stance_frame *dl_stand_evaluating(const struct dl_stand *run, uint32_t word);
int dl_stand_goal(struct dl_stand *run, uint32_t noun); /* "is a goal of" */
int dl_stand_find_preposition(struct dl_stand *run, uint32_t word);
static inline int dl_stand_preposition(struct dl_stand *run, uint32_t word)
{
    return run->links[word].rels & DL_STAND_REL(COP) && dl_stand_find_preposition(run, word);
}
int dl_stand_answer(struct dl_stand *run, uint32_t verb);
int dl_stand_answers(const struct dl_stand *run, uint32_t verb); /* "says no", "votes yes": the stance, -1 for neither */
int dl_stand_nothing_against(struct dl_stand *run, uint32_t verb);

int dl_stand_find_priority(struct dl_stand *run, uint32_t word); /* priority.c: whether the predicate puts one thing first */
static inline int dl_stand_priority(struct dl_stand *run, uint32_t word)
{
    return dl_stand_has_mark(run, word, DL_MARK_RANK) && dl_stand_find_priority(run, word);
}
/* preferences.c: "prefers A to B": whether the verb does. "rather than B", "instead of B", joined to what is preferred. */
int dl_stand_preference(struct dl_stand *run, uint32_t word);
int dl_stand_is_put_below(const struct dl_stand *run, uint32_t joined);
int dl_stand_find_silence(struct dl_stand *run,
                          uint32_t word); /* silence.c: whether it tells of one who was asked and did not say */
static inline int dl_stand_silence(struct dl_stand *run, uint32_t word)
{
    return dl_stand_has_mark(run, word, DL_MARK_MUTE) && dl_stand_classes(run, word) & DL_STAND_ASKED &&
           dl_stand_find_silence(run, word);
}
/* consequences.c: "would bring jobs", "will ruin the river": whether its subject is the better or the worse for it. */
int dl_stand_consequence(struct dl_stand *run, uint32_t verb);
/* modals.c: "must", "should"; "will" */
int dl_stand_wish(struct dl_stand *run, uint32_t word);
int dl_stand_intent(struct dl_stand *run, uint32_t word);
int dl_stand_purpose(struct dl_stand *run, uint32_t word); /* "went to court to stop it" */
/* lone.c: "doubts that it works", "questioned why it should cost so much", of what is quarrelled over: whether the verb was that. */
int dl_stand_doubted(struct dl_stand *run, uint32_t verb);
int dl_stand_too_early(struct dl_stand *run, uint32_t word); /* "is too early to lift it" */
int dl_stand_going_on(struct dl_stand *run, uint32_t word);

/* some_of.c. "ten Republicans", "Democrats who voted for it": the party is named, and only some of it take the side. */
int dl_stand_is_of_some(const struct dl_stand *run, uint32_t predicate, uint32_t word);
/* "House and Senate Democrats": those of both chambers, the first of which the parser has for one of two who act. */
int dl_stand_is_chamber_of_members(const struct dl_stand *run, uint32_t word);

#endif
