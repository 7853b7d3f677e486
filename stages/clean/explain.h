/* explain.h - what --explain says of blocks and of the page, in words. */
#ifndef KL_EXPLAIN_H
#define KL_EXPLAIN_H

#include "page_kind.h"

/* Why a block is kept: a literal, or text in `arena`. (Why one is left out is what the rules or the model wrote to
 * piece->why.) */
kl_str kl_explain_kept(kl_arena *arena, const kl_piece *piece);

/* Leave a clue of what the model takes the page for, and how sure it is. */
void kl_explain_kind(kl_article *a, const kl_page_kind *kind);

#endif
