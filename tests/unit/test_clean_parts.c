/* The small parts of clean: names of elements, the look of a line, the fingerprint, the language. */
#include "clean/hints.h"
#include "clean/line.h"
#include "clean/simhash.h"
#include "langid.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void names_hint(void **state)
{
    (void)state;
    kl_arena *arena = kl_arena_create(1 << 20);
    kl_hints *hints = kl_hints_create(arena);
    assert_true(kl_hints_of_names(hints, KL_STR("x article__body")) & KL_HINT_STRONG);
    assert_true(kl_hints_of_names(hints, KL_STR("articleBody")) & KL_HINT_STRONG);
    assert_true(kl_hints_of_names(hints, KL_STR("post-related")) & KL_HINT_RELATED);
    assert_false(kl_hints_of_names(hints, KL_STR("no-sidebar")) & KL_HINT_SIDE);
    assert_false(kl_hints_of_names(hints, KL_STR("related-article-content")) & KL_HINT_STRONG);
    kl_arena_destroy(arena);
}

static void lines_look(void **state)
{
    (void)state;
    assert_true(kl_line_ends_sentence(KL_STR("kata \"dia.\" ")));
    assert_true(kl_line_ends_sentence(KL_STR("終わる。")));
    assert_false(kl_line_ends_sentence(KL_STR("Polisi Bekuk Pencuri")));
    assert_true(kl_line_is_same(KL_STR("A – b, c"), KL_STR("a b C.")));
    assert_false(kl_line_is_same(KL_STR("a b"), KL_STR("a bc")));
    assert_true(kl_eq(kl_line_label(KL_STR("Komentar (12):")), KL_STR("Komentar")));
    assert_true(kl_line_ends_with_length(KL_STR("Der Hafen am Abend. 17.04.2024 | 6:00 min")));
    assert_true(kl_line_ends_with_length(KL_STR("The harbour at night | 12:45 ")));
    assert_true(kl_line_ends_with_length(KL_STR("Le port, la nuit - 1:05 min.")));
    assert_false(kl_line_ends_with_length(KL_STR("The ferry leaves at 12:45")));
    assert_false(kl_line_ends_with_length(KL_STR("They won in 12 minutes")));
    assert_false(kl_line_ends_with_length(KL_STR(":45 min")));
    assert_true(kl_line_ends_with_credit(KL_STR("Kapal sandar di dermaga. (Kabar Timur/Siti Aminah)")));
    assert_false(kl_line_ends_with_credit(KL_STR("Kapal itu sandar pada Senin. (RZY/ANT)")));
    assert_false(kl_line_ends_with_credit(KL_STR("Kapal itu sandar pada Senin. (rzy/ant)")));
    assert_false(kl_line_ends_with_credit(KL_STR("The club (1/3 of it) was sold")));
    assert_false(kl_line_ends_with_credit(KL_STR("(Kabar Timur/Siti Aminah)")));
}

static void fingerprint_is_frozen(void **state)
{
    (void)state;
    uint64_t one = 0, two = 0;
    assert_false(kl_simhash(KL_STR(" ... "), &one));
    assert_true(kl_simhash(KL_STR("Satu dua, tiga empat"), &one));
    assert_true(kl_simhash(KL_STR("satu DUA tiga - empat."), &two));
    assert_true(one == two);
    /* More than eight runs of words, of four scripts. */
    assert_true(
        kl_simhash(KL_STR("Pelabuhan kota itu dibuka lagi pada Senin, tiga pekan sesudah badai bulan Mei merusak "
                          "dermaga utara; kapal dari pulau-pulau boleh bersandar lagi, kata kepala pelabuhan, 12 "
                          "penyelam sudah selesai. École, Ёлка, 東京の港。"),
                   &one));
    assert_true(one == UINT64_C(0x43860260233e2024));
}

static void neighbours_are_told_apart(void **state)
{
    (void)state;
    kl_str id = KL_STR("Polisi mengatakan bahwa warga kota itu ditangkap karena uang palsu pada Agustus lalu.");
    kl_str ms = KL_STR("Polis berkata beliau ditahan kerana wang palsu di bandar itu pada Ogos lalu, bahawa ia iaitu.");
    kl_str tag;
    assert_true(kl_langid(id, KL_ABSENT, &tag) && kl_eq(tag, KL_STR("id")));
    assert_true(kl_langid(ms, KL_ABSENT, &tag) && kl_eq(tag, KL_STR("ms")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(names_hint), cmocka_unit_test(lines_look),
                                       cmocka_unit_test(fingerprint_is_frozen),
                                       cmocka_unit_test(neighbours_are_told_apart)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
