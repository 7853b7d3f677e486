/* chain.c - which stages run, and the one place where they are called. */
#include "chain.h"
#include "regex.h"
#include "str.h"
#include <stdio.h>
#include <time.h>

/* Of 2,300 real pages the slowest takes 0.02 s, of pages made to be slow within the counted limits 4 s (tests/hard has
 * the shapes): only what no counted limit foresees ends here. */
enum { CPU_SECONDS = 10 };

const kl_stage *kl_chain_stage(kl_str name)
{
    for (size_t i = 0; kl_stages[i]; i++)
        if (kl_eq(kl_cstr(kl_stages[i]->name), name))
            return kl_stages[i];
    return NULL;
}

/* ---------------------------------------------------------------- building */

static void list_stages(char *to, size_t room)
{
    size_t len = 0;
    for (size_t i = 0; kl_stages[i] && len < room; i++)
        len += (size_t)snprintf(to + len, room - len, "%s%s", i ? ", " : "choose from ", kl_stages[i]->name);
}

static kl_status no_such_stage(kl_str name, kl_err *err)
{
    int len = name.len < 100 ? (int)name.len : 100;
    (void)snprintf(err->where, sizeof err->where, "-s %.*s", len, name.ptr);
    (void)snprintf(err->what, sizeof err->what, "no such stage");
    list_stages(err->advice, sizeof err->advice);
    return KL_BAD;
}

/* The first stage of the table that gives any of these bits, or NULL. */
static const kl_stage *giver_of(unsigned bits)
{
    for (size_t i = 0; kl_stages[i]; i++)
        if (kl_stages[i]->gives & bits)
            return kl_stages[i];
    return NULL;
}

/* What a stage needs may come from the line, but not from a stage that runs after it. */
static kl_status check_order(const kl_chain *chain, kl_err *err)
{
    unsigned given = 0;
    for (size_t i = 0; i < chain->count; i++) {
        const kl_stage *stage = chain->stages[i];
        unsigned missing = stage->needs & ~given;
        for (size_t later = i + 1; later < chain->count; later++) {
            if (chain->stages[later]->gives & missing) {
                const char *giver = chain->stages[later]->name;
                (void)snprintf(err->where, sizeof err->where, "-s");
                (void)snprintf(err->what, sizeof err->what, "%s runs before %s, which gives what it needs", stage->name,
                               giver);
                (void)snprintf(err->advice, sizeof err->advice, "put %s before %s", giver, stage->name);
                return KL_BAD;
            }
        }
        given |= stage->gives;
    }
    return KL_OK;
}

kl_status kl_chain_build(kl_chain *chain, kl_str list, kl_err *err)
{
    *chain = (kl_chain){0};
    kl_str name;
    if (!list.ptr)
        for (size_t i = 0; i < KL_CHAIN_MAX && kl_stages[i]; i++)
            chain->stages[chain->count++] = kl_stages[i];
    while (kl_next_piece(&list, ',', &name)) {
        const kl_stage *stage = kl_chain_stage(kl_trim(name));
        if (!stage || chain->count == KL_CHAIN_MAX)
            return no_such_stage(name, err);
        chain->stages[chain->count++] = stage;
    }
    return check_order(chain, err);
}

bool kl_chain_begins_with_page(const kl_chain *chain)
{
    return chain->count && (chain->stages[0]->needs & KL_HAS_PAGE);
}

/* ---------------------------------------------------------------- running */

static double cpu_seconds(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0)
        return 0;
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void fail_for_need(kl_article *a, const kl_stage *stage, unsigned missing)
{
    const kl_stage *giver = giver_of(missing);
    if (!giver) {
        kl_article_fail(a, KL_STR("no-page"),
                        kl_join(a->arena, kl_cstr(stage->name), KL_STR(" needs a page: html or text"), KL_ABSENT));
        return;
    }
    kl_str name = kl_cstr(giver->name);
    kl_article_fail(a, kl_join(a->arena, KL_STR("needs-"), name, KL_ABSENT),
                    kl_join(a->arena, kl_cstr(stage->name), KL_STR(" needs what "), name,
                            KL_STR(" gives: run kliping "), name, KL_STR(" first"), KL_ABSENT));
}

/* Whether a stage is to run on the article as it is; if not, the article may have failed. */
static bool is_due(const kl_stage *stage, kl_article *a, bool is_finished)
{
    unsigned has = kl_article_has(a), missing = stage->needs & ~has;
    if (a->has_clues)
        missing &= ~(unsigned)KL_HAS_TEXT; /* the text was looked for: there is none */
    if (!missing)
        return true;
    bool is_done = stage->gives && (stage->gives & has) == stage->gives;
    if (a->has_clues)
        is_done = is_done || (stage->gives & KL_HAS_CLUES);
    if (!is_done && !is_finished)
        fail_for_need(a, stage, missing);
    return false;
}

void kl_chain_run(const kl_chain *chain, kl_article *a, const kl_context *context, bool is_finished)
{
    double begin = cpu_seconds();
    for (size_t i = 0; i < chain->count && !a->error_code.ptr; i++) {
        if (!is_due(chain->stages[i], a, is_finished))
            continue;
        kl_arena_clean(context->scratch);
        chain->stages[i]->run(a, context);
        if (kl_regex_is_starved(context->regex))
            kl_arena_starve(context->scratch);
        if (kl_regex_gave_up(context->regex))
            kl_note_add(a, kl_cstr(chain->stages[i]->name), KL_STR("pattern-gave-up"),
                        KL_STR("a pattern gave up on this text: something may have been missed"));
        if (cpu_seconds() - begin > CPU_SECONDS)
            kl_article_fail(
                a, KL_STR("timeout"),
                kl_join(a->arena, KL_STR("the page took too long in "), kl_cstr(chain->stages[i]->name), KL_ABSENT));
    }
}
