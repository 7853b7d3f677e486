/* test_jsonld.c - JSON-LD as pages write it. */
#include "jsonld.h"
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

/* The text of a member of the n-th thing in the script. */
static void assert_member(const char *script, unsigned nth, const char *key, const char *expected)
{
    kl_ld ld = kl_jsonld_read(arena, kl_cstr(script));
    uint32_t node = kl_jsonld_first(&ld, 0);
    while (node && nth--)
        node = kl_jsonld_next(&ld, node);
    assert_true(node != 0);
    uint32_t member = kl_jsonld_member(&ld, node, kl_cstr(key));
    assert_true(member != 0);
    kl_str text = kl_jsonld_text(arena, &ld, member);
    assert_int_equal(text.len, strlen(expected));
    assert_memory_equal(text.ptr, expected, text.len);
}

static void plain(void **state)
{
    (void)state;
    assert_member("{\"a\": \"x\", \"b\": {\"a\": \"y\"}, \"c\": 12}", 0, "a", "x");
    assert_member("{\"a\": \"x\", \"b\": {\"a\": \"y\"}, \"c\": 12}", 0, "c", "12");
    assert_member("{\"a\":\"caf\\u00e9 \\\"x\\\" \\ud83d\\ude00\"}", 0, "a", "caf\xC3\xA9 \"x\" \xF0\x9F\x98\x80");
    assert_member("{\"a\":\"half \\ud83d\"}", 0, "a", "half \xEF\xBF\xBD");
}

static void broken(void **state)
{
    (void)state;
    assert_member("{\"a\":\"x\",,\"b\":\"y\",}", 0, "b", "y");
    assert_member("{\"a\":\"line\nbreak\",\"b\":\"y\"}", 0, "b", "y");
    assert_member("{\"a\":\"he said \"no\" twice\",\"b\":\"y\"}", 0, "a", "he said \"no\" twice");
    assert_member("{\"a\":\"x\"\n\"b\":\"y\"}", 0, "b", "y");
    assert_member("{\"a\":[{\"c\":\"z\"],\"b\":\"y\"}", 0, "b", "y");
    assert_member("{\"a\":\"x\",\"b\":\"cut", 0, "b", "cut");
}

static void wrapped(void **state)
{
    (void)state;
    assert_member("<!-- {\"a\":\"x\"} -->", 0, "a", "x");
    assert_member("//<![CDATA[\n{\"a\":\"x\"}\n//]]>", 0, "a", "x");
    assert_member("/* c */ {\"a\":\"x\", // d\n \"b\":\"y\"};", 0, "b", "y");
    assert_member("{&quot;a&quot;:&quot;x &amp;amp; y&quot;}", 0, "a", "x &amp; y");
    assert_member("{\"a\":\"x\"}{\"a\":\"y\"}", 1, "a", "y");
}

static void hostile(void **state)
{
    (void)state;
    enum { MANY = 100000 };
    char *deep = kl_arena_text(arena, MANY);
    memset(deep, '[', MANY);
    kl_ld ld = kl_jsonld_read(arena, (kl_str){deep, MANY});
    assert_true(ld.count < 100);
    assert_int_equal(ld.nodes[0].end, ld.count);
    ld = kl_jsonld_read(arena, KL_STR(""));
    assert_int_equal(ld.count, 1);
    ld = kl_jsonld_read(arena, KL_STR("}}]]:,\"\\"));
    assert_int_equal(ld.nodes[0].end, ld.count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(plain), cmocka_unit_test(broken), cmocka_unit_test(wrapped),
                                       cmocka_unit_test(hostile)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
