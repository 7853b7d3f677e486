/* knowing.h - the ground that tests of one stage's rules stand on: arenas, knowledge, patterns. */
#ifndef KL_TEST_KNOWING_H
#define KL_TEST_KNOWING_H

#include "arena.h"
#include "knowledge.h"
#include "regex.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

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

#endif
