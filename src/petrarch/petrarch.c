/* Every verb of a sentence that the dictionary knows gives the events of its pattern, or of its own code, between the codes on its two
 * sides: once each. After PETRARCH (Schrodt, Beieler and Idris, Three's a Charm?: Open Event Data Coding with EL:DIABLO, PETRARCH, and
 * the Open Event Data Alliance, 2014), over trees of dependencies in the place of constituents. */
#include "petrarch/petrarch.h"

#include "base/tree.h"
#include "did/frames.h"
#include "petrarch/issues.h"
#include "petrarch/sides.h"

struct dl_petrarch {
    struct dl_arena arena;
    struct dl_petrarch_names names;
    struct dl_petrarch_verbs verbs;
    struct dl_petrarch_issues issues;
    int one_sided;
    char version[17];
};

/* ---- opening ---- */

typedef int reader(void *to, const char *path, struct dl_petrarch_problems *problems, struct dl_error *error);

static int read_names(void *to, const char *path, struct dl_petrarch_problems *problems, struct dl_error *error)
{
    return dl_petrarch_names_read(to, path, problems, error);
}
static int read_discards(void *to, const char *path, struct dl_petrarch_problems *problems, struct dl_error *error)
{
    return dl_petrarch_discards_read(to, path, problems, error);
}
static int read_verbs(void *to, const char *path, struct dl_petrarch_problems *problems, struct dl_error *error)
{
    return dl_petrarch_verbs_read(to, path, problems, error);
}

static int read_issues(void *to, const char *path, struct dl_petrarch_problems *problems, struct dl_error *error)
{
    return dl_petrarch_issues_read(to, path, problems, error);
}

static int read_all(struct dl_petrarch *p, const struct dl_petrarch_files *files, struct dl_error *error)
{
    const struct {
        const char *const *paths;
        size_t count;
        reader *read;
        void *to;
    } kinds[] = {{files->actors, files->actor_count, read_names, &p->names},
                 {files->issues, files->issue_count, read_issues, &p->issues},
                 {files->discards, files->discard_count, read_discards, &p->names},
                 {files->verbs, files->verb_count, read_verbs, &p->verbs}};
    struct dl_petrarch_problems problems = {.tell = files->problem, .user = files->user};
    int code = DL_OK;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (size_t i = 0; code == DL_OK && i < kinds[k].count; i++)
            code = kinds[k].read(kinds[k].to, kinds[k].paths[i], &problems, error);
    snprintf(p->version, sizeof p->version, "%016llx", (unsigned long long)problems.hash);
    return code;
}

int dl_petrarch_open(struct dl_petrarch **out, const struct dl_petrarch_files *files, struct dl_error *error)
{
    struct dl_petrarch *p = calloc(1, sizeof *p);
    if (p == NULL) return dl_fail_memory(error);
    dl_arena_init(&p->arena);
    dl_petrarch_names_init(&p->names, &p->arena);
    dl_petrarch_verbs_init(&p->verbs, &p->arena);
    dl_petrarch_issues_init(&p->issues, &p->arena);
    p->one_sided = files->one_sided;
    int code = read_all(p, files, error);
    if (code == DL_OK && (files->verb_count == 0) != (files->actor_count == 0))
        code = dl_fail(error, DL_EUSAGE, "verbs and actors of PETRARCH go together: both, or neither");
    if (code != DL_OK) {
        dl_petrarch_close(p);
        return code;
    }
    *out = p;
    return DL_OK;
}

void dl_petrarch_close(struct dl_petrarch *p)
{
    if (p == NULL) return;
    dl_arena_release(&p->arena);
    free(p);
}

const char *dl_petrarch_version(const struct dl_petrarch *p) { return p->version; }

/* ---- records ---- */

struct coding {
    const struct dl_petrarch *petrarch;
    const struct dl_frames *frames;
    struct dl_petrarch_scene *scene;
    struct dl_table entities;  /* code -> entity */
    struct dl_table seen;      /* of the sentence: an event told already */
    const char *const *issues; /* of the sentence, in the document's arena */
    uint32_t issue_count;
};

/* The entity that bears a code, made at need; a mention of it at the phrase. DL_NONE when memory is spent */
static uint32_t entity_of(struct coding *c, const char *code, const struct dl_coded_phrase *phrase)
{
    struct dl_doc *doc = c->scene->doc;
    struct dl_str key = dl_str_copy(&doc->arena, dl_str_from(code));
    uint32_t index = key.at == NULL ? DL_NONE : dl_table_get(&c->entities, key);
    struct dl_span span = dl_words_span(doc, c->scene->words[phrase->first], c->scene->words[phrase->last]);
    if (index != DL_NONE || key.at == NULL) return index;
    struct dl_entity *entity = DL_PUSH(&doc->entities, &doc->arena, DL_MAX_ENTITIES);
    index = doc->entities.count - 1;
    if (entity == NULL || dl_table_set(&c->entities, key, index) != DL_OK) return DL_NONE;
    *entity = (struct dl_entity){.actor = dl_str_format(&doc->arena, "petrarch:%s", code),
                                 .name = dl_doc_slice(doc, span),
                                 .kind = DL_ENTITY_GROUP,
                                 .code = key,
                                 .of = DL_NONE};
    return index;
}

/* The participants of a side; those without any actor's code are left out unless one side may be empty. *count gets their number */
static const struct dl_participant *participants(struct coding *c, const struct dl_side *side, uint32_t *count)
{
    struct dl_doc *doc = c->scene->doc;
    struct dl_participant *list = dl_arena_alloc(&doc->arena, (side->count * DL_PHRASE_CODES + 1) * sizeof *list);
    *count = 0;
    for (uint32_t i = 0; list != NULL && i < side->count; i++) {
        const struct dl_coded_phrase *p = &c->scene->phrases[side->phrase[i]];
        for (uint32_t k = 0; k < p->code_count; k++) {
            if (strncmp(p->codes[k], "---", 3) == 0 && !c->petrarch->one_sided) continue;
            uint32_t entity = entity_of(c, p->codes[k], p);
            if (entity == DL_NONE) return NULL;
            list[(*count)++] =
                (struct dl_participant){dl_words_span(doc, c->scene->words[p->first], c->scene->words[p->last]), entity};
        }
    }
    return list;
}

static int is_told(struct coding *c, const struct dl_event *event)
{
    struct dl_arena *arena = &c->scene->doc->arena;
    struct dl_str key = dl_str_format(arena, "%s", event->cameo);
    for (uint32_t i = 0; i < event->actor_count && key.at != NULL; i++)
        key = dl_str_format(arena, "%.*s,%u", (int)key.size, key.at, event->actors[i].entity);
    if (key.at != NULL) key = dl_str_format(arena, "%.*s>", (int)key.size, key.at);
    for (uint32_t i = 0; i < event->recipient_count && key.at != NULL; i++)
        key = dl_str_format(arena, "%.*s,%u", (int)key.size, key.at, event->recipients[i].entity);
    if (key.at == NULL) return 0;
    if (dl_table_get(&c->seen, key) != DL_NONE) return 1;
    dl_table_set(&c->seen, key, 1);
    return 0;
}

static int put_event(struct coding *c, uint32_t word, const struct dl_verb_match *match, const char *code,
                     const struct dl_side *from, const struct dl_side *to)
{
    struct dl_doc *doc = c->scene->doc;
    const struct dl_code_row *row = c->frames == NULL ? NULL : dl_frames_code(c->frames, code);
    int is_known = row != NULL && strcmp(row->code, code) == 0 && row->type != DL_NO_CLASS;
    struct dl_event event = {.type = is_known ? (enum dl_event_type)row->type : DL_EVENT_TYPES,
                             .cameo = code,
                             .quad = is_known ? c->frames->classes[row->type].quad : 0,
                             .quad_cameo = dl_cameo_quad(code),
                             .goldstein = row != NULL && strcmp(row->code, code) == 0 ? row->goldstein : 0,
                             .contexts = c->issues,
                             .context_count = c->issue_count,
                             .trigger_word = word,
                             .sentence = c->scene->sentence,
                             .when = {doc->day, doc->day, doc->day == DL_NO_DAY ? DL_PRECISION_NONE : DL_PRECISION_REPORT},
                             .time = DL_NONE,
                             .when_from = doc->day == DL_NO_DAY ? DL_EVIDENCE_NONE : DL_EVIDENCE_REPORT,
                             .place = DL_NONE,
                             .statement = DL_NONE,
                             .same_as = DL_NONE,
                             .confidence = 1};
    event.actors = participants(c, from, &event.actor_count);
    event.recipients = participants(c, to, &event.recipient_count);
    if (event.actors == NULL || event.recipients == NULL) return DL_ENOMEM;
    if (event.actor_count + event.recipient_count == 0 || is_told(c, &event)) return DL_OK;
    if ((event.actor_count == 0 || event.recipient_count == 0) && !c->petrarch->one_sided) return DL_OK;
    const struct dl_verb_block *block = &c->petrarch->verbs.blocks.at[match->form->block];
    event.because =
        dl_str_format(&doc->arena, "%s:%u %.*s", c->petrarch->verbs.path,
                      match->pattern != NULL ? match->pattern->line : block->line, (int)block->name.size, block->name.at);
    struct dl_span *trigger = dl_arena_alloc(&doc->arena, sizeof *trigger);
    struct dl_event *kept = trigger == NULL ? NULL : DL_PUSH(&doc->events, &doc->arena, DL_MAX_EVENTS);
    if (kept == NULL) return DL_ENOMEM;
    *trigger = doc->words.at[word].span;
    event.trigger = (struct dl_spans){trigger, 1};
    *kept = event;
    return DL_OK;
}

/* ---- sentences ---- */

static int code_verb(struct coding *c, uint32_t unit)
{
    uint32_t word = c->scene->words[unit];
    struct dl_sides sides;
    struct dl_verb_match match = dl_petrarch_match(&c->petrarch->verbs, c->scene, unit, dl_petrarch_reach(c->scene, word));
    if (match.form == NULL || match.codes->is_null) return DL_OK;
    dl_petrarch_sides(c->scene, word, &match, &sides);
    int code = DL_OK;
    if (match.codes->forth[0] != 0) code = put_event(c, word, &match, match.codes->forth, &sides.source, &sides.target);
    if (code == DL_OK && match.codes->back[0] != 0)
        code = put_event(c, word, &match, match.codes->back, &sides.target, &sides.source);
    return code;
}

/* What the sentence is about, for each of its events */
static int find_issues(struct coding *c)
{
    const char *found[DL_SENTENCE_ISSUES];
    c->issue_count = dl_petrarch_issues_find(&c->petrarch->issues, c->scene, found);
    const char **kept = dl_arena_alloc(&c->scene->doc->arena, (c->issue_count + 1) * sizeof *kept);
    if (kept == NULL) return DL_ENOMEM;
    memcpy(kept, found, c->issue_count * sizeof *kept);
    c->issues = kept;
    return DL_OK;
}

/* *is_discarded: the whole report is to be left out */
static int code_sentence(struct coding *c, uint32_t sentence, int *is_discarded)
{
    if (dl_petrarch_scene_set(c->scene, sentence) != DL_OK) return DL_ENOMEM;
    uint32_t discard = dl_petrarch_scene_discard(c->scene);
    *is_discarded = discard == DL_DISCARD_STORY;
    if (discard != 0 || c->scene->phrase_count == 0) return DL_OK;
    dl_table_init(&c->seen, &c->scene->doc->arena);
    int code = find_issues(c);
    for (uint32_t i = 0; code == DL_OK && i < c->scene->count; i++)
        if (c->scene->doc->words.at[c->scene->words[i]].upos == DL_UPOS_VERB &&
            (i == 0 || c->scene->words[i - 1] != c->scene->words[i]))
            code = code_verb(c, i);
    return code;
}

int dl_petrarch_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    struct coding c = {.petrarch = kit->petrarch, .frames = kit->frames};
    int is_discarded = 0, code = DL_OK;
    c.scene = dl_arena_alloc(&doc->arena, sizeof *c.scene);
    if (c.scene == NULL) return dl_fail_memory(error);
    c.scene->doc = doc;
    c.scene->names = &kit->petrarch->names;
    dl_table_init(&c.entities, &doc->arena);
    for (uint32_t i = 0; code == DL_OK && !is_discarded && i < doc->sentences.count; i++)
        code = code_sentence(&c, i, &is_discarded);
    if (is_discarded) {
        doc->events.count = 0;
        dl_doc_warn(doc, "discarded", (struct dl_span){0, 0}, "the discard list leaves this report out");
    }
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}
