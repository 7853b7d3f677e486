/* prune_edges.h - before the text and behind it. Private to prune.c and prune_edges.c. */
#ifndef KL_PRUNE_EDGES_H
#define KL_PRUNE_EDGES_H

#include "blocks.h"
#include "residue.h"

typedef struct kl_edges {
    const kl_article *a; /* its clues */
    kl_blocks *blocks;   /* pruned, its prose weighed */
    kl_arena *scratch;
    const kl_raw_langs *langs;
    uint32_t from, to; /* pieces of the root */
} kl_edges;

/* What the rules have not condemned by a name or by words. */
static inline bool kl_is_asked_of_edges(const kl_piece *piece)
{
    return piece->rules == KL_V_KEPT || piece->rules == KL_V_OUTSIDE || piece->rules == KL_V_BEFORE_TEXT ||
           piece->rules == KL_V_BEHIND_TEXT;
}

/* Leave out bylines, date lines and lives of authors there, keep a dateline and the standfirst. */
void kl_prune_edges(const kl_edges *edges, uint32_t root);

#endif
