#include "model/labels.h"

#include "base/tsv.h"

int dl_model_lines(struct dl_model *model, const char *section, struct dl_lines *out, struct dl_error *error)
{
    const struct dl_model_section *s = NULL;
    int code = dl_model_file_get(&model->file, section, DL_MODEL_TEXT, 1, NULL, &s, error);
    if (code != DL_OK) return code;
    struct dl_str rest = dl_section_text(s);
    out->count = s->dims[0];
    out->at = dl_arena_alloc(&model->arena, ((size_t)out->count + 1) * sizeof *out->at);
    if (out->at == NULL) return dl_fail_memory(error);
    for (uint32_t i = 0; i < out->count; i++) out->at[i] = dl_str_cut(&rest, '\n');
    return DL_OK;
}

static int bad_line(const struct dl_model *model, const char *section, uint32_t line, struct dl_error *error)
{
    return dl_fail_at(error, DL_EMODEL, model->file.name, line + 1, "line %u of section '%s' of model file '%s' is broken",
                      line + 1, section, model->file.name);
}

static int upos_of(struct dl_str name)
{
    for (int i = 0; i < DL_UPOS_COUNT; i++)
        if (dl_str_is(name, dl_upos_name((enum dl_upos)i))) return i;
    return -1;
}

/* An unknown subtype becomes its relation, an unknown relation "dep". */
static int relation_of(struct dl_str name)
{
    for (;;) {
        for (int i = 0; i < DL_REL_COUNT; i++)
            if (dl_str_is(name, dl_rel_name((enum dl_rel)i))) return i;
        struct dl_str rest = name, base = dl_str_cut(&rest, ':');
        if (base.size == name.size) return DL_REL_DEP;
        name = base;
    }
}

/* Kinds of names that dateline has no label for (events, works, laws) are names of other things. */
static int ner_of(struct dl_str name)
{
    static const char *const kinds[] = {"PER", "ORG", "LOC"};
    if (dl_str_is(name, "O")) return DL_NER_O;
    if (name.size < 3 || name.at[1] != '-' || (name.at[0] != 'B' && name.at[0] != 'I')) return -1;
    int inside = name.at[0] == 'I';
    for (int i = 0; i < 3; i++)
        if (dl_str_is(dl_str_slice(name, 2, name.size), kinds[i])) return DL_NER_B_PER + 2 * i + inside;
    return DL_NER_B_MISC + inside;
}

static int kind_of(struct dl_str name)
{
    static const struct {
        const char *name;
        enum dl_thing thing;
    } kinds[] = {{"none", DL_THING_NONE},     {"person", DL_THING_PERSON},    {"organization", DL_THING_ORGANIZATION},
                 {"place", DL_THING_PLACE},   {"event", DL_THING_EVENT},      {"time", DL_THING_TIME},
                 {"object", DL_THING_OBJECT}, {"abstract", DL_THING_ABSTRACT}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (dl_str_is(name, kinds[i].name)) return (int)kinds[i].thing;
    return DL_THING_OTHER;
}

static int enumerate(struct dl_model *model, const char *section, int (*value)(struct dl_str), uint8_t **out, uint32_t *count,
                     struct dl_str **names, struct dl_error *error)
{
    struct dl_lines lines = {NULL, 0};
    int code = dl_model_lines(model, section, &lines, error);
    if (code != DL_OK) return code;
    *out = dl_arena_alloc(&model->arena, lines.count);
    if (*out == NULL) return dl_fail_memory(error);
    for (uint32_t i = 0; i < lines.count; i++) {
        int v = value(lines.at[i]);
        if (v < 0) return bad_line(model, section, i, error);
        (*out)[i] = (uint8_t)v;
    }
    *count = lines.count;
    if (names != NULL) *names = lines.at;
    return DL_OK;
}

/* "C N S": casing, code points to cut, what to append (may be empty, may hold spaces). */
static int script_of(struct dl_str line, struct dl_script *out)
{
    long cut;
    struct dl_str rest = line, casing = dl_str_cut(&rest, ' '), number = dl_str_cut(&rest, ' ');
    if (casing.size != 1 || rest.at == NULL || !dl_str_number(number, &cut) || cut < 0 || cut > 1000) return 0;
    if (casing.at[0] != '=' && casing.at[0] != 'l' && casing.at[0] != 't') return 0;
    if (rest.size > DL_MAX_WORD_BYTES / 4) return 0;
    out->casing = casing.at[0] == '=' ? DL_CASING_KEEP : casing.at[0] == 'l' ? DL_CASING_LOWER : DL_CASING_TITLE;
    out->cut = (uint32_t)cut;
    out->append = rest;
    return 1;
}

static int open_scripts(struct dl_model *model, struct dl_error *error)
{
    struct dl_lines lines = {NULL, 0};
    int code = dl_model_lines(model, "scripts", &lines, error);
    if (code != DL_OK) return code;
    struct dl_script *scripts = dl_arena_alloc(&model->arena, ((size_t)lines.count + 1) * sizeof *scripts);
    if (scripts == NULL) return dl_fail_memory(error);
    for (uint32_t i = 0; i < lines.count; i++)
        if (!script_of(lines.at[i], &scripts[i])) return bad_line(model, "scripts", i, error);
    model->labels.scripts = scripts;
    model->labels.counts[DL_TAG_LEMMA] = lines.count;
    return DL_OK;
}

/* Lines "low<TAB>UPOS<TAB>lemma"; the first two cells together are the key. */
static int open_exceptions(struct dl_model *model, struct dl_error *error)
{
    struct dl_lines lines = {NULL, 0};
    int code = dl_model_lines(model, "lemmas", &lines, error);
    if (code != DL_OK) return code;
    dl_table_init(&model->labels.exceptions, &model->arena);
    struct dl_str *lemmas = dl_arena_alloc(&model->arena, ((size_t)lines.count + 1) * sizeof *lemmas);
    if (lemmas == NULL) return dl_fail_memory(error);
    for (uint32_t i = 0; i < lines.count; i++) {
        struct dl_str rest = lines.at[i], low = dl_str_cut(&rest, '\t'), upos = dl_str_cut(&rest, '\t');
        if (rest.size == 0) return bad_line(model, "lemmas", i, error);
        lemmas[i] = rest;
        struct dl_str key = {low.at, low.size + 1 + upos.size};
        if (dl_table_set(&model->labels.exceptions, key, i) != DL_OK) return dl_fail_memory(error);
    }
    model->labels.lemmas = lemmas;
    return DL_OK;
}

/* One line: lemma, UPOS, its forms in small letters. */
static int add_own(struct dl_model *model, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_labels *l = &model->labels;
    struct dl_str lemma = dl_tsv_cell(tsv, 0), upos = dl_tsv_cell(tsv, 1), forms = dl_tsv_cell(tsv, 2);
    if (tsv->count != 3 || lemma.size == 0 || forms.size == 0 || upos_of(upos) < 0)
        return dl_tsv_fail(tsv, error, "not a lemma, a UPOS tag and forms");
    struct dl_str *place = DL_PUSH(&l->own_lemmas, &model->arena, DL_MAX_DATA_LINE);
    if (place == NULL) return dl_fail_memory(error);
    *place = lemma;
    while (forms.at != NULL) {
        struct dl_str form = dl_str_trim(dl_str_cut(&forms, ' '));
        if (form.size == 0) continue;
        struct dl_str key = dl_str_format(&model->arena, "%.*s\t%.*s", (int)form.size, form.at, (int)upos.size, upos.at);
        if (key.at == NULL || dl_table_set(&l->own, key, l->own_lemmas.count - 1) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

static int open_own(struct dl_model *model, struct dl_data *data, struct dl_error *error)
{
    struct dl_tsv tsv;
    int next, code = dl_tsv_open(&tsv, data, "lemmas/forms.tsv", error);
    if (code != DL_OK) return code;
    dl_table_init(&model->labels.own, &model->arena);
    while ((next = dl_tsv_next(&tsv, error)) == 1) {
        code = add_own(model, &tsv, error);
        if (code != DL_OK) return code;
    }
    return next;
}

int dl_labels_open(struct dl_model *model, struct dl_data *data, struct dl_error *error)
{
    struct dl_labels *l = &model->labels;
    struct dl_lines feats = {NULL, 0};
    int code = enumerate(model, "upos", upos_of, &l->upos, &l->counts[DL_TAG_UPOS], &l->upos_names, error);
    if (code == DL_OK) code = enumerate(model, "ner", ner_of, &l->ner, &l->counts[DL_TAG_NER], NULL, error);
    if (code == DL_OK) code = enumerate(model, "kinds", kind_of, &l->kinds, &l->counts[DL_TAG_KIND], NULL, error);
    if (code == DL_OK) code = enumerate(model, "relations", relation_of, &l->relations, &l->relation_count, NULL, error);
    if (code == DL_OK) code = dl_model_lines(model, "feats", &feats, error);
    if (code == DL_OK) code = open_scripts(model, error);
    if (code == DL_OK) code = open_exceptions(model, error);
    if (code == DL_OK) code = open_own(model, data, error);
    if (code != DL_OK) return code;
    l->feats = feats.at;
    l->counts[DL_TAG_FEATS] = feats.count;
    if (l->relation_count < 2 || l->relations[0] != DL_REL_ROOT) return bad_line(model, "relations", 0, error);
    return DL_OK;
}
