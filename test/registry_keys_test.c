/* No two actors of the registry bear one key, also where a key made of a name and a country is one that a report gave by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "store/registry.h"

static void add(struct dl_registry *registry, const char *key, const char *country, uint32_t reports, uint32_t *number)
{
    const struct dl_counted_face face = {
        .face = {.key = dl_str_from(key), .kind = DL_STR("person"), .country = dl_str_from(country)},
        .reports = reports,
        .told = reports};
    assert_int_equal(dl_registry_add(registry, &face, number), DL_OK);
}

static void keys_of_actors_are_different(void **state)
{
    (void)state;
    struct dl_registry registry;
    uint32_t british, canadian, other;
    dl_registry_init(&registry);
    add(&registry, "person:john-ferriby", "GBR", 2, &british);
    add(&registry, "person:john-ferriby", "CAN", 1, &canadian);
    add(&registry, "person:john-ferriby-can", "NOR", 1, &other);
    assert_int_equal(dl_registry_settle(&registry), DL_OK);
    struct dl_str keys[] = {dl_registry_key(&registry, british), dl_registry_key(&registry, canadian),
                            dl_registry_key(&registry, other)};
    assert_true(dl_str_is(keys[0], "person:john-ferriby"));
    assert_true(dl_str_is(keys[1], "person:john-ferriby:can"));
    for (int a = 0; a < 3; a++)
        for (int b = 0; b < a; b++) assert_false(dl_str_equal(keys[a], keys[b]));
    dl_registry_release(&registry);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(keys_of_actors_are_different)};
    return cmocka_run_group_tests_name("registry keys", tests, NULL, NULL);
}
