/* Who stands inside a phrase that names nobody itself, and so is meant by it: "criticised Israel's decision" goes to Israel. Its possessor comes
 * first, then a name or demonym before its head, then whoever stands behind it; not whom or what the phrase is only about. */
#include "did/party.h"

/* "the policy of Israel", not "the events in Kiev". */
static int owning_preposition(const struct dl_scene *s, uint16_t noun)
{
    static const char words[] = "of by from against to with for on towards toward between among";
    uint16_t mark = dl_scene_child(s, noun, DL_REL_CASE);
    if (mark == DL_NO_WORD) return 1;
    struct dl_str form = dl_scene_word(s, mark)->form;
    const struct dl_entity *e = dl_scene_entity(s, noun);
    if (dl_str_is(form, "in")) return e != NULL && e->kind == DL_ENTITY_COUNTRY; /* "the election in Belarus" */
    return dl_str_listed(form, words, ' ');
}

/* "a decree issued by the general": who made a text. */
static uint16_t issuer_of(const struct dl_scene *s, uint16_t text)
{
    if (!dl_scene_in(s, text, s->frames->text)) return DL_NO_WORD;
    for (uint16_t c = s->child[text]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ACL && dl_scene_in(s, c, s->frames->publishing))
            return dl_scene_child(s, c, DL_REL_OBL_AGENT);
    return DL_NO_WORD;
}

/* "troops loyal to the Shah", "Republicans critical of the deal": an adjective behind its noun with a phrase of its own tells of them. */
int dl_party_clause_like(const struct dl_scene *s, uint16_t c, uint16_t head)
{
    return dl_scene_rel(s, c) == DL_REL_AMOD && c > head && dl_scene_child(s, c, DL_REL_OBL) != DL_NO_WORD &&
           !dl_str_listed(dl_scene_word(s, c)->form, "general more", ' ');
}

/* "the Paris climate accord", "the Geneva talks": a town that tells which. */
static int is_seat_of(const struct dl_scene *s, uint16_t c, uint16_t noun)
{
    const struct dl_entity *e = dl_scene_entity(s, c);
    return dl_scene_rel(s, c) == DL_REL_COMPOUND && e != NULL && e->kind == DL_ENTITY_PLACE &&
           dl_str_listed_nocase(dl_scene_word(s, noun)->lemma,
                                "accord agreement treaty talks conference summit convention protocol", ' ');
}

/* "the refugee ban", "the government shutdown", "a cabinet post": whom or what it is about. */
int dl_party_is_about(const struct dl_scene *s, uint16_t c, uint16_t noun)
{
    if (dl_scene_rel(s, c) != DL_REL_COMPOUND || dl_scene_word(s, c)->upos != DL_UPOS_NOUN) return 0;
    if (dl_party_undergoes(s, c)) return !dl_are_people(s, noun);
    if (dl_str_listed(dl_scene_word(s, noun)->lemma, "law bill act legislation ban", ' ') && dl_scene_entity(s, noun) == NULL &&
        dl_scene_word(s, c)->thing == DL_THING_PERSON)
        return 1; /* "the foreign agents law" */
    return dl_str_listed(dl_scene_word(s, c)->lemma, "government cabinet ministry council board", ' ') &&
           dl_str_listed(dl_scene_word(s, noun)->lemma, "shutdown job post position seat role", ' ');
}

/* A country or place by its name, not by its adjective. */
static int is_land(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    return dl_scene_word(s, w)->upos == DL_UPOS_PROPN && e != NULL && (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE);
}

/* "asked for protection from the Taliban", "sought refuge from the shelling": from what one would be safe is not who is asked. */
int dl_party_is_danger(const struct dl_scene *s, uint16_t w)
{
    static const char safety[] = "protection refuge shelter asylum safety sanctuary relief respite";
    const uint16_t mark = dl_scene_child(s, w, DL_REL_CASE);
    return mark != DL_NO_WORD && mark > 0 && dl_lemma_is(dl_scene_word(s, mark), "from") &&
           dl_str_listed(dl_scene_word(s, (uint16_t)(mark - 1))->lemma, safety, ' ');
}

/* "the school shooting", "the embassy bombing": a building before a deed of force is where it was or what it struck. */
int dl_party_is_site(const struct dl_scene *s, uint16_t noun, uint16_t c)
{
    static const char legations[] = "consulate embassy mission compound";
    const struct dl_word *word = dl_scene_word(s, c);
    if (dl_scene_rel(s, c) != DL_REL_COMPOUND || c > noun) return 0;
    if (word->upos == DL_UPOS_PROPN) return dl_str_listed_nocase(word->lemma, legations, ' ');
    if (word->upos != DL_UPOS_NOUN) return 0;
    return word->thing == DL_THING_PLACE || dl_scene_in(s, c, s->frames->home) || dl_scene_in(s, c, s->frames->territory) ||
           dl_str_listed(word->lemma, legations, ' ');
}

/* Who stands inside a phrase that names nobody itself: its possessor first, then a name or demonym before it, then behind it. */
uint16_t dl_party_carried(const struct dl_scene *s, uint16_t head, int depth)
{
    if (depth == 0) return DL_NO_WORD;
    static const enum dl_rel ranks[][2] = {{DL_REL_NMOD_POSS, DL_REL_NMOD_POSS},
                                           {DL_REL_AMOD, DL_REL_COMPOUND},
                                           {DL_REL_NMOD, DL_REL_NMOD_DESC},
                                           {DL_REL_APPOS, DL_REL_FLAT}};
    for (size_t r = 0; r < sizeof ranks / sizeof *ranks; r++)
        for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
            enum dl_rel rel = dl_scene_rel(s, c);
            if (rel != ranks[r][0] && rel != ranks[r][1]) continue;
            if (rel == DL_REL_NMOD && (!owning_preposition(s, c) || dl_party_is_danger(s, c))) continue;
            if (rel == DL_REL_NMOD && dl_scene_in(s, head, s->frames->suffered) && dl_has_case(s, c, "of in against"))
                continue; /* "the war in Iraq" */
            if (rel == DL_REL_COMPOUND && dl_scene_in(s, head, s->frames->topical) && is_land(s, c))
                continue; /* "the Russia investigation" */
            if (dl_scene_in(s, head, s->frames->violence) && dl_party_is_site(s, head, c)) continue;
            if (is_seat_of(s, c, head) || dl_party_clause_like(s, c, head) || dl_party_is_about(s, c, head)) continue;
            int before = rel == DL_REL_AMOD || rel == DL_REL_COMPOUND;
            if (rel == DL_REL_COMPOUND && c + 1 < head && dl_scene_word(s, c)->upos == DL_UPOS_NOUN)
                continue; /* "a government funding bill": what it is about */
            if (dl_party_level(s, c) >= (before ? DL_LEVEL_STRONG : DL_LEVEL_WEAK)) return c;
            if (rel == DL_REL_AMOD && dl_scene_word(s, c)->upos == DL_UPOS_VERB && !dl_lemma_is(dl_scene_word(s, c), "lead"))
                continue; /* "the U.N.-patrolled zone", but "the American-led invasion" */
            if (rel == DL_REL_COMPOUND && dl_scene_word(s, c)->upos == DL_UPOS_NOUN &&
                dl_scene_child(s, c, DL_REL_COMPOUND) != DL_NO_WORD &&
                dl_scene_word(s, dl_scene_child(s, c, DL_REL_COMPOUND))->upos == DL_UPOS_NOUN)
                continue; /* "voter ID laws" */
            uint16_t below = dl_party_carried(s, c, depth - 1);
            if (below != DL_NO_WORD) return below;
        }
    return issuer_of(s, head);
}
