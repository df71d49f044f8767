/* What comes before what: "must come before", "comes first", "takes precedence over", "matters more than", "is what matters most", "not at
 * the expense of". What others are told to come before is often only when, so it must be somebody's word or what must be. */
#include "stand/finders.h"
#include "who/who.h"

int dl_stand_is_occasion(const struct dl_stand *run, uint32_t noun) { return dl_stand_in(run, noun, DL_LIST_OCCASION); }

/* "B must not come at the expense of A" */
static int find_expense(struct dl_stand *run, uint32_t verb, uint32_t below)
{
    uint32_t at = dl_stand_phrase(run, verb, "at"), first = DL_NONE;
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (at == DL_NONE && object != DL_NONE) at = dl_stand_phrase(run, object, "at");
    if (at != DL_NONE && dl_stand_listed(run, at, "expense cost price")) first = dl_stand_phrase(run, at, "of");
    if (first == DL_NONE || !dl_stand_negated(run, verb)) return 0;
    uint32_t holder = dl_stand_speaker_or_last(run, verb);
    if (object != DL_NONE) { /* "will not buy peace at the price of its forests" */
        holder = dl_stand_actor(run, below);
        below = object;
    }
    return holder != DL_NONE && dl_stand_ranks(run, verb, holder, first, below);
}

/* "before any vote" */
static int has_any(const struct dl_stand *run, uint32_t noun)
{
    uint32_t determiner = dl_stand_child(run, noun, DL_REL_DET);
    return determiner != DL_NONE && dl_stand_is(run, determiner, "any");
}

/* "Stability is what matters most", "what matters most is stability": what it is; DL_NONE. */
static uint32_t what_matters(const struct dl_stand *run, uint32_t verb)
{
    uint32_t what = dl_word_at(run->doc, verb)->head;
    int is_most = 0;
    if (what == DL_NONE || !dl_stand_is(run, what, "what")) return DL_NONE;
    DL_EACH_CHILD(run, c, verb)
    is_most |= dl_stand_listed(run, c, "most much") && !dl_stand_is(run, c, "more");
    is_most |= dl_stand_actor(run, dl_stand_phrase(run, verb, "for to")) != DL_NONE; /* "what counts for Estonia is …" */
    if (!is_most) return DL_NONE;
    if (dl_word_at(run->doc, what)->rel == DL_REL_NSUBJ) return dl_word_at(run->doc, what)->head;
    return dl_stand_child(run, what, DL_REL_COP) != DL_NONE ? dl_stand_child(run, what, DL_REL_NSUBJ) : DL_NONE;
}

/* "matters more to Kenya than B", "counts for less than B": B, and to whom; DL_NONE. */
static uint32_t compared(const struct dl_stand *run, uint32_t word, int *is_less, uint32_t *who)
{
    uint32_t below = dl_stand_phrase(run, word, "than"), more = DL_NONE;
    DL_EACH_CHILD(run, c, word)
    {
        if (dl_stand_listed(run, c, "more much less little high")) more = c;
        DL_EACH_CHILD(run, d, c) /* "count for more than cars", the comparative hung on the cars */
        if (below == DL_NONE && d < c && dl_stand_listed(run, d, "more less") && dl_stand_child_listed(run, d, "than"))
            more = d, below = c;
    }
    if (more == DL_NONE) return DL_NONE;
    *is_less = dl_stand_listed(run, more, "less little");
    *who = dl_stand_actor(run, dl_stand_phrase(run, more, "for to"));
    return below != DL_NONE ? below : dl_stand_phrase(run, more, "than");
}

/* "What matters most to Lebanon is stability": most is what it is. */
static int find_most(struct dl_stand *run, uint32_t word, uint32_t most)
{
    uint32_t who = dl_stand_actor(run, dl_stand_phrase(run, word, "for to"));
    DL_EACH_CHILD(run, c, word) /* hung on "most" */
    if (who == DL_NONE && c > word) who = dl_stand_actor(run, dl_stand_phrase(run, c, "for to"));
    return dl_stand_ranks(run, word, who != DL_NONE ? who : dl_stand_speaker_or_last(run, word), most, DL_NONE);
}

/* To whom it matters, if no word beside the verb says it. */
static int weigh(struct dl_stand *run, uint32_t word, uint32_t who, uint32_t first, uint32_t below, int is_less)
{
    if (who == DL_NONE) who = dl_stand_meant_for(run, first);
    if (who == DL_NONE) who = dl_stand_speaker_or_last(run, word);
    if (dl_stand_is(run, first, "nothing")) return dl_stand_ranks(run, word, who, below, DL_NONE);
    return is_less ? dl_stand_ranks(run, word, who, below, first) : dl_stand_ranks(run, word, who, first, below);
}

/* "A matters more to Kenya than B", "nothing counts for more than B" */
static int find_weighed(struct dl_stand *run, uint32_t word, uint32_t first)
{
    int is_less = 0;
    uint32_t who = DL_NONE, below = compared(run, word, &is_less, &who);
    if (below == DL_NONE && dl_stand_is(run, word, "rank"))
        below = dl_stand_phrase(run, word, "above before");  /* "ranks above trade" */
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ); /* "matter more", as a parser may see it */
    if (below == DL_NONE || (object != DL_NONE && !dl_stand_listed(run, object, "more much less little"))) return 0;
    if (who == DL_NONE) who = dl_stand_actor(run, dl_stand_phrase(run, word, "for to"));
    return weigh(run, word, who, first, below, is_less);
}

/* "For Tuvalu the sea matters more than money", where the parser takes "matters" for a noun: the noun before it is what matters. */
int dl_stand_matter(struct dl_stand *run, uint32_t noun)
{
    uint32_t first = dl_stand_listed(run, noun, "matter count") && noun > 0 ? noun - 1 : DL_NONE;
    if (first == DL_NONE || dl_word_at(run->doc, first)->head != noun || dl_word_at(run->doc, first)->rel != DL_REL_COMPOUND)
        return 0;
    int is_less = 0;
    uint32_t who = DL_NONE, below = compared(run, noun, &is_less, &who);
    if (below == DL_NONE) return 0;
    if (who == DL_NONE) who = dl_stand_meant_for(run, noun);
    return weigh(run, noun, who, first, below, is_less);
}

/* "comes before B", "comes first", "takes precedence over B": B, DL_NONE; whether it is first at all. */
static uint32_t below_of(const struct dl_stand *run, uint32_t word, int *is_first)
{
    uint32_t below = DL_NONE, object = dl_stand_child(run, word, DL_REL_OBJ);
    if (dl_stand_listed(run, word, "come go")) {
        below = dl_stand_phrase(run, word, "before ahead above");
        int is_all = below != DL_NONE && dl_stand_listed(run, below, "all everything anything else");
        if (is_all) below = DL_NONE, *is_first = 1; /* "must come above all" */
        DL_EACH_CHILD(run, c, word)
        {
            if (dl_stand_is(run, c, "first")) *is_first = 1;
            uint32_t other = dl_stand_is(run, c, "first") ? dl_stand_child(run, c, DL_REL_CONJ) : DL_NONE;
            if (other != DL_NONE && dl_stand_child_listed(run, other, "second later last"))
                below = other; /* "and the deficit second" */
            if (below != DL_NONE || !dl_stand_is(run, c, "ahead")) continue;
            below = dl_stand_phrase(run, c, "of");
            if (below == DL_NONE) below = dl_stand_phrase(run, word, "of"); /* hung on the verb */
        }
    } else if (dl_stand_listed(run, word, "take have") && object != DL_NONE &&
               dl_stand_listed(run, object, "precedence priority")) {
        below = dl_stand_phrase(run, object, "over");
        if (below == DL_NONE) below = dl_stand_phrase(run, word, "over");
        *is_first = 1;
    }
    return below;
}

/* What the verb hangs on: "has to come ahead of it"; DL_NONE. */
static uint32_t above_of(const struct dl_stand *run, uint32_t word)
{
    return dl_word_at(run->doc, word)->rel == DL_REL_XCOMP ? dl_word_at(run->doc, word)->head : DL_NONE;
}

/* "For Poland, weapons come before talks": whose order it is, by the verb, the noun or the verb above; DL_NONE. */
static uint32_t owner_of(const struct dl_stand *run, uint32_t word, uint32_t first)
{
    uint32_t own = dl_stand_actor(run, dl_stand_phrase(run, word, "for")), above = above_of(run, word);
    if (own == DL_NONE) own = dl_stand_meant_for(run, first);
    return own == DL_NONE && above != DL_NONE ? dl_stand_actor(run, dl_stand_phrase(run, above, "for")) : own;
}

/* "The warning comes ahead of a vote": only when, in nobody's words. */
static int is_only_told(const struct dl_stand *run, uint32_t word, uint32_t below, uint32_t owner)
{
    uint32_t above = above_of(run, word);
    int is_must = above != DL_NONE && dl_stand_listed(run, above, "have need ought");
    if (!dl_stand_listed(run, word, "come go") || is_must || dl_stand_aux(run, word, "must should")) return 0;
    return (dl_stand_speaker(run, word) == DL_NONE && owner == DL_NONE) ||
           (dl_stand_is_occasion(run, below) && !has_any(run, below)) || dl_who_at(run->doc, below) != DL_NONE;
}

/* "A must come before B", "A comes first", "A takes precedence over B" */
int dl_stand_order(struct dl_stand *run, uint32_t word)
{
    uint32_t first = dl_stand_said_of(run, word);
    uint32_t undone =
        first != DL_NONE ? first : dl_stand_child(run, word, DL_REL_NSUBJ_PASS); /* "must not be bought at the cost of" */
    uint32_t having = above_of(run, word);
    if (first == DL_NONE && having != DL_NONE && dl_stand_listed(run, having, "have need ought use"))
        first = dl_stand_said_of(run, having); /* "has to come first" */
    if (undone != DL_NONE && find_expense(run, word, undone)) return 1;
    uint32_t most = dl_stand_listed(run, word, "matter count") ? what_matters(run, word) : DL_NONE;
    if (most != DL_NONE) return find_most(run, word, most);
    if (first == DL_NONE || (dl_stand_negated(run, word) && !dl_stand_is(run, first, "nothing"))) return 0;
    if (dl_stand_listed(run, word, "matter count weigh rank")) return find_weighed(run, word, first);
    int is_first = 0;
    uint32_t below = below_of(run, word, &is_first);
    if (below == DL_NONE && !is_first) return 0;
    uint32_t owner = owner_of(run, word, first);
    if (!is_first && is_only_told(run, word, below, owner)) return 0;
    return dl_stand_ranks(run, word, owner != DL_NONE ? owner : dl_stand_speaker_or_last(run, word), first, below);
}
