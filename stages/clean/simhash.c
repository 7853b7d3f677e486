/* simhash.c - Charikar's fingerprint over runs of three words. See simhash.h: the recipe is frozen. */
#include "simhash.h"
#include "str.h"
#include "utf8.h"

/* How many features have each bit set, and the last three words. Bit i of plane[p] is bit p of the count of bit i, so
 * that all 64 counts are counted at once, as in adding by hand; and features are added eight at a time, which leaves
 * few carries. */
enum { PLANES = 32, TOGETHER = 8 };

typedef struct counting {
    uint64_t plane[PLANES];
    uint64_t waiting[TOGETHER]; /* features that are not in the planes yet */
    uint32_t features;
    uint64_t last[3];
    unsigned words;
} counting;

static uint64_t mix(uint64_t h)
{
    h = (h ^ h >> 33) * UINT64_C(0xFF51AFD7ED558CCD);
    h = (h ^ h >> 33) * UINT64_C(0xC4CEB9FE1A85EC53);
    return h ^ h >> 33;
}

/* *sum + a + b of each bit: the lower digit to *sum, the higher returned. */
static uint64_t add_two(uint64_t *sum, uint64_t a, uint64_t b)
{
    const uint64_t one = *sum ^ a, carry = (*sum & a) | (one & b);
    *sum = one ^ b;
    return carry;
}

/* All that wait to the planes; what is empty counts nothing. */
static void add_waiting(counting *c)
{
    const uint64_t *w = c->waiting;
    uint64_t twos[4], fours[2];
    for (unsigned i = 0; i < 4; i++)
        twos[i] = add_two(&c->plane[0], w[i * 2], w[i * 2 + 1]);
    for (unsigned i = 0; i < 2; i++)
        fours[i] = add_two(&c->plane[1], twos[i * 2], twos[i * 2 + 1]);
    uint64_t carry = add_two(&c->plane[2], fours[0], fours[1]);
    for (unsigned p = 3; carry && p < PLANES; p++) {
        const uint64_t both = c->plane[p] & carry;
        c->plane[p] ^= carry;
        carry = both;
    }
    memset(c->waiting, 0, sizeof c->waiting);
}

static void add_feature(counting *c)
{
    c->waiting[c->features % TOGETHER] = mix(c->last[0] * 3 + c->last[1] * 5 + c->last[2] * 7);
    if (++c->features % TOGETHER == 0)
        add_waiting(c);
}

/* The bits that more than half of the features have set: counts are compared with half the features from the highest
 * plane down, all at once. */
static uint64_t majority(const counting *c)
{
    const uint32_t half = c->features / 2;
    uint64_t more = 0, same = UINT64_MAX;
    for (unsigned p = PLANES; p-- > 0;) {
        if (half >> p & 1) {
            same &= c->plane[p];
        } else {
            more |= same & c->plane[p];
            same &= ~c->plane[p];
        }
    }
    return more;
}

static void add_word(counting *c, uint64_t hash)
{
    c->last[0] = c->last[1];
    c->last[1] = c->last[2];
    c->last[2] = hash;
    if (++c->words >= 3)
        add_feature(c);
}

#define PRIME UINT64_C(0x100000001B3) /* FNV-1a */

static uint64_t add_code(uint64_t hash, uint32_t code)
{
    for (; code; code >>= 8)
        hash = (hash ^ (code & 0xFF)) * PRIME;
    return hash;
}

/* Letters and digits of ASCII in lower case, 0 for the rest. */
static const unsigned char word_bytes[256] = {
    ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8',
    ['9'] = '9',
#define LETTER(c) [c] = (c), [(c) - 'a' + 'A'] = (c)
    LETTER('a'), LETTER('b'), LETTER('c'), LETTER('d'), LETTER('e'), LETTER('f'), LETTER('g'), LETTER('h'), LETTER('i'),
    LETTER('j'), LETTER('k'), LETTER('l'), LETTER('m'), LETTER('n'), LETTER('o'), LETTER('p'), LETTER('q'), LETTER('r'),
    LETTER('s'), LETTER('t'), LETTER('u'), LETTER('v'), LETTER('w'), LETTER('x'), LETTER('y'), LETTER('z'),
#undef LETTER
};

bool kl_simhash(kl_str text, uint64_t *hash)
{
    const uint64_t basis = UINT64_C(0xCBF29CE484222325);
    counting c = {0};
    uint64_t word = basis;
    bool is_in_word = false;
    for (size_t at = 0, len; at < text.len; at += len) {
        const size_t start = at;
        unsigned byte;
        for (; at < text.len && (byte = word_bytes[(unsigned char)text.ptr[at]]) != 0; at++) /* most of most texts */
            word = (word ^ byte) * PRIME;
        is_in_word |= at > start;
        if (at == text.len)
            break;
        if ((unsigned char)text.ptr[at] < 0x80) { /* nearly always, too: a space or a sign */
            if (is_in_word)
                add_word(&c, word);
            word = basis;
            is_in_word = false;
            len = 1;
            continue;
        }
        uint32_t code = kl_utf8_at(text, at, &len);
        bool is_word = kl_utf8_is_word(code), is_sign = code >= 0x1100 && kl_utf8_is_cjk(code);
        if (is_in_word && (!is_word || is_sign)) {
            add_word(&c, word);
            word = basis;
            is_in_word = false;
        }
        if (is_sign)
            add_word(&c, add_code(basis, code));
        else if (is_word) {
            word = add_code(word, kl_utf8_lower(code));
            is_in_word = true;
        }
    }
    if (is_in_word)
        add_word(&c, word);
    if (c.words == 0)
        return false;
    if (c.features == 0)
        add_feature(&c);
    add_waiting(&c);
    *hash = majority(&c);
    return true;
}
