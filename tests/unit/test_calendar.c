/* test_calendar.c - days, moments, and how they are written. */
#include "calendar.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

static kl_arena *arena;

static int set_up(void **state)
{
    (void)state;
    arena = kl_arena_create(1 << 20);
    return arena ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    kl_arena_destroy(arena);
    return 0;
}

static void assert_iso(const char *text, const char *iso)
{
    kl_when when;
    size_t len = kl_when_read_iso(kl_cstr(text), 0, &when);
    if (!iso) {
        assert_int_equal(len, 0);
        return;
    }
    assert_true(len > 0);
    kl_str written = kl_when_iso(arena, &when);
    assert_int_equal(written.len, strlen(iso));
    assert_memory_equal(written.ptr, iso, written.len);
}

static void days_exist(void **state)
{
    (void)state;
    assert_true(kl_day_exists(2024, 2, 29));
    assert_false(kl_day_exists(2023, 2, 29));
    assert_false(kl_day_exists(1900, 2, 29));
    assert_true(kl_day_exists(2000, 2, 29));
    assert_false(kl_day_exists(2024, 13, 1));
    assert_false(kl_day_exists(2024, 4, 31));
}

static void numbers_go_both_ways(void **state)
{
    (void)state;
    assert_int_equal(kl_day_number(1970, 1, 1), 0);
    assert_int_equal(kl_day_number(2024, 5, 19), 19862);
    for (int64_t n = -200000; n < 200000; n += 37) {
        int year, month, day;
        kl_day_date(n, &year, &month, &day);
        assert_true(kl_day_exists(year, month, day));
        assert_int_equal(kl_day_number(year, month, day), n);
    }
}

static void weekdays(void **state)
{
    (void)state;
    assert_int_equal(kl_day_of_week(2024, 5, 19), 7);
    assert_int_equal(kl_day_of_week(2024, 5, 17), 5);
    assert_int_equal(kl_day_of_week(1969, 7, 20), 7);
}

static void iso_forms(void **state)
{
    (void)state;
    assert_iso("2024-05-19", "2024-05-19");
    assert_iso("20240519", "2024-05-19");
    assert_iso("2024-5-9", "2024-05-09");
    assert_iso("2024-05-19T10:20:30+07:00", "2024-05-19T10:20:30+07:00");
    assert_iso("2024-05-19 10:20", "2024-05-19");
    assert_iso("2024-05-19T10:20:30.123Z", "2024-05-19T10:20:30Z");
    assert_iso("20240519T102030+0700", "2024-05-19T10:20:30+07:00");
    assert_iso("2024-05-19T10:20-0330", "2024-05-19T10:20:00-03:30");
    assert_iso("2024-02-30", NULL);
    assert_iso("2024", NULL);
    assert_iso("202405190", NULL);
}

static void clocks(void **state)
{
    (void)state;
    kl_when when = kl_when_day(2024, 5, 19);
    assert_int_equal(kl_when_read_clock(KL_STR("10.15 WIB"), 0, &when), 5);
    assert_int_equal(when.minute, 615);
    assert_int_equal(kl_when_read_clock(KL_STR("9:05 p.m."), 0, &when), 9);
    assert_int_equal(when.minute, 21 * 60 + 5);
    assert_int_equal(kl_when_read_clock(KL_STR("12am"), 0, &when), 4);
    assert_int_equal(when.minute, 0);
    assert_int_equal(kl_when_read_clock(KL_STR("19 Mei"), 0, &when), 0);
    assert_int_equal(kl_when_read_clock(KL_STR("25:00"), 0, &when), 0);
}

static void zones(void **state)
{
    (void)state;
    kl_when when = kl_when_day(2024, 5, 19);
    assert_int_equal(kl_when_read_zone(KL_STR("WITA"), 0, &when), 4);
    assert_int_equal(when.zone, 480);
    assert_int_equal(kl_when_read_zone(KL_STR("GMT+7"), 0, &when), 5);
    assert_int_equal(when.zone, 420);
    assert_int_equal(kl_when_read_zone(KL_STR("WIBAWA"), 0, &when), 0);
}

static void moments(void **state)
{
    (void)state;
    kl_when unix_time = kl_when_unix(1716088830);
    assert_int_equal(unix_time.year * 10000 + unix_time.month * 100 + unix_time.day, 20240519);
    kl_when when = kl_when_day(2024, 5, 19);
    when.minute = 60;
    when.zone = 420;
    assert_int_equal(kl_when_utc_minutes(&when), kl_day_number(2024, 5, 18) * 1440 + 18 * 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_exist), cmocka_unit_test(numbers_go_both_ways),
        cmocka_unit_test(weekdays),   cmocka_unit_test(iso_forms),
        cmocka_unit_test(clocks),     cmocka_unit_test(zones),
        cmocka_unit_test(moments),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
