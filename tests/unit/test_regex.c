/* test_regex.c - three answers, Unicode, places of groups. */
#include "arena.h"
#include "chain.h"
#include "regex.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

static kl_regex *regex;
static kl_span groups[KL_REGEX_GROUPS];

static int set_up(void **state)
{
    (void)state;
    regex = kl_regex_create();
    return regex ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    kl_regex_destroy(regex);
    return 0;
}

static kl_answer answer(const kl_pattern *pattern, const char *text, size_t at)
{
    return kl_regex_at(regex, pattern, kl_cstr(text), at, groups);
}

static void match_and_no_match(void **state)
{
    (void)state;
    static const kl_pattern pattern = {"day", "([0-9]+) / ([0-9]+) (x)?"};
    assert_int_equal(answer(&pattern, "am 19/5", 3), KL_MATCH);
    assert_int_equal(groups[0].start, 3);
    assert_int_equal(groups[0].end, 7);
    assert_int_equal(groups[2].start, 6);
    assert_int_equal(groups[3].start, groups[3].end);              /* took no part */
    assert_int_equal(answer(&pattern, "am 19/5", 0), KL_NO_MATCH); /* anchored where it is tried */
    assert_int_equal(answer(&pattern, "", 0), KL_NO_MATCH);
    assert_int_equal(kl_regex_at(regex, &pattern, KL_ABSENT, 0, groups), KL_NO_MATCH);
    assert_false(kl_regex_gave_up(regex));
}

static void unicode(void **state)
{
    (void)state;
    static const kl_pattern words = {"words", "\\w+ \\s \\w+ $"};
    assert_int_equal(answer(&words, "S\u00e3o\u00a0Jo\u00e3o", 0), KL_MATCH);
    assert_int_equal(groups[0].end, 11);
    static const kl_pattern one = {"one", "."};
    assert_int_equal(answer(&one, "\u00e3b", 0), KL_MATCH);
    assert_int_equal(groups[0].end, 2); /* a code point, not a byte */
    assert_int_equal(kl_regex_at(regex, &one, KL_STR("\0"), 0, groups), KL_MATCH);
}

static void giving_up(void **state)
{
    (void)state;
    static const kl_pattern nested = {"nested", "^(a+)+$"};
    assert_int_equal(answer(&nested, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", 0), KL_GAVE_UP);
    assert_true(kl_regex_gave_up(regex));
    assert_false(kl_regex_gave_up(regex)); /* asked once */
    assert_int_equal(answer(&nested, "aaa", 0), KL_MATCH);
    static const kl_pattern wrong = {"wrong", "(a"};
    assert_int_equal(answer(&wrong, "a", 0), KL_GAVE_UP);
    assert_true(kl_regex_gave_up(regex));
}

static void many(void **state)
{
    (void)state;
    static kl_pattern patterns[64];
    for (size_t i = 0; i < 64; i++)
        patterns[i] = (kl_pattern){"a", "a"};
    for (size_t i = 0; i < 20; i++)
        assert_int_equal(answer(&patterns[i], "a", 0), KL_MATCH);
    for (size_t i = 20; i < 64; i++) /* more than there is room for is told, not forgotten */
        assert_int_not_equal(answer(&patterns[i], "a", 0), KL_NO_MATCH);
}

static void give_up(kl_article *a, const kl_context *context)
{
    static const kl_pattern nested = {"nested", "^(a+)+$"};
    (void)kl_regex_at(context->regex, &nested, a->text, 0, groups);
}

/* A stage whose pattern gave up has its note, and only then. */
static void note(void **state)
{
    (void)state;
    static const kl_stage stage = {.name = "giver", .run = give_up};
    const kl_chain chain = {.stages = {&stage}, .count = 1};
    kl_article a = {.arena = kl_arena_create(1 << 20), .text = KL_STR("aaa")};
    const kl_context context = {.scratch = kl_arena_create(1 << 20), .regex = regex};
    kl_chain_run(&chain, &a, &context, false);
    assert_int_equal(a.notes.count, 0);
    a.text = KL_STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
    kl_chain_run(&chain, &a, &context, false);
    assert_int_equal(a.notes.count, 1);
    assert_true(kl_eq(a.notes.items[0].by, KL_STR("giver")));
    assert_true(kl_eq(a.notes.items[0].code, KL_STR("pattern-gave-up")));
    kl_arena_destroy(a.arena);
    kl_arena_destroy(context.scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(match_and_no_match),
        cmocka_unit_test(unicode),
        cmocka_unit_test(giving_up),
        cmocka_unit_test(note),
        cmocka_unit_test(many),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
