/* Where the people decide: referendums by their name, and what is put to the voters without it. Whether it is met, the verbs of the people in the
 * sentence or beside it tell. */
#include "stand/finders.h"
#include "stand/rule.h"
#include "who/who.h"

/* "reject", "turn down", "vote yes": how somebody decided; -1 for no such verb. */
static int decided(const struct dl_stand *run, uint32_t verb)
{
    uint32_t against = dl_stand_is(run, verb, "vote") ? dl_stand_phrase(run, verb, "against") : DL_NONE;
    if (against != DL_NONE) return 0;
    int answer = dl_stand_answers(run, verb);
    if (answer >= 0) return answer == DL_STANCE_FOR;
    uint32_t particle = dl_stand_particle(run, verb);
    if (dl_stand_is(run, verb, "turn")) return particle != DL_NONE && dl_stand_is(run, particle, "down") ? 0 : -1;
    if (dl_stand_listed(run, verb, "reject defeat refuse")) return 0;
    return dl_stand_listed(run, verb, "approve back endorse accept choose") ? 1 : -1;
}

/* How the people were told to have voted in the sentence or beside it: -1 where nothing is said. */
static int met_by_people(const struct dl_stand *run, uint32_t word)
{
    uint32_t own = dl_word_at(run->doc, word)->sentence, first = own > 0 ? own - 1 : 0,
             last = own + 1 < run->doc->sentences.count ? own + 1 : own;
    const struct dl_sentence *end = &run->doc->sentences.at[last];
    for (uint32_t w = run->doc->sentences.at[first].word; w < end->word + end->words; w++) {
        if (dl_word_at(run->doc, w)->upos != DL_UPOS_VERB || dl_rule_is_open(run, w)) continue;
        int how = decided(run, w);
        uint32_t subject = how >= 0 ? dl_stand_subject(run, w) : DL_NONE, entity = dl_stand_actor(run, subject);
        if (subject == DL_NONE) continue;
        enum dl_entity_kind kind = entity != DL_NONE ? run->doc->entities.at[entity].kind : DL_ENTITY_ANONYMOUS;
        int is_people = kind == DL_ENTITY_GROUP || kind == DL_ENTITY_COUNTRY || kind == DL_ENTITY_PLACE ||
                        dl_stand_in(run, subject, DL_LIST_ELECTORATE);
        uint32_t of = dl_word_at(run->doc, subject)->upos == DL_UPOS_NUM ? dl_stand_phrase(run, subject, "of") : DL_NONE;
        if (of != DL_NONE) is_people |= dl_stand_in(run, of, DL_LIST_ELECTORATE); /* "17,900 of its people said no" */
        if (is_people) return dl_stand_negated(run, w) ? !how : how;
    }
    return -1;
}

/* What is decided by one, not one that is wanted. */
void dl_rule_referendum(struct dl_stand *run, uint32_t noun)
{
    struct dl_str preposition = dl_stand_case(run, noun);
    int met = dl_rule_met(run, noun), told = met_by_people(run, noun);
    if (met < 0) met = told;
    int is_held = preposition.at != NULL && told >= 0 && dl_str_listed(preposition, "in at", ' ');
    uint32_t head = dl_word_at(run->doc, noun)->head; /* "the consent of the people in a referendum" */
    int is_consent = head != DL_NONE && dl_stand_listed(run, head, "consent approval assent agreement people need require");
    int decides = head != DL_NONE && dl_word_at(run->doc, noun)->rel == DL_REL_NSUBJ && /* "a referendum is to decide" */
                  dl_stand_listed(run, head, "decide settle fail pass succeed carry need require");
    if (!decides && !dl_rule_is_decided_by(run, noun, "by in through to at") && !is_held && !(is_consent && preposition.at != NULL))
        return;
    uint32_t body = dl_rule_body(run, noun, DL_RULE_REFERENDUM);
    dl_rule_add(run, noun, DL_RULE_REFERENDUM, body, dl_rule_issue(run, noun, body), met, dl_word_at(run->doc, noun)->span);
}

/* "the bill goes to the people", "will be put to the voters" */
static int is_sent_to(const struct dl_stand *run, uint32_t people)
{
    struct dl_str preposition = dl_stand_case(run, people);
    return preposition.at != NULL && dl_str_listed(preposition, "to before", ' ') &&
           dl_stand_listed(run, dl_word_at(run->doc, people)->head, "go come put submit send present");
}

static void add_sent(struct dl_stand *run, uint32_t people, uint32_t verb)
{
    uint32_t what = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    if (what == DL_NONE) what = dl_stand_child(run, verb, DL_REL_OBJ);
    if (what == DL_NONE) what = dl_stand_child(run, verb, DL_REL_NSUBJ);
    uint32_t bill = what != DL_NONE ? dl_stand_read(run, what, DL_NONE).issue : DL_NONE;
    int is_bill = what != DL_NONE && (dl_word_at(run->doc, what)->upos == DL_UPOS_PRON
                                          ? bill != DL_NONE
                                          : dl_stand_classes(run, what) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT));
    if (is_bill || dl_rule_is_at_issue(run, bill))
        dl_rule_add(run, people, DL_RULE_REFERENDUM, people, bill, -1,
                    dl_words_span(run->doc, verb < people ? verb : people, verb < people ? people : verb));
}

/* "voters will decide on the tax", "the people have the last word on it": by the noun for them. */
void dl_rule_popular(struct dl_stand *run, uint32_t people)
{
    const struct dl_word *at = dl_word_at(run->doc, people);
    if (!dl_stand_listed(run, people, "voter people electorate citizen elector") || at->head == DL_NONE) return;
    uint32_t verb = at->head, object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB) return;
    if (is_sent_to(run, people)) {
        add_sent(run, people, verb);
        return;
    }
    if (dl_rule_is_required(run, people) && at->rel == DL_REL_OBJ && dl_stand_child(run, people, DL_REL_CONJ) != DL_NONE &&
        dl_rule_is_body(run, dl_stand_child(run, people, DL_REL_CONJ),
                        DL_RULE_MAJORITY)) { /* "needs both the people and the cantons" */
        dl_rule_add(run, people, DL_RULE_REFERENDUM, people, dl_rule_issue(run, people, DL_NONE), -1,
                    dl_word_at(run->doc, people)->span);
        return;
    }
    if (at->rel != DL_REL_NSUBJ) return;
    int how = dl_rule_is_open(run, verb) || object == DL_NONE ? -1 : decided(run, verb); /* "voters rejected the change" */
    if (how >= 0 && dl_stand_listed(run, people, "voter elector") && dl_stand_actor(run, object) == DL_NONE &&
        dl_stand_classes(run, object) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT)) {
        dl_rule_add(run, people, DL_RULE_REFERENDUM, people, dl_rule_issue_of_object(run, verb, object),
                    dl_stand_negated(run, verb) ? !how : how, dl_words_span(run->doc, people < verb ? people : verb, verb));
        return;
    }
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK); /* "until the people have said yes" */
    int is_awaited = mark != DL_NONE && dl_stand_listed(run, mark, "until unless before") && dl_stand_answers(run, verb) >= 0;
    uint32_t about = dl_stand_phrase(run, verb, "on");
    if (is_awaited) {
        dl_rule_add(run, people, DL_RULE_REFERENDUM, people, dl_rule_issue(run, verb, DL_NONE), -1,
                    dl_words_span(run->doc, people < verb ? people : verb, verb));
        return;
    }
    int is_vote = dl_stand_listed(run, verb, "decide vote") && about != DL_NONE && dl_stand_aux(run, verb, "will must would shall");
    int is_last = object != DL_NONE && dl_stand_listed(run, verb, "have get") && dl_stand_listed(run, object, "word say") &&
                  dl_rule_has_child(run, object, "last final");
    if (is_last && about == DL_NONE) about = dl_stand_phrase(run, object, "on");
    if (!is_vote && !is_last) return;
    uint32_t issue = about != DL_NONE ? dl_stand_read(run, about, DL_NONE).issue : DL_NONE;
    if (!dl_rule_is_at_issue(run, issue)) issue = dl_rule_issue(run, verb, DL_NONE);
    if (issue == DL_NONE) return; /* an election */
    dl_rule_add(run, people, DL_RULE_REFERENDUM, people, issue, -1, dl_words_span(run->doc, people < verb ? people : verb, verb));
}
