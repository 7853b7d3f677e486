/* emit.c - which members stand in the record that is kept?
 *
 * Reads   blocks, clues           Writes  nothing new
 * Rule    what only travels between filters (blocks, clues, the mark of raw text) is dropped; with
 *         --explain it stays
 * Never   writes a byte: that is the pipeline's
 */
#include "kliping.h"

static const char help[] = "Drops what only travels between filters: blocks, clues, and the mark of raw text.\n"
                           "With --explain they stay, and say which clue won and why.\n"
                           "\n"
                           "Example:  kliping clean page.html | kliping title | kliping date | kliping emit\n";

static void run(kl_article *a, const kl_context *context)
{
    if (context->settings->explain)
        return;
    a->blocks.count = 0;
    a->clues.count = 0;
    a->has_clues = false;
    a->raw = false;
}

const kl_stage kl_stage_emit = {
    .name = "emit",
    .summary = "keep what belongs into an archive",
    .help = help,
    .reads = "all members",
    .writes = "the record",
    .needs = KL_HAS_TEXT,
    .gives = 0,
    .run = run,
};
