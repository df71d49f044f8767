/* What is put above what: "A is more important than B", "the number one priority is A", "A must come before B", "prefers A to B". Each is a
 * stance for A too, and, where B is named, A stands above it. */
#include "stand/finders.h"
#include "who/who.h"

static int enters(struct dl_stand *run, uint32_t word, uint32_t holder, struct dl_reading first, uint32_t above)
{
    if (holder == DL_NONE || first.issue == DL_NONE) return 0;
    if (dl_str_listed(run->issues.at[first.issue].words, "problem thing matter question concern issue", ' '))
        return 0; /* "other problems" */
    struct dl_finding finding = {
        .by = "priority", .predicate = word, .holder = holder, .issue = first.issue, .strength = DL_STRENGTH_STRONG};
    finding.stance = first.turned ? DL_STANCE_AGAINST : DL_STANCE_FOR; /* "the first concern is an end to the blockade" */
    finding.is_priority = 1;
    finding.above = above == first.issue ? DL_NONE : above;
    dl_stand_find_for_subject(run, &finding);
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
int dl_stand_ranks(struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t first, uint32_t below)
{
    if (holder != DL_NONE && dl_who_at(run->doc, first) == holder) return 0; /* "local media first reported it" */
    uint32_t above = below != DL_NONE ? issue_at(run, below, holder).issue : DL_NONE;
    run->but = below;
    struct dl_reading reading = issue_at(run, first, holder);
    run->but = DL_NONE;
    if (above != DL_NONE && above == reading.issue) return 0; /* it was taken to point back to the other */
    return enters(run, word, holder, reading, above);
}

/* The subject of a predicate, or the clause that stands for it ("is to provide …"). */
uint32_t dl_stand_said_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_stand_child(run, word, DL_REL_CSUBJ);
    if (subject == DL_NONE && dl_stand_is(run, word, "matter")) subject = dl_stand_child(run, word, DL_REL_COMPOUND);
    return subject; /* also "said a truce matters more", the two taken for one noun */
}

/* The latest speaker before a sentence that carries no statement of its own but goes on: none is guessed inside another's. */
uint32_t dl_stand_speaker_or_last(const struct dl_stand *run, uint32_t word)
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

/* "For Poland security comes first", the two taken for one noun: who is meant, and the noun is what is left of it. */
uint32_t dl_stand_meant_for(const struct dl_stand *run, uint32_t noun)
{
    uint32_t first, last;
    dl_subtree(run->doc, noun, &first, &last);
    int is_for = dl_stand_is(run, first, "for") || (first > 0 && dl_stand_is(run, first - 1, "for"));
    if (!is_for) return DL_NONE;
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        uint32_t entity = rel == DL_REL_COMPOUND || rel == DL_REL_NMOD_POSS ? dl_stand_actor(run, c) : DL_NONE;
        if (entity != DL_NONE) return entity;
    }
    return DL_NONE;
}

/* For whom it is so, else who says it: "for Kenya, nothing is more urgent", "Johnson, for whom sovereignty is worth more …, said". */
static uint32_t whose_measure(const struct dl_stand *run, uint32_t word, uint32_t first)
{
    uint32_t holder = dl_stand_actor(run, dl_stand_phrase(run, word, "for to")), head = dl_word_at(run->doc, word)->head;
    if (holder == DL_NONE) holder = dl_stand_meant_for(run, first);
    if (holder == DL_NONE && dl_stand_child_listed(run, first, "whom") && head != DL_NONE)
        holder = dl_stand_actor(run, dl_stand_child(run, head, DL_REL_NSUBJ));
    return holder != DL_NONE ? holder : dl_stand_speaker_or_last(run, word);
}

/* "A is more important than B", "A is worth more than B" */
static int find_comparison(struct dl_stand *run, uint32_t word)
{
    if (!(run->links[word].rels & DL_STAND_REL(ADVMOD))) return 0;
    if (!((dl_stand_classes(run, word) | dl_concepts_classes(run->concepts, dl_word_at(run->doc, word)->form)) & DL_STAND_ABOVE))
        return 0; /* "more pressing", whatever its lemma was taken for */
    int is_more = 0, is_less = 0;
    uint32_t holder = DL_NONE;
    uint32_t than = dl_stand_phrase(run, word, "than"), first = dl_stand_said_of(run, word),
             head = dl_word_at(run->doc, word)->head;
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_stand_listed(run, c, "more less")) {
        is_more = 1;
        is_less = dl_stand_is(run, c, "less");
        if (than == DL_NONE) than = dl_stand_phrase(run, c, "than");
        holder = dl_stand_actor(run, dl_stand_phrase(run, c, "for to")); /* "worth more to it than" */
    }
    if (first == DL_NONE && head != DL_NONE && dl_stand_listed(run, head, "consider call deem find think")) {
        first = dl_stand_child(run, head, DL_REL_OBJ); /* "considers A more urgent than B" */
        holder = dl_stand_actor(run, dl_stand_subject(run, head));
    } else if (first == DL_NONE &&
               (dl_word_at(run->doc, word)->rel == DL_REL_AMOD || dl_word_at(run->doc, word)->rel == DL_REL_ACL) && head < word &&
               dl_word_at(run->doc, head)->head != DL_NONE) {
        first = head; /* the same, the comparative hung on A */
        holder = dl_stand_actor(run, dl_stand_subject(run, dl_word_at(run->doc, head)->head));
    }
    if (!is_more || than == DL_NONE || first == DL_NONE) return 0;
    if (holder == DL_NONE) holder = whose_measure(run, word, first);
    if (dl_stand_is(run, first, "nothing")) return enters(run, word, holder, issue_at(run, than, holder), DL_NONE);
    if (dl_stand_negated(run, word)) return 0;
    return is_less ? dl_stand_ranks(run, word, holder, than, first) : dl_stand_ranks(run, word, holder, first, than);
}

/* "the biggest", "the most urgent": of these words only the highest; "a big challenge" is not first. */
static int is_foremost(const struct dl_stand *run, uint32_t adjective)
{
    if (!dl_stand_listed(run, adjective, "big great important urgent pressing high immediate")) return 1;
    if (dl_has_feat(dl_word_at(run->doc, adjective), "Degree=Sup")) return 1;
    DL_EACH_CHILD(run, c, adjective)
    if (dl_stand_is(run, c, "most")) return 1;
    return 0;
}

static int has_foremost(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if ((rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NUMMOD) &&
            (dl_stand_classes(run, c) | dl_concepts_classes(run->concepts, dl_word_at(run->doc, c)->form)) & DL_STAND_FOREMOST &&
            is_foremost(run, c))
            return 1; /* by its form too: "the most pressing" */
    }
    return 0;
}

/* Whose priority: its owner ("Rutte's", "my", "for us"), else who speaks. */
static uint32_t whose(const struct dl_stand *run, uint32_t noun)
{
    uint32_t owner = dl_stand_actor(run, dl_stand_child(run, noun, DL_REL_NMOD_POSS));
    if (owner == DL_NONE) owner = dl_stand_actor(run, dl_stand_phrase(run, noun, "for"));
    if (owner == DL_NONE) owner = dl_stand_actor(run, dl_stand_phrase(run, noun, "of"));
    const uint32_t head = dl_word_at(run->doc, noun)->head, fronted = head != DL_NONE ? dl_stand_phrase(run, head, "for") : DL_NONE;
    if (owner == DL_NONE && fronted != DL_NONE && fronted < noun)
        owner = dl_stand_actor(run, fronted); /* "For Benin the most important thing is peace" */
    return owner != DL_NONE ? owner : dl_stand_speaker_or_last(run, noun);
}

/* "the biggest problem is the deficit": what is wrong is not wanted, unless it is something to do, its end or a known thing. */
static int is_ill(struct dl_stand *run, uint32_t about)
{
    if (dl_word_at(run->doc, about)->upos == DL_UPOS_VERB || dl_stand_classes(run, about) & DL_STAND_TURNING) return 0;
    return run->issue[about] == DL_NONE;
}

/* "A is the first priority", "the priority is A", "the most urgent problem is to do A": noun is the first place. */
static int find_first(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (!(dl_stand_classes(run, noun) & DL_STAND_FIRST)) return 0;
    if (!dl_lemma_is(at, "priority") && !has_foremost(run, noun)) return 0; /* "the only real guarantee is A" */
    if (dl_stand_child_listed(run, noun, "con hatchet")) return 0;          /* "the greatest con job of all" */
    uint32_t holder = whose(run, noun), about = DL_NONE, predicate = noun;
    uint32_t verb = at->head;
    for (uint32_t steps = 0;
         verb != DL_NONE && at->rel != DL_REL_OBJ && steps < 3 && dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB; steps++)
        verb = dl_word_at(run->doc, verb)->head;
    if (verb != DL_NONE && (at->rel == DL_REL_XCOMP || at->rel == DL_REL_APPOS) &&
        dl_stand_listed(run, verb, "call consider make")) {
        about = dl_stand_child(run, verb, DL_REL_OBJ); /* "called the force its most urgent task" */
        holder = dl_stand_actor(run, dl_stand_subject(run, verb));
        predicate = verb;
    }
    if (verb != DL_NONE && at->rel == DL_REL_OBJ && dl_stand_is(run, verb, "make")) {
        about = dl_stand_child(run, verb, DL_REL_IOBJ); /* "made a settlement its foremost task" */
        holder = dl_stand_actor(run, dl_stand_subject(run, verb));
        predicate = verb;
    } else if (verb != DL_NONE && at->rel == DL_REL_OBJ && dl_word_at(run->doc, verb)->rel == DL_REL_OBJ &&
               dl_word_at(run->doc, verb)->head != DL_NONE && dl_stand_is(run, dl_word_at(run->doc, verb)->head, "make")) {
        about = verb;
        predicate = dl_word_at(run->doc, verb)->head;
        holder = dl_stand_actor(run, dl_stand_subject(run, predicate));
    }
    if (about == DL_NONE && dl_stand_child(run, noun, DL_REL_COP) != DL_NONE) {
        about = dl_stand_said_of(run, noun);
        if (about == DL_NONE) about = dl_stand_child(run, noun, DL_REL_CCOMP);
    } else if (about == DL_NONE && at->head != DL_NONE && (at->rel == DL_REL_NSUBJ || at->rel == DL_REL_NSUBJ_OUTER)) {
        predicate = at->head;
        int is_copula = dl_stand_child(run, predicate, DL_REL_COP) != DL_NONE;
        if (is_copula) about = predicate;
        else if (dl_stand_is(run, predicate, "be")) about = dl_stand_child(run, predicate, DL_REL_XCOMP);
        else if (dl_stand_listed(run, predicate, "remain stay become")) { /* "our main goal remains statehood" */
            about = dl_stand_child(run, predicate, DL_REL_OBJ);
            if (about == DL_NONE) about = dl_stand_child(run, predicate, DL_REL_XCOMP);
        }
        if (is_copula && dl_stand_is(run, predicate, "number"))
            about = dl_stand_said_of(run, predicate); /* "number one" as a parser may see it */
    }
    if (about == DL_NONE || dl_stand_negated(run, noun) || dl_stand_negated(run, predicate)) return 0;
    int is_owned =
        dl_lemma_is(at, "concern") && dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE; /* "is her first concern" */
    if (!is_owned && dl_stand_listed(run, noun, "problem challenge issue thing concern") && is_ill(run, about)) return 0;
    run->but = noun;
    struct dl_reading first = issue_at(run, about, holder);
    run->but = DL_NONE;
    return enters(run, noun, holder, first, DL_NONE);
}

/* "there is no alternative to A" */
static int find_only(struct dl_stand *run, uint32_t noun)
{
    if (!(dl_stand_classes(run, noun) & DL_STAND_SUBSTITUTE) || !dl_stand_has_no(run, noun)) return 0;
    uint32_t verb = dl_word_at(run->doc, noun)->head, to = dl_stand_phrase(run, noun, "to for");
    if (to == DL_NONE || verb == DL_NONE) return 0;
    if (dl_stand_listed(run, verb, "see know find have recognise recognize") &&
        dl_word_at(run->doc, noun)->rel == DL_REL_OBJ) { /* "sees no alternative to it" */
        uint32_t who = dl_stand_actor(run, dl_stand_subject(run, verb));
        return enters(run, noun, who, issue_at(run, to, who), DL_NONE);
    }
    if (!dl_stand_is(run, verb, "be")) return 0;
    uint32_t holder = dl_stand_speaker_or_last(run, noun);
    return enters(run, noun, holder, issue_at(run, to, holder), DL_NONE);
}

/* ---- first of all, and before ---- */

/* "first", "above all", "before anything else", "as a first step" at the verb or what it wants. */
static int is_first_of_all(const struct dl_stand *run, uint32_t word)
{
    uint32_t done = dl_stand_child(run, word, DL_REL_ACL); /* "called for the line to be repaired first" */
    DL_EACH_CHILD(run, c, done != DL_NONE ? done : word)
    if (done != DL_NONE && c > done && dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_stand_is(run, c, "first")) return 1;
    DL_EACH_CHILD(run, c, word)
    {
        struct dl_str preposition = dl_stand_case(run, c);
        if (dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && c > word && dl_stand_is(run, c, "first")) return 1;
        if (c > 0 && dl_stand_is(run, c, "all") && dl_stand_is(run, c - 1, "above")) return 1; /* "called above all for" */
        if (preposition.at == NULL) continue;
        if (dl_str_listed(preposition, "before above", ' ') && dl_stand_listed(run, c, "all anything everything")) return 1;
        if (dl_str_is(preposition, "as") && has_foremost(run, c) && dl_stand_listed(run, c, "step condition priority thing"))
            return 1;
    }
    return 0;
}

/* "before anything is decided" */
static int is_all(const struct dl_stand *run, uint32_t clause)
{
    const uint32_t subject = dl_stand_own_subject(run, clause);
    return subject != DL_NONE && dl_stand_listed(run, subject, "anything everything all");
}

/* "before any work goes on", "before the talks resume", not "before ballots are cast". */
static int is_of_issue(const struct dl_stand *run, uint32_t clause)
{
    uint32_t first, last;
    dl_subtree(run->doc, clause, &first, &last);
    for (uint32_t w = first; w <= last; w++)
        if (dl_stand_is(run, w, "any") || (run->issue[w] != DL_NONE && run->issues.at[run->issue[w]].concept != DL_NONE)) return 1;
    return 0;
}

/* What is to wait: a clause, or a noun that is no time, body or occasion. */
static uint32_t what_waits(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        struct dl_str preposition = dl_stand_case(run, c);
        if (preposition.at == NULL && dl_stand_is(run, c, "ahead") && c > word && dl_stand_phrase(run, c, "of") != DL_NONE &&
            dl_who_at(run->doc, dl_stand_phrase(run, c, "of")) == DL_NONE &&
            !dl_stand_is_occasion(run, dl_stand_phrase(run, c, "of")))
            return dl_stand_phrase(run, c, "of"); /* "wants the debt settled ahead of the talks" */
        int is_any = dl_stand_has_determiner(run, c, "any");
        if ((c < word && !is_any) || preposition.at == NULL || !dl_str_is(preposition, "before")) continue;
        int is_clause = dl_word_at(run->doc, c)->rel == DL_REL_ADVCL;
        if (is_clause && (is_all(run, c) || is_of_issue(run, c))) return c;
        if (is_clause) continue;
        if (dl_word_at(run->doc, c)->upos != DL_UPOS_NOUN || dl_word_at(run->doc, c)->thing == DL_THING_TIME) continue;
        if (dl_who_at(run->doc, c) == DL_NONE && !dl_stand_is_occasion(run, c)) return c;
    }
    return DL_NONE;
}

/* What is wanted: a thing, or what somebody is to do ("wants the army to answer", "would like to see it go"). */
static uint32_t wanted_by(const struct dl_stand *run, uint32_t verb)
{
    uint32_t to_do = dl_stand_child(run, verb, DL_REL_XCOMP), object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (to_do != DL_NONE && dl_stand_is(run, to_do, "see")) {
        uint32_t seen = dl_stand_child(run, to_do, DL_REL_CCOMP);
        if (seen == DL_NONE) seen = dl_stand_child(run, to_do, DL_REL_XCOMP);
        to_do = seen != DL_NONE ? seen : dl_stand_child(run, to_do, DL_REL_OBJ);
    }
    if (to_do != DL_NONE) return to_do;
    if (dl_stand_is(run, verb, "think")) return dl_stand_phrase(run, verb, "of"); /* "thinks of electricity first" */
    return object != DL_NONE ? object : dl_stand_phrase(run, verb, "for on");
}

/* "wants a treaty first", "demands a review before any work goes on", "a call for a review before …" */
static int find_wish_first(struct dl_stand *run, uint32_t word)
{
    int is_verb = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB;
    if (is_verb ? !dl_stand_in(run, word, DL_LIST_WANTING) || dl_stand_negated(run, word)
                : !dl_stand_listed(run, word, "call demand appeal"))
        return 0;
    uint32_t object = is_verb ? wanted_by(run, word) : dl_stand_phrase(run, word, "for"), head = dl_word_at(run->doc, word)->head;
    if (object == DL_NONE || (!is_verb && head == DL_NONE)) return 0;
    uint32_t below = what_waits(run, word);
    if (below == DL_NONE) below = what_waits(run, object);
    if (below == DL_NONE && !is_verb && dl_word_at(run->doc, head)->upos == DL_UPOS_VERB) below = what_waits(run, head);
    for (uint32_t w = object + 1; below == DL_NONE && w < run->doc->words.count && w - object < 8; w++)
        if (dl_stand_is(run, w, "ahead") && dl_is_below(run->doc, w, word) && dl_word_at(run->doc, w)->head != DL_NONE)
            below = what_waits(run, dl_word_at(run->doc, w)->head); /* "money for losses ahead of new targets" */
    if (below == DL_NONE && !is_first_of_all(run, word) && !is_first_of_all(run, object)) return 0;
    uint32_t holder = dl_stand_actor(run, is_verb ? dl_stand_subject(run, word) : dl_stand_child(run, word, DL_REL_NMOD_POSS));
    if (holder == DL_NONE && !is_verb) holder = dl_stand_actor(run, dl_stand_subject(run, head));
    return dl_stand_ranks(run, word, holder, object, below != DL_NONE && is_all(run, below) ? DL_NONE : below);
}

/* "relations must not be restored before the troops have left" */
static int find_not_before(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_aux(run, verb, "must should can may shall") || !dl_stand_negated(run, verb)) return 0;
    uint32_t first = what_waits(run, verb), below = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    if (below == DL_NONE) below = dl_stand_child(run, verb, DL_REL_OBJ);
    if (below == DL_NONE) below = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (first == DL_NONE || below == DL_NONE) return 0;
    uint32_t passive = dl_stand_child(run, first, DL_REL_NSUBJ_PASS); /* "before the question is solved" */
    return dl_stand_ranks(run, verb, dl_stand_speaker_or_last(run, verb), passive != DL_NONE ? passive : first, below);
}

/* "gave priority to trade", where the parser sees an act: a word that may be either, bare but for its "to". */
static uint32_t read_as_infinitive(const struct dl_stand *run, uint32_t verb)
{
    uint32_t act = dl_stand_child(run, verb, DL_REL_XCOMP);
    if (act == DL_NONE || dl_word_at(run->doc, act)->upos != DL_UPOS_VERB || dl_stand_child(run, act, DL_REL_OBJ) != DL_NONE)
        return DL_NONE;
    return dl_stand_phrase(run, act, "over than") != DL_NONE ? act : DL_NONE;
}

/* "gave priority to A over B", "attaches more weight to A than to B" */
static int find_weight(struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object == DL_NONE || !dl_stand_listed(run, verb, "give attach accord assign put place") || dl_stand_negated(run, verb))
        return 0;
    int is_weight = dl_stand_listed(run, object, "priority precedence premium"), is_more = 0;
    DL_EACH_CHILD(run, c, object)
    is_weight |= dl_stand_is(run, object, "place") && dl_stand_is(run, c, "first"); /* "first place" */
    DL_EACH_CHILD(run, c, object)
    is_more |= dl_stand_listed(run, c, "more great high top");
    if (!is_weight && !(is_more && dl_stand_listed(run, object, "importance weight value"))) return 0;
    uint32_t first = dl_stand_phrase(run, object, "to on"), below = dl_stand_phrase(run, object, "over than");
    if (first == DL_NONE) first = dl_stand_phrase(run, verb, "to on");
    if (first == DL_NONE) first = dl_stand_child(run, verb, DL_REL_IOBJ); /* "gave the treaty precedence" */
    if (first == DL_NONE) first = dl_stand_child(run, object, DL_REL_COMPOUND);
    if (first == DL_NONE) first = read_as_infinitive(run, verb);
    if (below == DL_NONE) below = dl_stand_phrase(run, verb, "over than");
    if (below == DL_NONE && first != DL_NONE) below = dl_stand_phrase(run, first, "over than"); /* "to talks over pressure" */
    if (first == DL_NONE) return 0;
    return dl_stand_ranks(run, verb, dl_stand_actor(run, dl_stand_subject(run, verb)), first, below);
}

int dl_stand_find_priority(struct dl_stand *run, uint32_t word)
{
    switch (dl_word_at(run->doc, word)->upos) {
    case DL_UPOS_ADV: return dl_stand_is(run, word, "first") && dl_stand_sequence(run, word);
    case DL_UPOS_ADJ:
        return find_comparison(run, word) || dl_stand_ranking(run, word) || dl_stand_tops(run, word) ||
               (dl_stand_is(run, word, "first") && dl_stand_sequence(run, word));
    case DL_UPOS_NOUN:
        return dl_stand_ranking(run, word) || dl_stand_tops(run, word) || dl_stand_matter(run, word) ||
               dl_stand_none_until(run, word) || find_first(run, word) || find_only(run, word) ||
               (dl_stand_classes(run, word) & DL_STAND_CARRIER && find_wish_first(run, word));
    case DL_UPOS_VERB: {
        int is_ranking = dl_stand_own_frames(run, word) != NULL || (dl_stand_classes(run, word) & DL_STAND_RANKING) != 0;
        if (is_ranking && (dl_stand_precedence(run, word) || dl_stand_order(run, word) || dl_stand_preference(run, word) ||
                           find_weight(run, word) || find_wish_first(run, word)))
            return 1;
        if (find_comparison(run, word)) return 1; /* "more pressing", tagged as a verb */
        return find_not_before(run, word) || dl_stand_ranking(run, word) || dl_stand_tops(run, word) || dl_stand_until(run, word);
    }
    default: return 0;
    }
}
