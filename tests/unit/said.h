/* said.h - a table of texts and who says what in them, for the tests of quotations. Each sentence is our own.
 * All rows are tried before the test fails, so that one run shows all that is wrong. */
#ifndef KL_TEST_SAID_H
#define KL_TEST_SAID_H

#include "arena.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
/* cmocka wants those above first */
#include <cmocka.h>

extern const kl_stage kl_stage_quotes;

/* A quotation that begins with `begins`. `speaker` NULL: none; `role` NULL: any; "" for cue: none, NULL: any. */
typedef struct said_quote {
    const char *begins, *speaker, *cue, *role;
} said_quote;

typedef struct said {
    const char *text;
    said_quote quotes[8];
} said;

static bool same(kl_str found, const char *wanted) { return kl_eq(found, kl_cstr(wanted ? wanted : "")); }

static void complain(const char *text, const char *what, kl_str found, const char *wanted)
{
    print_message("%.*s%s\n  %s: found \"%.*s\", wanted \"%s\"\n", 160, text, strlen(text) > 160 ? "..." : "", what,
                  (int)found.len, found.ptr ? found.ptr : "", wanted ? wanted : "");
}

static unsigned wrong_in(const said *row, const kl_article *a)
{
    unsigned wrong = 0;
    size_t n = 0;
    for (; n < sizeof row->quotes / sizeof *row->quotes && row->quotes[n].begins; n++) {
        const said_quote *q = &row->quotes[n];
        if (n >= a->quotes.count) {
            complain(row->text, "a quotation is missing", KL_STR(""), q->begins);
            return wrong + 1;
        }
        const kl_quote *found = &a->quotes.items[n];
        kl_str words = kl_slice(a->text, found->span.start, found->span.end);
        if (!kl_starts(words, kl_cstr(q->begins))) {
            complain(row->text, "quotation", words, q->begins);
            wrong++;
        } else if (!same(found->speaker, q->speaker)) {
            complain(row->text, "speaker", found->speaker, q->speaker);
            wrong++;
        } else if (q->cue && !same(found->cue, q->cue)) {
            complain(row->text, "cue", found->cue, q->cue);
            wrong++;
        } else if (q->role && !kl_has_nocase(found->role, kl_cstr(q->role))) {
            complain(row->text, "role", found->role, q->role);
            wrong++;
        }
    }
    if (n < a->quotes.count) {
        const kl_quote *found = &a->quotes.items[n];
        complain(row->text, "no quotation", kl_slice(a->text, found->span.start, found->span.end), "");
        wrong++;
    }
    return wrong;
}

/* How many of `count` rows a language's rules get wrong. */
static unsigned said_wrong(const char *lang, const said *rows, size_t count)
{
    kl_settings settings = {0};
    kl_err err;
    kl_context context = {
        .settings = &settings, .scratch = kl_arena_create(1 << 26), .know = kl_knowledge_create(&settings, &err)};
    kl_arena *arena = kl_arena_create(1 << 26);
    unsigned wrong = 0;
    for (size_t i = 0; i < count; i++) {
        kl_arena_clean(arena);
        kl_arena_clean(context.scratch);
        kl_article a = {.arena = arena, .text = kl_cstr(rows[i].text), .lang = kl_cstr(lang)};
        kl_stage_quotes.run(&a, &context);
        wrong += wrong_in(&rows[i], &a) != 0;
    }
    kl_arena_destroy(arena);
    kl_arena_destroy(context.scratch);
    kl_knowledge_destroy(context.know);
    return wrong;
}

#define SAID_WRONG(lang, rows) said_wrong(lang, rows, sizeof(rows) / sizeof *(rows))

#endif
