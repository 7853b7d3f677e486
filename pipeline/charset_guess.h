/* charset_guess.h - the encoding of a page that declares none. */
#ifndef KL_CHARSET_GUESS_H
#define KL_CHARSET_GUESS_H

#include "arena.h"

/* The WHATWG name (a literal) of the encoding in which the text of `bytes` reads like a language that is written in it;
 * absent where none is clearly better than the default. Looks at 1,500 bytes of text, outside of tags, and leaves some
 * 60 KB of them, decoded, in `arena`. For bytes that are not UTF-8.
 * `is_western`: the page says that it is windows-1252, so that only text which is hardly Latin at all says otherwise.
 */
kl_str kl_charset_guess(kl_arena *arena, kl_str bytes, bool is_western);

#endif
