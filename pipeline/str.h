/* str.h - looking at text. Everything here works on bytes and on ASCII letters only (utf8.h knows
 * the rest), never on a locale, and changes nothing. */
#ifndef KL_STR_H
#define KL_STR_H

#include "kliping.h"
#include <string.h>

#define KL_NOT_FOUND SIZE_MAX

/* A NUL-terminated string as kl_str, borrowed. */
static inline kl_str kl_cstr(const char *s) { return (kl_str){s, s ? strlen(s) : 0}; }

static inline bool kl_is_absent(kl_str s) { return s.ptr == NULL; }
static inline bool kl_is_empty(kl_str s) { return s.len == 0; }

/* ASCII's letters in small, and 0 for all other bytes: one look where texts are read letter by letter. */
extern const unsigned char kl_small_letters[256];

/* One comparison for each range, and no branch: what stands next in a text cannot be foretold. */
static inline bool kl_is_space(char c) { return (c == ' ') | ((unsigned char)c - (unsigned)'\t' < 5); }
static inline bool kl_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool kl_is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool kl_is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool kl_is_alpha(char c) { return ((unsigned char)c | 0x20u) - 'a' < 26; }
static inline bool kl_is_word(char c) { return (int)kl_is_alpha(c) | kl_is_digit(c); }
/* Whether `c` is one of a few characters; NUL is none of them. */
static inline bool kl_is_among(char c, const char *few) { return c != '\0' && strchr(few, c) != NULL; }
static inline char kl_lower(char c) { return kl_is_upper(c) ? (char)(c | 0x20) : c; }

static inline bool kl_eq(kl_str a, kl_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Here, so that a look for a literal becomes a comparison of a few bytes. */
static inline bool kl_starts(kl_str s, kl_str prefix)
{
    return s.len >= prefix.len && (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}
static inline bool kl_ends(kl_str s, kl_str suffix)
{
    return s.len >= suffix.len &&
           (suffix.len == 0 || memcmp(s.ptr + (s.len - suffix.len), suffix.ptr, suffix.len) == 0);
}

/* Equal when A-Z and a-z are the same. */
bool kl_eq_nocase(kl_str a, kl_str b);
bool kl_starts_nocase(kl_str s, kl_str prefix);
bool kl_ends_nocase(kl_str s, kl_str suffix);

/* <0, 0, >0 as memcmp, the shorter one first. */
int kl_compare(kl_str a, kl_str b);

/* Place of the first (last) `needle`, or KL_NOT_FOUND. An empty needle is found at 0 (len). */
size_t kl_find(kl_str s, kl_str needle);
size_t kl_find_nocase(kl_str s, kl_str needle);
size_t kl_find_char(kl_str s, char c);
size_t kl_find_last_char(kl_str s, char c);

static inline bool kl_has(kl_str s, kl_str needle) { return kl_find(s, needle) != KL_NOT_FOUND; }
static inline bool kl_has_nocase(kl_str s, kl_str needle) { return kl_find_nocase(s, needle) != KL_NOT_FOUND; }

/* The bytes [start, end), cut to what is there. */
static inline kl_str kl_slice(kl_str s, size_t start, size_t end)
{
    if (!s.ptr)
        return KL_ABSENT;
    if (end > s.len)
        end = s.len;
    if (start > end)
        start = end;
    return (kl_str){s.ptr + start, end - start};
}
static inline kl_str kl_from(kl_str s, size_t start) { return kl_slice(s, start, s.len); }

/* Without white space (ASCII's and U+00A0) at both ends. */
kl_str kl_trim(kl_str s);

/* Cut the piece before the next `separator` off the front of `*rest`. False when nothing is left.
 * "a,,b" gives "a", "", "b". */
bool kl_next_piece(kl_str *rest, char separator, kl_str *piece);

/* The whole of `s` as a decimal number of at most `max`; false if it is anything else. */
bool kl_parse_uint(kl_str s, uint64_t max, uint64_t *number);

#endif
