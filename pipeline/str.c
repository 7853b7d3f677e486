/* str.c - looking at text. */
#define _GNU_SOURCE /* memmem, memrchr: POSIX 2024 */
#include "str.h"

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

/* memmem looks at each byte in turn for two; of most pairs ("</", ",,") few texts have many first ones. */
static size_t find_pair(kl_str s, const char *pair)
{
    for (size_t at = 0; at + 2 <= s.len; at++) {
        const char *first = memchr(s.ptr + at, pair[0], s.len - 1 - at);
        if (!first)
            break;
        at = (size_t)(first - s.ptr);
        if (first[1] == pair[1])
            return at;
    }
    return KL_NOT_FOUND;
}

size_t kl_find(kl_str s, kl_str needle)
{
    if (needle.len == 0)
        return 0;
    if (needle.len > s.len)
        return KL_NOT_FOUND;
    if (needle.len == 2)
        return find_pair(s, needle.ptr);
    const char *hit = memmem(s.ptr, s.len, needle.ptr, needle.len);
    return hit ? (size_t)(hit - s.ptr) : KL_NOT_FOUND;
}

size_t kl_find_nocase(kl_str s, kl_str needle)
{
    if (needle.len == 0)
        return 0;
    const char first = kl_lower(needle.ptr[0]);
    for (size_t i = 0; i + needle.len <= s.len; i++) {
        if (!kl_is_alpha(first)) { /* "<script" */
            const char *hit = memchr(s.ptr + i, first, s.len - i);
            if (!hit)
                return KL_NOT_FOUND;
            i = (size_t)(hit - s.ptr);
        }
        if (kl_lower(s.ptr[i]) == first && kl_starts_nocase(kl_from(s, i), needle))
            return i;
    }
    return KL_NOT_FOUND;
}

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
