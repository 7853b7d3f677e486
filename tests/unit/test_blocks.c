/* test_blocks.c - text as printed: what is read sixteen or eight bytes at a time comes out as if it had been read sign
 * by sign. Texts thrown together from words, spaces, stops and signs that are white or nothing. */
#include "clean/blocks.h"
#include "html.h"
#include "str.h"
#include "utf8.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { TEXTS = 20000, MOST_SIGNS = 90 };

static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};

static const char *const signs[] = {
    "a",
    "b",
    "e",
    "n",
    "Z",
    "word",
    "seventeen-letters",
    "longer than sixteen",
    "7",
    "2024",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    ".",
    ",",
    "!",
    "?",
    ";",
    ":",
    "(",
    "é",
    "\u00A0",
    "\u00AD",
    "\u200B",
    "\u2009",
    "…",
    "’",
    "、",
    "。",
    "\u3000",
    "，",
    "،",
    "Ж",
    "।",
    "漢",
    "\uFEFF",
};

static bool is_among(uint32_t code, const uint32_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (codes[i] == code)
            return true;
    return false;
}

/* Sign by sign: the text, its spaces and stops. */
static kl_str printed(kl_arena *arena, kl_str text, uint32_t *spaces, uint32_t *stops)
{
    static const uint32_t nothing[] = {0xAD, 0x200B, 0x2060, 0xFEFF};
    static const uint32_t ends[] = {'.', ',', '!', '?', ';', 0x2026, 0x3001, 0x3002, 0xFF0C, 0x060C, 0x0964};
    kl_build b = kl_build_begin(arena, text.len + 1);
    bool is_spaced = false;
    *spaces = *stops = 0;
    for (size_t at = 0, len; at < text.len; at += len) {
        const uint32_t code = kl_utf8_at(text, at, &len);
        if (is_among(code, nothing, sizeof nothing / sizeof *nothing))
            continue;
        if (kl_utf8_is_space(code)) {
            is_spaced = b.len > 0;
            continue;
        }
        if (is_spaced) {
            kl_build_char(&b, ' ');
            ++*spaces;
        }
        is_spaced = false;
        *stops += is_among(code, ends, sizeof ends / sizeof *ends);
        kl_build_add(&b, kl_slice(text, at, at + len));
    }
    return kl_build_str(&b);
}

static uint32_t next(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void text_is_as_printed(void **state)
{
    (void)state;
    uint32_t seed = 1;
    kl_arena *arena = kl_arena_create(1 << 24);
    kl_html *html = kl_html_create();
    assert_non_null(html);
    for (unsigned n = 0; n < TEXTS; n++) {
        kl_arena_clean(arena);
        kl_build page = kl_build_begin(arena, 4096);
        kl_build_add(&page, KL_STR("<p>x")); /* which white space cannot be left out before */
        for (uint32_t count = next(&seed) % MOST_SIGNS; count; count--)
            kl_build_add(&page, kl_cstr(signs[next(&seed) % (sizeof signs / sizeof *signs)]));
        kl_view view = {0};
        kl_blocks blocks;
        assert_int_equal(kl_html_parse(html, kl_build_str(&page), &settings, &view.page), KL_OK);
        kl_blocks_read(arena, kl_hints_create(arena), &view, &blocks);
        uint32_t spaces, stops;
        const kl_str wanted = printed(arena, kl_from(kl_build_str(&page), 3), &spaces, &stops);
        assert_int_equal(blocks.count, 1);
        const kl_str got = kl_piece_text(&blocks, &blocks.items[0]);
        if (!kl_eq(got, wanted))
            fail_msg("wanted: %.*s\ngot:    %.*s", (int)wanted.len, wanted.ptr, (int)got.len, got.ptr);
        assert_int_equal(blocks.items[0].spaces, spaces);
        assert_int_equal(blocks.items[0].stops, stops);
    }
    kl_html_destroy(html);
    kl_arena_destroy(arena);
}

/* The text of the first block of a page. */
static kl_str first_text(kl_arena *arena, kl_html *html, kl_str page)
{
    kl_view view = {0};
    kl_blocks blocks;
    assert_int_equal(kl_html_parse(html, page, &settings, &view.page), KL_OK);
    kl_blocks_read(arena, kl_hints_create(arena), &view, &blocks);
    assert_true(blocks.count > 0);
    return kl_piece_text(&blocks, &blocks.items[0]);
}

static void cards_about_names_are_no_text(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 20);
    kl_html *html = kl_html_create();
    assert_non_null(arena);
    assert_non_null(html);
    kl_str text =
        first_text(arena, html,
                   KL_STR("<p>They met Rep. <span><a href=/a>Ann Roe</a><span><img><a href=/a>Ann Mary Roe</a>"
                          "<a href=/b>Roe opens a mill</a></span></span> on Monday.</p>"));
    assert_true(kl_eq(text, KL_STR("They met Rep. Ann Roe on Monday.")));
    text = first_text(arena, html,
                      KL_STR("<p>By <span><a href=/a>Ann Roe</a> and <a href=/b>Tom Lee</a></span>, in town.</p>"));
    assert_true(kl_eq(text, KL_STR("By Ann Roe and Tom Lee, in town.")));
    kl_html_destroy(html);
    kl_arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(text_is_as_printed),
                                       cmocka_unit_test(cards_about_names_are_no_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
