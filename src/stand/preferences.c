/* What is preferred to what: "prefers A to B", "prioritises A over B", "puts A before B", "would rather have A than B", "wants A rather
 * than B". What is put below is known by the verb, by "than", by what is joined with "rather than", or by a phrase with "instead of"; only
 * the last two say that one is against it. */
#include "stand/finders.h"
#include "who/who.h"

struct preference {
    uint32_t first, below; /* DL_NONE */
    int is_one;            /* it is one though nothing is put below */
    int is_instead;        /* what is below is not wanted */
};

int dl_stand_is_put_below(const struct dl_stand *run, uint32_t joined)
{
    DL_EACH_CHILD(run, c, joined)
    if (c < joined && dl_word_at(run->doc, c)->rel == DL_REL_CC && dl_stand_listed(run, c, "rather instead")) return 1;
    return 0;
}

/* "(wants) A rather than B" where B hangs on another word: what stands right behind the phrase of A. */
static uint32_t behind(const struct dl_stand *run, uint32_t object)
{
    uint32_t first, last;
    dl_subtree(run->doc, object, &first, &last);
    if (last + 1 >= run->doc->words.count) return DL_NONE;
    const struct dl_word *next = dl_word_at(run->doc, last + 1);
    int is_joint = next->rel == DL_REL_CC && next->head != DL_NONE && next->head > last + 1;
    return is_joint && dl_stand_listed(run, last + 1, "rather instead") ? next->head : DL_NONE;
}

/* What is preferred: the object, an act, or what is called for ("prayed for A rather than B"). */
static uint32_t preferred(const struct dl_stand *run, uint32_t word)
{
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ);
    if (object == DL_NONE) object = dl_stand_child(run, word, DL_REL_XCOMP);
    if (object == DL_NONE && dl_stand_own_frames(run, word) != NULL)
        object = dl_stand_is(run, word, "insist") ? dl_stand_phrase(run, word, "on") : dl_stand_phrase(run, word, "for");
    return object != DL_NONE && dl_stand_listed(run, object, "premium emphasis pressure blame") ? DL_NONE : object;
}

static int is_put(const struct dl_stand *run, uint32_t word) { return dl_stand_listed(run, word, "put place set"); }

static int is_prioritised(const struct dl_stand *run, uint32_t word) { return dl_stand_listed(run, word, "prioritise prioritize"); }

/* "prefers A to B", "prioritises A over B", "puts A before B": B, by what the verb itself takes. */
static uint32_t below_by_verb(const struct dl_stand *run, uint32_t word, uint32_t object)
{
    uint32_t below = DL_NONE;
    if (is_prioritised(run, word)) {
        below = dl_stand_phrase(run, word, "over above");
        return below != DL_NONE ? below : dl_stand_phrase(run, object, "over above");
    }
    if (is_put(run, word)) {
        below = dl_stand_phrase(run, word, "above before over ahead");
        if (below == DL_NONE)
            below = dl_stand_phrase(run, object, "above before ahead"); /* "raising the age before everything else" */
        for (uint32_t c = run->links[word].child; below == DL_NONE && c != DL_NONE; c = run->links[c].sibling)
            if (c > object && dl_word_at(run->doc, c)->rel == DL_REL_OBL) below = dl_stand_phrase(run, c, "above before ahead");
        return below;
    }
    if (dl_stand_is(run, word, "make")) return dl_stand_phrase_beside(run, word, "condition precondition", "for of");
    if (!dl_stand_listed(run, word, "prefer favour favor recommend choose opt")) return DL_NONE;
    const char *over = dl_stand_is(run, word, "prefer") ? "to over" : "over"; /* "favours entry to the union" */
    below = dl_stand_phrase_with(run, word, over);
    if (below == DL_NONE) below = dl_stand_phrase_with(run, object, over);
    uint32_t act = below == DL_NONE && dl_stand_is(run, word, "prefer") ? dl_stand_child(run, object, DL_REL_ACL) : DL_NONE;
    int is_bare = act != DL_NONE && act > object &&
                  (run->links[act].rels & ~DL_STAND_REL(MARK)) == 0; /* "prefers diplomacy to force", taken for a verb */
    return is_bare ? act : below;
}

/* "growth before emissions": in general, neither this nor that one. */
static int is_general(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return at->upos == DL_UPOS_NOUN && at->thing != DL_THING_TIME && dl_who_at(run->doc, noun) == DL_NONE &&
           !(run->links[noun].rels & (DL_STAND_REL(DET) | DL_STAND_REL(NMOD_POSS) | DL_STAND_REL(NUMMOD)));
}

/* "put it before parliament", "put a cloak over it" */
static int is_only_put(const struct dl_stand *run, uint32_t word, uint32_t object, uint32_t below)
{
    if (!is_put(run, word) || below == DL_NONE) return 0;
    if (dl_who_at(run->doc, below) != DL_NONE) return 1;
    if (is_general(run, object) && is_general(run, below)) return 0;
    uint8_t thing = dl_word_at(run->doc, below)->thing;
    if (dl_str_listed(dl_stand_case(run, below), "above ahead", ' ') && thing != DL_THING_OBJECT && thing != DL_THING_PLACE)
        return 0;
    return run->issue[object] == DL_NONE && run->issue[below] == DL_NONE && !dl_stand_has_determiner(run, below, "any");
}

/* "would rather have A than B", "would sooner give up A than B", whose B is preferred. */
static void read_rather(const struct dl_stand *run, uint32_t word, struct preference *p)
{
    int is_rather = 0;
    DL_EACH_CHILD(run, c, word)
    {
        if (p->below == DL_NONE && dl_stand_is(run, c, "rather")) p->below = dl_stand_phrase(run, word, "than");
        if (p->below == DL_NONE && dl_stand_is(run, c, "rather")) p->below = dl_stand_phrase(run, p->first, "than");
        is_rather |= c < word && dl_stand_listed(run, c, "rather soon sooner") && dl_stand_aux(run, word, "would");
    }
    if (!is_rather) return;
    if (p->below == DL_NONE) p->below = dl_stand_phrase(run, p->first, "than");
    const struct dl_stance_frame *own = dl_stand_frames(run, word);
    if (p->below == DL_NONE || own == NULL || own->slot != DL_SLOT_OBJ || own->stance != DL_STANCE_AGAINST) return;
    uint32_t given = p->first;
    p->first = p->below, p->below = given;
}

/* "wants A rather than B", joined to A or behind it. */
static uint32_t joined_below(const struct dl_stand *run, uint32_t object)
{
    DL_EACH_CHILD(run, c, object)
    if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ && dl_stand_is_put_below(run, c)) return c;
    return behind(run, object);
}

/* "wants A instead of B", "rather than a stadium, Fiji wants a hospital", by a verb that takes a side. */
static void read_instead(const struct dl_stand *run, uint32_t word, struct preference *p)
{
    p->below = dl_stand_phrase(run, word, "rather instead");
    if (p->below == DL_NONE) p->below = dl_stand_phrase(run, p->first, "rather instead");
    DL_EACH_CHILD(run, c, word)
    if (p->below == DL_NONE && c < word && dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel) == DL_REL_OBL &&
        dl_stand_is_put_below(run, c))
        p->below = c;
    p->is_instead = p->below != DL_NONE;
    if (p->below == DL_NONE && dl_stand_listed(run, word, "want demand")) p->below = dl_stand_phrase(run, p->first, "before");
}

/* Whether the verb prefers anything. */
static int read_preference(const struct dl_stand *run, uint32_t word, struct preference *p)
{
    p->below = below_by_verb(run, word, p->first);
    p->is_one = is_prioritised(run, word);
    DL_EACH_CHILD(run, c, word)
    p->is_one |= dl_stand_listed(run, word, "put place") && dl_stand_is(run, c, "first");
    if (is_put(run, word) && p->below != DL_NONE && dl_stand_listed(run, p->below, "everything anything all"))
        p->is_one = 1, p->below = DL_NONE;
    if (is_only_put(run, word, p->first, p->below)) return 0;
    if (dl_stand_is(run, word, "make")) {
        uint32_t iobj = dl_stand_child(run, word, DL_REL_IOBJ);
        if (iobj != DL_NONE && dl_stand_listed(run, p->first, "condition precondition")) p->first = iobj;
        if (dl_stand_listed(run, p->first, "condition precondition")) return 0;
    }
    read_rather(run, word, p);
    if (p->below == DL_NONE) {
        p->below = joined_below(run, p->first);
        p->is_instead = p->below != DL_NONE && !p->is_one;
    }
    if (!p->is_one && p->below == DL_NONE && dl_stand_own_frames(run, word) != NULL) read_instead(run, word, p);
    return p->is_one || p->below != DL_NONE;
}

static uint32_t holder_of(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    int is_asked = at->rel == DL_REL_XCOMP && at->head != DL_NONE && dl_stand_listed(run, at->head, "ask urge call press");
    uint32_t holder = dl_stand_actor(run, dl_stand_subject(run, is_asked ? at->head : word));
    return holder != DL_NONE ? holder : dl_stand_speaker(run, word);
}

/* Enters it; whether both were read. */
static int prefers(struct dl_stand *run, uint32_t word, uint32_t holder, const struct preference *p)
{
    if (p->is_instead) { /* "talks rather than sanctions": against these */
        struct dl_reading other = dl_stand_read(run, p->below, holder);
        struct dl_finding finding = {.by = "priority", .predicate = word, .holder = holder, .issue = other.issue, .above = DL_NONE};
        int is_denied = dl_word_at(run->doc, p->below)->upos == DL_UPOS_VERB && dl_stand_negated(run, p->below);
        finding.stance = other.turned != is_denied ? DL_STANCE_FOR : DL_STANCE_AGAINST; /* by the "rather" itself */
        finding.strength = DL_STRENGTH_WEAK;
        dl_stand_find_for_subject(run, &finding);
    }
    return dl_stand_ranks(run, word, holder, p->first, p->below);
}

int dl_stand_preference(struct dl_stand *run, uint32_t word)
{
    struct preference p = {.first = preferred(run, word), .below = DL_NONE};
    if (p.first == DL_NONE || !read_preference(run, word, &p) || dl_stand_negated(run, word)) return 0;
    return prefers(run, word, holder_of(run, word), &p);
}
