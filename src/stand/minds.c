/* What a thing does to somebody's mind: "the road has alarmed biologists", "the ruling delighted the bishops"; what somebody's mind does to a thing:
 * "opposition from Kenya has delayed the dam"; and who has another one: "has changed his mind". The subject is what the object is for or against, or
 * the other way round; a change of mind turns the side that was told of him last. */
#include "stand/finders.h"
#include "who/who.h"

/* "alarmed biologists" */
static int find_moved(struct dl_stand *run, uint32_t verb)
{
    int pleases = dl_stand_in(run, verb, DL_LIST_PLEASING);
    if (!pleases && !dl_stand_in(run, verb, DL_LIST_DISPLEASING)) return 0;
    const uint32_t what = dl_stand_child(run, verb, DL_REL_NSUBJ), whom = dl_stand_child(run, verb, DL_REL_OBJ);
    if (what == DL_NONE || whom == DL_NONE || dl_stand_actor(run, what) != DL_NONE || dl_stand_hypothetical(run, verb)) return 0;
    if (dl_word_at(run->doc, whom)->upos == DL_UPOS_PRON || dl_stand_negated(run, verb)) return 0;
    struct dl_finding finding = {
        .by = "mind", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, whom)};
    int is_matter = dl_stand_is_in_question(run, what) || dl_stand_senses(run, what) & DL_SENSE_OUTCOME;
    if (dl_stand_is(run, what, "talk")) return 0; /* "such talk" */
    if (finding.holder == DL_NONE || !is_matter) return 0;
    struct dl_reading reading = dl_stand_read(run, what, finding.holder);
    finding.phrase = dl_stand_phrase_of(run, reading, what);
    if (!pleases) reading.turned = !reading.turned;
    return dl_stand_find_read(run, &finding, reading, whom);
}

/* The stance that a noun names, whosever; -1: none. */
static int stance_named(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_stance_frame *frame = dl_stand_own_frames(run, noun);
    while (frame != NULL && (frame->upos != DL_UPOS_NOUN || frame->holder != DL_HOLDER_OWNER))
        frame = dl_stances_at(run->stances, frame->next);
    return frame != NULL && frame->stance <= DL_STANCE_AGAINST ? (int)frame->stance : -1;
}

/* "opposition from Kenya has delayed the dam", "Oslo's support keeps it alive": by who opposes, or supports, a thing that is stopped, or goes on, by it. */
static int find_felt(struct dl_stand *run, uint32_t verb)
{
    static const char HINDERING[] = "delay stall slow block stop halt derail kill sink doom thwart hamper hinder scuttle torpedo",
                      FURTHERING[] = "save rescue keep carry propel revive sustain secure advance enable";
    const int is_hindered = dl_stand_listed(run, verb, HINDERING);
    if (!is_hindered && !dl_stand_listed(run, verb, FURTHERING)) return 0;
    const uint32_t noun = dl_stand_child(run, verb, DL_REL_NSUBJ), what = dl_stand_child(run, verb, DL_REL_OBJ);
    if (noun == DL_NONE || what == DL_NONE || dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN) return 0;
    const int stance = stance_named(run, noun);
    if (stance != (is_hindered ? DL_STANCE_AGAINST : DL_STANCE_FOR)) return 0;
    if (dl_stand_phrase(run, noun, "to for against over about on") != DL_NONE || dl_stand_hypothetical(run, verb)) return 0;
    uint32_t whose = dl_stand_phrase(run, noun, "from by");
    if (whose == DL_NONE) whose = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    struct dl_finding finding = {
        .by = "mind", .predicate = noun, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, whose)};
    if (finding.holder == DL_NONE || dl_stand_actor(run, what) != DL_NONE) return 0;
    return dl_stand_find_in_slot(run, finding, what, stance, whose);
}

/* "opposed it at first but has changed his mind" */
static int find_changed(struct dl_stand *run, uint32_t verb)
{
    const uint32_t object = dl_stand_is(run, verb, "change") ? dl_stand_child(run, verb, DL_REL_OBJ) : DL_NONE;
    const uint32_t who = object != DL_NONE && dl_stand_listed(run, object, "mind tune") ? dl_stand_subject(run, verb) : DL_NONE;
    if (who == DL_NONE) return 0;
    if (dl_stand_child(run, object, DL_REL_NMOD_POSS) == DL_NONE || dl_stand_negated(run, verb) ||
        dl_stand_hypothetical(run, verb) || dl_stand_aux(run, verb, "will would must should"))
        return 0;
    const uint32_t holder = dl_stand_actor(run, who);
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (told->holder != holder || told->stance > DL_STANCE_AGAINST) continue;
        struct dl_finding finding = *told;
        finding.by = "mind";
        finding.predicate = verb;
        finding.stance = (enum dl_stance)dl_stance_turned(told->stance);
        finding.is_priority = 0;
        finding.above = DL_NONE;
        dl_stand_find(run, &finding);
        return 1;
    }
    return 0;
}

int dl_stand_mind(struct dl_stand *run, uint32_t verb)
{
    return find_moved(run, verb) || find_felt(run, verb) || find_changed(run, verb);
}
