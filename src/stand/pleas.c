/* Sides told by what is asked of who decides ("asked the council to spare the moor", "urged it to find another way"), and by what somebody says will
 * become of others ("said the village would lose its guests"). Both are of what the report is mainly about, and say nothing where it is not about one
 * thing (central.c). */
#include "stand/run.h"
#include "who/who.h"

/* Who is asked: the object, or "called on X", "appealed to X"; DL_NONE. */
static uint32_t asked_of(const struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_IOBJ);
    if (object == DL_NONE) object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object == DL_NONE && dl_stand_listed(run, verb, "call appeal plead")) return dl_stand_phrase(run, verb, "on upon to with");
    return dl_stand_listed(run, verb, "ask urge beg beseech implore advise press request") ? object : DL_NONE;
}

/* "spare the moor", "find another way" */
static int is_to_desist(const struct dl_stand *run, uint32_t act)
{
    const uint32_t object = dl_stand_child(run, act, DL_REL_OBJ);
    if (object == DL_NONE) return 0;
    if (dl_stand_in(run, act, DL_LIST_SPARING)) return 1;
    return dl_stand_listed(run, act, "find seek look choose try") && dl_stand_child_listed(run, object, "another other different");
}

int dl_stand_plea(struct dl_stand *run, uint32_t verb)
{
    const uint32_t whom = asked_of(run, verb), act = whom != DL_NONE ? dl_stand_infinitive(run, verb) : DL_NONE;
    if (act == DL_NONE || !is_to_desist(run, act) || !dl_stand_is_of_one(run) || !dl_stand_has_main(run)) return 0;
    const uint32_t object = dl_stand_child(run, act, DL_REL_OBJ), who = dl_stand_subject(run, verb);
    if (who == DL_NONE || dl_stand_negated(run, verb) || dl_stand_hypothetical(run, verb)) return 0;
    if (object != DL_NONE && run->issue[object] == run->central) return 0; /* "asked it to save the mine": for the mine */
    struct dl_finding finding = {
        .by = "plea", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, who)};
    if (finding.holder == DL_NONE || dl_stand_actor(run, whom) == DL_NONE) return 0;
    const int is_undone = dl_stand_is_undone(run, verb, dl_stand_main(run, verb), finding.holder);
    return dl_stand_on_main(run, &finding, is_undone ? DL_STANCE_FOR : DL_STANCE_AGAINST, who);
}

/* "the village would lose its guests", "half of us will close": of others than who says so, and not "without it", nor if something else happens. */
static int is_loss_to_come(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t subject = dl_stand_own_subject(run, verb), object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (subject == DL_NONE || dl_stand_negated(run, verb) || !dl_stand_aux(run, verb, "would will")) return 0;
    if (!(run->lexeme[verb]->kinds & DL_KIND_PERISHES) || dl_stand_phrase(run, verb, "without") != DL_NONE) return 0;
    if (dl_stand_condition_word(run, verb) != DL_NONE || dl_stand_has_no(run, subject)) return 0;
    if (dl_stand_listed(run, verb, "go fall fail empty grind") ||
        (dl_stand_listed(run, verb, "close sink shrink") && object != DL_NONE))
        return 0;
    return dl_stand_is(run, verb, "lose") ? object != DL_NONE : 1;
}

int dl_stand_foretold(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_is_of_one(run) || !dl_stand_has_main(run) || !dl_stand_is_contested(run) || !is_loss_to_come(run, verb)) return 0;
    const uint32_t subject = dl_stand_own_subject(run, verb), main = dl_stand_main(run, verb);
    struct dl_finding finding = {
        .by = "foretold", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_speaker(run, verb)};
    if (finding.holder == DL_NONE || main == DL_NONE || run->issue[subject] == main ||
        dl_stand_listed(run, subject, "it this that"))
        return 0;
    const int is_undone = dl_stand_is_undone(run, verb, main, finding.holder);
    return dl_stand_on_main(run, &finding, is_undone ? DL_STANCE_FOR : DL_STANCE_AGAINST, DL_NONE);
}

int dl_stand_is_side_of_main(struct dl_stand *run, uint32_t noun)
{
    return dl_stand_in(run, noun, DL_LIST_ASPECT) && dl_stand_has_determiner(run, noun, "the") && dl_stand_is_bare(run, noun) &&
           dl_stand_is_of_one(run) && dl_stand_has_main(run) && dl_stand_main(run, noun) != DL_NONE;
}
