/* A line is a phrase with its issue in brackets; "n:" and "v:" before a word let it stand in any number or tense, '+' is a hyphen or a
 * blank, '~' makes the phrase mean nothing, so that no shorter one is found in it. The longest phrase counts. */
#include "petrarch/issues.h"

void dl_petrarch_issues_init(struct dl_petrarch_issues *issues, struct dl_arena *arena)
{
    *issues = (struct dl_petrarch_issues){.arena = arena, .count = 1};
    dl_phrase_book_init(&issues->forms, arena);
    dl_phrase_book_init(&issues->lemmas, arena);
    dl_table_init(&issues->numbers, arena);
}

static uint32_t number_of(struct dl_petrarch_issues *issues, struct dl_str name)
{
    uint32_t known = dl_table_get(&issues->numbers, name);
    if (known != DL_NONE) return known;
    struct dl_str kept = dl_str_copy(issues->arena, name);
    if (kept.at == NULL || issues->count == DL_ISSUES || dl_table_set(&issues->numbers, kept, issues->count) != DL_OK)
        return DL_NONE;
    issues->names[issues->count] = kept.at;
    return issues->count++;
}

/* The phrase without its marks, '+' as this character; *is_lemma: a word may be inflected */
static struct dl_str plain(struct dl_petrarch_issues *issues, struct dl_str phrase, char plus, int *is_lemma)
{
    char *out = dl_arena_alloc(issues->arena, phrase.size + 1);
    uint32_t size = 0;
    *is_lemma = 0;
    if (out == NULL) return (struct dl_str){"", 0};
    for (uint32_t i = 0; i < phrase.size; i++) {
        if (i + 1 < phrase.size && phrase.at[i + 1] == ':' && dl_ascii_lower(phrase.at[i])) {
            *is_lemma = 1;
            i++;
        } else out[size++] = phrase.at[i] == '+' ? plus : phrase.at[i];
    }
    return (struct dl_str){out, size};
}

static int add_phrase(struct dl_petrarch_issues *issues, struct dl_str phrase, uint32_t number)
{
    int added = 0;
    for (const char *plus = "- "; *plus != 0; plus++) {
        int is_lemma;
        struct dl_str text = plain(issues, phrase, *plus, &is_lemma);
        added |= dl_phrase_book_add(&issues->forms, text, number) != DL_NONE;
        if (is_lemma) dl_phrase_book_add(&issues->lemmas, text, number);
    }
    return added;
}

int dl_petrarch_issues_read(struct dl_petrarch_issues *issues, const char *path, struct dl_petrarch_problems *problems,
                            struct dl_error *error)
{
    struct dl_petrarch_lines lines;
    struct dl_str line;
    int code = dl_petrarch_lines_open(&lines, path, issues->arena, problems, error);
    while (code == DL_OK && dl_petrarch_next(&lines, &line)) {
        struct dl_str text = dl_str_trim(line), rest = text, phrase = dl_str_trim(dl_str_cut(&rest, '['));
        if (text.at[0] == '<') continue; /* <ISSUE …>: the category that files are written by */
        if (text.at[0] == '~') {
            while (phrase.size > 0 && phrase.at[0] == '~') phrase = dl_str_slice(phrase, 1, phrase.size);
            if (!add_phrase(issues, phrase, 0)) dl_petrarch_complain(&lines, "no phrase", text);
            continue;
        }
        struct dl_str name = dl_str_trim(dl_str_cut(&rest, ']'));
        uint32_t number = name.at == NULL || name.size == 0 ? DL_NONE : number_of(issues, name);
        if (number == DL_NONE || !add_phrase(issues, phrase, number))
            dl_petrarch_complain(&lines, "no phrase with an issue:", text);
    }
    return code;
}

uint32_t dl_petrarch_issues_find(const struct dl_petrarch_issues *issues, const struct dl_petrarch_scene *s,
                                 const char *out[DL_SENTENCE_ISSUES])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->count && count < DL_SENTENCE_ISSUES;) {
        uint32_t size = 1, lemma_size = 1, k = 0;
        uint32_t number = dl_phrase_book_find(&issues->forms, s->units + i, s->count - i, &size);
        uint32_t by_lemma = dl_phrase_book_find(&issues->lemmas, s->lemmas + i, s->count - i, &lemma_size);
        if (by_lemma != DL_NONE && (number == DL_NONE || lemma_size > size)) {
            number = by_lemma;
            size = lemma_size;
        }
        i += number == DL_NONE ? 1 : size;
        if (number == DL_NONE || number == 0) continue;
        while (k < count && out[k] != issues->names[number]) k++;
        if (k == count) out[count++] = issues->names[number];
    }
    return count;
}
