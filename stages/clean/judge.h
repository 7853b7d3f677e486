/* judge.h - does a block belong to the article's text?
 *
 * Boosted trees over the numbers of features.h, trained by scripts/train-blocks on pages with gold and compiled in as a
 * table (judge_trees.c). All in whole numbers: the same on every machine. */
#ifndef KL_JUDGE_H
#define KL_JUDGE_H

#include "features.h"

enum {
    KL_TREE_DEPTH = 4, /* every tree asks four questions */
    KL_TREE_LEAVES = 1 << KL_TREE_DEPTH,
    KL_SCORE_UNIT = 1024, /* scores are log odds in this unit */
};

/* A whole tree: the questions below question i are 2i + 1 (feature <= limit) and 2i + 2. */
typedef struct kl_tree {
    uint8_t feature[KL_TREE_LEAVES - 1];
    int16_t limit[KL_TREE_LEAVES - 1];
    int16_t leaf[KL_TREE_LEAVES];
} kl_tree;

/* judge_trees.c */
extern const kl_tree kl_trees[];
extern const size_t kl_tree_count;

/* The score of a block: above 0 it is more likely the article's than not. */
int32_t kl_judge_score(const kl_block_features *features);

/* Judge all blocks of a page: sets `why` of those that go, clears it of those that stay. Where none would stay, it is
 * as the rules say. */
void kl_judge(kl_arena *scratch, kl_blocks *blocks, const kl_block_features *features);

#endif
