/* test_utf8.c - normal forms piece by piece are what they are as a whole; prefixes and repairs at the steps' borders.
 */
#include "str.h"
#include "utf8.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <utf8proc.h>

static void assert_nfc(kl_arena *arena, kl_str s)
{
    char *whole = (char *)utf8proc_NFC((const utf8proc_uint8_t *)s.ptr); /* s ends in a NUL */
    assert_non_null(whole);
    kl_str pieces = kl_utf8_nfc(arena, s);
    assert_int_equal(pieces.len, strlen(whole));
    assert_memory_equal(pieces.ptr, whole, pieces.len);
    free(whole);
}

/* Texts drawn from code points that compose, reorder, are replaced, or do none of it, and their neighbours. */
static void nfc_by_pieces_is_nfc(void **state)
{
    (void)state;
    static const uint32_t codes[] = {'a',    'e',    ' ',     'q',    0x300,  0x301,   0x302,  0x323,  0x327,  0x344,
                                     0xEA,   0x1EB9, 0x1EC7,  0x37E,  0x387,  0x1F71,  0x212A, 0x212B, 0x2000, 0x2329,
                                     0x3042, 0x304B, 0x3099,  0x309A, 0xFE0F, 0x1F600, 0x1100, 0x1161, 0x11A8, 0xAC00,
                                     0xAC01, 0xF900, 0x2F800, 0xFB1D, 0x5D0,  0x5B4,   0x5BC,  0x915,  0x93C,  0x94D,
                                     0x958,  0x9C7,  0x9BE,   0x9D7,  0xA66F, 0xA8E0,  0xAAB0, 0x64B,  0x651,  0x653,
                                     0x627,  0x430,  0x306,   0x4E2D, 0x201C, 0x200D};
    kl_arena *arena = kl_arena_create(1 << 24);
    uint32_t seed = 7;
    for (int round = 0; round < 20000; round++) {
        kl_arena_clean(arena);
        kl_build b = kl_build_begin(arena, 16);
        for (int length = 1 + round % 12; length > 0; length--) {
            seed = seed * 1664525 + 1013904223;
            kl_utf8_add(&b, codes[(seed >> 8) % (sizeof codes / sizeof *codes)]);
        }
        kl_build_char(&b, '\0');
        kl_str s = kl_build_str(&b);
        s.len--;
        assert_nfc(arena, s);
    }
    kl_arena_destroy(arena);
}

static void normal_text_is_not_copied(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 20);
    kl_str s = KL_STR("Polres Tangerang – “Zona Hijau” · 東京 · Москва · ấm ☀️");
    assert_ptr_equal(kl_utf8_nfc(arena, s).ptr, s.ptr);
    kl_arena_destroy(arena);
}

/* A broken byte at every place of a text longer than the widest step. */
static void valid_prefix_ends_at_the_broken_byte(void **state)
{
    (void)state;
    char text[200];
    for (size_t at = 0; at < sizeof text; at++) {
        memset(text, 'x', sizeof text);
        assert_int_equal(kl_utf8_valid_prefix((kl_str){text, sizeof text}), sizeof text);
        text[at] = '\xff';
        assert_int_equal(kl_utf8_valid_prefix((kl_str){text, sizeof text}), at);
        memcpy(text + (at ? at - 1 : 0), "\xc3\xa9", at + 1 < sizeof text ? 2 : 1);
        size_t expected = at + 1 < sizeof text ? sizeof text : at - 1;
        assert_int_equal(kl_utf8_valid_prefix((kl_str){text, sizeof text}), expected);
    }
}

/* One look tells what two do: at every place of a text longer than its step a broken byte, a letter of two bytes, a
 * NUL, and a mark that NFC joins to the letter before. */
static void a_look_tells_of_every_place(void **state)
{
    (void)state;
    static const struct {
        kl_str what;
        bool is_valid, is_normal, is_nul;
    } rows[] = {{KL_STR_INIT("\xff"), false, true, false},
                {KL_STR_INIT("\xc3\xa9"), true, true, false},
                {{"", 1}, true, true, true},
                {KL_STR_INIT("\x01"), true, true, false},
                {KL_STR_INIT("\xcc\x81"), true, false, false}};
    char text[200];
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++)
        for (size_t at = 0; at + rows[r].what.len <= sizeof text; at++) {
            memset(text, 'x', sizeof text);
            memcpy(text + at, rows[r].what.ptr, rows[r].what.len);
            const kl_utf8_census seen = kl_utf8_look((kl_str){text, sizeof text});
            assert_int_equal(seen.valid, rows[r].is_valid ? sizeof text : at);
            assert_int_equal(seen.normal, rows[r].is_normal ? seen.valid : at);
            assert_int_equal(seen.has_nul, rows[r].is_nul);
        }
}

/* European letters have a way of their own; a Chinese one sends the same text the long way. */
static void letters_are_folded_one_way(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 20);
    for (uint32_t code = 0xA0; code < 0x530; code++) {
        kl_arena_clean(arena);
        kl_build b = kl_build_begin(arena, 16);
        kl_utf8_add(&b, 'x');
        kl_utf8_add(&b, code);
        kl_str quick = kl_utf8_fold_marks(arena, kl_build_str(&b));
        kl_utf8_add(&b, 0x4E2D);
        kl_str slow = kl_utf8_fold_marks(arena, kl_build_str(&b));
        assert_int_equal(quick.len + 3, slow.len);
        assert_memory_equal(quick.ptr, slow.ptr, quick.len);
    }
    kl_arena_destroy(arena);
}

/* The classes that are told without a look into the tables, at both ends of each row. */
static void classes_of_whole_scripts(void **state)
{
    (void)state;
    static const uint32_t plain[] = {0x621, 0x64A, 0x3041, 0x3096, 0x30A1, 0x30FA, 0x4E00, 0x9FEF, 0xAC00, 0xD7A3};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        assert_true(kl_utf8_is_letter(plain[i]) && kl_utf8_is_word(plain[i]));
        assert_false(kl_utf8_is_upper(plain[i]) || kl_utf8_is_lower(plain[i]) || kl_utf8_is_digit(plain[i]));
        assert_int_equal(kl_utf8_lower(plain[i]), plain[i]);
    }
    for (uint32_t code = 0x410; code < 0x430; code++) {
        assert_true(kl_utf8_is_upper(code) && kl_utf8_is_lower(code + 0x20) && kl_utf8_is_letter(code));
        assert_false(kl_utf8_is_lower(code) || kl_utf8_is_upper(code + 0x20));
        assert_int_equal(kl_utf8_lower(code), code + 0x20);
        assert_int_equal(kl_utf8_lower(code + 0x20), code + 0x20);
    }
    for (uint32_t code = 0xC0; code < 0x100; code++) {
        bool is_sign = code == 0xD7 || code == 0xF7, is_capital = code < 0xDF && !is_sign;
        assert_int_equal(kl_utf8_is_letter(code), !is_sign);
        assert_int_equal(kl_utf8_is_word(code), !is_sign);
        assert_int_equal(kl_utf8_is_upper(code), is_capital);
        assert_int_equal(kl_utf8_is_lower(code), !is_sign && !is_capital);
        assert_int_equal(kl_utf8_lower(code), is_capital ? code + 0x20 : code);
    }
    static const uint32_t spaces[] = {' ', '\n', 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
    static const uint32_t others[] = {'a',    0xA1,   0x167F, 0x1681, 0x1FFF, 0x200B,
                                      0x2027, 0x202A, 0x2060, 0x2FFF, 0x3001};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        assert_true(kl_utf8_is_space(spaces[i]));
        assert_false(kl_utf8_is_space(others[i]));
    }
}

/* The marks of kana make other letters of them. */
static void kana_keep_their_marks(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 16);
    kl_str wanted = KL_STR("パリ");
    kl_str folded = kl_utf8_fold_marks(arena, wanted);
    assert_int_equal(folded.len, wanted.len);
    assert_memory_equal(folded.ptr, wanted.ptr, wanted.len);
    kl_arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nfc_by_pieces_is_nfc),        cmocka_unit_test(normal_text_is_not_copied),
        cmocka_unit_test(letters_are_folded_one_way),  cmocka_unit_test(kana_keep_their_marks),
        cmocka_unit_test(classes_of_whole_scripts),    cmocka_unit_test(valid_prefix_ends_at_the_broken_byte),
        cmocka_unit_test(a_look_tells_of_every_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
