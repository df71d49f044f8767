/* Lines, units and phrases of PETRARCH's dictionaries. Their forms: the comments of petrarch2's PETRreader.py, and its own files. */
#include "petrarch/lines.h"

#include <xxhash.h>

#include "base/limits.h"

int dl_petrarch_lines_open(struct dl_petrarch_lines *lines, const char *path, struct dl_arena *arena,
                           struct dl_petrarch_problems *problems, struct dl_error *error)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return dl_fail_at(error, DL_EIO, path, 0, "cannot read dictionary '%s'", path);
    int code = DL_OK;
    long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    char *bytes = NULL;
    if (size < 0 || (unsigned long)size > DL_MAX_DICTIONARY || fseek(file, 0, SEEK_SET) != 0)
        code = dl_fail_at(error, DL_ELIMIT, path, 0, "dictionary '%s' is no file, or larger than %u MB", path,
                          DL_MAX_DICTIONARY >> 20);
    else if ((bytes = dl_arena_alloc(arena, (size_t)size + 1)) == NULL) code = dl_fail_memory(error);
    else if (fread(bytes, 1, (size_t)size, file) != (size_t)size)
        code = dl_fail_at(error, DL_EIO, path, 0, "cannot read dictionary '%s'", path);
    fclose(file);
    if (code != DL_OK) return code;
    problems->hash = XXH3_64bits_withSeed(bytes, (size_t)size, problems->hash);
    *lines = (struct dl_petrarch_lines){.path = path, .rest = {bytes, (uint32_t)size}, .problems = problems};
    return DL_OK;
}

/* The line up to "#", and what stands between "<!--" and "-->" blanked out */
static struct dl_str strip(struct dl_petrarch_lines *lines, struct dl_str line)
{
    uint32_t start = 0, end = line.size;
    if (lines->in_comment || dl_str_starts(dl_str_trim(line), "<!")) {
        const char *close = memmem(line.at, line.size, "-->", 3);
        lines->in_comment = close == NULL;
        if (close == NULL) return (struct dl_str){line.at, 0};
        start = (uint32_t)(close - line.at) + 3;
    }
    const char *mark = memchr(line.at + start, '#', line.size - start);
    while (mark != NULL && mark > line.at && mark[-1] == '[') { /* [###] is a code */
        uint32_t at = (uint32_t)(mark - line.at);
        while (at < line.size && line.at[at] == '#') at++;
        mark = memchr(line.at + at, '#', line.size - at);
    }
    if (mark != NULL) end = (uint32_t)(mark - line.at);
    while (end > start && dl_ascii_space(line.at[end - 1])) end--;
    return dl_str_slice(line, start, end);
}

int dl_petrarch_next(struct dl_petrarch_lines *lines, struct dl_str *line)
{
    while (lines->rest.at != NULL && lines->rest.size > 0) {
        struct dl_str whole = dl_str_cut(&lines->rest, '\n');
        lines->line++;
        *line = strip(lines, whole);
        if (dl_str_trim(*line).size > 0) return 1;
    }
    return 0;
}

void dl_petrarch_complain(struct dl_petrarch_lines *lines, const char *why, struct dl_str what)
{
    struct dl_error error;
    lines->problems->count++;
    if (lines->problems->tell == NULL) return;
    dl_fail_at(&error, DL_EFORMAT, lines->path, lines->line, "line %u of '%s' is passed over: %s '%.*s'", lines->line, lines->path,
               why, (int)(what.size < 80 ? what.size : 80), what.at);
    lines->problems->tell(lines->problems->user, &error);
}

/* ---- units ---- */

static int is_joint(char c) { return c == '-' || c == '(' || c == ')' || c == ','; }
static int is_gap(char c) { return c == '_' || dl_ascii_space(c); }

uint32_t dl_petrarch_units(struct dl_str text, struct dl_arena *arena, struct dl_str *out, uint32_t count, uint32_t room)
{
    char *upper = dl_arena_alloc(arena, text.size + 1);
    if (upper == NULL) return count;
    for (uint32_t i = 0; i < text.size; i++) upper[i] = dl_ascii_to_upper(text.at[i]);
    for (uint32_t i = 0; i < text.size && count < room;) {
        uint32_t start = i;
        if (is_gap(upper[i])) {
            i++;
            continue;
        }
        if (is_joint(upper[i])) i++;
        else
            while (i < text.size && !is_gap(upper[i]) && !is_joint(upper[i])) i++;
        out[count++] = (struct dl_str){upper + start, i - start};
    }
    return count;
}

/* ---- phrases ---- */

void dl_phrase_book_init(struct dl_phrase_book *book, struct dl_arena *arena)
{
    book->arena = arena;
    dl_table_init(&book->by_key, arena);
    dl_table_init(&book->longest, arena);
}

/* "A B C" of the first n units; size 0 where it is too long */
static struct dl_str join(const struct dl_str *units, uint32_t n, char key[DL_UNIT_KEY])
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (size + units[i].size + 1 >= DL_UNIT_KEY) return (struct dl_str){key, 0};
        if (i > 0) key[size++] = ' ';
        memcpy(key + size, units[i].at, units[i].size);
        size += units[i].size;
    }
    return (struct dl_str){key, size};
}

uint32_t dl_phrase_book_add(struct dl_phrase_book *book, struct dl_str phrase, uint32_t number)
{
    struct dl_str units[DL_UNITS + 1];
    char key[DL_UNIT_KEY];
    uint32_t n = dl_petrarch_units(phrase, book->arena, units, 0, DL_UNITS + 1);
    struct dl_str view = n > 0 && n <= DL_UNITS ? join(units, n, key) : (struct dl_str){key, 0};
    if (view.size == 0) return DL_NONE;
    uint32_t known = dl_table_get(&book->by_key, view), most = dl_table_get(&book->longest, units[0]);
    if (known != DL_NONE) return known;
    view = dl_str_copy(book->arena, view);
    if (view.at == NULL || dl_table_set(&book->by_key, view, number) != DL_OK) return DL_NONE;
    if ((most == DL_NONE || most < n) && dl_table_set(&book->longest, units[0], n) != DL_OK) return DL_NONE;
    return number;
}

uint32_t dl_phrase_book_find(const struct dl_phrase_book *book, const struct dl_str *units, uint32_t count, uint32_t *size)
{
    char key[DL_UNIT_KEY];
    uint32_t most = count > 0 ? dl_table_get(&book->longest, units[0]) : DL_NONE;
    if (most == DL_NONE) return DL_NONE;
    for (uint32_t n = most < count ? most : count; n > 0; n--) {
        struct dl_str view = join(units, n, key);
        uint32_t number = view.size == 0 ? DL_NONE : dl_table_get(&book->by_key, view);
        if (number == DL_NONE) continue;
        *size = n;
        return number;
    }
    return DL_NONE;
}
