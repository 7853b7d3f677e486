/* blocks.h - a page as the run of text blocks that a reader sees, and what is decided about each.
 *
 *     view - blocks.c -> pieces - root.c -> range - prune.c -> what the rules say
 *          - features.c, judge.c -> left or kept - text.c -> article
 *
 * Everything lives in the scratch arena. The blocks below node i are the pieces
 * [first[i], first[nodes[i].end]), so that any question about a subtree is a difference of two sums. */
#ifndef KL_BLOCKS_H
#define KL_BLOCKS_H

#include "clean.h"
#include "hints.h"

/* What stands around a text node. */
enum {
    KL_IN_LINK = 1u << 0,
    KL_IN_PRE = 1u << 1,
    KL_IN_HIDDEN = 1u << 2, /* hidden, display:none */
    KL_IN_LIST = 1u << 3,
    KL_IN_QUOTE = 1u << 4,
    KL_IN_CELL = 1u << 5,
    KL_IN_HEADING = 1u << 6,
    KL_IN_CAPTION = 1u << 7,
    KL_IN_STRONG = 1u << 8,  /* emphasised */
    KL_IN_SKIPPED = 1u << 9, /* scripts, controls: no text at all */
};

/* What the rules say of a block. KL_VERDICTS' second column is what --explain shows. */
#define KL_VERDICTS(V)                                                                                                 \
    V(KEPT, "")                                                                                                        \
    V(OUTSIDE, "outside the article")                                                                                  \
    V(NAMED, "named so") /* by a class name or an element: the piece's `why` tells */                                  \
    V(TEASERS, "list of other stories")                                                                                \
    V(LEFT_CAPTION, "caption or credit")                                                                               \
    V(HEADLINE_AGAIN, "the headline once more")                                                                        \
    V(OTHER_STORY, "link to another story")                                                                            \
    V(SITE_LINE, "boilerplate")                                                                                        \
    V(COPYRIGHT, "copyright")                                                                                          \
    V(LINK_ALONE, "nothing but a link")                                                                                \
    V(WORDLESS, "no words")                                                                                            \
    V(BEHIND_LABEL, "behind the end of the article")                                                                   \
    V(BEFORE_TEXT, "before the text begins")                                                                           \
    V(BEHIND_TEXT, "behind the end of the text")                                                                       \
    V(HEADS_NOTHING, "heading of nothing")                                                                             \
    V(UNSEEN, "hidden")                                                                                                \
    V(LEADS_IN, "") /* kept: the standfirst, by its name; a dateline */                                                \
    V(CREDIT, "byline or date")

typedef enum kl_verdict {
#define KL_VERDICT_ENUM(name, text) KL_V_##name,
    KL_VERDICTS(KL_VERDICT_ENUM)
#undef KL_VERDICT_ENUM
} kl_verdict;

/* One block of text on the page. */
typedef struct kl_piece {
    kl_span span;  /* in kl_blocks.text */
    uint32_t node; /* the block element that it stands in */
    uint32_t last; /* its last text node */
    uint32_t link_len, strong_len, links;
    uint32_t stops;   /* commas and ends of sentences */
    uint32_t spaces;  /* words less one */
    unsigned in;      /* KL_IN_ bits that hold for its first text */
    bool is_new_line; /* begins behind <br><br>: not the first of its element */
    bool is_dateline; /* opens the paragraph that is the next block */
    bool is_headline; /* a heading outside the root with the words of the page's title */
    kl_verdict rules; /* what the rules say of it */
    kl_str why;       /* why it is left out, or absent: it is kept */
    kl_str kept;      /* why it is kept, for --explain, where that is not the usual: explain.h */
    kl_str against;   /* why the rules would leave it out; the model keeps it */
    unsigned chance;  /* what the model says, in percent, 1 to 99; 0: it was not asked */
} kl_piece;

typedef struct kl_blocks {
    const kl_view *view;
    kl_str text;
    kl_piece *items;
    size_t count;
    uint32_t *first;    /* per node and one more: pieces that begin before it */
    uint32_t *owner;    /* per node: the nearest block element, itself if it is one */
    uint32_t *elements; /* the elements that blocks begin in, in reading order: the few nodes worth asking about */
    size_t element_count;
    kl_hints *names;
    unsigned *hints;  /* per node: KL_HINT_ bits, KL_HINT_UNREAD until somebody asks: kl_hints_at */
    uint32_t *linked; /* per piece and one more: pieces before it that are nothing but a link */
    uint32_t *prose;  /* per piece and one more: bytes of prose before it */
} kl_blocks;

/* Cut the page into blocks. `names` has forgotten other pages. */
void kl_blocks_read(kl_arena *scratch, kl_hints *names, const kl_view *view, kl_blocks *blocks);

/* What the names of a node say; few nodes are ever asked. */
static inline unsigned kl_hints_at(const kl_blocks *b, uint32_t node)
{
    if (b->hints[node] & KL_HINT_UNREAD)
        b->hints[node] = kl_hints_of(b->names, &b->view->page, &b->view->page.nodes[node]);
    return b->hints[node];
}

/* Count prose again (after pieces were left out: what is left out is none). */
void kl_blocks_weigh(kl_blocks *blocks, unsigned without);

/* Count the prose of all blocks, left out or not. */
void kl_blocks_weigh_all(kl_blocks *blocks);

static inline kl_str kl_piece_text(const kl_blocks *b, const kl_piece *piece)
{
    return (kl_str){b->text.ptr + piece->span.start, piece->span.end - piece->span.start};
}

/* The place in `elements` behind that of a node, and behind all that is below it, looked for from `e` on. */
static inline size_t kl_behind(const kl_blocks *b, size_t e, uint32_t node)
{
    const uint32_t end = b->view->page.nodes[node].end;
    while (e < b->element_count && b->elements[e] < end)
        e++;
    return e;
}

/* Bytes of prose below a node. */
static inline uint32_t kl_prose_of(const kl_blocks *b, uint32_t node)
{
    return b->prose[b->first[b->view->page.nodes[node].end]] - b->prose[b->first[node]];
}

/* A list whose items each begin with a linked headline: other stories, however long their teasers are. */
bool kl_is_teaser_list(const kl_blocks *b, uint32_t node);

/* Leave as clues the short lines at the end of the text and just behind it, in which some papers sign (signature.c). */
void kl_signature_leave(kl_article *a, const kl_blocks *blocks);

/* The container of the article: a node. *named: it was chosen by its name. */
uint32_t kl_root_find(kl_blocks *blocks, bool *named);

/* Whether a line is one of the page's titles again. */
bool kl_is_title(const kl_article *a, kl_str text);

/* Set `why` of every piece that is not the article's text. */
void kl_prune(kl_blocks *blocks, kl_article *a, const kl_context *context, uint32_t root);

/* All of the above, and the article's language: what the rules make of a page. Returns the root. */
uint32_t kl_blocks_by_rules(kl_article *a, const kl_context *context, const kl_view *view, kl_blocks *blocks,
                            bool *is_named);

#endif
