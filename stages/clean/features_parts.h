/* features_parts.h - what the parts of features.c share. Private to stages/clean/features*.c. */
#ifndef KL_FEATURES_PARTS_H
#define KL_FEATURES_PARTS_H

#include "features.h"

enum { KL_NO_STEPS = 30 }; /* of distances in elements: there is none, or it is farther */

/* Elements around a block, besides what their names hint at. */
enum {
    KL_BELOW_FOOTER = 1u << 0,
    KL_BELOW_MAIN = 1u << 1,
    KL_BELOW_ASIDE = 1u << 2, /* nav, aside, form */
    KL_BELOW_ARTICLE = 1u << 3,
};

/* An element and all around it, below <body>. */
typedef struct kl_around {
    unsigned names;    /* KL_HINT_ bits */
    uint32_t alike;    /* place among the groups of siblings: features_elements.c */
    uint8_t below;     /* KL_BELOW_ bits */
    uint8_t depth;     /* block elements around it */
    uint16_t cards;    /* size of the nearest list of cards, this element or one around it being a card */
    uint8_t bad, good; /* steps to the nearest condemned element, to the nearest of an article */
} kl_around;

typedef struct kl_elements {
    kl_around *around; /* per node; filled for block elements that hold blocks */
    uint32_t heart;    /* the element whose own blocks (those of its children) hold the most prose */
} kl_elements;

/* Read all elements of a page, in the scratch arena. Prose must have been weighed. */
kl_elements kl_elements_read(kl_arena *scratch, const kl_blocks *blocks);

/* Of the length and eight bytes at each end: class names and texts that agree in these are taken for equal. */
uint32_t kl_text_hash(kl_str text, uint32_t seed);

/* An element's kind: its tag and class. */
uint32_t kl_kind_hash(const kl_page *page, uint32_t node);

/* Fill in the PAGE_ features of all blocks, whose others are there. */
void kl_features_page(const kl_blocks *blocks, const kl_article *a, bool is_named, kl_block_features *out);

#endif
