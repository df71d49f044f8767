/* Features after Read, Dridan, Oepen and Solberg, "Sentence Boundary Detection: A Long Solved Problem?" (2012), and what the
 * web part of the treebank needs besides: words and classes of words around the place, alone and together, the length of the
 * sentence so far, and whether a quotation or bracket is open. */
#include "text/boundary.h"

#include "text/chars.h"

#define TEMPLATES(E) \
    E(BIAS, "bias") E(W0, "w0") E(W1, "w1") E(WM, "w-1") E(W2, "w2") E(C01, "c0+c1") E(W0C1, "w0+c1") E(C0W1, "c0+w1") \
    E(W0W1, "w0+w1") E(WMC0, "w-1+c0+c1") E(CM01, "c-1+c0+c1") E(C012, "c0+c1+c2") E(CM012, "c-1+c0+c1+c2") E(MARK, "mark+c1") \
    E(MARKW, "wmark+w1") E(SPACE, "space+c0+c1") E(QUOTE, "quote+c0+c1") E(BRACKET, "bracket+c0+c1") E(LENGTH, "length+c0+c1") \
    E(LEFT, "left+c0+c1") E(MANNER, "manner+c0+c1") E(BEGIN, "begin+c0+c1") E(BEGINW, "wbegin+w1") E(W1W2, "w1+w2") \
    E(C1W2, "c0+c1+w2") E(LENGTHW, "length+w1") E(CMW0, "c-1+w0") E(QUOTEM, "quote+mark+c1") E(C3, "c0+c1+c2+c3") \
    E(MARKM, "c-mark+mark+w1") E(CMM, "c-2+c-1+c0+c1")

enum {
#define X_(id, name) TEMPLATE_##id,
    TEMPLATES(X_)
#undef X_
    TEMPLATE_COUNT
};

const char *dl_template_name(uint32_t template_number)
{
    static const char *const names[] = {
#define X_(id, name) name,
        TEMPLATES(X_)
#undef X_
    };
    return template_number < TEMPLATE_COUNT ? names[template_number] : NULL;
}

uint64_t dl_feature_key(uint32_t template_number, uint64_t first, uint64_t second, uint64_t third)
{
    uint64_t key = (template_number + 1) * 0x9E3779B97F4A7C15u;
    key = (key ^ first) * 0xD6E8FEB86659FD93u;
    key = ((key ^ key >> 32) + second) * 0xD6E8FEB86659FD93u;
    key = ((key ^ key >> 32) + third) * 0xD6E8FEB86659FD93u;
    key ^= key >> 32;
    return key != 0 ? key : 1;
}

static void set(struct dl_atom *atom, const char *text, uint32_t size)
{
    atom->size = size;
    memcpy(atom->text, text, size);
    atom->hash = dl_str_hash((struct dl_str){atom->text, size});
}

static void name(struct dl_atom *atom, const char *text)
{
    set(atom, text, (uint32_t)strlen(text));
}

/* ---- classes of words ---- */

static const char *class_of_mark(const struct dl_str form, uint32_t c, uint32_t quotes)
{
    if (form.size > 1 && dl_char_is_stop(c)) return c == '.' && form.at[form.size - 1] == '.' ? "..." : "?!";
    switch (c) {
    case '.': return ".";
    case '!': case '?': return "?!";
    case 0x2026: return "...";
    case ',': return ",";
    case ':': return form.size > 1 ? ":)" : ":";
    case ';': return form.size > 1 ? ":)" : ";";
    case '-': case 0x2013: case 0x2014: return form.size > 3 ? "##" : form.size > 1 ? "--" : "-";
    case '"': return quotes & 1u ? "''" : "``";
    case 0x201C: case 0x2018: case 0xAB: return "``";
    case 0x201D: case 0xBB: return "''";
    case '\'': case 0x2019: return form.size > 1 ? "''" : "'";
    case '(': case '[': case '{': return form.size > 1 ? ":)" : "(";
    case ')': case ']': case '}': return ")";
    case '*': case '=': case '~': case '#': case '|': case '+': return form.size > 2 ? "##" : "*";
    case '<': case '>': return "<";
    case '$': return "$";
    default: return form.size > 1 && c < 0x80 ? ":)" : c < 0x80 ? "%" : "symbol";
    }
}

static const char *class_of_number(struct dl_str form)
{
    int colon = memchr(form.at, ':', form.size) != NULL, slash = memchr(form.at, '/', form.size) != NULL;
    for (uint32_t i = 0; i < form.size; i++)
        if (dl_ascii_alpha(form.at[i])) return "9a";
    if (colon || slash) return colon ? "9:9" : "9/9";
    if (form.at[form.size - 1] == '.') return "9.";
    return form.size <= 2 ? "9" : form.size == 4 ? "9999" : "99";
}

static const char *class_of_dotted(const struct dl_language *language, struct dl_str form)
{
    static const char *const kinds[] = {"x.", "title.", "number.", "calendar.", "place.", "inner.", "last."};
    int kind = dl_language_abbreviation(language, form);
    if (kind != 0) return kinds[kind];
    return form.size == 2 ? "X." : memchr(form.at, '.', form.size - 1) != NULL ? "X.X." : "x.";
}

static const char *class_of_word(const struct dl_language *language, struct dl_str form, uint32_t c)
{
    if (form.size > 1 && form.at[form.size - 1] == '.') return class_of_dotted(language, form);
    if (form.size > 6 && (memchr(form.at, '@', form.size) != NULL)) return "mail";
    if (form.size > 6 && (dl_str_starts(form, "http") || dl_str_starts(form, "www.")) && memchr(form.at, '.', form.size) != NULL) return "web";
    if (!dl_char_is_upper(c)) return memchr(form.at, '.', form.size) != NULL ? "x.x" : "x";
    uint32_t upper = 0, letters = 0;
    for (uint32_t at = 0; at < form.size; letters++) upper += (uint32_t)dl_char_is_upper(dl_utf8_next(form, &at));
    if (letters == 1) return c == 'I' ? "I" : "X";
    return upper == letters ? "XX" : upper == 1 ? "Xx" : "XxX";
}

static const char *class_of(const struct dl_language *language, struct dl_str form, uint32_t quotes)
{
    uint32_t c = dl_utf8_at(form, 0);
    if (dl_char_is_digit(c)) return class_of_number(form);
    if (dl_char_is_word(c)) return class_of_word(language, form, c);
    if ((c == '\'' || c == 0x2019) && form.size > 1 && form.at[form.size - 1] != '\'') return "'s";
    if ((c == '.' || c == '#' || c == '@' || c == '+') && form.size > 1 && dl_char_is_word((unsigned char)form.at[form.size - 1])) return "@x";
    return class_of_mark(form, c, quotes);
}

/* ---- one place ---- */

enum { REACH = 3 }; /* words before and behind */

struct place {
    struct dl_atom word[2 * REACH], class[2 * REACH]; /* [REACH - 1] is word `at`, [REACH] the next */
    struct dl_atom mark, mark_word, before_mark; /* the last word that closes no quotation or bracket */
    struct dl_atom begin, begin_class, length, left, space, quote, bracket, manner;
};

/* The word in lower case, digits as 0, apostrophes straight; its class where it is long. */
static void word_atom(struct dl_atom *atom, struct dl_str form, const struct dl_atom *class)
{
    char text[DL_ATOM];
    uint32_t size = 0;
    if (form.size >= DL_ATOM) {
        *atom = *class;
        return;
    }
    for (uint32_t i = 0; i < form.size; i++) {
        char c = form.at[i];
        if (c == '\xE2' && i + 2 < form.size && form.at[i + 1] == '\x80' && form.at[i + 2] == '\x99') {
            text[size++] = '\'';
            i += 2;
        } else {
            text[size++] = dl_ascii_digit(c) ? '0' : c == '\t' ? ' ' : dl_ascii_to_lower(c);
        }
    }
    set(atom, text, size);
}

static int is_closing(const struct dl_atom *class)
{
    return (class->size == 2 && memcmp(class->text, "''", 2) == 0) || (class->size == 1 && (class->text[0] == ')' || class->text[0] == '\''));
}

static const char *bucket(uint32_t n)
{
    static const char *const names[] = {"0", "1", "2", "3", "4", "5", "6", "8", "12", "18", "28", "40", "more"};
    static const uint32_t bounds[] = {0, 1, 2, 3, 4, 5, 7, 11, 17, 27, 39, 79};
    uint32_t i = 0;
    while (i < 12 && n > bounds[i]) i++;
    return names[i];
}

static void neighbours(const struct dl_boundary *b, struct place *p)
{
    uint32_t quotes = b->quotes;
    for (uint32_t i = 0; i < 2 * REACH; i++) {
        uint32_t at = b->at + 1 + i - REACH; /* wraps below the first word: then it is far above the end */
        if (at < b->first || at >= b->end) {
            name(&p->class[i], at < b->end || i < REACH ? "begin" : "end");
            p->word[i] = p->class[i];
            continue;
        }
        struct dl_str form = b->words[at].form;
        int is_quote = form.size == 1 && form.at[0] == '"';
        /* `quotes` counts those up to and with word `at`; one of them read backwards has one fewer before it */
        uint32_t before = quotes;
        if (is_quote && i >= REACH) quotes++;
        if (is_quote && i < REACH) {
            before = b->quotes;
            for (uint32_t j = at; j <= b->at; j++) before -= b->words[j].form.size == 1 && b->words[j].form.at[0] == '"';
        }
        name(&p->class[i], class_of(b->language, form, before));
        word_atom(&p->word[i], form, &p->class[i]);
    }
}

static void describe(const struct dl_boundary *b, struct place *p)
{
    neighbours(b, p);
    uint32_t i = REACH - 1;
    while (i > 0 && is_closing(&p->class[i]) && b->at + i >= b->start + REACH) i--;
    p->mark = p->class[i];
    p->mark_word = p->word[i];
    p->before_mark = i > 0 ? p->class[i - 1] : p->class[0];
    name(&p->begin_class, class_of(b->language, b->words[b->start].form, 0));
    word_atom(&p->begin, b->words[b->start].form, &p->begin_class);
    name(&p->length, bucket(b->at - b->start));
    name(&p->left, bucket(b->end - b->at - 2));
    name(&p->space, b->words[b->at].space_after ? "space" : "none");
    name(&p->quote, b->quotes & 1u || b->opened > 0 ? "open" : "closed");
    name(&p->bracket, b->brackets > 0 ? "open" : "closed");
    name(&p->manner, b->is_careless ? "careless" : "careful");
}

void dl_boundary_features(const struct dl_boundary *b, dl_feature_sink *sink, void *user)
{
    static const struct dl_atom none = {0};
    struct place p;
    describe(b, &p);
    const struct dl_atom *w = &p.word[REACH - 1], *c = &p.class[REACH - 1];
    struct dl_atom pair, behind;
    char text[DL_ATOM];
    uint32_t size = c[0].size + c[1].size < DL_ATOM ? c[0].size : 0;
    memcpy(text, c[0].text, size);
    text[size] = ' ';
    memcpy(text + size + 1, c[1].text, c[1].size < DL_ATOM - 1 - size ? c[1].size : 0);
    set(&pair, text, size + 1 + (c[1].size < DL_ATOM - 1 - size ? c[1].size : 0));
    size = c[2].size + c[3].size + 1 < DL_ATOM ? c[2].size : 0;
    memcpy(text, c[2].text, size);
    text[size] = ' ';
    memcpy(text + size + 1, c[3].text, c[3].size < DL_ATOM - 1 - size ? c[3].size : 0);
    set(&behind, text, size + 1 + (c[3].size < DL_ATOM - 1 - size ? c[3].size : 0));
#define EMIT(id, x, y, z) sink(user, TEMPLATE_##id, (const struct dl_atom *const[3]){(x), (y), (z)})
    EMIT(BIAS, &none, &none, &none);
    EMIT(W0, &w[0], &none, &none);
    EMIT(W1, &w[1], &none, &none);
    EMIT(WM, &w[-1], &none, &none);
    EMIT(W2, &w[2], &none, &none);
    EMIT(C01, &pair, &none, &none);
    EMIT(W0C1, &w[0], &c[1], &none);
    EMIT(C0W1, &c[0], &w[1], &none);
    EMIT(W0W1, &w[0], &w[1], &none);
    EMIT(WMC0, &w[-1], &pair, &none);
    EMIT(CM01, &c[-1], &pair, &none);
    EMIT(C012, &pair, &c[2], &none);
    EMIT(CM012, &c[-1], &pair, &c[2]);
    EMIT(MARK, &p.mark, &c[1], &none);
    EMIT(MARKW, &p.mark_word, &w[1], &none);
    EMIT(SPACE, &p.space, &pair, &none);
    EMIT(QUOTE, &p.quote, &pair, &none);
    EMIT(BRACKET, &p.bracket, &pair, &none);
    EMIT(LENGTH, &p.length, &pair, &none);
    EMIT(LEFT, &p.left, &pair, &none);
    EMIT(MANNER, &p.manner, &pair, &none);
    EMIT(BEGIN, &p.begin_class, &pair, &none);
    EMIT(BEGINW, &p.begin, &w[1], &none);
    EMIT(W1W2, &w[1], &w[2], &none);
    EMIT(C1W2, &pair, &w[2], &none);
    EMIT(LENGTHW, &p.length, &w[1], &none);
    EMIT(CMW0, &c[-1], &w[0], &none);
    EMIT(QUOTEM, &p.quote, &p.mark, &c[1]);
    EMIT(C3, &pair, &behind, &none);
    EMIT(MARKM, &p.before_mark, &p.mark, &w[1]);
    EMIT(CMM, &c[-2], &c[-1], &pair);
#undef EMIT
}

/* ---- walking ---- */

static void count_marks(struct dl_boundary *b)
{
    struct dl_str form = b->words[b->at].form;
    uint32_t c = dl_utf8_at(form, 0);
    if (dl_char_is_word(c)) return;
    if (c == '"' && form.size == 1) b->quotes++;
    else if (c == 0x201C) b->opened++;
    else if (c == 0x201D && b->opened > 0) b->opened--;
    else if (form.size == 1 && (c == '(' || c == '[')) b->brackets++;
    else if (form.size == 1 && (c == ')' || c == ']') && b->brackets > 0) b->brackets--;
}

/* Whether many of the sentences among the words begin in lower case. */
static int is_careless(const struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t places = 0, lower = 0;
    for (uint32_t i = first; i < end; i++) {
        uint32_t mark = i > first ? dl_utf8_at(words[i - 1].form, 0) : '.';
        uint32_t c = dl_utf8_at(words[i].form, 0);
        if ((mark != '.' && mark != '!' && mark != '?') || !dl_char_is_letter(c)) continue;
        places++;
        lower += (uint32_t)dl_char_is_lower(c);
    }
    return lower > 0 && lower * 4 >= places;
}

void dl_boundary_init(struct dl_boundary *boundary, const struct dl_language *language, const struct dl_doc *doc,
                      uint32_t first, uint32_t end)
{
    *boundary = (struct dl_boundary){.language = language, .words = doc->words.at, .first = first, .end = end, .start = first,
                                     .at = first};
    boundary->is_careless = is_careless(doc->words.at, first, end);
    if (first < end) count_marks(boundary);
}

int dl_boundary_is_possible(const struct dl_boundary *b)
{
    const struct dl_word *word = &b->words[b->at], *next = word + 1;
    if (next->token_words == 0) return 0;
    if (!word->space_after && dl_char_is_word(dl_utf8_at(next->form, 0)) && dl_char_is_word(dl_utf8_at(word->form, 0))) return 0;
    if (b->is_careless) return 1;
    uint32_t after = dl_utf8_at(next->form, 0);
    if (after == ',' || after == '%' || (after == '.' && next->form.size == 1)) return 0;
    return !dl_char_is_lower(after) || !dl_char_is_lower(dl_utf8_before(word->form, word->form.size)) || next->form.size > 10;
}

void dl_boundary_step(struct dl_boundary *b, int ends)
{
    b->at++;
    if (ends) {
        b->start = b->at;
        b->brackets = 0;
    }
    if (b->at < b->end) count_marks(b);
}
