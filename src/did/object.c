/* Who or what is the object of an active verb: the tree's own object, the noun that a relative clause is about, the object of a verb that it
 * is joined to, a phrase without a preposition that the parser took for a time. */
#include "did/scene.h"

static int is_at_least(const struct dl_scene *s, uint16_t noun)
{
    if (dl_rel_base(dl_scene_rel(s, noun)) != DL_REL_OBL) return 0;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_str_is(dl_scene_word(s, c)->form, "least") || dl_str_is(dl_scene_word(s, c)->form, "most"))
            return dl_scene_rel(s, c) != DL_REL_CASE;
    return 0;
}

/* "a stop where he will urge Congress to act": the noun is neither asked nor done anything to. */
static int is_without_gap(const struct dl_scene *s, uint16_t w)
{
    if (dl_scene_child(s, w, DL_REL_IOBJ) != DL_NO_WORD) return 1;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_str_listed(dl_scene_word(s, c)->lemma, "where when why", ' ')) return 1;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c]) /* "the pact from which it withdrew" */
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_is_relative(s, c) &&
            dl_scene_child(s, c, DL_REL_CASE) != DL_NO_WORD)
            return 1;
    return 0;
}

/* "shot and killed a teacher", "arrested and later freed two": the object stands behind the second of the verbs. */
static uint16_t object_behind(const struct dl_scene *s, uint16_t w)
{
    uint16_t next = dl_scene_child(s, w, DL_REL_CONJ);
    const int is_then = next == w + 3u && dl_scene_word(s, (uint16_t)(w + 2))->upos == DL_UPOS_ADV;
    if (next == DL_NO_WORD || (next != w + 2u && !is_then) || dl_scene_word(s, next)->upos != DL_UPOS_VERB) return DL_NO_WORD;
    if (dl_scene_word(s, w)->upos != DL_UPOS_VERB || dl_scene_child_base(s, w, DL_REL_OBL) != DL_NO_WORD) return DL_NO_WORD;
    const uint16_t object = dl_scene_child(s, next, DL_REL_OBJ);
    uint16_t third = dl_scene_child(s, next, DL_REL_CONJ);
    if (third == DL_NO_WORD && s->sibling[next] != DL_NO_WORD && dl_scene_rel(s, s->sibling[next]) == DL_REL_CONJ)
        third = s->sibling[next];
    if (object != DL_NO_WORD || third != next + 2u) return object; /* "arrested, charged and jailed a teacher" */
    return dl_scene_word(s, third)->upos == DL_UPOS_VERB ? dl_scene_child(s, third, DL_REL_OBJ) : DL_NO_WORD;
}

/* "have shut down Bangkok's main [intersections]": a phrase right behind the verb or its particle that has no preposition and is no time. */
static uint16_t bare_oblique(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *word = dl_scene_word(s, c);
        if (c < w || dl_rel_base(dl_scene_rel(s, c)) != DL_REL_OBL || dl_scene_rel(s, c) == DL_REL_OBL_AGENT) continue;
        if (word->upos != DL_UPOS_NOUN || word->thing == DL_THING_TIME || dl_scene_in(s, c, s->frames->measure)) return DL_NO_WORD;
        if (dl_scene_child(s, c, DL_REL_CASE) != DL_NO_WORD || dl_scene_child(s, c, DL_REL_NUMMOD) != DL_NO_WORD) return DL_NO_WORD;
        uint16_t start = c;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD; k = s->sibling[k]) {
            if (dl_scene_word(s, k)->thing == DL_THING_TIME)
                return DL_NO_WORD; /* "a night march" may be one, "last month" is none */
            if (k < start) start = k;
        }
        uint16_t first = start > 0 && dl_scene_rel(s, (uint16_t)(start - 1)) == DL_REL_COMPOUND_PRT ? (uint16_t)(start - 2)
                                                                                                    : (uint16_t)(start - 1);
        return first == w ? c : DL_NO_WORD;
    }
    return DL_NO_WORD;
}

/* "voted against lifting it", "warned him against lifting it"; a warning to nobody asks for nothing. */
int dl_takes_against(const struct dl_scene *s, uint16_t w)
{
    if (dl_lemma_is(dl_scene_word(s, w), "vote")) return 1;
    return dl_str_listed(dl_scene_word(s, w)->lemma, "warn caution advise", ' ') &&
           (dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD || dl_scene_child(s, w, DL_REL_IOBJ) != DL_NO_WORD ||
            dl_scene_child(s, w, DL_REL_NSUBJ_PASS) != DL_NO_WORD);
}

uint16_t dl_object(const struct dl_scene *s, uint16_t w)
{
    uint16_t object = dl_scene_child(s, w, DL_REL_OBJ);
    if (object != DL_NO_WORD && object < w && dl_is_relative(s, object) && dl_scene_child(s, w, DL_REL_XCOMP) != DL_NO_WORD)
        for (uint16_t c = s->sibling[object]; c != DL_NO_WORD; c = s->sibling[c])
            if (c > w && dl_scene_rel(s, c) == DL_REL_OBJ) return c; /* "the talks which he had asked Rao to hold" */
    if (object != DL_NO_WORD) return dl_resolve_relative(s, object, w);
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) /* "released at least 19 Christians" */
        if (c > w && is_at_least(s, c)) return c;
    object = bare_oblique(s, w);
    if (object != DL_NO_WORD) return object;
    enum dl_rel rel = dl_scene_rel(s, w);
    uint16_t head = dl_scene_head(s, w);
    if (rel == DL_REL_ACL_RELCL && dl_scene_child(s, w, DL_REL_NSUBJ) != DL_NO_WORD &&
        dl_scene_child(s, w, DL_REL_CCOMP) == DL_NO_WORD && dl_subject(s, w) != head && !is_without_gap(s, w))
        return head;
    if (rel == DL_REL_XCOMP && head != DL_NO_WORD) { /* "whom the court had tried to arrest" */
        object = dl_scene_child(s, head, DL_REL_OBJ);
        if (object != DL_NO_WORD && object < head && dl_is_relative(s, object)) {
            object = dl_resolve_relative(s, object, head);
            if (object != dl_subject(s, w)) return object;
        }
    }
    const uint16_t oblique = dl_scene_child_base(s, w, DL_REL_OBL);
    if (rel == DL_REL_CONJ && head != DL_NO_WORD && oblique != DL_NO_WORD) { /* "chased and shot looters in the square" */
        object = dl_scene_child(s, head, DL_REL_OBJ);
        if (object != DL_NO_WORD && object > w && object < oblique) return object;
    }
    if (rel == DL_REL_CONJ && head != DL_NO_WORD && dl_scene_word(s, head)->upos == DL_UPOS_VERB && oblique == DL_NO_WORD &&
        dl_scene_child(s, w, DL_REL_XCOMP) == DL_NO_WORD) {
        object = dl_scene_child(s, head, DL_REL_OBJ);
        if (object != DL_NO_WORD && object > w) return object;
        const int is_gapped = (object == DL_NO_WORD || (object < head && dl_is_relative(s, object))) &&
                              dl_scene_rel(s, head) == DL_REL_ACL_RELCL && dl_scene_child(s, w, DL_REL_CCOMP) == DL_NO_WORD &&
                              dl_scene_child_base(s, w, DL_REL_NSUBJ) == DL_NO_WORD;
        if (is_gapped) return dl_object(s, head); /* "the man whom he had sacked and jailed" */
    }
    return object_behind(s, w);
}
