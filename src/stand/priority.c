/* What is put above what: "A is more important than B", "the number one priority is A", "A must come before B", "prefers A to B". Each is a
 * stance for A too, and, where B is named, A stands above it. */
#include "stand/run.h"
#include "who/who.h"

static int enters(struct dl_stand *run, uint32_t word, uint32_t holder, struct dl_reading first, uint32_t above)
{
    if (holder == DL_NONE || first.issue == DL_NONE) return 0;
    struct dl_finding finding = {.predicate = word, .holder = holder, .issue = first.issue, .strength = DL_STRENGTH_STRONG};
    finding.stance = first.turned ? DL_STANCE_AGAINST : DL_STANCE_FOR; /* "the first concern is an end to the blockade" */
    finding.is_priority = 1;
    finding.above = above == first.issue ? DL_NONE : above;
    dl_stand_find(run, &finding);
    return 1;
}

/* What is ranked may be anything that is named. */
static struct dl_reading issue_at(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    run->takes_any = 1;
    struct dl_reading reading = dl_stand_read(run, word, holder);
    run->takes_any = 0;
    return reading;
}

/* A above B, DL_NONE: above all. B is read first, lest it be taken to point back to A. */
static int ranks(struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t first, uint32_t below)
{
    uint32_t above = below != DL_NONE ? issue_at(run, below, holder).issue : DL_NONE;
    run->but = below;
    struct dl_reading reading = issue_at(run, first, holder);
    run->but = DL_NONE;
    return enters(run, word, holder, reading, above);
}

/* The subject of a predicate, or the clause that stands for it ("is to provide …"). */
static uint32_t said_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_stand_child(run, word, DL_REL_CSUBJ);
    return subject;
}

/* The latest speaker before a sentence that carries no statement of its own but goes on: none is guessed inside another's. */
static uint32_t speaker_or_last(const struct dl_stand *run, uint32_t word)
{
    uint32_t speaker = dl_stand_speaker(run, word);
    if (speaker != DL_NONE) return speaker;
    uint32_t sentence = dl_word_at(run->doc, word)->sentence;
    for (uint32_t i = run->doc->statements.count; i-- > 0;) {
        const struct dl_statement *s = &run->doc->statements.at[i];
        if (s->sentence < sentence && sentence - s->sentence <= 1 && s->within == DL_NONE) return s->source.entity;
    }
    return DL_NONE;
}

/* "A is more important than B" */
static int find_comparison(struct dl_stand *run, uint32_t word)
{
    if (!(dl_stand_classes(run, word) & DL_STAND_ABOVE)) return 0;
    int is_more = 0;
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_lemma_is(dl_word_at(run->doc, c), "more")) is_more = 1;
    uint32_t than = dl_stand_phrase(run, word, "than"), first = said_of(run, word), head = dl_word_at(run->doc, word)->head;
    uint32_t holder = DL_NONE;
    if (first == DL_NONE && head != DL_NONE && dl_str_listed(dl_stand_lemma(run, head), "consider call deem find think", ' ')) {
        first = dl_stand_child(run, head, DL_REL_OBJ); /* "considers A more urgent than B" */
        holder = dl_stand_actor(run, dl_stand_subject(run, head));
    } else if (first == DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_AMOD && head < word &&
               dl_word_at(run->doc, head)->head != DL_NONE) {
        first = head; /* the same, the comparative hung on A */
        holder = dl_stand_actor(run, dl_stand_subject(run, dl_word_at(run->doc, head)->head));
    }
    if (!is_more || than == DL_NONE || first == DL_NONE) return 0;
    if (holder == DL_NONE) holder = speaker_or_last(run, word);
    if (dl_lemma_is(dl_word_at(run->doc, first), "nothing")) return enters(run, word, holder, issue_at(run, than, holder), DL_NONE);
    if (dl_stand_negated(run, word)) return 0;
    return ranks(run, word, holder, first, than);
}

static int has_foremost(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if ((rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NUMMOD) && dl_stand_classes(run, c) & DL_STAND_FOREMOST)
            return 1;
    }
    return 0;
}

/* Whose priority: its owner ("Rutte's", "my", "for us"), else who speaks. */
static uint32_t whose(const struct dl_stand *run, uint32_t noun)
{
    uint32_t owner = dl_stand_actor(run, dl_stand_child(run, noun, DL_REL_NMOD_POSS));
    if (owner == DL_NONE) owner = dl_stand_actor(run, dl_stand_phrase(run, noun, "for of"));
    return owner != DL_NONE ? owner : speaker_or_last(run, noun);
}

/* "A is the first priority", "the priority is A", "the most urgent problem is to do A": noun is the first place. */
static int find_first(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (!(dl_stand_classes(run, noun) & DL_STAND_FIRST)) return 0;
    if (!dl_lemma_is(at, "priority") && !has_foremost(run, noun)) return 0; /* "the only real guarantee is A" */
    uint32_t holder = whose(run, noun), about = DL_NONE, predicate = noun;
    uint32_t verb = at->head;
    for (uint32_t steps = 0;
         verb != DL_NONE && at->rel != DL_REL_OBJ && steps < 3 && dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB; steps++)
        verb = dl_word_at(run->doc, verb)->head;
    if (verb != DL_NONE && (at->rel == DL_REL_XCOMP || at->rel == DL_REL_APPOS) &&
        dl_str_listed(dl_stand_lemma(run, verb), "call consider make", ' ')) {
        about = dl_stand_child(run, verb, DL_REL_OBJ); /* "called the force its most urgent task" */
        holder = dl_stand_actor(run, dl_stand_subject(run, verb));
        predicate = verb;
    }
    if (verb != DL_NONE && at->rel == DL_REL_OBJ && dl_lemma_is(dl_word_at(run->doc, verb), "make")) {
        about = dl_stand_child(run, verb, DL_REL_IOBJ); /* "made a settlement its foremost task" */
        holder = dl_stand_actor(run, dl_stand_subject(run, verb));
        predicate = verb;
    } else if (verb != DL_NONE && at->rel == DL_REL_OBJ && dl_word_at(run->doc, verb)->rel == DL_REL_OBJ &&
               dl_word_at(run->doc, verb)->head != DL_NONE &&
               dl_lemma_is(dl_word_at(run->doc, dl_word_at(run->doc, verb)->head), "make")) {
        about = verb;
        predicate = dl_word_at(run->doc, verb)->head;
        holder = dl_stand_actor(run, dl_stand_subject(run, predicate));
    }
    if (about == DL_NONE && dl_stand_child(run, noun, DL_REL_COP) != DL_NONE) {
        about = said_of(run, noun);
        if (about == DL_NONE) about = dl_stand_child(run, noun, DL_REL_CCOMP);
    } else if (about == DL_NONE && at->head != DL_NONE && (at->rel == DL_REL_NSUBJ || at->rel == DL_REL_NSUBJ_OUTER)) {
        predicate = at->head;
        int is_copula = dl_stand_child(run, predicate, DL_REL_COP) != DL_NONE;
        if (is_copula) about = predicate;
        else if (dl_lemma_is(dl_word_at(run->doc, predicate), "be")) about = dl_stand_child(run, predicate, DL_REL_XCOMP);
        if (is_copula && dl_lemma_is(dl_word_at(run->doc, predicate), "number"))
            about = said_of(run, predicate); /* "number one" as a parser may see it */
    }
    if (about == DL_NONE || dl_stand_negated(run, noun) || dl_stand_negated(run, predicate)) return 0;
    return enters(run, noun, holder, issue_at(run, about, holder), DL_NONE);
}

/* "B must not come at the expense of A" */
static int find_expense(struct dl_stand *run, uint32_t verb, uint32_t below)
{
    uint32_t at = dl_stand_phrase(run, verb, "at"), first = DL_NONE;
    if (at != DL_NONE && dl_str_listed(dl_stand_lemma(run, at), "expense cost", ' ')) first = dl_stand_phrase(run, at, "of");
    if (first == DL_NONE || !dl_stand_negated(run, verb)) return 0;
    uint32_t holder = speaker_or_last(run, verb);
    return ranks(run, verb, holder, first, below);
}

/* "A must come before B", "A comes first", "A takes precedence over B" */
static int find_order(struct dl_stand *run, uint32_t word)
{
    struct dl_str lemma = dl_stand_lemma(run, word);
    uint32_t first = said_of(run, word), below = DL_NONE, object = dl_stand_child(run, word, DL_REL_OBJ);
    int is_first = 0;
    if (first != DL_NONE && find_expense(run, word, first)) return 1;
    if (first == DL_NONE || dl_stand_negated(run, word)) return 0;
    if (dl_str_listed(lemma, "matter count weigh", ' ')) { /* "matters more than B" */
        below = dl_stand_phrase(run, word, "than");
        DL_EACH_CHILD(run, c, word)
        if (below == DL_NONE && dl_lemma_is(dl_word_at(run->doc, c), "more")) below = dl_stand_phrase(run, c, "than");
        if (below == DL_NONE) return 0;
    } else if (dl_str_is(lemma, "outweigh")) {
        below = object;
    } else if (dl_str_listed(lemma, "come go", ' ')) {
        below = dl_stand_phrase(run, word, "before ahead");
        DL_EACH_CHILD(run, c, word)
        if (dl_lemma_is(dl_word_at(run->doc, c), "first")) is_first = 1;
    } else if (dl_str_listed(lemma, "take have", ' ') && object != DL_NONE &&
               dl_str_listed(dl_stand_lemma(run, object), "precedence priority", ' ')) {
        below = dl_stand_phrase(run, object, "over");
        if (below == DL_NONE) below = dl_stand_phrase(run, word, "over");
        is_first = 1;
    }
    if (below == DL_NONE && !is_first) return 0;
    uint32_t holder = dl_stand_actor(run, dl_stand_phrase(run, word, "for")); /* "for Poland, weapons come first" */
    if (holder == DL_NONE) holder = speaker_or_last(run, word);
    return ranks(run, word, holder, first, below);
}

/* "made A their condition for B": B; DL_NONE. */
static uint32_t condition_for(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    if (dl_str_listed(dl_stand_lemma(run, c), "condition precondition", ' ')) {
        uint32_t below = dl_stand_phrase(run, c, "for of");
        return below != DL_NONE ? below : dl_stand_phrase(run, verb, "for of");
    }
    return DL_NONE;
}

/* "there is no alternative to A" */
static int find_only(struct dl_stand *run, uint32_t noun)
{
    if (!(dl_stand_classes(run, noun) & DL_STAND_SUBSTITUTE) || !dl_stand_has_no(run, noun)) return 0;
    uint32_t verb = dl_word_at(run->doc, noun)->head, to = dl_stand_phrase(run, noun, "to for");
    if (to == DL_NONE || verb == DL_NONE || !dl_lemma_is(dl_word_at(run->doc, verb), "be")) return 0;
    uint32_t holder = speaker_or_last(run, noun);
    return enters(run, noun, holder, issue_at(run, to, holder), DL_NONE);
}

int dl_stand_is_put_below(const struct dl_stand *run, uint32_t joined)
{
    DL_EACH_CHILD(run, c, joined)
    if (c < joined && dl_word_at(run->doc, c)->rel == DL_REL_CC && dl_str_listed(dl_stand_lemma(run, c), "rather instead", ' '))
        return 1;
    return 0;
}

/* "prefers A to B", "prioritise A over B", "put A before B", "wants A rather than B" */
static int find_preference(struct dl_stand *run, uint32_t word)
{
    struct dl_str lemma = dl_stand_lemma(run, word);
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ), below = DL_NONE;
    if (object == DL_NONE) object = dl_stand_child(run, word, DL_REL_XCOMP);
    if (object == DL_NONE || dl_stand_negated(run, word)) return 0;
    if (dl_str_listed(lemma, "prefer favour favor", ' ')) {
        below = dl_stand_phrase(run, word, "to over");
        if (below == DL_NONE) below = dl_stand_phrase(run, object, "to over");
    } else if (dl_str_listed(lemma, "prioritise prioritize", ' ')) below = dl_stand_phrase(run, word, "over above");
    else if (dl_str_listed(lemma, "put place set", ' ')) below = dl_stand_phrase(run, word, "above before over ahead");
    int is_first = 0;
    DL_EACH_CHILD(run, c, word)
    if (dl_str_listed(lemma, "put place", ' ') && dl_lemma_is(dl_word_at(run->doc, c), "first")) is_first = 1;
    if (dl_str_is(lemma, "make")) {
        below = condition_for(run, word);
        uint32_t iobj = dl_stand_child(run, word, DL_REL_IOBJ);
        if (iobj != DL_NONE && dl_str_listed(dl_stand_lemma(run, object), "condition precondition", ' ')) object = iobj;
    }
    DL_EACH_CHILD(run, c, word)
    if (below == DL_NONE && dl_lemma_is(dl_word_at(run->doc, c), "rather")) { /* "would rather have A than B" */
        below = dl_stand_phrase(run, word, "than");
        if (below == DL_NONE) below = dl_stand_phrase(run, object, "than");
    }
    int is_preference = is_first || below != DL_NONE || dl_str_listed(lemma, "prioritise prioritize", ' ');
    DL_EACH_CHILD(run, c, object)
    if (below == DL_NONE && dl_word_at(run->doc, c)->rel == DL_REL_CONJ && dl_stand_is_put_below(run, c)) below = c;
    int is_instead = below != DL_NONE && !is_preference;
    if (below != DL_NONE) is_preference = 1;
    if (!is_preference && dl_stances_find(run->stances, lemma) != NULL) { /* "rather than", "instead of" */
        below = dl_stand_phrase(run, word, "rather instead");
        if (below == DL_NONE) below = dl_stand_phrase(run, object, "rather instead");
        is_instead = below != DL_NONE;
        if (below == DL_NONE && dl_str_listed(lemma, "want demand", ' ')) below = dl_stand_phrase(run, object, "before");
        is_preference = below != DL_NONE;
    }
    if (!is_preference) return 0;
    const struct dl_word *at = dl_word_at(run->doc, word);
    int is_asked =
        at->rel == DL_REL_XCOMP && at->head != DL_NONE && dl_str_listed(dl_stand_lemma(run, at->head), "ask urge call press", ' ');
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, is_asked ? at->head : word));
    if (holder == DL_NONE) holder = dl_stand_speaker(run, word);
    if (is_instead) { /* "talks rather than sanctions": against these */
        struct dl_reading other = dl_stand_read(run, below, holder);
        struct dl_finding finding = {.predicate = word, .holder = holder, .issue = other.issue, .above = DL_NONE};
        finding.stance = other.turned ? DL_STANCE_FOR : DL_STANCE_AGAINST;
        finding.strength = DL_STRENGTH_WEAK;
        dl_stand_find(run, &finding);
    }
    return ranks(run, word, holder, object, below);
}

int dl_stand_priority(struct dl_stand *run, uint32_t word)
{
    switch (dl_word_at(run->doc, word)->upos) {
    case DL_UPOS_ADJ: return find_comparison(run, word);
    case DL_UPOS_NOUN: return find_first(run, word) || find_only(run, word);
    case DL_UPOS_VERB: {
        int is_ranking = (dl_stand_classes(run, word) & DL_STAND_RANKING) != 0 ||
                         dl_stances_find(run->stances, dl_stand_lemma(run, word)) != NULL;
        return is_ranking && (find_order(run, word) || find_preference(run, word));
    }
    default: return 0;
    }
}
