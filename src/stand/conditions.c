/* What a stance hangs on: if-clauses, "only after", "in exchange for", "on condition that", "subject to"; and nouns that hang on something
 * ("its approval depends on a vote"). A condition may stand at the predicate, at its object or at the clause that it governs. */
#include "stand/run.h"
#include "when/lookup.h"

static int is_definite(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    if (dl_word_at(run->doc, c)->rel == DL_REL_DET && dl_stand_listed(run, c, "the this that these those")) return 1;
    return dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE;
}

/* "only" at the phrase, before it, or at what governs it. */
static int is_only(const struct dl_stand *run, uint32_t child)
{
    if (child > 1 && dl_stand_is(run, child - 1, "only")) return 1;
    DL_EACH_CHILD(run, c, child)
    if (dl_stand_is(run, c, "only")) return 1;
    DL_EACH_CHILD(run, c, dl_word_at(run->doc, child)->head)
    if (dl_stand_is(run, c, "only") && c < child) return 1;
    return 0;
}

/* "one day before the boats were to sail": by when, and not unless. */
static int is_measured(const struct dl_stand *run, uint32_t clause)
{
    DL_EACH_CHILD(run, c, clause)
    if (c < clause && c > 0 && dl_stand_is(run, c, "before"))
        return dl_word_at(run->doc, c - 1)->thing == DL_THING_TIME || dl_stand_listed(run, c - 1, "shortly just long soon");
    return 0;
}

static int is_in_time(const struct dl_stand *run, uint32_t word)
{
    return dl_time_at(run->doc, word) != DL_NONE || dl_word_at(run->doc, word)->thing == DL_THING_TIME;
}

/* "should the border be opened": a clause that begins with its auxiliary. */
static int is_inverted(const struct dl_stand *run, uint32_t clause)
{
    const uint32_t aux = dl_stand_child(run, clause, DL_REL_AUX), subject = dl_stand_own_subject(run, clause);
    return aux != DL_NONE && subject != DL_NONE && aux < subject && subject < clause && dl_stand_is(run, aux, "should") &&
           dl_word_at(run->doc, clause)->rel == DL_REL_ADVCL;
}

/* "as long as he is in office", "as long as I live": never. */
static int is_while_in_office(const struct dl_stand *run, uint32_t clause)
{
    const uint32_t subject = dl_stand_own_subject(run, clause);
    return subject != DL_NONE && dl_word_at(run->doc, subject)->upos == DL_UPOS_PRON &&
           dl_stand_listed(run, subject, "he she i we they") &&
           dl_stand_listed(run, clause, "office power president minister charge live alive mayor chancellor here");
}

/* An adverbial clause or phrase that is a condition by the word before it. */
static int is_condition(const struct dl_stand *run, uint32_t child)
{
    struct dl_str mark = dl_stand_case(run, child);
    uint32_t head = dl_word_at(run->doc, child)->head;
    DL_EACH_CHILD(run, c, child) /* "only when security has returned", the mark taken for an adverb */
    if (mark.at == NULL && c < child && dl_stand_listed(run, c, "when once") &&
        (is_only(run, child) || (c > 0 && dl_stand_is(run, c - 1, "only"))))
        return 1;
    if (mark.at == NULL) return is_inverted(run, child);
    if (dl_str_listed(mark, "once when after", ' ') && dl_stand_aux(run, child, "have") &&
        dl_has_feat(dl_word_at(run->doc, head), "Tense=Past") && !dl_stand_aux(run, head, "will would can could may might"))
        return 0; /* "came round once they had been heard": it is met */
    if (dl_str_is(mark, "before") && is_measured(run, child)) return 0;
    if (dl_str_is(mark, "as")) { /* "will sign as long as courts are reviewed", the clause hung on the verb */
        const uint32_t as = dl_stand_child(run, child, DL_REL_MARK);
        return as != DL_NONE && as > 0 && dl_stand_is(run, as - 1, "long") && !is_while_in_office(run, child);
    }
    if (dl_str_is(mark, "once")) return dl_stand_own_subject(run, child) != DL_NONE; /* not "once an adversary" */
    if (dl_str_is(mark, "if") && dl_stand_listed(run, child, "count remember recall mistake")) return 0; /* "if I count right" */
    if (dl_str_is(mark, "if") && dl_stand_listed(run, child, "elect re-elect win president chancellor mayor"))
        return 0; /* "will repeal it if elected": he is for it all the same */
    const uint32_t it = dl_str_is(mark, "if") ? dl_stand_own_subject(run, child) : DL_NONE;
    if (it != DL_NONE && dl_stand_is(run, it, "it") && dl_stand_listed(run, child, "pass reach clear") &&
        dl_stand_child(run, child, DL_REL_AUX) == DL_NONE)
        return 0; /* "will veto it if it passes", "if it reaches his desk" */
    uint32_t what = dl_str_is(mark, "if") && dl_stand_is(run, child, "become") ? dl_stand_child(run, child, DL_REL_XCOMP) : DL_NONE;
    if (what != DL_NONE && dl_stand_listed(run, what, "president chancellor mayor")) return 0; /* "if he becomes president" */
    if (dl_str_listed(mark, "until till", ' ') && dl_rel_base((enum dl_rel)dl_word_at(run->doc, child)->rel) == DL_REL_OBL &&
        (is_in_time(run, child) || dl_stand_listed(run, child, "end notice now then last today")))
        return 0; /* "until Wednesday", "until the very end": how long */
    if (dl_str_listed(mark, "if should unless until till provided providing", ' ')) return 1;
    if (dl_str_is(mark, "without")) return dl_stand_negated(run, head);
    if (dl_str_is(mark, "before") && dl_stand_negated(run, head)) return 1;
    return dl_str_listed(mark, "when before after with under", ' ') && is_only(run, child);
}

/* "in return for", "in exchange for", "on condition that": the noun carries the condition. */
static uint32_t carried_condition(const struct dl_stand *run, uint32_t child)
{
    struct dl_str preposition = dl_stand_case(run, child);
    if (!dl_stand_listed(run, child, "return exchange condition proviso understanding")) return DL_NONE;
    if (preposition.at == NULL || !dl_str_listed(preposition, "in on", ' ')) return DL_NONE;
    uint32_t what = dl_stand_phrase(run, child, "for of"), head = dl_word_at(run->doc, child)->head;
    if (what == DL_NONE && dl_stand_listed(run, child, "return exchange")) what = dl_stand_phrase(run, head, "for");
    if (what != DL_NONE) return what;
    if (dl_stand_is(run, child, "condition") && dl_str_is(preposition, "on") &&
        dl_stand_child(run, child, DL_REL_NUMMOD) != DL_NONE)
        return child; /* "will sign on one condition" */
    DL_EACH_CHILD(run, c, child)
    if (dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel) == DL_REL_ACL || dl_word_at(run->doc, c)->rel == DL_REL_CCOMP)
        return c;
    return DL_NONE;
}

/* "will not ratify unless they come aboard": a clause that only its mark tells to be a condition, as a parser may take it for a complement. */
static int is_unlabelled(const struct dl_stand *run, uint32_t word, uint32_t child)
{
    const struct dl_word *at = dl_word_at(run->doc, child);
    if (child < word || (at->rel != DL_REL_CCOMP && at->rel != DL_REL_XCOMP && at->rel != DL_REL_PARATAXIS)) return 0;
    struct dl_str mark = dl_stand_case(run, child);
    if (mark.at == NULL) return 0;
    return dl_str_listed(mark, "unless until till provided", ' ') || (dl_str_is(mark, "if") && is_only(run, child));
}

/* What a child of a predicate or of its object sets as a condition; DL_NONE. */
static uint32_t condition_by(const struct dl_stand *run, uint32_t word, uint32_t child)
{
    const struct dl_word *at = dl_word_at(run->doc, child);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if (rel == DL_REL_ADVMOD && dl_str_listed(at->lemma, "long soon", ' ')) {
        const uint32_t clause = dl_stand_child(run, child, DL_REL_ADVCL);
        return clause != DL_NONE && !is_while_in_office(run, clause) ? clause : DL_NONE; /* "as long as" */
    }
    int is_clause = rel == DL_REL_ADVCL || rel == DL_REL_ACL || is_unlabelled(run, word, child);
    if ((is_clause || (rel == DL_REL_XCOMP && child > word)) && dl_lemma_is(at, "provide") && dl_has_feat(at, "VerbForm=Part") &&
        dl_stand_child(run, child, DL_REL_CCOMP) != DL_NONE)
        return dl_stand_child(run, child, DL_REL_CCOMP); /* "provided that" */
    if (child > word && dl_lemma_is(at, "subject") && at->upos == DL_UPOS_ADJ) return dl_stand_phrase(run, child, "to");
    if (rel == DL_REL_CONJ && dl_stand_case(run, child).at != NULL && is_condition(run, child))
        return child; /* "but only with guarantees" */
    if (!is_clause && rel != DL_REL_OBL && rel != DL_REL_NMOD) return DL_NONE;
    uint32_t carried = carried_condition(run, child);
    if (carried != DL_NONE) return carried;
    return rel != DL_REL_NMOD && is_condition(run, child) ? child : DL_NONE;
}

uint32_t dl_stand_condition_word(const struct dl_stand *run, uint32_t word)
{
    for (uint32_t steps = 0; word != DL_NONE && steps < 3; steps++) {
        uint32_t inner = DL_NONE;
        DL_EACH_CHILD(run, c, word)
        {
            enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
            uint32_t condition = condition_by(run, word, c);
            if (condition != DL_NONE) return condition;
            if (rel == DL_REL_XCOMP || rel == DL_REL_OBJ) inner = c;
            if (rel != DL_REL_OBJ && rel != DL_REL_OBL) continue;
            uint32_t without = dl_stand_negated(run, word) ? dl_stand_phrase(run, c, "without") : DL_NONE;
            if (without != DL_NONE) return without;
            DL_EACH_CHILD(run, d, c)
            if (condition == DL_NONE) condition = condition_by(run, c, d);
            if (condition != DL_NONE) return condition;
        }
        word = inner;
    }
    return DL_NONE;
}

struct dl_span dl_stand_condition(const struct dl_stand *run, uint32_t word)
{
    uint32_t condition = dl_stand_condition_word(run, word);
    return condition != DL_NONE ? dl_stand_span(run, condition) : (struct dl_span){0, 0};
}

struct dl_span dl_stand_reservation(const struct dl_stand *run, uint32_t word, uint32_t object)
{
    for (int i = 0; i < 2; i++) DL_EACH_CHILD(run, c, i == 0 ? word : object)
        {
            enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
            struct dl_str mark = dl_stand_case(run, c);
            int is_until = (rel == DL_REL_ADVCL || rel == DL_REL_ACL) && c > word && mark.at != NULL &&
                           dl_str_listed(mark, "before until unless without", ' ') && !is_measured(run, c);
            if (dl_str_is(mark, "without") && i == 0 && dl_stand_is_told_as_done(run, word))
                is_until = 0; /* "removed the statue without announcing it": how */
            int is_minded = rel == DL_REL_ACL_RELCL && i == 1 && dl_stand_negated(run, c) && !is_definite(run, object);
            if (is_until || is_minded) return dl_stand_span(run, c);
        }
    return (struct dl_span){0, 0};
}

/* "Norway's approval depends on a vote", "is conditional on", "tied its support to a rise" */
struct dl_span dl_stand_hangs_on(const struct dl_stand *run, uint32_t noun)
{
    static const struct dl_span nothing = {0, 0};
    const struct dl_word *at = dl_word_at(run->doc, noun);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if (at->head == DL_NONE) return nothing;
    struct dl_str governor = dl_stand_lemma(run, at->head);
    uint32_t on = DL_NONE;
    if (rel == DL_REL_NSUBJ && dl_str_listed(governor, "depend hinge rest hang conditional contingent dependent subject", ' '))
        on = dl_stand_phrase(run, at->head, "on upon to");
    else if (rel == DL_REL_NSUBJ && dl_str_listed(governor, "require", ' ')) on = dl_stand_child(run, at->head, DL_REL_OBJ);
    else if (rel == DL_REL_OBJ && dl_str_listed(governor, "tie link peg condition make", ' ')) {
        on = dl_stand_phrase(run, at->head, "to on upon");
        if (on == DL_NONE) on = dl_stand_phrase(run, noun, "to on upon");
        if (dl_str_is(governor, "make")) { /* "made its signature conditional on a vote", the adjective hung anywhere */
            int is_conditional = 0;
            for (uint32_t w = noun + 1; w < run->doc->words.count && w <= noun + 6; w++) {
                if (!dl_stand_listed(run, w, "conditional contingent dependent")) continue;
                is_conditional = 1;
                if (on == DL_NONE) on = dl_stand_phrase(run, w, "on upon");
            }
            if (!is_conditional) on = DL_NONE;
        }
    }
    return on != DL_NONE ? dl_stand_span(run, on) : nothing;
}
