/* located.h - what the tests of the stage location share: its arenas, and its knowledge. */
#ifndef KL_TEST_LOCATED_H
#define KL_TEST_LOCATED_H

#include "arena.h"
#include "knowledge.h"
#include "str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants the four above first */
#include <cmocka.h>

extern const kl_stage kl_stage_location;

static kl_arena *arena, *scratch;
static kl_knowledge *know;
static const kl_settings settings = {0};

static int set_up(void **state)
{
    (void)state;
    kl_err err;
    arena = kl_arena_create(1 << 24);
    scratch = kl_arena_create(1 << 24);
    know = kl_knowledge_create(&settings, &err);
    return arena && scratch && know ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    kl_arena_destroy(arena);
    kl_arena_destroy(scratch);
    kl_knowledge_destroy(know);
    return 0;
}

#endif
