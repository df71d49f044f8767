/* Features after Read, Dridan, Oepen and Solberg, "Sentence Boundary Detection: A Long Solved Problem?" (2012), and what the
 * web part of the treebank needs besides: words and classes of words around the place, alone and together, the length of the
 * sentence so far, and whether a quotation or bracket is open. */
#include "text/boundary.h"

#include "text/chars.h"

/* clang-format off */
#define TEMPLATES(E) \
    E(BIAS, "bias") E(W0, "w0") E(W1, "w1") E(WM, "w-1") E(W2, "w2") E(C01, "c0+c1") E(W0C1, "w0+c1") E(C0W1, "c0+w1") \
    E(WMC0, "w-1+c0+c1") E(CM01, "c-1+c0+c1") E(C012, "c0+c1+c2") E(MARK, "mark+c1") E(SPACE, "space+c0+c1") \
    E(QUOTE, "quote+c0+c1") E(BRACKET, "bracket+c0+c1") E(LENGTH, "length+c0+c1") E(LEFT, "left+c0+c1") \
    E(MANNER, "manner+c0+c1") E(BEGIN, "begin+c0+c1") E(BEGINW, "wbegin+w1") E(W1W2, "w1+w2") E(LENGTHW, "length+w1") \
    E(CMW0, "c-1+w0") E(CMM, "c-2+c-1+c0+c1") E(NEXT, "next+c0+c1") E(TAIL, "tail+c0+c1") E(TAILW, "tail+w0+c1")
/* clang-format on */

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

/* FNV-1a: atoms are a few bytes long. */
uint64_t dl_atom_hash(struct dl_str text)
{
    uint64_t hash = 0xCBF29CE484222325u;
    for (uint32_t i = 0; i < text.size; i++) hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001B3u;
    return hash;
}

uint64_t dl_feature_key(uint32_t template_number, const uint64_t hashes[DL_FEATURE_ATOMS])
{
    uint64_t key = (template_number + 1) * 0x9E3779B97F4A7C15u;
    for (uint32_t i = 0; i < DL_FEATURE_ATOMS && hashes[i] != 0; i++) {
        key = (key ^ hashes[i]) * 0xD6E8FEB86659FD93u;
        key ^= key >> 32;
    }
    return key;
}

/* ---- classes of words ---- */

static struct dl_str class_of_mark(const struct dl_str form, uint32_t c, uint32_t quotes)
{
    if (form.size > 1 && dl_char_is_stop(c)) return c == '.' && form.at[form.size - 1] == '.' ? DL_STR("...") : DL_STR("?!");
    switch (c) {
    case '.': return DL_STR(".");
    case '!':
    case '?': return DL_STR("?!");
    case 0x2026: return DL_STR("...");
    case ',': return DL_STR(",");
    case ':': return form.size > 1 ? DL_STR(":)") : DL_STR(":");
    case ';': return form.size > 1 ? DL_STR(":)") : DL_STR(";");
    case '-':
    case 0x2013:
    case 0x2014: return form.size > 3 ? DL_STR("##") : form.size > 1 ? DL_STR("--") : DL_STR("-");
    case '`': return DL_STR("``");
    case '"': return quotes & 1u ? DL_STR("''") : DL_STR("``");
    case 0x201C:
    case 0x2018:
    case 0xAB: return DL_STR("``");
    case 0x201D:
    case 0xBB: return DL_STR("''");
    case '\'':
    case 0x2019: return form.size > 1 ? DL_STR("''") : DL_STR("'");
    case '(':
    case '[':
    case '{': return form.size > 1 ? DL_STR(":)") : DL_STR("(");
    case ')':
    case ']':
    case '}': return DL_STR(")");
    case '*':
    case '=':
    case '~':
    case '#':
    case '|':
    case '+': return form.size > 2 ? DL_STR("##") : DL_STR("*");
    case '<':
    case '>': return DL_STR("<");
    case '$': return DL_STR("$");
    default: return form.size > 1 && c < 0x80 ? DL_STR(":)") : c < 0x80 ? DL_STR("%") : DL_STR("symbol");
    }
}

static struct dl_str class_of_number(struct dl_str form)
{
    int colon = memchr(form.at, ':', form.size) != NULL, slash = memchr(form.at, '/', form.size) != NULL;
    for (uint32_t i = 0; i < form.size; i++)
        if (dl_ascii_alpha(form.at[i])) return DL_STR("9a");
    if (colon || slash) return colon ? DL_STR("9:9") : DL_STR("9/9");
    if (form.at[form.size - 1] == '.') return DL_STR("9.");
    return form.size <= 2 ? DL_STR("9") : form.size == 4 ? DL_STR("9999") : DL_STR("99");
}

static struct dl_str class_of_dotted(const struct dl_language *language, struct dl_str form)
{
    static const char *const kinds[] = {"x.", "title.", "number.", "calendar.", "place.", "inner.", "last."};
    int kind = dl_language_abbreviation(language, form);
    if (kind != 0) return dl_str_from(kinds[kind]);
    return form.size == 2 ? DL_STR("X.") : memchr(form.at, '.', form.size - 1) != NULL ? DL_STR("X.X.") : DL_STR("x.");
}

static struct dl_str class_of_word(const struct dl_language *language, struct dl_str form, uint32_t c)
{
    if (form.size > 1 && form.at[form.size - 1] == '.') return class_of_dotted(language, form);
    if (form.size > 6 && (memchr(form.at, '@', form.size) != NULL)) return DL_STR("mail");
    if (form.size > 6 && (dl_str_starts(form, "http") || dl_str_starts(form, "www.")) && memchr(form.at, '.', form.size) != NULL)
        return DL_STR("web");
    uint32_t upper = 0, letters = 0;
    for (uint32_t at = 0; at < form.size; letters++) upper += (uint32_t)dl_char_is_upper(dl_utf8_next(form, &at));
    if (!dl_char_is_upper(c))
        return upper > 0 ? DL_STR("xX") : memchr(form.at, '.', form.size) != NULL ? DL_STR("x.x") : DL_STR("x");
    if (letters == 1) return c == 'I' ? DL_STR("I") : DL_STR("X");
    return upper == letters ? DL_STR("XX") : upper == 1 ? DL_STR("Xx") : DL_STR("XxX");
}

static struct dl_str class_of(const struct dl_language *language, struct dl_str form, uint32_t quotes)
{
    uint32_t c = dl_utf8_at(form, 0);
    if (dl_char_is_digit(c)) return class_of_number(form);
    if (dl_char_is_word(c)) return class_of_word(language, form, c);
    if ((c == '\'' || c == 0x2019) && form.size > 1 && form.at[form.size - 1] != '\'') return DL_STR("'s");
    if ((c == '.' || c == '#' || c == '@' || c == '+') && form.size > 1 && dl_char_is_word((unsigned char)form.at[form.size - 1]))
        return DL_STR("@x");
    return class_of_mark(form, c, quotes);
}

/* ---- one place ---- */

enum { REACH = 3 }; /* words before and behind */

struct place {
    struct dl_atom word[2 * REACH], class[2 * REACH]; /* [REACH - 1] is word `at`, [REACH] the next */
    struct dl_atom mark;                              /* the last word that closes no quotation or bracket */
    struct dl_atom begin, begin_class, length, left, next, space, quote, bracket, manner, tail;
    char bytes[2 * REACH + 1][DL_ATOM]; /* of the words' atoms */
};

static struct dl_atom atom(struct dl_str text) { return (struct dl_atom){dl_atom_hash(text), text}; }

/* The word in lower case, digits as 0, apostrophes straight; its class where it is long. */
static struct dl_atom word_atom(struct dl_str form, const struct dl_atom *class, char bytes[DL_ATOM])
{
    uint32_t size = 0;
    if (form.size >= DL_ATOM) return *class;
    for (uint32_t i = 0; i < form.size; i++) {
        char c = form.at[i];
        if (c == '\xE2' && i + 2 < form.size && form.at[i + 1] == '\x80' && form.at[i + 2] == '\x99') {
            bytes[size++] = '\'';
            i += 2;
        } else {
            bytes[size++] = dl_ascii_digit(c) ? '0' : dl_ascii_to_lower(c);
        }
    }
    return atom((struct dl_str){bytes, size});
}

static int is_closing(const struct dl_atom *class)
{
    return dl_str_is(class->text, "''") || dl_str_is(class->text, ")") || dl_str_is(class->text, "'");
}

static struct dl_atom bucket(uint32_t n)
{
    static const char names[] = "0123456789abc";
    static const uint32_t bounds[] = {0, 1, 2, 3, 4, 5, 7, 11, 17, 27, 39, 79};
    uint32_t i = 0;
    while (i < 12 && n > bounds[i]) i++;
    return atom((struct dl_str){names + i, 1});
}

static int is_quote(const struct dl_word *word) { return word->form.size == 1 && word->form.at[0] == '"'; }

static void neighbours(const struct dl_boundary *b, struct place *p)
{
    uint32_t quotes = b->quotes; /* up to and with word `at`; then with those behind it */
    for (uint32_t i = 0; i < 2 * REACH; i++) {
        uint32_t at = b->at + 1 + i - REACH; /* wraps below the first word: then it is far above the end */
        if (at < b->first || at >= b->end) {
            p->word[i] = p->class[i] = i < REACH ? atom(DL_STR("begin")) : atom(DL_STR("end"));
            continue;
        }
        uint32_t before = quotes;
        if (is_quote(&b->words[at])) {
            if (i >= REACH) quotes++;
            else
                for (uint32_t j = at; j <= b->at; j++) before -= (uint32_t)is_quote(&b->words[j]);
        }
        p->class[i] = atom(class_of(b->language, b->words[at].form, before));
        p->word[i] = word_atom(b->words[at].form, &p->class[i], p -> bytes[i]);
    }
}

static void describe(const struct dl_boundary *b, struct place *p)
{
    neighbours(b, p);
    uint32_t i = REACH - 1;
    while (i > 0 && is_closing(&p->class[i]) && b->at + i >= b->start + REACH) i--;
    p->mark = p->class[i];
    p->begin_class = atom(class_of(b->language, b->words[b->start].form, 0));
    p->begin = word_atom(b->words[b->start].form, &p->begin_class, p->bytes[2 * REACH]);
    p->length = bucket(b->at - b->start);
    p->left = bucket(b->end - b->at - 2);
    p->next = bucket(b->stop - b->at - 1);
    p->space = b->words[b->at].space_after ? atom(DL_STR("space")) : atom(DL_STR("none"));
    p->quote = b->quotes & 1u || b->opened > 0 ? atom(DL_STR("open")) : atom(DL_STR("closed"));
    p->bracket = b->brackets > 0 ? atom(DL_STR("open")) : atom(DL_STR("closed"));
    p->manner = b->is_careless ? atom(DL_STR("careless")) : atom(DL_STR("careful"));
    p->tail = b->is_closed ? atom(DL_STR("stop")) : atom(DL_STR("none"));
}

static inline void emit(dl_feature_sink *sink, void *user, uint32_t template_number, const struct dl_atom *a,
                        const struct dl_atom *b, const struct dl_atom *c, const struct dl_atom *d)
{
    const struct dl_atom *const atoms[DL_FEATURE_ATOMS] = {a, b, c, d};
    uint64_t hashes[DL_FEATURE_ATOMS];
    for (uint32_t i = 0; i < DL_FEATURE_ATOMS; i++) hashes[i] = atoms[i] != NULL ? atoms[i]->hash : 0;
    sink(user, template_number, dl_feature_key(template_number, hashes), atoms);
}

static inline __attribute__((always_inline)) void emit_all(const struct place *p, dl_feature_sink *sink, void *user)
{
    const struct dl_atom *w = &p->word[REACH - 1], *c = &p->class[REACH - 1];
#define EMIT1(id, x) emit(sink, user, TEMPLATE_##id, x, NULL, NULL, NULL)
#define EMIT2(id, x, y) emit(sink, user, TEMPLATE_##id, x, y, NULL, NULL)
#define EMIT3(id, x, y, z) emit(sink, user, TEMPLATE_##id, x, y, z, NULL)
    emit(sink, user, TEMPLATE_BIAS, NULL, NULL, NULL, NULL);
    EMIT1(W0, &w[0]);
    EMIT1(W1, &w[1]);
    EMIT1(WM, &w[-1]);
    EMIT1(W2, &w[2]);
    EMIT2(C01, &c[0], &c[1]);
    EMIT2(W0C1, &w[0], &c[1]);
    EMIT2(C0W1, &c[0], &w[1]);
    EMIT3(WMC0, &w[-1], &c[0], &c[1]);
    EMIT3(CM01, &c[-1], &c[0], &c[1]);
    EMIT3(C012, &c[0], &c[1], &c[2]);
    EMIT2(MARK, &p->mark, &c[1]);
    EMIT3(SPACE, &p->space, &c[0], &c[1]);
    EMIT3(QUOTE, &p->quote, &c[0], &c[1]);
    EMIT3(BRACKET, &p->bracket, &c[0], &c[1]);
    EMIT3(LENGTH, &p->length, &c[0], &c[1]);
    EMIT3(LEFT, &p->left, &c[0], &c[1]);
    EMIT3(MANNER, &p->manner, &c[0], &c[1]);
    EMIT3(BEGIN, &p->begin_class, &c[0], &c[1]);
    EMIT2(BEGINW, &p->begin, &w[1]);
    EMIT2(W1W2, &w[1], &w[2]);
    EMIT2(LENGTHW, &p->length, &w[1]);
    EMIT2(CMW0, &c[-1], &w[0]);
    EMIT3(NEXT, &p->next, &c[0], &c[1]);
    EMIT3(TAIL, &p->tail, &c[0], &c[1]);
    EMIT3(TAILW, &p->tail, &w[0], &c[1]);
    emit(sink, user, TEMPLATE_CMM, &c[-2], &c[-1], &c[0], &c[1]);
#undef EMIT1
#undef EMIT2
#undef EMIT3
}

void dl_boundary_features(const struct dl_boundary *boundary, dl_feature_sink *sink, void *user)
{
    struct place p;
    describe(boundary, &p);
    emit_all(&p, sink, user);
}

static inline void take_key(void *user, uint32_t template_number, uint64_t key, const struct dl_atom *const atoms[DL_FEATURE_ATOMS])
{
    uint64_t **next = user;
    (void)template_number, (void)atoms;
    *(*next)++ = key;
}

uint32_t dl_boundary_keys(const struct dl_boundary *boundary, uint64_t keys[DL_BOUNDARY_KEYS])
{
    _Static_assert((int)TEMPLATE_COUNT <= (int)DL_BOUNDARY_KEYS, "room for a key of each template");
    struct place p;
    uint64_t *next = keys;
    describe(boundary, &p);
    emit_all(&p, take_key, &next);
    return (uint32_t)(next - keys);
}

/* ---- walking ---- */

enum { BRACKET_REACH = 60 }; /* words that a bracket holds at most; a longer one is taken for unclosed */

static int is_closed(const struct dl_boundary *b)
{
    uint32_t last = b->end - b->at > BRACKET_REACH ? b->at + BRACKET_REACH : b->end;
    for (uint32_t i = b->at + 1; i < last; i++)
        if (b->words[i].form.size == 1 && (b->words[i].form.at[0] == ')' || b->words[i].form.at[0] == ']')) return 1;
    return 0;
}

static int is_stop(const struct dl_word *word) { return dl_char_is_stop(dl_utf8_at(word->form, 0)); }

static void count_marks(struct dl_boundary *b)
{
    if (b->stop <= b->at) {
        for (b->stop = b->at + 1; b->stop < b->end && !is_stop(&b->words[b->stop]); b->stop++) {
        }
    }
    struct dl_str form = b->words[b->at].form;
    uint32_t c = dl_utf8_at(form, 0);
    if (dl_char_is_word(c)) return;
    if (c == '"' && form.size == 1) b->quotes++;
    else if (c == 0x201C) b->opened++;
    else if (c == 0x201D && b->opened > 0) b->opened--;
    else if (form.size == 1 && (c == '(' || c == '[') && is_closed(b)) b->bracket = b->brackets++ == 0 ? b->at : b->bracket;
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

void dl_boundary_init(struct dl_boundary *boundary, const struct dl_language *language, const struct dl_doc *doc, uint32_t section,
                      uint32_t first, uint32_t end)
{
    *boundary =
        (struct dl_boundary){.language = language, .words = doc->words.at, .first = first, .end = end, .start = first, .at = first};
    boundary->is_careless = is_careless(doc->words.at, first, end);
    boundary->is_title = (uint8_t)dl_is_heading(doc->sections.at[section].kind);
    uint32_t last = end;
    while (last > first + 1 && !is_stop(&doc->words.at[last - 1]) && !dl_char_is_word(dl_utf8_at(doc->words.at[last - 1].form, 0)))
        last--;
    boundary->is_closed = last > first && is_stop(&doc->words.at[last - 1]);
    if (first < end) count_marks(boundary);
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
