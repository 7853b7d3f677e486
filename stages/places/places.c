/* places.c - search the embedded gazetteer: a binary search over the lines of its text, as look(1) does, among those
 * that begin with the same two letters. */
#include "places/places.h"
#include "lang.h"
#include "str.h"

/* build/gen/places.c, made of places.tsv by scripts/embed. */
extern const kl_embedded kl_place_files[];
extern const size_t kl_place_file_count;

/* build/gen/places_index.c, made by scripts/index-places: where each line begins, and the first line of each bucket. */
extern const uint32_t kl_place_line[], kl_place_bucket[];

enum { CLASSES = 28 }; /* a-z, and what comes before and after them */

static size_t class_of(char c)
{
    if (kl_is_lower(c))
        return (size_t)(c - 'a') + 1;
    return (unsigned char)c < 'a' ? 0 : CLASSES - 1;
}

/* Names in the order of their bytes have buckets in order: as in scripts/index-places. */
static size_t bucket_of(kl_str folded)
{
    size_t first = folded.len ? class_of(folded.ptr[0]) : 0;
    bool is_letter = first != 0 && first != CLASSES - 1;
    return first * CLASSES + (is_letter && folded.len > 1 ? class_of(folded.ptr[1]) : 0);
}

static kl_str gazetteer(void) { return (kl_str){kl_place_files[0].bytes, kl_place_files[0].len}; }

static size_t line_count(void) { return kl_place_bucket[CLASSES * CLASSES]; }

static kl_str line_of(kl_str all, size_t n) { return kl_slice(all, kl_place_line[n], kl_place_line[n + 1] - 1); }

/* memcmp of the line's key with `folded`: the tab behind a key is less than any byte of a name. */
static int compare_key(kl_str all, size_t n, kl_str folded)
{
    const char *key = all.ptr + kl_place_line[n];
    size_t room = kl_place_line[n + 1] - kl_place_line[n];
    int order = memcmp(key, folded.ptr, room < folded.len ? room : folded.len);
    if (order != 0 || room <= folded.len)
        return order != 0 ? order : -1;
    return key[folded.len] == '\t' ? 0 : 1;
}

/* Number of the first line whose key is not less than `folded`. */
static size_t lower_bound(kl_str all, kl_str folded)
{
    size_t bucket = bucket_of(folded);
    size_t low = kl_place_bucket[bucket], high = kl_place_bucket[bucket + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_key(all, middle, folded) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* "-6.1781": at most four decimals, as scripts/mkplaces writes them. */
static double number_of(kl_str text)
{
    bool is_negative = kl_starts(text, KL_STR("-"));
    double number = 0, unit = 0;
    for (size_t i = is_negative; i < text.len; i++) {
        if (text.ptr[i] == '.')
            unit = 1;
        else {
            number = number * 10 + (text.ptr[i] - '0');
            unit *= 10;
        }
    }
    number = unit > 1 ? number / unit : number;
    return is_negative ? -number : number;
}

/* The columns: folded name, name, kind, country, division, latitude, longitude, GeoNames id, people. */
static kl_place read_line(kl_str line)
{
    kl_str columns[9] = {{NULL, 0}};
    for (size_t i = 0; i < 9 && kl_next_piece(&line, '\t', &columns[i]); i++)
        ;
    kl_place place = {.folded = columns[0],
                      .name = columns[1],
                      .kind = (kl_place_kind)columns[2].ptr[0],
                      .country = columns[3],
                      .admin = columns[4].len ? columns[4] : KL_ABSENT,
                      .has_point = columns[5].len > 0,
                      .lat = number_of(columns[5]),
                      .lon = number_of(columns[6])};
    kl_parse_uint(columns[7], UINT64_MAX, &place.geonameid);
    kl_parse_uint(columns[8], UINT64_MAX, &place.people);
    return place;
}

size_t kl_place_find(kl_str folded, kl_place *found, size_t room)
{
    kl_str all = gazetteer();
    size_t count = 0;
    if (folded.len == 0)
        return 0;
    for (size_t n = lower_bound(all, folded); n < line_count() && count < room; n++) {
        if (compare_key(all, n, folded) != 0)
            break;
        found[count++] = read_line(line_of(all, n));
    }
    return count;
}

bool kl_place_begins(kl_str folded)
{
    kl_str all = gazetteer();
    size_t n = folded.len ? lower_bound(all, folded) : line_count();
    if (n >= line_count() || !kl_starts(line_of(all, n), folded))
        return false;
    char after = all.ptr[kl_place_line[n] + folded.len];
    return after == '\t' || after == ' ' || after == '-';
}
