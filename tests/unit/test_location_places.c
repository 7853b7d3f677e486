/* test_location_places.c - the gazetteer finds what it holds, and nothing else. */
#include "places/pack.h"
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

/* Each division of the second level, and of the first but for some rocks, has GeoNames' id and a place on the map. */
static void divisions(void **state)
{
    (void)state;
    const kl_gazetteer *places = kl_gazetteer_embedded();
    kl_gazetteer_parts parts = kl_gazetteer_look(places);
    size_t seconds = 0, firsts = 0, without = 0, indonesian = 0;
    for (uint32_t i = 0; i < places->row_count; i++) {
        const kl_place_row *row = &parts.rows[i];
        bool is_known = row->geonameid > 0 && row->lat != KL_PLACES_NO_POINT;
        if (row->kind == KL_PLACE_REGENCY) {
            assert_true(is_known);
            seconds++;
            indonesian += memcmp(row->country, "ID", 2) == 0;
        }
        if (row->kind == KL_PLACE_ADMIN) {
            firsts++;
            without += !is_known;
        }
    }
    assert_true(indonesian > 500 && seconds > indonesian + 100); /* 514 kabupaten and kota, Malaysia's daerah */
    assert_true(firsts > 3000 && without * 25 < firsts);
    size_t end = (size_t)(parts.texts + places->text_len - (const char *)(const void *)places);
    assert_true(end <= (size_t)12 << 20); /* what the program may grow by */
}

/* A division stands at its own seat, not at that of the division around it. */
static void seats(void **state)
{
    (void)state;
    kl_place found[8];
    static const struct {
        kl_str name;
        double lat, lon;
    } wanted[] = {{KL_STR_INIT("berau"), 2.16, 117.5},
                  {KL_STR_INIT("lebak"), -6.36, 106.25},
                  {KL_STR_INIT("kabupaten malang"), -8.13, 112.57},
                  {KL_STR_INIT("baling"), 5.68, 100.92},
                  {KL_STR_INIT("banten"), -6.12, 106.15}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        size_t count = kl_place_find(kl_gazetteer_embedded(), wanted[i].name, found, 8), n = 0;
        while (n < count && found[n].kind != KL_PLACE_REGENCY && found[n].kind != KL_PLACE_ADMIN)
            n++;
        assert_true(n < count);
        double lat = found[n].lat - wanted[i].lat, lon = found[n].lon - wanted[i].lon;
        if (lat * lat + lon * lon > 0.1)
            print_message("%s at %f %f\n", wanted[i].name.ptr, found[n].lat, found[n].lon);
        assert_true(lat * lat + lon * lon < 0.1);
    }
}

/* Names in scripts without capitals are in a language; a name's marks are none in kana: Paris is not Bali. */
static void scripts(void **state)
{
    (void)state;
    kl_place found[4];
    assert_true(kl_place_find(kl_gazetteer_embedded(), KL_STR("パリ"), found, 4) == 1);
    assert_true(kl_eq(found[0].country, KL_STR("FR")) && kl_eq(found[0].lang, KL_STR("ja")) && !found[0].is_weak);
    assert_true(kl_place_find(kl_gazetteer_embedded(), KL_STR("バリ"), found, 4) == 0);
    assert_true(kl_place_find(kl_gazetteer_embedded(), KL_STR("日本"), found, 4) == 2); /* ja and zh */
    assert_true(kl_place_find(kl_gazetteer_embedded(), KL_STR("서울"), found, 4) >= 1);
    assert_true(kl_eq(found[0].lang, KL_STR("ko")));
    /* the first two letters of names pass, so that whoever reads letter by letter goes on; others do not */
    static const kl_str heads[] = {KL_STR_INIT("サン"), KL_STR_INIT("横浜"), KL_STR_INIT("ロサ")};
    for (size_t i = 0; i < 3; i++) {
        uint32_t hash = KL_PLACE_HASH;
        for (size_t n = 0; n < heads[i].len; n++)
            hash = kl_place_hash(hash, heads[i].ptr[n]);
        assert_true(kl_place_may_be(kl_gazetteer_embedded(), hash));
    }
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
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds), cmocka_unit_test(misses), cmocka_unit_test(divisions),
                                       cmocka_unit_test(seats), cmocka_unit_test(scripts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
