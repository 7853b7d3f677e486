/* judge.c - walk the trees, add up the leaves. */
#include "judge.h"
#include "str.h"

int32_t kl_judge_score(const kl_block_features *features)
{
    int32_t score = 0;
    for (size_t t = 0; t < kl_tree_count; t++) {
        const kl_tree *tree = &kl_trees[t];
        size_t at = 0;
        for (int depth = 0; depth < KL_TREE_DEPTH; depth++)
            at = 2 * at + 1 + (features->of[tree->feature[at]] > tree->limit[at]);
        score += tree->leaf[at - (KL_TREE_LEAVES - 1)];
    }
    return score;
}

/* Score all blocks in question; whether any is the article's. */
static bool score_all(const kl_blocks *blocks, const kl_block_features *features, int32_t *scores)
{
    bool is_any = false;
    for (size_t k = 0; k < blocks->count; k++) {
        if (!kl_is_in_question(&blocks->items[k]))
            continue;
        scores[k] = kl_judge_score(&features[k]);
        is_any |= scores[k] > 0;
    }
    return is_any;
}

void kl_judge(kl_arena *scratch, kl_blocks *blocks, const kl_block_features *features)
{
    int32_t *scores = KL_NEW_ARRAY(scratch, int32_t, blocks->count + 1);
    if (!score_all(blocks, features, scores)) /* a page of a few words is like none that was learnt from */
        return;
    for (size_t k = 0; k < blocks->count; k++) {
        kl_piece *piece = &blocks->items[k];
        if (!kl_is_in_question(piece))
            continue;
        if (scores[k] > 0) {
            piece->kept = piece->why.ptr ? KL_STR("by its form and place, though the rules say otherwise") : KL_ABSENT;
            piece->why = KL_ABSENT;
        } else if (!piece->why.ptr) {
            piece->why = KL_STR("by its form and place");
        }
    }
}
