/* From a matched predicate to an event of the document. */
#ifndef DL_DID_CODER_H
#define DL_DID_CODER_H

#include <string.h>

#include "did/party.h"

struct dl_coder {
    struct dl_scene scene;
    struct dl_table seen;      /* what happened already -> event index */
    uint64_t contexts;         /* of the sentence, a bit each */
    int demands;               /* "must" or the like stands in the sentence */
    int refusals;              /* "will" and "not" do */
    int sidings;               /* "be" does, and "against" or "for" behind it */
    uint32_t dateline_place;   /* index into places, DL_NONE; where it only was written, none */
    char post[4];              /* the country where it only was written, else "" */
    uint32_t least_confidence; /* in hundredths: events below are not written */
    uint32_t scene_place;      /* where the last act of force or move of this paragraph was, DL_NONE */
    uint32_t scene_section;    /* that paragraph */
    uint32_t last_placed;      /* the event told before that has a place, DL_NONE */
    const struct dl_actors *actors;
    const struct dl_gazetteer *gazetteer;
    char home[4];                     /* the country that most of the report speaks of, "" where it is of several */
    char home_first[4], home_term[4]; /* the first that it speaks of; the one whose words it uses ("the Commons") */
    char home_named[4];               /* the one that it names most often, "" where it names several as often */
    char home_ours[4];                /* the one that whoever writes "we" and "our" belongs to, as far as that can be told */
    uint8_t *settled;                 /* [settled_count] of entities: an event has told their country */
    uint32_t settled_count;
};

/* An event while it is put together. */
struct dl_draft {
    uint16_t word;
    uint32_t kind;
    const struct dl_frame *frame; /* NULL: "must" in reported speech */
    struct dl_args args;
    struct dl_party actor, recipient;
    int type;
    const char *mode, *cameo;
    enum dl_status status;
    const char *turn; /* what became of the frame's class, NULL: nothing */
    uint16_t
        trigger;     /* the word that tells it where that is not the one which bears its sides ("is [against] the bill"), 0: none */
    float echoed;    /* the confidence of the event that it repeats (echo.c), 0: none; its sides are all known */
    int32_t score;   /* of the learned judgement (keep.h), in thousandths */
    int is_loose;    /* no frame of the verb fits, its class is the likeliest (loose.h) */
    int32_t loosely; /* the sum of that class, where is_loose */
};

/* Whether an act is the signing of an agreement: 057 and the finer codes of it. */
static inline int dl_is_signing(int type, const char *cameo)
{
    return type == DL_EVENT_SUPPORT && cameo != NULL && strncmp(cameo, "057", 3) == 0;
}

/* The word whose tense and clause hold for an event: the verb that carries a noun, else the predicate itself. */
static inline uint16_t dl_draft_verb(const struct dl_draft *d)
{
    return d->kind == DL_FRAME_NOUN && d->args.light != DL_NO_WORD ? d->args.light : d->word;
}

/* sphere.c: whether a sentence is of sport or of history; whether an event's sides and company are those of public life. */
int dl_sphere_elsewhere(const struct dl_scene *s);
int dl_sphere_public(struct dl_scene *s, const struct dl_draft *draft);
/* Whether one of a side is of a state or of force, or of people who act together. */
int dl_sphere_official(const struct dl_scene *s, const struct dl_party *party);
/* private.c: whether somebody of a state, of force or of politics, or a word of public life, stands in the sentence. */
int dl_names_state(const struct dl_scene *s);
/* status.c: actual, planned, … from auxiliaries and the verbs above; 0 where nothing is told to have happened or to lie ahead. */
int dl_status_read(struct dl_scene *s, struct dl_draft *draft);
/* avowed.c: "I would like to thank him"; "will be in contact with"; "will not be published until Friday"; "has not endorsed". */
int dl_is_avowed(const struct dl_scene *s, const struct dl_draft *d);
int dl_is_state_to_come(const struct dl_scene *s, const struct dl_draft *d);
int dl_is_put_off(const struct dl_scene *s, uint16_t w);
int dl_is_unsaid_yet(const struct dl_scene *s, const struct dl_draft *d);
/* ordered.c: an arrest that is only ordered is wanted; to be asked when it is known what the act is. */
void dl_status_of_arrest(const struct dl_scene *s, struct dl_draft *d);
/* Whether words at this place of status.tsv introduce the clause of w. */
int dl_marked(const struct dl_scene *s, uint16_t w, enum dl_status_place place);
/* Whether its clause stands beside another, behind a comma ("demanded a truce, threatening a ban"). */
int dl_is_beside(const struct dl_scene *s, uint16_t w);
/* effort.c: whether the verb is "go on" or the noun a chance that was taken, whose infinitive is done. */
int dl_goes_on(const struct dl_scene *s, uint16_t w);
/* told.c: whether it is told, not asked, supposed, feared or made general. */
int dl_told(struct dl_scene *s, const struct dl_draft *draft);
/* Whether a question word belongs to a clause. */
int dl_has_question_word(const struct dl_scene *s, uint16_t w);
/* Whether a verb is finite, itself or by an auxiliary; whether in the present tense; whether it is somebody's words. */
int dl_is_finite(const struct dl_scene *s, uint16_t w);
int dl_is_finite_present(const struct dl_scene *s, uint16_t w);
int dl_is_reported(const struct dl_scene *s, uint16_t w);
/* supposed.c: whether it stands in a condition or only follows on one; whether the verb's condition is told not to hold. */
int dl_supposed(const struct dl_scene *s, const struct dl_draft *draft);
/* Whether a verb joined to another shares its auxiliaries. */
int dl_shares_perfect(const struct dl_scene *s, uint16_t head, uint16_t w);
int dl_is_unreal(const struct dl_scene *s, uint16_t verb);
/* foreseen.c: whether somebody else sees it coming, or it is what a law, a condition or a proposal wants. */
int dl_is_foreseen(const struct dl_scene *s, const struct dl_draft *draft);
/* invented.c: whether it happens in a novel, a film, a play. */
int dl_is_invented(const struct dl_scene *s, const struct dl_draft *draft);
/* stative.c: whether it describes how somebody is, or how often such things are done. */
int dl_is_stative(const struct dl_scene *s, const struct dl_draft *draft);
/* unseen.c: whether nothing shows that it was done ("no evidence that they met"), somebody is only likelier to, or something else was done in its
 * place ("rather than striking it down"). */
int dl_is_unseen(const struct dl_scene *s, uint16_t verb);
/* private.c: whether it stays among kin and neighbours or among firms. */
int dl_is_private(const struct dl_scene *s, const struct dl_draft *draft);
/* unwilled.c: whether weather, a beast, a machine or a holiday did it. */
int dl_is_unwilled(struct dl_scene *s, const struct dl_draft *draft);
/* mishap.c: whether people came to harm in a crash, a fire, a fall; to be told of each sentence first. */
int dl_is_mishap(const struct dl_scene *s, const struct dl_draft *draft);
void dl_mishap_count(const struct dl_scene *s);
/* talk.c: whether it is told of nobody in particular, or held unlikely; "those", "anybody"; "bakers"; "a baker"; "bakers", whatever stands
 * beside it. */
int dl_only_talked_of(struct dl_scene *s, const struct dl_draft *draft);
int dl_is_whoever(const struct dl_scene *s, uint16_t w);
int dl_is_bare_plural(const struct dl_scene *s, uint16_t w);
int dl_is_any_one(const struct dl_scene *s, uint16_t w);
int dl_is_kind_of_people(const struct dl_scene *s, uint16_t w);
/* topic.c: whether it only names a kind of deed ("sexual assault", "a bill criminalizing"). */
int dl_topic(struct dl_scene *s, const struct dl_draft *draft);
/* counted.c: whether it is a number of such deeds ("arrests fell by a tenth"). */
int dl_counted(const struct dl_scene *s, const struct dl_draft *d);
/* query.c: whether it is only asked about, told to the press, or what a court is asked for. */
int dl_is_query(const struct dl_scene *s, const struct dl_draft *d);
/* comment.c: whether a column says in the present how people are. */
int dl_is_of_comment(const struct dl_scene *s, const struct dl_draft *d);
/* voiceless.c: whether a thing is said to ask or to threaten. */
int dl_is_voiceless(const struct dl_scene *s, const struct dl_draft *d);
/* canvass.c: whether it is how one stands for office: money for a candidate, his rallies. */
int dl_is_canvass(const struct dl_scene *s, const struct dl_draft *d);
/* Whether it tells views that were counted ("52 percent of voters back it"). */
int dl_polled(const struct dl_scene *s, const struct dl_draft *d);
/* setting.c: when and where it happened, and by what evidence. */
void dl_setting_find(struct dl_coder *coder, const struct dl_draft *draft, struct dl_event *event);
/* beside.c: the time that the clause beside tells, DL_NONE; the days counted from it, where they can be told. */
uint32_t dl_beside_time(const struct dl_scene *s, uint16_t w, const struct dl_event *event);
int dl_beside_count(const struct dl_scene *s, uint16_t w, struct dl_event *event);
/* Whether the noun w is what one counts from: "two days after the raid". */
int dl_beside_is_counted(const struct dl_scene *s, uint16_t w);
/* "blocked the roads a day after the takeover": the day of what the noun w is counted for, given the noun's own; without precision where it cannot be
 * told. *head: what is counted. */
struct dl_interval dl_beside_counted_from(const struct dl_scene *s, uint16_t w, struct dl_interval day, uint16_t *head);

/* Whether the draft's mode is one of what can be done to people alone: arrests, blows, verdicts, releases. */
int dl_is_of_persons(const struct dl_draft *draft);
/* take.c: takes for the event all that is below w; the nouns of a frame's pattern; what it is told by and what is said in it. */
void dl_take_tree(struct dl_scene *s, uint16_t w, const struct dl_draft *draft);
void dl_take_pattern(struct dl_scene *s, const struct dl_frame *frame, const struct dl_draft *draft);
void dl_take_content(struct dl_scene *s, const struct dl_draft *draft);
/* parting.c: "each other", "one another" as an object. */
int dl_is_each_other(const struct dl_scene *scene, uint16_t object);
/* parting.c: who stands on both sides stands on the actor's; who acts with each other stands on one side each. */
void dl_party_part(const struct dl_scene *s, struct dl_draft *draft);
void dl_party_split(const struct dl_scene *s, struct dl_draft *draft);
/* Takes from force told by an -ing form without an object the one who did the rest of the sentence ("fled after shelling"). */
void dl_party_stand_by(const struct dl_scene *s, struct dl_draft *draft);
/* pair.c: whom "both sides" or "the two leaders" stands for; 0 where "each" or "the latter" acts, of whom nobody knows who it is. */
int dl_party_pair(const struct dl_scene *s, struct dl_draft *draft);
/* answer.c: of a refusal or denial, whoever accused or asked the one who refuses in the sentence before. */
void dl_recipient_answered(const struct dl_coder *coder, struct dl_draft *draft);
/* Makes whoever was told before one side of a deed at `word`, strongly; as many as a party holds. */
void dl_party_take_told(struct dl_party *party, uint16_t word, const struct dl_participant *side, uint32_t count);
/* The same for the recipient, at the draft's own word. */
void dl_recipient_take_told(struct dl_draft *draft, const struct dl_participant *side, uint32_t count);
/* Whether two entities are one, a state and its government taken for one. */
int dl_is_one_side(const struct dl_doc *doc, uint32_t a, uint32_t b);
/* deed_judged.c: of a verdict or an answer on a deed that only points back ("condemned the move"), who is told to have done it before. */
void dl_recipient_judged(const struct dl_coder *coder, struct dl_draft *draft);
/* resumed.c: whether a noun points back to what was told, and nothing tells it apart from that. */
int dl_points_back(const struct dl_scene *s, uint16_t w);
/* The deed told before that a noun takes up, by its kind; NULL. */
const struct dl_event *dl_resumed_deed(const struct dl_scene *s, uint16_t w);
/* Gives harm that "the attack" did, or that was done in it, the doer who was told before. */
void dl_resumed_doer(const struct dl_scene *s, struct dl_draft *draft);
/* sides.c, recipient.c: the sides that the frame's own places do not give. */
void dl_sides_complete(struct dl_scene *s, struct dl_draft *draft);
/* Gives the verbs of a resolution that have no subject, and what they say of "it", the body that resolves. */
void dl_sides_understood(const struct dl_scene *s, struct dl_draft *draft);
/* homes.c: which countries the report speaks of; the country of sides that no word gives one. DL_OK or DL_ENOMEM. */
int dl_homes_count(struct dl_coder *coder);
int dl_homes_find(struct dl_coder *coder, struct dl_draft *draft, const struct dl_event *event);
/* settle.c: statement, contexts, repeats; writes the event. DL_OK or DL_ENOMEM. */
int dl_settle(struct dl_coder *coder, struct dl_draft *draft);
uint64_t dl_sentence_contexts(const struct dl_scene *s);
/* demand.c: whether "must" or the like stands in the sentence; whether somebody says that the word's subject must do it. */
int dl_demand_near(const struct dl_scene *s);
int dl_demand(struct dl_scene *s, uint16_t w, struct dl_draft *draft);
/* refuse.c: "will no longer take part", a verb denied from now on. */
int dl_no_longer(const struct dl_scene *s, uint16_t w);
/* refuse.c: whether "will" and "not" stand in the sentence; whether somebody refuses to do it ("will not let them in"), where no frame
 * tells what it is. */
int dl_refusal_near(const struct dl_scene *s);
int dl_refusal(struct dl_scene *s, uint16_t w, struct dl_draft *draft);
/* siding.c: whether "be" stands before "against" or "for" in the sentence; whether the word is what somebody is against or for; whether it is
 * what anything is against, and so has not happened by these words. */
int dl_siding_near(const struct dl_scene *s);
int dl_siding(struct dl_scene *s, uint16_t w, struct dl_draft *draft);
int dl_siding_is_against(const struct dl_scene *s, uint16_t w);
/* echo.c: whether the verb stands for one told before ("so did Greece"), and the event is that one with another actor. */
int dl_echo(struct dl_scene *s, uint16_t w, struct dl_draft *draft);
/* A draft of the word, of this kind, that tells an event over again: class, mode, code and status are its, the arguments the word's own. */
struct dl_draft dl_draft_again(const struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_event *event);
/* resumed.c: whether the noun, which no frame fits, takes up a deed told before ("condemned the raid"), and the event is that one again. */
int dl_resumed(struct dl_scene *s, uint16_t w, struct dl_draft *draft);
/* turn.c: makes those the actor who announce that somebody will be harmed; 0 where nobody does. */
int dl_announced_harm(struct dl_scene *s, struct dl_draft *draft);
/* What negation, the future and the complement make of the class; 0 when no event is left. */
int dl_turn(struct dl_scene *s, struct dl_draft *draft);
/* "would veto the budget unless ...", "if the monks are not freed": what will be refused, given up or done as a lever. */
int dl_is_lever(const struct dl_scene *s, uint16_t verb);
/* verbal.c: whether somebody is a state, a place or armed, whom politicians fight in earnest; makes attacks in words ACCUSE, 0 where they
 * are nothing. */
int dl_party_foe(const struct dl_scene *s, const struct dl_party *party);
int dl_verbal(const struct dl_scene *s, struct dl_draft *draft);
/* warning.c: makes counsel against something a REQUEST; 0 where what is warned of is nobody's threat. */
int dl_warning(const struct dl_scene *s, struct dl_draft *draft);
/* views.c: whether it is only aimed at, a habit, or held to be false. */
int dl_only_held(const struct dl_scene *s, const struct dl_draft *draft);
/* meant.c: whether it is only what something is called, shown as or meant for. */
int dl_only_meant(const struct dl_scene *s, const struct dl_draft *draft);
/* owned.c: whether what can be done to people alone is told of somebody's thing. */
int dl_is_to_owned(const struct dl_scene *s, const struct dl_draft *draft);
/* Whether a frame's or a draft's class and mode only blame. */
int dl_is_blame(int type, const char *mode);
/* Whether a verb that blames stands with a particle that makes another of it ("mocked up"). */
int dl_verbal_is_another(const struct dl_scene *s, const struct dl_draft *draft);
/* finer.c: the finer CAMEO code that what is near the act tells. */
void dl_finer(const struct dl_scene *s, struct dl_draft *draft);
/* moved.c: of what kind the forces are that move. */
void dl_moved(const struct dl_scene *s, struct dl_draft *d);
/* means.c: how force was used, by what stands as its subject or behind "by", "in" and "with". */
void dl_means(const struct dl_scene *s, struct dl_draft *d);

/* begin.c: readies the coder for a report; what is allocated lasts as long as `scratch`. DL_OK or DL_ENOMEM. */
int dl_did_begin(struct dl_coder *coder, struct dl_arena *scratch, const struct dl_kit *kit, struct dl_doc *doc);

#endif
