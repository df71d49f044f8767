/* Sides that are told without the thing: "critics say", "spoke of a milestone", "came out for the protesters", "the town will choke without it". In a
 * report that is mainly about one quarrel (central.c) they are of that; elsewhere they say nothing. Words: data/stand/kinds.tsv. */
#include "stand/finders.h"
#include "who/who.h"

static uint32_t kinds_of(const struct dl_stand *run, uint32_t word) { return run->lexeme[word]->kinds; }

int dl_stand_says_of_what(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        enum dl_rel rel = dl_rel_base((enum dl_rel)child->rel);
        if (c < word) continue;
        if (rel == DL_REL_CCOMP) return 1;
        if (rel == DL_REL_ADVCL && dl_str_is(dl_stand_case(run, c), "for") && !dl_has_feat(child, "VerbForm=Inf"))
            return 1; /* "hit back at them for blocking it" */
        if ((rel != DL_REL_OBL && rel != DL_REL_NMOD) || child->thing == DL_THING_TIME) continue;
        struct dl_str preposition = dl_stand_case(run, c);
        if (preposition.at == NULL || child->ner != DL_NER_O) continue;
        if (dl_str_listed(preposition, "about over against for at", ' ')) return 1;
        if (dl_word_at(run->doc, word)->upos != DL_UPOS_VERB && dl_str_listed(preposition, "with of by to", ' ')) return 1;
    }
    return 0;
}

int dl_stand_is_thing(const struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t entity = dl_stand_actor(run, word);
    if (entity == DL_NONE) return 1;
    if (dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN && run->is_central_main && run->central != DL_NONE &&
        dl_str_equal(run->lemma[word], run->issues.at[run->central].head) && dl_stand_points_back(run, word) > 0)
        return 1; /* "the pact would save the cod", though a pact may be an alliance */
    if (!dl_stand_listed(run, word, "it this that") || entity == holder) return 0;
    return run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION && run->is_central_main;
}

/* -1 for neither, by what he is called; only the many are: "his opponent" is of him. */
static int side_of_role(const struct dl_stand *run, uint32_t noun)
{
    uint32_t kinds = kinds_of(run, noun);
    if (!(kinds & (DL_KIND_AGAINST | DL_KIND_FOR)) || !dl_has_feat(dl_word_at(run->doc, noun), "Number=Plur")) return -1;
    if (dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE || dl_stand_child(run, noun, DL_REL_COMPOUND) != DL_NONE) return -1;
    if (dl_stand_phrase(run, noun, "of to for against in") != DL_NONE) return -1;
    return kinds & DL_KIND_AGAINST ? DL_STANCE_AGAINST : DL_STANCE_FOR;
}

/* Whether the report is mainly about what nobody is for, so that its critics are of something else: a bombing, a murder. */
static int is_of_harm(struct dl_stand *run, uint32_t word)
{
    return dl_stand_main(run, word) != DL_NONE &&
           (run->lexeme[run->central_word]->kinds & DL_KIND_ILL ||
            dl_stand_listed(run, run->central_word, "bombing attack ambush assault explosion blast crash disaster flood fire"));
}

/* "Critics fear …", "two hundred demonstrators blocked …" */
static int find_role(struct dl_stand *run, uint32_t noun)
{
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, noun)->rel);
    int stance = rel == DL_REL_NSUBJ || rel == DL_REL_CONJ || rel == DL_REL_OBL || rel == DL_REL_OBJ ? side_of_role(run, noun) : -1;
    struct dl_finding finding = {
        .by = "role", .predicate = noun, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_who_at(run->doc, noun)};
    if (stance < 0 || finding.holder == DL_NONE || is_of_harm(run, noun)) return 0;
    return dl_stand_on_main(run, &finding, stance, DL_NONE);
}

/* "came out for the protesters", "congratulated the opponents", "stands by the demonstrators": whom. */
static uint32_t company_of(const struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object != DL_NONE && dl_stand_listed(run, verb, "back support join congratulate thank praise defend cheer applaud"))
        return object;
    if (dl_stand_listed(run, verb, "come speak side stand march rally line sympathise sympathize"))
        return dl_stand_phrase(run, verb, "for with behind beside by");
    return DL_NONE;
}

static int find_company(struct dl_stand *run, uint32_t verb)
{
    uint32_t whom = company_of(run, verb), holder = whom != DL_NONE ? dl_stand_subject(run, verb) : DL_NONE;
    int stance = holder != DL_NONE ? side_of_role(run, whom) : -1;
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, holder)};
    if (stance < 0 || dl_stand_negated(run, verb)) return 0;
    return dl_stand_on_main(run, &finding, stance, holder);
}

/* Whether those of his kind, who judge or vote, refused the issue when they were last told of. */
static int has_refused(const struct dl_stand *run, uint32_t actor, uint32_t issue)
{
    struct dl_str sector = run->doc->entities.at[actor].sector;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (told->issue != issue || (told->stance != DL_STANCE_FOR && told->stance != DL_STANCE_AGAINST)) continue;
        if (told->holder == actor ||
            (sector.at != NULL && dl_str_listed(sector, "JUD LEG", ' ') && run->doc->entities.at[told->holder].sector.at != NULL &&
             dl_str_equal(run->doc->entities.at[told->holder].sector, sector)))
            return told->stance == DL_STANCE_AGAINST;
    }
    return 0;
}

static int find_thanks_of_voters(struct dl_stand *run, uint32_t verb, int side)
{
    const uint32_t who = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, who)};
    return dl_stand_on_main(run, &finding, side, who);
}

/* "congratulated the judges", "thanked the deputies", where nobody near has taken a side: for what they have just decided on the main issue. */
static int find_thanks(struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object == DL_NONE || !dl_stand_listed(run, verb, "congratulate thank applaud salute commend")) return 0;
    const uint32_t done = dl_stand_child(run, object, DL_REL_ACL_RELCL);
    if (done != DL_NONE && dl_stand_answers(run, done) >= 0) /* "thanked those who had voted no" */
        return find_thanks_of_voters(run, verb, dl_stand_answers(run, done));
    const uint32_t for_what = dl_stand_phrase(run, verb, "for");
    if (for_what != DL_NONE && dl_word_at(run->doc, for_what)->upos == DL_UPOS_VERB && dl_stand_own_frames(run, for_what) != NULL)
        return 0; /* "thanked the deputies for rejecting it" */
    uint32_t holder = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, holder)};
    const struct dl_word *at = dl_word_at(run->doc, verb);
    int is_purpose = at->rel == DL_REL_ADVCL || at->rel == DL_REL_XCOMP;
    if (is_purpose && finding.holder != DL_NONE && finding.holder == dl_stand_actor(run, object)) {
        holder = dl_stand_child(run, at->head, DL_REL_NSUBJ); /* "telephoned Simon to thank her" */
        finding.holder = holder != DL_NONE ? dl_stand_actor(run, holder) : DL_NONE;
    }
    if (finding.holder == DL_NONE || dl_stand_actor(run, object) == DL_NONE || dl_stand_main(run, verb) == DL_NONE) return 0;
    int turned = has_refused(run, dl_stand_actor(run, object), dl_stand_main(run, verb));
    return dl_stand_on_main(run, &finding, turned ? DL_STANCE_AGAINST : DL_STANCE_FOR, holder);
}

/* What is said or feared is said of the news: where the main issue has just been undone the side is the other. */
static int of_news(struct dl_stand *run, uint32_t word, uint32_t holder, int stance)
{
    const uint32_t main = dl_stand_main(run, word);
    return main != DL_NONE && holder != DL_NONE && stance <= DL_STANCE_AGAINST && dl_stand_is_undone(run, word, main, holder)
               ? dl_stance_turned(stance)
               : stance;
}

/* "spoke of a historic milestone", "talked of betrayal": the word that judges. */
static int find_spoken_of(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "speak talk") || dl_stand_negated(run, verb)) return 0;
    uint32_t what = dl_stand_phrase(run, verb, "of"), holder = dl_stand_subject(run, verb);
    const struct dl_stance_frame *frame = what != DL_NONE ? dl_stand_evaluating(run, what) : NULL;
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, holder)};
    if (frame == NULL || frame->stance < 0 || dl_stand_phrase(run, what, "of") != DL_NONE) return 0;
    return dl_stand_on_main(run, &finding, of_news(run, verb, finding.holder, frame->stance), holder);
}

/* "without the road the town will choke": who says so is for it, if it is or stands for what is quarrelled over. */
static int find_needed(struct dl_stand *run, uint32_t verb)
{
    if (!(kinds_of(run, verb) & DL_KIND_PERISHES)) return 0;
    uint32_t what = dl_stand_phrase(run, verb, "without");
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_speaker(run, verb)};
    if (what == DL_NONE || finding.holder == DL_NONE || dl_stand_negated(run, verb)) return 0;
    if (dl_word_at(run->doc, what)->upos != DL_UPOS_PRON && run->issue[what] == DL_NONE && dl_stand_points_back(run, what) == 0)
        return 0;
    if (dl_word_at(run->doc, what)->upos == DL_UPOS_PRON) return dl_stand_on_main(run, &finding, DL_STANCE_FOR, DL_NONE);
    return dl_stand_find_read(run, &finding, dl_stand_read(run, what, finding.holder), DL_NONE);
}

/* "Italy and Hungary were against", and no more: of what was spoken of. */
static int find_bare_side(struct dl_stand *run, uint32_t preposition)
{
    uint32_t who = dl_stand_child(run, preposition, DL_REL_NSUBJ);
    if (who == DL_NONE || dl_stand_child(run, preposition, DL_REL_COP) == DL_NONE) return 0;
    if (!dl_stand_listed(run, preposition, "for against") || dl_stand_hypothetical(run, preposition)) return 0;
    int is_for = dl_stand_is(run, preposition, "for") != (dl_stand_negated(run, preposition) != 0);
    struct dl_finding finding = {.by = "bare side",
                                 .predicate = preposition,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .holder = dl_stand_actor(run, who),
                                 .stance = is_for ? DL_STANCE_FOR : DL_STANCE_AGAINST};
    finding.issue = finding.holder != DL_NONE ? dl_stand_antecedent(run, preposition, DL_NONE) : DL_NONE;
    if (finding.issue == DL_NONE) return 0;
    dl_stand_find_for_all(run, &finding, who);
    return 1;
}

/* "fears for its pupils": what they are in fear of is what is quarrelled over. */
static int find_fear_for(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "fear worry tremble despair") || dl_stand_child(run, verb, DL_REL_OBJ) != DL_NONE ||
        dl_stand_phrase(run, verb, "for about") == DL_NONE)
        return 0;
    uint32_t holder = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, holder)};
    return dl_stand_on_main(run, &finding, of_news(run, verb, finding.holder, DL_STANCE_AGAINST), holder);
}

int dl_stand_doubted(struct dl_stand *run, uint32_t verb)
{
    const uint32_t clause = dl_stand_listed(run, verb, "doubt question") ? dl_stand_child(run, verb, DL_REL_CCOMP) : DL_NONE;
    const uint32_t what = clause != DL_NONE ? dl_stand_own_subject(run, clause) : DL_NONE;
    if (what == DL_NONE || dl_stand_negated(run, verb) || dl_stand_hypothetical(run, verb)) return 0;
    const int is_doubt = dl_stand_is(run, verb, "doubt") ? dl_stand_listed(run, clause, "work help pay succeed suffice")
                                                         : dl_stand_child_listed(run, clause, "why");
    if (!is_doubt || (!dl_stand_listed(run, what, "it this that they") && !dl_stand_is_in_question(run, what))) return 0;
    const uint32_t who = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, who)};
    return dl_stand_on_main(run, &finding, DL_STANCE_AGAINST, who);
}

/* "has yet to rule", "have still to decide", and no more. */
static int find_pending(struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if (at->rel != DL_REL_XCOMP || at->head == DL_NONE || !dl_stand_is(run, at->head, "have")) return 0;
    if (!dl_stand_listed(run, verb, "rule decide vote pronounce say speak respond act")) return 0;
    int is_pending = 0;
    DL_EACH_CHILD(run, c, at->head) is_pending |= dl_stand_listed(run, c, "yet still");
    uint32_t who = dl_stand_subject(run, at->head);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, who)};
    return is_pending && dl_stand_on_main(run, &finding, DL_STANCE_UNDECIDED, who);
}

/* "leaves it to the parties", "is waiting to see what others do", "has come to no view", "has until June to decide", "left its members free to vote":
 * who says so has not decided. */
static int is_left_open(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ), act = dl_stand_child(run, verb, DL_REL_XCOMP);
    if (dl_stand_is(run, verb, "leave")) {
        if (act != DL_NONE && dl_stand_listed(run, act, "free open")) return 1;
        const uint32_t to = object != DL_NONE ? dl_stand_phrase(run, verb, "to") : DL_NONE;
        return to != DL_NONE && dl_stand_listed(run, object, "it that this matter decision choice question vote") &&
               dl_word_at(run->doc, to)->thing != DL_THING_TIME;
    }
    if (dl_stand_is(run, verb, "wait"))
        return act != DL_NONE && dl_stand_listed(run, act, "see hear") &&
               (run->links[act].child == act - 1 || dl_stand_child_listed(run, act, "what")) &&
               !dl_stand_child_listed(run, act, "how whether if"); /* not "to see whether he extends it" */
    if (dl_stand_is(run, verb, "come")) {
        const uint32_t to = dl_stand_phrase(run, verb, "to");
        return to != DL_NONE && dl_stand_listed(run, to, "view conclusion decision") &&
               (dl_stand_has_no(run, to) || dl_stand_negated(run, verb));
    }
    if (dl_stand_is(run, verb, "want")) /* "wants to hear its fishermen first" */
        return act != DL_NONE && dl_stand_child_listed(run, act, "first") &&
               dl_stand_listed(run, act, "hear read see study examine consult ask know discuss look weigh");
    if (dl_stand_is(run, verb, "make"))
        return object != DL_NONE && dl_stand_is(run, object, "mind") && dl_stand_aux(run, verb, "will") &&
               !dl_stand_negated(run, verb);
    const uint32_t end = dl_stand_is(run, verb, "have") && object == DL_NONE ? dl_stand_child(run, verb, DL_REL_ADVCL) : DL_NONE;
    return end != DL_NONE && dl_stand_listed(run, end, "decide rule answer") && dl_stand_phrase(run, verb, "until till") != DL_NONE;
}

static int find_open(struct dl_stand *run, uint32_t verb)
{
    if (!is_left_open(run, verb) || dl_stand_hypothetical(run, verb) || dl_stand_child(run, verb, DL_REL_MARK) != DL_NONE) return 0;
    const uint32_t who = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, who)};
    return dl_stand_on_main(run, &finding, DL_STANCE_UNDECIDED, who);
}

/* "will have nothing to do with it" */
static int find_nothing_to_do(struct dl_stand *run, uint32_t verb)
{
    const uint32_t object = dl_stand_is(run, verb, "have") ? dl_stand_child(run, verb, DL_REL_OBJ) : DL_NONE;
    const uint32_t act =
        object != DL_NONE && dl_stand_is(run, object, "nothing") ? dl_stand_child(run, object, DL_REL_ACL) : DL_NONE;
    const uint32_t what = act != DL_NONE && dl_stand_is(run, act, "do") ? dl_stand_phrase(run, act, "with") : DL_NONE;
    if (what == DL_NONE || !(dl_stand_aux(run, verb, "will would") || dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP)) return 0;
    const uint32_t who = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_STRONG, .holder = dl_stand_actor(run, who)};
    if (finding.holder == DL_NONE || dl_stand_actor(run, what) != DL_NONE) return 0;
    finding.stance = DL_STANCE_AGAINST;
    return dl_stand_find_in_slot(run, finding, what, DL_STANCE_AGAINST, who);
}

/* "resigned in protest" */
static int find_in_protest(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (!dl_lemma_is(at, "protest") || at->rel != DL_REL_OBL || at->head == DL_NONE || !dl_str_is(dl_stand_case(run, noun), "in"))
        return 0;
    if (dl_stand_phrase(run, noun, "at against over of") != DL_NONE) return 0;
    uint32_t who = dl_word_at(run->doc, at->head)->upos == DL_UPOS_VERB ? dl_stand_subject(run, at->head) : DL_NONE;
    struct dl_finding finding = {
        .by = "lone", .predicate = noun, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, who)};
    return dl_stand_on_main(run, &finding, DL_STANCE_AGAINST, who);
}

/* "would start digging tomorrow" */
static int find_tomorrow(struct dl_stand *run, uint32_t verb)
{
    uint32_t who = dl_stand_child(run, verb, DL_REL_NSUBJ), act = dl_stand_child(run, verb, DL_REL_XCOMP);
    if (who == DL_NONE || !dl_stand_aux(run, verb, "would") || dl_stand_negated(run, verb)) return 0;
    uint32_t last = act != DL_NONE ? act : verb;
    int is_soon = 0, is_start = dl_stand_listed(run, verb, "start begin build sign open go");
    if (!is_start) return 0;
    DL_EACH_CHILD(run, c, last) is_soon |= c > last && dl_stand_listed(run, c, "tomorrow today immediately");
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, who)};
    return is_soon && dl_stand_on_main(run, &finding, DL_STANCE_FOR, who);
}

/* "is badly needed": who says so is for it. */
static int find_passive_need(struct dl_stand *run, uint32_t verb)
{
    uint32_t subject = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    if (subject == DL_NONE || !dl_stand_is(run, verb, "need")) return 0;
    uint32_t holder = dl_stand_speaker(run, verb);
    if (holder == DL_NONE) return 0;
    if (run->issue[subject] == DL_NONE && dl_word_at(run->doc, subject)->upos != DL_UPOS_PRON &&
        dl_stand_points_back(run, subject) == 0)
        return 0;
    struct dl_finding finding = {.by = "lone",
                                 .predicate = verb,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .holder = holder,
                                 .stance = DL_STANCE_FOR};
    return dl_stand_find_in_slot(run, finding, subject, dl_stand_negated(run, verb) ? DL_STANCE_AGAINST : DL_STANCE_FOR, DL_NONE);
}

/* "called out their members against the law", "blocked a bridge against it": whatever is done against what is quarrelled over. */
static int find_against(struct dl_stand *run, uint32_t verb)
{
    const uint32_t what = dl_stand_phrase(run, verb, "against"), who = what != DL_NONE ? dl_stand_subject(run, verb) : DL_NONE;
    if (who == DL_NONE || dl_stand_actor(run, what) != DL_NONE || !dl_stand_is_in_question(run, what)) return 0;
    if (dl_stand_in(run, verb, DL_LIST_AGAINST_HARM)) return 0;
    struct dl_finding finding = {.by = "lone",
                                 .predicate = verb,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .stance = DL_STANCE_AGAINST,
                                 .holder = dl_stand_actor(run, who)};
    if (finding.holder == DL_NONE || dl_stand_negated(run, verb) || dl_stand_hypothetical(run, verb)) return 0;
    return dl_stand_find_in_slot(run, finding, what, DL_STANCE_AGAINST, who);
}

/* "will go on building the dam", "keeps on drilling": the gerund, of what is in question. */
static int find_goes_on(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "go keep carry press push") || dl_stand_hypothetical(run, verb)) return 0;
    uint32_t act = dl_stand_child(run, verb, DL_REL_ADVCL), who = dl_stand_subject(run, verb);
    if (act == DL_NONE) act = dl_stand_child(run, verb, DL_REL_XCOMP);
    if (act == DL_NONE || who == DL_NONE || act < verb || act > verb + 3 || !dl_stand_is(run, act - 1, "on")) return 0;
    const uint32_t object = dl_stand_child(run, act, DL_REL_OBJ);
    struct dl_finding finding = {
        .by = "lone", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, who)};
    if (finding.holder == DL_NONE || object == DL_NONE) return 0;
    if (!dl_stand_is_in_question(run, object) && !(dl_stand_classes(run, object) & DL_STAND_CONTESTED)) return 0;
    struct dl_reading reading = dl_stand_read(run, act, finding.holder);
    if (dl_stand_negated(run, verb)) reading.turned = !reading.turned;
    return dl_stand_find_read(run, &finding, reading, who);
}

int dl_stand_lone(struct dl_stand *run, uint32_t word)
{
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (upos == DL_UPOS_ADP) return find_bare_side(run, word);
    if (upos != DL_UPOS_NOUN && upos != DL_UPOS_VERB) return 0;
    if (upos == DL_UPOS_VERB && (find_against(run, word) || find_goes_on(run, word) || find_nothing_to_do(run, word))) return 1;
    if (!dl_stand_has_main(run)) return upos == DL_UPOS_VERB && (find_needed(run, word) || find_passive_need(run, word));
    if (upos == DL_UPOS_NOUN) return find_role(run, word) || find_in_protest(run, word);
    return find_tomorrow(run, word) || dl_stand_going(run, word) || find_pending(run, word) || find_open(run, word) ||
           find_company(run, word) || find_thanks(run, word) || find_spoken_of(run, word) || find_needed(run, word) ||
           find_fear_for(run, word) || find_passive_need(run, word);
}
