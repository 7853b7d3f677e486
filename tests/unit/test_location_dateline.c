/* test_location_dateline.c - each form of dateline, what only looks like one, and the place that is meant. */
#include "knowing.h"

extern const kl_stage kl_stage_location;

static kl_article located(const char *lang, const char *text)
{
    kl_article a = {
        .arena = arena, .text = kl_cstr(text), .lang = kl_cstr(lang), .url = KL_STR("https://www.kabarkita.id/a")};
    const kl_context context = {.settings = &settings, .scratch = scratch, .know = know};
    kl_stage_location.run(&a, &context);
    return a;
}

/* `text` is the dateline's place as written, "" for none; `country` "" where the gazetteer does not know it. */
static void check(const char *lang, const char *text, const char *place, const char *country)
{
    kl_article a = located(lang, text);
    assert_true(kl_eq(a.text, kl_cstr(text))); /* the dateline stays where it is */
    kl_str got = a.has_location && kl_eq(a.location.kind, KL_STR("dateline")) ? a.location.text : KL_STR("");
    if (!kl_eq(got, kl_cstr(place)))
        print_message("%s\n", text);
    assert_int_equal(got.len, strlen(place));
    assert_memory_equal(got.ptr, place, got.len);
    if (*place && !kl_eq(a.location.country.ptr ? a.location.country : KL_STR(""), kl_cstr(country)))
        print_message("%s: not in %s but %.*s\n", text, country, (int)a.location.country.len, a.location.country.ptr);
    if (*place)
        assert_true(kl_eq(a.location.country.ptr ? a.location.country : KL_STR(""), kl_cstr(country)));
}

static void indonesian(void **state)
{
    (void)state;
    check("id", "JAKARTA, KOMPAS.com - Harga cabai turun di pasar.", "JAKARTA", "ID");
    check("id", "KUTA, KOMPAS.com \xe2\x80\x94 Harga cabai turun.", "KUTA", "ID");
    check("id", "Mataram, NTB (ANTARA News) - Nelayan kembali melaut.", "Mataram, NTB", "ID");
    check("id", "Jakarta (ANTARA) - Nelayan kembali melaut.", "Jakarta", "ID");
    check("id", "REPUBLIKA.CO.ID, JAKARTA -- Jembatan itu dibuka.", "JAKARTA", "ID");
    check("id", "TEMPO.CO, Jakarta - Jembatan itu dibuka.", "Jakarta", "ID");
    check("id", "Liputan6.com, Jakarta Film kedua rumah itu selesai.", "Jakarta", "ID");
    check("id", "Liputan6.com, Jakarta London Dalam Cerita itu diputar.", "Jakarta", "ID"); /* one town, not two */
    check("id", "balitribune.co.id | Jakarta - Jembatan itu dibuka.", "Jakarta", "ID");
    check("id", "Jakarta -\nJembatan itu dibuka.", "Jakarta", "ID");
    check("id", "Sumber Gunung - Warga desa itu panen.", "Sumber Gunung", "");
    check("id", "SUKAMUNDUR \xe2\x80\x93 Warga desa itu panen.", "SUKAMUNDUR", "");
    check("id", "Bandung, KabarSaja - Warga panen.", "Bandung", "ID");
    check("id", "Kabarkita.id - Jakarta - Warga panen.", "Jakarta", "ID");
    check("id", "Kabarkita.id, Jakarta: Warga panen.", "Jakarta", "ID");
    check("id", "SOLO, (KK).- Warga panen.", "SOLO", "ID");
    check("id", "PADANG-Warga panen.", "PADANG", "ID");
    check("id", "Bandung, Jawa Barat, 2 Mei 2024 - Warga panen.", "Bandung, Jawa Barat", "ID");
}

static void offices(void **state)
{
    (void)state;
    check("id", "Kabarkita , Polres Bogor Polda Jawa Barat -/ Kepolisian Resor Bogor meraih hadiah.", "Bogor", "ID");
    check("id", "Kabarkita , Polres Serang Kota Polda Banten -/ Kepolisian meraih hadiah.", "Serang Kota", "ID");
    check("id", "Kabarkita, Polda Metro Jaya -/ Kepolisian meraih hadiah.", "Metro Jaya", "ID");
    check("id", "Sukamundur, Polres Tangerang Polda Banten -/ Kepolisian meraih hadiah.", "Tangerang", "ID");
    check("id", "Kabarkita, Pemkot Sukamundur - Wali kota membuka pasar.", "Sukamundur", "");
    check("id", "Kabar Kita, Sukamundur - Wali kota membuka pasar.", "Sukamundur", "");
}

static void others(void **state)
{
    (void)state;
    check("en", "HANOI, Vietnam (AP) \xe2\x80\x94 The river rose again.", "HANOI, Vietnam", "VN");
    check("en", "BEIRUT, Lebanon, June 2 \xe2\x80\x94 The river rose again.", "BEIRUT, Lebanon", "LB");
    check("en", "BUFFALO, N.Y. \xe2\x80\x94 The river rose again.", "BUFFALO, N.Y.", "US");
    check("en", "SHANGHAI: The river rose again.", "SHANGHAI", "CN");
    check("en", "New Delhi: The river rose again.", "New Delhi", "IN");
    check("en", "LONDON\xe2\x80\x94The river rose again.", "LONDON", "GB");
    check("en", "DALLAS (AP) _ The river rose again.", "DALLAS", "US");
    check("en", "GROTON ? The river rose again.", "GROTON", "");
    check("es", "TEGUCIGALPA, HONDURAS.- El r\xc3\xado creci\xc3\xb3.", "TEGUCIGALPA, HONDURAS", "HN");
    check("zh", "新华社北京4月24日电 河水上涨。", "北京", "CN");
    check("ja", "【ソウル＝山田太郎】川が増水した。", "ソウル", "KR");
    check("ko", "(서울=연합뉴스) 강물이 불었다.", "서울", "KR");
}

static void none(void **state)
{
    (void)state;
    check("en", "(Reuters) \xe2\x80\x94 The river rose again.", "", "");
    check("id", "INFO BISNIS - Pasar itu dibuka kembali.", "", "");
    check("id", "VIVA.co.id - Pasar itu dibuka kembali.", "", "");
    check("id", "Kepala Desa Sukamundur Kidul - Pasar itu dibuka kembali.", "", "");
    check("id", "Kabar Kita - Pasar itu dibuka kembali.", "", "");
    check("en", "EDITOR NOTE \xe2\x80\x94 The river rose again.", "", "");
    check("en", "BREAKING: The river rose again.", "", "");
    check("en", "The river \xe2\x80\x94 a slow one \xe2\x80\x94 rose again.", "", "");
    check("en", "Apple \xe2\x80\x94 the company \xe2\x80\x94 sold more.", "", "");
    check("en", "Well-known people came \xe2\x80\x94 All of them.", "", "");
    check("id", "Kabarkita.id - Mulan Sari - Warga panen.", "", "");
    check("id", "KABAR-Kita Bersama di pasar.", "", "");
    check("ko", "[우리신문=홍길동 기자] 강물이 불었다.", "", "");
    check("it", "DAL NOSTRO INVIATO SPECIALE \xe2\x80\x94 Il fiume cresce.", "", "");
    check("en", "Japan: The river rose again.", "", "");
    check("id", "Budi - yang baru pulang - panen.", "", "");
    check("id", "Harga cabai turun di Jakarta - Bogor.", "", "");
    check("en", "", "", "");
}

/* The story has to be a line of prose below a dateline on a line of its own. */
#define STORY "Warga dan bupati memanen padi bersama pada hari Senin."
#define RIVER "The river rose again on Monday after days of rain."

static void own_line(void **state)
{
    (void)state;
    check("id", "WATAMPONE\n" STORY, "WATAMPONE", "ID");
    check("id", "Jakarta, Kabarkita\n\n" STORY, "Jakarta", "ID");
    check("id", "JAKARTA \xe2\x80\x93\n\n" STORY, "JAKARTA", "ID");
    check("en", "LONDON\n" RIVER, "LONDON", "GB");
    check("en", "London\n" RIVER, "London", "GB");
    check("en", "LONDON (Reuters)\n\n" RIVER, "LONDON", "GB");
    check("tr", "Ayla DERE / ANKARA\n" RIVER, "ANKARA", "TR");
    check("en", "Lantern Street\n" RIVER, "", "");
    check("en", "Japan\n" RIVER, "", "");
    check("en", "LONDON\nRain fell.", "", "");
    check("en", RIVER "\nLondon\n" RIVER, "", "");
}

static void outlets(void **state)
{
    (void)state;
    check("id", "SULAWESIKINI.EXAMPLE, WATAMPONE - Warga panen.", "WATAMPONE", "ID");
    check("id", "WATAMPONE, SULAWESIKINI.EXAMPLE - Warga panen.", "WATAMPONE", "ID");
    check("id", "SulawesiKini.example, Watampone \xe2\x80\x93 Warga panen.", "Watampone", "ID");
    check("id", "SULAWESIKINI.EXAMPLE - WATAMPONE - Warga panen.", "WATAMPONE", "ID");
    check("id", "SULAWESIKINI.EXAMPLE | WATAMPONE \xe2\x80\x93 Warga panen.", "WATAMPONE", "ID");
    check("id", "WATAMPONE | SULAWESIKINI.EXAMPLE - Warga panen.", "WATAMPONE", "ID");
    check("id", "(SULAWESIKINI.EXAMPLE) WATAMPONE - Warga panen.", "WATAMPONE", "ID");
    check("id", "sulawesikini.example, Kabupaten Bone \xe2\x80\x93 Warga panen.", "Bone", "ID");
    check("id", "Radar Bone, Watampone - Warga panen.", "Watampone", "ID");
    check("id", "Suara.example - Warga panen.", "", "");
    check("tr", "Ayla DERE / ANTALYA, (DHA) - Nehir ta\xc5\x9ft\xc4\xb1.", "ANTALYA", "TR");
    check("tr", "Ayla DERE/ANTALYA, (DHA)- Nehir ta\xc5\x9ft\xc4\xb1.", "ANTALYA", "TR");
    check("tr", "ANKARA / NTV - Nehir ta\xc5\x9ft\xc4\xb1.", "ANKARA", "TR");
    check("it", "CORRISPONDENTENEW YORK - Il fiume cresce.", "NEW YORK", "US");
    check("it", "DAL NOSTRO INVIATO ROMA - Il fiume cresce.", "ROMA", "IT");
    check("it", "DAL NOSTRO INVIATO A BERLINO - Il fiume cresce.", "BERLINO", "DE");
    check("it", "(ANSA) - ROMA, 12 MAR - Il fiume cresce.", "ROMA", "IT");
    check("en", "(Reuters) - Rivers rise - The river rose again.", "", "");
    check("id", "VIVA \xe2\x80\x93 Warga panen.", "", "");
    check("it", "BORGO SOTTANO (Trento) - Il fiume cresce.", "BORGO SOTTANO", "IT");
}

static void marks(void **state)
{
    (void)state;
    check("id", "Jakarta,- Warga panen.", "Jakarta", "ID");
    check("id", "JAKARTA || Warga panen.", "JAKARTA", "ID");
    check("id", "[JAKARTA] Warga panen.", "JAKARTA", "ID");
    check("id", "Medan, (Kabarkita) : Warga panen.", "Medan", "ID");
    check("en", "DALLAS >> The river rose again.", "DALLAS", "US");
    check("en", "DALLAS- The river rose again.", "DALLAS", "US");
    check("en", "NEW DELHI : The river rose again.", "NEW DELHI", "IN");
    check("en", "NEW YORK--(BUSINESS WIRE)--The river rose again.", "NEW YORK", "US");
    check("en", "NEW DELHI/MUMBAI (Reuters) - The river rose again.", "NEW DELHI/MUMBAI", "IN");
    check("en", "TORONTO, ON \xe2\x80\x93 The river rose again.", "TORONTO, ON", "CA");
    check("en", "San Diego, CA - The river rose again.", "San Diego, CA", "US");
    check("en", "London, England (CNN) The river rose again.", "London, England", "GB");
    check("en", "RAMALLAH, West Bank \xe2\x80\x94 The river rose again.", "RAMALLAH, West Bank", "PS");
    check("no", "OSLO (NTB): Elven stiger.", "OSLO", "NO");
    check("de", "M\xc3\x9cNCHEN. Der Fluss steigt.", "M\xc3\x9cNCHEN", "DE");
    check("de", "Berlin. Der Fluss steigt.", "Berlin", "DE");
    check("de", "Frankfurt am Main (ots) - Der Fluss steigt.", "Frankfurt am Main", "DE");
    check("en", "London. The river rose again.", "", "");
    check("en", "Exclusive (AP): The river rose again.", "", "");
    check("en", "Mary Brook, London: The river rose again.", "", "");
    check("ar", "\xd8\xa7\xd9\x84\xd9\x82\xd8\xa7\xd9\x87\xd8\xb1\xd8\xa9 (AFP) - \xd9\x86\xd9\x87\xd8\xb1.",
          "\xd8\xa7\xd9\x84\xd9\x82\xd8\xa7\xd9\x87\xd8\xb1\xd8\xa9", "EG");
}

static void eastern(void **state)
{
    (void)state;
    check("ja", "【ニューヨーク共同】川が増水した。", "ニューヨーク", "US");
    check("ja", "[東京 2日 ロイター] - 川が増水した。", "東京", "JP");
    check("ja", "［東京　２日　ロイター］ - 川が増水した。", "東京", "JP");
    check("ja", "[東京 川] 川が増水した。", "", "");
    check("zh", "新华社北京４月２４日电（记者张三）河水上涨。", "北京", "CN");
    check("zh", "中新社香港4月24日电 河水上涨。", "香港", "HK");
    check("zh", "（中央社記者王小明台北24日電）河水上漲。", "台北", "TW");
    check("zh", "新华社记者24日说河水上涨。", "", "");
    check("zh", "本报北京4月24日讯 河水上涨。", "北京", "CN");
    check("zh", "新华社太平村4月24日电 河水上涨。", "太平村", "");
    check("zh", "【北京讯】河水上涨。", "北京", "CN");
    check("zh", "（吉隆坡3日讯）河水上涨。", "吉隆坡", "MY");
    check("zh", "(新加坡综合讯) 河水上涨。", "新加坡", "SG");
    check("zh", "本报讯 河水上涨，4月24日讯。", "", "");
    check("zh", "截至北京时间4月24日，河水上涨。", "", "");
    check("zh", "（本报综合讯）河水上涨。", "", "");
}

/* The places of a text in the order of their names in it, "-" for none. */
static void check_places(const char *lang, const char *text, const char *wanted)
{
    kl_article a = located(lang, text);
    kl_build got = kl_build_begin(scratch, 64);
    if (a.has_location)
        kl_build_add(&got, a.location.text);
    for (size_t i = 0; i < a.places.count; i++) {
        if (got.len)
            kl_build_add(&got, KL_STR("; "));
        kl_build_add(&got, a.places.items[i].text);
    }
    if (got.len == 0)
        kl_build_char(&got, '-');
    if (!kl_eq(kl_build_str(&got), kl_cstr(wanted)))
        print_message("%s\n  %.*s, not %s\n", text, (int)got.len, got.ptr, wanted);
    assert_true(kl_eq(kl_build_str(&got), kl_cstr(wanted)));
}

static void places(void **state)
{
    (void)state;
    check_places("id", "Bupati Lebak Sri Wulan dan Wali Kota Serang Budi hadir di Pandeglang.",
                 "Lebak; Serang; Pandeglang");
    check_places("id", "Warga Lebak, Banten, panen. Persib Bandung menang.", "Lebak; Banten");
    check_places("id", "Bank Indonesia dan Universitas Merapi Yogyakarta bekerja sama.", "-");
    check_places("id", "Pulau Jawa dan Sumatera basah.", "Pulau Jawa; Sumatera");
    check_places("id", "Lewat rute Semarang\xe2\x80\x93Solo normal.", "Semarang; Solo");
    check_places("id", "Sri dari Aceh Besar ke Banda Aceh.", "Aceh Besar; Banda Aceh");
    check_places("id", "Lima orang datang. Natal dan tahun baru.", "-");
    check_places("id", "Warga Kabupaten Bone panen. Di Kecamatan Cina juga.", "Kabupaten Bone");
    check_places("id", "Kecamatan Medan Johor tergenang.", "-");
    check_places("id", "Polda Metro Jaya dan Polres Metro Jakarta Selatan.", "Metro Jaya; Jakarta Selatan");
    check_places("id", "Salinan putusan di MA dibawa ke AS.", "AS");
    check_places("en", "Paris Hilton sang. Hilton left for Rome.", "Rome");
    check_places("en", "The Washington Post wrote that rain fell in Paris and in Springfield, Missouri.",
                 "Paris; Springfield; Missouri");
    check_places("en", "She is from the University of Chicago and the Bank of England.", "-");
    check_places("en", "He left London-based friends in March.", "London");
    check_places("en", "Mr. Lincoln and J. Houston came.", "-");
    check_places("en", "Jordan Brook said so. The king of Jordan sat in Amman.", "Amman");
    check_places("de", "Das Essen, die Waren und 20 Grad in M\xc3\xbcnchen.", "M\xc3\xbcnchen");
    check_places("es", "Para ello fue a Londres.", "Londres");
    check_places("sv", "Han \xc3\xa5kte till Island.", "Island");
    check_places("en", "He went to Long Island.", "-");
    check_places("tr", "D\xc3\xbcn ya\xc4\x9fmur \xc4\xb0stanbul'da ya\xc4\x9f\xc4\xb1yor.", "\xc4\xb0stanbul");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(indonesian), cmocka_unit_test(offices),  cmocka_unit_test(others),
        cmocka_unit_test(none),       cmocka_unit_test(own_line), cmocka_unit_test(outlets),
        cmocka_unit_test(marks),      cmocka_unit_test(eastern),  cmocka_unit_test(places)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
