/* Making atoms: one pass over the words, a second that puts number words together ("twenty-four", "nineteen ninety-six") and joins
 * named days ("New Year's Eve"). Figures are read by hand: 1998, '98, 1990s, 3rd, 10:35, 7pm, 12/03/2024, 2024-12-03. */
#include "when/atom.h"

#include "base/day.h"
#include "base/tree.h"

enum { MAX_FORM = 40 };

static void add_class(struct dl_time_atom *atom, enum dl_time_class class) { atom->classes |= 1u << class; }

/* ---- figures ---- */

static uint32_t read_digits(struct dl_str s, uint32_t at, int32_t *value)
{
    uint32_t n = 0;
    for (*value = 0; at + n < s.size && n < 9 && dl_ascii_digit(s.at[at + n]); n++) *value = *value * 10 + (s.at[at + n] - '0');
    return n;
}

static void set_date(struct dl_time_atom *atom, int32_t year, int32_t month, int32_t day)
{
    atom->classes = 0;
    add_class(atom, DL_TIME_ISODATE);
    atom->year = year;
    atom->month = month;
    atom->day = day;
}

/* 2024-12-03, 12/03/2024, 3.12.2024, 12/3: bytes taken, 0 for none */
static uint32_t read_date(struct dl_str s, int day_first, struct dl_time_atom *atom)
{
    int32_t a, b, c = 0;
    uint32_t n = read_digits(s, 0, &a), at = n;
    if (n == 0 || at + 1 >= s.size || memchr("-/.", s.at[at], 3) == NULL) return 0;
    char mark = s.at[at];
    uint32_t m = read_digits(s, at + 1, &b);
    const int named = m == 0 && mark == '-' ? dl_day_month_of(dl_str_slice(s, at + 1, s.size)) : 0;
    if (named > 0) { /* 18-Jun-2022 */
        b = named;
        m = 3;
        day_first = 1;
    }
    if (m == 0 || (m > 2 && named == 0)) return 0;
    at += 1 + m;
    uint32_t k = at + 1 < s.size && s.at[at] == mark ? read_digits(s, at + 1, &c) : 0;
    if (at + 1 + k < s.size && k > 0 && dl_ascii_alpha(s.at[at + 1 + k])) return 0;
    if (n == 4 && k > 0 && k <= 2 && mark != '.') {
        if (!dl_day_is_valid(a, b, c)) return 0;
        set_date(atom, a, b, c);
        return at + 1 + k;
    }
    if (n > 2 || (k != 4 && k != 2) || (k == 2 && mark != '/')) return 0;
    if (k == 2) c += c < 50 ? 2000 : 1900;
    if (mark == '.') day_first = 1;
    int32_t month = day_first ? b : a, day = day_first ? a : b;
    if (month > 12) {
        int32_t swap = month;
        month = day;
        day = swap;
    }
    if (!dl_day_is_valid(c, month, day)) return 0;
    set_date(atom, c, month, day);
    return at + 1 + k;
}

static int is_ordinal_end(struct dl_str rest)
{
    return dl_str_is_nocase(rest, "st") || dl_str_is_nocase(rest, "nd") || dl_str_is_nocase(rest, "rd") ||
           dl_str_is_nocase(rest, "th");
}

/* 10:35, 1530 (hours GMT are left), 7.30 only before a meridiem */
static int read_clock(struct dl_str form, uint32_t n, int32_t hour, struct dl_time_atom *atom)
{
    int32_t minute;
    if (n > 2 || n >= form.size || form.at[n] != ':' || hour > 24) return 0;
    uint32_t m = read_digits(form, n + 1, &minute);
    if (m != 2 || minute > 59) return 0;
    struct dl_str rest = dl_str_slice(form, n + 3, form.size);
    if (rest.size > 0 && rest.at[0] == ':') return 0;
    if (dl_str_is_nocase(rest, "pm") || dl_str_is_nocase(rest, "p.m.")) hour = hour % 12 + 12;
    else if (dl_str_is_nocase(rest, "am") || dl_str_is_nocase(rest, "a.m.")) hour %= 12;
    else if (rest.size > 0) return 0;
    atom->number = hour * 60 + minute;
    add_class(atom, DL_TIME_CLOCK);
    return 1;
}

static void read_plain_number(struct dl_str form, uint32_t n, int32_t value, struct dl_time_atom *atom)
{
    atom->number = value;
    add_class(atom, DL_TIME_NUM);
    if (n <= 2 && value >= 1 && value <= 31) add_class(atom, DL_TIME_DAY);
    if (n == 4 && form.size == 4 && value >= 1000 && value < 2200) add_class(atom, DL_TIME_YEAR);
}

static void read_figures(struct dl_str form, struct dl_time_atom *atom)
{
    int32_t value;
    uint32_t quote = dl_str_starts(form, "'")                                                     ? 1
                     : dl_str_starts(form, "\xE2\x80\x99") || dl_str_starts(form, "\xE2\x80\x98") ? 3
                                                                                                  : 0;
    uint32_t n = read_digits(form, quote, &value);
    if (n == 0) return;
    struct dl_str rest = dl_str_slice(form, quote + n, form.size);
    if (dl_str_starts(rest, "'") && rest.size == 2) rest = dl_str_slice(rest, 1, 2);
    int is_decade = dl_str_is(rest, "s") && value % 10 == 0;
    if (n == 2 && (quote > 0 || is_decade) && (is_decade || rest.size == 0)) {
        atom->number = value + (value < 30 ? 2000 : 1900);
        if (quote > 0 || value >= 20) add_class(atom, is_decade ? DL_TIME_DECADE : DL_TIME_YEAR);
        return;
    }
    if (quote > 0) return;
    if (is_decade && n == 4 && value >= 1000 && value < 2200) {
        atom->number = value;
        add_class(atom, DL_TIME_DECADE);
    } else if (rest.size == 0) {
        read_plain_number(form, n, value, atom);
    } else if (is_ordinal_end(rest)) {
        atom->number = value;
        add_class(atom, DL_TIME_ORD);
        if (value >= 1 && value <= 31) add_class(atom, DL_TIME_DAY);
    } else if (dl_str_is_nocase(rest, "pm") || dl_str_is_nocase(rest, "am") || dl_str_is_nocase(rest, "p.m.") ||
               dl_str_is_nocase(rest, "a.m.")) {
        if (value > 12) return;
        atom->number = (value % 12 + (dl_ascii_to_lower(rest.at[0]) == 'p' ? 12 : 0)) * 60;
        add_class(atom, DL_TIME_CLOCK);
        atom->is_word = 1; /* no minutes */
    } else if (!read_clock(form, n, value, atom) && rest.size == 4 && rest.at[0] == ',') {
        int32_t low;
        if (read_digits(rest, 1, &low) == 3) {
            atom->number = value * 1000 + low;
            add_class(atom, DL_TIME_NUM);
        }
    }
}

/* ---- words ---- */

static uint32_t lower(struct dl_str form, char *out)
{
    if (form.size >= MAX_FORM) return 0;
    for (uint32_t i = 0; i < form.size; i++) out[i] = dl_ascii_to_lower(form.at[i]);
    return form.size;
}

/* "May" is a month in capitals and not an auxiliary, "march" and "fall" no verbs; short forms want their capital. */
static int is_sense_here(const struct dl_word *word, const struct dl_time_atom *atom, enum dl_time_class class)
{
    if (class == DL_TIME_MONTH || class == DL_TIME_WEEKDAY || class == DL_TIME_WEEKDAYS) {
        if (!atom->is_capital) return 0;
        return word->upos != DL_UPOS_AUX && (word->upos != DL_UPOS_VERB || word->form.size > 5);
    }
    if (class == DL_TIME_SEASON) return word->upos != DL_UPOS_VERB && word->upos != DL_UPOS_AUX;
    if (class == DL_TIME_EDGE) return word->upos != DL_UPOS_VERB;
    return 1;
}

/* Whether the word before or behind begins with a figure. */
static int is_beside_figure(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (word > 0 && w[-1].form.size > 0 && dl_ascii_digit(w[-1].form.at[0])) return 1;
    return word + 1 < doc->words.count && w[1].form.size > 0 && dl_ascii_digit(w[1].form.at[0]);
}

static void read_lexicon(const struct dl_calendar *c, const struct dl_doc *doc, struct dl_str form, struct dl_time_atom *atom)
{
    const struct dl_word *word = &doc->words.at[atom->word];
    char low[MAX_FORM];
    struct dl_str key = {low, lower(form, low)};
    if (key.size == 0) return;
    if (dl_str_is(key, "\xE2\x80\x99s")) key = DL_STR("'s");
    uint32_t sieve = c->sieve[(unsigned char)key.at[0]];
    uint32_t bare = key.size - (key.at[key.size - 1] == '.');
    if (((sieve >> (key.size < 31 ? key.size : 31)) & 1) == 0 && ((sieve >> (bare < 31 ? bare : 31)) & 1) == 0) return;
    atom->literal = dl_table_get(&c->literals, key);
    uint32_t sense = dl_table_get(&c->words, key);
    if (sense == DL_NONE && key.size > 2 && key.at[key.size - 1] == '.') {
        key.size--;
        sense = dl_table_get(&c->words, key);
    }
    for (; sense != DL_NONE && atom->sense_count < DL_ATOM_SENSES; sense = c->senses.at[sense].next) {
        const struct dl_time_word *s = &c->senses.at[sense];
        if (!is_sense_here(word, atom, (enum dl_time_class)s->class)) continue;
        if (s->is_beside && !is_beside_figure(doc, atom->word)) continue;
        add_class(atom, (enum dl_time_class)s->class);
        uint32_t k = atom->sense_count++;
        atom->senses[k].class = s->class;
        atom->senses[k].number = s->number;
        atom->senses[k].value = s->value;
        if (s->class == DL_TIME_NUMBER || s->class == DL_TIME_ORDINAL) atom->number = s->number;
        if (s->class == DL_TIME_DECADE) atom->number = 1900 + 10 * s->number;
    }
}

static int is_hyphen(struct dl_str s, uint32_t at, uint32_t *size)
{
    *size = 1;
    if (s.at[at] == '-') return 1;
    *size = 3;
    return at + 3 <= s.size && (memcmp(s.at + at, "\xE2\x80\x90", 3) == 0 || memcmp(s.at + at, "\xE2\x80\x91", 3) == 0 ||
                                memcmp(s.at + at, "\xE2\x80\x93", 3) == 0);
}

/* "7.30 a.m.", "17.30 GMT": the British hour, only before what tells that it is one */
static void read_dotted_clock(const struct dl_doc *doc, uint32_t word, struct dl_str form, struct dl_time_atom *atom)
{
    int32_t hour, minute;
    if (word + 1 >= doc->words.count || form.size < 4 || form.size > 5 || form.at[form.size - 3] != '.') return;
    if (!dl_str_listed_nocase(doc->words.at[word + 1].form, "a.m.|p.m.|am|pm|a.m|p.m|gmt|hrs|hours|local", '|')) return;
    if (read_digits(form, 0, &hour) != form.size - 3 || read_digits(form, form.size - 2, &minute) != 2 || hour > 24 || minute > 59)
        return;
    atom->number = hour * 60 + minute;
    add_class(atom, DL_TIME_CLOCK);
}

static int push_piece(const struct dl_calendar *c, struct dl_doc *doc, uint32_t word, uint32_t start, uint32_t end, int is_hyphened,
                      struct dl_time_atoms *atoms)
{
    struct dl_time_atom *atom = DL_PUSH(atoms, &doc->arena, DL_MAX_WORDS);
    if (atom == NULL) return DL_ENOMEM;
    const struct dl_word *w = &doc->words.at[word];
    struct dl_str form = dl_str_slice(w->form, start, end);
    atom->span = (struct dl_span){w->span.start + start, w->span.start + end};
    atom->word = atom->last_word = word;
    atom->literal = DL_NONE;
    atom->is_hyphened = (uint8_t)is_hyphened;
    if (form.size == 0) return DL_OK;
    atom->is_capital = (uint8_t)dl_ascii_upper(form.at[0]);
    if (dl_ascii_digit(form.at[0]) || form.at[0] == '\'' || (unsigned char)form.at[0] == 0xE2) read_figures(form, atom);
    if (atom->classes == 0) read_dotted_clock(doc, word, form, atom);
    if (atom->classes == 0) read_lexicon(c, doc, form, atom);
    return DL_OK;
}

/* A lone hyphen between two glued words is passed over, like one inside a word. */
static int is_joiner(const struct dl_doc *doc, uint32_t word, uint32_t first, uint32_t end)
{
    uint32_t size;
    const struct dl_word *w = &doc->words.at[word];
    if (w->form.size == 0 || !is_hyphen(w->form, 0, &size) || size != w->form.size) return 0;
    return word > first && word + 1 < end && w[-1].span.end == w->span.start && w[1].span.start == w->span.end;
}

static int push_word(const struct dl_calendar *c, struct dl_doc *doc, uint32_t word, int is_hyphened, struct dl_time_atoms *atoms)
{
    struct dl_str form = doc->words.at[word].form;
    uint32_t start = 0;
    for (uint32_t i = 1; i + 1 < form.size; i++) {
        uint32_t size;
        if (!is_hyphen(form, i, &size) || form.size - i <= size) continue;
        if (push_piece(c, doc, word, start, i, is_hyphened, atoms) != DL_OK) return DL_ENOMEM;
        is_hyphened = 1;
        start = i + size;
        i += size - 1;
    }
    return push_piece(c, doc, word, start, form.size, is_hyphened, atoms);
}

/* A date in figures may run over several words: it is read from the text. */
static uint32_t push_date(struct dl_doc *doc, uint32_t word, uint32_t end, int day_first, struct dl_time_atoms *atoms)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->form.size == 0 || !dl_ascii_digit(w->form.at[0])) return 0;
    if (word > 0 && w[-1].span.end == w->span.start && w[-1].form.size > 0 &&
        (w[-1].form.at[w[-1].form.size - 1] == '/' || w[-1].form.at[0] == '$'))
        return 0;
    struct dl_time_atom atom = {.literal = DL_NONE, .word = word};
    struct dl_str text = dl_doc_slice(doc, (struct dl_span){w->span.start, doc->words.at[end - 1].span.end});
    uint32_t bytes = read_date(dl_str_slice(text, 0, 12), day_first, &atom);
    if (bytes == 0) return 0;
    uint32_t words = 0;
    while (word + words < end && doc->words.at[word + words].span.end <= w->span.start + bytes) words++;
    if (words == 0 || doc->words.at[word + words - 1].span.end != w->span.start + bytes) return 0;
    atom.span = (struct dl_span){w->span.start, w->span.start + bytes};
    atom.last_word = word + words - 1;
    struct dl_time_atom *place = DL_PUSH(atoms, &doc->arena, DL_MAX_WORDS);
    if (place == NULL) return 0;
    *place = atom;
    return words;
}

/* ---- numbers in words ---- */

static int is_number_word(const struct dl_time_atom *a)
{
    return dl_time_atom_is(a, DL_TIME_NUMBER) || dl_time_atom_is(a, DL_TIME_ORDINAL);
}

/* nineteen ninety-six, twenty twenty-four, two thousand: a year in words */
static int32_t year_in_words(const int32_t *parts, uint32_t n)
{
    if (n < 2 || n > 3) return 0;
    int32_t tail = parts[1] + (n == 3 ? parts[2] : 0);
    if (n == 3 && (parts[1] < 20 || parts[2] > 9)) return 0;
    return parts[0] >= 11 && parts[0] <= 20 && tail >= 10 && tail <= 99 ? parts[0] * 100 + tail : 0;
}

/* Puts the number words from `at` together; returns how many atoms were taken. */
static uint32_t join_numbers(struct dl_time_atoms *atoms, uint32_t at, struct dl_time_atom *out)
{
    int32_t parts[8], total = 0, group = 0;
    uint32_t n = 0, i = at;
    int is_ordinal = 0;
    for (; i < atoms->count && n < 8 && is_number_word(&atoms->at[i]) && !is_ordinal; i++) {
        int32_t v = atoms->at[i].number;
        int32_t before = n > 0 ? parts[n - 1] : 0;
        if (n > 0 && v < 100 && before < 100 && !(before >= 20 && before % 10 == 0 && v < 10) &&
            !(before >= 11 && before <= 20 && v >= 10))
            break;
        is_ordinal = dl_time_atom_is(&atoms->at[i], DL_TIME_ORDINAL) && !dl_time_atom_is(&atoms->at[i], DL_TIME_NUMBER);
        parts[n++] = v;
        if (v == 100) group = (group == 0 ? 1 : group) * 100;
        else if (v >= 1000) {
            total += (group == 0 ? 1 : group) * v;
            group = 0;
        } else group += v;
        if (total > 100000000 || group > 1000000) break;
    }
    if (n == 0) return 0;
    *out = atoms->at[at];
    out->span.end = atoms->at[at + n - 1].span.end;
    out->last_word = atoms->at[at + n - 1].last_word;
    out->is_word = 1;
    out->number = total + group;
    int32_t year = is_ordinal ? 0 : year_in_words(parts, n);
    if (year == 0 && n >= 2 && parts[0] == 2 && parts[1] == 1000) year = out->number;
    if (year > 0) {
        out->number = year;
        add_class(out, DL_TIME_YEAR);
    }
    add_class(out, is_ordinal ? DL_TIME_ORD : DL_TIME_NUM);
    if (is_ordinal && out->number <= 31) add_class(out, DL_TIME_DAY);
    return n;
}

static char small(char c) { return dl_ascii_space(c) ? ' ' : dl_ascii_to_lower(c); }

static uint32_t join_holiday(const struct dl_calendar *c, const struct dl_doc *doc, const struct dl_time_atoms *atoms, uint32_t at,
                             struct dl_time_atom *out)
{
    if (!atoms->at[at].is_capital) return 0;
    uint32_t start = atoms->at[at].span.start;
    char next = start + 1 < doc->text.size ? doc->text.at[start + 1] : ' ';
    if (next != '\xE2' && !(c->holiday_sieve[(unsigned char)small(doc->text.at[start])] >> (small(next) & 31) & 1)) return 0;
    char low[MAX_FORM];
    for (uint32_t n = 6; n >= 1; n--) {
        if (at + n > atoms->count) continue;
        struct dl_str text = dl_doc_slice(doc, (struct dl_span){atoms->at[at].span.start, atoms->at[at + n - 1].span.end});
        uint32_t size = 0;
        for (uint32_t i = 0; i < text.size && size + 1 < MAX_FORM; i++) {
            if (i + 3 <= text.size && memcmp(text.at + i, "\xE2\x80\x99", 3) == 0) {
                low[size++] = '\'';
                i += 2;
            } else {
                low[size++] = small(text.at[i]);
            }
        }
        uint32_t rule = size == 0 ? DL_NONE : dl_table_get(&c->holidays, (struct dl_str){low, size});
        if (rule == DL_NONE) continue;
        *out = atoms->at[at];
        out->span.end = atoms->at[at + n - 1].span.end;
        out->last_word = atoms->at[at + n - 1].last_word;
        out->number = (int32_t)rule;
        out->classes = 1u << DL_TIME_HOLIDAY;
        out->literal = DL_NONE;
        return n;
    }
    return 0;
}

/* "2 1/2 years": the half is three words */
static uint32_t join_half(const struct dl_calendar *c, const struct dl_time_atoms *atoms, const struct dl_doc *doc, uint32_t at,
                          struct dl_time_atom *out)
{
    if (at == 0 || at + 2 >= atoms->count || !dl_time_atom_is(&atoms->at[at - 1], DL_TIME_NUM)) return 0;
    const struct dl_span whole = {atoms->at[at].span.start, atoms->at[at + 2].span.end};
    if (!dl_str_is(dl_doc_slice(doc, whole), "1/2")) return 0;
    *out = atoms->at[at];
    out->span.end = whole.end;
    out->last_word = atoms->at[at + 2].last_word;
    out->classes = 0;
    out->literal = dl_table_get(&c->literals, DL_STR("1/2"));
    return 3;
}

static void join(const struct dl_calendar *c, const struct dl_doc *doc, struct dl_time_atoms *atoms)
{
    uint32_t to = 0;
    for (uint32_t at = 0; at < atoms->count;) {
        struct dl_time_atom joined;
        uint32_t n = join_holiday(c, doc, atoms, at, &joined);
        if (n == 0) n = join_half(c, atoms, doc, at, &joined);
        if (n == 0 && is_number_word(&atoms->at[at])) n = join_numbers(atoms, at, &joined);
        if (n > 0) atoms->at[to] = joined;
        else if (to != at) atoms->at[to] = atoms->at[at];
        to++;
        at += n > 0 ? n : 1;
    }
    atoms->count = to;
}

int dl_time_atoms_make(const struct dl_calendar *c, struct dl_doc *doc, uint32_t sentence, int day_first,
                       struct dl_time_atoms *atoms)
{
    uint32_t first = doc->sentences.at[sentence].word, end = first + doc->sentences.at[sentence].words;
    int is_hyphened = 0;
    atoms->count = 0;
    for (uint32_t word = first; word < end;) {
        uint32_t taken = push_date(doc, word, end, day_first, atoms);
        if (taken > 0) {
            word += taken;
            continue;
        }
        if (is_joiner(doc, word, first, end)) is_hyphened = 1;
        else {
            if (push_word(c, doc, word, is_hyphened, atoms) != DL_OK) return DL_ENOMEM;
            is_hyphened = 0;
        }
        word++;
    }
    join(c, doc, atoms);
    return DL_OK;
}
