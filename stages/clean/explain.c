/* explain.c - what --explain says of blocks and of the page, in words. */
#include "explain.h"
#include "str.h"

kl_str kl_explain_kept(kl_arena *arena, const kl_piece *piece)
{
    if (piece->kept.ptr)
        return piece->kept;
    if (piece->against.ptr)
        return kl_join(arena, KL_STR("by its form and place, though the rules say: "), piece->against, KL_ABSENT);
    if (piece->rules == KL_V_LEADS_IN)
        return KL_STR("the standfirst, by its name");
    return piece->chance ? KL_STR("by the rules, and by its form and place") : KL_STR("by the rules");
}

void kl_explain_kind(kl_article *a, const kl_page_kind *kind)
{
    kl_build why = kl_build_begin(a->arena, 128);
    kl_build_add(&why, KL_STR("chance that the page is no article: "));
    kl_build_uint(&why, (uint64_t)kind->other * 100 / KL_CERTAIN, 0);
    kl_build_add(&why, KL_STR(" %"));
    if (kind->other >= KL_SURE_ARTICLE) {
        kl_build_add(&why, KL_STR(": "));
        kl_build_add(&why, kind->reason);
    }
    kl_list_push(a->arena, &a->clues,
                 (kl_clue){.field = KL_F_TYPE,
                           .from = KL_STR("model"),
                           .value = kind->other < KL_NO_ARTICLE ? KL_STR("article") : KL_STR("other"),
                           .at = KL_NOWHERE,
                           .why = kl_build_str(&why)});
}
