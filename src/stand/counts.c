/* Rules that only numbers tell: "the sixty it needed", "54 percent of its members voted yes", "passed it by 217 to 213". A number is of votes only where
 * voting is spoken of beside it, and a tally is a majority only where no other rule was told of the same vote. */
#include "stand/finders.h"
#include "stand/rule.h"
#include "who/who.h"

enum { MOST_OF_ALL = 50 };

int dl_rule_is_voted_near(const struct dl_stand *run, uint32_t word)
{
    uint32_t own = dl_word_at(run->doc, word)->sentence;
    for (uint32_t s = own > 0 ? own - 1 : 0; s <= own + 1 && s < run->doc->sentences.count; s++)
        if (dl_rule_is_of_votes(run, &run->doc->sentences.at[s])) return 1;
    return 0;
}

static int stands_near(const struct dl_stand *run, uint32_t word, const char *lemmas)
{
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, word)->sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (dl_str_listed(dl_stand_lemma(run, w), lemmas, ' ')) return 1;
    return 0;
}

int dl_rule_bare_number(struct dl_stand *run, uint32_t number)
{
    const struct dl_word *at = dl_word_at(run->doc, number);
    int is_noun = at->rel == DL_REL_OBJ || at->rel == DL_REL_OBL || at->rel == DL_REL_NMOD;
    uint32_t value = is_noun ? dl_rule_number(run, number) : 0;
    if (value == 0 || !dl_rule_is_required(run, number) || !dl_rule_is_voted_near(run, number)) return 0;
    int is_share = stands_near(run, number, "percent cent"),
        is_more = dl_stand_classes(run, number) & DL_STAND_QUALIFIED || stands_near(run, number, "third fifth");
    enum dl_rule_kind kind = is_more || (is_share && value > MOST_OF_ALL) ? DL_RULE_QUALIFIED_MAJORITY : DL_RULE_MAJORITY;
    int met = dl_rule_met(run, number);
    if (met < 0) met = dl_rule_met_by_tally(run, number, (struct dl_share){value, 0});
    uint32_t body = dl_rule_body(run, number, kind);
    dl_rule_add(run, number, kind, body, dl_rule_issue(run, number, body), met, at->span);
    return 1;
}

int dl_rule_met_by_number(const struct dl_stand *run, uint32_t verb, uint32_t subject)
{
    uint32_t number = dl_stand_child(run, subject, DL_REL_NUMMOD), needed = number != DL_NONE ? dl_rule_number(run, number) : 0;
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, verb)->sentence];
    for (uint32_t w = verb + 1; needed > 0 && w < s->word + s->words; w++) {
        uint32_t who = dl_stand_is(run, w, "do") ? dl_stand_child(run, w, DL_REL_NSUBJ) : DL_NONE;
        uint32_t value = who != DL_NONE && dl_stand_aux(run, w, "have") ? dl_rule_number(run, who) : 0;
        if (value > 0) return value >= needed;
    }
    return -1;
}

/* ---- a part of the members ---- */

/* How those voted who are subject there: 1 for, 0 against, -1 not told. */
static int voted(const struct dl_stand *run, uint32_t verb)
{
    if (dl_rule_is_open(run, verb)) return -1;
    int answer = dl_stand_answers(run, verb);
    if (answer >= 0) return answer == DL_STANCE_FOR;
    if (dl_stand_listed(run, verb, "reject")) return 0;
    int is_for = dl_stand_listed(run, verb, "approve back support endorse accept ratify");
    return is_for ? !dl_stand_negated(run, verb) : -1;
}

/* "more than half", "fewer than half": 1, 0; -1 for neither. */
static int half_placed(const struct dl_stand *run, uint32_t half)
{
    DL_EACH_CHILD(run, c, half)
    {
        if (dl_stand_listed(run, c, "more many over")) return 1;
        if (dl_stand_listed(run, c, "few fewer less little")) return 0;
    }
    return -1;
}

void dl_rule_part_of_members(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    int is_half = dl_lemma_is(at, "half");
    if ((!is_half && !dl_lemma_is(at, "percent")) || at->rel != DL_REL_NSUBJ || at->head == DL_NONE) return;
    uint32_t of = dl_stand_phrase(run, noun, "of"), number = dl_stand_child(run, noun, DL_REL_NUMMOD);
    if (of == DL_NONE || !dl_stand_listed(run, of, "member delegate shareholder deputy worker senator lawmaker legislator judge"))
        return;
    int how = voted(run, at->head), placed = is_half ? half_placed(run, noun) : -1;
    if (how < 0 || (is_half && placed < 0) || (!is_half && number == DL_NONE)) return;
    int met = is_half ? (placed == 1) == (how == 1) : (dl_rule_number(run, number) > MOST_OF_ALL) == (how == 1);
    dl_rule_add(run, noun, DL_RULE_MAJORITY, of, dl_rule_issue(run, noun, of), met, at->span);
}

/* ---- tallies ---- */

/* The verb by which something was decided so: above the number, or of which the count is told; DL_NONE. */
static uint32_t decision_of(const struct dl_stand *run, uint32_t number)
{
    uint32_t word = number;
    for (uint32_t steps = 0; steps < 4; steps++) {
        const struct dl_word *at = dl_word_at(run->doc, word);
        if (at->head == DL_NONE) return DL_NONE;
        word = at->head;
        if (dl_word_at(run->doc, word)->upos == DL_UPOS_VERB) return word;
    }
    return DL_NONE;
}

static int is_told_near(const struct dl_stand *run, uint32_t word)
{
    uint32_t own = dl_word_at(run->doc, word)->sentence;
    for (uint32_t i = 0; i < run->doc->rules.count; i++) {
        uint32_t sentence = run->doc->rules.at[i].sentence;
        if (run->doc->rules.at[i].kind == DL_RULE_RATIFICATION || run->doc->rules.at[i].kind == DL_RULE_VETO) continue;
        if ((sentence > own ? sentence - own : own - sentence) <= 1) return 1;
    }
    return 0;
}

void dl_rule_by_tally(struct dl_stand *run, uint32_t number)
{
    uint32_t against = 0, yes = dl_rule_tally(run, number, &against), verb = yes > 0 ? decision_of(run, number) : DL_NONE;
    if (verb == DL_NONE || is_told_near(run, number) || dl_rule_is_open(run, verb)) return;
    uint32_t particle = dl_stand_particle(run, verb);
    int is_for =
        dl_stand_listed(run, verb, "pass approve back adopt vote endorse ratify confirm accept agree find hold rule uphold");
    int is_against =
        dl_stand_listed(run, verb, "reject defeat") ||
        (particle != DL_NONE && dl_stand_listed(run, particle, "down out") && dl_stand_listed(run, verb, "vote turn throw"));
    if ((!is_for && !is_against) || !dl_rule_is_of_votes(run, &run->doc->sentences.at[dl_word_at(run->doc, number)->sentence]))
        return;
    uint32_t body =
        dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE ? dl_stand_phrase(run, verb, "by") : dl_stand_subject(run, verb);
    if (body == DL_NONE || !dl_rule_is_body(run, body, DL_RULE_MAJORITY)) return;
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    uint32_t issue = object != DL_NONE ? dl_rule_issue_of_object(run, verb, object) : dl_rule_issue(run, verb, body);
    if (issue == DL_NONE) return;
    dl_rule_add(run, number, DL_RULE_MAJORITY, body, issue, is_for && yes > against, dl_word_at(run->doc, number)->span);
}
