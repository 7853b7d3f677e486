/* html_tokens.h - plain tags and the text before them, read faster than lexbor does. A part of html.c, and like it
 * alone in knowing lexbor.
 *
 * Nine of ten tags are plain: a name that HTML knows, attributes in quotes without a character reference. They are read
 * in one go, without lexbor's turn from state to state, and of their attributes only those of KL_ATTRS: what nobody
 * reads need not be copied, looked up and hung into the tree. All else (references, comments, names that HTML does not
 * know, what a piece of the page breaks off in, and everything at odds with the standard) is left to lexbor, which
 * begins where we stop: the tree comes out the same. */
#ifndef KL_HTML_TOKENS_H
#define KL_HTML_TOKENS_H

#include "html.h"
#include <lexbor/html/tokenizer.h>

enum { KL_TAG_SLOTS = 512, KL_ATTR_SLOTS = 128 };

/* A name of up to 16 bytes, in lower case, zeroes behind. */
typedef struct kl_packed {
    uint64_t word[2];
} kl_packed;

/* What the reader knows by name: open addressing. */
typedef struct kl_tokens {
    struct {
        uint64_t name;    /* of up to 8 bytes; 0: the slot is free */
        lxb_tag_id_t tag; /* lexbor's */
        bool needs_all;   /* its attributes matter to the tree, also those that we do not read */
    } tags[KL_TAG_SLOTS];
    struct {
        kl_packed name;
        uint8_t attr; /* a kl_attr + 1; 0: the slot is free */
    } attrs[KL_ATTR_SLOTS];
    const lxb_dom_attr_data_t *data[KL_ATTR_COUNT]; /* lexbor's word for each attribute on this page, once it was met */
} kl_tokens;

/* Once, before anything is read. `names` are those of KL_ATTRS. */
void kl_tokens_init(kl_tokens *tokens, const kl_str *names);

/* Before each page. */
void kl_tokens_forget(kl_tokens *tokens);

/* A state of the tokenizer, to be set in the place of lxb_html_tokenizer_state_data_before. The context of its token
 * callback begins with a kl_tokens. */
const lxb_char_t *kl_tokens_read(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end);

#endif
