/* An entry is a name with its code in brackets, or a name, synonyms behind '+', and lines of codes with days; an agent has its other
 * forms in braces, or takes a regular plural. A line that breaks the form is told and left out whole, so that no part of it can
 * get into a code. */
#include "petrarch/names.h"

#include "base/day.h"
#include "base/limits.h"

void dl_petrarch_names_init(struct dl_petrarch_names *n, struct dl_arena *arena)
{
    *n = (struct dl_petrarch_names){.arena = arena};
    dl_phrase_book_init(&n->actor_book, arena);
    dl_phrase_book_init(&n->agent_book, arena);
    dl_phrase_book_init(&n->discard_book, arena);
    dl_table_init(&n->markers, arena);
}

/* ---- codes ---- */

static int is_code_letter(char c)
{
    return dl_ascii_alpha(c) || dl_ascii_digit(c) || c == '~' || c == '/' || c == '-' || c == '#' || c == '+';
}

/* Letters in capitals; 0 when it is no code */
static int read_code(struct dl_str text, char out[DL_PETRARCH_CODE])
{
    text = dl_str_trim(text);
    if (text.size == 0 || text.size >= DL_PETRARCH_CODE) return 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (!is_code_letter(text.at[i])) return 0;
        out[i] = dl_ascii_to_upper(text.at[i]);
    }
    out[text.size] = 0;
    return 1;
}

/* Years of two digits are of 1930 to 2029, as petrarch reads them. */
static int century_of(long yymmdd) { return yymmdd / 10000 < 30 ? 2000 : 1900; }

/* YYMMDD or YYYYMMDD */
static int read_day(struct dl_str text, int32_t *out)
{
    long number;
    text = dl_str_trim(text);
    if ((text.size != 6 && text.size != 8) || !dl_str_number(text, &number) || number < 0) return 0;
    int year = (int)(number / 10000) + (text.size == 6 ? century_of(number) : 0), month = (int)(number / 100 % 100),
        day = (int)(number % 100);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > dl_day_month_length(year, month)) return 0;
    *out = dl_day_from(year, month, day);
    return 1;
}

/* "<911226", ">20130119", "19950601 - 19990815" */
static int read_days(struct dl_str text, struct dl_actor_code *out)
{
    text = dl_str_trim(text);
    if (text.size == 0) return 1;
    if (text.at[0] == '<') return read_day(dl_str_slice(text, 1, text.size), &out->to);
    if (text.at[0] == '>') return read_day(dl_str_slice(text, 1, text.size), &out->from);
    struct dl_str from = dl_str_cut(&text, '-');
    return text.at != NULL && read_day(from, &out->from) && read_day(text, &out->to) && out->from <= out->to;
}

/* What stands in one pair of brackets: a code, then perhaps days */
static int read_dated(struct dl_str text, struct dl_actor_code *out)
{
    *out = (struct dl_actor_code){.from = DL_NO_DAY, .to = DL_NO_DAY};
    text = dl_str_trim(text);
    uint32_t size = 0;
    while (size < text.size && !dl_ascii_space(text.at[size]) && text.at[size] != '<' && text.at[size] != '>') size++;
    return read_code(dl_str_slice(text, 0, size), out->code) && read_days(dl_str_slice(text, size, text.size), out);
}

/* The next "[…]" of *rest, which then begins behind it. 1; 0 for none; -1: a bracket that is never closed */
static int next_bracket(struct dl_str *rest, struct dl_str *inside)
{
    const char *open = memchr(rest->at, '[', rest->size);
    if (open == NULL) return 0;
    uint32_t start = (uint32_t)(open - rest->at) + 1;
    const char *close = memchr(rest->at + start, ']', rest->size - start);
    if (close == NULL) return -1;
    *inside = dl_str_slice(*rest, start, (uint32_t)(close - rest->at));
    *rest = dl_str_slice(*rest, (uint32_t)(close - rest->at) + 1, rest->size);
    return 1;
}

/* ---- actors ---- */

/* All codes of the line go to the entry, or none */
static int add_codes(struct dl_petrarch_names *n, struct dl_actor_entry *entry, struct dl_str line)
{
    uint32_t before = n->codes.count;
    struct dl_str inside, rest = line;
    int found;
    while ((found = next_bracket(&rest, &inside)) == 1) {
        struct dl_actor_code code, *kept;
        if (!read_dated(inside, &code) || strchr(code.code, '~') != NULL ||
            (kept = DL_PUSH(&n->codes, n->arena, DL_MAX_DICTIONARY)) == NULL) {
            n->codes.count = before;
            return 0;
        }
        *kept = code;
    }
    if (found < 0) {
        n->codes.count = before;
        return 0;
    }
    entry->count += n->codes.count - before;
    return 1;
}

/* ---- agents ---- */

static void add_form(struct dl_petrarch_names *n, struct dl_str form, uint32_t agent)
{
    const char *open = memchr(form.at, '!', form.size), *close;
    uint32_t at = open == NULL ? 0 : (uint32_t)(open - form.at);
    close = open == NULL ? NULL : memchr(open + 1, '!', form.size - at - 1);
    uint32_t marker = close == NULL ? DL_NONE : dl_table_get(&n->markers, (struct dl_str){open, (uint32_t)(close - open) + 1});
    if (marker == DL_NONE) {
        dl_phrase_book_add(&n->agent_book, form, agent);
        return;
    }
    struct dl_str words = n->marker_words[marker], tail = dl_str_slice(form, (uint32_t)(close - form.at) + 1, form.size);
    while (words.at != NULL && words.size > 0) {
        struct dl_str word = dl_str_trim(dl_str_cut(&words, ','));
        struct dl_str whole =
            dl_str_format(n->arena, "%.*s%.*s%.*s", (int)at, form.at, (int)word.size, word.at, (int)tail.size, tail.at);
        if (whole.at != NULL) dl_phrase_book_add(&n->agent_book, whole, agent);
    }
}

/* The regular plural: MINISTRY, MINISTRIES; CHURCH, CHURCHES; SOLDIER, SOLDIERS */
static struct dl_str plural_of(struct dl_petrarch_names *n, struct dl_str form)
{
    char last = form.at[form.size - 1], before = form.size > 1 ? form.at[form.size - 2] : ' ';
    if (last == 'Y' && memchr("AEIOU", before, 5) == NULL) return dl_str_format(n->arena, "%.*sIES", (int)form.size - 1, form.at);
    const char *end = last == 'S' || last == 'X' || (last == 'H' && (before == 'C' || before == 'S')) ? "ES" : "S";
    return dl_str_format(n->arena, "%.*s%s", (int)form.size, form.at, end);
}

static int add_agent(struct dl_petrarch_names *n, struct dl_str name, struct dl_str inside)
{
    struct dl_agent_entry agent = {.is_before = 0};
    char code[DL_PETRARCH_CODE];
    if (!read_code(inside, code)) return 0;
    size_t size = strlen(code);
    agent.is_before = code[size - 1] == '~';
    if ((code[0] == '~') == agent.is_before || size < 2) return 0;
    memcpy(agent.code, code + (agent.is_before ? 0 : 1), size - 1);
    agent.code[size - 1] = 0;
    struct dl_str forms = name, first = dl_str_cut(&forms, '{');
    first = dl_str_trim(first);
    while (first.size > 0 && first.at[first.size - 1] == '_') first.size--;
    struct dl_agent_entry *kept = first.size == 0 ? NULL : DL_PUSH(&n->agents, n->arena, DL_MAX_DICTIONARY);
    if (kept == NULL) return 0;
    *kept = agent;
    uint32_t index = n->agents.count - 1;
    add_form(n, first, index);
    if (forms.at == NULL) {
        struct dl_str plural = plural_of(n, first);
        if (plural.at != NULL && first.at[first.size - 1] != '!') add_form(n, plural, index);
        return 1;
    }
    forms = dl_str_cut(&forms, '}');
    while (forms.at != NULL && forms.size > 0) {
        struct dl_str form = dl_str_trim(dl_str_cut(&forms, ' '));
        if (form.size > 0) add_form(n, form, index);
    }
    return 1;
}

/* "!PERSON! = MAN, MEN, WOMAN" */
static int add_marker(struct dl_petrarch_names *n, struct dl_str line)
{
    enum { MARKERS = 256 };
    struct dl_str words = line, name = dl_str_trim(dl_str_cut(&words, '='));
    if (n->marker_words == NULL) n->marker_words = dl_arena_alloc(n->arena, MARKERS * sizeof *n->marker_words);
    if (n->marker_words == NULL || words.at == NULL || n->marker_count == MARKERS || name.size < 3 || name.at[name.size - 1] != '!')
        return 0;
    n->marker_words[n->marker_count] = words;
    return dl_table_set(&n->markers, name, n->marker_count++) == DL_OK;
}

/* ---- the file ---- */

struct reading {
    struct dl_petrarch_names *names;
    struct dl_petrarch_lines lines;
    uint32_t entry; /* that synonyms and codes belong to, DL_NONE: to a line that was passed over */
    uint32_t entry_line;
};

static void close_entry(struct reading *r)
{
    if (r->entry == DL_NONE || r->names->actors.at[r->entry].count > 0) return;
    uint32_t here = r->lines.line;
    r->lines.line = r->entry_line;
    dl_petrarch_complain(&r->lines, "a name without a code", (struct dl_str){"", 0});
    r->lines.line = here;
}

static void open_entry(struct reading *r, struct dl_str name, struct dl_str codes)
{
    struct dl_petrarch_names *n = r->names;
    struct dl_actor_entry entry = {n->codes.count, 0}, *kept;
    r->entry = DL_NONE;
    if (!add_codes(n, &entry, codes)) {
        dl_petrarch_complain(&r->lines, "no code, or no days,", codes);
        return;
    }
    kept = DL_PUSH(&n->actors, n->arena, DL_MAX_DICTIONARY);
    if (kept == NULL || dl_phrase_book_add(&n->actor_book, name, n->actors.count - 1) == DL_NONE) {
        dl_petrarch_complain(&r->lines, "no name, or too long,", name);
        return;
    }
    *kept = entry;
    r->entry = n->actors.count - 1;
    r->entry_line = r->lines.line;
}

static void read_line(struct reading *r, struct dl_str line)
{
    struct dl_petrarch_names *n = r->names;
    struct dl_str text = dl_str_trim(line), inside, rest = text;
    const char *bracket = memchr(text.at, '[', text.size);
    uint32_t size = bracket == NULL ? text.size : (uint32_t)(bracket - text.at);
    struct dl_str name = dl_str_trim(dl_str_slice(text, 0, size)), codes = dl_str_slice(text, size, text.size);
    if (text.at[0] == '!' && memchr(text.at, '=', text.size) != NULL) {
        if (!add_marker(n, text)) dl_petrarch_complain(&r->lines, "no marker", text);
    } else if (text.at[0] == '[') {
        if (r->entry == DL_NONE) return; /* its name was passed over, and told */
        if (!add_codes(n, &n->actors.at[r->entry], text)) dl_petrarch_complain(&r->lines, "no code, or no days,", text);
    } else if (text.at[0] == '+') {
        struct dl_str synonym = dl_str_slice(name, 1, name.size);
        if (r->entry == DL_NONE) return;
        if (dl_phrase_book_add(&n->actor_book, synonym, r->entry) == DL_NONE)
            dl_petrarch_complain(&r->lines, "no name, or too long,", name);
        else if (codes.size > 0 && !add_codes(n, &n->actors.at[r->entry], codes))
            dl_petrarch_complain(&r->lines, "no code, or no days,", codes);
    } else {
        close_entry(r);
        r->entry = DL_NONE;
        if (codes.size > 0 && memchr(codes.at, '~', codes.size) != NULL) {
            if (next_bracket(&rest, &inside) != 1 || !add_agent(n, name, inside)) dl_petrarch_complain(&r->lines, "no agent", text);
        } else open_entry(r, name, codes);
    }
}

int dl_petrarch_names_read(struct dl_petrarch_names *names, const char *path, struct dl_petrarch_problems *problems,
                           struct dl_error *error)
{
    struct reading r = {.names = names, .entry = DL_NONE};
    struct dl_str line;
    int code = dl_petrarch_lines_open(&r.lines, path, names->arena, problems, error);
    if (code != DL_OK) return code;
    while (dl_petrarch_next(&r.lines, &line)) read_line(&r, line);
    close_entry(&r);
    return DL_OK;
}

int dl_petrarch_discards_read(struct dl_petrarch_names *names, const char *path, struct dl_petrarch_problems *problems,
                              struct dl_error *error)
{
    struct dl_petrarch_lines lines;
    struct dl_str line;
    int code = dl_petrarch_lines_open(&lines, path, names->arena, problems, error);
    while (code == DL_OK && dl_petrarch_next(&lines, &line)) {
        struct dl_str phrase = dl_str_trim(line);
        int is_story = phrase.at[0] == '+';
        const char *note = memchr(phrase.at, '[', phrase.size);
        if (note != NULL) phrase.size = (uint32_t)(note - phrase.at);
        if (is_story) phrase = dl_str_slice(phrase, 1, phrase.size);
        if (dl_phrase_book_add(&names->discard_book, phrase, is_story ? DL_DISCARD_STORY : DL_DISCARD_SENTENCE) == DL_NONE)
            dl_petrarch_complain(&lines, "no phrase, or too long,", line);
    }
    return code;
}

const char *dl_petrarch_actor_on(const struct dl_petrarch_names *n, uint32_t actor, int32_t day)
{
    const struct dl_actor_entry *entry = &n->actors.at[actor];
    const char *always = NULL;
    for (uint32_t i = entry->first; i < entry->first + entry->count; i++) {
        const struct dl_actor_code *c = &n->codes.at[i];
        if (c->from == DL_NO_DAY && c->to == DL_NO_DAY) {
            if (always == NULL) always = c->code;
            continue;
        }
        if (day != DL_NO_DAY && (c->from == DL_NO_DAY || c->from <= day) && (c->to == DL_NO_DAY || day <= c->to)) return c->code;
    }
    return always;
}
