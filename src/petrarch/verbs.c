/* A block is "--- NAME [CODE] ---", then verbs with their forms, then patterns; "&SET" opens a set of synonyms, a line each. Regular
 * forms are made as petrarch2 makes them. Transformations ("~ a (a b ATTACK) SAY = a b 015") are told and passed over. */
#include "petrarch/verbs.h"

#include "base/limits.h"

void dl_petrarch_verbs_init(struct dl_petrarch_verbs *v, struct dl_arena *arena)
{
    *v = (struct dl_petrarch_verbs){.arena = arena};
    dl_table_init(&v->forms, arena);
    dl_table_init(&v->sets, arena);
}

uint32_t dl_petrarch_verb_find(const struct dl_petrarch_verbs *v, struct dl_str word) { return dl_table_get(&v->forms, word); }

struct reading {
    struct dl_petrarch_verbs *verbs;
    struct dl_petrarch_lines lines;
    uint32_t block, set; /* that lines belong to now, DL_NONE */
    struct dl_event_codes codes;
    int has_transformations;
};

/* ---- codes ---- */

static int read_code(struct dl_str text, char out[DL_PETRARCH_EVENT])
{
    text = dl_str_trim(text);
    if (text.size >= DL_PETRARCH_EVENT) return 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (!dl_ascii_alpha(text.at[i]) && !dl_ascii_digit(text.at[i])) return 0;
        out[i] = dl_ascii_to_upper(text.at[i]);
    }
    out[text.size] = 0;
    return 1;
}

/* "[072]", "[032:033]", "[:110]", "[---]", "[+++]"; text is what stands between the brackets */
static int read_codes(struct dl_str text, struct dl_event_codes *out)
{
    *out = (struct dl_event_codes){.is_null = 0};
    text = dl_str_trim(text);
    if (text.size == 0) return 0;
    if (dl_str_is(text, "---") || dl_str_is(text, "+++") || dl_str_is(text, "###")) {
        out->is_null = 1;
        return 1;
    }
    struct dl_str back = text, forth = dl_str_cut(&back, ':');
    if (!read_code(forth, out->forth) || (back.at != NULL && !read_code(back, out->back))) return 0;
    return out->forth[0] != 0 || out->back[0] != 0;
}

/* The last "[…]" of the line; what stands before it is left in *line */
static int take_codes(struct dl_str *line, struct dl_event_codes *out)
{
    uint32_t close = line->size, open;
    while (close > 0 && line->at[close - 1] != ']') close--;
    if (close == 0) return 0;
    for (open = close - 1; open > 0 && line->at[open - 1] != '[';) open--;
    if (open == 0 || !read_codes(dl_str_slice(*line, open, close - 1), out)) return 0;
    *line = dl_str_trim(dl_str_slice(*line, 0, open - 1));
    return 1;
}

/* ---- sets ---- */

static uint32_t set_number(struct dl_petrarch_verbs *v, struct dl_str name)
{
    while (name.size > 1 && name.at[name.size - 1] == '_') name.size--;
    struct dl_str key = dl_str_copy(v->arena, name);
    if (key.at == NULL) return DL_NONE;
    for (uint32_t i = 0; i < key.size; i++) ((char *)(uintptr_t)key.at)[i] = dl_ascii_to_upper(key.at[i]);
    uint32_t number = dl_table_get(&v->sets, key);
    if (number != DL_NONE) return number;
    uint32_t *first = DL_PUSH(&v->set_first, v->arena, DL_MAX_DICTIONARY);
    if (first == NULL || dl_table_set(&v->sets, key, v->set_first.count - 1) != DL_OK) return DL_NONE;
    *first = DL_NONE;
    return v->set_first.count - 1;
}

static int add_synonym(struct reading *r, struct dl_str text)
{
    struct dl_petrarch_verbs *v = r->verbs;
    struct dl_str units[7];
    struct dl_synonym entry = {.set = r->set, .nested = DL_NONE, .next = v->set_first.at[r->set]}, *kept;
    if (text.size > 1 && text.at[0] == '&') entry.nested = set_number(v, text);
    else {
        entry.count = dl_petrarch_units(text, v->arena, units, 0, 7);
        if (entry.count == 0 || entry.count > 6) return 0;
        memcpy(entry.words, units, entry.count * sizeof *units);
    }
    kept = DL_PUSH(&v->synonyms, v->arena, DL_MAX_DICTIONARY);
    if (kept == NULL) return 0;
    *kept = entry;
    v->set_first.at[r->set] = v->synonyms.count - 1;
    return 1;
}

/* ---- verbs ---- */

static struct dl_str with_end(struct dl_petrarch_verbs *v, struct dl_str stem, uint32_t cut, const char *end)
{
    return dl_str_format(v->arena, "%.*s%s", (int)(stem.size - cut), stem.at, end);
}

static int put_form(struct dl_petrarch_verbs *v, struct dl_str word, struct dl_verb_form form)
{
    struct dl_verb_form *kept = word.at == NULL ? NULL : DL_PUSH(&v->form_list, v->arena, DL_MAX_DICTIONARY);
    if (kept == NULL) return DL_ENOMEM;
    form.next = dl_table_get(&v->forms, word);
    *kept = form;
    return dl_table_set(&v->forms, word, v->form_list.count - 1);
}

/* S, ED and ING, with E, Y and sibilants as English writes them */
static int put_regular(struct dl_petrarch_verbs *v, struct dl_str word, struct dl_verb_form form)
{
    char last = word.at[word.size - 1], before = word.size > 1 ? word.at[word.size - 2] : ' ';
    int consonant_y = last == 'Y' && memchr("AEIOU", before, 5) == NULL;
    int hisses = last == 'S' || last == 'X' || last == 'Z' || (last == 'H' && (before == 'C' || before == 'S'));
    struct dl_str forms[] = {consonant_y ? with_end(v, word, 1, "IES") : with_end(v, word, 0, hisses ? "ES" : "S"),
                             last == 'E'   ? with_end(v, word, 0, "D")
                             : consonant_y ? with_end(v, word, 1, "IED")
                                           : with_end(v, word, 0, "ED"),
                             last == 'E' && before != 'E' ? with_end(v, word, 1, "ING") : with_end(v, word, 0, "ING")};
    int code = put_form(v, word, form);
    for (size_t i = 0; code == DL_OK && i < sizeof forms / sizeof *forms; i++) code = put_form(v, forms[i], form);
    return code;
}

/* "ABANDON", "+BREAK_DOWN", "WIRE_+TAP": the words around the one that is conjugated, which is returned */
static struct dl_str split_verb(struct dl_petrarch_verbs *v, struct dl_str text, struct dl_verb_form *form)
{
    struct dl_str none = {NULL, 0}, verb = none, parts[6];
    uint32_t count = 0, words = 0, at = DL_NONE;
    while (text.at != NULL && text.size > 0) {
        struct dl_str part = dl_str_trim(dl_str_cut(&text, '_'));
        if (part.size == 0) continue;
        if (count == 6) return none;
        if (part.at[0] == '+') {
            at = count;
            part = dl_str_slice(part, 1, part.size);
        }
        struct dl_str unit[4];
        uint32_t units = dl_petrarch_units(part, v->arena, unit, 0, 4); /* "RE-ELECT": the last is conjugated */
        if (units == 0 || units > 3 || count + units > 6) return none;
        if (at == count) at += units - 1;
        memcpy(parts + count, unit, units * sizeof *unit);
        count += units;
        words++;
    }
    if (at == DL_NONE && words == 1) at = count - 1;
    if (at == DL_NONE || at > 4 || count - at - 1 > 4) return none;
    verb = parts[at];
    for (uint32_t i = at; i > 0; i--) form->before[form->before_count++] = parts[i - 1];
    for (uint32_t i = at + 1; i < count; i++) form->after[form->after_count++] = parts[i];
    return verb;
}

static int add_verb(struct reading *r, struct dl_str line)
{
    struct dl_petrarch_verbs *v = r->verbs;
    struct dl_event_codes own = r->codes;
    if (memchr(line.at, '[', line.size) != NULL && !take_codes(&line, &own)) return 0;
    struct dl_str forms = line, name = dl_str_trim(dl_str_cut(&forms, '{'));
    struct dl_verb_form form = {.block = r->block, .codes = own}, one;
    struct dl_str verb = split_verb(v, name, &form);
    if (verb.at == NULL) return 0;
    if (forms.at == NULL) return put_regular(v, verb, form) == DL_OK;
    if (put_form(v, verb, form) != DL_OK) return 0;
    forms = dl_str_cut(&forms, '}');
    while (forms.at != NULL && forms.size > 0) {
        struct dl_str text = dl_str_trim(dl_str_cut(&forms, ' '));
        if (text.size == 0) continue;
        one = (struct dl_verb_form){.block = r->block, .codes = own};
        struct dl_str word = split_verb(v, text, &one);
        if (word.at == NULL || put_form(v, word, one) != DL_OK) return 0;
    }
    return 1;
}

/* ---- patterns ---- */

struct side {
    struct dl_pattern_item items[DL_PATTERN_SIDE];
    uint32_t count;
};

/* One word of a pattern, perhaps several joined by '_', in the order of the text; is_tight: joined to what stands before it */
static int add_words(struct dl_petrarch_verbs *v, struct side *side, struct dl_str text, int is_tight)
{
    while (text.at != NULL) {
        struct dl_str part = dl_str_cut(&text, '_');
        if (part.size > 0) {
            struct dl_pattern_item item = {.is_tight = (uint8_t)is_tight};
            struct dl_str units[6];
            uint32_t count = 1;
            if (part.size == 1 && strchr("$+^%", part.at[0]) != NULL)
                item.kind = part.at[0] == '$'   ? DL_ITEM_SOURCE
                            : part.at[0] == '+' ? DL_ITEM_TARGET
                            : part.at[0] == '^' ? DL_ITEM_SKIP
                                                : DL_ITEM_BOTH;
            else if (part.at[0] == '&') {
                item.kind = DL_ITEM_SET;
                item.set = set_number(v, part);
            } else count = dl_petrarch_units(part, v->arena, units, 0, 6);
            for (uint32_t i = 0; i < count; i++) {
                if (side->count == DL_PATTERN_SIDE) return 0;
                if (item.kind == DL_ITEM_WORD) item.word = units[i];
                if (i > 0) item.is_tight = 1;
                side->items[side->count++] = item;
            }
        }
        is_tight = text.at != NULL && part.size > 0;
    }
    return 1;
}

/* Items in the order of the text become items from the verb outwards. tight_end: the last one before '*' was joined to it. */
static void turn_around(const struct side *side, int tight_end, struct dl_pattern_item *out)
{
    for (uint32_t i = 0; i < side->count; i++) {
        uint32_t from = side->count - 1 - i;
        out[i] = side->items[from];
        out[i].is_tight = (uint8_t)(i == 0 ? tight_end : side->items[from + 1].is_tight);
    }
}

static int add_pattern(struct reading *r, struct dl_str text)
{
    struct dl_petrarch_verbs *v = r->verbs;
    struct dl_verb_pattern pattern = {.line = r->lines.line}, *kept;
    struct side before = {.count = 0}, after = {.count = 0};
    int is_behind = 0, tight_end = 0;
    if (!take_codes(&text, &pattern.codes)) return 0;
    for (uint32_t i = 0; i < text.size; i++)
        if (memchr("{}()", text.at[i], 4) != NULL) v->by_lemma = 1;
    while (text.at != NULL && text.size > 0) {
        struct dl_str word = dl_str_trim(dl_str_cut(&text, ' '));
        while (word.size > 0 && memchr("({", word.at[0], 2) != NULL) word = dl_str_slice(word, 1, word.size);
        while (word.size > 0 && memchr(")}", word.at[word.size - 1], 2) != NULL) word.size--;
        if (word.size == 0) continue;
        const char *star = memchr(word.at, '*', word.size);
        if (star == NULL) {
            if (!add_words(v, is_behind ? &after : &before, word, 0)) return 0;
            continue;
        }
        uint32_t at = (uint32_t)(star - word.at);
        if (is_behind) return 0;
        is_behind = 1;
        tight_end = at > 0;
        if (at > 0 && !add_words(v, &before, dl_str_slice(word, 0, at - (word.at[at - 1] == '_')), 0)) return 0;
        struct dl_str rest = dl_str_slice(word, at + 1, word.size);
        if (rest.size > 1 && !add_words(v, &after, dl_str_slice(rest, rest.at[0] == '_', rest.size), 1)) return 0;
    }
    if (!is_behind) return 0;
    pattern.before_count = (uint8_t)before.count;
    pattern.after_count = (uint8_t)after.count;
    turn_around(&before, tight_end, pattern.before);
    memcpy(pattern.after, after.items, after.count * sizeof *after.items);
    kept = DL_PUSH(&v->patterns, v->arena, DL_MAX_DICTIONARY);
    if (kept == NULL) return 0;
    *kept = pattern;
    v->blocks.at[r->block].count++;
    return 1;
}

/* ---- the file ---- */

/* "--- ABANDON [345] ---" */
static int open_block(struct reading *r, struct dl_str text)
{
    struct dl_petrarch_verbs *v = r->verbs;
    r->block = r->set = DL_NONE;
    uint32_t end = text.size;
    while (end > 0 && (text.at[end - 1] == '-' || dl_ascii_space(text.at[end - 1]))) end--;
    text = dl_str_slice(text, 3, end);
    if (!take_codes(&text, &r->codes)) return 0;
    struct dl_verb_block *block = DL_PUSH(&v->blocks, v->arena, DL_MAX_DICTIONARY);
    if (block == NULL) return 0;
    *block = (struct dl_verb_block){text, v->patterns.count, 0, r->lines.line};
    r->block = v->blocks.count - 1;
    return 1;
}

static void read_line(struct reading *r, struct dl_str text)
{
    if (dl_str_starts(text, "---")) {
        if (!open_block(r, text)) dl_petrarch_complain(&r->lines, "no code for the verbs that follow", text);
    } else if (text.at[0] == '~') {
        if (!r->has_transformations) dl_petrarch_complain(&r->lines, "transformations are not used", text);
        r->has_transformations = 1;
    } else if (text.at[0] == '&') {
        r->set = set_number(r->verbs, dl_str_cut(&(struct dl_str){text.at, text.size}, ' '));
        if (r->set == DL_NONE) dl_petrarch_complain(&r->lines, "no set", text);
    } else if (text.at[0] == '+' && r->set != DL_NONE) {
        if (!add_synonym(r, dl_str_trim(dl_str_slice(text, 1, text.size))))
            dl_petrarch_complain(&r->lines, "no synonym, or too long,", text);
    } else if (r->block == DL_NONE) {
        dl_petrarch_complain(&r->lines, "no verb stands before", text);
    } else if (text.at[0] == '-') {
        r->set = DL_NONE;
        if (!add_pattern(r, dl_str_trim(dl_str_slice(text, 1, text.size))))
            dl_petrarch_complain(&r->lines, "no pattern with a code:", text);
    } else {
        r->set = DL_NONE;
        if (!add_verb(r, text)) dl_petrarch_complain(&r->lines, "no verb", text);
    }
}

int dl_petrarch_verbs_read(struct dl_petrarch_verbs *verbs, const char *path, struct dl_petrarch_problems *problems,
                           struct dl_error *error)
{
    struct reading r = {.verbs = verbs, .block = DL_NONE, .set = DL_NONE};
    struct dl_str line;
    int code = dl_petrarch_lines_open(&r.lines, path, verbs->arena, problems, error);
    verbs->path = path;
    while (code == DL_OK && dl_petrarch_next(&r.lines, &line)) read_line(&r, dl_str_trim(line));
    return code;
}
