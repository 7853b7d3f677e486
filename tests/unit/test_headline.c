/* test_headline.c - what pages are called, and the names of their sites beside it: clean and title on small pages. */
#include "paged.h"

static void assert_title(const char *html, const char *title, const char *subtitle)
{
    const kl_article *a = read(html, NULL);
    assert_true(kl_eq(a->title, kl_cstr(title)));
    assert_true(subtitle ? kl_eq(a->subtitle, kl_cstr(subtitle)) : a->subtitle.ptr == NULL);
}

static void the_headline_as_printed(void **state)
{
    (void)state;
    /* the address knows which heading is meant */
    assert_title("<html lang=en><title>10 Facts About Boats in 2025</title>"
                 "<link rel=canonical href='https://quay.example/2025/03/why-ferries-are-late.html'>"
                 "<h1>Why ferries are late, and what is done</h1>" STORY,
                 "Why ferries are late, and what is done", NULL);
    assert_title("<html lang=en><title>10 Facts About Boats in 2025</title>"
                 "<link rel=canonical href='https://quay.example/2025/03/facts-about-boats'>"
                 "<h1>Why not write to us about ferries</h1>" STORY,
                 "10 Facts About Boats in 2025", NULL);
    /* a meta element of that name is no raw text's headline */
    assert_title("<html lang=en><title>Ferry late again</title><meta name=headline content='Boats: ferry late again'>"
                 "<h1>Ferry late again</h1>" STORY,
                 "Ferry late again", NULL);
    /* the host's name is no headline, and no part of one */
    assert_title("<html lang=en><title>Ferry late again | Quay.example</title>"
                 "<link rel=canonical href='https://news.quay.example/a'><h1>quay.example</h1>" STORY,
                 "Ferry late again", NULL);
    /* a kicker, and one that the page counts as part of its headline */
    assert_title("<html lang=en><title>Boats today: ferry late again</title>"
                 "<h1><span class=overline>Harbour</span> - <span>Ferry late again</span></h1>" STORY,
                 "Ferry late again", "Harbour");
    assert_title("<html lang=en><title>Harbour: ferry late again</title>"
                 "<h1><span class=kicker>Harbour:</span> ferry late again</h1>" STORY,
                 "Harbour: ferry late again", NULL);
}

static void assert_site(const char *html, const char *site, const char *title)
{
    const kl_article *a = read(html, NULL);
    assert_true(kl_eq(a->site, kl_cstr(site)));
    assert_true(kl_eq(a->title, kl_cstr(title)));
}

static void sites_beside_headlines(void **state)
{
    (void)state;
    assert_site("<html lang=en><title>The ferry's late - The Quay</title><h1>The ferry’s late</h1>" STORY, "The Quay",
                "The ferry’s late");
    assert_site("<html lang=en><title>Ferry late again</title><meta property=og:title content='Ferry late again'>"
                "<meta property=og:site_name content='Ferry late again | The Quay'><h1>Ferry late again</h1>" STORY,
                "The Quay", "Ferry late again");
    assert_site("<html lang=zh><title>海边渡船再次晚点-江城网</title><p>渡船公司周一表示，阀门需要更换，"
                "渡船将于周四恢复正常运行，并将退还等候超过一小时的乘客的票款，没有人受伤。</p>",
                "江城网", "海边渡船再次晚点");
    assert_site("<html lang=id><title>Catatan Kaki Gunung: Feri menuju Teluk Garam terlambat</title>"
                "<h1>Catatan Kaki Gunung</h1><p>Cerita</p><h3>Feri menuju Teluk Garam terlambat</h3>" BERITA,
                "Catatan Kaki Gunung", "Feri menuju Teluk Garam terlambat");
}

/* The title and the site of a page at an address. */
static void assert_at(const char *url, const char *html, const char *title, const char *site)
{
    kl_article *a = KL_NEW(arena, kl_article);
    a->arena = arena;
    a->html = kl_cstr(html);
    a->url = kl_cstr(url);
    kl_chain_stage(KL_STR("clean"))->run(a, &context);
    kl_chain_stage(KL_STR("title"))->run(a, &context);
    assert_true(kl_eq(a->title, kl_cstr(title)));
    assert_true(kl_eq(a->site, kl_cstr(site)));
}

static void addresses_tell_headlines(void **state)
{
    (void)state;
    assert_at("http://quay.example/2019/10/21/boats-of-small-harbours/",
              "<html lang=en><title>Nine Ferries Left » Blog Archive » Boats of small harbours</title>"
              "<h1>Nine Ferries Left</h1><h2>Boats of small harbours</h2>" STORY,
              "Boats of small harbours", "Nine Ferries Left");
    assert_at("http://quay.example/2019-10-21/boats-of-small-harbours/",
              "<html lang=en><title>Boats of small harbours – Views from the quay</title>"
              "<h1>Views from the quay</h1><h1>Boats of small harbours</h1>" STORY,
              "Boats of small harbours", "Views from the quay");
    assert_at("http://quay.example/1",
              "<html lang=id><title>Feri menuju Teluk Garam terlambat - Halaman 2 - Dermaga</title>"
              "<meta property=og:site_name content=Dermaga>" BERITA,
              "Feri menuju Teluk Garam terlambat", "Dermaga");
    /* a badge behind the headline, and the mark of a link to it */
    assert_at("http://quay.example/1",
              "<html lang=en><title>Boats of small harbours | Views | The Quay</title><meta property=og:title "
              "content='Boats of small harbours'><meta property=og:site_name content='The Quay'>"
              "<h1>Boats of small harbours <span>Subscribers</span></h1>" STORY,
              "Boats of small harbours", "The Quay");
    assert_at("http://quay.example/1",
              "<html lang=en><title>Boats of small harbours - The Quay</title><h1>Boats of small harbours"
              "<a href=#a>¶</a></h1>" STORY,
              "Boats of small harbours", "The Quay");
}

static void headings_in_other_words(void **state)
{
    (void)state;
    /* names are written for searching: the only h1, just before the text, is what readers see */
    assert_title("<html lang=en><title>The best oars of 2024 compared</title><meta property=og:title content='The best "
                 "oars of 2024 compared'><h1>Buying advice: which oars serve best on a windy lake</h1>" STORY,
                 "Buying advice: which oars serve best on a windy lake", NULL);
    /* with no word in common it may be anything */
    assert_title("<html lang=en><title>The best oars of 2024 compared</title><h1>Why not write to us</h1>" STORY,
                 "The best oars of 2024 compared", NULL);
    /* a kicker by which the page calls itself, but its data do not */
    assert_title("<html lang=en><title>Oars | The Quay</title><meta property=og:site_name content='The Quay'>"
                 "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Oars of your own "
                 "make\"}</script><h1><span class=kicker>Oars</span> Oars of your own make</h1>" STORY,
                 "Oars of your own make", NULL);
}

static void tails_of_titles(void **state)
{
    (void)state;
    /* the host's label in a longer name, a piece of the path, an address */
    assert_at("https://www.ponyhof.example/tips/oars",
              "<html lang=en><title>Buy oars | Ponyhof ♥ Magazine</title>" STORY, "Buy oars", "");
    assert_at("https://jobs.example/ferryman/j/8F4D",
              "<html lang=en><title>Health and Safety Keeper - Ferryman</title>" STORY, "Health and Safety Keeper", "");
    assert_at("https://jobs.example/j/ferryman",
              "<html lang=en><title>Health and Safety Keeper - Ferryman</title>" STORY,
              "Health and Safety Keeper - Ferryman", "");
    assert_at("", "<html lang=en><title>Winter oars | lake-quay.example | Your boating paper</title>" STORY,
              "Winter oars", "");
    assert_at("",
              "<html lang=en><title>Lake Quay Boats | lake-quay.example | Five oars that stood a winter on the "
              "lake</title>" STORY,
              "Five oars that stood a winter on the lake", "");
}

static void heads_of_titles(void **state)
{
    (void)state;
    assert_at("https://www.street-nine.example/blog/x",
              "<html lang=en><title>Street Nine Blog | Winter at Sea</title>" STORY, "Winter at Sea", "");
    assert_at("https://www.streetnine.example/blog/x",
              "<html lang=en><title>Streetnine Weekly 18 – The boats of tomorrow"
              "</title>" STORY,
              "Streetnine Weekly 18 – The boats of tomorrow", "");
    assert_at("https://old.ponyhof.example/?p=2895",
              "<html lang=en><title>A video of the boats : Ponyhof-Archive | On boats "
              "and more | Founded in 2005</title>" STORY,
              "A video of the boats", "");
    assert_at("https://quay.example/?p=2895", "<html lang=de><title>Blog Archiv » Die Boote von morgen</title>" STORY,
              "Die Boote von morgen", "");
    assert_at("https://quay.example/?p=2895",
              "<html lang=en><title>Test our boats, and tell │ quay.example</title>" STORY, "Test our boats, and tell",
              "");
    /* a quotation behind a kicker that nothing but a style sheet sets apart */
    assert_at("https://quay.example/1",
              "<html lang=en><title>The boats - \"We paint the deck of the Ona\"</title>"
              "<h1><span>The boats</span><span>\"We paint the deck of the Ona\"</span></h1>" STORY,
              "The boats \"We paint the deck of the Ona\"", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_headline_as_printed),  cmocka_unit_test(sites_beside_headlines),
        cmocka_unit_test(addresses_tell_headlines), cmocka_unit_test(headings_in_other_words),
        cmocka_unit_test(tails_of_titles),          cmocka_unit_test(heads_of_titles),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
