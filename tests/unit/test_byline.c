/* test_byline.c - names taken from bylines of several languages. */
#include "knowing.h"
#include "title/byline.h"

static kl_article article = {.site = KL_STR_INIT("Daily Example"),
                             .url = KL_STR_INIT("https://www.daily-example.com/a")};

static kl_people people_of(const char *lang)
{
    return (kl_people){.a = &article,
                       .scratch = arena,
                       .lang = kl_knowledge_lang(know, kl_cstr(lang)),
                       .english = kl_knowledge_lang(know, KL_STR("en"))};
}

/* The names of a byline, joined by " + ". */
static void assert_names(kl_people people, const char *byline, bool stated, const char *expected)
{
    people.count = 0;
    kl_byline_add(&people, kl_cstr(byline), stated);
    kl_build b = kl_build_begin(arena, 64);
    for (size_t i = 0; i < people.count; i++) {
        if (i)
            kl_build_add(&b, KL_STR(" + "));
        kl_build_add(&b, people.names[i]);
    }
    kl_build_char(&b, '\0');
    assert_string_equal(kl_build_str(&b).ptr, expected);
}

static void labels_and_joints(void **state)
{
    (void)state;
    assert_names(people_of("en"), "By Ann Lee and Bob Roy", false, "Ann Lee + Bob Roy");
    assert_names(people_of("id"), "Penulis: Siti Aminah, Budi Santoso dan Joko", false,
                 "Siti Aminah + Budi Santoso + Joko");
    assert_names(people_of("id"), "Oleh : Riki Rafles , Yadi (Bandung)", false, "Riki Rafles + Yadi");
    assert_names(people_of("de"), "Von Ina Groß und Jens de Vries, Berlin", false, "Ina Groß + Jens de Vries");
    assert_names(people_of("en"), "Words by Una Kerr. Photographs by Piotr Nowicki", false, "Una Kerr");
    assert_names(people_of("en"), "FURTHER READING:", false, "");
    assert_names(people_of("id"), "Penulis : Kontributor Banyuwangi, Ira Rachmawati", false, "Ira Rachmawati");
    assert_names(people_of("id"), "Laporan Wartawan Warta Jabar, Ragil Wisnu", false, "Ragil Wisnu");
    assert_names(people_of("id"), "Wartawan: Budi Santoso, Ani Wijaya", false, "Budi Santoso + Ani Wijaya");
    assert_names(people_of("id"), "Penulis: Budi Santoso/Ani Wijaya", false, "Budi Santoso + Ani Wijaya");
    assert_names(people_of("id"), "Rep: Budi Santoso/Antara/ Red: Ani Wijaya", false, "Budi Santoso");
    assert_names(people_of("en"), "By Ann Lee ann@example.com", false, "Ann Lee");
    assert_names(people_of("es"), "Por Ana Pérez / Valdoria", false, "Ana Pérez");
    assert_names(people_of("es"), "Por Ana Pérez / Luis Gómez", false, "Ana Pérez + Luis Gómez");
    assert_names(people_of("en"), "By Ann Lee, CNN Example", false, "Ann Lee");
    assert_names(people_of("zh"), "(责编：张明、李红)", false, "张明 + 李红");
    assert_names(people_of("de"), "Text: Anna Muster, Fotos: Ben Beispiel", false, "Anna Muster");
    assert_names(people_of("ko"), "신현주 기자", true, "신현주");
    assert_names(people_of("de"), "Autor Mark Muster: EN", false, "Mark Muster");
    assert_names(people_of("en"), "Posted by Simple07", false, "");
    assert_names(people_of("es"), "Por Agencia EFE", false, "Agencia EFE");
    assert_names(people_of("en"), "webmakers.ch", true, "");
    assert_names(people_of("es"), "Redacción EC", true, "");
    assert_names(people_of("id"), "Redaksi Warta Rinjani", true, "");
    assert_names(people_of("de"), "Example.de-Redaktion", true, "");
    kl_people id = people_of("id");
    assert_string_equal(kl_byline_from_label(&id, KL_STR("12 Feb 2016 | Oleh : Budi")).ptr, "Oleh : Budi");
    kl_people en = people_of("en");
    assert_string_equal(kl_byline_from_label(&en, KL_STR("Kim Roy, MD — By Ann Lee")).ptr, "By Ann Lee");
}

static void dates_are_cut_off(void **state)
{
    (void)state;
    assert_names(people_of("en"), "By Ann Lee Last Updated on Feb 27, 2026", false, "Ann Lee");
    assert_names(people_of("en"), "Ann Lee on Friday December 19", false, "Ann Lee");
    assert_names(people_of("en"), "27 September, 2023 By Jack Busch", false, "Jack Busch");
    assert_names(people_of("en"), "July 22, 2017", false, "");
    assert_names(people_of("en"), "Paramita (Guha) Ghosh", false, "Paramita (Guha) Ghosh");
}

static void roles_are_cut_off(void **state)
{
    (void)state;
    assert_names(people_of("en"), "Ann Lee Staff Writer", false, "Ann Lee");
    assert_names(people_of("en"), "Ann Lee, Senior Director, Content & Marketing", false, "Ann Lee");
    assert_names(people_of("en"), "Ann Lee, MD, PhD", false, "Ann Lee");
    assert_names(people_of("en"), "Stephen King", false, "Stephen King");
    assert_names(people_of("en"), "Founder at Example", false, "");
    kl_people people = people_of("en");
    people.inner[people.inner_count++] = KL_STR("Ann Lee");
    people.inner[people.inner_count++] = KL_STR("Bob Roy");
    assert_names(people, "Ann Lee Gardener & Astrologer & Bob Roy, Cook", false, "Ann Lee + Bob Roy");
}

static void who_is_nobody(void **state)
{
    (void)state;
    assert_names(people_of("id"), "Admin", true, "");
    assert_names(people_of("en"), "Daily Example", true, "");
    assert_names(people_of("en"), "DailyExample", true, "");
    assert_names(people_of("en"), "daily-example.com, Jakarta, Indonesia", true, "");
    assert_names(people_of("en"), "105092", true, "");
    assert_names(people_of("en"), "page.head.author", true, "");
    assert_names(people_of("en"), "ann_lee", true, "ann_lee");
    assert_names(people_of("en"), "ann_lee", false, "");
    kl_people people = people_of("en");
    people.takes_site = true;
    assert_names(people, "By Daily Example", false, "Daily Example");
}

static void names_end_before_employers(void **state)
{
    (void)state;
    assert_names(people_of("en"), "By Ann Lee And Kim Roy For Quay Online", true, "Ann Lee + Kim Roy");
    assert_names(people_of("en"), "ANN LEE Special to The Quay", false, "ANN LEE");
    assert_names(people_of("id"), "Oleh: Siti Aminah di 10.15", false, "Siti Aminah");
    assert_names(people_of("en"), "Ann Lee, London, Kim Roy", true, "Ann Lee + Kim Roy");
    assert_names(people_of("en"), "By Ann Lee, Tom Hale in Rome and Kim Roy in Bonn", false,
                 "Ann Lee + Tom Hale + Kim Roy");
    assert_names(people_of("en"), "By Ann Lee in Rome and Milan", false, "Ann Lee");
    assert_names(people_of("en"), "Ann Lee Chief Political Correspondent", false, "Ann Lee");
    assert_names(people_of("en"), "Exclusive by ANN LEE, Crime Editor", false, "ANN LEE");
    assert_names(people_of("de"), "Von unserem Korrespondenten Jan Meier", false, "Jan Meier");
    assert_names(people_of("en"), "Ann Lee Ann Lee", false, "Ann Lee");
    assert_names(people_of("de"), "Quay Verlag GmbH, Hamburg", true, "");
    assert_names(people_of("en"), "Quay Media, Inc.", true, "");
    assert_names(people_of("en"), "Wednesday, 08 May 2024 11:39 PM MYT", false, "");
    assert_names(people_of("en"), "May 8, 2024 11:39 p.m. Ann Lee", false, "Ann Lee");
    assert_names(people_of("pt"), "Por José Volta e Pinto", false, "José Volta e Pinto");
    assert_names(people_of("pt"), "Por José Volta e Ana Pinto", false, "José Volta + Ana Pinto");
    assert_names(people_of("pt"), "Por José Volta e Redação", false, "José Volta");
    assert_names(people_of("zh"), "作者： 记者王敬照", false, "王敬照");
    assert_names(people_of("vi"), "Hải Minh - Ngọc Trang", false, "Hải Minh + Ngọc Trang");
    assert_names(people_of("id"), "Siti Aminah - Dewi Lestari", false, "Siti Aminah");
    assert_names(people_of("fr"), "Propos recueillis par Ana MARTIN.", false, "Ana MARTIN");
}

static void signs_and_user_names(void **state)
{
    (void)state;
    assert_names(people_of("de"), "hosb;kesm", true, "hosb + kesm");
    assert_names(people_of("id"), "Oleh: Tasya Paramita, penghuni_60", false, "Tasya Paramita");
    kl_people people = people_of("id");
    people.takes_handles = true;
    assert_names(people, "Oleh: Tasya Paramita, penghuni_60", false, "Tasya Paramita + penghuni_60");
    assert_names(people, "Oleh: Tasya Paramita 60", false, "Tasya Paramita");
    assert_names(people_of("id"), "Annisa Amalia Jurnalis", false, "Annisa Amalia");
}

/* Whether the line `value` at 540 is a byline, below a headline at 500 and above `below`. */
static void assert_bare(const char *value, kl_field field, const char *below, const char *text, bool expected)
{
    kl_people people = people_of("en");
    kl_article a = *people.a;
    a.text = kl_cstr(text);
    uint32_t behind = 540 + (uint32_t)strlen(value);
    kl_list_push(arena, &a.clues,
                 ((kl_clue){.field = KL_F_AUTHOR, .from = KL_STR("line"), .value = kl_cstr(value), .at = 540}));
    kl_list_push(arena, &a.clues,
                 ((kl_clue){.field = field, .from = KL_STR("line"), .value = kl_cstr(below), .at = behind}));
    people.a = &a;
    assert_int_equal(kl_byline_bare(&people, &a.clues.items[0], 500).ptr != NULL, expected);
}

static void names_without_a_label(void **state)
{
    (void)state;
    assert_bare("Ann Lee", KL_F_DATE, "May 19, 2024", "The fair opened.", true);
    assert_bare("Ann Lee, Kim (Bandung)", KL_F_DATE, "May 19, 2024", "The fair opened.", true);
    assert_bare("Ann Lee", KL_F_AUTHOR, "Reporter", "The fair opened.", true);
    assert_bare("Ann Lee, Reporter", KL_F_AUTHOR, "Share", "The fair opened.", true);
    assert_bare("Ann Lee, CNN Example", KL_F_DATE, "May 19, 2024", "The fair opened.", true);
    assert_bare("Ann Lee - daily-exampleSport", KL_F_AUTHOR, "Share", "The fair opened.", true);
    assert_bare("Ann Lee - Sport", KL_F_AUTHOR, "Share", "The fair opened.", false);
    assert_bare("Ann Lee - Daily Example", KL_F_AUTHOR, "Share", "The fair opened.", true);
    assert_bare("Ann Lee", KL_F_AUTHOR, "Share", "The fair opened.", false);
    assert_bare("Ann Lee and Kim Roy", KL_F_DATE, "May 19, 2024", "The fair opened.", true);
    assert_bare("Ann Lee, CFP®", KL_F_AUTHOR, "Share", "The fair opened.", true);
    assert_bare("Ann Lee", KL_F_AUTHOR, "5 min read", "The fair opened.", true);
    assert_bare("Boats / Ann Lee / May 19, 2024", KL_F_AUTHOR, "Share", "The fair opened.", true);
    assert_bare("May 19, 2024 | Quiet Boats", KL_F_AUTHOR, "Share", "Of quiet boats and others.", false);
    assert_bare("Ann Lee - 3 hours ago", KL_F_AUTHOR, "Share", "The fair opened.", true);
    assert_bare("Quay Week Call for Papers is open until May 31", KL_F_AUTHOR, "Share", "The fair opened.", false);
    assert_bare("Ann", KL_F_DATE, "May 19, 2024", "The fair opened.", false);
    assert_bare("Local News", KL_F_DATE, "May 19, 2024", "The fair opened.", false);
    assert_bare("All Insights", KL_F_DATE, "May 19, 2024", "We read all of them for insights.", false);
    assert_bare("Ann Lee", KL_F_DATE, "4 min read", "The fair opened.", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_and_joints),          cmocka_unit_test(dates_are_cut_off),
        cmocka_unit_test(roles_are_cut_off),          cmocka_unit_test(who_is_nobody),
        cmocka_unit_test(names_end_before_employers), cmocka_unit_test(signs_and_user_names),
        cmocka_unit_test(names_without_a_label),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
