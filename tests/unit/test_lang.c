/* test_lang.c - the language files that are embedded, and what a file that is not well made is told. */
#include "arena.h"
#include "lang.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

static void every_file_is_well_made(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 26);
    assert_non_null(arena);
    for (size_t i = 0; i < kl_lang_file_count; i++) {
        kl_lang lang;
        kl_err err = {0};
        kl_str text = {kl_lang_files[i].bytes, kl_lang_files[i].len};
        if (kl_lang_read(arena, text, KL_ABSENT, kl_cstr(kl_lang_files[i].name), &lang, &err) != KL_OK)
            fail_msg("%s: %s: %s", err.where, err.what, err.advice);
        assert_true(kl_eq(lang.tag, kl_cstr(kl_lang_files[i].name)));
    }
    assert_true(kl_cldr_file_count >= 40);
    for (size_t i = 0; i < kl_cldr_file_count; i++) {
        kl_lang lang;
        kl_err err = {0};
        kl_str text = {kl_cldr_files[i].bytes, kl_cldr_files[i].len};
        if (kl_lang_read(arena, KL_ABSENT, text, kl_cstr(kl_cldr_files[i].name), &lang, &err) != KL_OK)
            fail_msg("%s: %s: %s", err.where, err.what, err.advice);
        assert_true(kl_eq(lang.tag, kl_cstr(kl_cldr_files[i].name)));
        assert_true(kl_eq(kl_lang_setting(&lang, KL_STR("date order")), KL_STR("dmy")) ||
                    lang.sections[KL_LANG_WEEKDAYS].count >= 7);
    }
    kl_arena_destroy(arena);
}

static void a_wrong_line_is_named(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 20);
    kl_lang lang;
    kl_err err = {0};
    kl_str text = KL_STR("[settings]\ntag = xx\nname = X\n[pronouns]\nhe = one,, two\n");
    assert_int_equal(kl_lang_read(arena, text, KL_ABSENT, KL_STR("xx"), &lang, &err), KL_BAD);
    assert_string_equal(err.where, "xx:5");
    kl_str hand = KL_STR("[settings]\ntag = xx\nname = X\n[months]\n5 = May\n");
    assert_int_equal(kl_lang_read(arena, KL_STR("[settings]\ntag = xx\xc3"), KL_ABSENT, KL_STR("xx"), &lang, &err),
                     KL_BAD);
    assert_string_equal(err.where, "xx:2"); /* bytes that are no UTF-8 */
    assert_int_equal(kl_lang_read(arena, hand, KL_STR("[months]\n\n5 =\n"), KL_STR("xx"), &lang, &err), KL_BAD);
    assert_string_equal(err.where, "xx.cldr:3");
    kl_arena_destroy(arena);
}

static void both_files_are_read_and_the_hand_wins(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 20);
    kl_lang lang;
    kl_err err = {0};
    kl_str hand = KL_STR("[settings]\ntag = xx\nname = X\ndate order = mdy\n[months]\n5 = Maius, Mai\n");
    kl_str cldr = KL_STR("[settings]\ntag = xx\ndate order = dmy\n[months]\n6 = Mai, Iunius\n");
    assert_int_equal(kl_lang_read(arena, hand, cldr, KL_STR("xx"), &lang, &err), KL_OK);
    const kl_entry *entry;
    assert_int_equal(kl_lang_match(&lang, KL_LANG_MONTHS, KL_STR("mai"), 0, &entry), 3);
    assert_int_equal(entry->number, 5);
    assert_int_equal(kl_lang_match(&lang, KL_LANG_MONTHS, KL_STR("iunius"), 0, &entry), 6);
    assert_int_equal(entry->number, 6);
    assert_true(kl_eq(kl_lang_setting(&lang, KL_STR("date order")), KL_STR("mdy")));
    kl_arena_destroy(arena);
}

/* What is found is what a look at every place finds: within scripts with and without spaces, and between them. */
static void finding_is_matching_everywhere(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 20);
    kl_lang lang;
    kl_err err = {0};
    kl_str hand = KL_STR("[settings]\ntag = xx\nname = X\n[titles]\nMr, wali kota, d'état, 市長, 장, état major, %\n");
    assert_int_equal(kl_lang_read(arena, hand, KL_ABSENT, KL_STR("xx"), &lang, &err), KL_OK);
    const kl_lexicon *titles = &lang.sections[KL_LANG_TITLES];
    kl_str text = KL_STR("Mrs. Mr, a Wali  Kota x.wali kota coup d’État 大阪市長mr 시장은 état  major5 5% - xMr市長Mr");
    size_t found = 0;
    for (size_t from = 0, len, plain; from < text.len; from++) {
        if (((unsigned char)text.ptr[from] & 0xC0) == 0x80)
            continue;
        size_t place = from;
        while (place < text.len && !(plain = kl_lexicon_match(titles, text, place, NULL)))
            do
                place++;
            while (place < text.len && ((unsigned char)text.ptr[place] & 0xC0) == 0x80);
        size_t at = kl_lexicon_find(titles, text, from, &len, NULL);
        assert_int_equal(at, place < text.len ? place : KL_NOT_FOUND);
        if (at != KL_NOT_FOUND)
            assert_int_equal(len, plain);
        found += at == from;
    }
    assert_int_equal(found, 10);
    kl_arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_is_well_made),
        cmocka_unit_test(a_wrong_line_is_named),
        cmocka_unit_test(both_files_are_read_and_the_hand_wins),
        cmocka_unit_test(finding_is_matching_everywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
