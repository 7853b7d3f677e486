/* utf8.h - code points, their classes, normal forms. utf8proc is known to utf8.c alone. */
#ifndef KL_UTF8_H
#define KL_UTF8_H

#include "arena.h"

/* The code point at s.ptr[at], and its length in bytes to *len. `s` is valid UTF-8 and at < s.len. */
static inline uint32_t kl_utf8_at(kl_str s, size_t at, size_t *len)
{
    const unsigned char *p = (const unsigned char *)s.ptr + at;
    if (p[0] < 0x80) {
        *len = 1;
        return p[0];
    }
    if (p[0] < 0xE0) {
        *len = 2;
        return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    }
    if (p[0] < 0xF0) {
        *len = 3;
        return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    *len = 4;
    return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}

/* Start of the code point that ends before `at` (at > 0). */
static inline size_t kl_utf8_before(kl_str s, size_t at)
{
    do
        at--;
    while (at && ((unsigned char)s.ptr[at] & 0xC0) == 0x80);
    return at;
}

/* Append a code point. */
void kl_utf8_add(kl_build *b, uint32_t code);

/* Number of code points. */
size_t kl_utf8_count(kl_str s);

/* Length of the longest valid prefix: s.len if all of it is UTF-8. */
size_t kl_utf8_valid_prefix(kl_str s);

/* What one look at a text tells. */
typedef struct kl_utf8_census {
    size_t valid;  /* length of the longest valid prefix */
    size_t normal; /* length of a prefix that NFC does not change: at most `valid` */
    bool has_nul;  /* there is a NUL in that */
} kl_utf8_census;
kl_utf8_census kl_utf8_look(kl_str s);

/* A valid copy: each byte that is no UTF-8, and each NUL, becomes U+FFFD. Returns `s` itself where nothing
 * is to be done. *repaired counts the replacements. */
kl_str kl_utf8_repair(kl_arena *arena, kl_str s, size_t *repaired);

/* NFC. Returns `s` itself where a scan shows that it is normal already. `s` is valid. The scan begins at `normal`, from
 * kl_utf8_look, or 0. */
kl_str kl_utf8_nfc_from(kl_arena *arena, kl_str s, size_t normal);
static inline kl_str kl_utf8_nfc(kl_arena *arena, kl_str s) { return kl_utf8_nfc_from(arena, s, 0); }

/* Case folded, for comparing only: the length may change. `s` is valid. */
kl_str kl_utf8_fold(kl_arena *arena, kl_str s);

/* Folded, without diacritics, for comparing only. The marks of kana are none. */
kl_str kl_utf8_fold_marks(kl_arena *arena, kl_str s);

/* Of code points beyond ASCII, by their general category. The functions below ask these only where they must. */
bool kl_utf8_wide_letter(uint32_t code);
bool kl_utf8_wide_upper(uint32_t code);
bool kl_utf8_wide_lower(uint32_t code);
bool kl_utf8_wide_digit(uint32_t code);
bool kl_utf8_wide_space(uint32_t code);
bool kl_utf8_wide_word(uint32_t code);
uint32_t kl_utf8_wide_to_lower(uint32_t code);

/* The letters of Russian, but for one: capitals, then the small ones in the same order. Told here, as a call for each
 * letter of a text is felt. */
static inline bool kl_utf8_is_russian(uint32_t code) { return code - 0x410 < 0x40; }
static inline bool kl_utf8_is_russian_capital(uint32_t code) { return code - 0x410 < 0x20; }

/* L*, and combining marks within words. */
static inline bool kl_utf8_is_letter(uint32_t code)
{
    return code < 0x80 ? (code | 0x20) - 'a' < 26 : kl_utf8_wide_letter(code);
}

/* Lu, Lt. */
static inline bool kl_utf8_is_upper(uint32_t code)
{
    if (code < 0x80)
        return code - 'A' < 26;
    return kl_utf8_is_russian(code) ? kl_utf8_is_russian_capital(code) : kl_utf8_wide_upper(code);
}

static inline bool kl_utf8_is_lower(uint32_t code)
{
    if (code < 0x80)
        return code - 'a' < 26;
    return kl_utf8_is_russian(code) ? !kl_utf8_is_russian_capital(code) : kl_utf8_wide_lower(code);
}

/* Nd. */
static inline bool kl_utf8_is_digit(uint32_t code) { return code < 0x80 ? code - '0' < 10 : kl_utf8_wide_digit(code); }

/* Z*, and ASCII white space. */
static inline bool kl_utf8_is_space(uint32_t code)
{
    if (code < 0x80)
        return code == ' ' || code - '\t' < 5;
    bool is_letter = code - 0xA1 < 0x1680 - 0xA1 || code > 0x3000; /* or a sign: there are no spaces among them */
    return !is_letter && kl_utf8_wide_space(code);
}

/* Han, Kana, Hangul: scripts of the east that are set without word spaces or in blocks. */
static inline bool kl_utf8_is_cjk(uint32_t code)
{
    return code >= 0x1100 && (code < 0x1200 || (code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xA000) ||
                              (code >= 0xAC00 && code < 0xD7A4) || (code >= 0xF900 && code < 0xFB00) ||
                              (code >= 0x20000 && code < 0x32000));
}

/* The text with the figures of other scripts (Arabic, Devanagari, Thai, full-width, ...) as those of ASCII; `text`
 * itself where it has none. */
kl_str kl_utf8_ascii_digits(kl_arena *arena, kl_str text);

static inline uint32_t kl_utf8_lower(uint32_t code)
{
    if (code < 0x80)
        return code | (code - 'A' < 26 ? 0x20u : 0);
    return kl_utf8_is_russian(code) ? code + (kl_utf8_is_russian_capital(code) ? 0x20u : 0)
                                    : kl_utf8_wide_to_lower(code);
}

/* Letters and digits: what words are made of. */
static inline bool kl_utf8_is_word(uint32_t code)
{
    if (code < 0x80)
        return code - '0' < 10 || (code | 0x20) - 'a' < 26;
    bool is_punctuation = code - 0x2010 < 0x60; /* dashes, quotation marks: the commonest of the wide */
    return kl_utf8_is_russian(code) || (!is_punctuation && kl_utf8_wide_word(code));
}

/* Whether a word begins (ends) at this place: the start, or no word character before (after) it. */
bool kl_utf8_word_starts(kl_str s, size_t at);
bool kl_utf8_word_ends(kl_str s, size_t at);

#endif
