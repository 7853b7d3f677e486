/* places.c - search the embedded gazetteer: a binary search over the lines of its text, as look(1) does, among those
 * that begin with the same two letters. */
#include "places/places.h"
#include "lang.h"
#include "str.h"

/* build/gen/places.c, made of places.tsv by scripts/embed. */
extern const kl_embedded kl_place_files[];
extern const size_t kl_place_file_count;

/* build/gen/places_index.c, made by scripts/index-places: where each bucket begins, and the end of the last. */
extern const uint32_t kl_place_index[];

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

/* The key of the line that begins at `at`. */
static kl_str key_at(kl_str all, size_t at)
{
    const char *tab = memchr(all.ptr + at, '\t', all.len - at);
    return kl_slice(all, at, tab ? (size_t)(tab - all.ptr) : all.len);
}

static size_t next_line(kl_str all, size_t at)
{
    const char *newline = memchr(all.ptr + at, '\n', all.len - at);
    return newline ? (size_t)(newline - all.ptr) + 1 : all.len;
}

/* Start of the first line whose key is not less than `folded`. */
static size_t lower_bound(kl_str all, kl_str folded)
{
    size_t bucket = bucket_of(folded);
    size_t low = kl_place_index[bucket], high = kl_place_index[bucket + 1]; /* both starts of lines */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        while (middle > low && all.ptr[middle - 1] != '\n')
            middle--;
        if (kl_compare(key_at(all, middle), folded) < 0)
            low = next_line(all, middle);
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
    for (size_t at = lower_bound(all, folded); at < all.len && count < room;) {
        if (!kl_eq(key_at(all, at), folded))
            break;
        size_t next = next_line(all, at);
        found[count++] = read_line(kl_slice(all, at, next - 1));
        at = next;
    }
    return count;
}

bool kl_place_begins(kl_str folded)
{
    kl_str all = gazetteer();
    size_t at = lower_bound(all, folded);
    if (at >= all.len || !kl_starts(kl_from(all, at), folded))
        return false;
    char after = all.ptr[at + folded.len];
    return after == '\t' || after == ' ' || after == '-';
}
