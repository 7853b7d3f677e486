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

/* Find what stands around the article: the headline and its doubles with the site's lines before it, bylines and date
 * lines between it and the first sentence, bylines behind the last. Headline, bylines and dates become clues, and each
 * line gets its `why`. Returns how many lines there are up to the headline and with it. `is_wrapped`: the lines are
 * pieces of sentences, broken at a width, of which many begin as such lines do. */
size_t kl_residue_edges(kl_article *a, kl_arena *scratch, const kl_raw_langs *langs, kl_raw_lines *lines,
                        bool is_wrapped);

/* What one line is (residue_lines.c). `needs_colon`: a label alone ("By Ann Lee") does not do. */
bool kl_residue_is_byline(const kl_raw_langs *langs, kl_str text, bool needs_colon);
bool kl_residue_is_date(const kl_raw_langs *langs, kl_arena *scratch, kl_str text);
bool kl_residue_is_copyright(kl_str text);

/* A line of the site: a whole one that the language file has, or one that begins with a phrase of it which is no word
 * or two by chance. */
bool kl_residue_is_of_site(const kl_lang *lang, kl_str text);

/* Its words, by the spaces between them. */
size_t kl_residue_words(kl_str text);

#endif
