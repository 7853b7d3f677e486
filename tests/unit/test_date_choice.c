/* test_date_choice.c - the day that the stage believes, of those that the clues of a page name. */
#include "dated.h"

static void clues(void **state)
{
    (void)state;
    kl_clue items[] = {
        {.field = KL_F_TITLE, .from = KL_STR("h1"), .value = KL_STR("Headline"), .at = 500},
        {.field = KL_F_DATE, .from = KL_STR("class:date"), .value = KL_STR("19 Mei 2024"), .at = 520},
        {.field = KL_F_DATE, .from = KL_STR("class:date"), .value = KL_STR("1 Juni 2024"), .at = 90000},
        {.field = KL_F_MODIFIED,
         .from = KL_STR("json-ld:dateModified"),
         .value = KL_STR("2024-05-21"),
         .at = KL_NOWHERE},
    };
    kl_article a = {.arena = arena, .lang = KL_STR("id"), .text = KL_STR("x"), .has_clues = true};
    for (size_t i = 0; i < sizeof items / sizeof *items; i++)
        kl_list_push(arena, &a.clues, items[i]);
    assert_article(&a, "2024-05-19", NULL);
    assert_text(a.modified, "2024-05-21");
    kl_article relative = {.arena = arena,
                           .lang = KL_STR("id"),
                           .text = KL_STR("x"),
                           .has_clues = true,
                           .fetched = KL_STR("2024-05-19T02:00:00Z")};
    kl_list_push(
        arena, &relative.clues,
        ((kl_clue){.field = KL_F_DATE, .from = KL_STR("class:date"), .value = KL_STR("3 jam lalu"), .at = 10}));
    assert_article(&relative, "2024-05-18", "date-relative");
    relative.fetched = KL_ABSENT; /* then it tells nothing */
    assert_article(&relative, "", NULL);
    a.fetched = KL_STR("2024-05-01T00:00:00Z"); /* nothing can be later */
    assert_article(&a, "", NULL);
}

/* A moment in UTC is told in the readers' zone by what is printed above the text, not by another story's day below. */
static void zones(void **state)
{
    (void)state;
    kl_article a = {.arena = arena, .lang = KL_STR("en"), .text = KL_STR("x"), .has_clues = true};
    const kl_block block = {.role = KL_PARAGRAPH, .span = {0, 600}, .at = 800};
    kl_list_push(arena, &a.blocks, block);
    kl_list_push(arena, &a.clues,
                 ((kl_clue){.field = KL_F_TITLE, .from = KL_STR("h1"), .value = KL_STR("H"), .at = 500}));
    kl_list_push(arena, &a.clues,
                 ((kl_clue){.field = KL_F_DATE,
                            .from = KL_STR("json-ld:datePublished"),
                            .value = KL_STR("2024-05-20T02:30:00Z"),
                            .at = KL_NOWHERE}));
    kl_list_push(
        arena, &a.clues,
        ((kl_clue){.field = KL_F_DATE, .from = KL_STR("class:date"), .value = KL_STR("May 19, 2024"), .at = 1500}));
    assert_article(&a, "2024-05-20T02:30:00Z", NULL);
    a.clues.items[2].at = 530;
    assert_article(&a, "2024-05-19", NULL);
}

/* Days that are printed for something else than the publication. */
static void of_other_things(void **state)
{
    (void)state;
    /* today's above the headline does not make another zone of the day that is printed below it */
    const kl_clue today[] = {clue(KL_F_DATE, "json-ld:datePublished", "2022-05-05T22:12:00Z", 0),
                             clue(KL_F_DATE, "class:date", "06 may 2022", 450),
                             clue(KL_F_DATE, "time:text", "05 de mayo de 2022", 540)};
    assert_clues("es", today, 3, "2022-05-05T22:12:00Z", NULL);
    /* when something takes place, from hour to hour */
    const kl_clue event[] = {clue(KL_F_DATE, "class:date", "30. März 2020, 13:15 Uhr - 19:00 Uhr", 540),
                             clue(KL_F_DATE, "line", "12.02.2020", 580)};
    assert_clues("de", event, 2, "2020-02-12", NULL);
    const kl_clue posted[] = {clue(KL_F_DATE, "class:date", "29.12.2010 - 22:40", 540)};
    assert_clues("de", posted, 1, "2010-12-29", NULL);
    /* a picture's, whose rights are somebody's */
    const kl_clue rights[] = {clue(KL_F_DATE, "line", "The pier 28.04.2014 © Quay Wind", 540)};
    assert_clues("en", rights, 1, "", NULL);
    /* a title of another story behind the text; who posted it and when is the page's own */
    kl_article a = {.arena = arena, .lang = KL_STR("de"), .text = KL_STR("x"), .has_clues = true};
    kl_list_push(arena, &a.blocks, ((kl_block){.role = KL_PARAGRAPH, .span = {0, 600}, .at = 600}));
    kl_list_push(arena, &a.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
    kl_list_push(arena, &a.clues,
                 clue(KL_F_DATE, "line", "Das Morgenmagazin vom Meer am 01.07.17 (Tag der Fähre)", 1300));
    assert_article(&a, "", NULL);
    a.clues.items[1] = clue(KL_F_DATE, "line", "Eingestellt durch rasmus am 24. Juli 2017 - 18:55", 1300);
    assert_article(&a, "2017-07-24", NULL);
}

/* What a dateline says goes before a reader's day behind the text. */
static void datelines_of_pages(void **state)
{
    (void)state;
    static const char *const texts[] = {"Fähre wieder verspätet\n\n(21. November 2022) Die Fähre kam zu spät.",
                                        "21.11.2022 – Die Fähre kam wieder zu spät.",
                                        "Pressemitteilung vom 21. November 2022 | Kai – Die Fähre kam wieder zu spät."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        kl_article a = {.arena = arena, .lang = KL_STR("de"), .text = kl_cstr(texts[i]), .has_clues = true};
        kl_list_push(arena, &a.blocks, ((kl_block){.role = KL_PARAGRAPH, .span = {0, a.text.len}, .at = 600}));
        kl_list_push(arena, &a.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
        kl_list_push(arena, &a.clues, clue(KL_F_DATE, "class:date", "02.12.2022, 15:57", 900));
        assert_article(&a, "2022-11-21", "date-from-text");
    }
}

static void weighing(void **state)
{
    (void)state;
    /* What is printed at the headline is meant for readers; the page was moved or saved on the other day. */
    const kl_clue moved[] = {clue(KL_F_DATE, "article:published_time", "2013-03-11", 0),
                             clue(KL_F_DATE, "time", "2023-03-20", 530)};
    assert_clues("en", moved, 2, "2023-03-20", NULL);
    /* Not where readers see the other one as well, */
    const kl_clue seen[] = {clue(KL_F_DATE, "article:published_time", "2013-03-11", 0),
                            clue(KL_F_DATE, "line", "March 11, 2013", 520), clue(KL_F_DATE, "time", "2023-03-20", 560)};
    assert_clues("en", seen, 3, "2013-03-11", NULL);
    /* nor where the page calls it an update, */
    const kl_clue updated[] = {clue(KL_F_DATE, "article:published_time", "2013-03-11", 0),
                               clue(KL_F_MODIFIED, "article:modified_time", "2023-03-20", 0),
                               clue(KL_F_DATE, "time", "2023-03-20", 530)};
    assert_clues("en", updated, 3, "2013-03-11", NULL);
    /* nor for a line, unless the other is only the day of the last change. */
    const kl_clue line[] = {clue(KL_F_DATE, "json-ld:datePublished", "2025-06-12", 0),
                            clue(KL_F_DATE, "line", "November 2, 2022", 540),
                            clue(KL_F_MODIFIED, "json-ld:dateModified", "2025-06-12", 0)};
    assert_clues("en", line, 2, "2025-06-12", NULL);
    assert_clues("en", line, 3, "2022-11-02", NULL);
    const kl_clue behind_kicker[] = {clue(KL_F_DATE, "publicationdate", "2025-06-12", 0),
                                     clue(KL_F_MODIFIED, "modificationdate", "2025-06-12", 0),
                                     clue(KL_F_DATE, "line", "November 2, 2022", 760)};
    assert_clues("en", behind_kicker, 3, "2022-11-02", NULL);
    /* A day within a line that says "updated" is one of an update. */
    const kl_clue within[] = {clue(KL_F_DATE, "line", "Last updated: May 19, 2024", 520),
                              clue(KL_F_DATE, "time", "2024-05-19", 534)};
    assert_clues("en", within, 2, "2024-05-19", "date-of-update");
    /* Not the next story's day behind the text instead, */
    const kl_clue stray[] = {clue(KL_F_DATE, "line", "Last updated: May 19, 2024", 520),
                             clue(KL_F_DATE, "time", "2024-05-19", 534),
                             clue(KL_F_DATE, "class:date", "June 2, 2024", 90000)};
    assert_clues("en", stray, 3, "2024-05-19", "date-of-update");
    /* which goes before no day that stands alone at the headline, either. */
    const kl_block block = {.role = KL_PARAGRAPH, .span = {0, 600}, .at = 800};
    kl_article tail = {.arena = arena, .lang = KL_STR("en"), .text = KL_STR("x"), .has_clues = true};
    kl_list_push(arena, &tail.blocks, block);
    kl_list_push(arena, &tail.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
    kl_list_push(arena, &tail.clues, clue(KL_F_DATE, "line", "January 27, 2025", 540));
    kl_list_push(arena, &tail.clues, clue(KL_F_DATE, "class:date", "January 31, 2025", 1450));
    assert_article(&tail, "2025-01-27", NULL);
    /* Of two that are stated alike, the earlier. */
    const kl_clue alike[] = {clue(KL_F_DATE, "published-time", "2026-03-09", 0),
                             clue(KL_F_DATE, "published-date", "2021-02-16", 0)};
    assert_clues("en", alike, 2, "2021-02-16", NULL);
    /* A meta element that is only called "date" means the update where another day is called that of publication. */
    const kl_clue generic[] = {clue(KL_F_DATE, "date", "2021-10-15", 0),
                               clue(KL_F_DATE, "line", "Erschienen am: 13.10.2021", 700),
                               clue(KL_F_DATE, "line", "Zuletzt geändert am: 15.10.2021", 900)};
    assert_clues("de", generic, 3, "2021-10-13", NULL);
}

/* Figures alone where nothing else than a date stands. */
static void terse_dates(void **state)
{
    (void)state;
    const kl_clue element[] = {clue(KL_F_DATE, "time:text", "1.11.23 20:19", 530)};
    assert_clues("de", element, 1, "2023-11-01", NULL);
    const kl_clue slash[] = {clue(KL_F_DATE, "class:date", "9/25/24", 530)};
    assert_clues("en", slash, 1, "2024-09-25", NULL);
    const kl_clue version[] = {clue(KL_F_DATE, "class:date", "2.28.27", 530)};
    assert_clues("en", version, 1, "", NULL);
    const kl_clue line[] = {clue(KL_F_DATE, "line", "1.11.23", 530)};
    assert_clues("de", line, 1, "", NULL);
}

static void assert_page(const char *url, const kl_clue *items, size_t count, const char *iso, const char *note)
{
    kl_article a = {.arena = arena, .lang = KL_STR("en"), .text = KL_STR("x"), .has_clues = true, .url = kl_cstr(url)};
    const kl_block block = {.role = KL_PARAGRAPH, .span = {0, 600}, .at = 800};
    kl_list_push(arena, &a.blocks, block);
    kl_list_push(arena, &a.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
    for (size_t i = 0; i < count; i++)
        kl_list_push(arena, &a.clues, items[i]);
    assert_article(&a, iso, note);
}

/* Of days that stand in several places of a page, the article's is that at the headline. */
static void other_stories(void **state)
{
    (void)state;
    /* Not today's above it, */
    const kl_clue today[] = {clue(KL_F_DATE, "class:date", "October 12, 2020", 200),
                             clue(KL_F_DATE, "class:date", "August 14, 2020", 530)};
    assert_page("", today, 2, "2020-08-14", NULL);
    /* nor a comment's or a card's below, whatever element it stands in, */
    const kl_clue below[] = {clue(KL_F_DATE, "line", "By Ann Lee | May 16, 2024 | Boats", 530),
                             clue(KL_F_DATE, "time", "2024-05-17T23:31:51+00:00", 1450),
                             clue(KL_F_DATE, "time:text", "May 17, 2024", 1450)};
    assert_page("", below, 3, "2024-05-16", NULL);
    /* nor one of a list's, alone or with another kind of clue in the same place. */
    const kl_clue list[] = {
        clue(KL_F_DATE, "class:date", "May 3, 2024", 3000),   clue(KL_F_DATE, "class:date", "April 2, 2024", 3380),
        clue(KL_F_DATE, "class:date", "March 1, 2024", 3760), clue(KL_F_DATE, "line", "May 3, 2024", 3000),
        clue(KL_F_DATE, "line", "April 2, 2024", 3380),       clue(KL_F_DATE, "line", "March 1, 2024", 3760)};
    assert_page("", list, 6, "", NULL);
    /* Updates of other stories are none of this one, */
    const kl_clue updates[] = {clue(KL_F_DATE, "class:date", "Updated May 19, 2024", 1450),
                               clue(KL_F_DATE, "line", "Updated on July 9, 2024", 530)};
    assert_page("", updates, 2, "2024-07-09", "date-of-update");
    /* nor what only machines see, which changes with every build; */
    const kl_clue build[] = {clue(KL_F_MODIFIED, "updated_at", "2026-03-04T23:27:00Z", 0),
                             clue(KL_F_DATE, "line", "Last updated on 2025-02-23", 70000)};
    assert_page("", build, 2, "2025-02-23", "date-of-update");
    /* the article's own begins where its headline stands, */
    const kl_clue above[] = {clue(KL_F_DATE, "time", "2024-05-03", 200), clue(KL_F_DATE, "time", "2024-04-02", 300),
                             clue(KL_F_DATE, "time", "2024-03-01", 400), clue(KL_F_DATE, "time", "2023-03-01", 530)};
    assert_page("", above, 4, "2023-03-01", NULL);
    /* and a day that the address contradicts is a picture's. */
    const kl_clue picture[] = {clue(KL_F_DATE, "line", "14/08/2021", 700),
                               clue(KL_F_DATE, "line", "14 August 2022, 15:40", 1450)};
    assert_page("https://example.org/news/2022-08/a-story", picture, 2, "2022-08-14", NULL);
}

/* A number of the address that begins with a minute names its day; a clue of the page is believed more. */
static void stamps(void **state)
{
    (void)state;
    const kl_clue none[] = {clue(KL_F_DATE, "line", "Nothing", 530)};
    assert_page("https://example.org/news/A2024051916330004328", none, 1, "2024-05-19", NULL);
    assert_page("https://example.org/view/AKR202405191015?from=home", none, 1, "2024-05-19", NULL);
    assert_page("https://example.org/news/A2024051924330004328", none, 1, "", NULL); /* no such hour */
    assert_page("https://example.org/news/A2024131916330004328", none, 1, "", NULL); /* nor such a month */
    assert_page("https://example.org/news/A20240519163", none, 1, "", NULL);
    const kl_clue next[] = {clue(KL_F_DATE, "article:published_time", "2024-05-20", 0)};
    assert_page("https://example.org/news/A2024051916330004328", next, 1, "2024-05-20", NULL);
}

/* The order of day and month is told by the page's other figures. */
static void orders(void **state)
{
    (void)state;
    const kl_clue day_first[] = {clue(KL_F_DATE, "line", "Last post: 01/12/2025 at 6:49 pm", 520),
                                 clue(KL_F_DATE, "class:date", "28/11/2025", 70000)};
    assert_clues("en", day_first, 2, "2025-12-01", NULL);
    assert_clues("en", day_first, 1, "2025-01-12", "date-ambiguous");
    const kl_clue both[] = {clue(KL_F_DATE, "class:date", "01/12/2025", 520),
                            clue(KL_F_DATE, "line", "28/11/2025", 70000), clue(KL_F_DATE, "line", "11/28/2025", 70400)};
    assert_clues("en", both, 3, "2025-01-12", "date-ambiguous");
}

/* A day takes hour and zone from another clue that names the same moment. */
static void completed(void **state)
{
    (void)state;
    const kl_clue same[] = {clue(KL_F_DATE, "publishdate", "2025/03/04 14:22:10", 0),
                            clue(KL_F_DATE, "class:date", "Selasa, 04 Mar 2025 14:22 WIB", 520)};
    assert_clues("id", same, 2, "2025-03-04T14:22:10+07:00", NULL);
    const kl_clue other[] = {clue(KL_F_DATE, "publishdate", "2025/03/04 14:22:10", 0),
                             clue(KL_F_DATE, "class:date", "Selasa, 04 Mar 2025 16:00 WIB", 520)};
    assert_clues("id", other, 2, "2025-03-04", NULL);
}

/* Two days in a line, behind a byline. */
static void lines(void **state)
{
    (void)state;
    kl_article a = {.arena = arena, .lang = KL_STR("de"), .text = KL_STR("x"), .has_clues = true};
    kl_list_push(arena, &a.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
    kl_list_push(arena, &a.clues,
                 clue(KL_F_DATE, "line",
                      "Von Gerlinde Amsel-Huber und Hannelore Wiesengrund Stand: 03.02.2024, 18:05 Uhr "
                      "Erstveröffentlicht: 02.02.2024, 09:30 Uhr",
                      530));
    assert_article(&a, "2024-02-02", NULL);
    assert_text(a.modified, "2024-02-03");
    a.clues.items[1].value = KL_STR("Die Preise werden ab 1. Januar 2024 um zwölf Prozent angehoben.");
    assert_article(&a, "", NULL);
}

static void assert_yearless(const char *url, const char *fetched, const char *value, const char *iso, const char *note)
{
    kl_article a = {.arena = arena,
                    .lang = KL_STR("en"),
                    .text = KL_STR("x"),
                    .has_clues = true,
                    .url = kl_cstr(url),
                    .fetched = kl_cstr(fetched)};
    kl_list_push(arena, &a.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
    kl_list_push(arena, &a.clues, clue(KL_F_DATE, "class:date", value, 530));
    assert_article(&a, iso, note);
}

/* A day without its year: the address has it, or the capture time. */
static void yearless_dates(void **state)
{
    (void)state;
    assert_yearless("https://example.org/2020/02/a-post", "", "14 Feb", "2020-02-14", NULL);
    assert_yearless("https://example.org/2020/02/a-post", "", "Feb 14 · 5 min read", "2020-02-14", NULL);
    assert_yearless("https://example.org/2020/a-post", "", "14.02.", "2020-02-14", NULL);
    assert_yearless("https://example.org/2020/02/a-post", "", "2月14日", "2020-02-14", NULL);
    assert_yearless("https://example.org/2020/03/a-post", "", "14 Feb", "", NULL); /* another's */
    assert_yearless("https://example.org/2020-in-review/", "", "14 Feb", "", NULL);
    assert_yearless("https://example.org/a-post", "2020-03-01T10:00:00Z", "Feb 14", "2020-02-14", "date-relative");
    assert_yearless("https://example.org/a-post", "2020-02-01T10:00:00Z", "Feb 14", "2019-02-14", "date-relative");
    assert_yearless("https://example.org/a-post", "2020-03-01T10:00:00Z", "14 comments", "", NULL);
    assert_yearless("https://example.org/a-post", "", "Feb 14", "", NULL);
}

/* Labels of languages of which nothing but dates is known. */
static void labels(void **state)
{
    (void)state;
    static const char *const updates[][2] = {
        {"hi", "अपडेटेड: 19 मई 2024"},     {"bn", "আপডেট: ১৯ মে ২০২৪"},       {"th", "อัปเดตล่าสุด 19 พ.ค. 2567"},
        {"he", "עודכן: 19 במאי 2024"},   {"hr", "Ažurirano: 19.5.2024"},    {"sk", "Aktualizované 19. mája 2024"},
        {"lt", "Atnaujinta 2024-05-19"}, {"et", "Uuendatud 19. mai 2024"},  {"ca", "Actualitzat el 19 de maig de 2024"},
        {"ur", "اپ ڈیٹ: 19 مئی 2024"},   {"fa", "آخرین ویرایش: 19 مه 2024"}};
    for (size_t i = 0; i < sizeof updates / sizeof *updates; i++) {
        const kl_clue line[] = {clue(KL_F_DATE, "line", updates[i][1], 530)};
        assert_clues(updates[i][0], line, 1, "2024-05-19", "date-of-update");
    }
}

static void assert_fetched(const char *fetched, const char *value, const char *iso)
{
    kl_article a = {
        .arena = arena, .lang = KL_STR("en"), .text = KL_STR("x"), .has_clues = true, .fetched = kl_cstr(fetched)};
    kl_list_push(arena, &a.clues, clue(KL_F_DATE, "article:published_time", value, 0));
    assert_article(&a, iso, NULL);
}

/* Nothing is later than the capture: a moment to the minute, a day as far as it may have begun anywhere. */
static void captures(void **state)
{
    (void)state;
    assert_fetched("2024-05-19T20:00:00Z", "2024-05-20T02:59:00+07:00", "2024-05-20T02:59:00+07:00");
    assert_fetched("2024-05-19T20:00:00Z", "2024-05-20T03:01:00+07:00", "");
    assert_fetched("2024-05-19T20:00:00Z", "2024-05-20", "2024-05-20");
    assert_fetched("2024-05-19T09:00:00Z", "2024-05-20", "");
    assert_fetched("2024-05-19", "2024-05-19T23:00:00Z", "2024-05-19T23:00:00Z");
    assert_fetched("2024-05-19", "2024-05-21", "");
}

/* Of what scripts say only where they all say the same. */
static void scripts(void **state)
{
    (void)state;
    const kl_clue one[] = {clue(KL_F_DATE, "script:published", "2024-05-19T08:00:00Z", 0),
                           clue(KL_F_DATE, "script:published", "2024-05-19", 0)};
    assert_clues("en", one, 2, "2024-05-19T08:00:00Z", NULL);
    const kl_clue two[] = {clue(KL_F_DATE, "script:published", "2024-05-19T08:00:00Z", 0),
                           clue(KL_F_DATE, "script:published", "1716088830", 0),
                           clue(KL_F_DATE, "script:published", "2023-01-02", 0)};
    assert_clues("en", two, 3, "", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(clues),           cmocka_unit_test(zones),
                                       cmocka_unit_test(of_other_things), cmocka_unit_test(datelines_of_pages),
                                       cmocka_unit_test(weighing),        cmocka_unit_test(terse_dates),
                                       cmocka_unit_test(yearless_dates),  cmocka_unit_test(scripts),
                                       cmocka_unit_test(captures),        cmocka_unit_test(labels),
                                       cmocka_unit_test(other_stories),   cmocka_unit_test(orders),
                                       cmocka_unit_test(completed),       cmocka_unit_test(lines),
                                       cmocka_unit_test(stamps)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
