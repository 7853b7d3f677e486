/* Is a page an article? And what is read of one that scripts build. */
#include "clean/features.h"
#include "clean/judge.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define ARTICLE                                                                                                        \
    "<p>The ferry to Brackwater was late again on Monday, and the queue reached the old customs house.</p>"            \
    "<p>\"We were told ten minutes,\" said Ona Wickett, who sells eels on the quay, \"and that was at eight.\"</p>"    \
    "<p>The company says that a valve had to be changed. It expects boats to run as planned from Thursday on, and "    \
    "will pay back the fares of those who waited for more than an hour.</p>"

typedef struct page {
    kl_arena *arena, *scratch;
    kl_context context;
    kl_article *article;
    kl_blocks blocks;
    kl_features features;
} page;

static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};

static page read_page(kl_str html)
{
    kl_err err;
    page p = {.arena = kl_arena_create(1u << 28), .scratch = kl_arena_create(1u << 28)};
    p.context = (kl_context){.settings = &settings, .scratch = p.scratch, .html = kl_html_create()};
    p.context.know = kl_knowledge_create(&settings, &err);
    p.article = KL_NEW(p.arena, kl_article);
    p.article->arena = p.arena;
    p.article->html = html;
    kl_view *view = KL_NEW(p.arena, kl_view);
    bool is_named;
    assert_true(kl_view_read(p.article, &p.context, view));
    const uint32_t root = kl_blocks_by_rules(p.article, &p.context, view, &p.blocks, &is_named);
    p.features = kl_features_read(p.scratch, &p.blocks, p.article, root, is_named, false);
    return p;
}

static void forget(page *p)
{
    kl_knowledge_destroy(p->context.know);
    kl_html_destroy(p->context.html);
    kl_arena_destroy(p->arena);
    kl_arena_destroy(p->scratch);
}

static void chances_follow_odds(void **state)
{
    (void)state;
    assert_int_equal(kl_chance(0), KL_CERTAIN / 2);
    assert_int_equal(kl_chance(1000000), KL_CERTAIN);
    assert_int_equal(kl_chance(-1000000), 0);
    for (int32_t x = -9000; x < 9000; x += 37) {
        assert_true(kl_chance(x) <= kl_chance(x + 37));
        assert_int_equal(kl_chance(x) + kl_chance(-x), KL_CERTAIN);
    }
}

static void an_article_is_one(void **state)
{
    (void)state;
    page p = read_page(KL_STR(
        "<html><head><title>Ferry late again</title><meta property='og:type' content='article'>"
        "<link rel='canonical' href='https://quay.example/2025/03/ferry-late-again-on-monday'>"
        "<meta property='article:published_time' content='2025-03-03T08:12:00Z'></head><body><nav><a href='/'>Home</a>"
        "</nav><article><h1>Ferry late again</h1><div class='article-body'>" ARTICLE "</div></article></body></html>"));
    assert_true(p.features.kind.other < KL_SURE_ARTICLE);
    assert_int_equal(p.features.kind.of[KL_PF_SAYS_ARTICLE], 1);
    assert_int_equal(p.features.kind.of[KL_PF_URL_PARTS], 3);
    assert_int_equal(p.features.kind.of[KL_PF_URL_YEAR], 1);
    forget(&p);
}

/* What the rules say of the last block but `behind` others. */
static kl_verdict verdict_before(const page *p, size_t behind)
{
    assert_true(p->blocks.count > behind);
    return p->blocks.items[p->blocks.count - 1 - behind].rules;
}

#define SIGNED(author)                                                                                                 \
    "<html><head><title>Ferry late again</title><meta name='author' content='" author "'></head><body><article>"       \
    "<h1>Ferry late again</h1><div class='article-body'>" ARTICLE

static void lives_of_authors_are_left_out(void **state)
{
    (void)state;
    page p = read_page(KL_STR(SIGNED("Ona Hale") "<p>Ona Hale writes about boats, and rows one.</p>"
                                                 "<p>Ona Hale: Boats are late, as a rule.</p></div>"));
    assert_int_equal(verdict_before(&p, 1), KL_V_CREDIT);
    assert_int_equal(verdict_before(&p, 0), KL_V_KEPT);
    forget(&p);
    p = read_page(KL_STR(SIGNED("Ona") "<p>Ona was asked, and said that she had no boat.</p></div>"));
    assert_int_equal(verdict_before(&p, 0), KL_V_KEPT);
    forget(&p);
    p = read_page(KL_STR(SIGNED("Quay Ferries") "<p>Quay Ferries is sorry, and pays.</p></div>"
                                                "<meta property='og:site_name' content='Quay Ferries'>"));
    assert_int_equal(verdict_before(&p, 0), KL_V_KEPT);
    forget(&p);
}

static void a_front_is_none(void **state)
{
    (void)state;
    page p = read_page(KL_STR("<html><head><title>The Quay</title><meta property='og:type' content='website'>"
                              "<link rel='canonical' href='https://quay.example/'></head><body>"
                              "<h2><a href='/a'>Ferry late again</a></h2><p>The queue reached the customs house.</p>"
                              "<h2><a href='/b'>Eels are dear</a></h2><p>A cold spring, say those who sell them.</p>"
                              "</body></html>"));
    assert_true(p.features.kind.other >= KL_NO_ARTICLE);
    assert_true(kl_has_nocase(p.features.kind.reason, KL_STR("front page")));
    forget(&p);
}

/* A front's address alone condemns no article that states its day. */
static void an_article_with_the_address_of_the_front(void **state)
{
    (void)state;
    page p = read_page(KL_STR("<html><head><title>Ferry late again</title>"
                              "<meta property='article:published_time' content='2025-03-03T08:12:00Z'>"
                              "<link rel='canonical' href='https://quay.example/'></head><body><article>"
                              "<h1>Ferry late again</h1>" ARTICLE "</article></body></html>"));
    assert_true(p.features.kind.other < KL_CERTAIN * 9 / 10);
    forget(&p);
}

static void a_post_in_a_forum_is_no_article(void **state)
{
    (void)state;
    page p = read_page(KL_STR("<html><head><title>Late ferry</title><script type='application/ld+json'>"
                              "{\"@type\":\"DiscussionForumPosting\",\"headline\":\"Late ferry, what now?\","
                              "\"datePublished\":\"2025-03-03\"}</script>"
                              "<link rel='canonical' href='https://talk.quay.example/forum/topic/12'></head><body>"
                              "<div class='topic'>" ARTICLE "</div></body></html>"));
    assert_int_equal(p.features.kind.of[KL_PF_SAYS_THREAD], 1);
    assert_int_equal(p.features.kind.of[KL_PF_SAYS_ARTICLE], 0);
    assert_int_equal(p.features.kind.of[KL_PF_TYPE], 0);
    assert_true(p.features.kind.of[KL_PF_URL_KIND] != 0);
    forget(&p);
}

static void what_stands_in_noscript(void **state)
{
    (void)state;
    page all =
        read_page(KL_STR("<html><body><div>Loading</div><noscript>" ARTICLE ARTICLE "</noscript></body></html>"));
    assert_true(kl_has_nocase(all.blocks.text, KL_STR("sells eels on the quay")));
    assert_false(kl_has_nocase(all.blocks.text, KL_STR("<p>")));
    forget(&all);
    page plea = read_page(KL_STR("<html><body>" ARTICLE "<noscript>Please switch scripts on to see all of this page, "
                                 "which has more to show.</noscript></body></html>"));
    assert_false(kl_has_nocase(plea.blocks.text, KL_STR("switch scripts on")));
    forget(&plea);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(chances_follow_odds),
                                       cmocka_unit_test(an_article_is_one),
                                       cmocka_unit_test(lives_of_authors_are_left_out),
                                       cmocka_unit_test(a_front_is_none),
                                       cmocka_unit_test(an_article_with_the_address_of_the_front),
                                       cmocka_unit_test(a_post_in_a_forum_is_no_article),
                                       cmocka_unit_test(what_stands_in_noscript)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
