/* chain.h - which stages run, and the one place where they are called. */
#ifndef KL_CHAIN_H
#define KL_CHAIN_H

#include "arena.h"

enum { KL_CHAIN_MAX = 32 }; /* stages in one chain */

/* Read-only once it is built. */
typedef struct kl_chain {
    const kl_stage *stages[KL_CHAIN_MAX];
    size_t count;
} kl_chain;

/* The chain that `list` names ("clean,title"), or all of the table if it is absent. KL_BAD with `err` filled: no such
 * stage, or a stage stands before the one that gives what it needs. */
kl_status kl_chain_build(kl_chain *chain, kl_str list, kl_err *err);

/* The stage of a name, or NULL. */
const kl_stage *kl_chain_stage(kl_str name);

/* Whether a finished record goes through unchanged: the chain begins with the page, which the record has no more. */
bool kl_chain_begins_with_page(const kl_chain *chain);

/* Run the stages over an article, which may become an error record: `needs-NAME` where a stage lacks what the stage
 * NAME gives, `timeout` as the last resort. A stage that has nothing to do any more is passed over: its work is done
 * already, or the record is finished (`is_finished`). */
void kl_chain_run(const kl_chain *chain, kl_article *a, const kl_context *context, bool is_finished);

#endif
