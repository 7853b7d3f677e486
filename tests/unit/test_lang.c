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
        if (kl_lang_read(arena, text, kl_cstr(kl_lang_files[i].name), &lang, &err) != KL_OK)
            fail_msg("%s: %s: %s", err.where, err.what, err.advice);
        assert_true(kl_eq(lang.tag, kl_cstr(kl_lang_files[i].name)));
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
    assert_int_equal(kl_lang_read(arena, text, KL_STR("xx"), &lang, &err), KL_BAD);
    assert_string_equal(err.where, "xx:5");
    kl_arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_is_well_made),
        cmocka_unit_test(a_wrong_line_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
