/* root.c - which element holds the article?
 *
 * Top-down: from the page towards the prose, as long as one child holds nearly all of it. On the way, or
 * below, an element that names itself the text of an article and is full of prose is taken instead. */
#include "blocks.h"
#include "str.h"

/* A child that holds this share of its parent's prose is where the article is: 80 % leaves room for a
 * teaser or two beside it, and an article in two halves stays in one root. */
enum { CHILD_PERCENT = 80, NAMED_PERCENT = 60 };

/* What may be condemned before a root is known: what is never an article whatever the page. */
enum {
    NEVER = KL_HINT_NAV | KL_HINT_COMMENTS | KL_HINT_RELATED | KL_HINT_SIDE | KL_HINT_COOKIE | KL_HINT_NEWSLETTER |
            KL_HINT_AD,
};

static bool is_aside(const kl_blocks *b, uint32_t i)
{
    const kl_node *node = &b->view->page.nodes[i];
    if (node->tag == KL_TAG_NAV || node->tag == KL_TAG_ASIDE || node->tag == KL_TAG_FOOTER)
        return true;
    return (kl_hints_at(b, i) & NEVER) && !(kl_hints_at(b, i) & KL_HINT_STRONG) && node->tag != KL_TAG_BODY &&
           node->tag != KL_TAG_HTML && node->tag != KL_TAG_ARTICLE && node->tag != KL_TAG_MAIN;
}

/* Prose in side columns, comments and the like does not count, unless it is most of the page. */
static void discount(kl_blocks *b)
{
    const kl_page *page = &b->view->page;
    uint32_t total = b->prose[b->count];
    bool is_any = false;
    for (size_t e = 0, next; e < b->element_count; e = next) {
        const uint32_t i = b->elements[e], from = b->first[i], to = b->first[page->nodes[i].end];
        next = e + 1;
        if (i == 0 || !(is_aside(b, i) || kl_is_teaser_list(b, i)))
            continue;
        if (kl_prose_of(b, i) * 2 > total && !kl_is_teaser_list(b, i))
            continue;
        for (uint32_t k = from; k < to; k++)
            b->items[k].why = KL_STR("beside the article");
        is_any = true;
        next = kl_behind(b, e, i);
    }
    if (!is_any)
        return;
    kl_blocks_weigh(b, KL_IN_HIDDEN);
    for (size_t k = 0; k < b->count; k++)
        b->items[k].why = KL_ABSENT;
    if (b->prose[b->count] < 200) /* everything is condemned: then nothing is */
        kl_blocks_weigh(b, KL_IN_HIDDEN);
}

static uint32_t heaviest_child(const kl_blocks *b, uint32_t parent)
{
    const kl_node *nodes = b->view->page.nodes;
    uint32_t best = 0, most = 0;
    for (uint32_t i = parent + 1; i < nodes[parent].end; i = nodes[i].end) {
        uint32_t prose = nodes[i].tag == KL_TAG_TEXT ? 0 : kl_prose_of(b, i);
        if (prose > most) {
            most = prose;
            best = i;
        }
    }
    return best;
}

/* How sure an element is that it is the article: 0 to 3. */
static unsigned claim(const kl_blocks *b, uint32_t i)
{
    const kl_node *node = &b->view->page.nodes[i];
    if (node->tag == KL_TAG_BODY || node->tag == KL_TAG_HTML || node->tag == KL_TAG_P)
        return 0;
    if (kl_hints_at(b, i) & KL_HINT_STRONG)
        return 3;
    if (node->tag == KL_TAG_ARTICLE)
        return 2;
    if (node->tag == KL_TAG_MAIN)
        return 1;
    return 0;
}

/* The named element below `root` that holds most of its prose; the deeper of two. 0: none. */
static uint32_t best_named(const kl_blocks *b, uint32_t root, unsigned least)
{
    const kl_node *nodes = b->view->page.nodes;
    uint32_t best = 0, most = 0;
    for (size_t e = 0; e < b->element_count && b->elements[e] < nodes[root].end; e++) {
        const uint32_t i = b->elements[e], prose = kl_prose_of(b, i);
        if (i < root)
            continue;
        bool is_better = prose > most || (best && i < nodes[best].end && prose * 20 >= most * 19);
        if (is_better && claim(b, i) >= least) {
            most = prose > most ? prose : most;
            best = i;
        }
    }
    return best;
}

uint32_t kl_root_find(kl_blocks *b, bool *named)
{
    const kl_node *nodes = b->view->page.nodes;
    *named = false;
    discount(b);
    uint32_t total = b->prose[b->count];
    for (unsigned least = 3; least >= 2; least--) {
        uint32_t best = best_named(b, 0, least);
        if (best && kl_prose_of(b, best) * 100 >= total * NAMED_PERCENT && kl_prose_of(b, best) >= 200) {
            *named = true;
            return best;
        }
    }
    uint32_t root = 0;
    for (;;) {
        uint32_t child = heaviest_child(b, root);
        if (!child || nodes[child].tag == KL_TAG_P ||
            kl_prose_of(b, child) * 100 < kl_prose_of(b, root) * CHILD_PERCENT)
            break;
        root = child;
        if (claim(b, root) >= 2) {
            *named = true;
            break;
        }
    }
    uint32_t below = best_named(b, root, 2);
    if (below && kl_prose_of(b, below) * 100 >= kl_prose_of(b, root) * NAMED_PERCENT) {
        *named = true;
        return below;
    }
    while (b->owner[root] != root && root)
        root = nodes[root].parent;
    return root;
}
