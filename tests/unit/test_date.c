/* test_date.c - dates in lines and texts of several languages, and the day that the stage believes. */
#include "arena.h"
#include "date/date.h"
#include "regex.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

extern const kl_stage kl_stage_date;

static kl_arena *arena, *scratch;
static kl_knowledge *know;
static kl_regex *regex;
static const kl_settings settings = {0};

static int set_up(void **state)
{
    (void)state;
    kl_err err;
    arena = kl_arena_create(1 << 24);
    scratch = kl_arena_create(1 << 24);
    know = kl_knowledge_create(&settings, &err);
    regex = kl_regex_create();
    return arena && scratch && know && regex ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    kl_arena_destroy(arena);
    kl_arena_destroy(scratch);
    kl_knowledge_destroy(know);
    kl_regex_destroy(regex);
    return 0;
}

static void assert_text(kl_str got, const char *expected)
{
    assert_int_equal(got.len, strlen(expected));
    if (got.len)
        assert_memory_equal(got.ptr, expected, got.len);
}

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

static void assert_article(kl_article *a, const char *date, const char *note)
{
    const kl_context context = {.settings = &settings, .scratch = scratch, .regex = regex, .know = know};
    for (int n = 0; n < 2; n++) /* twice: the same */
        kl_stage_date.run(a, &context);
    assert_text(a->date, date);
    assert_int_equal(a->notes.count, note ? 1 : 0);
    if (note)
        assert_text(a->notes.items[0].code, note);
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

/* One clue of a page whose headline stands at 500; `at` 0: only machines see it. */
static kl_clue clue(kl_field field, const char *from, const char *value, uint32_t at)
{
    return (kl_clue){.field = field, .from = kl_cstr(from), .value = kl_cstr(value), .at = at ? at : KL_NOWHERE};
}

static void assert_clues(const char *lang, const kl_clue *items, size_t count, const char *iso, const char *note)
{
    kl_article a = {.arena = arena, .lang = kl_cstr(lang), .text = KL_STR("x"), .has_clues = true};
    kl_list_push(arena, &a.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
    for (size_t i = 0; i < count; i++)
        kl_list_push(arena, &a.clues, items[i]);
    assert_article(&a, iso, note);
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
    /* and a day that the address contradicts is a picture's. */
    const kl_clue picture[] = {clue(KL_F_DATE, "line", "14/08/2021", 700),
                               clue(KL_F_DATE, "line", "14 August 2022, 15:40", 1450)};
    assert_page("https://example.org/news/2022-08/a-story", picture, 2, "2022-08-14", NULL);
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
    const struct CMUnitTest tests[] = {cmocka_unit_test(forms),
                                       cmocka_unit_test(no_dates),
                                       cmocka_unit_test(weekday_orders),
                                       cmocka_unit_test(languages_of_cldr),
                                       cmocka_unit_test(other_figures_and_eras),
                                       cmocka_unit_test(distances),
                                       cmocka_unit_test(from_text),
                                       cmocka_unit_test(clues),
                                       cmocka_unit_test(zones),
                                       cmocka_unit_test(weighing),
                                       cmocka_unit_test(terse_dates),
                                       cmocka_unit_test(yearless_dates),
                                       cmocka_unit_test(scripts),
                                       cmocka_unit_test(other_stories)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
