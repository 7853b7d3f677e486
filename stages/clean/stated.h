/* stated.h - the body that the page states for machines, beside its blocks. */
#ifndef KL_STATED_H
#define KL_STATED_H

#include "blocks.h"

/* Where `body` (plain text) is the article that the judged blocks show: sets `why` of the kept paragraphs that are not
 * in it, and clears that of the blocks that are, if most of it was missed. Else changes nothing. */
void kl_stated_agree(kl_arena *scratch, kl_blocks *blocks, kl_str body);

#endif
