/* Patterns in the order of the file, the first that fits: items away from the verb in both directions, any words between them but where
 * the dictionary joins them. */
#include "petrarch/match.h"

struct matcher {
    const struct dl_petrarch_verbs *verbs;
    const struct dl_petrarch_scene *scene;
    struct dl_verb_match *match;
    int step;            /* 1 to the right of the verb, -1 to the left */
    uint32_t low, until; /* units that may be reached */
};

/* One unit is this word, as it stands or as the noun's plural */
static int is_word(const struct matcher *m, uint32_t unit, struct dl_str word, int with_plural)
{
    struct dl_str here = m->scene->units[unit];
    if (dl_str_equal(here, word)) return 1;
    if (m->verbs->by_lemma && dl_str_equal(m->scene->lemmas[unit], word)) return 1;
    if (!with_plural || here.size <= word.size || word.size < 2) return 0;
    struct dl_str end = dl_str_slice(here, word.size, here.size);
    if (memcmp(here.at, word.at, word.size) == 0) return dl_str_is(end, "S") || dl_str_is(end, "ES");
    return word.at[word.size - 1] == 'Y' && memcmp(here.at, word.at, word.size - 1) == 0 &&
           dl_str_is(dl_str_slice(here, word.size - 1, here.size), "IES");
}

static int is_within(const struct matcher *m, int64_t unit) { return unit >= (int64_t)m->low && unit <= (int64_t)m->until; }

/* Units of the longest synonym of the set that begins at `unit` (ends there, to the left); 0 for none */
static uint32_t set_size(const struct matcher *m, uint32_t set, int64_t unit, int depth)
{
    uint32_t best = 0;
    for (uint32_t i = m->verbs->set_first.at[set]; i != DL_NONE; i = m->verbs->synonyms.at[i].next) {
        const struct dl_synonym *s = &m->verbs->synonyms.at[i];
        uint32_t size = 0;
        if (s->nested != DL_NONE) size = depth < DL_SET_DEPTH ? set_size(m, s->nested, unit, depth + 1) : 0;
        while (s->nested == DL_NONE && size < s->count) {
            uint32_t word = m->step > 0 ? size : s->count - 1 - size;
            int64_t at = unit + m->step * (int64_t)size;
            if (!is_within(m, at) || !is_word(m, (uint32_t)at, s->words[word], word == s->count - 1)) break;
            size++;
        }
        if ((s->nested != DL_NONE || size == s->count) && size > best) best = size;
    }
    return best;
}

/* The next phrase in the walk's direction, from `unit` on; DL_NONE */
static uint32_t next_phrase(const struct matcher *m, int64_t unit)
{
    uint32_t best = DL_NONE;
    for (uint32_t i = 0; i < m->scene->phrase_count; i++) {
        const struct dl_coded_phrase *p = &m->scene->phrases[i];
        if (p->owner != DL_NONE || !is_within(m, p->first)) continue;
        if (m->step > 0 ? (int64_t)p->first < unit : (int64_t)p->last > unit) continue;
        if (best == DL_NONE || (m->step > 0 ? p->first < m->scene->phrases[best].first : p->first > m->scene->phrases[best].first))
            best = i;
    }
    return best;
}

static int is_joined(const struct dl_petrarch_scene *s, uint32_t phrase)
{
    if (s->phrases[phrase].joined_to != DL_NONE) return 1;
    for (uint32_t i = 0; i < s->phrase_count; i++)
        if (s->phrases[i].joined_to == phrase) return 1;
    return 0;
}

/* One item at or behind `unit`; the unit behind it in *after. 1 when it is there */
static int take_item(const struct matcher *m, const struct dl_pattern_item *item, int64_t unit, int64_t *after)
{
    if (item->kind >= DL_ITEM_SOURCE) {
        uint32_t phrase = next_phrase(m, unit);
        if (phrase == DL_NONE || (item->kind == DL_ITEM_BOTH && !is_joined(m->scene, phrase))) return 0;
        if (item->kind == DL_ITEM_SOURCE) m->match->source = phrase;
        if (item->kind == DL_ITEM_TARGET) m->match->target = phrase;
        if (item->kind == DL_ITEM_BOTH) {
            m->match->both = phrase;
            m->match->both_is_behind = m->step > 0;
        }
        *after = m->step > 0 ? (int64_t)m->scene->phrases[phrase].last + 1 : (int64_t)m->scene->phrases[phrase].first - 1;
        return 1;
    }
    for (; is_within(m, unit); unit += m->step) {
        uint32_t size =
            item->kind == DL_ITEM_SET ? set_size(m, item->set, unit, 0) : (uint32_t)is_word(m, (uint32_t)unit, item->word, 0);
        if (size > 0) {
            *after = unit + m->step * (int64_t)size;
            return 1;
        }
        if (item->is_tight) return 0;
    }
    return 0;
}

static int take_side(struct matcher *m, const struct dl_pattern_item *items, uint32_t count, int64_t unit)
{
    for (uint32_t i = 0; i < count; i++)
        if (!take_item(m, &items[i], unit, &unit)) return 0;
    return 1;
}

static int fits(struct matcher *m, const struct dl_verb_pattern *pattern, uint32_t left, uint32_t right)
{
    m->match->source = m->match->target = m->match->both = DL_NONE;
    m->step = -1;
    if (!take_side(m, pattern->before, pattern->before_count, (int64_t)left - 1)) return 0;
    m->step = 1;
    return take_side(m, pattern->after, pattern->after_count, (int64_t)right + 1);
}

/* The words of a verb of several stand around the unit */
static int has_words(const struct dl_petrarch_scene *s, const struct dl_verb_form *form, uint32_t unit)
{
    if (form->before_count > unit || unit + form->after_count >= s->count) return 0;
    for (uint32_t i = 0; i < form->before_count; i++)
        if (!dl_str_equal(s->units[unit - 1 - i], form->before[i])) return 0;
    for (uint32_t i = 0; i < form->after_count; i++)
        if (!dl_str_equal(s->units[unit + 1 + i], form->after[i])) return 0;
    return 1;
}

/* The form with the most words of its own; of equals the one that stands last in the dictionary */
static const struct dl_verb_form *form_at(const struct dl_petrarch_verbs *v, const struct dl_petrarch_scene *s, uint32_t unit)
{
    const struct dl_verb_form *best = NULL;
    uint32_t head = dl_petrarch_verb_find(v, s->units[unit]);
    if (head == DL_NONE) head = dl_petrarch_verb_find(v, s->lemmas[unit]);
    for (uint32_t i = head; i != DL_NONE; i = v->form_list.at[i].next) {
        const struct dl_verb_form *form = &v->form_list.at[i];
        if (!has_words(s, form, unit)) continue;
        if (best == NULL || form->before_count + form->after_count > best->before_count + best->after_count) best = form;
    }
    return best;
}

struct dl_verb_match dl_petrarch_match(const struct dl_petrarch_verbs *v, const struct dl_petrarch_scene *s, uint32_t unit,
                                       uint32_t until)
{
    struct dl_verb_match match = {.form = form_at(v, s, unit), .source = DL_NONE, .target = DL_NONE, .both = DL_NONE};
    if (match.form == NULL) return match;
    struct matcher m = {.verbs = v, .scene = s, .match = &match, .low = 0, .until = until};
    const struct dl_verb_block *block = &v->blocks.at[match.form->block];
    match.codes = &match.form->codes;
    for (uint32_t i = block->first; i < block->first + block->count; i++) {
        if (!fits(&m, &v->patterns.at[i], unit - match.form->before_count, unit + match.form->after_count)) continue;
        match.pattern = &v->patterns.at[i];
        match.codes = &match.pattern->codes;
        return match;
    }
    match.source = match.target = match.both = DL_NONE;
    return match;
}
