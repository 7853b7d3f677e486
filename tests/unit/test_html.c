/* test_html.c - scripts and style sheets that we pass over end where a parser that reads them says, wherever the pieces
 * that a page is fed in break off. */
#include "html.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PIECE = 256 * 1024 }; /* as in html.c */

static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};

/* The visible text of head + filler + tail, with as much filler as puts `back` bytes of the tail before the end of the
 * first piece. */
static kl_str text_behind(kl_html *html, char *page, const char *head, const char *tail, size_t back)
{
    size_t len = 0;
    for (; *head; head++)
        page[len++] = *head;
    while (len < PIECE - back)
        page[len++] = 'x';
    for (; *tail; tail++)
        page[len++] = *tail;
    kl_page parsed;
    assert_int_equal(kl_html_parse(html, (kl_str){page, len}, &settings, &parsed), KL_OK);
    kl_str found = KL_STR("");
    for (size_t i = 0; i < parsed.count; i++)
        if (parsed.nodes[i].tag == KL_TAG_TEXT && parsed.nodes[parsed.nodes[i].parent].tag == KL_TAG_P)
            found = parsed.nodes[i].text;
    return found;
}

static void passed_text_ends_where_it_should(void **state)
{
    (void)state;
    static const struct {
        const char *head, *tail, *found;
    } rows[] = {
        {"<style>", "</style><p>behind", "behind"},
        {"<style>", "</STYLE ><p>behind", "behind"},
        {"<style>", "</sty </styles> </style\n><p>behind", "behind"},
        {"<style>", "<!-- </style><p>behind", "behind"},
        {"<style>", "</styl", ""},
        {"<script>", "</script><p>behind", "behind"},
        {"<script>", "if (a</b) </script><p>behind", "behind"},
        {"<script>", "<!-- <script> </script> <p>in --></script><p>behind", "behind"},
        {"<script><!-- ", "<script> </script> <p>in --></script><p>behind", "behind"},
        {"<script><!-- <script> ", "</script> <p>in --></script><p>behind", "behind"},
        {"<script>", "</script", ""},
        {"<script type=application/json>", "</script><p>behind", "behind"},
    };
    kl_html *html = kl_html_create();
    char *page = malloc(PIECE + 256);
    assert_non_null(html);
    assert_non_null(page);
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++)
        for (size_t back = 0; back <= strlen(rows[r].tail); back++) {
            kl_str found = text_behind(html, page, rows[r].head, rows[r].tail, back);
            assert_int_equal(found.len, strlen(rows[r].found));
            assert_memory_equal(found.ptr, rows[r].found, found.len);
        }
    free(page);
    kl_html_destroy(html);
}

/* Counted anew for each page. */
static void nodes_are_counted_by_tag(void **state)
{
    (void)state;
    kl_html *html = kl_html_create();
    assert_non_null(html);
    for (unsigned run = 0; run < 2; run++) {
        kl_page parsed;
        assert_int_equal(kl_html_parse(html, KL_STR("<h1>A</h1><h1></h1><p>B<p>C<p>D"), &settings, &parsed), KL_OK);
        size_t all = 0;
        for (unsigned tag = 0; tag < KL_TAG_COUNT; tag++)
            all += parsed.of_tag[tag];
        assert_int_equal(all, parsed.count);
        assert_int_equal(parsed.of_tag[KL_TAG_H1], 2);
        assert_int_equal(parsed.of_tag[KL_TAG_P], 3);
        assert_int_equal(parsed.of_tag[KL_TAG_TEXT], 4);
        assert_int_equal(parsed.of_tag[KL_TAG_ARTICLE], 0);
    }
    kl_html_destroy(html);
}

/* In old pages a table stands within the paragraph before it, and "</p>" behind it closes that; elsewhere it makes an
 * empty one. A page is not old because the one before was. */
static void pages_are_old_each_for_itself(void **state)
{
    (void)state;
    const kl_str rest = KL_STR("<p>A<table><tr><td>B</table></p>"), doctype = KL_STR("<!DOCTYPE html>");
    char modern[128];
    memcpy(modern, doctype.ptr, doctype.len);
    memcpy(modern + doctype.len, rest.ptr, rest.len);
    kl_html *html = kl_html_create();
    assert_non_null(html);
    for (unsigned run = 0; run < 4; run++) {
        const bool is_old = run % 2;
        kl_page parsed;
        const kl_str page = is_old ? rest : (kl_str){modern, doctype.len + rest.len};
        assert_int_equal(kl_html_parse(html, page, &settings, &parsed), KL_OK);
        assert_int_equal(parsed.of_tag[KL_TAG_P], is_old ? 1 : 2);
    }
    kl_html_destroy(html);
}

/* White space of all lengths with a letter, or a byte that is nearly a space, at each of its places. */
static void texts_are_blank_by_all_their_bytes(void **state)
{
    (void)state;
    enum { MOST = 40 };
    static const char bytes[] = {' ', '\t', '\n', '\f', '.', '\x08', '\x0e', '\x1f', '!', 'x', '\xc3'};
    kl_html *html = kl_html_create();
    assert_non_null(html);
    for (size_t len = 1; len < MOST; len++)
        for (size_t i = 0; i < len * sizeof bytes; i++) {
            char page[MOST + 3] = "<p>";
            memset(page + 3, ' ', len);
            page[3 + i / sizeof bytes] = bytes[i % sizeof bytes];
            kl_page parsed;
            assert_int_equal(kl_html_parse(html, (kl_str){page, len + 3}, &settings, &parsed), KL_OK);
            for (size_t n = 0; n < parsed.count; n++)
                if (parsed.nodes[n].tag == KL_TAG_TEXT)
                    assert_int_equal(kl_is_blank(&parsed.nodes[n]), i % sizeof bytes < 4);
        }
    kl_html_destroy(html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passed_text_ends_where_it_should), cmocka_unit_test(nodes_are_counted_by_tag),
        cmocka_unit_test(pages_are_old_each_for_itself), cmocka_unit_test(texts_are_blank_by_all_their_bytes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
