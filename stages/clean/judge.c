/* judge.c - walk the trees, add up the leaves. */
#include "judge.h"
#include "str.h"

/* Log odds of 55 %: below them a block goes. Text that is not the article's costs a reader more than a line that is
 * missing; on unseen pages of news from 50 to 60 % all is as good, with the best between, in Indonesian by .004. */
enum { KEPT_FROM = KL_SCORE_UNIT / 5 };

int32_t kl_trees_score(const kl_tree *trees, size_t count, const int16_t *of)
{
    int32_t score = 0;
    for (size_t t = 0; t < count; t++) {
        const kl_tree *tree = &trees[t];
        size_t at = 0;
        for (int depth = 0; depth < KL_TREE_DEPTH; depth++)
            at = 2 * at + 1 + (of[tree->feature[at]] > tree->limit[at]);
        score += tree->leaf[at - (KL_TREE_LEAVES - 1)];
    }
    return score;
}

int32_t kl_chance(int32_t score)
{
    /* 1024 / (1 + exp(-x)) for x = 0, 1/2, 1 ... 8, straight lines between them: within 1 % of the curve. */
    static const int16_t curve[] = {512,  637,  749,  837,  902,  946,  975,  994, 1006,
                                    1013, 1017, 1020, 1022, 1022, 1023, 1023, 1024};
    enum { STEP = KL_SCORE_UNIT / 2, LAST = sizeof curve / sizeof *curve - 1 };
    const int32_t size = score < 0 ? -score : score, at = size / STEP;
    const int32_t half = at >= LAST ? curve[LAST] : curve[at] + (curve[at + 1] - curve[at]) * (size % STEP) / STEP;
    return score < 0 ? KL_CERTAIN - half : half;
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

static void decide(kl_piece *piece, bool is_kept)
{
    if (is_kept) {
        piece->against = piece->why;
        piece->why = KL_ABSENT;
    } else if (!piece->why.ptr) {
        piece->why = KL_STR("by its form and place");
    }
}

/* A chance as --explain shows it: nothing is quite sure. */
static unsigned percent_of(int32_t chance)
{
    const int32_t percent = chance * 100 / KL_CERTAIN;
    return (unsigned)(percent < 1 ? 1 : percent > 99 ? 99 : percent);
}

static bool is_any_kept(const kl_blocks *blocks, const int32_t *scores)
{
    for (size_t k = 0; k < blocks->count; k++)
        if (kl_is_in_question(&blocks->items[k]) && scores[k] > KEPT_FROM)
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

/* A heading above links alone, in one element with them ("RELATED COVERAGE"), goes with them. */
static void leave_bereft_headings(kl_blocks *b)
{
    const kl_node *nodes = b->view->page.nodes;
    for (uint32_t k = 0; k < b->count; k++) {
        if (b->items[k].why.ptr || !(b->items[k].in & KL_IN_HEADING))
            continue;
        uint32_t box = b->items[k].node;
        while (box && b->first[nodes[box].end] == k + 1) /* the heading is the last in there */
            box = nodes[box].parent;
        const uint32_t end = b->first[nodes[box].end];
        bool is_bereft = k + 1 < end && b->first[box] == k;
        for (uint32_t i = k + 1; i < end && is_bereft; i++) {
            const kl_piece *piece = &b->items[i];
            is_bereft = piece->why.ptr && piece->link_len * 2 > piece->span.end - piece->span.start;
        }
        if (is_bereft)
            b->items[k].why = KL_STR("heading of other stories");
    }
}

/* ---------------------------------------------------------------- articles */

static void judge_article(kl_blocks *blocks, const int32_t *scores)
{
    for (size_t k = 0; k < blocks->count; k++)
        if (kl_is_in_question(&blocks->items[k]))
            blocks->items[k].chance = percent_of(kl_chance(scores[k]));
    if (!is_any_kept(blocks, scores)) /* a page of a few words is like none that was learnt from */
        return;
    for (size_t k = 0; k < blocks->count; k++)
        if (kl_is_in_question(&blocks->items[k]))
            decide(&blocks->items[k], scores[k] > KEPT_FROM && !blocks->items[k].is_headline);
    leave_bereft_headings(blocks);
}

/* ---------------------------------------------------------------- other pages */

/* A heading above the text, and what words tell of a line: on an article they go, elsewhere they may be the text. */
static bool is_out_by_words(const kl_piece *piece)
{
    return (piece->rules == KL_V_OUTSIDE && (piece->in & KL_IN_HEADING)) || piece->rules == KL_V_HEADLINE_AGAIN ||
           piece->rules == KL_V_OTHER_STORY || piece->rules == KL_V_SITE_LINE || piece->rules == KL_V_COPYRIGHT;
}

/* The chance of each block that it is the page's text. */
static void mix(const kl_blocks *blocks, const kl_features *features, int32_t *chances)
{
    const int32_t other = features->kind.other;
    for (size_t k = 0; k < blocks->count; k++) {
        const kl_piece *piece = &blocks->items[k];
        /* Names and dates belong to the posts of a thread: what an article's byline is told by does not tell there. */
        const bool is_asked = kl_is_in_question(piece) || (piece->rules == KL_V_CREDIT && other >= KL_NO_ARTICLE);
        const int32_t as_article = is_asked ? kl_chance(chances[k]) : piece->why.ptr ? 0 : KL_CERTAIN;
        if (other < KL_NO_ARTICLE && is_out_by_words(piece)) {
            chances[k] = 0;
            continue;
        }
        const int32_t score = kl_trees_score(kl_other_trees, kl_other_tree_count, features->blocks[k].of);
        chances[k] = (as_article * (KL_CERTAIN - other) + kl_chance(score) * other) / KL_CERTAIN;
    }
}

/* The chance from which on blocks are kept: where the F1 is greatest that is to be expected, all chances being right.
 * A page of which little is sure is kept rather than lost. */
static int32_t best_limit(const kl_blocks *blocks, const int32_t *chances)
{
    int64_t bytes[KL_CERTAIN + 1] = {0}, all = 0, total = 0;
    for (size_t k = 0; k < blocks->count; k++) {
        const int64_t len = (int64_t)(blocks->items[k].span.end - blocks->items[k].span.start);
        bytes[chances[k]] += len;
        all += len * chances[k];
        total += len * KL_CERTAIN;
    }
    unsigned shift = 0; /* so that products of two sums have room */
    while (total >> shift >= INT64_C(1) << 30)
        shift++;
    int64_t kept = 0, right = 0, best_right = 0, best_all = 1;
    int32_t limit = KL_CERTAIN;
    for (int32_t c = KL_CERTAIN; c > 0; c--) {
        kept += bytes[c] * KL_CERTAIN;
        right += bytes[c] * c;
        const int64_t sum = ((kept + all) >> shift) + 1; /* F1 is 2 * right / sum */
        if ((right >> shift) * best_all > best_right * sum) {
            best_right = right >> shift;
            best_all = sum;
            limit = c;
        }
    }
    return limit;
}

static void judge_other(kl_blocks *blocks, const kl_features *features, int32_t *scores)
{
    mix(blocks, features, scores);
    const int32_t limit = best_limit(blocks, scores);
    for (size_t k = 0; k < blocks->count; k++) {
        blocks->items[k].chance = percent_of(scores[k]);
        decide(&blocks->items[k], scores[k] >= limit);
    }
}

void kl_judge(kl_arena *scratch, kl_blocks *blocks, const kl_features *features)
{
    int32_t *scores = KL_NEW_ARRAY(scratch, int32_t, blocks->count + 1);
    for (size_t k = 0; k < blocks->count; k++)
        if (kl_is_in_question(&blocks->items[k]) || blocks->items[k].rules == KL_V_CREDIT)
            scores[k] = kl_trees_score(kl_trees, kl_tree_count, features->blocks[k].of);
    level(blocks, scores);
    if (features->kind.other < KL_SURE_ARTICLE)
        judge_article(blocks, scores);
    else
        judge_other(blocks, features, scores);
    leave_repetition(blocks);
}
