/* places.h - what places of a name are there, and where?
 *
 * The gazetteer is one block of memory, made of places.tsv by pack.c: at build time for the one inside the program, so
 * that nothing is built at start, and at start for --places. Names are compared folded, without marks: "São Paulo" is
 * "sao paulo" (kl_utf8_fold_marks). */
#ifndef KL_PLACES_H
#define KL_PLACES_H

#include "kliping.h"

typedef enum kl_place_kind {
    KL_PLACE_TOWN = 'P',
    KL_PLACE_VILLAGE = 'V', /* a place in Indonesia of which no people are known: a village, seat of a kecamatan */
    KL_PLACE_REGENCY = 'R', /* a second-level division: kabupaten and kota */
    KL_PLACE_ADMIN = 'A',   /* a first-level division: province, state */
    KL_PLACE_COUNTRY = 'C',
} kl_place_kind;

/* Opaque: pack.h knows what is in it. */
typedef struct kl_gazetteer kl_gazetteer;

/* The one inside the program. */
const kl_gazetteer *kl_gazetteer_embedded(void);

/* One sense of a name. All text is borrowed from the gazetteer and lives as long. */
typedef struct kl_place {
    kl_str name; /* the place's own, not the one that was asked for */
    kl_place_kind kind;
    kl_str country; /* ISO 3166-1 alpha-2 */
    bool has_point;
    double lat, lon;
    uint64_t geonameid; /* 0: not known */
    uint64_t people;    /* 0: not known */
    uint32_t row;       /* which place it is: equal for two names of one place */
    uint32_t admin_row, regency_row;
    kl_str lang;  /* "fr": its name in that language only; absent: everywhere */
    bool is_weak; /* an abbreviation, an old name, a name in an unknown language: to be believed beside other signs */
} kl_place;

/* The places called `folded`: countries first, then the most people first. Fills `found` up to `room` and returns how
 * many. */
size_t kl_place_find(const kl_gazetteer *places, kl_str folded, kl_place *found, size_t room);

/* The name of the first-level division around a place, or absent. */
kl_str kl_place_admin(const kl_gazetteer *places, const kl_place *place);

/* Whether `place` lies in `larger`, or in what `larger` is the town of ("Cicendo, Bandung"). */
bool kl_place_is_inside(const kl_place *place, const kl_place *larger);

/* Hash of a folded name, byte by byte from KL_PLACE_HASH, so that a name can be tried word by word. */
#define KL_PLACE_HASH 2166136261u
static inline uint32_t kl_place_hash(uint32_t hash, char byte) { return (hash ^ (unsigned char)byte) * 16777619u; }

static inline uint32_t kl_place_hash_of(kl_str folded)
{
    uint32_t hash = KL_PLACE_HASH;
    for (size_t i = 0; i < folded.len; i++)
        hash = kl_place_hash(hash, folded.ptr[i]);
    return hash;
}

/* Whether there may be a name of this hash - or, where the last byte was a space, one that begins so: false is certain,
 * true is wrong for one in ten. It looks at eight bytes, where kl_place_find wanders through megabytes. */
bool kl_place_may_be(const kl_gazetteer *places, uint32_t hash);

#endif
