/* syntax: lemmas of verb forms that the learned scripts get wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "syntax/verbs.h"

static void forms_have_their_lemmas(void **state)
{
    (void)state;
    static const struct {
        const char *form, *guess, *lemma;
    } cases[] = {
        {"held", "heke", "hold"},
        {"met", "m", "meet"},
        {"began", "beg", "begin"},
        {"Carried", "carrie", "carry"},
        {"arose", "aros", "arise"},
        {"wrote", "writ", "write"},
        {"fortified", "fortifie", "fortify"},
        {"died", "di", "die"},
        {"shelled", "shelle", "shell"},
        {"governs", "govern", "govern"},
    };
    struct dl_arena arena;
    dl_arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_str lemma = dl_verb_mend(dl_str_from(cases[i].form), dl_str_from(cases[i].guess), &arena);
        if (!dl_str_is(lemma, cases[i].lemma)) fail_msg("'%s' became '%.*s'", cases[i].form, (int)lemma.size, lemma.at);
    }
    dl_arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(forms_have_their_lemmas)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
