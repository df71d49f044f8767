/* Whether a rule of decision is met as reported: by the words above the one that names it ("fell short of", "has been reached"), by how the
 * bar is placed ("past the two-thirds"), else by the votes that were counted beside it ("68 to 32"). */
#include "stand/rule.h"
#include "who/who.h"

/* ---- by words ---- */

int dl_rule_is_open(const struct dl_stand *run, uint32_t verb)
{
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK); /* "needs to be ratified", "once sixty have ratified it" */
    DL_EACH_CHILD(run, c, verb)
    if (mark == DL_NONE && c < verb && dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_stand_listed(run, c, "once when until"))
        mark = c;
    const struct dl_word *at = dl_word_at(run->doc, verb); /* "must consent, and the others ratify it" */
    if (at->rel == DL_REL_CONJ && at->head != DL_NONE && !dl_has_feat(at, "Tense=Past") &&
        dl_stand_child(run, verb, DL_REL_AUX) == DL_NONE && dl_stand_aux(run, at->head, "must will should shall"))
        return 1;
    return dl_stand_hypothetical(run, verb) || dl_stand_aux(run, verb, "must would should could can will may might shall") ||
           dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf") || dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Ger") ||
           (mark != DL_NONE && dl_stand_listed(run, mark, "to once when until before"));
}

/* "would have required": nobody gave it. */
static int is_past_wish(const struct dl_stand *run, uint32_t verb)
{
    return dl_stand_aux(run, verb, "would") && dl_stand_aux(run, verb, "have");
}

/* "past the mark", "short of the majority", "fewer than": 1, 0 or -1. */
static int placed(const struct dl_stand *run, uint32_t word)
{
    struct dl_str preposition = dl_stand_case(run, word);
    if (preposition.at == NULL) return -1;
    if (dl_str_listed(preposition, "past beyond above over", ' ')) return 1;
    if (dl_str_listed(preposition, "below under", ' ')) return 0;
    uint32_t head = dl_word_at(run->doc, word)->head;
    if (!dl_str_is(preposition, "than") || head == DL_NONE) return -1;
    return dl_stand_listed(run, head, "more many") ? 1 : dl_stand_listed(run, head, "few fewer less little") ? 0 : -1;
}

int dl_rule_met(const struct dl_stand *run, uint32_t word)
{
    if (dl_stand_has_no(run, word)) return 0;
    int is_placed = placed(run, word);
    if (is_placed >= 0) return is_placed;
    for (uint32_t steps = 0; steps < 5; steps++) {
        const struct dl_word *at = dl_word_at(run->doc, word);
        if (at->head == DL_NONE) return -1;
        word = at->head;
        uint32_t classes = dl_stand_classes(run, word);
        int is_verb = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB, is_open = dl_rule_is_open(run, word);
        int is_needed = is_verb && dl_stand_in(run, word, DL_LIST_NEEDING);
        if (is_needed) return is_past_wish(run, word) ? 0 : -1;
        uint32_t above = dl_word_at(run->doc, word)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, word)->head : DL_NONE;
        if (above != DL_NONE && dl_stand_is(run, above, "fail") && !dl_rule_is_open(run, above)) return 0;
        if (dl_stand_negated(run, word) && (!is_verb || classes & DL_STAND_MET || dl_stand_is(run, word, "be")) && !is_open)
            return 0;
        if (classes & DL_STAND_UNMET && !(is_verb && is_open)) return 0;
        if (is_verb && classes & DL_STAND_MET) return is_open || dl_stand_is(run, word, "have") ? -1 : 1;
        if (is_verb) return -1;
    }
    return -1;
}

/* "(unanimity is) what it takes" */
static int is_what_it_takes(const struct dl_stand *run, uint32_t what)
{
    if (!dl_stand_is(run, what, "what")) return 0;
    DL_EACH_CHILD(run, c, what)
    if (dl_stand_in(run, c, DL_LIST_NEEDING)) return 1;
    return 0;
}

/* "the deal still wants the approval of parliament", "has to win its approval": of a thing, or what must be won. */
static int is_awaited(const struct dl_stand *run, uint32_t noun)
{
    uint32_t verb = dl_word_at(run->doc, noun)->head, above = dl_word_at(run->doc, verb)->head,
             subject = dl_stand_subject(run, verb);
    if (dl_stand_listed(run, verb, "want await lack")) return subject != DL_NONE && dl_stand_actor(run, subject) == DL_NONE;
    if (!dl_stand_listed(run, verb, "win get obtain secure gain receive seek")) return 0;
    return dl_stand_aux(run, verb, "must") ||
           (dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP && above != DL_NONE && dl_stand_listed(run, above, "have need remain"));
}

/* "is still wanting", "is missing", "is outstanding": what has not come yet is needed. */
static int is_outstanding(const struct dl_stand *run, uint32_t head)
{
    if (dl_stand_listed(run, head, "wanting missing outstanding lacking pending")) return 1;
    return dl_stand_listed(run, head, "want miss lack pend") && dl_stand_child(run, head, DL_REL_OBJ) == DL_NONE &&
           dl_stand_aux(run, head, "be");
}

int dl_rule_is_required(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if ((rel == DL_REL_ACL || rel == DL_REL_AMOD) && dl_stand_in(run, c, DL_LIST_NEEDING)) return 1;
    }
    if (at->head == DL_NONE) return 0;
    if (at->rel == DL_REL_CONJ && at->head < noun && dl_word_at(run->doc, at->head)->upos == DL_UPOS_NOUN &&
        dl_word_at(run->doc, at->head)->rel == DL_REL_OBJ)
        return dl_rule_is_required(run, at->head); /* "needs a majority and the assent of the house" */
    if (at->rel == DL_REL_OBJ) return dl_stand_in(run, at->head, DL_LIST_NEEDING) || is_awaited(run, noun);
    if (at->rel == DL_REL_NSUBJ || at->rel == DL_REL_NSUBJ_PASS)
        return dl_stand_listed(run, at->head, "enough sufficient suffice necessary") || is_what_it_takes(run, at->head) ||
               is_outstanding(run, at->head) || (at->rel == DL_REL_NSUBJ_PASS && dl_stand_listed(run, at->head, "need require"));
    if (dl_rel_base((enum dl_rel)at->rel) == DL_REL_OBL) return dl_stand_listed(run, at->head, "depend hinge subject");
    return 0;
}

/* ---- by numbers ---- */

static uint32_t tens_at(const struct dl_stand *run, uint32_t word)
{
    struct dl_str rest = dl_str_from("twenty thirty forty fifty sixty seventy eighty ninety"), lemma = dl_stand_lemma(run, word);
    for (uint32_t value = 20; rest.size > 0; value += 10)
        if (dl_str_equal(lemma, dl_str_cut(&rest, ' '))) return value;
    return 0;
}

uint32_t dl_rule_number(const struct dl_stand *run, uint32_t word)
{
    static const char WORDS[] = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                                "seventeen eighteen nineteen";
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos != DL_UPOS_NUM || at->form.size == 0) return 0;
    long digits = 0;
    if (at->form.size <= 4 && dl_str_number(at->form, &digits)) return digits > 0 ? (uint32_t)digits : 0;
    struct dl_str rest = dl_str_from(WORDS), lemma = dl_stand_lemma(run, word);
    uint32_t first = dl_stand_hyphen(run, word), tens = first + 2 == word ? tens_at(run, first) : 0; /* "sixty-seven" */
    for (uint32_t value = 1; rest.size > 0; value++)
        if (dl_str_equal(lemma, dl_str_cut(&rest, ' '))) return tens + value;
    return tens_at(run, word);
}

/* "two-thirds", in one word or in its parts: its value. */
static struct dl_share fraction_at(const struct dl_stand *run, uint32_t word)
{
    static const char below[] = "third fourth quarter fifth seventh", above[] = "two three four";
    static const uint32_t parts[] = {3, 4, 4, 5, 7};
    struct dl_str lemma = dl_stand_lemma(run, word), rest = dl_str_from(below);
    uint32_t start = run->doc->sentences.at[dl_word_at(run->doc, word)->sentence].word, first = dl_stand_hyphen(run, word);
    if (first == word && word > start) first = word - 1; /* "two thirds" */
    if (first == word || first < start) return (struct dl_share){0, 0};
    for (uint32_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!dl_str_equal(lemma, dl_str_cut(&rest, ' '))) continue;
        struct dl_str many = dl_str_from(above), numerator = dl_stand_lemma(run, first);
        for (uint32_t votes = 2; many.size > 0; votes++)
            if (dl_str_equal(numerator, dl_str_cut(&many, ' '))) return (struct dl_share){votes, parts[i]};
    }
    return (struct dl_share){0, 0};
}

/* "78 to 21", "234 votes to 200", "55-45" that begins at the word: the second number and what stands between; 0 for none. */
uint32_t dl_rule_tally(const struct dl_stand *run, uint32_t word, uint32_t *against)
{
    uint32_t end = run->doc->words.count, next = word + 1, yes = dl_rule_number(run, word);
    if (yes == 0) return 0;
    if (next < end && dl_stand_is(run, next, "vote")) next++;
    if (next + 1 >= end) return 0;
    struct dl_str between = dl_word_at(run->doc, next)->form;
    if (!dl_str_is(between, "to") && !dl_str_is(between, "-") && !dl_str_is(between, "–")) return 0;
    *against = dl_rule_number(run, next + 1);
    return *against > 0 ? yes : 0;
}

struct dl_share dl_rule_share(const struct dl_stand *run, uint32_t noun)
{
    uint32_t start = run->doc->sentences.at[dl_word_at(run->doc, noun)->sentence].word;
    for (uint32_t w = noun + 1; w-- > start && noun - w <= 4;) {
        struct dl_share share = fraction_at(run, w);
        if (share.parts > 0) return share;
    }
    uint32_t number = dl_stand_child(run, noun, DL_REL_NUMMOD);
    if (number == DL_NONE && dl_stand_is(run, noun, "majority")) {
        number = dl_stand_phrase(run, noun, "of");             /* "the majority of 218" */
        for (uint32_t w = noun; w-- > start && noun - w <= 5;) /* "249, an absolute majority of …" */
            if (dl_rule_number(run, w) > 0 && dl_str_is(dl_word_at(run->doc, w + 1)->form, ",")) number = w;
    }
    uint32_t against;
    if (number == DL_NONE || dl_rule_tally(run, number, &against) > 0)
        return (struct dl_share){0, 0}; /* "212 votes to 220" are cast */
    return (struct dl_share){dl_rule_number(run, number), 0};
}

/* Numbers are votes only where voting is spoken of. */
int dl_rule_is_of_votes(const struct dl_stand *run, const struct dl_sentence *sentence)
{
    for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++)
        if (dl_stand_listed(run, w,
                            "vote count margin tally ballot pass approve reject defeat adopt override confirm ratify clear split"))
            return 1;
    return 0;
}

/* A parliament named before the word in its sentence; DL_NONE. */
static uint32_t chamber_before(const struct dl_stand *run, uint32_t word)
{
    uint32_t start = run->doc->sentences.at[dl_word_at(run->doc, word)->sentence].word;
    for (uint32_t w = word; w-- > start;) {
        uint32_t entity = dl_who_at(run->doc, w);
        const struct dl_entity *e = entity != DL_NONE ? &run->doc->entities.at[entity] : NULL;
        if (e != NULL && e->kind == DL_ENTITY_ORGANIZATION && dl_str_is(e->sector, "LEG")) return entity;
    }
    return DL_NONE;
}

static int reaches(struct dl_share share, uint32_t yes, uint32_t no)
{
    if (share.parts > 0) return yes * share.parts >= (yes + no) * share.votes;
    return share.votes > 0 ? yes >= share.votes : yes > no;
}

/* "… and have 51", "received 247 votes": so many, where more are needed; 0 for none. */
static uint32_t had_at(const struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_listed(run, verb, "have receive get win muster draw")) return 0;
    if (dl_stand_hypothetical(run, verb) || dl_stand_child(run, verb, DL_REL_MARK) != DL_NONE ||
        dl_stand_aux(run, verb, "would could should will must might may"))
        return 0;
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object == DL_NONE) return 0;
    if (!dl_stand_listed(run, object, "vote percent yea yes")) return dl_rule_number(run, object);
    uint32_t number = dl_stand_child(run, object, DL_REL_NUMMOD);
    return number != DL_NONE ? dl_rule_number(run, number) : 0;
}

/* "elected it with 129 votes", by "votes": so many; 0 for none. */
static uint32_t cast_at(const struct dl_stand *run, uint32_t votes)
{
    struct dl_str preposition = dl_stand_case(run, votes);
    uint32_t number = dl_stand_child(run, votes, DL_REL_NUMMOD);
    if (number == DL_NONE || preposition.at == NULL || !dl_str_listed(preposition, "with by", ' ')) return 0;
    return dl_stand_is(run, votes, "vote") ? dl_rule_number(run, number) : 0;
}

int dl_rule_met_by_tally(const struct dl_stand *run, uint32_t word, struct dl_share share)
{
    uint32_t own = dl_word_at(run->doc, word)->sentence, chamber = chamber_before(run, word);
    for (uint32_t i = 0; i < 3; i++) { /* its own sentence, the one before, the one behind */
        uint32_t sentence = i == 0 ? own : i == 1 ? own - 1 : own + 1;
        if ((i == 1 && own == 0) || sentence >= run->doc->sentences.count) continue;
        const struct dl_sentence *s = &run->doc->sentences.at[sentence];
        if (!dl_rule_is_of_votes(run, s) && share.parts > 0) continue;
        for (uint32_t w = s->word; w < s->word + s->words; w++) {
            uint32_t against = 0, yes = dl_rule_tally(run, w, &against), other = yes > 0 ? chamber_before(run, w) : DL_NONE;
            if (yes > 0 && (other == DL_NONE || chamber == DL_NONE || other == chamber)) return reaches(share, yes, against);
            uint32_t had = share.parts == 0 && share.votes > 0 && i < 2 ? had_at(run, w) : 0;
            if (had == 0 && share.parts == 0 && share.votes > 0 && i < 2) had = cast_at(run, w);
            if (had > 0 && had != share.votes) return had > share.votes;
        }
    }
    return -1;
}
