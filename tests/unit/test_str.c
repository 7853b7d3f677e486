/* test_str.c - looking at text: what is found, where. */
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void pairs_are_found_wherever_they_stand(void **state)
{
    (void)state;
    static const struct {
        const char *text, *pair;
        size_t at;
    } rows[] = {
        {",,", ",,", 0},    {"a,,", ",,", 1},           {"a,b,", ",,", KL_NOT_FOUND}, {"a,b,,c", ",,", 3},
        {"<<</p", "</", 2}, {"a<", "</", KL_NOT_FOUND}, {"<", "</", KL_NOT_FOUND},    {"", "</", KL_NOT_FOUND},
    };
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++)
        assert_int_equal(kl_find(kl_cstr(rows[r].text), kl_cstr(rows[r].pair)), rows[r].at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(pairs_are_found_wherever_they_stand)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
