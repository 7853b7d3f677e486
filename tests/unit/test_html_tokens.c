/* test_html_tokens.c - pages read by our short cut for plain tags give the tree that lexbor gives when it reads every
 * sign itself: thousands of pages thrown together from pieces that are plain, nearly plain, and broken. */
#include "html.h"
#include "str.h"
#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ROOM = 1 << 16, PAGES = 20000, MOST_PIECES = 24 };

static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};

static const char *const pieces[] = {
    "<p>",
    "</p>",
    "<div class=\"a b\">",
    "</div>",
    "<div id='x' class=\"y\" id=\"z\">",
    "<DIV CLASS=\"Up\">",
    "</DIV >",
    "teks biasa ",
    "\n  ",
    "a & b ",
    "&amp;",
    "a\r\nb\rc",
    "<",
    "< p>",
    "</",
    "</ p>",
    "<>",
    "</>",
    "<p",
    "<p class",
    "<a href=\"/x?a=1&amp;b=2\" class=\"k\">",
    "<a href=\"/x\" data-x=\"1\" data-y='2'>tautan</a>",
    "</a>",
    "<a href=/x?a>",
    "<a href = \"/x\">",
    "<a\nhref=\"/y\"\ttitle='it\"s'>",
    "<a href=\"/y\"class=\"z\">",
    "<a href=\"\">",
    "<a href>",
    "<a href class=\"c\" href=\"d\">",
    "<a =x href=\"/y\">",
    "<a href=\"/y\"/>",
    "<a / href=\"/y\">",
    "<a x\"y=\"1\" href=\"/y\">",
    "<a href=\"/y\" @on=\"1\">",
    "<a href=\"a\nb\rc\">",
    "<a href=\"un",
    "<a href='un",
    "<b>",
    "<b data-a=\"1\">",
    "<b class=\"c\">",
    "</b>",
    "<i>",
    "</i>",
    "<font color=\"red\">",
    "</font>",
    "<nobr>",
    "<svg viewBox=\"0 0 1 1\" class=\"s\">",
    "</svg>",
    "<use xlink:href=\"#a\"/>",
    "<path d=\"M0\" id=\"p\"/>",
    "<foreignObject>",
    "<math>",
    "<annotation-xml encoding=\"text/html\">",
    "</math>",
    "<desc>",
    "<![CDATA[x]]>",
    "<table>",
    "<tr>",
    "<td colspan=\"2\" width=\"3\">",
    "</td>",
    "</table>",
    "<input type=\"hidden\" value=\"v\">",
    "<input type=\"text\" name=\"n\">",
    "<form>",
    "</form>",
    "<select>",
    "<option selected=\"x\">",
    "</select>",
    "<textarea>",
    "</textarea>",
    "<title>",
    "</title>",
    "<template shadowrootmode=\"open\">",
    "</template>",
    "<pre>\n",
    "</pre>",
    "<li>",
    "<ul>",
    "</ul>",
    "<h1>",
    "</h1>",
    "<h2 itemprop=\"headline\" itemscope>",
    "</h2>",
    "<blockquote cite=\"x\" class=\"q\">",
    "</blockquote>",
    "<figcaption>",
    "<my-tag class=\"m\">",
    "</my-tag>",
    "<br/>",
    "<br>",
    "</br>",
    "<img src=\"a.jpg\" alt=\"A \xC3\xA9\" width=\"1\">",
    "<!-- c -->",
    "<!---->",
    "<!--->",
    "<!--a--->",
    "<!-- a -- b --!> c -->",
    "<!-- <!-- x -->",
    "<!--[if IE]><p><![endif]-->",
    "<!-- un",
    "-->",
    "<!-->",
    "<!x>",
    "<?php x ?>",
    "</p class=\"x\">",
    "</p/>",
    "<body class=\"late\">",
    "<html lang=\"id\" data-x=\"1\">",
    "</body>",
    "</html>",
    "<meta name=\"a\" content=\"b\">",
    "<noscript>",
    "</noscript>",
    "<iframe src=\"x\">",
    "</iframe>",
    "<plaintext>",
    "<frameset>",
    "<span data-testid=\"t\" data-component=\"c\" data-testi=\"n\">",
    "</span>",
    "<p \xC3\xA9=\"1\" id=\"e\">",
    "<time datetime=\"2024-05-19\" a b c>",
    "</time>",
    "<p id=\"a\"  >",
    "<p id=\"a\" / >",
    "<p id=\"a\"\f>",
    "<button>",
    "<button class=\"b\">",
    "<tr class=\"r\">",
    "<table class=\"t\">",
    "<tbody id=\"tb\">",
    "<caption class=\"cap\">",
    "<li class=\"l\">",
    "<ul class=\"u\">",
    "<p class=\"p\">",
    "<span class=\"s\"/>",
    "<h1 class=\"h\">",
    "<nav class=\"n\">",
    "<section id=\"sec\">",
    "<image class=\"im\">",
    "<hr class=\"hr\">",
    "<a class=\"k\" href=\"/z\">",
    "<script type=\"a/json\">",
    "</script>",
    "<head class=\"hd\">",
    "</head>",
};

enum { PIECES = sizeof pieces / sizeof *pieces };

typedef struct text {
    char bytes[ROOM];
    size_t len;
} text;

static void add(text *t, kl_str more)
{
    assert_true(t->len + more.len < ROOM);
    memcpy(t->bytes + t->len, more.ptr, more.len);
    t->len += more.len;
}

/* Both write an element as "<NAME ATTR=VALUE|>", text as "(TEXT)", the end of an element as "/". */
static void add_attr(text *t, kl_str name, kl_str value)
{
    add(t, KL_STR(" "));
    add(t, name);
    add(t, KL_STR("="));
    add(t, value);
    add(t, KL_STR("|"));
}

static const kl_str attr_names[] = {
#define NAME(name, text) KL_STR_INIT(text),
    KL_ATTRS(NAME)
#undef NAME
};

static void write_ours(const kl_page *page, text *t)
{
    for (uint32_t i = 0; i < page->count; i++) {
        const kl_node *node = &page->nodes[i];
        if (node->tag == KL_TAG_TEXT) {
            add(t, KL_STR("("));
            add(t, node->text);
            add(t, KL_STR(")"));
        } else {
            add(t, KL_STR("<"));
            add(t, kl_tag_name(node->tag));
            for (size_t a = 0; a < node->attrs; a++)
                add_attr(t, attr_names[page->attrs[node->first_attr + a].name],
                         page->attrs[node->first_attr + a].value);
            add(t, KL_STR(">"));
        }
        for (uint32_t up = node->tag == KL_TAG_TEXT ? node->parent : i; up && page->nodes[up].end == i + 1;
             up = page->nodes[up].parent)
            add(t, KL_STR("/"));
    }
}

static kl_str known_name(kl_str name)
{
    for (unsigned tag = KL_TAG_OTHER + 1; tag < KL_TAG_COUNT; tag++)
        if (kl_eq(kl_tag_name((kl_tag)tag), name))
            return name;
    return kl_tag_name(KL_TAG_OTHER);
}

static bool is_kept(kl_str name)
{
    for (size_t i = 0; i < KL_ATTR_COUNT; i++)
        if (kl_eq(attr_names[i], name))
            return true;
    return false;
}

static void write_theirs(lxb_dom_node_t *node, bool is_root, text *t)
{
    size_t len;
    if (node->type == LXB_DOM_NODE_TYPE_TEXT || node->type == LXB_DOM_NODE_TYPE_CDATA_SECTION) {
        const lexbor_str_t *data = &lxb_dom_interface_character_data(node)->data;
        add(t, KL_STR("("));
        add(t, (kl_str){(const char *)data->data, data->length});
        add(t, KL_STR(")"));
        return;
    }
    if (node->type != LXB_DOM_NODE_TYPE_ELEMENT)
        return;
    lxb_dom_element_t *element = lxb_dom_interface_element(node);
    const lxb_char_t *name = lxb_dom_element_local_name(element, &len);
    add(t, KL_STR("<"));
    add(t, known_name((kl_str){(const char *)name, len}));
    for (lxb_dom_attr_t *a = lxb_dom_element_first_attribute(element); a; a = lxb_dom_element_next_attribute(a)) {
        name = lxb_dom_attr_local_name(a, &len);
        kl_str attr = {(const char *)name, len};
        if (is_kept(attr))
            add_attr(t, attr,
                     a->value && a->value->data ? (kl_str){(const char *)a->value->data, a->value->length}
                                                : KL_STR(""));
    }
    add(t, KL_STR(">"));
    for (lxb_dom_node_t *child = node->first_child; child; child = child->next)
        write_theirs(child, false, t);
    if (!is_root)
        add(t, KL_STR("/"));
}

static uint32_t next(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void the_tree_is_lexbors_own(void **state)
{
    (void)state;
    static text page, ours, theirs;
    kl_html *html = kl_html_create();
    uint32_t seed = 1;
    assert_non_null(html);
    for (unsigned n = 0; n < PAGES; n++) {
        page.len = ours.len = theirs.len = 0;
        if (n % 4)
            add(&page, KL_STR("<!DOCTYPE html><html><body>"));
        for (uint32_t count = next(&seed) % MOST_PIECES + 1; count; count--)
            add(&page, kl_cstr(pieces[next(&seed) % PIECES]));
        kl_page parsed;
        assert_int_equal(kl_html_parse(html, (kl_str){page.bytes, page.len}, &settings, &parsed), KL_OK);
        write_ours(&parsed, &ours);
        lxb_html_document_t *document = lxb_html_document_create(); /* of its own: a cleaned one keeps the mode */
        assert_non_null(document);
        assert_int_equal(lxb_html_document_parse(document, (const lxb_char_t *)page.bytes, page.len), LXB_STATUS_OK);
        write_theirs(lxb_dom_document_root(lxb_dom_interface_document(document)), true, &theirs);
        if (ours.len != theirs.len || memcmp(ours.bytes, theirs.bytes, ours.len) != 0)
            fail_msg("page: %.*s\nours:   %.*s\ntheirs: %.*s", (int)page.len, page.bytes, (int)ours.len, ours.bytes,
                     (int)theirs.len, theirs.bytes);
        lxb_html_document_destroy(document);
    }
    kl_html_destroy(html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_tree_is_lexbors_own)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
