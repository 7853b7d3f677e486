/* test_location_places.c - the gazetteer finds what it holds, and nothing else. */
#include "places/places.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

static void finds(void **state)
{
    (void)state;
    kl_place found[8];
    size_t count = kl_place_find(kl_gazetteer_embedded(), KL_STR("sao paulo"), found, 8);
    assert_true(count >= 1);
    size_t town = 0;
    while (town < count && found[town].kind != KL_PLACE_TOWN)
        town++;
    assert_true(town < count);
    found[0] = found[town];
    assert_true(kl_eq(found[0].country, KL_STR("BR")));
    assert_true(found[0].has_point && found[0].lat < -23 && found[0].lat > -24 && found[0].lon < -46);
    assert_true(found[0].geonameid > 0 && found[0].people > 1000000);
    assert_true(kl_place_find(kl_gazetteer_embedded(), KL_STR("ntb"), found, 8) == 1);
    assert_true(kl_eq(found[0].name, KL_STR("Nusa Tenggara Barat")) && found[0].kind == KL_PLACE_ADMIN);
    assert_true(kl_place_find(kl_gazetteer_embedded(), KL_STR("jepang"), found, 8) >= 1);
    assert_true(found[0].kind == KL_PLACE_COUNTRY && kl_eq(found[0].country, KL_STR("JP")));
    assert_int_equal(kl_place_find(kl_gazetteer_embedded(), KL_STR("bogor"), found, 1), 1);
}

static void misses(void **state)
{
    (void)state;
    kl_place found[2];
    static const kl_str names[] = {KL_STR_INIT(""),         KL_STR_INIT("sao paul"), KL_STR_INIT("sao paulos"),
                                   KL_STR_INIT("Jakarta"),  KL_STR_INIT("zzzz"),     KL_STR_INIT("\xf0\x9f\x8c\x8d"),
                                   KL_STR_INIT("jakarta\t")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_int_equal(kl_place_find(kl_gazetteer_embedded(), names[i], found, 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds), cmocka_unit_test(misses)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
