/* Sides of some of a party, which the party itself does not take: "ten Republicans", "Democrats who voted for it", by the words that number or narrow
 * those who are named by its name; and "House and Senate Democrats", of whom the first word is no holder. */
#include "stand/finders.h"
#include "who/who.h"

enum { RELATIVE_STEPS = 4 /* from a predicate up to its relative clause */, HOUSE_NEAR = 2 /* sentences */ };

/* "ten Republicans", "some Democrats", "only one Democrat": the party stands where it does without them. */
static int are_some_of_party(const struct dl_stand *run, uint32_t word)
{
    const uint32_t entity = dl_who_at(run->doc, word);
    if (entity == DL_NONE || run->doc->entities.at[entity].actor.at == NULL ||
        !dl_str_is(run->doc->entities.at[entity].sector, "PTY"))
        return 0;
    const uint32_t number = dl_stand_child(run, word, DL_REL_NUMMOD); /* but "the Five Star Movement" */
    if (!dl_has_feat(dl_word_at(run->doc, word), "Number=Plur")) return number != DL_NONE && dl_stand_is(run, number, "one");
    return number != DL_NONE ||
           dl_stand_child_listed(run, word,
                                 "some several few certain other moderate rebel dissident backbench maverick hardline hard-line "
                                 "hawkish centrist vulnerable progressive");
}

/* "Democrats and Republicans who voted for it": a relative clause without a comma tells of some of them, and not of the party. */
static int is_told_of_some(const struct dl_stand *run, uint32_t predicate, uint32_t word)
{
    const uint32_t entity = dl_who_at(run->doc, word);
    uint32_t clause = predicate, first, last;
    const uint32_t told = dl_stand_listed(run, word, "who that") ? dl_word_at(run->doc, word)->head : DL_NONE;
    if (told != DL_NONE && dl_word_at(run->doc, told)->rel == DL_REL_ACL_RELCL) word = dl_word_at(run->doc, told)->head;
    if (word == DL_NONE || entity == DL_NONE || run->doc->entities.at[entity].actor.at == NULL ||
        !dl_str_is(run->doc->entities.at[entity].sector, "PTY") || !dl_has_feat(dl_word_at(run->doc, word), "Number=Plur"))
        return 0;
    for (int steps = 0; steps < RELATIVE_STEPS && clause != DL_NONE && dl_word_at(run->doc, clause)->rel != DL_REL_ACL_RELCL;
         steps++)
        clause = dl_word_at(run->doc, clause)->head;
    if (clause == DL_NONE || dl_word_at(run->doc, clause)->rel != DL_REL_ACL_RELCL) return 0;
    dl_subtree(run->doc, clause, &first, &last);
    const uint32_t group = dl_word_at(run->doc, clause)->head;
    const int is_of_group = group == word || (group != DL_NONE && dl_word_at(run->doc, word)->head == group &&
                                              dl_word_at(run->doc, word)->rel == DL_REL_CONJ && word < first);
    return is_of_group && first > 0 && dl_word_at(run->doc, first - 1)->upos != DL_UPOS_PUNCT &&
           dl_stand_listed(run, first, "who that");
}

/* "sixty of the 120 deputies said yes", "278 members voted against": how the house voted that was told of just before, which stands for itself. */
static int are_counted_votes(const struct dl_stand *run, uint32_t predicate, uint32_t word)
{
    const uint32_t number = dl_stand_child(run, word, DL_REL_NUMMOD), entity = dl_who_at(run->doc, word);
    const int is_number = dl_word_at(run->doc, word)->upos == DL_UPOS_NUM;
    const uint32_t of = is_number ? dl_stand_phrase(run, word, "of") : word;
    if (of == DL_NONE || (number == DL_NONE && !is_number) || entity == DL_NONE || run->doc->entities.at[entity].actor.at != NULL ||
        !dl_stand_listed(run, of, "deputy member senator lawmaker legislator representative councillor councilor delegate mp"))
        return 0;
    if (!dl_stand_listed(run, predicate, "vote say favour favor yes no for against")) return 0;
    const uint32_t sentence = dl_word_at(run->doc, predicate)->sentence;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        const uint32_t before = dl_word_at(run->doc, told->predicate)->sentence;
        if (sentence - before > HOUSE_NEAR) return 0;
        if (before < sentence && told->stance <= DL_STANCE_AGAINST &&
            dl_str_is(run->doc->entities.at[told->holder].sector, "LEG") &&
            run->doc->entities.at[told->holder].kind == DL_ENTITY_ORGANIZATION)
            return 1;
    }
    return 0;
}

int dl_stand_is_of_some(const struct dl_stand *run, uint32_t predicate, uint32_t word)
{
    return are_some_of_party(run, word) || is_told_of_some(run, predicate, word) || are_counted_votes(run, predicate, word);
}

/* "House and Senate Democrats": those of both chambers, the first of which the parser has for one of two who act. */
int dl_stand_is_chamber_of_members(const struct dl_stand *run, uint32_t word)
{
    const uint32_t joined = dl_stand_listed(run, word, "house senate") ? dl_stand_child(run, word, DL_REL_CONJ) : DL_NONE,
                   other = joined != DL_NONE ? dl_stand_child(run, joined, DL_REL_COMPOUND) : DL_NONE;
    return other != DL_NONE && dl_stand_listed(run, other, "house senate") &&
           dl_has_feat(dl_word_at(run->doc, joined), "Number=Plur");
}
