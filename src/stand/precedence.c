/* What is put first in other words than "first" and "before": "cannot wait", "comes second to B", "should take a back seat to B", "puts A
 * at the top of the list", "ranks A above B", "values A more than B", "wants A more than anything". Each is a stance for what is put above,
 * as in priority.c. */
#include "stand/finders.h"
#include "who/who.h"

static uint32_t subject_of(const struct dl_stand *run, uint32_t verb)
{
    uint32_t subject = dl_stand_child(run, verb, DL_REL_NSUBJ);
    return subject != DL_NONE ? subject : dl_stand_child(run, verb, DL_REL_CSUBJ);
}

/* "The railway cannot wait": who says so puts it first. */
static int find_urgent(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_is(run, verb, "wait") || !dl_stand_aux(run, verb, "can could") || !dl_stand_negated(run, verb)) return 0;
    uint32_t first = subject_of(run, verb), holder = dl_stand_judge(run, verb);
    if (first == DL_NONE || holder == DL_NONE || dl_stand_actor(run, first) != DL_NONE) return 0;
    uint32_t below = dl_stand_phrase(run, verb, "for"); /* "could not wait for politics" */
    if (below != DL_NONE && (dl_stand_actor(run, below) != DL_NONE || dl_word_at(run->doc, below)->thing == DL_THING_TIME))
        below = DL_NONE;
    return dl_stand_ranks(run, verb, holder, first, below);
}

/* "Housing comes second to jobs", "the treaty should take a back seat to the talks": what stands behind "to" is above. */
static int find_second(struct dl_stand *run, uint32_t verb)
{
    int comes = dl_stand_listed(run, verb, "come rank be"), takes = dl_stand_listed(run, verb, "take play have");
    if (!comes && !takes) return 0;
    uint32_t below = subject_of(run, verb), to = dl_stand_phrase(run, verb, "to"), object = dl_stand_child(run, verb, DL_REL_OBJ);
    uint32_t holder = dl_stand_speaker(run, verb);
    int is_second = 0;
    DL_EACH_CHILD(run, c, verb) is_second |= comes && dl_stand_listed(run, c, "second secondary");
    if (object != DL_NONE && takes) {
        if (to == DL_NONE) to = dl_stand_phrase(run, object, "to");
        DL_EACH_CHILD(run, c, object)
        is_second |= dl_stand_listed(run, c, "back second") && dl_stand_listed(run, object, "seat place fiddle");
    }
    if (!is_second || to == DL_NONE || below == DL_NONE || holder == DL_NONE || dl_stand_negated(run, verb)) return 0;
    if (dl_stand_actor(run, to) != DL_NONE) return 0;
    return dl_stand_ranks(run, verb, holder, to, below);
}

/* "put the treaty at the top of her list", "ranks the treaty above the talks" */
static int find_ranked(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    if (!dl_stand_listed(run, verb, "put place set rank rate")) return 0;
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, verb)), at = dl_stand_phrase(run, verb, "at on"), below = DL_NONE;
    if (holder == DL_NONE || dl_stand_negated(run, verb)) return 0;
    uint32_t list = at != DL_NONE && dl_stand_is(run, at, "top") ? dl_stand_phrase(run, at, "of") : DL_NONE;
    if (list != DL_NONE && dl_stand_listed(run, list, "list agenda priority concern programme program"))
        return dl_stand_ranks(run, verb, holder, object, DL_NONE);
    if (!dl_stand_listed(run, verb, "rank rate")) return 0;
    below = dl_stand_phrase(run, verb, "above before over");
    uint32_t high = dl_stand_child(run, verb, DL_REL_XCOMP); /* "ranks it higher than the talks" */
    if (high == DL_NONE) high = dl_stand_child(run, verb, DL_REL_ADVMOD);
    if (below == DL_NONE && high != DL_NONE && dl_stand_is(run, high, "high")) {
        below = dl_stand_phrase(run, high, "than");
        if (below == DL_NONE) below = dl_stand_phrase(run, verb, "than");
    }
    if (below == DL_NONE) below = dl_stand_phrase(run, object, "above before over");
    return below != DL_NONE && dl_who_at(run->doc, below) == DL_NONE ? dl_stand_ranks(run, verb, holder, object, below) : 0;
}

/* "values A more than B", "wants A more than anything" */
static int find_valued(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    if (!dl_stand_listed(run, verb, "value want need prize treasure esteem")) return 0;
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, verb)), than = DL_NONE;
    if (holder == DL_NONE || dl_stand_negated(run, verb)) return 0;
    DL_EACH_CHILD(run, c, verb)
    if (c > object && dl_word_at(run->doc, c)->rel == DL_REL_ADVMOD && dl_stand_listed(run, c, "more much")) {
        than = dl_stand_phrase(run, c, "than");
        if (than == DL_NONE) than = dl_stand_phrase(run, verb, "than");
    }
    DL_EACH_CHILD(run, c, object) /* "wants jobs more than bonuses", hung on the jobs */
    if (than == DL_NONE && c > object && dl_stand_is(run, c, "more")) than = dl_stand_phrase(run, c, "than");
    if (than != DL_NONE && dl_str_equal(run->lemma[than], run->lemma[verb])) /* "more than it needs a meadow" */
        than = dl_stand_child(run, than, DL_REL_OBJ);
    if (than == DL_NONE || dl_who_at(run->doc, than) != DL_NONE) return 0;
    int is_all = dl_stand_listed(run, than, "anything everything all");
    return dl_stand_ranks(run, verb, holder, object, is_all ? DL_NONE : than);
}

/* "sees the railway as more urgent than the port": what is above what by somebody's view. */
static int find_seen(struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_in(run, verb, DL_LIST_CALLING) && !dl_stand_in(run, verb, DL_LIST_CALLING_AS)) return 0;
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ), state = dl_stand_child(run, verb, DL_REL_XCOMP), more = DL_NONE;
    if (object == DL_NONE || state == DL_NONE || !(dl_stand_classes(run, state) & DL_STAND_ABOVE)) return 0;
    DL_EACH_CHILD(run, c, state)
    if (c < state && dl_stand_listed(run, c, "more less")) more = c;
    uint32_t than = dl_stand_phrase(run, state, "than"), holder = dl_stand_actor(run, dl_stand_subject(run, verb));
    if (more == DL_NONE || than == DL_NONE || holder == DL_NONE || dl_stand_negated(run, verb)) return 0;
    return dl_stand_is(run, more, "less") ? dl_stand_ranks(run, verb, holder, than, object)
                                          : dl_stand_ranks(run, verb, holder, object, than);
}

/* "What the islanders want most is a ferry, not a bridge." */
static int find_wanted_most(struct dl_stand *run, uint32_t verb)
{
    uint32_t what = dl_word_at(run->doc, verb)->rel == DL_REL_ACL_RELCL ? dl_word_at(run->doc, verb)->head : DL_NONE;
    if (what == DL_NONE || !dl_stand_is(run, what, "what") || !dl_stand_in(run, verb, DL_LIST_WANTING) ||
        !dl_stand_child_listed(run, verb, "most much above all"))
        return 0;
    uint32_t first = dl_word_at(run->doc, what)->rel == DL_REL_NSUBJ ? dl_word_at(run->doc, what)->head : DL_NONE;
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, verb)), below = DL_NONE;
    if (first == DL_NONE || holder == DL_NONE || dl_stand_child(run, first, DL_REL_COP) == DL_NONE) return 0;
    DL_EACH_CHILD(run, c, first)
    if (c > first && dl_word_at(run->doc, c)->rel == DL_REL_CONJ && dl_stand_child_listed(run, c, "not")) below = c;
    return dl_stand_ranks(run, verb, holder, first, below);
}

/* "is at the top of Benin's agenda", "tops its list", "is paramount": first of all, of whose list it is, else of who says so. */
int dl_stand_tops(struct dl_stand *run, uint32_t word)
{
    static const char LISTS[] = "list agenda priority concern programme program";
    const uint8_t upos = dl_word_at(run->doc, word)->upos;
    const int is_paramount = upos == DL_UPOS_ADJ && dl_stand_listed(run, word, "paramount uppermost");
    if (!is_paramount && !dl_stand_is(run, word, "top")) return 0;
    const uint32_t first = subject_of(run, word);
    uint32_t list = upos == DL_UPOS_VERB ? dl_stand_child(run, word, DL_REL_OBJ) : dl_stand_phrase(run, word, "of");
    if (list != DL_NONE && !dl_stand_listed(run, list, LISTS)) return 0;
    if (first == DL_NONE || (!is_paramount && list == DL_NONE) || dl_stand_negated(run, word)) return 0;
    if (upos != DL_UPOS_VERB && dl_stand_child(run, word, DL_REL_COP) == DL_NONE) return 0;
    if (dl_stand_actor(run, first) != DL_NONE) return 0;
    uint32_t whose = list != DL_NONE ? dl_stand_child(run, list, DL_REL_NMOD_POSS) : DL_NONE;
    if (whose == DL_NONE && list != DL_NONE) whose = dl_stand_phrase(run, list, "of");
    const uint32_t holder = whose != DL_NONE ? dl_stand_actor(run, whose) : dl_stand_judge(run, word);
    return holder != DL_NONE && dl_stand_ranks(run, word, holder, first, DL_NONE);
}

int dl_stand_precedence(struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (find_urgent(run, verb) || find_second(run, verb) || find_seen(run, verb) || find_wanted_most(run, verb)) return 1;
    return object != DL_NONE && (find_ranked(run, verb, object) || find_valued(run, verb, object));
}
