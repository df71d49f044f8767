/* What a phrase or clause is about: through what carries an issue ("an invitation to join", "the lifting of sanctions", "continue to supply"),
 * through words that point back ("such a decision"), to an issue of issue.c. */
#include "stand/reading.h"
#include "stand/run.h"
#include "who/who.h"

static const struct dl_reading nothing = {DL_NONE, 0};
/* "restrictive abortion laws" are against it. */
static int is_restrictive(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    if (dl_word_at(run->doc, c)->rel == DL_REL_AMOD && dl_lemma_is(dl_word_at(run->doc, c), "restrictive")) return 1;
    return 0;
}

/* "turned down a request by the firm to reopen it": the infinitive right behind the phrase of a noun, hung on the noun's verb; DL_NONE. */
static uint32_t stray_act(const struct dl_stand *run, uint32_t noun)
{
    uint32_t governor = dl_word_at(run->doc, noun)->head, first, last;
    if (governor == DL_NONE || governor > noun || dl_word_at(run->doc, noun)->rel != DL_REL_OBJ ||
        (dl_stand_in(run, noun, DL_LIST_DRAFT) && dl_stand_phrase(run, noun, "by") == DL_NONE))
        return DL_NONE; /* "a bill to …" is called by that; not "a bill by the Greens to …" */
    dl_subtree(run->doc, noun, &first, &last);
    DL_EACH_CHILD(run, c, governor)
    if (c > last && dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf") && dl_stand_child(run, c, DL_REL_MARK) == last + 1)
        return dl_stand_is(run, last + 1, "to") ? c : DL_NONE;
    return DL_NONE;
}

/* "calls for the bridge to be scrapped": the participle behind the phrase of a noun undoes what stands there. */
static int is_to_be_undone(const struct dl_stand *run, uint32_t noun, uint32_t phrase)
{
    const uint32_t above[] = {noun, phrase, dl_word_at(run->doc, noun)->head};
    if (!dl_str_is(dl_stand_case(run, phrase), "for")) return 0;
    for (size_t i = 0; i < sizeof above / sizeof *above; i++) {
        if (above[i] == DL_NONE) continue;
        DL_EACH_CHILD(run, c, above[i])
        if (c > phrase && c - phrase <= 6 && dl_word_at(run->doc, c)->upos == DL_UPOS_VERB &&
            dl_stand_child(run, c, DL_REL_AUX_PASS) != DL_NONE && dl_stand_child_listed(run, c, "to"))
            return (dl_stand_classes(run, c) & DL_STAND_TURN) != 0;
    }
    return 0;
}

/* "an order on immigration", "steps on climate change": for it or against it, who knows, so that they are themselves the matter. */
static int is_on_problem(const struct dl_stand *run, uint32_t noun, uint32_t phrase)
{
    if (!dl_str_listed(dl_stand_case(run, phrase), "on about", ' ')) return 0;
    if (!dl_stand_in(run, noun, DL_LIST_DRAFT) && !dl_stand_listed(run, noun, "step action effort policy rule")) return 0;
    return dl_stand_listed(run, phrase, "abortion immigration migration refugee") ||
           (dl_stand_is(run, phrase, "change") && dl_stand_child_listed(run, phrase, "climate"));
}

/* What a carrier carries: an infinitive or clause behind it, a phrase with a preposition, a noun before it. */
static struct dl_reading read_carried(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth)
{
    struct dl_reading reading = nothing;
    const uint32_t used = dl_stand_is(run, noun, "use") ? dl_stand_phrase(run, noun, "of") : DL_NONE;
    if (used != DL_NONE) { /* "use of gas to break up protests": of gas, where that is a matter itself */
        reading = dl_read_noun(run, used, holder, depth + 1);
        if (reading.issue == DL_NONE && dl_stand_actor(run, used) == DL_NONE && dl_word_at(run->doc, used)->upos == DL_UPOS_NOUN)
            reading.issue = dl_issue_of_phrase(run, noun);
        return reading;
    }
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (dl_lemma_is(dl_word_at(run->doc, c), "provide") && dl_stand_child(run, c, DL_REL_CCOMP) != DL_NONE)
            continue; /* "provided that" */
        if (rel == DL_REL_ADVCL &&
            dl_str_listed(dl_stand_case(run, c), "because since although though while if when unless as", ' '))
            continue; /* "against the project because they expect less water", hung on the project */
        if (rel == DL_REL_ACL || rel == DL_REL_XCOMP || rel == DL_REL_CCOMP || (rel == DL_REL_ACL_RELCL && c > noun) ||
            rel == DL_REL_ADVCL)
            reading = dl_read_verb(run, c, holder, depth + 1);
        if (rel == DL_REL_ACL_RELCL && reading.issue != DL_NONE && run->issues.at[reading.issue].concept == DL_NONE)
            reading = nothing; /* "changes that would violate it": what they do besides */
        int is_what_it_does = rel == DL_REL_ACL && !dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf") &&
                              reading.issue != DL_NONE && dl_stand_child(run, c, DL_REL_MARK) == DL_NONE &&
                              run->issues.at[reading.issue].concept == DL_NONE && run->issues.at[reading.issue].word == c;
        if (is_what_it_does) reading = nothing; /* "orders targeting the rules" are called so, not "targeting the rules" */
        if (reading.issue != DL_NONE) return reading;
    }
    uint32_t act = stray_act(run, noun);
    const uint32_t maker =
        act == DL_NONE ? dl_stand_phrase(run, noun, "by") : DL_NONE; /* "plans by Chad to fill it", hung on Chad */
    if (maker != DL_NONE) act = dl_stand_child(run, maker, DL_REL_ACL);
    if (act != DL_NONE && !dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Inf")) act = DL_NONE;
    if (act != DL_NONE && (reading = dl_read_verb(run, act, holder, depth + 1)).issue != DL_NONE) return reading;
    if (act != DL_NONE && maker != DL_NONE && dl_stand_in(run, noun, DL_LIST_DRAFT))
        return (struct dl_reading){dl_issue_of_phrase(run, noun),
                                   0}; /* "a proposal by the Greens to limit the president to two terms" */
    uint32_t phrase = dl_stand_phrase(run, noun, "of for on about to against over regarding into towards toward in");
    if (phrase == DL_NONE) phrase = dl_stand_stray_phrase(run, noun, noun, "for on about over");
    if (dl_stand_listed(run, noun, "change text document amendment")) return nothing; /* of borders: not the borders */
    if (phrase != DL_NONE && is_on_problem(run, noun, phrase)) return (struct dl_reading){dl_issue_of_phrase(run, noun), 0};
    if (phrase != DL_NONE && !dl_issue_is_setting(run, phrase)) reading = dl_read_noun(run, phrase, holder, depth + 1);
    if (reading.issue != DL_NONE) { /* "the law against it" */
        if (dl_str_is(dl_stand_case(run, phrase), "against") || is_to_be_undone(run, noun, phrase))
            reading.turned = !reading.turned;
        return reading;
    }
    DL_EACH_CHILD(run, c, noun)
    {
        if (dl_word_at(run->doc, c)->rel != DL_REL_COMPOUND || run->issue[c] == DL_NONE) continue;
        const int restricts = is_restrictive(run, noun);
        if (!restricts && dl_stand_in(run, noun, DL_LIST_DRAFT) &&
            dl_stand_listed(run, c, "abortion immigration migration refugee"))
            return (struct dl_reading){dl_issue_of_phrase(run, noun), 0}; /* "an abortion law": for it or against it, who knows */
        return (struct dl_reading){run->issue[c], restricts};
    }
    if (noun + 1 < run->doc->words.count &&
        dl_word_at(run->doc, noun + 1)->rel == DL_REL_MARK) { /* "the debate about when …", hung elsewhere */
        const struct dl_word *mark = dl_word_at(run->doc, noun + 1);
        int is_about = dl_stand_listed(run, noun + 1, "about on over whether") && mark->head != DL_NONE;
        if (is_about && mark->head > noun) return dl_read_verb(run, mark->head, holder, depth + 1);
    }
    return nothing;
}

/* "guarantees other than membership", "anything short of independence". */
static uint32_t substituted(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (dl_lemma_is(child, "other") || dl_lemma_is(child, "less")) {
            uint32_t than = dl_stand_phrase(run, c, "than");
            if (than == DL_NONE) than = dl_stand_phrase(run, noun, "than");
            if (than != DL_NONE) return than;
        }
        if (dl_lemma_is(child, "short")) return dl_stand_phrase(run, c, "of");
    }
    return DL_NONE;
}

struct dl_reading dl_read_substitute(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth)
{
    uint32_t of = substituted(run, noun);
    if (of == DL_NONE && dl_stand_classes(run, noun) & DL_STAND_SUBSTITUTE) {
        of = dl_stand_phrase(run, noun, "to for of");
        for (uint32_t c = run->links[noun].child; of == DL_NONE && c != DL_NONE; c = run->links[c].sibling)
            if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ) of = dl_stand_phrase(run, c, "to for of");
    }
    struct dl_reading inner = of != DL_NONE ? dl_read_noun(run, of, holder, depth + 1) : nothing;
    return (struct dl_reading){dl_issue_substitute(run, inner.issue, noun), 0};
}

/* "the notion that …", "the Supreme Court proposal": it is said of what, and need not be looked for. */
static int says_what(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (rel == DL_REL_COMPOUND || rel == DL_REL_ACL || rel == DL_REL_CCOMP) return 1;
    }
    return 0;
}

/* "it", "those", "one" of what was spoken of; not of actors. */
struct dl_reading dl_read_pronoun(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t entity = dl_who_at(run->doc, word);
    const uint32_t things = dl_stand_is(run, word, "they") && dl_word_at(run->doc, word)->rel == DL_REL_OBJ
                                ? dl_read_plural_before(run, word)
                                : DL_NONE;
    if (things != DL_NONE) return (struct dl_reading){things, 0};
    int is_actor = entity != DL_NONE && run->doc->entities.at[entity].kind != DL_ENTITY_ORGANIZATION;
    int points = dl_stand_listed(run, word, "it its this that which they these those one") && !is_actor;
    if (dl_stand_is(run, word, "one"))
        for (uint32_t w = word; w-- > run->doc->sentences.at[dl_word_at(run->doc, word)->sentence].word;)
            if (run->issue[w] != DL_NONE && dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN && dl_stand_has_determiner(run, w, "a"))
                return (struct dl_reading){run->issue[w], 0}; /* "rules out a ban; she is in favour of one" */
    int is_many = dl_stand_listed(run, word, "they these those");
    uint32_t issue = points ? dl_stand_antecedent_within(run, word, holder, is_many && entity != DL_NONE ? 0 : 1) : DL_NONE;
    if (issue == DL_NONE && points && !is_many && !dl_lemma_is(dl_word_at(run->doc, word), "one")) {
        issue = dl_stand_antecedent_within(run, word, holder, 3);
        if (issue == DL_NONE) issue = dl_stand_main(run, word);
        if (issue == DL_NONE) issue = dl_stand_topic(run, word, 1);
    }
    return (struct dl_reading){issue, 0};
}

static uint32_t classes_of_central(struct dl_stand *run)
{
    return dl_stand_has_main(run) ? dl_stand_senses(run, run->central_word) : 0;
}

/* "urged a no vote", "hailed the vote", "hailed the result"; 1 where the noun is such a one, whatever the issue. */
static int read_outcome(struct dl_stand *run, uint32_t word, uint32_t holder, struct dl_reading *reading)
{
    if (dl_stand_listed(run, word, "yes no") && dl_stand_has_determiner(run, word, "a")) { /* "backed a Yes" */
        *reading = (struct dl_reading){dl_stand_antecedent(run, word, DL_NONE), dl_stand_is(run, word, "no")};
        return 1;
    }
    int is_vote = dl_lemma_is(dl_word_at(run->doc, word), "vote");
    if (is_vote && word > 0 && dl_stand_listed(run, word - 1, "no yes") &&
        (dl_stand_child(run, word, DL_REL_DET) != word - 1 || (word > 1 && dl_stand_listed(run, word - 2, "a the")))) {
        *reading = (struct dl_reading){dl_stand_antecedent(run, word, DL_NONE), dl_lemma_is(dl_word_at(run->doc, word - 1), "no")};
        return 1;
    }
    int is_result = (dl_stand_senses(run, word) & DL_SENSE_OUTCOME) != 0;
    if ((!is_vote && !is_result) || !dl_stand_is_bare(run, word) || dl_stand_points_back(run, word) == 0) return 0;
    uint32_t matter = is_result && !(classes_of_central(run) & DL_SENSE_OUTCOME) ? dl_stand_main(run, word) : DL_NONE;
    if (matter == DL_NONE && !(is_vote && dl_stand_house_spoke(run, word))) return 0;
    *reading = dl_stand_last_deed(run, word, holder);
    int is_made = matter != DL_NONE && dl_stand_listed(run, word, "result outcome") && /* what was agreed, whoever was against it */
                  dl_stand_classes(run, run->central_word) & DL_STAND_AGREEMENT;
    if (is_made) reading->turned = 0;
    if (matter != DL_NONE && reading->issue != dl_stand_main(run, word)) { /* asked anew: what pointed last is kept */
        *reading = is_vote ? (struct dl_reading){matter, 0} : dl_stand_news(run, word, holder);
        if (reading->issue != dl_stand_main(run, word)) *reading = (struct dl_reading){matter, 0};
    }
    return 1;
}

/* "a ban on abortion": the end of an issue that is known. */
static struct dl_reading read_ban(struct dl_stand *run, uint32_t word)
{
    uint32_t banned = dl_stand_phrase(run, word, "on of");
    DL_EACH_CHILD(run, c, word)
    if (banned == DL_NONE && dl_word_at(run->doc, c)->rel == DL_REL_COMPOUND) banned = c;
    if (banned == DL_NONE) banned = dl_stand_stray_phrase(run, word, word, "on of"); /* hung on "keep" */
    return banned != DL_NONE ? (struct dl_reading){run->issue[banned], 1} : nothing;
}

/* "banned drilling. … the ban": of what is banned, where that is the issue and not the ban. */
static int is_ban_of(const struct dl_stand *run, uint32_t noun, uint32_t issue)
{
    const struct dl_issue *what = &run->issues.at[issue];
    return dl_stand_in(run, noun, DL_LIST_BAN) && !dl_stand_in(run, what->word, DL_LIST_BAN) &&
           !dl_str_equal(what->head, dl_stand_lemma(run, noun)) && dl_word_at(run->doc, what->word)->upos == DL_UPOS_NOUN &&
           !(dl_stand_classes(run, what->word) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT));
}

/* "the plan to join", "the plan": what it carries, or what was spoken of where it says nothing itself. */
static struct dl_reading read_carrier(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    if (dl_stand_listed(run, word, "debate discussion") && dl_stand_has_determiner(run, word, "a"))
        return (struct dl_reading){dl_issue_of_phrase(run, word), 0}; /* "welcomed a debate on the tax": not the tax */
    struct dl_reading reading = read_carried(run, word, holder, depth);
    int is_own = dl_stand_listed(run, word, "sale use") && reading.issue != DL_NONE &&
                 run->issues.at[reading.issue].concept == DL_NONE; /* "the sale of the mine": not the mine; of arms: the arms */
    if (is_own) return (struct dl_reading){dl_issue_of_phrase(run, word), 0};
    if (reading.issue != DL_NONE) return reading;
    uint32_t back = says_what(run, word) ? 0 : dl_stand_points_back(run, word);
    if (back == 0 && run->links[word].rels & DL_STAND_REL(ACL) && dl_stand_listed(run, word, "proposal bid"))
        return (struct dl_reading){dl_issue_of_phrase(run, word), 0}; /* "rejected a proposal to give them a voice" */
    if (back == 0) return nothing;
    reading = dl_stand_is_bare(run, word) ? dl_reading_of_namesake(run, word, holder, depth) : nothing;
    if (reading.issue != DL_NONE) return reading;
    const int is_of_protest = dl_stand_has_main(run) && run->lexeme[run->central_word]->kinds & DL_KIND_PROTEST &&
                              dl_stand_in(run, word, DL_LIST_DRAFT) && !(run->lexeme[word]->kinds & DL_KIND_PROTEST);
    if (is_of_protest) return nothing; /* "called off the strike after the firm withdrew the plan": not the strike */
    uint32_t before = dl_stand_is_bare(run, word) ? dl_stand_main(run, word) : DL_NONE;
    if (before == DL_NONE) before = dl_stand_antecedent_within(run, word, DL_NONE, back);
    if (before == DL_NONE) return nothing;
    return (struct dl_reading){before, dl_stand_is_refusal_of(run, word, before) || is_ban_of(run, word, before)};
}

/* Nouns of acts, through which what is wanted is read: a return, a petition, votes. */
static struct dl_reading read_act_noun(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    if (dl_stand_is(run, word, "return")) { /* "ruled out any return to it" */
        const uint32_t to = dl_stand_phrase(run, word, "to");
        const int is_thing = to != DL_NONE && (dl_word_at(run->doc, to)->upos == DL_UPOS_PRON || run->issue[to] != DL_NONE);
        return is_thing && dl_who_at(run->doc, to) == DL_NONE ? dl_read_noun(run, to, holder, depth + 1) : nothing;
    }
    if (dl_stand_listed(run, word, "retreat climbdown u-turn backdown reversal") && dl_stand_is_bare(run, word) &&
        dl_stand_points_back(run, word) > 0 && dl_stand_is_of_one(run) && dl_stand_has_main(run))
        return (struct dl_reading){dl_stand_main(run, word), 1};    /* "regretted the retreat" */
    if (dl_stand_listed(run, word, "passage adoption enactment")) { /* "voted for passage of the bill" */
        const uint32_t of = dl_stand_phrase(run, word, "of");
        return of != DL_NONE && dl_stand_actor(run, of) == DL_NONE ? dl_read_noun(run, of, holder, depth + 1) : nothing;
    }
    if (dl_stand_listed(run, word, "signing ratification") && dl_stand_is_bare(run, word) && run->findings.count > 0 &&
        !dl_stand_has_determiner(run, word, "a")) /* "had no intention of signing", "its own ratification", of the treaty */
        return (struct dl_reading){dl_stand_antecedent(run, word, DL_NONE), 0};
    if (dl_stand_listed(run, word, "petition letter appeal pressure")) { /* "put their names to a petition to stop it" */
        const uint32_t act = dl_stand_child(run, word, DL_REL_ACL);
        return act != DL_NONE ? dl_read_verb(run, act, holder, depth + 1) : nothing;
    }
    const uint32_t what = dl_stand_is(run, word, "vote") ? dl_stand_phrase(run, word, "for against") : DL_NONE;
    if (what == DL_NONE && dl_stand_is(run, word, "vote") && dl_word_at(run->doc, word)->rel == DL_REL_OBJ &&
        dl_has_feat(dl_word_at(run->doc, word), "Number=Plur") &&
        dl_stand_listed(run, dl_word_at(run->doc, word)->head, "promise pledge give offer deny withhold refuse"))
        return (struct dl_reading){dl_stand_antecedent(run, word, DL_NONE), 0}; /* "promised the votes of his party" */
    if (what == DL_NONE || dl_stand_actor(run, what) != DL_NONE) return nothing;
    struct dl_reading reading = dl_read_noun(run, what, holder, depth + 1); /* "promised his votes for the reform" */
    if (dl_str_is(dl_stand_case(run, what), "against")) reading.turned = !reading.turned;
    return reading;
}

/* "mediation, an idea the union embraced": the noun before the comma, which is called so behind it; DL_NONE. */
static uint32_t apposed_to(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    uint32_t first, last;
    if ((at->rel != DL_REL_APPOS && at->rel != DL_REL_PARATAXIS) || !dl_stand_in(run, noun, DL_LIST_NAMELESS) ||
        !(run->links[noun].rels & DL_STAND_REL(ACL_RELCL)) || at->head == DL_NONE || at->head > noun ||
        dl_stand_listed(run, noun, "step move decision ruling vote action measure")) /* of what was done, and no noun */
        return DL_NONE;
    dl_subtree(run->doc, noun, &first, &last);
    while (first < noun && dl_word_at(run->doc, first)->upos == DL_UPOS_PUNCT) first++;
    uint32_t before = at->rel == DL_REL_APPOS ? at->head : first >= 2 ? first - 2 : DL_NONE;
    int is_noun = before != DL_NONE && dl_word_at(run->doc, before)->upos == DL_UPOS_NOUN && dl_stand_listed(run, first, "a an");
    return is_noun && dl_word_at(run->doc, before)->sentence == at->sentence ? before : DL_NONE;
}

/* "what they call a loophole": the loophole; DL_NONE. */
static uint32_t what_is_called(const struct dl_stand *run, uint32_t what)
{
    uint32_t clause = dl_stand_is(run, what, "what") ? dl_stand_child(run, what, DL_REL_ACL_RELCL) : DL_NONE;
    if (clause == DL_NONE || !dl_stand_listed(run, clause, "call term label dub describe see regard view")) return DL_NONE;
    if (!dl_stand_listed(run, clause, "call term label dub")) return dl_stand_phrase(run, clause, "as");
    uint32_t called = dl_stand_child(run, clause, DL_REL_OBJ);
    return called != DL_NONE && called > clause ? called : dl_stand_child(run, clause, DL_REL_XCOMP);
}

/* Another word that this one stands for: what a relative pronoun or an apposition is of, what is called so, what is talked of; DL_NONE. */
static uint32_t standing_for(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    uint32_t other = DL_NONE;
    if (at->upos == DL_UPOS_PRON && dl_stand_listed(run, word, "which that")) other = dl_stand_relative_of(run, word);
    else if (at->upos == DL_UPOS_PRON) other = what_is_called(run, word);
    else if (at->upos == DL_UPOS_NOUN) other = apposed_to(run, word);
    return other;
}

enum { NEAR_ONE = 25 /* words */ };

/* "campaigned for a no", "the first of the treaties", "wants none of it", "it"; 1 where the word is such a one. */
static int read_small_word(struct dl_stand *run, uint32_t word, uint32_t holder, int depth, struct dl_reading *reading)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (dl_stand_listed(run, word, "no yes")) {
        *reading = (struct dl_reading){dl_stand_antecedent(run, word, DL_NONE), dl_lemma_is(at, "no")};
        return 1;
    }
    uint32_t among = dl_stand_listed(run, word, "first second last any all some most both one none part half much leg stretch")
                         ? dl_stand_phrase(run, word, "of")
                         : DL_NONE; /* also "the northern leg of the railway" */
    if (among != DL_NONE) {
        *reading = dl_read_noun(run, among, holder, depth + 1);
        if (dl_lemma_is(at, "none")) reading->turned = !reading->turned;
        return 1;
    }
    if (at->upos == DL_UPOS_NUM && dl_stand_is(run, word, "one") && !(run->links[word].rels & ~DL_STAND_REL(CASE))) {
        for (uint32_t w = word; w-- > 0 && word - w < NEAR_ONE;) /* "ruled out a ban; Peru is for one" */
            if (run->issue[w] != DL_NONE && dl_stand_has_determiner(run, w, "a")) {
                *reading = (struct dl_reading){run->issue[w], 0};
                return 1;
            }
    }
    if (at->upos != DL_UPOS_PRON) return 0;
    *reading = dl_read_pronoun(run, word, holder);
    return 1;
}

/* "in breach of the treaty" */
static struct dl_reading read_compliance(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    uint32_t of = dl_stand_phrase(run, word, "of with to");
    struct dl_reading reading = of != DL_NONE ? dl_read_noun(run, of, holder, depth + 1) : nothing;
    if (reading.issue != DL_NONE && dl_stand_classes(run, word) & DL_STAND_BREACH) reading.turned = !reading.turned;
    return reading;
}

/* "a law on mining": for it or against it, who knows. */
static int is_law_on(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_listed(run, noun, "law bill act legislation bylaw by-law statute decree resolution rule") &&
           dl_stand_phrase(run, noun, "on") != DL_NONE && dl_stand_child(run, noun, DL_REL_ACL) == DL_NONE;
}

/* What a noun is about by the class of things it is one of: bans, deals made, what turns, breaches, outcomes, attitudes, carriers. */
static struct dl_reading read_by_class(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    const uint32_t classes = dl_stand_classes(run, word);
    struct dl_reading reading = dl_stand_in(run, word, DL_LIST_BAN) ? read_ban(run, word) : nothing;
    const int are_places = dl_stand_is(run, word, "settlement") && dl_has_feat(dl_word_at(run->doc, word), "Number=Plur");
    if (reading.issue == DL_NONE && classes & DL_STAND_AGREEMENT && !are_places && dl_stand_points_back(run, word) > 0)
        reading.issue = dl_stand_last_deal(run, word);
    if (reading.issue == DL_NONE && classes & DL_STAND_TURNING) reading = dl_reading_of_turning(run, word, holder, depth);
    if (reading.issue == DL_NONE && classes & (DL_STAND_COMPLIANCE | DL_STAND_BREACH))
        reading = read_compliance(run, word, holder, depth);
    if (reading.issue == DL_NONE) reading = dl_reading_of_outcome(run, word, holder);
    if (reading.issue == DL_NONE && !(classes & DL_STAND_CARRIER)) reading = dl_reading_of_attitude(run, word, holder, depth);
    int is_ban = dl_stand_in(run, word, DL_LIST_BAN) && !dl_stand_is_bare(run, word); /* an issue of its own */
    if (reading.issue == DL_NONE && classes & DL_STAND_CARRIER && !is_ban && !is_law_on(run, word))
        reading = read_carrier(run, word, holder, depth);
    return reading;
}

/* "wants rubbish to be sorted", the clause hung on the noun: what is to be done with it; DL_NONE. */
static uint32_t to_be_done(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    const uint32_t act = at->rel == DL_REL_OBJ && at->upos == DL_UPOS_NOUN ? dl_stand_child(run, noun, DL_REL_ACL) : DL_NONE;
    if (act == DL_NONE || !(run->links[act].rels & DL_STAND_REL(AUX_PASS)) || !(run->links[act].rels & DL_STAND_REL(MARK)))
        return DL_NONE;
    if (run->issue[noun] != DL_NONE || dl_stand_classes(run, noun) & (DL_STAND_CONTESTED | DL_STAND_CARRIER)) return DL_NONE;
    return dl_stand_listed(run, at->head, "want wish like prefer need demand") ? act : DL_NONE;
}

static struct dl_reading read_as_it_stands(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    struct dl_reading reading = nothing;
    if (depth > DL_READING_DEPTH) return nothing;
    if (at->upos == DL_UPOS_VERB && !dl_stand_is_nominal(run, word)) return dl_read_verb(run, word, holder, depth);
    const uint32_t act = to_be_done(run, word), done = act != DL_NONE ? dl_issue_of_action(run, act, word) : DL_NONE;
    if (done != DL_NONE) return (struct dl_reading){done, 0};
    if (at->upos == DL_UPOS_NOUN) reading = dl_reading_of_summed_up(run, word, holder, depth);
    if (reading.issue != DL_NONE) return reading;
    const uint32_t other = standing_for(run, word);
    if (other != DL_NONE) return dl_read_noun(run, other, holder, depth + 1);
    if (read_small_word(run, word, holder, depth, &reading)) return reading;
    reading = dl_read_substitute(run, word, holder, depth);
    if (reading.issue != DL_NONE) return reading;
    uint32_t talked = dl_lemma_is(at, "talk") && dl_has_feat(at, "Number=Sing") ? dl_stand_phrase(run, word, "of about") : DL_NONE;
    if (talked != DL_NONE) return dl_read_noun(run, talked, holder, depth + 1); /* "any talk of disarmament" */
    reading = read_act_noun(run, word, holder, depth);
    if (reading.issue == DL_NONE) reading = dl_reading_of_decision(run, word);
    if (reading.issue != DL_NONE || read_outcome(run, word, holder, &reading)) return reading;
    if (run->issue[word] != DL_NONE) return (struct dl_reading){run->issue[word], 0};
    reading = read_by_class(run, word, holder, depth);
    if (reading.issue == DL_NONE && dl_stand_points_back(run, word) > 0 && dl_stand_is_bare(run, word))
        reading = dl_reading_of_namesake(run, word, holder, depth);
    return reading.issue != DL_NONE ? reading : (struct dl_reading){dl_issue_of_phrase(run, word), 0};
}

/* "less immigration"; "no more whaling", the "no" hung on "more". */
static int is_less(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        if (c < noun && dl_stand_listed(run, c, "less fewer")) return 1;
        if (c < noun && c > 0 && dl_stand_listed(run, c, "more further such") && dl_stand_is(run, c - 1, "no") &&
            dl_word_at(run->doc, c - 1)->head != noun)
            return 1;
    }
    return 0;
}

struct dl_reading dl_read_noun(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    const uint32_t passed = dl_read_to_be_passed(run, word);
    if (passed != DL_NONE) return (struct dl_reading){passed, 0};
    struct dl_reading reading = read_as_it_stands(run, word, holder, depth);
    int is_noun = dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN;
    if (is_noun && reading.issue != DL_NONE && is_less(run, word)) reading.turned = !reading.turned;
    return reading;
}

struct dl_reading dl_stand_read(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    if (word == DL_NONE) return nothing;
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (upos == DL_UPOS_ADJ && dl_stand_child(run, word, DL_REL_COP) == DL_NONE && dl_stand_phrase(run, word, "of") != DL_NONE)
        return dl_read_noun(run, word, holder, 0);             /* "the first of the treaties" */
    if (upos == DL_UPOS_NOUN && run->issue[word] == DL_NONE) { /* "the measure" is what "it" may point back to */
        struct dl_reading reading = dl_read_noun(run, word, holder, 0);
        if (!reading.turned) run->issue[word] = reading.issue;
        return reading;
    }
    return (upos == DL_UPOS_VERB && !dl_stand_is_nominal(run, word)) || upos == DL_UPOS_AUX || upos == DL_UPOS_ADJ
               ? dl_read_verb(run, word, holder, 0)
               : dl_read_noun(run, word, holder, 0);
}
