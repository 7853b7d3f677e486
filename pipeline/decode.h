/* decode.h - from the bytes of a page to the text that stages see: UTF-8, no NUL, LF, NFC. */
#ifndef KL_DECODE_H
#define KL_DECODE_H

#include "arena.h"

/* What the source knows of a page's encoding, or absent; `is_html` tells whether there may be a <meta> in it. */
typedef struct kl_decode_hint {
    kl_str charset; /* a label as people write it: "latin1" */
    kl_str lang;
    bool is_html;
} kl_decode_hint;

/* The text of `bytes`, borrowed from them or in a->arena. Sets a->source.charset; notes charset-guessed,
 * charset-unknown and bytes-repaired by "decode". */
kl_str kl_decode(kl_article *a, kl_str bytes, const kl_decode_hint *hint);

/* The URL that a browser noted when it saved the page (<!-- saved from url=(0023)https://... -->), or absent. */
kl_str kl_saved_url(kl_str html);

#endif
