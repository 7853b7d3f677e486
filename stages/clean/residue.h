/* residue.h - what the parts that read a raw text share. Private to stages/clean/residue*.c. */
#ifndef KL_RESIDUE_H
#define KL_RESIDUE_H

#include "clean.h"

/* A line of a raw text that is not empty: its spaces are single. */
typedef struct kl_raw_line {
    kl_str text;
    uint32_t at;   /* bytes of such lines before it */
    bool is_alone; /* an empty line follows */
    kl_str why;    /* why it is left out; absent: it is the article's */
} kl_raw_line;

typedef KL_LIST(kl_raw_line) kl_raw_lines;

/* What is known of the text's language, and of English, which sites of all languages use for their labels. */
typedef struct kl_raw_langs {
    const kl_lang *own, *english;
} kl_raw_langs;

/* Find what stands around the article: the headline and its doubles, bylines and date lines between it and the first
 * sentence, bylines behind the last. Each becomes a clue and gets its `why`. Returns how many lines the headline has.
 * `is_wrapped`: the lines are pieces of sentences, broken at a width, of which many begin as such lines do. */
size_t kl_residue_edges(kl_article *a, kl_arena *scratch, const kl_raw_langs *langs, kl_raw_lines *lines,
                        bool is_wrapped);

#endif
