/* charset.h - bytes in an encoding of the web, as UTF-8. iconv is known to charset.c alone. */
#ifndef KL_CHARSET_H
#define KL_CHARSET_H

#include "arena.h"

/* `bytes` as UTF-8, in `arena`. `name` is a WHATWG name (html.h). *broken counts the bytes that mean nothing there;
 * each became U+FFFD. Absent if this system does not know the encoding. */
kl_str kl_charset_decode(kl_arena *arena, kl_str bytes, kl_str name, size_t *broken);

/* The encoding that pages in a language (BCP 47, or absent) most often have when they declare none. A literal. */
kl_str kl_charset_of_lang(kl_str lang);

#endif
