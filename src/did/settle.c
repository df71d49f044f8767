/* When, where, who reports it, what it is about, whether it was told before: then the event is written down. */
#include "did/coder.h"

#include <string.h>

enum { PATH = 64 };

/* ---- when and where: the nearest time or place of the same clause ---- */

static int clause_edge(const struct dl_scene *s, uint16_t w)
{
    switch (dl_scene_rel(s, w)) {
    case DL_REL_CCOMP:
    case DL_REL_ACL_RELCL:
    case DL_REL_ADVCL:
    case DL_REL_ADVCL_RELCL:
    case DL_REL_PARATAXIS: return 1;
    case DL_REL_CONJ: return dl_scene_word(s, w)->upos == DL_UPOS_VERB;
    default: return 0;
    }
}

/* Steps in the tree between the trigger and a word, DL_NONE when a clause lies between them. */
static uint32_t distance(const struct dl_scene *s, uint16_t from, uint16_t to)
{
    uint16_t up[PATH];
    uint32_t n = 0;
    for (uint16_t at = from; at != DL_NO_WORD && n < PATH; at = dl_scene_head(s, at)) {
        up[n++] = at;
        if (clause_edge(s, at)) break;
    }
    uint32_t steps = 0;
    for (uint16_t at = to; at != DL_NO_WORD && steps < PATH; at = dl_scene_head(s, at), steps++) {
        for (uint32_t i = 0; i < n; i++)
            if (up[i] == at) return steps + i;
        if (clause_edge(s, at)) return DL_NONE;
    }
    return DL_NONE;
}

/* The word of a span that governs the others. */
static uint16_t top_of(const struct dl_scene *s, uint32_t word, uint32_t words)
{
    for (uint32_t i = 0; i < words; i++) {
        uint32_t head = s->doc->words.at[word + i].head;
        if (head == DL_NONE || head < word || head >= word + words) return (uint16_t)(word + i - s->first);
    }
    return (uint16_t)(word - s->first);
}

static int in_scene(const struct dl_scene *s, uint32_t word, uint32_t words)
{
    return words > 0 && word >= s->first && word + words <= s->first + s->count;
}

/* First item of a text-ordered array whose word is not before the sentence. */
#define LOWER(array, field)                                        \
    uint32_t low = 0, high = (array).count;                        \
    while (low < high) {                                           \
        uint32_t middle = (low + high) / 2;                        \
        if ((array).at[middle].field < s->first) low = middle + 1; \
        else high = middle;                                        \
    }

/* The verb that a clause is joined to by "and" or the like, DL_NO_WORD. */
static uint16_t joined_to(const struct dl_scene *s, uint16_t w)
{
    for (uint32_t steps = 0; w != DL_NO_WORD && steps < PATH && !clause_edge(s, w); steps++) w = dl_scene_head(s, w);
    return w != DL_NO_WORD && dl_scene_rel(s, w) == DL_REL_CONJ ? dl_scene_head(s, w) : DL_NO_WORD;
}

/* The nearest time that tells a day in the clause of w; at a word before `before` alone. DL_NONE. */
static uint32_t nearest_time(const struct dl_scene *s, uint16_t w, uint16_t before)
{
    const struct dl_doc *doc = s->doc;
    uint32_t best = DL_NONE, found = DL_NONE;
    LOWER(doc->times, word)
    for (uint32_t i = low; i < doc->times.count && doc->times.at[i].word < s->first + s->count; i++) {
        const struct dl_time *t = &doc->times.at[i];
        if ((t->type != DL_TIMEX_DATE && t->type != DL_TIMEX_TIME) || t->interval.precision == DL_PRECISION_NONE) continue;
        if (t->interval.from == DL_NO_DAY && t->interval.to == DL_NO_DAY) continue;
        if (!in_scene(s, t->word, t->words)) continue;
        uint16_t top = top_of(s, t->word, t->words);
        uint32_t steps = top < before ? distance(s, w, top) : DL_NONE;
        if (steps >= best) continue;
        best = steps;
        found = i;
    }
    return found;
}

/* A time before the first of joined clauses holds for those that have none of their own: "In 1994 they gave up A; in return, B promised C". */
static struct dl_interval when(const struct dl_scene *s, uint16_t w)
{
    const struct dl_doc *doc = s->doc;
    uint32_t found = nearest_time(s, w, DL_NO_WORD);
    for (uint16_t verb = joined_to(s, w), hops = 0; found == DL_NONE && verb != DL_NO_WORD && hops < 3;
         verb = joined_to(s, verb), hops++)
        found = nearest_time(s, verb, verb);
    if (found != DL_NONE) return doc->times.at[found].interval;
    if (doc->day != DL_NO_DAY) return (struct dl_interval){doc->day, doc->day, DL_PRECISION_REPORT};
    return (struct dl_interval){DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE};
}

/* Somewhere, and not somebody: "in Minsk", but not "from Russia". */
static int stands_at(const struct dl_scene *s, uint16_t w)
{
    static const char words[] = "in at near on outside around inside across throughout within over off along";
    uint16_t mark = dl_scene_child(s, w, DL_REL_CASE);
    if (mark == DL_NO_WORD) return 0;
    char low[16];
    struct dl_str form = dl_scene_word(s, mark)->form;
    if (form.size >= sizeof low) return 0;
    for (uint32_t i = 0; i < form.size; i++) low[i] = dl_ascii_to_lower(form.at[i]);
    return dl_str_listed((struct dl_str){low, form.size}, words, ' ');
}

static uint32_t where(const struct dl_scene *s, uint16_t w, uint32_t otherwise)
{
    const struct dl_doc *doc = s->doc;
    uint32_t best = DL_NONE, out = otherwise;
    LOWER(doc->places, word)
    for (uint32_t i = low; i < doc->places.count && doc->places.at[i].word < s->first + s->count; i++) {
        const struct dl_place *p = &doc->places.at[i];
        if (p->use != DL_PLACE_LITERAL || !in_scene(s, p->word, p->words) || !stands_at(s, top_of(s, p->word, p->words))) continue;
        uint32_t steps = distance(s, w, top_of(s, p->word, p->words));
        if (steps == DL_NONE || steps * 2 + p->is_country >= best) continue;
        best = steps * 2 + p->is_country;
        out = i;
    }
    return out;
}

/* ---- contexts ---- */

uint64_t dl_sentence_contexts(const struct dl_scene *s)
{
    const struct dl_frames *f = s->frames;
    uint64_t bits = 0;
    uint16_t first = f->context_sets[0];
    for (uint16_t w = 0; w < s->count; w++) {
        if (s->lemma[w] == DL_NONE) continue;
        for (uint32_t i = f->set_start[s->lemma[w]]; i < f->set_start[s->lemma[w] + 1]; i++)
            if (f->set_ids[i] >= first && f->set_ids[i] < first + f->context_count) bits |= 1ull << (f->set_ids[i] - first);
    }
    return bits;
}

static int write_contexts(const struct dl_coder *coder, const struct dl_code_row *row, struct dl_event *event)
{
    const struct dl_frames *f = coder->scene.frames;
    uint64_t bits = coder->contexts;
    struct dl_str list = dl_str_from(row != NULL ? row->contexts : NULL);
    while (list.at != NULL) {
        struct dl_str name = dl_str_trim(dl_str_cut(&list, ','));
        for (uint32_t i = 0; i < f->context_count; i++)
            if (dl_str_is(name, f->contexts[i])) bits |= 1ull << i;
    }
    const char **names = dl_arena_alloc(&coder->scene.doc->arena, (f->context_count + 1) * sizeof *names);
    if (names == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < f->context_count; i++)
        if (bits >> i & 1) names[event->context_count++] = f->contexts[i];
    event->contexts = names;
    return DL_OK;
}

/* ---- repeats ---- */

static uint32_t party_key(const struct dl_doc *doc, const struct dl_party *party, char *to, uint32_t size, uint32_t at)
{
    for (uint8_t i = 0; i < party->count && at + 24 < size; i++) {
        uint32_t entity = party->at[i].entity;
        if (entity == DL_NONE) return size; /* somebody unknown: never a repeat */
        (void)doc;
        static const char digits[] = "0123456789abcdef";
        to[at++] = '.';
        for (int shift = 28; shift >= 0; shift -= 4) to[at++] = digits[entity >> shift & 15];
    }
    return at;
}

/* The same class, people and trigger word, and no other day, is the same act told again. */
static int find_repeat(struct dl_coder *coder, const struct dl_draft *d, struct dl_event *event, uint32_t index)
{
    struct dl_doc *doc = coder->scene.doc;
    char key[256];
    uint32_t at = 0;
    if (d->actor.count == 0 && d->recipient.count == 0) return DL_OK;
    key[at++] = (char)('A' + d->type);
    at = party_key(doc, &d->actor, key, sizeof key, at);
    if (at < sizeof key) key[at++] = '>';
    if (at < sizeof key) at = party_key(doc, &d->recipient, key, sizeof key, at);
    struct dl_str lemma = dl_scene_word(&coder->scene, d->word)->lemma;
    if (at >= sizeof key || at + lemma.size + 1 >= sizeof key) return DL_OK;
    key[at++] = ':';
    memcpy(key + at, lemma.at, lemma.size);
    struct dl_str view = {key, at + lemma.size};
    uint32_t known = dl_table_get(&coder->seen, view);
    if (known != DL_NONE) {
        const struct dl_event *first = &doc->events.at[known];
        int other_day = first->when.precision != DL_PRECISION_REPORT && event->when.precision != DL_PRECISION_REPORT &&
                        (first->when.from > event->when.to || event->when.from > first->when.to);
        if (!other_day && first->status == event->status) {
            event->same_as = known;
            return DL_OK;
        }
    }
    struct dl_str kept = dl_str_copy(&doc->arena, view);
    return kept.at == NULL ? DL_ENOMEM : dl_table_set(&coder->seen, kept, index);
}

/* ---- writing ---- */

static int quad_of_root(const char *cameo)
{
    static const uint8_t quads[] = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 3, 4, 4, 4, 4};
    int root = (cameo[0] - '0') * 10 + cameo[1] - '0';
    return root >= 0 && root < (int)sizeof quads ? quads[root] : 0;
}

static const struct dl_participant *keep_party(struct dl_doc *doc, const struct dl_party *party)
{
    struct dl_participant *list = dl_arena_alloc(&doc->arena, (party->count + 1u) * sizeof *list);
    if (list != NULL && party->count > 0) memcpy(list, party->at, party->count * sizeof *list);
    return list;
}

static struct dl_str because(const struct dl_coder *coder, const struct dl_draft *d)
{
    const struct dl_scene *s = &coder->scene;
    struct dl_str lemma = dl_scene_word(s, d->word)->lemma;
    return dl_str_format(&s->doc->arena, "%s:%u %.*s%s%s%s%s%s%s", d->frame != NULL ? d->frame->file : "speech.tsv",
                         d->frame != NULL ? d->frame->line : 0, (int)lemma.size, lemma.at, d->turn != NULL ? " " : "",
                         d->turn != NULL ? d->turn : "", d->actor.count > 0 ? " actor=" : "",
                         d->actor.count > 0 ? dl_rel_name(dl_scene_rel(s, d->actor.head[0])) : "",
                         d->recipient.count > 0 ? " recipient=" : "",
                         d->recipient.count > 0 ? dl_rel_name(dl_scene_rel(s, d->recipient.head[0])) : "");
}

static float confidence(const struct dl_draft *d)
{
    float sure = 0.5f + 0.04f * (float)(d->frame != NULL ? d->frame->weight < 6 ? d->frame->weight : 6 : 2);
    if (d->actor.level == DL_LEVEL_STRONG) sure += 0.12f;
    if (d->recipient.level == DL_LEVEL_STRONG) sure += 0.08f;
    return sure;
}

/* "held talks": the noun names the act. */
static uint16_t trigger_of(struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t object = d->args.object;
    if (dl_scene_in(s, object, s->frames->measure)) /* "held several hours of talks" */
        for (uint16_t c = s->child[object]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_NMOD && c > object) {
                object = c;
                break;
            }
    if (d->kind != DL_FRAME_VERB || d->frame == NULL || d->frame->type != d->type || object == DL_NO_WORD) return d->word;
    if (!dl_scene_in(s, d->word, s->frames->light_subject) || dl_kind(s, object) != DL_FRAME_NOUN || s->lemma[object] == DL_NONE)
        return d->word;
    for (uint32_t i = s->frames->first[DL_FRAME_NOUN][s->lemma[object]]; i != DL_NONE; i = s->frames->frames.at[i].next)
        if (s->frames->frames.at[i].type == d->type) return object;
    return d->word;
}

int dl_settle(struct dl_coder *coder, struct dl_draft *d)
{
    struct dl_scene *s = &coder->scene;
    struct dl_doc *doc = s->doc;
    struct dl_event *event = DL_PUSH(&doc->events, &doc->arena, DL_MAX_EVENTS);
    struct dl_span *trigger = dl_arena_alloc(&doc->arena, sizeof *trigger);
    if (event == NULL || trigger == NULL) return DL_ENOMEM;
    uint16_t trigger_word = trigger_of(s, d);
    const struct dl_word *word = dl_scene_word(s, trigger_word);
    const struct dl_code_row *row = dl_frames_code(s->frames, d->cameo);
    *trigger = word->span;
    *event = (struct dl_event){.actors = keep_party(doc, &d->actor),
                               .recipients = keep_party(doc, &d->recipient),
                               .actor_count = d->actor.count,
                               .recipient_count = d->recipient.count,
                               .type = (enum dl_event_type)d->type,
                               .mode = d->mode,
                               .cameo = row != NULL ? row->code : d->cameo,
                               .quad = s->frames->classes[d->type].quad,
                               .quad_cameo = (uint8_t)quad_of_root(d->cameo),
                               .goldstein = row != NULL ? row->goldstein : 0,
                               .status = d->status,
                               .trigger = {trigger, 1},
                               .trigger_word = s->first + trigger_word,
                               .sentence = s->sentence,
                               .when = when(s, d->word),
                               .place = where(s, d->word, coder->dateline_place),
                               .statement = s->word_statement[s->first + d->word],
                               .same_as = DL_NONE,
                               .confidence = confidence(d),
                               .because = because(coder, d)};
    if (event->actors == NULL || event->recipients == NULL || event->because.at == NULL) return DL_ENOMEM;
    int code = write_contexts(coder, row, event);
    return code != DL_OK ? code : find_repeat(coder, d, event, doc->events.count - 1);
}
