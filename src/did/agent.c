/* Who does what a passive tells: behind "by", at the end of a list of passives, at whose hands it is suffered, or joined to the participle by a
 * hyphen. Universal Dependencies has a relation for agents, which the scorer of relations does not always see (obl:agent). */
#include "did/scene.h"

/* Whether nothing but verbs and what joins them stands between two: "besieged, shelled and finally stormed". */
static int is_list_of_verbs(const struct dl_scene *s, uint16_t from, uint16_t to)
{
    for (uint16_t w = (uint16_t)(from + 1); w < to; w++) {
        const uint8_t tag = dl_scene_word(s, w)->upos;
        if (tag != DL_UPOS_VERB && tag != DL_UPOS_PUNCT && tag != DL_UPOS_CCONJ && tag != DL_UPOS_ADV) return 0;
    }
    return 1;
}

/* "were besieged, shelled and finally stormed by the army": of those who are joined to `top` behind `w` the first that names who did all of it. */
static uint16_t agent_of_list(const struct dl_scene *s, uint16_t top, uint16_t w)
{
    enum { FAR = 8 };
    for (uint16_t c = s->child[top]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CONJ || c <= w || c > w + FAR || !dl_past_participle(dl_scene_word(s, c))) continue;
        if (dl_scene_has_aux(s, c) || dl_scene_child_base(s, c, DL_REL_NSUBJ) != DL_NO_WORD || !is_list_of_verbs(s, w, c)) continue;
        const uint16_t agent = dl_scene_child(s, c, DL_REL_OBL_AGENT);
        if (agent != DL_NO_WORD && !dl_str_listed(dl_scene_word(s, c)->lemma, "replace succeed follow", ' ')) return agent;
    }
    return DL_NO_WORD;
}

uint16_t dl_agent_of(const struct dl_scene *s, uint16_t w)
{
    uint16_t agent = dl_scene_child(s, w, DL_REL_OBL_AGENT);
    if (agent != DL_NO_WORD) return agent;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && dl_has_case(s, c, "by")) return c;
    uint16_t of_list = agent_of_list(s, w, w); /* "was arrested and beaten by police" */
    if (of_list == DL_NO_WORD && dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) != DL_NO_WORD)
        of_list = agent_of_list(s, dl_scene_head(s, w), w);
    if (of_list != DL_NO_WORD) return of_list;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) /* "were beheaded at the hands of the militia" */
        if (dl_scene_rel(s, c) == DL_REL_OBL && dl_lemma_is(dl_scene_word(s, c), "hand") && dl_has_case(s, c, "at")) {
            const uint16_t whose = dl_scene_child(s, c, DL_REL_NMOD);
            if (whose != DL_NO_WORD && dl_has_case(s, whose, "of")) return whose;
        }
    uint16_t before = dl_scene_rel(s, w) == DL_REL_AMOD ? dl_scene_child(s, w, DL_REL_COMPOUND) : DL_NO_WORD;
    int is_hyphened = before != DL_NO_WORD && before + 2u == w && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, "-");
    return is_hyphened && dl_scene_word(s, before)->ner != DL_NER_O ? before : DL_NO_WORD; /* "the UN-imposed ban" */
}
