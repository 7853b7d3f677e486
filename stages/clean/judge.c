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

/* What is known of a whole: the blocks [from, end), all of one list or table. */
typedef struct whole {
    size_t from, end;
    int64_t score, words, kept; /* sum of scores by words, words in question, those that the rules keep */
    bool is_table, is_layout;
} whole;

static whole read_whole(const kl_blocks *b, size_t from, const int32_t *scores)
{
    const uint32_t node = whole_of(b, &b->items[from]);
    whole w = {.from = from, .end = from + 1};
    if (!node)
        return w;
    w.is_table = b->view->page.nodes[node].tag == KL_TAG_TABLE;
    for (w.end = from; w.end < b->count && whole_of(b, &b->items[w.end]) == node; w.end++) {
        const kl_piece *piece = &b->items[w.end];
        const int64_t words = piece->spaces + 1;
        w.is_layout |= w.is_table && words > CELL_WORDS;
        if (!kl_is_in_question(piece))
            continue;
        w.score += scores[w.end] * words;
        w.words += words;
        w.kept += piece->why.ptr ? 0 : words;
    }
    return w;
}

/* The items of a list and the rows of a table stay or go together: their scores become one, by words. A table of
 * figures that the rules keep stays: the model has seen too few of them. */
static void level(const kl_blocks *b, int32_t *scores)
{
    whole w;
    for (size_t k = 0; k < b->count; k = w.end) {
        w = read_whole(b, k, scores);
        if (w.words == 0 || w.is_layout)
            continue;
        bool is_kept = w.is_table && w.kept * 2 > w.words;
        for (size_t i = w.from; i < w.end; i++)
            scores[i] = is_kept ? KL_SCORE_UNIT : (int32_t)(w.score / w.words);
    }
}

static bool is_any_kept(const kl_blocks *blocks, const int32_t *scores)
{
    for (size_t k = 0; k < blocks->count; k++)
        if (kl_is_in_question(&blocks->items[k]) && scores[k] > 0)
            return true;
    return false;
}

/* Whether a block is made of the other kept ones: of the first 32 that are a line or more, three in four stand in it as
 * they are, and all together are half as long. So many are looked for that no page makes this costly. */
static bool is_made_of_others(const kl_blocks *b, size_t long_one)
{
    enum { LINE = 80, LOOKED_FOR = 32, LEAST = 4 };
    const kl_str text = kl_piece_text(b, &b->items[long_one]);
    size_t looked_for = 0, found = 0, bytes = 0;
    for (size_t k = 0; k < b->count; k++) {
        const kl_str other = kl_piece_text(b, &b->items[k]);
        if (k == long_one || b->items[k].why.ptr || other.len < LINE)
            continue;
        bytes += other.len;
        if (looked_for < LOOKED_FOR) {
            looked_for++;
            found += kl_has(text, other);
        }
    }
    return looked_for >= LEAST && found * 4 >= looked_for * 3 && bytes * 2 > text.len;
}

/* The longest block may be the article once more, for print or for programs that read aloud. 2,000 bytes are four
 * paragraphs of news. */
static void leave_repetition(kl_blocks *b)
{
    enum { LONG = 2000 };
    size_t longest = 0, most = 0;
    for (size_t k = 0; k < b->count; k++) {
        const size_t len = b->items[k].span.end - b->items[k].span.start;
        if (!b->items[k].why.ptr && len > most) {
            most = len;
            longest = k;
        }
    }
    if (most >= LONG && is_made_of_others(b, longest))
        b->items[longest].why = KL_STR("the text once more");
}

void kl_judge(kl_arena *scratch, kl_blocks *blocks, const kl_block_features *features)
{
    int32_t *scores = KL_NEW_ARRAY(scratch, int32_t, blocks->count + 1);
    for (size_t k = 0; k < blocks->count; k++)
        if (kl_is_in_question(&blocks->items[k]))
            scores[k] = kl_judge_score(&features[k]);
    level(blocks, scores);
    if (!is_any_kept(blocks, scores)) /* a page of a few words is like none that was learnt from */
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
    leave_repetition(blocks);
}
