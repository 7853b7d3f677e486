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

/* The list or table that a block is a part of, or 0. */
static uint32_t whole_of(const kl_blocks *b, const kl_piece *piece)
{
    const kl_node *nodes = b->view->page.nodes;
    if (!(piece->in & (KL_IN_LIST | KL_IN_CELL)))
        return 0;
    for (uint32_t i = nodes[piece->node].parent; i; i = nodes[i].parent)
        if (nodes[i].tag == KL_TAG_UL || nodes[i].tag == KL_TAG_OL || nodes[i].tag == KL_TAG_TABLE)
            return i;
    return 0;
}

/* No cell of a table of figures has more words; where one has, the table lays out the page. */
enum { CELL_WORDS = 40 };

/* The items of a list and the rows of a table stay or go together: their scores become one, by words. */
static void level(const kl_blocks *b, int32_t *scores)
{
    for (size_t k = 0, end; k < b->count; k = end) {
        const uint32_t whole = whole_of(b, &b->items[k]);
        end = k + 1;
        if (!whole)
            continue;
        int64_t sum = 0, words = 0;
        bool is_layout = false;
        for (end = k; end < b->count && whole_of(b, &b->items[end]) == whole; end++) {
            is_layout |= (b->items[end].in & KL_IN_CELL) && b->items[end].spaces >= CELL_WORDS;
            if (!kl_is_in_question(&b->items[end]))
                continue;
            sum += (int64_t)scores[end] * (b->items[end].spaces + 1);
            words += b->items[end].spaces + 1;
        }
        for (size_t i = k; i < end && words && !is_layout; i++)
            scores[i] = (int32_t)(sum / words);
    }
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
    level(blocks, scores);
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
