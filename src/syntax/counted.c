/* "killed at least twenty people": the scorer of heads sees a preposition before the noun and takes what was counted for a circumstance, and
 * then the verb, without an object, for a passive: the gunmen are killed. "At" here belongs to "least", which says of the number how sure it is; a noun
 * behind it that has no other preposition is the object. Measures ("fell at least two points", "lasted at least an hour") stay circumstances.
 * Where the verb was even taken for a participle of its own subject and no verb is left, it is the main one. */
#include "syntax/counted.h"

#include "syntax/clause.h"

/* The noun or number that "at least", at w, counts; DL_NONE */
static uint32_t counted_noun(const struct dl_word *words, uint32_t w, uint32_t end)
{
    const uint32_t number = w + 2;
    if (!dl_str_is(words[w].form, "at") || words[w].rel != DL_REL_CASE) return DL_NONE;
    if (!dl_str_listed(words[w + 1].form, "least most", ' ') || words[number].upos != DL_UPOS_NUM) return DL_NONE;
    const uint32_t noun = words[number].rel == DL_REL_NUMMOD ? words[number].head : number;
    return noun != DL_NONE && noun >= number && noun < end ? noun : DL_NONE;
}

static int is_measure(const struct dl_word *noun)
{
    static const char UNITS[] =
        "second|minute|hour|day|night|week|month|year|decade|century|time|fold|point|percent|%|inch|foot|yard|mile|metre|meter|"
        "kilometre|kilometer|degree|dollar|euro|pound|cent";
    return dl_str_listed(noun->lemma, UNITS, '|');
}

static int has_case_between(const struct dl_word *words, uint32_t head, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++)
        if (words[w].head == head && words[w].rel == DL_REL_CASE && !dl_str_is(words[w].form, "at")) return 1;
    return 0;
}

/* "The raid injured at least nine officers": no verb but a participle of the root. */
static void raise_participle(struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    const uint32_t subject = words[verb].head;
    if (words[verb].rel != DL_REL_ACL || subject >= verb || words[subject].rel != DL_REL_ROOT ||
        dl_str_ends(words[verb].form, "ing"))
        return;
    for (uint32_t w = first; w < end; w++)
        if (w != verb && (words[w].upos == DL_UPOS_AUX || (words[w].head == subject && w > verb && words[w].upos == DL_UPOS_VERB)))
            return;
    for (uint32_t w = verb + 1; w < end; w++)
        if (words[w].head == subject) words[w].head = verb;
    hang(words, verb, words[subject].head, DL_REL_ROOT);
    hang(words, subject, verb, DL_REL_NSUBJ);
}

/* "killed at least", "shot dead at least", "rounded up at least" */
static int is_right_before(const struct dl_word *words, uint32_t verb, uint32_t at)
{
    if (verb + 1 == at) return 1;
    const struct dl_word *between = &words[at - 1];
    return verb + 2 == at && between->head == verb && (between->rel == DL_REL_COMPOUND_PRT || dl_str_is(between->form, "dead"));
}

/* "hauled more than 200 away": a number counts people and no adverb. */
static void mend_counted_adverb(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        const uint32_t adverb = w + 1, verb = words[adverb].head;
        if (words[w].upos != DL_UPOS_NUM || words[w].head != adverb || words[w].rel != DL_REL_NUMMOD) continue;
        if (words[adverb].upos != DL_UPOS_ADV || !dl_str_listed(words[adverb].lemma, "away off back home out", ' ')) continue;
        if (verb == DL_NONE || verb >= w || words[verb].upos != DL_UPOS_VERB || has_child(words, verb, DL_REL_OBJ, verb, end))
            continue;
        hang(words, w, verb, DL_REL_OBJ);
    }
}

/* "said at least 27 civilians, six of them children, died": those who died are not what is said. */
static void mend_counted_dead(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 4; verb < end; verb++) {
        const uint32_t said = words[verb].head;
        if (words[verb].rel != DL_REL_CONJ || !is_past_verb(&words[verb]) || said == DL_NONE || said >= verb ||
            !is_speech(&words[said]))
            continue;
        if (!dl_str_is(words[verb - 1].form, ",") || subject_of(words, verb, first, end) != DL_NONE ||
            has_child(words, verb, DL_REL_CC, said, verb))
            continue;
        const uint32_t who = child_of(words, said, DL_REL_OBJ, said, verb);
        if (who == DL_NONE || words[who].thing != DL_THING_PERSON || !has_child(words, who, DL_REL_NUMMOD, said, who)) continue;
        hang(words, who, verb, has_child(words, verb, DL_REL_AUX_PASS, said, verb) ? DL_REL_NSUBJ_PASS : DL_REL_NSUBJ);
        hang(words, verb, said, DL_REL_CCOMP);
    }
}

/* "killed all fourteen of the rebels": a number, whatever the tagger calls it. */
static void mend_number_of(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char NUMBERS[] =
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty";
    for (uint32_t w = first + 1; w + 2 < end; w++)
        if (words[w].upos == DL_UPOS_NOUN && dl_str_listed(words[w].form, NUMBERS, ' ') && dl_str_is(words[w + 1].form, "of"))
            words[w].upos = DL_UPOS_NUM;
}

/* "Eight in 10 voters disapproved": a share of those who are counted does what the verb says, where no other is left. */
static void mend_share(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w + 4 < end; w++) {
        if (words[w].upos != DL_UPOS_NUM || words[w].rel != DL_REL_ROOT || !dl_str_listed(words[w + 1].form, "in of out", ' '))
            continue;
        if (words[w + 2].upos != DL_UPOS_NUM && !dl_str_is(words[w + 1].form, "out")) continue;
        for (uint32_t verb = w + 4; verb < end; verb++) {
            const uint32_t noun = words[verb].head;
            if (words[verb].rel != DL_REL_ACL || words[verb].upos != DL_UPOS_VERB || noun == DL_NONE || noun + 1 != verb) continue;
            if (words[noun].head != w || !dl_str_ends(words[verb].form, "ed")) continue;
            words[verb].head = w;
            raise_participle(words, verb, first, end);
            if (words[verb].rel == DL_REL_ROOT) set_past(&words[verb]);
            else words[verb].head = noun;
            break;
        }
    }
}

/* "Twelve states backed it, 15 voted against and eight abstained": a number right before such a verb votes, and "against" alone governs nothing. */
static void mend_tally(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 2; verb < end; verb++) {
        const uint32_t number = verb - 1, above = words[number].head;
        if (words[number].upos != DL_UPOS_NUM || !is_vote_cast(words[verb].form)) continue;
        if (!dl_str_listed(words[number - 1].form, ", and ;", ' ') || subject_of(words, verb, first, number) != DL_NONE) continue;
        if (words[verb].rel == DL_REL_ACL && words[verb].head == number && above != DL_NONE) {
            const uint32_t clause = main_verb(words, first, number);
            if (clause == DL_NONE || is_under(words, clause, verb)) continue;
            hang(words, verb, clause, DL_REL_CONJ);
        }
        if (!is_under(words, verb, number)) hang(words, number, verb, DL_REL_NSUBJ);
        set_past(&words[verb]);
        const uint32_t against = verb + 1;
        if (against + 1 >= end || !dl_str_is(words[against].form, "against") || is_under(words, verb, against)) continue;
        if (dl_str_listed(words[against + 1].form, ", and ; .", ' ')) hang(words, against, verb, DL_REL_ADVMOD);
    }
}

void dl_counted_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_share(words, first, end);
    for (uint32_t w = first + 1; w + 2 < end; w++) {
        const uint32_t noun = counted_noun(words, w, end), verb = noun == DL_NONE ? DL_NONE : words[noun].head;
        if (verb == DL_NONE || !is_right_before(words, verb, w)) continue;
        if (words[verb].upos != DL_UPOS_VERB || is_measure(&words[noun])) continue;
        if (words[noun].rel != DL_REL_OBL && words[noun].rel != DL_REL_OBJ) continue;
        if (has_child(words, verb, DL_REL_AUX_PASS, first, verb) || has_case_between(words, noun, w, noun)) continue;
        hang(words, noun, verb, DL_REL_OBJ);
        raise_participle(words, verb, first, end);
    }
    mend_counted_adverb(words, first, end);
    mend_counted_dead(words, first, end);
    mend_number_of(words, first, end);
    mend_tally(words, first, end);
}
