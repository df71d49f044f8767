/* Rules of decision that are told without the word for one: whose consent it takes ("the assent of all 27", "needs the approval of parliament"), who
 * can block it ("any of the five can stop it"), who has to endorse it ("lapses unless parliament confirms it"). */
#include "stand/rule.h"
#include "who/who.h"

/* "all" of "all 27 members", "each member", or the word itself; DL_NONE. */
static uint32_t all_at(const struct dl_stand *run, uint32_t word)
{
    static const char ALL[] = "all every each both";
    uint32_t the = dl_stand_child(run, word, DL_REL_DET);
    if (dl_stand_listed(run, word, ALL)) return word;
    if (dl_stand_is(run, word, "other") && the != DL_NONE && dl_stand_is(run, the, "the") &&
        dl_has_feat(dl_word_at(run->doc, word), "Number=Plur"))
        return word; /* "the consent of the others" */
    DL_EACH_CHILD(run, c, word)
    {
        if (dl_stand_listed(run, c, ALL)) return c;
        if (dl_word_at(run->doc, c)->rel != DL_REL_NUMMOD) continue;
        DL_EACH_CHILD(run, d, c) /* hung on the number */
        if (dl_stand_listed(run, d, ALL)) return d;
    }
    return DL_NONE;
}

/* "all 27 members must agree", "nothing happens unless every member agrees" */
void dl_rule_all_must(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object)
{
    if (subject == DL_NONE) return;
    uint32_t who = dl_stand_actor(run, subject);
    int is_group = who != DL_NONE && run->doc->entities.at[who].kind == DL_ENTITY_GROUP; /* "if all the clans consent" */
    if (!is_group && !dl_rule_is_body(run, subject, DL_RULE_UNANIMITY)) return;
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK), above = dl_word_at(run->doc, verb)->head;
    int is_needed = dl_stand_aux(run, verb, "must") || (mark != DL_NONE && dl_stand_listed(run, mark, "unless until if")) ||
                    (above != DL_NONE && dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf") &&
                     dl_stand_listed(run, above, "need require have take"));
    if (!is_needed) return;
    uint32_t all = all_at(run, subject);
    if (all == DL_NONE || all == subject) return;
    uint32_t about = object != DL_NONE ? object : dl_stand_phrase(run, verb, "to on");
    struct dl_reading reading = dl_stand_read(run, about, DL_NONE);
    if (!dl_rule_is_at_issue(run, reading.issue)) reading.issue = dl_rule_issue(run, subject, DL_NONE);
    int met = dl_rule_is_blocked(run, verb, reading.issue) ? 0 : -1;
    dl_rule_add(run, verb, DL_RULE_UNANIMITY, subject, reading.issue, met, dl_words_span(run->doc, all, verb > all ? verb : all));
}

/* "may not declare it without the assent of the Senate", "becomes law only with his signature" */
int dl_rule_is_condition(const struct dl_stand *run, uint32_t noun)
{
    struct dl_str preposition = dl_stand_case(run, noun);
    uint32_t head = dl_word_at(run->doc, noun)->head;
    if (preposition.at == NULL || head == DL_NONE) return 0;
    if (dl_str_is(preposition, "without"))
        return dl_stand_negated(run, head) || dl_stand_aux(run, head, "can may could must") ||
               dl_stand_listed(run, dl_stand_subject(run, head) != DL_NONE ? dl_stand_subject(run, head) : head,
                               "no nothing nobody none") ||
               (dl_stand_subject(run, head) != DL_NONE && dl_stand_has_no(run, dl_stand_subject(run, head)));
    if (!dl_str_listed(preposition, "with subject", ' ')) return 0;
    DL_EACH_CHILD(run, c, head)
    if (dl_stand_is(run, c, "only")) return 1;
    return dl_str_is(preposition, "subject");
}

/* "the consent of all 27 states", "the signature of every member", "the assent of all" */
void dl_rule_consent(struct dl_stand *run, uint32_t noun)
{
    if (!(run->senses[noun] & DL_SENSE_CONSENT) && !dl_stand_is(run, noun, "vote")) return;
    uint32_t of = dl_stand_phrase(run, noun, "of from by"), all = of != DL_NONE ? all_at(run, of) : DL_NONE;
    if (of != DL_NONE && all == DL_NONE) DL_EACH_CHILD(run, c, of) /* "the consent of the minister and of all nine provinces" */
    if (all == DL_NONE && dl_word_at(run->doc, c)->rel == DL_REL_CONJ && all_at(run, c) != DL_NONE) all = all_at(run, of = c);
    if (all == DL_NONE) return;
    int is_needed = dl_rule_is_required(run, noun) || dl_rule_is_condition(run, noun);
    if (!is_needed && (dl_stand_listed(run, noun, "backing support") || dl_stand_is(run, all, "both")))
        return; /* "has support from both parties" */
    int is_alone = all == of && (dl_rule_is_required(run, noun) || dl_rule_is_condition(run, noun)); /* "takes the assent of all" */
    int is_each = dl_rule_is_required(run, noun) && dl_word_at(run->doc, all)->rel == DL_REL_DET &&
                  (dl_stand_listed(run, all, "every each") ||
                   dl_word_at(run->doc, of)->upos == DL_UPOS_NUM); /* "requires the consent of every state present" */
    if (!is_alone && !is_each &&
        !dl_stand_listed(run, of,
                         "member state country side party government ally capital parliament partner signatory other "
                         "province canton region judge minister shareholder founder"))
        return;
    DL_EACH_CHILD(run, c, noun)
    if (dl_stand_classes(run, c) & DL_STAND_RULE) return; /* "unanimous approval" has named it */
    dl_rule_add_of_all(run, noun, DL_RULE_UNANIMITY, dl_words_span(run->doc, noun, of));
}

static int is_chamber(const struct dl_stand *run, uint32_t word)
{
    uint32_t entity = dl_who_at(run->doc, word);
    int is_called = dl_stand_listed(run, word, "parliament senate congress assembly chamber duma knesset bundestag legislature");
    return is_called || (entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION &&
                         dl_str_is(run->doc->entities.at[entity].sector, "LEG"));
}

/* Who endorses what others have decided: a chamber, a court, a head of state, states and provinces. */
static int is_endorser(const struct dl_stand *run, uint32_t word)
{
    uint32_t entity = dl_stand_actor(run, word);
    if (entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_COUNTRY) return 0;
    int is_agency = entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION &&
                    dl_str_is(run->doc->entities.at[entity].sector, "GOV"); /* "the regulator has still to approve it" */
    return is_chamber(run, word) || is_agency || run->senses[word] & DL_SENSE_ENDORSER ||
           dl_rule_is_body(run, word, DL_RULE_MAJORITY);
}

void dl_rule_passage(struct dl_stand *run, uint32_t chamber)
{
    struct dl_str preposition = dl_stand_case(run, chamber);
    uint32_t verb = dl_word_at(run->doc, chamber)->head;
    if (preposition.at == NULL || verb == DL_NONE || !dl_str_listed(preposition, "through past", ' ') || !is_chamber(run, chamber))
        return;
    uint32_t above = dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, verb)->head : DL_NONE;
    int is_must = dl_stand_aux(run, verb, "must") || (above != DL_NONE && dl_stand_listed(run, above, "have need"));
    uint32_t what = dl_stand_subject(run, verb);
    uint32_t who = what != DL_NONE ? dl_stand_actor(run, what) : DL_NONE; /* "the pact" may be taken for a body */
    if (!is_must || what == DL_NONE || !dl_stand_listed(run, verb, "get go pass come make") ||
        (who != DL_NONE && run->doc->entities.at[who].actor.at != NULL))
        return;
    dl_rule_add(run, chamber, DL_RULE_RATIFICATION, chamber, dl_rule_issue_of_object(run, verb, what), -1,
                dl_word_at(run->doc, chamber)->span);
}

/* "must be approved by parliament", "the Senate has to confirm him", "lapses unless parliament confirms it", "has yet to approve it" */
int dl_rule_passed(struct dl_stand *run, uint32_t verb, uint32_t body, uint32_t object)
{
    if (body == DL_NONE || !is_endorser(run, body) ||
        !dl_str_listed(
            dl_stand_lemma(run, verb),
            "approve pass confirm endorse adopt countersign sanction authorise authorize clear consent assent agree bless", ' '))
        return 0;
    uint32_t article = object != DL_NONE ? dl_stand_child(run, object, DL_REL_DET) : DL_NONE;
    if (dl_stand_listed(run, verb, "pass adopt") && dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) == DL_NONE &&
        (article == DL_NONE || dl_stand_is(run, article, "a")))
        return 0; /* "Congress must pass a law" is a wish */
    uint32_t above = dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, verb)->head : DL_NONE;
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK);
    int is_needed = dl_stand_aux(run, verb, "must") ||
                    (above != DL_NONE && dl_stand_listed(run, above, "have need remain") && !dl_stand_negated(run, above)) ||
                    (mark != DL_NONE && dl_stand_listed(run, mark, "unless until")) ||
                    (mark != DL_NONE && dl_stand_listed(run, mark, "if when once") && dl_rule_has_child(run, verb, "only"));
    int is_agreeing = dl_stand_listed(run, verb, "agree consent assent") || dl_word_at(run->doc, body)->upos == DL_UPOS_PRON;
    if (is_agreeing && mark != DL_NONE && dl_stand_listed(run, mark, "unless until"))
        return 0; /* "unless they agree on the details" */
    if (!is_needed || all_at(run, body) != DL_NONE) return 0;
    dl_rule_add(run, verb, DL_RULE_RATIFICATION, body, dl_rule_issue_of_object(run, verb, object), -1,
                dl_word_at(run->doc, verb)->span);
    return 1;
}

/* "any of the five can block it", "one member is enough to stop it" */
int dl_rule_blocked(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object)
{
    if (subject == DL_NONE || !dl_stand_listed(run, verb, "block stop scuttle sink halt torpedo thwart defeat object")) return 0;
    uint32_t above = dl_word_at(run->doc, verb)->head, of = dl_stand_phrase(run, subject, "of");
    int is_any = dl_stand_listed(run, subject, "any each every");
    DL_EACH_CHILD(run, c, subject)
    is_any |= dl_stand_listed(run, c, "any each every");
    is_any |= dl_stand_is(run, verb, "object") && of != DL_NONE && dl_stand_is(run, of, "member") &&
              dl_word_at(run->doc, subject)->upos == DL_UPOS_NUM; /* "thirty of the ninety members can object" */
    int is_one = above != DL_NONE && dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf") &&
                 dl_stand_listed(run, above, "take enough suffice need");
    uint32_t one = is_one ? subject : DL_NONE;
    if (is_one && dl_stand_child(run, above, DL_REL_OBJ) != DL_NONE) one = dl_stand_child(run, above, DL_REL_OBJ);
    if (one != DL_NONE) {
        is_one = dl_stand_listed(run, one, "one single");
        DL_EACH_CHILD(run, c, one)
        is_one |= dl_stand_listed(run, c, "one single");
    }
    uint32_t body = is_one ? one : of != DL_NONE ? of : subject;
    int is_no = is_one && (dl_rule_has_child(run, one, "no") || dl_stand_listed(run, one, "no veto objection"));
    if (is_no) body = dl_rule_body(run, verb, DL_RULE_UNANIMITY); /* "one no is enough to sink it" */
    if (body == DL_NONE) return 0;
    if (is_any ? !dl_stand_aux(run, verb, "can may could") : !is_one) return 0;
    if (!dl_rule_is_body(run, body, DL_RULE_VETO) && !dl_rule_is_body(run, body, DL_RULE_UNANIMITY)) return 0;
    enum dl_rule_kind kind = is_one ? DL_RULE_UNANIMITY : DL_RULE_VETO;
    uint32_t issue = dl_rule_issue_of_object(run, verb, object);
    int met = is_one && dl_rule_is_blocked(run, verb, issue) ? 0 : -1;
    dl_rule_add(run, verb, kind, body, issue, met, dl_word_at(run->doc, verb)->span);
    return 1;
}

/* "must give his assent", "gave its approval", "withheld its consent": met or not, by the verb; -2 where it is no such verb. */
static int given(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->rel != DL_REL_OBJ || at->head == DL_NONE) return -2;
    struct dl_str verb = dl_stand_lemma(run, at->head);
    int is_given = dl_str_listed(verb, "give grant", ' '), is_refused = dl_str_listed(verb, "withhold refuse deny", ' ');
    if (!is_given && !is_refused) return -2;
    if (dl_rule_is_open(run, at->head)) return -1;
    return is_given != (dl_stand_negated(run, at->head) != 0);
}

/* "London must give its consent first": any state or body, where it has to. */
static int is_bound_to_give(const struct dl_stand *run, uint32_t noun, uint32_t body)
{
    uint32_t verb = dl_word_at(run->doc, noun)->head, entity = dl_stand_actor(run, body);
    if (entity == DL_NONE || !dl_stand_aux(run, verb, "must") || !dl_stand_is(run, noun, "consent")) return 0;
    enum dl_entity_kind kind = run->doc->entities.at[entity].kind;
    return kind == DL_ENTITY_COUNTRY || kind == DL_ENTITY_ORGANIZATION;
}

/* "needs the approval of parliament", "requires Senate approval", "may not without the assent of the Senate" */
void dl_rule_approval(struct dl_stand *run, uint32_t noun)
{
    if (!(run->senses[noun] & DL_SENSE_CONSENT) || dl_stand_listed(run, noun, "backing support agreement")) return;
    uint32_t head = dl_word_at(run->doc, noun)->head;
    int met = given(run, noun), is_given = met > -2;
    if (!is_given && !dl_rule_is_required(run, noun) && !dl_rule_is_condition(run, noun)) return;
    if (!is_given && head != DL_NONE && dl_rule_is_required(run, noun) && dl_stand_negated(run, head))
        return; /* "would not require Senate approval" */
    if (!is_given) met = -1;
    uint32_t body = dl_stand_phrase(run, noun, "of by from");
    if (body == DL_NONE) body = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    if (body == DL_NONE) body = dl_stand_child(run, noun, DL_REL_COMPOUND);
    if (is_given) body = dl_stand_subject(run, dl_word_at(run->doc, noun)->head);
    if (body == DL_NONE || all_at(run, body) != DL_NONE ||
        !(is_given ? is_chamber(run, body) || run->senses[body] & DL_SENSE_ENDORSER || is_bound_to_give(run, noun, body)
                   : is_endorser(run, body)))
        return;
    uint32_t issue = DL_NONE, to = is_given ? dl_stand_phrase(run, noun, "to for of") : DL_NONE;
    if (is_given && to == DL_NONE) to = dl_stand_phrase(run, dl_word_at(run->doc, noun)->head, "to for");
    if (to != DL_NONE) issue = dl_stand_read(run, to, DL_NONE).issue;
    if (!dl_rule_is_at_issue(run, issue)) issue = dl_rule_issue(run, noun, DL_NONE);
    if (is_given && issue == DL_NONE) return;
    dl_rule_add(run, noun, DL_RULE_RATIFICATION, body, issue, met, dl_word_at(run->doc, noun)->span);
}

/* "The bloc moves only when all ten are of one mind", "nothing passes unless all are on board", "speaks only with one voice". */
void dl_rule_of_one_mind(struct dl_stand *run, uint32_t noun)
{
    struct dl_str preposition = dl_stand_case(run, noun);
    uint32_t head = dl_word_at(run->doc, noun)->head, subject = dl_stand_child(run, noun, DL_REL_NSUBJ);
    if (preposition.at == NULL || !dl_stand_listed(run, noun, "mind board accord voice") || head == DL_NONE) return;
    int is_common =
        dl_stand_is(run, noun, "accord") && dl_rule_has_child(run, noun, "common mutual") && dl_rule_is_decided_by(run, noun, "by");
    int is_voice = dl_stand_is(run, noun, "voice") && dl_rule_has_child(run, noun, "one") && dl_rule_has_child(run, noun, "only");
    int is_all = subject != DL_NONE && all_at(run, subject) != DL_NONE && dl_str_listed(preposition, "on of", ' ') &&
                 dl_stand_listed(run, noun, "mind board") && dl_stand_child(run, noun, DL_REL_COP) != DL_NONE;
    uint32_t mark = dl_stand_child(run, noun, DL_REL_MARK);
    int is_needed = (mark != DL_NONE && dl_stand_listed(run, mark, "unless until if")) || dl_rule_has_child(run, noun, "only") ||
                    dl_stand_aux(run, noun, "must") ||
                    (dl_rule_has_child(run, head, "only") && dl_rule_has_child(run, noun, "when if"));
    if (!is_common && !is_voice && !(is_all && is_needed)) return;
    enum dl_rule_kind kind = is_common ? DL_RULE_CONSENSUS : DL_RULE_UNANIMITY;
    uint32_t body = dl_stand_subject(run, head);
    if (body == DL_NONE || !dl_rule_is_body(run, body, kind)) body = dl_rule_body(run, noun, kind);
    uint32_t issue = dl_rule_issue(run, noun, body);
    dl_rule_add(run, noun, kind, body, issue, dl_rule_is_blocked(run, noun, issue) ? 0 : -1, dl_word_at(run->doc, noun)->span);
}

int dl_rule_refused(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object)
{
    uint32_t above = dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, verb)->head : DL_NONE;
    if (above == DL_NONE || subject == DL_NONE || object == DL_NONE || !dl_stand_is(run, verb, "sign")) return 0;
    if (!dl_stand_listed(run, above, "refuse decline") || dl_rule_is_open(run, above) || dl_stand_negated(run, above)) return 0;
    if (!dl_stand_listed(run, object, "law bill act reform budget decree") || !is_endorser(run, subject)) return 0;
    dl_rule_add(run, verb, DL_RULE_VETO, subject, dl_rule_issue_of_object(run, verb, object), 0, dl_word_at(run->doc, verb)->span);
    return 1;
}
