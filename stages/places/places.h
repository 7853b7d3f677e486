/* places.h - what places of a name are there, and where?
 *
 * The gazetteer is embedded as it is written (places.tsv: sorted lines, one for each name of each place) and is
 * searched there, so that nothing is built at start. Names are compared folded, without marks: "São Paulo" is
 * "sao paulo" (kl_utf8_fold_marks). */
#ifndef KL_PLACES_H
#define KL_PLACES_H

#include "kliping.h"

typedef enum kl_place_kind {
    KL_PLACE_TOWN = 'P',
    KL_PLACE_REGENCY = 'R', /* Indonesia's second level: kabupaten and kota */
    KL_PLACE_ADMIN = 'A',   /* a first-level division: province, state */
    KL_PLACE_COUNTRY = 'C',
} kl_place_kind;

/* All text is borrowed from the embedded gazetteer: it lives for ever. */
typedef struct kl_place {
    kl_str folded; /* the name that was asked for */
    kl_str name;   /* the place's own */
    kl_place_kind kind;
    bool has_point;
    kl_str country; /* ISO 3166-1 alpha-2 */
    kl_str admin;   /* name of the first-level division, or absent */
    double lat, lon;
    uint64_t geonameid; /* 0: not known */
    uint64_t people;    /* 0: not known */
} kl_place;

/* The places called `folded`: countries first, then the most people first. Fills `found` up to `room` and returns how
 * many. */
size_t kl_place_find(kl_str folded, kl_place *found, size_t room);

/* Whether a place's name begins with these whole words. */
bool kl_place_begins(kl_str folded);

#endif
