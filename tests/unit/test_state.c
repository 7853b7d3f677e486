/* test_state.c - articles in the data of scripts, written as pages. */
#include "state.h"
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
    arena = kl_arena_create(1 << 24);
    return arena ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    kl_arena_destroy(arena);
    return 0;
}

#define RAIN "The rain came early, and nobody had brought in the hay."

/* What is written for a script, behind the page's head; NULL: nothing. */
static void assert_page(const char *html, const char *expected)
{
    kl_str page = kl_state_page(arena, kl_cstr(html));
    if (!expected) {
        assert_true(kl_is_absent(page));
        return;
    }
    assert_true(kl_starts(page, KL_STR("<!DOCTYPE html><body>")));
    page = kl_from(page, 21);
    kl_build lines = kl_build_begin(arena, page.len + 1); /* without line ends */
    for (size_t i = 0; i < page.len; i++)
        if (page.ptr[i] != '\n')
            kl_build_char(&lines, page.ptr[i]);
    page = kl_build_str(&lines);
    assert_int_equal(page.len, strlen(expected));
    assert_memory_equal(page.ptr, expected, page.len);
}

static void members(void **state)
{
    (void)state;
    assert_page("<script>window.X = {\"id\": \"ab-12\", \"body\": \"\\u003cp>" RAIN "\\u003c/p>\"};</script>",
                "<div><div class=\"body\"><p>" RAIN "</p></div></div>");
    assert_page("<script>{\"parts\":[{\"text\":\"Hay\"},{\"text\":\"" RAIN
                "\"},{\"text\":\"Oats\"},{\"kind\":\"Rye\"}]}</script>",
                "<div><div class=\"parts\"><div><p class=\"text\">" RAIN
                "</p></div><div><p class=\"text\">Oats</p></div>"
                "</div></div>");
    assert_page("<script>{\"t\":\"" RAIN "\\n" RAIN "\"}</script>",
                "<div><p class=\"t\">" RAIN "</p><p class=\"t\">" RAIN "</p></div>");
}

static void strings_in_strings(void **state)
{
    (void)state;
    const char *page = "<div><div><div class=\"body\"><p>" RAIN "</p></div></div></div>";
    assert_page("<script>{\"state\":\"{\\\"body\\\":\\\"<p>" RAIN "</p>\\\"}\"}</script>",
                "<div><div class=\"state\"><div class=\"body\"><p>" RAIN "</p></div></div></div>");
    assert_page("<script>f({x: JSON.parse('{\"body\":\"<p>" RAIN "</p>\",\"a\":\"it\\'s\"}')})</script>", page);
}

static void rows(void **state)
{
    (void)state;
    /* 55 bytes are hex 37; a text may be pushed in pieces, and its marks are no JSON. */
    assert_page(
        "<script>self.__next_f.push([1,\"7:T37,The rain came early, \"])</script>"
        "<script>self.__next_f.push([1,\"and nobody had brought in the hay.8:{\\\"a\\\":\\\"It was a long summer, "
        "and a dry one.\\\"}\\n\"])</script>",
        "<p>" RAIN "</p><div><p class=\"a\">It was a long summer, and a dry one.</p></div>");
}

static void no_data(void **state)
{
    (void)state;
    assert_page("<p>no script</p>", NULL);
    assert_page("<script>var a = \"b\"; if (x) { f('it is', /\"/g); }</script>", NULL);
    assert_page("<script>load(\"/a/long/address/of/a/script/that/nobody/reads.js\")</script>", NULL);
    assert_page(
        "<script>{\"names\":\"load open close read write seek tell flush sync stat link move copy send push pull add "
        "remove find sort cut merge\"}</script>",
        NULL);
    assert_page("<script type=\"application/ld+json\">{\"articleBody\":\"" RAIN "\"}</script>", NULL);
    assert_page("<script>{\"a\":\"" RAIN, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members),
        cmocka_unit_test(strings_in_strings),
        cmocka_unit_test(rows),
        cmocka_unit_test(no_data),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
