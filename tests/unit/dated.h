/* dated.h - what the tests of dates share. */
#ifndef KL_TEST_DATED_H
#define KL_TEST_DATED_H

#include "date/date.h"
#include "knowing.h"

extern const kl_stage kl_stage_date;

static inline void assert_text(kl_str got, const char *expected)
{
    assert_int_equal(got.len, strlen(expected));
    if (got.len)
        assert_memory_equal(got.ptr, expected, got.len);
}

static inline void assert_article(kl_article *a, const char *date, const char *note)
{
    const kl_context context = {.settings = &settings, .scratch = scratch, .regex = regex, .know = know};
    for (int n = 0; n < 2; n++) /* twice: the same */
        kl_stage_date.run(a, &context);
    assert_text(a->date, date);
    assert_int_equal(a->notes.count, note ? 1 : 0);
    if (note)
        assert_text(a->notes.items[0].code, note);
}

/* One clue of a page whose headline stands at 500; `at` 0: only machines see it. */
static inline kl_clue clue(kl_field field, const char *from, const char *value, uint32_t at)
{
    return (kl_clue){.field = field, .from = kl_cstr(from), .value = kl_cstr(value), .at = at ? at : KL_NOWHERE};
}

static inline void assert_clues(const char *lang, const kl_clue *items, size_t count, const char *iso, const char *note)
{
    kl_article a = {.arena = arena, .lang = kl_cstr(lang), .text = KL_STR("x"), .has_clues = true};
    kl_list_push(arena, &a.clues, clue(KL_F_TITLE, "h1", "Headline", 500));
    for (size_t i = 0; i < count; i++)
        kl_list_push(arena, &a.clues, items[i]);
    assert_article(&a, iso, note);
}

#endif
