/* test_location_mentions.c - the places that a text names: what stands before and around a name, scripts without
 * capitals, and the place that a story without a dateline is about. */
#include "knowing.h"

extern const kl_stage kl_stage_location;

static kl_article article(const char *lang, const char *title, const char *text)
{
    return (kl_article){.arena = arena,
                        .text = kl_cstr(text),
                        .lang = kl_cstr(lang),
                        .title = title ? kl_cstr(title) : KL_ABSENT,
                        .url = KL_STR("https://www.kabarkita.com/a")};
}

static void run(kl_article *a)
{
    const kl_context context = {.settings = &settings, .scratch = scratch, .know = know};
    kl_stage_location.run(a, &context);
}

static void expect(const char *text, kl_str got, const char *wanted)
{
    got = got.ptr ? got : KL_STR("");
    if (!kl_eq(got, kl_cstr(wanted)))
        print_message("%s\n  %.*s, not %s\n", text, (int)got.len, got.ptr, wanted);
    assert_true(kl_eq(got, kl_cstr(wanted)));
}

/* All places of the text by their names in the gazetteer, the location first, "-" for none. */
static void check(const char *lang, const char *text, const char *wanted)
{
    kl_article a = article(lang, NULL, text);
    run(&a);
    kl_build got = kl_build_begin(scratch, 64);
    if (a.has_location)
        kl_build_add(&got, a.location.name);
    for (size_t i = 0; i < a.places.count; i++) {
        if (got.len)
            kl_build_add(&got, KL_STR("; "));
        kl_build_add(&got, a.places.items[i].name);
    }
    if (got.len == 0)
        kl_build_char(&got, '-');
    expect(text, kl_build_str(&got), wanted);
}

/* The location of a text that has no dateline, as written, "-" for none. */
static void check_about(const char *lang, const char *title, const char *text, const char *wanted)
{
    kl_article a = article(lang, title, text);
    run(&a);
    expect(text, a.has_location ? a.location.text : KL_STR("-"), wanted);
    if (a.has_location)
        expect(text, a.location.kind, "mention");
}

static void prefixes(void **state)
{
    (void)state;
    check("id", "Warga Kota Bandung panen.", "Bandung");
    check("id", "Warga Kabupaten Bandung panen.", "Kabupaten Bandung");
    check("id", "Warga Kab. Lebak panen.", "Lebak");
    check("id", "Pasar itu ada di Kecamatan Bayah, Kabupaten Lebak.", "Bayah; Lebak");
    check("id", "Warga Desa Adirejo, Kabupaten Malang, panen.", "Adirejo; Kabupaten Malang");
    check("id", "Warga Kecamatan Karanganyar, Demak, panen.", "Demak"); /* the known ones lie elsewhere */
    check("id", "Petani di Kecamatan Turi panen.", "-"); /* Turin is called so, too, and many a village */
    check("id", "Petani di Kecamatan Turi panen. Pasar Kabupaten Sleman ramai.", "Kabupaten Sleman");
    check("id", "Kepala Polres Garut datang.", "Garut");
    check("id", "Kapolda Jawa Timur datang.", "Jawa Timur");
    check("id", "Juru bicara Polda Bali datang.", "Bali");
    check("id", "Bantuan Pemkot Surabaya tiba.", "Surabaya");
    check("id", "Bantuan Pemkab Bantul tiba.", "Bantul");
    check("id", "Bantuan Pemprov Banten tiba.", "Banten");
    check("id", "Wakil Gubernur Jawa Barat hadir.", "Jawa Barat");
    check("en", "The Mayor of Jakarta and the governor of West Java came.", "Jakarta; Jawa Barat");
}

static void no_places(void **state)
{
    (void)state;
    check("en", "Paris Hilton sang. Hilton danced.", "-");
    check("en", "He told the Washington Post that the Bank of Scotland agreed.", "-");
    check("en", "The New York Times and the London School of Economics said so.", "-");
    check("id", "Menurut Bank Jakarta, bunga naik.", "-");
    check("id", "Truk itu berhenti di Jalan Raya Bogor.", "-");
    check("id", "Kata pelatih Persija Jakarta itu, timnya siap.", "-");
    check("id", "Kata peneliti Universitas Indonesia, hasilnya baik.", "-");
    check("id", "Menurut Sri Medan Lestari, hujan turun.", "-");
    check("en", "Liverpool won again. Liverpool striker Ann Roe was glad.", "-");
    check("de", "Antenne Brandenburg meldete Regen.", "-");
    check("fr", "Hier, l'Olympique de Marseille a gagn\xc3\xa9.", "-");
    check("de", "Die Berliner Zeitung und der Bayern Kurier schrieben es.", "-");
}

static void spelling(void **state)
{
    (void)state;
    check("pt", "Choveu em S\xc3\xa3o Paulo.", "S\xc3\xa3o Paulo");
    check("en", "It rained in Sao Paulo.", "S\xc3\xa3o Paulo");
    check("id", "Hujan turun di SURABAYA.", "Surabaya");
    check("id", "Hujan turun di Jogja.", "Yogyakarta");
    check("de",
          "Chinas Wirtschaft w\xc3\xa4"
          "chst, in Schwedens Norden schneit es.",
          "China; Sweden");
    check("en", "The Chinas of this world.", "-");
    check("tr",
          "Ankara'dan gelen u\xc3\xa7"
          "ak indi. Ankara Barosu konu\xc5\x9ftu.",
          "Ankara");
}

/* Names that are words, too: places where nothing but "in" stands before them. */
static void words(void **state)
{
    (void)state;
    check("en", "It rained in Austin.", "Austin");
    check("en", "It rained in Austin. Austin was late.", "-");
    check("fr", "Il pleut \xc3\xa0 Nancy.", "Nancy");
    check("de", "In Essen regnet es.", "Essen");
    check("de", "Das Essen ist fertig.", "-");
    check("de", "Gestern kam der B\xc3\xbcrgermeister von Hamburg.", "Hamburg");
    check("de", "Gestern kam Forscher Georg von Hamburg.", "-");
    check("de", "Gestern kam die Universit\xc3\xa4t von Hamburg.", "-");
    check("de", "Nach Siegen und Titeln f\xc3\xbchrt er.", "-");
}

static void divisions(void **state)
{
    (void)state;
    kl_article a = article("id", NULL, "Warga Kabupaten Lebak, Banten, panen.");
    run(&a);
    assert_true(a.has_location);
    assert_int_equal(a.places.count, 1);
    assert_true(kl_eq(a.location.admin, KL_STR("Banten")) && a.location.geonameid > 0 && a.location.has_point);
    assert_true(a.places.items[0].geonameid == 1923045 && a.places.items[0].has_point);
}

static void chinese(void **state)
{
    (void)state;
    check("zh", "巴西代表昨天在上海会见法国代表。", "Shanghai; Brazil; France");
    check("zh", "俄羅斯與烏克蘭在東京談判。", "Russia; Ukraine; Tokyo");
    check("zh", "四川省成都市下雨。", "Sichuan; Chengdu");
    check("zh", "北京大学、中国工商银行、美国人和马里兰的朋友。", "-");
    check("zh", "今日本报记者说，南京路很长。", "-");
    check("zh", "马里兰州下雨。", "-");
}

static void japanese(void **state)
{
    (void)state;
    check("ja", "雨が北海道札幌市と横浜で降った。", "Hokkaido; Sapporo; Yokohama");
    check("ja", "代表はロシアのモスクワから英国へ行った。", "Russia; Moscow; United Kingdom");
    check("ja", "友人はパリへ行った。", "Paris");
    check("ja", "雨が新潟市中央区と京都市中京区で降った。", "Niigata; Kyoto");
    check("ja", "雨が横浜市金沢区で降った。", "Yokohama");
    check("ja", "東京大学と中国語、アメリカ人と福島さん、日本海の話。", "-");
    check("ja", "ニューヨーク・タイムズとジョン・ワシントンの話。", "-");
}

static void korean(void **state)
{
    (void)state;
    check("ko", "대표는 부산에서 일본의 도쿄로 갔다.", "Busan; Japan; Tokyo");
    check("ko", "경기도 수원시에 비가 왔다.", "Gyeonggi-do; Suwon");
    check("ko", "중국 정부는 뉴욕에서도 말했다.", "China; New York City");
    check("ko", "한국은행과 서울대 교수, 미국인 친구가 왔다.", "-");
}

static void arabic(void **state)
{
    (void)state;
    check("ar", "سافر الوفد من بيروت إلى باريس.", "Beirut; Paris");
    check("ar", "هطل المطر وبغداد وللقاهرة نصيب منه.", "Baghdad; Cairo");
    check("ar", "تباحثت الولايات المتحدة وروسيا.", "United States; Russia");
    check("ar", "قالت جامعة القاهرة وصحيفة واشنطن بوست ذلك.", "-");
}

static void about(void **state)
{
    (void)state;
    check_about("id", "Banjir di Semarang surut", "Warga kembali ke rumah. Di Semarang hujan reda.", "Semarang");
    check_about("id", NULL, "Kapolres Garut datang ke pasar.\n\nAda juga tamu dari Bandung.", "Garut");
    check_about("en", NULL, "Police in Sweden found it.\n\nSweden had asked. Norway is near.", "Sweden");
    check_about("id", NULL, "Delegasi Thailand, Malaysia, dan Singapura bertemu.", "-");
    check_about("en", NULL, "The president laid a wreath in Cleveland.\n\nIt rained.", "-");
    check_about("en", NULL, "It rained.\n\nA man came from Cleveland.", "-");
}

static void stated(void **state)
{
    (void)state;
    kl_clue clues[2] = {{.field = KL_F_PLACE, .from = KL_STR("json-ld:contentLocation")},
                        {.field = KL_F_PLACE, .from = KL_STR("geo.placename")}};
    const struct {
        kl_str from, value;
        const char *text, *wanted, *country;
    } cases[] = {
        {KL_STR("json-ld:contentLocation"), KL_STR("Corresponsal en Atenas"), "Cuatro personas hablaron.", "Atenas",
         "GR"},
        {KL_STR("json-ld:contentLocation"), KL_STR("Paris, Texas"), "Cuatro personas hablaron.", "Paris, Texas", "US"},
        {KL_STR("json-ld:contentLocation"), KL_STR("Nowhere"), "Cuatro personas hablaron.", "-", ""},
        {KL_STR("geo.placename"), KL_STR("Madrid"), "Cuatro personas hablaron.", "-", ""},
        {KL_STR("geo.placename"), KL_STR("Londres"), "Hablaron en Par\xc3\xads. Y en Londres, y otra vez en Londres.",
         "Londres", "GB"},
        {KL_STR("json-ld:contentLocation"), KL_STR("Atenas"), "MADRID.- Cuatro personas hablaron.", "MADRID", "ES"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kl_article a = article("es", NULL, cases[i].text);
        clues[0].from = cases[i].from;
        clues[0].value = cases[i].value;
        a.clues.items = clues;
        a.clues.count = 1;
        run(&a);
        expect(cases[i].value.ptr, a.has_location ? a.location.text : KL_STR("-"), cases[i].wanted);
        if (a.has_location)
            expect(cases[i].text, a.location.country, cases[i].country);
    }
}

static void publishers_place(void **state)
{
    (void)state;
    const char *text = "It rained in Birmingham on Monday.";
    const struct {
        kl_str from, value;
        const char *admin;
    } cases[] = {
        {KL_STR("geo.position"), KL_STR("33.52; -86.80"), "Alabama"},
        {KL_STR("icbm"), KL_STR("52.48, -1.90"), "England"},
        {KL_STR("geo.position"), KL_STR("somewhere; else"), "England"},
        {KL_STR("geo.position"), KL_STR("133.52; -86.80"), "England"},
        {KL_STR("geo.position"), KL_STR(";"), "England"},
        {KL_STR("geo.region"), KL_STR("US-AL"), "Alabama"},
        {KL_STR("geo.country"), KL_STR("us"), "Alabama"},
        {KL_STR("geo.country"), KL_STR("usa"), "England"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kl_clue clue = {.field = KL_F_PLACE, .from = cases[i].from, .value = cases[i].value};
        kl_article a = article("en", NULL, text);
        a.clues.items = &clue;
        a.clues.count = 1;
        run(&a);
        expect(cases[i].value.ptr, a.has_location ? a.location.admin : a.places.items[0].admin, cases[i].admin);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prefixes),  cmocka_unit_test(no_places), cmocka_unit_test(spelling),
        cmocka_unit_test(divisions), cmocka_unit_test(chinese),   cmocka_unit_test(japanese),
        cmocka_unit_test(korean),    cmocka_unit_test(arabic),    cmocka_unit_test(about),
        cmocka_unit_test(stated),    cmocka_unit_test(words),     cmocka_unit_test(publishers_place)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
