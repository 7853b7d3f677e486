/* judge.h - does a block belong to the page's text?
 *
 *     page_kind.c: chance that the page is no article
 *         small -> trees of articles, over the blocks in question
 *         else  -> both, mixed by that chance, over all blocks; as many are kept as promise the best F1
 *
 * Boosted trees over the numbers of features.h, trained by scripts/train-blocks on pages with gold and compiled in as
 * tables (*_trees*.c). All in whole numbers: the same on every machine. */
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

/* judge_trees.c: of blocks on articles; judge_trees_other.c: of blocks on other pages; page_kind_trees.c: of pages
 * (over kl_page_feature). */
extern const kl_tree kl_trees[], kl_other_trees[], kl_page_trees[];
extern const size_t kl_tree_count, kl_other_tree_count, kl_page_tree_count;

/* The sum of the leaves that features `of` lead to: log odds. */
int32_t kl_trees_score(const kl_tree *trees, size_t count, const int16_t *of);

/* Log odds as a chance in 1/1024. */
int32_t kl_chance(int32_t score);

/* Judge all blocks of a page: sets `why` of those that go, clears it of those that stay. Where none would stay, it is
 * as the rules say. */
void kl_judge(kl_arena *scratch, kl_blocks *blocks, const kl_features *features);

#endif
