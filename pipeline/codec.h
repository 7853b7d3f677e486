/* codec.h - an article as one JSON line, both ways.
 *
 * Everything that travels between filters goes through here and comes back the same: that is why a chain
 * of filters and the fused run write the same bytes. Only here do byte offsets become the code points of a
 * record, and code points bytes again.
 */
#ifndef KL_CODEC_H
#define KL_CODEC_H

#include "arena.h"
#include "json_tree.h"

/* What a line is, told from the names of its members without unpacking any. */
typedef enum kl_line_kind {
    KL_LINE_FOREIGN = 0, /* not ours: no `schema`, or not of kliping */
    KL_LINE_ARTICLE,     /* on its way between filters: it has `html`, `raw` or `clues` */
    KL_LINE_RECORD,      /* finished: `emit` has been here */
    KL_LINE_ERROR,       /* an error record */
} kl_line_kind;

/* A line cut into its members. Lives in the article's arena, borrows the line. */
typedef struct kl_line {
    kl_line_kind kind;
    KL_LIST(kl_foreign) members;
} kl_line;

/* Cut a line. Borrows `text` for as long as the article lives, and tames its escapes in place. KL_BAD if it is no
 * JSON object or of another version of our schema; `err` then has `what` and `advice`. */
kl_status kl_line_cut(kl_arena *arena, char *text, size_t len, kl_line *line, kl_err *err);

/* Fill `a` from a line. A member of ours that is not what it should be is left out with a note. Of a foreign line
 * only id, url, fetched, html, text, lang are read (html and text still as they came: see decode.h); `charset` is
 * what its member of that name says, or absent. `tree` is for taking members apart. */
void kl_line_read(kl_article *a, const kl_line *line, kl_tree *tree, kl_str *charset);

/* Append the article as a line, newline included. */
void kl_article_write(const kl_article *a, kl_build *b);

#endif
