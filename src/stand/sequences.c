/* What is put first by its order in time: "first the prisoners, then the cease-fire", "the border first, trade later", "no talks until the roadblocks are
 * lifted", "only when the siege has ended will it speak of a truce", "water must be secured before a mine is opened", "roads can wait, clinics cannot".
 * Who says so ranks them; where no statement is seen, who is subject. */
#include "stand/finders.h"
#include "who/who.h"

enum { REACH = 6 /* words of a phrase */ };

/* Who says the words there, behind a verb of saying that no statement was seen at too: "Peace first, said the army chief". */
static uint32_t sayer_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t holder = dl_stand_speaker(run, word);
    if (holder != DL_NONE) return holder;
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, word)->sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        if (!dl_stand_listed(run, w, "say insist demand argue warn add")) continue;
        uint32_t subject = DL_NONE; /* the nearest behind it, or before */
        DL_EACH_CHILD(run, c, w)
        if (dl_word_at(run->doc, c)->rel == DL_REL_NSUBJ && dl_stand_actor(run, c) != DL_NONE) subject = c;
        if (subject != DL_NONE) return dl_stand_actor(run, subject);
    }
    return DL_NONE;
}

/* ---- first A, then B ---- */

/* The noun whose phrase ends right before the word; DL_NONE. */
static uint32_t noun_before(const struct dl_stand *run, uint32_t word, uint32_t start)
{
    for (uint32_t w = word; w-- > start && word - w <= 2;) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos == DL_UPOS_NOUN || at->upos == DL_UPOS_PROPN) return at->thing != DL_THING_TIME ? w : DL_NONE;
        if (at->upos != DL_UPOS_PUNCT && at->upos != DL_UPOS_AUX) return DL_NONE;
    }
    return DL_NONE;
}

/* The head of the phrase that begins right behind the word; DL_NONE. */
static uint32_t noun_behind(const struct dl_stand *run, uint32_t word, uint32_t end)
{
    uint32_t found = DL_NONE;
    for (uint32_t w = word + 1; w < end && w - word <= REACH; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos == DL_UPOS_NOUN || at->upos == DL_UPOS_PROPN) found = w;
        else if (found != DL_NONE ||
                 (at->upos != DL_UPOS_DET && at->upos != DL_UPOS_ADJ && at->upos != DL_UPOS_PRON && at->upos != DL_UPOS_NUM))
            break;
    }
    return found != DL_NONE && dl_word_at(run->doc, found)->thing != DL_THING_TIME ? found : DL_NONE;
}

static int has_any_child(const struct dl_stand *run, uint32_t word, const char *lemmas)
{
    DL_EACH_CHILD(run, c, word)
    if (dl_str_listed(dl_stand_lemma(run, c), lemmas, ' ')) return 1;
    return 0;
}

/* By the word "first": "the border first and trade later", "First the prisoners, then the cease-fire". */
int dl_stand_sequence(struct dl_stand *run, uint32_t first)
{
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, first)->sentence];
    uint32_t end = s->word + s->words, above = noun_before(run, first, s->word), below = DL_NONE;
    int is_led = first == s->word || dl_word_at(run->doc, first - 1)->upos == DL_UPOS_PUNCT;
    if (is_led) above = noun_behind(run, first, end);
    for (uint32_t w = first + 1; w < end && above != DL_NONE && below == DL_NONE; w++) {
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_VERB && is_led) break; /* "First he spoke of the war, then …" */
        if (is_led ? dl_stand_is(run, w, "then") : dl_stand_listed(run, w, "second later late afterwards next last"))
            below = is_led ? noun_behind(run, w, end) : noun_before(run, w, first + 1);
    }
    if (above == DL_NONE || below == DL_NONE || above == below) return 0;
    if (dl_who_at(run->doc, above) != DL_NONE && run->doc->entities.at[dl_who_at(run->doc, above)].actor.at != NULL) return 0;
    if (dl_who_at(run->doc, below) != DL_NONE && run->doc->entities.at[dl_who_at(run->doc, below)].actor.at != NULL) return 0;
    uint32_t holder = sayer_of(run, first);
    for (uint32_t verb = dl_word_at(run->doc, first)->head, steps = 0; holder == DL_NONE && verb != DL_NONE && steps < 3;
         verb = dl_word_at(run->doc, verb)->head, steps++)
        if (dl_word_at(run->doc, verb)->upos == DL_UPOS_VERB && dl_stand_subject(run, verb) != DL_NONE)
            holder = dl_stand_actor(run, dl_stand_subject(run, verb)); /* "wants to talk about the border first" */
    return holder != DL_NONE && dl_stand_ranks(run, first, holder, above, below);
}

/* ---- until, only when, before ---- */

/* What a clause is about where it names no issue itself: its subject, if that is a thing. */
static int ranks_by_clause(struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t clause, uint32_t below)
{
    if (dl_stand_ranks(run, word, holder, clause, below)) return 1;
    const uint32_t subject = dl_stand_own_subject(run, clause);
    uint32_t who = subject != DL_NONE ? dl_stand_actor(run, subject) : DL_NONE;
    int is_named = who != DL_NONE && run->doc->entities.at[who].actor.at != NULL;
    if (subject == DL_NONE || is_named || !dl_stand_ranks(run, word, holder, subject, below)) return 0;
    struct dl_finding *found = run->findings.count > 0 ? &run->findings.at[run->findings.count - 1] : NULL;
    if (found != NULL && dl_stand_classes(run, clause) & DL_STAND_TURN) /* "until the siege has ended": against it */
        found->stance = (enum dl_stance)dl_stance_turned(found->stance);
    return 1;
}

/* "No talks until the roadblocks are lifted", without a verb. */
int dl_stand_none_until(struct dl_stand *run, uint32_t noun)
{
    if (!dl_stand_has_no(run, noun)) return 0;
    uint32_t holder = DL_NONE;
    DL_EACH_CHILD(run, c, noun)
    {
        struct dl_str mark = dl_stand_case(run, c);
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        int is_clause = rel == DL_REL_ADVCL || rel == DL_REL_ACL || rel == DL_REL_NMOD || rel == DL_REL_OBL;
        if (!is_clause || mark.at == NULL || !dl_str_listed(mark, "until till unless before without", ' ') ||
            dl_word_at(run->doc, c)->thing == DL_THING_TIME)
            continue;
        if (holder == DL_NONE) holder = sayer_of(run, noun);
        return holder != DL_NONE && ranks_by_clause(run, noun, holder, c, noun);
    }
    return 0;
}

/* "Only when the siege has ended will Hamas speak of a truce": the clause before the verb, by the verb. */
static int find_only_when(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_aux(run, verb, "will would can could")) return 0;
    DL_EACH_CHILD(run, c, verb)
    {
        if (c > verb || dl_word_at(run->doc, c)->rel != DL_REL_ADVCL || !has_any_child(run, c, "only") ||
            !has_any_child(run, c, "when once after"))
            continue;
        uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, verb)), below = dl_stand_child(run, verb, DL_REL_OBJ);
        if (below == DL_NONE) below = dl_stand_phrase(run, verb, "of about on to over for");
        if (holder == DL_NONE) holder = sayer_of(run, verb);
        return holder != DL_NONE && below != DL_NONE && ranks_by_clause(run, verb, holder, c, below);
    }
    return 0;
}

/* "insisted that the debt be settled" */
static int is_demanded(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    uint32_t be = dl_stand_child(run, verb, DL_REL_AUX_PASS);
    return at->rel == DL_REL_CCOMP && at->head != DL_NONE && dl_stand_listed(run, at->head, "insist demand require request") &&
           be != DL_NONE && dl_has_feat(dl_word_at(run->doc, be), "VerbForm=Inf");
}

/* "before any truce", "before a cease-fire": no time, body or occasion. */
static int may_wait(const struct dl_stand *run, uint32_t noun)
{
    return dl_word_at(run->doc, noun)->thing != DL_THING_TIME && dl_who_at(run->doc, noun) == DL_NONE &&
           !dl_stand_is_occasion(run, noun) &&
           (dl_stand_has_determiner(run, noun, "any") || dl_stand_classes(run, noun) & DL_STAND_AGREEMENT);
}

/* "Water must be secured before a single mine is opened", "the army has to leave before anybody can vote". */
static int find_must_before(struct dl_stand *run, uint32_t verb)
{
    uint32_t above = dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, verb)->head : DL_NONE;
    int is_must = dl_stand_aux(run, verb, "must should shall") || (above != DL_NONE && dl_stand_listed(run, above, "have need")) ||
                  is_demanded(run, verb);
    if (!is_must || dl_stand_negated(run, verb)) return 0;
    uint32_t first = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    if (first == DL_NONE && above != DL_NONE) first = dl_stand_child(run, above, DL_REL_NSUBJ);
    if (first == DL_NONE) first = dl_stand_child(run, verb, DL_REL_NSUBJ);
    int is_act = first != DL_NONE && (dl_stand_actor(run, first) != DL_NONE || dl_stand_classes(run, verb) & DL_STAND_TURN);
    uint32_t wanted = is_act ? verb : first; /* "the embargo must be lifted": its end */
    DL_EACH_CHILD(run, c, verb)
    {
        struct dl_str mark = dl_stand_case(run, c);
        if (c < verb || mark.at == NULL || !dl_str_is(mark, "before")) continue;
        uint32_t holder = sayer_of(run, verb);
        if (dl_word_at(run->doc, c)->rel == DL_REL_OBL && may_wait(run, c) && holder != DL_NONE && first != DL_NONE)
            return dl_stand_ranks(run, verb, holder, wanted, c); /* "the men must be freed before any truce" */
        if (dl_word_at(run->doc, c)->rel != DL_REL_ADVCL) continue;
        uint32_t below = dl_stand_child(run, c, DL_REL_NSUBJ_PASS);
        if (below == DL_NONE) below = dl_stand_child(run, c, DL_REL_OBJ);
        int is_anybody = below == DL_NONE || dl_stand_listed(run, below, "anybody anyone anything all");
        if (holder == DL_NONE || first == DL_NONE || (below != DL_NONE && dl_stand_is_occasion(run, below))) return 0;
        return ranks_by_clause(run, verb, holder, wanted, is_anybody ? c : below);
    }
    return 0;
}

/* "The tunnel can wait until the clinic has been rebuilt" */
static int find_wait_until(struct dl_stand *run, uint32_t wait)
{
    uint32_t below = dl_stand_child(run, wait, DL_REL_NSUBJ), holder = DL_NONE;
    if (!dl_stand_is(run, wait, "wait") || !dl_stand_aux(run, wait, "can could may must should") || below == DL_NONE) return 0;
    DL_EACH_CHILD(run, c, wait)
    {
        struct dl_str mark = dl_stand_case(run, c);
        if (dl_word_at(run->doc, c)->rel != DL_REL_ADVCL || mark.at == NULL || !dl_str_listed(mark, "until till", ' ')) continue;
        holder = sayer_of(run, wait);
        return holder != DL_NONE && !dl_stand_negated(run, wait) && ranks_by_clause(run, wait, holder, c, below);
    }
    return 0;
}

/* "sees no point in talks until the men are out" */
static int find_no_point(struct dl_stand *run, uint32_t verb)
{
    uint32_t point = dl_stand_child(run, verb, DL_REL_OBJ),
             below = point != DL_NONE ? dl_stand_phrase(run, point, "in for") : DL_NONE;
    if (below == DL_NONE || !dl_stand_has_no(run, point) || !dl_stand_listed(run, point, "point use sense reason need")) return 0;
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, verb));
    DL_EACH_CHILD(run, c, verb)
    {
        struct dl_str mark = dl_stand_case(run, c);
        if (dl_word_at(run->doc, c)->rel == DL_REL_ADVCL && mark.at != NULL && dl_str_listed(mark, "until till unless before", ' '))
            return holder != DL_NONE && ranks_by_clause(run, verb, holder, c, below);
    }
    return 0;
}

/* "Roads could wait, clinics could not": what stands beside it. */
static int find_cannot(struct dl_stand *run, uint32_t wait)
{
    if (!dl_stand_is(run, wait, "wait") || !dl_stand_aux(run, wait, "can could may")) return 0;
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, wait)->sentence];
    uint32_t below = dl_stand_child(run, wait, DL_REL_NSUBJ), holder = sayer_of(run, wait);
    for (uint32_t w = s->word; w < s->word + s->words && below != DL_NONE && holder != DL_NONE; w++) {
        if (w == wait || dl_word_at(run->doc, w)->head == wait || !dl_stand_listed(run, w, "can could")) continue;
        uint32_t first = dl_stand_child(run, w, DL_REL_NSUBJ);
        if (first == DL_NONE || !dl_stand_negated(run, w)) continue;
        return dl_stand_negated(run, wait) ? 0 : dl_stand_ranks(run, wait, holder, first, below);
    }
    return 0;
}

int dl_stand_until(struct dl_stand *run, uint32_t verb)
{
    int is_open = dl_stand_is(run, verb, "wait"); /* most verbs have no such clause, and are seen to be so at once */
    DL_EACH_CHILD(run, c, verb)
    is_open |= dl_word_at(run->doc, c)->rel == DL_REL_ADVCL || (dl_word_at(run->doc, c)->rel == DL_REL_OBL && may_wait(run, c));
    if (!is_open) return 0;
    return find_only_when(run, verb) || find_must_before(run, verb) || find_wait_until(run, verb) || find_no_point(run, verb) ||
           find_cannot(run, verb);
}
