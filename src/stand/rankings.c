/* What is put above what by the words of data/stand/rankings.tsv: "security trumps privacy", "will not sacrifice its farmers for the pact", "withdrawal
 * is a precondition for talks"; and what waits: "the stadium can wait", said beside what comes first. */
#include "stand/finders.h"
#include "who/who.h"

static uint32_t subject_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ), above = dl_word_at(run->doc, word)->head;
    if (subject == DL_NONE) subject = dl_stand_child(run, word, DL_REL_CSUBJ);
    if (subject == DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_XCOMP && above != DL_NONE &&
        dl_stand_is(run, above, "have"))
        subject = dl_stand_child(run, above, DL_REL_NSUBJ); /* "has to precede it" */
    return subject;
}

static uint32_t in_slot(const struct dl_stand *run, uint32_t word, struct dl_str slot)
{
    char prepositions[64];
    if (dl_str_is(slot, "subj")) return subject_of(run, word);
    if (dl_str_is(slot, "obj")) return dl_stand_done_to(run, word);
    if (slot.size == 0 || slot.size >= sizeof prepositions) return DL_NONE;
    for (uint32_t i = 0; i < slot.size; i++) prepositions[i] = slot.at[i] == '|' ? ' ' : slot.at[i];
    prepositions[slot.size] = 0;
    uint32_t phrase = dl_stand_phrase_with(run, word, prepositions), object = dl_stand_done_to(run, word);
    if (phrase == DL_NONE && object != DL_NONE) phrase = dl_stand_phrase_with(run, object, prepositions);
    if (phrase == DL_NONE && dl_str_listed(DL_STR("ahead"), prepositions, ' '))
        phrase = dl_stand_phrase_beside(run, word, "ahead", "of");
    return phrase;
}

/* What stands in the cells of a row behind the word. */
enum { ABOVE, BELOW, HOLDER, NEGATED };

/* What two sides throw at each other. */
static const char EXCHANGED[] = "blame accusation charge fire blow insult barb threat shot strike allegation recrimination punch";

static int rank_by(struct dl_stand *run, uint32_t word, const struct dl_row *ranking)
{
    int is_turned = dl_str_is(ranking->cells[NEGATED], "turned");
    uint32_t above = in_slot(run, word, ranking->cells[ABOVE]), below = in_slot(run, word, ranking->cells[BELOW]);
    if (above == DL_NONE || below == DL_NONE || above == below) return 0;
    if (dl_stand_listed(run, word, "trade swap exchange") &&
        (dl_stand_listed(run, above, EXCHANGED) || dl_stand_listed(run, below, EXCHANGED)))
        return 0; /* "traded blame for the fighting" */
    uint32_t refusal = dl_word_at(run->doc, word)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, word)->head : DL_NONE;
    int is_refused = refusal != DL_NONE && dl_stand_listed(run, refusal, "refuse decline") && is_turned;
    if (is_refused || dl_stand_negated(run, word)) {
        if (!is_turned) return 0;
        uint32_t other = above;
        above = below, below = other;
    } else if (is_turned && !dl_stand_aux(run, word, "would will could can") && dl_stand_actor(run, below) != DL_NONE) {
        return 0; /* "traded a player for cash" */
    }
    const uint32_t governor = dl_word_at(run->doc, word)->head;
    if (governor != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_CCOMP &&
        dl_stand_listed(run, governor, "fear worry warn complain concerned worried afraid"))
        return 0; /* "worries that the inquiry could eclipse wages" */
    uint32_t holder =
        dl_str_is(ranking->cells[HOLDER], "subj") ? dl_stand_actor(run, dl_stand_subject(run, word)) : dl_stand_judge(run, word);
    return holder != DL_NONE && dl_stand_ranks(run, word, holder, above, below);
}

/* "The stadium can wait", "borders come later", "a flag is secondary": below what the same one put first beside it. */
static int find_waiting(struct dl_stand *run, uint32_t word)
{
    int comes = dl_stand_listed(run, word, "come rank"), takes = dl_stand_listed(run, word, "take"), waits = 0;
    if (dl_stand_listed(run, word, "wait"))
        waits = dl_stand_aux(run, word, "can could may must should") && !dl_stand_negated(run, word);
    else if (dl_stand_listed(run, word, "secondary")) waits = dl_stand_phrase(run, word, "to") == DL_NONE;
    else if (!comes && !takes) return 0;
    DL_EACH_CHILD(run, c, word)
    {
        waits |= comes && dl_stand_listed(run, c, "late later last second low lower after next");
        waits |= takes && dl_word_at(run->doc, c)->rel == DL_REL_OBJ && dl_stand_listed(run, c, "seat place") &&
                 dl_stand_phrase(run, word, "to") == DL_NONE && dl_stand_phrase(run, c, "to in of") == DL_NONE;
    }
    uint32_t below = waits ? subject_of(run, word) : DL_NONE;
    if (below == DL_NONE || dl_stand_actor(run, below) != DL_NONE) return 0;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        struct dl_finding *first = &run->findings.at[i];
        if (dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, first->predicate)->sentence > 1) return 0;
        if (!first->is_priority || first->above != DL_NONE) continue;
        run->takes_any = 1;
        uint32_t issue = dl_stand_read(run, below, first->holder).issue;
        run->takes_any = 0;
        if (issue == DL_NONE || issue == run->findings.at[i].issue) return 0;
        run->findings.at[i].above = issue;
        return 1;
    }
    return 0;
}

/* "There will be no vote until the shooting stops", "unless the blockade ends there can be no talks". */
static int find_none_until(struct dl_stand *run, uint32_t verb)
{
    uint32_t none = dl_stand_child(run, verb, DL_REL_NSUBJ), first = DL_NONE;
    if (none == DL_NONE || !dl_stand_has_no(run, none) || !dl_stand_aux(run, verb, "will can could would shall must")) return 0;
    for (uint32_t at = verb;; at = none) {
        DL_EACH_CHILD(run, c, at)
        {
            struct dl_str mark = dl_stand_case(run, c);
            if (first == DL_NONE && mark.at != NULL && dl_str_listed(mark, "until till unless before without", ' ') &&
                dl_word_at(run->doc, c)->thing != DL_THING_TIME)
                first = c;
        }
        if (at == none) break;
    }
    uint32_t holder = dl_stand_speaker(run, verb);
    if (first == DL_NONE || holder == DL_NONE) return 0;
    if (dl_stand_ranks(run, verb, holder, first, none)) return 1;
    uint32_t subject = subject_of(run, first); /* "until the hostages are free" */
    if (subject == DL_NONE) subject = dl_stand_child(run, first, DL_REL_NSUBJ_PASS);
    uint32_t who = subject != DL_NONE ? dl_stand_actor(run, subject) : DL_NONE;
    int is_named = who != DL_NONE && run->doc->entities.at[who].actor.at != NULL;
    return subject != DL_NONE && !is_named && dl_stand_ranks(run, verb, holder, subject, none);
}

/* "would rather strike than accept the cut", "would sooner see it closed than sold". */
static int find_rather(struct dl_stand *run, uint32_t verb)
{
    int is_rather = 0;
    DL_EACH_CHILD(run, c, verb)
    is_rather |= c < verb && dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_stand_listed(run, c, "rather sooner soon");
    if (!is_rather || !dl_stand_aux(run, verb, "would will")) return 0;
    uint32_t below = dl_stand_phrase(run, verb, "than"), object = dl_stand_child(run, verb, DL_REL_OBJ);
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, verb));
    int is_light = dl_stand_listed(run, verb, "have see take get keep");
    if (below == DL_NONE && object != DL_NONE) below = dl_stand_phrase(run, object, "than");
    for (uint32_t c = run->links[verb].child; below == DL_NONE && c != DL_NONE; c = run->links[c].sibling)
        if (c > verb && dl_word_at(run->doc, c)->rel == DL_REL_ADVCL && dl_stand_child_listed(run, c, "than"))
            below = c; /* "would rather talk than impose a boycott" */
    if (below == DL_NONE || holder == DL_NONE || (is_light && object == DL_NONE)) return 0;
    if (object != DL_NONE && dl_stand_classes(run, verb) & DL_STAND_TURN) /* "would sooner give up the talks than the shield" */
        return dl_stand_ranks(run, verb, holder, below, object);
    if (is_light && dl_stand_ranks(run, verb, holder, object, below)) return 1;
    return dl_stand_ranks(run, verb, holder, verb, below);
}

/* "cares more about the river than about jobs", "is more interested in the river than in jobs". */
static int find_care(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "care interested keen concerned") || dl_stand_negated(run, verb)) return 0;
    uint32_t more = DL_NONE, first = DL_NONE, below = DL_NONE;
    DL_EACH_CHILD(run, c, verb)
    if (dl_stand_listed(run, c, "more much")) more = c;
    if (more == DL_NONE) return 0;
    for (uint32_t at = verb;; at = more) {
        DL_EACH_CHILD(run, c, at)
        {
            if (c < verb || c == more) continue;
            DL_EACH_CHILD(run, d, c)
            {
                const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, d)->rel;
                if (rel != DL_REL_CASE && rel != DL_REL_MARK) continue;
                if (dl_stand_is(run, d, "than")) below = c;
                else if (dl_stand_listed(run, d, "about for in on") && below != c && first == DL_NONE) first = c;
            }
        }
        if (at == more) break;
    }
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, verb));
    return first != DL_NONE && below != DL_NONE && holder != DL_NONE && dl_stand_ranks(run, verb, holder, first, below);
}

/* "regards the release as a precondition for aid" */
static int find_regarded(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->head == DL_NONE || !dl_stand_listed(run, noun, "condition precondition prerequisite")) return 0;
    struct dl_str preposition = dl_stand_case(run, noun);
    if (preposition.at == NULL || !dl_str_is(preposition, "as")) return 0;
    uint32_t above = dl_stand_done_to(run, at->head), below = dl_stand_phrase(run, noun, "for of to");
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, at->head));
    return above != DL_NONE && below != DL_NONE && holder != DL_NONE && dl_stand_ranks(run, noun, holder, above, below);
}

int dl_stand_ranking(struct dl_stand *run, uint32_t word)
{
    int is_verb = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB;
    if (!is_verb && find_regarded(run, word)) return 1;
    if (!is_verb && dl_stand_child(run, word, DL_REL_COP) == DL_NONE) return 0;
    const struct dl_rows *rankings = run->rows[DL_ROWS_RANKINGS];
    for (const struct dl_row *row = dl_stand_rows(run, DL_ROWS_RANKINGS, run->lexeme[word]); row != NULL;
         row = dl_rows_next(rankings, row))
        if (rank_by(run, word, row)) return 1;
    if (find_care(run, word) || (is_verb && (find_none_until(run, word) || find_rather(run, word)))) return 1;
    return find_waiting(run, word);
}
