/* wide.h - sixteen bytes at once, in the vectors that gcc and clang both know.
 *
 * A comparison of two kl_wide gives 0xFF for each byte for which it holds, else 0: "hits". */
#ifndef KL_WIDE_H
#define KL_WIDE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t kl_wide __attribute__((vector_size(16)));
enum { KL_WIDE = sizeof(kl_wide) };

/* The sixteen bytes at `at`, of which all may be read. */
static inline kl_wide kl_wide_load(const void *at)
{
    kl_wide b;
    memcpy(&b, at, sizeof b);
    return b;
}

/* Which of eight bytes is the first that is not 0, in reading order; there is one. */
static inline unsigned kl_wide_first_of_word(uint64_t word)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (unsigned)__builtin_ctzll(word) / 8;
#else
    return (unsigned)__builtin_clzll(word) / 8;
#endif
}

/* A bit for each hit, the lowest for the first byte. */
static inline unsigned kl_wide_mask(kl_wide hits)
{
#ifdef __SSE2__
    typedef char signs __attribute__((vector_size(16)));
    return (unsigned)__builtin_ia32_pmovmskb128((signs)hits);
#else
    unsigned mask = 0;
    for (unsigned i = 0; i < KL_WIDE; i++)
        mask |= (unsigned)(hits[i] & 1) << i;
    return mask;
#endif
}

/* The sum of the sixteen numbers. */
static inline uint32_t kl_wide_sum(kl_wide numbers)
{
    const uint64_t even = UINT64_C(0x00FF00FF00FF00FF);
    uint64_t half[2];
    memcpy(half, &numbers, sizeof half);
    const uint64_t sums = (half[0] & even) + (half[0] >> 8 & even) + (half[1] & even) + (half[1] >> 8 & even);
    return (uint32_t)(sums * UINT64_C(0x0001000100010001) >> 48);
}

/* How many bytes stand before the first hit; KL_WIDE where there is none. */
static inline unsigned kl_wide_first(kl_wide hits)
{
    return (unsigned)__builtin_ctz(kl_wide_mask(hits) | 1u << KL_WIDE);
}

#endif
