/* clean.c - from a page to text, blocks and clues. */
#include "clean.h"

static void run(kl_article *a, const kl_context *context)
{
    (void)a;
    (void)context;
}

const kl_stage kl_stage_clean = {
    .name = "clean",
    .summary = "find the text, and clues for the other stages",
    .help = "",
    .reads = "html or raw text",
    .writes = "text lang url simhash",
    .needs = KL_HAS_PAGE,
    .gives = KL_HAS_TEXT | KL_HAS_CLUES,
    .run = run,
};
