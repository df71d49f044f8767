/* Reading one dictionary by itself, to say whether it is in order. */
#include "base/limits.h"
#include "petrarch/issues.h"
#include "petrarch/verbs.h"

/* Verbs come in blocks "--- NAME [CODE] ---"; a discard has no code at all. */
static enum dl_dictionary_kind kind_of(const char *path, struct dl_arena *arena, struct dl_error *error, int *code)
{
    struct dl_petrarch_problems silent = {.tell = NULL};
    struct dl_petrarch_lines lines;
    struct dl_str line;
    enum dl_dictionary_kind kind = DL_DICTIONARY_DISCARDS;
    *code = dl_petrarch_lines_open(&lines, path, arena, &silent, error);
    while (*code == DL_OK && dl_petrarch_next(&lines, &line)) {
        struct dl_str text = dl_str_trim(line);
        if (dl_str_starts(text, "<ISSUE")) return DL_DICTIONARY_ISSUES;
        if (dl_str_starts(text, "---")) return DL_DICTIONARY_VERBS;
        if (memchr(text.at, '[', text.size) != NULL) kind = DL_DICTIONARY_ACTORS;
    }
    return kind;
}

int dl_dictionary_check(const char *path, void (*problem)(void *user, const struct dl_error *error), void *user,
                        struct dl_dictionary_holds *out, struct dl_error *error)
{
    struct dl_arena arena;
    struct dl_petrarch_names names;
    struct dl_petrarch_verbs verbs;
    struct dl_petrarch_issues issues;
    struct dl_petrarch_problems problems = {.tell = problem, .user = user};
    int code;
    dl_arena_init(&arena);
    dl_petrarch_names_init(&names, &arena);
    dl_petrarch_verbs_init(&verbs, &arena);
    dl_petrarch_issues_init(&issues, &arena);
    *out = (struct dl_dictionary_holds){.kind = kind_of(path, &arena, error, &code)};
    if (code == DL_OK && out->kind == DL_DICTIONARY_VERBS) code = dl_petrarch_verbs_read(&verbs, path, &problems, error);
    else if (code == DL_OK && out->kind == DL_DICTIONARY_ACTORS) code = dl_petrarch_names_read(&names, path, &problems, error);
    else if (code == DL_OK && out->kind == DL_DICTIONARY_ISSUES) code = dl_petrarch_issues_read(&issues, path, &problems, error);
    else if (code == DL_OK) code = dl_petrarch_discards_read(&names, path, &problems, error);
    out->actors = names.actors.count;
    out->agents = names.agents.count;
    out->verbs = verbs.blocks.count;
    out->patterns = verbs.patterns.count;
    out->issues = issues.count - 1;
    out->problems = problems.count;
    dl_arena_release(&arena);
    return code;
}
