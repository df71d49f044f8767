/* The words of a side's phrase: what stands before its head and hangs on it, and behind it what belongs to who it is ("the leaders of Chad and
 * Niger", "the Communists at Panmunjom"), not what tells what happens to him (guideline S1). The tree is followed for a few steps only,
 * since a wrong head would carry the phrase over half of the sentence. */
#include "did/party.h"
#include "did/sides.h"

enum { PHRASE_WORDS = 16 };

/* "thousands", "dozens": how many they are. */
static int is_count(const struct dl_scene *s, uint16_t noun)
{
    return dl_str_listed(dl_scene_word(s, noun)->form, "tens dozens scores hundreds thousands millions billions", ' ');
}

/* "members of", "officials in", "the Communists at Panmunjom": these belong to the name; "talks over", "troops since" do not. */
static int close_preposition(const struct dl_scene *s, uint16_t noun)
{
    uint16_t mark = dl_scene_child(s, noun, DL_REL_CASE);
    if (mark == DL_NO_WORD) return 1;
    const struct dl_word *word = dl_scene_word(s, mark);
    const uint16_t above = dl_scene_head(s, noun);
    if (dl_str_listed(word->lemma, "at from near outside across", ' ')) {
        if (dl_scene_word(s, noun)->upos != DL_UPOS_PROPN || above == DL_NO_WORD) return 0;
        if (!dl_is_of_people(s, above) && !dl_scene_in(s, above, s->frames->political)) return 0;
        const uint16_t of = dl_has_case(s, above, "of") ? dl_scene_head(s, above) : DL_NO_WORD;
        const uint8_t thing = of != DL_NO_WORD ? dl_scene_word(s, of)->thing : DL_THING_PERSON;
        return !dl_lemma_is(word, "from") || thing != DL_THING_EVENT; /* "withdrawal of troops from" */
    }
    if (!dl_lemma_is(word, "of") && !dl_lemma_is(word, "in")) return 0;
    if (dl_lemma_is(word, "of") && (is_count(s, noun) || (above != DL_NO_WORD && is_count(s, above))))
        return 1; /* "tens of thousands of pilgrims" */
    if (dl_lemma_is(word, "of") && above != DL_NO_WORD && dl_scene_word(s, above)->upos == DL_UPOS_NUM) return 1;
    return dl_party_level(s, noun) >= DL_LEVEL_WEAK || dl_party_carried(s, noun, 2) != DL_NO_WORD;
}

/* "his counterpart, Omar al-Razzaz": the name belongs to the phrase. */
static int is_name_of(const struct dl_scene *s, uint16_t name, uint16_t head)
{
    const struct dl_entity *e = dl_scene_entity(s, name);
    return dl_scene_word(s, head)->upos == DL_UPOS_NOUN && dl_scene_word(s, name)->upos == DL_UPOS_PROPN && e != NULL &&
           e->kind == DL_ENTITY_PERSON;
}

/* "shot dead dozens of protesters", "left six people dead": how they were shot or left. */
static int is_manner_of(const struct dl_scene *s, uint16_t c)
{
    if (c > dl_scene_head(s, c) && dl_str_listed(dl_scene_word(s, c)->form, "dead wounded injured ablaze alight", ' ')) return 1;
    return c > 0 && dl_str_is(dl_scene_word(s, c)->form, "dead") && dl_scene_word(s, (uint16_t)(c - 1))->upos == DL_UPOS_VERB;
}

/* "called the charges by the women false": what something is called, hung on the noun right before it. */
static int is_called(const struct dl_scene *s, uint16_t c, uint16_t head)
{
    if (c != head + 1) return 0;
    for (int i = 0; i < 3 && head != DL_NO_WORD; i++, head = dl_scene_head(s, head))
        if (dl_scene_word(s, head)->upos == DL_UPOS_VERB) return dl_scene_in(s, head, s->frames->naming);
    return 0;
}

static int in_phrase(const struct dl_scene *s, uint16_t c, uint16_t head)
{
    switch (dl_scene_rel(s, c)) {
    case DL_REL_AMOD: /* not "it [is unlikely] its foes will", read as unlikely foes */
        return !is_manner_of(s, c) && !is_called(s, c, head) && !dl_party_clause_like(s, c, head) &&
               dl_scene_child(s, c, DL_REL_COP) == DL_NO_WORD;
    case DL_REL_DET:
    case DL_REL_DET_PREDET:
    case DL_REL_COMPOUND:
    case DL_REL_NUMMOD:
    case DL_REL_FLAT:
    case DL_REL_NMOD_POSS:
    case DL_REL_NMOD_DESC:
    case DL_REL_FIXED:
    case DL_REL_GOESWITH: return 1;
    case DL_REL_ADVMOD: return c < head;
    case DL_REL_NMOD: return c > head && c < head + PHRASE_WORDS / 2 && close_preposition(s, c);
    case DL_REL_APPOS: return c > head && c < head + PHRASE_WORDS / 2 && is_name_of(s, c, head);
    default: return 0;
    }
}

/* "diplomats of Peru [and Chile]": names joined inside what belongs to the noun. */
static int is_joined_inside(const struct dl_scene *s, uint16_t c, uint16_t head)
{
    return dl_scene_rel(s, c) == DL_REL_CONJ && dl_rel_base(dl_scene_rel(s, head)) == DL_REL_NMOD && c > head &&
           dl_scene_word(s, c)->upos == DL_UPOS_PROPN && dl_scene_word(s, head)->upos == DL_UPOS_PROPN;
}

static void stretch(const struct dl_scene *s, uint16_t head, uint16_t *first, uint16_t *last, int depth)
{
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        int inside = in_phrase(s, c, head) || (depth > 0 && (dl_scene_rel(s, c) == DL_REL_CASE || is_joined_inside(s, c, head)));
        if (!inside || (c > head ? c - head : head - c) > PHRASE_WORDS) continue;
        if (c < *first) *first = c;
        if (c > *last) *last = c;
        if (depth < 3) stretch(s, c, first, last, depth + 1);
    }
}

/* "son-in-law", "secretary-general": what hyphens join to a noun is of it; two names are two ("Israeli-Palestinian talks"). */
static uint16_t hyphened(const struct dl_scene *s, uint16_t last)
{
    while (last + 2u < s->count && dl_scene_word(s, last)->upos != DL_UPOS_PROPN) {
        const struct dl_word *word = dl_scene_word(s, last), *mark = word + 1, *next = word + 2;
        if (word->space_after || mark->space_after || !dl_str_is(mark->form, "-")) break;
        if (next->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_ADJ) break;
        last = (uint16_t)(last + 2);
    }
    return last;
}

struct dl_span dl_phrase_span(const struct dl_scene *s, uint16_t head)
{
    uint16_t first = head, last = head;
    stretch(s, head, &first, &last, 0);
    last = hyphened(s, last);
    return dl_words_span(s->doc, s->first + first, s->first + last);
}
