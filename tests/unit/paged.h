/* paged.h - small pages and texts read by the stages clean and title. */
#ifndef KL_TEST_PAGED_H
#define KL_TEST_PAGED_H

#include "chain.h"
#include "html.h"
#include "kliping.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define STORY                                                                                                          \
    "<div class='story'><p>The ferry to Brackwater was late again on Monday, and the queue reached the customs "       \
    "house.</p><p>The company says that a valve had to be changed. It expects boats to run as planned from Thursday "  \
    "on, and will pay back the fares of those who waited for more than an hour.</p><p>A spokesman added that nobody "  \
    "had been hurt, and that the valve would be kept.</p></div>"
#define BERITA                                                                                                         \
    "<div class='isi'><p>Feri menuju Teluk Garam kembali terlambat pada Senin, dan antrean mencapai kantor bea cukai " \
    "lama.</p><p>Perusahaan menyebutkan sebuah katup harus diganti. Kapal akan kembali berlayar mulai Kamis, dan "     \
    "ongkos penumpang yang menunggu lebih dari satu jam akan dikembalikan.</p></div>"

static const kl_settings settings = {.max_depth = 512, .max_nodes = 500000};
static kl_arena *arena, *scratch;
static kl_context context;

static inline int set_up(void **state)
{
    (void)state;
    kl_err err;
    arena = kl_arena_create(1u << 28);
    scratch = kl_arena_create(1u << 28);
    context = (kl_context){.settings = &settings, .scratch = scratch, .html = kl_html_create()};
    context.know = kl_knowledge_create(&settings, &err);
    return arena && scratch && context.know ? 0 : -1;
}

static inline int tear_down(void **state)
{
    (void)state;
    kl_knowledge_destroy(context.know);
    kl_html_destroy(context.html);
    kl_arena_destroy(arena);
    kl_arena_destroy(scratch);
    return 0;
}

static inline kl_article *read(const char *html, const char *text)
{
    kl_article *a = KL_NEW(arena, kl_article);
    a->arena = arena;
    if (html)
        a->html = kl_cstr(html);
    if (text)
        a->text = kl_cstr(text);
    a->raw = text != NULL;
    kl_chain_stage(KL_STR("clean"))->run(a, &context);
    kl_chain_stage(KL_STR("title"))->run(a, &context);
    return a;
}

#endif
