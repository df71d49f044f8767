/* A sentence made ready: child lists in text order, lemma numbers, words ordered from the root down. */
#include "did/scene.h"

#include <string.h>

#include "when/lookup.h"

/* The form without an ending, as the lexicon knows it: "blockaded", "Passes", "backing". */
static uint32_t stem_of(const struct dl_frames *f, struct dl_str form)
{
    static const char *const endings[][2] = {{"s", ""},   {"es", ""},   {"d", ""},    {"ed", ""},
                                             {"ing", ""}, {"ing", "e"}, {"ied", "y"}, {"ies", "y"}};
    const char last = form.size > 0 ? form.at[form.size - 1] : '\0';
    if (last != 's' && last != 'd' && last != 'g') return DL_NONE;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (!dl_str_ends(form, endings[i][0])) continue;
        char stem[48];
        uint32_t cut = form.size - (uint32_t)strlen(endings[i][0]), more = (uint32_t)strlen(endings[i][1]);
        if (cut < 3 || cut + more > sizeof stem) continue;
        memcpy(stem, form.at, cut);
        memcpy(stem + cut, endings[i][1], more);
        uint32_t id = dl_frames_lemma(f, (struct dl_str){stem, cut + more});
        if (id == DL_NONE && more == 0 && cut > 3 && stem[cut - 1] == stem[cut - 2])
            id = dl_frames_lemma(f, (struct dl_str){stem, cut - 1});
        if (id != DL_NONE) return id;
    }
    return DL_NONE;
}

static uint32_t own_lemma(const struct dl_scene *s, uint16_t w)
{
    enum { UNKNOWN, NO_LEMMA, KNOWN };
    uint32_t *kept = &s->kept_lemma[dl_word_kept_at(s->doc, s->first + w)];
    if (*kept == UNKNOWN) {
        const uint32_t id = dl_frames_lemma(s->frames, dl_scene_word(s, w)->lemma);
        *kept = id != DL_NONE ? KNOWN + id : NO_LEMMA;
    }
    return *kept >= KNOWN ? *kept - KNOWN : DL_NONE;
}

/* Headlines are tagged as names, with the word itself as lemma, and now and then a verb's lemma is wrong: then the ending is taken off by rule. */
static uint32_t lemma_of(const struct dl_scene *s, uint16_t w)
{
    const struct dl_frames *f = s->frames;
    const struct dl_word *word = dl_scene_word(s, w);
    uint32_t id = own_lemma(s, w);
    int verb = word->upos == DL_UPOS_VERB;
    if (word->upos == DL_UPOS_ADJ && dl_str_ends(word->form, "ed") &&
        (id == DL_NONE || f->of_lemma[id].first[DL_FRAME_ADJECTIVE] == DL_NONE)) {
        const uint32_t form = dl_frames_lemma(f, word->form); /* "jailed" with the lemma "jail" */
        return form != DL_NONE && f->of_lemma[form].first[DL_FRAME_ADJECTIVE] != DL_NONE ? form : id;
    }
    if ((!verb && word->upos != DL_UPOS_PROPN && word->upos != DL_UPOS_NOUN) || word->form.size < 5) return id;
    if (id != DL_NONE && (!verb || f->of_lemma[id].first[DL_FRAME_VERB] != DL_NONE)) return id;
    uint32_t stem = stem_of(f, word->form);
    return stem != DL_NONE && (!verb || f->of_lemma[stem].first[DL_FRAME_VERB] != DL_NONE) ? stem : id;
}

/* Children are not listed yet when lemmas are looked up. */
static int has_object(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = (uint16_t)(w + 1); c < s->count; c++)
        if (dl_scene_head(s, c) == w && dl_scene_rel(s, c) == DL_REL_OBJ) return 1;
    return 0;
}

/* "the American [killing] of ...", not "after [meeting] with him". */
static int is_described(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = 0; c < w; c++)
        if (dl_scene_head(s, c) == w && dl_scene_rel(s, c) != DL_REL_CASE && dl_scene_rel(s, c) != DL_REL_CC &&
            dl_scene_rel(s, c) != DL_REL_PUNCT)
            return 1;
    return 0;
}

/* "Fighting broke out": an event noun in -ing that is tagged as a verb where a noun would stand, or is a noun with its verb's lemma. */
static int is_verbal_noun(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if ((word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_VERB) || !dl_str_ends(word->form, "ing")) return 0;
    const uint32_t id = dl_frames_lemma(s->frames, word->form);
    if (id == DL_NONE || s->frames->of_lemma[id].first[DL_FRAME_NOUN] == DL_NONE ||
        s->frames->of_lemma[id].first[DL_FRAME_VERB] != DL_NONE)
        return 0;
    enum dl_rel base = dl_rel_base((enum dl_rel)word->rel);
    if (word->upos == DL_UPOS_NOUN) return base != DL_REL_ACL && is_described(s, w);
    if (base == DL_REL_ACL && w > 0 && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, "of") && !has_object(s, w))
        base = DL_REL_NMOD; /* "a night of fighting" */
    return base == DL_REL_NSUBJ || base == DL_REL_CSUBJ || base == DL_REL_OBL || base == DL_REL_NMOD ||
           (base == DL_REL_ADVCL && w == 0);
}

/* "cease-fire", "shoot-outs": words that hyphens join stand apart in the tree, and the last bears the relation. It gets the number of
 * the whole where the lexicon has a frame for it, written with the hyphen or without. */
static uint32_t joined_lemma(const struct dl_scene *s, uint16_t w)
{
    const struct dl_frames *f = s->frames;
    if (w < 2 || !dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, "-")) return DL_NONE;
    const struct dl_word *first = dl_scene_word(s, (uint16_t)(w - 2)), *hyphen = first + 1, *last = first + 2;
    if (first->span.end != hyphen->span.start || hyphen->span.end != last->span.start) return DL_NONE;
    char whole[64];
    uint32_t size = first->form.size + last->lemma.size + 1;
    if (first->form.size == 0 || size > sizeof whole) return DL_NONE;
    memcpy(whole, first->form.at, first->form.size);
    for (int hyphened = 1; hyphened >= 0; hyphened--) {
        whole[first->form.size] = '-';
        memcpy(whole + first->form.size + hyphened, last->lemma.at, last->lemma.size);
        uint32_t id = dl_frames_lemma(f, (struct dl_str){whole, size - 1 + (uint32_t)hyphened});
        uint32_t kind = last->upos == DL_UPOS_VERB ? DL_FRAME_VERB : DL_FRAME_NOUN;
        if (id != DL_NONE && f->of_lemma[id].first[kind] != DL_NONE) return id;
    }
    return DL_NONE;
}

int dl_scene_path(const struct dl_scene *s, uint16_t from, uint16_t to, struct dl_path *path)
{
    path->ups = path->downs = 0;
    for (uint16_t at = from; at != DL_NO_WORD && path->ups < DL_PATH; at = dl_scene_head(s, at)) path->up[path->ups++] = at;
    for (uint16_t at = to; at != DL_NO_WORD && path->downs < DL_PATH; at = dl_scene_head(s, at)) {
        for (uint16_t i = 0; i < path->ups; i++) {
            if (path->up[i] != at) continue;
            path->ups = i;
            return 1;
        }
        path->down[path->downs++] = at;
    }
    return 0;
}

int dl_scene_is_in_time(const struct dl_scene *s, uint16_t w) { return dl_time_at(s->doc, s->first + w) != DL_NONE; }

/* "took place in February and March": no march of anybody's. */
static int is_month(const struct dl_scene *s, uint16_t w)
{
    return dl_str_is(dl_scene_word(s, w)->form, "March") && dl_scene_is_in_time(s, w);
}

/* Words from the root down, so that a predicate is met before those it governs; equal depths in text order. */
static void order_words(struct dl_scene *s)
{
    uint16_t depth[DL_MAX_SENTENCE_WORDS], start[DL_MAX_SENTENCE_WORDS + 1];
    memset(start, 0, sizeof start);
    for (uint16_t w = 0; w < s->count; w++) {
        uint32_t steps = 0;
        uint16_t at = dl_scene_head(s, w);
        for (; at != DL_NO_WORD && at > w && steps < s->count; at = dl_scene_head(s, at)) steps++;
        if (at != DL_NO_WORD && at <= w) steps += at < w ? depth[at] + 1u : s->count; /* of a word before it the depth is known */
        if (steps >= s->count) steps = s->count - 1u;                                 /* no tree */
        depth[w] = (uint16_t)steps;
        start[steps + 1]++;
    }
    for (uint16_t d = 0; d < s->count; d++) start[d + 1] = (uint16_t)(start[d + 1] + start[d]);
    for (uint16_t w = 0; w < s->count; w++) s->order[start[depth[w]]++] = w;
}

/* What is told of lemmas and the links to their frames lie far apart in memory; each is called for before it is read. */
static void call_for_lemmas(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++) {
        const uint32_t id = own_lemma(s, w);
        if (id != DL_NONE) __builtin_prefetch(&s->frames->of_lemma[id]);
    }
}

static int has_frames(const struct dl_frames *f, uint32_t lemma)
{
    int any = 0;
    for (int kind = 0; lemma != DL_NONE && kind < DL_FRAME_KINDS; kind++) {
        const uint32_t first = f->of_lemma[lemma].first[kind];
        if (first == DL_NONE) continue;
        __builtin_prefetch(&f->links.at[first]);
        any = 1;
    }
    return any;
}

static void count_sets(struct dl_scene *s)
{
    memset(s->counted, 0, sizeof s->counted);
    for (uint16_t w = 0; w < s->count; w++) {
        if (s->lemma[w] == DL_NONE) continue;
        for (uint32_t bits = s->frames->of_lemma[s->lemma[w]].counted, i = 0; bits >> i != 0; i++) s->counted[i] += bits >> i & 1;
    }
}

/* "Rand Paul": the name of a person is no currency. */
static int is_of_name(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_PROPN || (word->ner != DL_NER_B_PER && word->ner != DL_NER_I_PER)) return 0;
    return dl_frames_in(s->frames, lemma_of(s, w), s->frames->currency);
}

/* What the lexicon has for a word of the sentence. */
static uint32_t looked_up(const struct dl_scene *s, uint16_t w)
{
    const uint32_t joined = joined_lemma(s, w);
    if (is_month(s, w) || is_of_name(s, w)) return DL_NONE;
    if (joined != DL_NONE) return joined;
    return is_verbal_noun(s, w) ? dl_frames_lemma(s->frames, dl_scene_word(s, w)->form) : lemma_of(s, w);
}

static void take_tree(struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        const int is_inside = word->head != DL_NONE && word->head >= s->first && word->head < s->first + s->count;
        s->head[w] = is_inside ? (uint16_t)(word->head - s->first) : DL_NO_WORD;
        s->rel[w] = word->rel;
    }
}

int dl_scene_set(struct dl_scene *s, uint32_t sentence)
{
    const struct dl_sentence *here = &s->doc->sentences.at[sentence];
    s->sentence = sentence;
    s->company.is_known = 0;
    s->complements = 0;
    s->first = here->word;
    s->words = &s->doc->words.at[here->word];
    s->count = (uint16_t)(here->words < DL_MAX_SENTENCE_WORDS ? here->words : DL_MAX_SENTENCE_WORDS);
    take_tree(s);
    call_for_lemmas(s);
    int any = 0;
    memset(s->known->args_at, 0, sizeof s->known->args_at);
    s->known->args_count = 0;
    for (uint16_t w = 0; w < s->count; w++) {
        s->child[w] = s->sibling[w] = DL_NO_WORD;
        s->state[w] = s->taken[w] = 0;
        s->rels[w] = 0;
        s->found[w] = NULL;
        s->lemma[w] = looked_up(s, w);
        any |= has_frames(s->frames, s->lemma[w]);
    }
    if (!any) return 0;
    count_sets(s);
    for (uint16_t w = s->count; w-- > 0;) {
        uint16_t head = dl_scene_head(s, w);
        if (head == DL_NO_WORD) continue;
        s->sibling[w] = s->child[head];
        s->child[head] = w;
        s->rels[head] |= (uint64_t)1 << s->rel[w];
    }
    order_words(s);
    return 1;
}

uint16_t dl_scene_child_of(const struct dl_scene *s, uint16_t w, uint64_t rels)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (rels >> dl_scene_rel(s, c) & 1) return c;
    return DL_NO_WORD;
}

int dl_scene_has_modal(const struct dl_scene *s, uint16_t verb, const char *modals)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_str_listed(dl_scene_word(s, c)->lemma, modals, ' ')) return 1;
    return 0;
}

int dl_scene_has_child(const struct dl_scene *s, uint16_t w, const char *lemma)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_lemma_is(dl_scene_word(s, c), lemma)) return 1;
    return 0;
}

/* "Indian troops", "the Indian army": whose they are is not what they are, though Indians march and Americans are held. */
static int is_nation_of(const struct dl_scene *s, uint16_t c)
{
    if (dl_scene_rel(s, c) != DL_REL_AMOD || dl_scene_word(s, c)->upos != DL_UPOS_ADJ) return 0;
    const struct dl_entity *e = dl_scene_entity(s, c);
    if (e != NULL && e->kind == DL_ENTITY_COUNTRY) return 1;
    return dl_scene_word(s, c)->ner != DL_NER_O && dl_str_ends(dl_scene_word(s, c)->form, "ian");
}

int dl_scene_phrase_in(const struct dl_scene *s, uint16_t head, uint16_t set)
{
    if (dl_scene_in(s, head, set)) return 1;
    if (dl_scene_in(s, head, s->frames->measure) || dl_scene_in(s, head, s->frames->currency) ||
        dl_scene_word(s, head)->upos ==
            DL_UPOS_NUM) /* "some of its restrictions", "a series of talks", "four of the posts", "30 million euros of aid" */
        for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_NMOD && c > head && !dl_has_case(s, c, "to from by") && dl_scene_phrase_in(s, c, set))
                return 1; /* but not "30 million dollars to the Palestinian Authority" */
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if ((rel == DL_REL_COMPOUND || rel == DL_REL_AMOD || rel == DL_REL_FLAT || rel == DL_REL_CONJ ||
             dl_scene_rel(s, c) == DL_REL_NMOD_DESC) &&
            dl_scene_in(s, c, set) && !is_nation_of(s, c))
            return 1;
    }
    return 0;
}
