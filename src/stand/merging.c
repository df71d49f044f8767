/* What of the issues of a report is one: of one concept, where the participants of one are among the other's; by their words, where one is short for
 * the other; the noun of an act for the act; and what an act undoes, where sides are taken on both.
 *
 * "NATO membership" is taken for "NATO membership for Ukraine" where the report speaks of one such membership alone, or of this one most:
 * the fuller issue with the most mentions, of equals the first. */
#include "stand/run.h"

enum { NAMED_BEFORE = 600 /* words */ };

/* Whether all participants of the one are among the other's. */
static int parts_are_among(const struct dl_issue *small, const struct dl_issue *full)
{
    for (uint32_t i = 0; i < small->part_count; i++) {
        int found = 0;
        for (uint32_t k = 0; k < full->part_count; k++) found |= dl_str_equal(small->parts[i].key, full->parts[k].key);
        if (!found) return 0;
    }
    return 1;
}

static int is_part_of(const struct dl_issue *small, const struct dl_issue *full)
{
    return small->part_count < full->part_count && parts_are_among(small, full);
}

/* Whether all words of the one, sorted, are among the other's. */
static int are_among(struct dl_str small, struct dl_str full)
{
    struct dl_str rest = small;
    while (rest.at != NULL && rest.size > 0) {
        struct dl_str word = dl_str_cut(&rest, ' '), others = full;
        int found = 0;
        while (!found && others.at != NULL && others.size > 0) found = dl_str_equal(dl_str_cut(&others, ' '), word);
        if (!found) return 0;
    }
    return 1;
}

/* "a step", "another bill": none that was spoken of. */
static int is_new(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    if (dl_word_at(run->doc, c)->rel == DL_REL_DET && dl_stand_listed(run, c, "a an another any some no")) return 1;
    return 0;
}

/* "the plan" of "Baker's plan for the territory": the same noun, with no words or participants of its own. */
static int is_short_for(const struct dl_stand *run, const struct dl_issue *small, const struct dl_issue *full)
{
    if (small->concept != DL_NONE || full->concept != DL_NONE || small->head.size == 0 || !dl_str_equal(small->head, full->head))
        return 0;
    if (small->words.size > full->words.size || (small->words.size == full->words.size && small->part_count >= full->part_count))
        return 0;
    return parts_are_among(small, full) && are_among(small->words, full->words) &&
           !(small->mentions < 2 && full->word < small->word && is_new(run, small->word));
}

/* Of issues known by their words: the longer name that was used most, of equals the first. */
static void merge_wordings(struct dl_stand *run)
{
    struct dl_issues *issues = &run->issues;
    for (uint32_t i = 0; i < issues->count; i++) {
        uint32_t best = i;
        for (uint32_t k = 0; k < issues->count; k++)
            if (is_short_for(run, &issues->at[i], &issues->at[k]) &&
                (best == i || issues->at[k].mentions > issues->at[best].mentions))
                best = k;
        issues->at[i].same_as = best;
    }
}

uint32_t dl_stand_merged(const struct dl_stand *run, uint32_t issue)
{
    while (issue != DL_NONE && run->issues.at[issue].same_as != issue) issue = run->issues.at[issue].same_as;
    return issue;
}

/* ---- acts ---- */

/* "a plan to close it", "a law that would cap them": the verb; DL_NONE. */
static uint32_t what_it_does(const struct dl_stand *run, uint32_t noun)
{
    uint32_t act = dl_stand_child(run, noun, DL_REL_ACL), maker = act == DL_NONE ? dl_stand_phrase(run, noun, "by") : DL_NONE;
    if (maker != DL_NONE) act = dl_stand_child(run, maker, DL_REL_ACL); /* "a plan by the Greens to close it", hung on them */
    if (act != DL_NONE) return act;
    const uint32_t clause = dl_stand_child(run, noun, DL_REL_ACL_RELCL);
    const uint32_t subject = clause != DL_NONE ? dl_stand_child(run, clause, DL_REL_NSUBJ) : DL_NONE;
    return subject != DL_NONE && dl_stand_listed(run, subject, "that which") ? clause : DL_NONE;
}

/* The verb of the act that an issue is ("scrap the airport") or is of ("the plan to scrap it"); DL_NONE of an issue that is no act. */
static uint32_t verb_of(const struct dl_stand *run, const struct dl_issue *act)
{
    if (act->concept != DL_NONE || act->is_bare || act->about != DL_NONE) return DL_NONE;
    if (act->head.size == 0) return dl_word_at(run->doc, act->word)->upos == DL_UPOS_VERB ? act->word : DL_NONE;
    if (!(dl_stand_classes(run, act->word) & DL_STAND_CARRIER)) return DL_NONE;
    const uint32_t noun = act->word, first = noun > NAMED_BEFORE ? noun - NAMED_BEFORE : 0;
    for (uint32_t w = noun + 1; w-- > first;) /* "the plan", of "a plan to close it" before */
        if (run->links[w].rels & (DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL) | DL_STAND_REL(NMOD)) &&
            dl_stand_is_word(run, w, run->lemma[noun], run->letters[noun]) && what_it_does(run, w) != DL_NONE)
            return what_it_does(run, w);
    return DL_NONE;
}

int dl_stand_is_noun_of(struct dl_str noun, struct dl_str verb)
{
    static const char *const ENDINGS[] = {"ing", "ion", "al", "ure", "ment", "ance", "ence", "age", "er"};
    static const char *const CHANGED[][2] = {{"sale", "sell"}, {"entry", "enter"}, {"rise", "raise"}, {"loan", "lend"}};
    if (dl_str_equal(noun, verb)) return 1;
    for (uint32_t i = 0; i < sizeof CHANGED / sizeof *CHANGED; i++)
        if (dl_str_equal(noun, dl_str_from(CHANGED[i][0])) && dl_str_equal(verb, dl_str_from(CHANGED[i][1]))) return 1;
    uint32_t shared = 0;
    while (shared < noun.size && shared < verb.size && noun.at[shared] == verb.at[shared]) shared++;
    if (shared < 4 || shared + 2 < verb.size) return 0;
    for (uint32_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (dl_str_ends(noun, ENDINGS[i])) return 1;
    return 0;
}

/* The words of a noun's issue without the noun. */
static int rest_is_among(struct dl_str words, struct dl_str noun, struct dl_str full)
{
    struct dl_str rest = words;
    while (rest.at != NULL && rest.size > 0) {
        struct dl_str word = dl_str_cut(&rest, ' ');
        if (!dl_str_equal(word, noun) && !are_among(word, full)) return 0;
    }
    return 1;
}

/* "the closure" of "close Market Street": an act by its noun, with no other words than the act's. */
static int is_act_named(const struct dl_stand *run, const struct dl_issue *noun, const struct dl_issue *act, uint32_t verb)
{
    if (noun == act || noun->concept != DL_NONE || noun->head.size == 0 || noun->about != DL_NONE) return 0;
    int is_told = !dl_str_equal(noun->words, noun->head) ||
                  dl_stand_points_back(run, noun->word) > 0 || /* not "such changes as we need" */
                  (dl_str_is(noun->head, "sale") && dl_stand_has_determiner(run, noun->word, "the"));
    if (!is_told || dl_str_is(noun->head, "change")) return 0;
    if (noun->part_count > 0 && !is_part_of(noun, act) && noun->part_count != act->part_count) return 0;
    return dl_stand_is_noun_of(noun->head, dl_stand_lemma(run, verb)) && rest_is_among(noun->words, noun->head, act->words) &&
           !(noun->mentions < 2 && act->word < noun->word && is_new(run, noun->word));
}

/* The nouns of acts are the acts, each the one named most. */
static void merge_acts(struct dl_stand *run)
{
    const uint64_t done_to =
        DL_STAND_REL(OBJ) | DL_STAND_REL(NSUBJ_PASS) | DL_STAND_REL(OBL); /* an object may be taken for a phrase */
    struct dl_issues *issues = &run->issues;
    for (uint32_t k = 0; k < issues->count; k++) {
        uint32_t verb = verb_of(run, &issues->at[k]);
        if (verb == DL_NONE || (run->links[verb].rels & done_to) == 0) continue;
        for (uint32_t i = 0; i < issues->count; i++) {
            if (!is_act_named(run, &issues->at[i], &issues->at[k], verb)) continue;
            uint32_t known = issues->at[i].same_as;
            int is_better =
                known == i || (verb_of(run, &issues->at[known]) != DL_NONE && issues->at[k].mentions > issues->at[known].mentions);
            if (is_better) issues->at[i].same_as = k;
        }
    }
}

/* "the airport" for "scrap the airport", where sides are taken on both: who is for the one is against the other. DL_NONE for none. */
static uint32_t undone_by(const struct dl_stand *run, uint32_t act)
{
    uint32_t verb = verb_of(run, &run->issues.at[act]), object = verb != DL_NONE ? dl_stand_done_to(run, verb) : DL_NONE;
    if (object == DL_NONE || !(dl_stand_classes(run, verb) & DL_STAND_TURN)) return DL_NONE;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        uint32_t issue = dl_stand_merged(run, run->findings.at[i].issue);
        const struct dl_issue *thing = &run->issues.at[issue];
        if (thing->concept == DL_NONE && thing->head.size > 0 && dl_str_equal(thing->head, dl_stand_lemma(run, object)) &&
            are_among(thing->words, run->issues.at[act].words))
            return issue;
    }
    return DL_NONE;
}

void dl_stand_turn_acts(struct dl_stand *run)
{
    for (uint32_t i = 0; i < run->findings.count; i++) {
        struct dl_finding *finding = &run->findings.at[i];
        uint32_t thing = finding->is_priority ? DL_NONE : undone_by(run, dl_stand_merged(run, finding->issue));
        if (thing == DL_NONE) continue;
        finding->issue = thing;
        finding->phrase = finding->turner = 0;
        finding->stance = (enum dl_stance)dl_stance_turned(finding->stance);
    }
}

/* ---- nouns that name nothing ---- */

/* A work, law, levy or bargain, or an act: what a scheme, a bill or a deal may be. */
static int is_of_schemes(const struct dl_stand *run, const struct dl_issue *issue)
{
    if (issue->concept != DL_NONE || issue->about != DL_NONE) return 0;
    return issue->head.size == 0
               ? !issue->is_bare
               : (dl_concepts_classes(run->concepts, issue->head) & (DL_STAND_CONTESTED | DL_STAND_AGREEMENT)) != 0;
}

static int is_scheme(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_in(run, noun, DL_LIST_DRAFT) || dl_stand_in(run, noun, DL_LIST_BARGAIN) ||
           dl_stand_listed(run, noun, "project scheme program programme");
}

/* The issue, named before the word, that most have taken a side on; of equals the first. DL_NONE. */
static uint32_t quarrel_before(struct dl_stand *run, uint32_t word)
{
    uint32_t best = DL_NONE, most = 0;
    const uint32_t main = dl_stand_has_main(run) ? dl_stand_merged(run, run->central) : DL_NONE;
    if (main != DL_NONE && run->issues.at[main].word < word && !dl_stand_is_nameless(run, main) &&
        !dl_stand_listed(run, run->central_word, "talk negotiation dialogue"))
        return main; /* no deal is the talks that led to it */
    for (uint32_t i = 0; i < run->issues.count; i++) {
        const struct dl_issue *issue = &run->issues.at[i];
        uint32_t sides = 0;
        if (issue->same_as != i || issue->word >= word || !is_of_schemes(run, issue)) continue;
        for (uint32_t f = 0; f < run->findings.count; f++) sides += dl_stand_merged(run, run->findings.at[f].issue) == i;
        if (sides > most && !dl_stand_is_nameless(run, i)) most = sides, best = i;
    }
    return best;
}

/* "the deal", "the scheme", of which the report says no more: in a short report what it quarrels about. */
static void merge_nameless(struct dl_stand *run)
{
    if (!dl_stand_is_short(run)) return;
    for (uint32_t i = 0; i < run->issues.count; i++) {
        struct dl_issue *issue = &run->issues.at[i];
        if (issue->same_as != i || !is_scheme(run, issue->word) || dl_stand_points_back(run, issue->word) == 0 ||
            !dl_stand_is_nameless(run, i))
            continue;
        uint32_t quarrel = quarrel_before(run, issue->word);
        if (quarrel != DL_NONE) issue->same_as = quarrel;
    }
}

/* ---- all ---- */

void dl_stand_merge(struct dl_stand *run)
{
    merge_wordings(run);
    merge_acts(run);
    struct dl_issues *issues = &run->issues;
    for (uint32_t i = 0; i < issues->count; i++) {
        struct dl_issue *issue = &issues->at[i];
        if (issue->concept == DL_NONE) continue;
        for (uint32_t k = 0; k < issues->count; k++) {
            const struct dl_issue *other = &issues->at[k], *best = issue->same_as == i ? NULL : &issues->at[issue->same_as];
            if (other->concept != issue->concept || !is_part_of(issue, other)) continue;
            if (best == NULL || other->mentions > best->mentions ||
                (other->mentions == best->mentions && other->part_count > best->part_count))
                issue->same_as = k;
        }
    }
    merge_nameless(run);
}
