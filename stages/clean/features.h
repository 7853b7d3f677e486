/* features.h - what can be counted about a block, for the model that judges it (judge.h).
 *
 *     blocks - root.c, prune.c (the rules' opinion) - features.c -> numbers - judge.c -> left or kept
 *
 * All are small whole numbers, so that the model's table is small and its comparisons exact. Shares are in percent.
 * scripts/train-blocks reads their names here: the order is that of the trained table, so after any change the table
 * must be trained anew. */
#ifndef KL_FEATURES_H
#define KL_FEATURES_H

#include "page_kind.h"

#define KL_FEATURES(F)                                                                                                 \
    /* its text */                                                                                                     \
    F(LEN)      /* bytes */                                                                                            \
    F(WORDS)    /* white space between words, and one */                                                               \
    F(LINK)     /* percent of its bytes that are links */                                                              \
    F(STOPS)    /* commas and ends of sentences */                                                                     \
    F(SENTENCE) /* ends as a sentence does */                                                                          \
    F(LAST)     /* its last sign: a kl_sign */                                                                         \
    F(TWICE)    /* the same text stands on the page before */                                                          \
    /* its element */                                                                                                  \
    F(TAG) /* kind of element: kind_of_tag */                                                                          \
    F(DEPTH)                                                                                                           \
    F(OWN_BAD) /* its names condemn it */                                                                              \
    /* what it stands in */                                                                                            \
    F(IN_NEWSLETTER)                                                                                                   \
    F(IN_STRONG)                                                                                                       \
    F(BELOW_FOOTER)                                                                                                    \
    F(BELOW_MAIN)                                                                                                      \
    F(BAD_STEPS)    /* block elements up to the nearest that is condemned; 30: none */                                 \
    F(GOOD_STEPS)   /* to the nearest that is an article's */                                                          \
    F(CARDS)        /* elements of the nearest list of cards around it: alike, each with a link; 0: none */            \
    F(HEART_UP)     /* up to the one that holds the heart, too: the element with the most prose of its own */          \
    F(HEART_DOWN)   /* down from there to the heart */                                                                 \
    F(HEART_SIDE)   /* -1: before the heart, 0: in it, 1: behind it */                                                 \
    F(PARENT_PROSE) /* percent of the page's prose that the element around it holds */                                 \
    F(PARENT_COUNT) /* blocks in there */                                                                              \
    F(PARENT_LINK)  /* percent of its text that are links */                                                           \
    F(PARENT_KEPT)  /* percent of its text that the rules keep */                                                      \
    F(GRAND_PROSE)                                                                                                     \
    F(GRAND_COUNT)                                                                                                     \
    F(GRAND_LINK)                                                                                                      \
    F(GRAND_KEPT)                                                                                                      \
    F(ALIKE_COUNT) /* blocks of the page with this element and class */                                                \
    F(ALIKE_WORDS) /* words to each of those */                                                                        \
    F(ALIKE_LINK)                                                                                                      \
    F(ALIKE_KEPT)                                                                                                      \
    /* where it stands */                                                                                              \
    F(PLACE)        /* percent of the page's blocks before it */                                                       \
    F(PROSE_BEFORE) /* percent of the page's prose */                                                                  \
    F(FROM_H1)      /* blocks since the first h1; -1: before it, 500: none */                                          \
    F(FROM_HEADING) /* since the last heading; 500: none before */                                                     \
    F(RULES)        /* what the rules say: a kl_verdict */                                                             \
    F(IN_ROOT)      /* in the element that the rules chose */                                                          \
    F(FROM_KEPT)    /* blocks since the last that the rules keep, 500: none */                                         \
    F(TO_KEPT)      /* blocks to the next */                                                                           \
    F(KEPT_AROUND)  /* of the five before and the five after, how many the rules keep */                               \
    F(PROSE_AROUND) /* bytes of prose in them */                                                                       \
    F(PROSE_NEAR)   /* in the two before and after */                                                                  \
    F(PROSE_WIDE)   /* percent of the page's prose in the fifteen before and after */                                  \
    F(AFTER_WORDS)                                                                                                     \
    F(AFTER_LINK)                                                                                                      \
    F(AFTER_SAME)                                                                                                      \
    /* the page */                                                                                                     \
    F(PAGE_BLOCKS)                                                                                                     \
    F(PAGE_PROSE) /* bytes */                                                                                          \
    F(PAGE_LINK)                                                                                                       \
    F(PAGE_KEPT)       /* percent of its prose that the rules keep */                                                  \
    F(PAGE_KEPT_WORDS) /* words that they keep */                                                                      \
    F(PAGE_ARTICLES)   /* <article> elements */                                                                        \
    F(PAGE_NAMED)      /* the root names itself an article's */                                                        \
    F(PAGE_TYPE)       /* 2: the page says that it is an article, 0: that it is something else, 1: nothing */          \
    F(PAGE_DATES)      /* dates that it states for machines */                                                         \
    F(PAGE_AUTHORS)    /* names of authors that it states anyhow */                                                    \
    F(PAGE_SLUG)       /* words of its address' last part */                                                           \
    F(PAGE_SENTENCES)  /* percent of the words that the rules keep that stand in whole sentences */                    \
    F(PAGE_CARDS)      /* percent of its blocks that are in question and stand in lists of cards */

typedef enum kl_feature {
#define KL_FEATURE_ENUM(name) KL_FT_##name,
    KL_FEATURES(KL_FEATURE_ENUM)
#undef KL_FEATURE_ENUM
        KL_FEATURE_COUNT,
} kl_feature;

/* A sign at the end of a text. */
typedef enum kl_sign {
    KL_SIGN_LOWER,
    KL_SIGN_UPPER,
    KL_SIGN_DIGIT,
    KL_SIGN_STOP,
    KL_SIGN_COLON,
    KL_SIGN_OTHER
} kl_sign;

/* Whether the model is asked about a block. It knows better than the rules what a name condemns and what stands in the
 * wrong element, but not what the words of a line or a list of teasers say (in the read halves of the corpora it took
 * back more that was wrong than was right), unless they are so long that half of them are paragraphs: ten words behind
 * a label, twenty in a figure, forty in a list of teasers, most of them no link. Links and scraps of less than four
 * words outside the element that the rules chose are not worth asking: half of all blocks, with .0015 of the gold text
 * of articles. */
static inline bool kl_is_in_question(const kl_piece *piece)
{
    size_t len = piece->span.end - piece->span.start;
    switch (piece->rules) {
    case KL_V_KEPT:
    case KL_V_NAMED:
    case KL_V_LINK_ALONE:
    case KL_V_BEFORE_TEXT:
    case KL_V_BEHIND_TEXT:
    case KL_V_HEADS_NOTHING:
        return true;
    case KL_V_BEHIND_LABEL:
        return piece->spaces >= 9;
    case KL_V_LEFT_CAPTION:
        return piece->spaces >= 19;
    case KL_V_TEASERS:
        return piece->spaces >= 39 && piece->link_len * 2 < len;
    case KL_V_OUTSIDE:
        return piece->spaces >= 3 && piece->link_len * 100 < len * 80;
    default:
        return false;
    }
}

typedef struct kl_block_features {
    int16_t of[KL_FEATURE_COUNT];
} kl_block_features;

typedef struct kl_features {
    kl_block_features *blocks; /* blocks->count of them */
    kl_page_kind kind;
} kl_features;

/* The features of all blocks of a page, which the rules have judged, in the scratch arena; and what kind of page it is.
 * Those of a sure article that are in no question have only some, unless is_all. */
kl_features kl_features_read(kl_arena *scratch, kl_blocks *blocks, const kl_article *a, uint32_t root, bool is_named,
                             bool is_all);

#endif
