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

/* At every place of texts about as long as the step of the search, and none that is only nearly there. */
static void needles_are_found_wherever_they_stand(void **state)
{
    (void)state;
    static const char *const needles[] = {"Ab", "aB-2", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "2022-jp", "x"};
    char text[64];
    for (size_t n = 0; n < sizeof needles / sizeof *needles; n++) {
        const kl_str needle = kl_cstr(needles[n]);
        for (size_t len = 1; len <= sizeof text; len++)
            for (size_t at = 0; at + needle.len <= len; at++) {
                memset(text, needle.ptr[0] | 0x20, sizeof text);
                text[0] = '.';
                memcpy(text + at, needle.ptr, needle.len);
                const kl_str s = {text, len};
                assert_int_equal(kl_find(s, needle), needle.len > 1 || at == 0 ? at : 1);
                for (size_t i = 0; i < len; i++)
                    text[i] ^= kl_is_alpha(text[i]) ? 0x20 : 0;
                assert_int_equal(kl_find_nocase(s, needle), needle.len > 1 || at == 0 ? at : 1);
                text[at + needle.len - 1] = '!';
                if (needle.len > 1)
                    assert_int_equal(kl_find_nocase(s, needle), KL_NOT_FOUND);
            }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(pairs_are_found_wherever_they_stand),
                                       cmocka_unit_test(needles_are_found_wherever_they_stand)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
