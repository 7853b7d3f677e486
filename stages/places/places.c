/* places.c - search the gazetteer where it lies: a filter, then the bucket of the name's hash, then its places. */
#include "places/places.h"
#include "places/pack.h"
#include "str.h"

/* build/gen/places.bin, made of places.tsv by scripts/pack-places.c and put into the program by embedded.c. */
extern const char kl_places_begin[];

const kl_gazetteer *kl_gazetteer_embedded(void) { return (const kl_gazetteer *)(const void *)kl_places_begin; }

static uint32_t bucket_of(const kl_gazetteer *places, uint32_t mixed) { return mixed >> (32 - places->bits); }

bool kl_place_may_be(const kl_gazetteer *places, uint32_t hash)
{
    uint32_t mixed = kl_place_mix(hash);
    const uint64_t *filter = (const uint64_t *)(const void *)(places + 1);
    uint64_t bits = kl_place_filter_bits(mixed);
    return (filter[bucket_of(places, mixed)] & bits) == bits;
}

static kl_place read_row(const kl_gazetteer_parts *parts, const kl_place_key *key)
{
    const kl_place_row *row = &parts->rows[key->row];
    kl_place place = {.name = {parts->texts + row->name, row->name_len},
                      .kind = (kl_place_kind)row->kind,
                      .country = {row->country, 2},
                      .has_point = row->lat != KL_PLACES_NO_POINT,
                      .geonameid = row->geonameid,
                      .people = row->people,
                      .row = key->row,
                      .admin_row = row->admin,
                      .regency_row = row->regency,
                      .lang = key->lang[0] ? (kl_str){(const char *)key->lang, 2} : KL_ABSENT,
                      .is_weak = key->is_weak};
    if (place.has_point) {
        place.lat = row->lat / 10000.0;
        place.lon = row->lon / 10000.0;
    }
    return place;
}

size_t kl_place_find(const kl_gazetteer *places, kl_str folded, kl_place *found, size_t room)
{
    uint32_t hash = kl_place_hash_of(folded);
    if (folded.len == 0 || folded.len > UINT8_MAX || !kl_place_may_be(places, hash))
        return 0;
    kl_gazetteer_parts parts = kl_gazetteer_look(places);
    uint32_t mixed = kl_place_mix(hash), bucket = bucket_of(places, mixed);
    size_t count = 0;
    for (uint32_t n = parts.buckets[bucket]; n < parts.buckets[bucket + 1] && count < room; n++) {
        const kl_place_key *key = &parts.keys[n];
        const char *text = parts.texts + key->text;
        if (key->hash == mixed && (unsigned char)text[0] == folded.len && memcmp(text + 1, folded.ptr, folded.len) == 0)
            found[count++] = read_row(&parts, key);
    }
    return count;
}

kl_str kl_place_admin(const kl_gazetteer *places, const kl_place *place)
{
    if (place->admin_row == KL_PLACES_NO_ROW)
        return KL_ABSENT;
    kl_gazetteer_parts parts = kl_gazetteer_look(places);
    const kl_place_row *row = &parts.rows[place->admin_row];
    return (kl_str){parts.texts + row->name, row->name_len};
}

bool kl_place_is_inside(const kl_place *place, const kl_place *larger)
{
    if (place->row == larger->row)
        return false;
    switch (larger->kind) {
    case KL_PLACE_COUNTRY:
        return kl_eq(place->country, larger->country);
    case KL_PLACE_ADMIN:
        return place->admin_row == larger->row;
    case KL_PLACE_REGENCY:
        return place->regency_row == larger->row;
    case KL_PLACE_TOWN:
    case KL_PLACE_VILLAGE:
        break;
    }
    bool is_town = place->kind == KL_PLACE_TOWN || place->kind == KL_PLACE_VILLAGE;
    return is_town && place->regency_row != KL_PLACES_NO_ROW && place->regency_row == larger->regency_row &&
           place->people < larger->people;
}
