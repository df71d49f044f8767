/* syntax: trees that the mends made rings of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "syntax/rings.h"

enum { WORDS = 6 };

/* Whether the way up from every word ends, at one root. */
static int is_tree(const struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t roots = 0;
    for (uint32_t w = first; w < end; w++) {
        uint32_t up = w, steps = 0;
        while (up != DL_NONE && steps++ < WORDS) up = words[up].head;
        if (up != DL_NONE) return 0;
        roots += words[w].head == DL_NONE;
    }
    return roots == 1;
}

static void rings_are_opened(void **state)
{
    (void)state;
    static const uint32_t heads[][WORDS] = {
        {DL_NONE, 2, 1, 2, 0, 4}, /* two words hang on each other, a third below them */
        {1, 2, 0, 2, 3, 4},       /* a ring and no root */
        {1, 0, DL_NONE, 4, 3, 2}, /* two rings beside the root */
        {0, 0, 1, DL_NONE, 3, 3}, /* a word that hangs on itself */
        {DL_NONE, 0, 1, 2, 3, 4}, /* a tree, as deep as can be */
    };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        struct dl_word words[WORDS + 2] = {0};
        words[0].head = words[WORDS + 1].head = DL_NONE; /* of the sentences beside it */
        for (uint32_t w = 0; w < WORDS; w++) words[w + 1].head = heads[i][w] == DL_NONE ? DL_NONE : heads[i][w] + 1;
        const int was_tree = is_tree(words, 1, WORDS + 1);
        dl_rings_mend(words, 1, WORDS + 1);
        if (!is_tree(words, 1, WORDS + 1)) fail_msg("case %zu is no tree", i);
        for (uint32_t w = 0; was_tree && w < WORDS; w++)
            assert_int_equal(words[w + 1].head, heads[i][w] == DL_NONE ? DL_NONE : heads[i][w] + 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(rings_are_opened)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
