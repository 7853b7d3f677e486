/* html_tokens.h - plain tags and the text before them, read faster than lexbor does. A part of html.c, and like it
 * alone in knowing lexbor.
 *
 * Nine of ten tags are plain: a name that HTML knows, attributes in quotes without a character reference. They are read
 * in one go, without lexbor's turn from state to state, and of their attributes only those of KL_ATTRS. These do not go
 * through lexbor's tree, where each would be three pieces of memory, but into an array; where in it they are (a
 * kl_attr_run) hangs on the element, or is the value of one attribute that the element has, which the tree builder
 * takes along where it copies the element. Comments stay in the tree, without their text: nobody reads it. All else
 * (references, names that HTML does not know, what a piece of the page breaks off in, and everything at odds with the
 * standard) is left to lexbor, which begins where we stop: the tree comes out the same. */
#ifndef KL_HTML_TOKENS_H
#define KL_HTML_TOKENS_H

#include "html.h"
#include <lexbor/html/tokenizer.h>

enum { KL_TAG_SLOTS = 512, KL_ATTR_SLOTS = 256 };

/* A name of up to 16 bytes, in lower case, zeroes behind. */
typedef struct kl_packed {
    uint64_t word[2];
} kl_packed;

/* What becomes of an element's attributes. */
typedef enum kl_attr_use {
    KL_ATTRS_CARRIED = 0, /* into the array; an attribute of the element says where */
    KL_ATTRS_HUNG,        /* the same, and element->node.user says where */
    KL_ATTRS_MERGED,      /* into the tree: a second <body> adds those that the first has not */
    KL_ATTRS_COMPARED,    /* into the tree, which looks at them, also at those that we do not read */
} kl_attr_use;

/* Where the attributes of an element stand. */
typedef struct kl_attr_run {
    uint32_t first, count; /* in kl_tokens.kept */
} kl_attr_run;

/* What the reader knows by name (open addressing), and what it has read. */
typedef struct kl_tokens {
    struct {
        uint64_t name;    /* of up to 8 bytes; 0: the slot is free */
        lxb_tag_id_t tag; /* lexbor's */
        kl_attr_use use;
    } tags[KL_TAG_SLOTS];
    struct {
        kl_packed name;
        uint8_t attr; /* a kl_attr + 1; 0: the slot is free */
    } attrs[KL_ATTR_SLOTS];
    const kl_str *names;                                /* of KL_ATTRS */
    const lxb_dom_attr_data_t *data[KL_ATTR_COUNT + 1]; /* lexbor's word for each attribute on this page, and for the
                                                           one that holds a run, once it was met */
    kl_attribute *kept;                                 /* of all elements; values are borrowed from the page */
    size_t kept_count, kept_room;
} kl_tokens;

/* Once, before anything is read. `names` are those of KL_ATTRS, borrowed for as long as the tokens are. */
void kl_tokens_init(kl_tokens *tokens, const kl_str *names);

/* Before each page; and at last. */
void kl_tokens_forget(kl_tokens *tokens);
void kl_tokens_free(kl_tokens *tokens);

/* One more attribute into the array; false if memory fails. */
bool kl_tokens_keep(kl_tokens *tokens, kl_attribute attribute);

/* Whether an attribute of lexbor's (its name, its value) holds a run; then it is read to *run. */
bool kl_tokens_read_run(const kl_tokens *tokens, uintptr_t name, const lxb_char_t *value, kl_attr_run *run);

/* A state of the tokenizer, to be set in the place of lxb_html_tokenizer_state_data_before. The context of its token
 * callback begins with a kl_tokens. */
const lxb_char_t *kl_tokens_read(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end);

/* States to be set in the place of lexbor's that read the text of a script (script_data_before) or style sheet
 * (rawtext_before): they pass over it, to its end tag. */
const lxb_char_t *kl_tokens_pass_script(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end);
const lxb_char_t *kl_tokens_pass_style(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end);

/* Where the comment that opens at "<!--" ends; NULL where lexbor must read it: it ends in another way than by "-->", or
 * this piece of the page does not hold its end. */
const lxb_char_t *kl_tokens_pass_comment(const lxb_char_t *at, const lxb_char_t *end);

#endif
