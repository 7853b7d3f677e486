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

bool kl_date_is_explanation(const kl_clue *clue)
{
    return clue->field == KL_F_DATE && kl_eq(clue->from, KL_STR("url"));
}

/* The clue that stands for the address, or NULL: no day stands in it. */
static kl_clue *clue_of_url(const kl_date_choice *c)
{
    const kl_candidate *url = NULL;
    for (size_t i = 0; i < c->published_count && !url; i++)
        if (!c->published[i].clue)
            url = &c->published[i];
    for (size_t i = 0; url && i < c->a->clues.count; i++)
        if (kl_date_is_explanation(&c->a->clues.items[i]))
            return &c->a->clues.items[i]; /* of a run before this one */
    if (!url)
        return NULL;
    kl_list_push(c->a->arena, &c->a->clues,
                 ((kl_clue){.field = KL_F_DATE, .from = KL_STR("url"), .value = c->a->url, .at = KL_NOWHERE}));
    return &c->a->clues.items[c->a->clues.count - 1];
}

static void explain_url(const kl_date_choice *c)
{
    kl_clue *clue = clue_of_url(c);
    if (!clue)
        return;
    kl_build why = kl_build_begin(c->a->arena, 64);
    kl_build_add(&why, KL_STR("date: "));
    add_candidates(c, NULL, false, &why);
    clue->why = kl_build_str(&why);
    clue->won = c->won && !c->won->clue;
}

void kl_date_explain(const kl_date_choice *c)
{
    for (size_t i = 0; i < c->a->clues.count; i++) {
        kl_clue *clue = &c->a->clues.items[i];
        if ((clue->field != KL_F_DATE && clue->field != KL_F_MODIFIED) || kl_date_is_explanation(clue))
            continue;
        kl_build why = kl_build_begin(c->a->arena, 64);
        kl_build_add(&why, KL_STR("date: "));
        add_candidates(c, clue, false, &why);
        add_candidates(c, clue, true, &why);
        if (why.len == strlen("date: "))
            kl_build_add(&why, KL_STR("no day that is believed"));
        clue->why = kl_build_str(&why);
    }
    explain_url(c);
}
