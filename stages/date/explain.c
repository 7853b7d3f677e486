/* explain.c - with --explain: what did the stage read in each clue, and how far did it believe it? */
#include "date.h"
#include "str.h"

/* "2024-05-19, trust 76 + 12" for each candidate that a clue gave. */
static void add_candidates(const kl_date_choice *c, const kl_clue *clue, bool modified, kl_build *why)
{
    const kl_candidate *list = modified ? c->modified : c->published;
    size_t count = modified ? c->modified_count : c->published_count;
    for (size_t i = 0; i < count; i++) {
        if (list[i].clue != clue)
            continue;
        int support = kl_date_support(list, count, &list[i]);
        kl_build_add(why, why->len > 6 ? KL_STR("; ") : KL_STR(""));
        kl_build_add(why, kl_slice(kl_when_iso(c->context->scratch, &list[i].when), 0, 10));
        kl_build_add(why, modified ? KL_STR(" as update, trust ") : KL_STR(", trust "));
        kl_build_add(why, list[i].trust < 0 ? KL_STR("-") : KL_STR(""));
        kl_build_uint(why, (uint64_t)(list[i].trust < 0 ? -list[i].trust : list[i].trust), 0);
        if (support) {
            kl_build_add(why, KL_STR(" + "));
            kl_build_uint(why, (uint64_t)support, 0);
        }
        if (list[i].unsure)
            kl_build_add(why, KL_STR(", day and month unsure"));
    }
}

void kl_date_explain(const kl_date_choice *c)
{
    for (size_t i = 0; i < c->a->clues.count; i++) {
        kl_clue *clue = &c->a->clues.items[i];
        if (clue->field != KL_F_DATE && clue->field != KL_F_MODIFIED)
            continue;
        kl_build why = kl_build_begin(c->a->arena, 64);
        kl_build_add(&why, KL_STR("date: "));
        add_candidates(c, clue, false, &why);
        add_candidates(c, clue, true, &why);
        if (why.len == strlen("date: "))
            kl_build_add(&why, KL_STR("no day that is believed"));
        clue->why = kl_build_str(&why);
    }
}
