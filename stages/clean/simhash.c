/* simhash.c - Charikar's fingerprint over runs of three words. See simhash.h: the recipe is frozen. */
#include "simhash.h"
#include "str.h"
#include "utf8.h"

/* How many features have each bit set, and the last three words. The counts of the last few features are kept in
 * lanes: byte i of lane[k] counts bit 8 * k + i, so that eight bits are counted by one addition. */
typedef struct counting {
    uint32_t set[64];
    uint64_t lane[8];
    uint32_t in_lanes; /* features, at most LANE_MOST */
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

enum { LANE_MOST = 255 };

static void empty_lanes(counting *c)
{
    for (unsigned i = 0; i < 64; i++)
        c->set[i] += (uint32_t)(c->lane[i / 8] >> i % 8 * 8 & 0xFF);
    memset(c->lane, 0, sizeof c->lane);
    c->in_lanes = 0;
}

/* Bit i of a byte to the lowest bit of byte i: seven bits by one multiplication that carries nothing, the eighth
 * alone. */
static uint64_t spread(uint64_t byte)
{
    return ((byte & 0x7F) * UINT64_C(0x02040810204081) & UINT64_C(0x01010101010101)) | (byte & 0x80) << 49;
}

static void add_feature(counting *c)
{
    uint64_t h = mix(c->last[0] * 3 + c->last[1] * 5 + c->last[2] * 7);
    for (unsigned k = 0; k < 8; k++)
        c->lane[k] += spread(h >> k * 8 & 0xFF);
    c->features++;
    if (++c->in_lanes == LANE_MOST)
        empty_lanes(c);
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
static unsigned word_byte(char c)
{
    if (kl_is_alpha(c))
        return (unsigned)c | 0x20u;
    return kl_is_digit(c) ? (unsigned)c : 0;
}

bool kl_simhash(kl_str text, uint64_t *hash)
{
    const uint64_t basis = UINT64_C(0xCBF29CE484222325);
    counting c = {0};
    uint64_t word = basis;
    bool is_in_word = false;
    for (size_t at = 0, len; at < text.len; at += len) {
        len = 1;
        unsigned byte = word_byte(text.ptr[at]); /* most of most texts */
        if (byte) {
            word = (word ^ byte) * PRIME;
            is_in_word = true;
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
    empty_lanes(&c);
    *hash = 0;
    for (unsigned i = 0; i < 64; i++)
        *hash |= (uint64_t)(c.set[i] * 2 > c.features) << i;
    return true;
}
