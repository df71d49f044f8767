/* Reads data/cues. Verbs and nouns are looked up by their inflected forms, which are made here from the base forms
 * (regular rules, and data/cues/irregular.tsv), so that a wrongly guessed lemma costs nothing. */
#include "said/cues.h"

#include "base/tsv.h"

static const struct {
    const char *name;
    enum dl_cue_frame frame;
} frame_names[] = {
    {"clause", DL_FRAME_CLAUSE},
    {"quote", DL_FRAME_QUOTE},
    {"to", DL_FRAME_TO},
    {"object", DL_FRAME_OBJECT},
    {"object-to", DL_FRAME_OBJECT_TO},
    {"told", DL_FRAME_TOLD},
    {"as", DL_FRAME_AS},
    {"complement", DL_FRAME_COMPLEMENT},
    {"wh", DL_FRAME_WH},
    {"ing", DL_FRAME_ING},
    {"passive", DL_FRAME_PASSIVE},
    {"raising", DL_FRAME_RAISING},
    {"it", DL_FRAME_IT},
    {"alone", DL_FRAME_ALONE},
    {"before", DL_FRAME_BEFORE},
    {"possessor", DL_FRAME_POSSESSOR},
    {"poll", DL_FRAME_POLL},
};

static const char *const word_list_names[DL_CUE_WORD_LISTS] = {
    "whole",   "paper",   "meaning",   "light",      "carrier", "consequence", "place",     "page",    "topic",     "body",
    "serving", "measure", "supposing", "until",      "deed",    "performed",   "pondering", "verdict", "answering", "request",
    "medium",  "share",   "enabling",  "addressing", "struck",  "turning",     "filed",     "channel", "folk",      "speaking",
    "given",   "hearer",  "bench",     "binding",    "bidding", "opposing",    "stance"};

enum { MAX_CUES = 20000, MAX_IDIOMS = 2000 };

static int read_frames(const struct dl_tsv *tsv, struct dl_str cell, uint32_t *frames, struct dl_error *error)
{
    for (struct dl_str rest = cell; rest.at != NULL && rest.size > 0;) {
        struct dl_str name = dl_str_cut(&rest, ' ');
        size_t i = 0, n = sizeof frame_names / sizeof *frame_names;
        while (name.size > 0 && i < n && !dl_str_is(name, frame_names[i].name)) i++;
        if (i == n) return dl_tsv_fail(tsv, error, "unknown frame");
        if (name.size > 0) *frames |= frame_names[i].frame;
    }
    return DL_OK;
}

static int read_polarity(const struct dl_tsv *tsv, struct dl_str cell, enum dl_polarity *out, struct dl_error *error)
{
    for (int p = DL_POLARITY_AFFIRM; p <= DL_POLARITY_DECLINE; p++)
        if (dl_str_is(cell, dl_polarity_name((enum dl_polarity)p))) {
            *out = (enum dl_polarity)p;
            return DL_OK;
        }
    return dl_tsv_fail(tsv, error, "unknown polarity");
}

/* Enters cue `index` behind those whose first word has this form, or as the first. */
static int enter(struct dl_cues *cues, enum dl_cue_kind kind, struct dl_str form, uint32_t index)
{
    uint32_t at = dl_table_get(&cues->first[kind], form);
    if (at == DL_NONE) return dl_table_set(&cues->first[kind], form, index);
    while (at != index && cues->cues.at[at].next != DL_NONE) at = cues->cues.at[at].next;
    if (at != index && index > at) cues->cues.at[at].next = index;
    return DL_OK;
}

static int enter_form(struct dl_cues *cues, enum dl_cue_kind kind, uint32_t index, const char *stem, size_t stem_size,
                      const char *ending)
{
    struct dl_str form = dl_str_format(&cues->arena, "%.*s%s", (int)stem_size, stem, ending);
    if (form.at == NULL) return DL_ENOMEM;
    if (dl_table_get(&cues->first[kind], form) != DL_NONE) return DL_OK;
    return dl_table_set(&cues->first[kind], form, index);
}

static int is_vowel(char c) { return c != '\0' && strchr("aeiou", c) != NULL; }

/* Regular forms. A final consonant after a single vowel is given both single and doubled: the wrong one is no word. */
static int enter_regular(struct dl_cues *cues, enum dl_cue_kind kind, uint32_t index, struct dl_str base)
{
    size_t n = base.size;
    char last = n > 0 ? base.at[n - 1] : '\0', before = n > 1 ? base.at[n - 2] : '\0';
    int sibilant = strchr("sxz", last) != NULL || (last == 'h' && (before == 'c' || before == 's')) || last == 'o';
    int y = last == 'y' && !is_vowel(before), code = enter_form(cues, kind, index, base.at, n, "");
    if (code == DL_OK) code = enter_form(cues, kind, index, base.at, y ? n - 1 : n, y ? "ies" : sibilant ? "es" : "s");
    if (code != DL_OK || kind != DL_CUE_VERB) return code;
    code = enter_form(cues, kind, index, base.at, y ? n - 1 : n, y ? "ied" : last == 'e' ? "d" : "ed");
    if (code == DL_OK) code = enter_form(cues, kind, index, base.at, last == 'e' && before != 'e' ? n - 1 : n, "ing");
    if (code == DL_OK && n > 2 && !is_vowel(last) && is_vowel(before) && !is_vowel(base.at[n - 3])) {
        char ed[4] = {last, 'e', 'd', 0}, ing[5] = {last, 'i', 'n', 'g', 0};
        code = enter_form(cues, kind, index, base.at, n, ed);
        if (code == DL_OK) code = enter_form(cues, kind, index, base.at, n, ing);
    }
    return code;
}

static int push(struct dl_cues *cues, struct dl_cue cue, uint32_t *index)
{
    struct dl_cue *slot = DL_PUSH(&cues->cues, &cues->arena, MAX_CUES);
    if (slot == NULL) return DL_ENOMEM;
    cue.next = DL_NONE;
    *slot = cue;
    *index = cues->cues.count - 1;
    return DL_OK;
}

static int add(struct dl_cues *cues, enum dl_cue_kind kind, struct dl_cue cue)
{
    uint32_t index;
    struct dl_str rest = cue.name, first = dl_str_cut(&rest, ' ');
    cue.tail = rest.at != NULL ? rest : dl_str_slice(cue.name, cue.name.size, cue.name.size);
    int code = push(cues, cue, &index);
    if (code != DL_OK) return code;
    int known = dl_table_get(&cues->first[kind], first) != DL_NONE;
    if (known || kind == DL_CUE_PHRASE || kind == DL_CUE_ADJECTIVE) return enter(cues, kind, first, index);
    return enter_regular(cues, kind, index, first);
}

/* Which cell of a file holds what; 0 where the file has none. */
struct columns {
    int kind, frames, prepositions, polarity, weight;
};

static int read_file(struct dl_cues *cues, struct dl_data *data, const char *name, enum dl_cue_kind kind, struct columns columns,
                     struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, name, error), more;
    if (code != DL_OK) return code;
    while ((more = dl_tsv_next(&tsv, error)) == 1) {
        struct dl_cue cue = {.name = dl_tsv_cell(&tsv, 0)};
        long weight = 0;
        if (cue.name.size == 0) return dl_tsv_fail(&tsv, error, "no cue");
        struct dl_str kind_of_noun = columns.kind > 0 ? dl_tsv_cell(&tsv, (uint32_t)columns.kind) : (struct dl_str){0};
        cue.is_poll = dl_str_is(kind_of_noun, "poll");
        cue.is_document = cue.is_poll || dl_str_is(kind_of_noun, "document");
        if (columns.prepositions > 0) cue.prepositions = dl_tsv_cell(&tsv, (uint32_t)columns.prepositions);
        code = read_frames(&tsv, dl_tsv_cell(&tsv, (uint32_t)columns.frames), &cue.frames, error);
        if (code == DL_OK) code = read_polarity(&tsv, dl_tsv_cell(&tsv, (uint32_t)columns.polarity), &cue.polarity, error);
        if (code == DL_OK && (!dl_str_number(dl_tsv_cell(&tsv, (uint32_t)columns.weight), &weight) || weight < 1 || weight > 3))
            code = dl_tsv_fail(&tsv, error, "weight is not 1, 2 or 3");
        cue.weight = (uint8_t)weight;
        if (code == DL_OK && (code = add(cues, kind, cue)) != DL_OK) dl_fail_memory(error);
        if (code != DL_OK) return code;
    }
    return more;
}

static int read_irregular(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_cues *cues = to;
    uint32_t index = dl_table_get(&cues->first[DL_CUE_VERB], dl_tsv_cell(tsv, 0));
    if (index == DL_NONE) return DL_OK;
    for (uint32_t i = 1; i < tsv->count; i++)
        for (struct dl_str rest = dl_tsv_cell(tsv, i); rest.at != NULL && rest.size > 0;) {
            struct dl_str form = dl_str_cut(&rest, ' ');
            if (form.size > 0 && dl_table_get(&cues->first[DL_CUE_VERB], form) == DL_NONE &&
                dl_table_set(&cues->first[DL_CUE_VERB], form, index) != DL_OK)
                return dl_fail_memory(error);
        }
    return DL_OK;
}

static int read_idiom(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_cues *cues = to;
    struct dl_idiom idiom = {.words = dl_tsv_cell(tsv, 0)};
    uint32_t at = 0;
    for (struct dl_str rest = idiom.words; rest.at != NULL && rest.size > 0; at++) {
        struct dl_str word = dl_str_cut(&rest, ' ');
        if (word.size < 2 || word.at[0] != '*') continue;
        idiom.word = dl_str_slice(word, 1, word.size);
        idiom.cue = at;
    }
    if (idiom.word.size == 0) return dl_tsv_fail(tsv, error, "no word is marked as the cue");
    idiom.next = dl_table_get(&cues->idiom_of, idiom.word);
    struct dl_idiom *slot = DL_PUSH(&cues->idioms, &cues->arena, MAX_IDIOMS);
    if (slot == NULL) return dl_fail_memory(error);
    *slot = idiom;
    return dl_table_set(&cues->idiom_of, idiom.word, cues->idioms.count - 1) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int read_label(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_cues *cues = to;
    struct dl_str word = dl_tsv_cell(tsv, 0), kind = dl_tsv_cell(tsv, 1);
    int is_speaker = dl_str_is(kind, "speaker");
    if (word.size == 0 || (!is_speaker && !dl_str_is(kind, "notice")))
        return dl_tsv_fail(tsv, error, "a word, then speaker or notice");
    if (dl_table_set(&cues->label_of, word, is_speaker ? DL_LABEL_SPEAKER : DL_LABEL_NOTICE) != DL_OK) return dl_fail_memory(error);
    return DL_OK;
}

static int read_words(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_cues *cues = to;
    uint32_t list = 0;
    while (list < DL_CUE_WORD_LISTS && !dl_str_is(dl_tsv_cell(tsv, 0), word_list_names[list])) list++;
    if (list == DL_CUE_WORD_LISTS) return dl_tsv_fail(tsv, error, "unknown list");
    for (struct dl_str rest = dl_tsv_cell(tsv, 1); rest.at != NULL && rest.size > 0;) {
        struct dl_str word = dl_str_cut(&rest, ' ');
        if (word.size > 0 && dl_table_set(&cues->words[list], word, 1) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

static int read_all(struct dl_cues *cues, struct dl_data *data, struct dl_error *error)
{
    int code = read_file(cues, data, "cues/verbs.tsv", DL_CUE_VERB, (struct columns){0, 1, 2, 3, 4}, error);
    if (code == DL_OK) code = dl_tsv_read(data, "cues/irregular.tsv", read_irregular, cues, error);
    if (code == DL_OK) code = read_file(cues, data, "cues/nouns.tsv", DL_CUE_NOUN, (struct columns){1, 2, 3, 4, 5}, error);
    if (code == DL_OK)
        code = read_file(cues, data, "cues/adjectives.tsv", DL_CUE_ADJECTIVE, (struct columns){0, 1, 2, 3, 4}, error);
    if (code == DL_OK) code = read_file(cues, data, "cues/phrases.tsv", DL_CUE_PHRASE, (struct columns){0, 1, 0, 2, 3}, error);
    if (code == DL_OK) code = dl_tsv_read(data, "cues/idioms.tsv", read_idiom, cues, error);
    if (code == DL_OK) code = dl_tsv_read(data, "cues/labels.tsv", read_label, cues, error);
    if (code == DL_OK) code = dl_tsv_read(data, "cues/words.tsv", read_words, cues, error);
    if (code == DL_OK) code = dl_weights_read(&cues->keep.weights, data, "cues/weights.tsv", error);
    if (code == DL_OK) code = dl_weights_read(&cues->trust.weights, data, "cues/trust.tsv", error);
    return code;
}

int dl_cues_open(struct dl_cues **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_cues *cues = calloc(1, sizeof *cues);
    if (cues == NULL) return dl_fail_memory(error);
    dl_arena_init(&cues->arena);
    dl_weights_init(&cues->keep.weights, &cues->arena);
    dl_weights_init(&cues->trust.weights, &cues->arena);
    dl_table_init(&cues->label_of, &cues->arena);
    dl_table_init(&cues->idiom_of, &cues->arena);
    for (int list = 0; list < DL_CUE_WORD_LISTS; list++) dl_table_init(&cues->words[list], &cues->arena);
    for (int kind = 0; kind < DL_CUE_KINDS; kind++) dl_table_init(&cues->first[kind], &cues->arena);
    int code = read_all(cues, data, error);
    if (code != DL_OK) {
        dl_cues_close(cues);
        return code;
    }
    *out = cues;
    return DL_OK;
}

void dl_cues_close(struct dl_cues *cues)
{
    if (cues == NULL) return;
    dl_arena_release(&cues->arena);
    free(cues);
}

int dl_cue_governs(const struct dl_cue *cue, struct dl_str form)
{
    enum { LONGEST = 16 };
    char lower[LONGEST];
    if (cue->prepositions.size == 0 || form.size >= LONGEST || form.size == 0) return 0;
    struct dl_str small = {lower, dl_str_append_small(lower, LONGEST, 0, form, 0)};
    return dl_str_among(small, cue->prepositions.at, cue->prepositions.size, ' ');
}

/* What a table of words in lower case holds for a form in whatever letters, DL_NONE for none. */
static uint32_t get_small(const struct dl_table *table, struct dl_str form)
{
    return form.size > 0 ? dl_table_get_small(table, form) : DL_NONE;
}

int dl_cues_is_label(const struct dl_cues *cues, struct dl_str form, enum dl_label label)
{
    return get_small(&cues->label_of, form) == (uint32_t)label;
}

uint32_t dl_cues_idiom(const struct dl_cues *cues, struct dl_str form) { return get_small(&cues->idiom_of, form); }

int dl_cues_lists(const struct dl_cues *cues, enum dl_cue_words list, struct dl_str form)
{
    return get_small(&cues->words[list], form) != DL_NONE;
}

const struct dl_cue *dl_cues_find(const struct dl_cues *cues, enum dl_cue_kind kind, struct dl_str form)
{
    uint32_t index = get_small(&cues->first[kind], form);
    return index == DL_NONE ? NULL : &cues->cues.at[index];
}

const struct dl_cue *dl_cues_next(const struct dl_cues *cues, const struct dl_cue *cue)
{
    return cue->next == DL_NONE ? NULL : &cues->cues.at[cue->next];
}

const struct dl_cue *dl_cues_named(const struct dl_cues *cues, enum dl_cue_kind kind, struct dl_str name)
{
    struct dl_str rest = name;
    const struct dl_cue *cue = dl_cues_find(cues, kind, dl_str_cut(&rest, ' '));
    while (cue != NULL && !dl_str_equal(cue->name, name)) cue = dl_cues_next(cues, cue);
    return cue;
}
