/* What somebody says must, should or must not be done, he is for or against: "the allies must increase their support", "it is time to
 * lift the embargo", "Kiev should be invited". The holder is who says it; without a statement around it nobody is. */
#include "stand/finders.h"
#include "who/who.h"

/* Of what somebody is to do or says he will do; "ministers will discuss sanctions" takes no side yet. */
static enum dl_stance side_of(const struct dl_stand *run, uint32_t word, struct dl_reading reading)
{
    if (dl_stand_listed(run, word, "discuss debate")) return DL_STANCE_UNDECIDED;
    return reading.turned ? DL_STANCE_AGAINST : DL_STANCE_FOR;
}

enum { CLAUSES_ABOVE = 3 };

/* "the virus should not cause distress", "the rain should ease": what will come of a thing, and not what somebody is to do. */
static int is_forecast(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t subject = dl_stand_aux(run, verb, "should ought") ? dl_stand_child(run, verb, DL_REL_NSUBJ) : DL_NONE;
    return subject != DL_NONE && dl_word_at(run->doc, subject)->upos == DL_UPOS_NOUN && dl_who_at(run->doc, subject) == DL_NONE &&
           dl_stand_listed(run, verb,
                           "cause affect arrive help ease improve result last rise fall drop grow decline recover come take "
                           "benefit boost produce lead");
}

static int enters(struct dl_stand *run, uint32_t word, uint32_t about, enum dl_strength strength)
{
    const uint32_t above = dl_word_at(run->doc, word)->head;
    uint32_t holder = dl_stand_speaker(run, word);
    if (above != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_CCOMP && dl_stand_listed(run, above, "feel believe think")) {
        const uint32_t who = dl_stand_own_subject(run, above); /* "the senator feels it should be banned, according to a paper" */
        if (who != DL_NONE && dl_stand_actor(run, who) != DL_NONE) holder = dl_stand_actor(run, who);
    }
    if (above != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_CCOMP && dl_stand_listed(run, above, "expect predict"))
        return 0; /* "expect that they will have to accept it" */
    if (holder == DL_NONE || is_forecast(run, word)) return 0;
    struct dl_reading reading = dl_stand_read(run, about, holder);
    if (reading.issue == DL_NONE) return 0;
    struct dl_finding finding = {
        .by = "demand", .predicate = word, .holder = holder, .issue = reading.issue, .above = DL_NONE, .strength = strength};
    finding.phrase = dl_stand_phrase_of(run, reading, about);
    finding.stance = side_of(run, word, reading);
    finding.condition = dl_stand_condition(run, word);
    if (finding.condition.start < finding.condition.end) finding.stance = DL_STANCE_CONDITIONAL;
    dl_stand_find(run, &finding);
    return 1;
}

/* What one says that another will do is not the other's word. */
static int is_own_word(const struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t speaker = dl_stand_speaker(run, word);
    int is_unnamed = speaker != DL_NONE && run->doc->entities.at[speaker].actor.at == NULL &&
                     run->doc->entities.at[holder].kind == DL_ENTITY_COUNTRY; /* "Kyiv will not give it up, an adviser said" */
    return speaker == DL_NONE || speaker == holder || is_unnamed || dl_stand_speaks_for(run, speaker) == holder ||
           dl_stand_speaks_for(run, holder) == speaker;
}

/* "said the law placed a burden on them because it would close clinics": the law would, though "it" may be taken for who says so. */
static int is_of_thing_before(const struct dl_stand *run, uint32_t verb, uint32_t subject)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if (at->rel != DL_REL_ADVCL || at->head == DL_NONE || at->head > verb || !dl_stand_is(run, subject, "it")) return 0;
    uint32_t before = dl_stand_own_subject(run, at->head), above = at->head;
    for (int i = 0; before == DL_NONE && i < CLAUSES_ABOVE && above != DL_NONE;
         i++) { /* "on women seeking loans because it would …" */
        above = dl_word_at(run->doc, above)->head;
        if (above != DL_NONE) before = dl_stand_own_subject(run, above);
    }
    return before != DL_NONE && dl_word_at(run->doc, before)->upos == DL_UPOS_NOUN && dl_stand_actor(run, before) == DL_NONE;
}

/* "said his government would sign it": what he speaks for; his word where it is his. */
static uint32_t holder_of(const struct dl_stand *run, uint32_t word, uint32_t subject)
{
    const uint32_t whose = dl_stand_child(run, subject, DL_REL_NMOD_POSS), holder = dl_stand_actor(run, subject);
    if (whose == DL_NONE || dl_word_at(run->doc, whose)->upos != DL_UPOS_PRON ||
        !dl_stand_listed(run, subject, "state government country party province administration nation"))
        return holder;
    const uint32_t speaker = dl_stand_speaker(run, word);
    return speaker != DL_NONE &&
                   (dl_who_at(run->doc, whose) == speaker || dl_stand_speaks_for(run, speaker) == dl_who_at(run->doc, whose))
               ? speaker
               : holder;
}

/* "will send ships", "would lift the embargo if": what one says one will do about a known issue. */
int dl_stand_intent(struct dl_stand *run, uint32_t word)
{
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ), head = dl_word_at(run->doc, word)->head, with_aux = word;
    int is_joined = subject == DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_CONJ && head != DL_NONE;
    if (is_joined && !dl_has_feat(dl_word_at(run->doc, word), "Tense=Past") && !dl_stand_aux(run, word, "will would shall"))
        with_aux = head; /* "would leave the pact and resume whaling" */
    if (!dl_stand_aux(run, with_aux, "will would shall")) return 0;
    if (is_joined) subject = dl_stand_subject(run, word);
    if (subject == DL_NONE || dl_stand_asks(run, word)) return 0;
    if (head != DL_NONE && (dl_word_at(run->doc, word)->rel == DL_REL_CCOMP || dl_word_at(run->doc, word)->rel == DL_REL_ACL) &&
        dl_stand_has_no(run, head))
        return 0; /* "there is no sign that they would join" */
    if (dl_stand_listed(run, word, "get receive have see") && !(run->links[word].rels & DL_STAND_REL(XCOMP)) &&
        !dl_stand_negated(run, word))
        return 0; /* "every worker would get a tax cut" */
    const uint32_t reached = dl_stand_is(run, word, "reach") ? dl_stand_child(run, word, DL_REL_OBJ) : DL_NONE;
    if (reached != DL_NONE && !(dl_stand_classes(run, reached) & DL_STAND_AGREEMENT)) return 0; /* "will reach its limit" */
    if (dl_stand_is(run, word, "have") && dl_stand_child(run, word, DL_REL_XCOMP) != DL_NONE &&
        dl_stand_child(run, word, DL_REL_OBJ) == DL_NONE)
        return 0; /* "would have to vote for it" */
    if (dl_word_at(run->doc, word)->rel == DL_REL_ADVCL && dl_stand_child(run, word, DL_REL_MARK) != DL_NONE)
        return 0; /* "before it will discuss the treaty" */
    int is_act = dl_stand_classes(run, word) & (DL_STAND_LIGHT | DL_STAND_TURN) ||
                 dl_stand_listed(run, word, "return agree comply stick vote pay stay remain keep leave join") ||
                 dl_stand_concept_verb(run, word) != NULL;
    struct dl_finding finding = {.by = "intent",
                                 .predicate = word,
                                 .holder = holder_of(run, word, subject),
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN};
    if (!is_act || finding.holder == DL_NONE || !is_own_word(run, word, finding.holder) || is_of_thing_before(run, word, subject))
        return 0;
    struct dl_reading reading = dl_stand_read(run, word, finding.holder);
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ);
    const struct dl_stance_frame *own = object != DL_NONE ? dl_stand_own_frames(run, object) : NULL;
    if (own != NULL && own->upos == DL_UPOS_NOUN && own->holder == DL_HOLDER_OWNER && run->issue[object] == DL_NONE &&
        dl_stand_is(run, word, "give"))
        return 0; /* "will give its consent": that noun says of what */
    int is_known = reading.issue != DL_NONE && run->issues.at[reading.issue].concept != DL_NONE;
    enum dl_entity_kind kind = run->doc->entities.at[finding.holder].kind;
    int is_programme = kind == DL_ENTITY_ORGANIZATION && dl_stand_aux(run, with_aux, "would") && object != DL_NONE &&
                       dl_stand_points_back(run, object) > 0; /* "the party would close the base" */
    int is_told =
        object != DL_NONE || (dl_stand_listed(run, word, "keep stop") && dl_stand_child(run, word, DL_REL_XCOMP) != DL_NONE);
    is_known |= dl_stand_speaker(run, word) == finding.holder && is_told; /* who announces what he will do */
    if (reading.issue == DL_NONE || (!is_known && !is_programme && (object == DL_NONE || !dl_stand_is_in_question(run, object))))
        return 0;
    finding.issue = reading.issue;
    finding.phrase = dl_stand_phrase_of(run, reading, word);
    finding.stance = side_of(run, word, reading);
    const uint32_t on_what = dl_stand_condition_word(run, word);
    const int is_how_long =
        on_what != DL_NONE && dl_stand_listed(run, word, "keep continue stay remain") &&
        dl_str_listed(dl_stand_case(run, on_what), "until till", ' '); /* "would keep blocking it until he resigned" */
    if (!is_how_long) finding.condition = dl_stand_condition(run, word);
    if (finding.condition.start < finding.condition.end) finding.stance = DL_STANCE_CONDITIONAL;
    dl_stand_find(run, &finding);
    return 1;
}

/* "said that the mine would be closed", "that its application would not be withdrawn": who says what will be done with it stands behind that. */
static int find_announced(struct dl_stand *run, uint32_t word)
{
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
    if (subject == DL_NONE || !dl_stand_aux(run, word, "will would shall") || dl_stand_asks(run, word)) return 0;
    uint32_t holder = dl_stand_speaker(run, word);
    if (holder == DL_NONE) return 0;
    if (!(dl_stand_classes(run, word) & (DL_STAND_LIGHT | DL_STAND_TURN)) || dl_word_at(run->doc, word)->rel == DL_REL_ADVCL ||
        dl_word_at(run->doc, word)->rel == DL_REL_ACL_RELCL || dl_stand_child(run, word, DL_REL_OBL_AGENT) != DL_NONE)
        return 0;
    uint32_t own = dl_stand_child(run, subject, DL_REL_NMOD_POSS);
    int is_own = own != DL_NONE && dl_who_at(run->doc, own) == holder; /* "its application" */
    if (!is_own && run->issue[subject] == DL_NONE && !dl_stand_is_in_question(run, subject)) return 0;
    struct dl_reading reading = dl_stand_read(run, subject, holder);
    if (reading.issue == DL_NONE) return 0;
    int turned = reading.turned != ((dl_stand_classes(run, word) & DL_STAND_TURN) != 0);
    turned = turned !=
             (dl_stand_negated(run, word) != 0 || dl_stand_has_determiner(run, subject, "no")); /* "no bridge would be built" */
    struct dl_finding finding = {.by = "announced",
                                 .predicate = word,
                                 .holder = holder,
                                 .issue = reading.issue,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_WEAK};
    finding.stance = turned ? DL_STANCE_AGAINST : DL_STANCE_FOR;
    finding.condition = dl_stand_condition(run, word);
    if (finding.condition.start < finding.condition.end) finding.stance = DL_STANCE_CONDITIONAL;
    dl_stand_find(run, &finding);
    return 1;
}

/* "said the operation would go on": the speaker is for it. */
int dl_stand_going_on(struct dl_stand *run, uint32_t word)
{
    if (find_announced(run, word)) return 1;
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ);
    int is_works = subject != DL_NONE && dl_stand_listed(run, subject, "work construction building") &&
                   dl_stand_listed(run, word, "begin start");
    if (subject == DL_NONE || (!is_works && !dl_stand_in(run, word, DL_LIST_LASTING)) || run->statement[word] == DL_NONE ||
        !dl_stand_aux(run, word, "will would") || dl_stand_actor(run, subject) != DL_NONE || dl_stand_asks(run, word))
        return 0;
    if (dl_stand_is(run, word, "go") && dl_stand_particle(run, word) == DL_NONE) return 0; /* "go unanswered" */
    uint32_t holder = dl_stand_speaker(run, word);
    const int is_thing = !is_works && dl_word_at(run->doc, subject)->upos == DL_UPOS_NOUN;
    struct dl_reading reading = is_thing ? dl_stand_read(run, subject, holder) : (struct dl_reading){DL_NONE, 0};
    if (reading.issue == DL_NONE) reading = dl_stand_read(run, word, holder);
    if (holder == DL_NONE || reading.issue == DL_NONE) return 0;
    struct dl_finding finding = {.by = "going on",
                                 .predicate = word,
                                 .holder = holder,
                                 .issue = reading.issue,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_WEAK};
    int is_undone =
        dl_stand_listed(run, subject, "work construction building") && reading.issue == dl_stand_main(run, word) &&
        dl_word_at(run->doc, run->central_word)->upos == DL_UPOS_VERB; /* "work will go on", of what is to be scrapped */
    finding.stance = reading.turned != is_undone ? DL_STANCE_AGAINST : DL_STANCE_FOR;
    dl_stand_find(run, &finding);
    return 1;
}

/* "went to court to stop the incinerator": a purpose is wanted by who acts, where it is to undo what they quarrel about. */
int dl_stand_purpose(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    uint32_t head = at->head, object = dl_stand_child(run, word, DL_REL_OBJ);
    int is_tried =
        at->rel == DL_REL_XCOMP && head != DL_NONE && dl_stand_listed(run, head, "try attempt fight struggle work move act");
    if (head != DL_NONE && at->rel == DL_REL_ACL && dl_word_at(run->doc, head)->rel == DL_REL_OBJ &&
        dl_stand_listed(run, head, "everything all utmost best lawyer barrister")) /* "will do everything to stop it" */
        head = dl_word_at(run->doc, head)->head, is_tried = head != DL_NONE && dl_stand_listed(run, head, "do try hire retain");
    if ((at->rel != DL_REL_ADVCL && !is_tried) || head == DL_NONE || head > word || object == DL_NONE ||
        !dl_has_feat(at, "VerbForm=Inf"))
        return 0;
    int is_deed = dl_stand_classes(run, word) & DL_STAND_LIGHT && !(run->lexeme[word]->kinds & DL_KIND_DISCUSSES) &&
                  run->issue[object] != DL_NONE &&
                  run->issues.at[run->issue[object]].concept != DL_NONE; /* "left the commission to resume whaling" */
    int is_had = dl_stand_listed(run, word, "have get see") && dl_stand_child(run, object, DL_REL_ACL) != DL_NONE &&
                 dl_stand_classes(run, dl_stand_child(run, object, DL_REL_ACL)) & DL_STAND_TURN; /* "tried to have it annulled" */
    if ((!is_deed && !is_had && !(dl_stand_classes(run, word) & DL_STAND_TURN)) || dl_word_at(run->doc, head)->upos != DL_UPOS_VERB)
        return 0;
    if (dl_stand_hypothetical(run, head) || dl_stand_negated(run, head) || dl_stand_child(run, head, DL_REL_NSUBJ_PASS) != DL_NONE)
        return 0;
    uint32_t asked = dl_stand_child(run, head, DL_REL_OBJ); /* "turned down a request to reopen it": that is of the request */
    if (asked != DL_NONE && asked < word &&
        dl_stand_listed(run, asked, "request appeal bid plan proposal motion offer attempt call demand"))
        return 0;
    const uint32_t to = dl_stand_child(run, word, DL_REL_MARK), before = to != DL_NONE && to > 0 ? to - 1 : DL_NONE;
    if (before != DL_NONE && before > head &&
        dl_stand_listed(run, before, "injunction order ruling request bid plan effort attempt"))
        return 0; /* "plans to comply with the injunction to stop it" */
    uint32_t holder = dl_stand_subject(run, head);
    struct dl_finding finding = {
        .by = "purpose", .predicate = word, .holder = dl_stand_actor(run, holder), .above = DL_NONE, .strength = DL_STRENGTH_WEAK};
    int is_told = dl_stand_points_back(run, object) > 0 || run->issue[object] != DL_NONE;
    struct dl_reading reading =
        finding.holder != DL_NONE && is_told ? dl_stand_read(run, object, finding.holder) : (struct dl_reading){DL_NONE, 0};
    finding.phrase = dl_stand_phrase_of(run, reading, object);
    if (!is_deed) reading.turned = !reading.turned;
    return dl_stand_find_read(run, &finding, reading, holder);
}

/* "it is too early to lift the curfew" */
int dl_stand_too_early(struct dl_stand *run, uint32_t word)
{
    uint32_t too = dl_stand_child(run, word, DL_REL_ADVMOD), act = dl_stand_infinitive(run, word),
             holder = dl_stand_judge(run, word);
    if (!dl_stand_listed(run, word, "early soon late risky dangerous") || too == DL_NONE || holder == DL_NONE) return 0;
    if (act == DL_NONE) act = dl_stand_child(run, word, DL_REL_CSUBJ);
    if (act == DL_NONE) act = dl_stand_child(run, word, DL_REL_ADVCL);
    if (act == DL_NONE) act = dl_stand_phrase(run, word, "for");
    if (!dl_stand_is(run, too, "too") || act == DL_NONE) return 0;
    struct dl_reading reading = dl_stand_read(run, act, holder);
    if (reading.issue == DL_NONE) return 0;
    struct dl_finding finding = {.by = "too early",
                                 .predicate = word,
                                 .holder = holder,
                                 .issue = reading.issue,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_WEAK};
    finding.stance = reading.turned ? DL_STANCE_FOR : DL_STANCE_AGAINST;
    dl_stand_find(run, &finding);
    return 1;
}

/* "must", "have to", "need to"; reading sees the negation of the verb itself. */
int dl_stand_wish(struct dl_stand *run, uint32_t word)
{
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel);
    if (rel == DL_REL_ACL || rel == DL_REL_ADVCL) return 0;
    uint32_t xcomp = dl_stand_child(run, word, DL_REL_XCOMP);
    int is_need = xcomp != DL_NONE && dl_stand_listed(run, word, "have need") && !dl_stand_negated(run, word) &&
                  dl_stand_child(run, word, DL_REL_NSUBJ_PASS) == DL_NONE && /* "is needed to end the war" */
                  !dl_has_feat(dl_word_at(run->doc, word), "Tense=Past"); /* what had to be done may have been done unwillingly */
    uint32_t due = dl_stand_is(run, word, "come") ? dl_stand_child(run, word, DL_REL_NSUBJ) : DL_NONE;
    if (due != DL_NONE && xcomp != DL_NONE && dl_stand_listed(run, due, "time moment hour") && !dl_stand_negated(run, word) &&
        !dl_stand_asks(run, word))
        return enters(run, word, xcomp, DL_STRENGTH_PLAIN); /* "the time has come to lift it" */
    if (!is_need && !dl_stand_aux(run, word, "must should ought")) return 0;
    if (dl_stand_speaker(run, word) == DL_NONE || dl_stand_asks(run, word)) return 0;
    if (dl_stand_aux(run, word, "have")) { /* "should never have been built", of what is quarrelled over */
        uint32_t what = dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
        if (what == DL_NONE || !dl_stand_negated(run, word) || !dl_stand_is_in_question(run, what)) return 0;
    }
    if (is_need) return enters(run, word, xcomp, DL_STRENGTH_PLAIN);
    if (dl_stand_aux(run, word, "must")) return enters(run, word, word, DL_STRENGTH_STRONG);
    if (dl_stand_aux(run, word, "should ought")) return enters(run, word, word, DL_STRENGTH_PLAIN);
    return 0;
}
