/* page_kind.h - is the page an article, or a list, a shop, a forum, a front?
 *
 * Boosted trees over a few numbers of the page, trained with the model of blocks (judge.h) on pages whose type is
 * known. scripts/train-blocks reads the names here: after any change all must be trained anew. */
#ifndef KL_PAGE_KIND_H
#define KL_PAGE_KIND_H

#include "blocks.h"

#define KL_PAGE_FEATURES(F)                                                                                            \
    /* as KL_FEATURES has them for each block */                                                                       \
    F(BLOCKS)                                                                                                          \
    F(PROSE)                                                                                                           \
    F(LINK)                                                                                                            \
    F(KEPT)                                                                                                            \
    F(KEPT_WORDS)                                                                                                      \
    F(ARTICLES)                                                                                                        \
    F(NAMED)                                                                                                           \
    F(TYPE)                                                                                                            \
    F(DATES)                                                                                                           \
    F(AUTHORS)                                                                                                         \
    F(SLUG)                                                                                                            \
    F(SENTENCES)                                                                                                       \
    F(CARDS)                                                                                                           \
    /* what it says of itself: og:type, JSON-LD */                                                                     \
    F(SAYS_ARTICLE)                                                                                                    \
    F(SAYS_SHOP)                                                                                                       \
    F(SAYS_THREAD)                                                                                                     \
    F(SAYS_LIST)                                                                                                       \
    F(SAYS_SITE)                                                                                                       \
    F(SAYS_OTHER)                                                                                                      \
    /* its address */                                                                                                  \
    F(URL_PARTS) /* of its path; -1: no address is known */                                                            \
    F(URL_YEAR)  /* one of them begins with a year */                                                                  \
    F(URL_KIND)  /* what the first telling word in it means: a kind */                                                 \
    F(HOST_KIND)                                                                                                       \
    /* its elements: how many */                                                                                       \
    F(SHOPS)   /* are named so that one thinks of a shop */                                                            \
    F(THREADS) /* of a forum */                                                                                        \
    F(LISTS)   /* of a list */                                                                                         \
    F(TIMES)   /* are <time> */                                                                                        \
    F(H1)                                                                                                              \
    /* its text */                                                                                                     \
    F(SHORT)  /* percent of its blocks that have less than four words */                                               \
    F(PRICES) /* blocks with the sign of a currency */                                                                 \
    F(KEPT_BYTES)                                                                                                      \
    F(LONG) /* blocks of prose that the rules keep */

typedef enum kl_page_feature {
#define KL_PAGE_FEATURE_ENUM(name) KL_PF_##name,
    KL_PAGE_FEATURES(KL_PAGE_FEATURE_ENUM)
#undef KL_PAGE_FEATURE_ENUM
        KL_PAGE_FEATURE_COUNT,
} kl_page_feature;

/* Chances in 1/1024. */
enum {
    KL_CERTAIN = 1024,
    KL_SURE_ARTICLE = 102, /* below a tenth the page is judged as an article alone (train-blocks: MIXED) */
    KL_NO_ARTICLE = 512,   /* from a half on the record says so: of 100 articles that were not learnt from, two */
};

typedef struct kl_page_kind {
    int16_t of[KL_PAGE_FEATURE_COUNT];
    int32_t other; /* chance that it is no article */
    kl_str reason; /* what speaks for that: a note's text */
} kl_page_kind;

/* Read a page that the rules have judged. `first` are the features of any of its blocks, NULL if it has none. */
kl_page_kind kl_page_kind_read(const kl_blocks *blocks, const kl_article *a, const int16_t *first);

static inline int16_t kl_small(uint64_t number) { return (int16_t)(number < INT16_MAX ? number : INT16_MAX); }

static inline int16_t kl_percent(uint64_t part, uint64_t whole) { return whole ? kl_small(part * 100 / whole) : 0; }

#endif
