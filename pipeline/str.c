/* str.c - looking at text. */
#define _GNU_SOURCE /* memrchr */
#include "str.h"
#include "wide.h"

const unsigned char kl_small_letters[256] = {
    ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f', ['G'] = 'g', ['H'] = 'h', ['I'] = 'i',
    ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r',
    ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z', ['a'] = 'a',
    ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j',
    ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's',
    ['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z',
};

bool kl_eq_nocase(kl_str a, kl_str b) { return a.len == b.len && kl_starts_nocase(a, b); }

bool kl_starts_nocase(kl_str s, kl_str prefix)
{
    if (s.len < prefix.len)
        return false;
    for (size_t i = 0; i < prefix.len; i++)
        if (kl_lower(s.ptr[i]) != kl_lower(prefix.ptr[i]))
            return false;
    return true;
}

bool kl_ends_nocase(kl_str s, kl_str suffix)
{
    return s.len >= suffix.len && kl_starts_nocase(kl_from(s, s.len - suffix.len), suffix);
}

int kl_compare(kl_str a, kl_str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    if (order)
        return order;
    return a.len < b.len ? -1 : a.len > b.len;
}

static bool is_there(kl_str s, size_t at, kl_str needle, bool any_case)
{
    return any_case ? kl_starts_nocase(kl_from(s, at), needle) : memcmp(s.ptr + at, needle.ptr, needle.len) == 0;
}

/* Places where the needle's first two bytes stand are looked for sixteen at a time (memmem goes byte by byte); where
 * case does not count, they may differ in the bit of small letters, by whatever signs. */
static inline size_t find(kl_str s, kl_str needle, bool any_case)
{
    if (needle.len > s.len)
        return KL_NOT_FOUND;
    const uint8_t bit = any_case ? 0x20 : 0;
    const uint8_t first = (uint8_t)needle.ptr[0] | bit, second = (uint8_t)needle.ptr[needle.len > 1] | bit;
    const size_t last = s.len - needle.len;
    size_t at = 0;
    for (; at <= last && s.len - at > KL_WIDE && needle.len > 1; at += KL_WIDE) {
        const kl_wide b = kl_wide_load(s.ptr + at) | bit, next = kl_wide_load(s.ptr + at + 1) | bit;
        for (unsigned hits = kl_wide_mask((kl_wide)((b == first) & (next == second))); hits; hits &= hits - 1) {
            const size_t hit = at + (unsigned)__builtin_ctz(hits);
            if (hit <= last && is_there(s, hit, needle, any_case))
                return hit;
        }
    }
    for (; at <= last; at++)
        if (((uint8_t)s.ptr[at] | bit) == first && is_there(s, at, needle, any_case))
            return at;
    return KL_NOT_FOUND;
}

size_t kl_find(kl_str s, kl_str needle)
{
    if (needle.len == 1)
        return kl_find_char(s, needle.ptr[0]);
    return needle.len ? find(s, needle, false) : 0;
}

size_t kl_find_nocase(kl_str s, kl_str needle) { return needle.len ? find(s, needle, true) : 0; }

size_t kl_find_char(kl_str s, char c)
{
    const char *hit = s.len ? memchr(s.ptr, (unsigned char)c, s.len) : NULL;
    return hit ? (size_t)(hit - s.ptr) : KL_NOT_FOUND;
}

size_t kl_find_last_char(kl_str s, char c)
{
    const char *hit = s.len ? memrchr(s.ptr, (unsigned char)c, s.len) : NULL;
    return hit ? (size_t)(hit - s.ptr) : KL_NOT_FOUND;
}

static bool is_nbsp(const char *p) { return p[0] == '\xC2' && p[1] == '\xA0'; }

kl_str kl_trim(kl_str s)
{
    if (s.len == 0)
        return s;
    const char *begin = s.ptr, *end = s.ptr + s.len;
    for (;;) {
        if (begin < end && kl_is_space(*begin))
            begin++;
        else if (end - begin >= 2 && is_nbsp(begin))
            begin += 2;
        else
            break;
    }
    for (;;) {
        if (end > begin && kl_is_space(end[-1]))
            end--;
        else if (end - begin >= 2 && is_nbsp(end - 2))
            end -= 2;
        else
            break;
    }
    return (kl_str){begin, (size_t)(end - begin)};
}

bool kl_next_piece(kl_str *rest, char separator, kl_str *piece)
{
    if (!rest->ptr)
        return false;
    size_t at = kl_find_char(*rest, separator);
    if (at == KL_NOT_FOUND) {
        *piece = *rest;
        *rest = KL_ABSENT;
    } else {
        *piece = kl_slice(*rest, 0, at);
        *rest = kl_from(*rest, at + 1);
    }
    return true;
}

bool kl_parse_uint(kl_str s, uint64_t max, uint64_t *number)
{
    uint64_t n = 0;
    if (s.len == 0)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (!kl_is_digit(s.ptr[i]))
            return false;
        unsigned digit = (unsigned)(s.ptr[i] - '0');
        if (n > (max - digit) / 10 || digit > max)
            return false;
        n = n * 10 + digit;
    }
    *number = n;
    return true;
}
