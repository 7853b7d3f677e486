/* test_clues_dates.c - which elements of a page are left as clues of its date. */
#include "clean/clean.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
/* cmocka wants the four above first */
#include <cmocka.h>

static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};

/* The values of a page's clues of a field that come from `from`, "; " between them, are these. */
static void assert_values(const char *html, kl_field field, const char *from, const char *values)
{
    kl_err err;
    kl_arena *arena = kl_arena_create(1u << 28), *scratch = kl_arena_create(1u << 28);
    kl_context context = {.settings = &settings, .scratch = scratch, .html = kl_html_create()};
    context.know = kl_knowledge_create(&settings, &err);
    kl_article a = {.arena = arena, .html = kl_cstr(html)};
    kl_view view;
    assert_true(kl_view_read(&a, &context, &view));
    kl_build b = kl_build_begin(arena, 64);
    for (size_t i = 0; i < a.clues.count; i++) {
        if (a.clues.items[i].field != field || !kl_eq(a.clues.items[i].from, kl_cstr(from)))
            continue;
        kl_build_add(&b, b.len ? KL_STR("; ") : KL_STR(""));
        kl_build_add(&b, a.clues.items[i].value);
    }
    kl_str got = kl_build_str(&b);
    assert_int_equal(got.len, strlen(values));
    if (got.len)
        assert_memory_equal(got.ptr, values, got.len);
    kl_knowledge_destroy(context.know);
    kl_html_destroy(context.html);
    kl_arena_destroy(arena);
    kl_arena_destroy(scratch);
}

static void meta_elements(void **state)
{
    (void)state;
    assert_values("<meta name=post_date content=2024-05-19>", KL_F_DATE, "post_date", "2024-05-19");
    assert_values("<meta property=og:regDate content=20240519>", KL_F_DATE, "og:regdate", "20240519");
    assert_values("<meta name=article:first-published content=2024-05-19>", KL_F_DATE, "article:first-published",
                  "2024-05-19");
    assert_values("<meta name=created_at content=2024-05-19>", KL_F_DATE, "created_at", "2024-05-19");
    assert_values("<meta name=updated_at content=2024-05-19>", KL_F_MODIFIED, "updated_at", "2024-05-19");
    assert_values("<meta name=revised content='May 19, 2024'>", KL_F_MODIFIED, "revised", "May 19, 2024");
    assert_values("<meta name=template-created-by content=2024>", KL_F_DATE, "template-created-by", "");
}

static void scripts(void **state)
{
    (void)state;
    assert_values("<script>x={\"publishDate\":\"2024-05-19T08:00:00Z\"}</script><h1>A</h1>", KL_F_DATE,
                  "script:published", "2024-05-19T08:00:00Z");
    assert_values("<script>x={firstPublishedAt: 1716088830,y:1};pubDate='May 19, 2024'</script>", KL_F_DATE,
                  "script:published", "1716088830; May 19, 2024");
    assert_values("<div data-props='{&quot;published_at&quot;:&quot;2024-05-19&quot;}'>x</div>", KL_F_DATE,
                  "script:published", "2024-05-19");
    assert_values("<script>\"{\\\"datePublished\\\":\\\"2024-05-19\\\"}\"</script>", KL_F_DATE, "script:published",
                  "2024-05-19");
    /* Other days, and other things. */
    assert_values("<!-- Last Published: Fri Nov 15 2024 08:23:58 --><script>lastPublished='2024-05-19';"
                  "publisherId=\"2024051900\";publicationId:2024051900;published:true;unpublishDate='2024-05-19'"
                  "</script>",
                  KL_F_DATE, "script:published", "");
    /* Nothing is looked for where the page states its date. */
    assert_values("<meta name=date content=2024-05-19><script>x={\"publishDate\":\"2024-05-20\"}</script>", KL_F_DATE,
                  "script:published", "");
}

static void body(void **state)
{
    (void)state;
    assert_values("<h1>A headline of some words</h1><p>Ann Lee - 3 hours ago</p>", KL_F_DATE, "line",
                  "Ann Lee - 3 hours ago");
    assert_values("<h1>A headline of some words</h1><p>5 min read, 3 comments</p>", KL_F_DATE, "line", "");
    assert_values("<h1>A headline</h1><blockquote><time datetime=2024-05-19>May 19, 2024</time></blockquote>",
                  KL_F_DATE, "time", "");
    assert_values("<h1>A headline</h1><blockquote><p>A post (@somebody) May 19, 2024</p></blockquote>", KL_F_DATE,
                  "line", "");
    assert_values("<html lang=th><h1>A headline</h1><p>20 พ.ค. 67", KL_F_DATE, "line", "20 พ.ค. 67");
}

/* A template's indentation is no part of a line. */
static void indented_lines(void **state)
{
    (void)state;
    enum { SPACES = 60, LONGEST = 500 };
    char html[LONGEST];
    (void)snprintf(html, sizeof html,
                   "<h1>Boats</h1><p>Harbour Gazette ( \n%*s2024-05-19 09:20:26\n%*s) Source:\n%*sFisher Post</p>",
                   SPACES, "", SPACES, "", SPACES, "");
    assert_values(html, KL_F_DATE, "line", "Harbour Gazette ( 2024-05-19 09:20:26 ) Source: Fisher Post");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(meta_elements), cmocka_unit_test(scripts),
                                       cmocka_unit_test(body), cmocka_unit_test(indented_lines)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
