/* Loading the calendar: each pattern line is expanded over its optional and alternative elements and laid into one trie, so that
 * matching costs a few look-ups a word whatever the number of patterns. */
#include "when/calendar.h"

#include "base/tsv.h"

enum { MAX_ELEMENTS = 24, MAX_RULES = 512 };

static int find_class(struct dl_str name)
{
    static const char *const names[] = {
#define X_(id, label) label,
        DL_TIME_CLASSES(X_)
#undef X_
    };
    for (int i = 0; i < DL_TIME_CLASS_COUNT; i++)
        if (dl_str_is(name, names[i])) return i;
    return -1;
}

static int find_action(struct dl_str name)
{
    static const char *const names[] = {
#define X_(action) #action,
        DL_TIME_ACTIONS(X_)
#undef X_
    };
    for (int i = 0; i < DL_ACTION_COUNT; i++)
        if (dl_str_is(name, names[i])) return i;
    return -1;
}

/* ---- words ---- */

static void sift(struct dl_calendar *c, struct dl_str word)
{
    if (word.size > 0) c->sieve[(unsigned char)word.at[0]] |= 1u << (word.size < 31 ? word.size : 31);
}

static int load_word(struct dl_calendar *c, const struct dl_tsv *tsv, struct dl_error *error)
{
    int class = find_class(dl_tsv_cell(tsv, 1));
    if (class < 0) return dl_tsv_fail(tsv, error, "no such class");
    sift(c, tsv->cells[0]);
    uint32_t index = c->senses.count, last = dl_table_get(&c->words, tsv->cells[0]);
    struct dl_time_word *sense = DL_PUSH(&c->senses, &c->arena, 1u << 16);
    if (sense == NULL) return dl_fail_memory(error);
    struct dl_str value = tsv->count > 2 ? dl_str_trim(tsv->cells[2]) : (struct dl_str){"", 0};
    long number = 0;
    *sense = (struct dl_time_word){.next = DL_NONE, .class = (uint8_t) class, .value = value};
    if (dl_str_number(value, &number)) sense->number = (int32_t)number;
    sense->is_beside = (uint8_t)dl_str_is(dl_tsv_cell(tsv, 3), "beside");
    if (last == DL_NONE) return dl_table_set(&c->words, tsv->cells[0], index) == DL_OK ? DL_OK : dl_fail_memory(error);
    while (c->senses.at[last].next != DL_NONE) last = c->senses.at[last].next;
    c->senses.at[last].next = index;
    return DL_OK;
}

static int load_holiday(struct dl_calendar *c, const struct dl_tsv *tsv, struct dl_error *error)
{
    if (c->rule_count == MAX_RULES) return dl_tsv_fail(tsv, error, "too many named days");
    struct dl_str name = tsv->cells[0];
    if (name.size < 2) return dl_tsv_fail(tsv, error, "a named day needs two letters");
    c->holiday_sieve[(unsigned char)name.at[0]] |= 1u << (name.at[1] & 31);
    c->rules[c->rule_count] = dl_tsv_cell(tsv, 1);
    return dl_table_set(&c->holidays, name, c->rule_count++) == DL_OK ? DL_OK : dl_fail_memory(error);
}

/* ---- patterns ---- */

static struct dl_str edge_key(const uint32_t parts[2]) { return (struct dl_str){(const char *)parts, 2 * sizeof parts[0]}; }

uint32_t dl_calendar_step(const struct dl_calendar *c, uint32_t node, uint32_t element)
{
    uint32_t parts[2] = {node, element};
    return dl_table_get(&c->edges, edge_key(parts));
}

static int add_edge(struct dl_calendar *c, uint32_t node, uint32_t element, uint32_t *to)
{
    *to = dl_calendar_step(c, node, element);
    if (*to != DL_NONE) return DL_OK;
    uint32_t parts[2] = {node, element};
    struct dl_str key = dl_str_copy(&c->arena, edge_key(parts));
    *to = c->accept.count;
    uint32_t *accept = DL_PUSH(&c->accept, &c->arena, 1u << 20);
    if (key.at == NULL || accept == NULL) return DL_ENOMEM;
    *accept = DL_NONE;
    return dl_table_set(&c->edges, key, *to);
}

/* "<month>" or a word, as an element's number; DL_NONE when the class is unknown */
static uint32_t element_number(struct dl_calendar *c, struct dl_str text)
{
    if (text.size > 2 && text.at[0] == '<') {
        int class = find_class(dl_str_slice(text, 1, text.size - 1));
        return class < 0 ? DL_NONE : (uint32_t) class;
    }
    uint32_t number = dl_table_get(&c->literals, text);
    if (number != DL_NONE) return number;
    sift(c, text);
    number = DL_TIME_CLASS_COUNT + c->literal_count++;
    return dl_table_set(&c->literals, text, number) == DL_OK ? number : DL_NONE;
}

static int expand(struct dl_calendar *c, const struct dl_str *elements, uint32_t count, uint32_t node, uint32_t pattern)
{
    if (count == 0) {
        if (c->accept.at[node] == DL_NONE) c->accept.at[node] = pattern;
        return DL_OK;
    }
    struct dl_str element = elements[0];
    int code = DL_OK;
    if (element.size > 1 && element.at[element.size - 1] == '?') {
        element.size--;
        code = expand(c, elements + 1, count - 1, node, pattern);
    }
    while (code == DL_OK && element.size > 0) {
        uint32_t to, number = element_number(c, dl_str_cut(&element, '|'));
        if (number == DL_NONE) return DL_EFORMAT;
        code = add_edge(c, node, number, &to);
        if (code == DL_OK) code = expand(c, elements + 1, count - 1, to, pattern);
    }
    return code;
}

static int load_pattern(struct dl_calendar *c, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str elements[MAX_ELEMENTS], rest = dl_str_trim(tsv->cells[0]);
    uint32_t count = 0;
    while (rest.size > 0) {
        if (count == MAX_ELEMENTS) return dl_tsv_fail(tsv, error, "pattern too long");
        elements[count++] = dl_str_cut(&rest, ' ');
    }
    int action = find_action(dl_tsv_cell(tsv, 1));
    if (action < 0) return dl_tsv_fail(tsv, error, "no such action");
    uint32_t index = c->patterns.count;
    struct dl_time_pattern *pattern = DL_PUSH(&c->patterns, &c->arena, 1u << 16);
    if (pattern == NULL) return dl_fail_memory(error);
    *pattern = (struct dl_time_pattern){(uint8_t)action, dl_tsv_cell(tsv, 2), tsv->line};
    int code = expand(c, elements, count, 0, index);
    if (code == DL_EFORMAT) return dl_tsv_fail(tsv, error, "no such class");
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}

/* ---- the whole ---- */

static int load(struct dl_calendar *c, struct dl_data *data, const char *name,
                int (*row)(struct dl_calendar *, const struct dl_tsv *, struct dl_error *), struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, name, error);
    if (code != DL_OK) return code;
    while ((code = dl_tsv_next(&tsv, error)) == 1) {
        code = tsv.count < 2 ? dl_tsv_fail(&tsv, error, "too few cells") : row(c, &tsv, error);
        if (code != DL_OK) return code;
    }
    return code;
}

static int load_order(struct dl_calendar *c, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint32_t order = dl_str_is(dl_tsv_cell(tsv, 1), "day") ? 1 : dl_str_is(dl_tsv_cell(tsv, 1), "month") ? 2 : 0;
    if (order == 0) return dl_tsv_fail(tsv, error, "dates begin with the day or the month");
    return dl_table_set(&c->orders, tsv->cells[0], order) == DL_OK ? DL_OK : dl_fail_memory(error);
}

int dl_calendar_open(struct dl_calendar **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_calendar *c = calloc(1, sizeof *c);
    if (c == NULL) return dl_fail_memory(error);
    dl_arena_init(&c->arena);
    struct dl_table *const tables[] = {&c->words, &c->literals, &c->holidays, &c->orders, &c->edges};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) dl_table_init(tables[i], &c->arena);
    c->rules = dl_arena_alloc(&c->arena, MAX_RULES * sizeof *c->rules);
    uint32_t *root = DL_PUSH(&c->accept, &c->arena, 1);
    int code = DL_OK;
    if (c->rules == NULL || root == NULL) code = dl_fail_memory(error);
    else *root = DL_NONE;
    if (code == DL_OK) code = load(c, data, "times/words.tsv", load_word, error);
    if (code == DL_OK) code = load(c, data, "times/holidays.tsv", load_holiday, error);
    if (code == DL_OK) code = load(c, data, "times/orders.tsv", load_order, error);
    if (code == DL_OK) code = load(c, data, "times/patterns.tsv", load_pattern, error);
    if (code != DL_OK) {
        dl_calendar_close(c);
        return code;
    }
    *out = c;
    return DL_OK;
}

void dl_calendar_close(struct dl_calendar *c)
{
    if (c == NULL) return;
    dl_arena_release(&c->arena);
    free(c);
}
