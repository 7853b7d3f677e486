/* pack.h - the gazetteer as it lies in memory, and how it is made of its text.
 *
 *     gazetteer | filter | buckets | keys | rows | texts
 *
 * A name's hash picks a bucket, a run of `keys`; a key points to its name among the texts and to the row of its place.
 */
#ifndef KL_PLACES_PACK_H
#define KL_PLACES_PACK_H

#include "arena.h"
#include "places/places.h"

#define KL_PLACES_NO_ROW UINT32_MAX
#define KL_PLACES_NO_POINT INT32_MIN

typedef struct kl_place_row {
    int32_t lat, lon; /* in ten-thousandths of a degree */
    uint32_t geonameid, people;
    uint32_t name; /* where it begins among the texts */
    uint32_t admin, regency;
    char country[2];
    char kind;
    uint8_t name_len;
} kl_place_row;

typedef struct kl_place_key {
    uint32_t hash;
    uint32_t text; /* where it begins among the texts: a byte of length, then the folded name */
    uint32_t row;
    uint8_t lang[2];  /* or 0, 0 */
    uint16_t is_weak; /* 0 or 1 */
} kl_place_key;

struct kl_gazetteer {
    uint32_t row_count, key_count, text_len;
    uint32_t bits; /* 1 << bits buckets, and as many words of filter */
    /* The parts follow; kl_gazetteer_parts tells where. */
};

typedef struct kl_gazetteer_parts {
    const uint64_t *filter;
    const uint32_t *buckets; /* first key of each, and the end of the last */
    const kl_place_key *keys;
    const kl_place_row *rows;
    const char *texts;
} kl_gazetteer_parts;

static inline kl_gazetteer_parts kl_gazetteer_look(const kl_gazetteer *places)
{
    kl_gazetteer_parts parts;
    parts.filter = (const uint64_t *)(const void *)(places + 1);
    parts.buckets = (const uint32_t *)(const void *)(parts.filter + ((size_t)1 << places->bits));
    /* An even number of them, for the alignment of what follows. */
    parts.keys = (const kl_place_key *)(const void *)(parts.buckets + ((size_t)1 << places->bits) + 2);
    parts.rows = (const kl_place_row *)(const void *)(parts.keys + places->key_count);
    parts.texts = (const char *)(const void *)(parts.rows + places->row_count);
    return parts;
}

/* FNV's low bits are the good ones; this brings them to the top, where buckets are told by the first `bits`. */
static inline uint32_t kl_place_mix(uint32_t hash)
{
    hash ^= hash >> 15;
    hash *= 0x85EBCA6Bu;
    return hash ^ hash >> 13;
}

/* Two bits of one word. */
static inline uint64_t kl_place_filter_bits(uint32_t mixed)
{
    return UINT64_C(1) << (mixed & 63) | UINT64_C(1) << (mixed >> 6 & 63);
}

/* Make a gazetteer of the text of a file as scripts/mkplaces writes it. The gazetteer is one block of *size bytes in
 * `arena`. KL_BAD with `err` naming the line (where: `name`:LINE) if the text is not well made. */
kl_status kl_gazetteer_pack(kl_arena *arena, kl_str text, kl_str name, const kl_gazetteer **places, size_t *size,
                            kl_err *err);

#endif
