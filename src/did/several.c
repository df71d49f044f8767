/* Phrases that name several who act apart: "Syrian and Israeli officials", "the leaders of Germany and Britain", "the powers USA and Russia",
 * "U.S.-Taliban talks". */
#include "did/party.h"

#include <string.h>

/* "several senators, among them Rao": one of more. */
static int is_one_among(const struct dl_scene *s, uint16_t name)
{
    const uint16_t them = dl_scene_child(s, name, DL_REL_NMOD);
    if (them != DL_NO_WORD && them < name) return dl_has_case(s, them, "among");
    return name > 1 && dl_str_is(dl_scene_word(s, (uint16_t)(name - 1))->form, "them") &&
           dl_str_is(dl_scene_word(s, (uint16_t)(name - 2))->form, "among");
}

/* "three leaders, Rao, [the boxer], and Holm": what the one before is. */
static int is_calling(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_word(s, w)->upos == DL_UPOS_NOUN && dl_has_feat(dl_scene_word(s, w), "Number=Sing") &&
           dl_scene_child(s, w, DL_REL_APPOS) == DL_NO_WORD; /* but "his deputy, Holm" */
}

/* Somebody of politics, or a person by name. */
static int is_named_one(const struct dl_scene *s, uint16_t w)
{
    const enum dl_party_level level = dl_party_level(s, w);
    return level == DL_LEVEL_STRONG || (level == DL_LEVEL_WEAK && dl_scene_word(s, w)->ner == DL_NER_B_PER);
}

/* "a militia that attacked U.S. troops, the League of the Just, threatened": one name behind a comma is none of several. */
static int is_name_of_another(const struct dl_scene *s, uint16_t name)
{
    return name > 0 && dl_str_is(dl_scene_word(s, (uint16_t)(name - 1))->form, ",") &&
           dl_scene_word(s, name)->ner != DL_NER_B_PER && dl_scene_child(s, name, DL_REL_CONJ) == DL_NO_WORD;
}

/* "the nuclear powers USA, Russia and Great Britain": those who are named. */
static int add_listed(struct dl_scene *s, uint16_t head, struct dl_party *party)
{
    if (!dl_has_feat(dl_scene_word(s, head), "Number=Plur") || dl_scene_word(s, head)->upos != DL_UPOS_NOUN) return 0;
    uint8_t before = party->count;
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_APPOS || dl_party_level(s, c) != DL_LEVEL_STRONG ||
            dl_scene_word(s, c)->upos != DL_UPOS_PROPN || is_one_among(s, c) || is_name_of_another(s, c))
            continue;
        dl_party_take(s, c, party);
        for (uint16_t k = s->child[c]; k != DL_NO_WORD; k = s->sibling[k])
            if (dl_scene_rel(s, k) == DL_REL_CONJ && is_named_one(s, k) && !is_calling(s, k)) dl_party_take(s, k, party);
    }
    return party->count > before;
}

static const struct dl_entity *modifier_state(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    return e != NULL && e->kind == DL_ENTITY_COUNTRY && e->country[0] != '\0' && dl_scene_word(s, w)->upos != DL_UPOS_NOUN ? e
                                                                                                                           : NULL;
}

/* The same, or a band, league or party of states by its name: "Israeli and Hamas leaders", "NATO and Russian generals". */
static const struct dl_entity *modifier_body(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    if (e == NULL || dl_scene_word(s, w)->upos != DL_UPOS_PROPN || e->kind == DL_ENTITY_PERSON) return modifier_state(s, w);
    return dl_str_listed(e->sector, "REB UAF SEP IGO", ' ') ? e : modifier_state(s, w);
}

/* "officials", "aircraft": more than one, as far as the word tells. */
static int may_be_many(const struct dl_scene *s, uint16_t head)
{
    static const char either[] = "aircraft military police intelligence media artillery infantry personnel staff crew navy army";
    return dl_has_feat(dl_scene_word(s, head), "Number=Plur") || dl_str_listed(dl_scene_word(s, head)->lemma, either, ' ');
}

/* "[Greek, Turkish and] Cypriot ministers": the states that stand before the last of them. */
static void add_adjectives(const struct dl_scene *s, uint16_t head, uint16_t last, struct dl_party *party)
{
    for (uint16_t w = 0; w < last && party->count + 1 < DL_PARTY; w++) {
        const uint16_t above = dl_scene_head(s, w);
        const int is_joined = dl_scene_rel(s, w) == DL_REL_CONJ && above != DL_NO_WORD && dl_scene_head(s, above) == head;
        const int is_own = above == head && (dl_scene_rel(s, w) == DL_REL_AMOD || dl_scene_rel(s, w) == DL_REL_COMPOUND);
        if ((!is_joined && !is_own) || modifier_body(s, w) == NULL) continue;
        party->head[party->count] = w;
        party->at[party->count++] = (struct dl_participant){dl_scene_word(s, w)->span, dl_party_entity(s, w)};
    }
}

/* "Syrian and Israeli officials": those of the one and those of the other. */
static int add_paired(const struct dl_scene *s, uint16_t head, struct dl_party *party)
{
    if (!may_be_many(s, head) || party->count + 2 > DL_PARTY) return 0;
    for (uint16_t c = s->child[head]; c != DL_NO_WORD && c < head; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if ((rel != DL_REL_AMOD && rel != DL_REL_COMPOUND) || modifier_body(s, c) == NULL) continue;
        uint16_t other = dl_scene_child(s, c, DL_REL_CONJ);
        if (other == DL_NO_WORD || other > head) continue;
        for (uint16_t k = other; k != DL_NO_WORD && k < head; k = s->sibling[k])
            if (dl_scene_rel(s, k) == DL_REL_CONJ) other = k;
        const struct dl_entity *whole = dl_scene_entity(s, head), *state = modifier_body(s, other);
        if (state == NULL || state == dl_scene_entity(s, c)) continue;
        const int is_last =
            whole != NULL && state->kind == DL_ENTITY_COUNTRY && memcmp(whole->country, state->country, sizeof whole->country) == 0;
        add_adjectives(s, head, other, party);
        party->head[party->count] = is_last ? head : other;
        party->at[party->count++] = (struct dl_participant){dl_words_span(s->doc, s->first + other, s->first + head),
                                                            is_last ? dl_party_entity(s, head) : dl_party_entity(s, other)};
        party->level = DL_LEVEL_STRONG;
        return 1;
    }
    return 0;
}

/* People by the kind of noun or, as "diplomats", by their role. */
static int are_people_or_officials(const struct dl_scene *s, uint16_t noun)
{
    const struct dl_entity *e = dl_scene_entity(s, noun);
    return dl_scene_word(s, noun)->thing == DL_THING_PERSON ||
           (e != NULL && (e->kind == DL_ENTITY_PERSON || e->kind == DL_ENTITY_GROUP) && dl_str_is(e->sector, "GOV"));
}

/* "ministers from Mercosur and the European Union", "the leaders of Germany and Britain": those of the one and those of the other. */
static int add_of_each(struct dl_scene *s, uint16_t head, struct dl_party *party)
{
    if (!dl_has_feat(dl_scene_word(s, head), "Number=Plur") || party->count + 2 > DL_PARTY) return 0;
    if (!are_people_or_officials(s, head)) return 0;
    uint16_t first = dl_scene_child(s, head, DL_REL_NMOD),
             mark = first != DL_NO_WORD ? dl_scene_child(s, first, DL_REL_CASE) : DL_NO_WORD;
    uint16_t other = first != DL_NO_WORD ? dl_scene_child(s, first, DL_REL_CONJ) : DL_NO_WORD;
    if (mark == DL_NO_WORD || other == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, mark)->lemma, "of from", ' ')) return 0;
    const struct dl_entity *one = dl_scene_entity(s, first), *two = dl_scene_entity(s, other);
    if (one == NULL || two == NULL || one == two || (one->kind != DL_ENTITY_COUNTRY && one->code.size == 0) ||
        (two->kind != DL_ENTITY_COUNTRY && two->code.size == 0))
        return 0;
    const uint8_t before = party->count;
    dl_party_take(s, head, party);
    if (party->count > before && party->at[before].span.end > dl_scene_word(s, other)->span.start)
        party->at[before].span.end = dl_scene_word(s, first)->span.end; /* the others stand for themselves */
    for (uint16_t c = s->child[first]; c != DL_NO_WORD && party->count < DL_PARTY; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_CONJ && dl_scene_entity(s, c) != NULL) dl_party_take(s, c, party);
    return 1;
}

/* "Estonia's and Latvia's presidents", "Chad and Niger's envoys": those of the one and those of the other. */
static int add_owned_by_each(const struct dl_scene *s, uint16_t head, struct dl_party *party)
{
    const uint16_t first = dl_scene_child(s, head, DL_REL_NMOD_POSS);
    if (first == DL_NO_WORD || !may_be_many(s, head) || dl_scene_word(s, head)->thing != DL_THING_PERSON ||
        party->count + 2 > DL_PARTY)
        return 0;
    const uint16_t other = dl_scene_child(s, first, DL_REL_CONJ);
    if (other == DL_NO_WORD || other > head) return 0;
    const struct dl_entity *one = modifier_state(s, first), *two = modifier_state(s, other);
    if (one == NULL || two == NULL || one == two || dl_scene_child(s, other, DL_REL_CONJ) != DL_NO_WORD) return 0;
    party->head[party->count] = first;
    party->at[party->count++] = (struct dl_participant){dl_scene_word(s, first)->span, dl_party_entity(s, first)};
    party->head[party->count] = other;
    party->at[party->count++] =
        (struct dl_participant){dl_words_span(s->doc, s->first + other, s->first + head), dl_party_entity(s, other)};
    party->level = DL_LEVEL_STRONG;
    return 1;
}

int dl_party_several(struct dl_scene *s, uint16_t head, struct dl_party *party)
{
    return add_paired(s, head, party) || add_owned_by_each(s, head, party) || add_listed(s, head, party) ||
           add_of_each(s, head, party);
}

/* "U.S.-Taliban talks": the one and the other. */
int dl_party_hyphened(struct dl_scene *s, uint16_t w, struct dl_party *party)
{
    uint16_t first = w;
    while (first > 0 && dl_scene_head(s, (uint16_t)(first - 1)) == w && dl_scene_rel(s, (uint16_t)(first - 1)) != DL_REL_PUNCT)
        first--; /* "the Iran-[Saudi Arabia] talks" */
    if (first < 2 || !dl_lemma_is(dl_scene_word(s, (uint16_t)(first - 1)), "-") || party->count + 2 > DL_PARTY) return 0;
    const uint16_t both[] = {(uint16_t)(first - 2), w};
    if (dl_party_level(s, both[0]) != DL_LEVEL_STRONG || dl_party_level(s, w) != DL_LEVEL_STRONG) return 0;
    const struct dl_span spans[] = {dl_phrase_span(s, both[0]), dl_words_span(s->doc, s->first + first, s->first + w)};
    for (int i = 0; i < 2; i++) {
        party->head[party->count] = both[i];
        party->at[party->count++] = (struct dl_participant){spans[i], dl_party_entity(s, both[i])};
    }
    party->level = DL_LEVEL_STRONG;
    return 1;
}
