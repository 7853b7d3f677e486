/* test_json.c - where a run of bytes that JSON text has as they are ends. */
#include "json.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* At every place of texts about as long as the step of the search, from the beginning and from later on. */
static void plain_runs_end_at_every_odd_byte(void **state)
{
    (void)state;
    static const struct {
        char byte;
        bool is_odd;
    } rows[] = {{'"', true},  {'\\', true}, {'\n', true},    {'\0', true},    {'\x1f', true},
                {' ', false}, {'!', false}, {'\x7f', false}, {'\x80', false}, {'\xff', false}};
    char text[50];
    for (size_t r = 0; r < sizeof rows / sizeof *rows; r++)
        for (size_t len = 1; len <= sizeof text; len++)
            for (size_t at = 0; at < len; at++) {
                memset(text, 'x', sizeof text);
                text[at] = rows[r].byte;
                for (size_t from = 0; from <= at; from++)
                    assert_int_equal(kl_json_plain_run(text, from, len), rows[r].is_odd ? at : len);
                assert_int_equal(kl_json_plain_run(text, at + 1, len), len);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(plain_runs_end_at_every_odd_byte)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
