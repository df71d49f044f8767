/* The verb that only carries a noun that is an event: "launched an attack", "held talks", "came under attack", "responded with strikes". Which
 * verbs do is told by data/frames/light.tsv; here stands where in the tree such a verb is found. */
#include "did/scene.h"

/* "claimed responsibility for the attack": the verb whose subject says that it did it. */
static uint16_t owning_verb(const struct dl_scene *s, uint16_t w)
{
    uint16_t head = dl_scene_head(s, w);
    if (head == DL_NO_WORD || !dl_has_case(s, w, "for")) return DL_NO_WORD;
    uint16_t owned = dl_scene_word(s, head)->upos == DL_UPOS_VERB ? dl_scene_child(s, head, DL_REL_OBJ) : head;
    if (owned == DL_NO_WORD || dl_scene_rel(s, owned) != DL_REL_OBJ) return DL_NO_WORD;
    if (!dl_str_listed(dl_scene_word(s, owned)->lemma, "responsibility|credit", '|')) return DL_NO_WORD;
    uint16_t verb = dl_scene_head(s, owned), who = dl_subject(s, verb);
    uint16_t none = who != DL_NO_WORD ? dl_scene_child(s, who, DL_REL_DET) : DL_NO_WORD; /* "no group has claimed responsibility" */
    if (none != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, none), "no")) return DL_NO_WORD;
    return dl_str_listed(dl_scene_word(s, verb)->lemma, "claim|take|assume|accept", '|') ? verb : DL_NO_WORD;
}

/* What the noun hangs on, over what it is joined to and what counts it ("a series of talks"), and how; DL_NO_WORD. */
static uint16_t verb_above(const struct dl_scene *s, uint16_t w, enum dl_rel *rel)
{
    uint16_t verb = dl_scene_head(s, w);
    *rel = dl_scene_rel(s, w);
    for (int i = 0; i < 3 && verb != DL_NO_WORD && (*rel == DL_REL_CONJ || *rel == DL_REL_COMPOUND); i++) {
        *rel = dl_scene_rel(s, verb);
        verb = dl_scene_head(s, verb);
    }
    if (verb != DL_NO_WORD && *rel == DL_REL_NMOD && dl_scene_in(s, verb, s->frames->measure)) {
        *rel = dl_scene_rel(s, verb);
        verb = dl_scene_head(s, verb);
    }
    return verb;
}

/* "called the talks a surrender", "what it called the harassment of its citizens", "forces, given the threat": nothing is done by it. */
static int is_other_use(const struct dl_scene *s, uint16_t verb, enum dl_rel rel)
{
    int is_named = dl_scene_child(s, verb, DL_REL_XCOMP) != DL_NO_WORD || dl_scene_child(s, verb, DL_REL_IOBJ) != DL_NO_WORD;
    if (is_named && dl_lemma_is(dl_scene_word(s, verb), "call")) return 1;
    if (dl_scene_rel(s, verb) == DL_REL_ACL && dl_has_feat(dl_scene_word(s, verb), "VerbForm=Inf") &&
        dl_str_listed(dl_scene_word(s, verb)->lemma, "end stop halt avoid", ' '))
        return 1; /* "discussed how to end the war": whoever wages it */
    if (rel == DL_REL_NSUBJ_PASS && dl_str_listed(dl_scene_word(s, verb)->lemma, "meet draw", ' '))
        return 1; /* "the march was met by the police" */
    const uint16_t hold = dl_lemma_is(dl_scene_word(s, verb), "put") ? dl_scene_child(s, verb, DL_REL_OBL) : DL_NO_WORD;
    if (hold != DL_NO_WORD && dl_has_case(s, hold, "on") && dl_str_listed(dl_scene_word(s, hold)->lemma, "hold ice", ' ')) return 1;
    uint16_t what = dl_scene_rel(s, verb) == DL_REL_ACL_RELCL ? dl_scene_head(s, verb) : DL_NO_WORD;
    if (what != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, what), "what")) return 1;
    return rel == DL_REL_ACL_RELCL ||
           (rel == DL_REL_OBJ && dl_scene_rel(s, verb) == DL_REL_ACL && dl_past_participle(dl_scene_word(s, verb)));
}

/* "sanctions imposed by", with_relative: "attacks that Russia carried out"; DL_NO_WORD */
static uint16_t clause_of(const struct dl_scene *s, uint16_t w, int with_relative)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if ((dl_scene_rel(s, c) == DL_REL_ACL || (with_relative && dl_scene_rel(s, c) == DL_REL_ACL_RELCL)) &&
            dl_scene_in(s, c, s->frames->light_subject))
            return c;
    return DL_NO_WORD;
}

/* "engaged in talks", "took part in a march", "responded with strikes"; not "took it back after the riots". */
static int carries_by_phrase(const struct dl_scene *s, uint16_t verb, uint16_t w)
{
    const struct dl_str lemma = dl_scene_word(s, verb)->lemma;
    if (dl_has_case(s, w, "in on with") && dl_str_listed(lemma, "engage|carry|participate|take", '|')) return 1;
    return dl_has_case(s, w, "with") && dl_str_listed(lemma, "respond|retaliate|answer|react|reply|counter", '|');
}

uint16_t dl_light_verb(const struct dl_scene *s, uint16_t w, uint8_t *is_object)
{
    uint16_t owner = owning_verb(s, w);
    if (owner != DL_NO_WORD) return owner;
    enum dl_rel rel;
    uint16_t verb = verb_above(s, w, &rel);
    if (verb == DL_NO_WORD || is_other_use(s, verb, rel)) return DL_NO_WORD;
    if (rel != DL_REL_OBJ && rel != DL_REL_NSUBJ_PASS && rel != DL_REL_OBL) return clause_of(s, w, 1);
    if (rel == DL_REL_OBL ? carries_by_phrase(s, verb, w) : dl_scene_in(s, verb, s->frames->light_subject)) return verb;
    if (dl_scene_in(s, verb, s->frames->light_object) && (rel != DL_REL_OBL || dl_has_case(s, w, "from with under"))) {
        *is_object = 1;
        return verb;
    }
    return clause_of(s, w, 0);
}
