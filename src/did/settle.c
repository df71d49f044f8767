/* Who reports it, what it is about, whether it was told before: then the event is written down, with its setting (setting.c). */
#include "did/trust.h"

#include <stdio.h>
#include <string.h>

/* ---- contexts ---- */

uint64_t dl_sentence_contexts(const struct dl_scene *s)
{
    uint64_t bits = 0;
    for (uint16_t w = 0; w < s->count; w++)
        if (s->lemma[w] != DL_NONE) bits |= s->frames->of_lemma[s->lemma[w]].contexts;
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

static int is_above_text(const struct dl_doc *doc, const struct dl_event *event)
{
    const enum dl_section_kind kind = dl_section_kind_of(doc, event->sentence);
    return dl_is_heading(kind) || kind == DL_SECTION_LEAD;
}

/* A heading seldom says when and where: what it tells takes both from what repeats it and says so itself. */
static void complete(const struct dl_doc *doc, struct dl_event *first, const struct dl_event *repeat)
{
    if (!is_above_text(doc, first)) return;
    if (first->when_from == DL_EVIDENCE_REPORT && repeat->when_from == DL_EVIDENCE_CLAUSE) {
        first->when = repeat->when;
        first->time = repeat->time;
        first->when_from = DL_EVIDENCE_REPEAT;
    }
    if (first->place == DL_NONE && repeat->place_from == DL_EVIDENCE_CLAUSE) {
        first->place = repeat->place;
        first->place_from = DL_EVIDENCE_REPEAT;
    }
}

static int is_from_sentence(enum dl_evidence from) { return from == DL_EVIDENCE_CLAUSE || from == DL_EVIDENCE_SENTENCE; }

/* A repeat whose sentence tells no day or place was when and where the event was that it repeats. */
static void take_setting(const struct dl_doc *doc, struct dl_event *event)
{
    const struct dl_event *first = &doc->events.at[event->same_as];
    if (first->when_from != DL_EVIDENCE_REPORT && first->when_from != DL_EVIDENCE_NONE && !is_from_sentence(event->when_from)) {
        event->when = first->when;
        event->time = first->time;
        event->when_from = DL_EVIDENCE_REPEAT;
    }
    if (first->place == DL_NONE || !is_from_sentence(first->place_from)) return;
    if (event->place != DL_NONE && is_from_sentence(event->place_from)) return;
    event->place = first->place;
    event->place_from = DL_EVIDENCE_REPEAT;
}

static int is_other_day(const struct dl_event *a, const struct dl_event *b)
{
    return a->when.precision != DL_PRECISION_REPORT && b->when.precision != DL_PRECISION_REPORT &&
           (a->when.from > b->when.to || b->when.from > a->when.to);
}

static int all_among(const struct dl_participant *few, uint32_t few_count, const struct dl_participant *many, uint32_t many_count)
{
    for (uint32_t i = 0; i < few_count; i++) {
        uint32_t k = 0;
        while (k < many_count && (few[i].entity == DL_NONE || few[i].entity != many[k].entity)) k++;
        if (k == many_count) return 0;
    }
    return 1;
}

enum alike { ALIKE_IN_CLASS, ALIKE_IN_ROOT, ALIKE_IN_MODE };

/* The act that was told last of the event's class, and of its root in CAMEO and its mode where that is asked, with everybody whom the event names; DL_NONE. */
static uint32_t told_before(const struct dl_coder *coder, const struct dl_event *event, uint32_t index, enum alike alike)
{
    enum { SENTENCES_BACK = 60 };
    const struct dl_doc *doc = coder->scene.doc;
    for (uint32_t e = index; e-- > 0 && doc->events.at[e].sentence + SENTENCES_BACK >= event->sentence;) {
        const struct dl_event *first = &doc->events.at[e];
        if (first->sentence == event->sentence || first->type != event->type) continue;
        if (alike != ALIKE_IN_CLASS && memcmp(first->cameo, event->cameo, 2) != 0) continue;
        if (alike == ALIKE_IN_MODE && (first->mode == NULL || strcmp(first->mode, event->mode) != 0)) continue;
        const int is_told = first->status == event->status ||
                            (first->status == DL_STATUS_ACTUAL && event->status == DL_STATUS_ONGOING); /* "the protests" */
        if (!is_told || first->actor_count + first->recipient_count == 0 || is_other_day(first, event)) continue;
        if (!all_among(event->recipients, event->recipient_count, first->recipients, first->recipient_count)) continue;
        return first->same_as != DL_NONE ? first->same_as : e;
    }
    return DL_NONE;
}

/* "seized an airliner … condemned the hijacking": a noun with "the" that names no actor takes up the act of its kind that was told last, where
 * whom it names are of that too; of force of another kind, where none of its own was told ("shelled … the attack"). */
static uint32_t taken_up(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event, uint32_t index)
{
    if (d->kind != DL_FRAME_NOUN || d->args.light != DL_NO_WORD || d->actor.count > 0) return DL_NONE;
    if (!dl_has_det(&coder->scene, d->word, "the this that these those")) return DL_NONE;
    uint32_t found = event->mode != NULL ? told_before(coder, event, index, ALIKE_IN_MODE) : DL_NONE;
    if (found == DL_NONE) found = told_before(coder, event, index, ALIKE_IN_ROOT);
    return found == DL_NONE && event->type == DL_EVENT_ASSAULT ? told_before(coder, event, index, ALIKE_IN_CLASS) : found;
}

/* "Soldiers blocked the roads a day after the takeover": the noun's day is known once it is known what it repeats. */
static void date_by_count(const struct dl_scene *s, const struct dl_event *noun, struct dl_event *deed)
{
    const uint32_t at = noun->trigger_word - s->first;
    uint16_t head = DL_NO_WORD;
    if (noun->same_as == DL_NONE || noun->when_from != DL_EVIDENCE_REPEAT || noun->trigger_word < s->first || at >= s->count)
        return;
    if (is_from_sentence(deed->when_from)) return;
    const struct dl_interval when = dl_beside_counted_from(s, (uint16_t)at, noun->when, &head);
    if (when.precision == DL_PRECISION_NONE || s->first + head != deed->trigger_word) return;
    if (s->doc->day != DL_NO_DAY && when.from > s->doc->day) return;
    deed->when = when;
    deed->time = DL_NONE;
    deed->when_from = DL_EVIDENCE_SENTENCE;
}

/* Dates the event by the nouns of its sentence, and what was told before it there by the event, if it is such a noun. */
static void count_from_repeats(const struct dl_scene *s, uint32_t index)
{
    struct dl_event *event = &s->doc->events.at[index];
    for (uint32_t e = index; e-- > 0 && s->doc->events.at[e].sentence == event->sentence;) {
        date_by_count(s, &s->doc->events.at[e], event);
        date_by_count(s, event, &s->doc->events.at[e]);
    }
}

/* The same class, people and trigger word, and no other day, is the same act told again. */
static int find_repeat(struct dl_coder *coder, const struct dl_draft *d, struct dl_event *event, uint32_t index)
{
    struct dl_doc *doc = coder->scene.doc;
    char key[256];
    uint32_t at = 0;
    event->same_as = taken_up(coder, d, event, index);
    if (event->same_as != DL_NONE) take_setting(doc, event);
    if (event->same_as != DL_NONE || (d->actor.count == 0 && d->recipient.count == 0)) return DL_OK;
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
        struct dl_event *first = &doc->events.at[known];
        if (!is_other_day(first, event) && first->status == event->status) {
            event->same_as = known;
            complete(doc, first, event);
            take_setting(doc, event);
            return DL_OK;
        }
    }
    struct dl_str kept = dl_str_copy(&doc->arena, view);
    return kept.at == NULL ? DL_ENOMEM : dl_table_set(&coder->seen, kept, index);
}

/* ---- writing ---- */

static const struct dl_participant *keep_party(struct dl_doc *doc, const struct dl_party *party)
{
    struct dl_participant *list = dl_arena_alloc(&doc->arena, (party->count + 1u) * sizeof *list);
    if (list != NULL && party->count > 0) memcpy(list, party->at, party->count * sizeof *list);
    return list;
}

/* Puts a relation behind what stands in out, after a blank; its new end. */
static size_t add_rel(char *out, size_t used, const char *mark, enum dl_rel rel)
{
    const char *const parts[] = {used > 0 ? " " : "", mark, dl_rel_name(rel)};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const size_t size = strlen(parts[i]);
        memcpy(out + used, parts[i], size + 1);
        used += size;
    }
    return used;
}

/* Writes the relations from the predicate to a word: "^xcomp nsubj" goes up to the verb above and down to its subject. */
static void write_path(const struct dl_scene *s, uint16_t from, uint16_t to, char *out, size_t size)
{
    enum { FAR = 8 }; /* too far for words */
    struct dl_path path;
    size_t used = 0;
    out[0] = '\0';
    if (!dl_scene_path(s, from, to, &path) || path.ups >= FAR || path.downs >= FAR) return;
    for (uint16_t i = 0; i < path.ups && used + 24 < size; i++) used = add_rel(out, used, "^", dl_scene_rel(s, path.up[i]));
    for (uint16_t i = path.downs; i > 0 && used + 24 < size; i--) used = add_rel(out, used, "", dl_scene_rel(s, path.down[i - 1]));
}

/* The frame by file and line, and for each side the way through the tree. */
static struct dl_str because(const struct dl_coder *coder, const struct dl_draft *d)
{
    const struct dl_scene *s = &coder->scene;
    struct dl_str lemma = dl_scene_word(s, d->word)->lemma;
    char actor[128] = "", recipient[128] = "";
    if (d->actor.count > 0) write_path(s, d->word, d->actor.head[0], actor, sizeof actor);
    if (d->recipient.count > 0) write_path(s, d->word, d->recipient.head[0], recipient, sizeof recipient);
    char line[16] = "";
    const char *file = d->frame != NULL ? d->frame->file : d->is_loose ? "loose.tsv" : "speech.tsv";
    if (d->frame != NULL) snprintf(line, sizeof line, ":%u", d->frame->line);
    else if (d->echoed > 0) file = "a deed told before,"; /* "so did Greece", "condemned the raid" */
    const struct dl_str parts[] = {dl_str_from(file),
                                   dl_str_from(line),
                                   DL_STR(" "),
                                   lemma,
                                   dl_str_from(d->is_loose ? " loosely" : ""),
                                   dl_str_from(d->turn != NULL ? " " : ""),
                                   dl_str_from(d->turn),
                                   dl_str_from(actor[0] != '\0' ? " actor=" : ""),
                                   dl_str_from(actor),
                                   dl_str_from(recipient[0] != '\0' ? " recipient=" : ""),
                                   dl_str_from(recipient)};
    return dl_str_join(&s->doc->arena, parts, sizeof parts / sizeof *parts);
}

/* "held talks": the noun names the act. */
static uint16_t trigger_of(struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t object = d->args.object;
    if (d->trigger != 0) return d->trigger;
    if (d->args.predicate != DL_NO_WORD) return d->word; /* "called the trial a mockery" */
    if (dl_scene_in(s, object, s->frames->measure))      /* "held several hours of talks" */
        for (uint16_t c = s->child[object]; c != DL_NO_WORD; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_NMOD && c > object) {
                object = c;
                break;
            }
    if (d->kind != DL_FRAME_VERB || d->frame == NULL || d->frame->type != d->type || object == DL_NO_WORD) return d->word;
    if (!dl_scene_in(s, d->word, s->frames->light_subject) || dl_kind(s, object) != DL_FRAME_NOUN || s->lemma[object] == DL_NONE)
        return d->word;
    const uint16_t of = dl_scene_child(s, object, DL_REL_NMOD); /* "signed the Defense of Marriage Act" */
    if (of != DL_NO_WORD && dl_scene_word(s, object)->upos == DL_UPOS_PROPN && dl_scene_in(s, of, s->frames->law_name))
        return d->word;
    const uint32_t classes = s->frames->classes_of[DL_FRAME_NOUN][s->lemma[object]];
    if (d->type == DL_EVENT_REJECT && classes >> DL_EVENT_CONSULT & 1) return d->word; /* "cancelled talks": they were not held */
    return classes >> d->type & 1 ? object : d->word;
}

/* What happened a lifetime before the report is told as history (guideline G8), and what nobody is told to have done half a generation ago
 * only names a time: "since the riots of 1992". */
static int is_history(const struct dl_doc *doc, const struct dl_draft *d, const struct dl_event *event)
{
    enum { YEAR = 365, LIFETIME = 80 * YEAR, AS_NAME = 15 * YEAR };
    if (doc->day == DL_NO_DAY || event->when.to == DL_NO_DAY || event->when.precision == DL_PRECISION_NONE) return 0;
    const int is_name = d->kind == DL_FRAME_NOUN && d->actor.count + d->recipient.count == 0 && d->args.light == DL_NO_WORD;
    return event->when.to < doc->day - (is_name ? AS_NAME : LIFETIME);
}

/* The trigger's characters: of a noun that a hyphen joins, all of it ("sit-in", "cease-fire"), but no name before it. */
static struct dl_span trigger_span(const struct dl_scene *s, uint16_t w)
{
    struct dl_span span = dl_scene_word(s, w)->span;
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || w < 2) return span;
    const struct dl_word *hyphen = dl_scene_word(s, (uint16_t)(w - 1)), *before = dl_scene_word(s, (uint16_t)(w - 2));
    if (!dl_str_is(hyphen->form, "-") || hyphen->span.end != span.start || before->span.end != hyphen->span.start) return span;
    if (before->upos != DL_UPOS_PROPN) span.start = before->span.start;
    return span;
}

/* The event as the draft has it; *trigger is where its trigger is kept. */
static struct dl_event event_of(struct dl_coder *coder, const struct dl_draft *d, const struct dl_code_row *row,
                                struct dl_span *trigger)
{
    struct dl_scene *s = &coder->scene;
    uint16_t trigger_word = trigger_of(s, d);
    *trigger = trigger_span(s, trigger_word);
    return (struct dl_event){.actor_count = d->actor.count,
                             .recipient_count = d->recipient.count,
                             .type = (enum dl_event_type)d->type,
                             .mode = d->mode,
                             .cameo = row != NULL ? row->code : d->cameo,
                             .quad = s->frames->classes[d->type].quad,
                             .quad_cameo = dl_cameo_quad(d->cameo),
                             .goldstein = row != NULL ? row->goldstein : 0,
                             .status = dl_is_avowed(&coder->scene, d) ? DL_STATUS_ACTUAL : d->status,
                             .trigger = {trigger, 1},
                             .trigger_word = s->first + trigger_word,
                             .sentence = s->sentence,
                             .place = DL_NONE,
                             .time = DL_NONE,
                             .statement = s->word_statement[s->first + d->word],
                             .same_as = DL_NONE,
                             .because = because(coder, d)};
}

/* "Saudi-led airstrikes", "the blockade that Israel maintains": noun and verb tell one act, at one word; with more sides is told more. */
static int is_settled(struct dl_scene *s, const struct dl_draft *d)
{
    struct dl_events *events = &s->doc->events;
    const uint32_t trigger = s->first + trigger_of(s, d);
    for (uint32_t e = events->count; e-- > 0 && events->at[e].sentence == s->sentence;)
        if (events->at[e].trigger_word == trigger && (int)events->at[e].type == d->type) {
            const uint32_t sides = events->at[e].actor_count + events->at[e].recipient_count;
            if (sides > 0 && sides < (uint32_t)d->actor.count + d->recipient.count) return 0;
            if (sides > 0 || d->actor.count + d->recipient.count == 0 || e + 1 != events->count) return 1;
            events->count--;
            return 0;
        }
    return 0;
}

int dl_settle(struct dl_coder *coder, struct dl_draft *d)
{
    struct dl_scene *s = &coder->scene;
    struct dl_doc *doc = s->doc;
    float sure = dl_trust(s, d);
    if (d->echoed > 0) sure = d->echoed;
    if (dl_trust_drops(coder, sure) || is_settled(s, d)) return DL_OK;
    struct dl_event *event = DL_PUSH(&doc->events, &doc->arena, DL_MAX_EVENTS);
    struct dl_span *trigger = dl_arena_alloc(&doc->arena, sizeof *trigger);
    if (event == NULL || trigger == NULL) return DL_ENOMEM;
    const struct dl_code_row *row = dl_frames_code(s->frames, d->cameo);
    *event = event_of(coder, d, row, trigger);
    event->confidence = sure;
    dl_setting_find(coder, d, event);
    if (is_history(doc, d, event)) {
        doc->events.count--;
        return DL_OK;
    }
    if (dl_homes_find(coder, d, event) != DL_OK) return DL_ENOMEM;
    if (dl_trust_drops_of_nobody(coder, d, sure)) {
        doc->events.count--;
        return DL_OK;
    }
    event->actors = keep_party(doc, &d->actor);
    event->recipients = keep_party(doc, &d->recipient);
    if (event->actors == NULL || event->recipients == NULL || event->because.at == NULL) return DL_ENOMEM;
    if (s->frames->trust_watch != NULL) s->frames->trust_watch->event(s->frames->trust_watch->user, doc, event);
    int code = write_contexts(coder, row, event);
    if (code == DL_OK) code = find_repeat(coder, d, event, doc->events.count - 1);
    if (code == DL_OK) count_from_repeats(s, doc->events.count - 1);
    return code;
}
