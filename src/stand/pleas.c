/* Sides told by what is asked of who decides ("asked the council to spare the moor", "urged it to find another way"), by what somebody wants
 * before he consents ("wants guarantees before it signs"), and by what somebody says will
 * become of others ("said the village would lose its guests"). All are of what the report is mainly about, and say nothing where it is not about one
 * thing (central.c). */
#include "stand/finders.h"
#include "who/who.h"

/* Who is asked: the object, or "called on X", "appealed to X"; DL_NONE. */
static uint32_t asked_of(const struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "call appeal plead ask urge beg beseech implore advise press request")) return DL_NONE;
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

/* "wants guarantees [before it signs]", "demanded a vote before joining": the clause of what he does himself once he has it; DL_NONE. */
static uint32_t own_before(const struct dl_stand *run, uint32_t verb, uint32_t holder)
{
    const uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    for (uint32_t at = verb; at != DL_NONE; at = at == verb ? object : DL_NONE) DL_EACH_CHILD(run, c, at)
        {
            const enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
            if ((rel != DL_REL_ADVCL && rel != DL_REL_ACL) || c < at || !dl_str_is(dl_stand_case(run, c), "before")) continue;
            const uint32_t subject = dl_stand_child(run, c, DL_REL_NSUBJ);
            int is_passive = dl_stand_child(run, c, DL_REL_NSUBJ_PASS) != DL_NONE;
            int is_own = subject == DL_NONE
                             ? !is_passive
                             : dl_word_at(run->doc, subject)->upos == DL_UPOS_PRON || dl_stand_actor(run, subject) == holder;
            if (is_own) return c;
        }
    return DL_NONE;
}

void dl_stand_bargain(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_in(run, verb, DL_LIST_WANTING) || dl_stand_negated(run, verb) || dl_stand_hypothetical(run, verb)) return;
    const uint32_t who = dl_stand_subject(run, verb), holder = who != DL_NONE ? dl_stand_actor(run, who) : DL_NONE;
    const uint32_t act = holder != DL_NONE ? own_before(run, verb, holder) : DL_NONE;
    if (act == DL_NONE) return;
    uint32_t wanted = dl_stand_child(run, verb, DL_REL_OBJ);
    if (wanted == DL_NONE) wanted = dl_stand_phrase(run, verb, "on for upon");
    int is_consent = run->senses[act] & DL_SENSE_CONSENTING || dl_stand_listed(run, act, "back support vote approve commit");
    struct dl_finding finding = {.by = "plea",
                                 .predicate = act,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .stance = DL_STANCE_CONDITIONAL,
                                 .condition = dl_stand_span(run, wanted != DL_NONE ? wanted : act),
                                 .holder = holder};
    finding.issue = dl_stand_read(run, act, holder).issue;
    if (finding.issue == DL_NONE && is_consent) finding.issue = dl_stand_main(run, act);
    if (finding.issue != DL_NONE) dl_stand_find_for_all(run, &finding, who);
}

/* "their jobs", "hundreds of jobs" */
static int are_jobs(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t of = dl_stand_listed(run, noun, "hundred thousand dozen score") ? dl_stand_phrase(run, noun, "of") : noun;
    return of != DL_NONE && dl_stand_listed(run, of, "job livelihood post");
}

/* "the village would lose its guests", "half of us will close": of others than who says so, and not "without it", nor if something else happens. */
static int is_loss_to_come(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t subject = dl_stand_own_subject(run, verb), object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (subject == DL_NONE || dl_stand_negated(run, verb) || !dl_stand_aux(run, verb, "would will")) return 0;
    if (!(run->lexeme[verb]->kinds & DL_KIND_PERISHES) || dl_stand_phrase(run, verb, "without") != DL_NONE) return 0;
    if (dl_stand_condition_word(run, verb) != DL_NONE || dl_stand_has_no(run, subject)) return 0;
    const int goes_somewhere =
        dl_stand_is(run, verb, "go") && run->links[verb].rels & ~(uint64_t)(DL_STAND_REL(NSUBJ) | DL_STAND_REL(AUX));
    if (!goes_somewhere && are_jobs(run, subject)) return dl_stand_listed(run, verb, "go lose vanish disappear");
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
