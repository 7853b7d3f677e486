/* test_title.c - who wrote a page, its sections and tags: clean and title on small pages and texts. */
#include "paged.h"

static void assert_read(const kl_article *a, const char *expected)
{
    kl_build b = kl_build_begin(arena, 64);
    for (size_t i = 0; i < a->authors.count; i++) {
        if (i)
            kl_build_add(&b, KL_STR(" + "));
        kl_build_add(&b, a->authors.items[i]);
    }
    kl_build_char(&b, '\0');
    assert_string_equal(kl_build_str(&b).ptr, expected);
}

static void assert_authors(const char *html, const char *expected) { assert_read(read(html, NULL), expected); }

static void editors_and_pictures_are_none(void **state)
{
    (void)state;
    assert_authors("<html lang=id><title>Feri terlambat lagi</title><h1>Feri terlambat lagi</h1>"
                   "<p>Editor: Sari Wulandari</p><p>Foto: Bayu Pratama</p>" BERITA,
                   "");
    assert_authors("<html lang=id><title>Feri terlambat lagi</title><h1>Feri terlambat lagi</h1>"
                   "<p>Editor: Sari Wulandari | Reporter: Bayu Pratama</p>" BERITA,
                   "Bayu Pratama");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><p>Photo: Ona Wickett</p>"
                   "<p>Credit Card Offers</p>" STORY,
                   "");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p>Reviewed by Ona Wickett</p>" STORY,
                   "Ona Wickett");
}

static void what_is_printed_counts(void **state)
{
    (void)state;
    /* who filled it in, and who wrote it */
    assert_authors("<html lang=en><title>Ferry late again</title><meta name=author content='Tom Webb'>"
                   "<h1>Ferry late again</h1><p>By: Ona Wickett</p>" STORY,
                   "Ona Wickett");
    assert_authors("<html lang=en><title>Ferry late again</title><meta name=author content='Tom Webb'>"
                   "<h1>Ferry late again</h1><p>Tom Webb</p><p>By Ona Wickett</p>" STORY,
                   "Tom Webb");
    /* a person who is the site, and a paper that is */
    assert_authors("<html lang=en><title>Ferry late again - Ona Wickett</title><meta name=author content='Ona Wickett'>"
                   "<meta property=og:site_name content='Ona Wickett'><h1>Ferry late again</h1>" STORY,
                   "Ona Wickett");
    assert_authors("<html lang=en><title>Ferry late again - Daily Quay</title><meta name=author content='Quay Times'>"
                   "<meta property=og:site_name content='Quay Times'><h1>Ferry late again</h1>" STORY,
                   "");
    /* inside the text, others' work is spoken of */
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p><a href='/author/ona'>Ona Wickett</a></p>" STORY STORY "<p>Author: Rob Wright</p>" STORY STORY,
                   "Ona Wickett");
}

static void names_beside_others(void **state)
{
    (void)state;
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><p>Ona Wickett</p>"
                   "<p>Transport Reporter</p>" STORY,
                   "Ona Wickett");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><p>Ona Wickett</p>"
                   "<div class='author-description'>Boats, M.A. Journalism</div>" STORY,
                   "Ona Wickett");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p class='author'>Research &amp; Development</p>" STORY,
                   "");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>" STORY
                   "<div class='author-wrapper'><div>Ona Wickett</div><p>Ona has lived on the quay since she was five. "
                   "She has written for this paper since it was founded, on boats, eels, valves and the weather, and "
                   "knows every bollard by its name; her book on ferries is out.</p></div>",
                   "Ona Wickett");
    assert_authors("<html lang=zh-CN><title>渡轮周一再次晚点</title><h1>渡轮周一再次晚点</h1>"
                   "<p>开往盐湾的渡轮周一再次晚点，排队的人一直排到旧海关大楼。公司表示，需要更换一个阀门。</p>"
                   "<p>预计周四起恢复正常航行，等候超过一小时的乘客将获得退款。发言人说，没有人受伤。</p>"
                   "<p>(责编：张明、李红)</p>",
                   "张明 + 李红");
}

/* A page of a language with a line below its headline. */
static void assert_line(const char *lang, const char *title, const char *line, const char *text, const char *expected)
{
    kl_build b = kl_build_begin(arena, 512);
    const char *const parts[] = {"<html lang=",  lang, "><title>", title, "</title><h1>", title,       "</h1><p>", line,
                                 "</p><div><p>", text, "</p>",     "<p>", text,           "</p></div>"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        kl_build_add(&b, kl_cstr(parts[i]));
    kl_build_char(&b, '\0');
    assert_authors(kl_build_str(&b).ptr, expected);
}

static void lines_of_the_world(void **state)
{
    (void)state;
    static const char ko[] =
        "소금만으로 가는 페리가 월요일 또 지연돼 줄이 옛 세관 건물까지 이어졌다. 회사는 밸브를 교체해야 했다고 "
        "밝혔다. 목요일부터 정상 운항할 예정이다.";
    static const char zh[] =
        "开往盐湾的渡轮周一再次晚点，排队的人一直排到旧海关大楼。公司表示，需要更换一个阀门，预计周四起恢复正常航行。";
    static const char ja[] = "塩湾行きのフェリーは月曜日にまた遅れ、列は古い税関の建物まで続いた。会社によると、弁を交"
                             "換する必要があったという。";
    static const char fr[] =
        "Le ferry pour Baie-du-Sel est arrivé une nouvelle fois en retard lundi, et la file allait "
        "jusqu’à l’ancienne douane de la ville.";
    static const char pl[] =
        "Prom do Zatoki Solnej spóźnił się w poniedziałek po raz kolejny, a kolejka sięgała starego "
        "urzędu celnego w mieście.";
    static const char ru[] =
        "Паром в Соляную бухту снова опоздал в понедельник, и очередь дошла до старого здания таможни.";
    assert_line("ko", "소금만 페리 또 지연", "김민준 기자 minjun@example.com", ko, "김민준");
    assert_line("ko", "소금만 페리 또 지연", "입력 2024.05.17 10:15 김민준 기자", ko, "김민준");
    assert_line("zh", "渡轮周一再次晚点", "文/张明", zh, "张明");
    assert_line("zh", "渡轮周一再次晚点", "本报记者 张明 李红", zh, "张明 + 李红");
    assert_line("zh", "渡轮周一再次晚点", "来源：新华社 作者：张明", zh, "张明");
    assert_line("ja", "塩湾行きのフェリーがまた遅れる", "文・田中花子", ja, "田中花子");
    assert_line("fr", "Le ferry encore en retard", "Anne Martin avec AFP", fr, "Anne Martin");
    assert_line("pl", "Prom znów spóźniony", "Oprac. Anna Nowak", pl, "Anna Nowak");
    assert_line("ru", "Паром снова опоздал", "Анна Петрова, корреспондент", ru, "Анна Петрова");
}

static void who_signs(void **state)
{
    (void)state;
    assert_read(read(NULL,
                     "Feri terlambat lagi\n\nTELUK GARAM - Feri menuju Teluk Garam kembali terlambat pada Senin, dan "
                     "antrean mencapai kantor bea cukai lama.\n\nKapal akan berlayar lagi mulai Kamis, menurut "
                     "perusahaan itu.\n\nRINA KARTIKA | Budi Hartono"),
                "RINA KARTIKA + Budi Hartono");
    assert_read(read(NULL,
                     "Ferry late again\n\nBRACKWATER (Reuters) - The ferry was late again on Monday, and the queue "
                     "reached the customs house.\n\nBoats will run as planned from Thursday on, the company "
                     "says.\n\n(Reporting by Ona Wickett; Editing by Tom Webb)"),
                "Ona Wickett");
    assert_read(read(NULL,
                     "Ferry late again\n\nBRACKWATER (Reuters) - The ferry was late again on Monday, and the queue "
                     "reached the customs house.\n\nBoats will run as planned from Thursday on, the company "
                     "says."),
                "Reuters");
    assert_read(read(NULL, "Fähre wieder verspätet\n\nDie Fähre nach Salzbucht kam am Montag wieder zu spät, und die "
                           "Schlange reichte bis zum alten Zollhaus. (dpa/sda)"),
                "dpa + sda");
    assert_read(
        read(NULL,
             "渡轮周一再次晚点\n\n新华社盐湾5月20日电（记者张明、李红）开往盐湾的渡轮周一再次晚点，排队的人一直排到旧"
             "海关大楼。\n\n公司表示，需要更换一个阀门，预计周四起恢复正常航行。"),
        "张明 + 李红");
    /* words in brackets that are no agency, and a last line where papers do not sign so */
    assert_read(read(NULL,
                     "Ferry late again\n\nBRACKWATER (again) - The ferry was late on Monday, and the queue reached "
                     "the customs house.\n\nBoats will run as planned from Thursday on.\n\nOna Wickett"),
                "");
    assert_authors(
        "<html lang=vi><title>Phà lại trễ chuyến vào thứ hai</title><h1>Phà lại trễ chuyến vào thứ hai</h1><div "
        "class=story><p>Chuyến phà đi Vịnh Muối lại trễ vào thứ hai, và hàng người chờ kéo dài tới tòa nhà hải quan "
        "cũ.</p><p>Công ty cho biết cần thay một chiếc van, và dự kiến tàu sẽ chạy lại đúng giờ từ thứ năm.</p>"
        "<p style='text-align:right'><strong>Hà Phương</strong></p></div>",
        "Hà Phương");
    assert_authors(
        "<html lang=de><title>Fähre wieder verspätet</title><h1>Fähre wieder verspätet</h1>"
        "<div class=story><p>Die Fähre nach Salzbucht kam am Montag wieder zu spät, und die Schlange reichte bis "
        "zum alten Zollhaus.</p><p>Man habe ein Ventil tauschen müssen, sagte die Reederei am Abend der "
        "Zeitung.</p></div><p>Quelle: APA/sda</p>",
        "APA + sda");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<div class=author>Ona Wickett writes from Brackwater</div>" STORY,
                   "Ona Wickett");
}

static void links_and_pictures(void **state)
{
    (void)state;
    /* a link within a paragraph leads to somebody of whom it tells */
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><p>Quay (AFP) - The captain "
                   "<a href='/profile/ona-wickett'>Ona Wickett</a> was late again on Monday, and the queue reached the "
                   "customs house before noon.</p>" STORY,
                   "AFP");
    /* who translated it, took its picture, or is an item of the menu */
    assert_authors(
        "<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><div class=author>Author Mark "
        "Webb</div><div>Translated by <a href='/author/o'>Ona Wickett</a></div>" STORY,
        "Mark Webb");
    assert_authors(
        "<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><figure><figcaption>The ferry "
        "<span class=img-author>Mike Blaker</span></figcaption></figure>" STORY,
        "");
    assert_authors("<html lang=de><title>Fähre wieder verspätet</title><ul><li><a href=/a>Autoren</a></li><li>"
                   "<a href=/c>Carla Jahr</a></li></ul><h1>Fähre wieder verspätet</h1>" STORY,
                   "");
    /* behind a standfirst of the text's; the words of the page's language where it states none */
    assert_authors(
        "<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><p>The company says that a valve "
        "had to be changed, and that boats will run as planned from Thursday on, if the weather lets them, and "
        "that fares are paid back.</p><p>By Tom Webb</p>" STORY STORY,
        "Tom Webb");
    assert_authors(
        "<title>Fähre wieder verspätet</title><h1>Fähre wieder verspätet</h1><p>Die Fähre kam am Montag wieder "
        "zu spät, und die Schlange reichte bis zum Zollhaus. Das Unternehmen sagt, ein Ventil musste getauscht "
        "werden.</p><p>Ab Donnerstag sollen die Boote wieder nach Plan fahren, und wer länger als eine Stunde "
        "gewartet hat, bekommt sein Geld zurück, wie eine Sprecherin sagte.</p><p><b>Verfasst von</b></p><p>Götz "
        "Warnke</p>",
        "Götz Warnke");
}

#define LD(NAME)                                                                                                       \
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"" NAME    \
    "\"}}</script>"

static void data_and_print(void **state)
{
    (void)state;
    /* data have room for one; a meta element names all, as the line at the headline does in another manner */
    assert_authors("<html lang=en><title>Ferry late again</title>" LD(
                       "Ona Wickett") "<h1>Ferry late again</h1>"
                                      "<div class=author>By Ona Wickett and Tom Webb</div>" STORY,
                   "Ona Wickett + Tom Webb");
    assert_authors(
        "<html lang=en><title>Ferry late again</title>" LD(
            "April Wickett") "<meta name=author content='April Wickett, Tom Webb'><h1>Ferry late again</h1>"
                             "<div class=author>By April Wickett, @april28, Tom Webb 1 October 2020</div>" STORY,
        "April Wickett + Tom Webb");
    assert_authors("<html lang=en><title>Ferry late again</title>" LD(
                       "Ona Wickett") "<h1>Ferry late again</h1>"
                                      "<meta name=author content='Ona Wickett, Tom Webb'><div class=author>By Ona "
                                      "Wickett</div>" STORY,
                   "Ona Wickett");
    /* a line set apart by dashes */
    assert_authors(
        "<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><p>---- by Ona Wickett</p>" STORY,
        "Ona Wickett");
    /* the site in pieces; a paper by its article and host */
    assert_authors(
        "<html lang=de><title>Fähre wieder verspätet</title><link rel=canonical href='https://quay.example/1'>"
        "<meta name=author content='quay.example / Nordkai Online'><h1>Fähre wieder verspätet</h1>" STORY,
        "");
    assert_authors(
        "<html lang=es><title>El barco llega tarde</title><link rel=canonical href='https://elmuelle.example/1'>" LD(
            "El Muelle") "<h1>El barco llega tarde</h1><div class=autor>Jacobo Betancur Peláez | Publicado</div>" STORY,
        "Jacobo Betancur Peláez");
    /* an office of editors, where nobody else is named */
    assert_authors("<html lang=de><title>Fähre wieder verspätet</title>" LD(
                       "Nordkai.de-Redaktion") "<h1>Fähre wieder verspätet</h1><p>By Ona Wickett</p>" STORY,
                   "Ona Wickett");
    assert_authors("<html lang=de><title>Fähre wieder verspätet</title>" LD(
                       "Nordkai.de-Redaktion") "<h1>Fähre wieder verspätet</h1>" STORY,
                   "Nordkai.de-Redaktion");
    /* columnists in a menu */
    assert_authors(
        "<html lang=es><title>El barco llega tarde</title><ul><li><a href='/autor/1'>Sonia Montaño</a> Opinión "
        "de hoy</li><li><a href='/autor/2'>Jimena Costa</a> Opinión de ayer</li><li><a href='/autor/3'>Luis "
        "Lanza</a> Más opinión</li></ul><h1>El barco llega tarde</h1>" STORY,
        "");
}

static void bodies_and_others_stories(void **state)
{
    (void)state;
    /* a paper beside a person, in the page's data */
    assert_authors("<html lang=en><title>Ferry late again</title><script type='application/ld+json'>{\"@type\":"
                   "\"NewsArticle\",\"headline\":\"Ferry late again\",\"author\":[\"ONA WICKETT\",\"The Quay Times\"]}"
                   "</script><h1>Ferry late again</h1><p>By Ona Wickett, The Quay Times</p>" STORY,
                   "Ona Wickett");
    /* who owns the site, as its system has it */
    assert_authors("<html lang=id><title>Feri terlambat lagi</title><meta name=author content='Dermaga Cyber Media'>"
                   "<meta property=og:site_name content='DERMAGA.com'><h1>Feri terlambat lagi</h1>"
                   "<a href='/penulis/7'>Rizal Fadli</a>" BERITA,
                   "Rizal Fadli");
    /* lines below other stories; a licence; a menu of interviews */
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>" STORY
                   "<h3>More</h3><a href=/a>Boats are kept in the harbour</a><p>By Ona Wickett · 3</p>"
                   "<a href=/b>The market moves to the quay</a><p>By Tom Webb · 0</p>",
                   "");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>" STORY
                   "<p>Under a <a href='https://creativecommons.org/licenses/by/4.0/'>Creative Commons Licence</a></p>",
                   "");
    assert_authors("<html lang=de><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<div class=author>Interview: Ona Wickett</div>" STORY,
                   "Ona Wickett");
    /* a user's name behind rel=author; letters behind a name end a line; "autor" is a word of its own */
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<a rel=author href=/u/1>quay_cat1</a>" STORY,
                   "quay_cat1");
    assert_authors("<html lang=id><title>Feri terlambat lagi</title><h1>Feri terlambat lagi</h1>"
                   "<p>Oleh: Dr. Bayu Pratama, M.Si.</p><p>Dosen</p>" BERITA,
                   "Dr. Bayu Pratama");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p class=autor>Ona Wickett</p>" STORY,
                   "Ona Wickett");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p class=autorefs>Boat Field</p>" STORY,
                   "");
    /* an agency's desk, and who reported for it; an agency alone; the site, which signs at the headline */
    assert_authors("<html lang=en><title>Ferry late again</title><meta name=author content='Reuters Editorial'>"
                   "<h1>Ferry late again</h1><p>Reuters Staff</p>" STORY
                   "<p>(Reporting by Ona Wickett; Editing by Tom Webb)</p>",
                   "Ona Wickett");
    assert_authors("<html lang=de><title>Ferry late again</title><meta name=author content=dpa>"
                   "<h1>Ferry late again</h1>" STORY,
                   "dpa");
    assert_authors("<html lang=en><title>Ferry late again - Quayside</title><meta property=og:site_name "
                   "content=Quayside><h1>Ferry late again</h1><p>By Quayside</p>" STORY,
                   "Quayside");
    /* who signs in brackets; two types; a name over an agency; what goes before "with" */
    assert_authors("<html lang=id><title>Feri terlambat lagi</title><h1>Feri terlambat lagi</h1>" BERITA
                   "<p>(Rizal Fadli/Red)</p>",
                   "Rizal Fadli");
    assert_authors("<html lang=id><title>Feri terlambat lagi</title><h1>Feri terlambat lagi</h1><div class=isi>"
                   "<p>Feri menuju Teluk Garam kembali terlambat pada Senin, dan antrean mencapai kantor bea cukai.</p>"
                   "<p>Perusahaan menyebutkan sebuah katup harus diganti, dan kapal berlayar lagi Kamis. (Rizal Fadli)"
                   "</p></div>",
                   "Rizal Fadli");
    assert_authors("<html lang=en><title>Ferry late again</title><script type='application/ld+json'>{\"@type\":"
                   "\"NewsArticle\",\"headline\":\"Ferry late again\",\"author\":[{\"@type\":[\"Person\","
                   "\"Organization\"],\"name\":\"Ona Wickett\"},{\"@type\":\"Person\",\"name\":\"Tom Webb with AFP\"}]}"
                   "</script><h1>Ferry late again</h1>" STORY,
                   "Ona Wickett + Tom Webb");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p class=byline>Ona Wickett<br>AAP</p>" STORY,
                   "Ona Wickett");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p class=author>EFE / Quayside</p>" STORY,
                   "EFE");
    /* a first name that is a month's, too; names behind places */
    assert_authors(
        "<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1><p>By April Wickett</p>" STORY,
        "April Wickett");
    assert_authors("<html lang=en><title>Ferry late again</title><h1>Ferry late again</h1>"
                   "<p>By Ona Wickett in Rome and Tom Webb in Bonn</p>" STORY,
                   "Ona Wickett + Tom Webb");
    /* written in another script than the page */
    assert_authors("<html lang=en><title>Ferry late again</title><meta name=author content='新間'>"
                   "<h1>Ferry late again</h1><p>By Ona Wickett and Tom Webb / Quay Times Staff Writers</p>" STORY,
                   "Ona Wickett + Tom Webb");
}

static void sections_and_tags(void **state)
{
    (void)state;
    const kl_article *a = read("<html lang=en><title>Ferry late again--Boats--The Quay</title>"
                               "<meta property=article:section content=news_news><meta property=article:tag "
                               "content='Page Type: Article'><meta property=article:tag content='Topic: Ferries'>"
                               "<meta property=article:tag content='26157981-b4f7-4929-adc1-e860c6f03636'>"
                               "<div class=breadcrumb><a href=/>Home</a><a href=/boats>Boats</a></div>"
                               "<h1>Ferry late again</h1>" STORY,
                               NULL);
    assert_true(kl_eq(a->section, KL_STR("Boats")));
    assert_int_equal(a->tags.count, 1);
    assert_true(kl_eq(a->tags.items[0], KL_STR("Ferries")));
    assert_true(kl_eq(a->site, KL_STR("The Quay")));
    assert_true(kl_eq(a->title, KL_STR("Ferry late again")));
    a = read("<html lang=en><title>Ferry late again</title><meta property=article:section content='Boats,Local,Top'>"
             "<h1>Ferry late again</h1>" STORY,
             NULL);
    assert_true(kl_eq(a->section, KL_STR("Boats")));
    a = read("<html lang=en><title>Ferry late again</title><meta property=article:section content='Arts, Food & Home'>"
             "<h1>Ferry late again</h1>" STORY,
             NULL);
    assert_true(kl_eq(a->section, KL_STR("Arts, Food & Home")));
    /* a list of links below the text, and one that is not */
    a = read("<html lang=en><title>Ferry late again</title><meta name=keywords content='news, quay'>"
             "<h1>Ferry late again</h1><div class=hot-tags><a href=/x>Markets</a><a href=/y>Snow</a></div>" STORY
             "<div class=post-tags>Tags: <a href=/t/1>#ferries</a><a href=/t/2>valves</a></div>",
             NULL);
    assert_int_equal(a->tags.count, 2);
    assert_true(kl_eq(a->tags.items[0], KL_STR("ferries")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(editors_and_pictures_are_none),
        cmocka_unit_test(what_is_printed_counts),
        cmocka_unit_test(names_beside_others),
        cmocka_unit_test(who_signs),
        cmocka_unit_test(bodies_and_others_stories),
        cmocka_unit_test(links_and_pictures),
        cmocka_unit_test(data_and_print),
        cmocka_unit_test(sections_and_tags),
        cmocka_unit_test(lines_of_the_world),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
