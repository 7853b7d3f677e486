/* clean.h - the parts of the stage `clean`, which alone sees the page.
 *
 *     page - view - clues ---.
 *               \- text ------+-> article: text, blocks, clues, lang, url, simhash, notes
 *     raw text - residue ----'
 */
#ifndef KL_CLEAN_H
#define KL_CLEAN_H

#include "arena.h"
#include "html.h"
#include "knowledge.h"

/* A page with what all parts need to know of its nodes. Lives in the scratch arena. */
typedef struct kl_view {
    kl_page page;
    uint32_t
        *at; /* per node: bytes of visible text before it in reading order; KL_NOWHERE in <head>, scripts, styles */
    kl_str
        ld_body; /* JSON-LD articleBody of the page's own article as plain text, or absent: set by kl_clues_collect */
} kl_view;

/* Parse a->html and leave its clues; false if memory fails. The view lives until the next parse. */
bool kl_view_read(kl_article *a, const kl_context *context, kl_view *view);

/* Leave every clue of the page in a->clues (and view->ld_body). */
void kl_clues_collect(kl_article *a, const kl_context *context, kl_view *view);

/* Find the article's text: a->text and a->blocks. Runs after kl_clues_collect. */
void kl_text_find(kl_article *a, const kl_context *context, const kl_view *view);

/* Raw text (a->raw) instead of a page: headline to a clue, residue cut, a->text and a->blocks. */
void kl_residue_cut(kl_article *a, const kl_context *context);

#endif
