/* test_date.c - dates in lines and texts of several languages. */
#include "dated.h"

static void assert_found(const char *lang, const char *text, const char *iso)
{
    kl_date_words words = {.know = know,
                           .regex = regex,
                           .lang = kl_knowledge_lang(know, kl_cstr(lang)),
                           .stated = kl_knowledge_lang(know, kl_cstr(lang)),
                           .english = kl_knowledge_lang(know, KL_STR("en"))};
    words.month_first = kl_eq(kl_cstr(lang), KL_STR("en"));
    kl_date_found found;
    bool is_found = kl_date_find(&words, kl_cstr(text), 0, &found);
    assert_text(is_found ? kl_when_iso(arena, &found.when) : KL_STR(""), iso);
}

static void forms(void **state)
{
    (void)state;
    assert_found("id", "Jum'at (17/5/2024) kemarin", "2024-05-17");
    assert_found("id", "Senin, 20 Mei 2024 | 10:15 WIB", "2024-05-20T10:15:00+07:00");
    assert_found("id", "20 Nopember 2024, pukul 21.05 WITA", "2024-11-20T21:05:00+08:00");
    assert_found("en", "May 19, 2024", "2024-05-19");
    assert_found("de", "19. 5. 2024", "2024-05-19");
    assert_found("fr", "19 / 05 / 2024", "2024-05-19");
    assert_found("id", "19-05-24", "2024-05-19");
    assert_found("id", "1.2.34", "");         /* a version */
    assert_found("id", "19-5-24", "");        /* two figures for the year only with two for all */
    assert_found("id", "19/05/2024/7", "");   /* a path */
    assert_found("id", "19.05/2024", "");     /* two marks */
    assert_found("id", "19 - 05 - 2024", ""); /* a score and a year */
    assert_found("id", "2024年5月19日", "2024-05-19");
    assert_found("id", "2024년 5월 19일", "2024-05-19");
    assert_found("id", "2024年5月19", "2024-05-19");
    assert_found("id", "2024. 5. 19.", "2024-05-19");
    assert_found("es", "19 de mayo de 2024", "2024-05-19");
    assert_found("en", "Sept. 19th '24", "");
    assert_found("en", "19 Sept '24", "2024-09-19");
    assert_found("de", "14 Feb ’20", "2020-02-14");
    assert_found("de", "9.5.24", ""); /* but see terse_dates */
    assert_found("en", "Sunday, 19th of May 2024 at 10:15 pm EST", "2024-05-19T22:15:00-05:00");
    assert_found("en", "5/19/2024", "2024-05-19");
    assert_found("en", "Sun, 19 May 2024 10:15:00 +0700", "2024-05-19T10:15:00+07:00");
    assert_found("de", "Sonntag, 19. Mai 2024, 10:15 Uhr", "2024-05-19");
    assert_found("de", "19.05.2024", "2024-05-19");
    assert_found("de", "Aktualisiert am 17.01.2021.", "2021-01-17");
    assert_found("fr", "le 1er juin 2024", "2024-06-01");
    assert_found("es", "19 de mayo de 2024", "2024-05-19");
    assert_found("ja", "2024年5月19日", "2024-05-19");
    assert_found("ko", "2024. 5. 19.", "2024-05-19");
    assert_found("xx", "19 mai 2024", "2024-05-19");
    assert_found("en", "1716088830", "2024-05-19T03:20:30Z");
}

static void no_dates(void **state)
{
    (void)state;
    assert_found("en", "call 800-232-4636 or 2010 - 2022, version 4.5.6", "");
    assert_found("en", "31 February 2024 and 99/99/2024", "");
    assert_found("id", "RT 28/007, KM 24 sampai KM 11", "");
    assert_found("en", "", "");
}

/* The weekday tells which of two numbers is the month. */
static void weekday_orders(void **state)
{
    (void)state;
    assert_found("en", "Sunday 5/6/2022", "2022-06-05");
    assert_found("en", "Friday 5/6/2022", "2022-05-06");
}

static void assert_raw(const char *text, const char *date)
{
    kl_article a = {.arena = arena, .lang = KL_STR("id"), .text = kl_cstr(text)};
    assert_article(&a, date, date[0] ? "date-from-text" : NULL);
}

static kl_date_words words_of(const char *lang)
{
    return (kl_date_words){.know = know,
                           .regex = regex,
                           .lang = kl_knowledge_lang(know, kl_cstr(lang)),
                           .stated = kl_knowledge_lang(know, kl_cstr(lang)),
                           .english = kl_knowledge_lang(know, KL_STR("en"))};
}

static void assert_western(const char *lang, const char *text, const char *iso)
{
    kl_date_words words = words_of(lang);
    kl_str plain = kl_date_western(arena, &words, kl_cstr(text));
    assert_found(lang, kl_arena_copy(arena, kl_join(arena, plain, KL_STR("\0"), KL_ABSENT)).ptr, iso);
}

static void languages_of_cldr(void **state)
{
    (void)state;
    assert_found("vi", "Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22T19:25:00+07:00");
    assert_found("ca", "19 de maig de 2024", "2024-05-19");
    assert_found("is", "19. maí 2024", "2024-05-19");
    assert_found("lt", "2024 m. gegužės 19 d.", "2024-05-19");
    assert_found("de", "19. Jänner 2024", "2024-01-19");
    assert_found("ar", "19 أيار 2024", "2024-05-19");
    assert_found("sr", "19. maj 2024.", "2024-05-19");
    assert_found("sr", "19. мај 2024.", "2024-05-19");
    assert_found("sr", "19. маја 2024.", "2024-05-19");
    assert_found("bs", "19. januara 2024", "2024-01-19");
    assert_found("sl", "19. maja 2024", "2024-05-19");
    assert_found("si", "2024 මැයි 19", "2024-05-19");
    assert_found("lv", "2024. gada 19. maijs", "2024-05-19");
    assert_found("lv", "2024. gada 19. maijā", "2024-05-19");
    assert_found("eu", "2024ko maiatzaren 19a", "2024-05-19");
    assert_found("vi", "ngày 19 tháng 5 năm 2024", "2024-05-19");
    assert_found("vi", "19 Tháng Năm, 2024", "2024-05-19");
    assert_found("he", "19 במאי 2024", "2024-05-19");
    assert_found("ca", "19 d'abril de 2024", "2024-04-19");
    assert_found("it", "1° giugno 2024", "2024-06-01");
    assert_found("es", "setiembre 19 de 2024", "2024-09-19");
    assert_found("el", "19 ΜΑΪΟΥ 2024", "2024-05-19");
    assert_found("tr", "19 MAYIS 2024", "2024-05-19");
    assert_found("ur", "19 مئی، 2024", "2024-05-19");
    assert_found("ar", "19 أيار/مايو 2024", "2024-05-19");
    assert_found("ja", "2024年5月19日 午後3時05分 JST", "2024-05-19T15:05:00+09:00");
    assert_found("ko", "2024년 5월 19일 오후 3:05 KST", "2024-05-19T15:05:00+09:00");
}

static void other_figures_and_eras(void **state)
{
    (void)state;
    assert_western("hi", "१९ मई २०२४", "2024-05-19");
    assert_western("bn", "১৯ মে ২০২৪", "2024-05-19");
    assert_western("ar", "١٩ مايو ٢٠٢٤", "2024-05-19");
    assert_western("th", "19 พฤษภาคม 2567", "2024-05-19");
    assert_western("th", "๑๙ พ.ค. ๒๕๖๗", "2024-05-19");
    assert_western("th", "วันอาทิตย์ที่ 19 พฤษภาคม พ.ศ. 2567", "2024-05-19");
    assert_western("th", "19 พ.ค. 67", "2024-05-19");
    assert_western("en", "19 May 2567", "");
    assert_western("ja", "令和6年5月19日", "2024-05-19");
    assert_western("ja", "令和元年5月19日", "2019-05-19");
    assert_western("zh", "民國113年5月19日", "2024-05-19");
}

static void assert_relative(const char *lang, const char *text, const char *iso)
{
    kl_date_words words = words_of(lang);
    kl_date_found found;
    kl_when now = kl_when_day(2024, 5, 19);
    now.minute = 120;
    bool is_found = kl_date_relative(&words, kl_cstr(text), &now, &found);
    assert_text(is_found ? kl_when_iso(arena, &found.when) : KL_STR(""), iso);
}

static void distances(void **state)
{
    (void)state;
    assert_relative("id", "Diterbitkan 1 jam yang lalu", "2024-05-19");
    assert_relative("id", "3 jam yang lalu", "2024-05-18");
    assert_relative("id", "kemarin", "2024-05-18");
    assert_relative("en", "Posted 2 days ago by Ann", "2024-05-17");
    assert_relative("de", "vor 4 Stunden", "2024-05-18");
    assert_relative("de", "4 Stunden Lesezeit", "");
    assert_relative("fr", "il y a 2 jours", "2024-05-17");
    assert_relative("ja", "3時間前", "2024-05-18");
    assert_relative("en", "3 weeks ago", "");
    assert_relative("en", "5 min read", "");
}

static void from_text(void **state)
{
    (void)state;
    assert_raw("Warga berkumpul pada Selasa (4/6/2024) kemarin.\n\n\"Kami senang,\" kata Rina. Kamis (6/6/2024).",
               "2024-06-06");
    assert_raw("\"Kami senang,\" kata Rina, Kamis (6/6/2024).\n\nAcara pada Sabtu (8/6/2024) nanti.", "2024-06-06");
    assert_raw("MAROS, 7 Juni 2024 - Warga berkumpul.\n\n\"Ya,\" kata Rina, Kamis (6/6/2024).", "2024-06-07");
    assert_raw("Perang itu berakhir 17 Agustus 1995 di sana.", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(forms),
                                       cmocka_unit_test(no_dates),
                                       cmocka_unit_test(weekday_orders),
                                       cmocka_unit_test(languages_of_cldr),
                                       cmocka_unit_test(other_figures_and_eras),
                                       cmocka_unit_test(distances),
                                       cmocka_unit_test(from_text)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
